/* The options of ForeignKey and OneToOneField: what they point at, and what follows a deletion. */
#include <string.h>

#include "model/build.h"

static bool about(const field *field, diagnostic *said, const char *hint) {
  if (said) {
    said->object = field_label(field);
    said->hint = hint;
  }
  return false;
}

/* ── to ─────────────────────────────────────────────────────────────────────────────────────── */

static bool target_class(builder *builder, field *field, const value *to) {
  relation *relation = field->relation;
  class_info *class = to->class;
  if (class->module->is_builtin) builtin_use(builder, class->module);
  relation->to = class_model(builder, class);
  relation->to_name = class->node->text;
  if (relation->to) {
    relation->to_label = model_label(relation->to);
    return true;
  }
  return about(field,
               complain(builder, ERROR, "yoke.E105", to->where,
                        "%s(%s) is invalid. First parameter to %s must be either a model, a model "
                        "name, or the string 'self'",
                        field->type->name, class->node->text, field->type->name),
               class->kind == CLASS_UNKNOWN ? "Give the file that declares its base too." : NULL);
}

/* "User", "auth.User", "self": looked up when all models are known. */
static bool target_text(builder *builder, field *field, const value *to) {
  relation *relation = field->relation;
  relation->to_name = to->text;
  const char *dot = strchr(to->text, '.');
  if (!dot || !strchr(dot + 1, '.')) return true;
  return about(field,
               complain(builder, ERROR, "yoke.E105", to->where,
                        "Invalid model reference '%s'. String model references must be of the form "
                        "'app_label.ModelName'.",
                        to->text),
               NULL);
}

