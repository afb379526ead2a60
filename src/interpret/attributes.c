/* getattr() and setattr(). */
#include <string.h>

#include "interpret/run.h"

const binding *class_attribute(const class *of, const char *name, const class **ret_owner) {
  for (size_t i = 0; i < of->mro_count; i++) {
    if (of->mro[i]->kind != IS_CLASS) continue;
    const binding *found = namespace_find(of->mro[i]->class->names, name);
    if (!found) continue;
    if (ret_owner) *ret_owner = of->mro[i]->class;
    return found;
  }
  return NULL;
}

static bool has_unknown_base(const class *of) {
  for (size_t i = 0; i < of->mro_count; i++)
    if (of->mro[i]->kind != IS_CLASS && of->mro[i]->kind != IS_SYMBOL) return true;
  return false;
}

/* The symbol along the MRO that has attributes of its own; NULL when there is none. */
static value *root_symbol(const class *of) {
  for (size_t i = 0; i < of->mro_count; i++)
    if (of->mro[i]->kind == IS_SYMBOL && !value_is_symbol(of->mro[i], "builtins.object"))
      return of->mro[i];
  return NULL;
}

static value *module_attribute(interpreter *in, value *of, const char *name, place where) {
  module *module = of->module;
  const binding *found = namespace_find(module->names, name);
  if (found) return found->value;
  if (strcmp(name, "__name__") == 0) return value_text(in, module->name, where);
  const binding *hook = namespace_find(module->names, "__getattr__");
  if (hook && hook->value->kind == IS_FUNCTION) {
    value *key = value_text(in, name, where);
    return call_with(in, hook->value, &key, 1, where);
  }
  return module->unknown_star;
}

/* A descriptor of the files: what its __get__() gives. NULL: it is none. */
static value *described(interpreter *in, value *found, value *self, value *owner, place where) {
  if (found->kind != IS_INSTANCE || found->instance->type->kind != IS_CLASS) return NULL;
  if (found->instance->symbol) return NULL; /* a field is what it is */
  const binding *getter = class_attribute(found->instance->type->class, "__get__", NULL);
  if (!getter || getter->value->kind != IS_FUNCTION) return NULL;
  value *both[] = {self ? self : value_none(in, where), owner};
  return call_with(in, bound_method(in, found, getter->value, where), both, 2, where);
}

/* What reading an attribute of a class gives, that stands in the body of a class. */
static value *bind_to_class(interpreter *in, value *of, value *found, place where) {
  value *got = described(in, found, NULL, of, where);
  if (got) return got;
  if (found->kind == IS_FUNCTION && found->function->is_class_method)
    return bound_method(in, of, found, where);
  return found;
}

static value *dict_of(interpreter *in, const namespace *names, place where) {
  value *made = value_new(in, IS_DICT, where);
  for (size_t i = 0; names && i < namespace_count(names); i++) {
    const binding *one = namespace_at(names, i);
    if (one->value) dict_set(in, made, value_text(in, one->name, one->where), one->value);
  }
  return made;
}

/* __dict__ of an instance: what is put into it is an attribute from then on. */
static value *dict_of_instance(interpreter *in, instance *of, place where) {
  if (!of->attributes) of->attributes = namespace_new(in->arena);
  value *made = dict_of(in, of->attributes, where);
  made->names = of->attributes;
  return made;
}

static value *special_class_attribute(interpreter *in, const value *of, const char *name,
                                      place where) {
  const class *class = of->class;
  if (strcmp(name, "__name__") == 0) return value_text(in, class->name, where);
  if (strcmp(name, "__qualname__") == 0) return value_text(in, class->qualified_name, where);
  if (strcmp(name, "__module__") == 0) return value_text(in, class->module->name, where);
  if (strcmp(name, "__doc__") == 0)
    return class->node && class->node->clauses->doc
               ? value_text(in, class->node->clauses->doc, where)
               : value_none(in, where);
  if (strcmp(name, "__mro__") == 0)
    return value_sequence(in, IS_TUPLE, class->mro, class->mro_count, where);
  if (strcmp(name, "__bases__") == 0)
    return value_sequence(in, IS_TUPLE, class->bases, class->base_count, where);
  if (strcmp(name, "__dict__") == 0) return dict_of(in, class->names, where);
  if (strcmp(name, "__class__") == 0) return type_of(in, (value *)of, where);
  if (strcmp(name, "mro") == 0) return root_method(in, (value *)of, name, where);
  if (strcmp(name, "_meta") == 0 && class_derives(class, "django.db.models.Model"))
    return options_of(in, of->class, where);
  return NULL;
}

