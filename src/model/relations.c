/* The options of ForeignKey and OneToOneField: what they point at, and what follows a deletion. */
#include <string.h>

#include "model/fields.h"
#include "source/suggest.h"

/* ── to ─────────────────────────────────────────────────────────────────────────────────────── */

/* A text that stands for a model: also what settings, get_user_model() and get_model() mean. */
static const char *target_name(builder *builder, const value *to) {
  if (is_plain_text(to)) return to->text;
  if (value_is_symbol(to, "django.conf.settings.AUTH_USER_MODEL"))
    return builder->project->auth_user_model;
  const char *path = instance_path(to);
  if (!path) return NULL;
  if (strcmp(path, "django.contrib.auth.get_user_model") == 0)
    return builder->project->auth_user_model;
  if (strcmp(path, "django.apps.apps.get_model") != 0) return NULL;
  const argument *app = find_argument(&to->instance->call, "app_label", 0);
  const argument *model = find_argument(&to->instance->call, "model_name", 1);
  if (!app || app->value->kind != IS_TEXT) return NULL;
  if (!model) return app->value->text;
  return model->value->kind == IS_TEXT
             ? yoke_arena_printf(builder->arena, "%s.%s", app->value->text, model->value->text)
             : NULL;
}

static bool refuse_target(builder *builder, const field *field, const value *to, const char *shown,
                          const char *hint) {
  const char *type = field->class_name;
  return about_field(field,
                     complain(builder, ERROR, "yoke.E105", to->where,
                              "%s(%s) is invalid. First parameter to %s must be either a model, a "
                              "model name, or the string 'self'",
                              type, shown, type),
                     hint);
}

static bool target_class(builder *builder, const field *field, const value *to, model **ret_model,
                         const char **ret_name, const char **ret_label) {
  *ret_model = class_model(builder, to->class);
  *ret_name = to->class->name;
  if (*ret_model) {
    *ret_label = model_label(*ret_model);
    return true;
  }
  const value *unknown = unknown_base_of(to->class);
  if (unknown) {
    note_need(builder, unknown, field_label(field), to->where);
    return false;
  }
  return refuse_target(builder, field, to, to->class->name, NULL);
}

/* "auth.User" of "django.contrib.auth.models.User". */
static const char *meant_label(builder *builder, const char *path) {
  const char *models = strstr(path, ".models.");
  if (!models || models == path) return NULL;
  const char *app = models;
  while (app > path && app[-1] != '.')
    app--;
  return yoke_arena_printf(builder->arena, "Did you mean '%.*s.%s'?", (int)(models - app), app,
                           strrchr(path, '.') + 1);
}

static bool target_text(builder *builder, const field *field, const value *to, const char *name) {
  const char *dot = strchr(name, '.');
  if (!dot || !strchr(dot + 1, '.')) return true;
  return about_field(field,
                     complain(builder, ERROR, "yoke.E105", to->where,
                              "Invalid model reference '%s'. String model references must be of "
                              "the form 'app_label.ModelName'.",
                              name),
                     meant_label(builder, name));
}

/* Something of a package that is not read, or that no reading tells. */
static bool target_unknown(builder *builder, const field *field, const value *to) {
  if (to->kind == IS_UNKNOWN && was_reported(to)) {
    if (strcmp(reported_name(builder, to), field->model->name) == 0)
      add_hint(builder, "yoke.E108", to->where, "The model itself is written \"self\".");
    add_hint(builder, "yoke.E108", to->where,
             "Declare it above, import it, or write its name as a text: it may come later then.");
    return false;
  }
  if (to->kind == IS_UNKNOWN) {
    note_need(builder, to, field_label(field), to->where);
    return false;
  }
  diagnostic *said =
      to->path
          ? complain(builder, ERROR, "yoke.E105", to->where,
                     "%s relates to %s, which is in none of the files", field->name, to->path)
          : complain(builder, ERROR, "yoke.E105", to->where,
                     "what %s relates to cannot be read without running the file", field->name);
  return about_field(field, said, NULL);
}

bool read_target(builder *builder, const field *field, const argument *to, model **ret_model,
                 const char **ret_name, const char **ret_label) {
  const value *held = to->value;
  const char *name = target_name(builder, held);
  if (name) {
    *ret_name = name;
    return target_text(builder, field, held, name);
  }
  switch (held->kind) {
  case IS_CLASS:
    return target_class(builder, field, held, ret_model, ret_name, ret_label);
  case IS_UNKNOWN:
  case IS_SYMBOL:
  case IS_INSTANCE:
  case IS_OPERATION:
  case IS_TEXT:
    return target_unknown(builder, field, held);
  default:
    return refuse_target(builder, field, held, value_repr(builder->interpreter, held), NULL);
  }
}

