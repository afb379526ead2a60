/* What stands in a header before the models: enumerations of the project's own, and the functions
 * that the program supplies. */
#include <string.h>

#include "generate/output.h"
#include "generate/value.h"

/* ── Enumerations ───────────────────────────────────────────────────────────────────────────── */

/* C has enums of what fits an int. */
static bool is_enum(const choices_enum *source) {
  for (size_t i = 0; i < source->member_count; i++) {
    const yoke_value *value = &source->members[i].value;
    if (value->kind != YOKE_INT || value->is_null || value->as.integer < INT32_MIN ||
        value->as.integer > INT32_MAX)
      return false;
  }
  return true;
}

/* A constant of any kind, as a macro's body. */
static const char *constant_in_c(yoke_arena *arena, const yoke_value *value) {
  const char *text = scalar_in_c(arena, value);
  bool is_struct = *text == '{';
  return is_struct ? yoke_arena_printf(arena, "((%s)%s)", type_in_c(value->kind), text) : text;
}

static const char *member_name(yoke_arena *arena, const c_enum *from, size_t i) {
  return yoke_arena_printf(arena, "%s_%s", from->name, from->source->members[i].name);
}

/* A line of its own for each member, its label behind it; above it, where there is no room. */
static void write_member(writer *to, const char *code, unsigned column, const char *label) {
  enum { SIGNS = 7 };
  unsigned width = text_width(code);
  bool beside = column + SIGNS + text_width(label) <= LINE_MAX_WIDTH;
  if (!beside) write_comment(to, (unsigned)strspn(code, " "), label);
  write_text(to, code);
  if (beside) {
    write_spaces(to, width < column ? column - width : 0);
    write_text(to, " ");
    write_comment(to, 0, label);
  } else {
    write_text(to, "\n");
  }
}

static unsigned widest(const items *lines) {
  unsigned column = 0;
  for (size_t i = 0; i < lines->count; i++)
    if (text_width(lines->texts[i]) > column) column = text_width(lines->texts[i]);
  return column;
}

static void write_enum(writer *to, const c_enum *from) {
  const choices_enum *source = from->source;
  yoke_arena *arena = to->arena;
  bool as_enum = is_enum(source);
  items lines = {.arena = arena};
  for (size_t i = 0; i < source->member_count; i++) {
    const yoke_value *value = &source->members[i].value;
    const char *name = member_name(arena, from, i);
    if (as_enum)
      add_item(&lines, "  %s = %s,", name, scalar_in_c(arena, value));
    else
      add_item(&lines, "#define %s %s", name, constant_in_c(arena, value));
  }
  unsigned width = widest(&lines);
  write_text(to, "\n");
  write_comment(to, 0, source->name);
  if (as_enum) write_line(to, "enum %s {", from->name);
  for (size_t i = 0; i < lines.count; i++)
    if (!source->members[i].value.is_null)
      write_member(to, lines.texts[i], width, source->members[i].label);
  if (as_enum) write_line(to, "};");
}

void write_enums(writer *to, const output *output, const c_app *app) {
  for (size_t i = 0; i < output->shapes->enum_count; i++)
    if (output->shapes->enums[i]->home == app) write_enum(to, output->shapes->enums[i]);
}

/* ── Functions to supply ────────────────────────────────────────────────────────────────────── */

static table *functions_used(const c_app *app, yoke_arena *arena) {
  table *used = table_new(arena);
  for (size_t i = 0; i < app->model_count; i++)
    for (size_t k = 0; k < app->models[i].column_count; k++) {
      const c_default *function = app->models[i].columns[k].default_function;
      if (function) table_put_at(used, function, function);
    }
  return used;
}

void write_default_prototypes(writer *to, const output *output, const c_app *app) {
  items lines = {.arena = to->arena}, paths = {.arena = to->arena};
  const table *used = functions_used(app, to->arena);
  for (size_t i = 0; i < output->shapes->default_count; i++) {
    const c_default *function = output->shapes->defaults[i];
    const char *type = type_in_c(function->kind);
    if (!table_get_at(used, function)) continue;
    add_item(&lines, "%s%s%s(void);", type, type[strlen(type) - 1] == '*' ? "" : " ",
             function->name);
    add_item(&paths, "%s", function->path);
  }
  if (lines.count == 0) return;
  write_line(to,
             "\n/* For you to write: defaults that the models compute in Python. Each is called "
             "once for\n"
             " * every new object that is given no value; a text or bytes are copied at once. "
             "*/");
  unsigned width = widest(&lines);
  for (size_t i = 0; i < lines.count; i++)
    write_member(to, lines.texts[i], width, paths.texts[i]);
}
