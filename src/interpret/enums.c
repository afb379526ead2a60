/* Enumerations: enum.Enum and its kin, Django's TextChoices, IntegerChoices and Choices. */
#include <string.h>

#include "interpret/run.h"
#include "source/letters.h"

static bool is_any_of(const class *of, const char *const *paths) {
  for (; *paths; paths++)
    if (class_derives(of, *paths)) return true;
  return false;
}

static bool is_choices(const class *of) {
  static const char *const paths[] = {"django.db.models.Choices", "django.db.models.TextChoices",
                                      "django.db.models.IntegerChoices", NULL};
  return is_any_of(of, paths);
}

static bool is_text(const class *of) {
  static const char *const paths[] = {"django.db.models.TextChoices", "enum.StrEnum",
                                      "builtins.str", NULL};
  return is_any_of(of, paths);
}

static bool is_integer(const class *of) {
  static const char *const paths[] = {"django.db.models.IntegerChoices", "enum.IntEnum",
                                      "enum.IntFlag", "builtins.int", NULL};
  return is_any_of(of, paths);
}

static bool is_flags(const class *of) {
  static const char *const paths[] = {"enum.Flag", "enum.IntFlag", NULL};
  return is_any_of(of, paths);
}

bool is_enumeration(const class *of) {
  return class_derives(of, "enum.Enum");
}

/* The type that is mixed in, as in `class D(datetime.date, models.Choices)`; NULL: none. */
static value *mixed_in(const class *of) {
  for (size_t i = 1; i < of->mro_count; i++) {
    const char *path = of->mro[i]->kind == IS_SYMBOL ? of->mro[i]->path : NULL;
    if (!path || strncmp(path, "enum.", 5) == 0 || strstr(path, "Choices")) continue;
    return of->mro[i];
  }
  return NULL;
}

/* ── Values and labels ──────────────────────────────────────────────────────────────────────── */

/* str.title() of a name, whose "_" are blanks: "IN_PROGRESS" is "In Progress". */
static const char *made_label(interpreter *in, const char *name) {
  char *label = yoke_arena_text(in->arena, name);
  for (char *at = label; *at; at++)
    if (*at == '_') *at = ' ';
  const char *made = with_case(in->arena, label, strlen(label), CASE_TITLE, NULL);
  return made ? made : label;
}

/* Takes the label off `A = "a", "Label"`, as Django's metaclass does. */
static value *without_label(interpreter *in, value *given, const char **ret_label) {
  bool labelled = (given->kind == IS_TUPLE || given->kind == IS_LIST) && given->count > 1 &&
                  given->items[given->count - 1]->kind == IS_TEXT;
  if (!labelled) return given;
  *ret_label = given->items[given->count - 1]->text;
  if (given->count == 2) return given->items[0];
  return value_sequence(in, IS_TUPLE, given->items, given->count - 1, given->where);
}

static bool is_auto(const value *of) {
  const char *path = instance_path(of);
  return path && strcmp(path, "enum.auto") == 0;
}

/* What auto() stands for. */
static value *automatic(interpreter *in, class *class, const char *name, place where) {
  const binding *own = class_attribute(class, "_generate_next_value_", NULL);
  size_t count = class->member_count;
  if (own && own->value->kind == IS_FUNCTION) {
    value *last = value_new(in, IS_LIST, where);
    for (size_t i = 0; i < count; i++)
      value_append(in, last, member_attribute(in, class->members[i], "value", where));
    value *given[] = {value_text(in, name, where), value_int(in, 1, where),
                      value_int(in, (int64_t)count, where), last};
    return call_with(in, own->value, given, 4, where);
  }
  if (class_derives(class, "django.db.models.TextChoices")) return value_text(in, name, where);
  if (class_derives(class, "enum.StrEnum"))
    return value_text(in, lower_case(in->arena, name), where);
  if (!count) return value_int(in, 1, where);
  value *last = class->members[count - 1];
  if (last->kind != IS_INT) return value_unknown(in, where, "the value of auto() is not known");
  return operate(in, is_flags(class) ? "*" : "+", last,
                 value_int(in, is_flags(class) ? 2 : 1, where), where);
}

static value *settle_auto(interpreter *in, class *class, const value *given, const char *name,
                          place where) {
  value *made = automatic(in, class, name, where);
  given->instance->attributes = namespace_new(in->arena);
  namespace_set(given->instance->attributes, "value", made, where);
  return made;
}

/* `A | B` of members that are auto(): with what these stand for. */
static value *with_settled(interpreter *in, value *given) {
  if (is_auto(given) && given->instance->attributes)
    return namespace_find(given->instance->attributes, "value")->value;
  if (given->kind != IS_OPERATION || given->count != 2) return given;
  value *left = with_settled(in, given->items[0]), *right = with_settled(in, given->items[1]);
  if (left == given->items[0] && right == given->items[1]) return given;
  return operate(in, given->text, left, right, given->where);
}

