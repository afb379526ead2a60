#include "generate/writer.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool starts_character(char c) {
  return ((unsigned char)c & 0xC0) != 0x80;
}

unsigned text_width(const char *text) {
  unsigned width = 0;
  for (; *text; text++)
    width += starts_character(*text);
  return width;
}

void add_item(items *list, const char *format, ...) {
  list->texts = yoke_arena_grow(list->arena, list->texts, list->count, sizeof *list->texts);
  va_list arguments;
  va_start(arguments, format);
  list->texts[list->count++] = yoke_arena_vprintf(list->arena, format, arguments);
  va_end(arguments);
}

static void add(writer *to, const char *text, size_t size) {
  if (to->size + size + 1 > to->capacity) {
    size_t capacity = to->capacity ? to->capacity : 4096;
    while (capacity < to->size + size + 1)
      capacity *= 2;
    char *larger = yoke_arena_alloc(to->arena, capacity);
    if (to->size) memcpy(larger, to->text, to->size);
    to->text = larger;
    to->capacity = capacity;
  }
  memcpy(to->text + to->size, text, size);
  to->size += size;
  to->text[to->size] = '\0';
  for (size_t i = 0; i < size; i++)
    to->column = text[i] == '\n' ? 0 : to->column + starts_character(text[i]);
}

void write_text(writer *to, const char *text) {
  add(to, text, strlen(text));
}

static void write_arguments(writer *to, const char *format, va_list arguments) {
  write_text(to, yoke_arena_vprintf(to->arena, format, arguments));
}

void write_format(writer *to, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  write_arguments(to, format, arguments);
  va_end(arguments);
}

void write_line(writer *to, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  write_arguments(to, format, arguments);
  va_end(arguments);
  add(to, "\n", 1);
}

void write_spaces(writer *to, unsigned count) {
  while (count--)
    add(to, " ", 1);
}

static unsigned widest(const items *list) {
  unsigned width = 0;
  for (size_t i = 0; i < list->count; i++)
    if (text_width(list->texts[i]) > width) width = text_width(list->texts[i]);
  return width;
}

/* Whether an item fits behind the comma of the one before it; the one after it needs a comma or
 * what is reserved. */
static bool fits(const writer *to, unsigned reserve, const char *text, bool is_last) {
  unsigned behind = is_last ? reserve : 1;
  return to->column + 1 + text_width(text) + behind <= LINE_MAX_WIDTH;
}

void write_items(writer *to, unsigned indent, unsigned reserve, const items *list) {
  for (size_t i = 0; i < list->count; i++) {
    if (i > 0) {
      write_text(to, ",");
      if (fits(to, reserve, list->texts[i], i + 1 == list->count)) {
        write_text(to, " ");
      } else {
        write_text(to, "\n");
        write_spaces(to, indent);
      }
    }
    write_text(to, list->texts[i]);
  }
}

void write_call(writer *to, const char *head, const items *arguments, const char *tail) {
  unsigned behind = text_width(tail) + 1;
  write_format(to, "%s(", head);
  unsigned indent = to->column;
  if (indent + widest(arguments) + behind > LINE_MAX_WIDTH) {
    indent = 4;
    write_text(to, "\n    ");
  }
  write_items(to, indent, behind, arguments);
  write_line(to, ")%s", tail);
}

void end_macro_line(writer *to) {
  if (to->column < LINE_MAX_WIDTH - 1) write_spaces(to, LINE_MAX_WIDTH - 1 - to->column);
  write_text(to, "\\\n");
}

void write_define(writer *to, const char *head, const items *body) {
  unsigned width = text_width(head) + 8;
  for (size_t i = 0; i < body->count; i++)
    width += text_width(body->texts[i]) + 2;
  write_format(to, "#define %s", head);
  if (width <= LINE_MAX_WIDTH) {
    write_text(to, " ");
    write_items(to, 0, 0, body);
    write_text(to, "\n");
    return;
  }
  end_macro_line(to);
  write_text(to, "  ");
  for (size_t i = 0; i < body->count; i++) {
    bool is_last = i + 1 == body->count;
    if (i > 0 && !fits(to, 0, body->texts[i], false)) {
      end_macro_line(to);
      write_text(to, "  ");
    } else if (i > 0) {
      write_text(to, " ");
    }
    write_format(to, "%s%s", body->texts[i], is_last ? "\n" : ",");
  }
}

/* A word of a comment; one that would end it, or look like another's start, gets a space inside. */
static void write_word(writer *to, const char *word, size_t size) {
  for (size_t i = 0; i < size; i++) {
    add(to, word + i, 1);
    bool ends = word[i] == '*' && i + 1 < size && word[i + 1] == '/';
    bool begins = word[i] == '/' && i + 1 < size && word[i + 1] == '*';
    if (ends || begins) add(to, " ", 1);
  }
}

static unsigned word_width(const char *word, size_t size) {
  unsigned width = 0;
  for (size_t i = 0; i < size; i++)
    width += starts_character(word[i]);
  return width;
}

/* Words of `text`, which start at the current column; 3 columns are kept for the comment's end. */
static void fill_words(writer *to, const char *prefix, const char *text) {
  bool first = true;
  while (*text) {
    size_t blank = strspn(text, " \t\r\f\v");
    text += blank;
    if (*text == '\n') {
      write_format(to, "\n%s", prefix);
      first = true;
      text++;
      continue;
    }
    size_t size = strcspn(text, " \t\r\f\v\n");
    if (size == 0) break;
    if (first) {
      write_word(to, text, size);
    } else if (to->column + 1 + word_width(text, size) + 3 <= LINE_MAX_WIDTH) {
      write_text(to, " ");
      write_word(to, text, size);
    } else {
      write_format(to, "\n%s", prefix);
      write_word(to, text, size);
    }
    first = false;
    text += size;
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

const char *literal(yoke_arena *arena, const char *text) {
  if (!text) return "NULL";
  writer out = {.arena = arena};
  char spelling[8];
  write_text(&out, "\"");
  while (*text) {
    text += spell(text, spelling);
    write_text(&out, spelling);
  }
  write_text(&out, "\"");
  return out.text;
}

/* Bytes up to and with the next space, and their width as C spells them. */
static size_t next_piece(const char *text, unsigned *ret_width) {
  char spelling[8];
  size_t size = 0;
  *ret_width = 0;
  while (text[size]) {
    bool is_space = text[size] == ' ';
    size += spell(text + size, spelling);
    *ret_width += text_width(spelling);
    if (is_space) break;
  }
  return size;
}

static void continue_literal(writer *to, unsigned indent) {
  write_text(to, "\"\n");
  write_spaces(to, indent);
  write_text(to, "\"");
}

void write_literal(writer *to, unsigned indent, const char *text) {
  if (!text) {
    write_text(to, "NULL");
    return;
  }
  enum { BEHIND = 3 }; /* the quote and what may follow it */
  write_text(to, "\"");
  bool line_is_empty = true;
  while (*text) {
    unsigned width;
    size_t size = next_piece(text, &width);
    if (!line_is_empty && to->column + width + BEHIND > LINE_MAX_WIDTH)
      continue_literal(to, indent);
    line_is_empty = false;
    for (const char *end = text + size; text < end;) {
      char spelling[8];
      text += spell(text, spelling);
      if (to->column + text_width(spelling) + BEHIND > LINE_MAX_WIDTH) continue_literal(to, indent);
      write_text(to, spelling);
    }
  }
  write_text(to, "\"");
}
