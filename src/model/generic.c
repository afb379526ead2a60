/* GenericForeignKey and GenericRelation: they name fields and have no column. */
#include <string.h>

#include "model/fields.h"

static const char *text_option(const arguments *arguments, const char *name,
                               const char *otherwise) {
  const value *held = value_named(arguments, name);
  return held && is_plain_text(held) ? held->text : otherwise;
}

/* What messages need of a field, for what is none. */
static field *stand_in(builder *builder, model *model, const declaration *declaration,
                       const char *class_name) {
  field *field = yoke_arena_alloc(builder->arena, sizeof *field);
  field->model = model;
  field->name = declaration->name;
  field->class_name = class_name;
  field->where = declaration->where;
  return field;
}

static bool read_relation(builder *builder, generic_key *key, const field *field) {
  const argument *to = argument_named(key->arguments, "to");
  key->content_type_name = text_option(key->arguments, "content_type_field", "content_type");
  key->object_id_name = text_option(key->arguments, "object_id_field", "object_id");
  key->related_query_name = text_option(key->arguments, "related_query_name", NULL);
  return to && read_target(builder, field, to, &key->to, &key->to_name, &key->to_label);
}

void build_generic_key(builder *builder, model *model, const declaration *declaration) {
  const value *made = declaration->made;
  const char *path = instance_path(made);
  generic_key *key = yoke_arena_alloc(builder->arena, sizeof *key);
  const char *class_name = strrchr(path, '.') + 1;
  field *field = stand_in(builder, model, declaration, class_name);
  key->model = model;
  key->name = declaration->name;
  key->where = declaration->where;
  key->creation_counter = (int64_t)made->instance->order;
  key->is_relation = strcmp(class_name, "GenericRelation") == 0;
  key->arguments = bind_arguments(builder, made, class_name, field_label(field));
  const value *for_concrete =
      key->arguments ? value_named(key->arguments, "for_concrete_model") : NULL;
  key->for_concrete_model = !for_concrete || value_truth(for_concrete) != 0;
  bool fine = key->arguments;
  if (fine && key->is_relation)
    fine = read_relation(builder, key, field);
  else if (fine) {
    key->content_type_name = text_option(key->arguments, "ct_field", "content_type");
    key->object_id_name = text_option(key->arguments, "fk_field", "object_id");
  }
  if (fine)
    APPEND(builder, model->generic_keys, model->generic_key_count) = key;
  else
    model->is_incomplete = true;
}
