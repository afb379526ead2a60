/* Values into the database and back. How Django stores each kind was read off a file that it
 * wrote. */
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "database_test.h"

static int open_database(void **state) {
  yoke_db *db = yoke_open(":memory:");
  *state = db;
  return !db;
}

static int close_database(void **state) {
  yoke_close(*state);
  return 0;
}

/* Binds `value` and reads the column that `sql` makes of it as `kind`. */
static bool pass(yoke_db *db, const char *sql, yoke_value value, yoke_kind kind, yoke_value *ret) {
  yoke_enter(db);
  yoke_statement *statement = yoke_prepare(db, sql);
  bool passed = statement && yoke_bind(statement, 1, value) &&
                yoke_step_row(statement) == YOKE_STEP_ROW &&
                yoke_column_value(statement, 0, kind, yoke_scope(db), ret);
  yoke_release(statement);
  return passed;
}

static yoke_value there_and_back(yoke_db *db, yoke_value value) {
  yoke_value back;
  if (!pass(db, "SELECT ?", value, value.kind, &back)) fail_msg("%s", yoke_error(db)->message);
  assert_int_equal(back.kind, value.kind);
  assert_int_equal(back.is_null, value.is_null);
  return back;
}

/* What SQLite has of a value: "text:2026-11-22". */
static const char *stored(yoke_db *db, yoke_value value) {
  yoke_value as;
  assert_true(pass(db, "SELECT typeof(?1) || ':' || coalesce(?1, '')", value, YOKE_TEXT, &as));
  return as.as.text;
}

static yoke_value read_sql(yoke_db *db, const char *sql, yoke_kind kind) {
  yoke_statement *statement = yoke_prepare(db, sql);
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_ROW);
  yoke_value value;
  if (!yoke_column_value(statement, 0, kind, yoke_scope(db), &value))
    fail_msg("%s: %s", sql, yoke_error(db)->message);
  yoke_release(statement);
  return value;
}

static yoke_value datetime_value(const char *written) {
  yoke_value value = {.kind = YOKE_DATETIME};
  assert_true(yoke_parse_datetime(written, &value.as.datetime));
  return value;
}

static yoke_value date_value(const char *written) {
  yoke_value value = {.kind = YOKE_DATE};
  assert_true(yoke_parse_date(written, &value.as.date));
  return value;
}

static yoke_value time_value(const char *written) {
  yoke_value value = {.kind = YOKE_TIME};
  assert_true(yoke_parse_time(written, &value.as.time));
  return value;
}

static void every_kind_is_stored_as_django_stores_it(void **state) {
  yoke_db *db = *state;
  assert_string_equal(stored(db, (yoke_value){.kind = YOKE_BOOL, .as.boolean = true}), "integer:1");
  assert_string_equal(stored(db, (yoke_value){.kind = YOKE_BOOL}), "integer:0");
  assert_string_equal(stored(db, int_value(-7)), "integer:-7");
  assert_string_equal(stored(db, (yoke_value){.kind = YOKE_FLOAT, .as.real = 2}), "real:2.0");
  assert_string_equal(stored(db, text_value("größer")), "text:größer");
  assert_string_equal(stored(db, date_value("2026-01-02")), "text:2026-01-02");
  assert_string_equal(stored(db, time_value("10:20")), "text:10:20:00");
  assert_string_equal(stored(db, time_value("10:20:30.000001")), "text:10:20:30.000001");
  assert_string_equal(stored(db, datetime_value("2026-01-02T10:20:30Z")),
                      "text:2026-01-02 10:20:30");
  assert_string_equal(stored(db, datetime_value("2026-01-02 10:20:30.5")),
                      "text:2026-01-02 10:20:30.500000");
  assert_string_equal(stored(db, null_value(YOKE_DATE)), "null:");
  assert_string_equal(stored(db, text_value(NULL)), "null:");
  assert_string_equal(stored(db, text_value("")), "text:");
}

