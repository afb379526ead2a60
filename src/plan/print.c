/* The plan of a deletion for a person: a tree of what is followed, then the statements in the order
 * in which they run. It goes through the models as the runtime goes through the rows. */
#include <string.h>

#include "plan/edges.h"

/* A model whose rows are read and deleted, or only named because the order depends on it. */
typedef struct visited {
  const delete_plan *plan;
  bool expanded;
} visited;

/* `first` is deleted before `then`. */
typedef struct dependency {
  const model *first, *then;
} dependency;

typedef struct printer {
  const delete_plans *plans;
  yoke_arena *arena;
  FILE *out;
  visited *models; /* in the order in which they are met */
  size_t model_count;
  dependency *dependencies;
  size_t dependency_count;
  const relation **fast, **restricted; /* met on the way */
  size_t fast_count, restricted_count;
  const char **reads, **deletes, **updates; /* statements, each list in order */
  size_t read_count, delete_count, update_count;
} printer;

static visited *visit(printer *printer, const model *model) {
  for (size_t i = 0; i < printer->model_count; i++)
    if (printer->models[i].plan->model == model) return &printer->models[i];
  printer->models = yoke_arena_grow(printer->arena, printer->models, printer->model_count,
                                    sizeof *printer->models);
  visited *added = &printer->models[printer->model_count++];
  *added = (visited){.plan = plan_of(printer->plans, model)};
  return added;
}

static void depend(printer *printer, const model *first, const model *then) {
  printer->dependencies = yoke_arena_grow(printer->arena, printer->dependencies,
                                          printer->dependency_count, sizeof(dependency));
  printer->dependencies[printer->dependency_count++] = (dependency){first, then};
}

static void add_statement(printer *printer, const char ***list, size_t *count, const char *text) {
  *list = yoke_arena_grow(printer->arena, *list, *count, sizeof **list);
  (*list)[(*count)++] = text;
}

/* ── The tree ───────────────────────────────────────────────────────────────────────────────── */

static const char *policy_name(const relation *relation) {
  static const char *const names[] = {
      [YOKE_CASCADE] = "CASCADE",         [YOKE_PROTECT] = "PROTECT",
      [YOKE_RESTRICT] = "RESTRICT",       [YOKE_SET_NULL] = "SET_NULL",
      [YOKE_SET_DEFAULT] = "SET_DEFAULT", [YOKE_SET_VALUE] = "SET(value)",
      [YOKE_DO_NOTHING] = "DO_NOTHING",   [YOKE_DB_CASCADE] = "DB_CASCADE",
      [YOKE_DB_SET_NULL] = "DB_SET_NULL", [YOKE_DB_SET_DEFAULT] = "DB_SET_DEFAULT",
  };
  return names[relation->on_delete];
}

static const char *outcome(const printer *printer, const relation *relation, bool seen) {
  switch (relation->on_delete) {
  case YOKE_CASCADE:
    if (plan_is_fast(printer->plans, relation)) return "deleted unread: nothing depends on them";
    return seen ? "read and deleted too, as shown elsewhere" : "read and deleted too";
  case YOKE_PROTECT:
    return "one such row refuses the deletion (ProtectedError)";
  case YOKE_RESTRICT:
    return "refuses (RestrictedError) what is not also deleted by a CASCADE";
  case YOKE_SET_NULL:
    return "updated to NULL";
  case YOKE_SET_DEFAULT:
    return "updated to the default";
  case YOKE_SET_VALUE:
    return "updated to the value";
  case YOKE_DO_NOTHING:
    return relation->db_constraint ? "nothing is done: the database refuses a key that would dangle"
                                   : "nothing is done: the key is left dangling";
  default:
    return "left to the database, and not counted";
  }
}

static const char *keys_of(printer *printer, const relation *relation) {
  return yoke_arena_printf(printer->arena, "%s IN (%s of %s)", relation->field->column,
                           relation->to_field->column, relation->to->table);
}

/* Every relation from one child that is deleted unread shares a statement. */
static const char *keys_of_fast(printer *printer, const relation *first) {
  const delete_plan *plan = plan_of(printer->plans, first->to);
  const char *where = NULL;
  for (size_t i = 0; i < plan->follow_count; i++) {
    const relation *relation = plan->follow[i];
    if (relation->from != first->from || !plan_is_fast(printer->plans, relation)) continue;
    const char *keys = keys_of(printer, relation);
    where = where ? yoke_arena_printf(printer->arena, "%s OR %s", where, keys) : keys;
  }
  return where;
}

