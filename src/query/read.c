/* get, filter, first, count, exists: one statement each. */
#include "query/rows.h"

enum { MOST_GET_RESULTS = 21 }; /* Django's MAX_GET_RESULTS */

static const yoke_query everything;

static const yoke_query *or_everything(const yoke_query *query) {
  return query ? query : &everything;
}

/* What stands behind the conditions. */
static bool describe_result(yoke_request *request, const yoke_query *query,
                            yoke_default_order order) {
  return yoke_describe_order(request, query->order_by, order) &&
         yoke_describe_related(request, query->select_related) &&
         yoke_describe_slice(request, query->limit, query->offset);
}

static bool describe_objects(yoke_request *request, const yoke_query *query,
                             yoke_default_order order) {
  return yoke_describe_where(request, query) && describe_result(request, query, order);
}

/* Reads the rows of a described request; the statement is NULL when no row can match. */
typedef bool (*reader)(yoke_request *request, const yoke_shape *shape, yoke_statement *statement,
                       void *result);

static bool run(yoke_request *request, reader read, void *result) {
  yoke_shape *shape = yoke_shape_find(request);
  if (!shape) return false;
  yoke_statement *statement = shape->sql ? yoke_request_start(request, shape) : NULL;
  bool done = (statement || !shape->sql) && read(request, shape, statement, result);
  yoke_release(statement);
  yoke_shape_release(shape);
  return done;
}

/* ── Results ────────────────────────────────────────────────────────────────────────────────── */

typedef struct fetched {
  yoke_arena *arena;
  yoke_peers *peers;
} fetched;

static bool read_all(yoke_request *request, const yoke_shape *shape, yoke_statement *statement,
                     void *result) {
  fetched *fetched = result;
  yoke_rows rows;
  if (!yoke_rows_init(&rows, request->db, statement, shape, fetched->arena)) return false;
  yoke_step step = YOKE_STEP_DONE;
  while (statement && (step = yoke_step_row(statement)) == YOKE_STEP_ROW)
    if (!yoke_rows_read(&rows)) return false;
  fetched->peers = rows.peers[0];
  return step == YOKE_STEP_DONE;
}

/* The objects of a result, in its order. */
static yoke_list *list_of(const yoke_peers *peers, yoke_arena *arena) {
  yoke_list *list = yoke_arena_alloc(arena, sizeof *list);
  void **items = yoke_arena_alloc(arena, (peers->count + 1) * sizeof *items);
  if (!list || !items) {
    yoke_fail_memory(peers->db);
    return NULL;
  }
  size_t size = peers->model->size;
  for (const yoke_chunk *chunk = peers->first; chunk; chunk = chunk->next)
    for (size_t i = 0; i < chunk->count; i++)
      items[list->count++] = chunk->objects + i * size;
  list->items = items;
  return list;
}

yoke_list *yoke_filter(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  if (!yoke_enter_db(db)) return NULL;
  yoke_request request;
  fetched fetched = {.arena = yoke_scope(db)};
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool done = describe_objects(&request, or_everything(query), YOKE_ORDER_META) &&
              run(&request, read_all, &fetched);
  yoke_request_free(&request);
  return done ? list_of(fetched.peers, fetched.arena) : NULL;
}

yoke_list *yoke_filter_among(yoke_db *db, const yoke_many *many, yoke_value key,
                             const yoke_query *query) {
  yoke_request request;
  fetched fetched = {.arena = yoke_scope(db)};
  query = or_everything(query);
  yoke_request_init(&request, db, many->model, YOKE_SELECT_OBJECTS);
  bool done = yoke_describe_among(&request, query, many, key) &&
              describe_result(&request, query, YOKE_ORDER_META) &&
              run(&request, read_all, &fetched);
  yoke_request_free(&request);
  return done ? list_of(fetched.peers, fetched.arena) : NULL;
}

/* ── One object ─────────────────────────────────────────────────────────────────────────────── */

typedef struct found {
  void *object; /* the first */
  int count;
} found;

static bool read_first(yoke_request *request, const yoke_shape *shape, yoke_statement *statement,
                       void *result) {
  found *found = result;
  yoke_rows rows;
  yoke_step step = YOKE_STEP_DONE;
  while (statement && (step = yoke_step_row(statement)) == YOKE_STEP_ROW) {
    if (found->count++) continue;
    if (!yoke_rows_init(&rows, request->db, statement, shape, yoke_scope(request->db)))
      return false;
    found->object = yoke_rows_read(&rows);
    if (!found->object) return false;
  }
  return step == YOKE_STEP_DONE;
}

