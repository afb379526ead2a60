/* Things by name, or by address: a hash in the arena. */
#ifndef YOKE_MODEL_TABLE_H
#define YOKE_MODEL_TABLE_H

#include <stdbool.h>

#include "common/arena.h"

typedef struct table table;

table *table_new(yoke_arena *arena);

/* Puts `value` under `key`, instead of what was there. The key must live as long as the table. */
void table_put(table *table, const char *key, const void *value);
void table_put_at(table *table, const void *key, const void *value);

/* What is under `key`; NULL when nothing is, or there is no table yet. */
void *table_get(const table *table, const char *key);
void *table_get_part(const table *table, const char *key, size_t size);
void *table_get_at(const table *table, const void *key);

#endif
