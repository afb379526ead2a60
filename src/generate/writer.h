/* Text that is laid out for a reader: no line longer than LINE_MAX_WIDTH columns. It lives in an
 * arena, so nothing has to be freed when the arena jumps out of a failed allocation. */
#ifndef YOKE_GENERATE_WRITER_H
#define YOKE_GENERATE_WRITER_H

#include <stdbool.h>

#include "common/arena.h"

enum { LINE_MAX_WIDTH = 100 };

typedef struct writer {
  yoke_arena *arena;      /* of what is put together for the text */
  yoke_arena *text_arena; /* of the text itself; NULL: the same */
  char *text;             /* NUL-terminated */
  size_t size, capacity;
  unsigned column; /* of the next character, counted in characters from 0 */
  bool in_macro;   /* a line that goes on ends in a backslash */
} writer;

/* A list of short texts that is written with commas, as many a line as fit. */
typedef struct items {
  yoke_arena *arena;
  const char **texts;
  size_t count;
} items;

void add_item(items *list, const char *format, ...) __attribute__((format(printf, 2, 3)));

void write_text(writer *to, const char *text);
void write_format(writer *to, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A line of code from column 0 on, broken as write_code() does. */
void write_line(writer *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
void write_spaces(writer *to, unsigned count);

/* One piece of C from the current column on. Where it goes past the line, with `reserve` columns
 * kept free behind it, it is broken at a comma, a parenthesis, a space or inside a string literal,
 * and goes on after `indent` spaces. */
void write_code(writer *to, unsigned indent, unsigned reserve, const char *text);

/* Items from the current column on, joined by ", "; lines after the first are indented by
 * `indent`, and `reserve` columns are kept free behind the last. */
void write_items(writer *to, unsigned indent, unsigned reserve, const items *list);

/* `head(a, b)tail` and a line end; what does not fit goes on the next lines, below the first
 * argument. */
void write_call(writer *to, const char *head, const items *arguments, const char *tail);

/* #define head body; a body that does not fit goes on lines of its own. */
void write_define(writer *to, const char *head, const items *body);

/* One line of a macro whose definition goes on: filled up to the last column with a backslash. */
void end_macro_line(writer *to);

/* A block comment of whole words: "/" "* first line" and " * " before the next. Text that would
 * end or nest a comment is broken up. `text` may hold line ends: they are kept. */
void write_comment(writer *to, unsigned indent, const char *text);

/* The inside of a comment: words after `prefix` on every line. No line end behind the last. */
void write_words(writer *to, const char *prefix, const char *text);

/* A string literal, cut into several at spaces when it is longer than the line; the lines after
 * the first are indented by `indent`. NULL is written as NULL. */
void write_literal(writer *to, unsigned indent, const char *text);

/* A string literal in one piece. */
const char *literal(yoke_arena *arena, const char *text);

/* Characters, not bytes. */
unsigned text_width(const char *text);

#endif
