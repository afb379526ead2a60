/* The functions that lead from an object to its neighbours: get_next_by_FOO() of dates, and what
 * Meta.order_with_respect_to gives both models. */
#include <string.h>

#include "generate/output.h"
#include "model/names.h"

/* ── By a date ──────────────────────────────────────────────────────────────────────────────── */

static const char by_date[] = "\n"
                              "/* @v.get_next_by_@d(), get_previous_by_@d(): NULL when there is "
                              "none. Conditions may follow:\n"
                              " *   @n(@v, .@k = eq(...)) */\n"
                              "#define @n(...) YOKE_CALL(@n_where, @T_where, __VA_ARGS__)\n"
                              "#define @p(...) YOKE_CALL(@p_where, @T_where, __VA_ARGS__)\n"
                              "@T *YOKE_NULLABLE @n_where(@T *@v, const @T_where *where);\n"
                              "@T *YOKE_NULLABLE @p_where(@T *@v, const @T_where *where);\n";

static const char by_date_body[] =
    "@T *@n_where(@T *@v, const @T_where *where) {\n"
    "  return yoke_next_by(&@T_model, &@T_fields[@i], @v, where);\n"
    "}\n"
    "\n"
    "@T *@p_where(@T *@v, const @T_where *where) {\n"
    "  return yoke_previous_by(&@T_model, &@T_fields[@i], @v, where);\n"
    "}\n"
    "\n";

static void write_by_date(writer *to, const c_model *model, const char *text) {
  yoke_arena *arena = to->arena;
  for (size_t i = 0; i < model->column_count; i++) {
    const field *field = model->columns[i].field;
    if (!has_neighbours(field)) continue;
    const substitution with[] = {
        {'T', model->type},
        {'v', model->variable},
        {'d', field->name},
        {'k', model->columns[0].member},
        {'n', name_c_neighbour(arena, model->model, "next", field)},
        {'p', name_c_neighbour(arena, model->model, "previous", field)},
        {'i', yoke_arena_printf(arena, "%zu", i)},
        {0, NULL},
    };
    write_template(to, text, with);
  }
}

/* ── In order ───────────────────────────────────────────────────────────────────────────────── */

static const char in_order[] =
    "\n"
    "/* @v.get_next_in_order(), get_previous_in_order(): among those of the same @o. */\n"
    "@T *YOKE_NULLABLE @T_get_next_in_order(@T *@v);\n"
    "@T *YOKE_NULLABLE @T_get_previous_in_order(@T *@v);\n";

static const char in_order_body[] = "@T *@T_get_next_in_order(@T *@v) {\n"
                                    "  return yoke_next_in_order(&@T_model, @v);\n"
                                    "}\n"
                                    "\n"
                                    "@T *@T_get_previous_in_order(@T *@v) {\n"
                                    "  return yoke_previous_in_order(&@T_model, @v);\n"
                                    "}\n"
                                    "\n";

static void write_in_order(writer *to, const c_model *model, const char *text) {
  if (!is_kept_in_order(model->model)) return;
  const substitution with[] = {{'T', model->type},
                               {'v', model->variable},
                               {'o', model->model->order_with_respect_to->name},
                               {0, NULL}};
  write_template(to, text, with);
}

static const char order_of[] =
    "\n"
    "/* @v.get_@r_order(), set_@r_order(keys): the keys of its @P objects, in order. */\n"
    "const @K*YOKE_NULLABLE @g(@T *@v, size_t *ret_count);\n"
    "bool @s(@T *@v, const @K*keys, size_t count);\n";

static const char order_of_body[] = "const @K*@g(@T *@v, size_t *ret_count) {\n"
                                    "  return yoke_get_order(&@T_relations[@i], @v, ret_count);\n"
                                    "}\n"
                                    "\n"
                                    "bool @s(@T *@v, const @K*keys, size_t count) {\n"
                                    "  return yoke_set_order(&@T_relations[@i], @v, keys, count);\n"
                                    "}\n"
                                    "\n";

static void write_order_of(writer *to, const c_end *end, const char *text) {
  yoke_arena *arena = to->arena;
  const model *owner = end->owner->model, *ordered = end->relation->from;
  const char *key = column_of(end->target, end->target->model->pk)->type;
  bool is_pointer = key[strlen(key) - 1] == '*';
  const substitution with[] = {
      {'T', end->owner->type},
      {'v', end->owner->variable},
      {'P', end->target->type},
      {'K', yoke_arena_printf(arena, "%s%s", is_pointer ? key + strlen("const ") : key,
                              is_pointer ? "const " : " ")},
      {'r', lower_name(arena, ordered)},
      {'g', name_c_order(arena, owner, "get", ordered)},
      {'s', name_c_order(arena, owner, "set", ordered)},
      {'i', yoke_arena_printf(arena, "%zu", end->index)},
      {0, NULL},
  };
  write_template(to, text, with);
}

static void write_orders(writer *to, const c_model *model, const char *text) {
  for (size_t i = 0; i < model->end_count; i++)
    if (model->ends[i].is_reverse && orders_rows(model->ends[i].relation))
      write_order_of(to, &model->ends[i], text);
}

/* ───────────────────────────────────────────────────────────────────────────────────────────── */

void write_neighbour_prototypes(writer *to, const c_model *model) {
  write_by_date(to, model, by_date);
  write_in_order(to, model, in_order);
  write_orders(to, model, order_of);
}

void write_neighbours(writer *to, const c_model *model) {
  write_by_date(to, model, by_date_body);
  write_in_order(to, model, in_order_body);
  write_orders(to, model, order_of_body);
}
