/* A field: which class it is of, and what its options make of it. */
#include "model/fields.h"

#include <ctype.h>
#include <string.h>

#include "common/same.h"
#include "interpret/world.h"
#include "source/suggest.h"

const field_type field_types[FIELD_CLASS_COUNT] = {
#define FIELD_TYPE(name, kind, sqlite, min, max, traits)                                           \
  [FIELD_##name] = {#name, kind, sqlite, min, max, traits},
#include "model/field_types.def"
#undef FIELD_TYPE
};

/* ── Which values are fields ────────────────────────────────────────────────────────────────── */

static bool ends_with(const char *text, const char *end) {
  size_t size = strlen(text), tail = strlen(end);
  return size >= tail && strcmp(text + size - tail, end) == 0;
}

field_class field_class_named(const char *name) {
  if (strcmp(name, "Field") == 0) return FIELD_CustomField;
  for (int i = 0; i < FIELD_CLASS_COUNT; i++)
    if (i != FIELD_CustomField && yoke_same(field_types[i].name, name)) return (field_class)i;
  return FIELD_CLASS_COUNT;
}

/* The name of a class of fields behind the path of where Django documents it; NULL: it is not of
 * those modules. */
static const char *class_in_path(const char *path) {
  static const char *const modules[] = {"django.db.models.", "django.contrib.postgres.fields.",
                                        "django.contrib.postgres.search.",
                                        "django.contrib.contenttypes.fields."};
  for (size_t i = 0; i < sizeof modules / sizeof *modules; i++) {
    size_t size = strlen(modules[i]);
    if (strncmp(path, modules[i], size) == 0) return strchr(path + size, '.') ? NULL : path + size;
  }
  return NULL;
}

/* What a class is called where the field is declared: "CharField", "AutoSlugField". */
static const char *class_name_of(const value *made) {
  const value *type = made->instance->type;
  if (type->kind == IS_CLASS) return type->class->name;
  const char *path = type->path ? type->path : type->text;
  const char *dot = path ? strrchr(path, '.') : NULL;
  return dot ? dot + 1 : path ? path : "";
}

bool sounds_like_a_field(const char *name) {
  return ends_with(name, "Field") || ends_with(name, "ForeignKey");
}

const value *unknown_base_of(const class *class) {
  for (size_t i = 0; i < class->mro_count; i++)
    if (class->mro[i]->kind == IS_UNKNOWN) return class->mro[i];
  return NULL;
}

/* Whether a class of the files derives from something unknown that may well be a field. */
static bool may_be_a_field(const class *class) {
  if (!unknown_base_of(class)) return false;
  if (sounds_like_a_field(class->name)) return true;
  for (size_t i = 0; i < class->mro_count; i++) {
    const py_node *node = class->mro[i]->kind == IS_CLASS ? class->mro[i]->class->node : NULL;
    for (size_t k = 0; node && k < node->item_count; k++)
      if (node->items[k]->text && sounds_like_a_field(node->items[k]->text)) return true;
  }
  return false;
}

/* What fields are called elsewhere. */
static const char *familiar_field(const char *name) {
  static const char *const others[][2] = {
      {"BoolField", "BooleanField"},     {"IntField", "IntegerField"},
      {"ManyToMany", "ManyToManyField"}, {"NumberField", "IntegerField"},
      {"OneToMany", "ForeignKey"},       {"OneToOne", "OneToOneField"},
      {"StrField", "CharField"},         {"StringField", "CharField"}};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(others[i][0], name) == 0) return others[i][1];
  return NULL;
}

static const char *closest_field(const char *name) {
  static const char *const known[] = {
#define FIELD_TYPE(name, kind, sqlite, min, max, traits) #name,
#include "model/field_types.def"
#undef FIELD_TYPE
    NULL
  };
  const char *familiar = familiar_field(name);
  return familiar ? familiar : closest(name, known);
}

/* A name that django.db.models does not have. */
static bool is_misspelt(const char *path) {
  const char *name = models_name(path);
  return name && !strchr(name, '.') && !world_knows(path);
}

