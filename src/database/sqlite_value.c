/* Values into SQLite's parameters and out of its columns. Texts of errors are those of Django's
 * fields. */
#include <string.h>

#include "common/dates.h"
#include "common/decimals.h"
#include "common/kinds.h"
#include "common/utf8.h"
#include "database/sqlite.h"

/* ── Binding ────────────────────────────────────────────────────────────────────────────────── */

static bool bound(yoke_db *db, int result) {
  return result == SQLITE_OK || yoke_sqlite_fail(db);
}

/* What SQLite would store or cut short in silence is refused here. */
static bool bind_text(yoke_db *db, sqlite3_stmt *statement, int index, const char *text) {
  const yoke_sqlite *sqlite = db->native;
  size_t size = strlen(text);
  if (size > sqlite->longest_text) return yoke_fail(db, YOKE_DATA_ERROR, "string or blob too big");
  if (!yoke_utf8_is_valid(text, size))
    return yoke_fail(db, YOKE_DATA_ERROR, "the text is not valid UTF-8");
  return bound(db, sqlite3_bind_text(statement, index, text, (int)size, SQLITE_STATIC));
}

static bool bind_bytes(yoke_db *db, sqlite3_stmt *statement, int index, yoke_bytes bytes) {
  const yoke_sqlite *sqlite = db->native;
  if (bytes.size > sqlite->longest_text)
    return yoke_fail(db, YOKE_DATA_ERROR, "string or blob too big");
  return bound(db, sqlite3_bind_blob64(statement, index, bytes.data, bytes.size, SQLITE_STATIC));
}

static bool bind_formatted(yoke_db *db, sqlite3_stmt *statement, int index, bool valid,
                           const char *text) {
  if (!valid) return yoke_fail(db, YOKE_DATA_ERROR, "the date or time is out of range");
  return bound(db, sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT));
}

static bool bind_date(yoke_db *db, sqlite3_stmt *statement, int index, yoke_date date) {
  char text[YOKE_TEXT_MAX];
  if (!yoke_date_is_valid(date))
    return yoke_fail(db, YOKE_DATA_ERROR,
                     "“%04d-%02d-%02d” value has the correct format (YYYY-MM-DD) but it is an "
                     "invalid date.",
                     date.year, date.month, date.day);
  return bind_formatted(db, statement, index, true, yoke_format_date(date, text));
}

/* As text: the column's affinity makes a number of it, as it does of what Django binds. */
static bool bind_decimal(yoke_db *db, sqlite3_stmt *statement, int index, yoke_decimal decimal) {
  char text[YOKE_TEXT_MAX];
  if (!yoke_decimal_is_valid(decimal))
    return yoke_fail(db, YOKE_DATA_ERROR, "the decimal has more than %d digits", YOKE_MOST_DIGITS);
  return bind_formatted(db, statement, index, true, yoke_format_decimal(decimal, text));
}

/* Django stores the digits alone. */
static bool bind_uuid(yoke_db *db, sqlite3_stmt *statement, int index, yoke_uuid uuid) {
  char text[YOKE_TEXT_MAX], *to = text;
  for (const char *from = yoke_format_uuid(uuid, text); *from; from++)
    if (*from != '-') *to++ = *from;
  *to = '\0';
  return bind_formatted(db, statement, index, true, text);
}

