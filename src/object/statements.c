#include "object/statements.h"

#include <string.h>

#include "common/buffer.h"
#include "common/kinds.h"
#include "common/memory.h"
#include "dialect/dialect.h"

yoke_level yoke_level_of(const yoke_model *model, const yoke_field *field) {
  yoke_level level = {.model = model};
  for (size_t i = 0; i < model->parent_count; i++)
    if (model->parents[i].model == field->owner) level.parent = &model->parents[i];
  return level;
}

bool yoke_level_is_key(yoke_level level, const yoke_field *field) {
  for (size_t i = 0; i < yoke_level_key_count(level); i++)
    if (yoke_level_keys(&level)[i] == field) return true;
  return false;
}

bool yoke_level_has_key(yoke_level level, const void *object) {
  for (size_t i = 0; i < yoke_level_key_count(level); i++)
    if (yoke_field_get(yoke_level_keys(&level)[i], object).is_null) return false;
  return true;
}

const yoke_field *yoke_level_auto_key(yoke_level level) {
  const yoke_field *key = yoke_level_keys(&level)[0];
  return yoke_level_key_count(level) == 1 && (key->flags & YOKE_FIELD_AUTO) ? key : NULL;
}

/* ── The cache ──────────────────────────────────────────────────────────────────────────────── */

typedef struct partial {
  struct partial *next;
  uint64_t *words; /* which fields */
  yoke_change change;
} partial;

typedef struct entry {
  struct entry *next; /* in its bucket */
  yoke_level level;
  yoke_change insert, insert_unkeyed, update;
  partial *updates, *inserts; /* of some fields */
} entry;

enum { BUCKETS = 64 };

typedef struct cache {
  yoke_arena arena;
  entry *buckets[BUCKETS];
} cache;

static void free_cache(void *memory) {
  cache *all = memory;
  yoke_arena_free(&all->arena);
  yoke_free(all);
}

static cache *cache_of(yoke_db *db) {
  yoke_cache_slot *slot = yoke_object_cache(db);
  if (!slot->cache) {
    slot->cache = yoke_reallocate(NULL, sizeof(cache));
    if (!slot->cache) return NULL;
    memset(slot->cache, 0, sizeof(cache));
    slot->free_cache = free_cache;
  }
  return slot->cache;
}

static entry *entry_of(cache *all, yoke_level level) {
  entry **bucket = &all->buckets[(uintptr_t)level.model / sizeof *level.model % BUCKETS];
  for (entry *at = *bucket; at; at = at->next)
    if (at->level.model == level.model && at->level.parent == level.parent) return at;
  entry *made = yoke_arena_alloc(&all->arena, sizeof *made);
  if (!made) return NULL;
  made->level = level;
  made->next = *bucket;
  return *bucket = made;
}

/* ── SQL ────────────────────────────────────────────────────────────────────────────────────── */

static void add_name(yoke_buffer *sql, const yoke_dialect *dialect, const char *name) {
  dialect->quote(sql, name);
}

static void write_insert(yoke_buffer *sql, const yoke_dialect *dialect, const yoke_model *model,
                         const yoke_change *change) {
  yoke_buffer_puts(sql, "INSERT INTO ");
  add_name(sql, dialect, model->table);
  if (change->count == 0) {
    yoke_buffer_puts(sql, " DEFAULT VALUES");
    return;
  }
  for (size_t i = 0; i < change->count; i++) {
    yoke_buffer_puts(sql, i ? ", " : " (");
    add_name(sql, dialect, change->fields[i]->column);
  }
  yoke_buffer_puts(sql, ") VALUES (");
  for (size_t i = 0; i < change->count; i++)
    yoke_buffer_puts(sql, i ? ", ?" : "?");
  yoke_buffer_puts(sql, ")");
}

static void write_update(yoke_buffer *sql, const yoke_dialect *dialect, const yoke_model *model,
                         const yoke_change *change) {
  yoke_buffer_puts(sql, "UPDATE ");
  add_name(sql, dialect, model->table);
  for (size_t i = 0; i < change->count; i++) {
    yoke_buffer_puts(sql, i ? ", " : " SET ");
    add_name(sql, dialect, change->fields[i]->column);
    yoke_buffer_puts(sql, " = ?");
  }
  for (size_t i = 0; i < change->where_count; i++) {
    yoke_buffer_puts(sql, i ? " AND " : " WHERE ");
    add_name(sql, dialect, model->table);
    yoke_buffer_puts(sql, ".");
    add_name(sql, dialect, change->where[i]->column);
    yoke_buffer_puts(sql, " = ?");
  }
}

/* Completes a change whose fields are listed. */
static bool write_change(yoke_db *db, cache *all, yoke_level level, yoke_change *change) {
  const yoke_model *model = yoke_level_model(level);
  const yoke_dialect *dialect = yoke_dialect_named(yoke_dialect_name(db));
  yoke_buffer sql = {0};
  if (change->where_count)
    write_update(&sql, dialect, model, change);
  else
    write_insert(&sql, dialect, model, change);
  char *text = sql.failed ? NULL : yoke_arena_text(&all->arena, sql.text);
  yoke_buffer_free(&sql);
  change->sql = text;
  return text;
}

