/* What could not be known, told once for all who needed it: a package that is not installed costs
 * a project many models, and is one thing to mend. */
#include <string.h>

#include "model/build.h"
#include "model/table.h"

enum { NAMED_AT_MOST = 3 };

/* One cause, and who needed it. */
struct need {
  const value *unknown;
  const char *who[NAMED_AT_MOST];
  size_t count;
  place where;         /* of the first one */
  const char *perhaps; /* "a field": what they are, if they need it at all; NULL: they do */
  need *next;
};

/* An abstract model of no app goes by its module. */
const char *known_as(builder *builder, const model *model) {
  const class *class = model->class;
  if (!class || strcmp(model->app->label, "None") != 0) return model_label(model);
  return yoke_arena_printf(builder->arena, "%s.%s", class->module->name, class->name);
}

static void note(builder *builder, const value *unknown, const char *key, const char *who,
                 place where, const char *perhaps) {
  need *known = table_get(builder->needs, key);
  if (!known) {
    known = yoke_arena_alloc(builder->arena, sizeof *known);
    known->unknown = unknown;
    known->where = where;
    known->perhaps = perhaps;
    *builder->last_need = known;
    builder->last_need = &known->next;
    table_put(builder->needs, key, known);
  }
  if (known->count < NAMED_AT_MOST) known->who[known->count] = who;
  known->count++;
}

void note_need(builder *builder, const value *unknown, const char *who, place where) {
  note(builder, unknown, unknown->text ? unknown->text : "", who, where, NULL);
}

void note_doubt(builder *builder, const value *unknown, const char *who, place where,
                const char *perhaps) {
  if (!unknown->text) return;
  const char *key = yoke_arena_printf(builder->arena, "%s?%s", perhaps, unknown->text);
  note(builder, unknown, key, who, where, perhaps);
}

/* The imports that found nothing, by name. */
static table *missing_imports(builder *builder) {
  table *by_name = table_new(builder->arena);
  size_t count;
  missing *const *all = interpreter_missing(builder->interpreter, &count);
  for (size_t i = count; i-- > 0;)
    table_put(by_name, all[i]->name, all[i]);
  return by_name;
}

/* The one that a cause names, between quotes. */
static const missing *missing_import(const table *missing_imports, const value *unknown) {
  const char *quote = unknown->text ? strchr(unknown->text, '\'') : NULL, *next;
  for (; quote && (next = strchr(quote + 1, '\'')); quote = next) {
    size_t size = (size_t)(next - quote - 1);
    const missing *found = table_get_part(missing_imports, quote + 1, size);
    if (found) return found;
  }
  return NULL;
}

static const char *names_of(builder *builder, const need *need) {
  const char *names = need->who[0];
  size_t named = need->count < NAMED_AT_MOST ? need->count : NAMED_AT_MOST;
  for (size_t i = 1; i < named; i++)
    names = yoke_arena_printf(builder->arena, "%s%s%s", names,
                              i + 1 == need->count ? " and " : ", ", need->who[i]);
  if (need->count > named)
    names = yoke_arena_printf(builder->arena, "%s and %zu more", names, need->count - named);
  return names;
}

static void point_at_import(builder *builder, diagnostic *said, const need *need,
                            const missing *missing) {
  said->other = need->where;
  said->other_message = "needed here";
  said->hint = yoke_arena_printf(builder->arena, "Give the folder that has %.*s with -I.",
                                 (int)strcspn(missing->name, "."), missing->name);
}

static void report_need(builder *builder, const need *need, const missing *missing) {
  const char *cause = need->unknown->text ? need->unknown->text : "it cannot be known";
  diagnostic *said =
      complain(builder, ERROR, "yoke.E102", missing ? missing->where : need->where, "%s: %s %s it",
               cause, names_of(builder, need), need->count == 1 ? "needs" : "need");
  if (!said) return;
  if (need->count == 1) said->object = need->who[0];
  if (missing)
    point_at_import(builder, said, need, missing);
  else if (strstr(cause, "cannot be imported from"))
    said->hint = "Do two modules import each other? A relation takes the model's name as a text, "
                 "too: \"app.Model\".";
}

/* Only of modules that are not found: what else is not known of a class body is mostly no field. */
static void report_doubt(builder *builder, const need *need, const missing *missing) {
  if (!missing) return;
  bool is_one = need->count == 1;
  diagnostic *said =
      complain(builder, WARNING, "yoke.W102", missing->where, "%s: if %s %s, %s left out",
               need->unknown->text, names_of(builder, need),
               yoke_arena_printf(builder->arena, is_one ? "is a %s" : "are %ss", need->perhaps),
               is_one ? "it is" : "they are");
  if (!said) return;
  if (is_one) said->object = need->who[0];
  point_at_import(builder, said, need, missing);
}

/* What nobody names may be lost, too: models of a file that is not there. */
static void report_whole(builder *builder) {
  size_t count;
  missing *const *all = interpreter_missing(builder->interpreter, &count);
  for (size_t i = 0; i < count; i++) {
    if (!all[i]->is_whole) continue;
    diagnostic *said =
        complain(builder, WARNING, "yoke.W102", all[i]->where,
                 "the module '%s' was not found: all that it has is left out", all[i]->name);
    const char *first = yoke_arena_copy(builder->arena, all[i]->name, strcspn(all[i]->name, "."));
    if (said && *first && !interpreter_find_module(builder->interpreter, first))
      said->hint = yoke_arena_printf(builder->arena, "Give the folder that has %s with -I.", first);
  }
}

void report_needs(builder *builder) {
  const table *missing_modules = missing_imports(builder);
  report_whole(builder);
  for (const need *need = builder->first_need; need; need = need->next) {
    const missing *missing = missing_import(missing_modules, need->unknown);
    if (need->perhaps)
      report_doubt(builder, need, missing);
    else
      report_need(builder, need, missing);
  }
}