/* The value as the type mixed in makes it: int("1"), str("a"). */
static value *converted(interpreter *in, const class *class, value *given, place where) {
  value *type = mixed_in(class);
  if (is_text(class)) type = symbol_value(in, "builtins.str");
  if (is_integer(class)) type = symbol_value(in, "builtins.int");
  if (!type || given->kind == IS_UNKNOWN) return given;
  if (given->kind == IS_TEXT && is_text(class)) return given;
  if (given->kind == IS_INT && is_integer(class)) return given;
  if (given->kind == IS_TUPLE) return call_with(in, type, given->items, given->count, where);
  return call_with(in, type, &given, 1, where);
}

/* An enumeration of the files may make its members itself: what __new__() gives knows the value. */
static value *made_by_new(interpreter *in, class *class, value *given, instance **ret,
                          place where) {
  const binding *maker = class_attribute(class, "__new__", NULL);
  if (!maker || maker->value->kind != IS_FUNCTION) return NULL;
  arguments all = {0};
  add_argument(in, &all, NULL, class->value, where);
  bool several = given->kind == IS_TUPLE;
  for (size_t i = 0; i < (several ? given->count : 1); i++)
    add_argument(in, &all, NULL, several ? given->items[i] : given, where);
  value *made = call_function(in, maker->value->function, NULL, &all, where);
  if (made->kind != IS_INSTANCE) return NULL;
  *ret = made->instance;
  const binding *held =
      made->instance->attributes ? namespace_find(made->instance->attributes, "_value_") : NULL;
  return held ? held->value : given;
}

static void run_init(interpreter *in, class *class, value *member, const value *given,
                     place where) {
  const binding *found = class_attribute(class, "__init__", NULL);
  if (!found || found->value->kind != IS_FUNCTION) return;
  if (!member->instance) member->instance = yoke_arena_alloc(in->arena, sizeof(instance));
  member->instance->type = class->value;
  arguments all = {0};
  bool several = given->kind == IS_TUPLE;
  for (size_t i = 0; i < (several ? given->count : 1); i++)
    add_argument(in, &all, NULL, several ? given->items[i] : (value *)given, where);
  call_function(in, found->value->function, member, &all, where);
}

/* ── Members ────────────────────────────────────────────────────────────────────────────────── */

static bool is_member(const binding *one) {
  if (!one->value || one->name[0] == '_') return false;
  switch (one->value->kind) {
  case IS_FUNCTION:
  case IS_METHOD:
  case IS_CLASS:
    return false;
  case IS_INSTANCE: {
    const char *path = instance_path(one->value);
    return !path || strcmp(path, "enum.nonmember") != 0;
  }
  default:
    return true;
  }
}

static bool is_ignored(const class *class, const char *name) {
  const binding *ignored = namespace_find(class->names, "_ignore_");
  if (!ignored) return false;
  const value *list = ignored->value;
  if (list->kind == IS_TEXT) return strstr(list->text, name) != NULL;
  for (size_t i = 0; i < list->count; i++)
    if (list->items[i]->kind == IS_TEXT && strcmp(list->items[i]->text, name) == 0) return true;
  return false;
}

/* What is equal to nothing but its like. */
static bool is_constant(const value *of) {
  return of->kind == IS_TEXT || of->kind == IS_INT || of->kind == IS_BOOL || of->kind == IS_FLOAT;
}

/* Keeps the members by value as long as all of them are constants. */
static void keep_by_value(interpreter *in, class *class, value *member) {
  if (!class->members_by_value) class->members_by_value = value_new(in, IS_DICT, class->where);
  value *bare = copy_value(in, member, member->where);
  bare->member_of = NULL;
  if (is_constant(bare)) dict_set(in, class->members_by_value, bare, member);
}

/* The member that has the value already; NULL: none, then it is no alias. */
static value *alias_of(const class *class, const value *given) {
  value bare = *given;
  bare.member_of = NULL;
  const value *known = class->members_by_value;
  if (known && known->count == 2 * class->member_count && is_constant(&bare))
    return dict_get(known, &bare);
  for (size_t i = 0; i < class->member_count; i++) {
    value other = *class->members[i];
    other.member_of = NULL;
    if (values_equal(&other, &bare)) return class->members[i];
  }
  return NULL;
}

