/* Looking names up as Python does, and binding them. */
#include <string.h>

#include "interpret/run.h"

/* The names a module has by being one. */
static value *module_name(interpreter *in, const module *module, const char *name) {
  if (name[0] != '_' || name[1] != '_') return NULL;
  if (strcmp(name, "__name__") == 0) return value_text(in, module->name, (place){0});
  if (strcmp(name, "__file__") == 0)
    return value_text(in, module->file ? module->file->path : "", (place){0});
  if (strcmp(name, "__doc__") == 0)
    return module->tree && module->tree->clauses->doc
               ? value_text(in, module->tree->clauses->doc, (place){0})
               : value_none(in, (place){0});
  if (strcmp(name, "__package__") == 0) {
    const char *dot = strrchr(module->name, '.');
    size_t size = module->is_package ? strlen(module->name)
                  : dot              ? (size_t)(dot - module->name)
                                     : 0;
    return value_sized_text(in, module->name, size, (place){0});
  }
  static const char *const others[] = {"__path__",     "__spec__",        "__loader__",
                                       "__builtins__", "__annotations__", "__cached__"};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(others[i], name) == 0) return value_unknown(in, (place){0}, "%s is not known", name);
  return NULL;
}

static value *find_in(const namespace *names, const char *name) {
  const binding *found = namespace_find(names, name);
  return found ? found->value : NULL;
}

value *find_name(interpreter *in, frame *of, const char *name) {
  value *found = NULL;
  bool elsewhere = of->elsewhere && namespace_find(of->elsewhere, name);
  if (!elsewhere) found = find_in(of->names, name);
  for (frame *at = of->outer; at && !found; at = at->outer)
    found = find_in(at->names, name);
  if (!found) found = find_in(of->module->names, name);
  if (!found && of->kind == FRAME_CLASS && strcmp(name, "__qualname__") == 0)
    return value_text(in, of->class->qualified_name, (place){0});
  if (!found) found = module_name(in, of->module, name);
  return found ? found : builtin_value(in, name);
}

/* Whether `from somewhere import *` may have bound names that no file tells of. */
static bool has_unknown_star(const frame *of) {
  return of->module->unknown_star != NULL;
}

value *name_value(interpreter *in, frame *frame, const py_node *node) {
  value *found = find_name(in, frame, node->text);
  if (found) return found;
  if (has_unknown_star(frame))
    return value_unknown(in, node->where, "'%s' may come from a module that was not found",
                         node->text);
  if (in->doubt.file || is_caught(in, "NameError"))
    raise_error(in, "NameError", node->where, "name '%s' is not defined", node->text);
  if (frame->kind == FRAME_FUNCTION && in->calls)
    raise_error(in, "NameError", node->where, "name '%s' is not defined", node->text);
  if (frame->module->is_library)
    return value_unknown(in, node->where, "%s defines no '%s' that can be read",
                         frame->module->name, node->text);
  return undefined_name(in, frame, node);
}

/* The namespace that an assignment in `of` goes to. */
static namespace *home_of(interpreter *in, frame *of, const char *name) {
  const binding *declared = of->elsewhere ? namespace_find(of->elsewhere, name) : NULL;
  (void)in;
  if (!declared) return of->names;
  if (strcmp(declared->value->text, "nonlocal") == 0)
    for (frame *at = of->outer; at; at = at->outer)
      if (namespace_find(at->names, name)) return at->names;
  return of->module->names;
}

void bind_name(interpreter *in, frame *frame, const char *name, value *value, place where) {
  namespace_set(home_of(in, frame, name), name, value, where);
}

void delete_name(interpreter *in, frame *frame, const char *name, place where) {
  namespace *home = home_of(in, frame, name);
  if (!namespace_find(home, name))
    raise_error(in, "NameError", where, "name '%s' is not defined", name);
  namespace_delete(home, name);
}

/* ── What does not run ──────────────────────────────────────────────────────────────────────── */

typedef struct unrun {
  interpreter *in;
  frame *frame;
  const char *why;
} unrun;

/* `value_where` is the place of the expression that would have been bound. */
static void leave_value(const unrun *of, const char *name, place where, place value_where) {
  if (!name) return;
  namespace *home = home_of(of->in, of->frame, name);
  if (!namespace_find(home, name))
    namespace_set(home, name, value_unknown(of->in, value_where, "%s", of->why), where);
}

static void leave_unknown(const unrun *of, const char *name, place where) {
  leave_value(of, name, where, where);
}

static void leave_targets(const unrun *of, const py_node *target) {
  if (target->kind == PY_NAME) leave_unknown(of, target->text, target->where);
  if (target->kind == PY_STARRED) leave_targets(of, target->left);
  if (target->kind != PY_TUPLE && target->kind != PY_LIST) return;
  for (size_t i = 0; i < target->item_count; i++)
    leave_targets(of, target->items[i]);
}

static void leave_body(const unrun *of, py_node *const *body, size_t count);

static void leave_statement(const unrun *of, const py_node *node) {
  switch (node->kind) {
  case PY_IMPORT:
  case PY_IMPORT_FROM:
    for (size_t i = 0; i < node->item_count; i++)
      leave_unknown(of, node->items[i]->other_text, node->where);
    break;
  case PY_CLASS:
  case PY_FUNCTION:
    leave_unknown(of, node->text, node->name_where);
    break;
  case PY_ASSIGN:
    for (size_t i = 0; node->left && i < node->item_count; i++) {
      const py_node *target = node->items[i];
      if (target->kind == PY_NAME)
        leave_value(of, target->text, target->where, node->left->where);
      else
        leave_targets(of, target);
    }
    break;
  case PY_LOOP:
    leave_targets(of, node->left);
    /* fall through */
  case PY_WHILE:
  case PY_WITH:
  case PY_IF:
  case PY_TRY:
    leave_body(of, node->body, node->body_count);
    leave_body(of, node->clauses->orelse, node->clauses->orelse_count);
    leave_body(of, node->clauses->final, node->clauses->final_count);
    break;
  default:
    break;
  }
}

static void leave_body(const unrun *of, py_node *const *body, size_t count) {
  for (size_t i = 0; i < count; i++)
    leave_statement(of, body[i]);
}

void bind_unrun(interpreter *in, frame *frame, py_node *const *body, size_t count,
                const char *why) {
  unrun of = {in, frame, why};
  leave_body(&of, body, count);
}
