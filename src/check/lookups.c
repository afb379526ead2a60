/* What a name means on a model, as _meta.get_field() finds it; and what may follow it in a path. */
#include <string.h>

#include "check/checks.h"
#include "model/table.h"

const model *concrete_model(const model *model) {
  return model->concrete ? model->concrete : model;
}

field *const *local_fields(const model *model, size_t *ret_count) {
  *ret_count = model->declared_count;
  return model->declared;
}

bool is_local(const model *model, const field *field) {
  return field->model == model;
}

bool is_nothing(const named *named) {
  return !named->field && !named->many && !named->generic && !named->end;
}

/* Of two with one name the later counts: generic keys come after ManyToManyFields, and those after
 * fields with columns. */
static named own_named(const model *model, const char *name) {
  for (size_t i = model->generic_key_count; i-- > 0;)
    if (strcmp(model->generic_keys[i]->name, name) == 0)
      return (named){.generic = model->generic_keys[i]};
  for (size_t i = model->many_to_many_count; i-- > 0;)
    if (strcmp(model->many_to_many[i]->name, name) == 0)
      return (named){.many = model->many_to_many[i]};
  if (model->declared_names) return (named){.field = table_get(model->declared_names, name)};
  size_t count;
  field *const *fields = local_fields(model, &count);
  for (size_t i = count; i-- > 0;)
    if (strcmp(fields[i]->name, name) == 0 || strcmp(fields[i]->attname, name) == 0)
      return (named){.field = fields[i]};
  return (named){0};
}

named forward_named(const model *model, const char *name) {
  named found = own_named(model, name);
  for (size_t i = model->parent_count; is_nothing(&found) && i-- > 0;)
    found = forward_named(model->parents[i], name);
  if (is_nothing(&found) && model->proxy_for) found = forward_named(model->proxy_for, name);
  return found;
}

named get_field(checker *c, const model *model, const char *name) {
  named found = forward_named(model, name);
  if (!is_nothing(&found)) return found;
  const related_set *related = related_set_of(c, model);
  for (size_t i = related->count; i-- > 0;)
    if (strcmp(related->items[i]->query_name, name) == 0) return (named){.end = related->items[i]};
  return found;
}

const model *leads_to(const named *named) {
  if (named->field) return named->field->relation ? named->field->relation->to : NULL;
  if (named->many) return named->many->to;
  if (named->generic) return named->generic->to;
  return named->end ? named->end->from : NULL;
}

static bool is_among(const char *const *names, const char *name) {
  for (; *names; names++)
    if (strcmp(*names, name) == 0) return true;
  return false;
}

static bool is_lookup_of_key(const char *name) {
  static const char *const names[] = {"exact", "gt", "gte", "in", "isnull", "lt", "lte", NULL};
  return is_among(names, name);
}

static bool is_lookup_of_all(const char *name) {
  static const char *const names[] = {
      "exact",     "iexact",   "gt",        "gte",        "lt",          "lte",
      "in",        "contains", "icontains", "startswith", "istartswith", "endswith",
      "iendswith", "range",    "isnull",    "regex",      "iregex",      NULL};
  return is_among(names, name);
}

static bool is_part_of_date(const char *name) {
  static const char *const names[] = {"year", "month",    "day",     "week_day", "iso_week_day",
                                      "week", "iso_year", "quarter", NULL};
  return is_among(names, name);
}

static bool is_part_of_time(const char *name) {
  static const char *const names[] = {"hour", "minute", "second", NULL};
  return is_among(names, name);
}

static bool has_own_lookup(const field *field, const char *name) {
  switch (field->class) {
  case FIELD_DateField:
    return is_part_of_date(name);
  case FIELD_TimeField:
    return is_part_of_time(name);
  case FIELD_DateTimeField:
    return is_part_of_date(name) || is_part_of_time(name) || strcmp(name, "date") == 0 ||
           strcmp(name, "time") == 0;
  case FIELD_JSONField: /* any name is a key */
  case FIELD_HStoreField:
    return true;
  case FIELD_ArrayField: /* 0, 0_2 */
    return strcmp(name, "len") == 0 || name[strspn(name, "0123456789_")] == '\0';
  default:
    return false;
  }
}

static bool has_lookup_of_field(const field *field, const char *name) {
  if (field->relation || field->class == FIELD_CompositePrimaryKey) return is_lookup_of_key(name);
  return is_lookup_of_all(name) || has_own_lookup(value_field(field), name);
}

bool has_lookup(const named *named, const char *lookup) {
  if (named->field) return has_lookup_of_field(named->field, lookup);
  if (named->many || named->generic) return is_lookup_of_all(lookup);
  if (!named->end) return false;
  return named->end->relation ? is_lookup_of_key(lookup) : is_lookup_of_all(lookup);
}
