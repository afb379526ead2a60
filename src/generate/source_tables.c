/* The descriptor tables of a model: relations, ordering, deletion; its fields are in
 * source_fields.c. */
#include <string.h>

#include "generate/output.h"
#include "generate/row.h"
#include "generate/value.h"
#include "model/names.h"

const char *field_at(yoke_arena *arena, const c_model *model, const field *field) {
  const c_column *column = column_of(model, field);
  return yoke_arena_printf(arena, "&%s_fields[%zu] /* %s */", model->type,
                           (size_t)(column - model->columns), field->attname);
}

const char *end_at(yoke_arena *arena, const c_end *end) {
  const char *name = end->accessor;
  if (!name) name = yoke_arena_printf(arena, "of %s", field_label(end->relation->field));
  return yoke_arena_printf(arena, "&%s_relations[%zu] /* %s */", end->owner->type, end->index,
                           name);
}

void write_pointers(writer *to, const char *type, const char *name, const items *list) {
  if (list->count == 0) return;
  write_line(to, "static const %s *const %s[] = {", type, name);
  write_text(to, "    ");
  write_items(to, 4, 1, list);
  write_line(to, ",\n};\n");
}

static const char *policy_in_c(yoke_on_delete policy) {
  static const char *const names[] = {
      [YOKE_CASCADE] = "YOKE_CASCADE",         [YOKE_PROTECT] = "YOKE_PROTECT",
      [YOKE_RESTRICT] = "YOKE_RESTRICT",       [YOKE_SET_NULL] = "YOKE_SET_NULL",
      [YOKE_SET_DEFAULT] = "YOKE_SET_DEFAULT", [YOKE_SET_VALUE] = "YOKE_SET_VALUE",
      [YOKE_DO_NOTHING] = "YOKE_DO_NOTHING",   [YOKE_DB_CASCADE] = "YOKE_DB_CASCADE",
      [YOKE_DB_SET_NULL] = "YOKE_DB_SET_NULL", [YOKE_DB_SET_DEFAULT] = "YOKE_DB_SET_DEFAULT",
  };
  return names[policy];
}

/* What SET(...) and SET_DEFAULT write. */
static void add_set_value(items *to, const relation *relation) {
  if (relation->on_delete != YOKE_SET_VALUE && relation->on_delete != YOKE_SET_DEFAULT) return;
  yoke_value value = relation->set_value.constant;
  if (relation->set_value.source != VALUE_CONSTANT)
    value = (yoke_value){.kind = field_kind(relation->field), .is_null = true};
  add_item(to, ".set_value = %s", value_in_c(to->arena, &value));
}

static void add_end_names(row *row, const c_end *end) {
  yoke_arena *arena = row->to->arena;
  const relation *relation = end->relation;
  const char *name = end->is_reverse ? relation->accessor : relation->field->name;
  const char *query_name = end->is_reverse ? relation->query_name : relation->field->name;
  if (end->accessor) add_item(&row->line, ".name = %s", literal(arena, name));
  if (end->where_member) add_item(&row->line, ".query_name = %s", literal(arena, query_name));
  if (end->is_reverse) add_item(&row->line, ".is_reverse = true");
  if (relation->is_one_to_one) add_item(&row->line, ".is_one_to_one = true");
  end_row_line(row);
}

/* Where the object keeps the partner, and the where struct its conditions. */
static void add_places(row *row, const c_end *end) {
  const char *type = end->owner->type;
  if (end->slot) {
    const char *byte = end->state ? yoke_arena_printf(row->to->arena, " + %zu", end->state) : "";
    add_item(&row->line, ".slot = offsetof(%s, %s)", type, end->slot);
    add_item(&row->line, ".state = offsetof(%s, states)%s", type, byte);
  }
  if (end->where_member)
    add_item(&row->line, ".where_offset = offsetof(%s_where, %s)", type, end->where_member);
  end_row_line(row);
}

/* Whether a row's primary key is that of its parent, over every link in between. */
static bool keys_are_one(const model *model, const struct model *parent) {
  model = model->concrete;
  for (size_t i = 0; i < model->parent_count; i++) {
    const struct model *above = model->parents[i]->concrete;
    if (model->parent_links[i] != model->pk) continue;
    if (above == parent->concrete || keys_are_one(above, parent)) return true;
  }
  return false;
}

/* The parent's column that the key names. Of an end by inheritance it is the model's own primary
 * key where that is the same value, so that nothing has to be joined. */
static const field *named_column(const c_end *end) {
  const model *owner = end->owner->model;
  const field *named = end->relation->to_field;
  bool is_inherited = end->is_reverse && named->model->concrete != owner->concrete;
  return is_inherited && named->primary_key && keys_are_one(owner, named->model) ? owner->pk
                                                                                 : named;
}

