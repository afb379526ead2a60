/* New objects: copied into the scope, or the caller's own. */
#include <string.h>

#include "common/kinds.h"
#include "object/ends.h"
#include "object/statements.h"

yoke_peers *yoke_loners_new(yoke_db *db, const yoke_model *model, yoke_arena *arena) {
  yoke_peers *loners = yoke_peers_new(db, model, arena);
  if (loners) loners->alone = true;
  return loners;
}

/* What the values point at is the caller's: the object gets copies. */
static bool copy_values(yoke_db *db, const yoke_model *model, void *object, yoke_arena *arena) {
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (!yoke_kind_has_null(field->kind) && !(field->flags & YOKE_FIELD_NULLABLE)) continue;
    yoke_value value = yoke_field_get(field, object);
    if (value.is_null) continue;
    if (!yoke_value_own(&value, arena) || !yoke_field_set(field, object, value, arena))
      return yoke_fail_memory(db);
  }
  return true;
}

/* A partner in the initial struct is one to be assigned; what a copied object knew of its relations
 * otherwise is not the copy's. */
static void expect_given(const yoke_model *model, const void *initial, void *object) {
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    if (!relation->slot) continue;
    void *given = yoke_end_is_given(relation, initial) ? yoke_end_slot(relation, initial) : NULL;
    if (!relation->is_reverse && !given) given = yoke_end_cached(relation, initial);
    yoke_cache_partner(relation, object, given, YOKE_NOT_LOADED);
  }
}

void *yoke_new_object(yoke_db *db, const yoke_model *model, const void *initial) {
  yoke_arena *arena = yoke_scope(db);
  yoke_peers *loners = yoke_loners_new(db, model, arena);
  if (!loners) return NULL;
  void *object = yoke_arena_alloc(arena, model->size);
  if (!object) {
    yoke_fail_memory(db);
    return NULL;
  }
  memcpy(object, initial, model->size);
  *(yoke_object *)object = (yoke_object){.from = loners};
  expect_given(model, initial, object);
  return copy_values(db, model, object, arena) && yoke_settle(model, object) ? object : NULL;
}

static bool enter(yoke_db *db, const yoke_model *model, const void *initial) {
  if (!yoke_enter_db(db)) return false;
  return (model && initial) || yoke_fail(db, YOKE_VALUE_ERROR, "There are no values.");
}

void *yoke_new(yoke_db *db, const yoke_model *model, const void *initial) {
  return enter(db, model, initial) ? yoke_new_object(db, model, initial) : NULL;
}

/* Django's create() takes no reverse end: the key is in the other object, which is not saved by
 * this. */
static bool reject_reverse_ends(yoke_db *db, const yoke_model *model, const void *initial) {
  const char *names = NULL;
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    if (!relation->is_reverse || !yoke_end_is_given(relation, initial)) continue;
    names =
        names ? yoke_arena_printf(yoke_scope(db), "%s, %s", names, relation->name) : relation->name;
    if (!names) return yoke_fail_memory(db);
  }
  if (!names) return true;
  yoke_fail(db, YOKE_VALUE_ERROR, "The following fields do not exist in this model: %s", names);
  yoke_fail_about(db, model->label, NULL);
  return false;
}

void *yoke_create(yoke_db *db, const yoke_model *model, const void *initial) {
  if (!enter(db, model, initial) || !reject_reverse_ends(db, model, initial)) return NULL;
  void *object = yoke_new_object(db, model, initial);
  if (!object || !yoke_prepare_relations(model, object, "save")) return NULL;
  return yoke_insert_object(db, model, object) ? object : NULL;
}

/* ── Objects of one's own ───────────────────────────────────────────────────────────────────── */

/* A text or bytes that were never set are what the model's constructor would have made them. */
static bool fill_texts(yoke_db *db, const yoke_model *model, void *object) {
  yoke_arena *arena = yoke_scope(db);
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (!yoke_kind_has_null(field->kind) || !yoke_field_get(field, object).is_null) continue;
    yoke_value value = yoke_field_default(field);
    if (value.is_null) continue;
    if (field->make_default && !yoke_value_own(&value, arena)) return yoke_fail_memory(db);
    yoke_field_set(field, object, value, NULL); /* a pointer is set, nothing allocated */
  }
  return true;
}

bool yoke_attach_object(yoke_db *db, const yoke_model *model, void *object, yoke_peers **loners) {
  yoke_object *header = object;
  if (header->from && header->from->db == db) return yoke_settle(model, object);
  if (header->from)
    return yoke_fail(db, YOKE_VALUE_ERROR, "The %s belongs to another connection.", model->name);
  if (!*loners) *loners = yoke_loners_new(db, model, yoke_scope(db));
  if (!*loners) return false;
  header->from = *loners;
  if (fill_texts(db, model, object) && yoke_settle(model, object)) return true;
  header->from = NULL;
  return false;
}

bool yoke_attach(yoke_db *db, const yoke_model *model, void *object) {
  yoke_peers *loners = NULL;
  return enter(db, model, object) && yoke_attach_object(db, model, object, &loners);
}

bool yoke_is_saved(const void *object) {
  return object && ((const yoke_object *)object)->flags & YOKE_IN_DATABASE;
}
