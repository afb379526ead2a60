/* Assigning a partner to either side: Django's descriptors' __set__. Nothing is saved. */
#include <string.h>

#include "common/kinds.h"
#include "object/ends.h"

yoke_arena *yoke_object_arena(const void *object) {
  const yoke_peers *from = ((const yoke_object *)object)->from;
  return from ? from->arena : NULL;
}

static bool cannot_assign(const yoke_relation *relation, const void *object, const void *partner,
                          const yoke_model *partner_model, const char *reason) {
  const char *text = yoke_str(partner_model, partner);
  yoke_db *db = yoke_object_db(object);
  yoke_fail(db, YOKE_VALUE_ERROR, "Cannot assign \"<%s: %s>\": %s", partner_model->name, text,
            reason);
  yoke_fail_about(db, relation->model->label, relation->name);
  return false;
}

/* In C the compiler has checked the type, unless a cast or a void pointer hid it. */
static bool is_of_target(const yoke_relation *relation, const void *object, const void *partner) {
  const yoke_peers *from = ((const yoke_object *)partner)->from;
  if (!from || from->model == relation->target) return true;
  const char *text = yoke_str(from->model, partner);
  yoke_db *db = yoke_object_db(object);
  yoke_fail(db, YOKE_VALUE_ERROR,
            "Cannot assign \"<%s: %s>\": \"%s.%s\" must be a \"%s\" instance.", from->model->name,
            text, relation->model->name, relation->name, relation->target->name);
  yoke_fail_about(db, relation->model->label, relation->name);
  return false;
}

/* An object in no database follows its partner, as Django's _state.db does. */
static bool tie(const yoke_model *model, void *object, const void *partner) {
  yoke_object *header = object;
  const yoke_peers *with = ((const yoke_object *)partner)->from;
  if (header->from || !with) return true;
  header->from = yoke_loners_new(with->db, model, with->arena);
  return header->from;
}

static bool share_connection(const yoke_relation *relation, void *object, void *partner) {
  const yoke_db *db = yoke_object_db(object), *other = yoke_object_db(partner);
  if (db && other && db != other)
    return cannot_assign(relation, object, partner, relation->target,
                         "the current database router prevents this relation.");
  return tie(relation->model, object, partner) && tie(relation->target, partner, object);
}

/* Two objects in no database have no memory but their own: the key is then the parent's member. */
static void borrow_key(const yoke_field *field, void *child, const yoke_field *to_field,
                       const void *parent) {
  const void *place = (const char *)parent + to_field->offset;
  if (to_field->flags & YOKE_FIELD_NULLABLE) place = *(const void *const *)place;
  memcpy((char *)child + field->offset, &place, sizeof place);
}

/* Copies the parent's key into the child; no key with parent NULL, or when the parent has none.
 * `to_field` is where the parent has it. */
static bool write_key(const yoke_relation *forward, void *child, const void *parent,
                      const yoke_field *to_field) {
  const yoke_field *field = forward->field;
  yoke_value key = {.kind = field->kind, .is_null = true};
  if (parent) key = yoke_field_get(to_field, parent);
  if (yoke_value_equal(key, yoke_field_get(field, child))) return true;

  yoke_arena *arena = yoke_object_arena(child);
  bool is_pointer = (field->flags & YOKE_FIELD_NULLABLE) && !yoke_kind_has_null(field->kind);
  if (!arena && is_pointer && !key.is_null) {
    borrow_key(field, child, to_field, parent);
    return true;
  }
  if (arena && !yoke_value_own(&key, arena)) return yoke_fail_memory(yoke_object_db(child));
  if (!yoke_field_set(field, child, key, arena)) return yoke_fail_memory(yoke_object_db(child));
  return true;
}

/* Whether `object` may keep a pointer to `partner`: not if that ends with an inner scope, or with
 * the next step of a stream, while the object lives on. */
static bool may_hold(const void *object, const void *partner) {
  const yoke_arena *arena = yoke_object_arena(object), *other = yoke_object_arena(partner);
  return arena == other || !arena || !other ||
         !yoke_scope_ends_before(yoke_object_db(object), other, arena);
}

/* A parent without a key is all that the child knows of it: it must be there until both are saved.
 */
