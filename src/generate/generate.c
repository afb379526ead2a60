#include "generate/generate.h"

#include "generate/output.h"

/* The text is copied: the next file is written to the same place. */
static void add_file(generated *to, const output *output, const char *name, writer *text) {
  to->files[to->count++] =
      (generated_file){.name = name,
                       .text = yoke_arena_copy(output->arena, text->text, text->size),
                       .size = text->size};
  text->size = 0;
  text->column = 0;
}

static void add_app(generated *to, const output *output, const c_app *app, writer *text) {
  write_header(text, output, app);
  add_file(to, output, yoke_arena_printf(output->arena, "%s.h", app->name), text);
  write_source(text, output, app);
  add_file(to, output, yoke_arena_printf(output->arena, "%s.c", app->name), text);
}

static void add_project(generated *to, const output *output, writer *text) {
  write_project_header(text, output);
  add_file(to, output, PROJECT_NAME ".h", text);
  write_project_source(text, output);
  add_file(to, output, PROJECT_NAME ".c", text);
}

void generate_warnings(const graph *graph, yoke_arena *arena, diagnostics *to) {
  output output = {.arena = arena,
                   .diagnostics = to,
                   .shapes = shape_graph(graph, arena),
                   .str_hints = table_new(arena)};
  writer unused = {.arena = arena};
  for (size_t i = 0; i < output.shapes->app_count; i++)
    for (size_t k = 0; k < output.shapes->apps[i].model_count; k++) {
      const c_model *model = &output.shapes->apps[i].models[k];
      write_str(&unused, &output, model);
      write_orderings(&unused, &output, model);
    }
}

generated generate_code(const graph *graph, const char *version, yoke_arena *arena,
                        diagnostics *to) {
  output output = {
      .arena = arena,
      .diagnostics = to,
      .version = version,
      .shapes = shape_graph(graph, arena),
      .plans = plan_graph(graph, arena),
      .str_hints = table_new(arena),
  };
  size_t app_count = output.shapes->app_count;
  generated made = {.files = yoke_arena_alloc(arena, sizeof *made.files * (2 * app_count + 2))};
  writer text = {.arena = arena};
  for (size_t i = 0; i < app_count; i++)
    add_app(&made, &output, &output.shapes->apps[i], &text);
  if (app_count > 1) add_project(&made, &output, &text);
  return made;
}
