/* What a class declares: which values are fields, and what is told of what cannot be known. */
#include <ctype.h>
#include <string.h>

#include "interpret/world.h"
#include "model/fields.h"
#include "source/suggest.h"

/* ── Which values are fields ────────────────────────────────────────────────────────────────── */

const char *field_class_in_path(const char *path) {
  static const char *const modules[] = {"django.db.models.", "django.contrib.postgres.fields.",
                                        "django.contrib.postgres.search.",
                                        "django.contrib.contenttypes.fields."};
  for (size_t i = 0; i < sizeof modules / sizeof *modules; i++) {
    size_t size = strlen(modules[i]);
    if (strncmp(path, modules[i], size) == 0) return strchr(path + size, '.') ? NULL : path + size;
  }
  return NULL;
}

const char *field_class_name(const value *made) {
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
  const char *name = field_class_in_path(path);
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
           "a relation of the class %s has no column: it is left out", field_class_name(made));
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
                              model->name, declaration->name, field_class_name(made));
  if (said) said->object = label;
}

void warn_of_no_column(builder *builder, const model *model, const declaration *declaration) {
  if (model->app->is_builtin) return;
  const value *made = declaration->made;
  diagnostic *said =
      complain(builder, WARNING, "yoke.W105", made->where,
               "the relation %s.%s is left out: only the Python of %s follows it, no column does",
               model->name, declaration->name, field_class_name(made));
  if (said)
    said->object =
        yoke_arena_printf(builder->arena, "%s.%s", model_label(model), declaration->name);
}
