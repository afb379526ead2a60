/* Rows changed by query: update, and what the delete room does by conditions. */
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

int64_t yoke_update(yoke_db *db, const yoke_model *model, const void *where, const void *values) {
  if (!yoke_enter_db(db)) return -1;
  yoke_request request;
  int64_t count = -1;
  yoke_request_init(&request, db, model, YOKE_UPDATE_ROWS);
  bool done = yoke_describe_where(&request, &(yoke_query){.where = where}) &&
              yoke_describe_set(&request, values) && change_rows(&request, &count);
  yoke_request_free(&request);
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

yoke_statement *yoke_select_fields(yoke_db *db, const yoke_model *model, const yoke_query *query,
                                   const yoke_field *const *fields, size_t count) {
  yoke_request request;
  yoke_statement *statement = NULL;
  yoke_request_init(&request, db, model, YOKE_SELECT_FIELDS);
  bool described = yoke_describe_where(&request, query) &&
                   yoke_describe_columns(&request, fields, count) &&
                   yoke_request_keep_values(&request, yoke_scope(db));
  yoke_shape *shape = described ? yoke_shape_find(&request) : NULL;
  if (shape) statement = yoke_request_start(&request, shape);
  yoke_shape_release(shape);
  yoke_request_free(&request);
  return statement;
}
