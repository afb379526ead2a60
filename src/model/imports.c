/* Which name is bound to what, in a file or in a class body, and which file an import means. */
#include <string.h>

#include "model/build.h"

static void bind(scope *scope, binding made) {
  builder *builder = scope->module->builder;
  made.is_conditional = made.is_conditional || scope->conditions > 0;
  if (made.kind == BIND_VALUE) made.memo = yoke_arena_alloc(builder->arena, sizeof *made.memo);
  APPEND(builder, scope->items, scope->count) = made;
}

/* `import a.b` binds "a" to the package; `import a.b as m` binds "m" to the module. */
static void bind_import(scope *scope, const py_node *node) {
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *alias = node->items[i];
    const char *name = alias->other_text ? alias->other_text : alias->text;
    const char *path = alias->text;
    size_t first = strcspn(path, ".");
    bool is_package =
        strcmp(name, path) == 0 || (strlen(name) == first && strncmp(name, path, first) == 0);
    if (is_package) name = path = yoke_arena_copy(scope->module->builder->arena, path, first);
    bind(scope, (binding){.name = name,
                          .kind = BIND_IMPORT,
                          .path = path,
                          .where = alias->where,
                          .at = alias->where.end});
  }
}

/* "..other" seen from "project.accounts.models" is "project.other"; the first dot is the package
 * the file is in, which for an __init__.py is what it stands for. */
static const char *absolute_path(const module *module, const char *path) {
  if (path[0] != '.') return path;
  yoke_arena *arena = module->builder->arena;
  char *package = yoke_arena_text(arena, module->dotted);
  if (module->is_package) path++;
  for (; *path == '.'; path++) {
    char *dot = strrchr(package, '.');
    *(dot ? dot : package) = '\0';
  }
  if (!package[0]) return path;
  return *path ? yoke_arena_printf(arena, "%s.%s", package, path) : package;
}

static void bind_from(scope *scope, const py_node *node) {
  builder *builder = scope->module->builder;
  const char *path = absolute_path(scope->module, node->text ? node->text : ".");
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *alias = node->items[i];
    if (strcmp(alias->text, "*") == 0) {
      APPEND(builder, scope->stars, scope->star_count) = path;
      continue;
    }
    bind(scope, (binding){.name = alias->other_text ? alias->other_text : alias->text,
                          .kind = BIND_IMPORT,
                          .path = yoke_arena_printf(builder->arena, "%s%s%s", path,
                                                    *path ? "." : "", alias->text),
                          .where = alias->where,
                          .at = alias->where.end});
  }
}

static void bind_targets(scope *scope, const py_node *target, const py_node *value, uint32_t at) {
  if (target->kind == PY_NAME)
    bind(scope, (binding){.name = target->text,
                          .kind = BIND_VALUE,
                          .node = value,
                          .where = target->where,
                          .at = at});
  if (target->kind != PY_TUPLE && target->kind != PY_LIST) return;
  bool pairwise = value && (value->kind == PY_TUPLE || value->kind == PY_LIST) &&
                  value->item_count == target->item_count;
  for (size_t i = 0; i < target->item_count; i++)
    bind_targets(scope, target->items[i], pairwise ? value->items[i] : NULL, at);
}

/* The branches that run only sometimes bind what is not bound yet, so that
 * `try: from a import X / except ImportError: X = None` is a's X. */
static void bind_others(scope *scope, py_node *const *body, size_t count) {
  struct scope other = {.module = scope->module, .conditions = 1}, before = *scope;
  scope_fill(&other, body, count);
  for (size_t i = 0; i < other.count; i++)
    if (!scope_find(&before, other.items[i].name, AT_END)) bind(scope, other.items[i]);
  for (size_t i = 0; i < other.star_count; i++)
    APPEND(scope->module->builder, scope->stars, scope->star_count) = other.stars[i];
}

/* Where a statement ends; a name holds from there on, so that `X = X + 1` reads the X before. */
static uint32_t statement_end(const py_node *node) {
  uint32_t end = node->where.end;
  while (node->body_count) {
    node = node->body[node->body_count - 1];
    if (node->where.end > end) end = node->where.end;
  }
  return end;
}

