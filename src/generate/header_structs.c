/* The types of a model: its struct, its where struct, and what queries take and give. */
#include <inttypes.h>
#include <string.h>

#include "generate/output.h"
#include "generate/value.h"

/* A member and what is said behind it. */
typedef struct member_line {
  const char *declaration, *comment, *above;
} member_line;

typedef struct member_lines {
  yoke_arena *arena;
  member_line *items;
  size_t count;
} member_lines;

static void add_line(member_lines *to, const char *declaration, const char *comment,
                     const char *above) {
  to->items = yoke_arena_grow(to->arena, to->items, to->count, sizeof *to->items);
  to->items[to->count++] = (member_line){declaration, comment, above};
}

/* The column that comments stand in: behind the declarations that are not overlong. */
static unsigned comment_column(const member_lines *lines) {
  enum { OVERLONG = 60 };
  unsigned column = 0;
  for (size_t i = 0; i < lines->count; i++) {
    unsigned width = text_width(lines->items[i].declaration);
    if (width > column && width <= OVERLONG) column = width;
  }
  return column;
}

/* A comment that does not fit beside its member stands above it, as longer help does. */
static void write_members(writer *to, const member_lines *lines) {
  enum { INDENT = 2, ENDS = 7 };
  unsigned column = comment_column(lines);
  for (size_t i = 0; i < lines->count; i++) {
    const member_line *line = &lines->items[i];
    unsigned width = text_width(line->declaration);
    bool beside = line->comment && width <= column &&
                  INDENT + column + ENDS + text_width(line->comment) <= LINE_MAX_WIDTH;
    if (line->above) write_comment(to, INDENT, line->above);
    if (line->comment && !beside) write_comment(to, INDENT, line->comment);
    write_spaces(to, INDENT);
    write_code(to, INDENT + 4, 0, line->declaration);
    if (beside) {
      write_spaces(to, column - width);
      write_format(to, " /* %s */", line->comment);
    }
    write_text(to, "\n");
  }
}

static const char *declare(yoke_arena *arena, const char *type, const char *name) {
  const char *space = type[strlen(type) - 1] == '*' ? "" : " ";
  return yoke_arena_printf(arena, "%s%s%s;", type, space, name);
}

static const char *column_declaration(yoke_arena *arena, const c_column *column) {
  if (!column->is_pointer) return declare(arena, column->type, column->member);
  return yoke_arena_printf(arena, "%sYOKE_NULLABLE %s;", column->type, column->member);
}

/* A choice's value: by its name in the enumeration, where it has one. */
static const char *choice_in_c(yoke_arena *arena, const c_column *column, const yoke_value *value) {
  const char *name = name_in_enum(arena, column->choices, value);
  if (name) return name;
  return value->is_null ? "NULL" : scalar_in_c(arena, value);
}

/* The values a column may have, where the model lists them: one of "FR" Freshman, ... */
static const char *choices_comment(yoke_arena *arena, const c_column *column) {
  const field *field = column->field;
  if (field->choice_count == 0) return NULL;
  writer out = {.arena = arena};
  write_text(&out, "One of ");
  for (size_t i = 0; i < field->choice_count; i++)
    write_format(&out, "%s%s (%s)", i ? ", " : "",
                 choice_in_c(arena, column, &field->choices[i].value), field->choices[i].label);
  write_text(&out, ".");
  return out.text;
}

static const char *comment_above(yoke_arena *arena, const c_column *column) {
  const field *field = column->field;
  const char *choices = choices_comment(arena, column);
  const char *help = field->help_text && *field->help_text ? field->help_text : NULL;
  if (help && choices) return yoke_arena_printf(arena, "%s\n%s", help, choices);
  return help ? help : choices;
}

static const char *slot_comment(yoke_arena *arena, const c_end *end) {
  return yoke_arena_printf(arena, "cache of %s()", accessor_function(arena, end, NULL));
}

/* "CharField(15), unique". */
static const char *describe_field(yoke_arena *arena, const field *field) {
  const char *what;
  if (field->relation)
    what = yoke_arena_printf(arena, "key of %s", field->name);
  else if (field->max_length && (field->type->traits & TRAIT_LENGTH))
    what = yoke_arena_printf(arena, "%s(%u)", field->type->name, field->max_length);
  else if (field->class == FIELD_DecimalField)
    what = yoke_arena_printf(arena, "%s(%" PRId64 ", %" PRId64 ")", field->type->name,
                             field->max_digits, field->decimal_places);
  else
    what = field->is_order_wrt ? "place among its like, set when it is created" : field->type->name;
  const char *key = field->primary_key ? ", primary key" : field->unique ? ", unique" : "";
  return yoke_arena_printf(arena, "%s%s%s%s", what, key, field->null ? ", may be NULL" : "",
                           field->auto_now       ? ", set by each save"
                           : field->auto_now_add ? ", set by the first save"
                           : field->generated    ? ", computed by the database"
                                                 : "");
}

