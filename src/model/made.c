/* The call that makes an index or a constraint: its arguments, and what Django refuses of them. */
#include <string.h>

#include "interpret/world.h"
#include "model/expressions.h"
#include "model/fields.h"
#include "model/indexes.h"

void refuse_made(made *made, const char *format, ...) {
  va_list arguments;
  if (made->is_refused) return;
  made->is_refused = made->model->is_incomplete = true;
  va_start(arguments, format);
  const char *message = yoke_arena_vprintf(made->builder->arena, format, arguments);
  va_end(arguments);
  about_model(made->model,
              complain(made->builder, ERROR, "yoke.E106", made->from->where, "%s", message), NULL);
}

/* ── Arguments ──────────────────────────────────────────────────────────────────────────────── */

void check_keywords(made *made, const char *const *allowed) {
  for (size_t i = 0; i < made->call->count; i++) {
    const char *name = made->call->items[i].name;
    const char *const *known = allowed;
    while (name && *known && strcmp(*known, name) != 0)
      known++;
    if (name && !*known)
      refuse_made(made, "%s.__init__() got an unexpected keyword argument '%s'", made->class_name,
                  name);
  }
}

const value *made_argument(const made *made, const char *name) {
  const argument *given = find_argument(made->call, name, SIZE_MAX);
  return given && given->value->kind != IS_NONE ? given->value : NULL;
}

/* What cannot be known is an error of its own. */
static bool is_unknown(made *made, const value *value) {
  if (!value || value->kind != IS_UNKNOWN) return false;
  refuse_made(made, "%s cannot be read: %s", made->class_name, value->text);
  return true;
}

const char *made_text(made *made, const char *name) {
  const value *given = made_argument(made, name);
  if (!given || is_unknown(made, given)) return NULL;
  if (is_plain_text(given)) return given->text;
  refuse_made(made, "%s.%s must be a text, not %s", made->class_name, name, value_type_name(given));
  return NULL;
}

size_t made_names(made *made, const char *name, const char ***ret_names) {
  const value *given = made_argument(made, name);
  size_t count = 0;
  if (!given || is_unknown(made, given) || !is_list(given)) return 0;
  for (size_t i = 0; i < given->count; i++)
    if (!is_unknown(made, given->items[i]) && is_plain_text(given->items[i]))
      APPEND(made->builder, *ret_names, count) = given->items[i]->text;
  return count;
}

field **fields_named(made *made, const char *const *names, size_t count) {
  field **fields = NULL;
  size_t found = 0;
  for (size_t i = 0; i < count; i++)
    APPEND(made->builder, fields, found) = model_field(made->model, names[i]);
  return fields;
}

size_t count_positional(const made *made) {
  size_t count = 0;
  for (size_t i = 0; i < made->call->count; i++)
    count += !made->call->items[i].name;
  return count;
}

size_t made_expressions(made *made, expression ***ret_expressions) {
  size_t count = 0;
  for (size_t i = 0; i < made->call->count; i++)
    if (!made->call->items[i].name)
      APPEND(made->builder, *ret_expressions, count) = read_expression(
          made->builder, made->call->items[i].value, true, model_label(made->model));
  return count;
}

expression *made_condition(made *made, const char *name) {
  const value *given = made_argument(made, name);
  return given && !is_unknown(made, given)
             ? read_expression(made->builder, given, false, model_label(made->model))
             : NULL;
}

const char *made_name(made *made) {
  const char *name = made_text(made, "name");
  if (!name || made->model->is_abstract) return name;
  return interpolate_name(made->builder, name, made->model, made->from->where);
}

/* ── Lists ──────────────────────────────────────────────────────────────────────────────────── */

static const char *class_of(const value *value) {
  return value->instance->type->kind == IS_CLASS ? value->instance->type->class->name
                                                 : class_of_path(instance_path(value));
}

static void read_item(builder *builder, model *model, const char *option, const value *item,
                      const char *base, void (*read)(made *)) {
  const char *path = instance_path(item);
  bool is_made = path && world_derives(path, base);
  if (!is_made && item->kind == IS_UNKNOWN) refuse_option(builder, model, option, item, "");
  if (!is_made && item->kind != IS_UNKNOWN)
    about_model(model,
                complain(builder, ERROR, "yoke.E112", item->where,
                         "what stands in Meta.%s must be of class %s, not %s", option,
                         class_of_path(base), value_type_name(item)),
                NULL);
  if (!is_made) {
    model->is_incomplete = true;
    return;
  }
  made made = {.builder = builder,
               .model = model,
               .from = item,
               .class_name = class_of(item),
               .call = &item->instance->call};
  if (is_unknown(&made, made.call->unknown)) return;
  read(&made);
}

void each_made(builder *builder, class_info *class, const char *option, shape *shape,
               const char *base, void (*read)(made *)) {
  model *model = class->model;
  const value *set = meta_option(builder, class, option);
  if (!set || set->kind == IS_NONE) return;
  if (set->kind == IS_UNKNOWN) {
    refuse_option(builder, model, option, set, "a list");
    model->is_incomplete = true;
    return;
  }
  if (!is_list(set)) {
    *shape = SHAPE_NOT_A_LIST;
    refuse_option(builder, model, option, set, "a list");
    model->is_incomplete = true;
  }
  for (size_t i = 0; is_list(set) && i < set->count; i++)
    read_item(builder, model, option, set->items[i], base, read);
}
