/* Exchanging the partners of two children, which the UNIQUE of a one-to-one key allows only through
 * a value that no row has.
 *
 * 1. The first row lets go of its key (NULL, or a value below or above all others), the second
 *    takes it, the first takes the second's. Foreign keys are deferred: only the end is checked.
 * 2. Where the key is the primary key, the rows are found by it; and rows of other tables that name
 *    one of the two keep naming the same: their keys are exchanged too, by key.
 * 3. All of it is one level of transaction; memory follows when it has ended well. */
#include <string.h>

#include "common/buffer.h"
#include "dialect/dialect.h"
#include "object/ends.h"
#include "object/statements.h"

typedef struct swap {
  yoke_db *db;
  const yoke_relation *relation;
  yoke_value key, other_key;
} swap;

/* ── SQL ────────────────────────────────────────────────────────────────────────────────────── */

/* `text` with the table for each @t and the column for each @c. */
static yoke_statement *prepare(yoke_db *db, const yoke_model *model, const yoke_field *field,
                               const char *text) {
  const yoke_dialect *dialect = yoke_dialect_named(yoke_dialect_name(db));
  yoke_buffer sql = {0};
  for (const char *at = text; *at; at++) {
    if (*at != '@') {
      yoke_buffer_putc(&sql, *at);
      continue;
    }
    dialect->quote(&sql, *++at == 't' ? model->table : field->column);
  }
  return yoke_prepare_text(db, &sql);
}

/* Runs it with up to four values of the field's kind. */
static bool run(yoke_db *db, const yoke_model *model, const yoke_field *field, const char *text,
                const yoke_value *values, int count) {
  yoke_statement *statement = prepare(db, model, field, text);
  bool done = statement;
  for (int i = 0; done && i < count; i++)
    done = yoke_bind_field(db, model, field, statement, i + 1, values[i]);
  done = done && yoke_run(statement);
  yoke_release(statement);
  if (!done) yoke_explain_integrity(db, model);
  return done;
}

static bool is_number(const yoke_field *field) {
  return field->kind == YOKE_BOOL || field->kind == YOKE_INT || field->kind == YOKE_FLOAT;
}

/* ── By key ─────────────────────────────────────────────────────────────────────────────────── */

/* Fields whose keys are being exchanged: relations may run in a circle. */
typedef struct path {
  const struct path *before;
  const yoke_field *field;
} path;

static bool is_on(const path *path, const yoke_field *field) {
  for (; path; path = path->before)
    if (path->field == field) return true;
  return false;
}

/* *ret_rows: how many of the two keys a row had. */
static bool exchange_unique(const swap *swap, const yoke_model *model, const yoke_field *field,
                            int *ret_rows) {
  const yoke_value first[] = {swap->key}, second[] = {swap->key, swap->other_key},
                   third[] = {swap->other_key};
  bool number = is_number(field);
  if (!run(swap->db, model, field,
           number ? "UPDATE @t SET @c = (SELECT MIN(@c) - 1 FROM @t) WHERE @c = ?"
                  : "UPDATE @t SET @c = (SELECT MAX(@c) || '~' FROM @t) WHERE @c = ?",
           first, 1))
    return false;
  bool parked = yoke_changed_rows(swap->db) > 0;
  if (!run(swap->db, model, field, "UPDATE @t SET @c = ? WHERE @c = ?", second, 2)) return false;
  *ret_rows = parked + (yoke_changed_rows(swap->db) > 0);
  return !parked || run(swap->db, model, field,
                        number ? "UPDATE @t SET @c = ? WHERE @c = (SELECT MIN(@c) FROM @t)"
                               : "UPDATE @t SET @c = ? WHERE @c = (SELECT MAX(@c) FROM @t)",
                        third, 1);
}

static bool exchange_many(const swap *swap, const yoke_model *model, const yoke_field *field) {
  const yoke_value values[] = {swap->key, swap->other_key, swap->key, swap->key, swap->other_key};
  return run(swap->db, model, field,
             "UPDATE @t SET @c = CASE @c WHEN ? THEN ? ELSE ? END WHERE @c IN (?, ?)", values, 5);
}

static bool exchange_followers(const swap *swap, const yoke_model *model, const yoke_field *field,
                               const path *before);

