/* save(): UPDATE or INSERT, decided as Django's save_base() and _save_table() do. */
#include <string.h>

#include "object/ends.h"
#include "object/statements.h"

static bool insert_row(yoke_db *db, const yoke_model *model, void *object) {
  if (!yoke_stamp(db, model, object, NULL, true)) return false;
  bool with_key = yoke_has_pk(model, object) || !(model->pk->flags & YOKE_FIELD_AUTO);
  yoke_change *insert = yoke_insert_change(db, model, with_key);
  yoke_statement *statement = insert ? yoke_take_change(db, insert) : NULL;
  if (!statement) return false;
  bool done = yoke_run_change(db, model, insert, statement, object);
  yoke_release(statement);
  if (!done) return false;
  if (!with_key) {
    yoke_value key = {.kind = YOKE_INT, .as.integer = yoke_last_insert_id(db)};
    yoke_field_set(model->pk, object, key, NULL); /* an auto key is no pointer */
  }
  ((yoke_object *)object)->flags |= YOKE_IN_DATABASE;
  return true;
}

/* A model of a key alone has nothing to update: the row is looked for instead. */
static bool row_exists(yoke_db *db, const yoke_model *model, const void *object, bool *ret_exists) {
  yoke_value key = yoke_field_get(model->pk, object), nobody = {.is_null = true};
  return yoke_row_exists(db, model, &model->pk, &key, 1, nobody, ret_exists);
}

static bool update_row(yoke_db *db, const yoke_model *model, void *object, const yoke_columns *only,
                       bool *ret_updated) {
  if (!yoke_stamp(db, model, object, only, false)) return false;
  yoke_change *update = yoke_update_change(db, model, only);
  if (!update) return false;
  if (update->count == 0) return row_exists(db, model, object, ret_updated);
  yoke_statement *statement = yoke_take_change(db, update);
  if (!statement) return false;
  bool done = yoke_run_change(db, model, update, statement, object);
  if (done) *ret_updated = yoke_changed_rows(db) > 0;
  yoke_release(statement);
  return done;
}

static bool fail_about(yoke_db *db, const yoke_model *model, yoke_code code, const char *text) {
  yoke_fail(db, code, "%s", text);
  yoke_fail_about(db, model->label, NULL);
  return false;
}

static bool save_table(yoke_db *db, const yoke_model *model, void *object,
                       const yoke_columns *only) {
  if (!yoke_default_key(db, model, object)) return false;
  bool has_pk = yoke_has_pk(model, object);
  if (!has_pk && only)
    return fail_about(db, model, YOKE_VALUE_ERROR,
                      "Cannot force an update in save() with no primary key.");
  /* A key with a default was made for this object: no row can have it yet. An update of some
   * fields is no exception to that in Django, where the INSERT then has all of them. */
  bool is_new = !yoke_is_saved(object) && (model->pk->flags & YOKE_FIELD_HAS_DEFAULT);
  bool updated = false;
  if (has_pk && !is_new && !update_row(db, model, object, only, &updated)) return false;
  if (has_pk && !is_new && !updated && only)
    return fail_about(db, model, YOKE_DATABASE_ERROR,
                      "Save with update_fields did not affect any rows.");
  if (!updated) return insert_row(db, model, object);
  ((yoke_object *)object)->flags |= YOKE_IN_DATABASE;
  return true;
}

/* One statement needs no transaction; within one, a failed save breaks it: Django's
 * mark_for_rollback_on_error(). */
static bool guard(yoke_db *db, const yoke_model *model, void *object, const yoke_columns *only,
                  bool (*save)(yoke_db *, const yoke_model *, void *, const yoke_columns *)) {
  if (yoke_transaction_depth(db) == 0) return save(db, model, object, only);
  return yoke_begin_internal(db) && yoke_end_internal(db, save(db, model, object, only));
}

bool yoke_save_columns(yoke_db *db, const yoke_model *model, void *object,
                       const yoke_columns *only) {
  return guard(db, model, object, only, save_table);
}

static bool insert_table(yoke_db *db, const yoke_model *model, void *object,
                         const yoke_columns *only) {
  (void)only;
  return yoke_default_key(db, model, object) && insert_row(db, model, object);
}

bool yoke_insert_object(yoke_db *db, const yoke_model *model, void *object) {
  return guard(db, model, object, NULL, insert_table);
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
    if (!field || field == model->pk) {
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