static value *metaclass_attribute(interpreter *in, value *of, const char *name, place where) {
  const class *metaclass = metaclass_of(of->class);
  const binding *found = metaclass ? class_attribute(metaclass, name, NULL) : NULL;
  if (!found || found->value->kind != IS_FUNCTION) return found ? found->value : NULL;
  if (found->value->function->is_property)
    return call_function(in, found->value->function, of, &(arguments){0}, where);
  return bound_method(in, of, found->value, where);
}

value *metaclass_method(interpreter *in, value *of, const char *name, place where) {
  for (size_t i = 0; i < of->class->mro_count; i++) {
    if (of->class->mro[i]->kind != IS_CLASS) continue;
    value *found = metaclass_attribute(in, of->class->mro[i], name, where);
    if (!found || found->kind != IS_METHOD) continue;
    return found->of == of ? found : bound_method(in, of, found, where);
  }
  return NULL;
}

/* What private names that Django itself gives begin with. */
static const char *const starts_of_model[] = {
    "_base_manager", "_check_", "_default_manager", "_do_",       "_get_",
    "_is_",          "_meta",   "_parse_",          "_perform",   "_prepare",
    "_save_",        "_set_",   "_state",           "_validate_", NULL};
static const char *const starts_of_field[] = {
    "_check_",   "_choices", "_clear_",     "_db_",        "_default_", "_description",
    "_error_",   "_from_",   "_get_",       "_limit_",     "_primary_", "_query",
    "_related_", "_unique",  "_unregister", "_validators", "_verbose_", NULL};

/* Whether a name is private and none of Django's: packages mark so what is theirs. */
static bool is_private(const char *name, const char *const *starts) {
  for (; *starts; starts++)
    if (strncmp(name, *starts, strlen(*starts)) == 0) return false;
  return name[0] == '_' && name[1] != '_';
}

static bool is_of_no_field(const instance *of, const char *name) {
  return is_private(name, starts_of_field) && of->symbol && of->symbol->path &&
         world_derives(of->symbol->path, "django.db.models.Field");
}

static bool is_of_no_model(const class *of, const char *name) {
  if (!is_private(name, starts_of_model)) return false;
  bool is_model = false;
  for (size_t i = 0; i < of->mro_count; i++) {
    if (of->mro[i]->kind == IS_CLASS || value_is_symbol(of->mro[i], "builtins.object")) continue;
    if (!value_is_symbol(of->mro[i], "django.db.models.Model")) return false;
    is_model = true;
  }
  return is_model;
}

static value *attribute_of_class(interpreter *in, value *of, const char *name, place where) {
  const class *owner;
  value *member = of->class->is_enumeration ? enum_attribute(in, of->class, name, where) : NULL;
  if (member) return member;
  const binding *found = class_attribute(of->class, name, &owner);
  if (found) return bind_to_class(in, of, found->value, where);
  value *special = special_class_attribute(in, of, name, where);
  if (!special) special = metaclass_attribute(in, of, name, where);
  if (special) return special;
  value *key = of->class->is_prepared ? key_attribute(in, of->class, name, where) : NULL;
  if (key) return key;
  if (has_unknown_base(of->class))
    return value_unknown(in, where, "a base of the class '%s' is not known", of->class->name);
  if (of->class->is_enumeration && name[0] != '_') return NULL;
  if (strcmp(name, "Meta") == 0) return NULL; /* no class of Django's has one that can be seen */
  if (is_of_no_model(of->class, name)) return NULL;
  return root_symbol(of->class) ? symbol_attribute(in, of, name, where) : NULL;
}

