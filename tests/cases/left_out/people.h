/* Made by yoke 0.1.0 from people/models.py. Changes here are lost. */
#ifndef PEOPLE_MODELS_H
#define PEOPLE_MODELS_H

#include "yoke/yoke.h"

#if YOKE_ABI != 5
#error "people.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Left out, because of errors in them or in what they depend on: people.Person. */

/* Models of other apps that are named here. */
typedef struct Shop Shop; /* shop.Shop */
typedef struct Shop_where Shop_where;

typedef struct Place Place;
typedef struct Place_where Place_where;
typedef struct people_Comment people_Comment;
typedef struct people_Comment_where people_Comment_where;
typedef struct people_Comment_query people_Comment_query;
typedef struct people_Comment_list people_Comment_list;

/* ── Place ────────────────────────────
 * people.Place, table people_place. */
struct Place {
  yoke_object yoke;
  int64_t id;               /* BigAutoField, primary key */
  const char *name;         /* CharField(20) */
  Shop *YOKE_NULLABLE shop; /* cache of Place_shop() */
  unsigned char states[1];  /* where the relations stand */
};

/* Conditions on Place objects: all that are given hold. */
struct Place_where {
  const Place *is;                     /* this very object */
  const Place_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
  const people_Comment_where *comment; /* of people.Comment whose place it is */
  const Shop_where *shop;              /* of shop.Shop whose place it is */
};

