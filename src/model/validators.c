/* validators=: those of Django's with constant arguments, which full_clean() runs. */
#include <inttypes.h>
#include <string.h>

#include "common/floats.h"
#include "common/reprs.h"
#include "model/regexes.h"

/* Where the constructor takes an argument by its place; by its name alone. */
enum { BY_NAME = INT8_MAX };

/* The classes and functions of Django's that are data in C. */
typedef struct known_validator {
  const char *name; /* behind "django.core.validators." or "django.contrib.auth.validators." */
  yoke_validator_kind kind;
  yoke_text_format format;
  const char *limit; /* the parameter of the limit; NULL: it has none */
  int8_t message_at, code_at;
} known_validator;

static const known_validator known[] = {
    {"MinValueValidator", YOKE_VALIDATE_MIN_VALUE, YOKE_FORMAT_ANY, "limit_value", 1, BY_NAME},
    {"MaxValueValidator", YOKE_VALIDATE_MAX_VALUE, YOKE_FORMAT_ANY, "limit_value", 1, BY_NAME},
    {"StepValueValidator", YOKE_VALIDATE_STEP, YOKE_FORMAT_ANY, "limit_value", 1, BY_NAME},
    {"MinLengthValidator", YOKE_VALIDATE_MIN_LENGTH, YOKE_FORMAT_ANY, "limit_value", 1, BY_NAME},
    {"MaxLengthValidator", YOKE_VALIDATE_MAX_LENGTH, YOKE_FORMAT_ANY, "limit_value", 1, BY_NAME},
    {"DecimalValidator", YOKE_VALIDATE_DECIMAL, YOKE_FORMAT_ANY, "max_digits", BY_NAME, BY_NAME},
    {"FileExtensionValidator", YOKE_VALIDATE_EXTENSION, YOKE_FORMAT_ANY, "allowed_extensions", 1,
     2},
    {"RegexValidator", YOKE_VALIDATE_PATTERN, YOKE_FORMAT_ANY, "regex", 1, 2},
    {"UnicodeUsernameValidator", YOKE_VALIDATE_PATTERN, YOKE_FORMAT_ANY, "regex", 1, 2},
    {"ASCIIUsernameValidator", YOKE_VALIDATE_PATTERN, YOKE_FORMAT_ANY, "regex", 1, 2},
    {"int_list_validator", YOKE_VALIDATE_PATTERN, YOKE_FORMAT_ANY, NULL, 1, 2},
    {"validate_integer", YOKE_VALIDATE_PATTERN, YOKE_FORMAT_ANY, NULL, BY_NAME, BY_NAME},
    {"EmailValidator", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_EMAIL, NULL, 0, 1},
    {"URLValidator", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_URL, NULL, BY_NAME, BY_NAME},
    {"validate_email", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_EMAIL, NULL, BY_NAME, BY_NAME},
    {"validate_slug", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_SLUG, NULL, BY_NAME, BY_NAME},
    {"validate_unicode_slug", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_UNICODE_SLUG, NULL, BY_NAME,
     BY_NAME},
    {"validate_ipv4_address", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_IPV4, NULL, BY_NAME, BY_NAME},
    {"validate_ipv6_address", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_IPV6, NULL, BY_NAME, BY_NAME},
    {"validate_ipv46_address", YOKE_VALIDATE_FORMAT, YOKE_FORMAT_IP, NULL, BY_NAME, BY_NAME},
    {"validate_comma_separated_integer_list", YOKE_VALIDATE_INTEGERS, YOKE_FORMAT_ANY, NULL,
     BY_NAME, BY_NAME},
};

static const char *path_of(const value *one) {
  return one->kind == IS_SYMBOL ? one->path : instance_path(one);
}

static bool is_derived(const value *one) {
  return one->kind == IS_INSTANCE && one->instance->type->kind == IS_CLASS;
}

/* Whether a class of the project's own does more than to give attributes: it may do anything. */
static bool has_own_way(const value *one) {
  static const char *const methods[] = {"__call__", "compare", "clean", "is_valid_offset"};
  const class *owner;
  for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
    if (class_attribute(one->instance->type->class, methods[i], &owner)) return true;
  return false;
}

