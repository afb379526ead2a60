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
  writer out = {.arena = arena};
  write_text(&out, "");
  for (size_t i = 0; i < size; i++) {
    if (line[i] == '@')
      write_text(&out, replacement(with, line[++i]));
    else
      write_text(&out, (char[]){line[i], '\0'});
  }
  return out.text;
}

/* The last place within the line's width where it may be broken, behind `behind`; 0: none. */
static size_t break_at(const char *line, const char *behind) {
  size_t found = 0;
  size_t length = strlen(behind);
  for (size_t i = 0; line[i] && i + length < LINE_MAX_WIDTH; i++)
    if (i > 8 && strncmp(line + i, behind, length) == 0) found = i + length;
  return found;
}

/* Continued below the first argument, or, when that is far to the right, by four columns. */
static unsigned continuation_indent(const char *line) {
  const char *parenthesis = strchr(line, '(');
  size_t column = parenthesis ? (size_t)(parenthesis - line) + 1 : 4;
  return column > 60 ? 4 : (unsigned)column;
}

static void write_code(writer *to, const char *line) {
  size_t at = break_at(line, ", ");
  bool behind_bracket = false;
  if (at == 0) {
    at = break_at(line, "(");
    behind_bracket = true;
  }
  if (text_width(line) <= LINE_MAX_WIDTH || at == 0) {
    write_line(to, "%s", line);
    return;
  }
  unsigned indent = behind_bracket ? 4 : continuation_indent(line);
  size_t blank = behind_bracket ? 0 : 1;
  write_line(to, "%.*s", (int)(at - blank), line);
  write_code(to, yoke_arena_printf(to->arena, "%*s%s", (int)indent, "", line + at));
}

static void write_macro(writer *to, const char *line) {
  const char *body = strstr(line, ") ");
  if (text_width(line) <= LINE_MAX_WIDTH || !body) {
    write_line(to, "%s", line);
    return;
  }
  write_format(to, "%.*s", (int)(body + 1 - line), line);
  end_macro_line(to);
  const char *rest = yoke_arena_printf(to->arena, "  %s", body + 2);
  size_t at;
  while (text_width(rest) > LINE_MAX_WIDTH && (at = break_at(rest, ", ")) > 0) {
    write_format(to, "%.*s", (int)(at - 1), rest);
    end_macro_line(to);
    rest = yoke_arena_printf(to->arena, "      %s", rest + at);
  }
  write_line(to, "%s", rest);
}

static void write_one(writer *to, const char *line) {
  if (strncmp(line, "#define", 7) == 0) {
    write_macro(to, line);
  } else if (line[0] == '/' || strncmp(line, " *", 2) == 0) {
    size_t at;
    while (text_width(line) > LINE_MAX_WIDTH && (at = break_at(line, " ")) > 0) {
      write_line(to, "%.*s", (int)(at - 1), line);
      line = yoke_arena_printf(to->arena, " *     %s", line + at);
    }
    write_line(to, "%s", line);
  } else {
    write_code(to, line);
  }
}

void write_template(writer *to, const char *text, const substitution *with) {
  while (*text) {
    size_t size = strcspn(text, "\n");
    write_one(to, expand(to->arena, text, size, with));
    text += size + (text[size] == '\n');
  }
}
