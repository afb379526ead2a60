/* Field classes of the project's own: treated as the class of Django's they derive from, but for
 * the type of their column, which their methods say. */
#include <string.h>

#include "interpret/world.h"
#include "model/fields.h"

static const struct {
  const char *vendor, *engine;
  bool is_mariadb;
} databases[] = {
    [DB_SQLITE] = {"sqlite", "django.db.backends.sqlite3", false},
    [DB_POSTGRESQL] = {"postgresql", "django.db.backends.postgresql", false},
    [DB_MARIADB] = {"mysql", "django.db.backends.mysql", true},
};
enum { DATABASE_COUNT = sizeof databases / sizeof *databases };

static void set_text(builder *builder, namespace *names, const char *name, const char *text) {
  namespace_set(names, name, value_text(builder->interpreter, text, (place){0}), (place){0});
}

/* The `connection` that db_type() asks for its database. */
static value *connection_of(builder *builder, size_t database) {
  value *connection = value_new(builder->interpreter, IS_INSTANCE, (place){0});
  value *is_mariadb = value_new(builder->interpreter, IS_BOOL, (place){0});
  is_mariadb->integer = databases[database].is_mariadb;
  instance *made = yoke_arena_alloc(builder->arena, sizeof *made);
  made->type = value_new(builder->interpreter, IS_SYMBOL, (place){0});
  made->type->path = "django.db.backends.base.base.BaseDatabaseWrapper";
  made->symbol = made->type;
  made->attributes = namespace_new(builder->arena);
  set_text(builder, made->attributes, "vendor", databases[database].vendor);
  set_text(builder, made->attributes, "alias", "default");
  namespace_set(made->attributes, "mysql_is_mariadb", is_mariadb, (place){0});
  value *settings = value_new(builder->interpreter, IS_DICT, (place){0});
  APPEND(builder, settings->items, settings->count) =
      value_text(builder->interpreter, "ENGINE", (place){0});
  APPEND(builder, settings->items, settings->count) =
      value_text(builder->interpreter, databases[database].engine, (place){0});
  namespace_set(made->attributes, "settings_dict", settings, (place){0});
  connection->instance = made;
  return connection;
}

/* A method that a class of the files has; NULL when only Django's has it. */
static value *own_method(builder *builder, const value *made, const char *name) {
  const class *owner;
  const binding *method = class_attribute(made->instance->type->class, name, &owner);
  if (!method || !method->value || method->value->kind != IS_FUNCTION) return NULL;
  return value_attribute(builder->interpreter, (value *)made, name);
}

static value *call_own(builder *builder, const value *made, const char *name,
                       value *const *positional, size_t count) {
  value *method = own_method(builder, made, name);
  return method ? value_call(builder->interpreter, method, positional, count) : NULL;
}

/* What super().db_type(connection) gives: the type of the class it is treated as. */
static bool is_of_base(const value *result, const char *method) {
  const value *called = result->kind == IS_INSTANCE ? result->instance->type : NULL;
  return called && called->kind == IS_SYMBOL && called->text && strcmp(called->text, method) == 0;
}

static void warn_of_type(builder *builder, const field *field, const char *method,
                         const value *result) {
  diagnostic *said =
      complain(builder, WARNING, "yoke.W104", field->where,
               "%s() of %s cannot be known without running Python: that of %s counts", method,
               field->class_name, field->type->name);
  about_field(field, said, result->kind == IS_UNKNOWN ? result->text : NULL);
}

/* Takes what a method gives for a database; false: it cannot be known. */
static bool take_type(const value *result, const char *method, const char **type) {
  if (is_of_base(result, method)) return true;
  if (result->kind != IS_TEXT && result->kind != IS_NONE) return false;
  *type = result->kind == IS_TEXT ? result->text : "";
  return true;
}

/* A method's result for each database, where it has one. */
static void read_types(builder *builder, field *field, const value *made, const char *method,
                       const char **types) {
  for (size_t i = 0; i < DATABASE_COUNT; i++) {
    value *connection = connection_of(builder, i);
    const value *result = call_own(builder, made, method, &connection, 1);
    if (!result) return;
    if (take_type(result, method, &types[i])) continue;
    warn_of_type(builder, field, method, result);
    return;
  }
}

static bool take_item(const value *parameters, const char *key, const char *method,
                      const char **type) {
  for (size_t i = 0; i + 1 < parameters->count; i += 2) {
    const value *name = parameters->items[i];
    if (name->kind == IS_TEXT && strcmp(name->text, key) == 0)
      return take_type(parameters->items[i + 1], method, type);
  }
  *type = "";
  return true;
}

/* db_parameters(connection): {"type": ..., "check": ..., "collation": ...}. */
static void read_parameters(builder *builder, field *field, const value *made) {
  for (size_t i = 0; i < DATABASE_COUNT; i++) {
    value *connection = connection_of(builder, i);
    const value *result = call_own(builder, made, "db_parameters", &connection, 1);
    if (!result) return;
    if (result->kind == IS_DICT && take_item(result, "type", "db_type", &field->own_db_type[i]) &&
        take_item(result, "check", "db_check", &field->own_db_check[i]) &&
        take_item(result, "collation", "db_collation", &field->own_collation[i]))
      continue;
    warn_of_type(builder, field, "db_parameters", result);
    return;
  }
}

