/* Domain names and addresses, as Django's DomainNameValidator and Python's ipaddress take them. */
#include <arpa/inet.h>
#include <string.h>
#include <strings.h>

#include "common/unicode.h"
#include "validate/formats.h"

enum { LONGEST_LABEL = 63, LONGEST_IPV6 = 63 };

bool yoke_is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool yoke_is_digit(char c) {
  return c >= '0' && c <= '9';
}

char yoke_letter_like(unsigned character) {
  switch (character) {
  case 0x130:
  case 0x131:
    return 'i';
  case 0x17F:
    return 's';
  case 0x212A:
    return 'k';
  default:
    return 0;
  }
}

static bool is_beyond_ascii(uint32_t character) {
  return character >= 0xA1 && character <= 0xFFFF;
}

static bool ends_with_dash(yoke_span label) {
  return label.text[0] == '-' || label.text[label.size - 1] == '-';
}

/* 1 to 63 letters, digits and dashes, a dash neither first nor last. */
static bool is_label(yoke_span label) {
  size_t count = 0;
  const char *end = label.text + label.size;
  for (const char *at = label.text; at < end; count++) {
    uint32_t c = yoke_next_character(&at);
    bool ascii = c < 0x80 && (yoke_is_letter((char)c) || yoke_is_digit((char)c) || c == '-');
    if (!ascii && !is_beyond_ascii(c)) return false;
  }
  return count >= 1 && count <= LONGEST_LABEL && !ends_with_dash(label);
}

/* "xn--" and 1 to 59 letters and digits. */
static bool is_punycode(yoke_span label) {
  if (label.size < 5 || strncasecmp(label.text, "xn--", 4) != 0) return false;
  size_t count = 0;
  const char *end = label.text + label.size;
  for (const char *at = label.text + 4; at < end; count++) {
    uint32_t c = yoke_next_character(&at);
    bool ascii = c < 0x80 && (yoke_is_letter((char)c) || yoke_is_digit((char)c));
    if (!ascii && !yoke_letter_like(c)) return false;
  }
  return count <= 59;
}

/* 2 to 63 letters and dashes. */
static bool is_top_level(yoke_span label) {
  if (is_punycode(label)) return true;
  for (size_t i = 0; i < label.size; i++)
    if (yoke_is_digit(label.text[i])) return false;
  return is_label(label) && yoke_count_characters(label.text, label.size) >= 2;
}

bool yoke_is_domain(yoke_span span) {
  const char *end = span.text + span.size, *dot;
  bool dotted = false;
  while ((dot = memchr(span.text, '.', (size_t)(end - span.text)))) {
    if (!is_label((yoke_span){span.text, (size_t)(dot - span.text)})) return false;
    span.text = dot + 1;
    dotted = true;
  }
  return dotted && end > span.text &&
         is_top_level((yoke_span){span.text, (size_t)(end - span.text)});
}

/* Four numbers to 255, none with a zero before it. */
bool yoke_is_ipv4(yoke_span span) {
  const char *at = span.text, *end = at + span.size;
  for (int i = 0; i < 4; i++) {
    const char *start = at;
    unsigned number = 0;
    for (; at < end && yoke_is_digit(*at) && at - start < 4; at++)
      number = number * 10 + (unsigned)(*at - '0');
    size_t digits = (size_t)(at - start);
    if (digits < 1 || digits > 3 || number > 255 || (digits > 1 && *start == '0')) return false;
    if (i < 3 && (at == end || *at++ != '.')) return false;
  }
  return at == end;
}

bool yoke_is_ipv6(yoke_span span, size_t longest) {
  char text[LONGEST_IPV6 + 1];
  struct in6_addr address;
  if (span.size > longest || span.size > LONGEST_IPV6 || memchr(span.text, '\0', span.size))
    return false;
  memcpy(text, span.text, span.size);
  text[span.size] = '\0';
  return inet_pton(AF_INET6, text, &address) == 1;
}
