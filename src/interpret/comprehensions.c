/* Comprehensions, and going through things. */
#include <string.h>

#include "common/utf8.h"
#include "interpret/run.h"

typedef struct comprehension {
  frame *frame;
  const py_node *node;
  value *into, *unknown;
} comprehension;

static void add_element(interpreter *in, comprehension *of) {
  const py_node *element = of->node->left;
  if (element->kind == PY_PAIR && of->node->text[0] == 'd') {
    value *key = evaluate(in, of->frame, element->left);
    dict_set(in, of->into, key, evaluate(in, of->frame, element->right));
    return;
  }
  value *made = evaluate(in, of->frame, element);
  if (of->node->text[0] == 's')
    set_add(in, of->into, made);
  else
    value_append(in, of->into, made);
}

/* Whether all conditions hold; one that cannot be known makes the whole unknown. */
static bool holds(interpreter *in, comprehension *of, const py_node *loop) {
  for (size_t i = 0; i < loop->item_count; i++) {
    value *test = evaluate(in, of->frame, loop->items[i]);
    int truth = truth_of(in, test);
    if (truth < 0)
      of->unknown =
          is_unknown(test) ? test : value_unknown(in, loop->where, "its condition is not known");
    if (truth != 1) return false;
  }
  return true;
}

static void run_level(interpreter *in, comprehension *of, size_t level, value *first) {
  if (level == of->node->item_count) {
    add_element(in, of);
    return;
  }
  const py_node *loop = of->node->items[level];
  value *over = level == 0 ? first : evaluate(in, of->frame, loop->right);
  value *items = items_of(in, over, loop->right->where);
  if (is_unknown(items)) {
    of->unknown = items;
    return;
  }
  for (size_t i = 0; i < items->count; i++) {
    spend(in, 1);
    assign(in, of->frame, loop->left, items->items[i]);
    if (holds(in, of, loop)) run_level(in, of, level + 1, NULL);
  }
}

/* It has a scope of its own, which does not see the names of a class body around it; but what it
 * goes through first is looked up outside. */
value *run_comprehension(interpreter *in, frame *outer, const py_node *node) {
  value *first = evaluate(in, outer, node->items[0]->right);
  frame *own = yoke_arena_alloc(in->arena, sizeof *own);
  *own = (frame){.kind = FRAME_COMPREHENSION,
                 .module = outer->module,
                 .outer = inner_scope(outer),
                 .names = namespace_new(in->arena),
                 .class = outer->class,
                 .first = outer->first,
                 .parent = outer};
  char kind = node->text[0];
  comprehension of = {.frame = own, .node = node};
  of.into = value_new(in, kind == 's' ? IS_SET : kind == 'd' ? IS_DICT : IS_LIST, node->where);
  in->repeats++;
  run_level(in, &of, 0, first);
  in->repeats--;
  return of.unknown ? of.unknown : of.into;
}

static value *characters(interpreter *in, const value *text, place where) {
  value *made = value_new(in, IS_LIST, where);
  for (size_t at = 0; at < text->size;) {
    size_t size = character_size(text->text, text->size, at);
    spend(in, 1);
    value_append(in, made, value_sized_text(in, text->text + at, size, where));
    at += size;
  }
  return made;
}

static value *iterate_instance(interpreter *in, value *of, place where) {
  if (is_symbolic(of)) return value_unknown(in, where, "it is not known what is in it");
  value *method = find_attribute(in, of, "__iter__", where);
  if (!method)
    raise_error(in, "TypeError", where, "'%s' object is not iterable", value_type_name(of));
  enter(in);
  value *items = items_of(in, call_with(in, method, NULL, 0, where), where);
  in->depth--;
  return items;
}

static value *iterate_class(interpreter *in, value *of, place where) {
  value *method = metaclass_method(in, of, "__iter__", where);
  if (!method) return value_unknown(in, where, "it is not known what is in it");
  enter(in);
  value *items = items_of(in, call_with(in, method, NULL, 0, where), where);
  in->depth--;
  return items;
}

value *items_of(interpreter *in, value *of, place where) {
  switch (of->kind) {
  case IS_UNKNOWN:
    return of;
  case IS_LIST:
  case IS_TUPLE:
  case IS_SET:
    if (of->kind == IS_LIST && of->is_lazy)
      return value_unknown(in, where, "it is not known what is in it");
    spend(in, of->count / 16);
    return value_sequence(in, IS_LIST, of->items, of->count, where);
  case IS_DICT: {
    value *keys = value_new(in, IS_LIST, where);
    spend(in, of->count / 16);
    for (size_t i = 0; i < of->count; i += 2)
      value_append(in, keys, of->items[i]);
    return keys;
  }
  case IS_TEXT:
    return characters(in, of, where);
  case IS_CLASS:
    if (!of->class->is_enumeration) return iterate_class(in, of, where);
    spend(in, of->class->member_count / 16);
    return value_sequence(in, IS_LIST, of->class->members, of->class->member_count, where);
  case IS_INSTANCE:
    return iterate_instance(in, of, where);
  case IS_NONE:
  case IS_BOOL:
  case IS_INT:
  case IS_FLOAT:
  case IS_FUNCTION:
  case IS_METHOD:
  case IS_MODULE:
    raise_error(in, "TypeError", where, "'%s' object is not iterable", value_type_name(of));
  default:
    return value_unknown(in, where, "it is not known what is in it");
  }
}
