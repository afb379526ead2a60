/* Rows changed by query: update, and what the delete room does by conditions. */
#include <string.h>

#include "common/buffer.h"
#include "query/shape.h"

/* Runs a described request to its end; *ret_count rows were touched. */
static bool change_rows(yoke_request *request, int64_t *ret_count) {
  yoke_shape *shape = yoke_shape_find(request);
  if (!shape) return false;
  bool done = true;
  *ret_count = 0;
  if (shape->sql) {
    yoke_statement *statement = yoke_request_start(request, shape);
    done = statement && yoke_run(statement);
    if (done) *ret_count = yoke_changed_rows(request->db);
    yoke_release(statement);
    if (!done && request->kind == YOKE_UPDATE_ROWS)
      yoke_explain_integrity(request->db, request->model);
  }
  yoke_shape_release(shape);
  return done;
}

static bool fail_nothing_to_set(yoke_db *db, const yoke_model *model) {
  yoke_fail(db, YOKE_FIELD_ERROR, "update() was given no value to set.");
  yoke_fail_about(db, model->label, NULL);
  return false;
}

/* ── One table ──────────────────────────────────────────────────────────────────────────────── */

static bool update_own(yoke_db *db, const yoke_model *model, const void *where, const void *values,
                       int64_t *ret_count) {
  yoke_request request;
  yoke_request_init(&request, db, model, YOKE_UPDATE_ROWS);
  bool done = yoke_describe_where(&request, &(yoke_query){.where = where});
  size_t before = request.key_size;
  done = done && yoke_describe_set(&request, model, values);
  if (done && request.key_size == before) done = fail_nothing_to_set(db, model);
  done = done && change_rows(&request, ret_count);
  yoke_request_free(&request);
  return done;
}

/* ── Several tables: columns of parents in multi-table inheritance ──────────────────────────── */

/* Whether `values` set a column of the table of `owner`; NULL: of the model's own. */
static bool sets_column_of(const yoke_model *model, const yoke_model *owner, const void *values) {
  for (size_t i = 0; values && i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (field->owner != owner) continue;
    const yoke_lookup *lookup = (const void *)((const char *)values + field->where_offset);
    const void *partner = NULL;
    if (field->relation && field->relation->where_offset)
      memcpy(&partner, (const char *)values + field->relation->where_offset, sizeof partner);
    if (lookup->op || partner) return true;
  }
  return false;
}

/* Those of one row, as yoke_keys_add() writes them. */
static bool add_keys(yoke_db *db, yoke_statement *statement, const yoke_field *const *columns,
                     yoke_buffer *keys, size_t count) {
  for (size_t i = 0; i < count; i++) {
    yoke_value key;
    if (!yoke_column_value(statement, (int)i, columns[i]->kind, yoke_scope(db), &key)) return false;
    if (!key.is_null) yoke_keys_add(&keys[i], key);
  }
  return true;
}

/* The values of some columns of the rows that `where` selects, each column's as a JSON array. */
static bool read_keys(yoke_db *db, const yoke_model *model, const void *where,
                      const yoke_field *const *columns, yoke_buffer *keys, size_t count,
                      int64_t *ret_rows) {
  yoke_statement *statement =
      yoke_select_fields(db, model, &(yoke_query){.where = where}, columns, count);
  if (!statement) return false;
  yoke_step step;
  *ret_rows = 0;
  for (size_t i = 0; i < count; i++)
    yoke_buffer_putc(&keys[i], '[');
  while ((step = yoke_step_row(statement)) == YOKE_STEP_ROW) {
    if (!add_keys(db, statement, columns, keys, count)) break;
    ++*ret_rows;
  }
  yoke_release(statement);
  bool failed = step != YOKE_STEP_DONE;
  for (size_t i = 0; !failed && i < count; i++) {
    yoke_buffer_putc(&keys[i], ']');
    failed = keys[i].failed && !yoke_fail_memory(db);
  }
  return !failed;
}

/* Rows of one table, by their keys. */
static bool update_table(yoke_db *db, const yoke_model *table, const char *keys,
                         const yoke_model *model, const void *values) {
  yoke_request request;
  int64_t count;
  yoke_request_init(&request, db, table, YOKE_UPDATE_ROWS);
  bool done = yoke_describe_keys(&request, table->pk, keys) &&
              yoke_describe_set(&request, model, values) && change_rows(&request, &count);
  yoke_request_free(&request);
  return done;
}

