/* GenericForeignKey: it has no column, and needs two fields that have. */
#include <string.h>

#include "check/checks.h"

static const char *label_of(checker *c, const generic_key *key) {
  return text(c, "%s.%s", model_label(key->model), key->name);
}

static void check_name(checker *c, const generic_key *key) {
  size_t size = strlen(key->name);
  const char *label = label_of(c, key);
  if (size > 0 && key->name[size - 1] == '_')
    say(c, label, ERROR, "fields.E001", key->where, NULL,
        "Field names must not end with an underscore.");
  else if (strstr(key->name, "__"))
    say(c, label, ERROR, "fields.E002", key->where, NULL, "Field names must not contain \"__\".");
  else if (strcmp(key->name, "pk") == 0)
    say(c, label, ERROR, "fields.E003", key->where, NULL,
        "'pk' is a reserved word that cannot be used as a field name.");
}

static void check_object_id(checker *c, const generic_key *key) {
  named found = get_field(c, key->model, key->object_id_name);
  if (!is_nothing(&found) || key->model->is_incomplete) return;
  diagnostic *said = say(c, label_of(c, key), ERROR, "contenttypes.E001", key->where, NULL,
                         "The GenericForeignKey object ID references the nonexistent field '%s'.",
                         key->object_id_name);
  suggest_field(said, key->model, key->object_id_name);
}

static bool is_content_type(const model *model) {
  return model && strcmp(model->name, "ContentType") == 0 && model->app &&
         strcmp(model->app->label, "contenttypes") == 0;
}

static void check_content_type(checker *c, const generic_key *key) {
  static const char hint[] = "GenericForeignKeys must use a ForeignKey to "
                             "'contenttypes.ContentType' as the 'content_type' field.";
  const char *model = key->model->name, *name = key->content_type_name;
  named found = get_field(c, key->model, name);
  if (is_nothing(&found)) {
    if (key->model->is_incomplete) return;
    diagnostic *said =
        say(c, label_of(c, key), ERROR, "contenttypes.E002", key->where, NULL,
            "The GenericForeignKey content type references the nonexistent field '%s.%s'.", model,
            name);
    suggest_field(said, key->model, name);
  } else if (!found.field || !found.field->relation) {
    say(c, label_of(c, key), ERROR, "contenttypes.E003", key->where, hint,
        "'%s.%s' is not a ForeignKey.", model, name);
  } else if (!is_content_type(found.field->relation->to)) {
    say(c, label_of(c, key), ERROR, "contenttypes.E004", key->where, hint,
        "'%s.%s' is not a ForeignKey to 'contenttypes.ContentType'.", model, name);
  }
}

void check_generic_keys(checker *c, const model *model) {
  for (size_t i = 0; i < model->generic_key_count; i++) {
    const generic_key *key = model->generic_keys[i];
    if (key->is_relation) continue;
    check_name(c, key);
    check_object_id(c, key);
    check_content_type(c, key);
  }
}
