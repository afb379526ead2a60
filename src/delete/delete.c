/* Deleting one object, and deleting by query. */
#include "delete/collector.h"
#include "object/object.h"

/* What a call deletes: `query` NULL means the rows that are in the collector already. */
typedef struct deletion {
  yoke_collector collector;
  const yoke_model *model;
  const yoke_query *query;
  yoke_deleted deleted;
} deletion;

static bool read_matching(deletion *deletion) {
  yoke_collector *collector = &deletion->collector;
  yoke_rows *rows = yoke_rows_of(collector, deletion->model);
  size_t found = 0;
  if (!rows) return false;
  yoke_statement *statement = yoke_select_fields(collector->db, deletion->model, deletion->query,
                                                 rows->fields, rows->set.width);
  return statement && yoke_read_rows(collector, statement, rows, &found);
}

static bool collect(deletion *deletion) {
  return (!deletion->query || read_matching(deletion)) &&
         yoke_collect(&deletion->collector, deletion->model);
}

/* Without a transaction around it everything is read and written in one, so that no other process
 * comes between. Inside one the reading comes before a level of our own: being refused must not
 * break the caller's level, as nothing was written. */
static bool collect_and_delete(deletion *deletion) {
  yoke_collector *collector = &deletion->collector;
  yoke_deleted *deleted = &deletion->deleted;
  if (yoke_transaction_depth(collector->db) == 0)
    return yoke_begin_internal(collector->db) &&
           yoke_end_internal(collector->db,
                             collect(deletion) && yoke_delete_collected(collector, deleted));
  return collect(deletion) && yoke_begin_internal(collector->db) &&
         yoke_end_internal(collector->db, yoke_delete_collected(collector, deleted));
}

static yoke_deleted_model *one_model(yoke_db *db, const yoke_model *model) {
  yoke_deleted_model *counted = yoke_arena_alloc(yoke_scope(db), sizeof *counted);
  if (counted)
    counted->label = model->label;
  else
    yoke_fail_memory(db);
  return counted;
}

static void finish(deletion *deletion, bool ok, yoke_deleted *ret_deleted) {
  yoke_collector_free(&deletion->collector);
  if (ok && ret_deleted) *ret_deleted = deletion->deleted;
}

/* ── One object ─────────────────────────────────────────────────────────────────────────────── */

/* Django has the count of a single row in its answer even when it is 0. */
static bool delete_alone(deletion *deletion, const yoke_rows *rows) {
  yoke_deleted_model *counted = one_model(deletion->collector.db, deletion->model);
  if (!counted || !yoke_delete_rows(&deletion->collector, rows, &counted->count)) return false;
  deletion->deleted = (yoke_deleted){.total = counted->count, .model_count = 1, .models = counted};
  return true;
}

static yoke_rows *add_object(yoke_collector *collector, const yoke_model *model,
                             const void *object) {
  yoke_rows *rows = yoke_rows_of(collector, model);
  yoke_value *values =
      rows ? yoke_collector_alloc(collector, rows->set.width * sizeof *values) : NULL;
  if (!values) return NULL;
  for (size_t i = 0; i < rows->set.width; i++)
    values[i] = yoke_field_get(rows->fields[i], object);
  return yoke_rows_add(collector, rows, values) ? rows : NULL;
}

/* The partners in memory forget the deleted object, and it forgets its children: who asks next gets
 * the truth from the database. What it points at itself it still knows, as in Django. */
static void part_from_partners(const yoke_model *model, void *object) {
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    if (!relation->slot) continue;
    void *partner = *(void **)((char *)object + relation->slot);
    size_t slot = relation->inverse->slot;
    if (partner && slot && *(void **)((char *)partner + slot) == object)
      yoke_forget_partner(relation->inverse, partner);
    if (relation->is_reverse || yoke_is_key(model, relation->field) || partner == object)
      yoke_forget_partner(relation, object);
  }
}

void yoke_become_unsaved(const yoke_model *model, void *object) {
  part_from_partners(model, object);
  for (size_t i = 0; i < model->pk_count; i++) {
    const yoke_field *key = model->pk_fields[i];
    yoke_field_set(key, object, (yoke_value){.kind = key->kind, .is_null = true}, NULL);
  }
  ((yoke_object *)object)->flags &= ~(uint32_t)YOKE_IN_DATABASE;
}

bool yoke_delete(const yoke_model *model, void *object, yoke_deleted *ret_deleted) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  if (ret_deleted) *ret_deleted = (yoke_deleted){0};
  if (!yoke_enter(db)) return false;
  if (!object) return yoke_fail(NULL, YOKE_VALUE_ERROR, "There is no object to delete.");
  if (!yoke_settle(model, object)) return false;
  if (!db || !yoke_has_pk(model, object))
    return yoke_fail(db, YOKE_VALUE_ERROR,
                     "%s object can't be deleted because its %s attribute is set to None.",
                     model->name, model->pk ? model->pk->attname : "pk");
  deletion deletion = {.model = model};
  yoke_collector_init(&deletion.collector, db);
  yoke_rows *rows = add_object(&deletion.collector, model, object);
  bool ok = rows &&
            (model->deletion.fast ? delete_alone(&deletion, rows) : collect_and_delete(&deletion));
  finish(&deletion, ok, ret_deleted);
  if (ok) yoke_become_unsaved(model, object);
  return ok;
}

/* ── By query ───────────────────────────────────────────────────────────────────────────────── */

static bool delete_unread(deletion *deletion) {
  yoke_db *db = deletion->collector.db;
  yoke_deleted_model *counted = one_model(db, deletion->model);
  int64_t count = 0;
  if (!counted || !yoke_delete_matching(db, deletion->model, deletion->query, &count)) return false;
  counted->count = (size_t)count;
  deletion->deleted =
      (yoke_deleted){.total = counted->count, .model_count = count > 0, .models = counted};
  return true;
}

bool yoke_delete_where(yoke_db *db, const yoke_model *model, const yoke_query *query,
                       yoke_deleted *ret_deleted) {
  static const yoke_query everything = {0};
  if (ret_deleted) *ret_deleted = (yoke_deleted){0};
  if (!yoke_enter_db(db)) return false;
  if (!query) query = &everything;
  if (query->limit || query->offset)
    return yoke_fail(db, YOKE_VALUE_ERROR, "Cannot use 'limit' or 'offset' with delete().");
  deletion deletion = {.model = model, .query = query};
  yoke_collector_init(&deletion.collector, db);
  bool ok = model->deletion.fast ? delete_unread(&deletion) : collect_and_delete(&deletion);
  finish(&deletion, ok, ret_deleted);
  return ok;
}
