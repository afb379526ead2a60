/* The statements of a deletion that name children by their parents. */
#include "delete/collector.h"

static bool read_row(yoke_collector *collector, yoke_statement *statement, yoke_rows *rows,
                     yoke_value *values) {
  for (size_t i = 0; i < rows->set.width; i++)
    if (!yoke_column_value(statement, (int)i, rows->fields[i]->kind, &collector->arena, &values[i]))
      return false;
  return yoke_rows_add(collector, rows, values);
}

bool yoke_read_rows(yoke_collector *collector, yoke_statement *statement, yoke_rows *rows,
                    size_t *ret_found) {
  yoke_value *values = yoke_collector_alloc(collector, rows->set.width * sizeof *values);
  yoke_step step = YOKE_STEP_FAILED;
  if (values) {
    while ((step = yoke_step_row(statement)) == YOKE_STEP_ROW) {
      if (!read_row(collector, statement, rows, values)) break;
      ++*ret_found;
    }
  }
  yoke_release(statement);
  return step == YOKE_STEP_DONE;
}

static bool has_inherited_field(const yoke_rows *rows) {
  for (size_t i = 0; i < rows->set.width; i++)
    if (rows->fields[i]->owner) return true;
  return false;
}

bool yoke_read_children(yoke_collector *collector, const yoke_relation *relation,
                        const yoke_keys *keys, yoke_rows *rows, size_t *ret_found) {
  if (has_inherited_field(rows)) {
    const char *json = yoke_keys_json(collector, keys);
    yoke_statement *joined =
        json ? yoke_select_by_keys(collector->db, relation->field, json, relation->target,
                                   rows->fields, rows->set.width)
             : NULL;
    return joined && yoke_read_rows(collector, joined, rows, ret_found);
  }
  yoke_start_statement(collector, "SELECT ");
  for (size_t i = 0; i < rows->set.width; i++) {
    if (i) yoke_buffer_puts(&collector->sql, ", ");
    yoke_add_name(collector, rows->fields[i]->column);
  }
  yoke_buffer_puts(&collector->sql, " FROM ");
  yoke_add_name(collector, relation->target->table);
  yoke_buffer_puts(&collector->sql, " WHERE ");
  if (!yoke_add_condition(collector, relation->field, keys)) return false;
  yoke_statement *statement = yoke_prepare_built(collector);
  return statement && yoke_read_rows(collector, statement, rows, ret_found);
}

/* ── Rows that are deleted unread ───────────────────────────────────────────────────────────── */

/* The fast relations from one model to another share a statement: conditions joined by OR. */
static bool shares_statement(const yoke_relation *relation, const yoke_unread *unread) {
  return yoke_is_fast(relation) && relation->target == unread->relation->target;
}

/* Ends a statement's text with what `unread` names; *ret_any is false when the parents have no
 * keys.
 */
static bool add_unread(yoke_collector *collector, const yoke_unread *unread, size_t first,
                       bool *ret_any) {
  const yoke_delete_plan *plan = &unread->parents->model->deletion;
  yoke_buffer_puts(&collector->sql, " FROM ");
  yoke_add_name(collector, unread->relation->target->table);
  *ret_any = false;
  for (size_t i = 0; i < plan->follow_count; i++) {
    const yoke_relation *relation = plan->follow[i];
    if (!shares_statement(relation, unread)) continue;
    yoke_keys keys = yoke_batch_of(unread->parents, relation->to_field, first);
    if (keys.count == 0) continue;
    yoke_buffer_puts(&collector->sql, *ret_any ? " OR " : " WHERE (");
    if (!yoke_add_condition(collector, relation->field, &keys)) return false;
    *ret_any = true;
  }
  yoke_buffer_puts(&collector->sql, ")");
  return true;
}

bool yoke_prepare_unread_delete(yoke_collector *collector, const yoke_unread *unread, size_t first,
                                yoke_statement **ret) {
  bool any;
  yoke_start_statement(collector, "DELETE");
  if (!add_unread(collector, unread, first, &any)) return false;
  *ret = any ? yoke_prepare_built(collector) : NULL;
  return *ret || !any;
}

bool yoke_prepare_unread_keys(yoke_collector *collector, const yoke_unread *unread, size_t first,
                              const yoke_rows *among, size_t also, yoke_statement **ret) {
  bool any;
  yoke_start_statement(collector, "SELECT ");
  for (size_t i = 0; i < among->set.key_width; i++) {
    if (i) yoke_buffer_puts(&collector->sql, ", ");
    yoke_add_name(collector, among->fields[i]->column);
  }
  if (!add_unread(collector, unread, first, &any)) return false;
  yoke_buffer_puts(&collector->sql, " AND ");
  if (!yoke_add_row_condition(collector, among, also)) return false;
  *ret = any ? yoke_prepare_built(collector) : NULL;
  return *ret || !any;
}
