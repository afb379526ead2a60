/* Giving a parent another child in one call, although the key of a one-to-one is unique: the one it
 * had is let go first, or deleted where it cannot be without a parent. */
#include <string.h>

#include "delete/collector.h"
#include "object/object.h"

typedef struct replacement {
  yoke_db *db;
  const yoke_relation *reverse;
  void *parent, *child; /* child NULL: the parent only lets go */
  yoke_value key;       /* the parent's */
} replacement;

static yoke_lookup is_exactly(yoke_value value) {
  return (yoke_lookup){.op = YOKE_EXACT, .value = value.as};
}

/* A condition that one field has this value; NULL when out of memory. */
static void *where_field(const replacement *all, const yoke_field *field, yoke_value value) {
  char *where = yoke_arena_alloc(yoke_scope(all->db), all->reverse->target->where_size);
  if (where)
    *(yoke_lookup *)(where + field->where_offset) = is_exactly(value);
  else
    yoke_fail_memory(all->db);
  return where;
}

/* The condition that names an object's row; NULL when out of memory. */
static void *where_object(const replacement *all, const void *object) {
  const yoke_model *model = all->reverse->target;
  char *where = yoke_arena_alloc(yoke_scope(all->db), model->where_size);
  if (!where) yoke_fail_memory(all->db);
  for (size_t i = 0; where && i < model->pk_count; i++)
    *(yoke_lookup *)(where + model->pk_fields[i]->where_offset) =
        is_exactly(yoke_field_get(model->pk_fields[i], object));
  return where;
}

/* The rows that have the parent's key now, but for the new child's. */
static bool find_old(const replacement *all, yoke_query *ret) {
  const yoke_model *model = all->reverse->target;
  *ret = (yoke_query){.where = where_field(all, all->reverse->field, all->key)};
  if (!ret->where) return false;
  if (!all->child || !yoke_is_saved(all->child) || !yoke_has_pk(model, all->child)) return true;
  ret->exclude = where_object(all, all->child);
  return ret->exclude;
}

/* UPDATE ... SET key = NULL. */
static bool let_go(const replacement *all, const yoke_query *old) {
  const yoke_field *field = all->reverse->field;
  const yoke_model *model = all->reverse->target;
  char *values = where_field(all, field, all->key);
  char *where = yoke_arena_alloc(yoke_scope(all->db), 2 * model->where_size);
  if (!values || !where) return yoke_fail_memory(all->db);
  *(yoke_lookup *)(values + field->where_offset) = (yoke_lookup){.op = YOKE_TO, .count = 1};
  memcpy(where, old->where, model->where_size);
  if (old->exclude) {
    char *none = yoke_arena_alloc(yoke_scope(all->db), 2 * model->where_size);
    if (!none) return yoke_fail_memory(all->db);
    memcpy(none, old->exclude, model->where_size);
    ((yoke_where *)(none + model->where_size))->end = true;
    ((yoke_where *)where)->none = none;
  }
  return yoke_update(all->db, model, where, values) >= 0;
}

static bool part_from_old(const replacement *all) {
  if (all->key.is_null) return true;
  yoke_query old;
  if (!find_old(all, &old)) return false;
  if (all->reverse->field->flags & YOKE_FIELD_NULLABLE) return let_go(all, &old);
  return yoke_delete_where(all->db, all->reverse->target, &old, NULL);
}

/* Where the parent's key is also the child's primary key, the child's row takes it over; a save
 * would else insert a second row. */
static bool move_primary_key(const replacement *all) {
  const yoke_model *model = all->reverse->target;
  const yoke_field *part = all->reverse->field;
  yoke_value key = yoke_field_get(part, all->child);
  if (!yoke_is_key(model, part) || !yoke_is_saved(all->child) || !yoke_has_pk(model, all->child) ||
      all->key.is_null || yoke_value_equal(key, all->key))
    return true;
  void *where = where_object(all, all->child), *values = where_field(all, part, all->key);
  if (!where || !values) return false;
  ((yoke_lookup *)((char *)values + part->where_offset))->op = YOKE_TO;
  return yoke_update(all->db, model, where, values) >= 0;
}

static bool write(const replacement *all) {
  if (!part_from_old(all)) return false;
  if (!all->child) return true;
  return move_primary_key(all) && yoke_assign(all->reverse, all->parent, all->child) &&
         yoke_save_object(all->reverse->target, all->child);
}

/* ── Memory ─────────────────────────────────────────────────────────────────────────────────── */

/* What the end has cached, NULL included. */
static void *cached(const yoke_relation *relation, void *object) {
  yoke_relation_state state = yoke_related_state(relation, object);
  bool is_there = relation->slot && (state == YOKE_LOADED || state == YOKE_ASSIGNED);
  return is_there ? *(void **)((char *)object + relation->slot) : NULL;
}

/* The old child in memory becomes what its row has become. */
static void forget_old(const replacement *all, void *old) {
  const yoke_relation *forward = all->reverse->inverse;
  if (!old || old == all->child) return;
  if (all->reverse->field->flags & YOKE_FIELD_NULLABLE) {
    yoke_field_set(forward->field, old, (yoke_value){.kind = forward->field->kind, .is_null = true},
                   NULL); /* NULL needs no memory */
    yoke_cache_partner(forward, old, NULL, YOKE_MISSING);
  } else {
    yoke_become_unsaved(all->reverse->target, old);
  }
}

static bool replace(const replacement *all) {
  const yoke_relation *reverse = all->reverse, *forward = reverse->inverse;
  void *old = cached(reverse, all->parent);
  void *old_parent = all->child ? cached(forward, all->child) : NULL;
  yoke_snapshot parent, child;
  if (!yoke_snapshot_take(&parent, all->db, reverse->model, all->parent) ||
      (all->child && !yoke_snapshot_take(&child, all->db, reverse->target, all->child)) ||
      !yoke_begin(all->db))
    return false;
  if (!yoke_end_internal(all->db, write(all))) {
    yoke_snapshot_restore(&parent);
    if (all->child) yoke_snapshot_restore(&child);
    return false;
  }
  forget_old(all, old);
  if (old_parent && old_parent != all->parent && yoke_is_mutual(reverse) &&
      cached(reverse, old_parent) == all->child)
    yoke_cache_partner(reverse, old_parent, NULL, YOKE_MISSING);
  if (all->child)
    yoke_cache_partner(reverse, all->parent, all->child, YOKE_LOADED);
  else
    yoke_cache_partner(reverse, all->parent, NULL, YOKE_MISSING);
  return true;
}

bool yoke_replace_related(const yoke_relation *relation, void *object, void *partner) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!relation || !object || !relation->is_reverse || !relation->is_one_to_one)
    return yoke_fail(db, YOKE_VALUE_ERROR, "There is no object that could have another partner.");
  if (!db) return yoke_fail_unattached(relation->model, object);
  if (!yoke_settle(relation->model, object) || (partner && !yoke_settle(relation->target, partner)))
    return false;
  return replace(&(replacement){.db = db,
                                .reverse = relation,
                                .parent = object,
                                .child = partner,
                                .key = yoke_field_get(relation->to_field, object)});
}
