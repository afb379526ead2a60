/* Keys of JSONFields, and comparisons with them. */
#include <stdlib.h>
#include <string.h>

#include "schema/constant.h"
#include "schema/function.h"

static bool is_key(const expression *expression) {
  return expression->kind == EXPRESSION_FUNCTION &&
         (strcmp(expression->text, "KeyTransform") == 0 ||
          strcmp(expression->text, "KeyTextTransform") == 0);
}

static const value *key_name(const expression *key) {
  return key->value ? key->value : option_of(key, "key_name", 0);
}

static const char *key_text(compiler *compiler, const expression *key) {
  const value *name = key_name(key);
  constant constant = name ? read_constant(compiler, name) : (struct constant){0};
  return name ? constant_as_text(compiler, &constant) : NULL;
}

static bool is_number(const char *text) {
  char *end;
  strtoll(text, &end, 10);
  return *text && *end == '\0';
}

static const char *quoted_key(compiler *compiler, const char *text) {
  value name = {.kind = IS_TEXT, .text = text, .size = strlen(text)};
  return value_as_json(compiler, &name);
}

/* $."a"[0]; the column the keys are of comes back in *ret_of. */
static const char *json_path(compiler *compiler, const expression *key, const expression **ret_of) {
  if (!is_key(key)) {
    *ret_of = key;
    return "$";
  }
  const char *text = key_text(compiler, key);
  const char *path = json_path(compiler, key->items[0], ret_of);
  if (!text || !path) return NULL;
  return is_number(text)
             ? yoke_arena_printf(compiler->arena, "%s[%s]", path, text)
             : yoke_arena_printf(compiler->arena, "%s.%s", path, quoted_key(compiler, text));
}

static sql write_key_postgresql(compiler *compiler, const expression *key, const char *column,
                                bool as_text) {
  const char *text = key_text(compiler, key);
  if (!is_key(key->items[0])) {
    const char *name = is_number(text) ? text : quote_text(compiler, text, strlen(text));
    compiler->has_values = true;
    return sql_written(
        yoke_arena_printf(compiler->arena, "(%s %s %s)", column, as_text ? "->>" : "->", name));
  }
  value list = {.kind = IS_LIST};
  for (const expression *at = key; is_key(at); at = at->items[0])
    list.count++;
  list.items = yoke_arena_alloc(compiler->arena, sizeof *list.items * list.count);
  size_t last = list.count;
  for (const expression *at = key; is_key(at); at = at->items[0])
    list.items[--last] = (value *)text_node(compiler, key_text(compiler, at), at->where)->value;
  constant path = read_constant(compiler, &list);
  sql quoted = quote_constant(compiler, &path, key->where);
  if (quoted.outcome != WRITTEN) return quoted;
  return sql_written(yoke_arena_printf(compiler->arena, "(%s %s %s)", column,
                                       as_text ? "#>>" : "#>", quoted.text));
}

sql compile_json_key(compiler *compiler, const expression *key, bool as_text) {
  const expression *of = NULL;
  const char *path = key->item_count ? json_path(compiler, key, &of) : NULL;
  if (!path) return sql_failed(compiler, key->where, "the key of a JSON value is not known");
  sql column = compile_expression(compiler, of);
  if (column.outcome != WRITTEN) return column;
  if (compiler->backend->database == DB_POSTGRESQL)
    return write_key_postgresql(compiler, key, column.text, as_text);
  path = quote_text(compiler, path, strlen(path));
  const char *const parts[] = {column.text, path};
  if (compiler->backend->database == DB_SQLITE)
    return sql_written(fill_sql(compiler->arena,
                                "(CASE WHEN JSON_TYPE($1, $2) IN ('null','false','true') "
                                "THEN JSON_TYPE($1, $2) ELSE JSON_EXTRACT($1, $2) END)",
                                parts));
  return sql_written(
      fill_sql(compiler->arena,
               as_text ? "JSON_UNQUOTE(JSON_EXTRACT($1, $2))" : "JSON_EXTRACT($1, $2)", parts));
}

/* ── Lookups ────────────────────────────────────────────────────────────────────────────────── */

static bool is_one_of(const char *name, const char *const list[]) {
  for (; *list; list++)
    if (strcmp(name, *list) == 0) return true;
  return false;
}

static const char *const key_lookups[] = {"has_key", "has_keys", "has_any_keys", NULL};
static const char *const column_lookups[] = {
    "exact", "contains", "contained_by", "has_key", "has_keys", "has_any_keys", NULL};
