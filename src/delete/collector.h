/* The inside of a deletion: what one call is going to remove, gathered before anything is written.
 * Django: django.db.models.deletion.Collector. */
#ifndef YOKE_DELETE_COLLECTOR_H
#define YOKE_DELETE_COLLECTOR_H

#include "common/buffer.h"
#include "dialect/dialect.h"
#include "query/query.h"
#include "record/row_set.h"

/* Rows whose keys go into one statement; more are taken in turns, which bounds the text of the
 * keys. */
enum { YOKE_DELETE_BATCH = 100000 };

/* Rows of one model, each once: the primary key's columns, and the columns that children may name
 * instead of it (to_field). */
typedef struct yoke_rows {
  struct yoke_rows *next;
  uint32_t met; /* which model to have rows it was, from 1; 0: none found yet */
  const yoke_model *model;
  const yoke_field **fields; /* whose values the set has: the primary key's first, its key */
  yoke_buffer *texts;        /* one for each field: keys as text, for yoke_keys_of() */
  yoke_row_set set;          /* texts are in the collector's arena */
} yoke_rows;

/* Django's dependencies: rows of `child` go before those of `parent`. */
typedef struct yoke_dependency {
  struct yoke_dependency *next;
  const yoke_model *parent, *child;
} yoke_dependency;

/* Rows that are written unread: those of relation->target that point at `parents`. */
typedef struct yoke_unread {
  struct yoke_unread *next;
  const yoke_relation *relation; /* the parents' end; of a DELETE the first to its model: others
                                    that are fast too are joined by OR */
  yoke_rows *parents;
} yoke_unread;

/* Rows that RESTRICT keeps, unless this call deletes them anyway. */
typedef struct yoke_restricted {
  struct yoke_restricted *next;
  const yoke_relation *relation;
  yoke_rows rows;
} yoke_restricted;

/* A relation that is named in the text of a ProtectedError. */
typedef struct yoke_culprit {
  struct yoke_culprit *next;
  const yoke_relation *relation;
} yoke_culprit;

typedef struct yoke_found_obstacle {
  struct yoke_found_obstacle *next;
  yoke_obstacle obstacle;
} yoke_found_obstacle;

typedef struct yoke_collector {
  yoke_db *db;
  const yoke_dialect *dialect;
  yoke_arena arena;
  yoke_rows *rows;
  uint32_t met_count;
  yoke_dependency *dependencies;
  yoke_unread *fast_deletes, *updates;
  yoke_restricted *restricted;
  yoke_found_obstacle *obstacles; /* newest first */
  yoke_buffer sql;                /* of the statement being built */
  yoke_value *parameters;
  size_t parameter_count, parameter_capacity;
} yoke_collector;

void yoke_collector_init(yoke_collector *collector, yoke_db *db);
void yoke_collector_free(yoke_collector *collector);

/* Zeroed memory of the collector; NULL with the error set. */
void *yoke_collector_alloc(yoke_collector *collector, size_t size);

/* ── Rows ───────────────────────────────────────────────────────────────────────────────────── */

/* The rows collected of `model`; NULL when there are none. */
yoke_rows *yoke_rows_find(const yoke_collector *collector, const yoke_model *model);

/* The same, added empty when there are none. NULL: out of memory. */
yoke_rows *yoke_rows_of(yoke_collector *collector, const yoke_model *model);

/* Notes that rows of the model were found: the models are deleted in this order when nothing else
 * decides. */
void yoke_rows_meet(yoke_collector *collector, yoke_rows *rows);

/* Adds a row, unless one with its key is there. False: out of memory. */
bool yoke_rows_add(yoke_collector *collector, yoke_rows *rows, const yoke_value *values);

/* Which of the row's values is the field's. */
size_t yoke_rows_column(const yoke_rows *rows, const yoke_field *field);

/* Makes empty rows that hold only primary keys; for yoke_rows_free(). False: out of memory. */
bool yoke_rows_begin(yoke_collector *collector, yoke_rows *rows, const yoke_model *model);
void yoke_rows_free(yoke_rows *rows);

/* ── Keys and statements ────────────────────────────────────────────────────────────────────── */

/* The values of one field in a batch of rows, as a condition takes them. */
typedef struct yoke_keys {
  const yoke_rows *rows;
  size_t column, first, end;
  size_t count;         /* NULLs left out */
  yoke_value low, high; /* the key when there is one; the ends of a range */
  bool is_range;        /* integers without a gap between them */
} yoke_keys;

