/* Many-to-many: the partners of an object, and the rows of the join table that tie them. Django's
 * ManyRelatedManager. */
#include <string.h>

#include "common/kinds.h"
#include "object/object.h"
#include "record/row_set.h"

/* One call: the object's end, and the key of the object. */
typedef struct call {
  yoke_db *db;
  const yoke_many *many;
  yoke_value key;
} call;

static bool fail_unsaved(yoke_db *db, const yoke_many *many, const void *object) {
  yoke_fail(db, YOKE_VALUE_ERROR,
            "\"<%s: %s>\" needs to have a value for field \"%s\" before this many-to-many "
            "relationship can be used.",
            many->model->name, yoke_str(many->model, object), many->near->to_field->name);
  yoke_fail_about(db, many->model->label, many->name);
  return false;
}

static bool enter(call *call, const yoke_many *many, const void *object) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!many || !object) return yoke_fail(db, YOKE_VALUE_ERROR, "There is no object to read from.");
  if (!db) return yoke_fail_unattached(many->model, object);
  *call =
      (struct call){.db = db, .many = many, .key = yoke_field_get(many->near->to_field, object)};
  return !call->key.is_null || fail_unsaved(db, many, object);
}

yoke_list *yoke_many_list(const yoke_many *many, void *object, const yoke_query *query) {
  call call = {0};
  return enter(&call, many, object) ? yoke_filter_among(call.db, many->inverse, call.key, query)
                                    : NULL;
}

/* ── Rows of the join table ─────────────────────────────────────────────────────────────────── */

/* Keys of partners, each once. */
static const yoke_row_set no_keys = {.width = 1, .key_width = 1};

/* A key as lookups take it: booleans are integers in them. */
static yoke_scalar looked_up(yoke_value key) {
  if (key.kind == YOKE_BOOL) key.as.integer = key.as.boolean;
  return key.as;
}

/* `far__in=partners`. Its list is NULL when there is no memory for it. */
static yoke_lookup among(const call *call, const yoke_row_set *partners) {
  yoke_kind kind = call->many->far->field->kind;
  size_t size = yoke_size_of_kind(kind == YOKE_BOOL ? YOKE_INT : kind);
  char *list = yoke_arena_alloc(yoke_scope(call->db), (partners->count + 1) * size);
  for (size_t i = 0; list && i < partners->count; i++) {
    yoke_scalar key = looked_up(partners->values[i]);
    memcpy(list + i * size, &key, size);
  }
  return (yoke_lookup){.op = YOKE_IN, .count = (uint32_t)partners->count, .list = list};
}

/* A where struct of the join table: the rows of one object, or those between it and `partners`.
 * NULL: out of memory. */
static void *where_of(const call *call, const yoke_row_set *partners) {
  const yoke_field *near = call->many->near->field, *far = call->many->far->field;
  yoke_lookup to_partners = partners ? among(call, partners) : (yoke_lookup){0};
  char *where = yoke_arena_alloc(yoke_scope(call->db), call->many->near->target->where_size);
  if (!where || (partners && !to_partners.list)) {
    yoke_fail_memory(call->db);
    return NULL;
  }
  *(yoke_lookup *)(where + near->where_offset) =
      (yoke_lookup){.op = YOKE_EXACT, .value = looked_up(call->key)};
  *(yoke_lookup *)(where + far->where_offset) = to_partners;
  return where;
}

/* The keys of the partners that the object has. */
static bool read_partners(const call *call, yoke_row_set *ret) {
  const yoke_field *far = call->many->far->field;
  void *where = where_of(call, NULL);
  yoke_statement *statement = where ? yoke_select_fields(call->db, call->many->near->target,
                                                         &(yoke_query){.where = where}, &far, 1)
                                    : NULL;
  if (!statement) return false;
  yoke_step step;
  while ((step = yoke_step_row(statement)) == YOKE_STEP_ROW) {
    yoke_value key;
    if (!yoke_column_value(statement, 0, far->kind, yoke_scope(call->db), &key)) break;
    if (!key.is_null && !yoke_row_set_add(ret, &key)) {
      yoke_fail_memory(call->db);
      break;
    }
  }
  yoke_release(statement);
  return step == YOKE_STEP_DONE;
}

/* A new row with the join table's defaults. */
static void *new_row(const call *call, yoke_value partner) {
  const yoke_model *through = call->many->near->target;
  yoke_arena *arena = yoke_scope(call->db);
  void *row = yoke_arena_alloc(arena, through->size);
  bool made = row;
  for (size_t i = 0; made && i < through->field_count; i++) {
    yoke_value value = yoke_field_default(&through->fields[i]);
    made = value.is_null || yoke_field_set(&through->fields[i], row, value, arena);
  }
  made = made && yoke_field_set(call->many->near->field, row, call->key, arena) &&
         yoke_field_set(call->many->far->field, row, partner, arena);
  if (!made) yoke_fail_memory(call->db);
  return made ? row : NULL;
}

