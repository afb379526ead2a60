/* A field: which class it is of, and what its options make of it. */
#include "model/fields.h"

#include <string.h>

#include "common/same.h"

const field_type field_types[FIELD_CLASS_COUNT] = {
#define FIELD_TYPE(name, kind, sqlite, min, max, traits)                                           \
  [FIELD_##name] = {#name, kind, sqlite, min, max, traits},
#include "model/field_types.def"
#undef FIELD_TYPE
};

field_class field_class_named(const char *name) {
  if (strcmp(name, "Field") == 0) return FIELD_CustomField;
  for (int i = 0; i < FIELD_CLASS_COUNT; i++)
    if (i != FIELD_CustomField && yoke_same(field_types[i].name, name)) return (field_class)i;
  return FIELD_CLASS_COUNT;
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
  start_field(field, field_class_named(field_class_in_path(instance_path(made))));
  field->class_name = field_class_name(made);
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
