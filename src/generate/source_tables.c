/* The descriptor tables of a model: choices, fields, relations, ordering, deletion. */
#include <inttypes.h>
#include <string.h>

#include "generate/output.h"
#include "generate/value.h"

/* "&Profile_fields[1]": the place of a field, for a comment to name. */
static const char *field_at(yoke_arena *arena, const output *output, const field *field) {
  const c_model *model = shape_of(output->shapes, field->model);
  const c_column *column = column_of(model, field);
  return yoke_arena_printf(arena, "&%s_fields[%zu] /* %s */", model->type,
                           (size_t)(column - model->columns), field->attname);
}

static const char *end_at(yoke_arena *arena, const c_end *end) {
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

static const char *flags_of(yoke_arena *arena, const field *field) {
  const struct {
    bool set;
    const char *name;
  } flags[] = {
      {field->primary_key, "PRIMARY_KEY"},
      {field->type->traits & TRAIT_AUTO, "AUTO"},
      {field->null, "NULLABLE"},
      {field->unique || field->primary_key, "UNIQUE"},
      {field->blank, "BLANK"},
      {field->auto_now, "AUTO_NOW"},
      {field->auto_now_add, "AUTO_NOW_ADD"},
      {has_default(field), "HAS_DEFAULT"},
      {declared_default(field)->source == VALUE_NOW ||
           declared_default(field)->source == VALUE_TODAY,
       "DEFAULT_NOW"},
      {field->type->traits & TRAIT_POSITIVE, "POSITIVE"},
      {!field->editable, "NOT_EDITABLE"},
      {declared_default(field)->source == VALUE_UUID4, "DEFAULT_UUID4"},
      {field->class == FIELD_GeneratedField, "GENERATED"},
      {value_field(field)->unpack_ipv4, "UNPACK_IPV4"},
  };
  const char *text = NULL;
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if (flags[i].set)
      text = yoke_arena_printf(arena, "%s%sYOKE_FIELD_%s", text ? text : "", text ? " | " : "",
                               flags[i].name);
  return text;
}

static const char *format_name(yoke_text_format format) {
  static const char *const names[] = {
      [YOKE_FORMAT_ANY] = "ANY",         [YOKE_FORMAT_EMAIL] = "EMAIL",
      [YOKE_FORMAT_SLUG] = "SLUG",       [YOKE_FORMAT_UNICODE_SLUG] = "UNICODE_SLUG",
      [YOKE_FORMAT_URL] = "URL",         [YOKE_FORMAT_USERNAME] = "USERNAME",
      [YOKE_FORMAT_JSON] = "JSON",       [YOKE_FORMAT_IP] = "IP",
      [YOKE_FORMAT_IPV4] = "IPV4",       [YOKE_FORMAT_IPV6] = "IPV6",
      [YOKE_FORMAT_DECIMAL] = "DECIMAL",
  };
  return names[format];
}

/* Items on lines of their own within one row of a table: {a, b,\n c, d}. */
typedef struct row {
  writer *to;
  items line;
  bool open;
} row;

static void end_row_line(row *row) {
  if (row->line.count == 0) return;
  write_text(row->to, row->open ? ",\n     " : "    {");
  write_items(row->to, 5, 2, &row->line);
  row->open = true;
  row->line = (items){.arena = row->to->arena};
}

static void end_row(row *row) {
  end_row_line(row);
  write_text(row->to, "},\n");
}

static void write_choices(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const field *field = model->columns[i].field;
    if (field->choice_count == 0) continue;
    write_line(to, "static const yoke_choice choices_of_%s_%s[] = {", model->type,
               model->columns[i].member);
    for (size_t j = 0; j < field->choice_count; j++) {
      row row = {.to = to, .line = {.arena = to->arena}};
      add_item(&row.line, ".value = %s", union_in_c(to->arena, &field->choices[j].value));
      add_item(&row.line, ".label = %s", literal(to->arena, field->choices[j].label));
      end_row(&row);
    }
    write_line(to, "};\n");
  }
}

static void add_names(row *row, const field *field) {
  yoke_arena *arena = row->to->arena;
  add_item(&row->line, ".name = %s", literal(arena, field->name));
  add_item(&row->line, ".attname = %s", literal(arena, field->attname));
  add_item(&row->line, ".column = %s", literal(arena, field->column));
  add_item(&row->line, ".verbose_name = %s", literal(arena, field->verbose_name));
  end_row_line(row);
}

/* A key has the form that its target is stored in, and is not asked for any other. */
static yoke_text_format stored_format(const field *field) {
  yoke_text_format format = field_format(field);
  return field->relation && format < YOKE_FORMAT_JSON ? field->format : format;
}

static void add_type(row *row, const field *field) {
  yoke_arena *arena = row->to->arena;
  const struct field *value = value_field(field);
  yoke_kind kind = field_kind(field);
  yoke_text_format format = stored_format(field);
  const char *flags = flags_of(arena, field);
  add_item(&row->line, ".kind = %s", kind_in_c(kind));
  if (flags) add_item(&row->line, ".flags = %s", flags);
  add_item(&row->line, ".db_type = %s", literal(arena, schema_column_type(field, arena)));
  if (value->max_length) add_item(&row->line, ".max_length = %u", value->max_length);
  if (format != YOKE_FORMAT_ANY)
    add_item(&row->line, ".format = YOKE_FORMAT_%s", format_name(format));
  if (kind == YOKE_INT) {
    add_item(&row->line, ".min = %s", integer_in_c(arena, value->type->min));
    add_item(&row->line, ".max = %s", integer_in_c(arena, value->type->max));
  }
  if (value->class == FIELD_DecimalField) {
    add_item(&row->line, ".max_digits = %" PRId64, value->max_digits);
    add_item(&row->line, ".decimal_places = %" PRId64, value->decimal_places);
  }
  end_row_line(row);
}

