/* Reading a relation: Django's descriptors' __get__, and the many end's related manager. */
#include <string.h>

#include "object/ends.h"

yoke_relation_state yoke_related_state(const yoke_relation *relation, const void *object) {
  if (!relation || !object) return YOKE_NOT_LOADED;
  if (!yoke_end_is_given(relation, object)) return yoke_end_state(relation, object);
  bool has_key = relation->is_reverse ||
                 !yoke_field_get(relation->to_field, yoke_end_slot(relation, object)).is_null;
  return has_key ? YOKE_LOADED : YOKE_ASSIGNED;
}

/* What Django raises, or None for a forward end that may be NULL. */
static void *no_partner(const yoke_relation *relation, yoke_db *db) {
  if (!relation->is_reverse && (relation->field->flags & YOKE_FIELD_NULLABLE)) return NULL;
  yoke_fail(db, YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "%s has no %s.", relation->model->name,
            relation->name);
  yoke_fail_about(db, relation->model->label, relation->name);
  return NULL;
}

static void *dangling(const yoke_relation *relation, yoke_db *db) {
  yoke_fail(db, YOKE_DOES_NOT_EXIST, "%s matching query does not exist.", relation->target->name);
  yoke_fail_about(db, relation->target->label, NULL);
  return NULL;
}

static bool load(const yoke_relation *relation, void *object, yoke_db *db) {
  if (!yoke_end_has_key(relation, object)) {
    yoke_cache_partner(relation, object, NULL, YOKE_MISSING);
    return true;
  }
  if (!db) return yoke_fail_unattached(relation->model, object);
  return relation->is_parent_link ? yoke_end_load_parent(relation, object)
                                  : yoke_end_load(relation, object);
}

void *yoke_related(const yoke_relation *relation, void *object) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!relation || !object) {
    yoke_fail(db, YOKE_VALUE_ERROR, "There is no object to read from.");
    return NULL;
  }
  if (!relation->slot) {
    yoke_fail(db, YOKE_VALUE_ERROR, "%s.%s leads to many objects.", relation->model->name,
              relation->name ? relation->name : relation->query_name);
    return NULL;
  }
  if (!yoke_end_settle(relation, object)) return NULL;
  if (!db) db = yoke_object_db(object); /* a partner may have brought it */
  if (yoke_end_byte(relation, object) == YOKE_NOT_LOADED && !load(relation, object, db))
    return NULL;
  switch (yoke_end_byte(relation, object)) {
  case YOKE_LOADED:
  case YOKE_ASSIGNED:
    return yoke_end_slot(relation, object);
  case YOKE_DANGLING:
    return dangling(relation, db);
  case YOKE_NOT_LOADED:
  case YOKE_MISSING:
    break;
  }
  return no_partner(relation, db);
}

/* Django's related manager: the children know their parent already. */
static void remember_parent(const yoke_relation *forward, yoke_list *children, void *parent) {
  for (size_t i = 0; i < children->count; i++) {
    void *child = children->items[i];
    if (!yoke_end_cached(forward, child)) yoke_end_join(forward, child, parent);
  }
}

/* Conditions are one where struct, so the caller's and ours are put into `all` of an empty one. */
static yoke_list *filter_children(const yoke_relation *reverse, void *parent, yoke_db *db,
                                  const yoke_query *query) {
  const yoke_model *model = reverse->target;
  size_t size = model->where_size;
  char *wheres = yoke_arena_alloc(yoke_scope(db), 4 * size); /* all, ours, theirs, the end */
  if (!wheres) {
    yoke_fail_memory(db);
    return NULL;
  }
  bool has_theirs = query && query->where;
  char *ours = wheres + size, *theirs = ours + size, *end = has_theirs ? theirs + size : theirs;
  ((yoke_where *)wheres)->all = ours;
  *(yoke_lookup *)(ours + reverse->field->where_offset) =
      (yoke_lookup){.op = YOKE_EXACT, .value = yoke_field_get(reverse->to_field, parent).as};
  if (has_theirs) memcpy(theirs, query->where, size);
  ((yoke_where *)end)->end = true;

  yoke_query all = query ? *query : (yoke_query){0};
  all.where = wheres;
  yoke_list *children = yoke_filter(db, model, &all);
  if (children && yoke_is_mutual(reverse)) remember_parent(reverse->inverse, children, parent);
  return children;
}

yoke_list *yoke_related_list(const yoke_relation *relation, void *object, const yoke_query *query) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!relation || !object || !relation->is_reverse) {
    yoke_fail(db, YOKE_VALUE_ERROR, "There is no object to read from, or no list of it.");
    return NULL;
  }
  if (!yoke_end_has_key(relation, object)) {
    yoke_fail(db, YOKE_VALUE_ERROR,
              "'%s' instance needs to have a primary key value before this relationship can be "
              "used.",
              relation->model->name);
    return NULL;
  }
  if (!db) {
    yoke_fail_unattached(relation->model, object);
    return NULL;
  }
  return filter_children(relation, object, db, query);
}