static bool read_target(builder *builder, field *field, const value *to) {
  const char *dot;
  diagnostic *said;
  field->relation->target_where = to->where;
  switch (to->kind) {
  case VALUE_IS_CLASS:
    return target_class(builder, field, to);
  case VALUE_IS_TEXT:
    return target_text(builder, field, to);
  case VALUE_IS_UNDEFINED:
    said = complain(builder, ERROR, "yoke.E108", to->where, "name '%s' is not defined", to->text);
    return about(
        field, said,
        "Declare it above, import it, or write its name as a text: it may come later then.");
  case VALUE_IS_NAME:
    dot = strrchr(to->path, '.');
    said = complain(builder, ERROR, "yoke.E105", to->where,
                    "%s relates to %s, which is in none of the files", field->name, to->path);
    return about(
        field, said,
        dot ? yoke_arena_printf(builder->arena, "Give the file that declares %s too.", dot + 1)
            : NULL);
  case VALUE_IS_UNKNOWN:
  case VALUE_IS_CALL:
    said = complain(builder, ERROR, "yoke.E105", to->where,
                    "what %s relates to cannot be read without running the file", field->name);
    return about(field, said, NULL);
  default:
    said = complain(builder, ERROR, "yoke.E105", to->where,
                    "%s(%s) is invalid. First parameter to %s must be either a model, a model "
                    "name, or the string 'self'",
                    field->type->name, lazy_value_repr(builder, to), field->type->name);
    return about(field, said, NULL);
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

static const char *meant_policy(builder *builder, const char *name) {
  const char *names[POLICY_COUNT + 1] = {0};
  for (size_t i = 0; i < POLICY_COUNT; i++)
    names[i] = policies[i].name;
  const char *meant = closest(name, names);
  return meant ? yoke_arena_printf(builder->arena, "Did you mean models.%s?", meant) : NULL;
}

/* models.SET(value). */
static bool read_set(builder *builder, field *field, const value *policy, draft *draft) {
  const py_node *call = policy->node;
  field->relation->on_delete = YOKE_SET_VALUE;
  if (call->item_count != 1 || call->items[0]->kind == PY_STARRED)
    return about(field,
                 complain(builder, ERROR, "yoke.E109", policy->where,
                          "SET() takes one argument: the value to set"),
                 NULL);
  const py_node *argument = call->items[0];
  value set =
      evaluate(builder, policy->scope, argument->kind == PY_KEYWORD ? argument->left : argument);
  if (set.kind == VALUE_IS_FUNCTION || set.kind == VALUE_IS_NAME || set.kind == VALUE_IS_CALL ||
      set.kind == VALUE_IS_UNKNOWN || set.kind == VALUE_IS_CLASS)
    return about(field,
                 complain(builder, ERROR, "yoke.E109", set.where,
                          "SET() with a callable would have to be run as Python, which C cannot"),
                 "Give SET() a constant key, or use PROTECT and move the rows yourself before the "
                 "deletion.");
  draft->has_set_value = true;
  draft->set_value = set;
  return true;
}

static bool read_on_delete(builder *builder, field *field, const value *policy, draft *draft) {
  field->relation->on_delete_where = policy->where;
  const char *name = models_name(policy->path);
  if (policy->kind == VALUE_IS_CALL && name && strcmp(name, "SET") == 0)
    return read_set(builder, field, policy, draft);
  if (policy->kind == VALUE_IS_NAME && name) {
    for (size_t i = 0; i < POLICY_COUNT; i++) {
      if (strcmp(policies[i].name, name) != 0) continue;
      field->relation->on_delete = policies[i].policy;
      return true;
    }
    return about(field,
                 complain(builder, ERROR, "yoke.E109", policy->where,
                          "module 'django.db.models' has no on_delete policy '%s'", name),
                 meant_policy(builder, name));
  }
  if (policy->kind == VALUE_IS_UNDEFINED)
    return about(field,
                 complain(builder, ERROR, "yoke.E108", policy->where, "name '%s' is not defined",
                          policy->text),
                 meant_policy(builder, policy->text));
  if (policy->kind == VALUE_IS_FUNCTION || policy->kind == VALUE_IS_NAME ||
      policy->kind == VALUE_IS_CALL || policy->kind == VALUE_IS_UNKNOWN)
    return about(field,
                 complain(builder, ERROR, "yoke.E109", policy->where,
                          "an on_delete function of your own would have to be run as Python, which "
                          "C cannot"),
                 "Use one of CASCADE, PROTECT, RESTRICT, SET_NULL, SET_DEFAULT, SET(value), "
                 "DO_NOTHING.");
  return about(field,
               complain(builder, ERROR, "yoke.E109", policy->where, "on_delete must be callable."),
               NULL);
}

/* ── All of them ────────────────────────────────────────────────────────────────────────────── */

/* As Python words it. */
static bool report_missing(builder *builder, field *field, const declaration *declaration,
                           bool has_to, bool has_on_delete) {
  const char *type = declaration->type;
  diagnostic *said =
      !has_to && !has_on_delete
          ? complain(builder, ERROR, "yoke.E109", declaration->call->where,
                     "%s.__init__() missing 2 required positional arguments: 'to' and 'on_delete'",
                     type)
          : complain(builder, ERROR, "yoke.E109", declaration->call->where,
                     "%s.__init__() missing 1 required positional argument: '%s'", type,
                     has_to ? "on_delete" : "to");
  return about(field, said,
               has_on_delete ? NULL
                             : "Say what becomes of the row when the other one is deleted, e.g. "
                               "on_delete=models.CASCADE.");
}

static void warn_not_honoured(builder *builder, field *field, const argument *argument,
                              const char *consequence) {
  about(field,
        complain(builder, WARNING, "yoke.W113", argument->where, "%s is not honoured: %s",
                 argument->name, consequence),
        NULL);
}

static bool read_relation_option(builder *builder, field *field, const argument *argument,
                                 draft *draft) {
  relation *relation = field->relation;
  const char *name = argument->name;
  if (strcmp(name, "to") == 0) return read_target(builder, field, &argument->value);
  if (strcmp(name, "on_delete") == 0)
    return read_on_delete(builder, field, &argument->value, draft);
  if (strcmp(name, "related_name") == 0) {
    relation->related_name_where = argument->value.where;
    return option_text(builder, argument, &relation->related_name);
  }
  if (strcmp(name, "related_query_name") == 0)
    return option_text(builder, argument, &relation->related_query_name);
  if (strcmp(name, "to_field") == 0)
    return option_text(builder, argument, &relation->to_field_name);
  if (strcmp(name, "db_constraint") == 0)
    return option_bool(builder, argument, &relation->db_constraint);
  if (strcmp(name, "parent_link") == 0) {
    if (!option_bool(builder, argument, &relation->parent_link)) return false;
    if (relation->parent_link)
      warn_not_honoured(builder, field, argument, "there is no multi-table inheritance");
    return true;
  }
  if (strcmp(name, "swappable") == 0) return option_bool(builder, argument, &relation->swappable);
  if (strcmp(name, "limit_choices_to") == 0 && argument->value.kind != VALUE_IS_NONE)
    warn_not_honoured(builder, field, argument, "full_clean() takes any row");
  return true;
}

bool build_relation(builder *builder, field *field, const declaration *declaration,
                    const arguments *arguments, draft *draft) {
  relation *relation = yoke_arena_alloc(builder->arena, sizeof *relation);
  field->relation = relation;
  relation->field = field;
  relation->from = field->model;
  relation->is_one_to_one = declaration->class == FIELD_OneToOneField;
  relation->db_constraint = relation->swappable = true;
  relation->target_where = relation->on_delete_where = declaration->where;
  relation->related_name_where = declaration->where;
  bool has_to = lazy_find_argument(arguments, "to"),
       has_policy = lazy_find_argument(arguments, "on_delete");
  bool fine =
      (has_to && has_policy) || report_missing(builder, field, declaration, has_to, has_policy);
  for (size_t i = 0; i < arguments->count; i++)
    if (!read_relation_option(builder, field, &arguments->items[i], draft)) fine = false;
  return fine;
}

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
      return lower_text(builder->arena, known[i].value);
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
