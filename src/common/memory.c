#include "common/memory.h"

#include <stdlib.h>

#include "yoke/database.h"

static void *c_reallocate(void *pointer, size_t size) {
  if (size != 0) return realloc(pointer, size);
  free(pointer);
  return NULL;
}

static yoke_allocator reallocate = c_reallocate;

void yoke_set_allocator(yoke_allocator replacement) {
  reallocate = replacement ? replacement : c_reallocate;
}

void *yoke_reallocate(void *pointer, size_t size) {
  return reallocate(pointer, size);
}

void yoke_free(void *pointer) {
  if (pointer) reallocate(pointer, 0);
}