/* Adds those that are not there yet. */
static bool add_rows(const call *call, const yoke_row_set *partners) {
  yoke_row_set known = no_keys;
  void **rows = yoke_arena_alloc(yoke_scope(call->db), (partners->count + 1) * sizeof *rows);
  bool done = rows ? read_partners(call, &known) : yoke_fail_memory(call->db);
  size_t count = 0;
  for (size_t i = 0; done && i < partners->count; i++) {
    if (yoke_row_set_has(&known, &partners->values[i])) continue;
    rows[count] = new_row(call, partners->values[i]);
    done = rows[count++] != NULL;
  }
  yoke_row_set_free(&known);
  return done && yoke_bulk_create(call->db, call->many->near->target, rows, count);
}

static bool delete_rows(const call *call, const void *where) {
  return where &&
         yoke_delete_where(call->db, call->many->near->target, &(yoke_query){.where = where}, NULL);
}

static bool remove_rows(const call *call, const yoke_row_set *partners) {
  return partners->count == 0 || delete_rows(call, where_of(call, partners));
}

/* ── Both directions of a symmetrical relation ──────────────────────────────────────────────── */

/* What a call does to the rows of one direction. */
typedef bool (*change)(const call *call, const yoke_row_set *partners);

static bool clear_rows(const call *call, const yoke_row_set *partners) {
  (void)partners;
  return delete_rows(call, where_of(call, NULL));
}

static bool set_rows(const call *call, const yoke_row_set *partners) {
  yoke_row_set known = no_keys, old = no_keys;
  bool done = read_partners(call, &known);
  for (size_t i = 0; done && i < known.count; i++)
    if (!yoke_row_set_has(partners, &known.values[i]))
      done = yoke_row_set_add(&old, &known.values[i]) || yoke_fail_memory(call->db);
  done = done && remove_rows(call, &old) && add_rows(call, partners);
  yoke_row_set_free(&known);
  yoke_row_set_free(&old);
  return done;
}

/* Where the relation is its own inverse the rows of the other direction change, too. */
static bool change_both(const call *call, change change, const yoke_row_set *partners) {
  if (!change(call, partners)) return false;
  if (!call->many->is_symmetrical) return true;
  struct call mirrored = *call;
  mirrored.many = call->many->inverse;
  return change(&mirrored, partners);
}

/* ── The calls ──────────────────────────────────────────────────────────────────────────────── */

static bool fail_partner(const call *call, const void *partner) {
  yoke_fail(call->db, YOKE_VALUE_ERROR,
            "Cannot add \"<%s: %s>\": the value for field \"%s\" is None", call->many->target->name,
            yoke_str(call->many->target, partner), call->many->far->field->name);
  yoke_fail_about(call->db, call->many->model->label, call->many->name);
  return false;
}

static bool read_keys(const call *call, void *const *partners, size_t count, yoke_row_set *ret) {
  for (size_t i = 0; i < count; i++) {
    const void *partner = partners[i];
    if (!partner)
      return yoke_fail(call->db, YOKE_VALUE_ERROR, "Object %zu of %zu is NULL.", i + 1, count);
    yoke_db *db = yoke_object_db(partner);
    if (db && db != call->db)
      return yoke_fail(call->db, YOKE_VALUE_ERROR, "The %s belongs to another connection.",
                       call->many->target->name);
    yoke_value key = yoke_field_get(call->many->far->to_field, partner);
    if (key.is_null) return fail_partner(call, partner);
    if (!yoke_row_set_add(ret, &key)) return yoke_fail_memory(call->db);
  }
  return true;
}

static bool run(const yoke_many *many, void *object, change change, void *const *partners,
                size_t count) {
  call call = {0};
  yoke_row_set keys = no_keys;
  if (!enter(&call, many, object)) return false;
  bool done = read_keys(&call, partners, count, &keys) && yoke_begin_internal(call.db) &&
              yoke_end_internal(call.db, change_both(&call, change, &keys));
  yoke_row_set_free(&keys);
  return done;
}

bool yoke_many_add(const yoke_many *many, void *object, void *const *partners, size_t count) {
  return run(many, object, add_rows, partners, count);
}

bool yoke_many_remove(const yoke_many *many, void *object, void *const *partners, size_t count) {
  return run(many, object, remove_rows, partners, count);
}

bool yoke_many_set(const yoke_many *many, void *object, void *const *partners, size_t count) {
  return run(many, object, set_rows, partners, count);
}

bool yoke_many_clear(const yoke_many *many, void *object) {
  return run(many, object, clear_rows, NULL, 0);
}
