/* What the interpreter has said already. */
#include <string.h>

#include "model/fields.h"

static const char undefined[] = "' is not defined";

bool was_reported(const value *unknown) {
  const char *text = unknown->kind == IS_UNKNOWN ? unknown->text : NULL;
  return text && (strstr(text, undefined) || strstr(text, "' has no attribute '"));
}

bool is_undefined_name(const value *unknown) {
  const char *text = unknown->kind == IS_UNKNOWN ? unknown->text : NULL;
  return text && strncmp(text, "name '", 6) == 0 && strstr(text, undefined);
}

/* What fails in a class body is not told by itself, for it may cost nothing that matters. */
bool has_been_told(const builder *builder, const value *unknown) {
  if (!unknown->text || strncmp(unknown->text, "AttributeError: ", 16) != 0) return true;
  for (size_t i = 0; i < builder->to->count; i++)
    if (strcmp(builder->to->items[i].message, unknown->text) == 0) return true;
  return false;
}

const char *reported_name(builder *builder, const value *unknown) {
  if (!was_reported(unknown)) return NULL;
  const char *end = strrchr(unknown->text, '\'');
  const char *missing = strstr(unknown->text, undefined);
  if (missing) end = missing;
  const char *start = end;
  while (start > unknown->text && start[-1] != '\'')
    start--;
  return yoke_arena_copy(builder->arena, start, (size_t)(end - start));
}

void add_hint(builder *builder, const char *id, place where, const char *hint) {
  for (size_t i = builder->to->count; hint && i > 0; i--) {
    diagnostic *said = &builder->to->items[i - 1];
    bool is_it = said->where.file == where.file && said->where.start == where.start &&
                 strcmp(said->id, id) == 0;
    if (is_it && !said->hint) said->hint = hint;
    if (is_it) return;
  }
}
