/* Dates and times as text. What is read is what Django's parse_date() and its kin read in their
 * documented form; what is written is what Django stores in SQLite with USE_TZ = True: UTC, and
 * microseconds only when there are some. */
#include "common/dates.h"

#include <string.h>
#include <time.h>

#define SECOND INT64_C(1000000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define FIRST_INSTANT (INT64_C(-62135596800) * SECOND)    /* 0001-01-01 00:00:00 */
#define LAST_INSTANT (INT64_C(253402300800) * SECOND - 1) /* 9999-12-31 23:59:59.999999 */

/* ── The calendar ───────────────────────────────────────────────────────────────────────────── */

static bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month) {
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[month - 1] + (month == 2 && is_leap(year));
}

bool yoke_date_is_valid(yoke_date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

bool yoke_time_is_valid(yoke_time time) {
  return time.microseconds >= 0 && time.microseconds < DAY;
}

bool yoke_datetime_is_valid(yoke_datetime datetime) {
  return datetime.microseconds >= FIRST_INSTANT && datetime.microseconds <= LAST_INSTANT;
}

/* Both directions count in years that begin in March, so that a leap day is the last of its year,
 * and in eras of 400 such years, which are all equally long. The offset 719468 is the number of
 * days from 0000-03-01 to 1970-01-01. */
enum { DAYS_TO_1970 = 719468, DAYS_IN_ERA = 146097 };

int64_t yoke_days_since_1970(yoke_date date) {
  int year = date.year - (date.month <= 2);
  int month = (date.month + 9) % 12; /* March is 0 */
  int era = (year >= 0 ? year : year - 399) / 400;
  int year_of_era = year - era * 400;
  int day_of_year = (153 * month + 2) / 5 + date.day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return (int64_t)era * DAYS_IN_ERA + day_of_era - DAYS_TO_1970;
}

yoke_date yoke_date_of_day(int64_t days_after_1970) {
  int64_t days = days_after_1970 + DAYS_TO_1970;
  int64_t era = (days >= 0 ? days : days - (DAYS_IN_ERA - 1)) / DAYS_IN_ERA;
  int day = (int)(days - era * DAYS_IN_ERA);
  int year = (day - day / 1460 + day / 36524 - day / (DAYS_IN_ERA - 1)) / 365;
  int day_of_year = day - (365 * year + year / 4 - year / 100);
  int month = (5 * day_of_year + 2) / 153;
  return (yoke_date){
      .year = (int16_t)(year + era * 400 + (month >= 10)),
      .month = (uint8_t)(month < 10 ? month + 3 : month - 9),
      .day = (uint8_t)(day_of_year - (153 * month + 2) / 5 + 1),
  };
}

/* The day an instant falls on, rounding down before 1970 too. */
static int64_t day_of(yoke_datetime datetime) {
  int64_t day = datetime.microseconds / DAY;
  return day - (datetime.microseconds % DAY < 0);
}

yoke_datetime yoke_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return (yoke_datetime){(int64_t)now.tv_sec * SECOND + now.tv_nsec / 1000};
}

yoke_date yoke_today(void) {
  return yoke_date_of_day(day_of(yoke_now()));
}

/* ── Reading ────────────────────────────────────────────────────────────────────────────────── */

/* Each reads at *at and moves it behind what it read. */

static bool read_char(const char **at, char wanted) {
  if (**at != wanted) return false;
  ++*at;
  return true;
}

static bool read_number(const char **at, int least_digits, int most_digits, int *ret) {
  int number = 0, digits = 0;
  for (; digits < most_digits && **at >= '0' && **at <= '9'; digits++, ++*at)
    number = number * 10 + (**at - '0');
  *ret = number;
  return digits >= least_digits;
}

