#define _GNU_SOURCE /* mempcpy(), strchrnul() */
#include "generate/template.h"

#include <stdbool.h>
#include <string.h>

static const char *replacement(const substitution *with, char letter) {
  while (with->letter != letter)
    with++;
  return with->text;
}

/* One line of the template, replaced; the next one takes the same memory. */
typedef struct expansion {
  yoke_arena *arena;
  char *text;
  size_t capacity;
} expansion;

static size_t expanded_size(const char *line, const char *end, const substitution *with) {
  size_t size = (size_t)(end - line);
  for (const char *at = line; (at = memchr(at, '@', (size_t)(end - at))); at += 2)
    size += strlen(replacement(with, at[1]));
  return size;
}

static const char *expand(expansion *into, const char *line, const char *end,
                          const substitution *with) {
  size_t size = expanded_size(line, end, with);
  if (size >= into->capacity) {
    into->capacity = 2 * size + 1;
    into->text = yoke_arena_alloc(into->arena, into->capacity);
  }
  char *to = into->text;
  for (const char *at; (at = memchr(line, '@', (size_t)(end - line))); line = at + 2) {
    to = mempcpy(to, line, (size_t)(at - line));
    to = stpcpy(to, replacement(with, at[1]));
  }
  to = mempcpy(to, line, (size_t)(end - line));
  *to = '\0';
  return into->text;
}

/* The widest of the arguments, each with what ends it. */
static size_t widest_argument(const char *arguments) {
  size_t widest = 0;
  while (*arguments) {
    const char *comma = strstr(arguments, ", ");
    size_t width = comma ? (size_t)(comma + 1 - arguments) : strlen(arguments);
    if (width > widest) widest = width;
    arguments += width + (comma != NULL);
  }
  return widest;
}

/* Below the first argument; by four columns when that is far to the right, or leaves no room. */
static unsigned continuation_indent(const char *line) {
  const char *parenthesis = strchr(line, '(');
  if (!parenthesis) return 4;
  size_t column = (size_t)(parenthesis - line) + 1;
  bool has_room = column + widest_argument(parenthesis + 1) <= LINE_MAX_WIDTH;
  return column > 60 || !has_room ? 4 : (unsigned)column;
}

static void write_macro(writer *to, const char *line) {
  const char *body = strstr(line, ") ");
  if (text_width(line) <= LINE_MAX_WIDTH || !body) {
    write_line(to, "%s", line);
    return;
  }
  write_format(to, "%.*s", (int)(body + 1 - line), line);
  end_macro_line(to);
  to->in_macro = true;
  write_text(to, "  ");
  write_code(to, 6, 0, body + 2);
  to->in_macro = false;
  write_text(to, "\n");
}

/* The last space of a comment's line that is within the width, but not the one before the comment's
 * end, which does not stand alone; 0: none. */
static size_t last_space(const char *line) {
  size_t found = 0;
  for (size_t i = 8; line[i] && i < LINE_MAX_WIDTH; i++)
    if (line[i] == ' ' && strncmp(line + i + 1, "*/", 2) != 0) found = i;
  return found;
}

/* Code in a comment, which is indented, goes on further to the right. */
static void write_comment_line(writer *to, const char *line) {
  const char *start = strncmp(line, " *  ", 4) == 0 ? " *     " : " * ";
  size_t at;
  while (text_width(line) > LINE_MAX_WIDTH && (at = last_space(line)) > 0) {
    write_line(to, "%.*s", (int)at, line);
    line = yoke_arena_printf(to->arena, "%s%s", start, line + at + 1);
  }
  write_line(to, "%s", line);
}

static void write_one(writer *to, const char *line) {
  if (strncmp(line, "#define", 7) == 0) {
    write_macro(to, line);
  } else if (line[0] == '/' || strncmp(line, " *", 2) == 0) {
    write_comment_line(to, line);
  } else {
    write_code(to, continuation_indent(line), 0, line);
    write_text(to, "\n");
  }
}

void write_template(writer *to, const char *text, const substitution *with) {
  expansion line = {.arena = to->arena};
  while (*text) {
    const char *end = strchrnul(text, '\n');
    write_one(to, expand(&line, text, end, with));
    text = end + (*end == '\n');
  }
}