/* The tables that `values` change, and the column that names the rows of each. */
typedef struct changed_tables {
  const yoke_model **tables;
  const yoke_field **columns;
  yoke_buffer *keys;
  size_t count;
} changed_tables;

static bool list_tables(yoke_db *db, const yoke_model *model, const void *values,
                        changed_tables *ret) {
  size_t most = model->parent_count + 1; /* the model's own table last */
  yoke_arena *arena = yoke_scope(db);
  *ret = (changed_tables){.tables = yoke_arena_alloc(arena, most * sizeof *ret->tables),
                          .columns = yoke_arena_alloc(arena, most * sizeof *ret->columns),
                          .keys = yoke_arena_alloc(arena, most * sizeof *ret->keys)};
  if (!ret->tables || !ret->columns || !ret->keys) return yoke_fail_memory(db);
  for (size_t i = 0; i < most; i++) {
    bool is_own = i == model->parent_count;
    const yoke_model *owner = is_own ? NULL : model->parents[i].model;
    if (!sets_column_of(model, owner, values)) continue;
    ret->tables[ret->count] = is_own ? model : owner;
    ret->columns[ret->count++] = is_own ? model->pk : model->parents[i].link;
  }
  return true;
}

/* All keys are read before anything is written: what is written may be what `where` asks about. */
static bool update_tables(yoke_db *db, const yoke_model *model, const void *where,
                          const void *values, int64_t *ret_count) {
  changed_tables changed;
  if (!list_tables(db, model, values, &changed)) return false;
  bool done = read_keys(db, model, where, changed.columns, changed.keys, changed.count, ret_count);
  for (size_t i = 0; done && i < changed.count; i++)
    done = update_table(db, changed.tables[i], changed.keys[i].text, model, values);
  for (size_t i = 0; i < changed.count; i++)
    yoke_buffer_free(&changed.keys[i]);
  return done;
}

static bool sets_parents(const yoke_model *model, const void *values) {
  for (size_t i = 0; i < model->parent_count; i++)
    if (sets_column_of(model, model->parents[i].model, values)) return true;
  return false;
}

int64_t yoke_update(yoke_db *db, const yoke_model *model, const void *where, const void *values) {
  int64_t count = -1;
  if (!yoke_enter_db(db)) return -1;
  bool done = sets_parents(model, values)
                  ? yoke_begin_internal(db) &&
                        yoke_end_internal(db, update_tables(db, model, where, values, &count))
                  : update_own(db, model, where, values, &count);
  return done ? count : -1;
}

bool yoke_delete_matching(yoke_db *db, const yoke_model *model, const yoke_query *query,
                          int64_t *ret_count) {
  yoke_request request;
  int64_t count;
  yoke_request_init(&request, db, model, YOKE_DELETE_ROWS);
  bool done = yoke_describe_where(&request, query) && change_rows(&request, &count);
  yoke_request_free(&request);
  if (done) *ret_count = count;
  return done;
}

/* Ends a description whose conditions are there, and starts it. */
static yoke_statement *start_fields(yoke_request *request, const yoke_field *const *fields,
                                    size_t count) {
  bool described = yoke_describe_columns(request, fields, count) &&
                   yoke_request_keep_values(request, yoke_scope(request->db));
  yoke_shape *shape = described ? yoke_shape_find(request) : NULL;
  if (!shape) return NULL;
  yoke_statement *statement = yoke_request_start(request, shape);
  yoke_shape_release(shape);
  return statement;
}

yoke_statement *yoke_select_fields(yoke_db *db, const yoke_model *model, const yoke_query *query,
                                   const yoke_field *const *fields, size_t count) {
  yoke_request request;
  yoke_request_init(&request, db, model, YOKE_SELECT_FIELDS);
  yoke_statement *statement =
      yoke_describe_where(&request, query) ? start_fields(&request, fields, count) : NULL;
  yoke_request_free(&request);
  return statement;
}

yoke_statement *yoke_select_by_keys(yoke_db *db, const yoke_field *key, const char *keys,
                                    const yoke_model *model, const yoke_field *const *fields,
                                    size_t count) {
  yoke_request request;
  yoke_request_init(&request, db, model, YOKE_SELECT_FIELDS);
  yoke_statement *statement =
      yoke_describe_keys(&request, key, keys) ? start_fields(&request, fields, count) : NULL;
  yoke_request_free(&request);
  return statement;
}
