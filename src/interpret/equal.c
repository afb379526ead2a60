/* Comparing values: ==, is, <, in, bool(), and hashes. */
#define _GNU_SOURCE /* memmem, mempcpy */
#include <string.h>

#include "interpret/run.h"

enum { DEEPEST_EQUAL = 50, LONGEST_EQUAL = 200000 };

/* How deep a comparison is, and how many it took: what holds itself twice, over and over, is small
 * and takes for ever. */
typedef struct comparison {
  unsigned depth, steps;
} comparison;

static bool is_any_number(const value *of) {
  return of->kind == IS_BOOL || of->kind == IS_INT || of->kind == IS_FLOAT;
}

/* A member of a plain Enum is equal to itself alone; of Django's and others with a type mixed in it
 * is its value. */
static bool is_plain_member(const value *of) {
  return of->member_of && of->member_of->class->members_are_plain;
}

int values_same(const value *left, const value *right) {
  if (left->kind == IS_UNKNOWN || right->kind == IS_UNKNOWN) return -1;
  if (left == right) return 1;
  if (left->kind != right->kind) {
    bool either = left->kind == IS_OPERATION || right->kind == IS_OPERATION;
    return either ? -1 : 0;
  }
  if (left->member_of || right->member_of)
    return left->member_of == right->member_of && left->member_name && right->member_name &&
           strcmp(left->member_name, right->member_name) == 0;
  switch (left->kind) {
  case IS_NONE:
    return 1;
  case IS_BOOL:
  case IS_INT:
    return left->integer == right->integer;
  case IS_TEXT:
    return left->size == right->size && memcmp(left->text, right->text, left->size) == 0;
  case IS_CLASS:
    return left->class == right->class;
  case IS_FUNCTION:
    return left->function == right->function;
  case IS_MODULE:
    return left->module == right->module;
  case IS_SYMBOL:
    return left->path && right->path ? strcmp(left->path, right->path) == 0 : -1;
  default:
    return 0;
  }
}

static int equal(const value *left, const value *right, comparison *at);

static int equal_items(const value *left, const value *right, comparison *at) {
  if (left->count != right->count) return 0;
  int all = 1;
  for (size_t i = 0; i < left->count; i++) {
    int same = equal(left->items[i], right->items[i], at);
    if (same == 0) return 0;
    if (same < 0) all = -1;
  }
  return all;
}

static int equal_sets(const value *left, const value *right) {
  if (left->count != right->count) return 0;
  for (size_t i = 0; i < left->count; i++)
    if (!container_has(right, left->items[i])) return 0;
  return 1;
}

static int equal_dicts(const value *left, const value *right, comparison *at) {
  if (left->count != right->count) return 0;
  int all = 1;
  for (size_t i = 0; i < left->count; i += 2) {
    value *other = dict_get(right, left->items[i]);
    int same = other ? equal(left->items[i + 1], other, at) : 0;
    if (same == 0) return 0;
    if (same < 0) all = -1;
  }
  return all;
}

static int equal_within(const value *left, const value *right, comparison *at) {
  if (left->kind == IS_UNKNOWN || right->kind == IS_UNKNOWN) return -1;
  if (left == right) return 1;
  if (is_plain_member(left) || is_plain_member(right)) return values_same(left, right);
  if (is_any_number(left) && is_any_number(right)) return order_of_numbers(left, right) == 0;
  if (is_symbolic(left) || is_symbolic(right)) {
    if (left->kind == IS_NONE || right->kind == IS_NONE) return 0;
    int same = values_same(left, right);
    return same == 1 ? 1 : left->kind == IS_SYMBOL && right->kind == IS_SYMBOL ? same : -1;
  }
  if (left->kind != right->kind) return 0;
  switch (left->kind) {
  case IS_TEXT:
  case IS_BYTES:
    return left->size == right->size && memcmp(left->text, right->text, left->size) == 0;
  case IS_TUPLE:
  case IS_LIST:
    return equal_items(left, right, at);
  case IS_SET:
    return equal_sets(left, right);
  case IS_DICT:
    return equal_dicts(left, right, at);
  case IS_METHOD:
    return left->function && left->function == right->function && left->of == right->of;
  default:
    return values_same(left, right) == 1;
  }
}

