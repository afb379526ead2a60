/* What does not run because a condition is not known: models that it would make are told of. */
#include <string.h>

#include "interpret/run.h"

/* ── What would do something ────────────────────────────────────────────────────────────────── */

static bool acts(const py_node *node);

static bool any_acts(py_node *const *nodes, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (acts(nodes[i])) return true;
  return false;
}

/* Whether there is a call or a class in it that is not of a function within. */
static bool acts(const py_node *node) {
  if (!node || node->kind == PY_FUNCTION || node->kind == PY_LAMBDA) return false;
  if (node->kind == PY_CALL || node->kind == PY_CLASS) return true;
  return acts(node->left) || acts(node->right) || acts(node->third) ||
         any_acts(node->items, node->item_count) || any_acts(node->body, node->body_count) ||
         any_acts(node->clauses->orelse, node->clauses->orelse_count) ||
         any_acts(node->clauses->final, node->clauses->final_count);
}

void note_unrun(interpreter *in, py_node *const *body, size_t count) {
  in->doubts += any_acts(body, count);
}

/* ── Models behind `else` ───────────────────────────────────────────────────────────────────── */

typedef struct other_way {
  frame *frame;
  const py_node *condition, *node;
  bool may_be_model;
} other_way;

static void tell_other_way(interpreter *in, const other_way *of, place where, const char *what) {
  diagnostic *said =
      report(in->to, WARNING, "yoke.W114", where,
             "%s under a condition that is not known: it is taken as not there", what);
  said->other = of->condition->where;
  said->other_message = "the condition cannot be known";
}

static bool may_be_model(const value *base) {
  return is_unknown(base) || is_model_class(base);
}

static void ask_bases(interpreter *in, void *data) {
  other_way *of = data;
  for (size_t i = 0; i < of->node->item_count && !of->may_be_model; i++)
    if (of->node->items[i]->kind != PY_KEYWORD)
      of->may_be_model = may_be_model(evaluate(in, of->frame, of->node->items[i]));
}

static void tell_of_class(interpreter *in, other_way *of) {
  of->may_be_model = false;
  attempt(in, (recovery){.is_module = true}, ask_bases, of);
  if (of->may_be_model)
    tell_other_way(in, of, of->node->name_where,
                   yoke_arena_join(in->arena, of->node->text, " is declared", NULL));
}

/* "..other", or "shop.other" in a file of shop. */
static bool is_of_package(const module *of, const char *name) {
  if (!name || name[0] == '.') return true;
  size_t size = strcspn(of->name, ".");
  return strncmp(of->name, name, size) == 0 && (name[size] == '.' || !name[size]);
}

/* Models of the branch behind `else`, which does not run. */
static void tell_of_unrun(interpreter *in, other_way *of, py_node *const *body, size_t count) {
  for (size_t i = 0; i < count; i++) {
    of->node = body[i];
    if (body[i]->kind == PY_CLASS) tell_of_class(in, of);
    if (body[i]->kind == PY_IMPORT_FROM && is_of_package(of->frame->module, body[i]->text))
      tell_other_way(in, of, body[i]->where,
                     yoke_arena_join(in->arena, "what ", body[i]->text ? body[i]->text : ".",
                                     " has is imported", NULL));
    if (body[i]->kind != PY_IF) continue;
    tell_of_unrun(in, of, body[i]->body, body[i]->body_count);
    tell_of_unrun(in, of, body[i]->clauses->orelse, body[i]->clauses->orelse_count);
  }
}

void tell_of_other_way(interpreter *in, frame *frame, const py_node *node) {
  if (frame->kind != FRAME_MODULE || !is_told_of(frame->module) || in->doubt.file) return;
  other_way way = {.frame = frame, .condition = node->left};
  tell_of_unrun(in, &way, node->clauses->orelse, node->clauses->orelse_count);
}