typedef struct Place_query {
  Place_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Place_query;

/* Place.objects.filter(where).update(set) */
typedef struct Place_change {
  Place_where where, set;
} Place_change;

/* Place.objects.get_or_create(defaults, **where) */
typedef struct Place_lookup {
  Place_where where, defaults;
} Place_lookup;

typedef struct Place_list {
  size_t count;
  Place **items;
} Place_list;

typedef struct Place_iterator Place_iterator;

extern const yoke_model Place_model;
extern const yoke_field Place_fields[];
extern const yoke_relation Place_relations[];

/* Reading: Place.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Place_get(db, .name = eq(...))
 *   Place_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Place_get(...) YOKE_CALL(Place_get_where, Place_where, __VA_ARGS__)
#define Place_get_query(...) YOKE_CALL(Place_get_from, Place_query, __VA_ARGS__)
#define Place_filter(...) YOKE_CALL(Place_filter_from, Place_query, __VA_ARGS__)
#define Place_first(...) YOKE_CALL(Place_first_from, Place_query, __VA_ARGS__)
#define Place_latest(...) YOKE_CALL(Place_latest_from, Place_query, __VA_ARGS__)
#define Place_earliest(...) YOKE_CALL(Place_earliest_from, Place_query, __VA_ARGS__)
#define Place_count(...) YOKE_CALL(Place_count_from, Place_query, __VA_ARGS__)
#define Place_exists(...) YOKE_CALL(Place_exists_from, Place_query, __VA_ARGS__)
#define Place_iterate(...) YOKE_CALL(Place_iterate_from, Place_query, __VA_ARGS__)
Place *YOKE_NULLABLE Place_get_where(yoke_db *db, const Place_where *where);
Place *YOKE_NULLABLE Place_get_from(yoke_db *db, const Place_query *query);
Place_list *Place_filter_from(yoke_db *db, const Place_query *query);
Place *YOKE_NULLABLE Place_first_from(yoke_db *db, const Place_query *query);
Place *YOKE_NULLABLE Place_latest_from(yoke_db *db, const Place_query *query);
Place *YOKE_NULLABLE Place_earliest_from(yoke_db *db, const Place_query *query);
int64_t Place_count_from(yoke_db *db, const Place_query *query);
bool Place_exists_from(yoke_db *db, const Place_query *query);
Place_iterator *Place_iterate_from(yoke_db *db, const Place_query *query);
Place *YOKE_NULLABLE Place_next(Place_iterator *iterator);
void Place_stop(Place_iterator *iterator);

/* Making: Place(...), not saved yet, and Place.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Place_DEFAULTS .name = ""
#define Place_new(...) YOKE_MAKE(Place_new_from, Place, __VA_ARGS__)
#define Place_create(...) YOKE_MAKE(Place_create_from, Place, __VA_ARGS__)
Place *Place_new_from(yoke_db *db, const Place *initial);
Place *YOKE_NULLABLE Place_create_from(yoke_db *db, const Place *initial);
bool Place_bulk_create(yoke_db *db, Place *const *objects, size_t count);
bool Place_attach(yoke_db *db, Place *place);

/* Writing many, or one that may not be there yet:
 *   Place_update(db, .where = {...}, .set = {.name = to(...)})
 *   Place_delete_where(db, &deleted, .where = {...})
 *   Place_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Place_update(...) YOKE_CALL(Place_update_from, Place_change, __VA_ARGS__)
#define Place_delete_where(...) YOKE_CALL_WITH(Place_delete_from, Place_query, __VA_ARGS__)
#define Place_get_or_create(...) YOKE_CALL_WITH(Place_get_or_create_from, Place_lookup, __VA_ARGS__)
#define Place_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Place_update_or_create_from, Place_lookup, __VA_ARGS__)
int64_t Place_update_from(yoke_db *db, const Place_change *change);
bool Place_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Place_query *query);
Place *YOKE_NULLABLE Place_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Place_lookup *lookup);
Place *YOKE_NULLABLE Place_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Place_lookup *lookup);

/* One object: place.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(place). */
bool Place_save(Place *place);
bool Place_save_fields(Place *place, const char *fields);
bool Place_refresh(Place *place);
bool Place_delete(Place *place, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Place_full_clean(Place *place);
const char *Place_str(const Place *place);

/* place.comment_set, the reverse of people.Comment.place: .all(), and .filter(...) with keywords:
 *   Place_comment_set_query(place, .where = {...}, .order_by = "...", .limit = 10) */
#define Place_comment_set_query(...)                                                               \
  YOKE_CALL(Place_comment_set_from, people_Comment_query, __VA_ARGS__)
people_Comment_list *Place_comment_set(Place *place);
people_Comment_list *Place_comment_set_from(Place *place, const people_Comment_query *query);

/* place.shop, the reverse of shop.Shop.place: NULL when there is none. Setting saves nothing;
 * replacing saves both, and lets the old one go. */
Shop *YOKE_NULLABLE Place_shop(Place *place);
bool Place_set_shop(Place *place, Shop *YOKE_NULLABLE partner);
bool Place_replace_shop(Place *place, Shop *YOKE_NULLABLE partner);
yoke_relation_state Place_shop_state(const Place *place);

/* ── people_Comment ─────────────────────────
 * people.Comment, table people_comment. */
struct people_Comment {
  yoke_object yoke;
  int64_t id;                 /* BigAutoField, primary key */
  const char *text;           /* TextField */
  int64_t place_id;           /* key of place */
  Place *YOKE_NULLABLE place; /* cache of people_Comment_place() */
  unsigned char states[1];    /* where the relations stand */
};

/* Conditions on people_Comment objects: all that are given hold. */
struct people_Comment_where {
  const people_Comment *is;                     /* this very object */
  const people_Comment_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup text;
  yoke_int_lookup place_id;
  const Place_where *place;                     /* of its place */
};

typedef struct people_Comment_query {
  people_Comment_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} people_Comment_query;

/* people_Comment.objects.filter(where).update(set) */
typedef struct people_Comment_change {
  people_Comment_where where, set;
} people_Comment_change;

/* people_Comment.objects.get_or_create(defaults, **where) */
typedef struct people_Comment_lookup {
  people_Comment_where where, defaults;
} people_Comment_lookup;

typedef struct people_Comment_list {
  size_t count;
  people_Comment **items;
} people_Comment_list;

typedef struct people_Comment_iterator people_Comment_iterator;

extern const yoke_model people_Comment_model;
extern const yoke_field people_Comment_fields[];
extern const yoke_relation people_Comment_relations[];

/* Reading: people_Comment.objects.get(), filter(), first(), latest(), count(), exists(),
 * iterator().
 *   people_Comment_get(db, .text = eq(...))
 *   people_Comment_filter(db, .where = {.text = eq(...)}, .order_by = "-text", .limit = 20) */
#define people_Comment_get(...)                                                                    \
  YOKE_CALL(people_Comment_get_where, people_Comment_where, __VA_ARGS__)
#define people_Comment_get_query(...)                                                              \
  YOKE_CALL(people_Comment_get_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_filter(...)                                                                 \
  YOKE_CALL(people_Comment_filter_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_first(...)                                                                  \
  YOKE_CALL(people_Comment_first_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_latest(...)                                                                 \
  YOKE_CALL(people_Comment_latest_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_earliest(...)                                                               \
  YOKE_CALL(people_Comment_earliest_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_count(...)                                                                  \
  YOKE_CALL(people_Comment_count_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_exists(...)                                                                 \
  YOKE_CALL(people_Comment_exists_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_iterate(...)                                                                \
  YOKE_CALL(people_Comment_iterate_from, people_Comment_query, __VA_ARGS__)
people_Comment *YOKE_NULLABLE people_Comment_get_where(yoke_db *db,
                                                       const people_Comment_where *where);
people_Comment *YOKE_NULLABLE people_Comment_get_from(yoke_db *db,
                                                      const people_Comment_query *query);
people_Comment_list *people_Comment_filter_from(yoke_db *db, const people_Comment_query *query);
people_Comment *YOKE_NULLABLE people_Comment_first_from(yoke_db *db,
                                                        const people_Comment_query *query);
people_Comment *YOKE_NULLABLE people_Comment_latest_from(yoke_db *db,
                                                         const people_Comment_query *query);
people_Comment *YOKE_NULLABLE people_Comment_earliest_from(yoke_db *db,
                                                           const people_Comment_query *query);
int64_t people_Comment_count_from(yoke_db *db, const people_Comment_query *query);
bool people_Comment_exists_from(yoke_db *db, const people_Comment_query *query);
people_Comment_iterator *people_Comment_iterate_from(yoke_db *db,
                                                     const people_Comment_query *query);
people_Comment *YOKE_NULLABLE people_Comment_next(people_Comment_iterator *iterator);
void people_Comment_stop(people_Comment_iterator *iterator);

/* Making: people_Comment(...), not saved yet, and people_Comment.objects.create(...),
 * bulk_create([...]).
 * What is not given starts as the model says. */
#define people_Comment_DEFAULTS .text = ""
#define people_Comment_new(...) YOKE_MAKE(people_Comment_new_from, people_Comment, __VA_ARGS__)
#define people_Comment_create(...)                                                                 \
  YOKE_MAKE(people_Comment_create_from, people_Comment, __VA_ARGS__)
people_Comment *people_Comment_new_from(yoke_db *db, const people_Comment *initial);
people_Comment *YOKE_NULLABLE people_Comment_create_from(yoke_db *db,
                                                         const people_Comment *initial);
bool people_Comment_bulk_create(yoke_db *db, people_Comment *const *objects, size_t count);
bool people_Comment_attach(yoke_db *db, people_Comment *people_comment);

/* Writing many, or one that may not be there yet:
 *   people_Comment_update(db, .where = {...}, .set = {.text = to(...)})
 *   people_Comment_delete_where(db, &deleted, .where = {...})
 *   people_Comment_get_or_create(db, &created, .where = {...}, .defaults = {.text = to(...)}) */
#define people_Comment_update(...)                                                                 \
  YOKE_CALL(people_Comment_update_from, people_Comment_change, __VA_ARGS__)
#define people_Comment_delete_where(...)                                                           \
  YOKE_CALL_WITH(people_Comment_delete_from, people_Comment_query, __VA_ARGS__)
#define people_Comment_get_or_create(...)                                                          \
  YOKE_CALL_WITH(people_Comment_get_or_create_from, people_Comment_lookup, __VA_ARGS__)
#define people_Comment_update_or_create(...)                                                       \
  YOKE_CALL_WITH(people_Comment_update_or_create_from, people_Comment_lookup, __VA_ARGS__)
int64_t people_Comment_update_from(yoke_db *db, const people_Comment_change *change);
bool people_Comment_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                                const people_Comment_query *query);
people_Comment *YOKE_NULLABLE people_Comment_get_or_create_from(yoke_db *db, bool *ret_created,
    const people_Comment_lookup *lookup);
people_Comment *YOKE_NULLABLE people_Comment_update_or_create_from(yoke_db *db, bool *ret_created,
    const people_Comment_lookup *lookup);

/* One object: people_comment.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(people_comment). */
bool people_Comment_save(people_Comment *people_comment);
bool people_Comment_save_fields(people_Comment *people_comment, const char *fields);
bool people_Comment_refresh(people_Comment *people_comment);
bool people_Comment_delete(people_Comment *people_comment, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool people_Comment_full_clean(people_Comment *people_comment);
const char *people_Comment_str(const people_Comment *people_comment);

/* people_comment.place: ForeignKey(Place, on_delete=CASCADE), required. Setting saves nothing. */
Place *YOKE_NONNULL people_Comment_place(people_Comment *people_comment);
bool people_Comment_set_place(people_Comment *people_comment, Place *YOKE_NULLABLE place);
yoke_relation_state people_Comment_place_state(const people_Comment *people_comment);

/* The app: yoke_create_tables(db, &people). */
extern const yoke_app people;

YOKE_HEADER_END

#endif
