#include "model/whole.h"

#include <string.h>

#include "model/table.h"

/* ── Who depends on whom ────────────────────────────────────────────────────────────────────── */

typedef struct dependent dependent;
struct dependent {
  loss loss;
  dependent *next;
};

typedef struct survey {
  const graph *graph;
  yoke_arena *arena;
  const table *blamed; /* what errors are about, by label */
  table *dependents;   /* by the model that they depend on */
  table *lost;         /* the loss by model */
  const loss **queue;
  size_t count, done;
} survey;

static void lose(survey *survey, const loss *loss) {
  if (table_get_at(survey->lost, loss->model)) return;
  table_put_at(survey->lost, loss->model, loss);
  survey->queue =
      yoke_arena_grow(survey->arena, survey->queue, survey->count, sizeof *survey->queue);
  survey->queue[survey->count++] = loss;
}

/* The second of two models of one name is none of the graph's, and can be pointed at. */
static void lose_second(survey *survey, const model *model) {
  if (model->is_abstract || !table_get(survey->blamed, model_label(model))) return;
  loss *lost = yoke_arena_alloc(survey->arena, sizeof *lost);
  *lost = (loss){.model = model, .where = model->where};
  lose(survey, lost);
}

static void add_dependent(survey *survey, const model *model, const struct model *on,
                          const char *how, place where) {
  if (!on || on == model) return;
  lose_second(survey, on);
  dependent *added = yoke_arena_alloc(survey->arena, sizeof *added);
  added->loss = (loss){.model = model, .because = on, .how = how, .where = where};
  added->next = table_get_at(survey->dependents, on);
  table_put_at(survey->dependents, on, added);
}

/* Meta.ordering = ["parent__reading__taken"]: what is not known cannot be sorted by. */
static void add_path(survey *survey, const model *model, const ordering_term *term) {
  const struct model *at = model;
  for (const char *rest = term->path; at && rest;) {
    const char *end = strstr(rest, "__");
    const char *name = end ? yoke_arena_copy(survey->arena, rest, (size_t)(end - rest)) : rest;
    const field *field = model_field(at, name);
    at = field ? field->relation ? field->relation->to : NULL : model_behind(at, name);
    add_dependent(survey, model, at, "its Meta.ordering leads to", term->where);
    rest = end ? end + 2 : NULL;
  }
}

static void add_dependencies(survey *survey, const model *model) {
  for (size_t i = 0; i < model->base_count; i++)
    add_dependent(survey, model, model->bases[i], "it derives from", model->where);
  for (size_t i = 0; i < model->declared_count; i++) {
    const field *field = model->declared[i];
    if (field->relation)
      add_dependent(survey, model, field->relation->to,
                    yoke_arena_printf(survey->arena, "its field %s points at", field->name),
                    field->where.file ? field->where : model->where);
  }
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    const many_to_many *many = model->many_to_many[i];
    const char *how = yoke_arena_printf(survey->arena, "its field %s points at", many->name);
    add_dependent(survey, model, many->to, how, many->where);
    how = yoke_arena_printf(survey->arena, "the rows of its field %s are those of", many->name);
    add_dependent(survey, model, many->through, how, many->where);
  }
  for (size_t i = 0; i < model->ordering_count; i++)
    add_path(survey, model, &model->ordering[i]);
  for (size_t i = 0; i < model->get_latest_by_count; i++)
    add_path(survey, model, &model->get_latest_by[i]);
}

/* ── Who is lost by itself ──────────────────────────────────────────────────────────────────── */

/* "shop.Order" of "shop.Order.buyer". */
static const char *model_of_object(yoke_arena *arena, const char *object) {
  const char *dot = strchr(object, '.'), *end = dot ? strchr(dot + 1, '.') : NULL;
  return end ? yoke_arena_copy(arena, object, (size_t)(end - object)) : object;
}

/* What errors are about, by label. Those of yoke.E102 name nobody where several need one thing; all
 * of them are incomplete. */
