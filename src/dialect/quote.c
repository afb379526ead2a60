#include "dialect/quote.h"

#include <string.h>

/* Behind one quoted name, or NULL when `text` does not start with one. */
static const char *behind_quoted(const char *text, char mark) {
  if (*text != mark) return NULL;
  for (text++; *text; text++) {
    if (*text != mark) continue;
    if (text[1] != mark) return text + 1;
    text++;
  }
  return NULL;
}

/* Whether it is one quoted name, or several with points between. */
static bool is_quoted(const char *identifier, char mark) {
  const char *at = behind_quoted(identifier, mark);
  while (at && *at == '.')
    at = behind_quoted(at + 1, mark);
  return at && *at == '\0';
}

/* `own"."table_many`: what Django makes of a name in quotes that it lengthens. Between quotes it is
 * whole again. */
static bool is_open(const char *identifier, char mark) {
  const char between[] = {mark, '.', mark, '\0'};
  const char *at = strstr(identifier, between);
  return at && at != identifier && !strchr(at + 3, mark);
}

void quote_between(yoke_buffer *to, const char *identifier, char mark) {
  if (is_quoted(identifier, mark)) {
    yoke_buffer_puts(to, identifier);
    return;
  }
  bool is_whole = !is_open(identifier, mark);
  yoke_buffer_putc(to, mark);
  for (const char *c = identifier; *c; c++) {
    if (*c == mark && is_whole) yoke_buffer_putc(to, mark);
    yoke_buffer_putc(to, *c);
  }
  yoke_buffer_putc(to, mark);
}