static void every_kind_comes_back(void **state) {
  yoke_db *db = *state;
  assert_true(there_and_back(db, (yoke_value){.kind = YOKE_BOOL, .as.boolean = true}).as.boolean);
  assert_true(there_and_back(db, int_value(INT64_MIN)).as.integer == INT64_MIN);
  assert_true(there_and_back(db, int_value(INT64_MAX)).as.integer == INT64_MAX);
  assert_true(there_and_back(db, (yoke_value){.kind = YOKE_FLOAT, .as.real = DBL_MAX}).as.real ==
              DBL_MAX);
  assert_string_equal(there_and_back(db, text_value("日本")).as.text, "日本");
  yoke_value datetime = datetime_value("1969-07-20 20:17:40.000001");
  assert_true(there_and_back(db, datetime).as.datetime.microseconds ==
              datetime.as.datetime.microseconds);
  assert_int_equal(there_and_back(db, time_value("23:59")).as.time.microseconds, 86340000000);
  yoke_date date = there_and_back(db, date_value("9999-12-31")).as.date;
  assert_true(date.year == 9999 && date.month == 12 && date.day == 31);
  for (int kind = YOKE_BOOL; kind <= YOKE_DATETIME; kind++)
    there_and_back(db, null_value((yoke_kind)kind));
}

static void what_django_may_have_stored_is_read(void **state) {
  yoke_db *db = *state;
  assert_true(read_sql(db, "SELECT 3", YOKE_FLOAT).as.real == 3.0);
  assert_string_equal(read_sql(db, "SELECT 42", YOKE_TEXT).as.text, "42");
  yoke_value midnight = datetime_value("2026-11-22 00:00:00");
  assert_true(read_sql(db, "SELECT '2026-11-22'", YOKE_DATETIME).as.datetime.microseconds ==
              midnight.as.datetime.microseconds);
  assert_false(read_sql(db, "SELECT CURRENT_TIMESTAMP", YOKE_DATETIME).is_null);
}

static void what_is_not_of_the_kind_is_a_data_error(void **state) {
  yoke_db *db = *state;
  static const struct {
    const char *sql;
    yoke_kind kind;
    const char *message;
  } cases[] = {
      {"SELECT 2", YOKE_BOOL, "“2” value must be either True or False."},
      {"SELECT 'yes'", YOKE_BOOL, "“yes” value must be either True or False."},
      {"SELECT 1.5", YOKE_INT, "“1.5” value must be an integer."},
      {"SELECT '1'", YOKE_INT, "“1” value must be an integer."},
      {"SELECT 'much'", YOKE_FLOAT, "“much” value must be a float."},
      {"SELECT 'soon'", YOKE_DATE,
       "“soon” value has an invalid date format. It must be in YYYY-MM-DD format."},
      {"SELECT '2026-11-22 10:20:30'", YOKE_DATE,
       "“2026-11-22 10:20:30” value has an invalid date format. It must be in YYYY-MM-DD format."},
      {"SELECT 20261122", YOKE_DATE,
       "“20261122” value has an invalid date format. It must be in YYYY-MM-DD format."},
      {"SELECT '25:00'", YOKE_TIME,
       "“25:00” value has an invalid format. It must be in HH:MM[:ss[.uuuuuu]] format."},
      {"SELECT '2026-02-30 10:20'", YOKE_DATETIME,
       "“2026-02-30 10:20” value has an invalid format. It must be in "
       "YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format."},
      {"SELECT CAST(x'610062' AS text)", YOKE_TEXT, "the text holds a NUL"},
      {"SELECT CAST(x'6100ff' AS text)", YOKE_TEXT, "the text holds a NUL"},
      {"SELECT CAST(x'313233343536373800' AS text)", YOKE_TEXT, "the text holds a NUL"},
      {"SELECT CAST(x'61ff62' AS text)", YOKE_TEXT, "the text is not valid UTF-8"},
      {"SELECT CAST(x'80' AS text)", YOKE_TEXT, "the text is not valid UTF-8"},
      {"SELECT CAST(x'3132333435363780' AS text)", YOKE_TEXT, "the text is not valid UTF-8"},
      {"SELECT CAST(x'313233343536373839c3' AS text)", YOKE_TEXT, "the text is not valid UTF-8"},
      {"SELECT CAST(x'323032362d31312d32320021' AS text)", YOKE_DATE,
       "“2026-11-22” value has an invalid date format. It must be in YYYY-MM-DD format."},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    yoke_enter(db);
    yoke_statement *statement = yoke_prepare(db, cases[i].sql);
    assert_int_equal(yoke_step_row(statement), YOKE_STEP_ROW);
    yoke_value value = int_value(7);
    assert_false(yoke_column_value(statement, 0, cases[i].kind, yoke_scope(db), &value));
    assert_error(db, YOKE_DATA_ERROR, cases[i].message);
    assert_int_equal(value.as.integer, 7);
    yoke_release(statement);
  }
}