/* What a class gives its instances: functions bound to them, properties read. */
value *bind_to_instance(interpreter *in, value *self, value *found, place where) {
  value *got = described(in, found, self, type_of(in, self, where), where);
  if (got) return got;
  if (found->kind != IS_FUNCTION || found->function->is_static_method) return found;
  if (found->function->is_class_method)
    return bound_method(in, self->kind == IS_INSTANCE ? self->instance->type : self, found, where);
  if (found->function->is_property)
    return call_function(in, found->function, self, &(arguments){0}, where);
  return bound_method(in, self, found, where);
}

/* self.max_length of a field that was made with max_length=5 is most likely 5. */
static value *given_attribute(const instance *of, const char *name) {
  for (size_t i = 0; i < of->call.count; i++)
    if (of->call.items[i].name && strcmp(of->call.items[i].name, name) == 0)
      return of->call.items[i].value;
  return NULL;
}

static value *symbolic_attribute(interpreter *in, value *of, const char *name, place where) {
  value *result;
  instance *instance = of->instance;
  if (field_attribute(in, of, name, where, &result)) return result;
  if (instance->symbol && world_instance_attribute(in, of, name, where, &result)) return result;
  bool is_index = instance->symbol && instance->symbol->path &&
                  world_derives(instance->symbol->path, "django.db.models.Index");
  if (instance->type->kind == IS_CLASS || is_index) {
    value *given = given_attribute(instance, name);
    if (given) return given;
  }
  return symbol_attribute(in, of, name, where);
}

/* What `method`, __getattr__() or __getattribute__() of the files, gives; NULL: there is none. */
static value *by_hook(interpreter *in, value *of, const char *method, const char *name,
                      place where) {
  const binding *hook = class_attribute(of->instance->type->class, method, NULL);
  if (!hook || hook->value->kind != IS_FUNCTION || strncmp(name, "__", 2) == 0) return NULL;
  value *key = value_text(in, name, where);
  return call_with(in, bound_method(in, of, hook->value, where), &key, 1, where);
}

static value *find_plain_attribute(interpreter *in, value *of, const char *name, place where) {
  instance *instance = of->instance;
  const binding *own = instance->attributes ? namespace_find(instance->attributes, name) : NULL;
  if (own) return own->value;
  if (strcmp(name, "__class__") == 0) return instance->type;
  if (strcmp(name, "__dict__") == 0) return dict_of_instance(in, instance, where);
  if (instance->type->kind != IS_CLASS) {
    if (strcmp(name, "args") == 0 && instance->type->path &&
        builtin_derives(instance->type->path, "builtins.BaseException")) {
      value *given = value_new(in, IS_TUPLE, where);
      for (size_t i = 0; i < instance->call.count; i++)
        value_append(in, given, instance->call.items[i].value);
      return given;
    }
    return symbolic_attribute(in, of, name, where);
  }
  const class *class = instance->type->class;
  const binding *found = class_attribute(class, name, NULL);
  if (found) return bind_to_instance(in, of, found->value, where);
  value *hooked = by_hook(in, of, "__getattr__", name, where);
  if (hooked) return hooked;
  if (has_unknown_base(class))
    return value_unknown(in, where, "a base of the class '%s' is not known", class->name);
  if (is_of_no_field(instance, name)) return NULL;
  return root_symbol(class) ? symbolic_attribute(in, of, name, where) : NULL;
}

static value *attribute_of_instance(interpreter *in, value *of, const char *name, place where) {
  bool is_of_files = of->instance->type->kind == IS_CLASS && !of->instance->symbol;
  value *hooked = is_of_files ? by_hook(in, of, "__getattribute__", name, where) : NULL;
  return hooked ? hooked : find_plain_attribute(in, of, name, where);
}

