#include "check/groups.h"

#include "model/table.h"

struct groups {
  yoke_arena *arena;
  table *by_name, *by_address;
  group *first, **last;
};

groups *groups_new(yoke_arena *arena) {
  groups *groups = yoke_arena_alloc(arena, sizeof *groups);
  groups->arena = arena;
  groups->by_name = table_new(arena);
  groups->by_address = table_new(arena);
  groups->last = &groups->first;
  return groups;
}

static group *begin(groups *groups, const char *name) {
  group *begun = yoke_arena_alloc(groups->arena, sizeof *begun);
  begun->name = name;
  *groups->last = begun;
  groups->last = &begun->next;
  return begun;
}

group *group_under(groups *groups, const char *name) {
  group *found = table_get(groups->by_name, name);
  if (found) return found;
  found = begin(groups, name);
  table_put(groups->by_name, name, found);
  return found;
}

group *group_at(groups *groups, const void *address) {
  group *found = table_get_at(groups->by_address, address);
  if (found) return found;
  found = begin(groups, NULL);
  table_put_at(groups->by_address, address, found);
  return found;
}

void group_add(groups *groups, group *group, const void *item) {
  group->items = yoke_arena_grow(groups->arena, group->items, group->count, sizeof *group->items);
  group->items[group->count++] = item;
}

const group *find_group(const groups *groups, const char *name) {
  return table_get(groups->by_name, name);
}

const group *find_group_at(const groups *groups, const void *address) {
  return table_get_at(groups->by_address, address);
}

const group *first_group(const groups *groups) {
  return groups->first;
}
