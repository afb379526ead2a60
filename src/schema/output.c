/* The type of an expression: Django's output_field. */
#include <string.h>

#include "schema/function.h"

bool is_a(const field *field, field_class class) {
  if (!field) return false;
  field_class own = field->class;
  if (own == class) return true;
  switch (class) {
  case FIELD_CharField:
    return own == FIELD_EmailField || own == FIELD_URLField || own == FIELD_SlugField ||
           own == FIELD_CICharField || own == FIELD_CIEmailField ||
           own == FIELD_CommaSeparatedIntegerField;
  case FIELD_TextField:
    return own == FIELD_CITextField;
  case FIELD_DateField:
    return own == FIELD_DateTimeField;
  case FIELD_BooleanField:
    return own == FIELD_NullBooleanField;
  case FIELD_FileField:
    return own == FIELD_ImageField;
  case FIELD_ForeignKey:
    return own == FIELD_OneToOneField;
  case FIELD_IntegerField:
    return own == FIELD_OrderWrt || own == FIELD_AutoField || own == FIELD_BigAutoField ||
           own == FIELD_SmallAutoField || own == FIELD_SmallIntegerField ||
           own == FIELD_BigIntegerField || own == FIELD_PositiveIntegerField ||
           own == FIELD_PositiveSmallIntegerField || own == FIELD_PositiveBigIntegerField;
  case FIELD_BigIntegerField:
    return own == FIELD_BigAutoField || own == FIELD_PositiveBigIntegerField;
  case FIELD_SmallIntegerField:
    return own == FIELD_SmallAutoField || own == FIELD_PositiveSmallIntegerField;
  default:
    return false;
  }
}

const field *plain_field(field_class class) {
  static field fields[FIELD_CLASS_COUNT];
  field *field = &fields[class];
  field->class = class;
  field->type = &field_types[class];
  field->max_digits = field->decimal_places = field->array_size = -1;
  return field;
}

static int64_t integer_argument(const arguments *call, const char *name, size_t position,
                                int64_t otherwise) {
  const argument *argument = call_argument(call, name, position);
  return argument && argument->value->kind == IS_INT ? argument->value->integer : otherwise;
}

static bool class_of_value(const value *value, field_class *ret) {
  const char *path = symbol_path(value);
  const char *dot = path ? strrchr(path, '.') : NULL;
  for (int i = 0; dot && i < FIELD_CLASS_COUNT; i++)
    if (strcmp(field_types[i].name, dot + 1) == 0) {
      *ret = (field_class)i;
      return true;
    }
  return false;
}

enum { NO_POSITION = 99 };

const field *field_of_value(compiler *compiler, const value *value) {
  field_class class;
  if (!value || !class_of_value(value, &class)) return NULL;
  field *made = yoke_arena_alloc(compiler->arena, sizeof *made);
  *made = *plain_field(class);
  if (!value->instance) return made;
  const arguments *call = &value->instance->call;
  int64_t otherwise = class == FIELD_EmailField                                     ? 254
                      : class == FIELD_URLField                                     ? 200
                      : class == FIELD_SlugField                                    ? 50
                      : is_a(made, FIELD_FileField) || class == FIELD_FilePathField ? 100
                                                                                    : 0;
  made->max_length = (uint32_t)integer_argument(call, "max_length", NO_POSITION, otherwise);
  made->max_digits = integer_argument(call, "max_digits", 2, -1);
  made->decimal_places = integer_argument(call, "decimal_places", 3, -1);
  made->array_size = integer_argument(call, "size", 1, -1);
  const argument *collation = call_argument(call, "db_collation", NO_POSITION);
  if (collation && collation->value->kind == IS_TEXT) made->db_collation = collation->value->text;
  const argument *base = class == FIELD_ArrayField ? call_argument(call, "base_field", 0) : NULL;
  if (base) made->base_field = (field *)field_of_value(compiler, base->value);
  return made;
}

const value *option_of(const expression *expression, const char *name, size_t position) {
  const argument *argument =
      expression->call ? call_argument(expression->call, name, position) : NULL;
  return argument && argument->value->kind != IS_NONE ? argument->value : NULL;
}

const char *text_option(const expression *expression, const char *name, size_t position) {
  const value *value = option_of(expression, name, position);
  return value && value->kind == IS_TEXT ? value->text : NULL;
}

