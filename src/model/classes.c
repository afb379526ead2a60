/* Which classes of the files are models: those that derive from models.Model, directly or through
 * others; and the models made of them. */
#include "model/classes.h"

#include <string.h>

#include "model/fields.h"

/* ── Which classes are models ───────────────────────────────────────────────────────────────── */

static const value *unknown_base(const class *class) {
  for (size_t i = 1; i < class->mro_count; i++)
    if (class->mro[i]->kind == IS_UNKNOWN) return class->mro[i];
  return NULL;
}

static bool declares_fields(builder *builder, const class *class) {
  for (size_t i = 0; i < namespace_count(class->names); i++) {
    const binding *binding = namespace_at(class->names, i);
    declaration_kind kind = kind_of_declaration(builder, binding->value);
    if (kind != DECLARES_NOTHING && kind != DECLARES_UNREADABLE) return true;
    if (strcmp(binding->name, "Meta") == 0 && binding->value->kind == IS_CLASS) return true;
  }
  return false;
}

/* "AbstractBaseSession", "library.TimeStampedModel". */
static bool sounds_like_model(const value *base) {
  if (!base->where.file || base->where.end <= base->where.start) return false;
  const char *end = base->where.file->text + base->where.end, *name = end;
  while (name > base->where.file->text + base->where.start && name[-1] != '.' && name[-1] != ' ')
    name--;
  size_t size = (size_t)(end - name);
  return strncmp(name, "Abstract", 8) == 0 || (size > 5 && strncmp(end - 5, "Model", 5) == 0);
}

class_info *class_info_of(builder *builder, const class *class) {
  class_info *found = table_get_at(builder->classes, class);
  if (found) return found;
  const value *unknown = unknown_base(class);
  if (!class_derives(class, "django.db.models.Model") &&
      !(unknown && (sounds_like_model(unknown) || declares_fields(builder, class))))
    return NULL;
  found = yoke_arena_alloc(builder->arena, sizeof *found);
  found->class = class;
  table_put_at(builder->classes, class, found);
  return found;
}

/* Names of classes in models files that are no models. */
static bool sounds_like_helper(const char *name) {
  static const char *const ends[] = {"Manager", "QuerySet", "Mixin",   "Field",  "Form",
                                     "Error",   "Enum",     "Choices", "Admin",  "Exception",
                                     "Config",  "Lookup",   "Block",   "Storage"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (ends_with(name, ends[i])) return true;
  return false;
}

/* class A(Base): pass, where Base is of a package that is not found: it may be all of a model. */
static void doubt_class(builder *builder, const class *class) {
  const value *base = unknown_base(class);
  const app *app = base ? app_of_class(builder, class) : NULL;
  bool is_of_models = strstr(class->module->name, "models") != NULL;
  if (!app || app->is_builtin || !is_of_models || strchr(class->qualified_name, '.')) return;
  if (sounds_like_helper(class->name)) return;
  for (size_t i = 0; class->node && i < class->node->item_count; i++)
    if (class->node->items[i]->text && sounds_like_helper(class->node->items[i]->text)) return;
  note_doubt(builder, base, yoke_arena_printf(builder->arena, "%s.%s", app->label, class->name),
             class->where, "model");
}

/* ── What is wrong with a class ─────────────────────────────────────────────────────────────── */

/* What Python says of a base that cannot be one; NULL: it says so already, or has no fault in it.
 */
static const char *refused_base(const value *base) {
  static const char *const words[] = {"module 'django.db.models' has no attribute '", "module() "};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strncmp(base->text, words[i], strlen(words[i])) == 0) return base->text;
  return NULL;
}

static void check_base(builder *builder, const class *class, const value *base, model *model) {
  const char *refused = refused_base(base);
  if (refused) {
    diagnostic *said = complain(builder, ERROR, "yoke.E108", base->where, "%s", refused);
    if (said) said->object = model_label(model), said->hint = "Did you mean models.Model?";
  } else if (!is_undefined_name(base)) {
    note_need(builder, base, known_as(builder, model), class->where);
  }
}

