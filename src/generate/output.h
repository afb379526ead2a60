/* The parts that a generated file is put together from. Each writes one part of one app or model.
 */
#ifndef YOKE_GENERATE_OUTPUT_H
#define YOKE_GENERATE_OUTPUT_H

#include "generate/shape.h"
#include "generate/template.h"
#include "model/table.h"
#include "plan/plan.h"

/* Of the files and the variable for all apps. No app can be called so: see name_c_app(). */
#define PROJECT_NAME "yoke_project"

typedef struct output {
  yoke_arena *arena; /* of what a file is put together from: emptied after each */
  diagnostics *diagnostics;
  const char *version;
  const c_graph *shapes;
  const delete_plans *plans;
  table *str_hints; /* of yoke.W101, by the node of __str__(): one for all that inherit it */
} output;

/* "/" "* Made by yoke ... *" "/" */
void write_banner(writer *to, const output *output, const app *app);

/* ── name ─────── as far as a line may reach in bytes, as the opening of a comment that goes on. */
void write_ruler(writer *to, const char *name);

/* What @T and @v stand for. */
#define MODEL_SUBSTITUTIONS(shape)                                                                 \
  (const substitution[]) {                                                                         \
    {'T', (shape)->type}, {'v', (shape)->variable}, {                                              \
      0, NULL                                                                                      \
    }                                                                                              \
  }

/* The header and the source that stand for all apps: yoke_project.h. */
void write_project_header(writer *to, const output *output);
void write_project_source(writer *to, const output *output);

/* The functions of a many-to-many end. */
#define MANY_SUBSTITUTIONS(arena, many)                                                            \
  {'T', (many)->owner->type}, {'v', (many)->owner->variable}, {'P', (many)->target->type},         \
      {'f', many_function(arena, many, NULL)}, {'D', many_function(arena, many, "add_all")},       \
      {'E', many_function(arena, many, "remove_all")},                                             \
      {'S', many_function(arena, many, "set_all")}, {                                              \
    'c', many_function(arena, many, "clear")                                                       \
  }

/* Header. */
void write_header(writer *to, const output *output, const c_app *app);
void write_enums(writer *to, const output *output, const c_app *app);
void write_default_prototypes(writer *to, const output *output, const c_app *app);
void write_structs(writer *to, const c_model *model);
void write_prototypes(writer *to, const c_model *model);
void write_display_prototypes(writer *to, const c_model *model);
void write_neighbour_prototypes(writer *to, const c_model *model);
void write_accessor_prototypes(writer *to, const c_model *model);

/* Which models of an app, of all with NULL, graph_leave_out() took out: a comment, where there are
 * any. */
void write_left_out(writer *to, const graph *graph, const app *app);

/* Source. */
void write_source(writer *to, const output *output, const c_app *app);
void write_tables(writer *to, const output *output, const c_model *model);
void write_field_tables(writer *to, const c_model *model);
void write_functions(writer *to, const c_model *model);
void write_displays(writer *to, const c_model *model);
void write_neighbours(writer *to, const c_model *model);
void write_accessors(writer *to, const c_model *model);
void write_str(writer *to, const output *output, const c_model *model);
void write_app(writer *to, const output *output, const c_app *app, const schema *schema);

/* "&Profile_fields[1]", "&Profile_relations[0]": an entry of a table, with a comment that names it.
 */
const char *field_at(yoke_arena *arena, const c_model *model, const field *field);
const char *end_at(yoke_arena *arena, const c_end *end);

/* static const TYPE *const NAME[] = {...}; nothing when the list is empty. */
void write_pointers(writer *to, const char *type, const char *name, const items *list);

/* .member = table, .count_member = count; nothing when there is none. */
void add_table(items *to, const char *member, const char *count_member, const char *table,
               size_t count);

/* Meta.ordering and Meta.get_latest_by: their tables, and the members that point at them. */
void write_orderings(writer *to, const c_model *model);
void add_orderings(items *to, const c_model *model);

/* limit_choices_to= of a forward end: a constant where struct. What it is called; NULL: none. */
void write_limits(writer *to, const output *output, const c_model *model);
const char *limit_of(yoke_arena *arena, const c_end *end);

/* Adds the apps that they name in between, as far as those are not among the `count` of `apps`,
 * which has room for every app; returns how many there are then. */
size_t add_apps_of_limits(const c_app *app, const c_app **apps, size_t count);

/* Whether `str` of the model's table has something to call: the model has a __str__. */
bool has_str(const c_model *model);

#endif
