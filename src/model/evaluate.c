/* The value of an expression, as far as it is constant: what a models file says about its fields is
 * nearly always that. What is not stays unknown, and whoever needs it says so. */
#include <string.h>

#include "common/utf8.h"
#include "model/build.h"

enum { DEEPEST = 400 }; /* expressions in names in expressions: beyond it they run in a circle */

value value_none(place where) {
  return (value){.kind = VALUE_IS_NONE, .where = where};
}

value lazy_value_text(const char *text, place where) {
  return (value){.kind = VALUE_IS_TEXT, .text = text, .size = strlen(text), .where = where};
}

value lazy_value_int(int64_t integer, place where) {
  return (value){.kind = VALUE_IS_INT, .integer = integer, .where = where};
}

value value_bool(bool boolean, place where) {
  return (value){.kind = VALUE_IS_BOOL, .boolean = boolean, .where = where};
}

value value_float(double real, place where) {
  return (value){.kind = VALUE_IS_FLOAT, .real = real, .where = where};
}

value lazy_value_unknown(const py_node *node) {
  return (value){.kind = VALUE_IS_UNKNOWN, .node = node, .where = node ? node->where : (place){0}};
}

/* ── Names ──────────────────────────────────────────────────────────────────────────────────── */

static value value_of_path(builder *builder, const char *path, place where);

static value value_of_binding(builder *builder, const scope *scope, const binding *binding,
                              place where) {
  value found = lazy_value_unknown(binding->node);
  found.where = where;
  if (builder->depth >= DEEPEST) return found;
  builder->depth++;
  switch (binding->kind) {
  case BIND_IMPORT:
    found = value_of_path(builder, binding->path, where);
    break;
  case BIND_CLASS:
    found = (value){.kind = VALUE_IS_CLASS, .where = where};
    found.class = class_of(builder, scope, binding->node);
    break;
  case BIND_FUNCTION:
    found = (value){.kind = VALUE_IS_FUNCTION, .method = binding, .where = where};
    break;
  case BIND_VALUE:
    if (!binding->node) break;
    if (!*binding->memo) {
      value *memo = yoke_arena_alloc(builder->arena, sizeof *memo);
      *memo = evaluate(builder, scope, binding->node);
      *binding->memo = memo;
    }
    found = **binding->memo;
    break;
  }
  builder->depth--;
  found.where = where;
  return found;
}

static value named(builder *builder, const char *path, place where) {
  path = django_path(builder, path);
  if (strcmp(path, "django.conf.settings.AUTH_USER_MODEL") == 0)
    return lazy_value_text(builder->graph->auth_user_model, where);
  return (value){.kind = VALUE_IS_NAME, .path = path, .where = where};
}

/* What an import path means: a name of another file, or something that is not in the files. */
static value value_of_path(builder *builder, const char *path, place where) {
  const char *dot = strrchr(path, '.');
  if (!dot) return named(builder, path, where);
  const char *package = yoke_arena_copy(builder->arena, path, (size_t)(dot - path));
  module *module = module_by_path(builder, package);
  if (!module) return named(builder, path, where);
  const binding *binding = scope_find(&module->scope, dot + 1, AT_END);
  if (binding) return value_of_binding(builder, &module->scope, binding, where);
  for (size_t i = 0; i < module->scope.star_count; i++) {
    if (builder->depth >= DEEPEST) break;
    builder->depth++;
    const char *through =
        yoke_arena_printf(builder->arena, "%s.%s", module->scope.stars[i], dot + 1);
    value found = value_of_path(builder, through, where);
    builder->depth--;
    if (found.kind != VALUE_IS_NAME || models_name(found.path)) return found;
  }
  return named(builder, path, where);
}

/* What `from somewhere import *` brings in under this name, if anything is known to be there. */
static bool starred_name(builder *builder, const scope *scope, const py_node *node, value *ret) {
  for (size_t i = scope->star_count; i-- > 0;) {
    const char *path = scope->stars[i];
    module *module = module_by_path(builder, path);
    const char *whole = yoke_arena_printf(builder->arena, "%s.%s", path, node->text);
    if (module ? scope_find(&module->scope, node->text, AT_END) != NULL
               : strncmp(path, "django.db.models", 16) == 0) {
      *ret = value_of_path(builder, whole, node->where);
      return true;
    }
  }
  return false;
}

