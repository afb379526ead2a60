/* Lists by name, or by address, in the order in which they were begun. Inside the room only. */
#ifndef YOKE_CHECK_GROUPS_H
#define YOKE_CHECK_GROUPS_H

#include <stddef.h>

#include "common/arena.h"

typedef struct groups groups;

typedef struct group {
  const char *name; /* NULL: by address */
  const void **items;
  size_t count;
  struct group *next; /* the one begun after it */
} group;

groups *groups_new(yoke_arena *arena);

/* The list under a name or an address; begun when there is none yet. The name must live as long. */
group *group_under(groups *groups, const char *name);
group *group_at(groups *groups, const void *address);
void group_add(groups *groups, group *group, const void *item);

/* The same without beginning one: NULL when there is none. */
const group *find_group(const groups *groups, const char *name);
const group *find_group_at(const groups *groups, const void *address);

/* NULL when none was begun. */
const group *first_group(const groups *groups);

#endif
