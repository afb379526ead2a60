/* Where the end of a relation stands, and what a save asks of it. */
#include "object/ends.h"

/* A forward cache is only as good as the key beside it, which anyone may write. A partner that has
 * lost its key (it was deleted) stays, as in Django. */
static bool agrees_with_key(const yoke_relation *relation, const void *child,
                            yoke_relation_state state) {
  yoke_value key = yoke_field_get(relation->field, child);
  if (state == YOKE_MISSING) return key.is_null;
  if (state == YOKE_DANGLING)
    return !key.is_null &&
           ((const yoke_object *)child)->spare == yoke_dangling_mark(relation, child);
  if (key.is_null) return state == YOKE_ASSIGNED;
  yoke_value partner_key = yoke_field_get(relation->to_field, yoke_end_slot(relation, child));
  if (partner_key.is_null) return state == YOKE_LOADED;
  return yoke_value_equal(key, partner_key);
}

yoke_relation_state yoke_end_state(const yoke_relation *relation, const void *object) {
  if (!relation->slot) return YOKE_NOT_LOADED;
  yoke_relation_state state = yoke_end_byte(relation, object);
  if (state == YOKE_NOT_LOADED || relation->is_reverse) return state;
  return agrees_with_key(relation, object, state) ? state : YOKE_NOT_LOADED;
}

void *yoke_end_cached(const yoke_relation *relation, const void *object) {
  yoke_relation_state state = yoke_end_state(relation, object);
  return state == YOKE_LOADED || state == YOKE_ASSIGNED ? yoke_end_slot(relation, object) : NULL;
}

bool yoke_end_settle(const yoke_relation *relation, void *object) {
  if (!relation->slot) return true;
  if (yoke_end_is_given(relation, object)) {
    void *given = yoke_end_slot(relation, object);
    yoke_forget_partner(relation, object);
    if (yoke_end_assign(relation, object, given)) return true;
    yoke_cache_partner(relation, object, given, YOKE_NOT_LOADED);
    return false;
  }
  if (yoke_end_state(relation, object) == YOKE_NOT_LOADED) yoke_forget_partner(relation, object);
  return true;
}

bool yoke_settle(const yoke_model *model, void *object) {
  for (size_t i = 0; i < model->relation_count; i++)
    if (!yoke_end_settle(&model->relations[i], object)) return false;
  return true;
}

/* In Django's field.empty_values: a key that a partner saved since may fill in. */
static bool is_empty(yoke_value key) {
  return key.is_null || (key.kind == YOKE_TEXT && key.as.text[0] == '\0');
}

static bool prepare_relation(const yoke_relation *relation, void *object, const char *operation) {
  void *partner = yoke_end_cached(relation, object);
  if (!partner) return true;
  if (!yoke_has_pk(relation->target, partner)) {
    if (relation->is_one_to_one) yoke_forget_partner(relation->inverse, partner);
    yoke_db *db = yoke_object_db(object);
    yoke_fail(db, YOKE_VALUE_ERROR,
              "%s() prohibited to prevent data loss due to unsaved related object '%s'.", operation,
              relation->name);
    yoke_fail_about(db, relation->model->label, relation->name);
    return false;
  }
  if (is_empty(yoke_field_get(relation->field, object))) {
    if (!yoke_end_assign(relation, object, partner)) return false;
  }
  return true;
}

bool yoke_prepare_relations(const yoke_model *model, void *object, const char *operation) {
  if (!yoke_settle(model, object)) return false;
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    if (!relation->is_reverse && !prepare_relation(relation, object, operation)) return false;
  }
  return true;
}
