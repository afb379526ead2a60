/* The prototypes of a model, and the macros that take keyword arguments. */
#include <string.h>

#include "generate/output.h"
#include "generate/value.h"

static const char reading[] =
    "/* Reading: @T.objects.get(), filter(), first(), latest(), count(), exists(), iterator().\n"
    " *   @T_get(db, .@k = eq(...))\n"
    " *   @T_filter(db, .where = {.@k = eq(...)}, .order_by = \"-@k\", .limit = 20) */\n"
    "#define @T_get(...) YOKE_CALL(@T_get_where, @T_where, __VA_ARGS__)\n"
    "#define @T_get_query(...) YOKE_CALL(@T_get_from, @T_query, __VA_ARGS__)\n"
    "#define @T_filter(...) YOKE_CALL(@T_filter_from, @T_query, __VA_ARGS__)\n"
    "#define @T_first(...) YOKE_CALL(@T_first_from, @T_query, __VA_ARGS__)\n"
    "#define @T_latest(...) YOKE_CALL(@T_latest_from, @T_query, __VA_ARGS__)\n"
    "#define @T_earliest(...) YOKE_CALL(@T_earliest_from, @T_query, __VA_ARGS__)\n"
    "#define @T_count(...) YOKE_CALL(@T_count_from, @T_query, __VA_ARGS__)\n"
    "#define @T_exists(...) YOKE_CALL(@T_exists_from, @T_query, __VA_ARGS__)\n"
    "#define @T_iterate(...) YOKE_CALL(@T_iterate_from, @T_query, __VA_ARGS__)\n"
    "@T *YOKE_NULLABLE @T_get_where(yoke_db *db, const @T_where *where);\n"
    "@T *YOKE_NULLABLE @T_get_from(yoke_db *db, const @T_query *query);\n"
    "@T_list *@T_filter_from(yoke_db *db, const @T_query *query);\n"
    "@T *YOKE_NULLABLE @T_first_from(yoke_db *db, const @T_query *query);\n"
    "@T *YOKE_NULLABLE @T_latest_from(yoke_db *db, const @T_query *query);\n"
    "@T *YOKE_NULLABLE @T_earliest_from(yoke_db *db, const @T_query *query);\n"
    "int64_t @T_count_from(yoke_db *db, const @T_query *query);\n"
    "bool @T_exists_from(yoke_db *db, const @T_query *query);\n"
    "@T_iterator *@T_iterate_from(yoke_db *db, const @T_query *query);\n"
    "@T *YOKE_NULLABLE @T_next(@T_iterator *iterator);\n"
    "void @T_stop(@T_iterator *iterator);\n"
    "\n";

static const char making[] =
    "/* Making: @T(...), not saved yet, and @T.objects.create(...), bulk_create([...]).\n"
    " * What is not given starts as the model says. */\n";

static const char making_functions[] =
    "#define @T_new(...) YOKE_MAKE(@T_new_from, @T, __VA_ARGS__)\n"
    "#define @T_create(...) YOKE_MAKE(@T_create_from, @T, __VA_ARGS__)\n"
    "@T *@T_new_from(yoke_db *db, const @T *initial);\n"
    "@T *YOKE_NULLABLE @T_create_from(yoke_db *db, const @T *initial);\n"
    "bool @T_bulk_create(yoke_db *db, @T *const *objects, size_t count);\n"
    "bool @T_attach(yoke_db *db, @T *@v);\n"
    "\n";

