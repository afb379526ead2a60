/* Made by yoke 0.1.0 from default/models.py. Changes here are lost. */
#ifndef DEFAULT__MODELS_H
#define DEFAULT__MODELS_H

#include "yoke/yoke.h"

#if YOKE_ABI != 5
#error "default_.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

typedef struct FILE_ FILE_;
typedef struct FILE__where FILE__where;
typedef struct db_ db_;
typedef struct db__where db__where;
typedef struct db__query db__query;
typedef struct db__list db__list;
typedef struct Follow Follow;
typedef struct Follow_where Follow_where;
typedef struct Plain Plain;
typedef struct Plain_where Plain_where;
typedef struct Plain_query Plain_query;
typedef struct Plain_list Plain_list;
typedef struct Plain_many_through Plain_many_through;
typedef struct Plain_many_through_where Plain_many_through_where;

/* ── FILE_ ────────────────────────────
 * default.FILE, table default_file. */
struct FILE_ {
  yoke_object yoke;
  int64_t id;                 /* BigAutoField, primary key */
  int64_t int_;               /* IntegerField */
  const char *default_;       /* CharField(5) */
  bool end_;                  /* BooleanField */
  int64_t states_;            /* IntegerField */
  const char *yoke_;          /* TextField */
  int64_t where;              /* IntegerField */
  int64_t eq;                 /* IntegerField */
  int64_t to;                 /* IntegerField */
  int64_t NULL_;              /* IntegerField */
  db_ *YOKE_NULLABLE struct_; /* cache of FILE__struct() */
  unsigned char states[1];    /* where the relations stand */
};

/* Conditions on FILE_ objects: all that are given hold. */
struct FILE__where {
  const FILE_ *is;                     /* this very object */
  const FILE__where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup int_;
  yoke_text_lookup default_;
  yoke_int_lookup end_;
  yoke_int_lookup states_;
  yoke_text_lookup yoke_;
  yoke_int_lookup where;
  yoke_int_lookup eq;
  yoke_int_lookup to;
  yoke_int_lookup NULL_;
  const db__where *struct_;            /* of default.db whose register it is */
};

typedef struct FILE__query {
  FILE__where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} FILE__query;

/* FILE_.objects.filter(where).update(set) */
typedef struct FILE__change {
  FILE__where where, set;
} FILE__change;

/* FILE_.objects.get_or_create(defaults, **where) */
typedef struct FILE__lookup {
  FILE__where where, defaults;
} FILE__lookup;

typedef struct FILE__list {
  size_t count;
  FILE_ **items;
} FILE__list;

typedef struct FILE__iterator FILE__iterator;

extern const yoke_model FILE__model;
extern const yoke_field FILE__fields[];
extern const yoke_relation FILE__relations[];

/* Reading: FILE_.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   FILE__get(db, .int_ = eq(...))
 *   FILE__filter(db, .where = {.int_ = eq(...)}, .order_by = "-int_", .limit = 20) */
#define FILE__get(...) YOKE_CALL(FILE__get_where, FILE__where, __VA_ARGS__)
#define FILE__get_query(...) YOKE_CALL(FILE__get_from, FILE__query, __VA_ARGS__)
#define FILE__filter(...) YOKE_CALL(FILE__filter_from, FILE__query, __VA_ARGS__)
#define FILE__first(...) YOKE_CALL(FILE__first_from, FILE__query, __VA_ARGS__)
#define FILE__latest(...) YOKE_CALL(FILE__latest_from, FILE__query, __VA_ARGS__)
#define FILE__earliest(...) YOKE_CALL(FILE__earliest_from, FILE__query, __VA_ARGS__)
#define FILE__count(...) YOKE_CALL(FILE__count_from, FILE__query, __VA_ARGS__)
#define FILE__exists(...) YOKE_CALL(FILE__exists_from, FILE__query, __VA_ARGS__)
#define FILE__iterate(...) YOKE_CALL(FILE__iterate_from, FILE__query, __VA_ARGS__)
FILE_ *YOKE_NULLABLE FILE__get_where(yoke_db *db, const FILE__where *where);
FILE_ *YOKE_NULLABLE FILE__get_from(yoke_db *db, const FILE__query *query);
FILE__list *FILE__filter_from(yoke_db *db, const FILE__query *query);
FILE_ *YOKE_NULLABLE FILE__first_from(yoke_db *db, const FILE__query *query);
FILE_ *YOKE_NULLABLE FILE__latest_from(yoke_db *db, const FILE__query *query);
FILE_ *YOKE_NULLABLE FILE__earliest_from(yoke_db *db, const FILE__query *query);
int64_t FILE__count_from(yoke_db *db, const FILE__query *query);
bool FILE__exists_from(yoke_db *db, const FILE__query *query);
FILE__iterator *FILE__iterate_from(yoke_db *db, const FILE__query *query);
FILE_ *YOKE_NULLABLE FILE__next(FILE__iterator *iterator);
void FILE__stop(FILE__iterator *iterator);

