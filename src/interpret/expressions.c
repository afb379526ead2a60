/* Expressions. */
#include <string.h>

#include "common/utf8.h"
#include "interpret/run.h"

static value *evaluate_constant(interpreter *in, const py_node *node) {
  if (strcmp(node->text, "None") == 0) return value_none(in, node->where);
  if (strcmp(node->text, "...") == 0) return symbol_value(in, "builtins.Ellipsis");
  return value_bool(in, strcmp(node->text, "True") == 0, node->where);
}

static value *evaluate_string(interpreter *in, const py_node *node) {
  value *made = value_new(in, node->kind == PY_BYTES ? IS_BYTES : IS_TEXT, node->where);
  made->text = node->text;
  made->size = node->size;
  return made;
}

static void append_starred(interpreter *in, value *to, value *more) {
  for (size_t i = 0; i < more->count; i++)
    value_append(in, to, more->items[i]);
}

/* Displays of lists and tuples; with a part that cannot be gone through the whole is not known. */
static value *evaluate_sequence(interpreter *in, frame *frame, const py_node *node) {
  value *made = value_new(in, node->kind == PY_LIST ? IS_LIST : IS_TUPLE, node->where);
  value *unknown = NULL;
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *item = node->items[i];
    if (item->kind != PY_STARRED) {
      value_append(in, made, evaluate(in, frame, item));
      continue;
    }
    value *more = items_of(in, evaluate(in, frame, item->left), item->where);
    if (is_unknown(more))
      unknown = more;
    else
      append_starred(in, made, more);
  }
  return unknown ? unknown : made;
}

static value *evaluate_set(interpreter *in, frame *frame, const py_node *node) {
  py_node list = *node;
  list.kind = PY_LIST;
  value *items = evaluate_sequence(in, frame, &list);
  return is_unknown(items) ? items : set_from(in, items, node->where);
}

static value *evaluate_dict(interpreter *in, frame *frame, const py_node *node) {
  value *made = value_new(in, IS_DICT, node->where), *unknown = NULL;
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *pair = node->items[i];
    if (pair->left) {
      value *key = evaluate(in, frame, pair->left);
      dict_set(in, made, key, evaluate(in, frame, pair->right));
      continue;
    }
    value *more = evaluate(in, frame, pair->right);
    if (more->kind == IS_DICT)
      dict_update(in, made, more);
    else
      unknown = is_unknown(more) ? more : value_unknown(in, pair->where, "it is not known");
  }
  return unknown ? unknown : made;
}

/* `a and b` gives one of the two, not True or False. */
static value *evaluate_boolean(interpreter *in, frame *frame, const py_node *node) {
  value *left = evaluate(in, frame, node->left);
  int truth = truth_of(in, left);
  bool is_and = strcmp(node->text, "and") == 0;
  if (truth < 0) {
    value *right = evaluate_doubtfully(in, frame, node->right);
    int other = truth_of(in, right);
    if (other == !is_and) return value_bool(in, !is_and, node->where);
    return is_unknown(left) ? left : value_unknown(in, node->where, "its condition is not known");
  }
  return truth == is_and ? evaluate(in, frame, node->right) : left;
}

/* A field that is made in one branch is told of there. */
static const py_node *called_branch(const py_node *conditional) {
  if (conditional->left->kind == PY_CALL) return conditional->left;
  return conditional->third->kind == PY_CALL ? conditional->third : conditional;
}

static value *evaluate_conditional(interpreter *in, frame *frame, const py_node *node) {
  value *test = evaluate(in, frame, node->right);
  int truth = truth_of(in, test);
  if (truth == 1) return evaluate(in, frame, node->left);
  if (truth == 0) return evaluate(in, frame, node->third);
  const char *why = is_unknown(test) ? test->text : "its condition is not known";
  return value_unknown(in, called_branch(node)->where, "%s", why);
}

/* The operators stand in one text: "<= not in". */
static const char *next_operator(interpreter *in, const char **rest) {
  const char *at = *rest;
  size_t size = strcspn(at, " ");
  bool is_two = (size == 2 && strncmp(at, "is not", 6) == 0 && (at[6] == ' ' || !at[6])) ||
                (size == 3 && strncmp(at, "not in", 6) == 0);
  if (is_two) size = 6;
  *rest = at[size] ? at + size + 1 : at + size;
  return yoke_arena_copy(in->arena, at, size);
}

static value *evaluate_comparison(interpreter *in, frame *frame, const py_node *node) {
  const char *operators = node->text;
  value *left = evaluate(in, frame, node->items[0]), *result = NULL;
  for (size_t i = 1; i < node->item_count; i++) {
    const char *operator= next_operator(in, &operators);
    value *right = evaluate(in, frame, node->items[i]);
    result = compare(in, operator, left, right, node->where);
    if (i + 1 < node->item_count && truth_of(in, result) != 1) return result;
    left = right;
  }
  return result;
}

static value *evaluate_slice(interpreter *in, frame *frame, const py_node *node) {
  value *made = value_new(in, IS_SLICE, node->where);
  const py_node *parts[] = {node->left, node->right, node->third};
  for (size_t i = 0; i < 3; i++)
    value_append(in, made, parts[i] ? evaluate(in, frame, parts[i]) : value_none(in, node->where));
  return made;
}

