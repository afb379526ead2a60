/* Fields and relation ends by name. */
#include <string.h>

#include "record/record.h"

static bool is_named(const char *name, const char *wanted, size_t size) {
  return name && *name == *wanted && strncmp(name, wanted, size) == 0 && name[size] == '\0';
}

const yoke_field *yoke_find_field(const yoke_model *model, const char *name, size_t size) {
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (is_named(field->name, name, size) || is_named(field->attname, name, size)) return field;
  }
  return NULL;
}

bool yoke_is_key(const yoke_model *model, const yoke_field *field) {
  for (size_t i = 0; i < model->pk_count; i++)
    if (model->pk_fields[i] == field) return true;
  return false;
}

bool yoke_has_pk(const yoke_model *model, const void *object) {
  for (size_t i = 0; i < model->pk_count; i++)
    if (yoke_field_get(model->pk_fields[i], object).is_null) return false;
  return true;
}

const yoke_relation *yoke_find_relation(const yoke_model *model, const char *name, size_t size) {
  for (size_t i = 0; i < model->relation_count; i++)
    if (is_named(model->relations[i].name, name, size)) return &model->relations[i];
  for (size_t i = 0; i < model->relation_count; i++)
    if (is_named(model->relations[i].query_name, name, size)) return &model->relations[i];
  return NULL;
}