static table *blamed_models(const graph *graph) {
  const diagnostics *list = graph->diagnostics;
  table *blamed = table_new(graph->arena);
  for (size_t i = 0; i < list->count; i++) {
    const diagnostic *said = &list->items[i];
    bool counts = said->severity >= ERROR && !is_silenced(list, said);
    if (counts && said->object)
      table_put(blamed, model_of_object(graph->arena, said->object), said);
  }
  return blamed;
}

/* A relation that leads nowhere: what C needs to know of it is not there. */
static bool has_hole(const model *model) {
  for (size_t i = 0; i < model->declared_count; i++) {
    const relation *relation = model->declared[i]->relation;
    if (relation && (!relation->to || !relation->to_field)) return true;
  }
  return false;
}

static bool is_lost_by_itself(const model *model, const table *blamed) {
  return model->is_incomplete || table_get(blamed, model_label(model)) ||
         (!model->is_abstract && has_hole(model));
}

static void lose_by_itself(survey *survey, const model *model) {
  loss *lost = yoke_arena_alloc(survey->arena, sizeof *lost);
  *lost = (loss){.model = model, .where = model->where};
  for (size_t i = 0; i < model->base_count && !lost->because; i++)
    if (is_lost_by_itself(model->bases[i], survey->blamed))
      lost->because = model->bases[i], lost->how = "it derives from";
  if (lost->because || is_lost_by_itself(model, survey->blamed)) lose(survey, lost);
}

/* ── All that are lost ──────────────────────────────────────────────────────────────────────── */

static void each_model(survey *survey, void (*visit)(struct survey *survey, const model *model)) {
  for (size_t i = 0; i < survey->graph->app_count; i++)
    for (size_t k = 0; k < survey->graph->apps[i]->model_count; k++)
      visit(survey, survey->graph->apps[i]->models[k]);
}

static void lose_dependents(survey *survey) {
  while (survey->done < survey->count) {
    const dependent *next = table_get_at(survey->dependents, survey->queue[survey->done++]->model);
    for (; next; next = next->next)
      lose(survey, &next->loss);
  }
}

/* An error that is about none of the models. */
static bool has_general_error(const graph *graph, const table *lost_labels) {
  const diagnostics *list = graph->diagnostics;
  for (size_t i = 0; i < list->count; i++) {
    const diagnostic *said = &list->items[i];
    if (said->severity < ERROR || is_silenced(list, said)) continue;
    if (strcmp(said->id, "yoke.E102") == 0) continue;
    const char *label = said->object ? model_of_object(graph->arena, said->object) : NULL;
    if (!label || !table_get(lost_labels, label)) return true;
  }
  return diagnostics_are_full(list);
}

/* The labels of models that are lost, and of abstract ones of no app among their bases. */
static table *labels_of(const survey *survey) {
  table *labels = table_new(survey->arena);
  for (size_t i = 0; i < survey->count; i++) {
    const model *model = survey->queue[i]->model;
    table_put(labels, model_label(model), model);
    for (size_t k = 0; k < model->base_count; k++)
      if (model->bases[k]->is_abstract) table_put(labels, model_label(model->bases[k]), model);
  }
  return labels;
}

static losses sorted_losses(const survey *survey) {
  const graph *graph = survey->graph;
  losses found = {.items =
                      yoke_arena_alloc(survey->arena, (survey->count + 1) * sizeof *found.items)};
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const model *model = graph->apps[i]->models[k];
      const loss *lost = table_get_at(survey->lost, model);
      if (lost) found.items[found.count++] = *lost;
      found.kept +=
          !lost && !model->is_abstract && !model->is_auto_created && !graph->apps[i]->is_builtin;
    }
  return found;
}

losses graph_losses(const graph *graph) {
  survey survey = {.graph = graph,
                   .arena = graph->arena,
                   .blamed = blamed_models(graph),
                   .dependents = table_new(graph->arena),
                   .lost = table_new(graph->arena)};
  each_model(&survey, lose_by_itself);
  each_model(&survey, add_dependencies);
  lose_dependents(&survey);
  losses found = sorted_losses(&survey);
  found.has_general_error = has_general_error(graph, labels_of(&survey));
  return found;
}

