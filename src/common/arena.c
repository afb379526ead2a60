/* Bump blocks. Small requests come from the newest block; one too large for it gets a block of its
 * own, put behind the newest so that what is left of that one is still used. */
#include "common/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#include "common/memory.h"

#if defined(__SANITIZE_ADDRESS__)
#define HAS_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_ASAN 1
#endif
#endif

/* Memory that was not handed out is out of bounds to AddressSanitizer. */
#ifdef HAS_ASAN
#include <sanitizer/asan_interface.h>
#define HIDE(start, size) ASAN_POISON_MEMORY_REGION(start, size)
#define SHOW(start, size) ASAN_UNPOISON_MEMORY_REGION(start, size)
#else
#define HIDE(start, size) ((void)(start), (void)(size))
#define SHOW(start, size) ((void)(start), (void)(size))
#endif

enum {
  ALIGNMENT = _Alignof(max_align_t),
  FIRST_BLOCK = 4 * 1024,  /* small enough for a scope that holds one object */
  LARGEST_BLOCK = 1 << 20, /* beyond this, larger blocks save nothing and waste more at the end */
  HUGE_BLOCK = 1 << 23,    /* of a large arena: the kernel may back it by huge pages, */
  HUGE_PAGE = 1 << 21,     /* which begin at multiples of their size */
  FIRST_ARRAY = 4,
};

struct yoke_arena_block {
  yoke_arena_block *older;
  size_t size;     /* of the whole block, this header included */
  void *allocated; /* where its memory begins: before the block, where that is aligned */
  max_align_t memory[];
};

static char *block_start(yoke_arena_block *block) {
  return (char *)block->memory;
}

static char *block_end(yoke_arena_block *block) {
  return (char *)block + block->size;
}

static void *fail(yoke_arena *arena) {
  if (arena->on_failure) longjmp(*arena->on_failure, 1);
  return NULL;
}

static void free_block(yoke_arena_block *block) {
  SHOW(block, block->size);
  yoke_free(block->allocated);
}

/* Most of the time that filling fresh memory takes is the kernel's, page by page. Asked before the
 * first byte is written: where a small page is already, no huge one can be. */
static void ask_for_huge_pages(void *start, size_t size) {
#ifdef MADV_HUGEPAGE
  madvise(start, size, MADV_HUGEPAGE);
#else
  (void)start, (void)size;
#endif
}

/* What is skipped to begin where a page does is never touched, and so takes no memory. */
static yoke_arena_block *new_block(size_t size) {
  bool is_huge = size >= HUGE_BLOCK;
  char *allocated = yoke_reallocate(NULL, is_huge ? size + HUGE_PAGE : size);
  if (!allocated) return NULL;
  size_t skipped = is_huge ? -(uintptr_t)allocated & (HUGE_PAGE - 1) : 0;
  yoke_arena_block *block = (yoke_arena_block *)(allocated + skipped);
  if (is_huge) ask_for_huge_pages(block, size);
  block->size = size;
  block->allocated = allocated;
  HIDE(block_start(block), size - sizeof *block);
  return block;
}

/* Twice the newest block, so that a large arena is made of few. */
static size_t next_block_size(const yoke_arena *arena) {
  if (!arena->blocks) return FIRST_BLOCK;
  size_t size = arena->blocks->size;
  if (size < LARGEST_BLOCK) return size < LARGEST_BLOCK / 2 ? size * 2 : LARGEST_BLOCK;
  return arena->is_large ? HUGE_BLOCK : LARGEST_BLOCK;
}

static void start_block(yoke_arena *arena, yoke_arena_block *block) {
  arena->next = block_start(block);
  arena->end = block_end(block);
}

/* `size` bytes that the newest block has no room for. */
static char *take_from_new_block(yoke_arena *arena, size_t size) {
  if (size > SIZE_MAX / 2) return fail(arena);
  size_t usual = next_block_size(arena);
  bool own = arena->blocks && size > usual / 4;
  size_t needed = size + sizeof(yoke_arena_block);
  yoke_arena_block *block = new_block(own || needed > usual ? needed : usual);
  if (!block) return fail(arena);
  char *start = block_start(block);
  if (own) {
    block->older = arena->blocks->older;
    arena->blocks->older = block;
  } else {
    block->older = arena->blocks;
    arena->blocks = block;
    start_block(arena, block);
    arena->next += size;
  }
  SHOW(start, size);
  return start;
}

void *yoke_arena_alloc(yoke_arena *arena, size_t size) {
  size_t gap = -(uintptr_t)arena->next & (ALIGNMENT - 1);
  size_t left = (size_t)(arena->end - arena->next);
  char *start;
  if (arena->next && gap <= left && size <= left - gap) {
    start = arena->next + gap;
    arena->next = start + size;
    SHOW(start, size);
  } else {
    start = take_from_new_block(arena, size);
    if (!start) return NULL;
  }
  return memset(start, 0, size);
}

/* `size` bytes of any content and alignment. */
static char *take(yoke_arena *arena, size_t size) {
  if (size > (size_t)(arena->end - arena->next)) return take_from_new_block(arena, size);
  char *start = arena->next;
  arena->next += size;
  SHOW(start, size);
  return start;
}