static int equal(const value *left, const value *right, comparison *at) {
  if (at->depth >= DEEPEST_EQUAL || ++at->steps > LONGEST_EQUAL) return -1;
  at->depth++;
  int answer = equal_within(left, right, at);
  at->depth--;
  return answer;
}

bool values_equal(const value *left, const value *right) {
  return equal(left, right, &(comparison){0}) == 1;
}

int equality(interpreter *in, value *left, value *right) {
  value *result;
  bool symbolic = is_symbolic(left) || is_symbolic(right);
  if (symbolic && !is_unknown(left) && !is_unknown(right) &&
      world_operate(in, "==", left, right, left->where, &result))
    return value_truth(result);
  bool is_instance = left->kind == IS_INSTANCE && left != right && !is_symbolic(left);
  value *method = is_instance ? find_attribute(in, left, "__eq__", left->where) : NULL;
  if (method && method->kind == IS_METHOD && method->function)
    return truth_of(in, call_with(in, method, &right, 1, left->where));
  return equal(left, right, &(comparison){0});
}

static int order_of_items(const value *left, const value *right, int *ret) {
  size_t count = left->count < right->count ? left->count : right->count;
  for (size_t i = 0; i < count; i++) {
    int same = equal(left->items[i], right->items[i], &(comparison){0});
    if (same < 0) return -1;
    if (!same) return values_order(left->items[i], right->items[i], ret);
  }
  *ret = left->count < right->count ? -1 : left->count > right->count;
  return 1;
}

int values_order(const value *left, const value *right, int *ret) {
  if (left->kind == IS_UNKNOWN || right->kind == IS_UNKNOWN) return -1;
  if (is_symbolic(left) || is_symbolic(right)) return -1;
  if (is_plain_member(left) || is_plain_member(right)) return -1;
  if (is_any_number(left) && is_any_number(right)) {
    *ret = order_of_numbers(left, right);
    return 1;
  }
  if (left->kind != right->kind) return 0;
  if (left->kind == IS_TEXT || left->kind == IS_BYTES) {
    size_t size = left->size < right->size ? left->size : right->size;
    *ret = size ? memcmp(left->text, right->text, size) : 0;
    if (!*ret) *ret = left->size < right->size ? -1 : left->size > right->size;
    return 1;
  }
  if (left->kind == IS_TUPLE || left->kind == IS_LIST) return order_of_items(left, right, ret);
  return left->kind == IS_INSTANCE || left->kind == IS_SET ? -1 : 0;
}

/* ── bool() ─────────────────────────────────────────────────────────────────────────────────── */

/* What these give is true, whatever it holds: a day, a moment, a model, a field. */
static bool is_always_true(const char *path) {
  static const char *const moments[] = {"datetime.date", "datetime.datetime",
                                        "django.utils.timezone"};
  for (size_t i = 0; path && i < sizeof moments / sizeof *moments; i++) {
    size_t size = strlen(moments[i]);
    if (strncmp(path, moments[i], size) != 0) continue;
    const char *maker = path + size;
    if (!*maker || strcmp(maker, ".now") == 0 || strcmp(maker, ".today") == 0 ||
        strcmp(maker, ".utcnow") == 0)
      return true;
  }
  return path && (world_derives(path, "django.db.models.Field") ||
                  world_derives(path, "django.db.models.Manager"));
}

