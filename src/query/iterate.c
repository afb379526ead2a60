/* Streams. Rows are read ahead in chunks, so that reading a relation of one object reads it for the
 * chunk; a chunk's memory serves the next one. The iterator and its objects are in no scope: ending
 * a scope while a stream runs does them no harm. */
#include "common/memory.h"
#include "query/cache.h"
#include "query/rows.h"

enum { READ_AHEAD = 100 };

struct yoke_iterator {
  yoke_iterator *next; /* among the connection's */
  yoke_db *db;         /* NULL: closed */
  yoke_shape *shape;
  yoke_statement *statement; /* NULL once the last row was read */
  yoke_arena values;         /* texts that the statement borrows */
  yoke_arena arena;          /* the chunk */
  size_t size;               /* of an object */
  const yoke_chunk *chunk;   /* the next object is its `index`th */
  size_t index;
};

static void empty(yoke_iterator *iterator) {
  yoke_shape_release(iterator->shape);
  yoke_arena_free(&iterator->values);
  yoke_arena_free(&iterator->arena);
}

void yoke_iterator_free(yoke_iterator *iterator) {
  empty(iterator);
  yoke_free(iterator);
}

yoke_iterator *yoke_iterator_after(yoke_iterator *iterator) {
  return iterator->next;
}

/* A closed one is used again, so that there are no more than were ever open at once. */
static yoke_iterator *new_iterator(yoke_db *db) {
  yoke_query_cache *cache = yoke_query_cache_of(db);
  if (!cache) return NULL;
  yoke_iterator *iterator = cache->iterators;
  while (iterator && iterator->db)
    iterator = iterator->next;
  if (iterator) {
    iterator->db = db;
    return iterator;
  }
  iterator = yoke_reallocate(NULL, sizeof *iterator);
  if (!iterator) {
    yoke_fail_memory(db);
    return NULL;
  }
  *iterator = (yoke_iterator){.db = db, .next = cache->iterators};
  cache->iterators = iterator;
  return iterator;
}

void yoke_stop(yoke_iterator *iterator) {
  if (!iterator || !iterator->db) return;
  yoke_release(iterator->statement);
  empty(iterator);
  *iterator = (yoke_iterator){.next = iterator->next};
}

static bool start(yoke_iterator *iterator, yoke_request *request, const yoke_query *query) {
  bool described = yoke_describe_where(request, query) &&
                   yoke_describe_order(request, query->order_by, YOKE_ORDER_META) &&
                   yoke_describe_related(request, query->select_related) &&
                   yoke_describe_slice(request, query->limit, query->offset) &&
                   yoke_request_keep_values(request, &iterator->values);
  if (!described) return false;
  iterator->shape = yoke_shape_find(request);
  if (!iterator->shape) return false;
  if (!iterator->shape->sql) return true;
  iterator->statement = yoke_request_start(request, iterator->shape);
  return iterator->statement;
}

yoke_iterator *yoke_iterate(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  static const yoke_query everything;
  if (!yoke_enter_db(db)) return NULL;
  yoke_iterator *iterator = new_iterator(db);
  if (!iterator) return NULL;
  yoke_request request;
  yoke_request_init(&request, db, model, YOKE_SELECT_OBJECTS);
  bool started = start(iterator, &request, query ? query : &everything);
  yoke_request_free(&request);
  iterator->size = model->size;
  if (started) return iterator;
  yoke_stop(iterator);
  return NULL;
}

/* Reads the next rows into the memory of the last. */
static bool read_ahead(yoke_iterator *iterator) {
  yoke_arena_reset(&iterator->arena);
  iterator->chunk = NULL;
  iterator->index = 0;
  if (!iterator->statement) return true;
  yoke_rows rows;
  if (!yoke_rows_init(&rows, iterator->db, iterator->statement, iterator->shape, &iterator->arena))
    return false;
  for (size_t i = 0; i < iterator->shape->selected_count; i++)
    rows.peers[i]->next_capacity = READ_AHEAD;
  yoke_step step = YOKE_STEP_ROW;
  while (rows.peers[0]->count < READ_AHEAD &&
         (step = yoke_step_row(iterator->statement)) == YOKE_STEP_ROW)
    if (!yoke_rows_read(&rows)) return false;
  if (step == YOKE_STEP_FAILED) return false;
  if (step == YOKE_STEP_DONE) {
    yoke_release(iterator->statement);
    iterator->statement = NULL;
  }
  iterator->chunk = rows.peers[0]->first;
  return true;
}

static void *take_object(yoke_iterator *iterator) {
  if (iterator->chunk && iterator->index == iterator->chunk->count) {
    iterator->chunk = iterator->chunk->next;
    iterator->index = 0;
  }
  if (!iterator->chunk) return NULL;
  return iterator->chunk->objects + iterator->index++ * iterator->size;
}

void *yoke_next(yoke_iterator *iterator) {
  if (!iterator || !iterator->db) return NULL;
  void *object = yoke_enter(iterator->db) ? take_object(iterator) : NULL;
  if (!object && yoke_error_code(iterator->db) == YOKE_OK && read_ahead(iterator))
    object = take_object(iterator);
  if (!object) yoke_stop(iterator);
  return object;
}
