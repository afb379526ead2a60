/* The forms a text may be asked to have: django.core.validators, without regular expressions. */
#ifndef YOKE_VALIDATE_FORMATS_H
#define YOKE_VALIDATE_FORMATS_H

#include <stdbool.h>
#include <stddef.h>

#include "yoke/descriptor.h"

/* Whether `text` has the form; Django's complaint when it does not. */
bool yoke_has_format(const char *text, yoke_text_format format);

/* The same of a form that is told more: the schemes of a URL, in lower case, or the domains that
 * an email may have whatever they look like. NULL: Django's own. */
bool yoke_has_format_of(const char *text, yoke_text_format format, const char *list);

/* Whether a word is one of a list with ", " between. */
bool yoke_is_listed(const char *list, const char *word, size_t size);
const char *yoke_format_message(yoke_text_format format);

bool yoke_is_email(const char *text, const char *domains);
bool yoke_is_url(const char *text, const char *schemes);

/* ── Hosts, for both ────────────────────────────────────────────────────────────────────────── */

/* A piece of a text. */
typedef struct yoke_span {
  const char *text;
  size_t size;
} yoke_span;

/* Letters, digits and what Django takes for them (U+00A1 to U+FFFF) in labels that are joined by
 * dots, the last a top-level domain. */
bool yoke_is_domain(yoke_span span);
bool yoke_is_ipv4(yoke_span span);
bool yoke_is_ipv6(yoke_span span, size_t longest);

bool yoke_is_letter(char c); /* ASCII */
bool yoke_is_digit(char c);

/* Four characters beyond ASCII that a regular expression without regard to case takes for letters:
 * U+0130 and U+0131 for i, U+017F for s, U+212A for k. 0 for any other. */
char yoke_letter_like(unsigned character);

#endif
