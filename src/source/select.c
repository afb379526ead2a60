/* Which diagnostics are printed, in which order. */
#include "source/select.h"

#include <stdlib.h>
#include <string.h>

static int compare_texts(const char *a, const char *b) {
  if (!a || !b) return (a != NULL) - (b != NULL);
  return strcmp(a, b);
}

static int compare_numbers(size_t a, size_t b) {
  return (a > b) - (a < b);
}

/* Those at one place stay as they were reported: the items lie in one array, so their addresses are
 * that order. */
static int compare_selected(const void *left, const void *right) {
  const diagnostic *a = ((const selected *)left)->said, *b = ((const selected *)right)->said;
  if (!a->where.file || !b->where.file) {
    int placed = (b->where.file != NULL) - (a->where.file != NULL);
    return placed ? placed : compare_numbers((size_t)a, (size_t)b);
  }
  int order = compare_texts(a->where.file->path, b->where.file->path);
  if (!order) order = compare_numbers(a->where.start, b->where.start);
  return order ? order : compare_numbers((size_t)a, (size_t)b);
}

static bool at_one_place(const diagnostic *a, const diagnostic *b) {
  return a->where.file == b->where.file && a->where.start == b->where.start;
}

static bool same(const diagnostic *a, const diagnostic *b) {
  return a->severity == b->severity && a->where.end == b->where.end &&
         compare_texts(a->id, b->id) == 0 && compare_texts(a->message, b->message) == 0 &&
         compare_texts(a->hint, b->hint) == 0;
}

static void add_object(selected *into, const char *object, yoke_arena *arena) {
  if (!object || compare_texts(object, into->said->object) == 0) return;
  for (size_t i = 0; i < into->other_count; i++)
    if (strcmp(into->others[i], object) == 0) return;
  into->others = yoke_arena_grow(arena, into->others, into->other_count, sizeof *into->others);
  into->others[into->other_count++] = object;
}

/* The one before `count` that says the same at the same place, or that this one follows from: they
 * are neighbours. */
static selected *said_before(selected *items, size_t count, const diagnostic *said) {
  for (size_t i = count; i > 0 && at_one_place(items[i - 1].said, said); i--)
    if (said->is_consequence || same(items[i - 1].said, said)) return &items[i - 1];
  return NULL;
}

selected *select_diagnostics(const diagnostics *list, size_t *ret_count, size_t *ret_silenced) {
  selected *items = yoke_arena_alloc(list->arena, (list->count + 1) * sizeof *items);
  size_t shown = 0, count = 0;
  for (size_t i = 0; i < list->count; i++)
    if (!is_silenced(list, &list->items[i])) items[shown++].said = &list->items[i];
  *ret_silenced = list->count - shown;
  qsort(items, shown, sizeof *items, compare_selected);
  for (size_t i = 0; i < shown; i++) {
    selected *earlier = said_before(items, count, items[i].said);
    if (earlier && !items[i].said->is_consequence)
      add_object(earlier, items[i].said->object, list->arena);
    else if (!earlier)
      items[count++] = items[i];
  }
  *ret_count = count;
  return items;
}