static value *attribute_of_function(interpreter *in, value *of, const char *name, place where) {
  function *function = of->function;
  const binding *own =
      function && function->attributes ? namespace_find(function->attributes, name) : NULL;
  if (own) return own->value;
  if (strcmp(name, "__self__") == 0 && of->kind == IS_METHOD) return of->of;
  if (!function) return NULL;
  if (strcmp(name, "__name__") == 0) return value_text(in, function->name, where);
  if (strcmp(name, "__module__") == 0) return value_text(in, function->module->name, where);
  if (strcmp(name, "__doc__") == 0)
    return function->node->clauses->doc ? value_text(in, function->node->clauses->doc, where)
                                        : value_none(in, where);
  if (strcmp(name, "__qualname__") == 0) {
    if (!function->class) return value_text(in, function->name, where);
    return text_of(in, where, "%s.%s", function->class->qualified_name, function->name);
  }
  if (strcmp(name, "__dict__") == 0) return dict_of(in, function->attributes, where);
  if (strcmp(name, "__wrapped__") == 0) return NULL;
  return strncmp(name, "__", 2) == 0
             ? value_unknown(in, where, "the attribute '%s' is not known", name)
             : NULL;
}

static value *attribute_of_symbol(interpreter *in, value *of, const char *name, place where) {
  if (!of->path) return symbol_attribute(in, of, name, where);
  bool is_model = name[0] == '_' && name[1] != '_' && value_is_symbol(of, "django.db.models.Model");
  if (is_model) return NULL; /* what is below has _meta; Model itself has not */
  if (strcmp(name, "__name__") == 0) {
    const char *dot = strrchr(of->path, '.');
    return value_text(in, dot ? dot + 1 : of->path, where);
  }
  if (strncmp(of->path, "builtins.", 9) == 0)
    return symbol_value(in, yoke_arena_printf(in->arena, "%s.%s", of->path, name));
  return world_symbol_attribute(in, of, name, where);
}

/* Of a class that derives from list, dict, str and their kin: see construct.c. */
static value *attribute_of_derived(interpreter *in, value *of, const char *name, place where) {
  const namespace *own = of->instance->attributes;
  const binding *found = own ? namespace_find(own, name) : NULL;
  if (found) return found->value;
  if (strcmp(name, "__dict__") == 0) return dict_of(in, own, where);
  found = class_attribute(of->instance->type->class, name, NULL);
  return found ? bind_to_instance(in, of, found->value, where) : NULL;
}

static value *attribute_of_plain(interpreter *in, value *of, const char *name, place where) {
  if (of->instance && !of->member_of) {
    value *found = attribute_of_derived(in, of, name, where);
    if (found) return found;
  }
  if (of->member_of) {
    value *found = member_attribute(in, of, name, where);
    if (found) return found;
  }
  if (strcmp(name, "__class__") == 0) return type_of(in, of, where);
  if (strcmp(name, "real") == 0 && is_number(of)) return of;
  if (!has_method(of, name)) {
    if (strncmp(name, "__", 2) == 0)
      return value_unknown(in, where, "the attribute '%s' is not known", name);
    return NULL;
  }
  value *made = value_new(in, IS_METHOD, where);
  made->of = of;
  made->text = name;
  return made;
}

value *find_attribute(interpreter *in, value *of, const char *name, place where) {
  switch (of->kind) {
  case IS_UNKNOWN:
    return of;
  case IS_MODULE:
    return module_attribute(in, of, name, where);
  case IS_CLASS:
    return attribute_of_class(in, of, name, where);
  case IS_INSTANCE:
    return attribute_of_instance(in, of, name, where);
  case IS_FUNCTION:
  case IS_METHOD:
    return attribute_of_function(in, of, name, where);
  case IS_SYMBOL:
    return attribute_of_symbol(in, of, name, where);
  case IS_OPERATION:
    return symbol_attribute(in, of, name, where);
  case IS_SUPER:
    return super_attribute(in, of, name, where);
  default:
    return attribute_of_plain(in, of, name, where);
  }
}

static _Noreturn void raise_missing(interpreter *in, const value *of, const char *name,
                                    place where) {
  if (of->kind == IS_MODULE)
    raise_error(in, "AttributeError", where, "module '%s' has no attribute '%s'", of->module->name,
                name);
  if (of->kind == IS_CLASS)
    raise_error(in, "AttributeError", where, "type object '%s' has no attribute '%s'",
                of->class->name, name);
  raise_error(in, "AttributeError", where, "'%s' object has no attribute '%s'", value_type_name(of),
              name);
}

