/* validators=: those of Django's with constant arguments, which full_clean() runs. */
#include <string.h>

#include "common/reprs.h"
#include "model/fields.h"

/* The classes and functions of django.core.validators that are data in C. */
typedef struct known_validator {
  const char *name; /* behind "django.core.validators." */
  yoke_validator_kind kind;
  yoke_text_format format;
  const char *limit; /* the parameter of the limit; NULL: it has none */
} known_validator;

static const known_validator known[] = {
    {"MinValueValidator", YOKE_VALIDATE_MIN_VALUE, YOKE_FORMAT_ANY, "limit_value"},
    {"MaxValueValidator", YOKE_VALIDATE_MAX_VALUE, YOKE_FORMAT_ANY, "limit_value"},
    {"StepValueValidator", YOKE_VALIDATE_STEP, YOKE_FORMAT_ANY, "limit_value"},
    {"MinLengthValidator", YOKE_VALIDATE_MIN_LENGTH, YOKE_FORMAT_ANY, "limit_value"},
    {"MaxLengthValidator", YOKE_VALIDATE_MAX_LENGTH, YOKE_FORMAT_ANY, "limit_value"},
    {"DecimalValidator", YOKE_VALIDATE_DECIMAL, YOKE_FORMAT_ANY, "max_digits"},
    {"FileExtensionValidator", YOKE_VALIDATE_EXTENSION, YOKE_FORMAT_ANY, "allowed_extensions"},
    {"EmailValidator", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_EMAIL, NULL},
    {"URLValidator", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_URL, NULL},
    {"validate_email", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_EMAIL, NULL},
    {"validate_slug", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_SLUG, NULL},
    {"validate_unicode_slug", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_UNICODE_SLUG, NULL},
    {"validate_ipv4_address", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_IPV4, NULL},
    {"validate_ipv6_address", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_IPV6, NULL},
    {"validate_ipv46_address", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_IP, NULL},
    {"validate_comma_separated_integer_list", YOKE_VALIDATE_INTEGERS, YOKE_FORMAT_ANY, NULL},
};

static const char *path_of(const value *one) {
  return one->kind == IS_SYMBOL ? one->path : instance_path(one);
}

/* One of a class of the project's own that derives from Django's may do anything. */
static const known_validator *find_known(const value *one) {
  static const char module[] = "django.core.validators.";
  const char *path = path_of(one);
  bool is_derived = one->kind == IS_INSTANCE && one->instance->type->kind == IS_CLASS;
  if (!path || is_derived || strncmp(path, module, sizeof module - 1) != 0) return NULL;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strcmp(path + sizeof module - 1, known[i].name) == 0) return &known[i];
  return NULL;
}

/* What C has no need to look for: its texts have no NUL; and what a field's format says already. */
static bool is_needless(const value *one) {
  const char *path = path_of(one);
  return path && (strcmp(path, "django.core.validators.ProhibitNullCharactersValidator") == 0 ||
                  strncmp(path, "django.contrib.auth.validators.", 31) == 0);
}

/* ── Arguments ──────────────────────────────────────────────────────────────────────────────── */

static const value *argument_of(const value *one, const char *name, size_t position) {
  const argument *given =
      one->kind == IS_INSTANCE ? find_argument(&one->instance->call, name, position) : NULL;
  return given ? given->value : NULL;
}

/* A limit as it stands, with as many places as it has. */
static bool read_value(builder *builder, const field *field, const value *from, yoke_scalar *ret) {
  struct field plain = *value_field(field);
  yoke_value read;
  plain.decimal_places = -1;
  if (!from || !field_constant(builder, &plain, from, &read) || read.is_null) return false;
  *ret = read.as;
  return true;
}

/* str() of a limit. */
static const char *limit_text(builder *builder, const field *field, const value *from,
                              yoke_scalar limit) {
  char *text = yoke_arena_alloc(builder->arena, 2 * YOKE_TEXT_MAX);
  switch (field_kind(field)) {
  case YOKE_DECIMAL:
    if (from->kind == IS_INT || from->kind == IS_FLOAT)
      return value_repr(builder->interpreter, from);
    return yoke_format_decimal(limit.decimal, text);
  case YOKE_DATE:
    return yoke_format_date(limit.date, text);
  case YOKE_TIME:
    return yoke_format_time(limit.time, text);
  case YOKE_DATETIME:
    return strcat(yoke_format_datetime(limit.datetime, text), "+00:00");
  case YOKE_DURATION:
    return yoke_duration_str(limit.duration, text);
  default:
    return from->kind == IS_TEXT ? from->text : value_repr(builder->interpreter, from);
  }
}

