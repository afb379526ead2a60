/* Made by yoke 0.1.0 from right/models.py. Changes here are lost. */
#ifndef RIGHT_MODELS_H
#define RIGHT_MODELS_H

#include "yoke/yoke.h"

#include "left.h"

#if YOKE_ABI != 5
#error "right.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Models of other apps that are named here. */
typedef struct Left Left; /* left.Left */
typedef struct Left_where Left_where;
typedef struct Left_query Left_query;
typedef struct Left_list Left_list;

typedef struct Right Right;
typedef struct Right_where Right_where;

/* ── Right ────────────────────────────
 * right.Right, table right_right. */
struct Right {
  yoke_object yoke;
  int64_t id;                           /* BigAutoField, primary key */
  const int64_t *YOKE_NULLABLE left_id; /* key of left, unique, may be NULL */
  const int64_t *YOKE_NULLABLE many_id; /* key of many, may be NULL */
  const char *name;                     /* CharField(5) */
  Left *YOKE_NULLABLE left;             /* cache of Right_left() */
  Left *YOKE_NULLABLE many;             /* cache of Right_many() */
  Left *YOKE_NULLABLE its_left;         /* cache of Right_its_left() */
  unsigned char states[3];              /* where the relations stand */
};

/* Conditions on Right objects: all that are given hold. */
struct Right_where {
  const Right *is;                     /* this very object */
  const Right_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup left_id;
  yoke_int_lookup many_id;
  yoke_text_lookup name;
  const Left_where *left;              /* of its left */
  const Left_where *many;              /* of its many */
  const Left_where *its_left;          /* of left.Left whose right it is */
  const Left_where *lefts;             /* of left.Left whose many it is */
};

typedef struct Right_query {
  Right_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Right_query;

/* Right.objects.filter(where).update(set) */
typedef struct Right_change {
  Right_where where, set;
} Right_change;

/* Right.objects.get_or_create(defaults, **where) */
typedef struct Right_lookup {
  Right_where where, defaults;
} Right_lookup;

typedef struct Right_list {
  size_t count;
  Right **items;
} Right_list;

typedef struct Right_iterator Right_iterator;

extern const yoke_model Right_model;
extern const yoke_field Right_fields[];
extern const yoke_relation Right_relations[];

/* Reading: Right.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Right_get(db, .name = eq(...))
 *   Right_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Right_get(...) YOKE_CALL(Right_get_where, Right_where, __VA_ARGS__)
#define Right_get_query(...) YOKE_CALL(Right_get_from, Right_query, __VA_ARGS__)
#define Right_filter(...) YOKE_CALL(Right_filter_from, Right_query, __VA_ARGS__)
#define Right_first(...) YOKE_CALL(Right_first_from, Right_query, __VA_ARGS__)
#define Right_latest(...) YOKE_CALL(Right_latest_from, Right_query, __VA_ARGS__)
#define Right_earliest(...) YOKE_CALL(Right_earliest_from, Right_query, __VA_ARGS__)
#define Right_count(...) YOKE_CALL(Right_count_from, Right_query, __VA_ARGS__)
#define Right_exists(...) YOKE_CALL(Right_exists_from, Right_query, __VA_ARGS__)
#define Right_iterate(...) YOKE_CALL(Right_iterate_from, Right_query, __VA_ARGS__)
Right *YOKE_NULLABLE Right_get_where(yoke_db *db, const Right_where *where);
Right *YOKE_NULLABLE Right_get_from(yoke_db *db, const Right_query *query);
Right_list *Right_filter_from(yoke_db *db, const Right_query *query);
Right *YOKE_NULLABLE Right_first_from(yoke_db *db, const Right_query *query);
Right *YOKE_NULLABLE Right_latest_from(yoke_db *db, const Right_query *query);
Right *YOKE_NULLABLE Right_earliest_from(yoke_db *db, const Right_query *query);
int64_t Right_count_from(yoke_db *db, const Right_query *query);
bool Right_exists_from(yoke_db *db, const Right_query *query);
Right_iterator *Right_iterate_from(yoke_db *db, const Right_query *query);
Right *YOKE_NULLABLE Right_next(Right_iterator *iterator);
void Right_stop(Right_iterator *iterator);

/* Making: Right(...), not saved yet, and Right.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Right_DEFAULTS .name = ""
#define Right_new(...) YOKE_MAKE(Right_new_from, Right, __VA_ARGS__)
#define Right_create(...) YOKE_MAKE(Right_create_from, Right, __VA_ARGS__)
Right *Right_new_from(yoke_db *db, const Right *initial);
Right *YOKE_NULLABLE Right_create_from(yoke_db *db, const Right *initial);
bool Right_bulk_create(yoke_db *db, Right *const *objects, size_t count);
bool Right_attach(yoke_db *db, Right *object);

/* Writing many, or one that may not be there yet:
 *   Right_update(db, .where = {...}, .set = {.name = to(...)})
 *   Right_delete_where(db, &deleted, .where = {...})
 *   Right_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Right_update(...) YOKE_CALL(Right_update_from, Right_change, __VA_ARGS__)
#define Right_delete_where(...) YOKE_CALL_WITH(Right_delete_from, Right_query, __VA_ARGS__)
#define Right_get_or_create(...) YOKE_CALL_WITH(Right_get_or_create_from, Right_lookup, __VA_ARGS__)
#define Right_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Right_update_or_create_from, Right_lookup, __VA_ARGS__)
int64_t Right_update_from(yoke_db *db, const Right_change *change);
bool Right_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Right_query *query);
Right *YOKE_NULLABLE Right_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Right_lookup *lookup);
Right *YOKE_NULLABLE Right_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Right_lookup *lookup);

/* One object: object.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(object). */
bool Right_save(Right *object);
bool Right_save_fields(Right *object, const char *fields);
bool Right_refresh(Right *object);
bool Right_delete(Right *object, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Right_full_clean(Right *object);
const char *Right_str(const Right *object);

/* object.left: OneToOneField(Left, on_delete=SET_NULL), NULL when there is none. Setting saves
 * nothing; swapping saves both. */
Left *YOKE_NULLABLE Right_left(Right *object);
bool Right_set_left(Right *object, Left *YOKE_NULLABLE partner);
yoke_relation_state Right_left_state(const Right *object);
bool Right_swap_left(Right *object, Right *other);

/* object.many: ForeignKey(Left, on_delete=SET_NULL), NULL when there is none. Setting saves
 * nothing. */
Left *YOKE_NULLABLE Right_many(Right *object);
bool Right_set_many(Right *object, Left *YOKE_NULLABLE many);
yoke_relation_state Right_many_state(const Right *object);

/* object.its_left, the reverse of left.Left.right: NULL when there is none. Setting saves nothing;
 * replacing saves both, and lets the old one go. */
Left *YOKE_NULLABLE Right_its_left(Right *object);
bool Right_set_its_left(Right *object, Left *YOKE_NULLABLE its_left);
bool Right_replace_its_left(Right *object, Left *YOKE_NULLABLE its_left);
yoke_relation_state Right_its_left_state(const Right *object);

/* object.lefts, the reverse of left.Left.many: .all(), and .filter(...) with keywords:
 *   Right_lefts_query(object, .where = {...}, .order_by = "...", .limit = 10) */
#define Right_lefts_query(...) YOKE_CALL(Right_lefts_from, Left_query, __VA_ARGS__)
Left_list *Right_lefts(Right *object);
Left_list *Right_lefts_from(Right *object, const Left_query *query);

/* The app: yoke_create_tables(db, &right). */
extern const yoke_app right;

YOKE_HEADER_END

#endif