/* ── Changes ────────────────────────────────────────────────────────────────────────────────── */

static bool list_fields(cache *all, yoke_level level, const yoke_columns *only, bool with_key,
                        yoke_change *change) {
  const yoke_model *model = level.model;
  change->count = 0;
  change->fields = yoke_arena_alloc(&all->arena, (model->field_count + 1) * sizeof *change->fields);
  if (!change->fields) return false;
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (!yoke_level_has(level, field) || (field->flags & YOKE_FIELD_GENERATED)) continue;
    if (yoke_level_is_key(level, field) ? with_key : !only || yoke_columns_has(only, i))
      change->fields[change->count++] = field;
  }
  return true;
}

static yoke_change *find_partial(cache *all, const yoke_model *model, partial **list,
                                 const yoke_columns *only) {
  size_t size = (model->field_count + 63) / 64 * sizeof(uint64_t);
  for (partial *at = *list; at; at = at->next)
    if (memcmp(at->words, only->words, size) == 0) return &at->change;
  partial *made = yoke_arena_alloc(&all->arena, sizeof *made);
  uint64_t *words = yoke_arena_alloc(&all->arena, size);
  if (!made || !words) return NULL;
  memcpy(words, only->words, size);
  made->words = words;
  made->next = *list;
  *list = made;
  return &made->change;
}

bool yoke_leaves_to_database(const yoke_model *model) {
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i].flags & YOKE_FIELD_DB_DEFAULT) return true;
  return false;
}

/* NULL, zero or empty: nobody gave it. */
static bool is_left_out(const yoke_field *field, const void *object) {
  static const yoke_scalar zero;
  if (!(field->flags & YOKE_FIELD_DB_DEFAULT)) return false;
  yoke_value value = yoke_field_get(field, object);
  if (value.is_null) return true;
  if (value.kind == YOKE_TEXT) return !*value.as.text;
  if (value.kind == YOKE_BYTES) return value.as.bytes.size == 0;
  bool may_be_zero = !(field->flags & YOKE_FIELD_NULLABLE); /* a pointer to 0 was given */
  return may_be_zero && memcmp(&value.as, &zero, yoke_size_of_kind(value.kind)) == 0;
}

/* The columns that an object's INSERT has; the key is one of them when it is given, so that each
 * INSERT has a set of its own. */
static yoke_change *find_insert(cache *all, entry *of_model, bool with_key, const void *object,
                                yoke_columns *ret) {
  const yoke_level level = of_model->level;
  memset(ret, 0, sizeof *ret);
  for (size_t i = 0; i < level.model->field_count; i++) {
    const yoke_field *field = &level.model->fields[i];
    bool is_key = yoke_level_is_key(level, field);
    if (is_key ? with_key : !is_left_out(field, object)) yoke_columns_add(ret, i);
  }
  return find_partial(all, level.model, &of_model->inserts, ret);
}

static yoke_change *make_insert(yoke_db *db, yoke_level level, bool with_key, const void *object) {
  yoke_columns columns, *only = NULL;
  cache *all = cache_of(db);
  entry *of_model = all ? entry_of(all, level) : NULL;
  if (!of_model) return NULL;
  yoke_change *change = with_key ? &of_model->insert : &of_model->insert_unkeyed;
  if (yoke_leaves_to_database(level.model)) {
    only = &columns;
    change = find_insert(all, of_model, with_key, object, only);
  }
  if (!change || change->sql) return change;
  return list_fields(all, level, only, with_key, change) && write_change(db, all, level, change)
             ? change
             : NULL;
}

yoke_change *yoke_insert_change(yoke_db *db, yoke_level level, bool with_key, const void *object) {
  yoke_change *change = make_insert(db, level, with_key, object);
  if (!change) yoke_fail_memory(db);
  return change;
}

static yoke_change *make_update(yoke_db *db, yoke_level level, const yoke_columns *only) {
  cache *all = cache_of(db);
  entry *of_model = all ? entry_of(all, level) : NULL;
  if (!of_model) return NULL;
  yoke_change *change =
      only ? find_partial(all, level.model, &of_model->updates, only) : &of_model->update;
  if (!change || change->sql) return change;
  change->where = yoke_level_keys(&of_model->level); /* the entry lives on */
  change->where_count = yoke_level_key_count(level);
  if (!list_fields(all, level, only, false, change)) return NULL;
  return change->count == 0 || write_change(db, all, level, change) ? change : NULL;
}

yoke_change *yoke_update_change(yoke_db *db, yoke_level level, const yoke_columns *only) {
  yoke_change *change = make_update(db, level, only);
  if (!change) yoke_fail_memory(db);
  return change;
}

yoke_statement *yoke_take_change(yoke_db *db, yoke_change *change) {
  return yoke_prepare_kept(db, &change->kept, change->sql);
}
