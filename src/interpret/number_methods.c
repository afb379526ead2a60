/* The methods of bytes, int and float, the few that are known. */
#include <math.h>

#include "interpret/builtins.h"

static value *bytes_decode(interpreter *in, const native_call *call) {
  for (size_t i = 0; i < call->self->size; i++)
    if ((unsigned char)call->self->text[i] >= 0x80) return not_known(in, call);
  return value_sized_text(in, call->self->text, call->self->size, call->where);
}

static value *bytes_hex(interpreter *in, const native_call *call) {
  char *text = yoke_arena_alloc(in->arena, call->self->size * 2 + 1);
  for (size_t i = 0; i < call->self->size; i++)
    snprintf(text + i * 2, 3, "%02x", (unsigned char)call->self->text[i]);
  return value_text(in, text, call->where);
}

const native_entry bytes_methods[] = {
    {"decode", bytes_decode, 0, 2, false},
    {"endswith", text_endswith, 1, 3, false},
    {"hex", bytes_hex, 0, 2, false},
    {"join", NULL, 1, 1, false},
    {"lower", NULL, 0, 0, false},
    {"replace", NULL, 2, 3, false},
    {"split", NULL, 0, 2, false},
    {"startswith", text_startswith, 1, 3, false},
    {"strip", NULL, 0, 1, false},
    {"upper", NULL, 0, 0, false},
    {NULL, NULL, 0, 0, false},
};

static value *int_bit_length(interpreter *in, const native_call *call) {
  if (call->self->is_big) return not_known(in, call);
  uint64_t number = (uint64_t)call->self->integer;
  if (call->self->integer < 0) number = -number;
  int64_t bits = 0;
  for (; number; number >>= 1)
    bits++;
  return value_int(in, bits, call->where);
}

const native_entry int_methods[] = {
    {"as_integer_ratio", NULL, 0, 0, false},
    {"bit_count", NULL, 0, 0, false},
    {"bit_length", int_bit_length, 0, 0, false},
    {"conjugate", NULL, 0, 0, false},
    {"from_bytes", NULL, 0, 3, false},
    {"to_bytes", NULL, 0, 3, false},
    {NULL, NULL, 0, 0, false},
};

static value *float_is_integer(interpreter *in, const native_call *call) {
  return value_bool(in, call->self->real == floor(call->self->real), call->where);
}

const native_entry float_methods[] = {
    {"as_integer_ratio", NULL, 0, 0, false},
    {"conjugate", NULL, 0, 0, false},
    {"hex", NULL, 0, 0, false},
    {"is_integer", float_is_integer, 0, 0, false},
    {NULL, NULL, 0, 0, false},
};