static void write_relation(writer *to, const c_end *end) {
  yoke_arena *arena = to->arena;
  const relation *relation = end->relation;
  const c_end *inverse = end_of(end->target, relation, !end->is_reverse);
  const c_model *child = end->is_reverse ? end->target : end->owner;
  const c_model *parent = end->is_reverse ? end->owner : end->target;
  row row = begin_row(to);
  add_end_names(&row, end);
  add_item(&row.line, ".model = &%s_model", end->owner->type);
  add_item(&row.line, ".target = &%s_model", end->target->type);
  add_item(&row.line, ".inverse = %s", end_at(arena, inverse));
  end_row_line(&row);
  add_item(&row.line, ".field = %s", field_at(arena, child, relation->field));
  add_item(&row.line, ".to_field = %s", field_at(arena, parent, named_column(end)));
  end_row_line(&row);
  add_places(&row, end);
  add_item(&row.line, ".on_delete = %s", policy_in_c(relation->on_delete));
  add_set_value(&row.line, relation);
  const char *limit = limit_of(arena, end);
  if (limit) add_item(&row.line, ".limit_choices_to = &%s", limit);
  if (relation->db_constraint) add_item(&row.line, ".db_constraint = true");
  if (relation->parent_link && !end->is_reverse) add_item(&row.line, ".is_parent_link = true");
  end_row(&row);
}

static void write_relations(writer *to, const c_model *model) {
  if (model->end_count == 0) return;
  write_line(to, "const yoke_relation %s_relations[] = {", model->type);
  for (size_t i = 0; i < model->end_count; i++)
    write_relation(to, &model->ends[i]);
  write_line(to, "};\n");
}

static const char *many_at(yoke_arena *arena, const c_many *many) {
  return yoke_arena_printf(arena, "&%s_many_to_many[%zu]", many->owner->type, many->index);
}

static void write_many_end(writer *to, const c_many *end) {
  yoke_arena *arena = to->arena;
  const many_to_many *many = end->many;
  row row = begin_row(to);
  const char *name = end->is_reverse ? many->accessor : many->name;
  const char *query_name = end->is_reverse ? many->query_name : many->name;
  if (end->accessor) add_item(&row.line, ".name = %s", literal(arena, name));
  if (end->where_member) add_item(&row.line, ".query_name = %s", literal(arena, query_name));
  end_row_line(&row);
  add_item(&row.line, ".model = &%s_model", end->owner->type);
  add_item(&row.line, ".target = &%s_model", end->target->type);
  add_item(&row.line, ".inverse = %s",
           many_at(arena, many_of(end->target, many, !end->is_reverse)));
  end_row_line(&row);
  add_item(&row.line, ".near = %s", end_at(arena, end->near));
  add_item(&row.line, ".far = %s", end_at(arena, end->far));
  end_row_line(&row);
  if (end->where_member)
    add_item(&row.line, ".where_offset = offsetof(%s_where, %s)", end->owner->type,
             end->where_member);
  if (many->symmetrical) add_item(&row.line, ".is_symmetrical = true");
  end_row(&row);
}

static void write_many(writer *to, const c_model *model) {
  if (model->many_count == 0) return;
  write_line(to, "const yoke_many %s_many_to_many[] = {", model->type);
  for (size_t i = 0; i < model->many_count; i++)
    write_many_end(to, &model->many[i]);
  write_line(to, "};\n");
}

static void write_parents(writer *to, const c_model *model) {
  if (model->parent_count == 0) return;
  write_line(to, "static const yoke_parent parents_of_%s[] = {", model->type);
  for (size_t i = 0; i < model->parent_count; i++) {
    const c_parent *parent = &model->parents[i];
    row row = begin_row(to);
    add_item(&row.line, ".model = &%s_model", parent->model->type);
    add_item(&row.line, ".link = %s", field_at(to->arena, model, parent->link));
    add_item(&row.line, ".key = %s", field_at(to->arena, model, parent->model->model->pk));
    end_row(&row);
  }
  write_line(to, "};\n");
}

static void write_unique_together(writer *to, const c_model *model) {
  const struct model *source = model->model;
  for (size_t i = 0; i < source->unique_together_count; i++) {
    const unique_together *set = &source->unique_together[i];
    items fields = {.arena = to->arena};
    for (size_t j = 0; j < set->count; j++)
      add_item(&fields, "%s", field_at(to->arena, model, set->fields[j]));
    write_pointers(to, "yoke_field",
                   yoke_arena_printf(to->arena, "together_of_%s_%zu", model->type, i), &fields);
  }
  if (source->unique_together_count == 0) return;
  write_line(to, "static const yoke_unique_together unique_together_of_%s[] = {", model->type);
  for (size_t i = 0; i < source->unique_together_count; i++)
    write_line(to, "    {.fields = together_of_%s_%zu, .count = %zu},", model->type, i,
               source->unique_together[i].count);
  write_line(to, "};\n");
}

