/* Python's repr() of the values that models hold, as Django's messages show them. */
#include <string.h>

#include "common/decimals.h"
#include "common/floats.h"
#include "common/reprs.h"
#include "common/unicode.h"

static void add_escaped(yoke_buffer *to, uint32_t character) {
  if (character < 0x100)
    yoke_buffer_printf(to, "\\x%02x", character);
  else
    yoke_buffer_printf(to, character < 0x10000 ? "\\u%04x" : "\\U%08x", character);
}

static void add_text_character(yoke_buffer *to, const char **text, char quote) {
  const char *start = *text;
  uint32_t character = yoke_next_character(text);
  if (character == YOKE_NO_CHARACTER)
    yoke_buffer_printf(to, "\\udc%02x", (unsigned char)*start); /* surrogateescape */
  else if (character == '\n')
    yoke_buffer_puts(to, "\\n");
  else if (character == '\r')
    yoke_buffer_puts(to, "\\r");
  else if (character == '\t')
    yoke_buffer_puts(to, "\\t");
  else if (character == '\\' || character == (unsigned char)quote)
    yoke_buffer_printf(to, "\\%c", (char)character);
  else if (!yoke_is_printable(character))
    add_escaped(to, character);
  else
    yoke_buffer_add(to, start, (size_t)(*text - start));
}

/* Single quotes, unless the text has them and no double ones. */
static void add_text(yoke_buffer *to, const char *text) {
  char quote = strchr(text, '\'') && !strchr(text, '"') ? '"' : '\'';
  yoke_buffer_putc(to, quote);
  while (*text)
    add_text_character(to, &text, quote);
  yoke_buffer_putc(to, quote);
}

static void add_time(yoke_buffer *to, int64_t microseconds) {
  int64_t seconds = microseconds / 1000000, fraction = microseconds % 1000000;
  yoke_buffer_printf(to, "%d, %d", (int)(seconds / 3600), (int)(seconds / 60 % 60));
  if (seconds % 60 || fraction) yoke_buffer_printf(to, ", %d", (int)(seconds % 60));
  if (fraction) yoke_buffer_printf(to, ", %d", (int)fraction);
}

static void add_datetime(yoke_buffer *to, yoke_datetime datetime) {
  char text[YOKE_TEXT_MAX];
  yoke_date date;
  yoke_format_datetime(datetime, text);
  text[10] = '\0';
  if (!yoke_parse_date(text, &date)) return;
  int64_t day = 86400000000, time = datetime.microseconds % day;
  yoke_buffer_printf(to, "datetime.datetime(%d, %d, %d, ", date.year, date.month, date.day);
  add_time(to, time < 0 ? time + day : time);
  yoke_buffer_puts(to, ", tzinfo=datetime.timezone.utc)");
}

void yoke_add_repr(yoke_buffer *to, yoke_value value) {
  char text[YOKE_TEXT_MAX];
  if (value.is_null) {
    yoke_buffer_puts(to, "None");
    return;
  }
  switch (value.kind) {
  case YOKE_BOOL:
    yoke_buffer_puts(to, value.as.boolean ? "True" : "False");
    break;
  case YOKE_INT:
    yoke_buffer_printf(to, "%lld", (long long)value.as.integer);
    break;
  case YOKE_FLOAT:
    yoke_buffer_puts(to, yoke_float_repr(value.as.real, text));
    break;
  case YOKE_TEXT:
    add_text(to, value.as.text);
    break;
  case YOKE_DATE:
    yoke_buffer_printf(to, "datetime.date(%d, %d, %d)", value.as.date.year, value.as.date.month,
                       value.as.date.day);
    break;
  case YOKE_TIME:
    yoke_buffer_puts(to, "datetime.time(");
    add_time(to, value.as.time.microseconds);
    yoke_buffer_putc(to, ')');
    break;
  case YOKE_DATETIME:
    add_datetime(to, value.as.datetime);
    break;
  case YOKE_BYTES:
    yoke_add_bytes_repr(to, value.as.bytes);
    break;
  case YOKE_DECIMAL:
    yoke_buffer_printf(to, "Decimal('%s')", yoke_decimal_str(value.as.decimal, text));
    break;
  case YOKE_DURATION:
    yoke_add_duration_repr(to, value.as.duration);
    break;
  case YOKE_UUID:
    yoke_buffer_printf(to, "UUID('%s')", yoke_format_uuid(value.as.uuid, text));
    break;
  }
}