/* get_internal_type(): the class whose column type it has. */
static void read_internal_type(builder *builder, field *field, const value *made) {
  const value *result = call_own(builder, made, "get_internal_type", NULL, 0);
  bool is_named = result && result->kind == IS_TEXT && strcmp(result->text, field->type->name) == 0;
  field->has_own_internal_type = (field->type->traits & TRAIT_RELATION) && !is_named;
  if (!result) return;
  if (result->kind != IS_TEXT) {
    warn_of_type(builder, field, "get_internal_type", result);
    return;
  }
  field_class class = field_class_named(result->text);
  bool is_relation = field->type->traits & TRAIT_RELATION;
  if (class < FIELD_CLASS_COUNT && !is_relation && !(field_types[class].traits & TRAIT_RELATION)) {
    field->class = class;
    field->type = &field_types[class];
    return;
  }
  for (size_t i = 0; class == FIELD_CLASS_COUNT && i < DATABASE_COUNT; i++)
    field->own_db_type[i] = ""; /* unless db_type() says another */
}

static void note_class(builder *builder, const field *field, const class *class) {
  if (field->class == FIELD_CustomField)
    complain(builder, INFO, "yoke.N104", class->where,
             "the field class %s is a text in C, of the column type that it says", class->name);
  else
    complain(builder, INFO, "yoke.N104", class->where, "the field class %s is treated as %s",
             class->name, field->type->name);
}

/* What Field.contribute_to_class() has set by the time the methods are asked. */
static void set_names(builder *builder, const field *field, instance *made) {
  if (!made->attributes) made->attributes = namespace_new(builder->arena);
  set_text(builder, made->attributes, "name", field->name);
  set_text(builder, made->attributes, "attname", field->attname);
  set_text(builder, made->attributes, "column", field->column);
}

/* Of its own, or of its class. */
static const value *own_attribute(const value *made, const char *name) {
  const namespace *own = made->instance->attributes;
  const binding *found = own ? namespace_find(own, name) : NULL;
  if (!found) found = class_attribute(made->instance->type->class, name, NULL);
  return found ? found->value : NULL;
}

/* A SlugField of all letters says in __init__() what its validators are, whatever its class does,
 * and so does a GenericIPAddressField. */
static void read_own_validators(field *field, const value *made) {
  bool is_said = field->class == FIELD_GenericIPAddressField || field->allow_unicode;
  if (!is_said) field->own_validators = own_attribute(made, "default_validators");
}

void read_own_class(builder *builder, field *field, const value *made) {
  field->is_custom = true;
  read_own_validators(field, made);
  read_internal_type(builder, field, made);
  note_class(builder, field, made->instance->type->class);
}

void read_own_types(builder *builder, field *field, const value *made) {
  set_names(builder, field, made->instance);
  read_types(builder, field, made, "db_type", field->own_db_type);
  read_types(builder, field, made, "rel_db_type", field->own_rel_db_type);
  read_types(builder, field, made, "db_check", field->own_db_check);
  read_parameters(builder, field, made);
}

/* contribute_to_class() may put more fields on the model: they are among its names afterwards.
 * False: it cannot be known. */
static bool contribute(builder *builder, const field *field, const value *made) {
  const model *model = field->model;
  value *method = model->class ? own_method(builder, made, "contribute_to_class") : NULL;
  if (!method) return true;
  value *class = model->class->value;
  value *given[] = {class, value_text(builder->interpreter, field->name, field->where)};
  const value *result = value_contribute(builder->interpreter, class->class, method, given, 2);
  if (result->kind != IS_UNKNOWN) return true;
  about_field(field,
              complain(builder, INFO, "yoke.N104", field->where,
                       "contribute_to_class() of %s cannot be known without running Python",
                       field->class_name),
              result->text);
  return false;
}

void contribute_own(builder *builder, const field *field, const value *made) {
  contribute(builder, field, made);
}

/* ── Many-to-many ───────────────────────────────────────────────────────────────────────────── */

static void warn_of_join_table(builder *builder, const field *field) {
  complain(builder, WARNING, "yoke.W104", field->where,
           "the join table may have more columns than its keys: contribute_to_class() of %s makes "
           "it in Python",
           field->class_name);
}

const class *contributed_join(builder *builder, const field *field, const value *made) {
  interpreter *in = builder->interpreter;
  if (!own_method(builder, made, "contribute_to_class")) return NULL;
  value *copier = world_known(in, "django.db.models.fields.related", "copy_for_model");
  value *own = value_call(in, copier, (value *const[]){(value *)made}, 1);
  if (own->kind != IS_INSTANCE || !contribute(builder, field, own)) {
    warn_of_join_table(builder, field);
    return NULL;
  }
  const value *relation = value_attribute(in, own, "remote_field");
  const value *through = relation ? value_attribute(in, (value *)relation, "through") : NULL;
  return through && through->kind == IS_CLASS ? through->class : NULL;
}