/* ── on_delete ──────────────────────────────────────────────────────────────────────────────── */

static const struct {
  const char *name;
  yoke_on_delete policy;
} policies[] = {
    {"CASCADE", YOKE_CASCADE},
    {"PROTECT", YOKE_PROTECT},
    {"RESTRICT", YOKE_RESTRICT},
    {"SET_NULL", YOKE_SET_NULL},
    {"SET_DEFAULT", YOKE_SET_DEFAULT},
    {"DO_NOTHING", YOKE_DO_NOTHING},
    {"DB_CASCADE", YOKE_DB_CASCADE},
    {"DB_SET_NULL", YOKE_DB_SET_NULL},
    {"DB_SET_DEFAULT", YOKE_DB_SET_DEFAULT},
};
enum { POLICY_COUNT = sizeof policies / sizeof *policies };

/* Without regard to case: "cascade" is CASCADE. */
static const char *meant_policy(builder *builder, const char *name) {
  const char *names[POLICY_COUNT + 1] = {0};
  for (size_t i = 0; i < POLICY_COUNT; i++)
    names[i] = policies[i].name;
  const char *upper = with_case(builder->arena, name, strlen(name), CASE_UPPER, NULL);
  const char *meant = closest(upper ? upper : name, names);
  return meant ? yoke_arena_printf(builder->arena, "Did you mean models.%s?", meant) : NULL;
}

/* models.SET(value). */
static bool read_set(builder *builder, field *field, const value *policy, draft *draft) {
  const argument *set = find_argument(&policy->instance->call, "value", 0);
  field->relation->on_delete = YOKE_SET_VALUE;
  if (!set || policy->instance->call.count != 1)
    return about_field(field,
                       complain(builder, ERROR, "yoke.E109", policy->where,
                                "SET() takes one argument: the value to set"),
                       NULL);
  draft->set_value = set->value;
  return true;
}

/* A function of one's own cannot be run. What it would do is not guessed: the deletion is refused
 * as long as there are rows that it would be asked about. */
static bool refuse_function(builder *builder, const field *field, const value *policy) {
  field->relation->on_delete = YOKE_PROTECT;
  return about_field(field,
                     complain(builder, WARNING, "yoke.W109", policy->where,
                              "an on_delete function of your own would have to be run as Python, "
                              "which C cannot: it is taken for PROTECT"),
                     "Use one of CASCADE, PROTECT, RESTRICT, SET_NULL, SET_DEFAULT, SET(value), "
                     "DO_NOTHING.");
}

static bool read_known_policy(builder *builder, field *field, const value *policy,
                              const char *name) {
  for (size_t i = 0; i < POLICY_COUNT; i++) {
    if (strcmp(policies[i].name, name) != 0) continue;
    field->relation->on_delete = policies[i].policy;
    return true;
  }
  return about_field(field,
                     complain(builder, ERROR, "yoke.E109", policy->where,
                              "module 'django.db.models' has no on_delete policy '%s'", name),
                     meant_policy(builder, name));
}

/* models.CASCADE(): Django calls it, when an object is deleted. */
static bool refuse_call(builder *builder, const field *field, const value *policy,
                        const char *name) {
  return about_field(field,
                     complain(builder, ERROR, "yoke.E109", policy->where,
                              "%s() missing 4 required positional arguments: 'collector', 'field', "
                              "'sub_objs', and 'using'",
                              name),
                     yoke_arena_printf(builder->arena, "Did you mean models.%s?", name));
}

static bool read_on_delete(builder *builder, field *field, const value *policy, draft *draft) {
  field->relation->on_delete_where = policy->where;
  const char *path = instance_path(policy);
  const char *called = path ? models_name(path) : NULL;
  for (size_t i = 0; called && !policy->instance->call.count && i < POLICY_COUNT; i++)
    if (strcmp(policies[i].name, called) == 0) return refuse_call(builder, field, policy, called);
  if (path && strcmp(path, "django.db.models.SET") == 0)
    return read_set(builder, field, policy, draft);
  const char *name = policy->kind == IS_SYMBOL && policy->path ? models_name(policy->path) : NULL;
  if (name) return read_known_policy(builder, field, policy, name);
  if (policy->kind == IS_UNKNOWN && was_reported(policy)) {
    const char *said = reported_name(builder, policy);
    add_hint(builder, said ? "yoke.E108" : "yoke.E109", policy->where,
             said ? meant_policy(builder, said) : NULL);
    return false;
  }
  bool is_callable = policy->kind == IS_FUNCTION || policy->kind == IS_METHOD ||
                     policy->kind == IS_SYMBOL || policy->kind == IS_INSTANCE ||
                     policy->kind == IS_CLASS || policy->kind == IS_UNKNOWN;
  if (is_callable) return refuse_function(builder, field, policy), true;
  const char *meant = is_plain_text(policy) ? meant_policy(builder, policy->text) : NULL;
  return about_field(
      field, complain(builder, ERROR, "yoke.E109", policy->where, "on_delete must be callable."),
      meant);
}