/* What Django's models are, or a file that itself stars nothing else. */
static bool is_known_star(builder *builder, const char *path) {
  if (strncmp(path, "django.db.models", 16) == 0) return true;
  const module *module = module_by_path(builder, path);
  for (size_t i = 0; module && i < module->scope.star_count; i++)
    if (strncmp(module->scope.stars[i], "django.db.models", 16) != 0) return false;
  return module;
}

bool has_unknown_star(builder *builder, const scope *scope) {
  for (; scope; scope = scope->outer)
    for (size_t i = 0; i < scope->star_count; i++)
      if (!is_known_star(builder, scope->stars[i])) return true;
  return false;
}

static value evaluate_name(builder *builder, const scope *scope, const py_node *node) {
  for (const struct scope *at = scope; at; at = at->outer) {
    const binding *binding = scope_find(at, node->text, node->where.start);
    if (binding) return value_of_binding(builder, at, binding, node->where);
    value found;
    if (!at->class && starred_name(builder, at, node, &found)) return found;
  }
  if (is_python_name(node->text))
    return named(builder, yoke_arena_printf(builder->arena, "builtins.%s", node->text),
                 node->where);
  return (value){
      .kind = VALUE_IS_UNDEFINED, .text = node->text, .node = node, .where = node->where};
}

static value evaluate_attribute(builder *builder, const scope *scope, const py_node *node) {
  value left = evaluate(builder, scope, node->left);
  if (left.kind == VALUE_IS_NAME)
    return value_of_path(builder, yoke_arena_printf(builder->arena, "%s.%s", left.path, node->text),
                         node->where);
  if (left.label && strcmp(node->text, "value") == 0) return left.label = NULL, left;
  if (left.label && strcmp(node->text, "label") == 0)
    return lazy_value_text(left.label, node->where);
  if (left.kind == VALUE_IS_UNDEFINED) return left;
  if (left.kind != VALUE_IS_CLASS) return lazy_value_unknown(node);
  value found;
  if (enum_attribute(builder, left.class, node->text, node->where, &found)) return found;
  const class_info *owner;
  const binding *binding = lazy_class_attribute(left.class, node->text, &owner);
  return binding ? value_of_binding(builder, &owner->scope, binding, node->where)
                 : lazy_value_unknown(node);
}

/* ── Containers ─────────────────────────────────────────────────────────────────────────────── */

static value evaluate_list(builder *builder, const scope *scope, const py_node *node) {
  value list = {.kind = VALUE_IS_LIST,
                .is_tuple = node->kind == PY_TUPLE,
                .node = node,
                .where = node->where};
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *item = node->items[i];
    if (item->kind != PY_STARRED) {
      value one = evaluate(builder, scope, item);
      APPEND(builder, list.items, list.count) = one;
      continue;
    }
    value more = evaluate(builder, scope, item->left);
    if (more.kind != VALUE_IS_LIST || list.count + more.count > LARGEST_VALUE)
      return lazy_value_unknown(node);
    for (size_t k = 0; k < more.count; k++)
      APPEND(builder, list.items, list.count) = more.items[k];
  }
  return list;
}

static value evaluate_dict(builder *builder, const scope *scope, const py_node *node) {
  value dict = {.kind = VALUE_IS_DICT, .node = node, .where = node->where};
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *pair = node->items[i];
    if (!pair->left) {
      value more = evaluate(builder, scope, pair->right);
      if (more.kind != VALUE_IS_DICT || dict.count + more.count > LARGEST_VALUE)
        return lazy_value_unknown(node);
      for (size_t k = 0; k < more.count; k++)
        APPEND(builder, dict.items, dict.count) = more.items[k];
      continue;
    }
    value key = evaluate(builder, scope, pair->left), held = evaluate(builder, scope, pair->right);
    APPEND(builder, dict.items, dict.count) = key;
    APPEND(builder, dict.items, dict.count) = held;
  }
  return dict;
}