/* "pdf, txt" */
static bool read_extensions(builder *builder, const value *list, validator *made) {
  bool is_list = list && (list->kind == IS_LIST || list->kind == IS_TUPLE);
  char *text = "";
  for (size_t i = 0; is_list && i < list->count; i++) {
    if (!is_plain_text(list->items[i])) return false;
    text = yoke_arena_printf(builder->arena, "%s%s%s", text, i ? ", " : "", list->items[i]->text);
  }
  for (char *c = text; *c; c++)
    if (*c >= 'A' && *c <= 'Z') *c = (char)(*c + 'a' - 'A');
  made->limit_text = text;
  return is_list;
}

static bool read_digits(const value *one, validator *made) {
  const value *digits = argument_of(one, "max_digits", 0);
  const value *places = argument_of(one, "decimal_places", 1);
  if (!digits || !places || digits->kind != IS_INT || places->kind != IS_INT ||
      digits->integer < places->integer || places->integer < 0 || places->integer > UINT8_MAX)
    return false;
  made->limit.decimal =
      (yoke_decimal){.coefficient = digits->integer, .places = (uint8_t)places->integer};
  return true;
}

static bool read_length(builder *builder, const value *limit, validator *made) {
  if (!limit || limit->kind != IS_INT || limit->is_big) return false;
  made->limit.integer = limit->integer;
  made->limit_text = value_repr(builder->interpreter, limit);
  return true;
}

static bool read_limit(builder *builder, const field *field, const value *one,
                       const known_validator *known, validator *made) {
  const value *limit = known->limit ? argument_of(one, known->limit, 0) : NULL;
  switch (known->kind) {
  case YOKE_VALIDATE_MIN_LENGTH:
  case YOKE_VALIDATE_MAX_LENGTH:
    return read_length(builder, limit, made);
  case YOKE_VALIDATE_EXTENSION:
    return read_extensions(builder, limit, made);
  case YOKE_VALIDATE_DECIMAL:
    return read_digits(one, made);
  case YOKE_VALIDATE_FORMAT:
  case YOKE_VALIDATE_INTEGERS:
    return !argument_of(one, "schemes", 0) && !argument_of(one, "allowlist", 2);
  default:
    break;
  }
  const value *offset = known->kind == YOKE_VALIDATE_STEP ? argument_of(one, "offset", 2) : NULL;
  made->has_offset = offset && offset->kind != IS_NONE;
  if (made->has_offset && !read_value(builder, field, offset, &made->offset)) return false;
  if (!read_value(builder, field, limit, &made->limit)) return false;
  made->limit_text = limit_text(builder, field, limit, made->limit);
  return true;
}

/* What cannot be called is reported by check. */
static bool may_be_called(const value *one) {
  switch (one->kind) {
  case IS_UNKNOWN:
  case IS_FUNCTION:
  case IS_METHOD:
  case IS_CLASS:
  case IS_INSTANCE:
  case IS_SYMBOL:
  case IS_OPERATION:
    return true;
  default:
    return false;
  }
}

/* ── All of a field's ───────────────────────────────────────────────────────────────────────── */

static void leave_out(builder *builder, const field *field, const value *one) {
  const char *path = path_of(one), *point = path ? strrchr(path, '.') : NULL;
  const argument *given = argument_named(field->arguments, "validators");
  if (field->model->app->is_builtin) return;
  about_field(field,
              complain(builder, WARNING, "yoke.W116", given ? given->where : one->where,
                       "validators is not honoured in full: full_clean() leaves out %s",
                       point ? point + 1 : value_repr(builder->interpreter, one)),
              point && strcmp(point + 1, "RegexValidator") == 0
                  ? "Its regular expression is Python's: match the text in your program."
                  : NULL);
}

void settle_validators(builder *builder, field *field) {
  for (size_t i = 0; i < field->validator_count; i++) {
    const value *one = field->validators[i];
    const known_validator *known = find_known(one);
    if (!may_be_called(one) || is_needless(one)) continue;
    validator made = {.kind = known ? known->kind : YOKE_VALIDATE_FORMAT,
                      .format = known ? known->format : YOKE_FORMAT_ANY};
    const value *message = argument_of(one, "message", known && known->limit ? 1 : 0);
    bool has_message = message && is_plain_text(message);
    if (!known || !read_limit(builder, field, one, known, &made)) {
      leave_out(builder, field, one);
      continue;
    }
    if (has_message && made.kind != YOKE_VALIDATE_DECIMAL) made.message = message->text;
    APPEND(builder, field->rules, field->rule_count) = made;
  }
}
