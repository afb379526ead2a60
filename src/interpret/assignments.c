/* Binding targets: assignment, augmented assignment, del. */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "interpret/run.h"

/* What cannot be gone through gives each target a value of its own that is not known. */
static void assign_unknown(interpreter *in, frame *frame, const py_node *target, value *of) {
  for (size_t i = 0; i < target->item_count; i++) {
    const py_node *one = target->items[i];
    value *part = is_unknown(of) ? of
                                 : value_unknown(in, target->where,
                                                 "it is a part of something that is not known");
    assign(in, frame, one->kind == PY_STARRED ? one->left : one, part);
  }
}

static size_t starred_position(const py_node *target) {
  for (size_t i = 0; i < target->item_count; i++)
    if (target->items[i]->kind == PY_STARRED) return i;
  return target->item_count;
}

static void check_count(interpreter *in, const py_node *target, size_t count, bool starred) {
  size_t wanted = target->item_count - starred;
  if (count < wanted)
    raise_error(in, "ValueError", target->where,
                "not enough values to unpack (expected %s%zu, got %zu)", starred ? "at least " : "",
                wanted, count);
  if (count > wanted && !starred)
    raise_error(in, "ValueError", target->where, "too many values to unpack (expected %zu)",
                wanted);
}

static void unpack(interpreter *in, frame *frame, const py_node *target, value *of) {
  value *items = items_of(in, of, target->where);
  if (is_unknown(items)) {
    assign_unknown(in, frame, target, items);
    return;
  }
  size_t star = starred_position(target);
  bool starred = star < target->item_count;
  check_count(in, target, items->count, starred);
  size_t rest = starred ? items->count - (target->item_count - 1) : 0;
  for (size_t i = 0; i < target->item_count; i++) {
    const py_node *one = target->items[i];
    if (i == star)
      assign(in, frame, one->left, value_sequence(in, IS_LIST, items->items + i, rest, one->where));
    else
      assign(in, frame, one, items->items[i < star ? i : i - 1 + rest]);
  }
}

/* Article.title.null = True: what a model shows of a field is a descriptor, and the field itself
 * stays as it was. */
static bool is_descriptor(interpreter *in, frame *frame, const py_node *node, const value *shown) {
  const char *path = instance_path(shown);
  if (!path || !world_derives(path, "django.db.models.Field")) return false;
  if (node->kind != PY_ATTRIBUTE || node->left->kind != PY_NAME) return false;
  const value *model = find_name(in, frame, node->left->text);
  return model && model->kind == IS_CLASS && model->class->is_prepared;
}

static void assign_attribute(interpreter *in, frame *frame, const py_node *target, value *of) {
  value *owner = evaluate(in, frame, target->left);
  if (!is_descriptor(in, frame, target->left, owner))
    set_attribute(in, owner, target->text, of, target->where);
}

void assign(interpreter *in, frame *frame, const py_node *target, value *of) {
  switch (target->kind) {
  case PY_NAME:
    bind_name(in, frame, target->text, of, target->where);
    break;
  case PY_ATTRIBUTE:
    assign_attribute(in, frame, target, of);
    break;
  case PY_SUBSCRIPT: {
    value *container = evaluate(in, frame, target->left);
    set_item(in, container, evaluate(in, frame, target->right), of, target->where);
    break;
  }
  case PY_TUPLE:
  case PY_LIST:
    enter(in);
    unpack(in, frame, target, of);
    in->depth--;
    break;
  default:
    break;
  }
}

typedef struct kept {
  frame *frame;
  const py_node *node;
  value *value;
} kept;

static void evaluate_kept(interpreter *in, void *data) {
  kept *of = data;
  of->value = evaluate(in, of->frame, of->node);
}

/* What an object keeps for itself, `self.cache = Cache()` in a function: when that raises where no
 * `try` waits for it, it asked for more than is known here, and costs no more than this value. */
static value *evaluate_what_is_kept(interpreter *in, frame *frame, const py_node *node) {
  kept of = {frame, node, NULL};
  if (attempt(in, (recovery){0}, evaluate_kept, &of)) return of.value;
  if (in->is_exhausted || would_catch(in, in->raised)) reraise(in);
  return unknown_because_raised(in, node->where);
}

static bool keeps_for_itself(const frame *frame, const py_node *node) {
  return frame->kind == FRAME_FUNCTION && frame->first && node->item_count == 1 &&
         node->items[0]->kind == PY_ATTRIBUTE;
}

