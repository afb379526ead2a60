/* The typed functions of a model: one line each around what libyoke does for any model. */
#include <string.h>

#include "generate/output.h"

/* What the query of a partner's model is to libyoke. */
#define PLAIN_QUERY                                                                                \
  "  yoke_query plain = {.where = &query->where,\n"                                                \
  "                      .exclude = &query->exclude,\n"                                            \
  "                      .select_related = query->select_related,\n"                               \
  "                      .order_by = query->order_by,\n"                                           \
  "                      .limit = query->limit,\n"                                                 \
  "                      .offset = query->offset};\n"

static const char functions[] =
    "static yoke_query query_of_@T(const @T_query *query) {\n"
    "  return (yoke_query){.where = &query->where,\n"
    "                      .exclude = &query->exclude,\n"
    "                      .select_related = query->select_related,\n"
    "                      .order_by = query->order_by,\n"
    "                      .limit = query->limit,\n"
    "                      .offset = query->offset};\n"
    "}\n"
    "\n"
    "@T *@T_get_where(yoke_db *db, const @T_where *where) {\n"
    "  return yoke_get(db, &@T_model, &(yoke_query){.where = where});\n"
    "}\n"
    "\n"
    "@T *@T_get_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return yoke_get(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "@T_list *@T_filter_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return (@T_list *)yoke_filter(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "@T *@T_first_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return yoke_first(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "@T *@T_latest_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return yoke_latest(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "@T *@T_earliest_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return yoke_earliest(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "int64_t @T_count_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return yoke_count(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "bool @T_exists_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return yoke_exists(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "@T_iterator *@T_iterate_from(yoke_db *db, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return (@T_iterator *)yoke_iterate(db, &@T_model, &plain);\n"
    "}\n"
    "\n"
    "@T *@T_next(@T_iterator *iterator) {\n"
    "  return yoke_next((yoke_iterator *)iterator);\n"
    "}\n"
    "\n"
    "void @T_stop(@T_iterator *iterator) {\n"
    "  yoke_stop((yoke_iterator *)iterator);\n"
    "}\n"
    "\n"
    "@T *@T_new_from(yoke_db *db, const @T *initial) {\n"
    "  return yoke_new(db, &@T_model, initial);\n"
    "}\n"
    "\n"
    "@T *@T_create_from(yoke_db *db, const @T *initial) {\n"
    "  return yoke_create(db, &@T_model, initial);\n"
    "}\n"
    "\n"
    "bool @T_bulk_create(yoke_db *db, @T *const *objects, size_t count) {\n"
    "  return yoke_bulk_create(db, &@T_model, (void *const *)objects, count);\n"
    "}\n"
    "\n"
    "bool @T_attach(yoke_db *db, @T *@v) {\n"
    "  return yoke_attach(db, &@T_model, @v);\n"
    "}\n"
    "\n"
    "int64_t @T_update_from(yoke_db *db, const @T_change *change) {\n"
    "  return yoke_update(db, &@T_model, &change->where, &change->set);\n"
    "}\n"
    "\n"
    "bool @T_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const @T_query *query) {\n"
    "  yoke_query plain = query_of_@T(query);\n"
    "  return yoke_delete_where(db, &@T_model, &plain, ret_deleted);\n"
    "}\n"
    "\n"
    "@T *@T_get_or_create_from(yoke_db *db, bool *ret_created, const @T_lookup *lookup) {\n"
    "  return yoke_get_or_create(db, &@T_model, &lookup->where, &lookup->defaults, ret_created);\n"
    "}\n"
    "\n"
    "@T *@T_update_or_create_from(yoke_db *db, bool *ret_created, const @T_lookup *lookup) {\n"
    "  return yoke_update_or_create(db, &@T_model, &lookup->where, &lookup->defaults, "
    "ret_created);\n"
    "}\n"
    "\n"
    "bool @T_save(@T *@v) {\n"
    "  return yoke_save(&@T_model, @v);\n"
    "}\n"
    "\n"
    "bool @T_save_fields(@T *@v, const char *fields) {\n"
    "  return yoke_save_fields(&@T_model, @v, fields);\n"
    "}\n"
    "\n"
    "bool @T_refresh(@T *@v) {\n"
    "  return yoke_refresh(&@T_model, @v);\n"
    "}\n"
    "\n"
    "bool @T_delete(@T *@v, yoke_deleted *ret_deleted) {\n"
    "  return yoke_delete(&@T_model, @v, ret_deleted);\n"
    "}\n"
    "\n"
    "bool @T_full_clean(@T *@v) {\n"
    "  return yoke_full_clean(&@T_model, @v);\n"
    "}\n"
    "\n";

static const char forward[] = "@P *@f(@T *@v) {\n"
                              "  return yoke_related(&@T_relations[@i], @v);\n"
                              "}\n"
                              "\n";

static const char set[] = "bool @s(@T *@v, @P *@p) {\n"
                          "  return yoke_set_related(&@T_relations[@i], @v, @p);\n"
                          "}\n"
                          "\n"
                          "yoke_relation_state @f_state(const @T *@v) {\n"
                          "  return yoke_related_state(&@T_relations[@i], @v);\n"
                          "}\n"
                          "\n";

static const char swap[] = "bool @w(@T *@v, @T *other) {\n"
                           "  return yoke_swap_related(&@T_relations[@i], @v, other);\n"
                           "}\n"
                           "\n";

static const char replace[] = "bool @w(@T *@v, @P *@p) {\n"
                              "  return yoke_replace_related(&@T_relations[@i], @v, @p);\n"
                              "}\n"
                              "\n";

static const char many[] = "@P_list *@f(@T *@v) {\n"
                           "  return (@P_list *)yoke_related_list(&@T_relations[@i], @v, NULL);\n"
                           "}\n"
                           "\n"
                           "@P_list *@f_from(@T *@v, const @P_query *query) {\n" PLAIN_QUERY
                           "  return (@P_list *)yoke_related_list(&@T_relations[@i], @v, &plain);\n"
                           "}\n"
                           "\n";

static const char display[] = "const char *@f(const @T *@v) {\n"
                              "  return yoke_display(&@T_fields[@i], @v);\n"
                              "}\n"
                              "\n";

void write_displays(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const field *field = model->columns[i].field;
    if (field->choice_count == 0) continue;
    const substitution with[] = {
        {'T', model->type},
        {'v', model->variable},
        {'f', display_function(to->arena, model, field)},
        {'i', yoke_arena_printf(to->arena, "%zu", i)},
        {0, NULL},
    };
    write_template(to, display, with);
  }
}

void write_functions(writer *to, const c_model *model) {
  write_template(to, functions, MODEL_SUBSTITUTIONS(model));
}

static void write_accessor(writer *to, const c_end *end) {
  yoke_arena *arena = to->arena;
  const substitution with[] = {
      {'T', end->owner->type},
      {'v', end->owner->variable},
      {'P', end->target->type},
      {'p', end->partner},
      {'f', accessor_function(arena, end, NULL)},
      {'s', accessor_function(arena, end, "set")},
      {'w', accessor_function(arena, end, end->is_reverse ? "replace" : "swap")},
      {'i', yoke_arena_printf(arena, "%zu", end->index)},
      {0, NULL},
  };
  bool is_one_to_one = end->relation->is_one_to_one;
  if (end->is_reverse && !is_one_to_one) {
    write_template(to, many, with);
    return;
  }
  write_template(to, forward, with);
  write_template(to, set, with);
  if (is_one_to_one) write_template(to, end->is_reverse ? replace : swap, with);
}

static const char many_to_many_end[] =
    "@P_list *@f(@T *@v) {\n"
    "  return (@P_list *)yoke_many_list(&@T_many_to_many[@i], @v, NULL);\n"
    "}\n"
    "\n"
    "@P_list *@f_from(@T *@v, const @P_query *query) {\n" PLAIN_QUERY
    "  return (@P_list *)yoke_many_list(&@T_many_to_many[@i], @v, &plain);\n"
    "}\n"
    "\n"
    "bool @D(@T *@v, @P *const *objects, size_t count) {\n"
    "  return yoke_many_add(&@T_many_to_many[@i], @v, (void *const *)objects, count);\n"
    "}\n"
    "\n"
    "bool @E(@T *@v, @P *const *objects, size_t count) {\n"
    "  return yoke_many_remove(&@T_many_to_many[@i], @v, (void *const *)objects, count);\n"
    "}\n"
    "\n"
    "bool @S(@T *@v, @P *const *objects, size_t count) {\n"
    "  return yoke_many_set(&@T_many_to_many[@i], @v, (void *const *)objects, count);\n"
    "}\n"
    "\n"
    "bool @c(@T *@v) {\n"
    "  return yoke_many_clear(&@T_many_to_many[@i], @v);\n"
    "}\n"
    "\n";

static void write_many_functions(writer *to, const c_many *many) {
  const substitution with[] = {
      MANY_SUBSTITUTIONS(to->arena, many),
      {'i', yoke_arena_printf(to->arena, "%zu", many->index)},
      {0, NULL},
  };
  write_template(to, many_to_many_end, with);
}

void write_accessors(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->end_count; i++)
    if (model->ends[i].accessor) write_accessor(to, &model->ends[i]);
  for (size_t i = 0; i < model->many_count; i++)
    if (model->many[i].accessor) write_many_functions(to, &model->many[i]);
}