static declaration_kind kind_of_path(const char *path) {
  const char *name = class_in_path(path);
  if (name && (strcmp(name, "GenericForeignKey") == 0 || strcmp(name, "GenericRelation") == 0))
    return DECLARES_GENERIC;
  field_class class = name ? field_class_named(name) : FIELD_CLASS_COUNT;
  if (class == FIELD_ManyToManyField) return DECLARES_MANY_TO_MANY;
  if (class != FIELD_CLASS_COUNT) return DECLARES_FIELD;
  bool is_form = strncmp(path, "django.forms.", 13) == 0;
  bool is_unreadable = (sounds_like_a_field(path) && !is_form) || is_misspelt(path);
  return is_unreadable ? DECLARES_UNREADABLE : DECLARES_NOTHING;
}

/* A relation of the project's own making, with no column and no join table that Django would make:
 * TaggableManager, ForeignObject. */
static bool is_virtual(const char *path) {
  return strcmp(path, "django.db.models.ForeignObject") == 0 ||
         strcmp(path, "django.db.models.fields.related.RelatedField") == 0;
}

static declaration_kind leave_out(builder *builder, const value *made) {
  complain(builder, INFO, "yoke.N105", made->where,
           "a relation of the class %s has no column: it is left out", class_name_of(made));
  return DECLARES_NOTHING;
}

/* The call as it stands in the text, of which nothing is known but its name: "PhoneNumberField". */
static const char *called_name(builder *builder, place where) {
  if (!where.file) return "";
  const char *text = where.file->text + where.start;
  const char *end = memchr(text, '(', where.end - where.start);
  if (!end) return "";
  const char *start = end;
  while (start > text && (isalnum((unsigned char)start[-1]) || start[-1] == '_'))
    start--;
  return yoke_arena_copy(builder->arena, start, (size_t)(end - start));
}

/* Whether a call gives what only fields are given: an option of theirs, or a field to wrap. */
static bool is_given_what_fields_are(builder *builder, place where) {
  static const char *const words[] = {"max_length=",
                                      "null=",
                                      "blank=",
                                      "on_delete=",
                                      "primary_key=",
                                      "max_digits=",
                                      "(models.CharField(",
                                      "(models.TextField("};
  if (!where.file) return false;
  const char *text =
      yoke_arena_copy(builder->arena, where.file->text + where.start, where.end - where.start);
  const char *call = strchr(text, '(');
  for (size_t i = 0; call && i < sizeof words / sizeof *words; i++)
    if (strstr(call, words[i])) return true;
  return false;
}

static declaration_kind kind_of_unknown(builder *builder, const value *unknown) {
  const char *name = called_name(builder, unknown->where);
  if (unknown->holds_field) return DECLARES_UNREADABLE;
  bool is_field = sounds_like_a_field(name) ||
                  (*name && is_given_what_fields_are(builder, unknown->where)) ||
                  (was_reported(unknown) && closest_field(name));
  return is_field ? DECLARES_UNREADABLE : DECLARES_NOTHING;
}

/* `name = ...`, and no def. */
static bool is_assigned(place name) {
  if (!name.file) return false;
  const char *behind = name.file->text + name.end;
  behind += strspn(behind, " \t");
  return *behind == '=' || *behind == ':';
}

static bool sounds_like_a_manager(const char *name) {
  return ends_with(name, "Manager") || ends_with(name, "manager") || ends_with(name, "QuerySet") ||
         ends_with(name, "objects");
}

/* f = F(), where F is of a package that is not found: nobody can tell whether that is a field.
 * Managers are none. */
void doubt_unknown(builder *builder, const model *model, const declaration *declaration) {
  const value *made = declaration->made;
  if (made->kind != IS_UNKNOWN || was_reported(made)) return;
  const char *name = called_name(builder, made->where);
  bool is_private = declaration->name[0] == '_';
  if (!*name || is_private || !is_assigned(declaration->where)) return;
  if (sounds_like_a_manager(name) || sounds_like_a_manager(declaration->name)) return;
  const char *label =
      yoke_arena_printf(builder->arena, "%s.%s", model_label(model), declaration->name);
  note_doubt(builder, made, label, declaration->where, "field");
}

/* A relation of a class of the project's own that keeps no column, as a TaggableManager does. */
static bool is_without_column(const value *made) {
  const value *type = made->instance->type;
  const char *path = instance_path(made);
  if (type->kind != IS_CLASS || !path ||
      strcmp(path, "django.db.models.fields.related.RelatedField") != 0)
    return false;
  const class *owner;
  const binding *many = class_attribute(type->class, "many_to_many", &owner);
  return many && value_truth(many->value) == 1;
}

