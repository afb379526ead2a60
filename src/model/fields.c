/* A field and its options: `models.CharField("phone", max_length=15, blank=True)`. */
#include <string.h>

#include "model/build.h"

const field_type field_types[FIELD_CLASS_COUNT] = {
#define FIELD_TYPE(name, kind, sqlite, min, max, traits)                                           \
  [FIELD_##name] = {#name, kind, sqlite, min, max, traits},
#include "model/field_types.def"
#undef FIELD_TYPE
};

/* ── Which calls are fields ─────────────────────────────────────────────────────────────────── */

static bool ends_with(const char *text, const char *end) {
  size_t size = strlen(text), tail = strlen(end);
  return size >= tail && strcmp(text + size - tail, end) == 0;
}

/* Fields of Django's that have other names. */
bool has_field_name(const char *name) {
  return ends_with(name, "Field") || ends_with(name, "ForeignKey") ||
         strcmp(name, "GenericRelation") == 0 || strcmp(name, "CompositePrimaryKey") == 0;
}

/* What else of `models` a class may call in its body. A name that is neither is a misspelt field,
 * and Python stops at it: no column is left out in silence. */
static bool is_plain_models_name(const char *name) {
  static const char names[] =
      " Aggregate Avg Case CheckConstraint Choices Count Exists Expression ExpressionList "
      "ExpressionWrapper F FilteredRelation Func Index IntegerChoices Lookup Manager Max Min "
      "OrderBy OuterRef Prefetch Q QuerySet SET StdDev Subquery Sum TextChoices Transform "
      "UniqueConstraint Value Variance When Window ";
  size_t size = strlen(name);
  for (const char *at = strstr(names, name); at; at = strstr(at + 1, name))
    if (at[-1] == ' ' && at[size] == ' ') return true;
  return false;
}

const char *closest_field(const char *name) {
  static const char *const known[] = {
#define FIELD_TYPE(name, kind, sqlite, min, max, traits) #name,
#include "model/field_types.def"
#undef FIELD_TYPE
    NULL
  };
  return closest(name, known);
}

/* A call of a name that nothing defines: Python stops at it. It is taken for a field when it looks
 * like one, so that it is told. */
static bool is_undefined_field(builder *builder, const scope *scope, const py_node *callee,
                               const char **ret_type) {
  bool is_name = callee->kind == PY_NAME;
  if (!is_name && callee->kind != PY_ATTRIBUTE) return false;
  *ret_type = callee->text;
  if (is_name && has_field_name(callee->text)) return true;
  return !has_unknown_star(builder, scope) &&
         (has_field_name(callee->text) || closest_field(callee->text));
}

bool is_field_call(builder *builder, const scope *scope, const py_node *call, const char **ret_type,
                   field_class *ret_class, bool *ret_known) {
  if (call->kind != PY_CALL) return false;
  value callee = evaluate(builder, scope, call->left);
  *ret_known = false;
  if (callee.kind == VALUE_IS_CLASS) {
    *ret_type = callee.class->node->text;
    return callee.class->kind == CLASS_FIELD;
  }
  if (callee.kind == VALUE_IS_UNDEFINED)
    return is_undefined_field(builder, scope, call->left, ret_type);
  if (callee.kind != VALUE_IS_NAME) return false;
  const char *dot = strrchr(callee.path, '.'), *name = models_name(callee.path);
  *ret_type = dot ? dot + 1 : callee.path;
  for (int i = 0; name && i <= FIELD_OneToOneField; i++) {
    if (strcmp(field_types[i].name, name) != 0) continue;
    *ret_class = (field_class)i;
    return *ret_known = true;
  }
  if (name && strcmp(name, "ManyToManyField") == 0) {
    *ret_class = FIELD_CLASS_COUNT;
    return *ret_known = true;
  }
  if (name && !is_plain_models_name(name)) return true;
  return has_field_name(*ret_type) && strncmp(callee.path, "django.forms.", 13) != 0;
}

/* ── The parameters of field classes ────────────────────────────────────────────────────────── */

static const char *const of_any[] = {"verbose_name",
                                     "name",
                                     "primary_key",
                                     "max_length",
                                     "unique",
                                     "blank",
                                     "null",
                                     "db_index",
                                     "rel",
                                     "default",
                                     "editable",
                                     "serialize",
                                     "unique_for_date",
                                     "unique_for_month",
                                     "unique_for_year",
                                     "choices",
                                     "help_text",
                                     "db_column",
                                     "db_tablespace",
                                     "auto_created",
                                     "validators",
                                     "error_messages",
                                     "db_comment",
                                     "db_default",
                                     NULL};
static const char *const of_dates[] = {"verbose_name", "name", "auto_now", "auto_now_add", NULL};
static const char *const of_urls[] = {"verbose_name", "name", NULL};
static const char *const of_keys[] = {"to",
                                      "on_delete",
                                      "related_name",
                                      "related_query_name",
                                      "limit_choices_to",
                                      "parent_link",
                                      "to_field",
                                      "db_constraint",
                                      NULL};
static const char *const of_one_to_one[] = {"to", "on_delete", "to_field", NULL};

/* Keywords that only some classes take. */
static const char *const of_texts[] = {"db_collation", NULL};
static const char *const of_slugs[] = {"db_collation", "allow_unicode", NULL};
static const char *const of_relations[] = {
    "to",          "on_delete", "related_name",  "related_query_name", "limit_choices_to",
    "parent_link", "to_field",  "db_constraint", "swappable",          NULL};
static const char *const of_none[] = {NULL};

static const char *const *positional_of(field_class class) {
  switch (class) {
  case FIELD_DateField:
  case FIELD_TimeField:
  case FIELD_DateTimeField:
    return of_dates;
  case FIELD_URLField:
    return of_urls;
  case FIELD_ForeignKey:
    return of_keys;
  case FIELD_OneToOneField:
    return of_one_to_one;
  default:
    return of_any;
  }
}

static const char *const *extra_of(field_class class) {
  switch (class) {
  case FIELD_DateField:
  case FIELD_TimeField:
  case FIELD_DateTimeField:
    return of_dates;
  case FIELD_CharField:
  case FIELD_EmailField:
  case FIELD_URLField:
  case FIELD_TextField:
    return of_texts;
  case FIELD_SlugField:
    return of_slugs;
  case FIELD_ForeignKey:
  case FIELD_OneToOneField:
    return of_relations;
  default:
    return of_none;
  }
}

static bool is_listed(const char *name, const char *const *list) {
  for (; *list; list++)
    if (strcmp(*list, name) == 0) return true;
  return false;
}

static const char *meant_keyword(const char *name, field_class class) {
  const char *meant = closest(name, extra_of(class));
  return meant ? meant : closest(name, of_any);
}

/* ── Options ────────────────────────────────────────────────────────────────────────────────── */

static bool about(const field *field, diagnostic *said, const char *hint) {
  if (said) {
    said->object = field_label(field);
    said->hint = hint;
  }
  return false;
}

/* An option that Django obeys and Yoke does not. */
static bool warn(builder *builder, const field *field, const argument *argument, const char *what) {
  const value *held = &argument->value;
  bool is_empty = held->kind == VALUE_IS_NONE ||
                  ((held->kind == VALUE_IS_LIST || held->kind == VALUE_IS_DICT) && !held->count);
  if (is_empty) return true;
  about(field,
        complain(builder, WARNING, "yoke.W113", argument->where, "%s is not honoured: %s",
                 argument->name, what),
        NULL);
  return true;
}

static bool refuse(builder *builder, const field *field, const argument *argument) {
  if (argument->value.kind == VALUE_IS_NONE) return true;
  return about(
      field,
      complain(builder, ERROR, "yoke.E107", argument->where, "%s is not supported", argument->name),
      NULL);
}

static bool read_max_length(builder *builder, field *field, const argument *argument) {
  const value *held = &argument->value;
  field->max_length = 0;
  field->max_length_declared = held->kind != VALUE_IS_NONE;
  if (held->kind == VALUE_IS_NONE) return true;
  if (held->kind == VALUE_IS_UNKNOWN || held->kind == VALUE_IS_NAME ||
      held->kind == VALUE_IS_UNDEFINED || held->kind == VALUE_IS_CALL) {
    bool ignored;
    return option_bool(builder, &(struct argument){.name = argument->name, .value = *held},
                       &ignored);
  }
  field->max_length_invalid =
      held->kind != VALUE_IS_INT || held->integer <= 0 || held->integer > UINT32_MAX;
  if (held->kind == VALUE_IS_INT) field->max_length_written = held->integer;
  if (!field->max_length_invalid) field->max_length = (uint32_t)held->integer;
  return true;
}

static bool read_db_index(builder *builder, field *field, const argument *argument) {
  value_kind_of kind = argument->value.kind;
  field->db_index_invalid = kind == VALUE_IS_TEXT || kind == VALUE_IS_INT || kind == VALUE_IS_LIST;
  if (field->db_index_invalid) return true;
  field->db_index_declared = true;
  return option_bool(builder, argument, &field->db_index);
}

static bool read_error_messages(builder *builder, field *field, const argument *argument) {
  const value *held = &argument->value;
  if (held->kind != VALUE_IS_DICT) return warn(builder, field, argument, "only a dict is");
  for (size_t i = 0; i + 1 < held->count; i += 2) {
    const value *key = &held->items[i], *text = &held->items[i + 1];
    bool is_unique = key->kind == VALUE_IS_TEXT && strcmp(key->text, "unique") == 0;
    if (is_unique && text->kind == VALUE_IS_TEXT)
      field->unique_message = text->text;
    else
      warn(builder, field, argument, "only the text for \"unique\" is");
  }
  return true;
}

static bool read_validators(builder *builder, field *field, const argument *argument) {
  static const char names[] = "django.contrib.auth.validators.";
  const value *held = &argument->value;
  if (held->kind != VALUE_IS_LIST)
    return warn(builder, field, argument, "full_clean() does not run validators");
  for (size_t i = 0; i < held->count; i++) {
    const value *one = &held->items[i];
    if (one->kind == VALUE_IS_CALL && strncmp(one->path, names, sizeof names - 1) == 0) {
      field->format = YOKE_FORMAT_USERNAME;
      continue;
    }
    bool callable = one->kind == VALUE_IS_CALL || one->kind == VALUE_IS_NAME ||
                    one->kind == VALUE_IS_FUNCTION || one->kind == VALUE_IS_CLASS ||
                    one->kind == VALUE_IS_UNKNOWN;
    if (!callable)
      about(
          field,
          complain(builder, ERROR, "fields.E008", one->where, "All 'validators' must be callable."),
          yoke_arena_printf(builder->arena,
                            "validators[%zu] (%s) isn't a function or instance of a validator "
                            "class.",
                            i, lazy_value_repr(builder, one)));
    else
      warn(builder, field, argument, "full_clean() does not run validators");
  }
  return true;
}

/* For people only: what cannot be read is left to the field's name. */
static bool read_verbose_name(builder *builder, field *field, const argument *argument) {
  value_kind_of kind = argument->value.kind;
  if (kind == VALUE_IS_TEXT || kind == VALUE_IS_NONE || kind == VALUE_IS_UNDEFINED)
    return option_text(builder, argument, &field->verbose_name);
  return warn(builder, field, argument, "it cannot be read without running the file");
}

/* Options that have no effect on what C sees, or only on forms and the admin. */
static const char *const without_effect[] = {"serialize", "db_tablespace", "db_comment", NULL};

/* Reads one option that any field can have. */
static bool read_option(builder *builder, field *field, const argument *argument, draft *draft) {
  const char *name = argument->name;
  if (is_listed(name, without_effect)) return true;
  if (strcmp(name, "verbose_name") == 0) return read_verbose_name(builder, field, argument);
  if (strcmp(name, "primary_key") == 0) return option_bool(builder, argument, &field->primary_key);
  if (strcmp(name, "max_length") == 0) return read_max_length(builder, field, argument);
  if (strcmp(name, "unique") == 0) {
    field->unique_declared = true;
    return option_bool(builder, argument, &field->unique);
  }
  if (strcmp(name, "blank") == 0) return option_bool(builder, argument, &field->blank);
  if (strcmp(name, "null") == 0) return option_bool(builder, argument, &field->null);
  if (strcmp(name, "db_index") == 0) return read_db_index(builder, field, argument);
  if (strcmp(name, "editable") == 0) return option_bool(builder, argument, &field->editable);
  if (strcmp(name, "help_text") == 0) {
    if (argument->value.kind == VALUE_IS_TEXT) field->help_text = argument->value.text;
    return true;
  }
  if (strcmp(name, "db_column") == 0) return option_text(builder, argument, &field->column);
  if (strcmp(name, "auto_now") == 0) return option_bool(builder, argument, &field->auto_now);
  if (strcmp(name, "auto_now_add") == 0)
    return option_bool(builder, argument, &field->auto_now_add);
  if (strcmp(name, "allow_unicode") == 0)
    return option_bool(builder, argument, &field->allow_unicode);
  if (strcmp(name, "error_messages") == 0) return read_error_messages(builder, field, argument);
  if (strcmp(name, "validators") == 0) return read_validators(builder, field, argument);
  if (strncmp(name, "unique_for_", 11) == 0)
    return warn(builder, field, argument, "full_clean() does not look at it");
  if (strcmp(name, "default") == 0) {
    draft->has_default = field->default_declared = true;
    draft->default_value = argument->value;
    return true;
  }
  if (strcmp(name, "db_default") == 0) {
    draft->has_db_default = field->db_default_declared = true;
    draft->db_default = argument->value;
    return true;
  }
  if (strcmp(name, "choices") == 0) {
    draft->has_choices = argument->value.kind != VALUE_IS_NONE;
    draft->choices = argument->value;
    return true;
  }
  return refuse(builder, field, argument); /* name, rel, auto_created, db_collation */
}

static bool is_known(builder *builder, const field *field, const declaration *declaration,
                     const argument *argument) {
  if (is_listed(argument->name, of_any) || is_listed(argument->name, extra_of(declaration->class)))
    return true;
  const char *meant = meant_keyword(argument->name, declaration->class);
  return about(field,
               complain(builder, ERROR, "yoke.E106", argument->where,
                        "Field.__init__() got an unexpected keyword argument '%s'", argument->name),
               meant ? yoke_arena_printf(builder->arena, "Did you mean %s?", meant) : NULL);
}

static bool read_options(builder *builder, field *field, const declaration *declaration,
                         const arguments *arguments, draft *draft) {
  bool fine = true;
  for (size_t i = 0; i < arguments->count; i++) {
    const argument *argument = &arguments->items[i];
    if (!is_known(builder, field, declaration, argument))
      fine = false;
    else if (is_listed(argument->name, of_relations))
      continue;
    else if (!read_option(builder, field, argument, draft))
      fine = false;
  }
  return fine;
}

/* ── The field ──────────────────────────────────────────────────────────────────────────────── */

static const char *spaces_for_underscores(yoke_arena *arena, const char *name) {
  char *text = yoke_arena_text(arena, name);
  for (char *at = text; *at; at++)
    if (*at == '_') *at = ' ';
  return text;
}

/* What a class of fields is before any option is read. */
static void start_field(field *field, field_class class) {
  field->class = class;
  field->type = &field_types[class];
  field->editable = true;
  field->db_index = field->type->traits & TRAIT_INDEXED;
  if (class == FIELD_EmailField) field->max_length = 254, field->format = YOKE_FORMAT_EMAIL;
  if (class == FIELD_SlugField) field->max_length = 50, field->format = YOKE_FORMAT_SLUG;
  if (class == FIELD_URLField) field->max_length = 200, field->format = YOKE_FORMAT_URL;
  field->max_length_declared = field->max_length != 0;
}

/* What follows from the options together. */
static void finish_field(builder *builder, field *field) {
  bool is_relation = field->type->traits & TRAIT_RELATION;
  yoke_arena *arena = builder->arena;
  field->attname = is_relation ? yoke_arena_printf(arena, "%s_id", field->name) : field->name;
  if (!field->column || !*field->column) field->column = field->attname;
  if (!field->verbose_name) field->verbose_name = spaces_for_underscores(arena, field->name);
  if (field->primary_key || field->class == FIELD_OneToOneField) field->unique = true;
  if (field->type->traits & TRAIT_AUTO) field->blank = true;
  if (field->auto_now || field->auto_now_add) field->editable = false, field->blank = true;
  if (field->format == YOKE_FORMAT_SLUG && field->allow_unicode)
    field->format = YOKE_FORMAT_UNICODE_SLUG;
}

static uint64_t creation_counter(const declaration *declaration) {
  return (uint64_t)(declaration->owner->module->rank + 1) << 32 | declaration->call->where.start;
}

field *build_field(builder *builder, model *model, const declaration *declaration) {
  field *field = yoke_arena_alloc(builder->arena, sizeof *field);
  field->model = model;
  field->name = declaration->name;
  field->call = declaration->call;
  field->where = declaration->where;
  field->creation_counter = creation_counter(declaration);
  start_field(field, declaration->class);

  arguments arguments;
  draft draft = {.field = field};
  if (!bind_arguments(builder, &declaration->owner->scope, declaration->call, declaration->type,
                      positional_of(declaration->class), &arguments))
    return NULL;
  if (!read_options(builder, field, declaration, &arguments, &draft)) return NULL;
  if ((field->type->traits & TRAIT_RELATION) &&
      !build_relation(builder, field, declaration, &arguments, &draft))
    return NULL;
  finish_field(builder, field);
  APPEND(builder, builder->drafts, builder->draft_count) = draft;
  return field;
}

/* As Options.add_field(): in the order of creation, behind equals; the first primary key counts. */
void add_field(builder *builder, model *model, field *field) {
  APPEND(builder, model->fields, model->field_count) = field;
  size_t at = model->field_count - 1;
  for (; at > 0 && model->fields[at - 1]->creation_counter > field->creation_counter; at--)
    model->fields[at] = model->fields[at - 1];
  model->fields[at] = field;
  if (field->primary_key && !model->pk) model->pk = field;
}

/* Django makes it with a negative counter: it comes before all that is declared. */
void add_auto_key(builder *builder, model *model, field_class class) {
  field *field = yoke_arena_alloc(builder->arena, sizeof *field);
  start_field(field, class);
  field->model = model;
  field->name = "id";
  field->verbose_name = "ID";
  field->primary_key = field->auto_created = true;
  field->where = model->where;
  finish_field(builder, field);
  add_field(builder, model, field);
}
