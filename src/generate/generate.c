#include "generate/generate.h"

#include "generate/output.h"

static void add_file(generated *to, const char *name, const writer *text) {
  to->files[to->count++] = (generated_file){.name = name, .text = text->text, .size = text->size};
}

static void add_app(generated *to, const output *output, const c_app *app) {
  writer header = {.arena = output->arena}, source = {.arena = output->arena};
  write_header(&header, output, app);
  add_file(to, yoke_arena_printf(output->arena, "%s.h", app->name), &header);
  write_source(&source, output, app);
  add_file(to, yoke_arena_printf(output->arena, "%s.c", app->name), &source);
}

static void add_project(generated *to, const output *output) {
  writer header = {.arena = output->arena}, source = {.arena = output->arena};
  write_project_header(&header, output);
  add_file(to, PROJECT_NAME ".h", &header);
  write_project_source(&source, output);
  add_file(to, PROJECT_NAME ".c", &source);
}

void generate_warnings(const graph *graph, yoke_arena *arena, diagnostics *to) {
  output output = {.arena = arena, .diagnostics = to, .shapes = shape_graph(graph, arena)};
  writer unused = {.arena = arena};
  for (size_t i = 0; i < output.shapes->app_count; i++)
    for (size_t k = 0; k < output.shapes->apps[i].model_count; k++)
      write_str(&unused, &output, &output.shapes->apps[i].models[k]);
}

generated generate_code(const graph *graph, const char *version, yoke_arena *arena,
                        diagnostics *to) {
  output output = {
      .arena = arena,
      .diagnostics = to,
      .version = version,
      .shapes = shape_graph(graph, arena),
      .plans = plan_graph(graph, arena),
  };
  size_t app_count = output.shapes->app_count;
  generated made = {.files = yoke_arena_alloc(arena, sizeof *made.files * (2 * app_count + 2))};
  for (size_t i = 0; i < app_count; i++)
    add_app(&made, &output, &output.shapes->apps[i]);
  if (app_count > 1) add_project(&made, &output);
  return made;
}
