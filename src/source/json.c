/* Diagnostics for editors and other programs. */
#include <jansson.h>
#include <string.h>

#include "common/utf8.h"
#include "source/source.h"

/* JSON is UTF-8, a path need not be: each byte that is none becomes U+FFFD. */
static const char *readable(const char *path, yoke_arena *arena) {
  const char *text = "";
  for (size_t size = strlen(path); size > 0;) {
    size_t valid = yoke_utf8_valid_size(path, size);
    if (valid == size && !*text) return path;
    text = yoke_arena_printf(arena, "%s%.*s%s", text, (int)valid, path,
                             valid < size ? "\xEF\xBF\xBD" : "");
    size_t taken = valid < size ? valid + 1 : valid;
    path += taken;
    size -= taken;
  }
  return text;
}

/* The members of a place; all null when it is nowhere. */
static json_t *place_as_json(place where, yoke_arena *arena) {
  if (!where.file)
    return json_pack("{s:n,s:n,s:n,s:n,s:n}", "file", "line", "column", "end_line", "end_column");
  unsigned line, column, end_line, end_column;
  place_line_column(where, &line, &column);
  place_end_line_column(where, &end_line, &end_column);
  return json_pack("{s:s,s:i,s:i,s:i,s:i}", "file", readable(where.file->path, arena), "line", line,
                   "column", column, "end_line", end_line, "end_column", end_column);
}

/* A list of one place with its message, or an empty one. */
static json_t *related_as_json(const diagnostic *said, yoke_arena *arena) {
  if (!said->other_message) return json_array();
  json_t *other = place_as_json(said->other, arena);
  json_t *related = json_pack("[o]", other);
  if (related && json_object_set_new(other, "message", json_string(said->other_message)) == 0)
    return related;
  json_decref(related);
  return NULL;
}

static json_t *diagnostic_as_json(const diagnostic *said, yoke_arena *arena) {
  json_t *made = place_as_json(said->where, arena);
  json_t *rest = json_pack("{s:s,s:s?,s:s?,s:s,s:s?,s:s?,s:o}", "severity",
                           severity_name(said->severity), "id", said->id, "object", said->object,
                           "message", said->message, "hint", said->hint, "suggestion",
                           said->suggestion, "related", related_as_json(said, arena));
  if (made && rest && json_object_update(made, rest) == 0) {
    json_decref(rest);
    return made;
  }
  json_decref(made);
  json_decref(rest);
  return NULL;
}

bool print_diagnostics_as_json(const diagnostics *list, FILE *out) {
  const char *before = "[\n";
  for (size_t i = 0; i < list->count; i++) {
    if (is_silenced(list, &list->items[i])) continue;
    json_t *item = diagnostic_as_json(&list->items[i], list->arena);
    if (!item) return false;
    fputs(before, out);
    before = ",\n";
    bool written = json_dumpf(item, out, JSON_COMPACT) == 0;
    json_decref(item);
    if (!written) return false;
  }
  fputs(*before == '[' ? "[]\n" : "\n]\n", out);
  return true;
}
