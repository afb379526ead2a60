/* Q(...), its operators, and lookups. Trees are joined exactly as django.utils.tree.Node joins
 * them, for the order and the parentheses of the SQL follow from it. */
#include <stdlib.h>
#include <string.h>

#include "model/expressions.h"

/* ── Nodes ──────────────────────────────────────────────────────────────────────────────────── */

static expression *new_q(reader *reader, const value *from, const char *connector) {
  expression *made = new_expression(reader, EXPRESSION_Q, from);
  made->text = connector;
  return made;
}

/* Node.add(): a node of the same connector, or with one child, gives its children. */
static void add_node(reader *reader, expression *to, expression *node) {
  bool squashes = node->kind == EXPRESSION_Q && !node->negated &&
                  (strcmp(node->text, to->text) == 0 || node->item_count == 1);
  if (!squashes) {
    add_operand(reader, to, node);
    return;
  }
  for (size_t i = 0; i < node->item_count; i++)
    add_operand(reader, to, node->items[i]);
}

static bool is_empty(const expression *node) {
  return node->kind == EXPRESSION_Q && !node->item_count;
}

/* ── Q ──────────────────────────────────────────────────────────────────────────────────────── */

static int by_name(const void *left, const void *right) {
  return strcmp((*(const argument *const *)left)->name, (*(const argument *const *)right)->name);
}

static bool has_expression(const value *list) {
  if (list->kind != IS_LIST && list->kind != IS_TUPLE) return false;
  for (size_t i = 0; i < list->count; i++)
    if (is_expression(list->items[i])) return true;
  return false;
}

/* The right side of a lookup. Of a list with expressions in it, range=(F("a"), 5), each is an item.
 */
static expression *read_right(reader *reader, const value *right) {
  if (!has_expression(right)) return read_one(reader, right, false);
  expression *made = new_expression(reader, EXPRESSION_VALUE, right);
  for (size_t i = 0; i < right->count; i++)
    add_operand(reader, made, read_one(reader, right->items[i], false));
  return made;
}

static expression *lookup(reader *reader, const char *key, const value *right) {
  expression *made = new_expression(reader, EXPRESSION_LOOKUP, right);
  made->text = key;
  add_operand(reader, made, read_right(reader, right));
  return made;
}

/* Q(("name", value), ~Q(...), lookup): its children. */
static expression *positional_child(reader *reader, const value *child) {
  bool is_pair = child->kind == IS_TUPLE && child->count == 2 && child->items[0]->kind == IS_TEXT;
  if (is_pair) return lookup(reader, child->items[0]->text, child->items[1]);
  if (child->kind == IS_UNKNOWN || is_expression(child)) return read_one(reader, child, false);
  return unreadable(reader, child, "a condition is a lookup or an expression");
}

/* Keywords in the order of their names. */
static void add_keywords(reader *reader, expression *to, const arguments *call,
                         const char *const *left_out) {
  const argument **sorted =
      yoke_arena_alloc(reader->builder->arena, (call->count + 1) * sizeof *sorted);
  size_t count = 0;
  for (size_t i = 0; i < call->count; i++) {
    bool wanted = call->items[i].name != NULL;
    for (const char *const *out = left_out; wanted && *out; out++)
      if (strcmp(*out, call->items[i].name) == 0) wanted = false;
    if (wanted) sorted[count++] = &call->items[i];
  }
  if (count) qsort(sorted, count, sizeof *sorted, by_name);
  for (size_t i = 0; i < count; i++)
    add_operand(reader, to, lookup(reader, sorted[i]->name, sorted[i]->value));
}

expression *read_q(reader *reader, const value *from) {
  static const char *const options[] = {"_connector", "_negated", NULL};
  const arguments *call = &from->instance->call;
  const argument *connector = find_argument(call, "_connector", SIZE_MAX);
  const argument *negated = find_argument(call, "_negated", SIZE_MAX);
  if (call->unknown) return unreadable(reader, call->unknown, call->unknown->text);
  expression *made = new_q(reader, from, "AND");
  if (connector && connector->value->kind == IS_TEXT) made->text = connector->value->text;
  made->negated = negated && value_truth(negated->value) > 0;
  for (size_t i = 0; i < call->count; i++)
    if (!call->items[i].name)
      add_operand(reader, made, positional_child(reader, call->items[i].value));
  add_keywords(reader, made, call, options);
  return made;
}

/* ── Operators ──────────────────────────────────────────────────────────────────────────────── */

