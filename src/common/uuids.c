/* UUIDs: made, read and written. */
#include <errno.h>
#include <string.h>
#include <sys/random.h>

#include "yoke/value.h"

/* The kernel's random numbers are there from early in the boot on; so few bytes are given whole. */
static void fill_randomly(uint8_t *bytes, size_t size) {
  ssize_t got;
  do
    got = getrandom(bytes, size, 0);
  while (got < 0 && errno == EINTR);
}

yoke_uuid yoke_uuid4(void) {
  yoke_uuid uuid = {{0}};
  fill_randomly(uuid.bytes, sizeof uuid.bytes);
  uuid.bytes[6] = (uint8_t)((uuid.bytes[6] & 0x0f) | 0x40); /* version 4 */
  uuid.bytes[8] = (uint8_t)((uuid.bytes[8] & 0x3f) | 0x80); /* variant of RFC 4122 */
  return uuid;
}

static int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool yoke_parse_uuid(const char *text, yoke_uuid *ret) {
  yoke_uuid uuid = {{0}};
  size_t digits = 0;
  if (!text) return false;
  if (strncmp(text, "urn:uuid:", 9) == 0) text += 9;
  for (; *text; text++) {
    if (*text == '-' || *text == '{' || *text == '}') continue;
    int value = digit_value(*text);
    if (value < 0 || digits == 2 * sizeof uuid.bytes) return false;
    uuid.bytes[digits / 2] = (uint8_t)(uuid.bytes[digits / 2] << 4 | value);
    digits++;
  }
  if (digits != 2 * sizeof uuid.bytes) return false;
  *ret = uuid;
  return true;
}

char *yoke_format_uuid(yoke_uuid uuid, char *buffer) {
  static const char digits[] = "0123456789abcdef";
  char *to = buffer;
  for (size_t i = 0; i < sizeof uuid.bytes; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *to++ = '-';
    *to++ = digits[uuid.bytes[i] >> 4];
    *to++ = digits[uuid.bytes[i] & 0x0f];
  }
  *to = '\0';
  return buffer;
}