/* ── Leaving them out ───────────────────────────────────────────────────────────────────────── */

static void report_loss(const graph *graph, const loss *lost) {
  if (!lost->because || lost->model->is_abstract || lost->model->is_auto_created) return;
  report(graph->diagnostics, WARNING, "yoke.W137", lost->where,
         "%s is left out: %s %s, which is not whole", model_label(lost->model), lost->how,
         model_label(lost->because))
      ->object = model_label(lost->model);
}

static const char *policy_in_words(yoke_on_delete policy) {
  switch (policy) {
  case YOKE_CASCADE:
    return "CASCADE";
  case YOKE_PROTECT:
    return "PROTECT";
  case YOKE_RESTRICT:
    return "RESTRICT";
  case YOKE_SET_NULL:
    return "SET_NULL";
  case YOKE_SET_DEFAULT:
    return "SET_DEFAULT";
  case YOKE_SET_VALUE:
    return "SET()";
  default:
    return NULL; /* the database's own business */
  }
}

/* A deletion follows the relations that point at a row; those of lost models it does not know. */
static void report_deletion(const graph *graph, const table *lost, const relation *relation) {
  const char *policy = policy_in_words(relation->on_delete);
  if (!policy || table_get_at(lost, relation->to)) return;
  place where = relation->field->where.file ? relation->field->where : relation->from->where;
  diagnostic *said = report(graph->diagnostics, WARNING, "yoke.W138", where,
                            "deleting an object of %s takes no notice of %s (%s): %s is left out",
                            model_label(relation->to), field_label(relation->field), policy,
                            model_label(relation->from));
  said->object = model_label(relation->to);
  said->hint = relation->db_constraint
                   ? "The database refuses to delete what rows of it point at."
                   : "It has no constraint in the database: rows of it may be left that point at "
                     "nothing.";
}

static size_t keep_relations(relation **all, size_t count, const table *lost) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++)
    if (!table_get_at(lost, all[i]->from)) all[kept++] = all[i];
  return kept;
}

static size_t keep_ends(reverse_end *all, size_t count, const table *lost) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    const model *from = all[i].relation ? all[i].relation->from : all[i].many_to_many->from;
    if (!table_get_at(lost, from)) all[kept++] = all[i];
  }
  return kept;
}

static void leave_out_of_app(app *app, const table *lost) {
  size_t kept = 0;
  for (size_t i = 0; i < app->model_count; i++) {
    model *model = app->models[i];
    if (table_get_at(lost, model)) continue;
    model->reverse_count = keep_relations(model->reverse, model->reverse_count, lost);
    model->reverse_end_count = keep_ends(model->reverse_ends, model->reverse_end_count, lost);
    app->models[kept++] = model;
  }
  app->model_count = kept;
}

void graph_leave_out(graph *graph, const losses *losses) {
  table *lost = table_new(graph->arena);
  graph->left_out = yoke_arena_alloc(graph->arena, (losses->count + 1) * sizeof *graph->left_out);
  for (size_t i = 0; i < losses->count; i++) {
    const model *model = losses->items[i].model;
    table_put_at(lost, model, model);
    if (!model->is_abstract && !model->is_auto_created)
      graph->left_out[graph->left_out_count++] = model;
  }
  for (size_t i = 0; i < losses->count; i++)
    report_loss(graph, &losses->items[i]);
  for (size_t i = 0; i < losses->count; i++) {
    const model *model = losses->items[i].model;
    for (size_t k = 0; k < model->declared_count && !model->is_abstract; k++) {
      const relation *relation = model->declared[k]->relation;
      if (relation && relation->to) report_deletion(graph, lost, relation);
    }
  }
  for (size_t i = 0; i < graph->app_count; i++)
    leave_out_of_app(graph->apps[i], lost);
}
