/* Q objects: Django's WhereNode tree, with what negation adds where a column may be NULL. */
#include <stdlib.h>
#include <string.h>

#include "schema/function.h"

typedef struct where where;
struct where {
  bool is_group;
  lookup lookup; /* of a leaf */
  const char *connector;
  bool negated;
  where **children;
  size_t count;
};

static where *new_group(compiler *compiler, const char *connector, bool negated) {
  where *group = yoke_arena_alloc(compiler->arena, sizeof *group);
  *group = (where){.is_group = true, .connector = connector, .negated = negated};
  return group;
}

static void append(compiler *compiler, where *to, where *child) {
  to->children = yoke_arena_grow(compiler->arena, to->children, to->count, sizeof *to->children);
  to->children[to->count++] = child;
}

/* tree.Node.add(): a group that says nothing of its own is merged into the one around it. */
static void add(compiler *compiler, where *to, where *child) {
  if (child->is_group && child->count == 0) return;
  bool merges = child->is_group && !child->negated &&
                (child->count == 1 || strcmp(child->connector, to->connector) == 0);
  if (!merges) {
    append(compiler, to, child);
    return;
  }
  for (size_t i = 0; i < child->count; i++)
    append(compiler, to, child->children[i]);
}

static void add_lookup(compiler *compiler, where *to, lookup lookup) {
  where *leaf = yoke_arena_alloc(compiler->arena, sizeof *leaf);
  *leaf = (where){.lookup = lookup};
  append(compiler, to, leaf);
}

static expression *new_truth(compiler *compiler, bool truth, place where) {
  expression *made = integer_node(compiler, truth, where);
  ((value *)made->value)->kind = IS_BOOL;
  return made;
}

/* ── A key: name__transform__lookup ─────────────────────────────────────────────────────────── */

static const struct {
  const char *name, *function;
} transforms[] = {
    {"year", "ExtractYear"},
    {"iso_year", "ExtractIsoYear"},
    {"month", "ExtractMonth"},
    {"day", "ExtractDay"},
    {"week", "ExtractWeek"},
    {"week_day", "ExtractWeekDay"},
    {"quarter", "ExtractQuarter"},
    {"hour", "ExtractHour"},
    {"minute", "ExtractMinute"},
    {"second", "ExtractSecond"},
    {"date", "TruncDate"},
    {"time", "TruncTime"},
    {"lower", "Lower"},
    {"upper", "Upper"},
    {"length", "Length"},
    {"trim", "Trim"},
    {"ltrim", "LTrim"},
    {"rtrim", "RTrim"},
    {"reverse", "Reverse"},
    {"md5", "MD5"},
    {"sha1", "SHA1"},
    {"sha224", "SHA224"},
    {"sha256", "SHA256"},
    {"sha384", "SHA384"},
    {"sha512", "SHA512"},
    {"chr", "Chr"},
    {"ord", "Ord"},
    {"abs", "Abs"},
    {"ceil", "Ceil"},
    {"floor", "Floor"},
    {"round", "Round"},
    {"sqrt", "Sqrt"},
    {"sign", "Sign"},
    {"exp", "Exp"},
    {"ln", "Ln"},
    {"unaccent", "Unaccent"},
    {"iso_week_day", "ExtractIsoWeekDay"},
    {"len", "ArrayLength"},
};

static const struct {
  const char *name, *function;
} of_ranges[] = {
    {"startswith", "RangeStarts"},  {"endswith", "RangeEnds"},      {"isempty", "RangeIsEmpty"},
    {"lower_inc", "RangeLowerInc"}, {"lower_inf", "RangeLowerInf"}, {"upper_inc", "RangeUpperInc"},
    {"upper_inf", "RangeUpperInf"},
};

/* NULL: there is no such transform of what `of` is. */
static const expression *transformed(compiler *compiler, const expression *of, const char *name) {
  const field *output = output_of(compiler, of);
  if (output && internal_class(output) == FIELD_JSONField) {
    expression *key = call_of(compiler, "KeyTransform", of->where, 1, &of);
    key->value = text_node(compiler, name, of->where)->value;
    return key;
  }
  if (is_a(output, FIELD_ArrayField) && strspn(name, "0123456789") == strlen(name)) {
    expression *item = call_of(compiler, "ArrayIndex", of->where, 1, &of);
    item->value = integer_node(compiler, atoll(name) + 1, of->where)->value;
    return item;
  }
  for (size_t i = 0; is_range(output) && i < sizeof of_ranges / sizeof *of_ranges; i++)
    if (strcmp(of_ranges[i].name, name) == 0)
      return call_of(compiler, of_ranges[i].function, of->where, 1, &of);
  for (size_t i = 0; i < sizeof transforms / sizeof *transforms; i++)
    if (strcmp(transforms[i].name, name) == 0)
      return call_of(compiler, transforms[i].function, of->where, 1, &of);
  return NULL;
}