static value evaluate_subscript(builder *builder, const scope *scope, const py_node *node) {
  value left = evaluate(builder, scope, node->left), key = evaluate(builder, scope, node->right);
  if (left.kind == VALUE_IS_LIST && key.kind == VALUE_IS_INT) {
    int64_t index = key.integer < 0 ? key.integer + (int64_t)left.count : key.integer;
    if (index >= 0 && (uint64_t)index < left.count) return left.items[index];
  }
  if (left.kind == VALUE_IS_DICT && key.kind == VALUE_IS_TEXT)
    for (size_t i = left.count; i >= 2; i -= 2)
      if (left.items[i - 2].kind == VALUE_IS_TEXT && strcmp(left.items[i - 2].text, key.text) == 0)
        return left.items[i - 1];
  return lazy_value_unknown(node);
}

/* ── Calls ──────────────────────────────────────────────────────────────────────────────────── */

static bool is_path(const value *value, const char *path) {
  return value->kind == VALUE_IS_NAME && strcmp(value->path, path) == 0;
}

/* The integer arguments of datetime.date(2026, 1, 2) and its kin; -1 when there is any other. */
static int integer_arguments(builder *builder, const scope *scope, const py_node *call,
                             int64_t *ret_numbers, int max) {
  if (call->item_count > (size_t)max) return -1;
  for (size_t i = 0; i < call->item_count; i++) {
    value one = evaluate(builder, scope, call->items[i]);
    if (one.kind != VALUE_IS_INT) return -1;
    ret_numbers[i] = one.integer;
  }
  return (int)call->item_count;
}

/* datetime.date(...), time(...), datetime(...) with plain numbers. */
static bool evaluate_moment(builder *builder, const scope *scope, const py_node *call,
                            const char *type, value *ret) {
  int64_t n[7] = {0};
  int count = integer_arguments(builder, scope, call, n, 7);
  char text[160];
  *ret = (value){.node = call, .where = call->where};
  for (int i = 0; i < 7; i++)
    if (n[i] < 0 || n[i] > 999999) return false;
  if (strcmp(type, "date") == 0 && count == 3) {
    snprintf(text, sizeof text, "%04d-%02d-%02d", (int)n[0], (int)n[1], (int)n[2]);
    ret->kind = VALUE_IS_DATE;
    return yoke_parse_date(text, &ret->scalar.date);
  }
  if (strcmp(type, "time") == 0 && count >= 0 && count <= 4) {
    snprintf(text, sizeof text, "%02d:%02d:%02d.%06d", (int)n[0], (int)n[1], (int)n[2], (int)n[3]);
    ret->kind = VALUE_IS_TIME;
    return yoke_parse_time(text, &ret->scalar.time);
  }
  if (strcmp(type, "datetime") == 0 && count >= 3) {
    snprintf(text, sizeof text, "%04d-%02d-%02d %02d:%02d:%02d.%06d", (int)n[0], (int)n[1],
             (int)n[2], (int)n[3], (int)n[4], (int)n[5], (int)n[6]);
    ret->kind = VALUE_IS_DATETIME;
    return yoke_parse_datetime(text, &ret->scalar.datetime);
  }
  return false;
}

static bool is_translation(const char *path) {
  static const char package[] = "django.utils.translation.";
  if (strncmp(path, package, sizeof package - 1) != 0) return false;
  const char *name = path + sizeof package - 1;
  return strncmp(name, "gettext", 7) == 0 || strncmp(name, "ugettext", 8) == 0;
}

/* dict(null=True, blank=True) */
static bool evaluate_keywords(builder *builder, const scope *scope, const py_node *call,
                              value *ret) {
  *ret = (value){.kind = VALUE_IS_DICT, .node = call, .where = call->where};
  for (size_t i = 0; i < call->item_count; i++) {
    const py_node *item = call->items[i];
    if (item->kind != PY_KEYWORD || !item->text) return false;
    value held = evaluate(builder, scope, item->left);
    APPEND(builder, ret->items, ret->count) = lazy_value_text(item->text, item->where);
    APPEND(builder, ret->items, ret->count) = held;
  }
  return true;
}