static void add_extras(row *row, const output *output, const c_model *model,
                       const c_column *column) {
  yoke_arena *arena = row->to->arena;
  const field *field = column->field;
  yoke_value constant;
  if (field->choice_count) {
    add_item(&row->line, ".choices = choices_of_%s_%s", model->type, column->member);
    add_item(&row->line, ".choice_count = %zu", field->choice_count);
  }
  if (default_constant(field, &constant))
    add_item(&row->line, ".default_value = %s", value_in_c(arena, &constant));
  if (column->default_function)
    add_item(&row->line, ".make_default = default_of_%s_%s", model->type, column->member);
  if (field->unique_message)
    add_item(&row->line, ".unique_message = %s", literal(arena, field->unique_message));
  if (field->relation) {
    const c_model *owner = shape_of(output->shapes, field->model);
    add_item(&row->line, ".relation = %s", end_at(arena, end_of(owner, field->relation, false)));
  }
  end_row_line(row);
}

/* What calls the program's function for libyoke, which does not know its type. */
static void write_default_functions(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const c_column *column = &model->columns[i];
    if (!column->default_function) continue;
    write_line(to, "static void default_of_%s_%s(yoke_scalar *ret) {", model->type, column->member);
    write_line(to, "  ret->%s = %s();", member_in_c(column->default_function->kind),
               column->default_function->name);
    write_line(to, "}\n");
  }
}

static void write_fields(writer *to, const output *output, const c_model *model) {
  write_line(to, "const yoke_field %s_fields[] = {", model->type);
  for (size_t i = 0; i < model->column_count; i++) {
    const c_column *column = &model->columns[i];
    row row = {.to = to, .line = {.arena = to->arena}};
    add_names(&row, column->field);
    add_type(&row, column->field);
    add_item(&row.line, ".offset = offsetof(%s, %s)", model->type, column->member);
    add_item(&row.line, ".where_offset = offsetof(%s_where, %s)", model->type, column->member);
    end_row_line(&row);
    add_extras(&row, output, model, column);
    end_row(&row);
  }
  write_line(to, "};\n");
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

static void write_relation(writer *to, const output *output, const c_end *end) {
  yoke_arena *arena = to->arena;
  const relation *relation = end->relation;
  const c_end *inverse = end_of(end->target, relation, !end->is_reverse);
  row row = {.to = to, .line = {.arena = arena}};
  add_end_names(&row, end);
  add_item(&row.line, ".model = &%s_model", end->owner->type);
  add_item(&row.line, ".target = &%s_model", end->target->type);
  add_item(&row.line, ".inverse = %s", end_at(arena, inverse));
  end_row_line(&row);
  add_item(&row.line, ".field = %s", field_at(arena, output, relation->field));
  add_item(&row.line, ".to_field = %s", field_at(arena, output, relation->to_field));
  end_row_line(&row);
  add_places(&row, end);
  add_item(&row.line, ".on_delete = %s", policy_in_c(relation->on_delete));
  add_set_value(&row.line, relation);
  if (relation->db_constraint) add_item(&row.line, ".db_constraint = true");
  end_row(&row);
}

static void write_relations(writer *to, const output *output, const c_model *model) {
  if (model->end_count == 0) return;
  write_line(to, "const yoke_relation %s_relations[] = {", model->type);
  for (size_t i = 0; i < model->end_count; i++)
    write_relation(to, output, &model->ends[i]);
  write_line(to, "};\n");
}

static void write_ordering(writer *to, const c_model *model) {
  const struct model *source = model->model;
  if (source->ordering_count == 0) return;
  write_line(to, "static const yoke_ordering ordering_of_%s[] = {", model->type);
  for (size_t i = 0; i < source->ordering_count; i++)
    write_line(to, "    {.path = %s%s},", literal(to->arena, source->ordering[i].path),
               source->ordering[i].descending ? ", .descending = true" : "");
  write_line(to, "};\n");
}

static void write_unique_together(writer *to, const output *output, const c_model *model) {
  const struct model *source = model->model;
  for (size_t i = 0; i < source->unique_together_count; i++) {
    const unique_together *set = &source->unique_together[i];
    items fields = {.arena = to->arena};
    for (size_t j = 0; j < set->count; j++)
      add_item(&fields, "%s", field_at(to->arena, output, set->fields[j]));
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

static void write_model(writer *to, const output *output, const c_model *model,
                        const delete_plan *plan) {
  yoke_arena *arena = to->arena;
  const struct model *source = model->model;
  const char *type = model->type;
  items members = {.arena = arena};
  add_identity(&members, model);
  add_table(&members, "fields", "field_count", yoke_arena_printf(arena, "%s_fields", type),
            model->column_count);
  add_item(&members, ".pk = %s", field_at(arena, output, source->pk));
  add_table(&members, "relations", "relation_count", yoke_arena_printf(arena, "%s_relations", type),
            model->end_count);
  add_table(&members, "ordering", "ordering_count",
            yoke_arena_printf(arena, "ordering_of_%s", type), source->ordering_count);
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
  write_choices(to, model);
  write_default_functions(to, model);
  write_fields(to, output, model);
  write_relations(to, output, model);
  write_ordering(to, model);
  write_unique_together(to, output, model);
  write_follow(to, model, plan);
  write_model(to, output, model, plan);
}
