/* What is known of objects that Django or the standard library made: of most of them nothing but
 * how they were made. */
#include <string.h>

#include "interpret/exact.h"
#include "interpret/state.h"

/* ── Attributes ─────────────────────────────────────────────────────────────────────────────── */

/* The options of fields that are attributes of the same value. */
static bool is_option(const char *name) {
  static const char *const names[] = {
      "max_length", "max_digits", "decimal_places", "null",          "blank",   "default",
      "help_text",  "db_column",  "db_comment",     "db_tablespace", "choices", "db_collation"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

/* The max_length that Django's own classes have by themselves; 0: none. */
static int64_t usual_length(const char *path) {
  static const struct {
    const char *path;
    int64_t length;
  } lengths[] = {{"django.db.models.EmailField", 254},
                 {"django.db.models.SlugField", 50},
                 {"django.db.models.URLField", 200},
                 {"django.db.models.FileField", 100},
                 {"django.db.models.FilePathField", 100}};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
    if (world_derives(path, lengths[i].path)) return lengths[i].length;
  return 0;
}

/* What Field.__init__() sets where nothing is said; NULL: that is not known. */
static value *usual_option(interpreter *interpreter, const char *path, const char *name,
                           place where) {
  if (strcmp(name, "null") == 0 || strcmp(name, "blank") == 0)
    return value_bool(interpreter, false, where);
  if (strcmp(name, "help_text") == 0) return value_text(interpreter, "", where);
  if (strcmp(name, "db_tablespace") == 0)
    return find_setting(interpreter_world(interpreter), "DEFAULT_INDEX_TABLESPACE", where);
  if (strcmp(name, "db_collation") == 0 && !world_takes_collation(path)) return NULL;
  if (strncmp(name, "db_", 3) == 0 || strcmp(name, "choices") == 0)
    return value_none(interpreter, where);
  if (strcmp(name, "max_length") != 0) return NULL;
  int64_t length = usual_length(path);
  return length ? value_int(interpreter, length, where) : value_none(interpreter, where);
}

static value *field_attribute(interpreter *interpreter, const value *field, const char *name,
                              place where) {
  const char *path = instance_path(field);
  if (!path || !world_derives(path, "django.db.models.Field") || !is_option(name)) return NULL;
  const argument *given = find_argument(&field->instance->call, name, SIZE_MAX);
  if (given) return given->value;
  return field->instance->call.unknown ? NULL : usual_option(interpreter, path, name, where);
}

bool world_instance_attribute(interpreter *interpreter, value *instance, const char *name,
                              place where, value **ret) {
  value *found = field_attribute(interpreter, instance, name, where);
  if (!found) found = field_state(interpreter, instance, name, where);
  if (!found) found = moment_attribute(interpreter, instance, name, where);
  if (!found) found = timedelta_attribute(interpreter, instance, name, where);
  if (!found) found = uuid_attribute(interpreter, instance, name, where);
  if (found) *ret = found;
  return found != NULL;
}

/* ── Operators and methods ──────────────────────────────────────────────────────────────────── */

/* Time spans, days and decimals are added, compared and multiplied; everything else stays as it is
 * written. */
bool world_operate(interpreter *interpreter, const char *operator, value * left, value *right,
                   place where, value **ret) {
  value *result = operate_on_timedeltas(interpreter, operator, left, right, where);
  if (!result) result = operate_on_moments(interpreter, operator, left, right, where);
  if (!result) result = operate_on_decimals(interpreter, operator, left, right, where);
  if (result) *ret = result;
  return result != NULL;
}

value *world_negate(interpreter *interpreter, const value *of, place where) {
  int64_t span;
  if (timedelta_microseconds(of, &span)) return timedelta_of(interpreter, -span, where);
  return operate_on_decimals(interpreter, "-", value_int(interpreter, 0, where), of, where);
}

/* timedelta(days=1).total_seconds(), Decimal("1.005").quantize(Decimal("0.01")) */
value *call_exactly(interpreter *interpreter, const value *method, const arguments *given,
                    place where) {
  int64_t span;
  if (!method->of || !method->text || given->unknown) return NULL;
  bool is_total = strcmp(method->text, "total_seconds") == 0 && given->count == 0;
  if (is_total && timedelta_microseconds(method->of, &span))
    return value_float(interpreter, (double)span / 1e6, where);
  bool is_quantize = strcmp(method->text, "quantize") == 0 && given->count == 1;
  return is_quantize ? quantize(interpreter, method->of, given->items[0].value, where) : NULL;
}

/* ── Texts ──────────────────────────────────────────────────────────────────────────────────── */

static const value *first_argument(const value *of, const char *path) {
  const char *made = instance_path(of);
  const argument *first =
      made && strcmp(made, path) == 0 ? find_argument(&of->instance->call, "value", 0) : NULL;
  return first ? first->value : NULL;
}

/* str(Decimal("0.10")) is the text it was made of. */
const char *world_str(interpreter *interpreter, const value *instance) {
  const value *first = first_argument(instance, "decimal.Decimal");
  if (!first) first = first_argument(instance, "uuid.UUID");
  if (!first) return NULL;
  return first->kind == IS_TEXT  ? first->text
         : first->kind == IS_INT ? value_repr(interpreter, first)
                                 : NULL;
}

const char *world_repr(interpreter *interpreter, const value *instance) {
  const char *text = world_str(interpreter, instance);
  const char *name = text ? strrchr(instance_path(instance), '.') : NULL;
  return name ? yoke_arena_printf(interpreter_arena(interpreter), "%s('%s')", name + 1, text)
              : NULL;
}
