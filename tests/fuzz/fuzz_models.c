/* Any bytes as a models.py, or as the files of a project: run, made a graph, checked for every
 * database, and turned into all that the tool makes of a graph. Nothing may crash, leak or hang. */
#include <stdlib.h>

#include "check/check.h"
#include "generate/generate.h"
#include "model/names.h"
#include "model/whole.h"
#include "picture/picture.h"
#include "plan/plan.h"
#include "project/project.h"
#include "project_files.h"
#include "schema/schema.h"
#include "target.h"

static const char *const databases[] = {"sqlite", "postgresql", "mariadb"};
enum { DATABASES = sizeof databases / sizeof *databases };

/* Errors that a user may silence although C is made of the models. */
static const char *const harmless[] = {
    "auth.E001",         "auth.E002",         "auth.E003",         "auth.E005",
    "auth.E006",         "auth.E007",         "auth.E008",         "auth.E011",
    "auth.E012",         "contenttypes.E001", "contenttypes.E002", "contenttypes.E003",
    "contenttypes.E004", "contenttypes.E005", "fields.E009",       "fields.E010",
    "fields.E160",       "fields.E161",       "fields.E340",       "models.E028",
    "models.E030",       "models.E031",       "models.E032",       "models.E033",
    "models.E034",
};

static void check(const graph *graph, diagnostics *found) {
  for (size_t i = 0; i < DATABASES; i++) {
    check_options options = {
        .project = graph->project, .engine = databases[i], .database = databases[i]};
    check_graph(graph, &options, found);
  }
}

/* `yoke sql` and `yoke graph` show what is whole beside what is wrong. */
static void make_sql(const graph *graph, yoke_arena *arena) {
  const app **apps = schema_order(graph, arena);
  for (size_t i = 0; i < DATABASES; i++)
    for (size_t k = 0; k < graph->app_count; k++)
      schema_of(apps[k], yoke_dialect_named(databases[i]), SCHEMA_TO_READ, arena);
}

static void make_picture(const graph *graph, const picture_options *options, yoke_arena *arena) {
  const char *unknown;
  yoke_buffer text = {0};
  picture *picture = picture_of(graph, options, arena, &unknown);
  if (!picture) abort();
  picture_write_dot(picture, &text);
  picture_write_mermaid(picture, &text);
  yoke_buffer_free(&text);
}

static void make_pictures(const graph *graph, yoke_arena *arena) {
  make_picture(graph, &(picture_options){.with_abstract = true, .with_builtin = true}, arena);
  make_picture(graph, &(picture_options){.names_only = true}, arena);
  for (size_t i = 0; i < graph->app_count; i++)
    if (graph->apps[i]->model_count)
      make_picture(graph,
                   &(picture_options){.only = &graph->apps[i]->models[0]->name, .only_count = 1},
                   arena);
}

static void make_plans(const graph *graph, yoke_arena *arena, FILE *out) {
  const delete_plans *plans = plan_graph(graph, arena);
  for (size_t i = 0; i < plans->count; i++)
    plan_print(plans, plans->items[i].model, arena, out);
}

/* `yoke compile` refuses some composite keys. */
static bool is_for_c(const graph *graph) {
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const model *model = graph->apps[i]->models[k];
      const field *key = model->composite_key;
      if (key && !model->is_abstract && model->parent_count && !model->is_proxy) return false;
      for (size_t j = 0; key && j < key->composite_count; j++)
        if (key->composite[j] && key->composite[j]->db_default.source == VALUE_EXPRESSION)
          return false;
    }
  return true;
}

static void make_all(graph *graph, yoke_arena *arena, FILE *out) {
  make_plans(graph, arena, out);
  if (!is_for_c(graph)) return;
  generate_code(graph, "fuzz", arena, graph->diagnostics);
}

/* `yoke compile --keep-going` */
static void make_what_is_whole(graph *graph, yoke_arena *arena, FILE *out) {
  losses losses = graph_losses(graph);
  if (losses.has_general_error || !losses.kept || !is_for_c(graph)) return;
  names_tell_apart(graph);
  graph_leave_out(graph, &losses);
  size_t errors = graph->diagnostics->errors;
  names_check(graph, graph->diagnostics);
  if (graph->diagnostics->errors == errors) make_all(graph, arena, out);
}

void try_input(const char *data, size_t size, diagnostics *found, FILE *sink) {
  project_files files = write_project_files(data, size);
  found->silenced = harmless;
  found->silenced_count = sizeof harmless / sizeof *harmless;
  project_options options = {.paths = files.paths,
                             .path_count = files.path_count,
                             .search_path = &files.root,
                             .search_path_count = 1,
                             .label = files.is_one_file ? "fuzz" : NULL};
  graph *graph = graph_read(&options, found->arena, found);
  check(graph, found);
  if (!diagnostics_reach(found, ERROR)) names_check(graph, found);
  make_sql(graph, found->arena);
  make_pictures(graph, found->arena);
  if (diagnostics_reach(found, ERROR))
    make_what_is_whole(graph, found->arena, sink);
  else
    make_all(graph, found->arena, sink);
}
