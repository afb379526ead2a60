/* Metaclasses of the files, which may change what a class statement has made; and what Django's own
 * leaves behind: Model._meta. */
#include <string.h>

#include "interpret/run.h"

/* ── Metaclasses ────────────────────────────────────────────────────────────────────────────── */

class *metaclass_of(const class *of) {
  for (size_t i = 0; i < of->mro_count; i++) {
    if (of->mro[i]->kind != IS_CLASS) continue;
    const argument *given = find_argument(&of->mro[i]->class->keywords, "metaclass", SIZE_MAX);
    if (given) return given->value->kind == IS_CLASS ? given->value->class : NULL;
  }
  return NULL;
}

typedef struct making {
  class *class;
  value *metaclass;
  const function *maker, *initializer;
  value *names; /* the dict that the metaclass sees */
} making;

static value *dict_of_names(interpreter *in, const class *of) {
  value *made = value_new(in, IS_DICT, of->where);
  for (size_t i = 0; i < namespace_count(of->names); i++) {
    const binding *one = namespace_at(of->names, i);
    if (one->value) dict_set(in, made, value_text(in, one->name, one->where), one->value);
  }
  dict_set(in, made, value_text(in, "__module__", of->where),
           value_text(in, of->module->name, of->where));
  return made;
}

static arguments arguments_of(interpreter *in, const making *of, value *first) {
  arguments all = {0};
  place where = of->class->where;
  add_argument(in, &all, NULL, first, where);
  add_argument(in, &all, NULL, value_text(in, of->class->name, where), where);
  add_argument(in, &all, NULL,
               value_sequence(in, IS_TUPLE, of->class->bases, of->class->base_count, where), where);
  if (of->names) add_argument(in, &all, NULL, of->names, where);
  for (size_t i = 0; i < of->class->keywords.count; i++) {
    const argument *one = &of->class->keywords.items[i];
    if (strcmp(one->name, "metaclass") != 0)
      add_argument(in, &all, one->name, one->value, one->where);
  }
  return all;
}

static void run_metaclass(interpreter *in, void *data) {
  making *of = data;
  if (of->maker) {
    arguments given = arguments_of(in, of, of->metaclass);
    call_function(in, of->maker, NULL, &given, of->class->where);
  }
  if (of->initializer) {
    arguments given = arguments_of(in, of, of->class->value);
    call_function(in, of->initializer, NULL, &given, of->class->where);
  }
}

static const function *method_of(const class *of, const char *name) {
  const binding *found = class_attribute(of, name, NULL);
  return found && found->value->kind == IS_FUNCTION ? found->value->function : NULL;
}

bool is_made_by_metaclass(const class *of) {
  const class *metaclass = metaclass_of(of);
  return metaclass && method_of(metaclass, "__new__");
}

/* What fails in a metaclass most likely asked for more than is known here: its class stays. */
static void tell_of_metaclass(interpreter *in, const class *class, const char *why) {
  if (class->module->is_builtin || !class_derives(class, "django.db.models.Model")) return;
  report(in->to, WARNING, "yoke.W135", class->where,
         "what the metaclass makes of %s is not known, and left out: %s", class->name, why);
}

/* Runs __new__() and __init__() of the metaclass on a class that is there already. */
void apply_metaclass(interpreter *in, class *class) {
  struct class *metaclass = metaclass_of(class);
  const argument *given = find_argument(&class->keywords, "metaclass", SIZE_MAX);
  if (given && is_unknown(given->value)) tell_of_metaclass(in, class, given->value->text);
  if (!metaclass || class->is_enumeration) return;
  making of = {.class = class,
               .metaclass = metaclass->value,
               .maker = method_of(metaclass, "__new__"),
               .initializer = method_of(metaclass, "__init__")};
  if (!of.maker && !of.initializer) return;
  of.names = dict_of_names(in, class);
  struct class *outer = in->making;
  in->making = class;
  if (!attempt(in, (recovery){.is_module = true}, run_metaclass, &of))
    tell_of_metaclass(in, class, exception_text(in, in->raised));
  in->making = outer;
  settle_options(in, class);
}

