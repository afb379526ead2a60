/* The paths of F("...") and of conditions: which field they lead to, and how SQL names its column.
 */
#include <string.h>

#include "schema/sql.h"

/* ── In a table's own statements: its columns alone ─────────────────────────────────────────── */

static const field *field_of_name(const model *model, const char *name) {
  return strcmp(name, "pk") == 0 ? model->pk : model_field(model, name);
}

/* "owner__id" and "owner__pk" are the key itself: no join is needed. How much of `next` says so. */
static size_t key_length(const field *found, const char *next) {
  const field *target = found->relation->to_field;
  const char *names[] = {target->name, target->attname, target->primary_key ? "pk" : target->name};
  size_t length = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    size_t size = strlen(names[i]);
    if (strncmp(next, names[i], size) != 0) continue;
    if (next[size] == '\0' || strncmp(next + size, "__", 2) == 0) length = size;
  }
  return length;
}

static const field *own_field(const compiler *compiler, const char *path, size_t *ret_length) {
  const char *end = strstr(path, "__");
  size_t length = end ? (size_t)(end - path) : strlen(path);
  *ret_length = length;
  const field *found =
      field_of_name(compiler->model, yoke_arena_copy(compiler->arena, path, length));
  if (!found || !found->relation || !end || !found->relation->to_field) return found;
  size_t key = key_length(found, end + 2);
  if (key) *ret_length = length + 2 + key;
  return found;
}

/* ── In a query: across relations to one, too ───────────────────────────────────────────────── */

/* A step that leads to one object at most. */
typedef struct step {
  const field *field; /* where a path ends that ends here */
  const model *next;  /* NULL: it does not lead on */
} step;

static bool take_step(const model *model, const char *name, step *ret) {
  const field *found = field_of_name(model, name);
  if (found) {
    *ret = (step){found, found->relation ? found->relation->to : NULL};
    return true;
  }
  const struct model *concrete = model->concrete;
  for (size_t i = 0; i < concrete->reverse_end_count; i++) {
    const relation *relation = concrete->reverse_ends[i].relation;
    if (!relation || !relation->is_one_to_one || strcmp(relation->query_name, name) != 0) continue;
    *ret = (step){relation->from->pk, relation->from};
    return true;
  }
  return false;
}

static const field *field_in_query(const compiler *compiler, const char *path, size_t *ret_length) {
  const model *at = compiler->model;
  const field *found = NULL;
  *ret_length = 0;
  for (const char *rest = path; at && rest;) {
    const char *end = strstr(rest, "__");
    size_t size = end ? (size_t)(end - rest) : strlen(rest);
    step step;
    if (!take_step(at, yoke_arena_copy(compiler->arena, rest, size), &step)) break;
    found = step.field;
    at = step.next;
    *ret_length = (size_t)(rest - path) + size;
    rest = end ? end + 2 : NULL;
  }
  return found;
}

const field *field_of_path(const compiler *compiler, const char *path, size_t *ret_length) {
  return compiler->in_query ? field_in_query(compiler, path, ret_length)
                            : own_field(compiler, path, ret_length);
}

/* ── Columns ────────────────────────────────────────────────────────────────────────────────── */

/* Stands before and behind the number of a path, until split_query() takes the text apart. */
enum { PATH_MARK = 0xFE };

/* A parent's key is in the child's table as the column that leads to the parent: "place_ptr_id". */
static const field *own_column(const model *model, const field *field) {
  const struct model *concrete = model->concrete;
  if (field->model->concrete == concrete) return field;
  for (size_t i = 0; i < concrete->parent_count; i++) {
    const struct field *link = concrete->parent_links[i];
    if (link && link->relation &&
        own_column(concrete->parents[i], field) == link->relation->to_field)
      return link;
  }
  return field;
}

const char *column_of_path(compiler *compiler, const field *field, const char *path) {
  if (!compiler->in_query) return quoted_name(compiler, own_column(compiler->model, field)->column);
  compiler->paths = yoke_arena_grow(compiler->arena, compiler->paths, compiler->path_count,
                                    sizeof *compiler->paths);
  compiler->paths[compiler->path_count] = path;
  return yoke_arena_printf(compiler->arena, "%c%zu%c", PATH_MARK, compiler->path_count++,
                           PATH_MARK);
}

static void add_part(schema_expression *to, yoke_arena *arena, schema_part part) {
  to->parts = yoke_arena_grow(arena, to->parts, to->part_count, sizeof *to->parts);
  to->parts[to->part_count++] = part;
}

schema_expression split_query(const compiler *compiler, const char *text) {
  schema_expression made = {0};
  size_t number = 0;
  while (*text) {
    const char *mark = strchr(text, PATH_MARK);
    size_t size = mark ? (size_t)(mark - text) : strlen(text);
    if (size)
      add_part(&made, compiler->arena,
               (schema_part){.sql = yoke_arena_copy(compiler->arena, text, size)});
    if (!mark) break;
    for (number = 0, mark++; (unsigned char)*mark != PATH_MARK; mark++)
      number = 10 * number + (size_t)(*mark - '0');
    add_part(&made, compiler->arena, (schema_part){.path = compiler->paths[number]});
    text = mark + 1;
  }
  return made;
}
