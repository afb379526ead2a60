/* What calling a class or a symbol makes; super(); isinstance(). */
#include <string.h>

#include "interpret/run.h"

/* A creation_counter may be changed a little afterwards, to be between those of others. */
enum { BETWEEN_COUNTERS = 4 };

/* By its name: "django.db.models.CharField". */
static bool sounds_like_field(const value *type) {
  const value *symbol = type->kind == IS_CLASS ? class_symbol(type->class) : type;
  const char *path = symbol && symbol->kind == IS_SYMBOL ? symbol->path : NULL;
  const char *name = path && strncmp(path, "django.", 7) == 0 ? strrchr(path, '.') : NULL;
  size_t size = name ? strlen(name) : 0;
  bool is_form = name && strncmp(path, "django.forms.", 13) == 0;
  return !is_form && size > 5 &&
         (strcmp(name + size - 5, "Field") == 0 || strcmp(name, ".ForeignKey") == 0);
}

static value *new_instance(interpreter *in, value *type, const arguments *given, place where) {
  value *made = value_new(in, IS_INSTANCE, where);
  made->instance = yoke_arena_alloc(in->arena, sizeof *made->instance);
  made->instance->type = type;
  made->instance->call = *given;
  made->instance->order = in->next_instance;
  in->next_instance += BETWEEN_COUNTERS;
  made->instance->doubt = in->doubt;
  in->fields_made += sounds_like_field(type);
  return made;
}

value *make_instance(interpreter *in, value *type, const arguments *given, place where) {
  value *made = new_instance(in, type, given, where);
  made->instance->symbol = type;
  return made;
}

/* The first symbol along the MRO: what the class is at its root. */
value *class_symbol(const class *of) {
  for (size_t i = 0; i < of->mro_count; i++)
    if (of->mro[i]->kind == IS_SYMBOL) return of->mro[i];
  return NULL;
}

/* Looks along an MRO from `from` on; what has the name, or may have it: a class, a symbol or an
 * unknown base. */
static value *next_owner(const class *of, size_t from, const char *name, const binding **ret) {
  *ret = NULL;
  for (size_t i = from; i < of->mro_count; i++) {
    if (of->mro[i]->kind != IS_CLASS) return of->mro[i];
    *ret = namespace_find(of->mro[i]->class->names, name);
    if (*ret) return of->mro[i];
  }
  return NULL;
}

static void initialize(interpreter *in, value *made, const class *of, const arguments *given,
                       place where) {
  const binding *found;
  value *owner = next_owner(of, 0, "__init__", &found);
  if (found && found->value->kind == IS_FUNCTION) {
    made->instance->call = (arguments){0};
    call_function(in, found->value->function, made, given, where);
  } else if (!owner && given->count && !class_attribute(of, "__new__", NULL)) {
    raise_error(in, "TypeError", where, "%s() takes no arguments", of->name);
  }
}

/* What __new__() of the files makes; NULL when there is none or what it makes is not known. */
static value *made_by_new(interpreter *in, class *of, const arguments *given, place where) {
  const binding *found;
  next_owner(of, 0, "__new__", &found);
  if (!found || found->value->kind != IS_FUNCTION) return NULL;
  arguments all = {.unknown = given->unknown};
  add_argument(in, &all, NULL, of->value, where);
  for (size_t i = 0; i < given->count; i++)
    add_argument(in, &all, given->items[i].name, given->items[i].value, where);
  value *made = call_function(in, found->value->function, NULL, &all, where);
  return made->kind == IS_INSTANCE && made->instance->type->kind == IS_CLASS ? made : NULL;
}