declaration_kind kind_of_declaration(builder *builder, const value *value) {
  if (value->kind == IS_UNKNOWN) return kind_of_unknown(builder, value);
  if (value->kind == IS_SYMBOL && value->path && is_misspelt(value->path))
    return closest_field(models_name(value->path)) ? DECLARES_UNREADABLE : DECLARES_NOTHING;
  if (value->kind != IS_INSTANCE) return DECLARES_NOTHING;
  const char *path = instance_path(value);
  if (is_without_column(value)) return DECLARES_NO_COLUMN;
  if (path && is_virtual(path)) return leave_out(builder, value);
  if (path) return kind_of_path(path);
  const struct value *type = value->instance->type;
  return type->kind == IS_CLASS && may_be_a_field(type->class) ? DECLARES_UNREADABLE
                                                               : DECLARES_NOTHING;
}

/* ── Fields that cannot be known ────────────────────────────────────────────────────────────── */

/* Why nothing is known of a field. */
static const value *cause_of(const value *made) {
  if (made->kind == IS_UNKNOWN) return made;
  const value *type = made->kind == IS_INSTANCE ? made->instance->type : NULL;
  return type && type->kind == IS_CLASS ? unknown_base_of(type->class) : NULL;
}

/* "Did you mean models.CharField?", as it has to be written there. */
static const char *field_hint(builder *builder, const model *model, const char *name) {
  const char *meant = closest_field(name);
  if (!meant) return NULL;
  const namespace *names = model->class ? model->class->module->names : NULL;
  bool is_imported = names && namespace_find(names, meant);
  return yoke_arena_printf(builder->arena, "Did you mean %s%s?", is_imported ? "" : "models.",
                           meant);
}

static void report_misspelt(builder *builder, const declaration *declaration, const char *path,
                            const char *label) {
  const char *name = models_name(path), *meant = closest_field(name);
  place where =
      declaration->made->kind == IS_INSTANCE ? declaration->made->where : declaration->where;
  diagnostic *said = complain(builder, ERROR, "yoke.E108", where,
                              "module 'django.db.models' has no attribute '%s'", name);
  if (!said) return;
  said->object = label;
  if (meant) said->hint = yoke_arena_printf(builder->arena, "Did you mean %s?", meant);
}

void report_unreadable_field(builder *builder, model *model, const declaration *declaration) {
  const value *made = declaration->made, *cause = cause_of(made);
  const char *path = made->kind == IS_INSTANCE ? instance_path(made) : made->path;
  const char *label =
      yoke_arena_printf(builder->arena, "%s.%s", model_label(model), declaration->name);
  if (cause && was_reported(cause) && !has_been_told(builder, cause)) {
    diagnostic *said =
        complain(builder, ERROR, "yoke.E104", made->where, "the field %s.%s cannot be made: %s",
                 model->name, declaration->name, cause->text);
    if (said) said->object = label;
    return;
  }
  if (cause && was_reported(cause)) {
    add_hint(builder, "yoke.E108", cause->where,
             field_hint(builder, model, called_name(builder, cause->where)));
    return;
  }
  if (cause) {
    note_need(
        builder, cause,
        yoke_arena_printf(builder->arena, "%s.%s", known_as(builder, model), declaration->name),
        declaration->where);
    return;
  }
  if (is_misspelt(path)) {
    report_misspelt(builder, declaration, path, label);
    return;
  }
  diagnostic *said = complain(builder, ERROR, "yoke.E104", made->where,
                              "the field %s.%s is of a class that is not supported: %s",
                              model->name, declaration->name, class_name_of(made));
  if (said) said->object = label;
}

void warn_of_no_column(builder *builder, const model *model, const declaration *declaration) {
  if (model->app->is_builtin) return;
  const value *made = declaration->made;
  diagnostic *said =
      complain(builder, WARNING, "yoke.W105", made->where,
               "the relation %s.%s is left out: only the Python of %s follows it, no column does",
               model->name, declaration->name, class_name_of(made));
  if (said)
    said->object =
        yoke_arena_printf(builder->arena, "%s.%s", model_label(model), declaration->name);
}

/* ── The field ──────────────────────────────────────────────────────────────────────────────── */

