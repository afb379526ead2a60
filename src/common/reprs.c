#include "common/reprs.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Single quotes, unless there are such inside and no double ones. */
void yoke_add_bytes_repr(yoke_buffer *to, yoke_bytes bytes) {
  const unsigned char *data = bytes.data;
  bool single = bytes.size && memchr(data, '\'', bytes.size);
  bool twice = bytes.size && memchr(data, '"', bytes.size);
  char quote = single && !twice ? '"' : '\'';
  yoke_buffer_putc(to, 'b');
  yoke_buffer_putc(to, quote);
  for (size_t i = 0; i < bytes.size; i++) {
    static const char plain[] = "\t\n\r", letters[] = "tnr";
    const char *found = data[i] ? strchr(plain, data[i]) : NULL;
    if (found)
      yoke_buffer_printf(to, "\\%c", letters[found - plain]);
    else if (data[i] == (unsigned char)quote || data[i] == '\\')
      yoke_buffer_printf(to, "\\%c", data[i]);
    else if (data[i] < ' ' || data[i] > '~')
      yoke_buffer_printf(to, "\\x%02x", data[i]);
    else
      yoke_buffer_putc(to, (char)data[i]);
  }
  yoke_buffer_putc(to, quote);
}

/* As Python keeps it: days that may be negative, and what is left, which never is. */
typedef struct parts {
  int64_t days, seconds, microseconds;
} parts;

static parts parts_of(yoke_duration duration) {
  const int64_t day = INT64_C(86400000000);
  int64_t days = duration.microseconds / day, rest = duration.microseconds % day;
  if (rest < 0) {
    days--;
    rest += day;
  }
  return (parts){days, rest / 1000000, rest % 1000000};
}

char *yoke_duration_str(yoke_duration duration, char *buffer) {
  parts is = parts_of(duration);
  int size = 0;
  if (is.days)
    size = snprintf(buffer, YOKE_TEXT_MAX, "%" PRId64 " day%s, ", is.days,
                    is.days == 1 || is.days == -1 ? "" : "s");
  size += snprintf(buffer + size, YOKE_TEXT_MAX - (size_t)size, "%d:%02d:%02d",
                   (int)(is.seconds / 3600), (int)(is.seconds / 60 % 60), (int)(is.seconds % 60));
  if (is.microseconds)
    snprintf(buffer + size, YOKE_TEXT_MAX - (size_t)size, ".%06d", (int)is.microseconds);
  return buffer;
}

void yoke_add_duration_repr(yoke_buffer *to, yoke_duration duration) {
  parts is = parts_of(duration);
  const struct {
    const char *name;
    int64_t count;
  } all[] = {{"days", is.days}, {"seconds", is.seconds}, {"microseconds", is.microseconds}};
  const char *before = "";
  yoke_buffer_puts(to, "datetime.timedelta(");
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    if (!all[i].count) continue;
    yoke_buffer_printf(to, "%s%s=%" PRId64, before, all[i].name, all[i].count);
    before = ", ";
  }
  yoke_buffer_puts(to, *before ? ")" : "0)");
}
