/* The choices of a field: a list of pairs, or of named groups of pairs; and room for the longest.
 *
 * What is written is walked as Django walks it, for only Python's rules of unpacking tell a pair
 * from a group: a label of two characters is no pair, a tuple of two is. */
#include "check/checks.h"
#include "interpret/interpret.h"

typedef enum verdict { FINE, WRONG, UNKNOWN } verdict;

typedef struct walk {
  yoke_arena *arena;
  interpreter *interpreter; /* NULL: of a model without a class */
  int64_t longest;          /* of the values that are text, in characters */
} walk;

static bool is_sequence(const value *value) {
  return value->kind == IS_LIST || value->kind == IS_TUPLE || value->kind == IS_SET;
}

static bool is_text(const value *value) {
  return value->kind == IS_TEXT || value->kind == IS_BYTES;
}

/* ── As the field keeps them ────────────────────────────────────────────────────────────────── */

static const value *normalized(walk *w, const value *value, int depth);

static value *sequence(walk *w, value_kind kind, size_t count) {
  value *made = yoke_arena_alloc(w->arena, sizeof *made);
  made->kind = kind;
  made->count = count;
  made->items = yoke_arena_alloc(w->arena, (count + 1) * sizeof *made->items);
  return made;
}

static value *pair_of(walk *w, const value *key, const value *label, int depth) {
  value *pair = sequence(w, IS_TUPLE, 2);
  pair->items[0] = (value *)key;
  pair->items[1] = (value *)normalized(w, label, depth + 1);
  return pair;
}

static const value *pairs_of_dict(walk *w, const value *dict, int depth) {
  value *pairs = sequence(w, IS_LIST, dict->count / 2);
  for (size_t i = 0; i < pairs->count; i++)
    pairs->items[i] = pair_of(w, dict->items[2 * i], dict->items[2 * i + 1], depth);
  return pairs;
}

/* What cannot be unpacked into pairs stays as it is. */
static const value *pairs_of_sequence(walk *w, const value *written, int depth) {
  for (size_t i = 0; i < written->count; i++)
    if (!is_sequence(written->items[i]) || written->items[i]->count != 2) return written;
  value *pairs = sequence(w, IS_LIST, written->count);
  for (size_t i = 0; i < written->count; i++)
    pairs->items[i] = pair_of(w, written->items[i]->items[0], written->items[i]->items[1], depth);
  return pairs;
}

static const value *called(walk *w, const value *function, int depth) {
  if (!w->interpreter) return function;
  const value *result = value_call(w->interpreter, (value *)function, NULL, 0);
  if (!result || depth == 0) return result ? normalized(w, result, depth) : function;
  return is_sequence(result) ? pairs_of_sequence(w, result, depth) : result;
}

static const value *normalized(walk *w, const value *written, int depth) {
  if (depth >= 2) return written;
  switch (written->kind) {
  case IS_DICT:
    return pairs_of_dict(w, written, depth);
  case IS_LIST:
  case IS_TUPLE:
  case IS_SET:
    return pairs_of_sequence(w, written, depth);
  case IS_FUNCTION:
  case IS_METHOD:
    return called(w, written, depth);
  case IS_CLASS: { /* an enumeration has its choices ready */
    value *choices =
        w->interpreter ? value_attribute(w->interpreter, (value *)written, "choices") : NULL;
    return choices ? choices : written;
  }
  default:
    return written;
  }
}

/* ── As they are checked ────────────────────────────────────────────────────────────────────── */

static bool is_known(const value *value) {
  return value->kind != IS_UNKNOWN && value->kind != IS_OPERATION;
}

/* A value or a label: a text, or something that is no list. */
static bool is_single(const value *value) {
  return !is_sequence(value) && value->kind != IS_DICT && value->kind != IS_BYTES;
}

static void measure(walk *w, const value *value) {
  if (value->kind != IS_TEXT || value->is_lazy) return;
  int64_t length = (int64_t)characters(value->text);
  if (length > w->longest) w->longest = length;
}

