/* limit_choices_to=: a dictionary or a Q of plain lookups, as full_clean() asks the database. */
#include <string.h>

#include "model/fields.h"

/* While one option is being read. */
typedef struct reader {
  builder *builder;
  const model *to; /* whose rows are limited */
  unsigned depth;
} reader;

enum { DEEPEST = 50 };

static limit *new_limit(reader *reader, limit_kind kind) {
  limit *made = yoke_arena_alloc(reader->builder->arena, sizeof *made);
  *made = (limit){.kind = kind};
  return made;
}

/* False: there is none to add. */
static bool add_item(reader *reader, limit *to, limit *item) {
  if (item) APPEND(reader->builder, to->items, to->item_count) = item;
  return item;
}

/* ── One lookup ─────────────────────────────────────────────────────────────────────────────── */

static const char *const lookups[] = {
#define YOKE_LOOKUP(NAME, name) [YOKE_##NAME] = name,
#include "yoke/lookups.def"
#undef YOKE_LOOKUP
};

static yoke_lookup_op lookup_named(const char *name) {
  for (size_t i = YOKE_NO_LOOKUP + 1; i < sizeof lookups / sizeof *lookups; i++)
    if (strcmp(lookups[i], name) == 0) return (yoke_lookup_op)i;
  return YOKE_NO_LOOKUP;
}

static void add_step(reader *reader, limit *to, const char *name) {
  APPEND(reader->builder, to->path, to->path_count) = name;
}

/* One name of "author__groups__name__in"; *at is the model before and behind it. False: it names
 * nothing that can be asked. */
static bool take_name(reader *reader, limit *made, const char *name, const char *rest,
                      const model **at) {
  const field *field = strcmp(name, "pk") == 0 ? (*at)->pk : model_field(*at, name);
  bool leads_on =
      field && field->relation && rest && !lookup_named(rest) && strcmp(field->name, name) == 0;
  if (field && !leads_on) {
    made->field = field;
    return true;
  }
  add_step(reader, made, name);
  *at = leads_on ? field->relation->to : model_behind(*at, name);
  if (!*at) return false;
  made->field = (*at)->pk;
  return true;
}

/* Follows the key to its field and its lookup. */
static bool read_key(reader *reader, limit *made, const char *key) {
  const model *at = reader->to;
  bool is_done = false;
  made->lookup = YOKE_EXACT;
  for (const char *rest = key; rest;) {
    const char *end = strstr(rest, "__");
    size_t size = end ? (size_t)(end - rest) : strlen(rest);
    const char *name = yoke_arena_copy(reader->builder->arena, rest, size);
    rest = end ? end + 2 : NULL;
    if (is_done || (made->field && lookup_named(name))) {
      made->lookup = lookup_named(name);
      return !rest && made->lookup;
    }
    size_t steps = made->path_count;
    if (!take_name(reader, made, name, rest, &at)) return false;
    is_done = made->path_count == steps;
  }
  return made->field;
}

static bool add_value(reader *reader, limit *to, const value *from) {
  yoke_value read;
  if (!field_constant(reader->builder, to->field, from, &read) || read.is_null) return false;
  APPEND(reader->builder, to->values, to->value_count) = read;
  return true;
}

static bool is_list(const value *value) {
  return value->kind == IS_LIST || value->kind == IS_TUPLE || value->kind == IS_SET;
}

static bool is_of_text(yoke_lookup_op lookup) {
  switch (lookup) {
  case YOKE_IEXACT:
  case YOKE_CONTAINS:
  case YOKE_ICONTAINS:
  case YOKE_STARTSWITH:
  case YOKE_ISTARTSWITH:
  case YOKE_ENDSWITH:
  case YOKE_IENDSWITH:
    return true;
  default:
    return false;
  }
}

/* What the lookup compares with. A relation to many that has nothing is no column's NULL. */
static bool read_values(reader *reader, limit *made, const value *from) {
  bool asks_null = made->lookup == YOKE_ISNULL, is_range = made->lookup == YOKE_RANGE;
  if (is_of_text(made->lookup) && field_kind(made->field) != YOKE_TEXT) return false;
  if (asks_null || (made->lookup == YOKE_EXACT && from->kind == IS_NONE)) {
    int truth = asks_null ? value_truth(from) : 1;
    made->is_null = truth > 0;
    made->lookup = YOKE_ISNULL;
    return truth >= 0 && !made->field->primary_key;
  }
  if (!is_range && made->lookup != YOKE_IN) return add_value(reader, made, from);
  if (!is_list(from) || (is_range && from->count != 2)) return false;
  for (size_t i = 0; i < from->count; i++)
    if (!add_value(reader, made, from->items[i])) return false;
  return true;
}