/* The same of a form: what of a class may be another is what it says and lists. */
static bool has_own_form(const value *one) {
  static const char *const plain[] = {"schemes", "domain_allowlist", "message", "code"};
  const class *class = one->instance->type->class;
  for (size_t i = 0; i < class->mro_count; i++) {
    const namespace *names = class->mro[i]->kind == IS_CLASS ? class->mro[i]->class->names : NULL;
    for (size_t k = 0; names && k < namespace_count(names); k++) {
      const char *name = namespace_at(names, k)->name;
      size_t at = 0;
      while (at < sizeof plain / sizeof *plain && strcmp(plain[at], name) != 0)
        at++;
      bool is_said = at < sizeof plain / sizeof *plain;
      if (!is_said && strcmp(name, "__init__") != 0 && strcmp(name, "__doc__") != 0) return true;
    }
  }
  return false;
}

/* "RegexValidator"; NULL: none of Django's. */
static const char *name_of(const char *path) {
  static const char *const modules[] = {"django.core.validators.",
                                        "django.contrib.auth.validators."};
  for (size_t i = 0; path && i < sizeof modules / sizeof *modules; i++)
    if (strncmp(path, modules[i], strlen(modules[i])) == 0) return path + strlen(modules[i]);
  return NULL;
}

static const known_validator *find_known(const value *one) {
  const char *name = name_of(path_of(one));
  for (size_t i = 0; name && i < sizeof known / sizeof *known; i++) {
    if (strcmp(name, known[i].name) != 0) continue;
    bool is_whole = !is_derived(one) ||
                    !(known[i].kind == YOKE_VALIDATE_FORMAT ? has_own_form(one) : has_own_way(one));
    return is_whole ? &known[i] : NULL;
  }
  return NULL;
}

/* What C has no need to look for: its texts have no NUL; and what a field's format says already. */
static bool is_needless(const value *one) {
  const char *name = is_derived(one) ? NULL : name_of(path_of(one));
  return name && (strcmp(name, "ProhibitNullCharactersValidator") == 0 ||
                  strcmp(name, "UnicodeUsernameValidator") == 0);
}

/* ── Arguments ──────────────────────────────────────────────────────────────────────────────── */

/* What the constructor was given, or else what a class of the project's own says. */
static const value *argument_of(builder *builder, const value *one, const char *name,
                                size_t position) {
  const argument *given =
      one->kind == IS_INSTANCE ? find_argument(&one->instance->call, name, position) : NULL;
  if (given && given->value->kind != IS_NONE) return given->value;
  const class *owner;
  bool has_attribute = is_derived(one) && class_attribute(one->instance->type->class, name, &owner);
  return has_attribute ? value_attribute(builder->interpreter, (value *)one, name) : NULL;
}

