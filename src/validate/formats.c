/* Email addresses, slugs and usernames. */
#include "validate/formats.h"

#include <string.h>

#include "common/unicode.h"
#include "record/stored.h"

/* Whether every character is a word character, or ASCII punctuation from `also`; none is no. */
static bool is_made_of_words(const char *text, const char *also) {
  if (!*text) return false;
  while (*text) {
    uint32_t c = yoke_next_character(&text);
    if (!yoke_is_word(c) && !(c < 0x80 && strchr(also, (int)c))) return false;
  }
  return true;
}

static bool is_ascii_slug(const char *text) {
  if (!*text) return false;
  for (; *text; text++)
    if (!yoke_is_letter(*text) && !yoke_is_digit(*text) && *text != '-' && *text != '_')
      return false;
  return true;
}

static bool is_ipv4(const char *text) {
  return yoke_is_ipv4((yoke_span){text, strlen(text)});
}

static bool is_ipv6(const char *text) {
  char address[YOKE_IP_MAX];
  return yoke_clean_ipv6(text, false, address);
}

bool yoke_is_listed(const char *list, const char *word, size_t size) {
  for (const char *at = list;; at += 2) {
    size_t length = strcspn(at, ",");
    if (length == size && memcmp(at, word, size) == 0) return true;
    at += length;
    if (!*at) return false;
  }
}

bool yoke_has_format(const char *text, yoke_text_format format) {
  return yoke_has_format_of(text, format, NULL);
}

bool yoke_has_format_of(const char *text, yoke_text_format format, const char *list) {
  switch (format) {
  case YOKE_FORMAT_EMAIL:
    return yoke_is_email(text, list ? list : "localhost");
  case YOKE_FORMAT_SLUG:
    return is_ascii_slug(text);
  case YOKE_FORMAT_UNICODE_SLUG:
    return is_made_of_words(text, "-");
  case YOKE_FORMAT_URL:
    return yoke_is_url(text, list ? list : "http, https, ftp, ftps");
  case YOKE_FORMAT_USERNAME:
    return is_made_of_words(text, ".@+-");
  case YOKE_FORMAT_IP:
    return is_ipv4(text) || is_ipv6(text);
  case YOKE_FORMAT_IPV4:
    return is_ipv4(text);
  case YOKE_FORMAT_IPV6:
    return is_ipv6(text);
  case YOKE_FORMAT_JSON: /* these two are seen to where they are read */
  case YOKE_FORMAT_DECIMAL:
  case YOKE_FORMAT_ANY:
    break;
  }
  return true;
}

const char *yoke_format_message(yoke_text_format format) {
  switch (format) {
  case YOKE_FORMAT_EMAIL:
    return "Enter a valid email address.";
  case YOKE_FORMAT_SLUG:
    return "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.";
  case YOKE_FORMAT_UNICODE_SLUG:
    return "Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or hyphens.";
  case YOKE_FORMAT_URL:
    return "Enter a valid URL.";
  case YOKE_FORMAT_USERNAME:
    return "Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ "
           "characters.";
  case YOKE_FORMAT_JSON:
    return "Value must be valid JSON.";
  case YOKE_FORMAT_IP:
    return "Enter a valid IPv4 or IPv6 address.";
  case YOKE_FORMAT_IPV4:
    return "Enter a valid IPv4 address.";
  case YOKE_FORMAT_IPV6:
    return "Enter a valid IPv6 address.";
  case YOKE_FORMAT_DECIMAL:
    return "Enter a number.";
  case YOKE_FORMAT_ANY:
    break;
  }
  return "Enter a valid value.";
}

/* ── Email ──────────────────────────────────────────────────────────────────────────────────── */

static bool is_atom_character(uint32_t c) {
  if (c >= 0x80) return yoke_letter_like(c);
  return c && (yoke_is_letter((char)c) || yoke_is_digit((char)c) ||
               strchr("-!#$%&'*+/=?^_`{}|~", (int)c));
}

/* Words of atom characters, joined by single dots. */
static bool is_dotted_atom(yoke_span user) {
  bool in_word = false;
  const char *end = user.text + user.size;
  for (const char *at = user.text; at < end;) {
    uint32_t c = yoke_next_character(&at);
    if (c == '.' ? !in_word : !is_atom_character(c)) return false;
    in_word = c != '.';
  }
  return in_word;
}

/* What may stand in quotes as it is; behind a backslash a tab, a quote and a backslash may too. */
static bool is_quotable(uint32_t c, bool escaped) {
  if (c >= 0x80) return yoke_letter_like(c);
  if (c == 0 || c == '\n' || c == '\r') return false;
  if (escaped) return true;
  return c != '\t' && c != ' ' && c != '"' && c != '\\';
}

static bool is_quoted(yoke_span user) {
  if (user.size < 2 || user.text[0] != '"' || user.text[user.size - 1] != '"') return false;
  const char *end = user.text + user.size - 1;
  for (const char *at = user.text + 1; at < end;) {
    uint32_t c = yoke_next_character(&at);
    bool escaped = c == '\\';
    if (escaped) {
      if (at == end) return false;
      c = yoke_next_character(&at);
    }
    if (!is_quotable(c, escaped)) return false;
  }
  return true;
}

/* "[192.0.2.1]", "[2001:db8::1]" */
static bool is_address_literal(yoke_span domain) {
  if (domain.size < 3 || domain.text[0] != '[' || domain.text[domain.size - 1] != ']') return false;
  yoke_span address = {domain.text + 1, domain.size - 2};
  return yoke_is_ipv4(address) || yoke_is_ipv6(address, 39);
}

bool yoke_is_email(const char *text, const char *domains) {
  size_t size = strlen(text);
  const char *at = strrchr(text, '@');
  if (!at || yoke_count_characters(text, size) > 320) return false;
  yoke_span user = {text, (size_t)(at - text)};
  yoke_span domain = {at + 1, size - user.size - 1};
  if (!is_dotted_atom(user) && !is_quoted(user)) return false;
  return (domain.size && yoke_is_listed(domains, domain.text, domain.size)) ||
         yoke_is_domain(domain) || is_address_literal(domain);
}
