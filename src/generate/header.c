/* The header of an app. */
#include <ctype.h>
#include <string.h>

#include "generate/output.h"

/* The file and the folder that holds it: the same wherever the project is. */
static const char *short_path(const char *path) {
  size_t slashes = 0;
  for (const char *c = path + strlen(path); c > path; c--)
    if (c[-1] == '/' && ++slashes == 2) return c;
  return path;
}

void write_banner(writer *to, const output *output, const app *app) {
  write_comment(to, 0,
                yoke_arena_printf(output->arena, "Made by yoke %s from %s. Changes here are lost.",
                                  output->version, short_path(app->path)));
}

void write_ruler(writer *to, const char *name) {
  const size_t start = to->size;
  write_format(to, "/* ── %s ", name);
  while (to->size - start + strlen("─") <= LINE_MAX_WIDTH)
    write_text(to, "─");
  write_text(to, "\n");
}

static const char *guard(yoke_arena *arena, const c_app *app) {
  char *name = yoke_arena_printf(arena, "%s_MODELS_H", app->name);
  for (char *c = name; *c; c++)
    *c = (char)toupper((unsigned char)*c);
  return name;
}

/* Whether a model is named by an app's models at all, and how. */
typedef struct use {
  bool any, in_where, as_list;
} use;

/* Of every model by its number. */
static const use *uses_of(const output *output, const c_app *app) {
  use *uses = yoke_arena_alloc(output->arena, (output->shapes->model_count + 1) * sizeof *uses);
  for (size_t i = 0; i < app->model_count; i++) {
    const c_model *model = &app->models[i];
    for (size_t j = 0; j < model->end_count; j++) {
      const c_end *end = &model->ends[j];
      use *of = &uses[end->target->number];
      of->any |= end->accessor != NULL;
      of->in_where |= end->where_member != NULL;
      of->as_list |= end->accessor && end->is_reverse && !end->relation->is_one_to_one;
    }
    for (size_t j = 0; j < model->many_count; j++) {
      const c_many *many = &model->many[j];
      use *of = &uses[many->target->number];
      of->any |= many->accessor != NULL;
      of->in_where |= many->where_member != NULL;
      of->as_list |= many->accessor != NULL;
    }
  }
  return uses;
}

/* Types of other apps; a typedef may be repeated, so the order of inclusion does not matter. */
static void write_foreign_types(writer *to, const output *output, const c_app *app,
                                const use *uses) {
  bool first = true;
  for (size_t i = 0; i < output->shapes->app_count; i++) {
    const c_app *other = &output->shapes->apps[i];
    for (size_t j = 0; other != app && j < other->model_count; j++) {
      const char *type = other->models[j].type;
      use use = uses[other->models[j].number];
      if (!use.any && !use.in_where) continue;
      if (first) write_line(to, "\n/* Models of other apps that are named here. */");
      first = false;
      write_line(to, "typedef struct %s %s; /* %s */", type, type,
                 model_label(other->models[j].model));
      if (use.in_where) write_line(to, "typedef struct %s_where %s_where;", type, type);
      if (use.as_list) {
        write_line(to, "typedef struct %s_query %s_query;", type, type);
        write_line(to, "typedef struct %s_list %s_list;", type, type);
      }
    }
  }
}

/* Every type before its first use: models may name each other in a circle. */
static void write_own_types(writer *to, const c_app *app, const use *uses) {
  if (app->model_count) write_text(to, "\n");
  for (size_t i = 0; i < app->model_count; i++) {
    const c_model *model = &app->models[i];
    write_template(to,
                   "typedef struct @T @T;\n"
                   "typedef struct @T_where @T_where;\n",
                   MODEL_SUBSTITUTIONS(model));
    if (uses[model->number].as_list)
      write_template(to,
                     "typedef struct @T_query @T_query;\n"
                     "typedef struct @T_list @T_list;\n",
                     MODEL_SUBSTITUTIONS(model));
  }
}

/* Adds the apps whose enumerations the fields of `app` use, and that are not there yet. */
static size_t add_homes_of_enums(const c_app *app, const c_app **apps, size_t count) {
  for (size_t i = 0; i < app->model_count; i++)
    for (size_t k = 0; k < app->models[i].column_count; k++) {
      const c_enum *choices = app->models[i].columns[k].choices;
      const c_app *home = choices ? choices->home : app;
      size_t at = 0;
      while (at < count && apps[at] != home)
        at++;
      if (home != app && at == count) apps[count++] = home;
    }
  return count;
}

static void write_includes(writer *to, const output *output, const c_app *app) {
  write_line(to, "#include \"yoke/yoke.h\"");
  const c_app **needed;
  size_t count = apps_named(output->shapes, app, false, output->arena, &needed);
  count = add_homes_of_enums(app, needed, count);
  if (count) write_text(to, "\n");
  for (size_t i = 0; i < count; i++)
    write_line(to, "#include \"%s.h\"", needed[i]->name);
}

void write_left_out(writer *to, const graph *graph, const app *app) {
  const char *names = "";
  for (size_t i = 0; i < graph->left_out_count; i++)
    if (!app || graph->left_out[i]->app == app)
      names = yoke_arena_join(to->arena, names, *names ? ", " : "", model_label(graph->left_out[i]),
                              NULL);
  if (!*names) return;
  write_text(to, "\n");
  write_comment(to, 0,
                yoke_arena_printf(to->arena,
                                  "Left out, because of errors in them or in what they depend on: "
                                  "%s.",
                                  names));
}

void write_header(writer *to, const output *output, const c_app *app) {
  const char *guard_name = guard(output->arena, app);
  write_banner(to, output, app->app);
  write_line(to, "#ifndef %s\n#define %s\n", guard_name, guard_name);
  write_includes(to, output, app);
  write_line(to,
             "\n#if YOKE_ABI != %d\n"
             "#error \"%s.h was made for another version of Yoke: run `yoke compile` again\"\n"
             "#endif\n\n"
             "YOKE_HEADER_BEGIN",
             YOKE_ABI, app->name);
  write_left_out(to, output->shapes->graph, app->app);
  const use *uses = uses_of(output, app);
  write_foreign_types(to, output, app, uses);
  write_own_types(to, app, uses);
  write_enums(to, output, app);
  write_default_prototypes(to, output, app);
  for (size_t i = 0; i < app->model_count; i++) {
    const c_model *model = &app->models[i];
    write_text(to, "\n");
    write_structs(to, model);
    write_prototypes(to, model);
    write_display_prototypes(to, model);
    write_neighbour_prototypes(to, model);
    write_accessor_prototypes(to, model);
  }
  write_line(to, "\n/* The app: yoke_create_tables(db, &%s). */", app->name);
  write_line(to, "extern const yoke_app %s;", app->name);
  write_line(to, "\nYOKE_HEADER_END\n\n#endif");
}
