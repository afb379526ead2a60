#include "common/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "common/memory.h"

enum { FIRST_CAPACITY = 256 };

/* Room for `size` more and a NUL. */
static bool reserve(yoke_buffer *buffer, size_t size) {
  if (buffer->failed) return false;
  if (size < buffer->capacity - buffer->size) return true;
  size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
  while (capacity - buffer->size <= size && capacity <= SIZE_MAX / 2)
    capacity *= 2;
  char *text = capacity - buffer->size > size ? yoke_reallocate(buffer->text, capacity) : NULL;
  buffer->failed = !text;
  if (!text) return false;
  buffer->text = text;
  buffer->capacity = capacity;
  return true;
}

void yoke_buffer_add(yoke_buffer *buffer, const char *text, size_t size) {
  if (!reserve(buffer, size)) return;
  if (size) memcpy(buffer->text + buffer->size, text, size);
  buffer->size += size;
  buffer->text[buffer->size] = '\0';
}

void yoke_buffer_puts(yoke_buffer *buffer, const char *text) {
  yoke_buffer_add(buffer, text, strlen(text));
}

void yoke_buffer_putc(yoke_buffer *buffer, char c) {
  yoke_buffer_add(buffer, &c, 1);
}

void yoke_buffer_printf(yoke_buffer *buffer, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int size = vsnprintf(NULL, 0, format, arguments);
  if (size < 0) buffer->failed = true;
  if (size >= 0 && reserve(buffer, (size_t)size)) {
    vsnprintf(buffer->text + buffer->size, (size_t)size + 1, format, again);
    buffer->size += (size_t)size;
  }
  va_end(again);
  va_end(arguments);
}

void yoke_buffer_clear(yoke_buffer *buffer) {
  buffer->size = 0;
  buffer->failed = false;
  if (buffer->text) buffer->text[0] = '\0';
}

void yoke_buffer_free(yoke_buffer *buffer) {
  yoke_free(buffer->text);
  *buffer = (yoke_buffer){0};
}
