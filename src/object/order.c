/* Meta.order_with_respect_to: a new row comes behind the others of the same owner. Django's
 * _save_table(). */
#include <string.h>

#include "common/buffer.h"
#include "dialect/dialect.h"
#include "object/statements.h"

/* A field of the table as the object has it, which may derive from the table's model. */
static const yoke_field *field_of(yoke_level level, const yoke_field *field) {
  return yoke_find_field(level.model, field->attname, strlen(field->attname));
}

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

bool yoke_set_order(yoke_db *db, yoke_level level, void *object) {
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