/* A class that derives from list, dict, str ... makes one of these, which knows its class too. */
static value *new_derived(interpreter *in, class *of, const arguments *given, place where) {
  static const char *const types[] = {"list",      "tuple", "dict", "set",
                                      "frozenset", "str",   "int",  "float"};
  const value *symbol = class_symbol(of);
  if (!symbol || !symbol->path || strncmp(symbol->path, "builtins.", 9) != 0) return NULL;
  size_t i = 0, count = sizeof types / sizeof *types;
  while (i < count && strcmp(types[i], symbol->path + 9) != 0)
    i++;
  if (i == count) return NULL;
  const binding *found;
  next_owner(of, 0, "__init__", &found);
  bool is_filled_later = found && i < 4 && i != 1; /* by super().__init__() */
  value *held = call_builtin(in, (value *)symbol, is_filled_later ? &(arguments){0} : given, where);
  if (is_unknown(held)) return held;
  value *made = copy_value(in, held, where);
  made->member_of = NULL;
  made->instance = new_instance(in, of->value, given, where)->instance;
  return made;
}

static bool is_metaclass(const class *of) {
  return class_derives(of, "builtins.type") || class_derives(of, "django.db.models.base.ModelBase");
}

value *construct(interpreter *in, class *of, const arguments *given, place where) {
  if (of->is_enumeration) return enum_call(in, of, given, where);
  if (given->count == 3 && is_metaclass(of)) {
    frame outer = {.kind = FRAME_MODULE, .module = in->running};
    return class_from_call(in, &outer, given, where);
  }
  value *maker = metaclass_method(in, of->value, "__call__", where);
  if (maker) return call_value(in, maker, given, where);
  value *made = new_derived(in, of, given, where);
  if (made && is_unknown(made)) return made;
  if (!made) made = made_by_new(in, of, given, where);
  if (!made) {
    made = new_instance(in, of->value, given, where);
    made->instance->symbol = class_symbol(of);
  }
  initialize(in, made, of, given, where);
  return made;
}

/* ── super() ────────────────────────────────────────────────────────────────────────────────── */

value *super_of_frame(interpreter *in, frame *frame, place where) {
  struct frame *at = frame;
  while (at && !(at->kind == FRAME_FUNCTION && at->first))
    at = at->kind == FRAME_COMPREHENSION && at->parent ? at->parent : at->outer;
  if (!at || !at->class) raise_error(in, "RuntimeError", where, "super(): no arguments");
  value *made = value_new(in, IS_SUPER, where);
  made->class = at->class;
  made->of = at->first;
  return made;
}

static const class *class_of_super(const value *of) {
  const value *self = of->of;
  if (self->kind == IS_CLASS) return self->class;
  if (self->kind != IS_INSTANCE && self->instance && self->instance->type->kind == IS_CLASS)
    return self->instance->type->class;
  if (self->kind == IS_INSTANCE && self->instance->type->kind == IS_CLASS)
    return self->instance->type->class;
  if (self->member_of) return self->member_of->class;
  return of->class;
}

/* Behind a class of Django's, where there is no `class`, comes what is Django's too. */
static size_t position_behind(const class *of, const class *class) {
  for (size_t i = 0; !class && i < of->mro_count; i++)
    if (of->mro[i]->kind != IS_CLASS) return i;
  for (size_t i = 0; i < of->mro_count; i++)
    if (of->mro[i]->kind == IS_CLASS && of->mro[i]->class == class) return i + 1;
  return of->mro_count;
}

/* A method of a symbol, or of `object`: kept as what it is of and its name. */
value *root_method(interpreter *in, value *self, const char *name, place where) {
  value *made = value_new(in, IS_METHOD, where);
  made->of = self;
  made->text = name;
  made->path = "super";
  return made;
}