static bool read_date(const char **at, yoke_date *ret) {
  int year, month, day;
  if (!(read_number(at, 4, 4, &year) && read_char(at, '-') && read_number(at, 1, 2, &month) &&
        read_char(at, '-') && read_number(at, 1, 2, &day)))
    return false;
  *ret = (yoke_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
  return yoke_date_is_valid(*ret);
}

/* ".5" is 500000 microseconds; digits beyond the sixth are dropped, up to six of them. */
static bool read_fraction(const char **at, int *ret_microseconds) {
  *ret_microseconds = 0;
  if (!read_char(at, '.') && !read_char(at, ',')) return true;
  int fraction = 0, digits = 0;
  for (; **at >= '0' && **at <= '9'; digits++, ++*at)
    if (digits < 6) fraction = fraction * 10 + (**at - '0');
  for (int i = digits; i < 6; i++)
    fraction *= 10;
  *ret_microseconds = fraction;
  return digits >= 1 && digits <= 12;
}

static bool read_time(const char **at, yoke_time *ret) {
  int hour, minute, second = 0, microsecond = 0;
  if (!(read_number(at, 1, 2, &hour) && read_char(at, ':') && read_number(at, 1, 2, &minute)))
    return false;
  if (read_char(at, ':') && !(read_number(at, 1, 2, &second) && read_fraction(at, &microsecond)))
    return false;
  if (hour > 23 || minute > 59 || second > 59) return false;
  *ret = (yoke_time){hour * HOUR + minute * MINUTE + second * SECOND + microsecond};
  return true;
}

/* "", "Z", "+01", "+0130", "+01:30", with spaces before. */
static bool read_offset(const char **at, int64_t *ret_microseconds) {
  int hours, minutes = 0;
  *ret_microseconds = 0;
  while (read_char(at, ' '))
    continue;
  if (**at == '\0' || read_char(at, 'Z')) return true;
  bool west = **at == '-';
  if (!read_char(at, '+') && !read_char(at, '-')) return false;
  if (!read_number(at, 2, 2, &hours)) return false;
  if (**at && (read_char(at, ':'), !read_number(at, 2, 2, &minutes))) return false;
  int64_t offset = hours * HOUR + minutes * MINUTE;
  *ret_microseconds = west ? -offset : offset;
  return hours <= 23 && minutes <= 59;
}

bool yoke_parse_date(const char *text, yoke_date *ret) {
  yoke_date date;
  if (!text || !read_date(&text, &date) || *text) return false;
  *ret = date;
  return true;
}

bool yoke_parse_time(const char *text, yoke_time *ret) {
  yoke_time time;
  if (!text || !read_time(&text, &time) || *text) return false;
  *ret = time;
  return true;
}

bool yoke_parse_datetime(const char *text, yoke_datetime *ret) {
  yoke_date date;
  yoke_time time = {0};
  int64_t offset = 0;
  if (!text || !read_date(&text, &date)) return false;
  if (*text && !((read_char(&text, ' ') || read_char(&text, 'T')) && read_time(&text, &time) &&
                 read_offset(&text, &offset)))
    return false;
  yoke_datetime datetime = {yoke_days_since_1970(date) * DAY + time.microseconds - offset};
  if (*text || !yoke_datetime_is_valid(datetime)) return false;
  *ret = datetime;
  return true;
}

/* ── Writing ────────────────────────────────────────────────────────────────────────────────── */

/* Each writes at `to` and returns the end of what it wrote, without a NUL. */

static char *put_number(char *to, int64_t number, int digits) {
  for (char *at = to + digits; at > to; number /= 10)
    *--at = (char)('0' + number % 10);
  return to + digits;
}

static char *put_char(char *to, char c) {
  *to = c;
  return to + 1;
}

static char *put_date(char *to, yoke_date date) {
  to = put_char(put_number(to, date.year, 4), '-');
  to = put_char(put_number(to, date.month, 2), '-');
  return put_number(to, date.day, 2);
}

static char *put_time(char *to, int64_t microseconds) {
  to = put_char(put_number(to, microseconds / HOUR, 2), ':');
  to = put_char(put_number(to, microseconds / MINUTE % 60, 2), ':');
  to = put_number(to, microseconds / SECOND % 60, 2);
  int64_t fraction = microseconds % SECOND;
  return fraction ? put_number(put_char(to, '.'), fraction, 6) : to;
}

char *yoke_format_date(yoke_date date, char *buffer) {
  *put_date(buffer, date) = '\0';
  return buffer;
}

char *yoke_format_time(yoke_time time, char *buffer) {
  *put_time(buffer, time.microseconds) = '\0';
  return buffer;
}

char *yoke_format_datetime(yoke_datetime datetime, char *buffer) {
  int64_t since_midnight = (datetime.microseconds % DAY + DAY) % DAY;
  char *to = put_char(put_date(buffer, yoke_date_of_day(day_of(datetime))), ' ');
  *put_time(to, since_midnight) = '\0';
  return buffer;
}
