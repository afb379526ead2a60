/* A model and those it derives from: no name may mean two fields. */
#include <string.h>

#include "check/checks.h"

/* What has a name: a field of some model, or a reverse end. */
typedef struct user {
  const char *name;
  const model *model;
  place where;
} user;

static void use(checker *c, groups *used, const char *key, user user) {
  struct user *kept = yoke_arena_alloc(c->arena, sizeof *kept);
  *kept = user;
  group_add(used, group_under(used, key), kept);
}

static void use_field(checker *c, groups *used, const field *field) {
  user user = {field->name, field->model, field->where};
  use(c, used, field->name, user);
  if (strcmp(field->attname, field->name) != 0) use(c, used, field->attname, user);
}

/* Who has the name now: the last who took it. */
static const user *user_of(const groups *used, const char *name) {
  const group *users = find_group(used, name);
  return users ? users->items[users->count - 1] : NULL;
}

static const user *clashing(const groups *used, const field *field) {
  const user *found = user_of(used, field->name);
  return found ? found : user_of(used, field->attname);
}

/* "shop.place" */
static const char *lower_label(checker *c, const model *model) {
  return text(c, "%s.%s", model->app->label, lower(c, model->name));
}

/* ── Parents among themselves ───────────────────────────────────────────────────────────────── */

typedef struct ancestors {
  const model **items;
  size_t count;
} ancestors;

static void add_ancestor(checker *c, ancestors *all, const model *model) {
  for (size_t i = 0; i < all->count; i++)
    if (all->items[i] == model) return;
  all->items = yoke_arena_grow(c->arena, all->items, all->count, sizeof *all->items);
  all->items[all->count++] = model;
}

/* What a proxy stands for; NULL for a model that is none, or whose base was lost. */
static const model *behind_proxy(const model *model) {
  return model->is_proxy && model->concrete != model ? model->concrete : NULL;
}

/* _meta.all_parents: the direct ones, then theirs. */
static void collect_ancestors(checker *c, ancestors *all, const model *model) {
  const struct model *concrete = behind_proxy(model);
  if (concrete) add_ancestor(c, all, concrete);
  for (size_t i = 0; i < model->parent_count; i++)
    add_ancestor(c, all, model->parents[i]);
  for (size_t i = 0; i < model->parent_count; i++)
    collect_ancestors(c, all, model->parents[i]);
  if (concrete) collect_ancestors(c, all, concrete);
}

static void check_fields_of_parent(checker *c, const model *model, const struct model *parent,
                                   groups *used) {
  size_t count;
  field *const *fields = local_fields(parent, &count);
  for (size_t i = 0; i < count; i++) {
    const user *clash = clashing(used, fields[i]);
    if (clash) {
      diagnostic *said = say_model(
          c, model, ERROR, "models.E005", model->where, NULL,
          "The field '%s' from parent model '%s' clashes with the field '%s' from parent model "
          "'%s'.",
          clash->name, lower_label(c, clash->model), fields[i]->name, lower_label(c, parent));
      said->other = fields[i]->where;
      said->other_message = fields[i]->where.file ? "one of them is declared here" : NULL;
    }
    use_field(c, used, fields[i]);
  }
}

/* Whether a model stands among the ancestors from number `from` on. */
static bool is_among(const ancestors *all, size_t from, const model *model) {
  for (size_t i = from; i < all->count; i++)
    if (all->items[i] == model) return true;
  return false;
}

/* parent._meta.get_fields(): what it inherits, what points at it, its own. What it inherits from
 * one whose turn comes later that one takes for itself then. */
static void use_all(checker *c, groups *used, const model *model, const ancestors *all, size_t next,
                    bool is_inherited) {
  for (size_t i = 0; i < model->parent_count; i++)
    if (!is_among(all, next, model->parents[i]))
      use_all(c, used, model->parents[i], all, next, true);
  const related_set *related = related_set_of(c, model);
  for (size_t i = 0; i < related->count; i++) {
    const end *end = related->items[i];
    if (end->hidden || concrete_model(end->to) != model || (is_inherited && end->is_parent_link))
      continue;
    use(c, used, end->query_name, (user){end->query_name, end->to, end->where});
  }
  size_t count;
  field *const *fields = local_fields(model, &count);
  for (size_t i = 0; i < count; i++)
    use(c, used, fields[i]->name, (user){fields[i]->name, fields[i]->model, fields[i]->where});
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    const many_to_many *many = model->many_to_many[i];
    use(c, used, many->name, (user){many->name, model, many->where});
  }
}

static void check_parents(checker *c, const model *model, groups *used) {
  ancestors parents = {0};
  collect_ancestors(c, &parents, model);
  for (size_t i = 0; i < parents.count; i++)
    check_fields_of_parent(c, model, parents.items[i], used);
  for (size_t i = 0; i < parents.count; i++)
    use_all(c, used, parents.items[i], &parents, i + 1, false);
}

/* ── Against the parents' ───────────────────────────────────────────────────────────────────── */

static diagnostic *say_clash(checker *c, const model *model, const field *field,
                             const user *clash) {
  static const char format[] = "The field '%s' clashes with the field '%s' from model '%s'.";
  const char *other = lower_label(c, clash->model);
  diagnostic *said =
      model ? say_model(c, model, ERROR, "models.E006", place_or(field->where, model->where), NULL,
                        format, field->name, clash->name, other)
            : say_field(c, field, ERROR, "models.E006", place_or(field->where, field->model->where),
                        NULL, format, field->name, clash->name, other);
  said->other = clash->where;
  said->other_message = clash->where.file ? "the other field is declared here" : NULL;
  return said;
}

static void check_parent_links(checker *c, const model *model, const groups *used) {
  for (size_t i = 0; i < model->parent_count; i++) {
    const field *link = model->parent_links ? model->parent_links[i] : NULL;
    const user *clash = link ? user_of(used, link->name) : NULL;
    if (clash) say_clash(c, model, link, clash);
  }
}

void check_field_names(checker *c, const model *model) {
  groups *used = groups_new(c->arena);
  check_parents(c, model, used);
  check_parent_links(c, model, used);
  size_t count;
  field *const *fields = local_fields(model, &count);
  for (size_t i = 0; i < count; i++) {
    const field *field = fields[i];
    const user *clash = clashing(used, field);
    bool is_id = clash && strcmp(field->name, "id") == 0 && strcmp(clash->name, "id") == 0 &&
                 clash->model == model; /* models.E004 tells of it */
    if (clash && !is_id) say_clash(c, NULL, field, clash);
    use_field(c, used, field);
  }
}

void check_proxy(checker *c, const model *model) {
  size_t count;
  local_fields(model, &count);
  if (model->is_proxy && (count || model->many_to_many_count))
    say(c, NULL, ERROR, "models.E017", model->where, NULL,
        "Proxy model '%s' contains model fields.", model->name);
}
