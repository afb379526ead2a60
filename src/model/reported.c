/* What the interpreter has said already. */
#include <string.h>

#include "model/fields.h"

static const char undefined[] = "' is not defined";

bool was_reported(const value *unknown) {
  const char *text = unknown->kind == IS_UNKNOWN ? unknown->text : NULL;
  return text && (strstr(text, undefined) || strstr(text, "' has no attribute '"));
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
