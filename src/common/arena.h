/* Memory that is freed all at once. Both sides allocate here and nowhere else: on the run side an
 * arena is a scope; on the compile side it is one run of the tool.
 *
 * Failure: with `on_failure` NULL an allocation that fails returns NULL (the run side reports it).
 * With `on_failure` set it jumps there with 1 and never returns NULL, so that the compile side
 * reads without a check at every step (the top level frees the arena and reports). */
#ifndef YOKE_COMMON_ARENA_H
#define YOKE_COMMON_ARENA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct yoke_arena_block yoke_arena_block;

typedef struct yoke_arena {
  yoke_arena_block *blocks; /* newest first; NULL: nothing allocated yet */
  char *next, *end;         /* what is left of the newest block */
  jmp_buf *on_failure;
  bool is_large; /* it will hold much and live as long as the process: fewer, larger blocks */
  struct yoke_arena *inner, *next_inner; /* arenas that are freed with it: see below */
} yoke_arena;

/* All zero is a valid empty arena. */

/* `size` bytes, zeroed, aligned for any type. */
void *yoke_arena_alloc(yoke_arena *arena, size_t size);

/* `size` bytes and a NUL behind them, unaligned. `text` may hold NULs. */
char *yoke_arena_copy(yoke_arena *arena, const char *text, size_t size);
char *yoke_arena_text(yoke_arena *arena, const char *text);
char *yoke_arena_join(yoke_arena *arena, const char *first, ...)
    __attribute__((sentinel)); /* texts up to NULL, one behind the other: quicker than a format */
char *yoke_arena_printf(yoke_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
char *yoke_arena_vprintf(yoke_arena *arena, const char *format, va_list arguments);

/* Makes room for one more in an array in the arena: returns `items`, or a copy twice as large when
 * `count` has reached the capacity, which is the next power of two from 4 (so it needs no field of
 * its own). */
void *yoke_arena_grow(yoke_arena *arena, void *items, size_t count, size_t item_size);

/* Empties the arena but keeps its first block, for loops that recycle. */
void yoke_arena_reset(yoke_arena *arena);

/* A new arena for what is needed for a while only, to be reset by whoever asked for it. It fails as
 * `arena` does, and is emptied and freed with it. */
yoke_arena *yoke_arena_inner(yoke_arena *arena);

/* Frees everything. */
void yoke_arena_free(yoke_arena *arena);

/* Bytes obtained from the allocator. */
size_t yoke_arena_size(const yoke_arena *arena);

#endif