/* A class with an unknown base may be a model with more columns than are known. Its children are
 * not told of again. */
static void check_bases(builder *builder, const class *class, model *model) {
  const value *unknown = unknown_base(class);
  if (!unknown) return;
  model->is_incomplete = true;
  for (size_t i = 0; i < class->base_count; i++)
    if (class->bases[i]->kind == IS_UNKNOWN) check_base(builder, class, class->bases[i], model);
}

/* A field may be among what could not be read: no name is said to be missing. */
static void check_syntax(const class *class, model *model) {
  if (class->node && class->node->is_broken) model->is_incomplete = true;
}

/* A field that a loop adds under a name that is not known. */
static void check_names(builder *builder, const class *class, model *model) {
  const value *lost = namespace_lost(class->names);
  if (!lost) return;
  model->is_incomplete = true;
  note_need(builder, lost, model_label(model), lost->where.file ? lost->where : class->where);
}

/* A class in the body of an `if` that only Python can decide. */
static void check_doubt(builder *builder, const class *class, const model *model) {
  if (!class->is_doubtful) return;
  diagnostic *said =
      complain(builder, WARNING, "yoke.W114", class->where,
               "%s is declared under a condition: it is taken as always there", model_label(model));
  if (!said) return;
  said->object = model_label(model);
  said->other = class->doubt;
  said->other_message = "the condition cannot be known";
}

static bool is_manager(const value *of) {
  const value *type = of->kind == IS_INSTANCE ? of->instance->type : NULL;
  if (!type) return false;
  if (type->kind == IS_CLASS) return class_derives(type->class, "django.db.models.Manager");
  return value_is_symbol(type, "django.db.models.Manager");
}

/* What a call gives that is not known, such as QuerySet.as_manager(), is most likely one. */
static bool may_be_manager(const value *of) {
  if (of->kind == IS_UNKNOWN || is_manager(of)) return true;
  return of->kind == IS_INSTANCE && of->instance->type->kind != IS_CLASS && !instance_path(of);
}

static bool has_manager(const class *class) {
  for (size_t i = 0; i < class->mro_count; i++) {
    if (class->mro[i]->kind != IS_CLASS) continue;
    const namespace *names = class->mro[i]->class->names;
    for (size_t k = 0; k < namespace_count(names); k++)
      if (may_be_manager(namespace_at(names, k)->value)) return true;
  }
  return false;
}

/* Django calls the manager that every model has `objects`; a field may not stand in its place. */
static void check_objects(builder *builder, const class *class, const model *model) {
  const binding *objects = class_attribute(class, "objects", NULL);
  if (!objects || kind_of_declaration(builder, objects->value) == DECLARES_NOTHING) return;
  if (model->is_abstract || has_manager(class)) return;
  diagnostic *said = complain(builder, ERROR, "yoke.E103", objects->where,
                              "Model %s must specify a custom Manager, because it has a field "
                              "named 'objects'.",
                              class->name);
  if (said) said->object = model_label(model);
}

/* What is no field may make models when Django gives it its model, as a HistoricalRecords does.
 * Where all that it does was known, they are made. */
static void warn_of_makers(builder *builder, const class *class, const model *model) {
  if (class->is_carried_out) return;
  for (size_t i = 0; i < namespace_count(class->names); i++) {
    const binding *one = namespace_at(class->names, i);
    if (!one->value || one->value->kind != IS_INSTANCE || is_manager(one->value)) continue;
    const value *type = one->value->instance->type;
    const struct class *maker = type->kind == IS_CLASS ? type->class : NULL;
    bool is_field = kind_of_declaration(builder, one->value) != DECLARES_NOTHING;
    if (!maker || is_field || table_get_at(builder->makers, maker)) continue;
    if (!class_attribute(maker, "contribute_to_class", NULL)) continue;
    table_put_at(builder->makers, maker, maker);
    diagnostic *said = complain(
        builder, WARNING, "yoke.W136", one->where,
        "what contribute_to_class() of %s makes is left out, other models perhaps", maker->name);
    if (said) said->object = model_label(model);
  }
}

