/* Writes a deletion down, in Django's order: rows deleted unread, updates, then the collected rows
 * model by model, children first. */
#include <string.h>

#include "delete/collector.h"

typedef struct yoke_tally {
  yoke_deleted_model *models;
  size_t count, total;
} yoke_tally;

static void tally(yoke_tally *tally, const yoke_model *model, size_t rows) {
  if (rows == 0) return;
  size_t i = 0;
  while (i < tally->count && strcmp(tally->models[i].label, model->label) != 0)
    i++;
  if (i == tally->count) tally->models[tally->count++].label = model->label;
  tally->models[i].count += rows;
  tally->total += rows;
}

/* Runs and releases; *ret_rows says how many rows it touched. */
static bool run(yoke_collector *collector, yoke_statement *statement, size_t *ret_rows) {
  bool ok = statement && yoke_run(statement);
  if (ok) *ret_rows = (size_t)yoke_changed_rows(collector->db);
  yoke_release(statement);
  return ok;
}

static bool delete_unread(yoke_collector *collector, yoke_tally *counts) {
  for (yoke_unread *unread = collector->fast_deletes; unread; unread = unread->next) {
    for (size_t first = 0; first < unread->parents->set.count; first += YOKE_DELETE_BATCH) {
      yoke_statement *statement;
      size_t rows = 0;
      if (!yoke_prepare_unread_delete(collector, unread, first, &statement)) return false;
      if (statement && !run(collector, statement, &rows)) return false;
      tally(counts, unread->relation->target, rows);
    }
  }
  return true;
}

/* ── Updates ────────────────────────────────────────────────────────────────────────────────── */

static yoke_value new_value(const yoke_relation *relation) {
  if (relation->on_delete != YOKE_SET_NULL) return relation->set_value;
  return (yoke_value){.kind = relation->field->kind, .is_null = true};
}

static yoke_statement *prepare_update(yoke_collector *collector, const yoke_relation *relation,
                                      const yoke_keys *keys) {
  yoke_start_statement(collector, "UPDATE ");
  yoke_add_name(collector, relation->target->table);
  yoke_buffer_puts(&collector->sql, " SET ");
  yoke_add_name(collector, relation->field->column);
  yoke_buffer_puts(&collector->sql, " = ? WHERE ");
  if (!yoke_add_parameter(collector, new_value(relation)) ||
      !yoke_add_condition(collector, relation->field, keys))
    return NULL;
  return yoke_prepare_built(collector);
}

static bool update_children(yoke_collector *collector) {
  for (yoke_unread *update = collector->updates; update; update = update->next) {
    const yoke_rows *parents = update->parents;
    for (size_t first = 0; first < parents->set.count; first += YOKE_DELETE_BATCH) {
      yoke_keys keys = yoke_batch_of(parents, update->relation->to_field, first);
      size_t rows;
      if (keys.count && !run(collector, prepare_update(collector, update->relation, &keys), &rows))
        return false;
    }
  }
  return true;
}

/* ── Deletes ────────────────────────────────────────────────────────────────────────────────── */

static bool is_among(const yoke_model *model, yoke_rows *const *sorted, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (sorted[i]->model == model) return true;
  return false;
}

static bool may_go(const yoke_collector *collector, const yoke_model *model,
                   yoke_rows *const *sorted, size_t count) {
  const yoke_dependency *next = collector->dependencies;
  for (; next; next = next->next)
    if (next->parent == model && !is_among(next->child, sorted, count)) return false;
  return true;
}

static void in_order_met(const yoke_collector *collector, yoke_rows **list) {
  for (yoke_rows *rows = collector->rows; rows; rows = rows->next)
    if (rows->met) list[rows->met - 1] = rows;
}

/* Children before parents; in the order in which the models were met where a circle leaves no
 * other. */
static yoke_rows **sort_models(yoke_collector *collector) {
  size_t count = collector->met_count, done = 0;
  yoke_rows **met = yoke_collector_alloc(collector, count * sizeof(yoke_rows *));
  yoke_rows **sorted = yoke_collector_alloc(collector, count * sizeof(yoke_rows *));
  if (!met || !sorted) return NULL;
  in_order_met(collector, met);
  for (bool found = true; found && done < count;) {
    found = false;
    for (size_t i = 0; i < count; i++) {
      if (is_among(met[i]->model, sorted, done) || !may_go(collector, met[i]->model, sorted, done))
        continue;
      sorted[done++] = met[i];
      found = true;
    }
  }
  return done == count ? sorted : met;
}

static yoke_statement *prepare_delete(yoke_collector *collector, const yoke_rows *rows,
                                      size_t first) {
  yoke_start_statement(collector, "DELETE FROM ");
  yoke_add_name(collector, rows->model->table);
  yoke_buffer_puts(&collector->sql, " WHERE ");
  return yoke_add_row_condition(collector, rows, first) ? yoke_prepare_built(collector) : NULL;
}

bool yoke_delete_rows(yoke_collector *collector, const yoke_rows *rows, size_t *ret_deleted) {
  for (size_t first = 0; first < rows->set.count; first += YOKE_DELETE_BATCH) {
    size_t deleted = 0;
    if (!run(collector, prepare_delete(collector, rows, first), &deleted)) return false;
    *ret_deleted += deleted;
  }
  return true;
}

/* ── All of it ──────────────────────────────────────────────────────────────────────────────── */

static size_t count_models(const yoke_collector *collector) {
  size_t count = collector->met_count;
  for (const yoke_unread *unread = collector->fast_deletes; unread; unread = unread->next)
    count++;
  return count;
}

bool yoke_delete_collected(yoke_collector *collector, yoke_deleted *ret_deleted) {
  yoke_tally counts = {0};
  counts.models =
      yoke_arena_alloc(yoke_scope(collector->db), count_models(collector) * sizeof *counts.models);
  if (!counts.models) return yoke_fail_memory(collector->db);
  yoke_rows **sorted = sort_models(collector);
  if (!sorted || !delete_unread(collector, &counts) || !update_children(collector)) return false;
  for (size_t i = 0; i < collector->met_count; i++) {
    size_t deleted = 0;
    if (!yoke_delete_rows(collector, sorted[i], &deleted)) return false;
    tally(&counts, sorted[i]->model, deleted);
  }
  *ret_deleted =
      (yoke_deleted){.total = counts.total, .model_count = counts.count, .models = counts.models};
  return true;
}