static void plan_fast_delete(printer *printer, const relation *first) {
  printer->fast =
      yoke_arena_grow(printer->arena, printer->fast, printer->fast_count, sizeof *printer->fast);
  printer->fast[printer->fast_count++] = first;
  add_statement(printer, &printer->deletes, &printer->delete_count,
                yoke_arena_printf(printer->arena, "DELETE FROM %s WHERE %s", first->from->table,
                                  keys_of_fast(printer, first)));
}

/* "tenant_id, number" */
static const char *key_of(printer *printer, const model *model) {
  if (model->pk) return model->pk->column;
  const field *key = model->composite_key;
  const char *text = key->composite[0]->column;
  for (size_t i = 1; i < key->composite_count; i++)
    text = yoke_arena_printf(printer->arena, "%s, %s", text, key->composite[i]->column);
  return text;
}

static const char *key_in_condition(printer *printer, const model *model) {
  const char *key = key_of(printer, model);
  return model->pk ? key : yoke_arena_printf(printer->arena, "(%s)", key);
}

static void note_restricted(printer *printer, const relation *relation) {
  for (size_t i = 0; i < printer->restricted_count; i++)
    if (printer->restricted[i] == relation) return;
  printer->restricted = yoke_arena_grow(printer->arena, printer->restricted,
                                        printer->restricted_count, sizeof *printer->restricted);
  printer->restricted[printer->restricted_count++] = relation;
}

/* Whether what a RESTRICT keeps is deleted unread for another reason has to be looked up. */
static void plan_checks(printer *printer) {
  for (size_t i = 0; i < printer->restricted_count; i++) {
    const model *child = printer->restricted[i]->from;
    for (size_t j = 0; j < printer->fast_count; j++)
      if (printer->fast[j]->from == child)
        add_statement(printer, &printer->reads, &printer->read_count,
                      yoke_arena_printf(printer->arena,
                                        "SELECT %s FROM %s WHERE (%s) AND %s IN (restricted)",
                                        key_of(printer, child), child->table,
                                        keys_of_fast(printer, printer->fast[j]),
                                        key_in_condition(printer, child)));
  }
}

static void plan_read(printer *printer, const relation *relation) {
  add_statement(
      printer, &printer->reads, &printer->read_count,
      yoke_arena_printf(printer->arena, "SELECT %s FROM %s WHERE %s",
                        relation->on_delete == YOKE_PROTECT ? "*" : key_of(printer, relation->from),
                        relation->from->table, keys_of(printer, relation)));
}

static const char *set_value(printer *printer, const relation *relation) {
  const yoke_value *value = &relation->set_value.constant;
  if (relation->on_delete == YOKE_SET_NULL || value->is_null) return "NULL";
  if (relation->set_value.source == VALUE_CONSTANT && value->kind == YOKE_INT)
    return yoke_arena_printf(printer->arena, "%lld", (long long)value->as.integer);
  if (relation->set_value.source == VALUE_CONSTANT && value->kind == YOKE_TEXT)
    return yoke_arena_printf(printer->arena, "'%s'", value->as.text);
  return "(value)";
}

static void plan_update(printer *printer, const relation *relation) {
  const char *value = set_value(printer, relation);
  add_statement(printer, &printer->updates, &printer->update_count,
                yoke_arena_printf(printer->arena, "UPDATE %s SET %s = %s WHERE %s",
                                  relation->from->table, relation->field->column, value,
                                  keys_of(printer, relation)));
}

static void print_model(printer *printer, const model *model, const char *indent);

