/* All apps of a project at once: one header to include, one descriptor to make tables of. */
#include "generate/output.h"

static void write_project_banner(writer *to, const output *output) {
  write_comment(
      to, 0,
      yoke_arena_printf(output->arena, "Made by yoke %s. Changes here are lost.", output->version));
}

void write_project_header(writer *to, const output *output) {
  write_project_banner(to, output);
  write_line(to, "#ifndef YOKE_PROJECT_H\n#define YOKE_PROJECT_H\n");
  for (size_t i = 0; i < output->shapes->app_count; i++)
    write_line(to, "#include \"%s.h\"", output->shapes->apps[i].name);
  write_left_out(to, output->shapes->graph, NULL);
  write_line(to, "\nYOKE_HEADER_BEGIN\n");
  write_line(to,
             "/* Every app: yoke_create_tables(db, &" PROJECT_NAME ") makes the tables that are "
             "not there yet. */");
  write_line(to, "extern const yoke_app " PROJECT_NAME ";");
  write_line(to, "\nYOKE_HEADER_END\n\n#endif");
}

void write_project_source(writer *to, const output *output) {
  items apps = {.arena = output->arena};
  for (size_t i = 0; i < output->shapes->app_count; i++)
    add_item(&apps, "&%s", output->shapes->apps[i].name);
  write_project_banner(to, output);
  write_line(to, "#include \"" PROJECT_NAME ".h\"\n");
  write_pointers(to, "yoke_app", "project_needs", &apps);
  write_line(to, "const yoke_app " PROJECT_NAME " = {");
  write_line(to,
             "    .label = \"" PROJECT_NAME "\", .needs = project_needs, .need_count = %zu, "
             ".abi = YOKE_ABI,",
             apps.count);
  write_line(to, "};");
}