static value evaluate_call(builder *builder, const scope *scope, const py_node *node) {
  value callee = evaluate(builder, scope, node->left);
  value result = lazy_value_unknown(node);
  if (callee.kind == VALUE_IS_UNDEFINED) return callee;
  if (callee.kind != VALUE_IS_NAME) return result;
  value first = node->item_count && node->items[0]->kind != PY_KEYWORD
                    ? evaluate(builder, scope, node->items[0])
                    : result;
  if (is_translation(callee.path) && node->item_count == 1) return first;
  if (strncmp(callee.path, "django.utils.translation.pgettext", 33) == 0 && node->item_count == 2)
    return evaluate(builder, scope, node->items[1]);
  if (is_path(&callee, "django.contrib.auth.get_user_model"))
    return lazy_value_text(builder->graph->auth_user_model, node->where);
  bool to_list = is_path(&callee, "builtins.list"), to_tuple = is_path(&callee, "builtins.tuple");
  if ((to_list || to_tuple) && first.kind == VALUE_IS_LIST) return first.is_tuple = to_tuple, first;
  if (is_path(&callee, "builtins.str") && first.kind == VALUE_IS_TEXT) return first;
  if (is_path(&callee, "builtins.dict") && evaluate_keywords(builder, scope, node, &result))
    return result;
  if (strncmp(callee.path, "datetime.", 9) == 0 &&
      evaluate_moment(builder, scope, node, callee.path + 9, &result))
    return result;
  return (value){.kind = VALUE_IS_CALL,
                 .path = callee.path,
                 .node = node,
                 .scope = scope,
                 .where = node->where};
}

/* A method of what a call made: F("name").desc(). */
static value evaluate_method(builder *builder, const scope *scope, const py_node *node) {
  value of = evaluate(builder, scope, node->left->left);
  if (of.kind != VALUE_IS_CALL) return lazy_value_unknown(node);
  of.method_name = node->left->text;
  of.where = node->where;
  return of;
}

static value evaluate_constant(const py_node *node) {
  if (strcmp(node->text, "None") == 0) return value_none(node->where);
  if (strcmp(node->text, "...") == 0) return lazy_value_unknown(node);
  return value_bool(strcmp(node->text, "True") == 0, node->where);
}

/* A text with a NUL, or with half a surrogate pair, is one that neither C nor a database can hold.
 */
static value evaluate_string(const py_node *node) {
  if (memchr(node->text, '\0', node->size) || !yoke_utf8_is_valid(node->text, node->size))
    return lazy_value_unknown(node);
  return (value){.kind = VALUE_IS_TEXT, .text = node->text, .size = node->size};
}

static value evaluate_node(builder *builder, const scope *scope, const py_node *node) {
  switch (node->kind) {
  case PY_NAME:
    return evaluate_name(builder, scope, node);
  case PY_ATTRIBUTE:
    return evaluate_attribute(builder, scope, node);
  case PY_CALL:
    if (node->left->kind == PY_ATTRIBUTE && node->left->left->kind == PY_CALL)
      return evaluate_method(builder, scope, node);
    return evaluate_call(builder, scope, node);
  case PY_STRING:
    return evaluate_string(node);
  case PY_FSTRING:
    return evaluate_fstring(builder, scope, node);
  case PY_INTEGER:
    return node->is_big ? lazy_value_unknown(node) : lazy_value_int(node->integer, node->where);
  case PY_FLOAT:
    return value_float(node->real, node->where);
  case PY_CONSTANT:
    return evaluate_constant(node);
  case PY_LIST:
  case PY_TUPLE:
  case PY_SET:
    return evaluate_list(builder, scope, node);
  case PY_DICT:
    return evaluate_dict(builder, scope, node);
  case PY_SUBSCRIPT:
    return evaluate_subscript(builder, scope, node);
  case PY_UNARY:
    return evaluate_unary(builder, scope, node);
  case PY_BINARY:
    return evaluate_binary(builder, scope, node);
  case PY_LAMBDA:
    return (value){.kind = VALUE_IS_FUNCTION};
  default:
    return lazy_value_unknown(node);
  }
}

value evaluate(builder *builder, const scope *scope, const py_node *node) {
  if (builder->depth >= DEEPEST) return lazy_value_unknown(node);
  builder->depth++;
  value found = evaluate_node(builder, scope, node);
  builder->depth--;
  if (!found.node) found.node = node;
  found.where = node->where;
  return found;
}
