/* The methods of str, and the few of bytes, int and float that are known. */
#define _GNU_SOURCE /* memmem, mempcpy */
#include <ctype.h>
#include <math.h>
#include <string.h>

#include "interpret/builtins.h"
#include "source/letters.h"

bool is_ascii(const value *of) {
  for (size_t i = 0; i < of->size; i++)
    if ((unsigned char)of->text[i] >= 0x80) return false;
  return true;
}

const char *blanks(void) {
  return " \t\n\r\f\v\x1c\x1d\x1e\x1f";
}

/* ── Case ───────────────────────────────────────────────────────────────────────────────────── */

static value *in_case(interpreter *in, const native_call *call, letter_case wanted) {
  size_t size;
  char *text = with_case(in->arena, call->self->text, call->self->size, wanted, &size);
  return text ? value_sized_text(in, text, size, call->where) : not_known(in, call);
}

static value *text_upper(interpreter *in, const native_call *call) {
  return in_case(in, call, CASE_UPPER);
}

static value *text_lower(interpreter *in, const native_call *call) {
  return in_case(in, call, CASE_LOWER);
}

static value *text_title(interpreter *in, const native_call *call) {
  return in_case(in, call, CASE_TITLE);
}

static value *text_capitalize(interpreter *in, const native_call *call) {
  return in_case(in, call, CASE_CAPITALIZED);
}

static value *text_swapcase(interpreter *in, const native_call *call) {
  return in_case(in, call, CASE_SWAPPED);
}

/* ── Ends ───────────────────────────────────────────────────────────────────────────────────── */

static value *stripped(interpreter *in, const native_call *call, bool left, bool right) {
  const char *which = blanks();
  if (call->count && call->items[0]->kind == IS_TEXT) {
    if (!is_ascii(call->items[0])) return not_known(in, call);
    which = call->items[0]->text;
  }
  const char *text = call->self->text;
  size_t start = 0, end = call->self->size;
  while (left && start < end && text[start] && strchr(which, text[start]))
    start++;
  while (right && end > start && text[end - 1] && strchr(which, text[end - 1]))
    end--;
  return value_sized_text(in, text + start, end - start, call->where);
}

static value *text_strip(interpreter *in, const native_call *call) {
  return stripped(in, call, true, true);
}

static value *text_lstrip(interpreter *in, const native_call *call) {
  return stripped(in, call, true, false);
}

static value *text_rstrip(interpreter *in, const native_call *call) {
  return stripped(in, call, false, true);
}

static bool begins(const value *text, const value *with) {
  return with->kind == text->kind && with->size <= text->size &&
         memcmp(text->text, with->text, with->size) == 0;
}

static bool ends(const value *text, const value *with) {
  return with->kind == text->kind && with->size <= text->size &&
         memcmp(text->text + text->size - with->size, with->text, with->size) == 0;
}

static value *any_end(interpreter *in, const native_call *call,
                      bool (*test)(const value *, const value *)) {
  const value *with = call->items[0];
  if (call->count > 1) return not_known(in, call);
  if (with->kind != IS_TUPLE) return value_bool(in, test(call->self, with), call->where);
  for (size_t i = 0; i < with->count; i++)
    if (test(call->self, with->items[i])) return value_bool(in, true, call->where);
  return value_bool(in, false, call->where);
}

value *text_startswith(interpreter *in, const native_call *call) {
  return any_end(in, call, begins);
}

value *text_endswith(interpreter *in, const native_call *call) {
  return any_end(in, call, ends);
}

static value *text_removeprefix(interpreter *in, const native_call *call) {
  const value *self = call->self;
  size_t drop = begins(self, call->items[0]) ? call->items[0]->size : 0;
  return value_sized_text(in, self->text + drop, self->size - drop, call->where);
}

static value *text_removesuffix(interpreter *in, const native_call *call) {
  const value *self = call->self;
  size_t drop = ends(self, call->items[0]) ? call->items[0]->size : 0;
  return value_sized_text(in, self->text, self->size - drop, call->where);
}

/* ── Looking into it ────────────────────────────────────────────────────────────────────────── */

static value *text_count(interpreter *in, const native_call *call) {
  const value *part = call->items[0];
  if (call->count > 1 || part->kind != IS_TEXT || !part->size) return not_known(in, call);
  int64_t count = 0;
  const char *at = call->self->text, *end = at + call->self->size, *found;
  for (; (found = memmem(at, (size_t)(end - at), part->text, part->size)); at = found + part->size)
    count++;
  return value_int(in, count, call->where);
}