/* ── All of them ────────────────────────────────────────────────────────────────────────────── */

static bool read_relation_option(builder *builder, field *field, const argument *argument,
                                 draft *draft) {
  relation *relation = field->relation;
  const char *name = argument->name;
  if (strcmp(name, "to") == 0) {
    relation->target_where = argument->value->where;
    return read_target(builder, field, argument, &relation->to, &relation->to_name,
                       &relation->to_label);
  }
  if (strcmp(name, "on_delete") == 0) return read_on_delete(builder, field, argument->value, draft);
  if (strcmp(name, "related_name") == 0) {
    relation->related_name_where = argument->value->where;
    return option_text(builder, argument, &relation->related_name);
  }
  if (strcmp(name, "related_query_name") == 0)
    return option_text(builder, argument, &relation->related_query_name);
  if (strcmp(name, "to_field") == 0) {
    if (argument->value->kind == IS_NONE) return true;
    return option_text(builder, argument, &relation->to_field_name);
  }
  if (strcmp(name, "db_constraint") == 0)
    return option_bool(builder, argument, &relation->db_constraint);
  if (strcmp(name, "parent_link") == 0)
    return option_bool(builder, argument, &relation->parent_link);
  if (strcmp(name, "swappable") == 0) return option_bool(builder, argument, &relation->swappable);
  if (strcmp(name, "limit_choices_to") == 0 && argument->value->kind != IS_NONE)
    relation->limit_choices_to = argument->value;
  return true;
}

static relation *start_relation(builder *builder, field *field, place where) {
  relation *relation = yoke_arena_alloc(builder->arena, sizeof *relation);
  field->relation = relation;
  relation->field = field;
  relation->from = field->model;
  relation->is_one_to_one = field->class == FIELD_OneToOneField;
  relation->db_constraint = relation->swappable = true;
  relation->target_where = relation->on_delete_where = relation->related_name_where = where;
  return relation;
}

bool build_relation(builder *builder, field *field, draft *draft) {
  start_relation(builder, field, field->where);
  bool fine = true;
  for (size_t i = 0; i < field->arguments->count; i++)
    if (!read_relation_option(builder, field, &field->arguments->items[i], draft)) fine = false;
  return fine;
}

field *make_key(builder *builder, model *model, const char *name, field_class class,
                struct model *to, int64_t creation_counter) {
  field *key = yoke_arena_alloc(builder->arena, sizeof *key);
  start_field(key, class);
  key->model = model;
  key->name = name;
  key->where = model->where;
  key->creation_counter = creation_counter;
  relation *relation = start_relation(builder, key, model->where);
  relation->on_delete = YOKE_CASCADE;
  if (to) {
    relation->to = to;
    relation->to_name = to->name;
    relation->to_label = model_label(to);
  }
  finish_field(builder, key);
  return key;
}

/* ── Names that hold the model's ────────────────────────────────────────────────────────────── */

/* One "%(name)s"; returns what stands for it, and how long it is, or NULL. */
static const char *placeholder(builder *builder, const char *at, const model *model,
                               size_t *ret_size) {
  const struct {
    const char *text, *value;
  } known[] = {{"%(class)s", model->name},
               {"%(model_name)s", model->name},
               {"%(app_label)s", model->app->label},
               {"%%", "%"}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    *ret_size = strlen(known[i].text);
    if (strncmp(at, known[i].text, *ret_size) == 0)
      return lower_case(builder->arena, known[i].value);
  }
  return NULL;
}

const char *interpolate_name(builder *builder, const char *text, const model *model, place where) {
  const char *made = "";
  while (*text) {
    size_t plain = strcspn(text, "%"), size = 0;
    made = yoke_arena_printf(builder->arena, "%s%.*s", made, (int)plain, text);
    text += plain;
    if (!*text) break;
    const char *value = placeholder(builder, text, model, &size);
    if (!value) {
      diagnostic *said = complain(builder, ERROR, "yoke.E107", where,
                                  "the name '%s' has a %% that stands for nothing", text);
      if (said)
        said->hint = "Use %(class)s, %(model_name)s or %(app_label)s, and %% for a percent.";
      return NULL;
    }
    made = yoke_arena_printf(builder->arena, "%s%s", made, value);
    text += size;
  }
  return made;
}