static bool is_run_here(const char *name) {
  static const char *const names[] = {"__init__",    "__new__",      "__init_subclass__",
                                      "__setattr__", "__set_name__", "__getattribute__"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

value *super_attribute(interpreter *in, value *super, const char *name, place where) {
  const class *of = class_of_super(super);
  value *self = super->of;
  const binding *found;
  value *owner = next_owner(of, position_behind(of, super->class), name, &found);
  if (found) {
    value *method = found->value;
    bool is_bare = strcmp(name, "__new__") == 0; /* a static method, without being marked as one */
    if (method->kind != IS_FUNCTION || method->function->is_static_method || is_bare) return method;
    if (method->function->is_property)
      return call_function(in, method->function, self, &(arguments){0}, where);
    return bound_method(in, self, method, where);
  }
  if (is_run_here(name)) return root_method(in, self, name, where);
  if (!owner) return NULL;
  if (self->kind != IS_INSTANCE && self->kind != IS_CLASS && has_method(self, name)) {
    value *method = value_new(in, IS_METHOD, where);
    method->of = self;
    method->text = name;
    return method;
  }
  if (is_unknown(owner)) return owner;
  return symbol_attribute(in, self, name, where);
}

/* super().__init__(...) that reached a symbol: these are the arguments that count. */
value *call_root_method(interpreter *in, value *method, const arguments *given, place where) {
  value *self = method->of;
  if (strcmp(method->text, "__init__") == 0 && self->kind == IS_INSTANCE) {
    self->instance->call = *given;
  } else if (strcmp(method->text, "mro") == 0 && self->kind == IS_CLASS) {
    return value_sequence(in, IS_LIST, self->class->mro, self->class->mro_count, where);
  } else if (strcmp(method->text, "__init__") == 0) {
    const char *filler = self->kind == IS_LIST ? "extend" : "update";
    bool is_filled = self->kind == IS_LIST || self->kind == IS_DICT || self->kind == IS_SET;
    if (is_filled && given->count) return call_method(in, self, filler, given, where);
  } else if (strcmp(method->text, "__new__") == 0) {
    bool is_made = in->making && given->count >= 4 && given->items[3].value->kind == IS_DICT;
    if (is_made) return class_with_names(in, in->making, given->items[3].value);
    const value *of = given->count ? given->items[0].value : NULL;
    if (!of || of->kind != IS_CLASS) return value_unknown(in, where, "it is made by __new__()");
    value *made = new_instance(in, of->class->value, &(arguments){0}, where);
    made->instance->symbol = class_symbol(of->class);
    return made;
  } else if (strcmp(method->text, "__setattr__") == 0 && given->count == 2 &&
             given->items[0].value->kind == IS_TEXT) {
    set_plain_attribute(in, self, given->items[0].value->text, given->items[1].value, where);
  } else if (strcmp(method->text, "__getattribute__") == 0 && given->count == 1 &&
             given->items[0].value->kind == IS_TEXT) {
    return get_plain_attribute(in, self, given->items[0].value->text, where);
  }
  return value_none(in, where);
}

/* ── Types ──────────────────────────────────────────────────────────────────────────────────── */

static value *type_of_symbol(interpreter *in, const value *of, place where) {
  if (!of->path || !world_is_class(of->path))
    return value_unknown(in, where, "its type is not known");
  bool is_model = world_derives(of->path, "django.db.models.Model");
  return symbol_value(in, is_model ? "django.db.models.base.ModelBase" : "builtins.type");
}

value *type_of(interpreter *in, value *of, place where) {
  if (of->member_of) return of->member_of->class->value;
  if (of->instance) return of->instance->type;
  switch (of->kind) {
  case IS_UNKNOWN:
    return of;
  case IS_INSTANCE:
    return of->instance->type;
  case IS_CLASS: {
    const class *metaclass = metaclass_of(of->class);
    if (metaclass) return metaclass->value;
    bool is_model = class_derives(of->class, "django.db.models.Model");
    return symbol_value(in, is_model ? "django.db.models.base.ModelBase" : "builtins.type");
  }
  case IS_SYMBOL:
    return type_of_symbol(in, of, where);
  case IS_OPERATION:
    return value_unknown(in, where, "its type is not known");
  default:
    return symbol_value(in, yoke_arena_printf(in->arena, "builtins.%s", value_type_name(of)));
  }
}

/* How Django's own classes of fields derive from each other is known. */
static bool is_known_field(const char *path) {
  return world_is_class(path) && world_derives(path, "django.db.models.Field");
}

static int symbol_derives(const value *type, const value *base) {
  if (!type->path || !base->path) return -1;
  if (strcmp(type->path, base->path) == 0) return 1;
  bool builtin = strncmp(type->path, "builtins.", 9) == 0;
  if (strcmp(base->path, "builtins.object") == 0) return 1;
  if (builtin) return builtin_derives(type->path, base->path);
  if (!world_derives(type->path, base->path) && is_known_field(type->path) &&
      is_known_field(base->path))
    return 0;
  return world_derives(type->path, base->path) ? 1
         : strncmp(base->path, "builtins.", 9) == 0 && world_is_class(type->path) &&
                 strstr(type->path, "Error") == NULL && strstr(type->path, "Exception") == NULL
             ? 0
             : -1;
}

static int class_is_subclass(const class *of, const value *base) {
  int answer = 0;
  if (value_is_symbol(base, "builtins.object")) return 1;
  for (size_t i = 0; i < of->mro_count; i++) {
    const value *one = of->mro[i];
    if (one->kind == IS_CLASS && base->kind == IS_CLASS && one->class == base->class) return 1;
    if (one->kind == IS_UNKNOWN) answer = -1;
    if (one->kind != IS_SYMBOL || base->kind != IS_SYMBOL) continue;
    int derives = symbol_derives(one, base);
    if (derives == 1) return 1;
    if (derives < 0) answer = -1;
  }
  return answer;
}

int is_subclass(interpreter *in, const value *type, const value *base) {
  if (base->kind == IS_TUPLE) {
    int answer = 0;
    for (size_t i = 0; i < base->count; i++) {
      int one = is_subclass(in, type, base->items[i]);
      if (one == 1) return 1;
      if (one < 0) answer = -1;
    }
    return answer;
  }
  if (is_unknown(type) || is_unknown(base) || base->kind == IS_OPERATION) return -1;
  if (type->kind == IS_CLASS) return class_is_subclass(type->class, base);
  if (type->kind != IS_SYMBOL) return -1;
  return base->kind == IS_SYMBOL ? symbol_derives(type, base) : 0;
}

/* Of any of several types: 1 when of one, 0 when certainly of none. */
static int is_any_instance(interpreter *in, value *of, const value *types) {
  int answer = 0;
  for (size_t i = 0; i < types->count && answer != 1; i++) {
    int one = is_instance(in, of, types->items[i]);
    if (one != 0) answer = one;
  }
  return answer;
}

/* Whether a class can be an object of a class of Django's: of a metaclass, or of one that is not
 * known. A field or a manager is no class. */
static bool may_have_classes(const value *type) {
  if (type->kind != IS_SYMBOL || !type->path || !world_is_class(type->path)) return true;
  return world_derives(type->path, "builtins.type") || value_is_symbol(type, "builtins.object");
}

int is_instance(interpreter *in, value *of, const value *type) {
  if (is_unknown(of)) return -1;
  if (type->kind == IS_TUPLE) return is_any_instance(in, of, type);
  if (of->kind == IS_SYMBOL || of->kind == IS_OPERATION) {
    bool is_class = of->kind == IS_SYMBOL && of->path && world_is_class(of->path);
    if (is_class && type->kind == IS_CLASS) return 0; /* a metaclass of the files is not Django's */
    bool plain = type->kind == IS_SYMBOL && type->path &&
                 strncmp(type->path, "builtins.", 9) == 0 &&
                 strcmp(type->path, "builtins.type") != 0;
    return plain && is_class ? 0 : -1;
  }
  int answer = is_subclass(in, type_of(in, of, of->where), type);
  if (answer < 0 && of->kind == IS_CLASS && !may_have_classes(type)) return 0;
  if (answer == 1 || !of->member_of) return answer;
  value bare = *of;
  bare.member_of = NULL;
  return of->member_of->class->members_are_plain ? answer : is_instance(in, &bare, type);
}