/* Making: FILE_(...), not saved yet, and FILE_.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define FILE__DEFAULTS                                                                             \
  .default_ = "x", .end_ = false, .states_ = 2, .yoke_ = "", .where = 1, .eq = 3, .to = 4,         \
  .NULL_ = 5
#define FILE__new(...) YOKE_MAKE(FILE__new_from, FILE_, __VA_ARGS__)
#define FILE__create(...) YOKE_MAKE(FILE__create_from, FILE_, __VA_ARGS__)
FILE_ *FILE__new_from(yoke_db *db, const FILE_ *initial);
FILE_ *YOKE_NULLABLE FILE__create_from(yoke_db *db, const FILE_ *initial);
bool FILE__bulk_create(yoke_db *db, FILE_ *const *objects, size_t count);
bool FILE__attach(yoke_db *db, FILE_ *file_);

/* Writing many, or one that may not be there yet:
 *   FILE__update(db, .where = {...}, .set = {.int_ = to(...)})
 *   FILE__delete_where(db, &deleted, .where = {...})
 *   FILE__get_or_create(db, &created, .where = {...}, .defaults = {.int_ = to(...)}) */
#define FILE__update(...) YOKE_CALL(FILE__update_from, FILE__change, __VA_ARGS__)
#define FILE__delete_where(...) YOKE_CALL_WITH(FILE__delete_from, FILE__query, __VA_ARGS__)
#define FILE__get_or_create(...) YOKE_CALL_WITH(FILE__get_or_create_from, FILE__lookup, __VA_ARGS__)
#define FILE__update_or_create(...)                                                                \
  YOKE_CALL_WITH(FILE__update_or_create_from, FILE__lookup, __VA_ARGS__)
int64_t FILE__update_from(yoke_db *db, const FILE__change *change);
bool FILE__delete_from(yoke_db *db, yoke_deleted *ret_deleted, const FILE__query *query);
FILE_ *YOKE_NULLABLE FILE__get_or_create_from(yoke_db *db, bool *ret_created,
                                              const FILE__lookup *lookup);
FILE_ *YOKE_NULLABLE FILE__update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const FILE__lookup *lookup);