static const char *const text_lookups[] = {"iexact",      "icontains", "startswith",
                                           "istartswith", "endswith",  "iendswith",
                                           "regex",       "iregex",    NULL};
static const char *const number_lookups[] = {"lt", "lte", "gt", "gte", NULL};

bool is_json_lookup(compiler *compiler, const lookup *lookup) {
  const field *output = output_of(compiler, lookup->left);
  if (!output || internal_class(output) != FIELD_JSONField) return false;
  if (!is_key(lookup->left)) return is_one_of(lookup->name, column_lookups);
  return strcmp(lookup->left->text, "KeyTransform") == 0;
}

/* JSON_TYPE(column, '$."a"') IS NOT NULL, one for each key. */
static sql compile_has_keys(compiler *compiler, const lookup *lookup, const char *column,
                            const char *path) {
  const value *keys = lookup->right->value;
  bool is_list = keys->kind == IS_LIST || keys->kind == IS_TUPLE;
  size_t count = is_list ? keys->count : 1;
  const char *joiner = strcmp(lookup->name, "has_any_keys") == 0 ? " OR " : " AND ";
  const char *all = "";
  for (size_t i = 0; i < count; i++) {
    constant key = read_constant(compiler, is_list ? keys->items[i] : keys);
    const char *text = constant_as_text(compiler, &key);
    if (!text) return sql_failed(compiler, lookup->where, "a key of __%s is no text", lookup->name);
    text = yoke_arena_printf(compiler->arena, "%s.%s", path, quoted_key(compiler, text));
    text = quote_text(compiler, text, strlen(text));
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? joiner : "",
                            fill_sql(compiler->arena,
                                     compiler->backend->database == DB_SQLITE
                                         ? "JSON_TYPE($1, $2) IS NOT NULL"
                                         : "JSON_CONTAINS_PATH($1, 'one', $2)",
                                     (const char *const[]){column, text}));
  }
  bool is_many = strcmp(lookup->name, "has_key") != 0;
  return sql_written(is_many ? yoke_arena_printf(compiler->arena, "(%s)", all) : all);
}

static sql compile_has_keys_postgresql(compiler *compiler, const lookup *lookup,
                                       const char *column) {
  const char *operator= strcmp(lookup->name, "has_key") == 0 ? "?"
  : strcmp(lookup->name, "has_keys") == 0                    ? "?&"
                                                             : "?|";
  constant keys = read_constant(compiler, lookup->right->value);
  sql right = quote_constant(compiler, &keys, lookup->where);
  if (right.outcome != WRITTEN) return right;
  return sql_written(yoke_arena_printf(compiler->arena, "%s %s %s", column, operator, right.text));
}

static sql quote_json(compiler *compiler, const value *value, place where) {
  const char *text = value ? value_as_json(compiler, value) : NULL;
  if (!text) return sql_failed(compiler, where, "it cannot be said in JSON");
  constant json = {.kind = CONSTANT_JSON, .text = text, .size = strlen(text)};
  return quote_constant(compiler, &json, where);
}

static sql compile_contains(compiler *compiler, const lookup *lookup, const char *column) {
  bool is_contained = strcmp(lookup->name, "contained_by") == 0;
  sql right = quote_json(compiler, lookup->right->value, lookup->where);
  if (right.outcome != WRITTEN) return right;
  if (compiler->backend->database == DB_POSTGRESQL)
    return sql_written(yoke_arena_printf(compiler->arena, "%s %s %s", column,
                                         is_contained ? "<@" : "@>", right.text));
  if (!compiler->backend->json_contains)
    return sql_failed(compiler, lookup->where,
                      "%s lookup is not supported on this database backend.", lookup->name);
  return sql_written(yoke_arena_printf(compiler->arena, "JSON_CONTAINS(%s, %s)",
                                       is_contained ? right.text : column,
                                       is_contained ? column : right.text));
}

/* A text comparison of a key is one of its text. */
static sql compile_text_lookup(compiler *compiler, const lookup *lookup) {
  expression *text = call_of(compiler, "KeyTextTransform", lookup->where, 1,
                             (const expression *const[]){lookup->left->items[0]});
  text->value = key_name(lookup->left);
  struct lookup as_text = *lookup;
  as_text.left = text;
  return compile_lookup(compiler, &as_text);
}

static const char *unquoted(const compiler *compiler, const char *text) {
  return compiler->backend->database == DB_MARIADB
             ? yoke_arena_printf(compiler->arena, "JSON_UNQUOTE(%s)", text)
             : text;
}