static void bind_branches(scope *scope, const py_node *node) {
  scope->conditions++;
  scope_fill(scope, node->body, node->body_count);
  scope->conditions--;
  for (size_t i = 0; node->kind == PY_TRY && i < node->item_count; i++)
    bind_others(scope, node->items[i]->body, node->items[i]->body_count);
  for (size_t i = 0; node->kind == PY_MATCH && i < node->item_count; i++)
    scope_fill(scope, node->items[i]->body, node->items[i]->body_count);
  bind_others(scope, node->orelse, node->orelse_count);
  bind_others(scope, node->final, node->final_count);
}

static void bind_statement(scope *scope, const py_node *node) {
  switch (node->kind) {
  case PY_IMPORT:
    bind_import(scope, node);
    break;
  case PY_IMPORT_FROM:
    bind_from(scope, node);
    break;
  case PY_CLASS:
    bind(scope, (binding){.name = node->text,
                          .kind = BIND_CLASS,
                          .node = node,
                          .where = node->name_where,
                          .at = statement_end(node)});
    break;
  case PY_FUNCTION:
    bind(scope, (binding){.name = node->text,
                          .kind = BIND_FUNCTION,
                          .node = node,
                          .where = node->name_where,
                          .at = statement_end(node)});
    break;
  case PY_ASSIGN:
    if (!node->left) break; /* `x: int` binds nothing */
    for (size_t i = 0; i < node->item_count; i++)
      bind_targets(scope, node->items[i], node->left, statement_end(node));
    break;
  case PY_AUGMENTED:
    bind_targets(scope, node->left, NULL, statement_end(node));
    break;
  case PY_TRY:
  case PY_IF:
  case PY_LOOP:
  case PY_WHILE:
  case PY_WITH:
  case PY_MATCH:
    bind_branches(scope, node);
    break;
  default:
    break;
  }
}

void scope_fill(scope *scope, py_node *const *body, size_t count) {
  for (size_t i = 0; i < count; i++)
    bind_statement(scope, body[i]);
}

const binding *scope_find(const scope *scope, const char *name, uint32_t at) {
  for (size_t i = scope->count; i-- > 0;)
    if (scope->items[i].at <= at && strcmp(scope->items[i].name, name) == 0)
      return &scope->items[i];
  return NULL;
}

/* Whether dotted name `whole` is `path` or ends with it: ".../project.accounts.models" is meant by
 * "accounts.models". */
static bool ends_with_path(const char *whole, const char *path) {
  size_t size = strlen(whole), tail = strlen(path);
  if (tail > size || strcmp(whole + size - tail, path) != 0) return false;
  return tail == size || whole[size - tail - 1] == '.';
}

module *module_by_path(builder *builder, const char *path) {
  for (size_t i = 0; i < builder->module_count; i++) {
    module *module = builder->modules[i];
    if (ends_with_path(module->dotted, path) || ends_with_path(path, module->dotted)) return module;
  }
  /* A file given with --app: it is known by its app's label. */
  bool is_djangos = strncmp(path, "django.", 7) == 0;
  for (size_t i = 0; !is_djangos && i < builder->module_count; i++) {
    module *module = builder->modules[i];
    const char *dot = strrchr(module->dotted, '.');
    const char *named = yoke_arena_printf(builder->arena, "%s.%s", module->app->label,
                                          dot ? dot + 1 : module->dotted);
    if (ends_with_path(path, named)) return module;
  }
  return builtin_module_by_path(builder, path);
}

static module *imported_module(builder *builder, const char *path) {
  module *found = module_by_path(builder, path);
  if (found) return found;
  const char *dot = strrchr(path, '.');
  return dot ? module_by_path(builder, yoke_arena_copy(builder->arena, path, (size_t)(dot - path)))
             : NULL;
}

static void rank_module(builder *builder, module *module) {
  if (module->is_ranked) return;
  module->is_ranked = true;
  for (size_t i = 0; i < module->scope.count; i++) {
    if (module->scope.items[i].kind != BIND_IMPORT) continue;
    struct module *imported = imported_module(builder, module->scope.items[i].path);
    if (imported) rank_module(builder, imported);
  }
  for (size_t i = 0; i < module->scope.star_count; i++) {
    struct module *imported = imported_module(builder, module->scope.stars[i]);
    if (imported) rank_module(builder, imported);
  }
  module->rank = builder->next_rank++;
}

void rank_modules(builder *builder) {
  for (size_t i = 0; i < builder->module_count; i++)
    rank_module(builder, builder->modules[i]);
}
