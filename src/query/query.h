/* From a where struct to rows: SQL is made once per shape and connection, then only bound and
 * stepped. */
#ifndef YOKE_QUERY_QUERY_H
#define YOKE_QUERY_QUERY_H

#include "record/record.h"

/* Reads every row of `model` whose `field` has one of `keys` (JSON array text, see yoke_keys_add)
 * into a new result, ordered by nothing: SELECT ... WHERE field IN (SELECT value FROM
 * json_each(?)). One text for any number of keys. NULL: failed. */
yoke_peers *yoke_fetch_by_keys(yoke_db *db, const yoke_field *field, const yoke_model *model,
                               const char *keys, yoke_arena *arena);

/* The row of a primary key: one value for each of its columns. */
yoke_peers *yoke_fetch_row(yoke_db *db, const yoke_model *model, const yoke_value *key,
                           yoke_arena *arena);

/* The same for one key: WHERE field = ?, which a database answers faster. */
yoke_peers *yoke_fetch_by_key(yoke_db *db, const yoke_field *field, const yoke_model *model,
                              yoke_value key, yoke_arena *arena);

/* What yoke_filter() gives, of the rows that have the row with `key` at the end `many` (an end of
 * their model, which `key` is the far key of). `query` may be NULL. */
yoke_list *yoke_filter_among(yoke_db *db, const yoke_many *many, yoke_value key,
                             const yoke_query *query);

/* Appends a value to a JSON array being built; the caller puts the brackets. */
struct yoke_buffer;
void yoke_keys_add(struct yoke_buffer *keys, yoke_value value);

/* Whether a column must be compared with such keys as hex(column): JSON has no bytes. */
static inline bool yoke_key_is_hexadecimal(const yoke_field *field) {
  return field->kind == YOKE_BYTES;
}

/* A place among the rows: those with the same values in the `same` first of `fields`, and behind
 * the others' values (`after`) or before them, as a phone book sorts. */
typedef struct yoke_position {
  const yoke_field *const *fields;
  const yoke_value *values;
  size_t count, same;
  bool after;
} yoke_position;

/* The first object, by `order_by`, of the rows that meet `where` and stand beyond the position.
 * NULL with YOKE_DOES_NOT_EXIST: there is none. */
void *yoke_fetch_beyond(yoke_db *db, const yoke_model *model, const yoke_position *position,
                        const void *where, const char *order_by);

/* Reads the row of `object` again by its primary key into it; *ret_found false when it is gone. */
bool yoke_fetch_again(const yoke_model *model, void *object, bool *ret_found);

/* Whether a row exists whose every `fields[i]` equals `values[i]`, leaving out that of the
 * object `except` (NULL: none). */
bool yoke_row_exists(yoke_db *db, const yoke_model *model, const yoke_field *const *fields,
                     const yoke_value *values, size_t count, const void *except, bool *ret_exists);

/* The same of the row whose `field` is the value, as far as it meets `where` (NULL: in any case).
 */
bool yoke_row_meets(yoke_db *db, const yoke_model *model, const yoke_field *field, yoke_value value,
                    const void *where, bool *ret_exists);

/* Reads the columns of `model`, which start at `column` in the row, into `object`. */
bool yoke_load_columns(yoke_statement *statement, int column, const yoke_model *model, void *object,
                       yoke_arena *arena);

/* Deletes by one statement the rows that `query` selects (its order and select_related do not
 * matter, it has no slice), without a look at what depends on them; *ret_count says how many. For
 * the delete room. */
bool yoke_delete_matching(yoke_db *db, const yoke_model *model, const yoke_query *query,
                          int64_t *ret_count);

/* A statement, bound and ready to be stepped, that reads only `fields` of the rows that `query`
 * selects, in any order; the caller releases it. NULL: failed. For the delete room. */
yoke_statement *yoke_select_fields(yoke_db *db, const yoke_model *model, const yoke_query *query,
                                   const yoke_field *const *fields, size_t count);

/* The same of the rows whose `key` is one of `keys` (see yoke_fetch_by_keys). */
yoke_statement *yoke_select_by_keys(yoke_db *db, const yoke_field *key, const char *keys,
                                    const yoke_model *model, const yoke_field *const *fields,
                                    size_t count);

#endif