bool yoke_sqlite_bind(yoke_db *db, void *native, int index, yoke_value value) {
  char text[YOKE_TEXT_MAX];
  if (value.is_null || yoke_scalar_is_null(value.kind, value.as))
    return bound(db, sqlite3_bind_null(native, index));
  switch (value.kind) {
  case YOKE_BOOL:
    return bound(db, sqlite3_bind_int(native, index, value.as.boolean));
  case YOKE_INT:
    return bound(db, sqlite3_bind_int64(native, index, value.as.integer));
  case YOKE_FLOAT:
    return bound(db, sqlite3_bind_double(native, index, value.as.real));
  case YOKE_TEXT:
    return bind_text(db, native, index, value.as.text);
  case YOKE_DATE:
    return bind_date(db, native, index, value.as.date);
  case YOKE_TIME:
    return bind_formatted(db, native, index, yoke_time_is_valid(value.as.time),
                          yoke_format_time(value.as.time, text));
  case YOKE_DATETIME:
    return bind_formatted(db, native, index, yoke_datetime_is_valid(value.as.datetime),
                          yoke_format_datetime(value.as.datetime, text));
  case YOKE_BYTES:
    return bind_bytes(db, native, index, value.as.bytes);
  case YOKE_DECIMAL:
    return bind_decimal(db, native, index, value.as.decimal);
  case YOKE_DURATION:
    return bound(db, sqlite3_bind_int64(native, index, value.as.duration.microseconds));
  case YOKE_UUID:
    return bind_uuid(db, native, index, value.as.uuid);
  }
  return yoke_fail(db, YOKE_PROGRAMMING_ERROR, "no such kind of value: %d", (int)value.kind);
}

/* ── Reading ────────────────────────────────────────────────────────────────────────────────── */

static bool fail_unread(yoke_db *db, sqlite3_value *value, const char *why) {
  const char *text = (const char *)sqlite3_value_text(value);
  return text ? yoke_fail(db, YOKE_DATA_ERROR, "“%s” value %s", text, why) : yoke_fail_memory(db);
}

static bool read_bool(yoke_db *db, sqlite3_value *value, int type, bool *ret) {
  sqlite3_int64 integer = sqlite3_value_int64(value);
  if (type != SQLITE_INTEGER || (integer != 0 && integer != 1))
    return fail_unread(db, value, "must be either True or False.");
  *ret = integer;
  return true;
}

static bool read_int(yoke_db *db, sqlite3_value *value, int type, int64_t *ret) {
  if (type != SQLITE_INTEGER) return fail_unread(db, value, "must be an integer.");
  *ret = sqlite3_value_int64(value);
  return true;
}

static bool read_float(yoke_db *db, sqlite3_value *value, int type, double *ret) {
  if (type != SQLITE_FLOAT && type != SQLITE_INTEGER)
    return fail_unread(db, value, "must be a float.");
  *ret = sqlite3_value_double(value);
  return true;
}

/* Whether no byte is 0 or outside ASCII. In the difference a byte of 0 has its high bit set, as one
 * outside ASCII has it anyway. */
static bool are_plain(uint64_t eight) {
  const uint64_t ones = UINT64_C(0x0101010101010101), high = UINT64_C(0x8080808080808080);
  return !(((eight - ones) | eight) & high);
}

static uint64_t eight_at(const char *text) {
  uint64_t eight;
  memcpy(&eight, text, sizeof eight);
  return eight;
}

/* As most texts are: looked at eight bytes at a time, the last eight maybe twice. */
static bool is_plain(const char *text, size_t size) {
  if (size < 8) {
    while (size > 0 && (signed char)text[size - 1] > 0)
      size--;
    return size == 0;
  }
  const char *last = text + size - 8;
  for (; text < last; text += 8)
    if (!are_plain(eight_at(text))) return false;
  return are_plain(eight_at(last));
}

/* A C string ends at its first NUL: a text that holds one would lose the rest when it is saved. One
 * that is not UTF-8 is refused by Django too. */
static bool check_text(yoke_db *db, const char *text, size_t size) {
  if (memchr(text, '\0', size)) return yoke_fail(db, YOKE_DATA_ERROR, "the text holds a NUL");
  return yoke_utf8_is_valid(text, size) ||
         yoke_fail(db, YOKE_DATA_ERROR, "the text is not valid UTF-8");
}

static bool read_text(yoke_db *db, sqlite3_value *value, yoke_arena *arena, const char **ret) {
  const char *text = (const char *)sqlite3_value_text(value);
  if (!text) return yoke_fail_memory(db);
  size_t size = (size_t)sqlite3_value_bytes(value);
  const char *copy = yoke_arena_copy(arena, text, size);
  if (!copy) return yoke_fail_memory(db);
  if (!is_plain(copy, size) && !check_text(db, copy, size)) return false;
  *ret = copy;
  return true;
}