static void print_relation(printer *printer, const relation *relation, const char *indent,
                           bool is_last) {
  bool cascades = plan_cascades(printer->plans, relation);
  bool nullable = relation->field->null;
  visited *child = cascades ? visit(printer, relation->from) : NULL;
  fprintf(printer->out, "%s%s %s: %s, %s\n", indent, is_last ? "`-" : "|-",
          field_label(relation->field), policy_name(relation),
          outcome(printer, relation, child && child->expanded));
  if (relation->on_delete == YOKE_RESTRICT) {
    visit(printer, relation->from);
    note_restricted(printer, relation);
  }
  if (relation->on_delete == YOKE_RESTRICT || (cascades && !nullable))
    depend(printer, relation->from, relation->to);
  if (plan_is_update(relation)) plan_update(printer, relation);
  if (cascades || relation->on_delete == YOKE_PROTECT || relation->on_delete == YOKE_RESTRICT)
    plan_read(printer, relation);
  if (child && !child->expanded)
    print_model(printer, relation->from,
                yoke_arena_printf(printer->arena, "%s%s", indent, is_last ? "   " : "|  "));
}

static void print_model(printer *printer, const model *model, const char *indent) {
  visited *self = visit(printer, model);
  const delete_plan *plan = self->plan;
  self->expanded = true;
  for (size_t i = 0; i < model->reverse_count; i++)
    print_relation(printer, model->reverse[i], indent, i + 1 == model->reverse_count);
  for (size_t i = 0; i < plan->follow_count; i++)
    if (plan_is_fast(printer->plans, plan->follow[i]) && plan->first_cascades[i])
      plan_fast_delete(printer, plan->follow[i]);
}

/* ── The statements ─────────────────────────────────────────────────────────────────────────── */

static bool is_sorted(const model *model, const delete_plan **sorted, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (sorted[i]->model == model) return true;
  return false;
}

static bool may_go(const printer *printer, const model *model, const delete_plan **sorted,
                   size_t count) {
  for (size_t i = 0; i < printer->dependency_count; i++)
    if (printer->dependencies[i].then == model &&
        !is_sorted(printer->dependencies[i].first, sorted, count))
      return false;
  return true;
}

/* Children before parents; as they were met when a circle allows no order. */
static const delete_plan **sort_models(printer *printer) {
  size_t count = printer->model_count, done = 0;
  const delete_plan **sorted = yoke_arena_alloc(printer->arena, (count + 1) * sizeof *sorted);
  for (bool found = true; found && done < count;) {
    found = false;
    for (size_t i = 0; i < count; i++) {
      const model *model = printer->models[i].plan->model;
      if (is_sorted(model, sorted, done) || !may_go(printer, model, sorted, done)) continue;
      sorted[done++] = printer->models[i].plan;
      found = true;
    }
  }
  for (size_t i = 0; done < count && i < count; i++)
    sorted[i] = printer->models[i].plan;
  return sorted;
}

static unsigned print_list(const printer *printer, const char *const *list, size_t count,
                           unsigned number) {
  for (size_t i = 0; i < count; i++)
    fprintf(printer->out, "%3u. %s\n", ++number, list[i]);
  return number;
}

static void print_statements(printer *printer, const delete_plan *plan) {
  fprintf(printer->out, "\nStatements%s, ", plan->fast ? "" : ", in one transaction");
  if (plan->statements)
    fprintf(printer->out, "at most %u:\n", plan->statements);
  else
    fprintf(printer->out, "without a bound (a circle is followed as long as it finds rows):\n");
  unsigned number = print_list(printer, printer->reads, printer->read_count, 0);
  number = print_list(printer, printer->deletes, printer->delete_count, number);
  number = print_list(printer, printer->updates, printer->update_count, number);
  const delete_plan **sorted = sort_models(printer);
  for (size_t i = 0; i < printer->model_count; i++) {
    const model *model = sorted[i]->model;
    if (visit(printer, model)->expanded)
      fprintf(printer->out, "%3u. DELETE FROM %s WHERE %s IN (keys)\n", ++number, model->table,
              key_in_condition(printer, model));
  }
}

void plan_print(const delete_plans *plans, const model *model, yoke_arena *arena, FILE *out) {
  const delete_plan *plan = plan_of(plans, model);
  printer printer = {.plans = plans, .arena = arena, .out = out};
  if (!plan) {
    fprintf(out, "%s is abstract: it has no rows to delete\n", model_label(model));
    return;
  }
  fprintf(out, "Deleting %s\n", model_label(model));
  if (model->reverse_count == 0) fprintf(out, "`- no relation points at it\n");
  print_model(&printer, model, "");
  plan_checks(&printer);
  print_statements(&printer, plan);
}
