/* unique_for_date, unique_for_year and unique_for_month: Django's _perform_date_checks(). */
#include <string.h>

#include "common/buffer.h"
#include "common/unicode.h"
#include "dialect/dialect.h"
#include "validate/complaints.h"

/* A part of "2026-11-22", which is how every date and every instant begins in the database. */
typedef struct date_part {
  const char *name;
  int start, size; /* in characters, from 1 */
} date_part;

static const date_part parts[] = {{"date", 1, 10}, {"year", 1, 4}, {"month", 6, 2}};

/* What a check compares, and the table that has it: a parent's in multi-table inheritance. */
typedef struct date_check {
  const yoke_model *model;
  const yoke_field *field, *date;
  const date_part *part;
  const yoke_field *const *keys;    /* of the table's rows, as fields of the model */
  const yoke_field *const *columns; /* the same, as fields of the table's own model */
  size_t key_count;
  const char *table;
} date_check;

static date_check make_check(const yoke_model *model, const yoke_field *field,
                             const yoke_field *date, const date_part *part) {
  date_check check = {.model = model,
                      .field = field,
                      .date = date,
                      .part = part,
                      .keys = model->pk_fields,
                      .columns = model->pk_fields,
                      .key_count = model->pk_count,
                      .table = model->table};
  for (size_t i = 0; i < model->parent_count; i++) {
    if (model->parents[i].model != field->owner) continue;
    check.keys = &model->parents[i].key;
    check.columns = field->owner->pk_fields;
    check.key_count = 1;
    check.table = field->owner->table;
  }
  return check;
}

/* The date's text; false when there is none. */
static bool read_date(const yoke_field *field, const void *object, char *text) {
  yoke_value value = yoke_field_get(field, object);
  if (value.is_null) return false;
  if (value.kind == YOKE_DATE) {
    yoke_format_date(value.as.date, text);
    return value.as.date.month != 0;
  }
  yoke_format_datetime(value.as.datetime, text);
  return value.kind == YOKE_DATETIME;
}

static void add_name(yoke_buffer *sql, yoke_db *db, const char *name) {
  yoke_dialect_named(yoke_dialect_name(db))->quote(sql, name);
}

static yoke_statement *prepare(yoke_db *db, const date_check *check, bool is_null, bool is_new) {
  yoke_buffer sql = {0};
  yoke_buffer_puts(&sql, "SELECT 1 FROM ");
  add_name(&sql, db, check->table);
  yoke_buffer_puts(&sql, " WHERE substr(");
  add_name(&sql, db, check->date->column);
  yoke_buffer_printf(&sql, ", %d, %d) = ?1 AND ", check->part->start, check->part->size);
  add_name(&sql, db, check->field->column);
  yoke_buffer_puts(&sql, is_null ? " IS NULL" : " = ?2");
  for (size_t i = 0; !is_new && i < check->key_count; i++) {
    yoke_buffer_puts(&sql, i ? " AND " : " AND NOT (");
    add_name(&sql, db, check->columns[i]->column);
    yoke_buffer_printf(&sql, " = ?%zu%s", i + 3, i + 1 == check->key_count ? ")" : "");
  }
  yoke_buffer_puts(&sql, " LIMIT 1");
  return yoke_prepare_text(db, &sql);
}

static bool bind_key(yoke_statement *statement, const date_check *check, const void *object) {
  for (size_t i = 0; i < check->key_count; i++)
    if (!yoke_bind(statement, (int)i + 3, yoke_field_get(check->keys[i], object))) return false;
  return true;
}

/* Whether another row has the value and the part of the date. */
static bool run(yoke_db *db, const date_check *check, const void *object, const char *date,
                yoke_arena *memory, bool *ret_taken) {
  bool is_new = !(((const yoke_object *)object)->flags & YOKE_IN_DATABASE);
  yoke_value value = yoke_field_get(check->field, object);
  yoke_value part = {.kind = YOKE_TEXT};
  part.as.text = yoke_arena_copy(memory, date + check->part->start - 1, (size_t)check->part->size);
  if (!part.as.text) return yoke_fail_memory(db);
  if (!yoke_value_to_store(db, check->field, &value, memory)) return false;
  yoke_statement *statement = prepare(db, check, value.is_null, is_new);
  yoke_step step = YOKE_STEP_FAILED;
  if (statement && yoke_bind(statement, 1, part) &&
      (value.is_null || yoke_bind(statement, 2, value)) &&
      (is_new || bind_key(statement, check, object)))
    step = yoke_step_row(statement);
  yoke_release(statement);
  *ret_taken = step == YOKE_STEP_ROW;
  return step != YOKE_STEP_FAILED;
}

static bool complain(yoke_complaints *complaints, const date_check *check) {
  const char *label = yoke_complaint_label(complaints, check->field->verbose_name);
  const char *date = yoke_complaint_label(complaints, check->date->verbose_name);
  const yoke_param params[] = {{"field_label", label, NULL},
                               {"date_field_label", date, NULL},
                               {"lookup_type", check->part->name, NULL},
                               {NULL, NULL, NULL}};
  if (!label || !date) return yoke_fail_memory(complaints->db);
  return yoke_complain_of(
      complaints, check->field, "unique_for_date",
      "%(field_label)s must be unique for %(date_field_label)s %(lookup_type)s.", params);
}

static bool validate(yoke_complaints *complaints, const date_check *check, const void *object) {
  char date[YOKE_TEXT_MAX];
  yoke_arena memory = {0};
  bool taken = false;
  if (!read_date(check->date, object, date)) return true;
  bool ok = run(complaints->db, check, object, date, &memory, &taken);
  yoke_arena_free(&memory);
  return ok && (!taken || complain(complaints, check));
}

/* Whether one of the first `count` complaints, those of the fields themselves, is about `field`. */
static bool has_failed(const yoke_complaints *complaints, size_t count, const yoke_field *field) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(complaints->items[i].field, field->name) == 0) return true;
  return false;
}

bool yoke_validate_unique_for_dates(yoke_complaints *complaints, size_t failed,
                                    const yoke_model *model, const void *object) {
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    const yoke_field *dates[] = {field->unique_for_date, field->unique_for_year,
                                 field->unique_for_month};
    for (size_t k = 0; k < sizeof dates / sizeof *dates; k++) {
      if (!dates[k] || has_failed(complaints, failed, field) ||
          has_failed(complaints, failed, dates[k]))
        continue;
      date_check check = make_check(model, field, dates[k], &parts[k]);
      if (!validate(complaints, &check, object)) return false;
    }
  }
  return true;
}
