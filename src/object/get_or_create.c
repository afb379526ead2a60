/* get_or_create() and update_or_create(). */
#include <string.h>

#include "common/kinds.h"
#include "object/ends.h"
#include "object/statements.h"

static const yoke_lookup *lookup_of(const yoke_field *field, const void *where) {
  return (const yoke_lookup *)((const char *)where + field->where_offset);
}

/* The value that a lookup of one of these kinds gives an object; false: none. */
static bool value_of(const yoke_field *field, const yoke_lookup *lookup, yoke_value *ret) {
  bool to_null = lookup->count && (lookup->op == YOKE_TO || lookup->op == YOKE_ISNULL);
  if (lookup->op != YOKE_TO && lookup->op != YOKE_EXACT && !to_null) return false;
  *ret = (yoke_value){.kind = field->kind, .is_null = to_null, .as = lookup->value};
  if (to_null) return true;
  if (field->kind == YOKE_BOOL) ret->as.boolean = lookup->value.integer != 0;
  ret->is_null = yoke_scalar_is_null(field->kind, lookup->value);
  return true;
}

/* Writes into the object what `values` sets: a where struct with to(...) or eq(...). */
static bool write_fields(yoke_db *db, const yoke_model *model, void *object, const void *values) {
  yoke_arena *arena = ((yoke_object *)object)->from->arena;
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    yoke_value value;
    if (!value_of(field, lookup_of(field, values), &value)) continue;
    if (!yoke_value_own(&value, arena) || !yoke_field_set(field, object, value, arena))
      return yoke_fail_memory(db);
  }
  return true;
}

/* `.user = &(User_where){ .is = ada }` gives the partner, ABSENT none. */
static bool partner_of(const yoke_relation *relation, const void *where, void **ret) {
  if (relation->is_reverse || !relation->where_offset) return false;
  const yoke_where *partner =
      *(const yoke_where *const *)((const char *)where + relation->where_offset);
  if (!partner || (const void *)partner == YOKE_PRESENT) return false;
  bool is_absent = (const void *)partner == YOKE_ABSENT;
  if (!is_absent && !partner->is) return false;
  *ret = is_absent ? NULL : (void *)(uintptr_t)partner->is;
  return true;
}

static bool write_values(yoke_db *db, const yoke_model *model, void *object, const void *values) {
  if (!values) return true;
  if (!write_fields(db, model, object, values)) return false;
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    void *partner;
    if (partner_of(relation, values, &partner) && !yoke_assign(relation, object, partner))
      return false;
  }
  return true;
}

/* Model(**params): the defaults, and over them what the lookup and `values` say. */
static void *make(yoke_db *db, const yoke_model *model, const void *where, const void *values) {
  yoke_arena *arena = yoke_scope(db);
  yoke_peers *loners = yoke_loners_new(db, model, arena);
  void *object = loners ? yoke_arena_alloc(arena, model->size) : NULL;
  if (!object) {
    yoke_fail_memory(db);
    return NULL;
  }
  *(yoke_object *)object = (yoke_object){.from = loners};
  for (size_t i = 0; i < model->field_count; i++) {
    yoke_value value = yoke_field_default(&model->fields[i]);
    if (!value.is_null && (!yoke_value_own(&value, arena) ||
                           !yoke_field_set(&model->fields[i], object, value, arena))) {
      yoke_fail_memory(db);
      return NULL;
    }
  }
  bool written = write_values(db, model, object, where) && write_values(db, model, object, values);
  return written ? object : NULL;
}

static void *create(yoke_db *db, const yoke_model *model, const void *where, const void *values) {
  if (!yoke_begin(db)) return NULL;
  void *object = make(db, model, where, values);
  bool done = object && yoke_prepare_relations(model, object, "save") &&
              yoke_insert_object(db, model, object);
  return yoke_end_internal(db, done) ? object : NULL;
}

/* Somebody else may have created it in between: then theirs is the answer. An error that has
 * another reason is told as it was. */
