/* limit_choices_to= as a constant where struct of the model that the key names. */
#include <string.h>

#include "generate/output.h"
#include "generate/value.h"

enum { INDENT = 4 };

/* ── Lookups ────────────────────────────────────────────────────────────────────────────────── */

/* Booleans are compared as integers. */
static yoke_value compared(const yoke_value *value) {
  if (value->kind != YOKE_BOOL) return *value;
  return (yoke_value){.kind = YOKE_INT, .as.integer = value->as.boolean};
}

/* (const int64_t[]){1, 2} */
static const char *list_in_c(yoke_arena *arena, const limit *test) {
  if (test->value_count == 0) return "NULL";
  yoke_kind kind = compared(&test->values[0]).kind;
  writer list = {.arena = arena};
  write_format(&list, "(const %s[]){", kind == YOKE_TEXT ? "char *const" : type_in_c(kind));
  for (size_t i = 0; i < test->value_count; i++) {
    yoke_value value = compared(&test->values[i]);
    write_format(&list, "%s%s", i ? ", " : "", scalar_in_c(arena, &value));
  }
  write_text(&list, "}");
  return list.text;
}

static const char *const operators[] = {
#define YOKE_LOOKUP(NAME, name) [YOKE_##NAME] = "YOKE_" #NAME,
#include "yoke/lookups.def"
#undef YOKE_LOOKUP
};

/* {.is = {.op = YOKE_GTE, .value = {.integer = 5}}} */
static const char *lookup_in_c(yoke_arena *arena, const limit *test) {
  if (test->lookup == YOKE_ISNULL)
    return yoke_arena_printf(arena, "{.is = {.op = YOKE_ISNULL, .count = %d}}", test->is_null);
  if (test->lookup == YOKE_IN)
    return yoke_arena_printf(arena, "{.is = {.op = YOKE_IN, .count = %zu, .list = %s}}",
                             test->value_count, list_in_c(arena, test));
  yoke_value first = compared(&test->values[0]);
  const char *high = "";
  if (test->value_count > 1) {
    yoke_value second = compared(&test->values[1]);
    high = yoke_arena_printf(arena, ", .high = %s", union_in_c(arena, &second));
  }
  return yoke_arena_printf(arena, "{.is = {.op = %s, .value = %s%s}}", operators[test->lookup],
                           union_in_c(arena, &first), high);
}

/* ── Conditions ─────────────────────────────────────────────────────────────────────────────── */

/* The member of a where struct that is about a relation, and the model at its other end. */
static const char *step_member(const c_model *from, const char *name, const c_model **ret_to) {
  for (size_t i = 0; i < from->end_count; i++) {
    const c_end *end = &from->ends[i];
    const char *called = end->is_reverse ? end->relation->query_name : end->relation->field->name;
    if (!end->where_member || strcmp(called, name) != 0) continue;
    *ret_to = end->target;
    return end->where_member;
  }
  for (size_t i = 0; i < from->many_count; i++) {
    const c_many *end = &from->many[i];
    const char *called = end->is_reverse ? end->many->query_name : end->many->name;
    if (!end->where_member || strcmp(called, name) != 0) continue;
    *ret_to = end->target;
    return end->where_member;
  }
  return NULL;
}

/* .author = &(const Author_where){.name = {...}}; NULL: a member is not there. */
static const char *test_in_c(yoke_arena *arena, const c_model *model, const limit *test,
                             size_t step) {
  if (step == test->path_count) {
    const c_column *column = column_of(model, test->field);
    return column ? yoke_arena_printf(arena, ".%s = %s", column->member, lookup_in_c(arena, test))
                  : NULL;
  }
  const c_model *next;
  const char *member = step_member(model, test->path[step], &next);
  const char *inner = member ? test_in_c(arena, next, test, step + 1) : NULL;
  return inner ? yoke_arena_printf(arena, ".%s = &(const %s_where){%s}", member, next->type, inner)
               : NULL;
}

static const char *limit_in_c(yoke_arena *arena, const c_model *model, const limit *limit,
                              int indent);

/* .any = (const User_where[]){{...}, {...}, YOKE_END}, each on a line of its own. */
static const char *members_in_c(yoke_arena *arena, const c_model *model, const char *group,
                                const char *const *items, size_t count, int indent) {
  writer members = {.arena = arena};
  write_format(&members, ".%s = (const %s_where[]){", group, model->type);
  for (size_t i = 0; i < count; i++)
    write_format(&members, "\n%*s{%s},", indent, "", items[i]);
  write_format(&members, "\n%*sYOKE_END}", indent, "");
  return members.text;
}

