/* JSON, as json.dumps() writes it. */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "schema/constant.h"

/* One character of UTF-8; *text moves behind it. */
static uint32_t next_character(const char **text) {
  const unsigned char *at = (const unsigned char *)*text;
  unsigned size = *at < 0x80 ? 1 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : 4;
  uint32_t character = size == 1 ? *at : *at & (0xFFu >> (size + 1));
  for (unsigned i = 1; i < size; i++)
    character = character << 6 | (at[i] & 0x3F);
  *text += size;
  return character;
}

static const char *escaped(yoke_arena *arena, uint32_t character) {
  switch (character) {
  case '"':
    return "\\\"";
  case '\\':
    return "\\\\";
  case '\n':
    return "\\n";
  case '\r':
    return "\\r";
  case '\t':
    return "\\t";
  case '\f':
    return "\\f";
  case '\b':
    return "\\b";
  default:
    break;
  }
  if (character >= 0x10000)
    return yoke_arena_printf(arena, "\\u%04" PRIx32 "\\u%04" PRIx32,
                             0xD800 + ((character - 0x10000) >> 10),
                             0xDC00 + ((character - 0x10000) & 0x3FF));
  if (character < ' ' || character > '~')
    return yoke_arena_printf(arena, "\\u%04" PRIx32, character);
  return NULL;
}

static const char *json_string(yoke_arena *arena, const char *text, size_t size) {
  char *out = yoke_arena_alloc(arena, 6 * size + 3), *end = out;
  *end++ = '"';
  for (const char *at = text; at < text + size;) {
    uint32_t character = next_character(&at);
    const char *escape = escaped(arena, character);
    if (escape)
      end = strcpy(end, escape) + strlen(escape);
    else
      *end++ = (char)character;
  }
  *end = '"';
  return out;
}

/* Keys become texts. */
static const char *json_key(compiler *compiler, const value *key) {
  const char *text = value_as_json(compiler, key);
  return text && *text != '"' ? yoke_arena_printf(compiler->arena, "\"%s\"", text) : text;
}

static const char *json_dict(compiler *compiler, const value *value) {
  const char *all = "";
  for (size_t i = 0; i + 1 < value->count; i += 2) {
    const char *key = json_key(compiler, value->items[i]);
    const char *held = value_as_json(compiler, value->items[i + 1]);
    if (!key || !held) return NULL;
    all = yoke_arena_printf(compiler->arena, "%s%s%s: %s", all, i ? ", " : "", key, held);
  }
  return yoke_arena_printf(compiler->arena, "{%s}", all);
}

static const char *json_list(compiler *compiler, const value *value) {
  const char *all = "";
  for (size_t i = 0; i < value->count; i++) {
    const char *item = value_as_json(compiler, value->items[i]);
    if (!item) return NULL;
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? ", " : "", item);
  }
  return yoke_arena_printf(compiler->arena, "[%s]", all);
}

static const char *json_float(compiler *compiler, double real) {
  if (isnan(real)) return "NaN";
  if (isinf(real)) return real > 0 ? "Infinity" : "-Infinity";
  return real_text(compiler->arena, real);
}

static const char *json_of_kind(compiler *compiler, const value *value) {
  switch (value->kind) {
  case IS_NONE:
    return "null";
  case IS_BOOL:
    return value->integer ? "true" : "false";
  case IS_INT:
    return read_constant(compiler, value).text;
  case IS_FLOAT:
    return json_float(compiler, value->real);
  case IS_TEXT:
    return json_string(compiler->arena, value->text, value->size);
  case IS_TUPLE:
  case IS_LIST:
    return json_list(compiler, value);
  case IS_DICT:
    return json_dict(compiler, value);
  default:
    return NULL;
  }
}

const char *value_as_json(compiler *compiler, const value *value) {
  enum { DEEPEST_JSON = 200 };
  if (compiler->depth > DEEPEST_JSON) return NULL;
  compiler->depth++;
  const char *text = json_of_kind(compiler, value);
  compiler->depth--;
  return text;
}
