/* Made by yoke 0.1.0 from blog/models.py. Changes here are lost. */
#ifndef BLOG_MODELS_H
#define BLOG_MODELS_H

#include "yoke/yoke.h"

#if YOKE_ABI != 5
#error "blog.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Models of other apps that are named here. */
typedef struct forum_Comment forum_Comment; /* forum.Comment */
typedef struct forum_Comment_where forum_Comment_where;
typedef struct forum_Comment_query forum_Comment_query;
typedef struct forum_Comment_list forum_Comment_list;

typedef struct Author Author;
typedef struct Author_where Author_where;
typedef struct blog_Comment blog_Comment;
typedef struct blog_Comment_where blog_Comment_where;
typedef struct blog_Comment_query blog_Comment_query;
typedef struct blog_Comment_list blog_Comment_list;

/* State */
#define blog_State_OPEN "o"   /* Open */
#define blog_State_CLOSED "c" /* Closed */

/* Mood */
enum Mood {
  Mood_GOOD = 1, /* Good */
  Mood_BAD = 2,  /* Bad */
};

/* For you to write: defaults that the models compute in Python. Each is called once for
 * every new object that is given no value; a text or bytes are copied at once. */
const char *blog_make_key(void); /* blog.models.make_key */

/* ── Author ───────────────────────────
 * blog.Author, table blog_author. */
struct Author {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
  const char *name; /* CharField(20) */
};

/* Conditions on Author objects: all that are given hold. */
struct Author_where {
  const Author *is;                          /* this very object */
  const Author_where *all, *any, *none;      /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
  const blog_Comment_where *comment;         /* of blog.Comment whose author it is */
  const forum_Comment_where *forum_comments; /* of forum.Comment whose author it is */
};

