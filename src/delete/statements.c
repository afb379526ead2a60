/* The statements of a deletion. Any number of keys is one parameter, a JSON array, so that a
 * statement's text is the same for all of them. */
#include "delete/collector.h"

bool yoke_keys_of(yoke_collector *collector, const yoke_rows *rows, const yoke_field *field,
                  size_t first, size_t count, yoke_keys *ret) {
  size_t column = 0;
  while (rows->fields[column] != field)
    column++;
  yoke_buffer *text = &rows->texts[column];
  *ret = (yoke_keys){0};
  yoke_buffer_clear(text);
  yoke_buffer_putc(text, '[');
  for (size_t i = first; i < first + count; i++) {
    yoke_value value = rows->values[i * rows->width + column];
    if (value.is_null) continue;
    ret->value = value;
    ret->count++;
    yoke_keys_add(text, value);
  }
  yoke_buffer_putc(text, ']');
  if (text->failed) return yoke_fail_memory(collector->db);
  ret->json = text->text;
  if (ret->count != 1) ret->value = (yoke_value){.kind = YOKE_TEXT, .as.text = ret->json};
  return true;
}

void yoke_add_condition(yoke_collector *collector, const yoke_field *field, const yoke_keys *keys) {
  collector->dialect->quote(&collector->sql, field->column);
  yoke_buffer_puts(&collector->sql,
                   keys->count == 1 ? " = ?" : " IN (SELECT value FROM json_each(?))");
}

yoke_statement *yoke_prepare_built(yoke_collector *collector, const yoke_value *values,
                                   size_t count) {
  if (collector->sql.failed) {
    yoke_fail_memory(collector->db);
    return NULL;
  }
  yoke_statement *statement = yoke_prepare(collector->db, collector->sql.text);
  for (size_t i = 0; statement && i < count; i++) {
    if (yoke_bind(statement, (int)i + 1, values[i])) continue;
    yoke_release(statement);
    return NULL;
  }
  return statement;
}

static bool read_row(yoke_collector *collector, yoke_statement *statement, yoke_rows *rows,
                     yoke_value *values) {
  for (size_t i = 0; i < rows->width; i++)
    if (!yoke_column_value(statement, (int)i, rows->fields[i]->kind, &collector->arena, &values[i]))
      return false;
  return yoke_rows_add(collector, rows, values);
}

bool yoke_read_rows(yoke_collector *collector, yoke_statement *statement, yoke_rows *rows,
                    size_t *ret_found) {
  yoke_value *values = yoke_collector_alloc(collector, rows->width * sizeof *values);
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

bool yoke_read_children(yoke_collector *collector, const yoke_relation *relation,
                        const yoke_keys *keys, yoke_rows *rows, size_t *ret_found) {
  yoke_buffer *sql = &collector->sql;
  yoke_buffer_clear(sql);
  yoke_buffer_puts(sql, "SELECT ");
  for (size_t i = 0; i < rows->width; i++) {
    if (i) yoke_buffer_puts(sql, ", ");
    collector->dialect->quote(sql, rows->fields[i]->column);
  }
  yoke_buffer_puts(sql, " FROM ");
  collector->dialect->quote(sql, relation->target->table);
  yoke_buffer_puts(sql, " WHERE ");
  yoke_add_condition(collector, relation->field, keys);
  yoke_statement *statement = yoke_prepare_built(collector, &keys->value, 1);
  return statement && yoke_read_rows(collector, statement, rows, ret_found);
}

/* ── Rows that are deleted unread ───────────────────────────────────────────────────────────── */

/* The fast relations from one model to another share a statement: conditions joined by OR. */
static bool shares_statement(const yoke_relation *relation, const yoke_unread *unread) {
  return yoke_is_fast(relation) && relation->target == unread->relation->target;
}

typedef struct parameters {
  yoke_value *values;
  size_t count;
} parameters;

/* Appends `before` and the condition that `field` is a key of these rows, unless they have none. */
static bool add_in(yoke_collector *collector, const char *before, const yoke_field *field,
                   const yoke_rows *rows, const yoke_field *key, size_t first,
                   parameters *parameters) {
  yoke_keys keys;
  if (!yoke_keys_of(collector, rows, key, first, yoke_batch_at(rows, first), &keys)) return false;
  if (keys.count == 0) return true;
  yoke_buffer_puts(&collector->sql, before);
  yoke_add_condition(collector, field, &keys);
  parameters->values[parameters->count++] = keys.value;
  return true;
}

static bool add_conditions(yoke_collector *collector, const yoke_unread *unread, size_t first,
                           parameters *parameters) {
  const yoke_rows *parents = unread->parents;
  const yoke_delete_plan *plan = &parents->model->deletion;
  for (size_t i = 0; i < plan->follow_count; i++) {
    const yoke_relation *relation = plan->follow[i];
    if (shares_statement(relation, unread) &&
        !add_in(collector, parameters->count ? " OR " : "(", relation->field, parents,
                relation->to_field, first, parameters))
      return false;
  }
  return true;
}

static bool start_parameters(yoke_collector *collector, const yoke_unread *unread,
                             parameters *parameters) {
  size_t room = unread->parents->model->deletion.follow_count + 1;
  parameters->count = 0;
  parameters->values = yoke_collector_alloc(collector, room * sizeof(yoke_value));
  yoke_buffer_clear(&collector->sql);
  return parameters->values;
}

static void add_from(yoke_collector *collector, const yoke_model *model) {
  yoke_buffer_puts(&collector->sql, " FROM ");
  collector->dialect->quote(&collector->sql, model->table);
  yoke_buffer_puts(&collector->sql, " WHERE ");
}

bool yoke_prepare_unread_delete(yoke_collector *collector, const yoke_unread *unread, size_t first,
                                yoke_statement **ret) {
  parameters parameters;
  *ret = NULL;
  if (!start_parameters(collector, unread, &parameters)) return false;
  yoke_buffer_puts(&collector->sql, "DELETE");
  add_from(collector, unread->relation->target);
  if (!add_conditions(collector, unread, first, &parameters)) return false;
  if (parameters.count == 0) return true;
  yoke_buffer_putc(&collector->sql, ')');
  *ret = yoke_prepare_built(collector, parameters.values, parameters.count);
  return *ret;
}

bool yoke_prepare_unread_keys(yoke_collector *collector, const yoke_unread *unread, size_t first,
                              const yoke_rows *among, size_t also, yoke_statement **ret) {
  const yoke_model *model = unread->relation->target;
  parameters parameters;
  *ret = NULL;
  if (!start_parameters(collector, unread, &parameters)) return false;
  yoke_buffer_puts(&collector->sql, "SELECT ");
  collector->dialect->quote(&collector->sql, model->pk->column);
  add_from(collector, model);
  if (!add_conditions(collector, unread, first, &parameters)) return false;
  if (parameters.count == 0) return true;
  if (!add_in(collector, ") AND ", model->pk, among, model->pk, also, &parameters)) return false;
  *ret = yoke_prepare_built(collector, parameters.values, parameters.count);
  return *ret;
}