/* The next name of "__lower__gte"; *path moves behind it. */
static const char *next_name(compiler *compiler, const char **path) {
  const char *start = *path + 2, *end = strstr(start, "__");
  *path = end ? end : start + strlen(start);
  return yoke_arena_copy(compiler->arena, start, (size_t)(*path - start));
}

const expression *with_transforms(compiler *compiler, const expression *of, const char *path) {
  while (of && *path)
    of = transformed(compiler, of, next_name(compiler, &path));
  return of;
}

/* The field of a key, with the transforms, and the name of the lookup. NULL: it has no such field.
 */
static const expression *left_of_key(compiler *compiler, const expression *written,
                                     const char **ret_name, const field **ret_field,
                                     const char **ret_path) {
  size_t length;
  const field *field = *ret_field = field_of_path(compiler, written->text, &length);
  if (!field) return NULL;
  const char *rest = written->text + length;
  *ret_path = yoke_arena_copy(compiler->arena, written->text, length);
  const expression *left = node_of(compiler, EXPRESSION_F, *ret_path, written->where);
  *ret_name = "exact";
  while (left && *rest) {
    const char *name = next_name(compiler, &rest);
    bool is_bound = strstr(name, "swith") && is_range(output_of(compiler, left));
    if (*rest || is_bound || !is_lookup_name(name)) {
      left = transformed(compiler, left, name);
      continue;
    }
    *ret_name = name;
  }
  return left;
}

/* ── Building ───────────────────────────────────────────────────────────────────────────────── */

/* NOT (col IS NOT NULL AND col = value): what is NULL is not the value either. */
static void add_null_tests(compiler *compiler, where *to, const lookup *lookup, const field *field,
                           const char *path) {
  const expression *right = lookup->right;
  bool asks_for_null = strcmp(lookup->name, "isnull") == 0;
  bool is_none = right->kind == EXPRESSION_VALUE && right->value && right->value->kind == IS_NONE;
  if (asks_for_null || is_none) return;
  const expression *no = new_truth(compiler, false, lookup->where);
  bool may_be_missing = compiler->in_query && strstr(path, "__");
  if (field->null || may_be_missing) {
    const expression *column = node_of(compiler, EXPRESSION_F, path, lookup->where);
    add_lookup(compiler, to, (struct lookup){column, no, "isnull", lookup->where});
  }
  size_t length;
  const struct field *other =
      right->kind == EXPRESSION_F ? field_of_path(compiler, right->text, &length) : NULL;
  if (other && other->null && !right->text[length])
    add_lookup(compiler, to, (struct lookup){right, no, "isnull", lookup->where});
}

static bool build_key(compiler *compiler, where *to, const expression *written, bool negated) {
  const char *name, *path;
  const field *field;
  const expression *left = left_of_key(compiler, written, &name, &field, &path);
  if (!left || written->item_count == 0) {
    sql_failed(compiler, written->where, "%s has nothing that '%s' names", compiler->model->name,
               written->text);
    return false;
  }
  lookup lookup = {left, written->items[0], name, written->where};
  where *clause = new_group(compiler, "AND", false);
  add_lookup(compiler, clause, lookup);
  if (negated) add_null_tests(compiler, clause, &lookup, field, path);
  add(compiler, to, clause);
  return true;
}

static bool build_child(compiler *compiler, where *to, const expression *child, bool negated);

static where *build_group(compiler *compiler, const expression *q, bool negated) {
  where *group = new_group(compiler, q->text ? q->text : "AND", q->negated);
  negated ^= q->negated;
  for (size_t i = 0; i < q->item_count; i++)
    if (!build_child(compiler, group, q->items[i], negated)) return NULL;
  return group;
}

static bool build_child(compiler *compiler, where *to, const expression *child, bool negated) {
  if (compiler->depth > DEEPEST_EXPRESSION) {
    sql_failed(compiler, child->where, "the condition is nested too deeply");
    return false;
  }
  if (child->kind == EXPRESSION_LOOKUP && child->item_count == 1)
    return build_key(compiler, to, child, negated);
  if (child->kind == EXPRESSION_LOOKUP) {
    add_lookup(compiler, to, lookup_of_call(compiler, child));
    return true;
  }
  if (child->kind != EXPRESSION_Q) {
    add_lookup(compiler, to,
               (lookup){child, new_truth(compiler, true, child->where), "exact", child->where});
    return true;
  }
  compiler->depth++;
  where *group = build_group(compiler, child, negated);
  compiler->depth--;
  if (group) add(compiler, to, group);
  return group != NULL;
}