static limit *read_test(reader *reader, const char *key, const value *from) {
  limit *made = new_limit(reader, LIMIT_TEST);
  return read_key(reader, made, key) && read_values(reader, made, from) ? made : NULL;
}

/* ── Dictionaries and Q ─────────────────────────────────────────────────────────────────────── */

static limit *read_limit(reader *reader, const value *from);

static limit *read_dictionary(reader *reader, const value *from) {
  limit *made = new_limit(reader, LIMIT_ALL);
  for (size_t i = 0; i + 1 < from->count; i += 2) {
    const value *key = from->items[i];
    if (key->kind != IS_TEXT ||
        !add_item(reader, made, read_test(reader, key->text, from->items[i + 1])))
      return NULL;
  }
  return made;
}

/* Q(Q(...), name=value) */
static limit *read_q(reader *reader, const value *from) {
  const arguments *call = &from->instance->call;
  limit *made = new_limit(reader, LIMIT_ALL);
  if (call->unknown) return NULL;
  for (size_t i = 0; i < call->count; i++) {
    const argument *given = &call->items[i];
    limit *item = given->name ? read_test(reader, given->name, given->value)
                              : read_limit(reader, given->value);
    if (!add_item(reader, made, item)) return NULL;
  }
  return made;
}

/* a & b, a | b, ~a */
static limit *read_operation(reader *reader, const value *from) {
  bool is_all = strcmp(from->text, "&") == 0, is_any = strcmp(from->text, "|") == 0;
  bool is_not = strcmp(from->text, "~") == 0;
  limit *made = new_limit(reader, is_any ? LIMIT_ANY : LIMIT_ALL);
  made->negated = is_not;
  for (size_t i = 0; i < from->count; i++)
    if (!add_item(reader, made, read_limit(reader, from->items[i]))) return NULL;
  return is_all || is_any || is_not ? made : NULL;
}

static limit *read_limit(reader *reader, const value *from) {
  limit *made = NULL;
  const char *path = from->kind == IS_INSTANCE ? instance_path(from) : NULL;
  if (reader->depth == DEEPEST) return NULL;
  reader->depth++;
  if (from->kind == IS_DICT)
    made = read_dictionary(reader, from);
  else if (from->kind == IS_OPERATION)
    made = read_operation(reader, from);
  else if (path && strcmp(path, "django.db.models.Q") == 0)
    made = read_q(reader, from);
  reader->depth--;
  return made;
}

/* A function of the files that gives the same whenever Django calls it. */
static const value *called(builder *builder, const value *from) {
  bool is_function = from->kind == IS_FUNCTION || from->kind == IS_METHOD;
  return is_function ? value_call(builder->interpreter, (value *)from, NULL, 0) : from;
}

static void settle_limit(builder *builder, relation *relation) {
  reader reader = {.builder = builder, .to = relation->to};
  if (!relation->limit_choices_to || !relation->to) return;
  relation->limit = read_limit(&reader, called(builder, relation->limit_choices_to));
  if (relation->limit || relation->from->app->is_builtin) return;
  const argument *given = argument_named(relation->field->arguments, "limit_choices_to");
  about_field(relation->field,
              complain(builder, WARNING, "yoke.W119",
                       given ? given->where : relation->limit_choices_to->where,
                       "limit_choices_to is not honoured: full_clean() takes any row"),
              "Nothing else looks at it, in Django either: ask for the row in your program before "
              "it is saved, with a query that says the same.");
}

void settle_limits(builder *builder) {
  for (size_t i = 0; i < builder->model_count; i++) {
    const model *model = builder->models[i];
    for (size_t k = 0; !model->is_abstract && k < model->declared_count; k++)
      if (model->declared[k]->relation) settle_limit(builder, model->declared[k]->relation);
  }
}
