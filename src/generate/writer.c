#define _GNU_SOURCE /* memrchr() */
#include "generate/writer.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
  COMMENT_END = 3,    /* columns that a comment's end takes */
  MOST_INDENTED = 40, /* columns that are kept of a docstring's indentation */
};

static bool starts_character(char c) {
  return ((unsigned char)c & 0xC0) != 0x80;
}

static unsigned width_of(const char *text, size_t size) {
  unsigned width = 0;
  for (size_t i = 0; i < size; i++)
    width += starts_character(text[i]);
  return width;
}

unsigned text_width(const char *text) {
  return width_of(text, strlen(text));
}

void add_item(items *list, const char *format, ...) {
  list->texts = yoke_arena_grow(list->arena, list->texts, list->count, sizeof *list->texts);
  va_list arguments;
  va_start(arguments, format);
  list->texts[list->count++] = yoke_arena_vprintf(list->arena, format, arguments);
  va_end(arguments);
}

/* Room for `size` more bytes and the end. */
static void make_room(writer *to, size_t size) {
  if (to->size + size + 1 <= to->capacity) return;
  size_t capacity = to->capacity ? to->capacity : 64;
  while (capacity < to->size + size + 1)
    capacity *= 2;
  char *larger = yoke_arena_alloc(to->text_arena ? to->text_arena : to->arena, capacity);
  if (to->size) memcpy(larger, to->text, to->size);
  to->text = larger;
  to->capacity = capacity;
}

/* Counts in what was put behind the end. */
static void take_in(writer *to, size_t size) {
  const char *text = to->text + to->size;
  to->size += size;
  const char *end = text + size, *line_end = memrchr(text, '\n', size);
  if (line_end) {
    to->column = 0;
    text = line_end + 1;
  }
  to->column += width_of(text, (size_t)(end - text));
}

static void add(writer *to, const char *text, size_t size) {
  make_room(to, size);
  memcpy(to->text + to->size, text, size);
  to->text[to->size + size] = '\0';
  take_in(to, size);
}

void write_text(writer *to, const char *text) {
  add(to, text, strlen(text));
}

/* Puts what is formatted behind the end, where it is not counted in yet; returns its size. */
static size_t put_behind(writer *to, const char *format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  size_t room = to->capacity - to->size;
  size_t size = (size_t)vsnprintf(room ? to->text + to->size : NULL, room, format, arguments);
  if (size >= room) {
    make_room(to, size);
    vsnprintf(to->text + to->size, size + 1, format, again);
  }
  va_end(again);
  return size;
}

void write_format(writer *to, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  take_in(to, put_behind(to, format, arguments));
  va_end(arguments);
}

void write_line(writer *to, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  size_t size = put_behind(to, format, arguments);
  va_end(arguments);
  const char *line = to->text + to->size;
  if (width_of(line, size) <= LINE_MAX_WIDTH || memchr(line, '\n', size)) {
    take_in(to, size);
  } else {
    line = yoke_arena_copy(to->arena, line, size);
    unsigned blank = (unsigned)strspn(line, " ");
    write_spaces(to, blank);
    write_code(to, blank + 4, 0, line + blank);
  }
  write_text(to, "\n");
}

void write_spaces(writer *to, unsigned count) {
  make_room(to, count);
  memset(to->text + to->size, ' ', count);
  to->size += count;
  to->text[to->size] = '\0';
  to->column += count;
}

void end_macro_line(writer *to) {
  if (to->column < LINE_MAX_WIDTH - 1) write_spaces(to, LINE_MAX_WIDTH - 1 - to->column);
  write_text(to, "\\\n");
}

static void break_line(writer *to, unsigned indent) {
  if (to->in_macro)
    end_macro_line(to);
  else
    write_text(to, "\n");
  write_spaces(to, indent);
}

/* How far a line may go: a macro's keeps room for its backslash. */
static unsigned last_column(const writer *to) {
  return LINE_MAX_WIDTH - (to->in_macro ? 2 : 0);
}

/* Where code may be broken, the better the higher. */
typedef enum break_quality {
  BREAK_NEVER,
  IN_WORD,
  IN_TEXT,
  AT_SPACE,
  IN_CALL,
  AT_COMMA
} break_quality;

