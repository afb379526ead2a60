/* import and from ... import. */
#include <string.h>

#include "interpret/run.h"

/* Notes that a module was not found, and gives what its names are from then on. With a `try` around
 * that catches it, of this module or of one that imports it, it is an ImportError as in Python. */
static value *module_not_found(interpreter *in, const char *dotted, place where) {
  const char *message = yoke_arena_printf(in->arena, "No module named '%s'", dotted);
  value *error = make_exception(in, "ModuleNotFoundError", message, where);
  bool is_tried = in->doubt.file ? would_catch(in, error) : importer_would_catch(in, error);
  if (is_tried) raise_certainly(in, error, where);
  value *unknown = value_unknown(in, where, "the module '%s' was not found", dotted);
  if (namespace_find(in->missing_names, dotted)) return unknown;
  missing *noted = yoke_arena_alloc(in->arena, sizeof *noted);
  *noted = (missing){.name = yoke_arena_text(in->arena, dotted), .where = where};
  in->missing = yoke_arena_grow(in->arena, in->missing, in->missing_count, sizeof *in->missing);
  in->missing[in->missing_count++] = noted;
  namespace_set(in->missing_names, noted->name, unknown, where);
  return unknown;
}

/* "accounts.models" and "..other" is "other": each dot behind the first is a package further out.
 * Beyond the first package it is taken as it stands: the file may be of a larger one, where Python
 * runs it. */
static const char *absolute_name(interpreter *in, const module *module, const char *name,
                                 place where) {
  const char *whole = name;
  if (name[0] != '.') return name;
  char *package = yoke_arena_text(in->arena, module->name);
  if (module->is_package) name++;
  for (; *name == '.'; name++) {
    if (!package[0]) {
      if (is_caught(in, "ImportError"))
        raise_error(in, "ImportError", where, "attempted relative import beyond top-level package");
      return whole;
    }
    char *dot = strrchr(package, '.');
    *(dot ? dot : package) = '\0';
  }
  if (!package[0]) return name;
  return *name ? yoke_arena_printf(in->arena, "%s.%s", package, name) : package;
}

static value *import_or_note(interpreter *in, const char *dotted, place where) {
  value *found = dotted[0] ? world_import(in, dotted, where) : NULL;
  return found ? found : module_not_found(in, dotted, where);
}

void run_import(interpreter *in, frame *frame, const py_node *node) {
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *alias = node->items[i];
    value *module = import_or_note(in, alias->text, alias->where);
    size_t first = strcspn(alias->text, ".");
    bool renamed =
        strlen(alias->other_text) != first || strncmp(alias->text, alias->other_text, first) != 0;
    if (!renamed && alias->text[first]) {
      const char *top = yoke_arena_copy(in->arena, alias->text, first);
      if (!is_unknown(module)) module = import_or_note(in, top, alias->where);
    }
    bind_name(in, frame, alias->other_text, module, alias->where);
  }
}

static value *imported_name(interpreter *in, value *module, const char *dotted,
                            const py_node *alias) {
  if (is_unknown(module)) return module;
  value *found = find_attribute(in, module, alias->text, alias->where);
  if (!found && module->kind == IS_MODULE)
    found =
        world_import(in, yoke_arena_printf(in->arena, "%s.%s", dotted, alias->text), alias->where);
  if (found) return found;
  if (is_caught(in, "ImportError"))
    raise_error(in, "ImportError", alias->where, "cannot import name '%s' from '%s'", alias->text,
                dotted);
  return value_unknown(in, alias->where, "'%s' cannot be imported from '%s'", alias->text, dotted);
}

/* What __all__ lists, in its order; modules that nobody has imported yet, too. */
static void import_listed(interpreter *in, frame *frame, value *module, const value *all,
                          const py_node *node) {
  for (size_t i = 0; i < all->count; i++) {
    if (all->items[i]->kind != IS_TEXT) continue;
    const char *name = all->items[i]->text, *dotted = module->module->name;
    const binding *found = namespace_find(module->module->names, name);
    value *one = found ? found->value : NULL;
    if (!one)
      one = world_import(in, yoke_arena_printf(in->arena, "%s.%s", dotted, name), node->where);
    if (!one) one = value_unknown(in, node->where, "'%s' is not in '%s'", name, dotted);
    bind_name(in, frame, name, one, found ? found->where : node->where);
  }
}

/* from module import *: what __all__ lists, else what does not begin with an underscore. */
static void import_star(interpreter *in, frame *frame, value *module, const py_node *node) {
  if (module->kind != IS_MODULE) {
    if (module->kind == IS_SYMBOL && module->path && world_import_star(in, module, frame->names))
      return;
    value *why = is_unknown(module) ? module : value_unknown(in, node->where, "it is not known");
    frame->module->unknown_star = why;
    return;
  }
  const namespace *names = module->module->names;
  const binding *all = namespace_find(names, "__all__");
  bool listed = all && (all->value->kind == IS_LIST || all->value->kind == IS_TUPLE);
  if (listed) import_listed(in, frame, module, all->value, node);
  for (size_t i = 0; !listed && i < namespace_count(names); i++) {
    const binding *one = namespace_at(names, i);
    if (one->value && one->name[0] != '_') bind_name(in, frame, one->name, one->value, one->where);
  }
  if (module->module->unknown_star) frame->module->unknown_star = module->module->unknown_star;
}

/* `from x import *`, and what a file of the same package has: models that nobody names, too. */
static void note_whole(interpreter *in, const frame *frame, const char *dotted) {
  if (frame->kind != FRAME_MODULE || !is_told_of(frame->module)) return;
  for (size_t i = in->missing_count; i-- > 0;)
    if (strcmp(in->missing[i]->name, dotted) == 0) in->missing[i]->is_whole = true;
}

void run_import_from(interpreter *in, frame *frame, const py_node *node) {
  const char *dotted = absolute_name(in, frame->module, node->text ? node->text : ".", node->where);
  if (strcmp(dotted, "__future__") == 0) return;
  bool is_star = node->item_count && strcmp(node->items[0]->text, "*") == 0;
  value *module = dotted[0] ? world_import(in, dotted, node->where) : NULL;
  if (!module && is_star) /* of a file that is not here to see: its `try` may well succeed */
    frame->module->unknown_star =
        value_unknown(in, node->where, "the module '%s' was not found", dotted);
  bool is_relative = node->text && node->text[0] == '.';
  if (!module) {
    module = module_not_found(in, dotted, node->where);
    if (is_star || is_relative) note_whole(in, frame, dotted);
  }
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *alias = node->items[i];
    if (strcmp(alias->text, "*") == 0)
      import_star(in, frame, module, node);
    else
      bind_name(in, frame, alias->other_text, imported_name(in, module, dotted, alias),
                alias->where);
  }
}
