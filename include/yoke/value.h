/* The values a column can hold, and how C holds them.
 *
 *   kind            in a struct        nullable           in SQLite, as Django stores it
 *   YOKE_BOOL       bool               const bool *       0 or 1
 *   YOKE_INT        int64_t            const int64_t *    integer
 *   YOKE_FLOAT      double             const double *     real
 *   YOKE_TEXT       const char *       const char *       text, UTF-8
 *   YOKE_DATE       yoke_date          const yoke_date *  "2026-11-22"
 *   YOKE_TIME       yoke_time          const yoke_time *  "10:20:30" or "10:20:30.000001"
 *   YOKE_DATETIME   yoke_datetime      const yoke_datetime *  "2026-11-22 10:20:30[.000001]", UTC
 *   YOKE_BYTES      yoke_bytes         yoke_bytes         blob; NULL where .data is NULL
 *   YOKE_DECIMAL    yoke_decimal       const yoke_decimal *   integer or real: see yoke_decimal
 *   YOKE_DURATION   yoke_duration      const yoke_duration *  integer, microseconds
 *   YOKE_UUID       yoke_uuid          const yoke_uuid *  "0123456789abcdef0123456789abcdef"
 *
 * JSON, IP addresses, paths of files, and decimals of more than 18 digits are YOKE_TEXT.
 */
#ifndef YOKE_VALUE_H
#define YOKE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yoke/compiler.h"

YOKE_API_BEGIN

typedef enum yoke_kind {
  YOKE_BOOL,
  YOKE_INT,
  YOKE_FLOAT,
  YOKE_TEXT,
  YOKE_DATE,
  YOKE_TIME,
  YOKE_DATETIME,
  YOKE_BYTES,
  YOKE_DECIMAL,
  YOKE_DURATION,
  YOKE_UUID,
} yoke_kind;

/* A calendar day: Python's datetime.date. */
typedef struct yoke_date {
  int16_t year;  /* 1 to 9999 */
  uint8_t month; /* 1 to 12 */
  uint8_t day;   /* 1 to 31 */
} yoke_date;

/* A time of day: Python's datetime.time, naive. */
typedef struct yoke_time {
  int64_t microseconds; /* since midnight */
} yoke_time;

/* An instant: Python's aware datetime.datetime (USE_TZ = True). */
typedef struct yoke_datetime {
  int64_t microseconds; /* since 1970-01-01 00:00:00 UTC; negative before it */
} yoke_datetime;

/* A run of bytes: Python's bytes. What Yoke gives lives as long as the object it is in; what you
 * give is copied or borrowed as a text is. .data NULL: none (b"" in a field that is not nullable).
 */
typedef struct yoke_bytes {
  const void *data;
  size_t size;
} yoke_bytes;

/* An exact decimal number of at most 18 digits: Python's decimal.Decimal. 12.50 is {1250, 2}, and
 * -3 is {-3, 0}. A field gives all its values the same number of places (its decimal_places), so
 * that coefficients of one field can be added and compared as they are.
 *
 * SQLite keeps whole numbers exactly; others as a double, of which 15 digits are sure: Yoke reads
 * those 15, as Django does, and rounds half to even at the field's places. A DecimalField with
 * max_digits above 18 is a text in C, written without exponent: "12345678901234567890.5". */
typedef struct yoke_decimal {
  int64_t coefficient;
  uint8_t places; /* digits behind the point: 0 to 18 */
} yoke_decimal;

/* A span of time: Python's datetime.timedelta. */
typedef struct yoke_duration {
  int64_t microseconds;
} yoke_duration;

/* Python's uuid.UUID. All zero is "none yet" in a key. */
typedef struct yoke_uuid {
  uint8_t bytes[16]; /* in the order they are written in */
} yoke_uuid;

/* One value's bits; the kind that goes with it says which member is meant. */
typedef union yoke_scalar {
  bool boolean;
  int64_t integer;
  double real;
  const char *text;
  yoke_date date;
  yoke_time time;
  yoke_datetime datetime;
  yoke_bytes bytes;
  yoke_decimal decimal;
  yoke_duration duration;
  yoke_uuid uuid;
} yoke_scalar;

/* A value that knows its kind, or is NULL. */
typedef struct yoke_value {
  yoke_kind kind;
  bool is_null;
  yoke_scalar as;
} yoke_value;

/* The current instant: django.utils.timezone.now(). */
yoke_datetime yoke_now(void);

/* Today's date in UTC: timezone.now().date(). */
yoke_date yoke_today(void);

/* Reads "2026-11-22"; "10:20[:30[.5]]"; "2026-11-22[ 10:20[:30[.5]]][Z|+01:00]" ('T' may replace
 * the space; a date alone is its midnight; no zone is UTC). True when `text` is one and names a day
 * and time that exist; else *ret is left alone. Django: django.utils.dateparse. */
bool yoke_parse_date(const char *text, yoke_date *ret);
bool yoke_parse_time(const char *text, yoke_time *ret);
bool yoke_parse_datetime(const char *text, yoke_datetime *ret);

/* Writes what Django stores in SQLite, NUL-terminated, into `buffer` of YOKE_TEXT_MAX bytes;
 * returns `buffer`. */
#define YOKE_TEXT_MAX 40
char *yoke_format_date(yoke_date date, char *buffer);
char *yoke_format_time(yoke_time time, char *buffer);
char *yoke_format_datetime(yoke_datetime datetime, char *buffer);

/* ── Decimals ─────────────────────────────────────────────────────────────────────────────────
 */

/* Reads "12.50", "-3", ".5", "1e3", with as many places as are written. False, *ret left alone: it
 * is no decimal number, or has more than 18 digits or places. Python: decimal.Decimal(text). */
bool yoke_parse_decimal(const char *text, yoke_decimal *ret);

/* Writes "12.50" as yoke_format_date() writes a date. Python: format(decimal, "f"). */
char *yoke_format_decimal(yoke_decimal decimal, char *buffer);

/* Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`; 1.5 equals 1.50. */
int yoke_compare_decimals(yoke_decimal a, yoke_decimal b);

/* The number with so many places, halves rounded to even: Decimal.quantize(). False, *ret left
 * alone, when it would have more than 18 digits (Python: InvalidOperation). */
bool yoke_round_decimal(yoke_decimal decimal, unsigned places, yoke_decimal *ret);

/* ── Durations ────────────────────────────────────────────────────────────────────────────────
 */

/* Reads Django's "[days ][[HH:]MM:]SS[.uuuuuu]", ISO 8601 ("P4DT1H15M20S") and PostgreSQL's "3 days
 * 04:05:06". False, *ret left alone: it is none of them, or longer than 292,000 years. Django:
 * parse_duration(). */
bool yoke_parse_duration(const char *text, yoke_duration *ret);

/* Writes "1 02:03:04.000005" as yoke_format_date() writes a date. Django: duration_string(). */
char *yoke_format_duration(yoke_duration duration, char *buffer);

/* ── UUIDs ────────────────────────────────────────────────────────────────────────────────────
 */

/* A random UUID, from the system's random numbers: uuid.uuid4(). */
yoke_uuid yoke_uuid4(void);

/* Reads 32 hexadecimal digits; dashes, braces and "urn:uuid:" are passed over. False, *ret left
 * alone: it is no UUID. Python: uuid.UUID(text). */
bool yoke_parse_uuid(const char *text, yoke_uuid *ret);

/* Writes "01234567-89ab-cdef-0123-456789abcdef" as yoke_format_date() writes a date. */
char *yoke_format_uuid(yoke_uuid uuid, char *buffer);

YOKE_API_END

#endif