/* The text to be parsed; "", which parses as nothing, for what is no text or holds a NUL. */
static const char *text_of(sqlite3_value *value, int type) {
  if (type != SQLITE_TEXT) return "";
  const char *text = (const char *)sqlite3_value_text(value);
  return text && strlen(text) == (size_t)sqlite3_value_bytes(value) ? text : "";
}

static bool read_date(yoke_db *db, sqlite3_value *value, int type, yoke_date *ret) {
  return yoke_parse_date(text_of(value, type), ret) ||
         fail_unread(db, value, "has an invalid date format. It must be in YYYY-MM-DD format.");
}

static bool read_time(yoke_db *db, sqlite3_value *value, int type, yoke_time *ret) {
  return yoke_parse_time(text_of(value, type), ret) ||
         fail_unread(db, value, "has an invalid format. It must be in HH:MM[:ss[.uuuuuu]] format.");
}

static bool read_datetime(yoke_db *db, sqlite3_value *value, int type, yoke_datetime *ret) {
  return yoke_parse_datetime(text_of(value, type), ret) ||
         fail_unread(
             db, value,
             "has an invalid format. It must be in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format.");
}

static bool read_bytes(yoke_db *db, sqlite3_value *value, yoke_arena *arena, yoke_bytes *ret) {
  const char *data = sqlite3_value_blob(value); /* NULL for no bytes, too */
  size_t size = (size_t)sqlite3_value_bytes(value);
  if (size && !data) return yoke_fail_memory(db);
  char *copy = yoke_arena_copy(arena, size ? data : "", size);
  if (!copy) return yoke_fail_memory(db);
  *ret = (yoke_bytes){copy, size};
  return true;
}

/* Whole numbers are kept exactly; of others the digits that a double is sure of count. A text
 * stands in a column that is not declared as a number. */
static bool read_decimal(yoke_db *db, sqlite3_value *value, int type, yoke_decimal *ret) {
  yoke_decimal decimal;
  bool read;
  if (type == SQLITE_INTEGER) {
    decimal = (yoke_decimal){.coefficient = sqlite3_value_int64(value)};
    read = yoke_decimal_is_valid(decimal);
  } else if (type == SQLITE_FLOAT) {
    read = yoke_decimal_from_double(sqlite3_value_double(value), &decimal);
  } else {
    read = yoke_parse_decimal(text_of(value, type), &decimal);
  }
  if (!read) return fail_unread(db, value, "must be a decimal number.");
  *ret = decimal;
  return true;
}

static bool read_duration(yoke_db *db, sqlite3_value *value, int type, yoke_duration *ret) {
  if (type != SQLITE_INTEGER)
    return fail_unread(db, value,
                       "has an invalid format. It must be in [DD] [[HH:]MM:]ss[.uuuuuu] format.");
  ret->microseconds = sqlite3_value_int64(value);
  return true;
}

static bool read_uuid(yoke_db *db, sqlite3_value *value, int type, yoke_uuid *ret) {
  return yoke_parse_uuid(text_of(value, type), ret) ||
         fail_unread(db, value, "is not a valid UUID.");
}

/* Reads what is not NULL, of SQLite's `type`, as `kind` to `to`, which points at a member of that
 * kind. */
static bool read_as(yoke_db *db, sqlite3_value *value, int type, yoke_kind kind, yoke_arena *arena,
                    void *to) {
  switch (kind) {
  case YOKE_BOOL:
    return read_bool(db, value, type, to);
  case YOKE_INT:
    return read_int(db, value, type, to);
  case YOKE_FLOAT:
    return read_float(db, value, type, to);
  case YOKE_TEXT:
    return read_text(db, value, arena, to);
  case YOKE_DATE:
    return read_date(db, value, type, to);
  case YOKE_TIME:
    return read_time(db, value, type, to);
  case YOKE_DATETIME:
    return read_datetime(db, value, type, to);
  case YOKE_BYTES:
    return read_bytes(db, value, arena, to);
  case YOKE_DECIMAL:
    return read_decimal(db, value, type, to);
  case YOKE_DURATION:
    return read_duration(db, value, type, to);
  case YOKE_UUID:
    return read_uuid(db, value, type, to);
  }
  return yoke_fail(db, YOKE_PROGRAMMING_ERROR, "no such kind of value: %d", (int)kind);
}

