/* Func and its subclasses. */
#include <string.h>
#include <strings.h>

#include "schema/constant.h"
#include "schema/function.h"

static const function_type functions[] = {
#define FUNCTION(class, name, output, traits) {#class, {name}, {NULL}, output, traits},
#define FUNCTION_NAMES(class, sqlite, postgresql, mariadb, output, traits)                         \
  {#class, {sqlite, postgresql, mariadb}, {NULL}, output, traits},
#define FUNCTION_TEMPLATES(class, sqlite, postgresql, mariadb, output, traits)                     \
  {#class, {NULL}, {sqlite, postgresql, mariadb}, output, traits},
#include "schema/functions.def"
#undef FUNCTION
#undef FUNCTION_NAMES
#undef FUNCTION_TEMPLATES
};

const function_type *function_named(const char *class_name) {
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    if (strcmp(functions[i].class_name, class_name) == 0) return &functions[i];
  return NULL;
}

static const field *output_of_sources(compiler *compiler, const expression *expression) {
  for (size_t i = 0; i < expression->item_count; i++) {
    const field *output = output_of(compiler, expression->items[i]);
    if (output) return output;
  }
  return NULL;
}

static const field *output_of_numbers(compiler *compiler, const expression *expression) {
  bool has_integer = false;
  for (size_t i = 0; i < expression->item_count; i++) {
    const field *output = output_of(compiler, expression->items[i]);
    if (is_a(output, FIELD_DecimalField)) return plain_field(FIELD_DecimalField);
    has_integer = has_integer || is_a(output, FIELD_IntegerField);
  }
  if (has_integer || expression->item_count == 0) return plain_field(FIELD_FloatField);
  return output_of_sources(compiler, expression);
}

static const field *output_of_bound(const field *range) {
  static const field_class bounds[] = {
      [FIELD_IntegerRangeField - FIELD_IntegerRangeField] = FIELD_IntegerField,
      [FIELD_BigIntegerRangeField - FIELD_IntegerRangeField] = FIELD_BigIntegerField,
      [FIELD_DecimalRangeField - FIELD_IntegerRangeField] = FIELD_DecimalField,
      [FIELD_DateTimeRangeField - FIELD_IntegerRangeField] = FIELD_DateTimeField,
      [FIELD_DateRangeField - FIELD_IntegerRangeField] = FIELD_DateField};
  return is_range(range) ? plain_field(bounds[range->class - FIELD_IntegerRangeField]) : NULL;
}

static const field *output_by_rule(compiler *compiler, const expression *expression,
                                   output_rule rule) {
  static const field_class classes[] = {
      [OUTPUT_INTEGER] = FIELD_IntegerField,   [OUTPUT_CHAR] = FIELD_CharField,
      [OUTPUT_TEXT] = FIELD_TextField,         [OUTPUT_FLOAT] = FIELD_FloatField,
      [OUTPUT_DATE] = FIELD_DateField,         [OUTPUT_TIME] = FIELD_TimeField,
      [OUTPUT_DATETIME] = FIELD_DateTimeField, [OUTPUT_JSON] = FIELD_JSONField,
      [OUTPUT_UUID] = FIELD_UUIDField,         [OUTPUT_VECTOR] = FIELD_SearchVectorField,
      [OUTPUT_BOOLEAN] = FIELD_BooleanField,
  };
  switch (rule) {
  case OUTPUT_AS_SOURCES:
    return output_of_sources(compiler, expression);
  case OUTPUT_AS_FIRST:
    return expression->item_count ? output_of(compiler, expression->items[0]) : NULL;
  case OUTPUT_NUMERIC:
    return output_of_numbers(compiler, expression);
  case OUTPUT_OF_BOUND:
    return output_of_bound(output_of(compiler, expression->items[0]));
  case OUTPUT_OF_ITEM: {
    const field *array = output_of(compiler, expression->items[0]);
    return array ? array->base_field : NULL;
  }
  default:
    return plain_field(classes[rule]);
  }
}

/* Functions without a line of their own. */
static output_rule rule_of(const char *name) {
  static const struct {
    const char *start;
    output_rule rule;
  } rules[] = {
      {"Left", OUTPUT_CHAR},
      {"Right", OUTPUT_CHAR},
      {"JSON", OUTPUT_JSON},
      {"KeyTextTransform", OUTPUT_TEXT},
      {"KT", OUTPUT_TEXT},
      {"KeyTransform", OUTPUT_JSON},
      {"Extract", OUTPUT_INTEGER},
      {"TruncDate", OUTPUT_DATE},
      {"TruncTime", OUTPUT_TIME},
      {"Trunc", OUTPUT_AS_FIRST},
      {"SearchVector", OUTPUT_VECTOR},
      {"ArrayIndex", OUTPUT_OF_ITEM},
  };
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (strncmp(name, rules[i].start, strlen(rules[i].start)) == 0) return rules[i].rule;
  return OUTPUT_AS_SOURCES;
}

bool has_own_output(const expression *expression) {
  const function_type *type = function_named(expression->text);
  output_rule rule = type ? type->output : rule_of(expression->text);
  return rule != OUTPUT_AS_SOURCES && rule != OUTPUT_AS_FIRST && rule != OUTPUT_NUMERIC;
}

const field *output_of_function(compiler *compiler, const expression *expression) {
  const function_type *type = function_named(expression->text);
  return output_by_rule(compiler, expression, type ? type->output : rule_of(expression->text));
}

sql compile_items(compiler *compiler, expression *const *items, size_t count, const char *joiner) {
  const char *all = "";
  for (size_t i = 0; i < count; i++) {
    sql item = compile_expression(compiler, items[i]);
    if (item.outcome != WRITTEN) return item;
    all = i ? yoke_arena_printf(compiler->arena, "%s%s%s", all, joiner, item.text) : item.text;
  }
  return sql_written(all);
}

/* SQLiteNumericMixin: what is a decimal is made a number. */
static sql as_number(compiler *compiler, const expression *expression, sql text) {
  if (text.outcome != WRITTEN || compiler->backend->database != DB_SQLITE) return text;
  const field *output = output_of(compiler, expression);
  if (!output || internal_class(output) != FIELD_DecimalField) return text;
  return sql_written(yoke_arena_printf(compiler->arena, "(CAST(%s AS NUMERIC))", text.text));
}

/* The text of one value of a template: %(name)s. */
static const char *template_part(const expression *expression, const char *name, size_t size,
                                 const char *function, const char *arguments) {
  if (strncmp(name, "function", size) == 0 && size == 8) return function;
  if ((strncmp(name, "expressions", size) == 0 && size == 11) ||
      (strncmp(name, "field", size) == 0 && size == 5))
    return arguments;
  for (size_t i = 0; expression->call && i < expression->call->count; i++) {
    const argument *argument = &expression->call->items[i];
    if (argument->name && strlen(argument->name) == size &&
        strncmp(argument->name, name, size) == 0 && argument->value->kind == IS_TEXT)
      return argument->value->text;
  }
  return NULL;
}

/* template % data, as Python does it. */
static sql fill_template(compiler *compiler, const expression *expression, const char *template,
                         const char *function, const char *arguments) {
  const char *text = "";
  for (const char *at = template; *at;) {
    const char *end = strncmp(at, "%(", 2) == 0 ? strstr(at, ")s") : NULL;
    if (end) {
      const char *part =
          template_part(expression, at + 2, (size_t)(end - at) - 2, function, arguments);
      if (!part)
        return sql_failed(compiler, expression->where,
                          "its template has %.*s, which it is not given", (int)(end - at) + 2, at);
      text = yoke_arena_printf(compiler->arena, "%s%s", text, part);
      at = end + 2;
      continue;
    }
    size_t size = 1 + strcspn(at + 1, "%");
    bool halved = strncmp(at, "%%", 2) == 0;
    if (halved) size = 1;
    text = yoke_arena_printf(compiler->arena, "%s%.*s", text, (int)size, at);
    at += size + halved;
  }
  return sql_written(text);
}

static bool sqlite_has(const char *name) {
  static const char *const core[] = {"abs",
                                     "char",
                                     "coalesce",
                                     "date",
                                     "datetime",
                                     "hex",
                                     "ifnull",
                                     "iif",
                                     "instr",
                                     "json",
                                     "length",
                                     "lower",
                                     "ltrim",
                                     "max",
                                     "min",
                                     "nullif",
                                     "printf",
                                     "quote",
                                     "round",
                                     "rtrim",
                                     "strftime",
                                     "substr",
                                     "time",
                                     "trim",
                                     "typeof",
                                     "unicode",
                                     "upper",
                                     "replace",
                                     "json_extract",
                                     "json_type",
                                     "json_array_length",
                                     "json_valid"};
  for (size_t i = 0; i < sizeof core / sizeof *core; i++)
    if (strcasecmp(core[i], name) == 0) return true;
  return false;
}

/* Func(F("a"), function="LOWER", template="...", arg_joiner="..."), and classes of the project. */
static sql compile_func(compiler *compiler, const expression *expression,
                        const function_type *type) {
  int database = compiler->backend->database;
  const char *joiner = text_option(expression, "arg_joiner", 99);
  const char *template = text_option(expression, "template", 99);
  const char *name = text_option(expression, "function", 99);
  sql arguments =
      compile_items(compiler, expression->items, expression->item_count, joiner ? joiner : ", ");
  if (arguments.outcome != WRITTEN) return arguments;
  if (!name && type) name = type->names[database] ? type->names[database] : type->names[DB_SQLITE];
  if (!type && name && !sqlite_has(name)) compiler->needs_more = true;
  if (template)
    return fill_template(compiler, expression, template, name ? name : "None", arguments.text);
  const char *shape = type ? type->templates[database] : NULL;
  if (shape)
    return sql_written(fill_sql(compiler->arena, shape, (const char *const[]){arguments.text}));
  if (!name)
    return sql_failed(compiler, expression->where, "what %s() is in SQL is not known",
                      expression->text);
  return sql_written(yoke_arena_printf(compiler->arena, "%s(%s)", name, arguments.text));
}

/* FixDecimalInputMixin: numeric(1000, 15), as many digits as a float has. */
static const expression *with_decimals(compiler *compiler, const expression *expression) {
  struct expression *copy = yoke_arena_alloc(compiler->arena, sizeof *copy);
  *copy = *expression;
  copy->items = yoke_arena_alloc(compiler->arena, sizeof *copy->items * (copy->item_count + 1));
  for (size_t i = 0; i < copy->item_count; i++) {
    const field *output = output_of(compiler, expression->items[i]);
    copy->items[i] = expression->items[i];
    if (!is_a(output, FIELD_FloatField)) continue;
    copy->items[i] = call_of(compiler, "CastToDecimal", expression->where, 1,
                             (const struct expression *const[]){expression->items[i]});
  }
  return copy;
}

sql compile_function(compiler *compiler, const expression *expression) {
  sql special;
  if (is_date_function(expression)) return compile_date_function(compiler, expression);
  if (compile_special_function(compiler, expression, &special)) return special;
  const function_type *type = function_named(expression->text);
  unsigned traits = type ? type->traits : 0;
  int database = compiler->backend->database;
  if (traits & FUNCTION_DJANGO) compiler->needs_more = true;
  const struct expression *whole = expression;
  if (traits & FUNCTION_DECIMAL && database == DB_POSTGRESQL)
    whole = with_decimals(compiler, expression);
  sql text = compile_func(compiler, whole, type);
  return traits & FUNCTION_NO_NUMERIC ? text : as_number(compiler, expression, text);
}