typedef struct Author_query {
  Author_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Author_query;

/* Author.objects.filter(where).update(set) */
typedef struct Author_change {
  Author_where where, set;
} Author_change;

/* Author.objects.get_or_create(defaults, **where) */
typedef struct Author_lookup {
  Author_where where, defaults;
} Author_lookup;

typedef struct Author_list {
  size_t count;
  Author **items;
} Author_list;

typedef struct Author_iterator Author_iterator;

extern const yoke_model Author_model;
extern const yoke_field Author_fields[];
extern const yoke_relation Author_relations[];

/* Reading: Author.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Author_get(db, .name = eq(...))
 *   Author_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Author_get(...) YOKE_CALL(Author_get_where, Author_where, __VA_ARGS__)
#define Author_get_query(...) YOKE_CALL(Author_get_from, Author_query, __VA_ARGS__)
#define Author_filter(...) YOKE_CALL(Author_filter_from, Author_query, __VA_ARGS__)
#define Author_first(...) YOKE_CALL(Author_first_from, Author_query, __VA_ARGS__)
#define Author_latest(...) YOKE_CALL(Author_latest_from, Author_query, __VA_ARGS__)
#define Author_earliest(...) YOKE_CALL(Author_earliest_from, Author_query, __VA_ARGS__)
#define Author_count(...) YOKE_CALL(Author_count_from, Author_query, __VA_ARGS__)
#define Author_exists(...) YOKE_CALL(Author_exists_from, Author_query, __VA_ARGS__)
#define Author_iterate(...) YOKE_CALL(Author_iterate_from, Author_query, __VA_ARGS__)
Author *YOKE_NULLABLE Author_get_where(yoke_db *db, const Author_where *where);
Author *YOKE_NULLABLE Author_get_from(yoke_db *db, const Author_query *query);
Author_list *Author_filter_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_first_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_latest_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_earliest_from(yoke_db *db, const Author_query *query);
int64_t Author_count_from(yoke_db *db, const Author_query *query);
bool Author_exists_from(yoke_db *db, const Author_query *query);
Author_iterator *Author_iterate_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_next(Author_iterator *iterator);
void Author_stop(Author_iterator *iterator);

/* Making: Author(...), not saved yet, and Author.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Author_DEFAULTS .name = ""
#define Author_new(...) YOKE_MAKE(Author_new_from, Author, __VA_ARGS__)
#define Author_create(...) YOKE_MAKE(Author_create_from, Author, __VA_ARGS__)
Author *Author_new_from(yoke_db *db, const Author *initial);
Author *YOKE_NULLABLE Author_create_from(yoke_db *db, const Author *initial);
bool Author_bulk_create(yoke_db *db, Author *const *objects, size_t count);
bool Author_attach(yoke_db *db, Author *author);

/* Writing many, or one that may not be there yet:
 *   Author_update(db, .where = {...}, .set = {.name = to(...)})
 *   Author_delete_where(db, &deleted, .where = {...})
 *   Author_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Author_update(...) YOKE_CALL(Author_update_from, Author_change, __VA_ARGS__)
#define Author_delete_where(...) YOKE_CALL_WITH(Author_delete_from, Author_query, __VA_ARGS__)
#define Author_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Author_get_or_create_from, Author_lookup, __VA_ARGS__)
#define Author_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Author_update_or_create_from, Author_lookup, __VA_ARGS__)
int64_t Author_update_from(yoke_db *db, const Author_change *change);
bool Author_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Author_query *query);
Author *YOKE_NULLABLE Author_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Author_lookup *lookup);
Author *YOKE_NULLABLE Author_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Author_lookup *lookup);

/* One object: author.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(author). */
bool Author_save(Author *author);
bool Author_save_fields(Author *author, const char *fields);
bool Author_refresh(Author *author);
bool Author_delete(Author *author, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Author_full_clean(Author *author);
const char *Author_str(const Author *author);

/* author.comment_set, the reverse of blog.Comment.author: .all(), and .filter(...) with keywords:
 *   Author_comment_set_query(author, .where = {...}, .order_by = "...", .limit = 10) */
#define Author_comment_set_query(...)                                                              \
  YOKE_CALL(Author_comment_set_from, blog_Comment_query, __VA_ARGS__)
blog_Comment_list *Author_comment_set(Author *author);
blog_Comment_list *Author_comment_set_from(Author *author, const blog_Comment_query *query);

/* author.forum_comments, the reverse of forum.Comment.author: .all(), and .filter(...) with
 * keywords:
 *   Author_forum_comments_query(author, .where = {...}, .order_by = "...", .limit = 10) */
#define Author_forum_comments_query(...)                                                           \
  YOKE_CALL(Author_forum_comments_from, forum_Comment_query, __VA_ARGS__)
forum_Comment_list *Author_forum_comments(Author *author);
forum_Comment_list *Author_forum_comments_from(Author *author, const forum_Comment_query *query);

/* ── blog_Comment ─────────────────────────
 * blog.Comment, table blog_comment. */
struct blog_Comment {
  yoke_object yoke;
  int64_t id;                   /* BigAutoField, primary key */
  int64_t author_id;            /* key of author */
  /* One of blog_State_OPEN (Open), blog_State_CLOSED (Closed). */
  const char *state;            /* CharField(1) */
  const char *key;              /* CharField(5) */
  Author *YOKE_NULLABLE author; /* cache of blog_Comment_author() */
  unsigned char states[1];      /* where the relations stand */
};

/* Conditions on blog_Comment objects: all that are given hold. */
struct blog_Comment_where {
  const blog_Comment *is;                     /* this very object */
  const blog_Comment_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup author_id;
  yoke_text_lookup state;
  yoke_text_lookup key;
  const Author_where *author;                 /* of its author */
};

typedef struct blog_Comment_query {
  blog_Comment_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} blog_Comment_query;

/* blog_Comment.objects.filter(where).update(set) */
typedef struct blog_Comment_change {
  blog_Comment_where where, set;
} blog_Comment_change;

/* blog_Comment.objects.get_or_create(defaults, **where) */
typedef struct blog_Comment_lookup {
  blog_Comment_where where, defaults;
} blog_Comment_lookup;

typedef struct blog_Comment_list {
  size_t count;
  blog_Comment **items;
} blog_Comment_list;

typedef struct blog_Comment_iterator blog_Comment_iterator;

extern const yoke_model blog_Comment_model;
extern const yoke_field blog_Comment_fields[];
extern const yoke_relation blog_Comment_relations[];

/* Reading: blog_Comment.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   blog_Comment_get(db, .state = eq(...))
 *   blog_Comment_filter(db, .where = {.state = eq(...)}, .order_by = "-state", .limit = 20) */
#define blog_Comment_get(...) YOKE_CALL(blog_Comment_get_where, blog_Comment_where, __VA_ARGS__)
#define blog_Comment_get_query(...)                                                                \
  YOKE_CALL(blog_Comment_get_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_filter(...)                                                                   \
  YOKE_CALL(blog_Comment_filter_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_first(...) YOKE_CALL(blog_Comment_first_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_latest(...)                                                                   \
  YOKE_CALL(blog_Comment_latest_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_earliest(...)                                                                 \
  YOKE_CALL(blog_Comment_earliest_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_count(...) YOKE_CALL(blog_Comment_count_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_exists(...)                                                                   \
  YOKE_CALL(blog_Comment_exists_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_iterate(...)                                                                  \
  YOKE_CALL(blog_Comment_iterate_from, blog_Comment_query, __VA_ARGS__)
blog_Comment *YOKE_NULLABLE blog_Comment_get_where(yoke_db *db, const blog_Comment_where *where);
blog_Comment *YOKE_NULLABLE blog_Comment_get_from(yoke_db *db, const blog_Comment_query *query);
blog_Comment_list *blog_Comment_filter_from(yoke_db *db, const blog_Comment_query *query);
blog_Comment *YOKE_NULLABLE blog_Comment_first_from(yoke_db *db, const blog_Comment_query *query);
blog_Comment *YOKE_NULLABLE blog_Comment_latest_from(yoke_db *db, const blog_Comment_query *query);
blog_Comment *YOKE_NULLABLE blog_Comment_earliest_from(yoke_db *db,
                                                       const blog_Comment_query *query);
int64_t blog_Comment_count_from(yoke_db *db, const blog_Comment_query *query);
bool blog_Comment_exists_from(yoke_db *db, const blog_Comment_query *query);
blog_Comment_iterator *blog_Comment_iterate_from(yoke_db *db, const blog_Comment_query *query);
blog_Comment *YOKE_NULLABLE blog_Comment_next(blog_Comment_iterator *iterator);
void blog_Comment_stop(blog_Comment_iterator *iterator);

/* Making: blog_Comment(...), not saved yet, and blog_Comment.objects.create(...),
 * bulk_create([...]).
 * What is not given starts as the model says. */
#define blog_Comment_DEFAULTS .state = blog_State_OPEN, .key = blog_make_key()
#define blog_Comment_new(...) YOKE_MAKE(blog_Comment_new_from, blog_Comment, __VA_ARGS__)
#define blog_Comment_create(...) YOKE_MAKE(blog_Comment_create_from, blog_Comment, __VA_ARGS__)
blog_Comment *blog_Comment_new_from(yoke_db *db, const blog_Comment *initial);
blog_Comment *YOKE_NULLABLE blog_Comment_create_from(yoke_db *db, const blog_Comment *initial);
bool blog_Comment_bulk_create(yoke_db *db, blog_Comment *const *objects, size_t count);
bool blog_Comment_attach(yoke_db *db, blog_Comment *blog_comment);

/* Writing many, or one that may not be there yet:
 *   blog_Comment_update(db, .where = {...}, .set = {.state = to(...)})
 *   blog_Comment_delete_where(db, &deleted, .where = {...})
 *   blog_Comment_get_or_create(db, &created, .where = {...}, .defaults = {.state = to(...)}) */
#define blog_Comment_update(...)                                                                   \
  YOKE_CALL(blog_Comment_update_from, blog_Comment_change, __VA_ARGS__)
#define blog_Comment_delete_where(...)                                                             \
  YOKE_CALL_WITH(blog_Comment_delete_from, blog_Comment_query, __VA_ARGS__)
#define blog_Comment_get_or_create(...)                                                            \
  YOKE_CALL_WITH(blog_Comment_get_or_create_from, blog_Comment_lookup, __VA_ARGS__)
#define blog_Comment_update_or_create(...)                                                         \
  YOKE_CALL_WITH(blog_Comment_update_or_create_from, blog_Comment_lookup, __VA_ARGS__)
int64_t blog_Comment_update_from(yoke_db *db, const blog_Comment_change *change);
bool blog_Comment_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                              const blog_Comment_query *query);
blog_Comment *YOKE_NULLABLE blog_Comment_get_or_create_from(yoke_db *db, bool *ret_created,
                                                            const blog_Comment_lookup *lookup);
blog_Comment *YOKE_NULLABLE blog_Comment_update_or_create_from(yoke_db *db, bool *ret_created,
    const blog_Comment_lookup *lookup);

/* One object: blog_comment.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(blog_comment). */
bool blog_Comment_save(blog_Comment *blog_comment);
bool blog_Comment_save_fields(blog_Comment *blog_comment, const char *fields);
bool blog_Comment_refresh(blog_Comment *blog_comment);
bool blog_Comment_delete(blog_Comment *blog_comment, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool blog_Comment_full_clean(blog_Comment *blog_comment);
const char *blog_Comment_str(const blog_Comment *blog_comment);
const char *blog_Comment_get_state_display(const blog_Comment *blog_comment);

/* blog_comment.author: ForeignKey(Author, on_delete=CASCADE), required. Setting saves nothing. */
Author *YOKE_NONNULL blog_Comment_author(blog_Comment *blog_comment);
bool blog_Comment_set_author(blog_Comment *blog_comment, Author *YOKE_NULLABLE author);
yoke_relation_state blog_Comment_author_state(const blog_Comment *blog_comment);

/* The app: yoke_create_tables(db, &blog). */
extern const yoke_app blog;

YOKE_HEADER_END

#endif
