/* json.dumps() of values that are known. */
#include <stdio.h>
#include <string.h>

#include "model/fields.h"

enum { DEEPEST = 100 };

/* A text that grows in the arena, so that a failed allocation leaves nothing behind. */
typedef struct writer {
  builder *builder;
  char *text;
  size_t size;
} writer;

static void add_byte(writer *to, char byte) {
  APPEND(to->builder, to->text, to->size) = byte;
}

static void add(writer *to, const char *text) {
  for (; *text; text++)
    add_byte(to, *text);
}

/* Decodes one character of valid UTF-8. */
static unsigned code_point(const char **at) {
  const unsigned char *bytes = (const unsigned char *)*at;
  unsigned size = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
  unsigned code = size == 1 ? bytes[0] : bytes[0] & (0xFFu >> (size + 1));
  for (unsigned i = 1; i < size && bytes[i]; i++)
    code = code << 6 | (bytes[i] & 0x3Fu);
  for (unsigned i = 0; i < size && **at; i++)
    ++*at;
  return code;
}

static void add_code_unit(writer *to, unsigned unit) {
  char escape[8];
  snprintf(escape, sizeof escape, "\\u%04x", unit & 0xFFFF);
  add(to, escape);
}

/* With everything beyond ASCII escaped, as ensure_ascii does. */
static void add_character(writer *to, unsigned code) {
  static const char special[] = "\"\\\n\r\t\b\f", letters[] = "\"\\nrtbf";
  const char *found = code && code < 0x80 ? strchr(special, (int)code) : NULL;
  if (found) {
    add_byte(to, '\\');
    add_byte(to, letters[found - special]);
  } else if (code >= 0x20 && code < 0x7F) {
    add_byte(to, (char)code);
  } else if (code > 0xFFFF) {
    add_code_unit(to, 0xD800 + ((code - 0x10000) >> 10));
    add_code_unit(to, 0xDC00 + ((code - 0x10000) & 0x3FF));
  } else {
    add_code_unit(to, code);
  }
}

static void add_text(writer *to, const char *text) {
  add_byte(to, '"');
  while (*text)
    add_character(to, code_point(&text));
  add_byte(to, '"');
}

static bool add_json(writer *to, const value *from, unsigned depth);

static bool add_items(writer *to, const value *from, unsigned depth) {
  bool is_dict = from->kind == IS_DICT;
  add_byte(to, is_dict ? '{' : '[');
  for (size_t i = 0; i < from->count; i++) {
    bool is_value = is_dict && i % 2;
    if (i) add(to, is_value ? ": " : ", ");
    if (is_dict && !is_value && from->items[i]->kind != IS_TEXT) return false;
    if (!add_json(to, from->items[i], depth + 1)) return false;
  }
  add_byte(to, is_dict ? '}' : ']');
  return true;
}

static bool add_json(writer *to, const value *from, unsigned depth) {
  switch (from->kind) {
  case IS_NONE:
    add(to, "null");
    return true;
  case IS_BOOL:
    add(to, from->integer ? "true" : "false");
    return true;
  case IS_INT:
  case IS_FLOAT:
    add(to, value_repr(to->builder->interpreter, from));
    return true;
  case IS_TEXT:
    if (strlen(from->text) != from->size) return false;
    add_text(to, from->text);
    return true;
  case IS_LIST:
  case IS_TUPLE:
  case IS_DICT:
    return depth < DEEPEST && add_items(to, from, depth);
  default:
    return false;
  }
}

const char *json_text(builder *builder, const value *from) {
  writer writer = {.builder = builder};
  if (!add_json(&writer, from, 0)) return NULL;
  add_byte(&writer, '\0');
  return writer.text;
}