static void *get_after_conflict(yoke_db *db, const yoke_model *model, const yoke_query *query) {
  struct yoke_error conflict = *yoke_error(db);
  conflict.message = yoke_arena_text(yoke_scope(db), conflict.message);
  if (conflict.constraint)
    conflict.constraint = yoke_arena_text(yoke_scope(db), conflict.constraint);
  void *object = yoke_get(db, model, query);
  if (object || yoke_error(db)->code != YOKE_DOES_NOT_EXIST) return object;
  yoke_fail(db, conflict.code, "%s", conflict.message ? conflict.message : "");
  conflict.message = yoke_error(db)->message;
  *yoke_error_edit(db) = conflict;
  return NULL;
}

static void *get_or_create(yoke_db *db, const yoke_model *model, const void *where,
                           const void *values, bool *ret_created) {
  const yoke_query query = {.where = where};
  *ret_created = false;
  void *object = yoke_get(db, model, &query);
  if (object || yoke_error(db)->code != YOKE_DOES_NOT_EXIST) return object;
  object = create(db, model, where, values);
  if (object) {
    *ret_created = true;
    return object;
  }
  return yoke_error(db)->code == YOKE_INTEGRITY_ERROR ? get_after_conflict(db, model, &query)
                                                      : NULL;
}

static bool enter(yoke_db *db, const yoke_model *model, const void *where) {
  if (!yoke_enter_db(db)) return false;
  return (model && where) || yoke_fail(db, YOKE_VALUE_ERROR, "There is nothing to look for.");
}

void *yoke_get_or_create(yoke_db *db, const yoke_model *model, const void *where,
                         const void *values, bool *ret_created) {
  bool created = false;
  if (ret_created) *ret_created = false;
  if (!enter(db, model, where)) return NULL;
  void *object = get_or_create(db, model, where, values, &created);
  if (object) yoke_enter(db);
  if (ret_created) *ret_created = created;
  return object;
}

/* ── update_or_create() ─────────────────────────────────────────────────────────────────────── */

/* The fields that `values` sets, and every date and time: Django's update_fields. *ret_all when the
 * key is among them, which an update of some fields cannot write. */
static void columns_of(const yoke_model *model, const void *values, yoke_columns *ret,
                       bool *ret_all) {
  memset(ret, 0, sizeof *ret);
  *ret_all = false;
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    bool is_time =
        field->kind == YOKE_DATE || field->kind == YOKE_TIME || field->kind == YOKE_DATETIME;
    yoke_value value;
    void *partner;
    bool is_set = value_of(field, lookup_of(field, values), &value) ||
                  (field->relation && partner_of(field->relation, values, &partner));
    bool is_key = yoke_is_key(model, field);
    if (is_set && is_key) *ret_all = true;
    if (!is_key && (is_set || is_time)) yoke_columns_add(ret, i);
  }
}

static bool is_empty(const yoke_model *model, const yoke_columns *columns) {
  for (size_t i = 0; i < model->field_count; i++)
    if (yoke_columns_has(columns, i)) return false;
  return true;
}

static bool update(yoke_db *db, const yoke_model *model, void *object, const void *values) {
  if (!write_values(db, model, object, values)) return false;
  yoke_columns columns;
  bool all = false;
  if (values)
    columns_of(model, values, &columns, &all);
  else
    columns = (yoke_columns){0};
  if (!yoke_prepare_relations(model, object, "save")) return false;
  if (!all && is_empty(model, &columns)) return true;
  return yoke_save_columns(db, model, object, all ? NULL : &columns);
}

void *yoke_update_or_create(yoke_db *db, const yoke_model *model, const void *where,
                            const void *values, bool *ret_created) {
  bool created = false;
  if (ret_created) *ret_created = false;
  if (!enter(db, model, where) || !yoke_begin(db)) return NULL;
  void *object = get_or_create(db, model, where, values, &created);
  bool done = object && (created || update(db, model, object, values));
  if (done) yoke_enter(db);
  if (!yoke_end_internal(db, done)) return NULL;
  if (ret_created) *ret_created = created;
  return object;
}
