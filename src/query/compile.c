/* A shape key, compiled to one SQL statement. */
#include "query/compile.h"

#include <string.h>

/* What a key holds behind its conditions. */
typedef struct parts {
  const char *order_by, *select_related;
  bool is_unordered, is_ordered_by_pk, is_ordered_by_latest, is_reversed;
  const yoke_field **columns; /* of SET, or to be read */
  int *values;                /* the number of each SET value */
  size_t column_count;
  int limit, offset; /* numbers of their values; 0: none */
} parts;

static void add_column(yoke_compiler *compiler, parts *parts, const yoke_field *column, int value) {
  yoke_arena *arena = &compiler->arena;
  size_t count = parts->column_count++;
  parts->columns = yoke_arena_grow(arena, parts->columns, count, sizeof *parts->columns);
  parts->values = yoke_arena_grow(arena, parts->values, count, sizeof *parts->values);
  parts->columns[count] = column;
  parts->values[count] = value;
}

static parts read_parts(yoke_compiler *compiler, yoke_key_reader *reader, const yoke_model *model) {
  parts parts = {0};
  while (reader->at < reader->end) {
    switch ((yoke_token)yoke_read_byte(reader)) {
    case YOKE_T_ORDER:
      parts.order_by = yoke_read_text(reader);
      break;
    case YOKE_T_UNORDERED:
      parts.is_unordered = true;
      break;
    case YOKE_T_ORDER_BY_PK:
      parts.is_ordered_by_pk = true;
      break;
    case YOKE_T_LATEST_BY:
      parts.is_ordered_by_latest = true;
      break;
    case YOKE_T_REVERSED:
      parts.is_reversed = true;
      break;
    case YOKE_T_RELATED:
      parts.select_related = yoke_read_text(reader);
      break;
    case YOKE_T_SET:
      add_column(compiler, &parts, &model->fields[yoke_read_number(reader)], ++reader->values);
      break;
    case YOKE_T_COLUMN:
      add_column(compiler, &parts, &model->fields[yoke_read_number(reader)], 0);
      break;
    case YOKE_T_LIMIT:
      parts.limit = ++reader->values;
      break;
    case YOKE_T_OFFSET:
      parts.offset = ++reader->values;
      break;
    default:
      break;
    }
  }
  return parts;
}

static void write_order_term(yoke_compilation *c, const yoke_order *order) {
  for (size_t i = 0; i < order->piece_count; i++) {
    const yoke_order_piece *piece = &order->pieces[i];
    if (piece->sql)
      yoke_buffer_puts(&c->sql, piece->sql);
    else
      yoke_write_column(&c->sql, c->select, piece->table, piece->column);
  }
  yoke_buffer_puts(&c->sql, order->descending ? " DESC" : " ASC");
  if (order->nulls_first) yoke_buffer_puts(&c->sql, " NULLS FIRST");
  if (order->nulls_last) yoke_buffer_puts(&c->sql, " NULLS LAST");
}

static void write_order(yoke_compilation *c) {
  for (size_t i = 0; i < c->orders.count; i++) {
    yoke_buffer_puts(&c->sql, i ? ", " : " ORDER BY ");
    write_order_term(c, &c->orders.terms[i]);
  }
}

static void collect_order(yoke_compilation *c, const parts *parts) {
  const yoke_model *model = c->select->model;
  c->orders.is_reversed = parts->is_reversed;
  if (parts->order_by)
    yoke_order_by(c->select, &c->orders, parts->order_by);
  else if (parts->is_ordered_by_latest)
    yoke_order_by_meta(c->select, &c->orders, model->latest_by, model->latest_by_count);
  else if (parts->is_ordered_by_pk)
    yoke_order_by_pk(c->select, &c->orders);
  else if (!parts->is_unordered)
    yoke_order_by_meta(c->select, &c->orders, model->ordering, model->ordering_count);
}

static void write_slice(yoke_compilation *c, const parts *parts) {
  if (parts->limit)
    yoke_buffer_printf(&c->sql, " LIMIT ?%d", parts->limit);
  else if (parts->offset)
    yoke_buffer_puts(&c->sql, " LIMIT -1");
  if (parts->offset) yoke_buffer_printf(&c->sql, " OFFSET ?%d", parts->offset);
}

static void write_from_where(yoke_compilation *c) {
  yoke_write_from(&c->sql, c->select);
  c->matches_nothing = yoke_write_where(&c->sql, c->select) == YOKE_MATCHES_NOTHING;
}

static void write_select_objects(yoke_compilation *c, const parts *parts) {
  yoke_select_model(c->select, &c->selection);
  if (parts->select_related) yoke_select_related(c->select, &c->selection, parts->select_related);
  collect_order(c, parts);
  for (size_t i = 0; i < c->selection.count; i++) {
    const yoke_model *model = c->selection.models[i].model;
    for (size_t j = 0; j < model->field_count; j++) {
      yoke_buffer_puts(&c->sql, i || j ? ", " : "SELECT ");
      int table = yoke_table_of(c->select, c->selection.tables[i], &model->fields[j]);
      yoke_write_column(&c->sql, c->select, table, &model->fields[j]);
    }
  }
  write_from_where(c);
  write_order(c);
  write_slice(c, parts);
  for (size_t i = 0; i < c->selection.count; i++)
    c->selection.models[i].is_always_there =
        c->select->tables[c->selection.tables[i]].type == YOKE_INNER_JOIN;
}

