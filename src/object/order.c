/* Meta.order_with_respect_to: a new row comes behind the others of the same owner, and the owner
 * can put its rows in another order. */
#include <string.h>

#include "common/buffer.h"
#include "common/kinds.h"
#include "dialect/dialect.h"
#include "object/statements.h"

/* A field of the table as the object has it, which may derive from the table's model. */
static const yoke_field *field_of(yoke_level level, const yoke_field *field) {
  return yoke_find_field(level.model, field->attname, strlen(field->attname));
}

/* ── A new row: Django's _save_table() ──────────────────────────────────────────────────────────
 */

/* SELECT COALESCE(MAX(_order) + 1, 0) FROM answer WHERE question_id IS ? */
static yoke_statement *prepare(yoke_db *db, const yoke_model *table, const yoke_field *order) {
  const yoke_dialect *dialect = yoke_dialect_named(yoke_dialect_name(db));
  yoke_buffer sql = {0};
  yoke_buffer_puts(&sql, "SELECT COALESCE(MAX(");
  dialect->quote(&sql, order->column);
  yoke_buffer_puts(&sql, ") + 1, 0) FROM ");
  dialect->quote(&sql, table->table);
  yoke_buffer_puts(&sql, " WHERE ");
  dialect->quote(&sql, table->order_with_respect_to->column);
  yoke_buffer_puts(&sql, " IS ?");
  return yoke_prepare_text(db, &sql);
}

bool yoke_place_last(yoke_db *db, yoke_level level, void *object) {
  const yoke_model *table = yoke_level_model(level);
  if (!table->order_with_respect_to) return true;
  const yoke_field *order = yoke_find_field(table, "_order", strlen("_order"));
  yoke_value owner = yoke_field_get(field_of(level, table->order_with_respect_to), object);
  yoke_statement *statement = prepare(db, table, order);
  if (!statement) return false;
  yoke_value place = {.kind = YOKE_INT};
  bool read = yoke_bind(statement, 1, owner) && yoke_step_row(statement) == YOKE_STEP_ROW;
  if (read) place.as.integer = yoke_column_int(statement, 0);
  yoke_release(statement);
  return read && yoke_field_set(field_of(level, order), object, place, NULL); /* no pointer */
}

/* ── The owner's: method_get_order(), method_set_order() ──────────────────────────────────────────
 */

/* The connection of an owner that is in the database, and has rows of the relation to put in order;
 * NULL: the error says why not. */
static yoke_db *enter(const yoke_relation *relation, const void *object) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  bool is_ordered = relation && object && relation->is_reverse &&
                    relation->target->order_with_respect_to == relation->field &&
                    relation->target->pk;
  if (!is_ordered)
    yoke_fail(db, YOKE_VALUE_ERROR, "There are no objects that are ordered with respect to it.");
  else if (yoke_field_get(relation->to_field, object).is_null)
    yoke_fail(db, YOKE_VALUE_ERROR,
              "'%s' instance needs to have a primary key value before this relationship can be "
              "used.",
              relation->model->name);
  else if (db)
    return db;
  else
    yoke_fail_unattached(relation->model, object);
  return NULL;
}

const void *yoke_get_order(const yoke_relation *relation, void *object, size_t *ret_count) {
  if (ret_count) *ret_count = 0;
  yoke_db *db = enter(relation, object);
  yoke_list *rows = db ? yoke_related_list(relation, object, NULL) : NULL;
  if (!rows) return NULL;
  const yoke_field *key = relation->target->pk;
  size_t size = yoke_size_of_kind(key->kind);
  char *keys = yoke_arena_alloc(yoke_scope(db), (rows->count + 1) * size);
  if (!keys) {
    yoke_fail_memory(db);
    return NULL;
  }
  for (size_t i = 0; i < rows->count; i++)
    memcpy(keys + i * size, (const char *)rows->items[i] + key->offset, size);
  if (ret_count) *ret_count = rows->count;
  return keys;
}

/* The keys as a JSON array, in the form that they are stored in; NULL: failed. */
static const char *write_keys(yoke_db *db, const yoke_field *key, const void *keys, size_t count) {
  size_t size = yoke_size_of_kind(key->kind);
  yoke_buffer list = {0};
  bool done = true;
  yoke_buffer_putc(&list, '[');
  for (size_t i = 0; i < count && done; i++) {
    yoke_value value = {.kind = key->kind};
    memcpy(&value.as, (const char *)keys + i * size, size);
    value.is_null = yoke_scalar_is_null(key->kind, value.as);
    done = value.is_null ? yoke_fail(db, YOKE_VALUE_ERROR,
                                     "All bulk_update() objects must have a primary key set.")
                         : yoke_value_to_store(db, key, &value, yoke_scope(db));
    if (done) yoke_keys_add(&list, value);
  }
  yoke_buffer_putc(&list, ']');
  const char *text = done && !list.failed ? yoke_arena_text(yoke_scope(db), list.text) : NULL;
  if (done && !text) yoke_fail_memory(db);
  yoke_buffer_free(&list);
  return text;
}

/* UPDATE answer SET _order = place FROM (the keys and their places) WHERE id = key AND question_id
 * = ?; a key that is given twice has its first place. */
static yoke_statement *prepare_update(yoke_db *db, const yoke_model *model) {
  const yoke_dialect *dialect = yoke_dialect_named(yoke_dialect_name(db));
  const yoke_field *order = yoke_find_field(model, "_order", strlen("_order"));
  bool is_hexadecimal = yoke_key_is_hexadecimal(model->pk);
  yoke_buffer sql = {0};
  yoke_buffer_puts(&sql, "UPDATE ");
  dialect->quote(&sql, model->table);
  yoke_buffer_puts(&sql, " SET ");
  dialect->quote(&sql, order->column);
  yoke_buffer_puts(&sql, " = places.place FROM (SELECT value, MIN(key) AS place FROM json_each(?1) "
                         "GROUP BY value) places WHERE ");
  yoke_buffer_puts(&sql, is_hexadecimal ? "hex(" : "(");
  dialect->quote(&sql, model->table);
  yoke_buffer_putc(&sql, '.');
  dialect->quote(&sql, model->pk->column);
  yoke_buffer_puts(&sql, ") = places.value AND ");
  dialect->quote(&sql, model->table);
  yoke_buffer_putc(&sql, '.');
  dialect->quote(&sql, model->order_with_respect_to->column);
  yoke_buffer_puts(&sql, " = ?2");
  return yoke_prepare_text(db, &sql);
}

bool yoke_set_order(const yoke_relation *relation, void *object, const void *keys, size_t count) {
  yoke_db *db = enter(relation, object);
  if (!db) return false;
  if (count && !keys) return yoke_fail(db, YOKE_VALUE_ERROR, "There are no keys to order by.");
  const yoke_model *model = relation->target;
  const char *list = write_keys(db, model->pk, keys, count);
  yoke_statement *statement = list ? prepare_update(db, model) : NULL;
  if (!statement) return false;
  bool done = yoke_bind(statement, 1, (yoke_value){.kind = YOKE_TEXT, .as.text = list}) &&
              yoke_bind(statement, 2, yoke_field_get(relation->to_field, object)) &&
              yoke_run(statement);
  yoke_release(statement);
  return done;
}