static const char *text_argument(builder *builder, const value *one, const char *name,
                                 size_t position) {
  const value *given = argument_of(builder, one, name, position);
  return given && is_plain_text(given) ? given->text : NULL;
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

static bool read_digits(builder *builder, const value *one, validator *made) {
  const value *digits = argument_of(builder, one, "max_digits", 0);
  const value *places = argument_of(builder, one, "decimal_places", 1);
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

/* "http, https": words that have no comma. False: it is no list of such. */
static bool read_words(builder *builder, const value *list, validator *made) {
  bool is_list = list->kind == IS_LIST || list->kind == IS_TUPLE || list->kind == IS_SET;
  const char *text = "";
  for (size_t i = 0; is_list && i < list->count; i++) {
    const value *word = list->items[i];
    if (!is_plain_text(word) || !*word->text || strchr(word->text, ',')) return false;
    text = yoke_arena_join(builder->arena, text, i ? ", " : "", word->text, NULL);
  }
  made->limit_text = text;
  return is_list;
}

/* False: the form that a validator asks for is not that of its class, but for what it lists. */
static bool read_format(builder *builder, const value *one, yoke_text_format format,
                        validator *made) {
  static const char *const others[] = {"regex", "inverse_match", "flags"};
  for (size_t i = 0; format == YOKE_FORMAT_URL && i < sizeof others / sizeof *others; i++)
    if (argument_of(builder, one, others[i], BY_NAME)) return false;
  const value *list = NULL;
  if (format == YOKE_FORMAT_URL) list = argument_of(builder, one, "schemes", 0);
  if (format == YOKE_FORMAT_EMAIL) list = argument_of(builder, one, "allowlist", 2);
  if (format == YOKE_FORMAT_EMAIL && !list)
    list = argument_of(builder, one, "domain_allowlist", BY_NAME);
  return !list || read_words(builder, list, made);
}

/* What a class or function of Django's has for want of arguments. */
static const struct {
  const char *name, *regex, *message;
  uint32_t flags;
} own_patterns[] = {
    {"RegexValidator", "", NULL, 0},
    {"validate_integer", "^-?\\d+\\Z", "Enter a valid integer.", 0},
    {"UnicodeUsernameValidator", "^[\\w.@+-]+\\Z",
     "Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ "
     "characters.",
     0},
    {"ASCIIUsernameValidator", "^[\\w.@+-]+\\Z",
     "Enter a valid username. This value may contain only unaccented lowercase a-z and uppercase "
     "A-Z letters, numbers, and @/./+/-/_ characters.",
     YOKE_PATTERN_ASCII},
};

/* NULL, or why there is no pattern. */
static const char *read_pattern(builder *builder, const value *one, const known_validator *known,
                                validator *made) {
  if (strcmp(known->name, "int_list_validator") == 0) {
    const char *separator = text_argument(builder, one, "sep", 0);
    const value *negative = argument_of(builder, one, "allow_negative", 3);
    return read_integer_list(builder, separator ? separator : ",",
                             negative && value_truth(negative) == 1, made);
  }
  const value *inverse = argument_of(builder, one, "inverse_match", 3);
  const value *regex = argument_of(builder, one, "regex", 0);
  const value *flags = argument_of(builder, one, "flags", 4);
  size_t own = 0;
  while (strcmp(own_patterns[own].name, known->name) != 0)
    own++;
  made->is_inverse = inverse && value_truth(inverse) == 1;
  made->message = own_patterns[own].message;
  if (regex) return read_regex(builder, regex, flags, own_patterns[own].flags, made);
  return translate_regex(builder, own_patterns[own].regex, own_patterns[own].flags, made);
}

/* str() of offset + times * step, of integers and floats. */
static const char *step_text(builder *builder, yoke_kind kind, const validator *made, int times) {
  char text[YOKE_FLOAT_MAX];
  if (kind == YOKE_INT)
    return yoke_arena_printf(builder->arena, "%" PRId64,
                             made->offset.integer + times * made->limit.integer);
  return yoke_arena_text(builder->arena,
                         yoke_float_repr(made->offset.real + times * made->limit.real, text));
}

/* A step that has an offset says no message but this. */
static void tell_steps(builder *builder, const field *field, validator *made) {
  yoke_kind kind = field_kind(field);
  if (kind != YOKE_INT && kind != YOKE_FLOAT) return;
  const char *first = step_text(builder, kind, made, 0);
  made->message = yoke_arena_printf(
      builder->arena,
      "Ensure this value is a multiple of step size %%(limit_value)s, starting from %s, e.g. %s, "
      "%s, %s, and so on.",
      first, first, step_text(builder, kind, made, 1), step_text(builder, kind, made, 2));
}

static bool read_value_limit(builder *builder, const field *field, const value *one,
                             const value *limit, validator *made) {
  const value *offset =
      made->kind == YOKE_VALIDATE_STEP ? argument_of(builder, one, "offset", 2) : NULL;
  made->has_offset = offset != NULL;
  if (offset && !read_value(builder, field, offset, &made->offset)) return false;
  if (!read_value(builder, field, limit, &made->limit)) return false;
  made->limit_text = limit_text(builder, field, limit, made->limit);
  if (offset) tell_steps(builder, field, made);
  return true;
}

/* False: what it asks cannot be known; *ret_why may say more. */
static bool read_limit(builder *builder, const field *field, const value *one,
                       const known_validator *known, validator *made, const char **ret_why) {
  const value *limit = known->limit ? argument_of(builder, one, known->limit, 0) : NULL;
  switch (known->kind) {
  case YOKE_VALIDATE_MIN_LENGTH:
  case YOKE_VALIDATE_MAX_LENGTH:
    return read_length(builder, limit, made);
  case YOKE_VALIDATE_EXTENSION:
    return read_extensions(builder, limit, made);
  case YOKE_VALIDATE_DECIMAL:
    return read_digits(builder, one, made);
  case YOKE_VALIDATE_FORMAT:
    return read_format(builder, one, known->format, made);
  case YOKE_VALIDATE_PATTERN:
    *ret_why = read_pattern(builder, one, known, made);
    return !*ret_why;
  case YOKE_VALIDATE_INTEGERS:
    return true;
  default:
    return read_value_limit(builder, field, one, limit, made);
  }
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

static bool value_holds(const value *list, const value *one) {
  for (size_t i = 0; i < list->count; i++)
    if (list->items[i] == one) return true;
  return list == one;
}

static void leave_out(builder *builder, const field *field, const value *one, const char *why) {
  const char *path = path_of(one), *point = path ? strrchr(path, '.') : NULL;
  bool is_own = field->own_validators && value_holds(field->own_validators, one);
  const argument *given = is_own ? NULL : argument_named(field->arguments, "validators");
  const char *name = point                     ? point + 1
                     : one->kind == IS_UNKNOWN ? "what is not known"
                                               : value_repr(builder->interpreter, one);
  if (field->model->app->is_builtin || was_reported(one)) return;
  if (!why && one->kind == IS_UNKNOWN) why = one->text;
  about_field(field,
              complain(builder, WARNING, "yoke.W116",
                       is_own  ? field->where
                       : given ? given->where
                               : one->where,
                       "%s is not honoured in full: full_clean() leaves out %s%s%s",
                       is_own ? "default_validators" : "validators", name, why ? ": " : "",
                       why ? why : ""),
              NULL);
}

/* Field.run_validators() says what the class of the field says of a code it knows. */
static const char *message_of_class(const field *field) {
  static const char *const messages[] = {
      [YOKE_BOOL] = "“%(value)s” value must be either True or False.",
      [YOKE_INT] = "“%(value)s” value must be an integer.",
      [YOKE_FLOAT] = "“%(value)s” value must be a float.",
      [YOKE_DATE] = "“%(value)s” value has an invalid date format. It must be in YYYY-MM-DD "
                    "format.",
      [YOKE_TIME] = "“%(value)s” value has an invalid format. It must be in HH:MM[:ss[.uuuuuu]] "
                    "format.",
      [YOKE_DATETIME] = "“%(value)s” value has an invalid format. It must be in YYYY-MM-DD "
                        "HH:MM[:ss[.uuuuuu]][TZ] format.",
      [YOKE_DECIMAL] = "“%(value)s” value must be a decimal number.",
      [YOKE_DURATION] = "“%(value)s” value has an invalid format. It must be in [DD] "
                        "[[HH:]MM:]ss[.uuuuuu] format.",
      [YOKE_UUID] = "“%(value)s” is not a valid UUID.",
  };
  switch (field->class) {
  case FIELD_DecimalField: /* one of many digits is a text in C */
    return messages[YOKE_DECIMAL];
  case FIELD_JSONField:
    return "Value must be valid JSON.";
  default:
    return field_kind(field) < sizeof messages / sizeof *messages ? messages[field_kind(field)]
                                                                  : NULL;
  }
}

static void settle_validator(builder *builder, field *field, const value *one) {
  const known_validator *known = find_known(one);
  const char *why = NULL;
  if (!may_be_called(one) || is_needless(one)) return;
  validator made = {.kind = known ? known->kind : YOKE_VALIDATE_FORMAT,
                    .format = known ? known->format : YOKE_FORMAT_ANY};
  if (!known || !read_limit(builder, field, one, known, &made, &why)) {
    leave_out(builder, field, one, why);
    return;
  }
  const char *message = text_argument(builder, one, "message", (size_t)known->message_at);
  if (message && made.kind != YOKE_VALIDATE_DECIMAL && !made.has_offset) made.message = message;
  if (made.kind == YOKE_VALIDATE_PATTERN || made.kind == YOKE_VALIDATE_FORMAT ||
      made.kind == YOKE_VALIDATE_EXTENSION)
    made.code = text_argument(builder, one, "code", (size_t)known->code_at);
  bool is_form = made.kind == YOKE_VALIDATE_PATTERN || made.kind == YOKE_VALIDATE_FORMAT ||
                 made.kind == YOKE_VALIDATE_INTEGERS;
  bool is_invalid = is_form && (!made.code || strcmp(made.code, "invalid") == 0);
  if (is_invalid && message_of_class(field)) made.message = message_of_class(field);
  APPEND(builder, field->rules, field->rule_count) = made;
}

/* Field.default_validators of a class of the project's own, which come first; they stand in the
 * place of those that Django's class has. */
static void settle_own_validators(builder *builder, field *field) {
  const value *own = field->own_validators;
  bool is_list = own->kind == IS_LIST || own->kind == IS_TUPLE || own->kind == IS_SET;
  if (field->format == YOKE_FORMAT_EMAIL || field->format == YOKE_FORMAT_URL ||
      field->format == YOKE_FORMAT_SLUG)
    field->format = YOKE_FORMAT_ANY;
  for (size_t i = 0; is_list && i < own->count; i++)
    settle_validator(builder, field, own->items[i]);
  if (!is_list) leave_out(builder, field, own, NULL);
}

void settle_validators(builder *builder, field *field) {
  if (field->own_validators) settle_own_validators(builder, field);
  for (size_t i = 0; i < field->validator_count; i++)
    settle_validator(builder, field, field->validators[i]);
}
