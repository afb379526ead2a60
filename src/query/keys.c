/* Values as a JSON array: the one parameter that stands for any number of keys. */
#include <float.h>
#include <math.h>

#include "common/buffer.h"
#include "query/query.h"

/* A JSON string. Bytes above ASCII go as they are: text is UTF-8 throughout. */
static void add_text(yoke_buffer *keys, const char *text) {
  yoke_buffer_putc(keys, '"');
  for (; *text; text++) {
    const char *plain = text;
    while ((unsigned char)*text >= 0x20 && *text != '"' && *text != '\\')
      text++;
    yoke_buffer_add(keys, plain, (size_t)(text - plain));
    if (!*text) break;
    if (*text == '"' || *text == '\\') {
      yoke_buffer_putc(keys, '\\');
      yoke_buffer_putc(keys, *text);
    } else {
      yoke_buffer_printf(keys, "\\u%04x", (unsigned char)*text);
    }
  }
  yoke_buffer_putc(keys, '"');
}

/* JSON knows no infinity, but a number too large for a double reads as one. */
static void add_real(yoke_buffer *keys, double real) {
  if (isinf(real))
    yoke_buffer_puts(keys, real < 0 ? "-9e999" : "9e999");
  else
    yoke_buffer_printf(keys, "%.*e", DBL_DECIMAL_DIG - 1, real);
}

static void add_integer(yoke_buffer *keys, int64_t integer) {
  char digits[20], *end = digits + sizeof digits, *at = end;
  uint64_t left = integer < 0 ? -(uint64_t)integer : (uint64_t)integer;
  do
    *--at = (char)('0' + left % 10);
  while (left /= 10);
  if (integer < 0) *--at = '-';
  yoke_buffer_add(keys, at, (size_t)(end - at));
}

/* As SQLite's hex() writes them: see yoke_key_is_hexadecimal(). */
static void add_bytes(yoke_buffer *keys, yoke_bytes bytes) {
  const unsigned char *data = bytes.data;
  yoke_buffer_putc(keys, '"');
  for (size_t i = 0; i < bytes.size; i++)
    yoke_buffer_printf(keys, "%02X", data[i]);
  yoke_buffer_putc(keys, '"');
}

/* As it is stored, without dashes. */
static void add_uuid(yoke_buffer *keys, yoke_uuid uuid) {
  yoke_buffer_putc(keys, '"');
  for (size_t i = 0; i < sizeof uuid.bytes; i++)
    yoke_buffer_printf(keys, "%02x", uuid.bytes[i]);
  yoke_buffer_putc(keys, '"');
}

void yoke_keys_add(yoke_buffer *keys, yoke_value value) {
  char text[YOKE_TEXT_MAX];
  if (keys->size && keys->text[keys->size - 1] != '[') yoke_buffer_putc(keys, ',');
  switch (value.kind) {
  case YOKE_BOOL:
    yoke_buffer_putc(keys, value.as.boolean ? '1' : '0');
    break;
  case YOKE_INT:
    add_integer(keys, value.as.integer);
    break;
  case YOKE_FLOAT:
    add_real(keys, value.as.real);
    break;
  case YOKE_TEXT:
    add_text(keys, value.as.text);
    break;
  case YOKE_DATE:
    add_text(keys, yoke_format_date(value.as.date, text));
    break;
  case YOKE_TIME:
    add_text(keys, yoke_format_time(value.as.time, text));
    break;
  case YOKE_DATETIME:
    add_text(keys, yoke_format_datetime(value.as.datetime, text));
    break;
  case YOKE_BYTES:
    add_bytes(keys, value.as.bytes);
    break;
  case YOKE_DECIMAL:
    yoke_buffer_puts(keys, yoke_format_decimal(value.as.decimal, text));
    break;
  case YOKE_DURATION:
    add_integer(keys, value.as.duration.microseconds);
    break;
  case YOKE_UUID:
    add_uuid(keys, value.as.uuid);
    break;
  }
}
