#include "schema/sql.h"

#include <stdarg.h>
#include <string.h>

sql sql_written(const char *text) {
  return (sql){WRITTEN, text};
}

sql sql_failed(compiler *compiler, place where, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  if (!compiler->problem) {
    compiler->problem = yoke_arena_vprintf(compiler->arena, format, arguments);
    compiler->problem_where = where;
  }
  va_end(arguments);
  return (sql){FAILED, NULL};
}

/* The part that "$1" means, or NULL when `at` is no such place. */
static const char *part_at(const char *at, const char *const parts[]) {
  return at[0] == '$' && at[1] >= '1' && at[1] <= '9' ? parts[at[1] - '1'] : NULL;
}

const char *fill_sql(yoke_arena *arena, const char *template, const char *const parts[]) {
  size_t size = 0;
  for (const char *at = template; *at; at++) {
    const char *part = part_at(at, parts);
    size += part ? strlen(part) : 1;
    if (part) at++;
  }
  char *text = yoke_arena_alloc(arena, size + 1), *end = text;
  for (const char *at = template; *at; at++) {
    const char *part = part_at(at, parts);
    if (!part) {
      *end++ = *at;
      continue;
    }
    end = strcpy(end, part) + strlen(part);
    at++;
  }
  return text;
}

const char *finish_sql(yoke_arena *arena, const char *text, bool interpolated) {
  char *out = yoke_arena_text(arena, text), *end = out;
  for (const char *at = text; *at; at++) {
    *end++ = (unsigned char)*at == LITERAL_PERCENT ? '%' : *at;
    if (interpolated && at[0] == '%' && at[1] == '%') at++;
  }
  *end = '\0';
  return out;
}

const char *finish_with_values(compiler *compiler, sql text) {
  return text.outcome == WRITTEN ? finish_sql(compiler->arena, text.text, true) : NULL;
}

static void hide_percents(char *text) {
  for (; *text; text++)
    if (*text == '%') *text = (char)LITERAL_PERCENT;
}

const char *quoted_name(const compiler *compiler, const char *name) {
  /* The buffer starts with all the room that quoting can take, so that it never grows out of the
   * arena: every character doubled, two quotes and the end. */
  size_t capacity = 2 * strlen(name) + 8;
  yoke_buffer buffer = {.text = yoke_arena_alloc(compiler->arena, capacity), .capacity = capacity};
  compiler->backend->dialect->quote(&buffer, name);
  hide_percents(buffer.text);
  return buffer.text;
}

const argument *call_argument(const arguments *call, const char *name, size_t position) {
  size_t at = 0;
  for (size_t i = 0; i < call->count; i++) {
    const argument *argument = &call->items[i];
    if (argument->name ? strcmp(argument->name, name) == 0 : at++ == position) return argument;
  }
  return NULL;
}

const char *symbol_path(const value *value) {
  const struct value *symbol = value->instance ? value->instance->symbol : value;
  return symbol && symbol->kind == IS_SYMBOL ? symbol->path : NULL;
}