static const char writing[] =
    "/* Writing many, or one that may not be there yet:\n"
    " *   @T_update(db, .where = {...}, .set = {.@k = to(...)})\n"
    " *   @T_delete_where(db, &deleted, .where = {...})\n"
    " *   @T_get_or_create(db, &created, .where = {...}, .defaults = {.@k = to(...)}) */\n"
    "#define @T_update(...) YOKE_CALL(@T_update_from, @T_change, __VA_ARGS__)\n"
    "#define @T_delete_where(...) YOKE_CALL_WITH(@T_delete_from, @T_query, __VA_ARGS__)\n"
    "#define @T_get_or_create(...) "
    "YOKE_CALL_WITH(@T_get_or_create_from, @T_lookup, __VA_ARGS__)\n"
    "#define @T_update_or_create(...) "
    "YOKE_CALL_WITH(@T_update_or_create_from, @T_lookup, __VA_ARGS__)\n"
    "int64_t @T_update_from(yoke_db *db, const @T_change *change);\n"
    "bool @T_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const @T_query *query);\n"
    "@T *YOKE_NULLABLE @T_get_or_create_from(yoke_db *db, bool *ret_created, "
    "const @T_lookup *lookup);\n"
    "@T *YOKE_NULLABLE @T_update_or_create_from(yoke_db *db, bool *ret_created, "
    "const @T_lookup *lookup);\n"
    "\n"
    "/* One object: @v.save(), save(update_fields=[...]), refresh_from_db(), delete(), "
    "full_clean(), str(@v). */\n"
    "bool @T_save(@T *@v);\n"
    "bool @T_save_fields(@T *@v, const char *fields);\n"
    "bool @T_refresh(@T *@v);\n"
    "bool @T_delete(@T *@v, yoke_deleted *YOKE_NULLABLE ret_deleted);\n"
    "bool @T_full_clean(@T *@v);\n"
    "const char *@T_str(const @T *@v);\n";

/* The first column with a short name that is no key: what the examples in the comments use. */
static const char *example_column(const c_model *model) {
  enum { LONGEST = 20 };
  for (size_t i = 0; i < model->column_count; i++)
    if (!model->columns[i].field->primary_key && !model->columns[i].field->is_order_wrt &&
        !model->columns[i].field->relation && strlen(model->columns[i].member) <= LONGEST)
      return model->columns[i].member;
  return (model->model->pk ? column_of(model, model->model->pk) : model->columns)->member;
}

static void write_defaults(writer *to, const c_model *model) {
  items defaults = {.arena = to->arena};
  for (size_t i = 0; i < model->column_count; i++) {
    const char *value = default_in_c(to->arena, &model->columns[i]);
    if (value) add_item(&defaults, ".%s = %s", model->columns[i].member, value);
  }
  if (defaults.count == 0) add_item(&defaults, ".yoke = {0}");
  write_define(to, yoke_arena_printf(to->arena, "%s_DEFAULTS", model->type), &defaults);
}

void write_prototypes(writer *to, const c_model *model) {
  const substitution with[] = {
      {'T', model->type}, {'v', model->variable}, {'k', example_column(model)}, {0, NULL}};
  write_template(to, reading, with);
  write_template(to, making, with);
  write_defaults(to, model);
  write_template(to, making_functions, with);
  write_template(to, writing, with);
}

static const char *policy(const relation *relation) {
  static const char *const names[] = {
      [YOKE_CASCADE] = "CASCADE",         [YOKE_PROTECT] = "PROTECT",
      [YOKE_RESTRICT] = "RESTRICT",       [YOKE_SET_NULL] = "SET_NULL",
      [YOKE_SET_DEFAULT] = "SET_DEFAULT", [YOKE_SET_VALUE] = "SET(...)",
      [YOKE_DO_NOTHING] = "DO_NOTHING",   [YOKE_DB_CASCADE] = "DB_CASCADE",
      [YOKE_DB_SET_NULL] = "DB_SET_NULL", [YOKE_DB_SET_DEFAULT] = "DB_SET_DEFAULT",
  };
  return names[relation->on_delete];
}

static const char forward[] = "\n"
                              "/* @v.@a: @d. Setting saves nothing@x. */\n"
                              "@P *@n @f(@T *@v);\n"
                              "bool @s(@T *@v, @P *YOKE_NULLABLE @p);\n"
                              "yoke_relation_state @f_state(const @T *@v);\n";

static const char swap[] = "bool @w(@T *@v, @T *other);\n";

static const char reverse_one[] =
    "\n"
    "/* @v.@a, the reverse of @R: NULL when there is none. Setting saves nothing; replacing saves "
    "both, and lets the old one go. */\n"
    "@P *YOKE_NULLABLE @f(@T *@v);\n"
    "bool @s(@T *@v, @P *YOKE_NULLABLE @p);\n"
    "bool @w(@T *@v, @P *YOKE_NULLABLE @p);\n"
    "yoke_relation_state @f_state(const @T *@v);\n";

