/* Reading a relation that was not selected: for every object of the same result, in one statement
 * that carries any number of keys; the partners are found again through a hash table by key. */
#include "common/buffer.h"
#include "common/memory.h"
#include "object/ends.h"

/* Objects by the value of one field, each value once. */
typedef struct key_table {
  const yoke_field *field;
  void **places; /* a power of two, at most half of them taken */
  size_t place_count;
} key_table;

static bool key_table_init(key_table *table, const yoke_field *field, size_t count) {
  size_t place_count = 4;
  while (place_count < count * 2)
    place_count *= 2;
  void **places = yoke_reallocate(NULL, place_count * sizeof *places);
  if (!places) return false;
  for (size_t i = 0; i < place_count; i++)
    places[i] = NULL;
  *table = (key_table){.field = field, .places = places, .place_count = place_count};
  return true;
}

/* Where the object with this key is, or would be. */
static void **key_table_find(const key_table *table, yoke_value key) {
  size_t mask = table->place_count - 1;
  size_t at = yoke_value_hash(key) & mask;
  while (table->places[at] &&
         !yoke_value_equal(yoke_field_get(table->field, table->places[at]), key))
    at = (at + 1) & mask;
  return &table->places[at];
}

/* The objects whose end is to be loaded, the one that was asked first. */
typedef struct waiting {
  void **objects;
  size_t count;
  bool asked_is_copy; /* a struct of the caller's, copied from one of the result: nobody may keep it
                       */
} waiting;

bool yoke_end_has_key(const yoke_relation *relation, const void *object) {
  if (relation->is_reverse && !yoke_has_pk(relation->model, object)) return false;
  return !yoke_field_get(yoke_near_key(relation), object).is_null;
}

static bool is_waiting(const yoke_relation *relation, const void *object) {
  return yoke_end_state(relation, object) == YOKE_NOT_LOADED &&
         !yoke_end_is_given(relation, object) && yoke_end_has_key(relation, object);
}

static bool gather(const yoke_relation *relation, void *asked, waiting *ret) {
  const yoke_peers *peers = ((yoke_object *)asked)->from;
  void **objects = yoke_reallocate(NULL, (peers->count + 1) * sizeof *objects);
  if (!objects) return false;
  size_t count = 0;
  objects[count++] = asked;
  bool is_member = false;
  size_t size = peers->model->size;
  for (const yoke_chunk *chunk = peers->first; chunk; chunk = chunk->next) {
    for (char *at = chunk->objects, *end = at + chunk->count * size; at < end; at += size) {
      if (at == (char *)asked)
        is_member = true;
      else if (is_waiting(relation, at))
        objects[count++] = at;
    }
  }
  *ret = (waiting){.objects = objects, .count = count, .asked_is_copy = !is_member};
  return true;
}

/* The keys as a JSON array; many children share a parent, so each of theirs is written once. */
static bool write_keys(const yoke_relation *relation, const waiting *waiting, yoke_buffer *keys) {
  const yoke_field *near = yoke_near_key(relation);
  key_table seen = {0};
  if (!relation->is_one_to_one && !key_table_init(&seen, near, waiting->count)) return false;
  yoke_buffer_putc(keys, '[');
  for (size_t i = 0; i < waiting->count; i++) {
    yoke_value key = yoke_field_get(near, waiting->objects[i]);
    if (seen.places) {
      void **place = key_table_find(&seen, key);
      if (*place) continue;
      *place = waiting->objects[i];
    }
    yoke_keys_add(keys, key);
  }
  yoke_buffer_putc(keys, ']');
  yoke_free(seen.places);
  return !keys->failed;
}

static bool index_partners(const yoke_relation *relation, const yoke_peers *partners,
                           key_table *ret) {
  const yoke_field *far = yoke_far_key(relation);
  if (!key_table_init(ret, far, partners->count)) return false;
  size_t size = partners->model->size;
  for (const yoke_chunk *chunk = partners->first; chunk; chunk = chunk->next) {
    for (char *at = chunk->objects, *end = at + chunk->count * size; at < end; at += size)
      *key_table_find(ret, yoke_field_get(far, at)) = at;
  }
  return true;
}

/* What was read is the partner of `object`, or NULL. The inverse cache of a partner that several
 * objects share goes to the first of them, which is the one that was asked. */
static void join(const yoke_relation *relation, void *object, void *partner, bool is_copy) {
  if (!partner) {
    yoke_cache_partner(relation, object, NULL, relation->is_reverse ? YOKE_MISSING : YOKE_DANGLING);
    return;
  }
  yoke_cache_partner(relation, object, partner, YOKE_LOADED);
  if (relation->is_one_to_one && !is_copy && yoke_is_mutual(relation) &&
      !yoke_end_cached(relation->inverse, partner))
    yoke_cache_partner(relation->inverse, partner, object, YOKE_LOADED);
}

static void distribute(const yoke_relation *relation, const waiting *waiting,
                       const key_table *partners) {
  const yoke_field *near = yoke_near_key(relation);
  for (size_t i = 0; i < waiting->count; i++) {
    void *object = waiting->objects[i];
    void *partner = *key_table_find(partners, yoke_field_get(near, object));
    join(relation, object, partner, i == 0 && waiting->asked_is_copy);
  }
}

/* The partners of those that wait, all of one result; NULL: failed. */
static const yoke_peers *fetch(const yoke_relation *relation, const waiting *waiting,
                               const yoke_peers *from) {
  yoke_buffer keys = {0};
  const yoke_peers *partners = NULL;
  if (write_keys(relation, waiting, &keys))
    partners = yoke_fetch_by_keys(from->db, yoke_far_key(relation), relation->target, keys.text,
                                  from->arena);
  else
    yoke_fail_memory(from->db);
  yoke_buffer_free(&keys);
  return partners;
}

static bool load(const yoke_relation *relation, const waiting *waiting, const yoke_peers *from) {
  const yoke_peers *partners = fetch(relation, waiting, from);
  if (!partners) return false;
  key_table table;
  if (!index_partners(relation, partners, &table)) return yoke_fail_memory(from->db);
  distribute(relation, waiting, &table);
  yoke_free(table.places);
  return true;
}

/* An object without others beside it: its key is compared with, and no table is needed. */
static bool is_single(const void *object) {
  const yoke_peers *from = ((const yoke_object *)object)->from;
  return from->alone || (from->count == 1 && from->first->objects == object);
}

static bool load_single(const yoke_relation *relation, void *object) {
  const yoke_peers *from = ((yoke_object *)object)->from;
  yoke_value key = yoke_field_get(yoke_near_key(relation), object);
  const yoke_peers *partners =
      yoke_fetch_by_key(from->db, yoke_far_key(relation), relation->target, key, from->arena);
  if (!partners) return false;
  join(relation, object, partners->count ? partners->first->objects : NULL, false);
  return true;
}

bool yoke_end_load(const yoke_relation *relation, void *object) {
  if (is_single(object)) return load_single(relation, object);
  const yoke_peers *from = ((yoke_object *)object)->from;
  waiting waiting;
  if (!gather(relation, object, &waiting)) return yoke_fail_memory(from->db);
  bool done = load(relation, &waiting, from);
  yoke_free(waiting.objects);
  return done;
}
