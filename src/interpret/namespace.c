/* Names and what they are bound to, in the order in which they were bound first. */
#include "interpret/namespace.h"

#include <string.h>

#include "common/same.h"
#include "interpret/world.h"

enum { FEW = 8 }; /* up to which comparing one by one is as fast as hashing */

namespace *namespace_new(yoke_arena *arena) {
  namespace *names = yoke_arena_alloc(arena, sizeof *names);
  names->arena = arena;
  return names;
}

static size_t slot_of(const namespace *names, const char *name) {
  uint64_t hash = 14695981039346656037u;
  for (; *name; name++)
    hash = (hash ^ (unsigned char)*name) * 1099511628211u;
  return (size_t)(hash ^ hash >> 29) & (names->slot_count - 1);
}

/* The slot that has the name, or the free one where it belongs. */
static uint32_t *slot(const namespace *names, const char *name) {
  size_t at = slot_of(names, name);
  while (names->slots[at] && !yoke_same(names->items[names->slots[at] - 1].name, name))
    at = (at + 1) & (names->slot_count - 1);
  return &names->slots[at];
}

static void fill_slots(namespace *names) {
  memset(names->slots, 0, names->slot_count * sizeof *names->slots);
  for (size_t i = 0; i < names->count; i++)
    *slot(names, names->items[i].name) = (uint32_t)(i + 1);
}

static void index_all(namespace *names) {
  names->slot_count = names->slot_count ? names->slot_count * 4 : FEW * 4;
  names->slots = yoke_arena_alloc(names->arena, names->slot_count * sizeof *names->slots);
  fill_slots(names);
}

static binding *find(const namespace *names, const char *name) {
  if (names->slots) {
    uint32_t position = *slot(names, name);
    return position ? &names->items[position - 1] : NULL;
  }
  for (size_t i = 0; i < names->count; i++)
    if (yoke_same(names->items[i].name, name)) return &names->items[i];
  return NULL;
}

size_t namespace_count(const namespace *names) {
  return names->count;
}

const binding *namespace_at(const namespace *names, size_t index) {
  return &names->items[index];
}

const binding *namespace_find(const namespace *names, const char *name) {
  const binding *found = find(names, name);
  return found && found->value ? found : NULL;
}

static binding *add(namespace *names, const char *name) {
  names->items = yoke_arena_grow(names->arena, names->items, names->count, sizeof *names->items);
  binding *added = &names->items[names->count++];
  *added = (binding){.name = name};
  if (names->slots && names->count * 2 <= names->slot_count)
    *slot(names, name) = (uint32_t)names->count;
  else if (names->count > FEW)
    index_all(names);
  return added;
}

void namespace_set(namespace *names, const char *name, value *value, place where) {
  binding *found = find(names, name);
  if (!found) found = add(names, name);
  found->value = value;
  found->where = where;
}

static bool is_field(const value *of) {
  const char *path = instance_path(of);
  return path && world_derives(path, "django.db.models.Field");
}

void namespace_set_by(namespace *names, const value *name, value *value, place where) {
  if (name->kind == IS_TEXT)
    namespace_set(names, name->text, value, where);
  else if (name->kind == IS_UNKNOWN && (is_field(value) || value->kind == IS_UNKNOWN))
    namespace_lose(names, name);
}

void namespace_lose(namespace *names, const value *why) {
  names->lost = why;
}

const value *namespace_lost(const namespace *names) {
  return names->lost;
}

void namespace_delete(namespace *names, const char *name) {
  binding *found = find(names, name);
  if (!found) return;
  binding *end = names->items + names->count--;
  memmove(found, found + 1, (size_t)(end - found - 1) * sizeof *found);
  if (names->slots) fill_slots(names);
}
