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

/* One value's bits; the kind that goes with it says which member is meant. */
typedef union yoke_scalar {
  bool boolean;
  int64_t integer;
  double real;
  const char *text;
  yoke_date date;
  yoke_time time;
  yoke_datetime datetime;
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

YOKE_API_END

#endif
