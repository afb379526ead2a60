#include "generate/template.h"

#include <stdbool.h>
#include <string.h>

static const char *replacement(const substitution *with, char letter) {
  while (with->letter != letter)
    with++;
  return with->text;
}

/* One line of the template, replaced. */
static const char *expand(yoke_arena *arena, const char *line, size_t size,
                          const substitution *with) {
  size_t length = 0;
  for (size_t i = 0; i < size; i++)
    length += line[i] == '@' ? strlen(replacement(with, line[++i])) : 1;
  char *expanded = yoke_arena_alloc(arena, length + 1), *end = expanded;
  for (size_t i = 0; i < size; i++) {
    if (line[i] == '@')
      end = stpcpy(end, replacement(with, line[++i]));
    else
      *end++ = line[i];
  }
  return expanded;
}

/* Below the first argument, or, when that is far to the right, by four columns. */
static unsigned continuation_indent(const char *line) {
  const char *parenthesis = strchr(line, '(');
  size_t column = parenthesis ? (size_t)(parenthesis - line) + 1 : 4;
  return column > 60 ? 4 : (unsigned)column;
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

/* The last space of a comment's line that is within the width; 0: none. */
static size_t last_space(const char *line) {
  size_t found = 0;
  for (size_t i = 8; line[i] && i < LINE_MAX_WIDTH; i++)
    if (line[i] == ' ') found = i;
  return found;
}

static void write_comment_line(writer *to, const char *line) {
  size_t at;
  while (text_width(line) > LINE_MAX_WIDTH && (at = last_space(line)) > 0) {
    write_line(to, "%.*s", (int)at, line);
    line = yoke_arena_printf(to->arena, " *     %s", line + at + 1);
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
  while (*text) {
    size_t size = strcspn(text, "\n");
    write_one(to, expand(to->arena, text, size, with));
    text += size + (text[size] == '\n');
  }
}