static void *fail_get(yoke_db *db, const yoke_model *model, int count) {
  if (!count)
    yoke_fail(db, YOKE_DOES_NOT_EXIST, "%s matching query does not exist.", model->name);
  else if (count < MOST_GET_RESULTS)
    yoke_fail(db, YOKE_MULTIPLE_OBJECTS_RETURNED,
              "get() returned more than one %s -- it returned %d!", model->name, count);
  else
    yoke_fail(db, YOKE_MULTIPLE_OBJECTS_RETURNED,
              "get() returned more than one %s -- it returned more than %d!", model->name,
              MOST_GET_RESULTS - 1);
  yoke_fail_about(db, model->label, NULL);
  return NULL;
}

/* At most `most` rows of the query. */
static bool find_first(yoke_db *db, const yoke_model *model, const yoke_query *query,
                       yoke_default_order order, int64_t most, found *found) {
  yoke_request request;
  yoke_query limited = *query;
  if (limited.limit == 0 || limited.limit > most) limited.limit = most;
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool done = describe_objects(&request, &limited, order) && run(&request, read_first, found);
  yoke_request_free(&request);
  return done;
}

void *yoke_get(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  if (!yoke_enter_db(db)) return NULL;
  query = or_everything(query);
  bool is_slice = query->limit || query->offset;
  found found = {0};
  if (!find_first(db, model, query, is_slice ? YOKE_ORDER_META : YOKE_ORDER_NONE, MOST_GET_RESULTS,
                  &found))
    return NULL;
  return found.count == 1 ? found.object : fail_get(db, model, found.count);
}

void *yoke_first(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  if (!yoke_enter_db(db)) return NULL;
  found found = {0};
  bool done = find_first(db, model, or_everything(query), YOKE_ORDER_META_OR_PK, 1, &found);
  return done ? found.object : NULL;
}

/* Django: latest() and earliest(). */
static void *find_edge(yoke_db *db, const yoke_model *model, const yoke_query *query,
                       bool is_reversed) {
  bool has_order = query->order_by && *query->order_by;
  found found = {0};
  if (query->limit || query->offset) {
    yoke_fail(db, YOKE_VALUE_ERROR, "Cannot change a query once a slice has been taken.");
    return NULL;
  }
  if (!has_order && !model->latest_by_count) {
    yoke_fail(db, YOKE_VALUE_ERROR,
              "earliest() and latest() require either fields as positional arguments or "
              "'get_latest_by' in the model's Meta.");
    yoke_fail_about(db, model->label, NULL);
    return NULL;
  }
  yoke_request request;
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool done =
      yoke_describe_where(&request, query) &&
      yoke_describe_order(&request, has_order ? query->order_by : NULL, YOKE_ORDER_LATEST_BY) &&
      (!is_reversed || yoke_describe_reversed(&request)) &&
      yoke_describe_related(&request, query->select_related) &&
      yoke_describe_slice(&request, 1, 0) && run(&request, read_first, &found);
  yoke_request_free(&request);
  if (!done) return NULL;
  return found.object ? found.object : fail_get(db, model, 0);
}

void *yoke_latest(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  return yoke_enter_db(db) ? find_edge(db, model, or_everything(query), true) : NULL;
}

void *yoke_earliest(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  return yoke_enter_db(db) ? find_edge(db, model, or_everything(query), false) : NULL;
}

void *yoke_fetch_beyond(yoke_db *db, const yoke_model *model, const yoke_position *position,
                        const void *where, const char *order_by) {
  yoke_request request;
  found found = {0};
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool done = yoke_describe_beyond(&request, position, where) &&
              yoke_describe_order(&request, order_by, YOKE_ORDER_NONE) &&
              yoke_describe_slice(&request, 1, 0) && run(&request, read_first, &found);
  yoke_request_free(&request);
  if (!done) return NULL;
  return found.object ? found.object : fail_get(db, model, 0);
}

/* ── Numbers ────────────────────────────────────────────────────────────────────────────────── */

static bool read_number(yoke_request *request, const yoke_shape *shape, yoke_statement *statement,
                        void *result) {
  (void)request, (void)shape;
  if (!statement) return true;
  yoke_step step = yoke_step_row(statement);
  if (step == YOKE_STEP_ROW) *(int64_t *)result = yoke_column_int(statement, 0);
  return step != YOKE_STEP_FAILED;
}

