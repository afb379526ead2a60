/* ManyToManyField, and the join tables that Django makes for them: models of their own. */
#include <string.h>

#include "model/classes.h"
#include "model/fields.h"

/* ── The options ────────────────────────────────────────────────────────────────────────────── */

static bool read_through_fields(builder *builder, many_to_many *many, const argument *argument) {
  const value *held = argument->value;
  if (held->kind == IS_NONE) return true;
  bool is_pair = (held->kind == IS_TUPLE || held->kind == IS_LIST) && held->count >= 2 &&
                 is_plain_text(held->items[0]) && is_plain_text(held->items[1]);
  for (size_t i = 0; is_pair && i < 2; i++)
    many->through_fields[i] = held->items[i]->text;
  if (is_pair || held->kind != IS_UNKNOWN) return true; /* check has the words */
  return about_field(many->field,
                     complain(builder, ERROR, "yoke.E107", held->where,
                              "through_fields must be two names that can be read without running "
                              "the file"),
                     held->text);
}

static bool read_many_option(builder *builder, many_to_many *many, const argument *argument) {
  const char *name = argument->name;
  if (strcmp(name, "to") == 0) {
    many->target_where = argument->value->where;
    return read_target(builder, many->field, argument, &many->to, &many->to_name, &many->to_label);
  }
  if (strcmp(name, "through") == 0 && argument->value->kind != IS_NONE) {
    many->through_where = argument->value->where;
    return read_target(builder, many->field, argument, &many->through, &many->through_name,
                       &many->through_label);
  }
  if (strcmp(name, "through_fields") == 0) return read_through_fields(builder, many, argument);
  if (strcmp(name, "related_name") == 0) return option_text(builder, argument, &many->related_name);
  if (strcmp(name, "related_query_name") == 0)
    return option_text(builder, argument, &many->related_query_name);
  if (strcmp(name, "db_table") == 0) return option_text(builder, argument, &many->db_table);
  if (strcmp(name, "db_constraint") == 0)
    return option_bool(builder, argument, &many->db_constraint);
  if (strcmp(name, "swappable") == 0) return option_bool(builder, argument, &many->swappable);
  if (strcmp(name, "symmetrical") == 0 && argument->value->kind != IS_NONE)
    return option_bool(builder, argument, &many->symmetrical);
  if (strcmp(name, "limit_choices_to") == 0 && argument->value->kind != IS_NONE)
    many->limit_choices_to = argument->value;
  return true;
}

static bool is_self(const many_to_many *many) {
  return many->to == many->from ||
         (many->to_name &&
          (strcmp(many->to_name, "self") == 0 || strcmp(many->to_name, many->from->name) == 0));
}

static bool ends_with_plus(const char *name) {
  return name && *name && name[strlen(name) - 1] == '+';
}

/* ManyToManyField.contribute_to_class(), and RelatedField's. */
static void name_reverse(builder *builder, many_to_many *many) {
  yoke_arena *arena = builder->arena;
  const char *name = lower_case(arena, many->from->name);
  const char *related = many->related_name;
  bool is_mirrored = many->symmetrical && is_self(many);
  if (is_mirrored)
    related = yoke_arena_printf(arena, "%s_rel_+", many->name);
  else if (ends_with_plus(related))
    related = yoke_arena_printf(arena, "_%s_%s_%s_+", many->from->app->label, name, many->name);
  else if (!related || !*related)
    related = many->from->default_related_name;
  if (related) related = interpolate_name(builder, related, many->from, many->where);
  many->related_name = related;
  many->hidden = ends_with_plus(related);
  if (!many->hidden) many->accessor = related ? related : yoke_arena_printf(arena, "%s_set", name);
  if (many->related_query_name)
    many->related_query_name =
        interpolate_name(builder, many->related_query_name, many->from, many->where);
  many->query_name = many->related_query_name ? many->related_query_name : related ? related : name;
}

/* ── The join table ─────────────────────────────────────────────────────────────────────────── */

static void add_unique(builder *builder, model *through, field *from, field *to) {
  unique_together together = {.where = through->where};
  APPEND(builder, together.names, together.name_count) = from->name;
  APPEND(builder, together.names, together.name_count) = to->name;
  APPEND(builder, together.fields, together.count) = from;
  APPEND(builder, together.fields, together.count) = to;
  APPEND(builder, through->unique_together, through->unique_together_count) = together;
}

static field *add_key(builder *builder, const many_to_many *many, model *through, const char *name,
                      model *to, int64_t counter) {
  field *key = make_key(builder, through, name, FIELD_ForeignKey, to, counter);
  key->db_tablespace = many->field->db_tablespace;
  key->relation->db_constraint = many->db_constraint;
  key->relation->related_name = yoke_arena_printf(builder->arena, "%s+", through->name);
  add_field(builder, through, key);
  return key;
}

