/* What django.contrib.auth asks: of the user model, and of the permissions of every model. */
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

/* ── The user model ─────────────────────────────────────────────────────────────────────────── */

static const value *attribute(const model *model, const char *name, place *ret_where) {
  const binding *found = model->class ? class_attribute(model->class, name, NULL) : NULL;
  *ret_where = place_or(found ? found->where : (place){0}, model->where);
  return found ? found->value : NULL;
}

static bool is_list(const value *value) {
  return value->kind == IS_LIST || value->kind == IS_TUPLE;
}

static bool holds(const value *list, const char *name) {
  for (size_t i = 0; is_list(list) && i < list->count; i++)
    if (list->items[i]->kind == IS_TEXT && strcmp(list->items[i]->text, name) == 0) return true;
  return false;
}

static void check_required_fields(checker *c, const model *user, const char *username) {
  place where;
  const value *required = attribute(user, "REQUIRED_FIELDS", &where);
  if (!required || required->kind == IS_UNKNOWN) return;
  if (!is_list(required))
    say_model(c, user, ERROR, "auth.E001", where, NULL,
              "'REQUIRED_FIELDS' must be a list or tuple.");
  if (holds(required, username))
    say_model(c, user, ERROR, "auth.E002", where,
              text(c,
                   "The 'USERNAME_FIELD' is currently set to '%s', you should remove '%s' from "
                   "the 'REQUIRED_FIELDS'.",
                   username, username),
              "The field named as the 'USERNAME_FIELD' for a custom user model must not be "
              "included in 'REQUIRED_FIELDS'.");
}

static bool has_unique_constraint(const model *model, const char *name) {
  for (size_t i = 0; i < model->constraint_count; i++) {
    const constraint *constraint = &model->constraints[i];
    if (constraint->kind == CONSTRAINT_UNIQUE && !constraint->condition &&
        constraint->field_count == 1 && strcmp(constraint->names[0], name) == 0)
      return true;
  }
  return false;
}

static void check_username(checker *c, const model *user, const char *username, place where) {
  const field *field = model_field(user, username);
  if (!field || field->unique || field->primary_key || has_unique_constraint(user, username))
    return;
  say_model(c, user, ERROR, "auth.E003", where, NULL,
            "'%s.%s' must be unique because it is named as the 'USERNAME_FIELD'.", user->name,
            username);
}

/* "<class 'shop.models.Member'>.is_anonymous must be an attribute ..." */
static void check_is_attribute(checker *c, const model *user, const char *name, const char *id) {
  place where;
  const value *found = attribute(user, name, &where);
  if (!found || found->kind != IS_FUNCTION || found->function->is_property ||
      found->function->is_static_method)
    return;
  say_model(c, user, CRITICAL, id, where, NULL,
            "<class '%s.%s'>.%s must be an attribute or property rather than a method. Ignoring "
            "this is a security issue as anonymous users will be treated as authenticated!",
            user->class->module->name, user->class->qualified_name, name);
}

void check_user_model(checker *c) {
  const char *label = c->graph->auth_user_model, *dot = strchr(label, '.');
  if (!dot) return;
  const char *app = yoke_arena_copy(c->arena, label, (size_t)(dot - label));
  const model *user = graph_model(c->graph, app, dot + 1);
  if (!user || !user->class) return;
  place where;
  const value *username = attribute(user, "USERNAME_FIELD", &where);
  if (!username || username->kind != IS_TEXT) return;
  check_required_fields(c, user, username->text);
  check_username(c, user, username->text, where);
  check_is_attribute(c, user, "is_anonymous", "auth.C009");
  check_is_attribute(c, user, "is_authenticated", "auth.C010");
}

/* ── Permissions ────────────────────────────────────────────────────────────────────────────── */

enum { NAME_LENGTH = 255, CODENAME_LENGTH = 100 }; /* of auth.Permission */

static size_t longest_action(const model *model) {
  size_t longest = 0;
  for (size_t i = 0; i < model->default_permission_count; i++) {
    size_t length = characters(model->default_permissions[i]);
    if (length > longest) longest = length;
  }
  return longest;
}

/* "Can change profile", "change_profile" */
static void check_builtin_permissions(checker *c, const model *model) {
  if (model->default_permission_count == 0) return;
  size_t action = longest_action(model), name = characters(model->name);
  size_t verbose_name = model->verbose_name ? characters(model->verbose_name) : 0;
  if (strlen("Can  ") + action + verbose_name > NAME_LENGTH)
    say_model(c, model, ERROR, "auth.E007", model->where, NULL,
              "The verbose_name of model '%s' must be at most %zu characters for its builtin "
              "permission names to be at most %d characters.",
              model_label(model), NAME_LENGTH - strlen("Can  ") - action, NAME_LENGTH);
  if (action + 1 + name > CODENAME_LENGTH)
    say_model(c, model, ERROR, "auth.E011", model->where, NULL,
              "The name of model '%s' must be at most %zu characters for its builtin permission "
              "codenames to be at most %d characters.",
              model_label(model), CODENAME_LENGTH - 1 - action, CODENAME_LENGTH);
}

static bool is_builtin_permission(checker *c, const model *model, const char *codename) {
  for (size_t i = 0; i < model->default_permission_count; i++)
    if (strcmp(text(c, "%s_%s", model->default_permissions[i], lower(c, model->name)), codename) ==
        0)
      return true;
  return false;
}

static void check_permission(checker *c, const model *model, const char *codename, const char *name,
                             groups *codenames, place where) {
  const char *label = model_label(model);
  group *seen = group_under(codenames, codename);
  if (characters(name) > NAME_LENGTH)
    say_model(c, model, ERROR, "auth.E008", where, NULL,
              "The permission named '%s' of model '%s' is longer than %d characters.", name, label,
              NAME_LENGTH);
  if (characters(codename) > CODENAME_LENGTH)
    say_model(c, model, ERROR, "auth.E012", where, NULL,
              "The permission codenamed '%s' of model '%s' is longer than %d characters.", codename,
              label, CODENAME_LENGTH);
  if (is_builtin_permission(c, model, codename))
    say_model(c, model, ERROR, "auth.E005", where, NULL,
              "The permission codenamed '%s' clashes with a builtin permission for model '%s'.",
              codename, label);
  else if (seen->count)
    say_model(c, model, ERROR, "auth.E006", where, NULL,
              "The permission codenamed '%s' is duplicated for model '%s'.", codename, label);
  group_add(codenames, seen, codename);
}

void check_permissions(checker *c, const model *model) {
  check_builtin_permissions(c, model);
  const value *all = model->permissions;
  if (!all || !is_list(all)) return;
  groups *codenames = groups_new(c->arena);
  for (size_t i = 0; i < all->count; i++) {
    const value *pair = all->items[i];
    if (!is_list(pair) || pair->count != 2 || pair->items[0]->kind != IS_TEXT ||
        pair->items[1]->kind != IS_TEXT)
      continue;
    check_permission(c, model, pair->items[0]->text, pair->items[1]->text, codenames,
                     place_or(pair->where, model->where));
  }
}
