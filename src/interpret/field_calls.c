/* Methods of Django's models and fields that change what a class has: the few that models files
 * call themselves. */
#include <string.h>

#include "interpret/run.h"

#define RELATED "django.db.models.fields.related"

static const value *positional(const arguments *given, const char *name, size_t position) {
  const argument *found = find_argument(given, name, position);
  return found ? found->value : NULL;
}

/* Model.add_to_class(name, value). */
static bool add_to_class(const value *of, const arguments *given, place where) {
  const value *name = positional(given, "name", 0), *value = positional(given, "value", 1);
  if (of->kind != IS_CLASS || !name || !value) return false;
  namespace_set_by(of->class->names, name, (struct value *)value, where);
  return name->kind == IS_TEXT;
}

/* field.contribute_to_class(Model, name). */
static bool contribute_to_class(interpreter *in, value *of, const arguments *given, place where) {
  const value *class = positional(given, "cls", 0), *name = positional(given, "name", 1);
  if (of->kind != IS_INSTANCE || !class || !name) return false;
  if (class->kind != IS_CLASS) return false;
  namespace_set_by(class->class->names, name, of, where);
  if (name->kind != IS_TEXT) return false;
  if (!of->instance->attributes) of->instance->attributes = namespace_new(in->arena);
  namespace_set(of->instance->attributes, "name", (value *)name, where);
  namespace_set(of->instance->attributes, "model", (value *)class, where);
  return true;
}

/* CharField.db_parameters(self, connection): super().db_parameters(connection) in the old style.
 * Takes `self` from the arguments; false: it is none. */
static bool read_old_style(const value *callee, arguments *given, value **self,
                           const char **method) {
  const char *end = callee->path ? strrchr(callee->path, '.') : NULL;
  if (!end || !given->count || given->items[0].name) return false;
  value *first = given->items[0].value;
  if (first->kind != IS_INSTANCE || first->instance->type->kind != IS_CLASS) return false;
  *self = first;
  *method = end + 1;
  given->items++;
  given->count--;
  return true;
}

/* field.clone(): one like it, made now. */
static value *clone(interpreter *in, const value *of, place where) {
  value *made = make_instance(in, of->instance->type, &of->instance->call, where);
  uint64_t order = made->instance->order;
  *made->instance = *of->instance;
  made->instance->order = order;
  made->instance->field_name = NULL;
  return made;
}

/* The name under which deconstruct() gives an argument that stands alone, or NULL. */
static const char *name_of_position(const value *symbol, size_t position) {
  static const char *const of_relation[] = {"to", "on_delete"};
  const char *name = strrchr(symbol->path, '.');
  bool is_key = name && (strcmp(name, ".ForeignKey") == 0 || strcmp(name, ".OneToOneField") == 0);
  bool is_relation = is_key || (name && strcmp(name, ".ManyToManyField") == 0);
  if (is_relation) return position < (is_key ? 2u : 1u) ? of_relation[position] : NULL;
  return position == 0 ? "verbose_name" : NULL;
}

/* The arguments of the call that made a field: those that have a name, and the others. */
static value *options_of_call(interpreter *in, const instance *field, value *positional,
                              place where) {
  value *named = value_new(in, IS_DICT, where);
  for (size_t i = 0; i < field->call.count; i++) {
    const argument *given = &field->call.items[i];
    const char *name = given->name ? given->name : name_of_position(field->symbol, i);
    if (name)
      set_item(in, named, value_text(in, name, where), given->value, where);
    else
      value_append(in, positional, given->value);
  }
  return named;
}

/* field.remote_field of a relation, the same each time: see library/django_related.py. */
value *remote_field(interpreter *in, value *of, place where) {
  instance *field = of->instance;
  value *maker = world_known(in, RELATED, "Relation");
  if (!maker || field->call.unknown) return NULL;
  value *given[] = {of, options_of_call(in, field, value_new(in, IS_LIST, where), where)};
  value *made = call_with(in, maker, given, 2, where);
  if (!field->attributes) field->attributes = namespace_new(in->arena);
  namespace_set(field->attributes, "remote_field", made, where);
  return made;
}

/* field._get_m2m_db_table(Model._meta). */
static value *join_table_name(interpreter *in, value *of, const arguments *given, place where) {
  value *namer = world_known(in, RELATED, "join_table_name");
  if (!namer || given->count != 1) return NULL;
  value *both[] = {of, given->items[0].value};
  return call_with(in, namer, both, 2, where);
}

/* field.deconstruct(): (name, path, args, kwargs), of which the call that made it is known. */
static value *deconstruct(interpreter *in, const value *of, place where) {
  const instance *field = of->instance;
  if (!field->symbol || !field->symbol->path || field->call.unknown) return NULL;
  value *positional = value_new(in, IS_LIST, where);
  value *named = options_of_call(in, field, positional, where);
  value *items[] = {value_none(in, where), value_text(in, field->symbol->path, where), positional,
                    named};
  return value_sequence(in, IS_TUPLE, items, sizeof items / sizeof *items, where);
}

/* field.db_parameters(connection) of the class of Django's that has the method. Only fields of text
 * say a collation. */
static value *db_parameters(interpreter *in, value *of, const char *class, const arguments *given,
                            place where) {
  static const char *const methods[] = {"db_type", "db_check"}, *const names[] = {"type", "check"};
  value *made = value_new(in, IS_DICT, where), *collation;
  for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
    set_item(in, made, value_text(in, names[i], where),
             call_value(in, get_attribute(in, of, methods[i], where), given, where), where);
  if (class && world_takes_collation(class) &&
      world_instance_attribute(in, of, "db_collation", where, &collation))
    set_item(in, made, value_text(in, "collation", where), collation, where);
  return made;
}

/* `class`: where the method is looked for. NULL: it is none of these. */
static value *call_method_of_django(interpreter *in, value *self, const char *class,
                                    const char *method, const arguments *given, place where) {
  bool is_instance = self->kind == IS_INSTANCE, is_done = false;
  if (strcmp(method, "add_to_class") == 0) is_done = add_to_class(self, given, where);
  if (strcmp(method, "contribute_to_class") == 0)
    is_done = contribute_to_class(in, self, given, where);
  if (is_done) return value_none(in, where);
  if (!is_instance) return NULL;
  if (strcmp(method, "clone") == 0) return clone(in, self, where);
  if (strcmp(method, "deconstruct") == 0) return deconstruct(in, self, where);
  if (strcmp(method, "db_parameters") == 0) return db_parameters(in, self, class, given, where);
  if (strcmp(method, "_get_m2m_db_table") == 0) return join_table_name(in, self, given, where);
  return NULL;
}

bool call_of_django(interpreter *in, value *callee, const arguments *given, place where,
                    value **ret) {
  arguments rest = *given;
  value *self = callee->of;
  const char *method = callee->text, *class = self ? instance_path(self) : NULL;
  *ret = NULL;
  if (read_old_style(callee, &rest, &self, &method))
    class = yoke_arena_copy(in->arena, callee->path, (size_t)(method - 1 - callee->path));
  if (class && strcmp(method, "__init__") == 0) {
    self->instance->call = rest;
    *ret = value_none(in, where);
  } else if (self && method) {
    *ret = call_method_of_django(in, self, class, method, &rest, where);
  }
  return *ret != NULL;
}
