/* Fields with a field in them: what is wrong with the inner one is told of the outer. */
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

/* "\n    message (id)" for each of a severity; NULL when there is none. */
static const char *messages_of(checker *c, const diagnostics *found, severity severity) {
  const char *all = NULL;
  for (size_t i = 0; i < found->count; i++)
    if (found->items[i].severity == severity)
      all = text(c, "%s\n    %s (%s)", all ? all : "", found->items[i].message, found->items[i].id);
  return all;
}

/* What the inner field's own checks say, when it is a field of `outer`'s model by this name. */
static diagnostics checks_of(const checker *c, const field *inner, const field *outer,
                             const char *name, const database *database) {
  diagnostics found = {.arena = c->arena};
  checker inside = *c;
  field copy = *inner;
  copy.model = outer->model;
  copy.name = name;
  inside.to = &found;
  inside.database = database;
  check_field(&inside, &copy);
  return found;
}

/* GeneratedField: with what the database cannot generate. */
static void check_persistence(checker *c, const field *field) {
  if (!c->database || is_for_another(c->database, field->model) || field->db_persist) return;
  if (!database_has(c->database, field->model, VIRTUAL_GENERATED_COLUMNS))
    say_field(c, field, ERROR, "fields.E221", place_of_option(field, "db_persist"),
              "Set db_persist=True on the field.",
              "%s does not support non-persisted GeneratedFields.", c->database->display_name);
}

static void check_generated(checker *c, const field *field) {
  check_persistence(c, field);
  if (!field->output_field) return;
  diagnostics found = checks_of(c, field->output_field, field, "", c->database);
  place where = place_of_option(field, "output_field");
  const char *errors = messages_of(c, &found, ERROR), *warnings = messages_of(c, &found, WARNING);
  if (errors)
    say_field(c, field, ERROR, "fields.E223", where, NULL,
              "GeneratedField.output_field has errors:%s", errors);
  if (warnings)
    say_field(c, field, WARNING, "fields.W224", where, NULL,
              "GeneratedField.output_field has warnings:%s", warnings);
}

static void check_array(checker *c, const field *field) {
  const struct field *base = field->base_field;
  place where = place_of_option(field, "base_field");
  if (!base) return;
  if (base->relation) {
    say_field(c, field, ERROR, "postgres.E002", where, NULL,
              "Base field for array cannot be a related field.");
    return;
  }
  diagnostics found = checks_of(c, base, field, field->name, NULL);
  const char *errors = messages_of(c, &found, ERROR), *warnings = messages_of(c, &found, WARNING);
  if (errors)
    say_field(c, field, ERROR, "postgres.E001", where, NULL, "Base field for array has errors:%s",
              errors);
  if (warnings)
    say_field(c, field, WARNING, "postgres.W004", where, NULL,
              "Base field for array has warnings:%s", warnings);
}

void check_composed(checker *c, const field *field) {
  if (field->class == FIELD_GeneratedField) check_generated(c, field);
  if (field->class == FIELD_ArrayField) check_array(c, field);
}