static verdict check_pair(walk *w, const value *key, const value *label) {
  if (!is_known(key) || !is_known(label)) return UNKNOWN;
  if (!is_single(key) || !is_single(label)) return WRONG;
  measure(w, key);
  return FINE;
}

static bool is_pair(const value *value) {
  return (is_sequence(value) && value->count == 2) ||
         (value->kind == IS_TEXT && characters(value->text) == 2);
}

/* Whether all that is in it can be unpacked, as far as Django gets: it stops at the first pair that
 * is wrong. */
static bool is_group(const value *value) {
  if (!is_sequence(value)) return false;
  for (size_t i = 0; i < value->count; i++) {
    if (!is_pair(value->items[i])) return false;
    const struct value *item = value->items[i];
    if (is_sequence(item) && (!is_single(item->items[0]) || !is_single(item->items[1])))
      return true;
  }
  return true;
}

static verdict check_group(walk *w, const value *group) {
  for (size_t i = 0; i < group->count; i++) {
    const value *pair = group->items[i];
    if (is_text(pair)) continue; /* two characters: each is a value */
    verdict found = check_pair(w, pair->items[0], pair->items[1]);
    if (found != FINE) return found;
  }
  return FINE;
}

static verdict check_all(walk *w, const value *choices) {
  if (choices->kind == IS_BYTES) return WRONG;
  for (size_t i = 0; i < choices->count; i++) {
    const value *item = choices->items[i];
    if (!is_known(item)) return UNKNOWN;
    if (!is_sequence(item) || item->count != 2) return WRONG;
    const value *label = item->items[1];
    verdict found = is_group(label) ? check_group(w, label) : check_pair(w, item->items[0], label);
    if (found != FINE) return found;
  }
  return FINE;
}

static void say_no_list(checker *c, const field *field) {
  say_field(c, field, ERROR, "fields.E004", place_of_option(field, "choices"), NULL,
            "'choices' must be a mapping (e.g. a dictionary) or an iterable (e.g. a list or "
            "tuple).");
}

static void say_no_pairs(checker *c, const field *field) {
  say_field(c, field, ERROR, "fields.E005", place_of_option(field, "choices"), NULL,
            "'choices' must be a mapping of actual values to human readable names or an "
            "iterable containing (actual value, human readable name) tuples.");
}

/* max_length as written, or the class's own; -1: none that can be compared with. */
static int64_t room_of(const field *field) {
  const value *length = written(field, "max_length");
  if (!length) return field->max_length ? (int64_t)field->max_length : -1;
  if ((length->kind != IS_INT && length->kind != IS_BOOL) || length->is_big) return -1;
  return length->integer;
}

static void check_room(checker *c, const field *field, int64_t longest) {
  bool has_length = is_written(field, "max_length") || field->max_length;
  if (!has_length || longest <= room_of(field)) return;
  const value *length = written(field, "max_length");
  if (length && length->kind != IS_INT && length->kind != IS_BOOL) return;
  say_field(c, field, ERROR, "fields.E009", place_of_option(field, "choices"), NULL,
            "'max_length' is too small to fit the longest value in 'choices' (%lld characters).",
            (long long)longest);
}

static interpreter *interpreter_of(const field *field) {
  const class *class = field->model ? field->model->class : NULL;
  return class && class->module ? class->module->interpreter : NULL;
}

static bool has_members(const value *value) {
  return is_sequence(value) || value->kind == IS_BYTES;
}

/* A number, a truth, a text: nothing to go through. */
static bool is_constant(const value *value) {
  return value->kind == IS_TEXT || value->kind == IS_INT || value->kind == IS_FLOAT ||
         value->kind == IS_BOOL;
}

void check_choices(checker *c, const field *field) {
  const value *given = written(field, "choices");
  if (!given) return;
  walk w = {.arena = c->arena, .interpreter = interpreter_of(field)};
  const value *choices = normalized(&w, given, 0);
  if (value_truth(choices) == 0) return;
  if (!has_members(choices)) {
    if (is_constant(choices)) say_no_list(c, field);
    return;
  }
  verdict found = check_all(&w, choices);
  if (found == WRONG) say_no_pairs(c, field);
  if (found == FINE) check_room(c, field, w.longest);
}
