/* All checks, in Django's order: each model with its fields, then tables used twice, then
 * references to models that do not exist. */
#include "check/check.h"

#include <stdarg.h>
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

const char *text(diagnostics *to, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *made = yoke_arena_vprintf(to->arena, format, arguments);
  va_end(arguments);
  return made;
}

const char *lower(diagnostics *to, const char *name) {
  char *copy = yoke_arena_text(to->arena, name);
  for (char *at = copy; *at; at++)
    if (*at >= 'A' && *at <= 'Z') *at = (char)(*at - 'A' + 'a');
  return copy;
}

place place_of_option(const field *field, const char *option) {
  for (size_t i = 0; field->arguments && i < field->arguments->count; i++)
    if (strcmp(field->arguments->items[i].name, option) == 0)
      return field->arguments->items[i].where;
  return field->where;
}

static diagnostic *say(diagnostics *to, severity severity, const char *id, place where,
                       const char *object, const char *hint, const char *format,
                       va_list arguments) {
  const char *message = yoke_arena_vprintf(to->arena, format, arguments);
  diagnostic *said = report(to, severity, id, where, "%s", message);
  said->object = object;
  said->hint = hint;
  return said;
}

diagnostic *field_error(diagnostics *to, const field *field, severity severity, const char *id,
                        place where, const char *hint, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  diagnostic *said = say(to, severity, id, where, field_label(field), hint, format, arguments);
  va_end(arguments);
  return said;
}

diagnostic *model_error(diagnostics *to, const model *model, const char *id, place where,
                        const char *hint, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  diagnostic *said = say(to, ERROR, id, where, model_label(model), hint, format, arguments);
  va_end(arguments);
  return said;
}

/* apps.get_models(): what has a table, without join tables. */
static bool is_checked(const model *model) {
  return !model->is_abstract && !model->is_auto_created && !model->is_swapped;
}

typedef void visit_model(const model *model, diagnostics *to);

static void each_model(const graph *graph, diagnostics *to, visit_model *visit) {
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++)
      if (is_checked(graph->apps[i]->models[k])) visit(graph->apps[i]->models[k], to);
}

static void check_fields_and_model(const model *model, diagnostics *to) {
  for (size_t i = 0; i < model->field_count; i++) {
    check_field(model->fields[i], to);
    if (!model->fields[i]->relation) continue;
    check_clashes(model->fields[i], to);
    check_relation(model->fields[i], to);
  }
  for (size_t i = 0; i < model->many_to_many_count; i++)
    check_many_clashes(model->many_to_many[i], to);
  check_model(model, to);
  check_ordering(model, to);
}

/* Every other model with the table of `model`, as Django lists them; NULL when there is none, or
 * when an earlier one has listed it. */
static const char *sharing_models(const model *model, const struct model **ret_first,
                                  diagnostics *to) {
  const graph *graph = model->app->graph;
  const char *labels = NULL;
  bool shared = false;
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const struct model *other = graph->apps[i]->models[k];
      if (!is_checked(other) || other->is_unmanaged || strcmp(other->table, model->table) != 0)
        continue;
      if (!labels && other != model) return NULL;
      shared = labels != NULL;
      *ret_first = other; /* the last one: where the clash is met */
      labels = labels ? text(to, "%s, %s", labels, model_label(other)) : model_label(other);
    }
  return shared ? labels : NULL;
}

/* The join tables of built-in models have tables too. */
static void check_join_table(const model *model, const many_to_many *many, diagnostics *to) {
  if (!many->through || strcmp(many->through->table, model->table) != 0) return;
  diagnostic *said =
      report(to, ERROR, "fields.E340", model->where,
             "The field's intermediary table '%s' clashes with the table name of '%s'.",
             model->table, model_label(model));
  said->object = text(to, "%s.%s", model_label(many->from), many->name);
}

static void check_join_tables(const model *model, diagnostics *to) {
  const graph *graph = model->app->graph;
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const struct model *owner = graph->apps[i]->models[k];
      for (size_t m = 0; m < owner->many_to_many_count; m++)
        check_join_table(model, owner->many_to_many[m], to);
    }
}

static void check_table(const model *model, diagnostics *to) {
  if (model->is_unmanaged) return;
  check_join_tables(model, to);
  const struct model *last = NULL;
  const char *labels = sharing_models(model, &last, to);
  if (!labels) return;
  diagnostic *said = report(to, ERROR, "models.E028", last->where,
                            "db_table '%s' is used by multiple models: %s.", model->table, labels);
  said->object = model->table;
  said->other = model->where;
  said->other_message = "the first one is declared here";
}

static void check_references(const model *model, diagnostics *to) {
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    const relation *relation = field->relation;
    if (!relation || relation->to) continue;
    const char *dot = strchr(relation->to_label, '.');
    const char *app =
        yoke_arena_copy(to->arena, relation->to_label, (size_t)(dot - relation->to_label));
    const char *name = lower(to, dot + 1);
    const char *reason = graph_app(model->app->graph, app)
                             ? text(to, "app '%s' doesn't provide model '%s'", app, name)
                             : text(to, "app '%s' isn't installed", app);
    field_error(to, field, ERROR, "fields.E307", relation->target_where, NULL,
                "The field %s was declared with a lazy reference to '%s.%s', but %s.",
                field_label(field), app, name, reason);
  }
}

/* The model that settings.AUTH_USER_MODEL puts in the place of auth.User. It stands in no file; the
 * words are those of Django's ImproperlyConfigured. */
static void check_user_model(const graph *graph, diagnostics *to) {
  const char *name = graph->auth_user_model, *dot = strchr(name, '.');
  if (strcmp(name, "auth.User") == 0) return;
  if (!dot || strchr(dot + 1, '.')) {
    report(to, ERROR, "yoke.E116", (place){0},
           "AUTH_USER_MODEL must be of the form 'app_label.model_name'");
    return;
  }
  const char *app = yoke_arena_copy(to->arena, name, (size_t)(dot - name));
  if (graph_model(graph, app, dot + 1)) return;
  report(to, ERROR, "yoke.E116", (place){0},
         "AUTH_USER_MODEL refers to model '%s' that has not been installed", name);
}

void check_graph(const graph *graph, diagnostics *to) {
  check_user_model(graph, to);
  each_model(graph, to, check_fields_and_model);
  each_model(graph, to, check_table);
  each_model(graph, to, check_references);
}
