/* Made by yoke 0.1.0 from left/models.py. Changes here are lost. */
#ifndef LEFT_MODELS_H
#define LEFT_MODELS_H

#include "yoke/yoke.h"

#include "right.h"

#if YOKE_ABI != 5
#error "left.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Models of other apps that are named here. */
typedef struct Right Right; /* right.Right */
typedef struct Right_where Right_where;
typedef struct Right_query Right_query;
typedef struct Right_list Right_list;

typedef struct Left Left;
typedef struct Left_where Left_where;

/* ── Left ────────────────────────────
 * left.Left, table left_left. */
struct Left {
  yoke_object yoke;
  int64_t id;                            /* BigAutoField, primary key */
  const int64_t *YOKE_NULLABLE right_id; /* key of right, unique, may be NULL */
  const int64_t *YOKE_NULLABLE many_id;  /* key of many, may be NULL */
  Right *YOKE_NULLABLE right;            /* cache of Left_right() */
  Right *YOKE_NULLABLE many;             /* cache of Left_many() */
  Right *YOKE_NULLABLE its_right;        /* cache of Left_its_right() */
  unsigned char states[3];               /* where the relations stand */
};

/* Conditions on Left objects: all that are given hold. */
struct Left_where {
  const Left *is;                     /* this very object */
  const Left_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup right_id;
  yoke_int_lookup many_id;
  const Right_where *right;           /* of its right */
  const Right_where *many;            /* of its many */
  const Right_where *its_right;       /* of right.Right whose left it is */
  const Right_where *rights;          /* of right.Right whose many it is */
};

typedef struct Left_query {
  Left_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Left_query;

/* Left.objects.filter(where).update(set) */
typedef struct Left_change {
  Left_where where, set;
} Left_change;

/* Left.objects.get_or_create(defaults, **where) */
typedef struct Left_lookup {
  Left_where where, defaults;
} Left_lookup;

typedef struct Left_list {
  size_t count;
  Left **items;
} Left_list;

typedef struct Left_iterator Left_iterator;

extern const yoke_model Left_model;
extern const yoke_field Left_fields[];
extern const yoke_relation Left_relations[];

/* Reading: Left.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Left_get(db, .id = eq(...))
 *   Left_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Left_get(...) YOKE_CALL(Left_get_where, Left_where, __VA_ARGS__)
#define Left_get_query(...) YOKE_CALL(Left_get_from, Left_query, __VA_ARGS__)
#define Left_filter(...) YOKE_CALL(Left_filter_from, Left_query, __VA_ARGS__)
#define Left_first(...) YOKE_CALL(Left_first_from, Left_query, __VA_ARGS__)
#define Left_latest(...) YOKE_CALL(Left_latest_from, Left_query, __VA_ARGS__)
#define Left_earliest(...) YOKE_CALL(Left_earliest_from, Left_query, __VA_ARGS__)
#define Left_count(...) YOKE_CALL(Left_count_from, Left_query, __VA_ARGS__)
#define Left_exists(...) YOKE_CALL(Left_exists_from, Left_query, __VA_ARGS__)
#define Left_iterate(...) YOKE_CALL(Left_iterate_from, Left_query, __VA_ARGS__)
Left *YOKE_NULLABLE Left_get_where(yoke_db *db, const Left_where *where);
Left *YOKE_NULLABLE Left_get_from(yoke_db *db, const Left_query *query);
Left_list *Left_filter_from(yoke_db *db, const Left_query *query);
Left *YOKE_NULLABLE Left_first_from(yoke_db *db, const Left_query *query);
Left *YOKE_NULLABLE Left_latest_from(yoke_db *db, const Left_query *query);
Left *YOKE_NULLABLE Left_earliest_from(yoke_db *db, const Left_query *query);
int64_t Left_count_from(yoke_db *db, const Left_query *query);
bool Left_exists_from(yoke_db *db, const Left_query *query);
Left_iterator *Left_iterate_from(yoke_db *db, const Left_query *query);
Left *YOKE_NULLABLE Left_next(Left_iterator *iterator);
void Left_stop(Left_iterator *iterator);

/* Making: Left(...), not saved yet, and Left.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Left_DEFAULTS .yoke = {0}
#define Left_new(...) YOKE_MAKE(Left_new_from, Left, __VA_ARGS__)
#define Left_create(...) YOKE_MAKE(Left_create_from, Left, __VA_ARGS__)
Left *Left_new_from(yoke_db *db, const Left *initial);
Left *YOKE_NULLABLE Left_create_from(yoke_db *db, const Left *initial);
bool Left_bulk_create(yoke_db *db, Left *const *objects, size_t count);
bool Left_attach(yoke_db *db, Left *object);

/* Writing many, or one that may not be there yet:
 *   Left_update(db, .where = {...}, .set = {.id = to(...)})
 *   Left_delete_where(db, &deleted, .where = {...})
 *   Left_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Left_update(...) YOKE_CALL(Left_update_from, Left_change, __VA_ARGS__)
#define Left_delete_where(...) YOKE_CALL_WITH(Left_delete_from, Left_query, __VA_ARGS__)
#define Left_get_or_create(...) YOKE_CALL_WITH(Left_get_or_create_from, Left_lookup, __VA_ARGS__)
#define Left_update_or_create(...)                                                                 \
  YOKE_CALL_WITH(Left_update_or_create_from, Left_lookup, __VA_ARGS__)
int64_t Left_update_from(yoke_db *db, const Left_change *change);
bool Left_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Left_query *query);
Left *YOKE_NULLABLE Left_get_or_create_from(yoke_db *db, bool *ret_created,
                                            const Left_lookup *lookup);
Left *YOKE_NULLABLE Left_update_or_create_from(yoke_db *db, bool *ret_created,
                                               const Left_lookup *lookup);

/* One object: object.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(object). */
bool Left_save(Left *object);
bool Left_save_fields(Left *object, const char *fields);
bool Left_refresh(Left *object);
bool Left_delete(Left *object, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Left_full_clean(Left *object);
const char *Left_str(const Left *object);

/* object.right: OneToOneField(Right, on_delete=CASCADE), NULL when there is none. Setting saves
 * nothing; swapping saves both. */
Right *YOKE_NULLABLE Left_right(Left *object);
bool Left_set_right(Left *object, Right *YOKE_NULLABLE partner);
yoke_relation_state Left_right_state(const Left *object);
bool Left_swap_right(Left *object, Left *other);

/* object.many: ForeignKey(Right, on_delete=CASCADE), NULL when there is none. Setting saves
 * nothing. */
Right *YOKE_NULLABLE Left_many(Left *object);
bool Left_set_many(Left *object, Right *YOKE_NULLABLE many);
yoke_relation_state Left_many_state(const Left *object);

/* object.its_right, the reverse of right.Right.left: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Right *YOKE_NULLABLE Left_its_right(Left *object);
bool Left_set_its_right(Left *object, Right *YOKE_NULLABLE its_right);
bool Left_replace_its_right(Left *object, Right *YOKE_NULLABLE its_right);
yoke_relation_state Left_its_right_state(const Left *object);

/* object.rights, the reverse of right.Right.many: .all(), and .filter(...) with keywords:
 *   Left_rights_query(object, .where = {...}, .order_by = "...", .limit = 10) */
#define Left_rights_query(...) YOKE_CALL(Left_rights_from, Right_query, __VA_ARGS__)
Right_list *Left_rights(Left *object);
Right_list *Left_rights_from(Left *object, const Right_query *query);

/* The app: yoke_create_tables(db, &left). */
extern const yoke_app left;

YOKE_HEADER_END

#endif