static void what_no_database_could_keep_is_refused_before_it_gets_there(void **state) {
  yoke_db *db = *state;
  yoke_value ignored;
  assert_false(pass(db, "SELECT ?", text_value("caf\xE9"), YOKE_TEXT, &ignored));
  assert_error(db, YOKE_DATA_ERROR, "the text is not valid UTF-8");
  yoke_value no_day = {.kind = YOKE_DATE, .as.date = {2026, 2, 31}};
  assert_false(pass(db, "SELECT ?", no_day, YOKE_DATE, &ignored));
  assert_error(db, YOKE_DATA_ERROR,
               "“2026-02-31” value has the correct format (YYYY-MM-DD) but it is an invalid date.");
  yoke_value late = {.kind = YOKE_DATETIME, .as.datetime.microseconds = INT64_MAX};
  assert_false(pass(db, "SELECT ?", late, YOKE_DATETIME, &ignored));
  assert_error(db, YOKE_DATA_ERROR, "the date or time is out of range");
  yoke_value negative = {.kind = YOKE_TIME, .as.time.microseconds = -1};
  assert_false(pass(db, "SELECT ?", negative, YOKE_TIME, &ignored));
  assert_error(db, YOKE_DATA_ERROR, "the date or time is out of range");
}

enum { PIECE = 1 << 20, PIECES = 954 }; /* together a little more than SQLite's 1,000,000,000 */

/* A text of PIECES times the same megabyte of memory, which it takes only once. */
static char *map_huge_text(void) {
  FILE *file = tmpfile();
  char *piece = malloc(PIECE);
  assert_true(file && piece);
  memset(piece, 'x', PIECE);
  assert_int_equal(fwrite(piece, 1, PIECE, file), PIECE);
  assert_int_equal(fflush(file), 0);
  free(piece);
  size_t size = (size_t)PIECES * PIECE;
  char *huge = mmap(NULL, size + 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); /* a NUL last */
  assert_true(huge != MAP_FAILED);
  for (size_t at = 0; at < size; at += PIECE) {
    void *place = mmap(huge + at, PIECE, PROT_READ, MAP_SHARED | MAP_FIXED, fileno(file), 0);
    assert_ptr_equal(place, huge + at);
  }
  fclose(file);
  return huge;
}

static void text_longer_than_sqlite_takes_is_refused(void **state) {
  yoke_db *db = *state;
  char *huge = map_huge_text();
  yoke_value ignored;
  bool passed = pass(db, "SELECT length(?)", text_value(huge), YOKE_INT, &ignored);
  munmap(huge, (size_t)PIECES * PIECE + 1);
  assert_false(passed);
  assert_error(db, YOKE_DATA_ERROR, "string or blob too big");
}

static void columns_are_read_one_by_one_too(void **state) {
  yoke_db *db = *state;
  yoke_statement *statement = yoke_prepare(db, "SELECT 7, 2.5, 'three', NULL");
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_ROW);
  assert_int_equal(yoke_column_int(statement, 0), 7);
  assert_true(yoke_column_float(statement, 1) == 2.5);
  size_t size;
  assert_string_equal(yoke_column_text(statement, 2, &size), "three");
  assert_int_equal(size, 5);
  assert_false(yoke_column_is_null(statement, 2));
  assert_true(yoke_column_is_null(statement, 3));
  yoke_release(statement);
}