int value_truth(const value *of) {
  switch (of->kind) {
  case IS_NONE:
    return 0;
  case IS_BOOL:
  case IS_INT:
    if (is_plain_member(of)) return 1;
    return of->is_big || of->integer != 0;
  case IS_FLOAT:
    return of->real != 0;
  case IS_TEXT:
  case IS_BYTES:
    return is_plain_member(of) || of->size != 0;
  case IS_LIST:
    if (of->is_lazy) return -1;
    /* fall through */
  case IS_TUPLE:
  case IS_SET:
  case IS_DICT:
    return is_plain_member(of) || of->count != 0;
  case IS_FUNCTION:
  case IS_METHOD:
  case IS_CLASS:
  case IS_MODULE:
    return 1;
  case IS_SYMBOL:
    if (value_is_symbol(of, "typing.TYPE_CHECKING")) return 0;
    if (value_is_symbol(of, "typing_extensions.TYPE_CHECKING")) return 0;
    if (of->path && strncmp(of->path, "builtins.", 9) == 0) return 1;
    return of->path && world_is_class(of->path) ? 1 : -1;
  case IS_INSTANCE:
    return of->instance->type->kind == IS_SYMBOL && is_always_true(instance_path(of)) ? 1 : -1;
  default:
    return -1;
  }
}

int truth_of(interpreter *in, value *of) {
  if (of->kind != IS_INSTANCE || is_symbolic(of)) return value_truth(of);
  value *method = find_attribute(in, of, "__bool__", of->where);
  if (!method) method = find_attribute(in, of, "__len__", of->where);
  return method ? value_truth(call_with(in, method, NULL, 0, of->where)) : 1;
}

/* ── Comparison operators ───────────────────────────────────────────────────────────────────── */

static int is_in_text(interpreter *in, const value *text, const value *part, place where) {
  if (part->kind != text->kind)
    raise_error(in, "TypeError", where, "'in <string>' requires string as left operand, not %s",
                value_type_name(part));
  return part->size == 0 || memmem(text->text, text->size, part->text, part->size) != NULL;
}

static int is_in_items(interpreter *in, value *items, value *item) {
  int found = 0;
  spend(in, items->count / 8);
  for (size_t i = 0; i < items->count && found != 1; i++) {
    int same = equality(in, items->items[i], item);
    if (same != 0) found = same;
  }
  return found;
}

int contains(interpreter *in, value *container, value *item, place where) {
  if (is_unknown(container) || is_unknown(item)) return -1;
  if (container->kind == IS_DICT) return dict_get(container, item) != NULL;
  if (container->kind == IS_SET && !is_symbolic(item)) return set_has(in, container, item);
  if (container->kind == IS_TEXT || container->kind == IS_BYTES)
    return is_symbolic(item) ? -1 : is_in_text(in, container, item, where);
  if (container->kind == IS_INSTANCE && !is_symbolic(container)) {
    value *method = find_attribute(in, container, "__contains__", where);
    if (method) return truth_of(in, call_with(in, method, &item, 1, where));
  }
  value *items = items_of(in, container, where);
  return is_unknown(items) ? -1 : is_in_items(in, items, item);
}

static value *known_or_not(interpreter *in, int truth, bool negate, place where) {
  if (truth < 0) return value_unknown(in, where, "the comparison is of something not known");
  return value_bool(in, truth != negate, where);
}

/* What __lt__() and its kin say, of the left one or turned round of the right one; NULL: neither
 * has it. */
static value *compare_by_method(interpreter *in, const char *operator, value * left, value *right,
                                place where) {
  static const char *const methods[][3] = {{"<", "__lt__", "__gt__"},
                                           {">", "__gt__", "__lt__"},
                                           {"<=", "__le__", "__ge__"},
                                           {">=", "__ge__", "__le__"}};
  for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
    if (strcmp(methods[i][0], operator) != 0) continue;
    value *method =
        left->kind == IS_INSTANCE ? find_attribute(in, left, methods[i][1], where) : NULL;
    if (method) return call_with(in, method, &right, 1, where);
    if (right->kind == IS_INSTANCE) method = find_attribute(in, right, methods[i][2], where);
    return method ? call_with(in, method, &left, 1, where) : NULL;
  }
  return NULL;
}