static const char *connector_of(const char *operator) {
  return strcmp(operator, "&") == 0   ? "AND"
         : strcmp(operator, "|") == 0 ? "OR"
         : strcmp(operator, "^") == 0 ? "XOR"
                                      : NULL;
}

bool is_condition_operator(const char *operator) {
  return connector_of(operator) || strcmp(operator, "~") == 0;
}

static expression *wrapped(reader *reader, expression *node, const value *from) {
  expression *made = new_q(reader, from, "AND");
  add_operand(reader, made, node);
  return made;
}

/* A condition that is no Q, such as a lookup or Exists(), becomes one when it is joined; and wraps
 * the other side in one of its own when it stands first. */
static expression *as_q(reader *reader, expression *node, const value *from) {
  return node->kind == EXPRESSION_Q ? node : wrapped(reader, node, from);
}

static expression *negated(reader *reader, const value *from, expression *of) {
  expression *made = new_q(reader, from, "AND");
  *made = *as_q(reader, of, from);
  made->negated = !made->negated;
  return made;
}

expression *read_condition_operation(reader *reader, const value *from) {
  expression *left = read_one(reader, from->items[0], false);
  if (left->kind == EXPRESSION_UNREADABLE) return left;
  const char *connector = connector_of(from->text);
  if (!connector || from->count < 2) return negated(reader, from, left);
  expression *right = read_one(reader, from->items[1], false);
  if (right->kind == EXPRESSION_UNREADABLE) return right;
  if (left->kind != EXPRESSION_Q) right = wrapped(reader, right, from->items[1]);
  left = as_q(reader, left, from->items[0]);
  right = as_q(reader, right, from->items[1]);
  if (is_empty(left)) return right;
  if (is_empty(right)) return left;
  expression *made = new_q(reader, from, connector);
  add_node(reader, made, left);
  add_node(reader, made, right);
  return made;
}

/* ── When and lookups ───────────────────────────────────────────────────────────────────────── */

/* When(condition=None, then=None, **lookups). */
expression *read_when(reader *reader, const value *from) {
  static const char *const options[] = {"condition", "then", NULL};
  const arguments *call = &from->instance->call;
  const argument *given = find_argument(call, "condition", 0);
  const argument *then = find_argument(call, "then", 1);
  value *none = value_new(reader->builder->interpreter, IS_NONE, from->where);
  expression *lookups = new_q(reader, from, "AND");
  add_keywords(reader, lookups, call, options);
  expression *condition = lookups;
  if (given && given->value->kind != IS_NONE) {
    condition = read_one(reader, given->value, false);
    if (lookups->item_count) {
      expression *both = new_q(reader, from, "AND");
      add_operand(reader, both, condition);
      add_node(reader, both, lookups);
      condition = both;
    }
  }
  expression *made = new_expression(reader, EXPRESSION_WHEN, from);
  add_operand(reader, made, condition);
  add_operand(reader, made, read_one(reader, then ? then->value : none, true));
  return made;
}

const char *lookup_of_class(const char *path) {
  static const char *const lookups[][2] = {{"Exact", "exact"},
                                           {"IExact", "iexact"},
                                           {"GreaterThan", "gt"},
                                           {"GreaterThanOrEqual", "gte"},
                                           {"LessThan", "lt"},
                                           {"LessThanOrEqual", "lte"},
                                           {"In", "in"},
                                           {"Contains", "contains"},
                                           {"IContains", "icontains"},
                                           {"StartsWith", "startswith"},
                                           {"IStartsWith", "istartswith"},
                                           {"EndsWith", "endswith"},
                                           {"IEndsWith", "iendswith"},
                                           {"Range", "range"},
                                           {"IsNull", "isnull"},
                                           {"Regex", "regex"},
                                           {"IRegex", "iregex"}};
  if (!strstr(path, ".lookups.")) return NULL;
  for (size_t i = 0; i < sizeof lookups / sizeof *lookups; i++)
    if (strcmp(lookups[i][0], class_of_path(path)) == 0) return lookups[i][1];
  return NULL;
}

expression *read_lookup_call(reader *reader, const value *from, const char *name) {
  const argument *left = find_argument(&from->instance->call, "lhs", 0);
  const argument *right = find_argument(&from->instance->call, "rhs", 1);
  if (!left || !right) return unreadable(reader, from, "a lookup takes two sides");
  expression *made = new_expression(reader, EXPRESSION_LOOKUP, from);
  made->text = name;
  add_operand(reader, made, read_right(reader, right->value));
  add_operand(reader, made, read_one(reader, left->value, false));
  return made;
}
