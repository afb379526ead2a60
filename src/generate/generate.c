#include "generate/generate.h"

#include "generate/output.h"

/* Files as they are made. */
typedef struct files {
  generated *made;
  yoke_arena *arena;
  const output *output;
  writer text;
} files;

/* The text is copied, and what it was put together from is forgotten: the next file is written to
 * the same place. */
static void add_file(files *to, const char *name, const char *ending) {
  to->made->files[to->made->count++] =
      (generated_file){.name = yoke_arena_printf(to->arena, "%s.%s", name, ending),
                       .text = yoke_arena_copy(to->arena, to->text.text, to->text.size),
                       .size = to->text.size};
  to->text.size = 0;
  to->text.column = 0;
  yoke_arena_reset(to->output->arena);
}

static void add_app(files *to, const c_app *app) {
  write_header(&to->text, to->output, app);
  add_file(to, app->name, "h");
  write_source(&to->text, to->output, app);
  add_file(to, app->name, "c");
}

static void add_project(files *to) {
  write_project_header(&to->text, to->output);
  add_file(to, PROJECT_NAME, "h");
  write_project_source(&to->text, to->output);
  add_file(to, PROJECT_NAME, "c");
}

void generate_warnings(const graph *graph, yoke_arena *arena, diagnostics *to) {
  output output = {.arena = arena,
                   .diagnostics = to,
                   .shapes = shape_graph(graph, arena, to),
                   .str_hints = table_new(arena)};
  writer unused = {.arena = arena};
  for (size_t i = 0; i < output.shapes->app_count; i++)
    for (size_t k = 0; k < output.shapes->apps[i].model_count; k++)
      write_str(&unused, &output, &output.shapes->apps[i].models[k]);
}

generated generate_code(const graph *graph, const char *version, yoke_arena *arena,
                        diagnostics *to) {
  output output = {
      .arena = yoke_arena_inner(arena),
      .diagnostics = to,
      .version = version,
      .shapes = shape_graph(graph, arena, to),
      .plans = plan_graph(graph, arena),
      .str_hints = table_new(arena),
  };
  size_t app_count = output.shapes->app_count;
  generated made = {.files = yoke_arena_alloc(arena, sizeof *made.files * (2 * app_count + 2))};
  files files = {&made, arena, &output, {.arena = output.arena, .text_arena = arena}};
  for (size_t i = 0; i < app_count; i++)
    add_app(&files, &output.shapes->apps[i]);
  if (app_count > 1) add_project(&files);
  return made;
}