/* A manager that leaves rows out, which Profile_filter() and its kin do not. */
static void warn_of_managers(builder *builder, const class *class, const model *model) {
  if (model->app->is_builtin) return;
  for (size_t i = 0; i < namespace_count(class->names); i++) {
    const binding *binding = namespace_at(class->names, i), *chooses;
    const struct class *owner, *manager;
    if (!is_manager(binding->value) || binding->value->instance->type->kind != IS_CLASS) continue;
    manager = binding->value->instance->type->class;
    chooses = class_attribute(manager, "get_queryset", &owner);
    if (!chooses) continue;
    diagnostic *said = complain(builder, WARNING, "yoke.W118", binding->where,
                                "the manager %s.%s is not honoured: queries see every row",
                                class->name, binding->name);
    if (said) said->object = model_label(model);
  }
}

/* What a model takes over is worked out anew for each that derives from it. */
enum { MOST_BASES = 100 };

static bool has_too_many_bases(builder *builder, const class *class) {
  size_t count = 0;
  for (size_t i = 1; i < class->mro_count && count <= MOST_BASES; i++)
    count += class->mro[i]->kind == IS_CLASS && class_info_of(builder, class->mro[i]->class);
  return count > MOST_BASES;
}

/* The class as if it derived from nothing but what is Django's. */
static const class *without_bases(builder *builder, const class *class) {
  struct class *alone = yoke_arena_alloc(builder->arena, sizeof *alone);
  *alone = *class;
  alone->mro = yoke_arena_alloc(builder->arena, class->mro_count * sizeof *alone->mro);
  alone->mro_count = 0;
  for (size_t i = 0; i < class->mro_count; i++)
    if (i == 0 || class->mro[i]->kind == IS_SYMBOL) alone->mro[alone->mro_count++] = class->mro[i];
  alone->bases = alone->mro + 1;
  alone->base_count = alone->mro_count - 1;
  return alone;
}

/* It is told of where the chain gets too long, not of all that derive from there. */
static void report_too_many_bases(builder *builder, const class *class, model *model) {
  model->is_incomplete = true;
  for (size_t i = 0; i < class->base_count; i++)
    if (class->bases[i]->kind == IS_CLASS && class_info_of(builder, class->bases[i]->class) &&
        has_too_many_bases(builder, class->bases[i]->class))
      return;
  diagnostic *said = complain(builder, ERROR, "yoke.E123", class->where,
                              "%s derives from more than %d models, directly or through others",
                              model_label(model), MOST_BASES);
  if (!said) return;
  said->object = model_label(model);
  said->hint = "Let it derive from fewer, or put what they share into fewer abstract models.";
}

/* ── The model of a class ───────────────────────────────────────────────────────────────────── */

static const py_node *find_str(const class *class) {
  const struct class *owner;
  const binding *binding = class_attribute(class, "__str__", &owner);
  return binding && binding->value->kind == IS_FUNCTION ? binding->value->function->node : NULL;
}

/* The models among its bases; Django makes a class after them. */
static void find_bases(builder *builder, const class *class, model *model) {
  for (size_t i = 1; i < class->mro_count; i++) {
    const value *base = class->mro[i];
    struct model *made = base->kind == IS_CLASS ? class_model(builder, base->class) : NULL;
    if (!made) continue;
    APPEND(builder, model->bases, model->base_count) = made;
    if (made->is_incomplete) model->is_incomplete = true;
  }
}

/* The model a setting names instead of this one; settings.AUTH_USER_MODEL, say. */
static const char *swapped_for(builder *builder, const model *model) {
  if (!model->swappable) return NULL;
  const char *other = NULL;
  if (strcmp(model->swappable, "AUTH_USER_MODEL") == 0) {
    other = builder->graph->auth_user_model;
  } else {
    value *settings = value_new(builder->interpreter, IS_SYMBOL, model->where);
    settings->path = "django.conf.settings";
    const value *set = value_attribute(builder->interpreter, settings, model->swappable);
    if (set && set->kind == IS_TEXT && *set->text) other = set->text;
  }
  return other && !same_letters(other, model_label(model)) ? other : NULL;
}

