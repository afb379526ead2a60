/* The INSERTs and UPDATEs of a model: made once per connection, then bound and run. Seen by this
 * room alone. */
#ifndef YOKE_OBJECT_STATEMENTS_H
#define YOKE_OBJECT_STATEMENTS_H

#include "object/object.h"

/* Some fields of a model, a bit each. SQLite has at most 2000 columns in a table. */
enum { YOKE_MOST_FIELDS = 2048 };
typedef struct yoke_columns {
  uint64_t words[YOKE_MOST_FIELDS / 64];
} yoke_columns;

static inline void yoke_columns_add(yoke_columns *set, size_t index) {
  set->words[index / 64] |= UINT64_C(1) << index % 64;
}
static inline bool yoke_columns_has(const yoke_columns *set, size_t index) {
  return set->words[index / 64] >> index % 64 & 1;
}

/* One table of a model: its own, or with multi-table inheritance a parent's, as far as the model
 * has columns there. */
typedef struct yoke_level {
  const yoke_model *model;   /* of the object */
  const yoke_parent *parent; /* NULL: the model's own table */
} yoke_level;

static inline const yoke_model *yoke_level_model(yoke_level level) {
  return level.parent ? level.parent->model : level.model;
}
/* The columns of the table's primary key, as fields of the object. */
static inline size_t yoke_level_key_count(yoke_level level) {
  return level.parent ? 1 : level.model->pk_count;
}
static inline const yoke_field *const *yoke_level_keys(const yoke_level *level) {
  return level->parent ? &level->parent->key : level->model->pk_fields;
}
bool yoke_level_is_key(yoke_level level, const yoke_field *field);
bool yoke_level_has_key(yoke_level level, const void *object);

/* The key that the database numbers; NULL: none. */
const yoke_field *yoke_level_auto_key(yoke_level level);

static inline bool yoke_level_has(yoke_level level, const yoke_field *field) {
  return field->owner == (level.parent ? level.parent->model : NULL);
}

/* The table that holds a field. */
yoke_level yoke_level_of(const yoke_model *model, const yoke_field *field);

/* One INSERT or UPDATE. */
typedef struct yoke_change {
  const char *sql; /* NULL: an UPDATE of no column */
  yoke_statement *kept;
  const yoke_field **fields; /* whose values are bound, in this order */
  size_t count;
  const yoke_field *const *where; /* of an UPDATE: the key's columns, bound last */
  size_t where_count;
} yoke_change;

/* NULL when out of memory, error set. `with_key` false: the database numbers the row. The object's
 * values decide where the database may give some. `only` NULL: every column but the key. */
yoke_change *yoke_insert_change(yoke_db *db, yoke_level level, bool with_key, const void *object);

/* Whether the INSERT of an object depends on its values: some may be the database's to give. */
bool yoke_leaves_to_database(const yoke_model *model);
yoke_change *yoke_update_change(yoke_db *db, yoke_level level, const yoke_columns *only);

/* Takes the change's statement; the caller releases it. */
yoke_statement *yoke_take_change(yoke_db *db, yoke_change *change);

/* Binds the object's values and runs. False with the error set, model and field named. */
bool yoke_run_change(yoke_db *db, yoke_level level, const yoke_change *change,
                     yoke_statement *statement, const void *object);

/* Binds one value as `field` stores it, checked against what its column holds. */
bool yoke_bind_field(yoke_db *db, const yoke_model *model, const yoke_field *field,
                     yoke_statement *statement, int index, yoke_value value);

/* Django's pre_save(): the time into the auto_now fields (of `only`, or all with NULL), and with
 * `adding` into those with auto_now_add. */
bool yoke_stamp(yoke_db *db, yoke_level level, void *object, const yoke_columns *only, bool adding);

/* save(force_insert=True), once the relations are prepared: takes the new key, marks the object as
 * saved. */
bool yoke_insert_object(yoke_db *db, const yoke_model *model, void *object);

/* Puts a new object behind the others of its owner, where Meta.order_with_respect_to asks for it.
 */
bool yoke_place_last(yoke_db *db, yoke_level level, void *object);

/* Gives an object without a key, or without a part of it, the field's default, where there is one.
 */
bool yoke_default_key(yoke_db *db, yoke_level level, void *object);

/* What save() does once the relations are prepared. */
bool yoke_save_columns(yoke_db *db, const yoke_model *model, void *object,
                       const yoke_columns *only);

/* A copy of `initial` in the current scope, its relations taken over. */
void *yoke_new_object(yoke_db *db, const yoke_model *model, const void *initial);

/* Ties an object to `loners`, made when the first one needs it. */
bool yoke_attach_object(yoke_db *db, const yoke_model *model, void *object, yoke_peers **loners);

#endif