static void write_composite_key(writer *to, const c_model *model) {
  if (model->model->pk) return;
  const field *key = model->model->composite_key;
  items fields = {.arena = to->arena};
  for (size_t i = 0; i < key->composite_count; i++)
    add_item(&fields, "%s", field_at(to->arena, model, key->composite[i]));
  write_pointers(to, "yoke_field", yoke_arena_printf(to->arena, "key_of_%s", model->type), &fields);
}

static void write_follow(writer *to, const c_model *model, const delete_plan *plan) {
  items ends = {.arena = to->arena};
  for (size_t i = 0; i < plan->follow_count; i++)
    add_item(&ends, "%s", end_at(to->arena, end_of(model, plan->follow[i], true)));
  write_pointers(to, "yoke_relation", yoke_arena_printf(to->arena, "follow_of_%s", model->type),
                 &ends);
}

static const char *deletion(yoke_arena *arena, const c_model *model, const delete_plan *plan) {
  writer out = {.arena = arena};
  if (plan->follow_count)
    write_format(&out, ".follow = follow_of_%s, .follow_count = %zu, ", model->type,
                 plan->follow_count);
  write_format(&out, "%s.order = %u, %s.statements = %u", plan->fast ? ".fast = true, " : "",
               plan->order, plan->in_cycle ? ".in_cycle = true, " : "", plan->statements);
  return out.text;
}

static void add_identity(items *to, const c_model *model) {
  yoke_arena *arena = to->arena;
  const struct model *source = model->model;
  add_item(to, ".name = %s", literal(arena, source->name));
  add_item(to, ".app = %s", literal(arena, source->app->label));
  add_item(to, ".label = %s", literal(arena, model_label(source)));
  add_item(to, ".table = %s", literal(arena, source->table));
  add_item(to, ".verbose_name = %s", literal(arena, source->verbose_name));
  add_item(to, ".size = sizeof(%s)", model->type);
  add_item(to, ".where_size = sizeof(%s_where)", model->type);
}

void add_table(items *to, const char *member, const char *count_member, const char *table,
               size_t count) {
  if (count == 0) return;
  add_item(to, ".%s = %s", member, table);
  add_item(to, ".%s = %zu", count_member, count);
}

static void add_key(items *to, const c_model *model) {
  const struct model *source = model->model;
  if (source->pk) {
    add_item(to, ".pk = %s", field_at(to->arena, model, source->pk));
    add_item(to, ".pk_fields = &%s_model.pk", model->type);
    add_item(to, ".pk_count = 1");
  } else {
    add_table(to, "pk_fields", "pk_count", yoke_arena_printf(to->arena, "key_of_%s", model->type),
              source->composite_key->composite_count);
  }
}

static void write_model(writer *to, const c_model *model, const delete_plan *plan) {
  yoke_arena *arena = to->arena;
  const struct model *source = model->model;
  const char *type = model->type;
  items members = {.arena = arena};
  add_identity(&members, model);
  add_table(&members, "fields", "field_count", yoke_arena_printf(arena, "%s_fields", type),
            model->column_count);
  add_key(&members, model);
  add_table(&members, "relations", "relation_count", yoke_arena_printf(arena, "%s_relations", type),
            model->end_count);
  add_table(&members, "many", "many_count", yoke_arena_printf(arena, "%s_many_to_many", type),
            model->many_count);
  add_table(&members, "parents", "parent_count", yoke_arena_printf(arena, "parents_of_%s", type),
            model->parent_count);
  if (is_kept_in_order(source))
    add_item(&members, ".order_with_respect_to = %s",
             field_at(arena, model, source->order_with_respect_to));
  add_orderings(&members, model);
  add_table(&members, "unique_together", "unique_together_count",
            yoke_arena_printf(arena, "unique_together_of_%s", type), source->unique_together_count);
  add_item(&members, ".deletion = {%s}", deletion(arena, model, plan));
  if (has_str(model)) add_item(&members, ".str = str_of_%s", type);
  write_line(to, "const yoke_model %s_model = {", type);
  write_text(to, "    ");
  write_items(to, 4, 1, &members);
  write_line(to, ",\n};\n");
}

void write_tables(writer *to, const output *output, const c_model *model) {
  const delete_plan *plan = plan_of(output->plans, model->model);
  write_field_tables(to, model);
  write_limits(to, output, model);
  write_relations(to, model);
  write_many(to, model);
  write_parents(to, model);
  write_orderings(to, model);
  write_unique_together(to, model);
  write_composite_key(to, model);
  write_follow(to, model, plan);
  write_model(to, model, plan);
}
