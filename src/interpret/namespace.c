/* Names and what they are bound to, in the order in which they were bound first. */
#include "interpret/namespace.h"

#include <string.h>

namespace *namespace_new(yoke_arena *arena) {
  namespace *names = yoke_arena_alloc(arena, sizeof *names);
  names->arena = arena;
  return names;
}

static binding *find(const namespace *names, const char *name) {
  for (size_t i = 0; i < names->count; i++)
    if (strcmp(names->items[i].name, name) == 0) return &names->items[i];
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

void namespace_set(namespace *names, const char *name, value *value, place where) {
  binding *found = find(names, name);
  if (!found) {
    names->items = yoke_arena_grow(names->arena, names->items, names->count, sizeof *names->items);
    found = &names->items[names->count++];
    found->name = name;
  }
  found->value = value;
  found->where = where;
}
