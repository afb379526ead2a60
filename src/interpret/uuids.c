/* uuid.UUID() of constants, however they are given: kept as its text. */
#include <string.h>

#include "interpret/exact.h"
#include "interpret/state.h"
#include "yoke/value.h"

static bool from_integer(const value *number, yoke_uuid *ret) {
  unsigned char digits[sizeof ret->bytes] = {0};
  if (number->kind != IS_INT || (!number->is_big && number->integer < 0)) return false;
  uint64_t small = (uint64_t)number->integer;
  for (size_t i = sizeof digits; !number->is_big && i-- > 0; small >>= 8)
    digits[i] = (unsigned char)small;
  for (const char *at = number->is_big ? number->text : ""; *at; at++) {
    unsigned carry = (unsigned)(*at - '0');
    if (carry > 9) return false;
    for (size_t i = sizeof digits; i-- > 0; carry >>= 8) {
      carry += digits[i] * 10u;
      digits[i] = (unsigned char)carry;
    }
    if (carry) return false; /* more than 128 bits */
  }
  memcpy(ret->bytes, digits, sizeof digits);
  return true;
}

static bool from_bytes(const value *bytes, yoke_uuid *ret) {
  if (bytes->kind != IS_BYTES || bytes->size != sizeof ret->bytes) return false;
  memcpy(ret->bytes, bytes->text, sizeof ret->bytes);
  return true;
}

value *native_uuid(interpreter *in, const arguments *given, place where) {
  const argument *only = given->items;
  if (given->count != 1 || given->unknown) return NULL;
  const char *name = only->name ? only->name : "hex";
  yoke_uuid uuid;
  bool is_known = strcmp(name, "int") == 0     ? from_integer(only->value, &uuid)
                  : strcmp(name, "bytes") == 0 ? from_bytes(only->value, &uuid)
                  : strcmp(name, "hex") == 0 && only->value->kind == IS_TEXT
                      ? yoke_parse_uuid(only->value->text, &uuid)
                      : false;
  if (!is_known) return NULL;
  char written[YOKE_TEXT_MAX];
  const char *text = yoke_arena_text(interpreter_arena(in), yoke_format_uuid(uuid, written));
  argument *hex = yoke_arena_alloc(interpreter_arena(in), sizeof *hex);
  *hex = (argument){.value = value_text(in, text, where), .where = only->where};
  return make_instance(in, symbol_value(in, "uuid.UUID"), &(arguments){hex, 1, NULL}, where);
}

value *uuid_attribute(interpreter *in, const value *of, const char *name, place where) {
  const char *path = instance_path(of);
  yoke_uuid uuid;
  if (!path || strcmp(path, "uuid.UUID") != 0 || strcmp(name, "hex") != 0) return NULL;
  const argument *text = find_argument(&of->instance->call, "hex", 0);
  if (!text || text->value->kind != IS_TEXT || !yoke_parse_uuid(text->value->text, &uuid))
    return NULL;
  char written[YOKE_TEXT_MAX], *end = written;
  yoke_format_uuid(uuid, written);
  for (const char *at = written; *at; at++)
    if (*at != '-') *end++ = *at;
  *end = '\0';
  return value_text(in, yoke_arena_text(interpreter_arena(in), written), where);
}