static value *found_at(interpreter *in, const native_call *call, bool last, bool raises) {
  const value *self = call->self, *part = call->items[0];
  if (call->count > 1 || part->kind != IS_TEXT) return not_known(in, call);
  const char *found = last ? last_of(self->text, self->size, part)
                           : memmem(self->text, self->size, part->text, part->size);
  if (!found && raises) raise_error(in, "ValueError", call->where, "substring not found");
  if (!found) return value_int(in, -1, call->where);
  size_t at = character_count(self->text, (size_t)(found - self->text));
  return value_int(in, (int64_t)at, call->where);
}

static value *text_find(interpreter *in, const native_call *call) {
  return found_at(in, call, false, false);
}

static value *text_rfind(interpreter *in, const native_call *call) {
  return found_at(in, call, true, false);
}

static value *text_index(interpreter *in, const native_call *call) {
  return found_at(in, call, false, true);
}

static value *all_are(interpreter *in, const native_call *call, int (*test)(int)) {
  if (!is_ascii(call->self)) return not_known(in, call);
  for (size_t i = 0; i < call->self->size; i++)
    if (!test((unsigned char)call->self->text[i])) return value_bool(in, false, call->where);
  return value_bool(in, call->self->size != 0, call->where);
}

static value *text_isdigit(interpreter *in, const native_call *call) {
  return all_are(in, call, isdigit);
}

static value *text_isalpha(interpreter *in, const native_call *call) {
  return all_are(in, call, isalpha);
}

static value *text_isalnum(interpreter *in, const native_call *call) {
  return all_are(in, call, isalnum);
}

static value *text_isspace(interpreter *in, const native_call *call) {
  return all_are(in, call, isspace);
}

/* At least one letter, and none of the other case. */
static value *all_cased(interpreter *in, const native_call *call, int (*other)(int)) {
  bool any = false;
  if (!is_ascii(call->self)) return not_known(in, call);
  for (size_t i = 0; i < call->self->size; i++) {
    if (other((unsigned char)call->self->text[i])) return value_bool(in, false, call->where);
    any |= isalpha((unsigned char)call->self->text[i]) != 0;
  }
  return value_bool(in, any, call->where);
}

static value *text_isupper(interpreter *in, const native_call *call) {
  return all_cased(in, call, islower);
}

static value *text_islower(interpreter *in, const native_call *call) {
  return all_cased(in, call, isupper);
}

static value *text_isidentifier(interpreter *in, const native_call *call) {
  const value *self = call->self;
  if (!is_ascii(self)) return not_known(in, call);
  bool is_one = self->size && !isdigit((unsigned char)self->text[0]);
  for (size_t i = 0; i < self->size; i++)
    is_one &= isalnum((unsigned char)self->text[i]) || self->text[i] == '_';
  return value_bool(in, is_one, call->where);
}

/* ── Width ──────────────────────────────────────────────────────────────────────────────────── */

static value *padded(interpreter *in, const native_call *call, size_t left, size_t right,
                     const value *with) {
  const value *self = call->self;
  const char *fill = with ? with->text : " ";
  size_t fill_size = with ? with->size : 1;
  if (with && (with->kind != IS_TEXT || character_count(with->text, with->size) != 1))
    return not_known(in, call);
  if (left + right > LARGEST_VALUE / 4)
    return value_unknown(in, call->where, "the text is too long");
  size_t size = self->size + (left + right) * fill_size;
  char *text = yoke_arena_alloc(in->arena, size + 1), *end = text;
  for (; left > 0; left--)
    end = mempcpy(end, fill, fill_size);
  end = mempcpy(end, self->text, self->size);
  for (; right > 0; right--)
    end = mempcpy(end, fill, fill_size);
  return value_sized_text(in, text, size, call->where);
}

static bool missing_width(const native_call *call, size_t *ret) {
  const value *width = call->items[0];
  if (width->kind != IS_INT || width->is_big) return false;
  size_t has = character_count(call->self->text, call->self->size);
  *ret = width->integer > (int64_t)has ? (size_t)width->integer - has : 0;
  return true;
}

static const value *filling(const native_call *call) {
  return call->count > 1 ? call->items[1] : NULL;
}

static value *text_ljust(interpreter *in, const native_call *call) {
  size_t more;
  return missing_width(call, &more) ? padded(in, call, 0, more, filling(call))
                                    : not_known(in, call);
}

