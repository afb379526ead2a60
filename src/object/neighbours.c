/* The object next to one, by a date or in the order that Meta.order_with_respect_to keeps. */
#include <string.h>

#include "object/object.h"

static void *fail(yoke_db *db, const yoke_model *model, const char *text) {
  yoke_fail(db, YOKE_VALUE_ERROR, "%s", text);
  if (model) yoke_fail_about(db, model->label, NULL);
  return NULL;
}

static void *fail_memory(yoke_db *db) {
  yoke_fail_memory(db);
  return NULL;
}

/* The object's connection; NULL: it has none, and the error says why. */
static yoke_db *enter(const yoke_model *model, const void *object) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!model || !object) return fail(db, NULL, "There is no object to read from.");
  if (!db) yoke_fail_unattached(model, object);
  return db;
}

/* ── By a date ──────────────────────────────────────────────────────────────────────────────── */

static void *find_by(const yoke_model *model, const yoke_field *field, void *object,
                     const void *where, bool after) {
  yoke_db *db = enter(model, object);
  if (!db) return NULL;
  if (!yoke_has_pk(model, object))
    return fail(db, model, "get_next/get_previous cannot be used on unsaved objects.");
  size_t count = 1 + model->pk_count;
  yoke_arena *scope = yoke_scope(db);
  const yoke_field **fields = yoke_arena_alloc(scope, count * sizeof *fields);
  yoke_value *values = yoke_arena_alloc(scope, count * sizeof *values);
  const char *sign = after ? "" : "-";
  const char *order = yoke_arena_printf(scope, "%s%s,%spk", sign, field->name, sign);
  if (!fields || !values || !order) return fail_memory(db);
  fields[0] = field;
  memcpy(fields + 1, model->pk_fields, model->pk_count * sizeof *fields);
  for (size_t i = 0; i < count; i++)
    values[i] = yoke_field_get(fields[i], object);
  const yoke_position position = {
      .fields = fields, .values = values, .count = count, .after = after};
  return yoke_fetch_beyond(db, model, &position, where, order);
}

void *yoke_next_by(const yoke_model *model, const yoke_field *field, void *object,
                   const void *where) {
  return find_by(model, field, object, where, true);
}

void *yoke_previous_by(const yoke_model *model, const yoke_field *field, void *object,
                       const void *where) {
  return find_by(model, field, object, where, false);
}

/* ── In order ───────────────────────────────────────────────────────────────────────────────── */

static void *fail_missing(yoke_db *db, const yoke_model *model) {
  yoke_fail(db, YOKE_DOES_NOT_EXIST, "%s matching query does not exist.", model->name);
  yoke_fail_about(db, model->label, NULL);
  return NULL;
}

/* The object's row as it is now: in memory `_order` is what it was when it was read. */
static void *read_row(yoke_db *db, const yoke_model *model, const void *object) {
  yoke_arena *scope = yoke_scope(db);
  yoke_value *key = yoke_arena_alloc(scope, model->pk_count * sizeof *key);
  if (!key) return fail_memory(db);
  for (size_t i = 0; i < model->pk_count; i++)
    key[i] = yoke_field_get(model->pk_fields[i], object);
  const yoke_peers *found = yoke_fetch_row(db, model, key, scope);
  if (!found) return NULL;
  return found->count ? found->first->objects : fail_missing(db, model);
}

static void *find_in_order(const yoke_model *model, void *object, bool after) {
  yoke_db *db = enter(model, object);
  if (!db) return NULL;
  if (!model->order_with_respect_to)
    return fail(db, model, "The model has no order_with_respect_to.");
  if (!yoke_has_pk(model, object)) return fail_missing(db, model);
  const void *row = read_row(db, model, object);
  if (!row) return NULL;
  const yoke_field *fields[] = {model->order_with_respect_to,
                                yoke_find_field(model, "_order", strlen("_order"))};
  const yoke_value values[] = {yoke_field_get(fields[0], object), yoke_field_get(fields[1], row)};
  const yoke_position position = {
      .fields = fields, .values = values, .count = 2, .same = 1, .after = after};
  return yoke_fetch_beyond(db, model, &position, NULL, after ? "_order" : "-_order");
}

void *yoke_next_in_order(const yoke_model *model, void *object) {
  return find_in_order(model, object, true);
}

void *yoke_previous_in_order(const yoke_model *model, void *object) {
  return find_in_order(model, object, false);
}
