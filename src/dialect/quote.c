#include "dialect/quote.h"

#include <string.h>

/* What stands behind one quoted name without its first mark: the text behind the last one, or NULL.
 */
static const char *behind_name(const char *text, char mark) {
  for (; *text; text++) {
    if (*text != mark) continue;
    if (text[1] != mark) return text + 1;
    text++;
  }
  return NULL;
}

/* Whether it is one quoted name, or several with points between. */
static bool is_quoted(const char *identifier, char mark) {
  const char *at = identifier;
  do
    at = *at == mark ? behind_name(at + 1, mark) : NULL;
  while (at && *at++ == '.');
  return at && at[-1] == '\0';
}

/* archive"."book_authors: what Django calls a join table of one that is named "archive"."book". */
static bool is_quoted_inside(const char *identifier, char mark) {
  const char *at = behind_name(identifier, mark);
  if (*identifier == mark || !at || *at != '.' || at[1] != mark) return false;
  const char *rest = at + 2;
  return *rest && !strchr(rest, mark);
}

void quote_between(yoke_buffer *to, const char *identifier, char mark) {
  bool is_inside = is_quoted_inside(identifier, mark);
  if (is_inside || is_quoted(identifier, mark)) {
    if (is_inside) yoke_buffer_putc(to, mark);
    yoke_buffer_puts(to, identifier);
    if (is_inside) yoke_buffer_putc(to, mark);
    return;
  }
  yoke_buffer_putc(to, mark);
  for (const char *c = identifier; *c; c++) {
    if (*c == mark) yoke_buffer_putc(to, mark);
    yoke_buffer_putc(to, *c);
  }
  yoke_buffer_putc(to, mark);
}