static bool can_wait_for(const yoke_relation *forward, const void *child, const void *parent) {
  if (may_hold(child, parent) || !yoke_field_get(forward->to_field, parent).is_null) return true;
  return cannot_assign(forward, child, parent, forward->target,
                       "it is not saved, and its scope may end before this object's.");
}

/* What may not be held is read again when asked for. */
void yoke_end_join(const yoke_relation *forward, void *child, void *parent) {
  if (may_hold(child, parent)) {
    bool has_key = !yoke_field_get(forward->to_field, parent).is_null;
    yoke_cache_partner(forward, child, parent, has_key ? YOKE_LOADED : YOKE_ASSIGNED);
  } else {
    yoke_forget_partner(forward, child);
  }
  if (!forward->is_one_to_one) return;
  if (may_hold(parent, child) && yoke_is_mutual(forward))
    yoke_cache_partner(forward->inverse, parent, child, YOKE_LOADED);
  else
    yoke_forget_partner(forward->inverse, parent);
}

/* Writes the key and both caches, or nothing. */
static bool pair(const yoke_relation *forward, void *child, void *parent) {
  if (!can_wait_for(forward, child, parent) ||
      !write_key(forward, child, parent, forward->to_field))
    return false;
  yoke_end_join(forward, child, parent);
  return true;
}

static bool assign_parent(const yoke_relation *forward, void *child, void *parent) {
  if (!parent) {
    void *old = yoke_end_cached(forward, child);
    if (!write_key(forward, child, NULL, forward->to_field)) return false;
    if (old && forward->is_one_to_one)
      yoke_cache_partner(forward->inverse, old, NULL,
                         yoke_is_mutual(forward) ? YOKE_MISSING : YOKE_NOT_LOADED);
    yoke_cache_partner(forward, child, NULL, YOKE_MISSING);
    return true;
  }
  return is_of_target(forward, child, parent) && share_connection(forward, child, parent) &&
         pair(forward, child, parent);
}

/* The parent has the end by inheritance: the child cannot hold it, and reads its own kind of parent
 * when asked for it. */
static bool pair_derived(const yoke_relation *reverse, void *parent, void *child) {
  const yoke_relation *forward = reverse->inverse;
  if (yoke_field_get(reverse->to_field, parent).is_null)
    return cannot_assign(reverse, parent, child, reverse->target, "the object is not saved.");
  if (!write_key(forward, child, parent, reverse->to_field)) return false;
  yoke_forget_partner(forward, child);
  if (may_hold(parent, child))
    yoke_cache_partner(reverse, parent, child, YOKE_LOADED);
  else
    yoke_forget_partner(reverse, parent);
  return true;
}

/* Like Django, this lets nobody go: a child that the parent had before keeps its key. */
static bool assign_child(const yoke_relation *reverse, void *parent, void *child) {
  const yoke_relation *forward = reverse->inverse;
  if (!child) {
    child = yoke_end_cached(reverse, parent);
    if (!child) return true;
    yoke_forget_partner(reverse, parent);
    return yoke_end_settle(forward, child) && assign_parent(forward, child, NULL);
  }
  if (!is_of_target(reverse, parent, child) || !share_connection(reverse, parent, child))
    return false;
  return yoke_is_mutual(reverse) ? pair(forward, child, parent)
                                 : pair_derived(reverse, parent, child);
}

bool yoke_end_assign(const yoke_relation *relation, void *object, void *partner) {
  return relation->is_reverse ? assign_child(relation, object, partner)
                              : assign_parent(relation, object, partner);
}

bool yoke_assign(const yoke_relation *relation, void *object, void *partner) {
  return yoke_end_settle(relation, object) && yoke_end_assign(relation, object, partner);
}

bool yoke_set_related(const yoke_relation *relation, void *object, void *partner) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!relation || !object) return yoke_fail(db, YOKE_VALUE_ERROR, "There is no object to set.");
  if (!relation->slot)
    return yoke_fail(db, YOKE_VALUE_ERROR,
                     "Direct assignment to the reverse side of a related set is prohibited. Set "
                     "%s.%s of each partner instead.",
                     relation->target->name, relation->inverse->name);
  return yoke_assign(relation, object, partner);
}
