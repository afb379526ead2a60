/* Reports, and the places they point at. */
#include <stdarg.h>
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

const char *text(checker *c, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *made = yoke_arena_vprintf(c->arena, format, arguments);
  va_end(arguments);
  return made;
}

const char *lower(checker *c, const char *name) {
  char *copy = yoke_arena_text(c->arena, name);
  for (char *at = copy; *at; at++)
    if (*at >= 'A' && *at <= 'Z') *at = (char)(*at - 'A' + 'a');
  return copy;
}

size_t characters(const char *text) {
  size_t count = 0;
  for (; *text; text++)
    count += ((unsigned char)*text & 0xC0) != 0x80;
  return count;
}

place place_of_option(const field *field, const char *option) {
  for (size_t i = 0; field->arguments && i < field->arguments->count; i++) {
    const argument *argument = &field->arguments->items[i];
    if (argument->name && strcmp(argument->name, option) == 0)
      return place_or(argument->where, field->where);
  }
  return field->where;
}

place place_of_meta(const model *model, const char *option) {
  const binding *meta = model->class ? class_attribute(model->class, "Meta", NULL) : NULL;
  if (!meta || !meta->value || meta->value->kind != IS_CLASS) return model->where;
  const binding *found = class_attribute(meta->value->class, option, NULL);
  return found ? place_or(found->where, model->where) : model->where;
}

/* What a model has from a base in Django's own files is told of at the model. */
place own_place(place where, const model *model) {
  bool is_djangos = where.file && strncmp(where.file->path, "django/", 7) == 0;
  return is_djangos && model && model->app && !model->app->is_builtin ? model->where : where;
}

place place_or(place where, place otherwise) {
  return where.file ? where : otherwise;
}

static diagnostic *say_what(checker *c, severity severity, const char *id, place where,
                            const char *object, const char *hint, const char *format,
                            va_list arguments) {
  const char *message = yoke_arena_vprintf(c->arena, format, arguments);
  diagnostic *said = report(c->to, severity, id, where, "%s", message);
  said->object = object;
  said->hint = hint;
  return said;
}

diagnostic *say_field(checker *c, const field *field, severity severity, const char *id,
                      place where, const char *hint, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  diagnostic *said = say_what(c, severity, id, own_place(where, field->model), field_label(field),
                              hint, format, arguments);
  va_end(arguments);
  return said;
}

diagnostic *say_model(checker *c, const model *model, severity severity, const char *id,
                      place where, const char *hint, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  diagnostic *said = say_what(c, severity, id, own_place(where, model), model_label(model), hint,
                              format, arguments);
  va_end(arguments);
  return said;
}

diagnostic *say(checker *c, const char *object, severity severity, const char *id, place where,
                const char *hint, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  diagnostic *said = say_what(c, severity, id, where, object, hint, format, arguments);
  va_end(arguments);
  return said;
}