/* ── Compiling ──────────────────────────────────────────────────────────────────────────────── */

static sql compile_where(compiler *compiler, const where *node);

/* Those of the children that say something, joined; how many they are. */
static sql join_children(compiler *compiler, const where *group, const char *connector,
                         size_t *ret_count) {
  bool all_needed = strcmp(connector, "AND") == 0;
  size_t full_needed = all_needed ? group->count : 1, empty_needed = all_needed ? 1 : group->count;
  const char *text = "";
  *ret_count = 0;
  for (size_t i = 0; i < group->count; i++) {
    sql child = compile_where(compiler, group->children[i]);
    if (child.outcome == FAILED) return child;
    if (child.outcome == NO_ROWS) empty_needed--;
    if (child.outcome == ALL_ROWS) full_needed--;
    if (child.outcome == WRITTEN)
      text = (*ret_count)++
                 ? yoke_arena_printf(compiler->arena, "%s %s %s", text, connector, child.text)
                 : child.text;
    if (empty_needed == 0) return (sql){NO_ROWS, NULL};
    if (full_needed == 0) return (sql){ALL_ROWS, NULL};
  }
  return *ret_count ? sql_written(text) : (sql){ALL_ROWS, NULL};
}

/* Where there is no XOR: one of them at least, and an odd number of them. */
static sql spell_out_xor(compiler *compiler, const where *group) {
  size_t count;
  sql any = join_children(compiler, group, "OR", &count);
  if (any.outcome != WRITTEN) return any;
  const char *sum = NULL;
  for (size_t i = 0; i < group->count; i++) {
    sql child = compile_where(compiler, group->children[i]);
    if (child.outcome != WRITTEN) return child;
    const char *one =
        yoke_arena_printf(compiler->arena, "CASE WHEN %s THEN 1 ELSE 0 END", child.text);
    sum = sum ? yoke_arena_printf(compiler->arena, "(%s + %s)", sum, one) : one;
  }
  compiler->has_values = true;
  if (count > 1) any.text = yoke_arena_printf(compiler->arena, "(%s)", any.text);
  const char *odd =
      group->count > 2 ? yoke_arena_printf(compiler->arena, "(MOD(%s, 2))", sum) : sum;
  return sql_written(yoke_arena_printf(compiler->arena, "%s AND 1 = %s", any.text, odd));
}

static sql compile_group(compiler *compiler, const where *group) {
  size_t count = 2;
  bool spells_out = strcmp(group->connector, "XOR") == 0 && !compiler->backend->logical_xor;
  sql text = spells_out ? spell_out_xor(compiler, group)
                        : join_children(compiler, group, group->connector, &count);
  if (text.outcome == FAILED) return text;
  if (text.outcome != WRITTEN) {
    bool is_empty = (text.outcome == NO_ROWS) != group->negated;
    return (sql){is_empty ? NO_ROWS : ALL_ROWS, NULL};
  }
  if (group->negated) return sql_written(yoke_arena_printf(compiler->arena, "NOT (%s)", text.text));
  return count > 1 ? sql_written(yoke_arena_printf(compiler->arena, "(%s)", text.text)) : text;
}

static sql compile_where(compiler *compiler, const where *node) {
  if (!node->is_group) return compile_lookup(compiler, &node->lookup);
  if (compiler->depth > DEEPEST_EXPRESSION)
    return sql_failed(compiler, (place){0}, "the condition is nested too deeply");
  compiler->depth++;
  sql text = compile_group(compiler, node);
  compiler->depth--;
  return text;
}

sql compile_condition(compiler *compiler, const expression *condition) {
  where *all;
  if (condition->kind == EXPRESSION_Q) {
    all = build_group(compiler, condition, false);
  } else {
    all = new_group(compiler, "AND", false);
    if (!build_child(compiler, all, condition, false)) all = NULL;
  }
  return all ? compile_where(compiler, all) : (sql){FAILED, NULL};
}

sql compile_inner_condition(compiler *compiler, const expression *condition) {
  where *all = build_group(compiler, condition, false);
  bool is_left = compiler->is_left;
  if (!all) return (sql){FAILED, NULL};
  compiler->is_left = false;
  sql text = compile_where(compiler, all);
  compiler->is_left = is_left;
  bool is_bare = text.outcome == WRITTEN && !all->negated && all->count == 1;
  if (!is_left || !is_bare) return text;
  return sql_written(yoke_arena_printf(compiler->arena, "(%s)", text.text));
}
