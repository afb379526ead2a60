/* What PROTECT and RESTRICT keep: the objects in the way, and Django's text about them. */
#include "delete/collector.h"

static bool add_obstacle(yoke_collector *collector, const yoke_relation *relation, void *object) {
  yoke_found_obstacle *found = yoke_collector_alloc(collector, sizeof *found);
  if (!found) return false;
  *found = (yoke_found_obstacle){.next = collector->obstacles,
                                 .obstacle = {.model = relation->target->label,
                                              .field = relation->field->name,
                                              .object = object}};
  collector->obstacles = found;
  return true;
}

static bool add_objects(yoke_collector *collector, const yoke_relation *relation,
                        const yoke_peers *peers) {
  for (yoke_chunk *chunk = peers->first; chunk; chunk = chunk->next)
    for (size_t i = 0; i < chunk->count; i++)
      if (!add_obstacle(collector, relation, chunk->objects + i * peers->model->size)) return false;
  return true;
}

bool yoke_add_obstacles(yoke_collector *collector, const yoke_relation *relation,
                        const yoke_field *field, const char *keys, size_t *ret_found) {
  const yoke_model *model = relation->target;
  yoke_peers *peers =
      yoke_fetch_by_keys(collector->db, field, model, keys, yoke_scope(collector->db));
  if (!peers) return false;
  *ret_found = peers->count;
  return add_objects(collector, relation, peers);
}

/* Keys of one column are asked for together, those of several row by row. */
bool yoke_add_kept(yoke_collector *collector, const yoke_relation *relation,
                   const yoke_rows *kept) {
  const yoke_model *model = relation->target;
  size_t found = 0;
  if (model->pk) {
    yoke_keys keys = yoke_keys_of(kept, model->pk, 0, kept->set.count);
    const char *json = yoke_keys_json(collector, &keys);
    return json && yoke_add_obstacles(collector, relation, model->pk, json, &found);
  }
  for (size_t i = 0; i < kept->set.count; i++) {
    yoke_peers *peers =
        yoke_fetch_row(collector->db, model, yoke_row_at(&kept->set, i), yoke_scope(collector->db));
    if (!peers || !add_objects(collector, relation, peers)) return false;
  }
  return true;
}

/* Puts the obstacles into the error, in the order in which they were found. */
static bool hand_over(yoke_collector *collector) {
  size_t count = 0;
  for (yoke_found_obstacle *found = collector->obstacles; found; found = found->next)
    count++;
  yoke_obstacle *list = yoke_arena_alloc(yoke_error_arena(collector->db), count * sizeof *list);
  if (!list) return yoke_fail_memory(collector->db);
  size_t left = count;
  for (yoke_found_obstacle *found = collector->obstacles; found; found = found->next)
    list[--left] = found->obstacle;
  struct yoke_error *error = yoke_error_edit(collector->db);
  error->obstacles = list;
  error->obstacle_count = count;
  return false;
}

/* Appends to "'Profile.user', 'Book.author'". */
static void add_name(yoke_buffer *names, const yoke_relation *relation) {
  if (names->size) yoke_buffer_puts(names, ", ");
  yoke_buffer_printf(names, "'%s.%s'", relation->target->name, relation->field->name);
}

static bool fail_kept(yoke_collector *collector, yoke_code code, const yoke_model *model,
                      const char *kind, const yoke_buffer *names) {
  if (names->failed) return yoke_fail_memory(collector->db);
  yoke_fail(collector->db, code,
            "Cannot delete some instances of model '%s' because they are referenced through %s "
            "foreign keys: %s.",
            model->name, kind, names->text);
  yoke_fail_about(collector->db, model->label, NULL);
  return hand_over(collector);
}

bool yoke_fail_protected(yoke_collector *collector, const yoke_model *model,
                         const yoke_culprit *culprits) {
  yoke_buffer names = {0};
  for (; culprits; culprits = culprits->next)
    add_name(&names, culprits->relation);
  fail_kept(collector, YOKE_PROTECTED_ERROR, model, "protected", &names);
  yoke_buffer_free(&names);
  return false;
}

/* ── RESTRICT ───────────────────────────────────────────────────────────────────────────────── */

/* Of the rows in `restricted`, reads into `deleted` those that `unread` deletes. */
static bool read_deleted(yoke_collector *collector, const yoke_rows *restricted,
                         const yoke_unread *unread, yoke_rows *deleted) {
  for (size_t first = 0; first < unread->parents->set.count; first += YOKE_DELETE_BATCH) {
    for (size_t also = 0; also < restricted->set.count; also += YOKE_DELETE_BATCH) {
      yoke_statement *statement;
      size_t found = 0;
      if (!yoke_prepare_unread_keys(collector, unread, first, restricted, also, &statement))
        return false;
      if (statement && !yoke_read_rows(collector, statement, deleted, &found)) return false;
    }
  }
  return true;
}

/* The rows that stay: not collected, and not deleted unread. */
static bool find_kept(yoke_collector *collector, const yoke_restricted *restricted,
                      yoke_rows *deleted, yoke_rows *kept) {
  const yoke_rows *rows = &restricted->rows;
  for (yoke_unread *unread = collector->fast_deletes; unread; unread = unread->next)
    if (unread->relation->target == rows->model && !read_deleted(collector, rows, unread, deleted))
      return false;
  const yoke_rows *collected = yoke_rows_find(collector, rows->model);
  for (size_t i = 0; i < rows->set.count; i++) {
    const yoke_value *key = yoke_row_at(&rows->set, i);
    if (collected && yoke_row_set_has(&collected->set, key)) continue;
    if (!yoke_row_set_has(&deleted->set, key) && !yoke_rows_add(collector, kept, key)) return false;
  }
  return true;
}

static bool check_relation(yoke_collector *collector, const yoke_restricted *restricted,
                           yoke_buffer *names) {
  const yoke_model *model = restricted->rows.model;
  yoke_rows deleted = {0}, kept = {0};
  bool ok = yoke_rows_begin(collector, &deleted, model) &&
            yoke_rows_begin(collector, &kept, model) &&
            find_kept(collector, restricted, &deleted, &kept);
  if (ok && kept.set.count) {
    ok = yoke_add_kept(collector, restricted->relation, &kept);
    add_name(names, restricted->relation);
  }
  yoke_rows_free(&deleted);
  yoke_rows_free(&kept);
  return ok;
}

bool yoke_check_restricted(yoke_collector *collector, const yoke_model *model) {
  yoke_buffer names = {0};
  bool ok = true;
  for (yoke_restricted *next = collector->restricted; ok && next; next = next->next)
    ok = check_relation(collector, next, &names);
  if (ok && (names.size || names.failed))
    ok = fail_kept(collector, YOKE_RESTRICTED_ERROR, model, "restricted", &names);
  yoke_buffer_free(&names);
  return ok;
}