/* One object: file_.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(file_). */
bool FILE__save(FILE_ *file_);
bool FILE__save_fields(FILE_ *file_, const char *fields);
bool FILE__refresh(FILE_ *file_);
bool FILE__delete(FILE_ *file_, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool FILE__full_clean(FILE_ *file_);
const char *FILE__str(const FILE_ *file_);

/* file_.struct_, the reverse of default.db.register: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
db_ *YOKE_NULLABLE FILE__struct(FILE_ *file_);
bool FILE__set_struct(FILE_ *file_, db_ *YOKE_NULLABLE struct_);
bool FILE__replace_struct(FILE_ *file_, db_ *YOKE_NULLABLE struct_);
yoke_relation_state FILE__struct_state(const FILE_ *file_);

/* ── db_ ────────────────────────────
 * default.db, table default_db. */
struct db_ {
  yoke_object yoke;
  int64_t id;                            /* BigAutoField, primary key */
  int64_t register_id;                   /* key of register, unique */
  const int64_t *YOKE_NULLABLE range_id; /* key of range, may be NULL */
  const int64_t *YOKE_NULLABLE query_id; /* key of query, may be NULL */
  FILE_ *YOKE_NULLABLE register_;        /* cache of db__register() */
  db_ *YOKE_NULLABLE range;              /* cache of db__range() */
  db_ *YOKE_NULLABLE query;              /* cache of db__query_() */
  unsigned char states[3];               /* where the relations stand */
};

/* Conditions on db_ objects: all that are given hold. */
struct db__where {
  const db_ *is;                     /* this very object */
  const db__where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup register_id;
  yoke_int_lookup range_id;
  yoke_int_lookup query_id;
  const FILE__where *register_;      /* of its register */
  const db__where *range;            /* of its range */
  const db__where *query;            /* of its query */
  const db__where *union_;           /* of default.db whose range it is */
  const db__where *other;            /* of default.db whose query it is */
  const Plain_where *plains;         /* of default.Plain whose register it is */
  const Plain_where *list;           /* of default.Plain that has it in its many */
};

typedef struct db__query {
  db__where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} db__query;

/* db_.objects.filter(where).update(set) */
typedef struct db__change {
  db__where where, set;
} db__change;

/* db_.objects.get_or_create(defaults, **where) */
typedef struct db__lookup {
  db__where where, defaults;
} db__lookup;

typedef struct db__list {
  size_t count;
  db_ **items;
} db__list;

typedef struct db__iterator db__iterator;

extern const yoke_model db__model;
extern const yoke_field db__fields[];
extern const yoke_relation db__relations[];
extern const yoke_many db__many_to_many[];

/* Reading: db_.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   db__get(db, .id = eq(...))
 *   db__filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define db__get(...) YOKE_CALL(db__get_where, db__where, __VA_ARGS__)
#define db__get_query(...) YOKE_CALL(db__get_from, db__query, __VA_ARGS__)
#define db__filter(...) YOKE_CALL(db__filter_from, db__query, __VA_ARGS__)
#define db__first(...) YOKE_CALL(db__first_from, db__query, __VA_ARGS__)
#define db__latest(...) YOKE_CALL(db__latest_from, db__query, __VA_ARGS__)
#define db__earliest(...) YOKE_CALL(db__earliest_from, db__query, __VA_ARGS__)
#define db__count(...) YOKE_CALL(db__count_from, db__query, __VA_ARGS__)
#define db__exists(...) YOKE_CALL(db__exists_from, db__query, __VA_ARGS__)
#define db__iterate(...) YOKE_CALL(db__iterate_from, db__query, __VA_ARGS__)
db_ *YOKE_NULLABLE db__get_where(yoke_db *db, const db__where *where);
db_ *YOKE_NULLABLE db__get_from(yoke_db *db, const db__query *query);
db__list *db__filter_from(yoke_db *db, const db__query *query);
db_ *YOKE_NULLABLE db__first_from(yoke_db *db, const db__query *query);
db_ *YOKE_NULLABLE db__latest_from(yoke_db *db, const db__query *query);
db_ *YOKE_NULLABLE db__earliest_from(yoke_db *db, const db__query *query);
int64_t db__count_from(yoke_db *db, const db__query *query);
bool db__exists_from(yoke_db *db, const db__query *query);
db__iterator *db__iterate_from(yoke_db *db, const db__query *query);
db_ *YOKE_NULLABLE db__next(db__iterator *iterator);
void db__stop(db__iterator *iterator);

/* Making: db_(...), not saved yet, and db_.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define db__DEFAULTS .yoke = {0}
#define db__new(...) YOKE_MAKE(db__new_from, db_, __VA_ARGS__)
#define db__create(...) YOKE_MAKE(db__create_from, db_, __VA_ARGS__)
db_ *db__new_from(yoke_db *db, const db_ *initial);
db_ *YOKE_NULLABLE db__create_from(yoke_db *db, const db_ *initial);
bool db__bulk_create(yoke_db *db, db_ *const *objects, size_t count);
bool db__attach(yoke_db *db, db_ *object);

/* Writing many, or one that may not be there yet:
 *   db__update(db, .where = {...}, .set = {.id = to(...)})
 *   db__delete_where(db, &deleted, .where = {...})
 *   db__get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define db__update(...) YOKE_CALL(db__update_from, db__change, __VA_ARGS__)
#define db__delete_where(...) YOKE_CALL_WITH(db__delete_from, db__query, __VA_ARGS__)
#define db__get_or_create(...) YOKE_CALL_WITH(db__get_or_create_from, db__lookup, __VA_ARGS__)
#define db__update_or_create(...) YOKE_CALL_WITH(db__update_or_create_from, db__lookup, __VA_ARGS__)
int64_t db__update_from(yoke_db *db, const db__change *change);
bool db__delete_from(yoke_db *db, yoke_deleted *ret_deleted, const db__query *query);
db_ *YOKE_NULLABLE db__get_or_create_from(yoke_db *db, bool *ret_created, const db__lookup *lookup);
db_ *YOKE_NULLABLE db__update_or_create_from(yoke_db *db, bool *ret_created,
                                             const db__lookup *lookup);

/* One object: object.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(object). */
bool db__save(db_ *object);
bool db__save_fields(db_ *object, const char *fields);
bool db__refresh(db_ *object);
bool db__delete(db_ *object, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool db__full_clean(db_ *object);
const char *db__str(const db_ *object);

/* object.register_: OneToOneField(FILE_, on_delete=CASCADE), required. Setting saves nothing;
 * swapping saves both. */
FILE_ *YOKE_NONNULL db__register(db_ *object);
bool db__set_register(db_ *object, FILE_ *YOKE_NULLABLE register_);
yoke_relation_state db__register_state(const db_ *object);
bool db__swap_register(db_ *object, db_ *other);

/* object.range: ForeignKey(db_, on_delete=CASCADE), NULL when there is none. Setting saves
 * nothing. */
db_ *YOKE_NULLABLE db__range(db_ *object);
bool db__set_range(db_ *object, db_ *YOKE_NULLABLE range);
yoke_relation_state db__range_state(const db_ *object);

/* object.query: ForeignKey(db_, on_delete=CASCADE), NULL when there is none. Setting saves
 * nothing. */
db_ *YOKE_NULLABLE db__query_(db_ *object);
bool db__set_query(db_ *object, db_ *YOKE_NULLABLE partner);
yoke_relation_state db__query__state(const db_ *object);

/* object.union_, the reverse of default.db.range: .all(), and .filter(...) with keywords:
 *   db__union_query(object, .where = {...}, .order_by = "...", .limit = 10) */
#define db__union_query(...) YOKE_CALL(db__union_from, db__query, __VA_ARGS__)
db__list *db__union(db_ *object);
db__list *db__union_from(db_ *object, const db__query *query);

/* object.other, the reverse of default.db.query: .all(), and .filter(...) with keywords:
 *   db__other_query(object, .where = {...}, .order_by = "...", .limit = 10) */
#define db__other_query(...) YOKE_CALL(db__other_from, db__query, __VA_ARGS__)
db__list *db__other(db_ *object);
db__list *db__other_from(db_ *object, const db__query *query);

/* object.plains, the reverse of default.Plain.register: .all(), and .filter(...) with keywords:
 *   db__plains_query(object, .where = {...}, .order_by = "...", .limit = 10) */
#define db__plains_query(...) YOKE_CALL(db__plains_from, Plain_query, __VA_ARGS__)
Plain_list *db__plains(db_ *object);
Plain_list *db__plains_from(db_ *object, const Plain_query *query);

/* object.list, many-to-many over default.Plain_many: .all(), and .filter(...) with keywords:
 *   db__list__query(object, .where = {...}, .order_by = "...", .limit = 10)
 * add(...), remove(...) and set(...) take saved objects, any number of them or an array:
 *   db__add_list(object, one, other), db__add_all_list(object, objects, count) */
#define db__list__query(...) YOKE_CALL(db__list__from, Plain_query, __VA_ARGS__)
#define db__add_list(object, ...) YOKE_MANY(db__add_all_list, object, Plain, __VA_ARGS__)
#define db__remove_list(object, ...) YOKE_MANY(db__remove_all_list, object, Plain, __VA_ARGS__)
#define db__set_list(object, ...) YOKE_MANY(db__set_all_list, object, Plain, __VA_ARGS__)
Plain_list *db__list_(db_ *object);
Plain_list *db__list__from(db_ *object, const Plain_query *query);
bool db__add_all_list(db_ *object, Plain *const *objects, size_t count);
bool db__remove_all_list(db_ *object, Plain *const *objects, size_t count);
bool db__set_all_list(db_ *object, Plain *const *objects, size_t count);
bool db__clear_list(db_ *object);

/* ── Follow ───────────────────────────
 * Accessors that are called as tables and parameters of generated code might be.
 *
 * default.Follow, table default_follow. */
struct Follow {
  yoke_object yoke;
  int64_t id;                             /* BigAutoField, primary key */
  const int64_t *YOKE_NULLABLE follow_id; /* key of follow, unique, may be NULL */
  const int64_t *YOKE_NULLABLE object_id; /* key of object, unique, may be NULL */
  Follow *YOKE_NULLABLE follow;           /* cache of Follow_follow() */
  Follow *YOKE_NULLABLE object;           /* cache of Follow_object() */
  Follow *YOKE_NULLABLE ordering;         /* cache of Follow_ordering() */
  Follow *YOKE_NULLABLE follow_by;        /* cache of Follow_follow_by() */
  unsigned char states[4];                /* where the relations stand */
};

/* Conditions on Follow objects: all that are given hold. */
struct Follow_where {
  const Follow *is;                     /* this very object */
  const Follow_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup follow_id;
  yoke_int_lookup object_id;
  const Follow_where *follow;           /* of its follow */
  const Follow_where *object;           /* of its object */
  const Follow_where *ordering;         /* of default.Follow whose follow it is */
  const Follow_where *follow_by;        /* of default.Follow whose object it is */
};

typedef struct Follow_query {
  Follow_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Follow_query;

/* Follow.objects.filter(where).update(set) */
typedef struct Follow_change {
  Follow_where where, set;
} Follow_change;

/* Follow.objects.get_or_create(defaults, **where) */
typedef struct Follow_lookup {
  Follow_where where, defaults;
} Follow_lookup;

typedef struct Follow_list {
  size_t count;
  Follow **items;
} Follow_list;

typedef struct Follow_iterator Follow_iterator;

extern const yoke_model Follow_model;
extern const yoke_field Follow_fields[];
extern const yoke_relation Follow_relations[];

/* Reading: Follow.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Follow_get(db, .id = eq(...))
 *   Follow_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Follow_get(...) YOKE_CALL(Follow_get_where, Follow_where, __VA_ARGS__)
#define Follow_get_query(...) YOKE_CALL(Follow_get_from, Follow_query, __VA_ARGS__)
#define Follow_filter(...) YOKE_CALL(Follow_filter_from, Follow_query, __VA_ARGS__)
#define Follow_first(...) YOKE_CALL(Follow_first_from, Follow_query, __VA_ARGS__)
#define Follow_latest(...) YOKE_CALL(Follow_latest_from, Follow_query, __VA_ARGS__)
#define Follow_earliest(...) YOKE_CALL(Follow_earliest_from, Follow_query, __VA_ARGS__)
#define Follow_count(...) YOKE_CALL(Follow_count_from, Follow_query, __VA_ARGS__)
#define Follow_exists(...) YOKE_CALL(Follow_exists_from, Follow_query, __VA_ARGS__)
#define Follow_iterate(...) YOKE_CALL(Follow_iterate_from, Follow_query, __VA_ARGS__)
Follow *YOKE_NULLABLE Follow_get_where(yoke_db *db, const Follow_where *where);
Follow *YOKE_NULLABLE Follow_get_from(yoke_db *db, const Follow_query *query);
Follow_list *Follow_filter_from(yoke_db *db, const Follow_query *query);
Follow *YOKE_NULLABLE Follow_first_from(yoke_db *db, const Follow_query *query);
Follow *YOKE_NULLABLE Follow_latest_from(yoke_db *db, const Follow_query *query);
Follow *YOKE_NULLABLE Follow_earliest_from(yoke_db *db, const Follow_query *query);
int64_t Follow_count_from(yoke_db *db, const Follow_query *query);
bool Follow_exists_from(yoke_db *db, const Follow_query *query);
Follow_iterator *Follow_iterate_from(yoke_db *db, const Follow_query *query);
Follow *YOKE_NULLABLE Follow_next(Follow_iterator *iterator);
void Follow_stop(Follow_iterator *iterator);

/* Making: Follow(...), not saved yet, and Follow.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Follow_DEFAULTS .yoke = {0}
#define Follow_new(...) YOKE_MAKE(Follow_new_from, Follow, __VA_ARGS__)
#define Follow_create(...) YOKE_MAKE(Follow_create_from, Follow, __VA_ARGS__)
Follow *Follow_new_from(yoke_db *db, const Follow *initial);
Follow *YOKE_NULLABLE Follow_create_from(yoke_db *db, const Follow *initial);
bool Follow_bulk_create(yoke_db *db, Follow *const *objects, size_t count);
bool Follow_attach(yoke_db *db, Follow *follow);

/* Writing many, or one that may not be there yet:
 *   Follow_update(db, .where = {...}, .set = {.id = to(...)})
 *   Follow_delete_where(db, &deleted, .where = {...})
 *   Follow_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Follow_update(...) YOKE_CALL(Follow_update_from, Follow_change, __VA_ARGS__)
#define Follow_delete_where(...) YOKE_CALL_WITH(Follow_delete_from, Follow_query, __VA_ARGS__)
#define Follow_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Follow_get_or_create_from, Follow_lookup, __VA_ARGS__)
#define Follow_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Follow_update_or_create_from, Follow_lookup, __VA_ARGS__)
int64_t Follow_update_from(yoke_db *db, const Follow_change *change);
bool Follow_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Follow_query *query);
Follow *YOKE_NULLABLE Follow_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Follow_lookup *lookup);
Follow *YOKE_NULLABLE Follow_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Follow_lookup *lookup);

/* One object: follow.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(follow). */
bool Follow_save(Follow *follow);
bool Follow_save_fields(Follow *follow, const char *fields);
bool Follow_refresh(Follow *follow);
bool Follow_delete(Follow *follow, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Follow_full_clean(Follow *follow);
const char *Follow_str(const Follow *follow);

/* follow.follow: OneToOneField(Follow, on_delete=CASCADE), NULL when there is none. Setting saves
 * nothing; swapping saves both. */
Follow *YOKE_NULLABLE Follow_follow(Follow *follow);
bool Follow_set_follow(Follow *follow, Follow *YOKE_NULLABLE partner);
yoke_relation_state Follow_follow_state(const Follow *follow);
bool Follow_swap_follow(Follow *follow, Follow *other);

/* follow.object: OneToOneField(Follow, on_delete=CASCADE), NULL when there is none. Setting saves
 * nothing; swapping saves both. */
Follow *YOKE_NULLABLE Follow_object(Follow *follow);
bool Follow_set_object(Follow *follow, Follow *YOKE_NULLABLE partner);
yoke_relation_state Follow_object_state(const Follow *follow);
bool Follow_swap_object(Follow *follow, Follow *other);

/* follow.ordering, the reverse of default.Follow.follow: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Follow *YOKE_NULLABLE Follow_ordering(Follow *follow);
bool Follow_set_ordering(Follow *follow, Follow *YOKE_NULLABLE ordering);
bool Follow_replace_ordering(Follow *follow, Follow *YOKE_NULLABLE ordering);
yoke_relation_state Follow_ordering_state(const Follow *follow);

/* follow.follow_by, the reverse of default.Follow.object: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Follow *YOKE_NULLABLE Follow_follow_by(Follow *follow);
bool Follow_set_follow_by(Follow *follow, Follow *YOKE_NULLABLE follow_by);
bool Follow_replace_follow_by(Follow *follow, Follow *YOKE_NULLABLE follow_by);
yoke_relation_state Follow_follow_by_state(const Follow *follow);

/* ── Plain ────────────────────────────
 * Called as a variable of generated code.
 *
 * default.Plain, table default_plain. */
struct Plain {
  yoke_object yoke;
  int64_t id;                   /* BigAutoField, primary key */
  int64_t register_id;          /* key of register */
  db_ *YOKE_NULLABLE register_; /* cache of Plain_register() */
  unsigned char states[1];      /* where the relations stand */
};

/* Conditions on Plain objects: all that are given hold. */
struct Plain_where {
  const Plain *is;                     /* this very object */
  const Plain_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup register_id;
  const db__where *register_;          /* of its register */
  const db__where *many;               /* of one of its many */
};

typedef struct Plain_query {
  Plain_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Plain_query;

/* Plain.objects.filter(where).update(set) */
typedef struct Plain_change {
  Plain_where where, set;
} Plain_change;

/* Plain.objects.get_or_create(defaults, **where) */
typedef struct Plain_lookup {
  Plain_where where, defaults;
} Plain_lookup;

typedef struct Plain_list {
  size_t count;
  Plain **items;
} Plain_list;

typedef struct Plain_iterator Plain_iterator;

extern const yoke_model Plain_model;
extern const yoke_field Plain_fields[];
extern const yoke_relation Plain_relations[];
extern const yoke_many Plain_many_to_many[];

/* Reading: Plain.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Plain_get(db, .id = eq(...))
 *   Plain_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Plain_get(...) YOKE_CALL(Plain_get_where, Plain_where, __VA_ARGS__)
#define Plain_get_query(...) YOKE_CALL(Plain_get_from, Plain_query, __VA_ARGS__)
#define Plain_filter(...) YOKE_CALL(Plain_filter_from, Plain_query, __VA_ARGS__)
#define Plain_first(...) YOKE_CALL(Plain_first_from, Plain_query, __VA_ARGS__)
#define Plain_latest(...) YOKE_CALL(Plain_latest_from, Plain_query, __VA_ARGS__)
#define Plain_earliest(...) YOKE_CALL(Plain_earliest_from, Plain_query, __VA_ARGS__)
#define Plain_count(...) YOKE_CALL(Plain_count_from, Plain_query, __VA_ARGS__)
#define Plain_exists(...) YOKE_CALL(Plain_exists_from, Plain_query, __VA_ARGS__)
#define Plain_iterate(...) YOKE_CALL(Plain_iterate_from, Plain_query, __VA_ARGS__)
Plain *YOKE_NULLABLE Plain_get_where(yoke_db *db, const Plain_where *where);
Plain *YOKE_NULLABLE Plain_get_from(yoke_db *db, const Plain_query *query);
Plain_list *Plain_filter_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_first_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_latest_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_earliest_from(yoke_db *db, const Plain_query *query);
int64_t Plain_count_from(yoke_db *db, const Plain_query *query);
bool Plain_exists_from(yoke_db *db, const Plain_query *query);
Plain_iterator *Plain_iterate_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_next(Plain_iterator *iterator);
void Plain_stop(Plain_iterator *iterator);

/* Making: Plain(...), not saved yet, and Plain.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Plain_DEFAULTS .yoke = {0}
#define Plain_new(...) YOKE_MAKE(Plain_new_from, Plain, __VA_ARGS__)
#define Plain_create(...) YOKE_MAKE(Plain_create_from, Plain, __VA_ARGS__)
Plain *Plain_new_from(yoke_db *db, const Plain *initial);
Plain *YOKE_NULLABLE Plain_create_from(yoke_db *db, const Plain *initial);
bool Plain_bulk_create(yoke_db *db, Plain *const *objects, size_t count);
bool Plain_attach(yoke_db *db, Plain *object);

/* Writing many, or one that may not be there yet:
 *   Plain_update(db, .where = {...}, .set = {.id = to(...)})
 *   Plain_delete_where(db, &deleted, .where = {...})
 *   Plain_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Plain_update(...) YOKE_CALL(Plain_update_from, Plain_change, __VA_ARGS__)
#define Plain_delete_where(...) YOKE_CALL_WITH(Plain_delete_from, Plain_query, __VA_ARGS__)
#define Plain_get_or_create(...) YOKE_CALL_WITH(Plain_get_or_create_from, Plain_lookup, __VA_ARGS__)
#define Plain_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Plain_update_or_create_from, Plain_lookup, __VA_ARGS__)
int64_t Plain_update_from(yoke_db *db, const Plain_change *change);
bool Plain_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Plain_lookup *lookup);
Plain *YOKE_NULLABLE Plain_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Plain_lookup *lookup);

/* One object: object.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(object). */
bool Plain_save(Plain *object);
bool Plain_save_fields(Plain *object, const char *fields);
bool Plain_refresh(Plain *object);
bool Plain_delete(Plain *object, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Plain_full_clean(Plain *object);
const char *Plain_str(const Plain *object);

/* object.register_: ForeignKey(db_, on_delete=CASCADE), required. Setting saves nothing. */
db_ *YOKE_NONNULL Plain_register(Plain *object);
bool Plain_set_register(Plain *object, db_ *YOKE_NULLABLE register_);
yoke_relation_state Plain_register_state(const Plain *object);

/* object.many, many-to-many over default.Plain_many: .all(), and .filter(...) with keywords:
 *   Plain_many_query(object, .where = {...}, .order_by = "...", .limit = 10)
 * add(...), remove(...) and set(...) take saved objects, any number of them or an array:
 *   Plain_add_many(object, one, other), Plain_add_all_many(object, objects, count) */
#define Plain_many_query(...) YOKE_CALL(Plain_many_from, db__query, __VA_ARGS__)
#define Plain_add_many(object, ...) YOKE_MANY(Plain_add_all_many, object, db_, __VA_ARGS__)
#define Plain_remove_many(object, ...) YOKE_MANY(Plain_remove_all_many, object, db_, __VA_ARGS__)
#define Plain_set_many(object, ...) YOKE_MANY(Plain_set_all_many, object, db_, __VA_ARGS__)
db__list *Plain_many(Plain *object);
db__list *Plain_many_from(Plain *object, const db__query *query);
bool Plain_add_all_many(Plain *object, db_ *const *objects, size_t count);
bool Plain_remove_all_many(Plain *object, db_ *const *objects, size_t count);
bool Plain_set_all_many(Plain *object, db_ *const *objects, size_t count);
bool Plain_clear_many(Plain *object);

/* ── Plain_many_through ───────────────────────
 * default.Plain_many, table default_plain_many. */
struct Plain_many_through {
  yoke_object yoke;
  int64_t id;                 /* BigAutoField, primary key */
  int64_t plain_id;           /* key of plain */
  int64_t db_id;              /* key of db */
  Plain *YOKE_NULLABLE plain; /* cache of Plain_many_through_plain() */
  db_ *YOKE_NULLABLE db;      /* cache of Plain_many_through_db() */
  unsigned char states[2];    /* where the relations stand */
};

/* Conditions on Plain_many_through objects: all that are given hold. */
struct Plain_many_through_where {
  const Plain_many_through *is;                     /* this very object */
  const Plain_many_through_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup plain_id;
  yoke_int_lookup db_id;
  const Plain_where *plain;                         /* of its plain */
  const db__where *db;                              /* of its db */
};

typedef struct Plain_many_through_query {
  Plain_many_through_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Plain_many_through_query;

/* Plain_many_through.objects.filter(where).update(set) */
typedef struct Plain_many_through_change {
  Plain_many_through_where where, set;
} Plain_many_through_change;

/* Plain_many_through.objects.get_or_create(defaults, **where) */
typedef struct Plain_many_through_lookup {
  Plain_many_through_where where, defaults;
} Plain_many_through_lookup;

typedef struct Plain_many_through_list {
  size_t count;
  Plain_many_through **items;
} Plain_many_through_list;

typedef struct Plain_many_through_iterator Plain_many_through_iterator;

extern const yoke_model Plain_many_through_model;
extern const yoke_field Plain_many_through_fields[];
extern const yoke_relation Plain_many_through_relations[];

/* Reading: Plain_many_through.objects.get(), filter(), first(), latest(), count(), exists(),
 * iterator().
 *   Plain_many_through_get(db, .id = eq(...))
 *   Plain_many_through_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Plain_many_through_get(...)                                                                \
  YOKE_CALL(Plain_many_through_get_where, Plain_many_through_where, __VA_ARGS__)
#define Plain_many_through_get_query(...)                                                          \
  YOKE_CALL(Plain_many_through_get_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_filter(...)                                                             \
  YOKE_CALL(Plain_many_through_filter_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_first(...)                                                              \
  YOKE_CALL(Plain_many_through_first_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_latest(...)                                                             \
  YOKE_CALL(Plain_many_through_latest_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_earliest(...)                                                           \
  YOKE_CALL(Plain_many_through_earliest_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_count(...)                                                              \
  YOKE_CALL(Plain_many_through_count_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_exists(...)                                                             \
  YOKE_CALL(Plain_many_through_exists_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_iterate(...)                                                            \
  YOKE_CALL(Plain_many_through_iterate_from, Plain_many_through_query, __VA_ARGS__)
Plain_many_through *YOKE_NULLABLE Plain_many_through_get_where(yoke_db *db,
    const Plain_many_through_where *where);
Plain_many_through *YOKE_NULLABLE Plain_many_through_get_from(yoke_db *db,
    const Plain_many_through_query *query);
Plain_many_through_list *Plain_many_through_filter_from(yoke_db *db,
                                                        const Plain_many_through_query *query);
Plain_many_through *YOKE_NULLABLE Plain_many_through_first_from(yoke_db *db,
    const Plain_many_through_query *query);
Plain_many_through *YOKE_NULLABLE Plain_many_through_latest_from(yoke_db *db,
    const Plain_many_through_query *query);
Plain_many_through *YOKE_NULLABLE Plain_many_through_earliest_from(yoke_db *db,
    const Plain_many_through_query *query);
int64_t Plain_many_through_count_from(yoke_db *db, const Plain_many_through_query *query);
bool Plain_many_through_exists_from(yoke_db *db, const Plain_many_through_query *query);
Plain_many_through_iterator *Plain_many_through_iterate_from(yoke_db *db,
    const Plain_many_through_query *query);
Plain_many_through *YOKE_NULLABLE Plain_many_through_next(Plain_many_through_iterator *iterator);
void Plain_many_through_stop(Plain_many_through_iterator *iterator);

/* Making: Plain_many_through(...), not saved yet, and Plain_many_through.objects.create(...),
 * bulk_create([...]).
 * What is not given starts as the model says. */
#define Plain_many_through_DEFAULTS .yoke = {0}
#define Plain_many_through_new(...)                                                                \
  YOKE_MAKE(Plain_many_through_new_from, Plain_many_through, __VA_ARGS__)
#define Plain_many_through_create(...)                                                             \
  YOKE_MAKE(Plain_many_through_create_from, Plain_many_through, __VA_ARGS__)
Plain_many_through *Plain_many_through_new_from(yoke_db *db, const Plain_many_through *initial);
Plain_many_through *YOKE_NULLABLE Plain_many_through_create_from(yoke_db *db,
    const Plain_many_through *initial);
bool Plain_many_through_bulk_create(yoke_db *db, Plain_many_through *const *objects, size_t count);
bool Plain_many_through_attach(yoke_db *db, Plain_many_through *plain_many_through);

/* Writing many, or one that may not be there yet:
 *   Plain_many_through_update(db, .where = {...}, .set = {.id = to(...)})
 *   Plain_many_through_delete_where(db, &deleted, .where = {...})
 *   Plain_many_through_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Plain_many_through_update(...)                                                             \
  YOKE_CALL(Plain_many_through_update_from, Plain_many_through_change, __VA_ARGS__)
#define Plain_many_through_delete_where(...)                                                       \
  YOKE_CALL_WITH(Plain_many_through_delete_from, Plain_many_through_query, __VA_ARGS__)
#define Plain_many_through_get_or_create(...)                                                      \
  YOKE_CALL_WITH(Plain_many_through_get_or_create_from, Plain_many_through_lookup, __VA_ARGS__)
#define Plain_many_through_update_or_create(...)                                                   \
  YOKE_CALL_WITH(Plain_many_through_update_or_create_from, Plain_many_through_lookup, __VA_ARGS__)
int64_t Plain_many_through_update_from(yoke_db *db, const Plain_many_through_change *change);
bool Plain_many_through_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                                    const Plain_many_through_query *query);
Plain_many_through *YOKE_NULLABLE Plain_many_through_get_or_create_from(yoke_db *db,
    bool *ret_created, const Plain_many_through_lookup *lookup);
Plain_many_through *YOKE_NULLABLE Plain_many_through_update_or_create_from(yoke_db *db,
    bool *ret_created, const Plain_many_through_lookup *lookup);

/* One object: plain_many_through.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(plain_many_through). */
bool Plain_many_through_save(Plain_many_through *plain_many_through);
bool Plain_many_through_save_fields(Plain_many_through *plain_many_through, const char *fields);
bool Plain_many_through_refresh(Plain_many_through *plain_many_through);
bool Plain_many_through_delete(Plain_many_through *plain_many_through,
                               yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Plain_many_through_full_clean(Plain_many_through *plain_many_through);
const char *Plain_many_through_str(const Plain_many_through *plain_many_through);

/* plain_many_through.plain: ForeignKey(Plain, on_delete=CASCADE), required. Setting saves
 * nothing. */
Plain *YOKE_NONNULL Plain_many_through_plain(Plain_many_through *plain_many_through);
bool Plain_many_through_set_plain(Plain_many_through *plain_many_through,
                                  Plain *YOKE_NULLABLE partner);
yoke_relation_state Plain_many_through_plain_state(const Plain_many_through *plain_many_through);

/* plain_many_through.db: ForeignKey(db_, on_delete=CASCADE), required. Setting saves nothing. */
db_ *YOKE_NONNULL Plain_many_through_db(Plain_many_through *plain_many_through);
bool Plain_many_through_set_db(Plain_many_through *plain_many_through, db_ *YOKE_NULLABLE partner);
yoke_relation_state Plain_many_through_db_state(const Plain_many_through *plain_many_through);

/* The app: yoke_create_tables(db, &default_). */
extern const yoke_app default_;

YOKE_HEADER_END

#endif