static bool exchange_keys(const swap *swap, const yoke_model *model, const yoke_field *field,
                          const path *before) {
  bool is_unique = field->flags & (YOKE_FIELD_UNIQUE | YOKE_FIELD_PRIMARY_KEY);
  int rows;
  return (is_unique ? exchange_unique(swap, model, field, &rows)
                    : exchange_many(swap, model, field)) &&
         exchange_followers(swap, model, field, before);
}

/* Rows that name one of the two by this field. */
static bool exchange_followers(const swap *swap, const yoke_model *model, const yoke_field *field,
                               const path *before) {
  const path here = {.before = before, .field = field};
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *end = &model->relations[i];
    if (!end->is_reverse || end->to_field != field || is_on(&here, end->field)) continue;
    if (!exchange_keys(swap, end->target, end->field, &here)) return false;
  }
  return true;
}

/* ── By row ─────────────────────────────────────────────────────────────────────────────────── */

static bool fail_unchanged(const swap *swap) {
  yoke_fail(swap->db, YOKE_DATABASE_ERROR, "Save with update_fields did not affect any rows.");
  yoke_fail_about(swap->db, swap->relation->model->label, swap->relation->name);
  return false;
}

static bool bind_row(const swap *swap, yoke_statement *statement, int index, const void *object) {
  const yoke_model *model = swap->relation->model;
  for (size_t i = 0; i < model->pk_count; i++)
    if (!yoke_bind_field(swap->db, model, model->pk_fields[i], statement, index + (int)i,
                         yoke_field_get(model->pk_fields[i], object)))
      return false;
  return true;
}

static bool finish_row(const swap *swap, yoke_statement *statement, bool bound) {
  bool done = bound && yoke_run(statement);
  yoke_release(statement);
  if (!done) {
    yoke_explain_integrity(swap->db, swap->relation->model);
    return false;
  }
  return yoke_changed_rows(swap->db) > 0 || fail_unchanged(swap);
}

static bool write_row(const swap *swap, const void *object, yoke_value key) {
  const yoke_model *model = swap->relation->model;
  const yoke_field *field = swap->relation->field;
  yoke_columns only = {0};
  yoke_columns_add(&only, (size_t)(field - model->fields));
  yoke_change *update = yoke_update_change(swap->db, yoke_level_of(model, field), &only);
  yoke_statement *statement = update ? yoke_take_change(swap->db, update) : NULL;
  if (!statement) return false;
  bool bound = yoke_bind_field(swap->db, model, field, statement, 1, key) &&
               bind_row(swap, statement, 2, object);
  return finish_row(swap, statement, bound);
}

/* A key that no row has, in a column that must have one. */
static bool park_row(const swap *swap, const void *object) {
  const yoke_model *model = swap->relation->model;
  const yoke_field *field = swap->relation->field;
  if (field->flags & YOKE_FIELD_NULLABLE)
    return write_row(swap, object, (yoke_value){.kind = field->kind, .is_null = true});
  const char *value =
      is_number(field) ? "(SELECT MIN(@c) - 1 FROM @t)" : "(SELECT MAX(@c) || '~' FROM @t)";
  const yoke_dialect *dialect = yoke_dialect_named(yoke_dialect_name(swap->db));
  yoke_buffer text = {0}, sql = {0};
  for (size_t i = 0; i < model->pk_count; i++) {
    if (i) yoke_buffer_puts(&sql, " AND ");
    dialect->quote(&sql, model->pk_fields[i]->column);
    yoke_buffer_puts(&sql, " = ?");
  }
  yoke_buffer_printf(&text, "UPDATE @t SET @c = %s WHERE %s", value, sql.failed ? "" : sql.text);
  bool failed = text.failed || sql.failed;
  yoke_statement *statement = NULL;
  if (failed)
    yoke_fail_memory(swap->db);
  else
    statement = prepare(swap->db, model, field, text.text);
  yoke_buffer_free(&text);
  yoke_buffer_free(&sql);
  return statement && finish_row(swap, statement, bind_row(swap, statement, 1, object));
}

static bool swap_primary_keys(const swap *swap) {
  const yoke_model *model = swap->relation->model;
  int rows;
  if (!exchange_unique(swap, model, model->pk, &rows)) return false;
  if (rows < 2) return fail_unchanged(swap);
  return exchange_followers(swap, model, model->pk, NULL);
}

