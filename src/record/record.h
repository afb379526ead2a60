/* An object in memory: its values by field, what its relations have cached, and the result it came
 * from. */
#ifndef YOKE_RECORD_RECORD_H
#define YOKE_RECORD_RECORD_H

#include "database/connection.h"
#include "yoke/model.h"

/* What is in yoke_object.flags. */
typedef enum yoke_object_flags {
  YOKE_IN_DATABASE = 1 << 0, /* not object._state.adding */
} yoke_object_flags;

/* Objects that were fetched together: one model's objects of one result, `model->size` bytes each,
 * in chunks. Reading a relation of one of them reads it for all. A created object is a peer of
 * none: its `from` is the scope's `loners`. */
typedef struct yoke_chunk {
  struct yoke_chunk *next; /* oldest first */
  size_t count, capacity;
  char *objects;
} yoke_chunk;

typedef struct yoke_peers {
  yoke_db *db;
  const yoke_model *model;
  yoke_arena
      *arena; /* of the scope the objects live in: what is loaded for them later lives there too */
  bool alone; /* objects made one by one, that share nothing but connection and scope */
  size_t count;
  size_t next_capacity; /* of the chunk to be made next */
  yoke_chunk *first, *last;
} yoke_peers;

/* A new result of `model` in `arena`; NULL when out of memory (error set). */
yoke_peers *yoke_peers_new(yoke_db *db, const yoke_model *model, yoke_arena *arena);

/* The next object of a result, zeroed but for its header; NULL when out of memory (error set). */
void *yoke_peers_add(yoke_peers *peers);

/* The connection an object belongs to; NULL for one in no database. */
yoke_db *yoke_object_db(const void *object);

/* Whether each end may cache the other. Not where a model has a parent's end by inheritance: the
 * partner expects an object of the parent. */
static inline bool yoke_is_mutual(const yoke_relation *relation) {
  return relation->inverse->inverse == relation;
}

/* A field's value in an object. An unset key (auto id 0, required integer key 0, text NULL) reads
 * as NULL. */
yoke_value yoke_field_get(const yoke_field *field, const void *object);

/* Writes a value; the pointer member of a nullable one is allocated in `arena`, text is not copied.
 * False: out of memory. */
bool yoke_field_set(const yoke_field *field, void *object, yoke_value value, yoke_arena *arena);

/* Whether an integer is one that the field's column can hold; if not the error says its range.
 * Below zero in a positive field is left to the table's CHECK, as in Django. */
bool yoke_check_range(yoke_db *db, const yoke_field *field, yoke_value value);

/* Makes of a value what save() and update() write, and lookups compare with: JSON and IPv6
 * addresses in Django's form, "" as NULL where Django does that. New texts are put into `memory`.
 * False: it is no JSON or no decimal (YOKE_VALIDATION_ERROR), or there is no memory. */
bool yoke_value_to_store(yoke_db *db, const yoke_field *field, yoke_value *value,
                         yoke_arena *memory);

/* Copies what a text or bytes point at to `arena`. False: out of memory. */
bool yoke_value_own(yoke_value *value, yoke_arena *arena);

/* Whether the field is the primary key, or a part of it. */
bool yoke_is_key(const yoke_model *model, const yoke_field *field);

/* Whether the object has a primary key, every part of it: Django's _is_pk_set(). */
bool yoke_has_pk(const yoke_model *model, const void *object);

/* After an integrity error: adds the model and the field that the constraint names, if it is one of
 * `model`. */
void yoke_explain_integrity(yoke_db *db, const yoke_model *model);

/* Finds a field by name or attname; NULL when there is none. A relation end by accessor, then by
 * query name. */
const yoke_field *yoke_find_field(const yoke_model *model, const char *name, size_t size);
const yoke_relation *yoke_find_relation(const yoke_model *model, const char *name, size_t size);

/* Equal by kind and value; NULL equals nothing. */
bool yoke_value_equal(yoke_value a, yoke_value b);

/* Equal values have equal hashes. */
uint64_t yoke_value_hash(yoke_value value);

/* What yoke_object.spare holds once a forward end of `object` was found dangling: it tells whether
 * that was with the key that the object has now. */
uint32_t yoke_dangling_mark(const yoke_relation *relation, const void *object);

/* Puts a partner (or NULL with YOKE_MISSING, YOKE_DANGLING) into one end's cache. A no-op for an
 * end without a slot. */
void yoke_cache_partner(const yoke_relation *relation, void *object, void *partner,
                        yoke_relation_state state);

/* Forgets what one end, or every end, has cached. */
void yoke_forget_partner(const yoke_relation *relation, void *object);
void yoke_forget_partners(const yoke_model *model, void *object);

#endif