/* What an exact comparison makes of the right side. */
static const char *extracted(const compiler *compiler, const char *text, bool of_key) {
  bool is_plain = is_one_of(text, (const char *const[]){"'null'", "'true'", "'false'", NULL});
  bool extracts = compiler->backend->database == DB_MARIADB ||
                  (compiler->backend->database == DB_SQLITE && of_key && !is_plain);
  return extracts ? yoke_arena_printf(compiler->arena, "JSON_EXTRACT(%s, '$')", text) : text;
}

static sql compile_json_exact(compiler *compiler, const lookup *lookup, const char *left) {
  sql right = lookup->right->kind == EXPRESSION_VALUE
                  ? quote_json(compiler, lookup->right->value, lookup->where)
                  : compile_expression(compiler, lookup->right);
  if (right.outcome != WRITTEN) return right;
  if (lookup->right->kind == EXPRESSION_VALUE)
    right.text = extracted(compiler, right.text, is_key(lookup->left));
  return sql_written(
      yoke_arena_printf(compiler->arena, "%s = %s", unquoted(compiler, left), right.text));
}

static sql compile_json_in(compiler *compiler, const lookup *lookup, const char *left) {
  const value *list = lookup->right->value;
  const char *all = "";
  for (size_t i = 0; i < list->count; i++) {
    sql item = quote_json(compiler, list->items[i], lookup->where);
    if (item.outcome != WRITTEN) return item;
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? ", " : "",
                            unquoted(compiler, extracted(compiler, item.text, true)));
  }
  return sql_written(
      yoke_arena_printf(compiler->arena, "%s IN (%s)", unquoted(compiler, left), all));
}

static sql compile_json_number(compiler *compiler, const lookup *lookup, const char *left) {
  static const char *const operators[] = {"<", "<=", ">", ">="};
  constant number = read_constant(compiler, lookup->right->value);
  sql right = compiler->backend->native_json
                  ? quote_json(compiler, lookup->right->value, lookup->where)
                  : quote_constant(compiler, &number, lookup->where);
  if (right.outcome != WRITTEN) return right;
  size_t at = 0;
  while (strcmp(number_lookups[at], lookup->name) != 0)
    at++;
  return sql_written(yoke_arena_printf(compiler->arena, "%s %s %s", unquoted(compiler, left),
                                       operators[at], right.text));
}

static sql compile_json_is_null(compiler *compiler, const lookup *lookup, const char *left,
                                const char *column, const char *path) {
  const char *no = lookup->right->value && lookup->right->value->integer ? "" : "NOT ";
  if (compiler->backend->database == DB_SQLITE)
    return sql_written(yoke_arena_printf(compiler->arena, "JSON_TYPE(%s, %s) IS %sNULL", column,
                                         quote_text(compiler, path, strlen(path)), no));
  return sql_written(
      yoke_arena_printf(compiler->arena, "%s IS %sNULL", unquoted(compiler, left), no));
}

sql compile_json_lookup(compiler *compiler, const lookup *lookup) {
  const expression *of = lookup->left;
  bool of_key = is_key(lookup->left);
  bool is_value = lookup->right->kind == EXPRESSION_VALUE && lookup->right->value;
  const char *name = lookup->name;
  if (of_key && is_one_of(name, text_lookups)) return compile_text_lookup(compiler, lookup);
  const char *path = json_path(compiler, lookup->left, &of);
  sql left = compile_expression(compiler, lookup->left);
  if (left.outcome != WRITTEN) return left;
  sql column = of == lookup->left ? left : compile_expression(compiler, of);
  if (column.outcome != WRITTEN) return column;
  if (strcmp(name, "exact") == 0) return compile_json_exact(compiler, lookup, left.text);
  if (!is_value || !path)
    return sql_failed(compiler, lookup->where, "the right side of __%s is not known", name);
  if (strcmp(name, "isnull") == 0)
    return compile_json_is_null(compiler, lookup, left.text, column.text, path);
  if (is_one_of(name, key_lookups))
    return compiler->backend->database == DB_POSTGRESQL
               ? compile_has_keys_postgresql(compiler, lookup, left.text)
               : compile_has_keys(compiler, lookup, column.text, path);
  if (strcmp(name, "contains") == 0 || strcmp(name, "contained_by") == 0)
    return compile_contains(compiler, lookup, left.text);
  if (strcmp(name, "in") == 0) return compile_json_in(compiler, lookup, left.text);
  if (is_one_of(name, number_lookups)) return compile_json_number(compiler, lookup, left.text);
  return sql_failed(compiler, lookup->where, "the lookup __%s of JSON is not known", name);
}