static bool query_number(yoke_db *db, const yoke_model *model, const yoke_query *query,
                         yoke_query_kind kind, int64_t *ret_number) {
  yoke_request request;
  int64_t number = 0;
  yoke_request_init(&request, db, model, kind);
  bool done = yoke_describe_where(&request, query) &&
              yoke_describe_slice(&request, query->limit, query->offset) &&
              run(&request, read_number, &number);
  yoke_request_free(&request);
  if (done) *ret_number = number;
  return done;
}

int64_t yoke_count(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  int64_t count = -1;
  if (yoke_enter_db(db)) query_number(db, model, or_everything(query), YOKE_SELECT_COUNT, &count);
  return count;
}

bool yoke_exists(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  int64_t found = 0;
  if (yoke_enter_db(db)) query_number(db, model, or_everything(query), YOKE_SELECT_EXISTS, &found);
  return found != 0;
}

/* ── For the rooms above ────────────────────────────────────────────────────────────────────── */

yoke_peers *yoke_fetch_by_keys(yoke_db *db, const yoke_field *field, const yoke_model *model,
                               const char *keys, yoke_arena *arena) {
  yoke_request request;
  fetched fetched = {.arena = arena};
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool done = yoke_describe_keys(&request, field, keys) &&
              yoke_describe_order(&request, NULL, YOKE_ORDER_NONE) &&
              run(&request, read_all, &fetched);
  yoke_request_free(&request);
  return done ? fetched.peers : NULL;
}

yoke_peers *yoke_fetch_by_key(yoke_db *db, const yoke_field *field, const yoke_model *model,
                              yoke_value key, yoke_arena *arena) {
  yoke_request request;
  fetched fetched = {.arena = arena};
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool done = yoke_describe_same(&request, &field, &key, 1, NULL) &&
              yoke_describe_order(&request, NULL, YOKE_ORDER_NONE) &&
              run(&request, read_all, &fetched);
  yoke_request_free(&request);
  return done ? fetched.peers : NULL;
}

yoke_peers *yoke_fetch_row(yoke_db *db, const yoke_model *model, const yoke_value *key,
                           yoke_arena *arena) {
  yoke_request request;
  fetched fetched = {.arena = arena};
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool done = yoke_describe_same(&request, model->pk_fields, key, model->pk_count, NULL) &&
              yoke_describe_order(&request, NULL, YOKE_ORDER_NONE) &&
              run(&request, read_all, &fetched);
  yoke_request_free(&request);
  return done ? fetched.peers : NULL;
}

static bool read_into(yoke_request *request, const yoke_shape *shape, yoke_statement *statement,
                      void *result) {
  void **object = result;
  if (!statement) return true;
  yoke_step step = yoke_step_row(statement);
  if (step != YOKE_STEP_ROW) {
    *object = NULL;
    return step == YOKE_STEP_DONE;
  }
  const yoke_selected *selected = &shape->selected[0];
  yoke_arena *arena = ((yoke_object *)*object)->from->arena;
  return yoke_load_columns(statement, selected->column, request->model, *object, arena);
}

bool yoke_fetch_again(const yoke_model *model, void *object, bool *ret_found) {
  yoke_request request;
  void *found = object;
  yoke_request_init(&request, yoke_object_db(object), model, YOKE_SELECT_OBJECTS);
  bool done = yoke_describe_row(&request, object) &&
              yoke_describe_order(&request, NULL, YOKE_ORDER_NONE) &&
              run(&request, read_into, &found);
  yoke_request_free(&request);
  if (done) *ret_found = found != NULL;
  return done;
}

bool yoke_row_exists(yoke_db *db, const yoke_model *model, const yoke_field *const *fields,
                     const yoke_value *values, size_t count, const void *except, bool *ret_exists) {
  yoke_request request;
  int64_t found = 0;
  yoke_request_init(&request, db, model, YOKE_SELECT_EXISTS);
  bool done = yoke_describe_same(&request, fields, values, count, except) &&
              run(&request, read_number, &found);
  yoke_request_free(&request);
  if (done) *ret_exists = found != 0;
  return done;
}

bool yoke_row_meets(yoke_db *db, const yoke_model *model, const yoke_field *field, yoke_value value,
                    const void *where, bool *ret_exists) {
  yoke_request request;
  int64_t found = 0;
  yoke_request_init(&request, db, model, YOKE_SELECT_EXISTS);
  bool done =
      yoke_describe_meeting(&request, field, value, where) && run(&request, read_number, &found);
  yoke_request_free(&request);
  if (done) *ret_exists = found != 0;
  return done;
}
