/* What is asked of every field: its name, its choices, its options, its validators. */
#include <string.h>
#include <strings.h>

#include "check/checks.h"
#include "interpret/interpret.h"

static void check_name(checker *c, const field *field) {
  size_t size = strlen(field->name);
  if (field->class == FIELD_CompositePrimaryKey) {
    if (strcmp(field->name, "pk") != 0)
      say_field(c, field, ERROR, "fields.E013", field->where, NULL,
                "'CompositePrimaryKey' must be named 'pk'.");
  } else if (size > 0 && field->name[size - 1] == '_') {
    say_field(c, field, ERROR, "fields.E001", field->where, NULL,
              "Field names must not end with an underscore.");
  } else if (strstr(field->name, "__")) {
    say_field(c, field, ERROR, "fields.E002", field->where, NULL,
              "Field names must not contain \"__\".");
  } else if (strcmp(field->name, "pk") == 0) {
    say_field(c, field, ERROR, "fields.E003", field->where, NULL,
              "'pk' is a reserved word that cannot be used as a field name.");
  }
}

/* ── db_default ─────────────────────────────────────────────────────────────────────────────── */

/* Whether an expression can stand behind DEFAULT: it refers to no column. */
static bool is_allowed_default(const expression *expression) {
  switch (expression->kind) {
  case EXPRESSION_F:
  case EXPRESSION_Q:
  case EXPRESSION_ORDER:
  case EXPRESSION_OPCLASS:
    return false;
  case EXPRESSION_FUNCTION:
    if (is_raw_sql(expression)) return true;
    if (strcmp(expression->text, "Collate") == 0) return false;
    break;
  default:
    break;
  }
  for (size_t i = 0; i < expression->item_count; i++)
    if (!is_allowed_default(expression->items[i])) return false;
  return true;
}

static void check_db_default(checker *c, const field *field) {
  const model_value *given = &field->db_default;
  if (!c->database || given->source != VALUE_EXPRESSION || !given->expression ||
      is_allowed_default(given->expression))
    return;
  say_field(c, field, ERROR, "fields.E012", place_of_option(field, "db_default"), NULL,
            "%s cannot be used in db_default.", shown_expression(c, field, given->expression));
}

/* ── Other options ──────────────────────────────────────────────────────────────────────────── */

static void check_field_options(checker *c, const field *field) {
  if (field->db_index_invalid)
    say_field(c, field, ERROR, "fields.E006", place_of_option(field, "db_index"), NULL,
              "'db_index' must be None, True or False.");
  if (c->database && field->db_comment && *field->db_comment &&
      !database_has(c->database, field->model, COMMENTS))
    say_field(c, field, WARNING, "fields.W163", place_of_option(field, "db_comment"), NULL,
              "%s does not support comments on columns (db_comment).", c->database->display_name);
  if (field->primary_key && field->null)
    say_field(c, field, ERROR, "fields.E007", place_of_option(field, "null"),
              "Set null=False on the field, or remove primary_key=True argument.",
              "Primary keys must not have null=True.");
}

/* ── What MariaDB cannot index ──────────────────────────────────────────────────────────────── */

static bool has_varchar(const field *field) {
  switch (field->class) {
  case FIELD_CharField:
  case FIELD_EmailField:
  case FIELD_SlugField:
  case FIELD_URLField:
  case FIELD_FileField:
  case FIELD_ImageField:
  case FIELD_FilePathField:
  case FIELD_CommaSeparatedIntegerField:
    return true;
  default:
    return false;
  }
}

/* "longtext" of what is stored apart from its row; NULL of what is not. */
static const char *large_type(const field *field) {
  switch (field->class) {
  case FIELD_TextField:
    return "longtext";
  case FIELD_BinaryField:
    return "longblob";
  case FIELD_JSONField:
    return "json";
  default:
    return NULL;
  }
}

static const char *large_type_named(const char *type) {
  static const char *const types[] = {"tinyblob", "blob", "mediumblob", "longblob",
                                      "tinytext", "text", "mediumtext", "longtext",
                                      "json",     NULL};
  for (size_t i = 0; types[i]; i++)
    if (strcasecmp(types[i], type) == 0) return type;
  return NULL;
}