static const char *spaces_for_underscores(yoke_arena *arena, const char *name) {
  char *text = yoke_arena_text(arena, name);
  for (char *at = text; *at; at++)
    if (*at == '_') *at = ' ';
  return text;
}

static uint32_t default_length(field_class class) {
  switch (class) {
  case FIELD_EmailField:
  case FIELD_CIEmailField:
    return 254;
  case FIELD_SlugField:
    return 50;
  case FIELD_URLField:
    return 200;
  case FIELD_FileField:
  case FIELD_ImageField:
  case FIELD_FilePathField:
    return 100;
  default:
    return 0;
  }
}

void start_field(field *field, field_class class) {
  field->class = field->derived_from = class;
  field->type = &field_types[class];
  field->class_name = class == FIELD_CustomField ? "Field" : field->type->name;
  field->db_index = field->type->traits & TRAIT_INDEXED;
  field->max_digits = field->decimal_places = field->array_size = -1;
  field->max_length = default_length(class);
  field->max_length_declared = field->max_length != 0;
  field->allow_files = true;
  field->protocol = "both";
  bool is_made = class == FIELD_GeneratedField || class == FIELD_CompositePrimaryKey;
  field->editable = !is_made && class != FIELD_BinaryField && class != FIELD_OrderWrt;
  field->blank = is_made || field->type->traits & TRAIT_AUTO;
  field->primary_key = class == FIELD_CompositePrimaryKey;
  if (class == FIELD_EmailField) field->format = YOKE_FORMAT_EMAIL;
  if (class == FIELD_SlugField) field->format = YOKE_FORMAT_SLUG;
  if (class == FIELD_URLField) field->format = YOKE_FORMAT_URL;
}

void finish_field(builder *builder, field *field) {
  bool is_relation = field->type->traits & TRAIT_RELATION;
  yoke_arena *arena = builder->arena;
  field->attname = is_relation ? yoke_arena_printf(arena, "%s_id", field->name) : field->name;
  if (!field->column || !*field->column) field->column = field->attname;
  const char *tablespace = builder->project->default_index_tablespace;
  if (!field->db_tablespace && tablespace && *tablespace) field->db_tablespace = tablespace;
  if (!field->verbose_name) field->verbose_name = spaces_for_underscores(arena, field->name);
  if (field->primary_key || field->class == FIELD_OneToOneField) field->unique = true;
  if (field->type->traits & TRAIT_AUTO) field->blank = true;
  if (field->derived_from == FIELD_NullBooleanField) field->null = field->blank = true;
  if (field->auto_now || field->auto_now_add) field->editable = false, field->blank = true;
  if (field->format == YOKE_FORMAT_SLUG && field->allow_unicode)
    field->format = YOKE_FORMAT_UNICODE_SLUG;
}

/* What GeneratedField.__init__() raises a ValueError for. */
static bool check_generated(builder *builder, field *field) {
  const argument *persist = argument_named(field->arguments, "db_persist");
  const char *wrong = NULL;
  if (field->editable)
    wrong = "GeneratedField cannot be editable.";
  else if (!field->blank)
    wrong = "GeneratedField must be blank.";
  else if (field->default_declared)
    wrong = "GeneratedField cannot have a default.";
  else if (field->db_default_declared)
    wrong = "GeneratedField cannot have a database default.";
  else if (!persist || (persist->value->kind != IS_BOOL && persist->value->kind != IS_UNKNOWN))
    wrong = "GeneratedField.db_persist must be True or False.";
  return !wrong ||
         about_field(field, complain(builder, ERROR, "yoke.E106", field->where, "%s", wrong), NULL);
}

static bool is_repeated(const field *key, const char *name) {
  for (size_t i = 0; i < key->composite_count; i++)
    if (strcmp(key->composite_names[i], name) == 0) return true;
  return false;
}

