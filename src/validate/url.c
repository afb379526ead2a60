/* URLs, as Django's URLValidator and Python's urlsplit() take them together:
 *
 *   https://user:password@example.com:8080/path?query#fragment
 *   scheme  userinfo      host        port rest
 *           `---------- netloc ----------'
 */
#include <string.h>

#include "common/unicode.h"
#include "validate/formats.h"

enum {
  LONGEST_SCHEME = 255,
  LONGEST_URL = 2048,
  LONGEST_HOST = 253,
  LONGEST_ADDRESS = 39,
  ANY_LENGTH = 1000
};

/* Without regard to case; of characters that urlsplit() takes for a scheme's. */
static bool has_scheme(const char *text, const char *schemes, const char **ret_rest) {
  char scheme[LONGEST_SCHEME + 1];
  const char *end = strstr(text, "://");
  size_t size = end ? (size_t)(end - text) : 0;
  if (!size || size > LONGEST_SCHEME || !yoke_is_letter(*text)) return false;
  for (size_t i = 0; i < size; i++) {
    char c = text[i];
    if (!yoke_is_letter(c) && !yoke_is_digit(c) && !strchr("+-.", c)) return false;
    scheme[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
  }
  *ret_rest = end + 3;
  return yoke_is_listed(schemes, scheme, size);
}

/* Behind characters that are no space and none of ":@/". */
static const char *skip_user_part(const char *text) {
  while (*text && !strchr(":@/", *text)) {
    const char *next = text;
    if (yoke_is_space(yoke_next_character(&next))) break;
    text = next;
  }
  return text;
}

/* Behind "user@" or "user:password@"; NULL when the text does not begin so. */
static const char *skip_userinfo(const char *text) {
  const char *end = skip_user_part(text);
  if (end == text) return NULL;
  if (*end == ':') end = skip_user_part(end + 1);
  return *end == '@' ? end + 1 : NULL;
}

/* "localhost" without regard to case, where U+017F is an s. */
static bool is_localhost(yoke_span host) {
  static const char name[] = "localhost";
  size_t i = 0;
  const char *end = host.text + host.size;
  for (const char *at = host.text; at < end; i++) {
    uint32_t c = yoke_next_character(&at);
    char like = yoke_letter_like(c);
    char plain = like ? like : c < 0x80 ? (char)c : 0;
    if (plain >= 'A' && plain <= 'Z') plain = (char)(plain - 'A' + 'a');
    if (i >= sizeof name - 1 || plain != name[i]) return false;
  }
  return i == sizeof name - 1;
}

/* A domain may end with the dot of the root. */
static bool is_named_host(yoke_span host) {
  if (is_localhost(host)) return true;
  if (host.size && host.text[host.size - 1] == '.') host.size--;
  return yoke_is_domain(host);
}

/* Behind the host; NULL when there is none. */
static const char *skip_host(const char *text) {
  if (*text == '[') {
    size_t size = strspn(text + 1, "0123456789abcdefABCDEF:.");
    return size && text[size + 1] == ']' ? text + size + 2 : NULL;
  }
  const char *end = text;
  while (*end && !strchr(":/?#", *end)) {
    const char *next = end;
    yoke_next_character(&next);
    end = next;
  }
  yoke_span host = {text, (size_t)(end - text)};
  return yoke_is_ipv4(host) || is_named_host(host) ? end : NULL;
}

static bool has_space(const char *text) {
  while (*text)
    if (yoke_is_space(yoke_next_character(&text))) return true;
  return false;
}

/* host[:port][/path], to the end. */
static bool is_host_and_rest(const char *text) {
  text = skip_host(text);
  if (!text) return false;
  if (*text == ':') {
    size_t digits = strspn(text + 1, "0123456789");
    if (digits < 1 || digits > 5) return false;
    text += digits + 1;
  }
  return !*text || (strchr("/?#", *text) && !has_space(text));
}

/* "[v1.x]" is an address of the future; anything else in brackets must be an IPv6 one. */
static bool is_bracketed_host(yoke_span host) {
  if (!host.size || host.text[0] != 'v') return yoke_is_ipv6(host, ANY_LENGTH);
  size_t digits = strspn(host.text + 1, "0123456789abcdefABCDEF");
  return digits && digits + 2 < host.size && host.text[digits + 1] == '.';
}

/* urlsplit(): brackets come in pairs, around an address, and no character is a separator in
 * disguise. */
static bool is_netloc(yoke_span netloc) {
  const char *open = memchr(netloc.text, '[', netloc.size);
  const char *close = memchr(netloc.text, ']', netloc.size);
  if (!open != !close) return false;
  if (open) {
    const char *end = netloc.text + netloc.size;
    close = memchr(open, ']', (size_t)(end - open));
    yoke_span host = {open + 1, (size_t)((close ? close : end) - open - 1)};
    if (!is_bracketed_host(host)) return false;
  }
  for (const char *at = netloc.text; at < netloc.text + netloc.size;)
    if (yoke_is_like_separator(yoke_next_character(&at))) return false;
  return true;
}

/* What urlsplit() calls the hostname: behind the last @, without port or brackets. */
static yoke_span hostname_of(yoke_span netloc) {
  const char *end = netloc.text + netloc.size, *start = end;
  while (start > netloc.text && start[-1] != '@')
    start--;
  const char *open = memchr(start, '[', (size_t)(end - start));
  if (open) start = open + 1;
  const char *stop = memchr(start, open ? ']' : ':', (size_t)(end - start));
  return (yoke_span){start, (size_t)((stop ? stop : end) - start)};
}

/* A netloc that is only "[address]" or "[address]:port" is held to the usual length. */
static bool is_short_address(yoke_span netloc) {
  size_t size = netloc.size, digits = 0;
  while (digits < size && yoke_is_digit(netloc.text[size - digits - 1]))
    digits++;
  if (digits && digits < size && netloc.text[size - digits - 1] == ':') size -= digits + 1;
  if (size < 3 || netloc.text[0] != '[' || netloc.text[size - 1] != ']') return true;
  return yoke_is_ipv6((yoke_span){netloc.text + 1, size - 2}, LONGEST_ADDRESS);
}

bool yoke_is_url(const char *text, const char *schemes) {
  const char *rest;
  if (yoke_count_characters(text, strlen(text)) > LONGEST_URL || strpbrk(text, "\t\r\n") ||
      !has_scheme(text, schemes, &rest))
    return false;
  yoke_span netloc = {rest, strcspn(rest, "/?#")};
  if (!is_netloc(netloc)) return false;
  const char *host = skip_userinfo(rest);
  if (!(host && is_host_and_rest(host)) && !is_host_and_rest(rest)) return false;
  yoke_span hostname = hostname_of(netloc);
  return hostname.size > 0 && yoke_count_characters(hostname.text, hostname.size) <= LONGEST_HOST &&
         is_short_address(netloc);
}
