/* Keys of rows as conditions of a statement. Any number of them is one parameter, a JSON array, so
 * that a statement's text is the same for all of them. */
#include "common/memory.h"
#include "delete/collector.h"

size_t yoke_rows_column(const yoke_rows *rows, const yoke_field *field) {
  size_t column = 0;
  while (rows->fields[column] != field)
    column++;
  return column;
}

static yoke_value key_at(const yoke_keys *keys, size_t row) {
  return yoke_row_at(&keys->rows->set, row)[keys->column];
}

/* Keys are unique, so integers that fill the space between the least and the greatest are all that
 * lie there. */
static void find_range(yoke_keys *keys) {
  for (size_t i = keys->first; i < keys->end; i++) {
    yoke_value key = key_at(keys, i);
    if (key.is_null) continue;
    if (keys->count++ == 0) keys->low = keys->high = key;
    if (key.kind != YOKE_INT) continue;
    if (key.as.integer < keys->low.as.integer) keys->low = key;
    if (key.as.integer > keys->high.as.integer) keys->high = key;
  }
  if (keys->count > 1 && keys->low.kind == YOKE_INT) {
    uint64_t distance = (uint64_t)keys->high.as.integer - (uint64_t)keys->low.as.integer;
    keys->is_range = distance == keys->count - 1;
  }
}

yoke_keys yoke_keys_of(const yoke_rows *rows, const yoke_field *field, size_t first, size_t count) {
  yoke_keys keys = {
      .rows = rows, .column = yoke_rows_column(rows, field), .first = first, .end = first + count};
  find_range(&keys);
  return keys;
}

yoke_keys yoke_batch_of(const yoke_rows *rows, const yoke_field *field, size_t first) {
  size_t left = rows->set.count - first;
  return yoke_keys_of(rows, field, first, left < YOKE_DELETE_BATCH ? left : YOKE_DELETE_BATCH);
}

const char *yoke_keys_json(yoke_collector *collector, const yoke_keys *keys) {
  yoke_buffer *text = &keys->rows->texts[keys->column];
  yoke_buffer_clear(text);
  yoke_buffer_puts(text, "[");
  for (size_t i = keys->first; i < keys->end; i++) {
    yoke_value key = key_at(keys, i);
    if (!key.is_null) yoke_keys_add(text, key);
  }
  yoke_buffer_puts(text, "]");
  if (!text->failed) return text->text;
  yoke_fail_memory(collector->db);
  return NULL;
}

/* ── The statement being built ──────────────────────────────────────────────────────────────── */

void yoke_start_statement(yoke_collector *collector, const char *text) {
  collector->parameter_count = 0;
  yoke_buffer_clear(&collector->sql);
  yoke_buffer_puts(&collector->sql, text);
}

void yoke_add_name(yoke_collector *collector, const char *name) {
  collector->dialect->quote(&collector->sql, name);
}

bool yoke_add_parameter(yoke_collector *collector, yoke_value value) {
  if (collector->parameter_count == collector->parameter_capacity) {
    size_t capacity = collector->parameter_capacity ? collector->parameter_capacity * 2 : 8;
    yoke_value *parameters = yoke_reallocate(collector->parameters, capacity * sizeof *parameters);
    if (!parameters) return yoke_fail_memory(collector->db);
    collector->parameters = parameters;
    collector->parameter_capacity = capacity;
  }
  collector->parameters[collector->parameter_count++] = value;
  return true;
}

