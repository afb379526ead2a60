/* Meta.ordering: a list, and each term a field, a path of fields, or a name that queries know. */
#include <string.h>

#include "check/checks.h"

static void report_term(checker *c, const model *model, const ordering_term *term) {
  diagnostic *said = say_model(
      c, model, ERROR, "models.E015", place_or(term->where, model->where), NULL,
      "'ordering' refers to the nonexistent field, related field, or lookup '%s'.", term->path);
  if (!strstr(term->path, "__")) suggest_field(said, model, term->path);
}

/* Whether the path can go on behind what it leads to; a key whose model is nowhere cannot. */
static bool is_broken(const named *found) {
  if (found->generic) return !found->generic->to;
  return found->field && found->field->relation && !found->field->relation->to;
}

static named step_to(checker *c, const model *model, const char *part) {
  if (strcmp(part, "pk") != 0) return get_field(c, model, part);
  return (named){.field = model->pk ? model->pk : model->composite_key};
}

/* "user__profile__phone": once for every part that is not there, as Django does. */
static void check_path(checker *c, const model *model, const ordering_term *term) {
  const struct model *at = model;
  named last = {0};
  const char *rest = term->path;
  for (bool more = true; more;) {
    const char *end = strstr(rest, "__");
    const char *part = end ? yoke_arena_copy(c->arena, rest, (size_t)(end - rest)) : rest;
    named found = at ? step_to(c, at, part) : (named){0};
    if (!is_nothing(&found)) last = found;
    if (is_nothing(&found) && at && at->is_incomplete) return;
    if (!is_nothing(&found) && !is_broken(&found))
      at = leads_to(&found);
    else if (is_nothing(&last) || !has_lookup(&last, part))
      report_term(c, model, term);
    more = end != NULL;
    if (more) rest = end + 2;
  }
}

/* A name alone: a field, or a reverse end by the name queries use; a ManyToManyField is none. */
static bool is_name(checker *c, const model *model, const char *name) {
  if (strcmp(name, "pk") == 0 || model_field(model, name)) return true;
  const related_set *related = related_set_of(c, model);
  for (size_t i = 0; i < related->count; i++)
    if (is_related_object(related->items[i]) && strcmp(related->items[i]->query_name, name) == 0)
      return true;
  return false;
}

static bool said_before(const model *model, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (model->ordering[i].path &&
        strcmp(model->ordering[i].path, model->ordering[count].path) == 0)
      return true;
  return false;
}

static void check_terms(checker *c, const model *model, bool paths) {
  for (size_t i = 0; i < model->ordering_count; i++) {
    const ordering_term *term = &model->ordering[i];
    if (!term->path || term->expression || strcmp(term->path, "?") == 0) continue;
    if ((strstr(term->path, "__") != NULL) != paths) continue;
    if (paths)
      check_path(c, model, term);
    else if (!is_name(c, model, term->path) && !said_before(model, i))
      report_term(c, model, term);
  }
}

void check_ordering(checker *c, const model *model) {
  place where = place_or(model->ordering_where, place_of_meta(model, "ordering"));
  if (model->order_with_respect_to_name) {
    if (model->ordering_clashes || model->ordering_shape != SHAPE_RIGHT)
      say_model(c, model, ERROR, "models.E021", where, NULL,
                "'ordering' and 'order_with_respect_to' cannot be used together.");
    return;
  }
  if (model->ordering_shape == SHAPE_NOT_A_LIST) {
    say_model(c, model, ERROR, "models.E014", where, NULL,
              "'ordering' must be a tuple or list (even if you want to order by only one "
              "field).");
    return;
  }
  if (model->is_incomplete) return;
  check_terms(c, model, true);
  check_terms(c, model, false);
}