/* a + b + c + ... leans to the left as far as it is long: no recursion down there. */
static value *evaluate_binary(interpreter *in, frame *frame, const py_node *node) {
  size_t count = 0;
  for (const py_node *at = node; at->kind == PY_BINARY; at = at->left)
    count++;
  const py_node **chain = yoke_arena_alloc(in->arena, count * sizeof(const py_node *));
  const py_node *at = node;
  for (size_t i = count; i-- > 0; at = at->left)
    chain[i] = at;
  value *result = evaluate(in, frame, at);
  for (size_t i = 0; i < count; i++) {
    value *right = evaluate(in, frame, chain[i]->right);
    result = operate(in, chain[i]->text, result, right, chain[i]->where);
  }
  return result;
}

static value *evaluate_unary(interpreter *in, frame *frame, const py_node *node) {
  value *of = evaluate(in, frame, node->left);
  if (strcmp(node->text, "not") != 0) return operate_unary(in, node->text, of, node->where);
  int truth = truth_of(in, of);
  if (truth >= 0) return value_bool(in, !truth, node->where);
  return is_unknown(of) ? of : value_unknown(in, node->where, "its condition is not known");
}

static value *evaluate_call(interpreter *in, frame *frame, const py_node *node) {
  value *callee = evaluate(in, frame, node->left);
  if (value_is_symbol(callee, "builtins.super") && node->item_count == 0)
    return super_of_frame(in, frame, node->where);
  arguments given = evaluate_arguments(in, frame, node->items, node->item_count);
  if (is_frame_builtin(callee)) return call_frame_builtin(in, frame, callee, &given, node->where);
  return call_value(in, callee, &given, node->where);
}

static value *evaluate_walrus(interpreter *in, frame *frame, const py_node *node) {
  value *of = evaluate(in, frame, node->right);
  struct frame *home = frame;
  while (home->kind == FRAME_COMPREHENSION)
    home = home->parent;
  bind_name(in, home, node->left->text, of, node->left->where);
  return of;
}

static value *evaluate_yield(interpreter *in, frame *frame, const py_node *node) {
  value *of = node->left ? evaluate(in, frame, node->left) : value_none(in, node->where);
  while (frame->kind == FRAME_COMPREHENSION)
    frame = frame->parent;
  if (!frame->yielded) return value_unknown(in, node->where, "it is what is sent to a generator");
  if (strcmp(node->text, "yield") == 0) {
    value_append(in, frame->yielded, of);
    return value_none(in, node->where);
  }
  value *items = items_of(in, of, node->where);
  if (is_unknown(items))
    frame->yielded->is_lazy = true; /* more may be among them */
  else
    append_starred(in, frame->yielded, items);
  return value_none(in, node->where);
}

static value *evaluate_integer(interpreter *in, const py_node *node) {
  if (!node->is_big) return value_int(in, node->integer, node->where);
  return value_wide(in, node->text, node->where);
}

static value *evaluate_kind(interpreter *in, frame *frame, const py_node *node) {
  switch (node->kind) {
  case PY_NAME:
    return name_value(in, frame, node);
  case PY_ATTRIBUTE:
    return get_attribute(in, evaluate(in, frame, node->left), node->text, node->where);
  case PY_CALL:
    return evaluate_call(in, frame, node);
  case PY_STRING:
  case PY_BYTES:
    return evaluate_string(in, node);
  case PY_FSTRING:
    return evaluate_fstring(in, frame, node);
  case PY_INTEGER:
    return evaluate_integer(in, node);
  case PY_FLOAT:
    return value_float(in, node->real, node->where);
  case PY_CONSTANT:
    return evaluate_constant(in, node);
  case PY_LIST:
  case PY_TUPLE:
    return evaluate_sequence(in, frame, node);
  case PY_SET:
    return evaluate_set(in, frame, node);
  case PY_DICT:
    return evaluate_dict(in, frame, node);
  case PY_SUBSCRIPT: {
    value *of = evaluate(in, frame, node->left);
    return subscript(in, of, evaluate(in, frame, node->right), node->where);
  }
  case PY_SLICE:
    return evaluate_slice(in, frame, node);
  case PY_UNARY:
    return evaluate_unary(in, frame, node);
  case PY_BINARY:
    return evaluate_binary(in, frame, node);
  case PY_BOOLEAN:
    return evaluate_boolean(in, frame, node);
  case PY_COMPARE:
    return evaluate_comparison(in, frame, node);
  case PY_CONDITIONAL:
    return evaluate_conditional(in, frame, node);
  case PY_LAMBDA:
    return make_function(in, frame, node);
  case PY_COMPREHENSION:
    return run_comprehension(in, frame, node);
  case PY_WALRUS:
    return evaluate_walrus(in, frame, node);
  case PY_YIELD:
    return evaluate_yield(in, frame, node);
  case PY_STARRED: /* of a subscript: Tuple[*Ts] */
    return evaluate(in, frame, node->left);
  default:
    return value_unknown(in, node->where, "it cannot be worked out without running Python");
  }
}

value *evaluate(interpreter *in, frame *frame, const py_node *node) {
  enter(in);
  spend(in, 1);
  value *made = evaluate_kind(in, frame, node);
  in->depth--;
  return made;
}

typedef struct doubtful {
  frame *frame;
  const py_node *node;
  value *value;
} doubtful;

static void evaluate_it(interpreter *in, void *data) {
  doubtful *of = data;
  of->value = evaluate(in, of->frame, of->node);
}

value *evaluate_doubtfully(interpreter *in, frame *frame, const py_node *node) {
  doubtful of = {frame, node, NULL};
  if (attempt(in, (recovery){0}, evaluate_it, &of)) return of.value;
  if (in->is_exhausted) reraise(in);
  return unknown_because_raised(in, node->where);
}