/* The keys in `count` rows from `first` on. */
yoke_keys yoke_keys_of(const yoke_rows *rows, const yoke_field *field, size_t first, size_t count);

/* The keys in the batch of rows that begins with `first`. */
yoke_keys yoke_batch_of(const yoke_rows *rows, const yoke_field *field, size_t first);

/* The same as a JSON array, valid until the next call for that field of these rows. NULL: out of
 * memory. */
const char *yoke_keys_json(yoke_collector *collector, const yoke_keys *keys);

/* A statement is built in collector->sql, its parameters beside it. */
void yoke_start_statement(yoke_collector *collector, const char *text);
void yoke_add_name(yoke_collector *collector, const char *name); /* quoted */
bool yoke_add_parameter(yoke_collector *collector, yoke_value value);

/* Appends `"column" IN (SELECT value FROM json_each(?))`; for one key `"column" = ?`; for a range
 * `"column" BETWEEN ? AND ?`, which needs no list. False: out of memory. */
bool yoke_add_condition(yoke_collector *collector, const yoke_field *field, const yoke_keys *keys);

/* The same of the primary keys in the batch of rows that begins with `first`: of several columns
 * `"a" = ? AND "b" = ?` for one row, `("a", "b") IN (SELECT ... FROM json_each(?))` for many. */
bool yoke_add_row_condition(yoke_collector *collector, const yoke_rows *rows, size_t first);

/* The statement that was built, its parameters bound. NULL: failed. */
yoke_statement *yoke_prepare_built(yoke_collector *collector);

/* Reads the rest of a statement's rows into `rows` and releases it; *ret_found says how many there
 * were, those included that `rows` had already. */
bool yoke_read_rows(yoke_collector *collector, yoke_statement *statement, yoke_rows *rows,
                    size_t *ret_found);

/* Reads the children that point at `keys` into `rows`. */
bool yoke_read_children(yoke_collector *collector, const yoke_relation *relation,
                        const yoke_keys *keys, yoke_rows *rows, size_t *ret_found);

/* DELETE of the rows that `unread` names, for the batch of parents from `first` on. Bound; *ret is
 * NULL when the parents have no keys, so that there is nothing to run. False: failed. */
bool yoke_prepare_unread_delete(yoke_collector *collector, const yoke_unread *unread, size_t first,
                                yoke_statement **ret);

/* The same as a SELECT of the keys, of those that are in the batch of `among` from `also` on. */
bool yoke_prepare_unread_keys(yoke_collector *collector, const yoke_unread *unread, size_t first,
                              const yoke_rows *among, size_t also, yoke_statement **ret);

/* ── The phases ─────────────────────────────────────────────────────────────────────────────── */

/* Follows every relation from the rows of `model` that are in the collector already: gathers what
 * is deleted with them, and fails with YOKE_PROTECTED_ERROR or YOKE_RESTRICTED_ERROR. */
bool yoke_collect(yoke_collector *collector, const yoke_model *model);

/* Whether a relation's children are deleted unread. */
bool yoke_is_fast(const yoke_relation *relation);

/* Loads the objects of relation->target whose `field` is one of `keys` and notes that `relation`
 * keeps them; *ret_found says how many there are. */
bool yoke_add_obstacles(yoke_collector *collector, const yoke_relation *relation,
                        const yoke_field *field, const char *keys, size_t *ret_found);
/* The same of the objects that `kept` names by their primary keys. */
bool yoke_add_kept(yoke_collector *collector, const yoke_relation *relation, const yoke_rows *kept);
bool yoke_fail_protected(yoke_collector *collector, const yoke_model *model,
                         const yoke_culprit *culprits);

/* Fails when RESTRICT keeps a row that is not going to be deleted. */
bool yoke_check_restricted(yoke_collector *collector, const yoke_model *model);

/* Deletes collected rows of one model by their keys. */
bool yoke_delete_rows(yoke_collector *collector, const yoke_rows *rows, size_t *ret_deleted);

/* Writes it all: deletes unread rows, updates, deletes what was collected; counts it. */
bool yoke_delete_collected(yoke_collector *collector, yoke_deleted *ret_deleted);

/* Makes an object in memory what its row has become: it has no key, its partners forget it. */
void yoke_become_unsaved(const yoke_model *model, void *object);

#endif