/* What breaking `text` before `at`, which is not inside an escape, would be; `in_text`: inside a
 * string literal. */
static break_quality quality_of_break(const char *text, size_t at, bool in_text) {
  char before = text[at - 1];
  if (!starts_character(text[at])) return BREAK_NEVER;
  if (in_text && text[at] == '"') return BREAK_NEVER;
  if (in_text) return before == ' ' ? IN_TEXT : before != '"' ? IN_WORD : BREAK_NEVER;
  if (at > 2 && strncmp(text + at - 3, "/* ", 3) == 0) return BREAK_NEVER;
  if (before == ' ') return at > 1 && text[at - 2] == ',' ? AT_COMMA : AT_SPACE;
  return before == '(' && text[at] != ')' ? IN_CALL : BREAK_NEVER;
}

typedef struct line_break {
  size_t at;
  break_quality quality;
  bool in_text;
} line_break;

/* The best break of `text` within `width` columns, or the first one behind them; `in_text`: it
 * begins inside a literal. */
static line_break find_break(const char *text, unsigned width, bool in_text) {
  line_break best = {0};
  unsigned column = 0;
  for (size_t i = 0; text[i]; i++) {
    break_quality quality = i > 0 ? quality_of_break(text, i, in_text) : BREAK_NEVER;
    bool is_within = column + in_text <= width;
    if (quality != BREAK_NEVER && is_within && quality >= best.quality)
      best = (line_break){i, quality, in_text};
    if (quality != BREAK_NEVER && !is_within && best.quality == BREAK_NEVER) /* a long word */
      return (line_break){i, quality, in_text};
    if (text[i] == '"') in_text = !in_text;
    if (in_text && text[i] == '\\' && text[i + 1]) {
      i++; /* an escape is one piece */
      column++;
    }
    column += starts_character(text[i]);
  }
  return best;
}

void write_code(writer *to, unsigned indent, unsigned reserve, const char *text) {
  size_t size = strlen(text);
  if (to->column + size + reserve <= last_column(to)) { /* bytes, which are no fewer than columns */
    add(to, text, size);
    return;
  }
  bool in_text = false;
  unsigned width = width_of(text, size);
  while (to->column + width + reserve > last_column(to)) {
    unsigned room = to->column < last_column(to) ? last_column(to) - to->column : 0;
    line_break found = find_break(text, room, in_text);
    if (found.quality == BREAK_NEVER) break;
    size = found.at - (text[found.at - 1] == ' ' && !found.in_text);
    add(to, text, size);
    if (found.in_text) write_text(to, "\"");
    break_line(to, indent);
    if (found.in_text) write_text(to, "\"");
    width -= width_of(text, found.at);
    text += found.at;
    in_text = found.in_text;
  }
  write_text(to, text);
}

void write_items(writer *to, unsigned indent, unsigned reserve, const items *list) {
  for (size_t i = 0; i < list->count; i++) {
    const char *text = list->texts[i];
    unsigned behind = i + 1 == list->count ? reserve : 1;
    if (i > 0) {
      write_text(to, ",");
      if (to->column + 1 + text_width(text) + behind <= last_column(to))
        write_text(to, " ");
      else
        break_line(to, indent);
    }
    write_code(to, indent + 4, behind, text);
  }
}

void write_call(writer *to, const char *head, const items *arguments, const char *tail) {
  write_format(to, "%s(", head);
  write_items(to, to->column, text_width(tail) + 1, arguments);
  write_line(to, ")%s", tail);
}

void write_define(writer *to, const char *head, const items *body) {
  unsigned width = text_width(head) + 8;
  for (size_t i = 0; i < body->count; i++)
    width += text_width(body->texts[i]) + 2;
  write_format(to, "#define %s ", head);
  to->in_macro = width > LINE_MAX_WIDTH;
  if (to->in_macro) break_line(to, 2);
  write_items(to, 2, 0, body);
  to->in_macro = false;
  write_text(to, "\n");
}

/* A word of a comment; one that would end it, or look like another's start, gets a space inside,
 * and one that is longer than a line is cut. */