/* Django lets no class of choices have two names for one value: it is @enum.unique. */
static void refuse_alias(interpreter *in, const class *class, const binding *one,
                         const value *alias) {
  if (!is_choices(class) || class->module->is_library || !is_constant(alias)) return;
  report(in->to, ERROR, "python.E006", one->where,
         "ValueError: duplicate values found in <enum '%s'>: %s -> %s", class->name, one->name,
         alias->member_name);
}

static value *make_member(interpreter *in, class *class, const binding *one) {
  const char *label = is_choices(class) ? made_label(in, one->name) : NULL;
  value *given = one->value;
  instance *instance = NULL;
  if (is_choices(class)) given = without_label(in, given, &label);
  given = with_settled(in, given);
  if (is_auto(given)) given = settle_auto(in, class, given, one->name, one->where);
  value *held = made_by_new(in, class, given, &instance, one->where);
  if (!held) held = converted(in, class, given, one->where);
  value *alias = alias_of(class, held);
  if (alias) refuse_alias(in, class, one, alias);
  if (alias) return alias;
  value *member = copy_value(in, held, one->where);
  member->member_of = class->value;
  member->member_name = one->name;
  member->member_label = label;
  if (held->kind != IS_INSTANCE) member->instance = instance;
  run_init(in, class, member, given, one->where);
  class->members =
      yoke_arena_grow(in->arena, class->members, class->member_count, sizeof *class->members);
  class->members[class->member_count++] = member;
  keep_by_value(in, class, member);
  return member;
}

void make_members(interpreter *in, class *class) {
  static const char *const typed[] = {"django.db.models.TextChoices",
                                      "django.db.models.IntegerChoices",
                                      "enum.IntEnum",
                                      "enum.StrEnum",
                                      "enum.IntFlag",
                                      NULL};
  class->members_are_plain = !is_any_of(class, typed) && !mixed_in(class);
  size_t count = namespace_count(class->names);
  for (size_t i = 0; i < count; i++) {
    binding one = *namespace_at(class->names, i);
    if (!is_member(&one) || is_ignored(class, one.name)) continue;
    namespace_set(class->names, one.name, make_member(in, class, &one), one.where);
  }
}

/* ── Attributes ─────────────────────────────────────────────────────────────────────────────── */

/* What stands in choices and values: the value alone, which remembers its member. */
static value *bare_value(interpreter *in, const value *member, place where) {
  value *bare = copy_value(in, member, where);
  bare->member_of = NULL;
  bare->member_name = bare->member_label = NULL;
  bare->member = member;
  if (bare->kind != IS_INSTANCE) bare->instance = NULL;
  return bare;
}

static value *label_of(interpreter *in, const value *member) {
  const char *label = member->member_label ? member->member_label : member->member_name;
  return value_text(in, label, member->where);
}

static value *column(interpreter *in, const value *first, const value *second, const char *name,
                     place where) {
  if (strcmp(name, "values") == 0) return (value *)first;
  if (strcmp(name, "labels") == 0) return (value *)second;
  value *pair[] = {(value *)first, (value *)second};
  return value_sequence(in, IS_TUPLE, pair, 2, where);
}

static value *all_choices(interpreter *in, class *class, const char *name, place where) {
  value *all = value_new(in, IS_LIST, where);
  const binding *empty = class_attribute(class, "__empty__", NULL);
  bool names = strcmp(name, "names") == 0;
  if (empty) {
    value *none = value_none(in, empty->where);
    value_append(in, all,
                 names ? value_text(in, "__empty__", where)
                       : column(in, none, empty->value, name, where));
  }
  for (size_t i = 0; i < class->member_count; i++) {
    const value *member = class->members[i];
    value_append(in, all,
                 names ? value_text(in, member->member_name, where)
                       : column(in, bare_value(in, member, member->where), label_of(in, member),
                                name, member->where));
  }
  return all;
}

value *enum_item(interpreter *in, class *class, const char *name) {
  (void)in;
  const binding *found = namespace_find(class->names, name);
  return found && found->value->member_of ? found->value : NULL;
}

value *enum_attribute(interpreter *in, class *class, const char *name, place where) {
  if (class_attribute(class, name, NULL)) return NULL;
  static const char *const columns[] = {"choices", "values", "labels", "names"};
  for (size_t i = 0; is_choices(class) && i < sizeof columns / sizeof *columns; i++)
    if (strcmp(columns[i], name) == 0) return all_choices(in, class, name, where);
  if (strcmp(name, "__members__") != 0) return NULL;
  value *all = value_new(in, IS_DICT, where);
  for (size_t i = 0; i < namespace_count(class->names); i++) {
    const binding *one = namespace_at(class->names, i);
    if (one->value && one->value->member_of == class->value)
      dict_set(in, all, value_text(in, one->name, where), one->value);
  }
  return all;
}

