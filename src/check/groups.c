/* A hash of uthash's whose memory is the arena's. */
#include "check/groups.h"

#include <string.h>

#define uthash_malloc(size) yoke_arena_alloc(groups->arena, size)
#define uthash_free(memory, size) ((void)(memory))
#include <uthash.h>

typedef struct entry {
  group group;
  const void *address;
  UT_hash_handle hh;
} entry;

struct groups {
  yoke_arena *arena;
  entry *entries;
};

groups *groups_new(yoke_arena *arena) {
  groups *groups = yoke_arena_alloc(arena, sizeof *groups);
  groups->arena = arena;
  return groups;
}

group *group_under(groups *groups, const char *name) {
  entry *found;
  size_t size = strlen(name);
  HASH_FIND(hh, groups->entries, name, size, found);
  if (!found) {
    found = yoke_arena_alloc(groups->arena, sizeof *found);
    found->group.name = name;
    HASH_ADD_KEYPTR(hh, groups->entries, name, size, found);
  }
  return &found->group;
}

group *group_at(groups *groups, const void *address) {
  entry *found;
  HASH_FIND(hh, groups->entries, &address, sizeof address, found);
  if (!found) {
    found = yoke_arena_alloc(groups->arena, sizeof *found);
    found->address = address;
    HASH_ADD(hh, groups->entries, address, sizeof address, found);
  }
  return &found->group;
}

void group_add(groups *groups, group *group, const void *item) {
  group->items = yoke_arena_grow(groups->arena, group->items, group->count, sizeof *group->items);
  group->items[group->count++] = item;
}

const group *find_group(const groups *groups, const char *name) {
  entry *found;
  HASH_FIND(hh, groups->entries, name, strlen(name), found);
  return found ? &found->group : NULL;
}

const group *find_group_at(const groups *groups, const void *address) {
  entry *found;
  HASH_FIND(hh, groups->entries, &address, sizeof address, found);
  return found ? &found->group : NULL;
}

/* The group is the first member of its entry. */
const group *next_group(const groups *groups, const group *group) {
  const entry *next = group ? ((const entry *)group)->hh.next : groups->entries;
  return next ? &next->group : NULL;
}