static void write_word(writer *to, const char *prefix, const char *word, size_t size) {
  for (size_t i = 0; i < size; i++) {
    if (starts_character(word[i]) && to->column >= LINE_MAX_WIDTH - COMMENT_END)
      write_format(to, "\n%s", prefix);
    add(to, word + i, 1);
    bool ends = word[i] == '*' && i + 1 < size && word[i + 1] == '/';
    bool begins = word[i] == '/' && i + 1 < size && word[i + 1] == '*';
    if (ends || begins) add(to, " ", 1);
  }
}

/* The next line of a comment; `is_empty`: no word will follow on it, so no space does either. */
static void start_comment_line(writer *to, const char *prefix, bool is_empty) {
  write_text(to, "\n");
  add(to, prefix, strlen(prefix) - is_empty);
}

/* Whether a line of text goes on the sentence of the line before: no blank one, list or code. */
static bool goes_on(const char *line) {
  return *line && !strchr(" \t\r\f\v\n-*+#>|", *line);
}

/* Words of `text`, which start at the current column. Lines and indentation are kept; but one that
 * had to be wrapped is filled up with the next. */
static void fill_words(writer *to, const char *prefix, const char *text) {
  bool first = true, wrapped = false;
  while (*text) {
    size_t blank = strspn(text, " \t\r\f\v");
    text += blank;
    size_t size = strcspn(text, " \t\r\f\v\n");
    if (*text == '\n') {
      text++;
      if (wrapped && goes_on(text)) continue;
      start_comment_line(to, prefix, text[strspn(text, " \t\r\f\v")] == '\n' || !*text);
      first = true;
      wrapped = false;
    } else if (size > 0) {
      bool fits = to->column + 1 + width_of(text, size) + COMMENT_END <= LINE_MAX_WIDTH;
      if (first)
        write_spaces(to, blank < MOST_INDENTED ? (unsigned)blank : MOST_INDENTED);
      else if (fits)
        write_text(to, " ");
      else
        start_comment_line(to, prefix, false);
      wrapped |= !first && !fits;
      write_word(to, prefix, text, size);
      first = false;
      text += size;
    }
  }
}

void write_words(writer *to, const char *prefix, const char *text) {
  write_text(to, prefix);
  fill_words(to, prefix, text);
}

void write_comment(writer *to, unsigned indent, const char *text) {
  write_spaces(to, indent);
  write_text(to, "/* ");
  const char *prefix = indent ? yoke_arena_printf(to->arena, "%*s * ", (int)indent, "") : " * ";
  fill_words(to, prefix, text);
  write_text(to, " */\n");
}

/* One character of a literal as C spells it, in `spelling`; returns how many bytes it took. A
 * question mark is escaped because two of them begin a trigraph. */
static size_t spell(const char *at, char spelling[8]) {
  static const char special[] = "\\\"?\n\t\r", names[] = "\\\"?ntr";
  unsigned char c = (unsigned char)at[0];
  const char *found = strchr(special, c);
  if (found) {
    snprintf(spelling, 8, "\\%c", names[found - special]);
    return 1;
  }
  if (c < 0x20 || c == 0x7F) {
    snprintf(spelling, 8, "\\%03o", c);
    return 1;
  }
  size_t size = 1;
  while (size < 4 && at[size] && !starts_character(at[size]))
    size++;
  memcpy(spelling, at, size);
  spelling[size] = '\0';
  return size;
}

/* How much of the text stands in a literal as it is. */
static size_t plain_size(const char *text) {
  size_t size = 0;
  while ((unsigned char)text[size] >= 0x20 && text[size] != 0x7F && !strchr("\\\"?", text[size]))
    size++;
  return size;
}

const char *literal(yoke_arena *arena, const char *text) {
  if (!text) return "NULL";
  writer out = {.arena = arena};
  char spelling[8];
  make_room(&out, strlen(text) + 2);
  write_text(&out, "\"");
  while (*text) {
    size_t plain = plain_size(text);
    add(&out, text, plain);
    text += plain;
    if (!*text) break;
    text += spell(text, spelling);
    write_text(&out, spelling);
  }
  write_text(&out, "\"");
  return out.text;
}

void write_literal(writer *to, unsigned indent, const char *text) {
  enum { BEHIND = 3 }; /* what may follow it */
  write_code(to, indent, BEHIND, literal(to->arena, text));
}
