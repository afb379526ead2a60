#include "generate/generate.h"

#include "generate/output.h"

static void add_file(generated *to, const output *output, const c_app *app, bool is_header) {
  writer text = {.arena = output->arena};
  if (is_header)
    write_header(&text, output, app);
  else
    write_source(&text, output, app);
  const char *name = yoke_arena_printf(output->arena, "%s.%s", app->name, is_header ? "h" : "c");
  to->files[to->count++] = (generated_file){.name = name, .text = text.text, .size = text.size};
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
  generated made = {
      .files = yoke_arena_alloc(arena, sizeof *made.files * (2 * output.shapes->app_count + 1))};
  for (size_t i = 0; i < output.shapes->app_count; i++) {
    add_file(&made, &output, &output.shapes->apps[i], true);
    add_file(&made, &output, &output.shapes->apps[i], false);
  }
  return made;
}
