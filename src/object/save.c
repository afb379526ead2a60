/* save(): UPDATE or INSERT, decided as Django's save_base() and _save_table() do. */
#include <string.h>

#include "object/ends.h"
#include "object/statements.h"

static bool insert_row(yoke_db *db, yoke_level level, void *object) {
  const yoke_field *numbered = yoke_level_auto_key(level);
  if (!yoke_stamp(db, level, object, NULL, true) || !yoke_place_last(db, level, object))
    return false;
  bool with_key = !numbered || !yoke_field_get(numbered, object).is_null;
  yoke_change *insert = yoke_insert_change(db, level, with_key, object);
  yoke_statement *statement = insert ? yoke_take_change(db, insert) : NULL;
  if (!statement) return false;
  bool done = yoke_run_change(db, level, insert, statement, object);
  yoke_release(statement);
  if (!done) return false;
  if (!with_key) {
    yoke_value given = {.kind = YOKE_INT, .as.integer = yoke_last_insert_id(db)};
    yoke_field_set(numbered, object, given, NULL); /* an auto key is no pointer */
  }
  return true;
}

/* A table of a key alone has nothing to update: the row is looked for instead. */
static bool row_exists(yoke_db *db, yoke_level level, const void *object, bool *ret_exists) {
  const yoke_model *model = yoke_level_model(level);
  yoke_value *key = yoke_arena_alloc(yoke_scope(db), model->pk_count * sizeof *key);
  if (!key) return yoke_fail_memory(db);
  for (size_t i = 0; i < model->pk_count; i++)
    key[i] = yoke_field_get(yoke_level_keys(&level)[i], object);
  return yoke_row_exists(db, model, model->pk_fields, key, model->pk_count, NULL, ret_exists);
}

static bool update_row(yoke_db *db, yoke_level level, void *object, const yoke_columns *only,
                       bool *ret_updated) {
  if (!yoke_stamp(db, level, object, only, false)) return false;
  yoke_change *update = yoke_update_change(db, level, only);
  if (!update) return false;
  if (update->count == 0 && only) return *ret_updated = true; /* the fields are of other tables */
  if (update->count == 0) return row_exists(db, level, object, ret_updated);
  yoke_statement *statement = yoke_take_change(db, update);
  if (!statement) return false;
  bool done = yoke_run_change(db, level, update, statement, object);
  if (done) *ret_updated = yoke_changed_rows(db) > 0;
  yoke_release(statement);
  return done;
}

static bool fail_about(yoke_db *db, yoke_level level, yoke_code code, const char *text) {
  yoke_fail(db, code, "%s", text);
  yoke_fail_about(db, yoke_level_model(level)->label, NULL);
  return false;
}

/* Whether every part of the key has a default. */
static bool makes_own_key(yoke_level level) {
  for (size_t i = 0; i < yoke_level_key_count(level); i++)
    if (!(yoke_level_keys(&level)[i]->flags & YOKE_FIELD_HAS_DEFAULT)) return false;
  return true;
}

/* Django's _save_table(); *ret_inserted says that the row is new. */
static bool save_table(yoke_db *db, yoke_level level, void *object, const yoke_columns *only,
                       bool must_insert, bool *ret_inserted) {
  if (!yoke_default_key(db, level, object)) return false;
  bool has_key = yoke_level_has_key(level, object), updated = false;
  if (!has_key && only)
    return fail_about(db, level, YOKE_VALUE_ERROR,
                      "Cannot force an update in save() with no primary key.");
  /* A key with a default was made for this object: no row can have it yet. An update of some
   * fields is no exception to that in Django, where the INSERT then has all of them. */
  bool is_new = must_insert || (!yoke_is_saved(object) && makes_own_key(level));
  if (has_key && !is_new && !update_row(db, level, object, only, &updated)) return false;
  if (has_key && !is_new && !updated && only)
    return fail_about(db, level, YOKE_DATABASE_ERROR,
                      "Save with update_fields did not affect any rows.");
  *ret_inserted = !updated;
  return updated || insert_row(db, level, object);
}

/* ── Multi-table inheritance: a row in each parent's table, then the model's own ────────────── */

/* Both ways: a link that was given says which parent's row this is. */
static bool copy_key(yoke_db *db, const yoke_field *from, const yoke_field *to, void *object) {
  yoke_value key = yoke_field_get(from, object);
  if (key.is_null) return true;
  yoke_arena *arena = ((yoke_object *)object)->from->arena;
  return yoke_field_set(to, object, key, arena) || yoke_fail_memory(db);
}

/* Django's _save_parents(). */
static bool save_parents(yoke_db *db, const yoke_model *model, void *object,
                         const yoke_columns *only, bool *ret_inserted) {
  for (size_t i = 0; i < model->parent_count; i++) {
    const yoke_parent *parent = &model->parents[i];
    bool inserted = false;
    if (yoke_field_get(parent->key, object).is_null &&
        !copy_key(db, parent->link, parent->key, object))
      return false;
    if (!save_table(db, (yoke_level){model, parent}, object, only, *ret_inserted, &inserted) ||
        !copy_key(db, parent->key, parent->link, object))
      return false;
    *ret_inserted |= inserted;
  }
  return true;
}

