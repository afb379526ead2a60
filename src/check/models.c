/* A model: its fields together, its name, and what class Meta says of them. */
#include <string.h>

#include "check/checks.h"

static void check_id(const model *model, diagnostics *to) {
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    if (strcmp(field->name, "id") != 0 || field == model->pk) continue;
    if (field->primary_key || strcmp(model->pk->name, "id") != 0) return;
    model_error(to, model, "models.E004", field->where, NULL,
                "'id' can only be used as a field name if the field also sets "
                "'primary_key=True'.");
    return;
  }
}

/* The latest field before `count` that has `name` as its name or attname. */
static const field *earlier_field(const model *model, size_t count, const char *name) {
  while (count-- > 0) {
    const field *field = model->fields[count];
    if (strcmp(field->name, name) == 0 || strcmp(field->attname, name) == 0) return field;
  }
  return NULL;
}

static bool check_field_names(const model *model, diagnostics *to) {
  bool clean = true;
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i], *other = earlier_field(model, i, field->name);
    if (!other) other = earlier_field(model, i, field->attname);
    if (!other || (strcmp(field->name, "id") == 0 && strcmp(other->name, "id") == 0)) continue;
    clean = false;
    diagnostic *said =
        field_error(to, field, ERROR, "models.E006", field->where, NULL,
                    "The field '%s' clashes with the field '%s' from model '%s.%s'.", field->name,
                    other->name, model->app->label, lower(to, model->name));
    said->other = other->where;
    said->other_message = "the other field is declared here";
  }
  return clean;
}

static void check_columns(const model *model, diagnostics *to) {
  for (size_t i = 0; i < model->field_count; i++)
    for (size_t k = 0; k < i; k++) {
      const field *field = model->fields[i], *other = model->fields[k];
      if (strcmp(field->column, other->column) != 0) continue;
      diagnostic *said = model_error(
          to, model, "models.E007", field->where, "Specify a 'db_column' for the field.",
          "Field '%s' has column name '%s' that is used by another field.", field->name,
          field->column);
      said->other = other->where;
      said->other_message = "the other field is declared here";
      break;
    }
}

static bool check_name(const model *model, diagnostics *to) {
  const char *name = model->name;
  if (name[0] == '_' || name[strlen(name) - 1] == '_')
    model_error(to, model, "models.E023", model->where, NULL,
                "The model name '%s' cannot start or end with an underscore as it collides with "
                "the query lookup syntax.",
                name);
  else if (strstr(name, "__"))
    model_error(to, model, "models.E024", model->where, NULL,
                "The model name '%s' cannot contain double underscores as it collides with the "
                "query lookup syntax.",
                name);
  else
    return true;
  return false;
}

static bool check_keys(const model *model, diagnostics *to) {
  const field *second = NULL;
  size_t count = 0;
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i]->primary_key && ++count == 2) second = model->fields[i];
  if (!second) return true;
  model_error(to, model, "models.E026", second->where, NULL,
              "The model cannot have more than one field with 'primary_key=True'.");
  return false;
}

static bool has_many(const model *model, const char *name) {
  for (size_t i = 0; i < model->many_to_many_count; i++)
    if (strcmp(model->many_to_many[i]->name, name) == 0) return true;
  return false;
}

static void check_unique_names(const model *model, const unique_together *together,
                               diagnostics *to) {
  for (size_t i = 0; i < together->name_count; i++) {
    const char *name = together->names[i];
    if (model_field(model, name)) continue;
    if (has_many(model, name))
      model_error(to, model, "models.E013", together->where, NULL,
                  "'unique_together' refers to a ManyToManyField '%s', but ManyToManyFields are "
                  "not permitted in 'unique_together'.",
                  name);
    else if (!model->is_incomplete)
      model_error(to, model, "models.E012", together->where, NULL,
                  "'unique_together' refers to the nonexistent field '%s'.", name);
  }
}

static void check_unique_together(const model *model, diagnostics *to) {
  place where = model->unique_together_where;
  if (model->unique_together_shape == SHAPE_NOT_A_LIST)
    model_error(to, model, "models.E010", where, NULL,
                "'unique_together' must be a list or tuple.");
  else if (model->unique_together_shape == SHAPE_WRONG_ELEMENTS)
    model_error(to, model, "models.E011", where, NULL,
                "All 'unique_together' elements must be lists or tuples.");
  else
    for (size_t i = 0; i < model->unique_together_count; i++)
      check_unique_names(model, &model->unique_together[i], to);
}

void check_model(const model *model, diagnostics *to) {
  size_t before = to->count;
  check_id(model, to);
  bool clean = to->count == before;
  if (!check_field_names(model, to)) clean = false;
  if (!check_name(model, to)) clean = false;
  if (!check_keys(model, to)) clean = false;
  if (clean) check_columns(model, to); /* clashing names bring clashing columns with them */
  check_unique_together(model, to);
}