static void write_struct(writer *to, const c_model *model) {
  yoke_arena *arena = to->arena;
  member_lines lines = {.arena = arena};
  add_line(&lines, "yoke_object yoke;", NULL, NULL);
  for (size_t i = 0; i < model->column_count; i++) {
    const c_column *column = &model->columns[i];
    add_line(&lines, column_declaration(arena, column), describe_field(arena, column->field),
             comment_above(arena, column));
  }
  for (size_t i = 0; i < model->end_count; i++) {
    const c_end *end = &model->ends[i];
    if (!end->slot) continue;
    const char *type = yoke_arena_printf(arena, "%s *YOKE_NULLABLE", end->target->type);
    add_line(&lines, declare(arena, type, end->slot), slot_comment(arena, end), NULL);
  }
  if (model->slot_count)
    add_line(&lines, yoke_arena_printf(arena, "unsigned char states[%zu];", model->slot_count),
             "where the relations stand", NULL);
  write_line(to, "struct %s {", model->type);
  write_members(to, &lines);
  write_line(to, "};\n");
}

static const char *path_comment(yoke_arena *arena, const c_end *end) {
  const char *from = model_label(end->relation->from);
  const char *field = end->relation->field->name;
  if (!end->is_reverse) return yoke_arena_printf(arena, "of its %s", field);
  return yoke_arena_printf(arena, "of %s whose %s it is", from, field);
}

static const char *many_path_comment(yoke_arena *arena, const c_many *end) {
  const many_to_many *many = end->many;
  if (!end->is_reverse) return yoke_arena_printf(arena, "of one of its %s", many->name);
  return yoke_arena_printf(arena, "of %s that has it in its %s", model_label(many->from),
                           many->name);
}

static void write_where(writer *to, const c_model *model) {
  yoke_arena *arena = to->arena;
  member_lines lines = {.arena = arena};
  add_line(&lines, yoke_arena_printf(arena, "const %s *is;", model->type), "this very object",
           NULL);
  add_line(&lines, yoke_arena_printf(arena, "const %s_where *all, *any, *none;", model->type),
           "arrays, YOKE_END last", NULL);
  add_line(&lines, "bool end;", NULL, NULL);
  for (size_t i = 0; i < model->column_count; i++)
    add_line(&lines, declare(arena, model->columns[i].lookup, model->columns[i].member), NULL,
             NULL);
  for (size_t i = 0; i < model->end_count; i++) {
    const c_end *end = &model->ends[i];
    if (!end->where_member) continue;
    const char *type = yoke_arena_printf(arena, "const %s_where *", end->target->type);
    add_line(&lines, declare(arena, type, end->where_member), path_comment(arena, end), NULL);
  }
  for (size_t i = 0; i < model->many_count; i++) {
    const c_many *many = &model->many[i];
    if (!many->where_member) continue;
    const char *type = yoke_arena_printf(arena, "const %s_where *", many->target->type);
    add_line(&lines, declare(arena, type, many->where_member), many_path_comment(arena, many),
             NULL);
  }
  write_comment(
      to, 0,
      yoke_arena_printf(arena, "Conditions on %s objects: all that are given hold.", model->type));
  write_line(to, "struct %s_where {", model->type);
  write_members(to, &lines);
  write_line(to, "};\n");
}

static void write_heading(writer *to, const c_model *model) {
  write_ruler(to, model->type);
  if (model->model->doc && *model->model->doc) {
    write_words(to, " * ", model->model->doc);
    write_text(to, "\n *\n");
  }
  write_words(to, " * ",
              yoke_arena_printf(to->arena, "%s, table %s.", model_label(model->model),
                                model->model->table));
  write_text(to, " */\n");
}

void write_structs(writer *to, const c_model *model) {
  write_heading(to, model);
  write_struct(to, model);
  write_where(to, model);
  write_template(to,
                 "typedef struct @T_query {\n"
                 "  @T_where where, exclude;\n"
                 "  const char *select_related, *order_by;\n"
                 "  int64_t limit, offset;\n"
                 "} @T_query;\n"
                 "\n"
                 "/* @T.objects.filter(where).update(set) */\n"
                 "typedef struct @T_change {\n"
                 "  @T_where where, set;\n"
                 "} @T_change;\n"
                 "\n"
                 "/* @T.objects.get_or_create(defaults, **where) */\n"
                 "typedef struct @T_lookup {\n"
                 "  @T_where where, defaults;\n"
                 "} @T_lookup;\n"
                 "\n"
                 "typedef struct @T_list {\n"
                 "  size_t count;\n"
                 "  @T **items;\n"
                 "} @T_list;\n"
                 "\n"
                 "typedef struct @T_iterator @T_iterator;\n"
                 "\n"
                 "extern const yoke_model @T_model;\n"
                 "extern const yoke_field @T_fields[];\n",
                 MODEL_SUBSTITUTIONS(model));
  if (model->end_count) write_line(to, "extern const yoke_relation %s_relations[];", model->type);
  if (model->many_count) write_line(to, "extern const yoke_many %s_many_to_many[];", model->type);
  write_text(to, "\n");
}