/* What a Value() is by itself. */
static const field *output_of_constant(const value *value) {
  const char *path = symbol_path(value);
  static const struct {
    const char *path;
    field_class class;
  } instances[] = {
      {"decimal.Decimal", FIELD_DecimalField},     {"datetime.date", FIELD_DateField},
      {"datetime.datetime", FIELD_DateTimeField},  {"datetime.time", FIELD_TimeField},
      {"datetime.timedelta", FIELD_DurationField}, {"uuid.UUID", FIELD_UUIDField},
  };
  for (size_t i = 0; path && i < sizeof instances / sizeof *instances; i++)
    if (strcmp(instances[i].path, path) == 0) return plain_field(instances[i].class);
  switch (value->kind) {
  case IS_TEXT:
    return plain_field(FIELD_CharField);
  case IS_BOOL:
    return plain_field(FIELD_BooleanField);
  case IS_INT:
    return plain_field(FIELD_IntegerField);
  case IS_FLOAT:
    return plain_field(FIELD_FloatField);
  case IS_BYTES:
    return plain_field(FIELD_BinaryField);
  default:
    return NULL;
  }
}

static const field *output_of_path(compiler *compiler, const expression *expression) {
  size_t length;
  const field *field = field_of_path(compiler, expression->text, &length);
  if (!field) return NULL;
  if (expression->text[length]) {
    const struct expression *whole = with_transforms(
        compiler,
        node_of(compiler, EXPRESSION_F, yoke_arena_copy(compiler->arena, expression->text, length),
                expression->where),
        expression->text + length);
    return whole ? output_of(compiler, whole) : NULL;
  }
  return field->class == FIELD_GeneratedField && field->output_field ? field->output_field : field;
}

/* The first that is known. Django refuses a mixture; it is what the user must have meant. */
static const field *output_of_items(compiler *compiler, expression *const *items, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const field *output = output_of(compiler, items[i]);
    if (output) return output;
  }
  return NULL;
}

static const field *output_of_case(compiler *compiler, const expression *expression) {
  for (size_t i = 0; i < expression->item_count; i++) {
    const struct expression *item = expression->items[i];
    const field *output = output_of(
        compiler, item->kind == EXPRESSION_WHEN && item->item_count == 2 ? item->items[1] : item);
    if (output) return output;
  }
  return NULL;
}

static const field *output_of_kind(compiler *compiler, const expression *expression) {
  switch (expression->kind) {
  case EXPRESSION_VALUE:
    return expression->value ? output_of_constant(expression->value) : NULL;
  case EXPRESSION_F:
    return output_of_path(compiler, expression);
  case EXPRESSION_COMBINED:
    return output_of_combined(compiler, expression);
  case EXPRESSION_FUNCTION:
    return output_of_function(compiler, expression);
  case EXPRESSION_CASE:
    return output_of_case(compiler, expression);
  case EXPRESSION_WHEN:
    return expression->item_count == 2 ? output_of(compiler, expression->items[1]) : NULL;
  case EXPRESSION_Q:
  case EXPRESSION_LOOKUP:
    return plain_field(FIELD_BooleanField);
  case EXPRESSION_UNREADABLE:
    return NULL;
  default:
    return output_of_items(compiler, expression->items, expression->item_count);
  }
}

/* Where output_field stands when it is not named. */
static size_t output_position(const expression *expression) {
  if (expression->kind == EXPRESSION_FUNCTION && strcmp(expression->text, "RawSQL") == 0) return 2;
  bool is_second =
      expression->kind == EXPRESSION_VALUE || expression->kind == EXPRESSION_WRAPPER ||
      (expression->kind == EXPRESSION_FUNCTION && strcmp(expression->text, "Cast") == 0);
  return is_second ? 1 : NO_POSITION;
}

const field *output_of(compiler *compiler, const expression *expression) {
  if (compiler->depth > DEEPEST_EXPRESSION) return NULL;
  compiler->depth++;
  const field *output =
      field_of_value(compiler, option_of(expression, "output_field", output_position(expression)));
  if (!output) output = output_of_kind(compiler, expression);
  compiler->depth--;
  return output;
}

static bool knows_all(compiler *compiler, const expression *expression) {
  for (size_t i = 0; i < expression->item_count; i++)
    if (!knows_output(compiler, expression->items[i])) return false;
  return true;
}

bool knows_output(compiler *compiler, const expression *expression) {
  if (compiler->depth > DEEPEST_EXPRESSION) return false;
  if (option_of(expression, "output_field", output_position(expression))) return true;
  compiler->depth++;
  bool knows;
  switch (expression->kind) {
  case EXPRESSION_F:
    knows = false;
    break;
  case EXPRESSION_LOOKUP:
  case EXPRESSION_Q:
    knows = true;
    break;
  case EXPRESSION_FUNCTION:
    knows = has_own_output(expression) || knows_all(compiler, expression);
    break;
  case EXPRESSION_WHEN:
    knows = expression->item_count == 2 && knows_output(compiler, expression->items[1]);
    break;
  default:
    knows = knows_all(compiler, expression);
  }
  compiler->depth--;
  return knows;
}