/* Of what Django or Python gives, but what that is is not known: a part of something, or what a
 * function returns. A class makes an instance, which is known. */
static bool is_opaque(const value *of) {
  if (of->kind == IS_OPERATION) return strcmp(of->text, "[]") == 0;
  if (of->kind == IS_SYMBOL) return !of->path;
  if (of->kind != IS_INSTANCE || of->instance->type->kind != IS_SYMBOL) return false;
  const char *path = of->instance->type->path, *dot = path ? strrchr(path, '.') : NULL;
  return !path || (dot && !(dot[1] >= 'A' && dot[1] <= 'Z'));
}

/* An expression of a query has a field for its type. */
static bool is_query(place where) {
  static const char word[] = "output_field";
  return where.file &&
         memmem(where.file->text + where.start, where.end - where.start, word, sizeof word - 1);
}

/* What a class has that is not known, but for which a field was made. */
static value *lost_field(interpreter *in, const value *of, place where) {
  if ((!is_unknown(of) && !is_opaque(of)) || is_query(where)) return NULL;
  value *lost = is_unknown(of) ? copy_value(in, of, of->where)
                               : value_unknown(in, where, "what it gives is not known");
  lost->holds_field = true;
  return lost;
}

void run_assignment(interpreter *in, frame *frame, const py_node *node) {
  if (!node->left) return; /* `x: int` binds nothing */
  uint64_t fields = in->fields_made;
  value *of = keeps_for_itself(frame, node) ? evaluate_what_is_kept(in, frame, node->left)
                                            : evaluate(in, frame, node->left);
  bool made_field = frame->kind == FRAME_CLASS && in->fields_made > fields;
  value *lost = made_field ? lost_field(in, of, node->left->where) : NULL;
  if (lost) of = lost;
  for (size_t i = 0; i < node->item_count; i++)
    assign(in, frame, node->items[i], of);
}

/* Lists, sets and dicts are changed in place, so that every name they have sees it. */
static bool changes_in_place(interpreter *in, const char *operator, value * left, value *right,
                             place where) {
  if (left->kind == IS_LIST && strcmp(operator, "+") == 0) {
    value *more = items_of(in, right, where);
    if (is_unknown(more)) return false;
    for (size_t i = 0; i < more->count; i++)
      value_append(in, left, more->items[i]);
    return true;
  }
  bool is_union = strcmp(operator, "|") == 0 && left->kind == right->kind &&
                  (left->kind == IS_DICT || left->kind == IS_SET);
  if (!is_union) return false;
  value *both = operate(in, operator, left, right, where);
  left->items = both->items;
  left->index = both->index;
  left->count = both->count;
  return true;
}

void run_augmented(interpreter *in, frame *frame, const py_node *node) {
  const py_node *target = node->left;
  const char *operator=
      yoke_arena_copy(in->arena, node->text, strlen(node->text) - 1); /* without the "=" */
  value *container = NULL, *key = NULL, *before;
  if (target->kind == PY_SUBSCRIPT) {
    container = evaluate(in, frame, target->left);
    key = evaluate(in, frame, target->right);
    before = subscript(in, container, key, target->where);
  } else if (target->kind == PY_ATTRIBUTE) {
    container = evaluate(in, frame, target->left);
    before = get_attribute(in, container, target->text, target->where);
  } else {
    before = evaluate(in, frame, target);
  }
  value *right = evaluate(in, frame, node->right), *after = before;
  if (!changes_in_place(in, operator, before, right, node->where))
    after = operate(in, operator, before, right, node->where);
  if (key)
    set_item(in, container, key, after, target->where);
  else if (container)
    set_attribute(in, container, target->text, after, target->where);
  else
    assign(in, frame, target, after);
}

static void delete_target(interpreter *in, frame *frame, const py_node *target) {
  if (target->kind == PY_NAME) {
    delete_name(in, frame, target->text, target->where);
  } else if (target->kind == PY_SUBSCRIPT) {
    value *container = evaluate(in, frame, target->left);
    delete_item(in, container, evaluate(in, frame, target->right), target->where);
  } else if (target->kind == PY_ATTRIBUTE) {
    set_attribute(in, evaluate(in, frame, target->left), target->text, NULL, target->where);
  } else {
    for (size_t i = 0; i < target->item_count; i++)
      delete_target(in, frame, target->items[i]);
  }
}

void run_delete(interpreter *in, frame *frame, const py_node *node) {
  for (size_t i = 0; i < node->item_count; i++)
    delete_target(in, frame, node->items[i]);
}
