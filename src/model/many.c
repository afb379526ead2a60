/* The join tables of ManyToManyField: a model of their own, as Django makes one. So far only the
 * built-in apps may declare such fields: their rows count when a user is deleted. */
#include <string.h>

#include "model/build.h"

static field *add_key(builder *builder, model *through, const char *name, const char *to_name,
                      model *to, uint64_t counter) {
  yoke_arena *arena = builder->arena;
  field *key = yoke_arena_alloc(arena, sizeof *key);
  relation *relation = yoke_arena_alloc(arena, sizeof *relation);
  key->model = through;
  key->name = key->verbose_name = name;
  key->attname = key->column = yoke_arena_printf(arena, "%s_id", name);
  key->class = FIELD_ForeignKey;
  key->type = &field_types[FIELD_ForeignKey];
  key->editable = key->db_index = true;
  key->where = through->where;
  key->creation_counter = counter;
  key->relation = relation;
  relation->field = key;
  relation->from = through;
  relation->to = to;
  relation->to_name = to_name;
  relation->db_constraint = relation->swappable = true;
  relation->on_delete = YOKE_CASCADE;
  relation->related_name = yoke_arena_printf(arena, "%s+", through->name);
  relation->target_where = relation->on_delete_where = through->where;
  relation->related_name_where = through->where;
  add_field(builder, through, key);
  return key;
}

static void add_unique(builder *builder, model *through, field *from, field *to) {
  unique_together together = {.where = through->where};
  APPEND(builder, together.names, together.name_count) = from->name;
  APPEND(builder, together.names, together.name_count) = to->name;
  APPEND(builder, together.fields, together.count) = from;
  APPEND(builder, together.fields, together.count) = to;
  APPEND(builder, through->unique_together, through->unique_together_count) = together;
}

/* create_many_to_many_intermediary_model(). */
static model *join_model(builder *builder, many_to_many *many, const char *to_model,
                         bool is_builtin) {
  yoke_arena *arena = builder->arena;
  model *from = many->from, *through = yoke_arena_alloc(arena, sizeof *through);
  const char *from_name = lower_text(arena, from->name), *to_name = lower_text(arena, to_model);
  if (strcmp(from_name, to_name) == 0) {
    from_name = yoke_arena_printf(arena, "from_%s", from_name);
    to_name = yoke_arena_printf(arena, "to_%s", to_name);
  }
  through->app = from->app;
  through->name = yoke_arena_printf(arena, "%s_%s", from->name, many->name);
  through->table = yoke_arena_printf(arena, "%s_%s", from->table, many->name);
  through->verbose_name = yoke_arena_printf(arena, "%s-%s relationship", from_name, to_name);
  through->verbose_name_plural = yoke_arena_printf(arena, "%ss", through->verbose_name);
  through->is_auto_created = true;
  through->where = many->where;
  add_auto_key(builder, through, is_builtin ? FIELD_AutoField : builder->graph->default_auto_field);
  field *from_key = add_key(builder, through, from_name, from->name, from, 1);
  field *to_key = add_key(builder, through, to_name, many->to_name, many->to, 2);
  add_unique(builder, through, from_key, to_key);
  register_model(builder, through);
  return through;
}

static void name_reverse(builder *builder, many_to_many *many) {
  const char *name = lower_text(builder->arena, many->from->name);
  const char *related = many->related_name;
  if (related) related = interpolate_name(builder, related, many->from, many->where);
  many->related_name = related;
  bool hidden = related && *related && related[strlen(related) - 1] == '+';
  if (!hidden)
    many->accessor = related ? related : yoke_arena_printf(builder->arena, "%s_set", name);
  if (!many->query_name) many->query_name = related ? related : name;
}

static bool read_target(builder *builder, many_to_many *many, const value *to,
                        const char **ret_model) {
  if (to->kind == VALUE_IS_CLASS) {
    many->to = class_model(builder, to->class);
    *ret_model = many->to_name = to->class->node->text;
    return many->to != NULL;
  }
  const char *dot = to->kind == VALUE_IS_TEXT ? strrchr(to->text, '.') : NULL;
  many->to_name = to->text;
  *ret_model = dot ? dot + 1 : to->text;
  return to->kind == VALUE_IS_TEXT;
}

void build_many_to_many(builder *builder, model *model, const declaration *declaration) {
  static const char *const positional[] = {"to", NULL};
  if (!declaration->owner->module->is_builtin) {
    diagnostic *said = complain(builder, ERROR, "yoke.E104", declaration->call->left->where,
                                "ManyToManyField is not supported yet");
    if (said) {
      said->object =
          yoke_arena_printf(builder->arena, "%s.%s", model_label(model), declaration->name);
      said->hint = "Declare the join table as a model with two ForeignKeys.";
    }
    model->is_incomplete = true;
    return;
  }
  if (model->is_abstract) return;
  arguments arguments;
  if (!bind_arguments(builder, &declaration->owner->scope, declaration->call, declaration->type,
                      positional, &arguments))
    return;
  many_to_many *many = yoke_arena_alloc(builder->arena, sizeof *many);
  many->from = model;
  many->name = declaration->name;
  many->where = model->app->is_builtin ? declaration->where : model->where;
  const argument *to = lazy_find_argument(&arguments, "to");
  const argument *related = lazy_find_argument(&arguments, "related_name");
  const argument *query = lazy_find_argument(&arguments, "related_query_name");
  const char *to_model;
  if (!to || !read_target(builder, many, &to->value, &to_model)) return;
  if (related) option_text(builder, related, &many->related_name);
  if (query) option_text(builder, query, &many->query_name);
  name_reverse(builder, many);
  many->through = join_model(builder, many, to_model, model->app->is_builtin);
  APPEND(builder, model->many_to_many, model->many_to_many_count) = many;
}
