/* One end of a relation, in memory: where it stands, and how a partner gets there. Seen by this
 * room alone. None of these resets the error; each sets it when it fails. */
#ifndef YOKE_OBJECT_ENDS_H
#define YOKE_OBJECT_ENDS_H

#include "object/object.h"

/* What the slot holds, whatever the state says. */
static inline void *yoke_end_slot(const yoke_relation *relation, const void *object) {
  return *(void *const *)((const char *)object + relation->slot);
}

static inline yoke_relation_state yoke_end_byte(const yoke_relation *relation, const void *object) {
  return (yoke_relation_state) * ((const unsigned char *)object + relation->state);
}

/* Whether the slot holds a partner that was given to an initialiser and not taken over yet. */
static inline bool yoke_end_is_given(const yoke_relation *relation, const void *object) {
  return relation->slot && yoke_end_byte(relation, object) == YOKE_NOT_LOADED &&
         yoke_end_slot(relation, object);
}

/* Where the end stands, seen from the key that the object has now: YOKE_NOT_LOADED for a cache that
 * another key has made stale, and for a partner not taken over yet. */
yoke_relation_state yoke_end_state(const yoke_relation *relation, const void *object);

/* Takes over a given partner, drops a stale one. */
bool yoke_end_settle(const yoke_relation *relation, void *object);

/* The partner in the cache, or NULL. */
void *yoke_end_cached(const yoke_relation *relation, const void *object);

/* Django's assignment to either side; `partner` may be NULL. */
bool yoke_end_assign(const yoke_relation *relation, void *object, void *partner);

/* Puts both into each other's caches, as far as they live long enough; `forward` is the child's
 * end. */
void yoke_end_join(const yoke_relation *forward, void *child, void *parent);

/* Whether anything in the database can be at the other end: not where the key is NULL, nor at the
 * reverse end of an object without a primary key. */
bool yoke_end_has_key(const yoke_relation *relation, const void *object);

/* Reads an end that is not loaded, for all objects of the same result, in one statement. */
bool yoke_end_load(const yoke_relation *relation, void *object);

/* Fills a parent link's end from the columns that the object has of its parent. */
bool yoke_end_load_parent(const yoke_relation *link, void *object);

/* The columns that hold the same key in the object of this end and in its partner. */
static inline const yoke_field *yoke_near_key(const yoke_relation *relation) {
  return relation->is_reverse ? relation->to_field : relation->field;
}
static inline const yoke_field *yoke_far_key(const yoke_relation *relation) {
  return relation->is_reverse ? relation->field : relation->to_field;
}

/* The owner of objects that are made one by one in `arena`; NULL when out of memory. */
yoke_peers *yoke_loners_new(yoke_db *db, const yoke_model *model, yoke_arena *arena);

/* The arena an object lives in; NULL for one in no database. */
yoke_arena *yoke_object_arena(const void *object);

#endif