/* ── Whole rows ─────────────────────────────────────────────────────────────────────────────── */

typedef struct Thing {
  int64_t id;
  bool flag;
  double weight;
  const char *name, *note;
  yoke_date day;
  const int64_t *rank;
  const bool *maybe;
  const yoke_datetime *seen;
} Thing;

#define FIELD(member, of_kind, its_flags)                                                          \
  { .name = #member, .kind = of_kind, .flags = its_flags, .offset = offsetof(Thing, member) }

static const yoke_field Thing_fields[] = {
    FIELD(id, YOKE_INT, YOKE_FIELD_PRIMARY_KEY),
    FIELD(flag, YOKE_BOOL, 0),
    FIELD(weight, YOKE_FLOAT, 0),
    FIELD(name, YOKE_TEXT, 0),
    FIELD(note, YOKE_TEXT, YOKE_FIELD_NULLABLE),
    FIELD(day, YOKE_DATE, 0),
    FIELD(rank, YOKE_INT, YOKE_FIELD_NULLABLE),
    FIELD(maybe, YOKE_BOOL, YOKE_FIELD_NULLABLE),
    FIELD(seen, YOKE_DATETIME, YOKE_FIELD_NULLABLE),
};

static bool read_thing(yoke_db *db, const char *sql, Thing *thing) {
  yoke_statement *statement = yoke_prepare(db, sql);
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_ROW);
  bool read = yoke_read_fields(statement, 1, Thing_fields, 9, thing, yoke_scope(db));
  yoke_release(statement);
  return read;
}

static void a_row_is_read_into_a_struct(void **state) {
  yoke_db *db = *state;
  Thing thing;
  memset(&thing, 0xAA, sizeof thing);
  assert_true(read_thing(db,
                         "SELECT 'skipped', 7, 1, 2.5, 'name', 'note', '2026-11-22', 3, 0,"
                         " '1970-01-01 00:00:01'",
                         &thing));
  assert_int_equal(thing.id, 7);
  assert_true(thing.flag);
  assert_true(thing.weight == 2.5);
  assert_string_equal(thing.name, "name");
  assert_string_equal(thing.note, "note");
  assert_int_equal(thing.day.day, 22);
  assert_int_equal(*thing.rank, 3);
  assert_false(*thing.maybe);
  assert_int_equal(thing.seen->microseconds, 1000000);
}

static void null_is_zero_or_a_null_pointer(void **state) {
  yoke_db *db = *state;
  Thing thing;
  memset(&thing, 0xAA, sizeof thing);
  assert_true(read_thing(
      db, "SELECT 'skipped', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL", &thing));
  assert_int_equal(thing.id, 0);
  assert_false(thing.flag);
  assert_null(thing.name);
  assert_null(thing.note);
  assert_int_equal(thing.day.year, 0);
  assert_null(thing.rank);
  assert_null(thing.maybe);
  assert_null(thing.seen);
}

static void a_row_with_a_wrong_value_is_refused(void **state) {
  yoke_db *db = *state;
  Thing thing = {0};
  assert_false(
      read_thing(db, "SELECT '', 7, 1, 2.5, '', '', '2026-11-22', 'third', 0, NULL", &thing));
  assert_error(db, YOKE_DATA_ERROR, "“third” value must be an integer.");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(every_kind_is_stored_as_django_stores_it),
      TEST(every_kind_comes_back),
      TEST(what_django_may_have_stored_is_read),
      TEST(what_is_not_of_the_kind_is_a_data_error),
      TEST(what_no_database_could_keep_is_refused_before_it_gets_there),
      TEST(text_longer_than_sqlite_takes_is_refused),
      TEST(columns_are_read_one_by_one_too),
      TEST(a_row_is_read_into_a_struct),
      TEST(null_is_zero_or_a_null_pointer),
      TEST(a_row_with_a_wrong_value_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
