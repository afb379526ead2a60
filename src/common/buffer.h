/* A text that grows. `failed` is sticky: append as you like and look once at the end. */
#ifndef YOKE_COMMON_BUFFER_H
#define YOKE_COMMON_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct yoke_buffer {
  char *text; /* NUL-terminated once anything was appended; NULL before */
  size_t size, capacity;
  bool failed;
} yoke_buffer;

void yoke_buffer_add(yoke_buffer *buffer, const char *text, size_t size);
void yoke_buffer_puts(yoke_buffer *buffer, const char *text);
void yoke_buffer_putc(yoke_buffer *buffer, char c);
void yoke_buffer_printf(yoke_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void yoke_buffer_clear(yoke_buffer *buffer); /* keeps the memory */
void yoke_buffer_free(yoke_buffer *buffer);

#endif