static value *text_rjust(interpreter *in, const native_call *call) {
  size_t more;
  return missing_width(call, &more) ? padded(in, call, more, 0, filling(call))
                                    : not_known(in, call);
}

static value *text_center(interpreter *in, const native_call *call) {
  size_t more;
  if (!missing_width(call, &more)) return not_known(in, call);
  size_t width = more + character_count(call->self->text, call->self->size);
  size_t left = more / 2 + (more & width & 1);
  return padded(in, call, left, more - left, filling(call));
}

static value *text_zfill(interpreter *in, const native_call *call) {
  size_t more;
  if (!missing_width(call, &more)) return not_known(in, call);
  value zero = {.kind = IS_TEXT, .text = "0", .size = 1};
  const value *self = call->self;
  bool sign = self->size && (self->text[0] == '-' || self->text[0] == '+');
  if (!sign) return padded(in, call, more, 0, &zero);
  value rest = {.kind = IS_TEXT, .text = self->text + 1, .size = self->size - 1};
  native_call inner = *call;
  inner.self = &rest;
  value *digits = padded(in, &inner, more, 0, &zero);
  if (is_unknown(digits)) return digits;
  return text_of(in, call->where, "%c%s", self->text[0], digits->text);
}

static value *text_format(interpreter *in, const native_call *call) {
  return brace_format(in, call->self, call->given, call->where);
}

static value *text_encode(interpreter *in, const native_call *call) {
  bool usual = !call->given->count || (call->count == 1 && call->items[0]->kind == IS_TEXT &&
                                       (strcasecmp(call->items[0]->text, "utf-8") == 0 ||
                                        strcasecmp(call->items[0]->text, "utf8") == 0));
  if (!usual) return not_known(in, call);
  return value_bytes(in, call->self->text, call->self->size, call->where);
}

const native_entry text_methods[] = {
    {"capitalize", text_capitalize, 0, 0, false},
    {"casefold", text_lower, 0, 0, false},
    {"center", text_center, 1, 2, false},
    {"count", text_count, 1, 3, false},
    {"encode", text_encode, 0, 2, false},
    {"endswith", text_endswith, 1, 3, false},
    {"expandtabs", NULL, 0, 1, false},
    {"find", text_find, 1, 3, false},
    {"format", text_format, 0, -1, false},
    {"format_map", NULL, 1, 1, false},
    {"index", text_index, 1, 3, false},
    {"isalnum", text_isalnum, 0, 0, false},
    {"isalpha", text_isalpha, 0, 0, false},
    {"isascii", NULL, 0, 0, false},
    {"isdecimal", text_isdigit, 0, 0, false},
    {"isdigit", text_isdigit, 0, 0, false},
    {"isidentifier", text_isidentifier, 0, 0, false},
    {"islower", text_islower, 0, 0, false},
    {"isnumeric", text_isdigit, 0, 0, false},
    {"isprintable", NULL, 0, 0, false},
    {"isspace", text_isspace, 0, 0, false},
    {"istitle", NULL, 0, 0, false},
    {"isupper", text_isupper, 0, 0, false},
    {"join", text_join, 1, 1, false},
    {"ljust", text_ljust, 1, 2, false},
    {"lower", text_lower, 0, 0, false},
    {"lstrip", text_lstrip, 0, 1, false},
    {"maketrans", NULL, 1, 3, false},
    {"partition", text_partition, 1, 1, false},
    {"removeprefix", text_removeprefix, 1, 1, false},
    {"removesuffix", text_removesuffix, 1, 1, false},
    {"replace", text_replace, 2, 3, false},
    {"rfind", text_rfind, 1, 3, false},
    {"rindex", NULL, 1, 3, false},
    {"rjust", text_rjust, 1, 2, false},
    {"rpartition", text_rpartition, 1, 1, false},
    {"rsplit", text_rsplit, 0, 2, false},
    {"rstrip", text_rstrip, 0, 1, false},
    {"split", text_split, 0, 2, false},
    {"splitlines", text_splitlines, 0, 1, false},
    {"startswith", text_startswith, 1, 3, false},
    {"strip", text_strip, 0, 1, false},
    {"swapcase", text_swapcase, 0, 0, false},
    {"title", text_title, 0, 0, false},
    {"translate", NULL, 1, 1, false},
    {"upper", text_upper, 0, 0, false},
    {"zfill", text_zfill, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};