/* CompositePrimaryKey("tenant", "id"): names, and no other positional arguments. */
static bool read_composite(builder *builder, field *field, const value *made) {
  const arguments *call = &made->instance->call;
  for (size_t i = 0; i < call->count; i++) {
    if (call->items[i].name) continue;
    const value *name = call->items[i].value;
    if (!is_plain_text(name) || is_repeated(field, name->text))
      return about_field(field,
                         complain(builder, ERROR, "yoke.E106", name->where,
                                  "CompositePrimaryKey args must be unique strings."),
                         NULL);
    APPEND(builder, field->composite_names, field->composite_count) = name->text;
  }
  if (field->composite_count < 2)
    return about_field(field,
                       complain(builder, ERROR, "yoke.E106", made->where, "%s",
                                field->composite_count
                                    ? "CompositePrimaryKey must include at least two fields."
                                    : "CompositePrimaryKey args must be unique strings."),
                       NULL);
  field->arguments = yoke_arena_alloc(builder->arena, sizeof *field->arguments);
  return true;
}

static bool read_arguments(builder *builder, field *field, const value *made, draft *draft) {
  if (field->class == FIELD_CompositePrimaryKey) return read_composite(builder, field, made);
  const char *signature = field->class == FIELD_CustomField ? "Field" : field->type->name;
  field->arguments = bind_arguments(builder, made, signature, field_label(field));
  if (!field->arguments) return false;
  if (field->arguments->unknown) {
    diagnostic *said = complain(builder, ERROR, "yoke.E107", field->arguments->unknown->where,
                                "what * or ** adds cannot be read without running the file");
    return about_field(field, said, field->arguments->unknown->text);
  }
  if (!read_options(builder, field, draft)) return false;
  if (field->class == FIELD_GeneratedField && !check_generated(builder, field)) return false;
  return !(field->type->traits & TRAIT_RELATION) || build_relation(builder, field, draft);
}

/* auto_created=True: it comes before what people say themselves, those that Django makes first. */
static void read_auto_created(field *field) {
  const value *given = value_named(field->arguments, "auto_created");
  if (!given || value_truth(given) != 1) return;
  field->auto_created = true;
  field->creation_counter = -field->creation_counter - 1;
}

field *make_field(builder *builder, model *model, const char *name, const value *made,
                  place where) {
  field *field = yoke_arena_alloc(builder->arena, sizeof *field);
  field->model = model;
  field->name = name;
  field->where = where;
  field->creation_counter = (int64_t)made->instance->order;
  start_field(field, field_class_named(class_in_path(instance_path(made))));
  field->class_name = class_name_of(made);
  draft draft = {.field = field};
  if (!read_arguments(builder, field, made, &draft)) return NULL;
  read_auto_created(field);
  bool is_own = made->instance->type->kind == IS_CLASS;
  if (is_own) read_own_class(builder, field, made);
  finish_field(builder, field);
  if (is_own) read_own_types(builder, field, made);
  APPEND(builder, builder->drafts, builder->draft_count) = draft;
  return field;
}

field *build_field(builder *builder, model *model, const declaration *declaration) {
  const value *made = declaration->made;
  field *field = make_field(builder, model, declaration->name, made, declaration->where);
  if (field && field->is_custom) contribute_own(builder, field, made);
  return field;
}

/* ── Fields in models ───────────────────────────────────────────────────────────────────────── */

void add_field(builder *builder, model *model, field *field) {
  APPEND(builder, model->declared, model->declared_count) = field;
  size_t at = model->declared_count - 1;
  for (; at > 0 && model->declared[at - 1]->creation_counter > field->creation_counter; at--)
    model->declared[at] = model->declared[at - 1];
  model->declared[at] = field;
  if (field->class == FIELD_CompositePrimaryKey && !model->composite_key)
    model->composite_key = field;
  else if (field->primary_key && !model->pk && !model->composite_key)
    model->pk = field;
}

void add_auto_key(builder *builder, model *model) {
  field *field = yoke_arena_alloc(builder->arena, sizeof *field);
  start_field(field, model->app->default_auto_field);
  field->model = model;
  field->name = "id";
  field->verbose_name = "ID";
  field->primary_key = field->auto_created = true;
  field->where = model->where;
  field->creation_counter = --builder->auto_counter;
  finish_field(builder, field);
  add_field(builder, model, field);
}

void add_order_field(builder *builder, model *model) {
  field *field = yoke_arena_alloc(builder->arena, sizeof *field);
  start_field(field, FIELD_OrderWrt);
  field->model = model;
  field->name = "_order";
  field->is_order_wrt = true;
  field->where = model->where;
  field->creation_counter = INT64_MAX;
  finish_field(builder, field);
  add_field(builder, model, field);
}