static void check_mariadb_type(checker *c, const field *field) {
  const char *own = field->own_db_type[DB_MARIADB];
  const struct field *stored = value_field(field);
  bool is_varchar = own ? strncmp(own, "varchar", 7) == 0 : has_varchar(stored);
  const char *large = own ? large_type_named(own) : large_type(stored);
  bool is_unique = field->unique || field->primary_key;
  if (is_varchar && is_unique && (field->max_length == 0 || field->max_length > 255))
    say_field(c, field, WARNING, "mysql.W003", place_of_option(field, "unique"),
              "See: https://docs.djangoproject.com/en/5.2/ref/databases/#mysql-character-fields",
              "%s may not allow unique CharFields to have a max_length > 255.",
              c->database->display_name);
  if (field->db_index && large)
    say_field(c, field, WARNING, "fields.W162", place_of_option(field, "db_index"),
              "An index won't be created. Silence this warning if you don't care about it.",
              "%s does not support a database index on %s columns.", c->database->display_name,
              large);
}

static void check_for_database(checker *c, const field *field) {
  if (!c->database || c->database->dialect != DB_MARIADB || field->relation ||
      (field->type->traits & TRAIT_NO_COLUMN) || !has_all_required(c->database, field->model))
    return;
  check_mariadb_type(c, field);
}

/* ── Validators ─────────────────────────────────────────────────────────────────────────────── */

/* How many validators the class brings itself: those of the option are counted behind them. */
static size_t own_validators(const field *field) {
  switch (field->class) {
  case FIELD_EmailField:
  case FIELD_CIEmailField:
  case FIELD_SlugField:
  case FIELD_URLField:
  case FIELD_CommaSeparatedIntegerField:
  case FIELD_GenericIPAddressField:
    return 1;
  case FIELD_ArrayField:
    return field->array_size > 0 ? 1 : 0;
  default:
    return 0;
  }
}

static void check_validators(checker *c, const field *field) {
  const class *class = field->model ? field->model->class : NULL;
  const value *given = written(field, "validators");
  if (!given || (given->kind != IS_LIST && given->kind != IS_TUPLE)) return;
  for (size_t i = 0; i < given->count; i++) {
    const value *validator = given->items[i];
    if (!value_is_plain(validator) || !class || !class->module) continue;
    const char *repr = value_repr(class->module->interpreter, validator);
    say_field(c, field, ERROR, "fields.E008",
              place_or(validator->where, place_of_option(field, "validators")),
              text(c, "validators[%zu] (%s) isn't a function or instance of a validator class.",
                   own_validators(field) + i, repr),
              "All 'validators' must be callable.");
  }
}

/* ── Classes that Django has no more ────────────────────────────────────────────────────────── */

static void say_removed(checker *c, const field *field, const char *id, const char *verb,
                        const char *package, const char *class, const char *hint) {
  say_field(c, field, ERROR, id, field->where, hint,
            "%s%s %s removed except for support in historical migrations.", package, class, verb);
}

static void check_removed(checker *c, const field *field) {
  static const char postgres[] = "django.contrib.postgres.fields.";
  static const char collation[] = "db_collation=\"\u2026\") with a case-insensitive "
                                  "non-deterministic collation instead.";
  switch (field->derived_from) { /* an internal type of that name is not removed */
  case FIELD_IPAddressField:
    say_removed(c, field, "fields.E900", "has been", "", "IPAddressField",
                "Use GenericIPAddressField instead.");
    break;
  case FIELD_CommaSeparatedIntegerField:
    say_removed(c, field, "fields.E901", "is", "", "CommaSeparatedIntegerField",
                "Use CharField(validators=[validate_comma_separated_integer_list]) instead.");
    break;
  case FIELD_NullBooleanField:
    say_removed(c, field, "fields.E903", "is", "", "NullBooleanField",
                "Use BooleanField(null=True, blank=True) instead.");
    break;
  case FIELD_CICharField:
    say_removed(c, field, "fields.E905", "is", postgres, "CICharField",
                text(c, "Use CharField(%s", collation));
    break;
  case FIELD_CIEmailField:
    say_removed(c, field, "fields.E906", "is", postgres, "CIEmailField",
                text(c, "Use EmailField(%s", collation));
    break;
  case FIELD_CITextField:
    say_removed(c, field, "fields.E907", "is", postgres, "CITextField",
                text(c, "Use TextField(%s", collation));
    break;
  default:
    break;
  }
}

void check_base(checker *c, const field *field) {
  check_name(c, field);
  check_choices(c, field);
  check_db_default(c, field);
  check_field_options(c, field);
  check_for_database(c, field);
  check_validators(c, field);
  check_removed(c, field);
}