value *get_attribute(interpreter *in, value *of, const char *name, place where) {
  value *found = find_attribute(in, of, name, where);
  if (!found) raise_missing(in, of, name, where);
  return found;
}

/* object.__getattribute__() */
value *get_plain_attribute(interpreter *in, value *of, const char *name, place where) {
  value *found = of->kind == IS_INSTANCE ? find_plain_attribute(in, of, name, where)
                                         : find_attribute(in, of, name, where);
  if (!found) raise_missing(in, of, name, where);
  return found;
}

static void set_of(namespace *names, const char *name, value *to, place where) {
  if (to)
    namespace_set(names, name, to, where);
  else
    namespace_delete(names, name);
}

/* __setattr__() of the files; false when there is none. */
static bool set_by_method(interpreter *in, value *of, const char *name, value *to, place where) {
  if (of->kind != IS_INSTANCE || of->instance->type->kind != IS_CLASS || !to) return false;
  const binding *own = class_attribute(of->instance->type->class, "__setattr__", NULL);
  if (!own || own->value->kind != IS_FUNCTION || of->instance->symbol) return false;
  value *both[] = {value_text(in, name, where), to};
  call_with(in, bound_method(in, of, own->value, where), both, 2, where);
  return true;
}

void set_attribute(interpreter *in, value *of, const char *name, value *to, place where) {
  if (!set_by_method(in, of, name, to, where)) set_plain_attribute(in, of, name, to, where);
}

/* `to` NULL: deletes it. */
void set_plain_attribute(interpreter *in, value *of, const char *name, value *to, place where) {
  if (!of->instance && of->member_of) return;
  switch (of->instance ? IS_INSTANCE : of->kind) {
  case IS_INSTANCE:
    if (change_instance(in, of->instance, name, to, where)) break;
    if (!of->instance->attributes) of->instance->attributes = namespace_new(in->arena);
    set_of(of->instance->attributes, name, to, where);
    break;
  case IS_CLASS:
    if (!keeps_field(of->class, name, to)) set_of(of->class->names, name, to, where);
    break;
  case IS_MODULE:
    set_of(of->module->names, name, to, where);
    break;
  case IS_FUNCTION:
    if (!of->function->attributes) of->function->attributes = namespace_new(in->arena);
    set_of(of->function->attributes, name, to, where);
    break;
  case IS_NONE:
  case IS_INT:
  case IS_TEXT:
  case IS_LIST:
  case IS_DICT:
    raise_error(in, "AttributeError", where, "'%s' object has no attribute '%s'",
                value_type_name(of), name);
  case IS_SYMBOL:
    world_set_attribute(in, of, name, to, where);
    break;
  default: /* of what is not known here nothing is remembered */
    break;
  }
}

/* ── Asking whether there is one ────────────────────────────────────────────────────────────── */

typedef struct asked {
  value *of;
  const char *name;
  place where;
  value *found;
} asked;

static void ask(interpreter *in, void *data) {
  asked *at = data;
  at->found = find_attribute(in, at->of, at->name, at->where);
}

/* NULL also when a property or __getattr__() raises AttributeError, which says the same. */
value *ask_attribute(interpreter *in, value *of, const char *name, place where) {
  asked at = {of, name, where, NULL};
  if (attempt(in, (recovery){0}, ask, &at)) return at.found;
  if (in->is_exhausted) reraise(in);
  value *error = symbol_value(in, "builtins.AttributeError");
  if (!exception_matches(in, in->raised, error)) reraise(in);
  return NULL;
}

/* ── From outside ───────────────────────────────────────────────────────────────────────────── */

typedef struct looked_up {
  value *of;
  const char *name;
  value *found;
} looked_up;

static void look_up(interpreter *in, void *data) {
  looked_up *of = data;
  of->found = find_attribute(in, of->of, of->name, of->of->where);
}

value *value_attribute(interpreter *in, value *of, const char *name) {
  looked_up at = {of, name, NULL};
  in->fuel = in->fuel_of_all < FUEL_OF_STATEMENT ? in->fuel_of_all : FUEL_OF_STATEMENT;
  if (attempt(in, (recovery){.is_module = true}, look_up, &at)) return at.found;
  return unknown_because_raised(in, of->where);
}
