/* Made by yoke 0.1.0 from forum/models.py. Changes here are lost. */
#ifndef FORUM_MODELS_H
#define FORUM_MODELS_H

#include "yoke/yoke.h"

#include "blog.h"

#if YOKE_ABI != 5
#error "forum.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Models of other apps that are named here. */
typedef struct Author Author; /* blog.Author */
typedef struct Author_where Author_where;

typedef struct forum_Comment forum_Comment;
typedef struct forum_Comment_where forum_Comment_where;
typedef struct Visit Visit;
typedef struct Visit_where Visit_where;

/* Comment.State */
#define forum_Comment_State_READ "r" /* Read */

/* State */
#define forum_State_HERE "h" /* Here */

/* For you to write: defaults that the models compute in Python. Each is called once for
 * every new object that is given no value; a text or bytes are copied at once. */
const char *blog_make_key(void); /* blog.models.make_key */

/* ── forum_Comment ─────────────────────────
 * forum.Comment, table forum_comment. */
struct forum_Comment {
  yoke_object yoke;
  int64_t id;                        /* BigAutoField, primary key */
  int64_t author_id;                 /* key of author */
  /* One of forum_Comment_State_READ (Read). */
  const char *state;                 /* CharField(1) */
  /* One of Mood_GOOD (Good), Mood_BAD (Bad). */
  const int64_t *YOKE_NULLABLE mood; /* IntegerField, may be NULL */
  const char *key;                   /* CharField(5) */
  Author *YOKE_NULLABLE author;      /* cache of forum_Comment_author() */
  unsigned char states[1];           /* where the relations stand */
};

/* Conditions on forum_Comment objects: all that are given hold. */
struct forum_Comment_where {
  const forum_Comment *is;                     /* this very object */
  const forum_Comment_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup author_id;
  yoke_text_lookup state;
  yoke_int_lookup mood;
  yoke_text_lookup key;
  const Author_where *author;                  /* of its author */
};

typedef struct forum_Comment_query {
  forum_Comment_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} forum_Comment_query;

/* forum_Comment.objects.filter(where).update(set) */
typedef struct forum_Comment_change {
  forum_Comment_where where, set;
} forum_Comment_change;

/* forum_Comment.objects.get_or_create(defaults, **where) */
typedef struct forum_Comment_lookup {
  forum_Comment_where where, defaults;
} forum_Comment_lookup;

typedef struct forum_Comment_list {
  size_t count;
  forum_Comment **items;
} forum_Comment_list;

typedef struct forum_Comment_iterator forum_Comment_iterator;

extern const yoke_model forum_Comment_model;
extern const yoke_field forum_Comment_fields[];
extern const yoke_relation forum_Comment_relations[];

/* Reading: forum_Comment.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   forum_Comment_get(db, .state = eq(...))
 *   forum_Comment_filter(db, .where = {.state = eq(...)}, .order_by = "-state", .limit = 20) */
