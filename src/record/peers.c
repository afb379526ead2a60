/* Results: the objects that were fetched together, in chunks of one allocation each. */
#include "record/record.h"

/* One object is the most common result (get); a long one is read in pieces that grow. */
enum { FIRST_CAPACITY = 1, GROWTH = 4, LARGEST_CAPACITY = 1024 };

yoke_peers *yoke_peers_new(yoke_db *db, const yoke_model *model, yoke_arena *arena) {
  yoke_peers *peers = yoke_arena_alloc(arena, sizeof *peers);
  if (!peers) {
    yoke_fail_memory(db);
    return NULL;
  }
  *peers = (yoke_peers){.db = db, .model = model, .arena = arena, .next_capacity = FIRST_CAPACITY};
  return peers;
}

static yoke_chunk *add_chunk(yoke_peers *peers) {
  size_t capacity = peers->next_capacity;
  yoke_chunk *chunk = yoke_arena_alloc(peers->arena, sizeof *chunk);
  char *objects = yoke_arena_alloc(peers->arena, capacity * peers->model->size);
  if (!chunk || !objects) {
    yoke_fail_memory(peers->db);
    return NULL;
  }
  *chunk = (yoke_chunk){.capacity = capacity, .objects = objects};
  if (peers->last)
    peers->last->next = chunk;
  else
    peers->first = chunk;
  peers->last = chunk;
  size_t larger = capacity * GROWTH;
  peers->next_capacity = larger < LARGEST_CAPACITY ? larger : LARGEST_CAPACITY;
  return chunk;
}

void *yoke_peers_add(yoke_peers *peers) {
  yoke_chunk *chunk = peers->last;
  if (!chunk || chunk->count == chunk->capacity) {
    chunk = add_chunk(peers);
    if (!chunk) return NULL;
  }
  yoke_object *object = (yoke_object *)(chunk->objects + chunk->count * peers->model->size);
  chunk->count++;
  peers->count++;
  object->from = peers;
  return object;
}

yoke_db *yoke_object_db(const void *object) {
  const yoke_peers *from = ((const yoke_object *)object)->from;
  return from ? from->db : NULL;
}
