#include "model/describe.h"

#include <string.h>

/* ── Indexes and constraints ────────────────────────────────────────────────────────────────── */

static void describe_parts(yoke_buffer *to, expression *const *expressions, size_t count,
                           const expression *condition, const char *const *include,
                           size_t include_count) {
  for (size_t i = 0; i < count; i++) {
    yoke_buffer_puts(to, " ");
    describe_expression(to, expressions[i]);
  }
  if (condition) {
    yoke_buffer_puts(to, " where ");
    describe_expression(to, condition);
  }
  for (size_t i = 0; i < include_count; i++)
    yoke_buffer_printf(to, " include %s", include[i]);
}

static void describe_index(yoke_buffer *to, const model_index *index) {
  yoke_buffer_printf(to, "  index %s %s", index->class_name, index->name);
  for (size_t i = 0; i < index->column_count; i++)
    yoke_buffer_printf(to, " %s%s", index->columns[i].descending ? "-" : "",
                       index->columns[i].name);
  describe_parts(to, index->expressions, index->expression_count, index->condition, index->include,
                 index->include_count);
  yoke_buffer_puts(to, "\n");
}

static void describe_constraint(yoke_buffer *to, const constraint *constraint) {
  static const char *const when[] = {"", " DEFERRED", " IMMEDIATE"};
  yoke_buffer_printf(to, "  constraint %s %s", constraint->class_name, constraint->name);
  for (size_t i = 0; i < constraint->field_count; i++)
    yoke_buffer_printf(to, " %s", constraint->names[i]);
  describe_parts(to, constraint->expressions, constraint->expression_count, constraint->condition,
                 constraint->include, constraint->include_count);
  yoke_buffer_puts(to, when[constraint->deferrable]);
  if (constraint->nulls_distinct >= 0)
    yoke_buffer_printf(to, " nulls_distinct=%s", constraint->nulls_distinct ? "True" : "False");
  if (constraint->violation_message) yoke_buffer_printf(to, " %s", constraint->violation_message);
  yoke_buffer_puts(to, "\n");
}

/* ── Options ────────────────────────────────────────────────────────────────────────────────── */

static void describe_term(yoke_buffer *to, const char *what, const ordering_term *term) {
  yoke_buffer_printf(to, "  %s ", what);
  if (term->expression)
    describe_expression(to, term->expression);
  else
    yoke_buffer_printf(to, "%s%s", term->descending ? "-" : "", term->path);
  yoke_buffer_puts(to, "\n");
}

static void describe_together(yoke_buffer *to, const unique_together *together) {
  yoke_buffer_puts(to, "  unique_together");
  for (size_t i = 0; i < together->count; i++)
    yoke_buffer_printf(to, " %s", together->fields[i]->name);
  yoke_buffer_puts(to, "\n");
}

static void describe_bases(yoke_buffer *to, const model *model) {
  if (model->is_proxy) yoke_buffer_printf(to, "  proxy of %s\n", model_label(model->proxy_for));
  if (model->is_unmanaged) yoke_buffer_puts(to, "  unmanaged\n");
  if (model->db_table_comment) yoke_buffer_printf(to, "  comment %s\n", model->db_table_comment);
  for (size_t i = 0; i < model->parent_count; i++)
    yoke_buffer_printf(to, "  parent %s by %s\n", model_label(model->parents[i]),
                       model->parent_links[i]->name);
  if (model->composite_key) describe_composite(to, model->composite_key);
  if (model->pk && strcmp(model->pk->name, "id") != 0)
    yoke_buffer_printf(to, "  key %s\n", field_label(model->pk));
  for (size_t i = 0; i < model->many_to_many_count; i++)
    describe_many(to, model->many_to_many[i]);
  for (size_t i = 0; i < model->generic_key_count; i++)
    describe_generic(to, model->generic_keys[i]);
}

static void describe_needs(yoke_buffer *to, const model *model) {
  if (model->swappable) yoke_buffer_printf(to, "  swappable %s\n", model->swappable);
  if (model->required_db_vendor)
    yoke_buffer_printf(to, "  requires %s\n", model->required_db_vendor);
  for (size_t i = 0; i < model->required_db_feature_count; i++)
    yoke_buffer_printf(to, "  requires %s\n", model->required_db_features[i]);
  if (model->default_permission_count == 4) return;
  yoke_buffer_puts(to, "  permissions");
  for (size_t i = 0; i < model->default_permission_count; i++)
    yoke_buffer_printf(to, " %s", model->default_permissions[i]);
  yoke_buffer_puts(to, "\n");
}

static void describe_options(yoke_buffer *to, const model *model) {
  describe_bases(to, model);
  for (size_t i = 0; i < model->get_latest_by_count; i++)
    describe_term(to, "latest by", &model->get_latest_by[i]);
  if (model->order_with_respect_to)
    yoke_buffer_printf(to, "  order with respect to %s\n", model->order_with_respect_to->name);
  for (size_t i = 0; i < model->ordering_count; i++)
    describe_term(to, "ordering", &model->ordering[i]);
  for (size_t i = 0; i < model->unique_together_count; i++)
    describe_together(to, &model->unique_together[i]);
  for (size_t i = 0; i < model->index_count; i++)
    describe_index(to, &model->indexes[i]);
  for (size_t i = 0; i < model->constraint_count; i++)
    describe_constraint(to, &model->constraints[i]);
  describe_needs(to, model);
}

void describe_model(yoke_buffer *to, const model *model) {
  yoke_buffer_printf(to, "%s %s '%s' '%s'\n", model_label(model), model->table, model->verbose_name,
                     model->verbose_name_plural);
  for (size_t i = 0; i < model->field_count; i++)
    describe_field(to, model, model->fields[i]);
  const struct model *ends = model->concrete;
  for (size_t i = 0; i < ends->reverse_end_count; i++) {
    const reverse_end *end = &ends->reverse_ends[i];
    yoke_buffer_printf(
        to, "  reverse %s\n",
        field_label(end->relation ? end->relation->field : end->many_to_many->field));
  }
  describe_options(to, model);
}
