/* bulk_create(): all rows or none, with one statement that is bound again for each. */
#include "common/memory.h"
#include "object/ends.h"
#include "object/statements.h"

typedef struct bulk {
  yoke_db *db;
  const yoke_model *model;
  void *const *objects;
  size_t count;
  bool is_by_value; /* an INSERT leaves columns out */
  int64_t *keys;    /* given by the database; the objects get them once all rows are in */
} bulk;

/* Whether the database numbers the rows. */
static bool is_numbered(const bulk *all) {
  return yoke_level_auto_key((yoke_level){.model = all->model});
}

/* A key that a relation should give: SQLite would make up one for an integer column. */
static bool require_key(const bulk *all, const void *object) {
  if (is_numbered(all) || yoke_has_pk(all->model, object)) return true;
  const yoke_field *const *parts = all->model->pk_fields;
  while (!yoke_field_get(*parts, object).is_null)
    parts++;
  const yoke_field *pk = *parts;
  yoke_fail(all->db, YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: %s.%s", all->model->table,
            pk->column);
  yoke_fail_about(all->db, all->model->label, pk->name);
  return false;
}

static bool prepare_objects(const bulk *all) {
  yoke_peers *loners = NULL;
  for (size_t i = 0; i < all->count; i++) {
    void *object = all->objects[i];
    if (!object)
      return yoke_fail(all->db, YOKE_VALUE_ERROR, "Object %zu of %zu is NULL.", i + 1, all->count);
    if (!yoke_attach_object(all->db, all->model, object, &loners) ||
        !yoke_default_key(all->db, (yoke_level){.model = all->model}, object) ||
        !yoke_prepare_relations(all->model, object, "bulk_create"))
      return false;
  }
  return true;
}

static bool has_own_key(const bulk *all, const void *object) {
  return yoke_has_pk(all->model, object) || !is_numbered(all);
}

/* The INSERT of an object; that of the one before serves again, unless the values decide. */
static bool choose_insert(const bulk *all, bool with_key, const void *object, yoke_change **insert,
                          yoke_statement **statement) {
  if (*insert && !all->is_by_value) return true;
  yoke_change *wanted =
      yoke_insert_change(all->db, (yoke_level){.model = all->model}, with_key, object);
  if (!wanted || wanted == *insert) return wanted;
  yoke_release(*statement);
  *insert = wanted;
  *statement = yoke_take_change(all->db, wanted);
  return *statement;
}

static bool insert_those(const bulk *all, bool with_key) {
  yoke_level level = {.model = all->model};
  yoke_change *insert = NULL;
  yoke_statement *statement = NULL;
  bool done = true;
  for (size_t i = 0; done && i < all->count; i++) {
    void *object = all->objects[i];
    if (has_own_key(all, object) != with_key) continue;
    done = require_key(all, object) && yoke_stamp(all->db, level, object, NULL, true) &&
           yoke_place_last(all->db, level, object) &&
           choose_insert(all, with_key, object, &insert, &statement) &&
           yoke_run_change(all->db, level, insert, statement, object);
    if (done && !with_key) all->keys[i] = yoke_last_insert_id(all->db);
  }
  yoke_release(statement);
  return done;
}

/* Those with a key of their own go first, as in Django, so that no new key takes theirs. */
static bool insert_all(const bulk *all) {
  bool any[2] = {false, false};
  for (size_t i = 0; i < all->count; i++)
    any[has_own_key(all, all->objects[i])] = true;
  return (!any[true] || insert_those(all, true)) && (!any[false] || insert_those(all, false));
}

static void mark_saved(const bulk *all) {
  for (size_t i = 0; i < all->count; i++) {
    void *object = all->objects[i];
    ((yoke_object *)object)->flags |= YOKE_IN_DATABASE;
    if (has_own_key(all, object)) continue;
    yoke_value key = {.kind = YOKE_INT, .as.integer = all->keys[i]};
    yoke_field_set(all->model->pk, object, key, NULL); /* an auto key is no pointer */
  }
}

static bool create(bulk *all) {
  if (!prepare_objects(all)) return false;
  all->keys = yoke_reallocate(NULL, all->count * sizeof *all->keys);
  if (!all->keys) return yoke_fail_memory(all->db);
  bool done = yoke_begin_internal(all->db) && yoke_end_internal(all->db, insert_all(all));
  if (done) mark_saved(all);
  yoke_free(all->keys);
  return done;
}

bool yoke_bulk_create(yoke_db *db, const yoke_model *model, void *const *objects, size_t count) {
  if (!yoke_enter_db(db)) return false;
  if (!model || (!objects && count))
    return yoke_fail(db, YOKE_VALUE_ERROR, "There is nothing to create.");
  if (model->parent_count) {
    yoke_fail(db, YOKE_VALUE_ERROR, "Can't bulk create a multi-table inherited model");
    yoke_fail_about(db, model->label, NULL);
    return false;
  }
  return count == 0 || create(&(bulk){.db = db,
                                      .model = model,
                                      .objects = objects,
                                      .count = count,
                                      .is_by_value = yoke_leaves_to_database(model)});
}
