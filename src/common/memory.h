/* The one gate to the allocator that yoke_set_allocator() replaces. All memory of both sides goes
 * through it. */
#ifndef YOKE_COMMON_MEMORY_H
#define YOKE_COMMON_MEMORY_H

#include <stddef.h>

/* realloc() and, with size 0, free(). NULL when out of memory: `pointer` is then still valid. */
void *yoke_reallocate(void *pointer, size_t size);

/* Frees what yoke_reallocate() gave; NULL is fine. */
void yoke_free(void *pointer);

#endif