/* metaclass= of a class statement, or that of a base. */
static const value *metaclass_before(const class *of) {
  const argument *given = find_argument(&of->keywords, "metaclass", SIZE_MAX);
  if (given) return given->value;
  for (size_t i = 0; i < of->base_count; i++) {
    struct class *above = of->bases[i]->kind == IS_CLASS ? metaclass_of(of->bases[i]->class) : NULL;
    if (above) return above->value;
  }
  return NULL;
}

void prepare_names(interpreter *in, class *class) {
  const value *metaclass = metaclass_before(class);
  const function *prepare =
      metaclass && metaclass->kind == IS_CLASS ? method_of(metaclass->class, "__prepare__") : NULL;
  if (!prepare) return;
  making of = {.class = class}; /* there are no names yet */
  arguments given = arguments_of(in, &of, (value *)metaclass);
  const value *names = call_function(in, prepare, NULL, &given, class->where);
  for (size_t i = 0; names->kind == IS_DICT && i + 1 < names->count; i += 2)
    namespace_set_by(class->names, names->items[i], names->items[i + 1], class->where);
}

/* super().__new__(metaclass, name, bases, names): the class, with the names as they are now. */
value *class_with_names(interpreter *in, class *class, const value *names) {
  for (size_t i = 0; i < namespace_count(class->names);) {
    const binding *one = namespace_at(class->names, i);
    size_t count = namespace_count(class->names);
    if (one->value && !dict_get_text(names, one->name)) namespace_delete(class->names, one->name);
    if (namespace_count(class->names) == count) i++;
  }
  for (size_t i = 0; i < names->count; i += 2) {
    const value *key = names->items[i];
    if (key->kind != IS_TEXT || strcmp(key->text, "__module__") == 0) continue;
    const binding *known = namespace_find(class->names, key->text);
    if (!known || known->value != names->items[i + 1])
      namespace_set(class->names, key->text, names->items[i + 1], key->where);
  }
  prepare_model(in, class);
  return class->value;
}

/* ── Django's ───────────────────────────────────────────────────────────────────────────────── */

static bool is_true_attribute(const value *of, const char *name) {
  const binding *found = of->kind == IS_CLASS ? class_attribute(of->class, name, NULL) : NULL;
  return found && found->value && value_truth(found->value) != 0;
}

/* What a model has to have that is in no installed app: a label of its own. Whoever imports such a
 * model may know that it is not to be had; where nobody does, it is none of the project's. */
void refuse_without_app(interpreter *in, const class *class, place where) {
  if (!class_derives(class, "django.db.models.Model")) return;
  if (!world_lacks_app(in, class->module->name)) return;
  const binding *own = namespace_find(class->names, "Meta"),
                *meta = class_attribute(class, "Meta", NULL);
  if (own && is_true_attribute(own->value, "abstract")) return;
  if (meta && is_true_attribute(meta->value, "app_label")) return;
  const char *message = yoke_arena_printf(
      in->arena,
      "Model class %s.%s doesn't declare an explicit app_label and isn't in an application in "
      "INSTALLED_APPS.",
      class->module->name, class->qualified_name);
  value *error = make_exception(in, "RuntimeError", message, where);
  if (importer_would_catch(in, error)) raise_certainly(in, error, where);
}

/* Model._meta: see library/django_options.py. */
value *options_of(interpreter *in, class *of, place where) {
  if (of->options) return of->options;
  value *maker = world_known(in, "django.db.models.options", "Options");
  if (!maker) return NULL;
  value *bases = value_new(in, IS_TUPLE, where);
  for (size_t i = 0; i < of->mro_count; i++)
    if (of->mro[i]->kind == IS_CLASS) value_append(in, bases, of->mro[i]);
  value *given[] = {of->value, bases};
  return of->options = call_with(in, maker, given, 2, where);
}

void settle_options(interpreter *in, class *of) {
  if (!of->options) return;
  value *settle = find_attribute(in, of->options, "settle", of->where);
  if (settle && settle->kind == IS_METHOD) call_with(in, settle, NULL, 0, of->where);
}
