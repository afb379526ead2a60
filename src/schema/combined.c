/* Two expressions and an operator. */
#include <string.h>

#include "schema/function.h"

static bool is_one_of(const char *text, const char *const list[]) {
  for (; *list; list++)
    if (strcmp(text, *list) == 0) return true;
  return false;
}

/* Dates, times and durations: what adding and subtracting them gives. */
static const field *output_of_times(const char *operator, const field * left, const field *right) {
  bool adds = strcmp(operator, "+") == 0, subtracts = strcmp(operator, "-") == 0;
  bool left_lasts = is_a(left, FIELD_DurationField), right_lasts = is_a(right, FIELD_DurationField);
  if (left_lasts && right_lasts) return plain_field(FIELD_DurationField);
  if (is_a(left, FIELD_DateField) && right_lasts && (adds || subtracts))
    return plain_field(FIELD_DateTimeField);
  if (left_lasts && is_a(right, FIELD_DateField) && adds) return plain_field(FIELD_DateTimeField);
  if (is_a(left, FIELD_TimeField) && right_lasts && (adds || subtracts))
    return plain_field(FIELD_TimeField);
  if (left_lasts && is_a(right, FIELD_TimeField) && adds) return plain_field(FIELD_TimeField);
  bool both_times = (is_a(left, FIELD_DateField) && is_a(right, FIELD_DateField)) ||
                    (is_a(left, FIELD_TimeField) && is_a(right, FIELD_TimeField));
  return both_times && subtracts ? plain_field(FIELD_DurationField) : NULL;
}

static const field *output_of_operands(const char *operator, const field * left,
                                       const field *right) {
  static const char *const bits[] = {"&", "|", "<<", ">>", "#", NULL};
  if (is_one_of(operator, bits)) return plain_field(FIELD_IntegerField);
  if (left && right && left->class == FIELD_PositiveIntegerField &&
      right->class == FIELD_PositiveIntegerField && strcmp(operator, "-") != 0)
    return plain_field(FIELD_PositiveIntegerField);
  static const field_class numbers[] = {FIELD_DecimalField, FIELD_FloatField, FIELD_IntegerField};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    if (is_a(left, numbers[i]) || is_a(right, numbers[i])) return plain_field(numbers[i]);
  return output_of_times(operator, left, right);
}

const field *output_of_combined(compiler *compiler, const expression *expression) {
  if (expression->item_count != 2) return NULL;
  return output_of_operands(expression->text, output_of(compiler, expression->items[0]),
                            output_of(compiler, expression->items[1]));
}

/* An operator of Django's as it stands in SQL: ops.combine_expression(). */
static const char *combine(compiler *compiler, const char *operator, const char * left,
                           const char *right) {
  yoke_arena *arena = compiler->arena;
  int database = compiler->backend->database;
  if (database == DB_SQLITE && strcmp(operator, "^") == 0)
    return yoke_arena_printf(arena, "POWER(%s,%s)", left, right);
  if (database == DB_SQLITE && strcmp(operator, "#") == 0) {
    compiler->needs_more = true;
    return yoke_arena_printf(arena, "BITXOR(%s,%s)", left, right);
  }
  static const char *const bits[] = {"&", "|", "<<", "#", NULL};
  if (database == DB_MARIADB && strcmp(operator, "^") == 0)
    return yoke_arena_printf(arena, "POW(%s,%s)", left, right);
  if (database == DB_MARIADB && is_one_of(operator, bits))
    return yoke_arena_printf(arena, "CONVERT(%s%s%s, SIGNED)", left,
                             strcmp(operator, "#") == 0 ? "^" : operator, right);
  if (database == DB_MARIADB && strcmp(operator, ">>") == 0)
    return yoke_arena_printf(arena, "FLOOR(%s / POW(2, %s))", left, right);
  return yoke_arena_printf(arena, "%s %s %s", left, operator, right);
}

/* A part of a sum with a duration, where the database has no such type. */
static const char *duration_part(const compiler *compiler, const char *text, bool lasts) {
  return lasts && compiler->backend->database == DB_MARIADB
             ? yoke_arena_printf(compiler->arena, "INTERVAL %s MICROSECOND", text)
             : text;
}

/* The difference of two times is a duration: ops.subtract_temporals(). */
static const char *subtract_times(compiler *compiler, field_class class, const char *left,
                                  const char *right) {
  yoke_arena *arena = compiler->arena;
  switch (compiler->backend->database) {
  case DB_SQLITE:
    compiler->needs_more = true;
    return yoke_arena_printf(
        arena, "%s(%s, %s)",
        class == FIELD_TimeField ? "django_time_diff" : "django_timestamp_diff", left, right);
  case DB_MARIADB:
    if (class == FIELD_TimeField)
      return yoke_arena_printf(
          arena, "CAST((TIME_TO_SEC(%s) - TIME_TO_SEC(%s)) * 1000000 AS SIGNED)", left, right);
    return yoke_arena_printf(arena, "TIMESTAMPDIFF(MICROSECOND, %s, %s)", right, left);
  default:
    return class == FIELD_DateField
               ? yoke_arena_printf(arena, "(interval '1 day' * (%s - %s))", left, right)
               : yoke_arena_printf(arena, "(%s - %s)", left, right);
  }
}

static bool is_temporal(field_class class) {
  return class == FIELD_DateField || class == FIELD_DateTimeField || class == FIELD_TimeField;
}

static sql number_for_sqlite(compiler *compiler, const field *output, const char *text) {
  bool is_number = compiler->backend->database == DB_SQLITE && output &&
                   internal_class(output) == FIELD_DecimalField;
  return sql_written(is_number ? yoke_arena_printf(compiler->arena, "(CAST(%s AS NUMERIC))", text)
                               : text);
}

sql compile_combined(compiler *compiler, const expression *expression) {
  const field *outputs[2];
  field_class classes[2];
  const char *parts[2];
  for (size_t i = 0; i < 2; i++) {
    sql part = compile_expression(compiler, expression->items[i]);
    if (part.outcome != WRITTEN) return part;
    parts[i] = part.text;
    outputs[i] = output_of(compiler, expression->items[i]);
    classes[i] = outputs[i] ? internal_class(outputs[i]) : FIELD_CLASS_COUNT;
  }
  const char *operator= expression->text;
  bool lasts[2] = {classes[0] == FIELD_DurationField, classes[1] == FIELD_DurationField};
  if (lasts[0] != lasts[1] && !compiler->backend->native_duration) {
    for (size_t i = 0; i < 2; i++)
      parts[i] = duration_part(compiler, parts[i], lasts[i]);
    if (compiler->backend->database == DB_MARIADB)
      return sql_written(
          yoke_arena_printf(compiler->arena, "(%s %s %s)", parts[0], operator, parts[1]));
    compiler->needs_more = true;
    return sql_written(yoke_arena_printf(
        compiler->arena, "(django_format_dtdelta('%s', %s, %s))", operator, parts[0], parts[1]));
  }
  if (strcmp(operator, "-") == 0 && classes[0] == classes[1] && is_temporal(classes[0]))
    return sql_written(subtract_times(compiler, classes[0], parts[0], parts[1]));
  const char *text =
      yoke_arena_printf(compiler->arena, "(%s)", combine(compiler, operator, parts[0], parts[1]));
  return number_for_sqlite(compiler, output_of(compiler, expression), text);
}
