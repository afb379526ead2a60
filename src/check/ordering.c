/* Meta.ordering: a list, and each term a field, a path of fields, or a name that queries know. */
#include <string.h>

#include "check/checks.h"

/* What one part of a path leads to. */
typedef struct step {
  bool found;
  const field *field; /* the field it is; NULL for a reverse end */
  const model *next;  /* where the path goes on; NULL when it ends here */
} step;

static step step_to(const model *model, const char *part) {
  if (strcmp(part, "pk") == 0 || model_field(model, part)) {
    const field *field = strcmp(part, "pk") == 0 ? model->pk : model_field(model, part);
    return (step){true, field, field->relation ? field->relation->to : NULL};
  }
  for (size_t i = 0; i < model->many_to_many_count; i++)
    if (strcmp(model->many_to_many[i]->name, part) == 0)
      return (step){true, NULL, model->many_to_many[i]->to};
  for (size_t i = 0; i < model->reverse_count; i++)
    if (strcmp(model->reverse[i]->query_name, part) == 0)
      return (step){true, NULL, model->reverse[i]->from};
  return (step){0};
}

/* Transforms and lookups that may end a path: a few of Django's that make sense in an order. */
static bool is_transform(const field *field, const char *part) {
  static const char *const of_dates[] = {"year", "month",    "day",     "week_day", "iso_week_day",
                                         "week", "iso_year", "quarter", NULL};
  static const char *const of_times[] = {"hour", "minute", "second", NULL};
  static const char *const of_all[] = {
      "exact",     "iexact",   "gt",        "gte",        "lt",          "lte",
      "in",        "contains", "icontains", "startswith", "istartswith", "endswith",
      "iendswith", "range",    "isnull",    "regex",      "iregex",      NULL};
  if (!field) return false;
  yoke_kind kind = field_kind(field);
  const char *const *lists[] = {of_all, of_dates, of_times};
  bool applies[] = {true, kind == YOKE_DATE || kind == YOKE_DATETIME,
                    kind == YOKE_TIME || kind == YOKE_DATETIME};
  for (size_t i = 0; i < 3; i++)
    for (const char *const *name = lists[i]; applies[i] && *name; name++)
      if (strcmp(*name, part) == 0) return true;
  return kind == YOKE_DATETIME && (strcmp(part, "date") == 0 || strcmp(part, "time") == 0);
}

static void report_term(const model *model, const ordering_term *term, diagnostics *to) {
  model_error(to, model, "models.E015", term->where, NULL,
              "'ordering' refers to the nonexistent field, related field, or lookup '%s'.",
              term->path);
}

/* "user__profile__phone": once for every part that is not there, as Django does. */
static void check_path(const model *model, const ordering_term *term, diagnostics *to) {
  const struct model *at = model;
  const field *field = NULL;
  const char *rest = term->path;
  for (bool more = true; more;) {
    const char *end = strstr(rest, "__");
    const char *part = end ? yoke_arena_copy(to->arena, rest, (size_t)(end - rest)) : rest;
    step found = at ? step_to(at, part) : (step){0};
    if (found.found) {
      at = found.next;
      field = found.field;
    } else if (!is_transform(field, part)) {
      report_term(model, term, to);
    }
    more = end != NULL;
    if (more) rest = end + 2;
  }
}

/* A name alone: a field, or a visible reverse end by the name queries use. */
static bool is_name(const model *model, const char *name) {
  if (strcmp(name, "pk") == 0 || model_field(model, name)) return true;
  for (size_t i = 0; i < model->reverse_count; i++)
    if (!model->reverse[i]->hidden && strcmp(model->reverse[i]->query_name, name) == 0) return true;
  return false;
}

static bool said_before(const model *model, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(model->ordering[i].path, model->ordering[count].path) == 0) return true;
  return false;
}

void check_ordering(const model *model, diagnostics *to) {
  if (model->ordering_shape == SHAPE_NOT_A_LIST)
    model_error(to, model, "models.E014", model->ordering_where, NULL,
                "'ordering' must be a tuple or list (even if you want to order by only one "
                "field).");
  if (model->is_incomplete) return;
  for (size_t i = 0; i < model->ordering_count; i++) {
    const ordering_term *term = &model->ordering[i];
    if (strcmp(term->path, "?") == 0) continue;
    if (strstr(term->path, "__"))
      check_path(model, term, to);
    else if (!is_name(model, term->path) && !said_before(model, i))
      report_term(model, term, to);
  }
}
