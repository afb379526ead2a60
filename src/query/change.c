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

/* The values of one column of the rows that `where` selects, as yoke_keys_add() writes them. */
static bool read_keys(yoke_db *db, const yoke_model *model, const void *where,
                      const yoke_field *column, yoke_buffer *keys, int64_t *ret_count) {
  yoke_statement *statement =
      yoke_select_fields(db, model, &(yoke_query){.where = where}, &column, 1);
  if (!statement) return false;
  yoke_step step;
  *ret_count = 0;
  yoke_buffer_putc(keys, '[');
  while ((step = yoke_step_row(statement)) == YOKE_STEP_ROW) {
    yoke_value key;
    if (!yoke_column_value(statement, 0, column->kind, yoke_scope(db), &key)) {
      step = YOKE_STEP_FAILED;
      break;
    }
    if (!key.is_null) yoke_keys_add(keys, key);
    ++*ret_count;
  }
  yoke_buffer_putc(keys, ']');
  yoke_release(statement);
  return step == YOKE_STEP_DONE && (!keys->failed || yoke_fail_memory(db));
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

/* All keys are read before anything is written: what is written may be what `where` asks about. */
static bool update_tables(yoke_db *db, const yoke_model *model, const void *where,
                          const void *values, int64_t *ret_count) {
  size_t count = model->parent_count + 1; /* the model's own table last */
  yoke_buffer *keys = yoke_arena_alloc(yoke_scope(db), count * sizeof *keys);
  if (!keys) return yoke_fail_memory(db);
  bool done = true;
  for (size_t i = 0; done && i < count; i++) {
    const yoke_field *column = i < model->parent_count ? model->parents[i].link : model->pk;
    const yoke_model *owner = i < model->parent_count ? model->parents[i].model : NULL;
    if (!owner || sets_column_of(model, owner, values))
      done = read_keys(db, model, where, column, &keys[i], ret_count);
  }
  for (size_t i = 0; done && i < count; i++) {
    const yoke_model *owner = i < model->parent_count ? model->parents[i].model : NULL;
    if (sets_column_of(model, owner, values))
      done = update_table(db, owner ? owner : model, keys[i].text, model, values);
  }
  for (size_t i = 0; i < count; i++)
    yoke_buffer_free(&keys[i]);
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
