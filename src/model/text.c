/* Small helpers with names and texts, and what is said only once. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "model/build.h"

diagnostic *complain(builder *builder, severity severity, const char *id, place where,
                     const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *message = yoke_arena_vprintf(builder->arena, format, arguments);
  va_end(arguments);
  const char *key = yoke_arena_printf(builder->arena, "%s %s:%u %s", id,
                                      where.file ? where.file->path : "", where.start, message);
  if (table_get(builder->said, key)) return NULL;
  table_put(builder->said, key, key);
  return report(builder->to, severity, id, where, "%s", message);
}

bool ends_with(const char *text, const char *end) {
  size_t size = strlen(text), tail = strlen(end);
  return size >= tail && strcmp(text + size - tail, end) == 0;
}

bool is_identifier(const char *text) {
  if (!*text || (*text >= '0' && *text <= '9')) return false;
  for (; *text; text++)
    if (!isalnum((unsigned char)*text) && *text != '_' && (unsigned char)*text < 0x80) return false;
  return true;
}

/* Django's camel_case_to_spaces(): a space before each capital that follows a small letter, or that
 * is followed by something other than a capital. Only ASCII has capitals there. */
const char *spaced_words(yoke_arena *arena, const char *camel) {
  char *spaced = yoke_arena_alloc(arena, strlen(camel) * 2 + 1), *to = spaced;
  for (const char *at = camel; *at; at++) {
    bool capital = *at >= 'A' && *at <= 'Z';
    bool after_small = at > camel && at[-1] >= 'a' && at[-1] <= 'z';
    bool before_other = at[1] && !(at[1] >= 'A' && at[1] <= 'Z');
    if (capital && at > camel && (after_small || before_other)) *to++ = ' ';
    *to++ = *at;
  }
  return lower_case(arena, spaced);
}

const char *models_name(const char *path) {
  static const char package[] = "django.db.models.";
  if (!path || strncmp(path, package, sizeof package - 1) != 0) return NULL;
  const char *name = path + sizeof package - 1;
  return strchr(name, '.') ? NULL : name;
}