bool yoke_add_condition(yoke_collector *collector, const yoke_field *field, const yoke_keys *keys) {
  bool is_list = keys->count != 1 && !keys->is_range;
  bool as_hexadecimal = is_list && yoke_key_is_hexadecimal(field);
  if (as_hexadecimal) yoke_buffer_puts(&collector->sql, "hex(");
  yoke_add_name(collector, field->column);
  if (as_hexadecimal) yoke_buffer_putc(&collector->sql, ')');
  if (keys->count == 1) {
    yoke_buffer_puts(&collector->sql, " = ?");
    return yoke_add_parameter(collector, keys->low);
  }
  if (keys->is_range) {
    yoke_buffer_puts(&collector->sql, " BETWEEN ? AND ?");
    return yoke_add_parameter(collector, keys->low) && yoke_add_parameter(collector, keys->high);
  }
  const char *json = yoke_keys_json(collector, keys);
  yoke_buffer_puts(&collector->sql, " IN (SELECT value FROM json_each(?))");
  return json && yoke_add_parameter(collector, (yoke_value){.kind = YOKE_TEXT, .as.text = json});
}

/* ── Rows by their primary keys ─────────────────────────────────────────────────────────────── */

/* [[1, "a"], [2, "b"]] */
static const char *row_keys_json(yoke_collector *collector, const yoke_rows *rows, size_t first,
                                 size_t end) {
  yoke_buffer *text = &rows->texts[0];
  yoke_buffer_clear(text);
  for (size_t i = first; i < end; i++) {
    yoke_buffer_puts(text, i == first ? "[[" : "],[");
    for (size_t k = 0; k < rows->set.key_width; k++)
      yoke_keys_add(text, yoke_row_at(&rows->set, i)[k]);
  }
  yoke_buffer_puts(text, "]]");
  if (!text->failed) return text->text;
  yoke_fail_memory(collector->db);
  return NULL;
}

static bool add_one_row(yoke_collector *collector, const yoke_rows *rows, size_t row) {
  for (size_t k = 0; k < rows->set.key_width; k++) {
    if (k) yoke_buffer_puts(&collector->sql, " AND ");
    yoke_add_name(collector, rows->fields[k]->column);
    yoke_buffer_puts(&collector->sql, " = ?");
    if (!yoke_add_parameter(collector, yoke_row_at(&rows->set, row)[k])) return false;
  }
  return true;
}

static bool add_many_rows(yoke_collector *collector, const yoke_rows *rows, size_t first,
                          size_t end) {
  for (size_t k = 0; k < rows->set.key_width; k++) {
    bool as_hexadecimal = yoke_key_is_hexadecimal(rows->fields[k]);
    yoke_buffer_puts(&collector->sql, k ? ", " : "(");
    if (as_hexadecimal) yoke_buffer_puts(&collector->sql, "hex(");
    yoke_add_name(collector, rows->fields[k]->column);
    if (as_hexadecimal) yoke_buffer_putc(&collector->sql, ')');
  }
  for (size_t k = 0; k < rows->set.key_width; k++)
    yoke_buffer_printf(&collector->sql, "%sjson_extract(value, '$[%zu]')",
                       k ? ", " : ") IN (SELECT ", k);
  yoke_buffer_puts(&collector->sql, " FROM json_each(?))");
  const char *json = row_keys_json(collector, rows, first, end);
  return json && yoke_add_parameter(collector, (yoke_value){.kind = YOKE_TEXT, .as.text = json});
}

bool yoke_add_row_condition(yoke_collector *collector, const yoke_rows *rows, size_t first) {
  if (rows->set.key_width == 1) {
    yoke_keys keys = yoke_batch_of(rows, rows->fields[0], first);
    return yoke_add_condition(collector, rows->fields[0], &keys);
  }
  size_t left = rows->set.count - first;
  if (left == 1) return add_one_row(collector, rows, first);
  return add_many_rows(collector, rows, first,
                       first + (left < YOKE_DELETE_BATCH ? left : YOKE_DELETE_BATCH));
}

yoke_statement *yoke_prepare_built(yoke_collector *collector) {
  if (collector->sql.failed) {
    yoke_fail_memory(collector->db);
    return NULL;
  }
  yoke_statement *statement = yoke_prepare(collector->db, collector->sql.text);
  for (size_t i = 0; statement && i < collector->parameter_count; i++) {
    if (yoke_bind(statement, (int)i + 1, collector->parameters[i])) continue;
    yoke_release(statement);
    return NULL;
  }
  return statement;
}