static value *compare_order(interpreter *in, const char *operator, value * left, value *right,
                            place where) {
  value *said = compare_by_method(in, operator, left, right, where);
  if (said) return said;
  int order = 0, known = values_order(left, right, &order);
  if (left->kind == IS_SET && right->kind == IS_SET) known = -1;
  if (known == 0)
    raise_error(in, "TypeError", where,
                "'%s' not supported between instances of '%s' and '%s'", operator,
                value_type_name(left), value_type_name(right));
  bool result = operator[0] == '<' ? order < 0 : order> 0 && order != 2;
  if (operator[1] == '=' && order == 0) result = true;
  return known_or_not(in, known < 0 ? -1 : result, false, where);
}

value *compare(interpreter *in, const char *operator, value * left, value *right, place where) {
  if (strcmp(operator, "is") == 0 || strcmp(operator, "is not") == 0)
    return known_or_not(in, values_same(left, right), operator[2] != '\0', where);
  if (strcmp(operator, "in") == 0 || strcmp(operator, "not in") == 0)
    return known_or_not(in, contains(in, right, left, where), operator[0] == 'n', where);
  if (is_unknown(left)) return left;
  if (is_unknown(right)) return right;
  if (strcmp(operator, "==") == 0 || strcmp(operator, "!=") == 0)
    return known_or_not(in, equality(in, left, right), operator[0] == '!', where);
  value *result;
  if (is_symbolic(left) || is_symbolic(right)) {
    if (world_operate(in, operator, left, right, where, &result)) return result;
    return value_operation(in, operator, left, right, where);
  }
  return compare_order(in, operator, left, right, where);
}

/* ── Hashes ─────────────────────────────────────────────────────────────────────────────────── */

static uint64_t hash_bytes(const char *bytes, size_t size) {
  uint64_t hash = 14695981039346656037u;
  for (size_t i = 0; i < size; i++)
    hash = (hash ^ (unsigned char)bytes[i]) * 1099511628211u;
  return hash;
}

static uint64_t mix(uint64_t hash) {
  return (hash ^ hash >> 31) * 0x9E3779B97F4A7C15u;
}

static uint64_t hash_of_float(double real) {
  if (real >= -9e18 && real <= 9e18 && real == (double)(int64_t)real)
    return mix((uint64_t)(int64_t)real);
  return hash_bytes((const char *)&real, sizeof real);
}

static uint64_t hash_within(const value *of, unsigned depth) {
  uint64_t hash = of->count;
  switch (of->kind) {
  case IS_BOOL:
  case IS_INT:
    return mix(of->is_big ? hash_bytes(of->text, strlen(of->text)) : (uint64_t)of->integer);
  case IS_FLOAT:
    return hash_of_float(of->real);
  case IS_TEXT:
  case IS_BYTES:
    return hash_bytes(of->text, of->size);
  case IS_TUPLE:
    for (size_t i = 0; i < of->count && i < 8 && depth < 3; i++)
      hash = mix(hash ^ hash_within(of->items[i], depth + 1));
    return hash;
  case IS_CLASS:
    return mix((uint64_t)(uintptr_t)of->class);
  case IS_FUNCTION:
    return mix((uint64_t)(uintptr_t)of->function);
  case IS_INSTANCE:
    return mix((uint64_t)(uintptr_t)of);
  case IS_SYMBOL:
    return of->path ? hash_bytes(of->path, strlen(of->path)) : 11;
  default:
    return of->kind;
  }
}

/* What is equal has the same hash; what is compared by identity, that of its place in memory. */
uint64_t value_hash(const value *of) {
  return hash_within(of, 0);
}

bool is_hashable(const value *of) {
  return of->kind != IS_LIST && of->kind != IS_DICT && of->kind != IS_SET;
}
