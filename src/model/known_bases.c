/* Packages whose metaclass adds columns when the real code runs, out of reach of reading: what they
 * add is written down here. So far django-mptt: four integers and an index on the first concrete
 * model that derives from MPTTModel; the inner class MPTTMeta may rename them. */
#include <string.h>

#include "model/classes.h"
#include "model/fields.h"

/* ── Which models ───────────────────────────────────────────────────────────────────────────── */

static bool is_tree_base(const value *base) {
  return base->kind == IS_CLASS && strcmp(base->class->name, "MPTTModel") == 0 &&
         strcmp(base->class->module->name, "mptt.models") == 0;
}

static bool derives_from_tree(const class *class) {
  for (size_t i = 1; i < class->mro_count; i++)
    if (is_tree_base(class->mro[i])) return true;
  return false;
}

/* The tree is in the table of the first concrete model. */
static bool has_tree_above(const model *model) {
  for (size_t i = 0; i < model->base_count; i++) {
    const struct model *base = model->bases[i];
    if (!base->is_abstract && !base->is_proxy && derives_from_tree(base->class)) return true;
  }
  return false;
}

/* An attribute of MPTTMeta, own or inherited. */
static const char *tree_option(const class *class, const char *name, const char *otherwise) {
  for (size_t i = 0; i < class->mro_count; i++) {
    if (class->mro[i]->kind != IS_CLASS) continue;
    const binding *meta = namespace_find(class->mro[i]->class->names, "MPTTMeta");
    if (!meta || meta->value->kind != IS_CLASS) continue;
    const binding *set = class_attribute(meta->value->class, name, NULL);
    if (set && set->value->kind == IS_TEXT) return set->value->text;
  }
  return otherwise;
}

/* ── What they get ──────────────────────────────────────────────────────────────────────────── */

static void add_tree_field(builder *builder, model *model, const char *name, bool is_indexed) {
  if (model_field(model, name)) return;
  field *field = yoke_arena_alloc(builder->arena, sizeof *field);
  start_field(field, FIELD_PositiveIntegerField);
  field->model = model;
  field->name = name;
  field->class_name = field->type->name;
  field->where = model->where;
  field->editable = false;
  field->db_index = is_indexed;
  field->creation_counter = INT64_MAX; /* made behind all that the class declares */
  finish_field(builder, field);
  add_field(builder, model, field);
  APPEND(builder, model->fields, model->field_count) = field;
}

static bool has_index(const model *model, const char *first, const char *second) {
  for (size_t i = 0; i < model->index_count; i++) {
    const model_index *index = &model->indexes[i];
    if (index->column_count == 2 && strcmp(index->columns[0].name, first) == 0 &&
        strcmp(index->columns[1].name, second) == 0)
      return true;
  }
  return false;
}

static void add_tree_index(builder *builder, model *model, const char *tree, const char *left) {
  if (has_index(model, tree, left)) return;
  enum { LONGEST = 30 }; /* Index.max_name_length */
  model_index index = {.class_name = "Index", .name_given = true, .where = model->where};
  index.name =
      name_truncated(builder->arena,
                     yoke_arena_printf(builder->arena, "%s_%s_%s_%s_idx", model->app->label,
                                       lower_text(builder->arena, model->name), tree, left),
                     LONGEST);
  APPEND(builder, index.columns, index.column_count) =
      (index_column){.field = model_field(model, tree), .name = tree};
  APPEND(builder, index.columns, index.column_count) =
      (index_column){.field = model_field(model, left), .name = left};
  APPEND(builder, model->indexes, model->index_count) = index;
}

void add_known_fields(builder *builder, model *model) {
  const class *class = model->class;
  if (model->is_abstract || model->is_proxy || !derives_from_tree(class) || has_tree_above(model))
    return;
  const char *left = tree_option(class, "left_attr", "lft");
  const char *tree = tree_option(class, "tree_id_attr", "tree_id");
  add_tree_field(builder, model, left, false);
  add_tree_field(builder, model, tree_option(class, "right_attr", "rght"), false);
  add_tree_field(builder, model, tree, true);
  add_tree_field(builder, model, tree_option(class, "level_attr", "level"), false);
  add_tree_index(builder, model, tree, left);
}
