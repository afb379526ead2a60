/* Rows that are to be deleted, each once. */
#include <string.h>

#include "common/memory.h"
#include "delete/collector.h"

bool yoke_rows_add(yoke_collector *collector, yoke_rows *rows, const yoke_value *values) {
  return yoke_row_set_add(&rows->set, values) || yoke_fail_memory(collector->db);
}

void yoke_rows_free(yoke_rows *rows) {
  for (size_t i = 0; rows->texts && i < rows->set.width; i++)
    yoke_buffer_free(&rows->texts[i]);
  yoke_row_set_free(&rows->set);
}

/* `room` is for columns beside the primary key's. */
static bool init(yoke_collector *collector, yoke_rows *rows, const yoke_model *model, size_t room) {
  *rows =
      (yoke_rows){.model = model, .set = {.width = model->pk_count, .key_width = model->pk_count}};
  room += model->pk_count;
  rows->fields = yoke_collector_alloc(collector, room * sizeof(yoke_field *));
  rows->texts = yoke_collector_alloc(collector, room * sizeof(yoke_buffer));
  if (!rows->fields || !rows->texts) return false;
  memcpy(rows->fields, model->pk_fields, model->pk_count * sizeof *rows->fields);
  return true;
}

bool yoke_rows_begin(yoke_collector *collector, yoke_rows *rows, const yoke_model *model) {
  return init(collector, rows, model, 0);
}

static bool has_field(const yoke_rows *rows, const yoke_field *field) {
  for (size_t i = 0; i < rows->set.width; i++)
    if (rows->fields[i] == field) return true;
  return false;
}

/* Beside the primary key, each column by which a child may name the row, and those that name the
 * rows of its parents. */
static bool init_with_keys(yoke_collector *collector, yoke_rows *rows, const yoke_model *model) {
  const yoke_delete_plan *plan = &model->deletion;
  if (!init(collector, rows, model, plan->follow_count + model->parent_count)) return false;
  for (size_t i = 0; i < plan->follow_count; i++)
    if (!has_field(rows, plan->follow[i]->to_field))
      rows->fields[rows->set.width++] = plan->follow[i]->to_field;
  for (size_t i = 0; i < model->parent_count; i++)
    if (!has_field(rows, model->parents[i].link))
      rows->fields[rows->set.width++] = model->parents[i].link;
  return true;
}

yoke_rows *yoke_rows_find(const yoke_collector *collector, const yoke_model *model) {
  yoke_rows *rows = collector->rows;
  while (rows && rows->model != model)
    rows = rows->next;
  return rows;
}

yoke_rows *yoke_rows_of(yoke_collector *collector, const yoke_model *model) {
  yoke_rows **end = &collector->rows;
  for (; *end; end = &(*end)->next)
    if ((*end)->model == model) return *end;
  yoke_rows *rows = yoke_collector_alloc(collector, sizeof *rows);
  if (!rows || !init_with_keys(collector, rows, model)) return NULL;
  *end = rows;
  return rows;
}

void yoke_rows_meet(yoke_collector *collector, yoke_rows *rows) {
  if (!rows->met) rows->met = ++collector->met_count;
}

/* ── The collector's own life ───────────────────────────────────────────────────────────────── */

void yoke_collector_init(yoke_collector *collector, yoke_db *db) {
  *collector = (yoke_collector){.db = db, .dialect = yoke_dialect_named(yoke_dialect_name(db))};
}

void yoke_collector_free(yoke_collector *collector) {
  for (yoke_rows *rows = collector->rows; rows; rows = rows->next)
    yoke_rows_free(rows);
  for (yoke_restricted *kept = collector->restricted; kept; kept = kept->next)
    yoke_rows_free(&kept->rows);
  yoke_buffer_free(&collector->sql);
  yoke_free(collector->parameters);
  yoke_arena_free(&collector->arena);
}

void *yoke_collector_alloc(yoke_collector *collector, size_t size) {
  void *memory = yoke_arena_alloc(&collector->arena, size);
  if (!memory) yoke_fail_memory(collector->db);
  return memory;
}
