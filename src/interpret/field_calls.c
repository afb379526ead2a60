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

/* CharField.__init__(self, max_length=3): super().__init__() in the old style. */
static bool initialize_root(const value *callee, const arguments *given) {
  const char *end = callee->path ? strrchr(callee->path, '.') : NULL;
  if (!end || strcmp(end, ".__init__") != 0 || !given->count || given->items[0].name) return false;
  const value *self = given->items[0].value;
  if (self->kind != IS_INSTANCE || self->instance->type->kind != IS_CLASS) return false;
  self->instance->call =
      (arguments){.items = given->items + 1, .count = given->count - 1, .unknown = given->unknown};
  return true;
}

/* field.clone(): one like it, made now. */
static value *clone(interpreter *in, const value *of, place where) {
  value *made = make_instance(in, of->instance->type, &of->instance->call, where);
  uint64_t order = made->instance->order;
  *made->instance = *of->instance;
  made->instance->order = order;
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

bool call_of_django(interpreter *in, value *callee, const arguments *given, place where,
                    value **ret) {
  bool is_done = initialize_root(callee, given);
  *ret = NULL;
  if (!is_done && callee->of && callee->text) {
    if (strcmp(callee->text, "add_to_class") == 0)
      is_done = add_to_class(callee->of, given, where);
    else if (strcmp(callee->text, "contribute_to_class") == 0)
      is_done = contribute_to_class(in, callee->of, given, where);
    else if (strcmp(callee->text, "clone") == 0 && callee->of->kind == IS_INSTANCE)
      *ret = clone(in, callee->of, where);
    else if (strcmp(callee->text, "deconstruct") == 0 && callee->of->kind == IS_INSTANCE)
      *ret = deconstruct(in, callee->of, where);
    else if (strcmp(callee->text, "_get_m2m_db_table") == 0 && callee->of->kind == IS_INSTANCE)
      *ret = join_table_name(in, callee->of, given, where);
  }
  if (is_done) *ret = value_none(in, where);
  return *ret != NULL;
}
