/* Meta.indexes: models.Index and the indexes of django.contrib.postgres. */
#include <string.h>

#include "model/expressions.h"
#include "model/indexes.h"

/* ── Kinds of indexes ───────────────────────────────────────────────────────────────────────── */

static const char *const of_index[] = {"fields",  "name", "db_tablespace", "opclasses", "condition",
                                       "include", NULL};

/* Django's classes: what ends the names it makes, and what else they take. */
static const struct index_kind {
  const char *name, *suffix;
  const char *keywords[9];
} kinds[] = {
#define OF_INDEX "fields", "name", "db_tablespace", "opclasses", "condition", "include"
    {"BloomIndex", "bloom", {OF_INDEX, "length", "columns"}},
    {"BrinIndex", "brin", {OF_INDEX, "autosummarize", "pages_per_range"}},
    {"BTreeIndex", "btree", {OF_INDEX, "fillfactor", "deduplicate_items"}},
    {"GinIndex", "gin", {OF_INDEX, "fastupdate", "gin_pending_list_limit"}},
    {"GistIndex", "gist", {OF_INDEX, "buffering", "fillfactor"}},
    {"HashIndex", "hash", {OF_INDEX, "fillfactor"}},
    {"SpGistIndex", "spgist", {OF_INDEX, "fillfactor"}},
#undef OF_INDEX
};

static const struct index_kind *kind_of(const made *made) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(kinds[i].name, class_of_path(instance_path(made->from))) == 0) return &kinds[i];
  return NULL;
}

/* A class of the project's own may have a suffix of its own. */
static const char *suffix_of(const made *made) {
  const value *type = made->from->instance->type;
  const struct index_kind *kind = kind_of(made);
  const class *owner;
  const binding *set =
      type->kind == IS_CLASS ? class_attribute(type->class, "suffix", &owner) : NULL;
  if (set && is_plain_text(set->value)) return set->value->text;
  return kind ? kind->suffix : "idx";
}

/* ── What Index.__init__() refuses ──────────────────────────────────────────────────────────── */

static bool is_given(const value *value) {
  return value && value_truth(value) != 0;
}

static bool is_list_or_none(const value *value) {
  return !value || is_list(value) || value->kind == IS_UNKNOWN;
}

static bool is_q(const value *condition) {
  if (condition->kind == IS_OPERATION) return is_condition_operator(condition->text);
  const char *path = instance_path(condition);
  return condition->kind == IS_UNKNOWN || (path && strcmp(class_of_path(path), "Q") == 0);
}

static bool are_texts(const value *list) {
  for (size_t i = 0; i < list->count; i++)
    if (!is_plain_text(list->items[i]) && list->items[i]->kind != IS_UNKNOWN) return false;
  return true;
}

static void check_shapes(made *made, const value *fields, const value *opclasses) {
  size_t expressions = count_positional(made);
  if (!is_list_or_none(fields)) refuse_made(made, "Index.fields must be a list or tuple.");
  if (!is_list_or_none(opclasses)) refuse_made(made, "Index.opclasses must be a list or tuple.");
  if (!expressions && !is_given(fields))
    refuse_made(made, "At least one field or expression is required to define an index.");
  if (expressions && is_given(fields))
    refuse_made(made, "Index.fields and expressions are mutually exclusive.");
  if (expressions && !made_argument(made, "name"))
    refuse_made(made, "An index must be named to use expressions.");
  if (expressions && is_given(opclasses))
    refuse_made(made, "Index.opclasses cannot be used with expressions. Use "
                      "django.contrib.postgres.indexes.OpClass() instead.");
}

static void check_index(made *made) {
  const value *fields = made_argument(made, "fields"), *name = made_argument(made, "name");
  const value *opclasses = made_argument(made, "opclasses");
  const value *condition = made_argument(made, "condition");
  const value *include = made_argument(made, "include");
  if (is_given(opclasses) && !name) refuse_made(made, "An index must be named to use opclasses.");
  if (condition && !is_q(condition)) refuse_made(made, "Index.condition must be a Q instance.");
  if (condition && !name) refuse_made(made, "An index must be named to use condition.");
  check_shapes(made, fields, opclasses);
  if (is_given(opclasses) && fields && fields->count != opclasses->count)
    refuse_made(made, "Index.fields and Index.opclasses must have the same number of elements.");
  if (fields && is_list(fields) && !are_texts(fields))
    refuse_made(made, "Index.fields must contain only strings with field names.");
  if (is_given(include) && !name) refuse_made(made, "A covering index must be named.");
  if (!is_list_or_none(include)) refuse_made(made, "Index.include must be a list or tuple.");
}

/* ── Reading it ─────────────────────────────────────────────────────────────────────────────── */

static void read_columns(made *made, model_index *index) {
  const char **names = NULL;
  size_t count = made_names(made, "fields", &names);
  for (size_t i = 0; i < count; i++) {
    bool descending = names[i][0] == '-';
    const char *name = names[i] + descending;
    APPEND(made->builder, index->columns, index->column_count) = (index_column){
        .field = model_field(made->model, name), .name = name, .descending = descending};
  }
}

/* Index.set_name_with_model(); a model that is abstract leaves that to its children. */
static void make_name(made *made, model_index *index) {
  const char **columns = NULL;
  size_t count = 0;
  if (made->model->is_abstract || !index->column_count) return;
  for (size_t i = 0; i < index->column_count; i++) {
    const index_column *column = &index->columns[i];
    if (!column->field) {
      if (!made->model->is_incomplete)
        refuse_made(made,
                    "%s has no field named '%s'. The app cache isn't ready yet, so if this is an "
                    "auto-created related field, it won't be available yet.",
                    made->model->name, column->name);
      return;
    }
    APPEND(made->builder, columns, count) = yoke_arena_printf(
        made->builder->arena, "%s%s", column->descending ? "-" : "", column->field->column);
  }
  index->name =
      name_meta_index(made->builder->arena, made->model->table, columns, count, suffix_of(made));
}

/* Those of django.contrib.postgres allow for the length of their suffixes. */
static size_t max_name_length(const made *made) {
  enum { MAX_NAME_LENGTH = 30 }; /* Index.max_name_length */
  bool is_of_postgres = strncmp(instance_path(made->from), "django.contrib.postgres.", 24) == 0;
  return MAX_NAME_LENGTH + (is_of_postgres ? strlen(suffix_of(made)) - strlen("idx") : 0);
}

static void read_index(made *made) {
  const struct index_kind *kind = kind_of(made);
  model_index index = {.where = made->from->where, .call = made->call};
  if (made->from->instance->type->kind == IS_SYMBOL)
    check_keywords(made, kind ? kind->keywords : of_index);
  check_index(made);
  if (made->is_refused) return;
  index.class_name = class_of_path(instance_path(made->from));
  index.name = made_name(made);
  index.max_name_length = max_name_length(made);
  index.name_given = index.name != NULL;
  read_columns(made, &index);
  index.expression_count = made_expressions(made, &index.expressions);
  index.condition = made_condition(made, "condition");
  index.include_count = made_names(made, "include", &index.include);
  index.include_fields = fields_named(made, index.include, index.include_count);
  index.opclass_count = made_names(made, "opclasses", &index.opclasses);
  index.db_tablespace = made_text(made, "db_tablespace");
  if (!index.name || !*index.name) make_name(made, &index);
  if (!made->is_refused)
    APPEND(made->builder, made->model->indexes, made->model->index_count) = index;
}

void meta_indexes(builder *builder, class_info *class, model *model) {
  each_made(builder, class, "indexes", &model->indexes_shape, "django.db.models.Index", read_index);
}