value *member_attribute(interpreter *in, value *member, const char *name, place where) {
  class *class = member->member_of->class;
  const binding *own = member->instance && member->instance->attributes
                           ? namespace_find(member->instance->attributes, name)
                           : NULL;
  if (own) return own->value;
  const binding *found = class_attribute(class, name, NULL);
  if (found) return bind_to_instance(in, member, found->value, where);
  if (strcmp(name, "value") == 0 || strcmp(name, "_value_") == 0) {
    return bare_value(in, member, where);
  }
  if (strcmp(name, "name") == 0 || strcmp(name, "_name_") == 0)
    return value_text(in, member->member_name, where);
  if (strcmp(name, "label") == 0 && is_choices(class)) return label_of(in, member);
  if (strcmp(name, "__class__") == 0) return class->value;
  return NULL;
}

value *enum_call(interpreter *in, class *class, const arguments *given, place where) {
  if (given->count != 1 || given->unknown)
    return value_unknown(in, where, "the member of '%s' is not known", class->name);
  value *wanted = given->items[0].value;
  if (wanted->member_of == class->value) return wanted;
  if (is_unknown(wanted) || is_symbolic(wanted) || class_attribute(class, "_missing_", NULL))
    return value_unknown(in, where, "the member of '%s' is not known", class->name);
  value *found = alias_of(class, wanted);
  if (found) return found;
  if (is_flags(class) && wanted->kind == IS_INT) return wanted; /* several at once, or none */
  raise_error(in, "ValueError", where, "%s is not a valid %s", value_repr(in, wanted),
              class->qualified_name);
}

/* str() of a member is "Color.RED", of Django's and of StrEnum and IntEnum that of its value. */
const char *member_text(interpreter *in, const value *member) {
  static const char *const as_values[] = {"enum.IntEnum", "enum.StrEnum", "enum.IntFlag", NULL};
  const class *class = member->member_of->class;
  if (is_choices(class) || is_any_of(class, as_values)) return NULL;
  return yoke_arena_printf(in->arena, "%s.%s", class->name, member->member_name);
}

/* ── TextChoices("Medal", "GOLD SILVER BRONZE") ─────────────────────────────────────────────── */

/* By their names: most of what is called is asked no further. */
static bool may_be_enumeration(const char *path) {
  return strncmp(path, "enum.", 5) == 0 || strstr(path, "Choices");
}

bool is_enumeration_symbol(const value *of) {
  return of->path && may_be_enumeration(of->path) && world_derives(of->path, "enum.Enum");
}

static void add_member(interpreter *in, class *class, const char *name, size_t size, value *held,
                       place where) {
  if (!held) {
    arguments none = {0};
    held = make_instance(in, symbol_value(in, "enum.auto"), &none, where);
  }
  namespace_set(class->names, yoke_arena_copy(in->arena, name, size), held, where);
}

static bool add_named(interpreter *in, class *class, const value *names, place where) {
  if (names->kind == IS_TEXT) {
    for (const char *at = names->text; *at;) {
      size_t size = strcspn(at, " ,");
      if (size) add_member(in, class, at, size, NULL, where);
      at += size + (at[size] != '\0');
    }
    return true;
  }
  for (size_t i = 0; i < names->count; i++) {
    const value *one = names->items[i];
    bool pair = one->kind == IS_TUPLE || one->kind == IS_LIST;
    value *held = names->kind == IS_DICT ? names->items[++i] : pair ? one->items[1] : NULL;
    const value *name = pair ? one->items[0] : one;
    if (name->kind != IS_TEXT || (pair && one->count != 2)) return false;
    add_member(in, class, name->text, name->size, held, where);
  }
  return names->kind == IS_LIST || names->kind == IS_TUPLE || names->kind == IS_DICT;
}

value *enum_from_call(interpreter *in, value *symbol, const arguments *given, place where) {
  bool usual = given->count >= 2 && !given->unknown && given->items[0].value->kind == IS_TEXT;
  if (!usual) return value_unknown(in, where, "the enumeration is not known");
  class *made = yoke_arena_alloc(in->arena, sizeof *made);
  *made = (class){.name = given->items[0].value->text,
                  .qualified_name = given->items[0].value->text,
                  .module = in->running,
                  .names = namespace_new(in->arena),
                  .where = where,
                  .base_count = 1};
  made->bases = yoke_arena_alloc(in->arena, sizeof *made->bases);
  made->bases[0] = symbol;
  made->value = value_new(in, IS_CLASS, where);
  made->value->class = made;
  if (!add_named(in, made, given->items[1].value, where))
    return value_unknown(in, where, "the members of the enumeration are not known");
  return make_class(in, made, where);
}
