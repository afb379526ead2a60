#include <errno.h>
#include <string.h>

#include "cli/command.h"
#include "cli/files.h"
#include "generate/generate.h"
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
    if (key->composite[i]->db_default.source == VALUE_EXPRESSION)
      return "a CompositePrimaryKey of a field that the database gives a value";
  }
  return NULL;
}

/* True: a model has a key that C cannot have. */
static bool report_composite_keys(graph *graph) {
  bool found = false;
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const model *model = graph->apps[i]->models[k];
      if (model->is_abstract) continue;
      const char *trouble = model->composite_key ? trouble_of_key(model) : NULL;
      if (!trouble) continue;
      found = true;
      report(graph->diagnostics, ERROR, "yoke.E122", model->composite_key->where,
             "%s is in the schema, but not yet in C", trouble)
          ->object = model_label(model);
    }
  return found;
}

int run_compile(tool *tool) {
  if (!tool->values[OPTION_OUTPUT]) return fail_usage(tool, "compile needs -o DIR");
  int code;
  graph *graph = load_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  if (report_composite_keys(graph)) {
    finish_models(tool, graph);
    return CLI_MODELS_WRONG;
  }
  generated made = generate_code(graph, YOKE_VERSION, tool->arena, graph->diagnostics);
  severity level = tool->fail_level < ERROR ? tool->fail_level : ERROR;
  if (!diagnostics_reach(graph->diagnostics, level) && !write_generated(tool, graph, &made)) {
    finish_models(tool, graph);
    return CLI_MODELS_WRONG;
  }
  return finish_models(tool, graph);
}