/* The owner's table, without the quotes a db_table may stand in, and the field. */
static const char *join_table(yoke_arena *arena, const many_to_many *many) {
  const char *owner = many->from->table;
  size_t size = strlen(owner);
  bool is_quoted = size > 1 && owner[0] == '"' && owner[size - 1] == '"';
  if (is_quoted) owner++, size -= 2;
  return yoke_arena_printf(arena, "%.*s_%s", (int)size, owner, many->name);
}

static void name_join_model(builder *builder, many_to_many *many, model *through,
                            const char **from_name, const char **to_name) {
  yoke_arena *arena = builder->arena;
  const char *target = many->to ? many->to->name : many->to_name, *dot = strrchr(target, '.');
  if (strcmp(target, "self") == 0) target = many->from->name;
  *from_name = lower_case(arena, many->from->name);
  *to_name = lower_case(arena, dot ? dot + 1 : target);
  if (strcmp(*from_name, *to_name) == 0) {
    *from_name = yoke_arena_printf(arena, "from_%s", *from_name);
    *to_name = yoke_arena_printf(arena, "to_%s", *to_name);
  }
  through->name = yoke_arena_printf(arena, "%s_%s", many->from->name, many->name);
  through->table = many->db_table ? many->db_table : join_table(arena, many);
  through->table_is_made = !many->db_table;
  through->verbose_name = yoke_arena_printf(arena, "%s-%s relationship", *from_name, *to_name);
  through->verbose_name_plural = yoke_arena_printf(arena, "%ss", through->verbose_name);
}

/* create_many_to_many_intermediary_model(). */
static model *join_model(builder *builder, many_to_many *many) {
  model *through = yoke_arena_alloc(builder->arena, sizeof *through);
  const char *from_name, *to_name;
  through->app = many->from->app;
  through->concrete = through;
  through->is_auto_created = true;
  add_standard_permissions(through);
  through->db_tablespace = many->from->db_tablespace;
  through->where = many->where;
  name_join_model(builder, many, through, &from_name, &to_name);
  add_auto_key(builder, through);
  bool to_itself = strcmp(many->to_name, "self") == 0;
  field *from = add_key(builder, many, through, from_name, many->from, 1);
  field *to = add_key(builder, many, through, to_name, to_itself ? many->from : many->to, 2);
  if (!to->relation->to) to->relation->to_name = many->to_name;
  add_unique(builder, through, from, to);
  join_fields(builder, through);
  register_model(builder, through);
  return through;
}

/* ── All of it ──────────────────────────────────────────────────────────────────────────────── */

static bool read_many_options(builder *builder, many_to_many *many) {
  const arguments *arguments = many->field->arguments;
  const value *to = value_named(arguments, "to");
  many->symmetrical = to && to->kind == IS_TEXT && strcmp(to->text, "self") == 0;
  bool fine = true;
  for (size_t i = 0; i < arguments->count; i++)
    if (!read_many_option(builder, many, &arguments->items[i])) fine = false;
  if (fine && many->through_name && many->db_table)
    return about_field(many->field,
                       complain(builder, ERROR, "yoke.E106", many->field->where,
                                "Cannot specify a db_table if an intermediary model is used."),
                       NULL);
  return fine;
}

/* As Options.add_field(): in the order of creation. */
static void add_many_to_many(builder *builder, model *model, many_to_many *many) {
  APPEND(builder, model->many_to_many, model->many_to_many_count) = many;
  struct many_to_many **items = model->many_to_many;
  size_t at = model->many_to_many_count - 1;
  int64_t counter = many->field->creation_counter;
  for (; at > 0 && items[at - 1]->field->creation_counter > counter; at--)
    items[at] = items[at - 1];
  items[at] = many;
}

void build_many_to_many(builder *builder, model *model, const declaration *declaration) {
  if (model->is_abstract) return; /* each model that inherits it makes its own */
  field *field =
      make_field(builder, model, declaration->name, declaration->made, declaration->where);
  many_to_many *many = yoke_arena_alloc(builder->arena, sizeof *many);
  many->field = field;
  many->from = model;
  many->name = declaration->name;
  many->where = declaration->where;
  many->db_constraint = many->swappable = true;
  if (!field || !read_many_options(builder, many)) {
    model->is_incomplete = true;
    return;
  }
  name_reverse(builder, many);
  add_many_to_many(builder, model, many);
  bool is_given = many->through_name;
  const class *own = field->is_custom ? contributed_join(builder, field, declaration->made) : NULL;
  if (is_given || model->is_swapped) return;
  many->through = own ? class_model(builder, own) : NULL;
  many->through_is_auto = !many->through || many->through->is_auto_created;
  if (!many->through) many->through = join_model(builder, many);
  many->through_label = model_label(many->through);
}
