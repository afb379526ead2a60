#include <errno.h>
#include <string.h>

#include "cli/command.h"
#include "cli/files.h"
#include "generate/generate.h"
#include "model/names.h"
#include "model/whole.h"
#include "project/project.h"

/* A file name as make reads it. */
static const char *escaped(yoke_arena *arena, const char *path) {
  char *text = yoke_arena_alloc(arena, 2 * strlen(path) + 1), *end = text;
  for (; *path; path++) {
    if (*path == ' ' || *path == '#' || *path == '\\') *end++ = '\\';
    if (*path == '$') *end++ = '$';
    *end++ = *path;
  }
  return text;
}

/* "gen/accounts.h gen/accounts.c: accounts/models.py", and every other file that was read. */
static new_file dependencies(tool *tool, const graph *graph, const new_file *files, size_t count) {
  const char *text = "";
  for (size_t i = 0; i < count; i++)
    text = yoke_arena_printf(tool->arena, "%s%s%s", text, i ? " " : "",
                             escaped(tool->arena, files[i].path));
  text = yoke_arena_printf(tool->arena, "%s:", text);
  size_t read_count;
  const source *const *read = interpreter_files(graph->project->interpreter, &read_count);
  for (size_t i = 0; i < read_count; i++)
    text = yoke_arena_printf(tool->arena, "%s %s", text, escaped(tool->arena, read[i]->path));
  text = yoke_arena_printf(tool->arena, "%s\n", text);
  return (new_file){tool->values[OPTION_DEPFILE], text, strlen(text)};
}

static bool write_generated(tool *tool, const graph *graph, const generated *made) {
  const char *directory = tool->values[OPTION_OUTPUT];
  size_t count = made->count;
  new_file *files = yoke_arena_alloc(tool->arena, sizeof *files * (count + 1));
  for (size_t i = 0; i < count; i++)
    files[i] = (new_file){
        .path = yoke_arena_printf(tool->arena, "%s/%s", directory, made->files[i].name),
        .text = made->files[i].text,
        .size = made->files[i].size,
    };
  if (tool->values[OPTION_DEPFILE]) {
    files[count] = dependencies(tool, graph, files, count);
    count++;
  }
  if (!make_directory(directory, tool->arena)) {
    fprintf(tool->err, "yoke: cannot make the directory %s: %s\n", directory, strerror(errno));
    return false;
  }
  return replace_files(files, count, tool->arena, tool->err);
}

/* What of the model's key cannot be said in C; NULL: nothing. Relations to it are refused by the
 * checks. */
static const char *trouble_of_key(const model *model) {
  const field *key = model->composite_key;
  if (model->parent_count && !model->is_proxy)
    return "a CompositePrimaryKey of a model that has a parent's table, too,";
  for (size_t i = 0; i < key->composite_count; i++) {
    if (key->composite[i] && key->composite[i]->db_default.source == VALUE_EXPRESSION)
      return "a CompositePrimaryKey of a field that the database gives a value";
  }
  return NULL;
}

static void report_composite_keys(graph *graph) {
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const model *model = graph->apps[i]->models[k];
      if (model->is_abstract) continue;
      const char *trouble = model->composite_key ? trouble_of_key(model) : NULL;
      if (!trouble) continue;
      report(graph->diagnostics, ERROR, "yoke.E122", model->composite_key->where,
             "%s is in the schema, but not yet in C", trouble)
          ->object = model_label(model);
    }
}

/* ── What is left out ───────────────────────────────────────────────────────────────────────── */

/* "shop.Order, shop.Item and 3 more": of models with a table that people declare. */
static const char *names_of(yoke_arena *arena, const losses *losses, size_t *ret_count) {
  enum { NAMED_AT_MOST = 10 };
  const char *names = "";
  *ret_count = 0;
  for (size_t i = 0; i < losses->count; i++) {
    const model *model = losses->items[i].model;
    if (model->is_abstract || model->is_auto_created) continue;
    if ((*ret_count)++ < NAMED_AT_MOST)
      names = yoke_arena_join(arena, names, *names ? ", " : "", model_label(model), NULL);
  }
  size_t more = *ret_count > NAMED_AT_MOST ? *ret_count - NAMED_AT_MOST : 0;
  return more ? yoke_arena_printf(arena, "%s and %zu more", names, more) : names;
}

/* Behind the diagnostics: what is not written, or could be. */
static void print_losses(const tool *tool, const losses *losses) {
  size_t count;
  const char *names = names_of(tool->arena, losses, &count);
  const char *models = count == 1 ? "model" : "models";
  if (tool->values[OPTION_JSON]) return;
  if (tool->values[OPTION_KEEP_GOING])
    fprintf(tool->err, "%zu %s left out: %s\n", count, models, names);
  else
    fprintf(tool->err, "nothing is written; --keep-going leaves out %zu %s (%s) and writes %zu\n",
            count, models, names, losses->kept);
}

/* An error that names its models costs them, and what depends on them. Any other costs all. */
static bool can_go_on(const losses *losses) {
  return !losses->has_general_error && losses->kept > 0;
}

/* Whether --fail-level makes a failure of what is no error, and no news of what is left out. */
static bool warnings_stop(const tool *tool, const diagnostics *list) {
  for (size_t i = 0; i < list->count; i++) {
    const diagnostic *said = &list->items[i];
    bool is_news = strcmp(said->id, "yoke.W137") == 0 || strcmp(said->id, "yoke.W138") == 0;
    if (said->severity < ERROR && said->severity >= tool->fail_level && !is_news &&
        !is_silenced(list, said))
      return true;
  }
  return false;
}

/* ── The command ────────────────────────────────────────────────────────────────────────────── */

/* The names that models have beside those that are left out are the names they have with them. */
static void leave_out(graph *graph, const losses *losses) {
  names_tell_apart(graph);
  graph_leave_out(graph, losses);
}

/* False: it cannot be written. */
static bool generate(tool *tool, graph *graph) {
  diagnostics *list = graph->diagnostics;
  size_t errors = list->errors;
  names_check(graph, list);
  if (list->errors > errors) return true;
  generated made = generate_code(graph, YOKE_VERSION, tool->arena, list);
  return warnings_stop(tool, list) || write_generated(tool, graph, &made);
}

int run_compile(tool *tool) {
  if (!tool->values[OPTION_OUTPUT]) return fail_usage(tool, "compile needs -o DIR");
  int code;
  graph *graph = read_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  report_composite_keys(graph);
  losses losses = {0};
  bool has_errors = diagnostics_reach(graph->diagnostics, ERROR);
  if (has_errors) losses = graph_losses(graph);
  bool leaves_out = has_errors && can_go_on(&losses);
  bool goes_on = !has_errors || (leaves_out && tool->values[OPTION_KEEP_GOING]);
  if (leaves_out && goes_on) leave_out(graph, &losses);
  bool is_written = !goes_on || generate(tool, graph);
  code = finish_models(tool, graph);
  if (leaves_out) print_losses(tool, &losses);
  return is_written ? code : CLI_MODELS_WRONG;
}