static void write_select_fields(yoke_compilation *c, const parts *parts) {
  for (size_t i = 0; i < parts->column_count; i++) {
    yoke_buffer_puts(&c->sql, i ? ", " : "SELECT ");
    int table = yoke_table_of(c->select, 0, parts->columns[i]);
    yoke_write_column(&c->sql, c->select, table, parts->columns[i]);
  }
  write_from_where(c);
  /* The caller wants a statement to step, also one without rows. */
  if (c->matches_nothing) yoke_buffer_puts(&c->sql, " WHERE 0");
  c->matches_nothing = false;
}

static void write_select_count(yoke_compilation *c, const parts *parts) {
  bool is_slice = parts->limit || parts->offset;
  yoke_buffer_puts(&c->sql, is_slice ? "SELECT COUNT(*) FROM (SELECT 1" : "SELECT COUNT(*)");
  write_from_where(c);
  write_slice(c, parts);
  if (is_slice) yoke_buffer_puts(&c->sql, ") subquery");
}

static void write_select_exists(yoke_compilation *c, const parts *parts) {
  yoke_buffer_puts(&c->sql, "SELECT 1");
  write_from_where(c);
  yoke_buffer_puts(&c->sql, " LIMIT 1");
  if (parts->offset) yoke_buffer_printf(&c->sql, " OFFSET ?%d", parts->offset);
}

static void write_key(yoke_compilation *c, yoke_select *select) {
  const yoke_model *model = select->model;
  for (size_t i = 0; i < model->pk_count; i++) {
    if (i) yoke_buffer_puts(&c->sql, ", ");
    yoke_write_column(&c->sql, select, 0, model->pk_fields[i]);
  }
}

/* The rows to change: by the conditions as they stand, or when those need other tables by their
 * keys. */
static void write_rows(yoke_compilation *c) {
  const yoke_model *model = c->select->model;
  if (yoke_used_tables(c->select) <= 1) {
    c->matches_nothing = yoke_write_where(&c->sql, c->select) == YOKE_MATCHES_NOTHING;
    return;
  }
  yoke_select *changed = yoke_select_new(&c->compiler, model);
  yoke_use_base(changed);
  c->select->outer = changed;
  yoke_buffer_puts(&c->sql, model->pk ? " WHERE " : " WHERE (");
  write_key(c, changed);
  yoke_buffer_puts(&c->sql, model->pk ? " IN (SELECT " : ") IN (SELECT ");
  write_key(c, c->select);
  write_from_where(c);
  yoke_buffer_putc(&c->sql, ')');
}

static void write_update(yoke_compilation *c, const parts *parts) {
  yoke_buffer_puts(&c->sql, "UPDATE ");
  yoke_write_name(&c->sql, c->select->model->table);
  for (size_t i = 0; i < parts->column_count; i++) {
    yoke_buffer_puts(&c->sql, i ? ", " : " SET ");
    yoke_write_name(&c->sql, parts->columns[i]->column);
    yoke_buffer_printf(&c->sql, " = ?%d", parts->values[i]);
  }
  write_rows(c);
}

static void write_delete(yoke_compilation *c) {
  yoke_buffer_puts(&c->sql, "DELETE FROM ");
  yoke_write_name(&c->sql, c->select->model->table);
  write_rows(c);
}

static void compile(yoke_compilation *c, const yoke_request *request) {
  yoke_compiler *compiler = &c->compiler;
  const yoke_model *model = request->model;
  yoke_key_reader reader = {.at = request->key + sizeof model + 1,
                            .end = request->key + request->key_size};
  c->select = yoke_select_new(compiler, model);
  yoke_use_base(c->select);
  yoke_add_filter(c->select, yoke_read_conditions(compiler, &reader, model));
  yoke_condition *exclude = yoke_read_conditions(compiler, &reader, model);
  exclude->negated = true;
  yoke_add_filter(c->select, exclude);
  parts parts = read_parts(compiler, &reader, model);
  switch (request->kind) {
  case YOKE_SELECT_OBJECTS:
    write_select_objects(c, &parts);
    break;
  case YOKE_SELECT_FIELDS:
    write_select_fields(c, &parts);
    break;
  case YOKE_SELECT_COUNT:
    write_select_count(c, &parts);
    break;
  case YOKE_SELECT_EXISTS:
    write_select_exists(c, &parts);
    break;
  case YOKE_UPDATE_ROWS:
    write_update(c, &parts);
    break;
  case YOKE_DELETE_ROWS:
    write_delete(c);
    break;
  }
}

bool yoke_compile(yoke_compilation *c, const yoke_request *request) {
  memset(c, 0, sizeof *c);
  c->compiler.db = request->db;
  c->compiler.arena.on_failure = &c->compiler.failed;
  switch (setjmp(c->compiler.failed)) {
  case 0:
    compile(c, request);
    return c->sql.failed ? yoke_fail_memory(request->db) : true;
  case 1:
    return yoke_fail_memory(request->db);
  default:
    return false;
  }
}

void yoke_compilation_free(yoke_compilation *c) {
  yoke_arena_free(&c->compiler.arena);
  yoke_buffer_free(&c->sql);
}
