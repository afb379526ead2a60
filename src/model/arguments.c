/* The arguments of a field's call, bound to parameters as Python binds them. */
#include <string.h>

#include "model/build.h"

const argument *lazy_find_argument(const arguments *arguments, const char *name) {
  for (size_t i = 0; i < arguments->count; i++)
    if (strcmp(arguments->items[i].name, name) == 0) return &arguments->items[i];
  return NULL;
}

static bool bind_one(builder *builder, const char *callee, const char *name, value value,
                     place where, arguments *arguments) {
  if (lazy_find_argument(arguments, name)) {
    complain(builder, ERROR, "yoke.E106", where,
             "%s.__init__() got multiple values for argument '%s'", callee, name);
    return false;
  }
  APPEND(builder, arguments->items, arguments->count) =
      (argument){.name = name, .value = value, .where = where};
  return true;
}

/* `**options`, where options is a dict that can be read. */
static bool bind_dict(builder *builder, const char *callee, const value *dict,
                      arguments *arguments) {
  bool fine = dict->kind == VALUE_IS_DICT;
  for (size_t i = 0; fine && i + 1 < dict->count; i += 2)
    fine = dict->items[i].kind == VALUE_IS_TEXT;
  if (!fine) {
    complain(builder, ERROR, "yoke.E107", dict->where,
             "what ** adds cannot be read without running the file");
    return false;
  }
  for (size_t i = 0; i + 1 < dict->count; i += 2)
    if (!bind_one(builder, callee, dict->items[i].text, dict->items[i + 1], dict->where, arguments))
      return false;
  return true;
}

static bool bind_positional(builder *builder, const char *callee, value value,
                            const char *const **positional, arguments *arguments) {
  if (!**positional) {
    complain(builder, ERROR, "yoke.E106", value.where,
             "%s.__init__() takes fewer positional arguments than were given", callee);
    return false;
  }
  return bind_one(builder, callee, *(*positional)++, value, value.where, arguments);
}

/* `*options`, where options is a list or tuple that can be read. */
static bool bind_list(builder *builder, const char *callee, const value *list,
                      const char *const **positional, arguments *arguments) {
  if (list->kind != VALUE_IS_LIST) {
    complain(builder, ERROR, "yoke.E107", list->where,
             "what * adds cannot be read without running the file");
    return false;
  }
  for (size_t i = 0; i < list->count; i++)
    if (!bind_positional(builder, callee, list->items[i], positional, arguments)) return false;
  return true;
}

bool bind_arguments(builder *builder, const scope *scope, const py_node *call, const char *callee,
                    const char *const *positional, arguments *ret_arguments) {
  *ret_arguments = (arguments){0};
  for (size_t i = 0; i < call->item_count; i++) {
    const py_node *item = call->items[i];
    bool spreads = item->kind == PY_STARRED || item->kind == PY_KEYWORD;
    value held = evaluate(builder, scope, spreads ? item->left : item);
    bool fine = true;
    if (item->kind == PY_KEYWORD && item->text)
      fine = bind_one(builder, callee, item->text, held, item->name_where, ret_arguments);
    else if (item->kind == PY_KEYWORD)
      fine = bind_dict(builder, callee, &held, ret_arguments);
    else if (item->kind == PY_STARRED)
      fine = bind_list(builder, callee, &held, &positional, ret_arguments);
    else
      fine = bind_positional(builder, callee, held, &positional, ret_arguments);
    if (!fine) return false;
  }
  return true;
}

/* Says that an argument's value is not what it must be. */
static bool refuse(builder *builder, const argument *argument, const char *wanted) {
  const value *held = &argument->value;
  if (held->kind == VALUE_IS_UNDEFINED)
    complain(builder, ERROR, "yoke.E108", held->where, "name '%s' is not defined", held->text);
  else
    complain(builder, ERROR, "yoke.E107", held->where,
             "%s must be %s that can be read without running the file", argument->name, wanted);
  return false;
}

bool option_bool(builder *builder, const argument *argument, bool *ret) {
  const value *held = &argument->value;
  if (held->kind == VALUE_IS_BOOL)
    *ret = held->boolean;
  else if (held->kind == VALUE_IS_INT)
    *ret = held->integer != 0;
  else if (held->kind == VALUE_IS_NONE)
    *ret = false;
  else
    return refuse(builder, argument, "True or False");
  return true;
}

bool option_text(builder *builder, const argument *argument, const char **ret) {
  const value *held = &argument->value;
  if (held->kind == VALUE_IS_TEXT)
    *ret = held->text;
  else if (held->kind == VALUE_IS_NONE)
    *ret = NULL;
  else
    return refuse(builder, argument, "a text");
  return true;
}