/* How a save goes about it: create() makes a new row of the model, but not of its parents. */
typedef struct saving {
  const yoke_columns *only;
  bool must_insert;
} saving;

static bool save_tables(yoke_db *db, const yoke_model *model, void *object, const saving *how) {
  bool inserted_parent = false, inserted;
  if (!save_parents(db, model, object, how->only, &inserted_parent) ||
      !save_table(db, (yoke_level){.model = model}, object, how->only,
                  how->must_insert || inserted_parent, &inserted))
    return false;
  ((yoke_object *)object)->flags |= YOKE_IN_DATABASE;
  return true;
}

/* One statement needs no transaction; within one, a failed save breaks it: Django's
 * mark_for_rollback_on_error(). */
static bool save_one_table(yoke_db *db, const yoke_model *model, void *object, const saving *how) {
  if (yoke_transaction_depth(db) == 0) return save_tables(db, model, object, how);
  return yoke_begin_internal(db) && yoke_end_internal(db, save_tables(db, model, object, how));
}

/* All or none; a key that a parent's table gave before the end is taken back from the object. */
static bool save_several_tables(yoke_db *db, const yoke_model *model, void *object,
                                const saving *how) {
  yoke_snapshot before;
  if (!yoke_snapshot_take(&before, db, model, object) || !yoke_begin_internal(db)) return false;
  if (yoke_end_internal(db, save_tables(db, model, object, how))) return true;
  yoke_snapshot_restore(&before);
  return false;
}

static bool save_all(yoke_db *db, const yoke_model *model, void *object, const saving *how) {
  return (model->parent_count ? save_several_tables : save_one_table)(db, model, object, how);
}

bool yoke_save_columns(yoke_db *db, const yoke_model *model, void *object,
                       const yoke_columns *only) {
  return save_all(db, model, object, &(saving){.only = only});
}

bool yoke_insert_object(yoke_db *db, const yoke_model *model, void *object) {
  return save_all(db, model, object, &(saving){.must_insert = true});
}

bool yoke_fail_unattached(const yoke_model *model, const void *object) {
  const char *text = yoke_str(model, object);
  yoke_fail(NULL, YOKE_VALUE_ERROR, "\"%s\" belongs to no connection: attach it to one first.",
            text);
  yoke_fail_about(NULL, model->label, NULL);
  return false;
}

/* What every save begins with; the connection that the object belongs to then. An object of one's
 * own may have got it from a partner. */
static yoke_db *prepare(const yoke_model *model, void *object) {
  if (!yoke_prepare_relations(model, object, "save")) return NULL;
  yoke_db *db = yoke_object_db(object);
  if (!db) yoke_fail_unattached(model, object);
  return db;
}

bool yoke_save_object(const yoke_model *model, void *object) {
  yoke_db *db = prepare(model, object);
  return db && yoke_save_columns(db, model, object, NULL);
}

static bool enter(const yoke_model *model, const void *object) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  return (model && object) || yoke_fail(db, YOKE_VALUE_ERROR, "There is no object to save.");
}

bool yoke_save(const yoke_model *model, void *object) {
  return enter(model, object) && yoke_save_object(model, object);
}

/* ── Some fields only ───────────────────────────────────────────────────────────────────────── */

static bool is_separator(char c) {
  return c == ',' || c == ' ' || c == '\t' || c == '\n';
}

/* "phone, address" as a set; *ret_count says how many names there were. */
static bool parse_fields(yoke_db *db, const yoke_model *model, const char *names, yoke_columns *ret,
                         size_t *ret_count) {
  memset(ret->words, 0, (model->field_count + 63) / 64 * sizeof ret->words[0]);
  *ret_count = 0;
  for (const char *at = names, *end; *at; at = end) {
    for (end = at; *end && !is_separator(*end);)
      end++;
    if (end == at) {
      end++;
      continue;
    }
    const yoke_field *field = yoke_find_field(model, at, (size_t)(end - at));
    if (!field || yoke_is_key(model, field)) {
      yoke_fail(db, YOKE_VALUE_ERROR,
                "The following fields do not exist in this model, are m2m fields, primary keys, or "
                "are non-concrete fields: %.*s",
                (int)(end - at), at);
      yoke_fail_about(db, model->label, NULL);
      return false;
    }
    yoke_columns_add(ret, (size_t)(field - model->fields));
    ++*ret_count;
  }
  return true;
}

bool yoke_save_fields(const yoke_model *model, void *object, const char *fields) {
  if (!fields) return yoke_save(model, object);
  if (!enter(model, object)) return false;
  yoke_db *db = prepare(model, object);
  yoke_columns only;
  size_t count;
  if (!db || !parse_fields(db, model, fields, &only, &count)) return false;
  return count == 0 || yoke_save_columns(db, model, object, &only);
}