#define forum_Comment_get(...) YOKE_CALL(forum_Comment_get_where, forum_Comment_where, __VA_ARGS__)
#define forum_Comment_get_query(...)                                                               \
  YOKE_CALL(forum_Comment_get_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_filter(...)                                                                  \
  YOKE_CALL(forum_Comment_filter_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_first(...)                                                                   \
  YOKE_CALL(forum_Comment_first_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_latest(...)                                                                  \
  YOKE_CALL(forum_Comment_latest_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_earliest(...)                                                                \
  YOKE_CALL(forum_Comment_earliest_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_count(...)                                                                   \
  YOKE_CALL(forum_Comment_count_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_exists(...)                                                                  \
  YOKE_CALL(forum_Comment_exists_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_iterate(...)                                                                 \
  YOKE_CALL(forum_Comment_iterate_from, forum_Comment_query, __VA_ARGS__)
forum_Comment *YOKE_NULLABLE forum_Comment_get_where(yoke_db *db, const forum_Comment_where *where);
forum_Comment *YOKE_NULLABLE forum_Comment_get_from(yoke_db *db, const forum_Comment_query *query);
forum_Comment_list *forum_Comment_filter_from(yoke_db *db, const forum_Comment_query *query);
forum_Comment *YOKE_NULLABLE forum_Comment_first_from(yoke_db *db,
                                                      const forum_Comment_query *query);
forum_Comment *YOKE_NULLABLE forum_Comment_latest_from(yoke_db *db,
                                                       const forum_Comment_query *query);
forum_Comment *YOKE_NULLABLE forum_Comment_earliest_from(yoke_db *db,
                                                         const forum_Comment_query *query);
int64_t forum_Comment_count_from(yoke_db *db, const forum_Comment_query *query);
bool forum_Comment_exists_from(yoke_db *db, const forum_Comment_query *query);
forum_Comment_iterator *forum_Comment_iterate_from(yoke_db *db, const forum_Comment_query *query);
forum_Comment *YOKE_NULLABLE forum_Comment_next(forum_Comment_iterator *iterator);
void forum_Comment_stop(forum_Comment_iterator *iterator);

/* Making: forum_Comment(...), not saved yet, and forum_Comment.objects.create(...),
 * bulk_create([...]).
 * What is not given starts as the model says. */
#define forum_Comment_DEFAULTS .state = forum_Comment_State_READ, .key = blog_make_key()
#define forum_Comment_new(...) YOKE_MAKE(forum_Comment_new_from, forum_Comment, __VA_ARGS__)
#define forum_Comment_create(...) YOKE_MAKE(forum_Comment_create_from, forum_Comment, __VA_ARGS__)
forum_Comment *forum_Comment_new_from(yoke_db *db, const forum_Comment *initial);
forum_Comment *YOKE_NULLABLE forum_Comment_create_from(yoke_db *db, const forum_Comment *initial);
bool forum_Comment_bulk_create(yoke_db *db, forum_Comment *const *objects, size_t count);
bool forum_Comment_attach(yoke_db *db, forum_Comment *forum_comment);

/* Writing many, or one that may not be there yet:
 *   forum_Comment_update(db, .where = {...}, .set = {.state = to(...)})
 *   forum_Comment_delete_where(db, &deleted, .where = {...})
 *   forum_Comment_get_or_create(db, &created, .where = {...}, .defaults = {.state = to(...)}) */
#define forum_Comment_update(...)                                                                  \
  YOKE_CALL(forum_Comment_update_from, forum_Comment_change, __VA_ARGS__)
#define forum_Comment_delete_where(...)                                                            \
  YOKE_CALL_WITH(forum_Comment_delete_from, forum_Comment_query, __VA_ARGS__)
#define forum_Comment_get_or_create(...)                                                           \
  YOKE_CALL_WITH(forum_Comment_get_or_create_from, forum_Comment_lookup, __VA_ARGS__)
#define forum_Comment_update_or_create(...)                                                        \
  YOKE_CALL_WITH(forum_Comment_update_or_create_from, forum_Comment_lookup, __VA_ARGS__)
int64_t forum_Comment_update_from(yoke_db *db, const forum_Comment_change *change);
bool forum_Comment_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                               const forum_Comment_query *query);
forum_Comment *YOKE_NULLABLE forum_Comment_get_or_create_from(yoke_db *db, bool *ret_created,
    const forum_Comment_lookup *lookup);
forum_Comment *YOKE_NULLABLE forum_Comment_update_or_create_from(yoke_db *db, bool *ret_created,
    const forum_Comment_lookup *lookup);

/* One object: forum_comment.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(forum_comment). */
bool forum_Comment_save(forum_Comment *forum_comment);
bool forum_Comment_save_fields(forum_Comment *forum_comment, const char *fields);
bool forum_Comment_refresh(forum_Comment *forum_comment);
bool forum_Comment_delete(forum_Comment *forum_comment, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool forum_Comment_full_clean(forum_Comment *forum_comment);
const char *forum_Comment_str(const forum_Comment *forum_comment);
const char *forum_Comment_get_state_display(const forum_Comment *forum_comment);
const char *forum_Comment_get_mood_display(const forum_Comment *forum_comment);

/* forum_comment.author: ForeignKey(Author, on_delete=CASCADE), required. Setting saves nothing. */
Author *YOKE_NONNULL forum_Comment_author(forum_Comment *forum_comment);
bool forum_Comment_set_author(forum_Comment *forum_comment, Author *YOKE_NULLABLE author);
yoke_relation_state forum_Comment_author_state(const forum_Comment *forum_comment);

/* ── Visit ────────────────────────────
 * forum.Visit, table forum_visit. */
struct Visit {
  yoke_object yoke;
  int64_t id;        /* BigAutoField, primary key */
  /* One of forum_State_HERE (Here). */
  const char *state; /* CharField(1) */
};

/* Conditions on Visit objects: all that are given hold. */
struct Visit_where {
  const Visit *is;                     /* this very object */
  const Visit_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup state;
};

typedef struct Visit_query {
  Visit_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Visit_query;

/* Visit.objects.filter(where).update(set) */
typedef struct Visit_change {
  Visit_where where, set;
} Visit_change;

/* Visit.objects.get_or_create(defaults, **where) */
typedef struct Visit_lookup {
  Visit_where where, defaults;
} Visit_lookup;

typedef struct Visit_list {
  size_t count;
  Visit **items;
} Visit_list;

typedef struct Visit_iterator Visit_iterator;

extern const yoke_model Visit_model;
extern const yoke_field Visit_fields[];

/* Reading: Visit.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Visit_get(db, .state = eq(...))
 *   Visit_filter(db, .where = {.state = eq(...)}, .order_by = "-state", .limit = 20) */
#define Visit_get(...) YOKE_CALL(Visit_get_where, Visit_where, __VA_ARGS__)
#define Visit_get_query(...) YOKE_CALL(Visit_get_from, Visit_query, __VA_ARGS__)
#define Visit_filter(...) YOKE_CALL(Visit_filter_from, Visit_query, __VA_ARGS__)
#define Visit_first(...) YOKE_CALL(Visit_first_from, Visit_query, __VA_ARGS__)
#define Visit_latest(...) YOKE_CALL(Visit_latest_from, Visit_query, __VA_ARGS__)
#define Visit_earliest(...) YOKE_CALL(Visit_earliest_from, Visit_query, __VA_ARGS__)
#define Visit_count(...) YOKE_CALL(Visit_count_from, Visit_query, __VA_ARGS__)
#define Visit_exists(...) YOKE_CALL(Visit_exists_from, Visit_query, __VA_ARGS__)
#define Visit_iterate(...) YOKE_CALL(Visit_iterate_from, Visit_query, __VA_ARGS__)
Visit *YOKE_NULLABLE Visit_get_where(yoke_db *db, const Visit_where *where);
Visit *YOKE_NULLABLE Visit_get_from(yoke_db *db, const Visit_query *query);
Visit_list *Visit_filter_from(yoke_db *db, const Visit_query *query);
Visit *YOKE_NULLABLE Visit_first_from(yoke_db *db, const Visit_query *query);
Visit *YOKE_NULLABLE Visit_latest_from(yoke_db *db, const Visit_query *query);
Visit *YOKE_NULLABLE Visit_earliest_from(yoke_db *db, const Visit_query *query);
int64_t Visit_count_from(yoke_db *db, const Visit_query *query);
bool Visit_exists_from(yoke_db *db, const Visit_query *query);
Visit_iterator *Visit_iterate_from(yoke_db *db, const Visit_query *query);
Visit *YOKE_NULLABLE Visit_next(Visit_iterator *iterator);
void Visit_stop(Visit_iterator *iterator);

/* Making: Visit(...), not saved yet, and Visit.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Visit_DEFAULTS .state = forum_State_HERE
#define Visit_new(...) YOKE_MAKE(Visit_new_from, Visit, __VA_ARGS__)
#define Visit_create(...) YOKE_MAKE(Visit_create_from, Visit, __VA_ARGS__)
Visit *Visit_new_from(yoke_db *db, const Visit *initial);
Visit *YOKE_NULLABLE Visit_create_from(yoke_db *db, const Visit *initial);
bool Visit_bulk_create(yoke_db *db, Visit *const *objects, size_t count);
bool Visit_attach(yoke_db *db, Visit *visit);

/* Writing many, or one that may not be there yet:
 *   Visit_update(db, .where = {...}, .set = {.state = to(...)})
 *   Visit_delete_where(db, &deleted, .where = {...})
 *   Visit_get_or_create(db, &created, .where = {...}, .defaults = {.state = to(...)}) */
#define Visit_update(...) YOKE_CALL(Visit_update_from, Visit_change, __VA_ARGS__)
#define Visit_delete_where(...) YOKE_CALL_WITH(Visit_delete_from, Visit_query, __VA_ARGS__)
#define Visit_get_or_create(...) YOKE_CALL_WITH(Visit_get_or_create_from, Visit_lookup, __VA_ARGS__)
#define Visit_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Visit_update_or_create_from, Visit_lookup, __VA_ARGS__)
int64_t Visit_update_from(yoke_db *db, const Visit_change *change);
bool Visit_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Visit_query *query);
Visit *YOKE_NULLABLE Visit_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Visit_lookup *lookup);
Visit *YOKE_NULLABLE Visit_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Visit_lookup *lookup);

/* One object: visit.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(visit). */
bool Visit_save(Visit *visit);
bool Visit_save_fields(Visit *visit, const char *fields);
bool Visit_refresh(Visit *visit);
bool Visit_delete(Visit *visit, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Visit_full_clean(Visit *visit);
const char *Visit_str(const Visit *visit);
const char *Visit_get_state_display(const Visit *visit);

/* The app: yoke_create_tables(db, &forum). */
extern const yoke_app forum;

YOKE_HEADER_END

#endif