/* The connection has no mutex (SQLITE_OPEN_NOMUTEX), so SQLite's "unprotected" values may be read;
 * one look-up of the column then serves for its type and its value. */
bool yoke_sqlite_column_value(yoke_db *db, void *native, int index, yoke_kind kind,
                              yoke_arena *arena, yoke_value *ret) {
  sqlite3_value *column = sqlite3_column_value(native, index);
  int type = sqlite3_value_type(column);
  yoke_value value = {.kind = kind, .is_null = type == SQLITE_NULL};
  if (!value.is_null && !read_as(db, column, type, kind, arena, &value.as)) return false;
  *ret = value;
  return true;
}

static bool is_pointer_to_value(const yoke_field *field) {
  return (field->flags & YOKE_FIELD_NULLABLE) && !yoke_kind_has_null(field->kind);
}

/* As many places as the field has: Django's DecimalField quantizes. */
static bool round_decimal(yoke_db *db, sqlite3_value *value, const yoke_field *field,
                          yoke_decimal *decimal) {
  yoke_decimal rounded;
  if (!yoke_round_decimal(*decimal, field->decimal_places, &rounded) ||
      (field->max_digits && yoke_digits_of(rounded).digits > field->max_digits))
    return fail_unread(db, value, "has more digits than the field.");
  *decimal = rounded;
  return true;
}

/* A decimal of more digits than a yoke_decimal has. */
static bool read_decimal_text(yoke_db *db, sqlite3_value *value, int type, const yoke_field *field,
                              yoke_arena *arena, const char **ret) {
  if (type == SQLITE_TEXT) return read_text(db, value, arena, ret);
  char *text = type == SQLITE_INTEGER
                   ? yoke_arena_printf(arena, "%lld", (long long)sqlite3_value_int64(value))
                   : yoke_decimal_text(sqlite3_value_double(value), field->decimal_places, arena);
  *ret = text;
  return text || yoke_fail_memory(db);
}

/* Reads what is not NULL to where the value itself goes. */
static bool read_value(yoke_db *db, sqlite3_value *value, int type, const yoke_field *field,
                       void *to, yoke_arena *arena) {
  return read_as(db, value, type, field->kind, arena, to) &&
         (field->kind != YOKE_DECIMAL || round_decimal(db, value, field, to));
}

/* Most columns hold text: it goes first. */
static bool read_field(yoke_db *db, sqlite3_value *value, int type, const yoke_field *field,
                       char *member, yoke_arena *arena) {
  if (field->kind == YOKE_TEXT) {
    if (field->format == YOKE_FORMAT_DECIMAL)
      return read_decimal_text(db, value, type, field, arena, (const char **)member);
    return read_text(db, value, arena, (const char **)member);
  }
  if (!is_pointer_to_value(field)) return read_value(db, value, type, field, member, arena);
  void *room = yoke_arena_alloc(arena, yoke_size_of_kind(field->kind));
  if (!room) return yoke_fail_memory(db);
  if (!read_value(db, value, type, field, room, arena)) return false;
  memcpy(member, &room, sizeof room);
  return true;
}

bool yoke_sqlite_read_fields(yoke_db *db, void *native, int index, const yoke_field *fields,
                             size_t count, void *object, yoke_arena *arena) {
  for (size_t i = 0; i < count; i++) {
    const yoke_field *field = &fields[i];
    char *member = (char *)object + field->offset;
    sqlite3_value *value = sqlite3_column_value(native, index + (int)i);
    int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) {
      memset(member, 0,
             is_pointer_to_value(field) ? sizeof(void *) : yoke_size_of_kind(field->kind));
    } else if (!read_field(db, value, type, field, member, arena)) {
      yoke_fail_about(db, NULL, field->name);
      return false;
    }
  }
  return true;
}