static void make_model(builder *builder, class_info *info) {
  const class *whole = info->class;
  bool is_refused = has_too_many_bases(builder, whole);
  if (is_refused) info->class = without_bases(builder, whole);
  const class *class = info->class;
  model *model = info->model = yoke_arena_alloc(builder->arena, sizeof *model);
  model->name = class->name;
  model->class = class;
  model->node = class->node;
  model->where = class->where;
  model->doc = class->node ? class->node->clauses->doc : NULL; /* none: made by a call of type() */
  model->str = find_str(class);
  model->concrete = model;
  find_bases(builder, class, model);
  meta_identity(builder, info, model);
  if (is_refused) report_too_many_bases(builder, whole, model);
  model->swapped = model->is_abstract ? NULL : swapped_for(builder, model);
  model->is_swapped = model->swapped != NULL;
  check_bases(builder, class, model);
  check_doubt(builder, class, model);
  check_syntax(class, model);
  check_names(builder, class, model);
  check_objects(builder, class, model);
  warn_of_overlooked(builder, class, model);
  if (!model->app->is_builtin) warn_of_makers(builder, class, model);
  warn_of_managers(builder, class, model);
  inherit_fields(builder, info);
  meta_fields(builder, info, model);
  meta_indexes(builder, info, model);
  meta_constraints(builder, info, model);
  register_model(builder, model);
}

model *class_model(builder *builder, const class *class) {
  class_info *info = class_info_of(builder, class);
  if (!info) report_lost_model(builder, class);
  if (!info) doubt_class(builder, class);
  if (!info || info->is_built || info->is_building) return info ? info->model : NULL;
  app *app = app_of_class(builder, class);
  if (app && !is_abstract_class(class)) use_app(builder, app);
  if (info->is_built || info->is_building) return info->model;
  info->is_building = true;
  make_model(builder, info);
  info->is_building = false;
  info->is_built = true;
  return info->model;
}

/* ── The registry ───────────────────────────────────────────────────────────────────────────── */

static const char *registry_key(builder *builder, const model *model) {
  return yoke_arena_printf(builder->arena, "%s.%s", model->app->label,
                           lower_case(builder->arena, model->name));
}

static const char *module_name(const model *model) {
  return model->class ? model->class->module->name : model->app->label;
}

static bool report_conflict(builder *builder, const model *model, const struct model *other) {
  if (!other) return false;
  diagnostic *said =
      complain(builder, ERROR, "yoke.E101", model->where,
               "Conflicting '%s' models in application '%s': <class '%s.%s'> and <class '%s.%s'>.",
               lower_case(builder->arena, model->name), model->app->label, module_name(other),
               other->name, module_name(model), model->name);
  if (said) {
    said->object = model_label(model);
    said->other = other->where;
    said->other_message = "the other one is declared here";
  }
  return true;
}

/* In the order of the class statements: one that another points at may have been made before. */
static void add_to_app(builder *builder, app *app, model *model) {
  APPEND(builder, app->models, app->model_count) = model;
  struct model **models = app->models;
  for (size_t at = app->model_count - 1; at > 0 && model->class && models[at - 1]->class; at--) {
    if (models[at - 1]->class->order <= model->class->order) return;
    models[at] = models[at - 1];
    models[at - 1] = model;
  }
}

void register_model(builder *builder, model *model) {
  table *registry = builder->graph->models_by_label;
  APPEND(builder, builder->models, builder->model_count) = model;
  if (!model->is_abstract) {
    const char *key = registry_key(builder, model);
    if (report_conflict(builder, model, table_get(registry, key))) return;
    table_put(registry, key, model);
  }
  if (!model->is_swapped) add_to_app(builder, model->app, model);
}