static const char reverse_many[] =
    "\n"
    "/* @v.@a, the reverse of @R: .all(), and .filter(...) with keywords:\n"
    " *   @f_query(@v, .where = {...}, .order_by = \"...\", .limit = 10) */\n"
    "#define @f_query(...) YOKE_CALL(@f_from, @P_query, __VA_ARGS__)\n"
    "@P_list *@f(@T *@v);\n"
    "@P_list *@f_from(@T *@v, const @P_query *query);\n";

static void write_accessor_prototype(writer *to, const c_end *end) {
  yoke_arena *arena = to->arena;
  const relation *relation = end->relation;
  bool required = !relation->field->null;
  const char *description = yoke_arena_printf(
      arena, "%s(%s, on_delete=%s)%s", relation->field->type->name, end->target->type,
      policy(relation), required ? ", required" : ", NULL when there is none");
  const substitution with[] = {
      {'T', end->owner->type},
      {'v', end->owner->variable},
      {'P', end->target->type},
      {'p', end->partner},
      {'a', end->accessor},
      {'f', accessor_function(arena, end, NULL)},
      {'s', accessor_function(arena, end, "set")},
      {'w', accessor_function(arena, end, end->is_reverse ? "replace" : "swap")},
      {'d', description},
      {'x', relation->is_one_to_one ? "; swapping saves both" : ""},
      {'n', required ? "YOKE_NONNULL" : "YOKE_NULLABLE"},
      {'R', field_label(relation->field)},
      {0, NULL},
  };
  if (!end->is_reverse) {
    write_template(to, forward, with);
    if (relation->is_one_to_one) write_template(to, swap, with);
  } else {
    write_template(to, relation->is_one_to_one ? reverse_one : reverse_many, with);
  }
}

void write_display_prototypes(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const field *field = model->columns[i].field;
    if (field->choice_count == 0) continue;
    const char *function = display_function(to->arena, model, field);
    write_line(to, "const char *%s(const %s *%s);", function, model->type, model->variable);
  }
}

static const char many_to_many_end[] =
    "\n"
    "/* @v.@a, many-to-many over @R: .all(), and .filter(...) with keywords:\n"
    " *   @f_query(@v, .where = {...}, .order_by = \"...\", .limit = 10)\n"
    " * add(...), remove(...) and set(...) take saved objects, any number of them or an array:\n"
    " *   @d(@v, one, other), @D(@v, objects, count) */\n"
    "#define @f_query(...) YOKE_CALL(@f_from, @P_query, __VA_ARGS__)\n"
    "#define @d(@v, ...) YOKE_MANY(@D, @v, @P, __VA_ARGS__)\n"
    "#define @r(@v, ...) YOKE_MANY(@E, @v, @P, __VA_ARGS__)\n"
    "#define @s(@v, ...) YOKE_MANY(@S, @v, @P, __VA_ARGS__)\n"
    "@P_list *@f(@T *@v);\n"
    "@P_list *@f_from(@T *@v, const @P_query *query);\n"
    "bool @D(@T *@v, @P *const *objects, size_t count);\n"
    "bool @E(@T *@v, @P *const *objects, size_t count);\n"
    "bool @S(@T *@v, @P *const *objects, size_t count);\n"
    "bool @c(@T *@v);\n";

static void write_many_prototype(writer *to, const c_many *many) {
  yoke_arena *arena = to->arena;
  const substitution with[] = {
      MANY_SUBSTITUTIONS(arena, many),
      {'a', many->accessor},
      {'d', many_function(arena, many, "add")},
      {'r', many_function(arena, many, "remove")},
      {'s', many_function(arena, many, "set")},
      {'R', model_label(many->many->through)},
      {0, NULL},
  };
  write_template(to, many_to_many_end, with);
}

void write_accessor_prototypes(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->end_count; i++)
    if (model->ends[i].accessor) write_accessor_prototype(to, &model->ends[i]);
  for (size_t i = 0; i < model->many_count; i++)
    if (model->many[i].accessor) write_many_prototype(to, &model->many[i]);
}
