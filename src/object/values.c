/* From an object's values to bound parameters: stamps, defaults and ranges. */
#include "common/kinds.h"
#include "object/statements.h"

static bool is_no_date(yoke_value value) {
  return value.kind == YOKE_DATE && value.as.date.year == 0 && value.as.date.month == 0 &&
         value.as.date.day == 0;
}

bool yoke_bind_field(yoke_db *db, const yoke_model *model, const yoke_field *field,
                     yoke_statement *statement, int index, yoke_value value) {
  if (is_no_date(value)) value.is_null = true; /* a date that was never set */
  if (yoke_check_range(db, field, value) && yoke_bind(statement, index, value)) return true;
  yoke_fail_about(db, model->label, field->name);
  return false;
}

/* Texts that are stored in another form are made in `memory`. */
static bool bind_values(yoke_db *db, yoke_level level, const yoke_change *change,
                        yoke_statement *statement, const void *object, yoke_arena *memory) {
  const yoke_model *model = yoke_level_model(level);
  int index = 0;
  for (size_t i = 0; i < change->count; i++) {
    const yoke_field *field = change->fields[i];
    yoke_value value = yoke_field_get(field, object);
    if (!yoke_value_to_store(db, field, &value, memory)) {
      yoke_fail_about(db, model->label, field->name);
      return false;
    }
    if (!yoke_bind_field(db, model, field, statement, ++index, value)) return false;
  }
  for (size_t i = 0; i < change->where_count; i++) {
    yoke_value key = yoke_field_get(change->where[i], object);
    if (!yoke_bind_field(db, model, change->where[i], statement, ++index, key)) return false;
  }
  return true;
}

bool yoke_run_change(yoke_db *db, yoke_level level, const yoke_change *change,
                     yoke_statement *statement, const void *object) {
  yoke_arena memory = {0};
  bool bound = bind_values(db, level, change, statement, object, &memory);
  bool done = bound && yoke_run(statement);
  if (bound && !done) yoke_explain_integrity(db, yoke_level_model(level));
  yoke_arena_free(&memory);
  return done;
}

static yoke_value now_as(yoke_kind kind) {
  yoke_datetime now = yoke_now();
  yoke_value value = {.kind = kind};
  if (kind == YOKE_DATE)
    value.as.date = yoke_today();
  else if (kind == YOKE_TIME)
    value.as.time.microseconds = now.microseconds % INT64_C(86400000000);
  else
    value.as.datetime = now;
  return value;
}

/* Writes a value that the runtime chose. */
static bool put(yoke_db *db, const yoke_field *field, void *object, yoke_value value) {
  yoke_arena *arena = ((yoke_object *)object)->from->arena;
  return (yoke_value_own(&value, arena) && yoke_field_set(field, object, value, arena)) ||
         yoke_fail_memory(db);
}

bool yoke_stamp(yoke_db *db, yoke_level level, void *object, const yoke_columns *only,
                bool adding) {
  const yoke_model *model = level.model;
  uint32_t wanted = YOKE_FIELD_AUTO_NOW | (adding ? YOKE_FIELD_AUTO_NOW_ADD : 0);
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (!(field->flags & wanted) || !yoke_level_has(level, field) ||
        (only && !yoke_columns_has(only, i)))
      continue;
    if (!put(db, field, object, now_as(field->kind))) return false;
  }
  return true;
}

/* What the program's own function says: once for each object, as Django calls it. */
static yoke_value made_default(const yoke_field *field) {
  yoke_value value = {.kind = field->kind};
  field->make_default(&value.as);
  value.is_null = yoke_scalar_is_null(value.kind, value.as);
  return value;
}

yoke_value yoke_field_default(const yoke_field *field) {
  if (field->flags & YOKE_FIELD_DEFAULT_NOW) return now_as(field->kind);
  if (field->flags & YOKE_FIELD_DEFAULT_UUID4)
    return (yoke_value){.kind = YOKE_UUID, .as.uuid = yoke_uuid4()};
  if (field->make_default) return made_default(field);
  if (field->flags & YOKE_FIELD_HAS_DEFAULT) return field->default_value;
  bool may_be_empty = !field->relation && field->format < YOKE_FORMAT_JSON &&
                      !(field->flags & (YOKE_FIELD_NULLABLE | YOKE_FIELD_PRIMARY_KEY));
  if (may_be_empty && field->kind == YOKE_TEXT)
    return (yoke_value){.kind = YOKE_TEXT, .as.text = ""};
  if (may_be_empty && field->kind == YOKE_BYTES)
    return (yoke_value){.kind = YOKE_BYTES, .as.bytes = {"", 0}};
  return (yoke_value){.kind = field->kind, .is_null = true};
}

/* A text key that nobody gave is empty: Django's get_pk_value_on_save(). */
static bool default_part(yoke_db *db, const yoke_field *key, void *object) {
  if (!yoke_field_get(key, object).is_null) return true;
  yoke_value value = yoke_field_default(key);
  if (value.is_null && value.kind == YOKE_TEXT && !key->relation)
    value = (yoke_value){.kind = YOKE_TEXT, .as.text = ""};
  return value.is_null || put(db, key, object, value);
}

bool yoke_default_key(yoke_db *db, yoke_level level, void *object) {
  for (size_t i = 0; i < yoke_level_key_count(level); i++)
    if (!default_part(db, yoke_level_keys(&level)[i], object)) return false;
  return true;
}