static bool fail_part_of_key(const swap *swap) {
  yoke_fail(swap->db, YOKE_NOT_SUPPORTED_ERROR,
            "Objects cannot swap a part of their composite primary keys.");
  yoke_fail_about(swap->db, swap->relation->model->label, swap->relation->name);
  return false;
}

static bool swap_rows(const swap *swap, const void *object, const void *other) {
  const yoke_model *model = swap->relation->model;
  const yoke_field *field = swap->relation->field;
  if (field == model->pk) return swap_primary_keys(swap);
  if (yoke_is_key(model, field)) return fail_part_of_key(swap);
  if (swap->key.is_null)
    return write_row(swap, other, swap->key) && write_row(swap, object, swap->other_key);
  if (swap->other_key.is_null)
    return write_row(swap, object, swap->other_key) && write_row(swap, other, swap->key);
  return park_row(swap, object) && write_row(swap, other, swap->key) &&
         write_row(swap, object, swap->other_key) && exchange_followers(swap, model, field, NULL);
}

/* ── Memory ─────────────────────────────────────────────────────────────────────────────────── */

static bool write_key(const swap *swap, void *object, yoke_value key) {
  yoke_arena *arena = yoke_object_arena(object);
  return (yoke_value_own(&key, arena) &&
          yoke_field_set(swap->relation->field, object, key, arena)) ||
         yoke_fail_memory(swap->db);
}

static void cache_parent(const yoke_relation *relation, void *child, void *parent) {
  if (parent)
    yoke_end_join(relation, child, parent);
  else if (yoke_field_get(relation->field, child).is_null)
    yoke_cache_partner(relation, child, NULL, YOKE_MISSING);
  else
    yoke_forget_partner(relation, child);
}

static bool exchange(const swap *swap, void *object, void *other) {
  const yoke_relation *relation = swap->relation;
  void *parent = yoke_end_cached(relation, object),
       *other_parent = yoke_end_cached(relation, other);
  yoke_snapshot before, other_before;
  if (!yoke_snapshot_take(&before, swap->db, relation->model, object) ||
      !yoke_snapshot_take(&other_before, swap->db, relation->model, other) || !yoke_begin(swap->db))
    return false;
  bool done = swap_rows(swap, object, other) && write_key(swap, object, swap->other_key) &&
              write_key(swap, other, swap->key);
  if (!yoke_end_internal(swap->db, done)) {
    yoke_snapshot_restore(&before);
    yoke_snapshot_restore(&other_before);
    return false;
  }
  cache_parent(relation, object, other_parent);
  cache_parent(relation, other, parent);
  return true;
}

/* ── The call ───────────────────────────────────────────────────────────────────────────────── */

static bool can_swap(yoke_db *db, const yoke_relation *relation, void *object, void *other) {
  const yoke_model *model = relation->model;
  if (relation->field->owner) {
    yoke_fail(db, YOKE_VALUE_ERROR, "%s is a column of %s: swap it between objects of that model.",
              relation->name, relation->field->owner->label);
    yoke_fail_about(db, model->label, relation->name);
    return false;
  }
  if (!db || yoke_object_db(other) != db || !yoke_is_saved(object) || !yoke_is_saved(other) ||
      !yoke_has_pk(model, object) || !yoke_has_pk(model, other)) {
    yoke_fail(db, YOKE_VALUE_ERROR,
              "Only two saved objects of one connection can exchange their %s.", relation->name);
    yoke_fail_about(db, model->label, relation->name);
    return false;
  }
  return yoke_prepare_relations(model, object, "save") &&
         yoke_prepare_relations(model, other, "save");
}

bool yoke_swap_related(const yoke_relation *relation, void *object, void *other) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!relation || !object || !other || relation->is_reverse)
    return yoke_fail(db, YOKE_VALUE_ERROR, "There are no two objects to swap.");
  if (!can_swap(db, relation, object, other)) return false;
  const swap swap = {.db = db,
                     .relation = relation,
                     .key = yoke_field_get(relation->field, object),
                     .other_key = yoke_field_get(relation->field, other)};
  bool same =
      (swap.key.is_null && swap.other_key.is_null) || yoke_value_equal(swap.key, swap.other_key);
  return same || exchange(&swap, object, other);
}