static const char *group_in_c(yoke_arena *arena, const c_model *model, const limit *limit,
                              int indent) {
  const char **items = yoke_arena_alloc(arena, (limit->item_count + 1) * sizeof *items);
  int inner = limit->item_count == 1 ? indent : indent + INDENT;
  for (size_t i = 0; i < limit->item_count; i++)
    if (!(items[i] = limit_in_c(arena, model, limit->items[i], inner))) return NULL;
  if (limit->item_count == 1) return items[0];
  return members_in_c(arena, model, limit->kind == LIMIT_ANY ? "any" : "all", items,
                      limit->item_count, inner);
}

static const char *limit_in_c(yoke_arena *arena, const c_model *model, const limit *limit,
                              int indent) {
  int inner = limit->negated ? indent + INDENT : indent;
  const char *text = limit->kind == LIMIT_TEST ? test_in_c(arena, model, limit, 0)
                                               : group_in_c(arena, model, limit, inner);
  return text && limit->negated ? members_in_c(arena, model, "none", &text, 1, inner) : text;
}

/* ── Tables ─────────────────────────────────────────────────────────────────────────────────── */

static const char *text_of(yoke_arena *arena, const c_end *end) {
  bool is_limited = !end->is_reverse && end->relation->limit;
  return is_limited ? limit_in_c(arena, end->target, end->relation->limit, INDENT) : NULL;
}

const char *limit_of(yoke_arena *arena, const c_end *end) {
  if (!text_of(arena, end)) return NULL;
  return yoke_arena_printf(arena, "limit_of_%s_%s", end->owner->type, end->relation->field->name);
}

/* Each line from its own indentation on. */
static void write_lines(writer *to, const char *text) {
  while (*text) {
    unsigned indent = (unsigned)strspn(text, " ");
    size_t size = strcspn(text, "\n");
    write_spaces(to, indent);
    write_code(to, indent + INDENT, 0, yoke_arena_copy(to->arena, text + indent, size - indent));
    write_text(to, "\n");
    text += size + (text[size] == '\n');
  }
}

/* It leads over an end that has no name in C, or to a model that is left out. */
static void report_unsaid(const output *output, const c_end *end) {
  const relation *relation = end->relation;
  if (end->is_reverse || !relation->limit || end->owner->model->app->is_builtin) return;
  report(output->diagnostics, WARNING, "yoke.W119", relation->field->where,
         "limit_choices_to is not honoured: full_clean() takes any row")
      ->object = field_label(relation->field);
}

void write_limits(writer *to, const output *output, const c_model *model) {
  for (size_t i = 0; i < model->end_count; i++) {
    const c_end *end = &model->ends[i];
    const char *name = limit_of(to->arena, end);
    if (!name) {
      report_unsaid(output, end);
      continue;
    }
    write_line(to, "static const %s_where %s = {", end->target->type, name);
    write_lines(to, yoke_arena_printf(to->arena, "%*s%s,", INDENT, "", text_of(to->arena, end)));
    write_line(to, "};\n");
  }
}

/* ── Apps ───────────────────────────────────────────────────────────────────────────────────── */

static size_t add_app(const c_app **apps, size_t count, const c_app *app) {
  for (size_t i = 0; i < count; i++)
    if (apps[i] == app) return count;
  apps[count] = app;
  return count + 1;
}

static size_t add_apps_of(const c_model *model, const limit *limit, const c_app **apps,
                          size_t count) {
  for (size_t i = 0; i < limit->item_count; i++)
    count = add_apps_of(model, limit->items[i], apps, count);
  for (size_t i = 0; i < limit->path_count; i++) {
    if (!step_member(model, limit->path[i], &model)) break;
    count = add_app(apps, count, model->app);
  }
  return count;
}

size_t add_apps_of_limits(const c_app *app, const c_app **apps, size_t count) {
  apps[count] = app; /* which needs no mention, and is given up again */
  size_t all = count + 1;
  for (size_t i = 0; i < app->model_count; i++)
    for (size_t k = 0; k < app->models[i].end_count; k++) {
      const c_end *end = &app->models[i].ends[k];
      if (!end->is_reverse && end->relation->limit)
        all = add_apps_of(end->target, end->relation->limit, apps, all);
    }
  apps[count] = apps[all - 1];
  return all - 1;
}