char *yoke_arena_copy(yoke_arena *arena, const char *text, size_t size) {
  if (size == SIZE_MAX) return fail(arena);
  char *copy = take(arena, size + 1);
  if (!copy) return NULL;
  if (size) memcpy(copy, text, size);
  copy[size] = '\0';
  return copy;
}

char *yoke_arena_text(yoke_arena *arena, const char *text) {
  return yoke_arena_copy(arena, text, strlen(text));
}

char *yoke_arena_join(yoke_arena *arena, const char *first, ...) {
  va_list texts;
  size_t size = 1;
  va_start(texts, first);
  for (const char *text = first; text; text = va_arg(texts, const char *))
    size += strlen(text);
  va_end(texts);
  char *joined = take(arena, size), *end = joined;
  if (!joined) return NULL;
  va_start(texts, first);
  for (const char *text = first; text; text = va_arg(texts, const char *))
    end = stpcpy(end, text);
  va_end(texts);
  *end = '\0';
  return joined;
}

/* Whether a format has no conversion but %s, as most have: then printf() is not needed. */
static bool has_texts_only(const char *format) {
  while ((format = strchr(format, '%'))) {
    if (format[1] != 's') return false;
    format += 2;
  }
  return true;
}

static const char *next_text(va_list *texts) {
  const char *text = va_arg(*texts, const char *);
  return text ? text : "(null)";
}

static size_t size_with_texts(const char *format, va_list *texts) {
  size_t size = strlen(format);
  while ((format = strchr(format, '%'))) {
    size += strlen(next_text(texts)) - 2;
    format += 2;
  }
  return size;
}

static char *put_texts(yoke_arena *arena, const char *format, va_list arguments) {
  va_list texts;
  va_copy(texts, arguments);
  char *joined = take(arena, size_with_texts(format, &texts) + 1), *to = joined;
  va_end(texts);
  if (!joined) return NULL;
  va_copy(texts, arguments);
  for (const char *at; (at = strchr(format, '%')); format = at + 2) {
    memcpy(to, format, (size_t)(at - format));
    to = stpcpy(to + (at - format), next_text(&texts));
  }
  va_end(texts);
  strcpy(to, format);
  return joined;
}

char *yoke_arena_vprintf(yoke_arena *arena, const char *format, va_list arguments) {
  if (has_texts_only(format)) return put_texts(arena, format, arguments);
  char buffer[256]; /* enough for most, which are then written once */
  va_list again;
  va_copy(again, arguments);
  int size = vsnprintf(buffer, sizeof buffer, format, arguments);
  char *text = size < 0 ? fail(arena) : take(arena, (size_t)size + 1);
  if (text && (size_t)size < sizeof buffer)
    memcpy(text, buffer, (size_t)size + 1);
  else if (text)
    vsnprintf(text, (size_t)size + 1, format, again);
  va_end(again);
  return text;
}

char *yoke_arena_printf(yoke_arena *arena, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char *text = yoke_arena_vprintf(arena, format, arguments);
  va_end(arguments);
  return text;
}

void *yoke_arena_grow(yoke_arena *arena, void *items, size_t count, size_t item_size) {
  bool full = count == 0 || (count >= FIRST_ARRAY && (count & (count - 1)) == 0);
  if (!full) return items;
  size_t capacity = count == 0 ? FIRST_ARRAY : count * 2;
  if (item_size && capacity > SIZE_MAX / item_size) return fail(arena);
  void *larger = yoke_arena_alloc(arena, capacity * item_size);
  if (larger && count) memcpy(larger, items, count * item_size);
  return larger;
}

yoke_arena *yoke_arena_inner(yoke_arena *arena) {
  yoke_arena *inner = yoke_arena_alloc(arena, sizeof *inner);
  if (!inner) return NULL;
  *inner = (yoke_arena){.on_failure = arena->on_failure, .next_inner = arena->inner};
  return arena->inner = inner;
}

static void free_inner(yoke_arena *arena) {
  for (yoke_arena *inner = arena->inner; inner; inner = inner->next_inner)
    yoke_arena_free(inner);
  arena->inner = NULL;
}

/* The largest block of a usual size is the one kept: a loop that recycles then settles on one that
 * holds a whole round. */
void yoke_arena_reset(yoke_arena *arena) {
  free_inner(arena);
  yoke_arena_block *kept = NULL;
  for (yoke_arena_block *block = arena->blocks, *older; block; block = older) {
    older = block->older;
    bool better = block->size <= LARGEST_BLOCK && (!kept || block->size > kept->size);
    yoke_arena_block *other = better ? kept : block;
    if (better) kept = block;
    if (other) free_block(other);
  }
  arena->blocks = kept;
  arena->next = arena->end = NULL;
  if (!kept) return;
  kept->older = NULL;
  start_block(arena, kept);
  HIDE(arena->next, (size_t)(arena->end - arena->next));
}

void yoke_arena_free(yoke_arena *arena) {
  free_inner(arena);
  for (yoke_arena_block *block = arena->blocks, *older; block; block = older) {
    older = block->older;
    free_block(block);
  }
  arena->blocks = NULL;
  arena->next = arena->end = NULL;
}

size_t yoke_arena_size(const yoke_arena *arena) {
  size_t size = 0;
  for (const yoke_arena_block *block = arena->blocks; block; block = block->older)
    size += block->size;
  return size;
}
