/* Made by yoke 0.1.0 from store/models.py. Changes here are lost. */
#ifndef STORE_MODELS_H
#define STORE_MODELS_H

#include "yoke/yoke.h"

#if YOKE_ABI != 5
#error "store.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

typedef struct Article Article;
typedef struct Article_where Article_where;

/* Size */
enum Size {
  Size_SMALL = 1, /* Small */
  Size_LARGE = 3, /* Very large */
};

/* Article.Status */
#define Article_Status_DRAFT "dr"    /* Draft */
#define Article_Status_FOR_SALE "fs" /* For sale */
/* Sold, and sent away to somebody who will be glad of it and keep it for a long time */
#define Article_Status_GONE "go"

/* Article.Since */
#define Article_Since_NEW ((yoke_date){2020, 1, 1})   /* This century */
#define Article_Since_OLD ((yoke_date){1999, 12, 31}) /* Old */

/* For you to write: defaults that the models compute in Python. Each is called once for
 * every new object that is given no value; a text or bytes are copied at once. */
const char *store_make_code(void);  /* store.models.make_code */
int64_t store_serial_default(void); /* store.models.Article.serial_default */

/* ── Article ───────────────────────────
 * store.Article, table store_article. */
struct Article {
  yoke_object yoke;
  yoke_uuid id;                                 /* UUIDField, primary key */
  yoke_bytes picture;                           /* BinaryField, may be NULL */
  yoke_bytes seal;                              /* BinaryField */
  yoke_decimal price;                           /* DecimalField(8, 2) */
  const yoke_decimal *YOKE_NULLABLE tax;        /* DecimalField(4, 3), may be NULL */
  const char *YOKE_NULLABLE turnover;           /* DecimalField(30, 2), may be NULL */
  yoke_duration delivery;                       /* DurationField */
  const yoke_duration *YOKE_NULLABLE guarantee; /* DurationField, may be NULL */
  const yoke_uuid *YOKE_NULLABLE twin;          /* UUIDField, may be NULL */
  const char *details;                          /* JSONField */
  const char *tags;                             /* JSONField */
  const char *YOKE_NULLABLE address;            /* GenericIPAddressField, may be NULL */
  const char *manual;                           /* FileField(100) */
  const char *photo;                            /* ImageField(100) */
  const char *code;                             /* CharField(8) */
  const int64_t *YOKE_NULLABLE serial;          /* IntegerField, may be NULL */
  /* One of NULL (Any), Size_SMALL (Small), Size_LARGE (Very large). */
  int64_t size;                                 /* IntegerField */
  /* One of Article_Status_DRAFT (Draft), Article_Status_FOR_SALE (For sale), Article_Status_GONE
   * (Sold, and sent away to somebody who will be glad of it and keep it for a long time). */
  const char *status;                           /* CharField(2) */
  /* One of Article_Since_NEW (This century), Article_Since_OLD (Old). */
  yoke_date since;                              /* DateField */
  const char *name;                             /* CharField(20) */
};

/* Conditions on Article objects: all that are given hold. */
struct Article_where {
  const Article *is;                     /* this very object */
  const Article_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_uuid_lookup id;
  yoke_bytes_lookup picture;
  yoke_bytes_lookup seal;
  yoke_decimal_lookup price;
  yoke_decimal_lookup tax;
  yoke_text_lookup turnover;
  yoke_duration_lookup delivery;
  yoke_duration_lookup guarantee;
  yoke_uuid_lookup twin;
  yoke_text_lookup details;
  yoke_text_lookup tags;
  yoke_text_lookup address;
  yoke_text_lookup manual;
  yoke_text_lookup photo;
  yoke_text_lookup code;
  yoke_int_lookup serial;
  yoke_int_lookup size;
  yoke_text_lookup status;
  yoke_date_lookup since;
  yoke_text_lookup name;
};

typedef struct Article_query {
  Article_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Article_query;

/* Article.objects.filter(where).update(set) */
typedef struct Article_change {
  Article_where where, set;
} Article_change;

/* Article.objects.get_or_create(defaults, **where) */
typedef struct Article_lookup {
  Article_where where, defaults;
} Article_lookup;

typedef struct Article_list {
  size_t count;
  Article **items;
} Article_list;

typedef struct Article_iterator Article_iterator;

extern const yoke_model Article_model;
extern const yoke_field Article_fields[];

/* Reading: Article.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Article_get(db, .picture = eq(...))
 *   Article_filter(db, .where = {.picture = eq(...)}, .order_by = "-picture", .limit = 20) */
#define Article_get(...) YOKE_CALL(Article_get_where, Article_where, __VA_ARGS__)
#define Article_get_query(...) YOKE_CALL(Article_get_from, Article_query, __VA_ARGS__)
#define Article_filter(...) YOKE_CALL(Article_filter_from, Article_query, __VA_ARGS__)
#define Article_first(...) YOKE_CALL(Article_first_from, Article_query, __VA_ARGS__)
#define Article_latest(...) YOKE_CALL(Article_latest_from, Article_query, __VA_ARGS__)
#define Article_earliest(...) YOKE_CALL(Article_earliest_from, Article_query, __VA_ARGS__)
#define Article_count(...) YOKE_CALL(Article_count_from, Article_query, __VA_ARGS__)
#define Article_exists(...) YOKE_CALL(Article_exists_from, Article_query, __VA_ARGS__)
#define Article_iterate(...) YOKE_CALL(Article_iterate_from, Article_query, __VA_ARGS__)
Article *YOKE_NULLABLE Article_get_where(yoke_db *db, const Article_where *where);
Article *YOKE_NULLABLE Article_get_from(yoke_db *db, const Article_query *query);
Article_list *Article_filter_from(yoke_db *db, const Article_query *query);
Article *YOKE_NULLABLE Article_first_from(yoke_db *db, const Article_query *query);
Article *YOKE_NULLABLE Article_latest_from(yoke_db *db, const Article_query *query);
Article *YOKE_NULLABLE Article_earliest_from(yoke_db *db, const Article_query *query);
int64_t Article_count_from(yoke_db *db, const Article_query *query);
bool Article_exists_from(yoke_db *db, const Article_query *query);
Article_iterator *Article_iterate_from(yoke_db *db, const Article_query *query);
Article *YOKE_NULLABLE Article_next(Article_iterator *iterator);
void Article_stop(Article_iterator *iterator);

/* Making: Article(...), not saved yet, and Article.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Article_DEFAULTS                                                                           \
  .id = yoke_uuid4(), .seal = {"\000ok\377\077", 5}, .price = {990, 2},                            \
  .tax = (const yoke_decimal[]){{0, 3}}, .delivery = {172800000000},                               \
  .twin = (const yoke_uuid[]){{{0x12, 0x34, 0x56, 0x78, 0x12, 0x34, 0x56, 0x78, 0x12, 0x34, 0x56,  \
      0x78, 0x12, 0x34, 0x56, 0x78}}}, .details = "{}", .tags = "[]", .manual = "", .photo = "",   \
  .code = store_make_code(), .serial = (const int64_t[]){store_serial_default()},                  \
  .size = Size_SMALL, .status = Article_Status_DRAFT, .since = Article_Since_NEW, .name = ""
#define Article_new(...) YOKE_MAKE(Article_new_from, Article, __VA_ARGS__)
#define Article_create(...) YOKE_MAKE(Article_create_from, Article, __VA_ARGS__)
Article *Article_new_from(yoke_db *db, const Article *initial);
Article *YOKE_NULLABLE Article_create_from(yoke_db *db, const Article *initial);
bool Article_bulk_create(yoke_db *db, Article *const *objects, size_t count);
bool Article_attach(yoke_db *db, Article *article);

/* Writing many, or one that may not be there yet:
 *   Article_update(db, .where = {...}, .set = {.picture = to(...)})
 *   Article_delete_where(db, &deleted, .where = {...})
 *   Article_get_or_create(db, &created, .where = {...}, .defaults = {.picture = to(...)}) */
#define Article_update(...) YOKE_CALL(Article_update_from, Article_change, __VA_ARGS__)
#define Article_delete_where(...) YOKE_CALL_WITH(Article_delete_from, Article_query, __VA_ARGS__)
#define Article_get_or_create(...)                                                                 \
  YOKE_CALL_WITH(Article_get_or_create_from, Article_lookup, __VA_ARGS__)
#define Article_update_or_create(...)                                                              \
  YOKE_CALL_WITH(Article_update_or_create_from, Article_lookup, __VA_ARGS__)
int64_t Article_update_from(yoke_db *db, const Article_change *change);
bool Article_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Article_query *query);
Article *YOKE_NULLABLE Article_get_or_create_from(yoke_db *db, bool *ret_created,
                                                  const Article_lookup *lookup);
Article *YOKE_NULLABLE Article_update_or_create_from(yoke_db *db, bool *ret_created,
                                                     const Article_lookup *lookup);

/* One object: article.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(article). */
bool Article_save(Article *article);
bool Article_save_fields(Article *article, const char *fields);
bool Article_refresh(Article *article);
bool Article_delete(Article *article, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Article_full_clean(Article *article);
const char *Article_str(const Article *article);
const char *Article_get_size_display(const Article *article);
const char *Article_get_status_display(const Article *article);
const char *Article_get_since_display(const Article *article);

/* article.get_next_by_since(), get_previous_by_since(): NULL when there is none. Conditions may
 * follow:
 *   Article_get_next_by_since(article, .id = eq(...)) */
#define Article_get_next_by_since(...)                                                             \
  YOKE_CALL(Article_get_next_by_since_where, Article_where, __VA_ARGS__)
#define Article_get_previous_by_since(...)                                                         \
  YOKE_CALL(Article_get_previous_by_since_where, Article_where, __VA_ARGS__)
Article *YOKE_NULLABLE Article_get_next_by_since_where(Article *article,
                                                       const Article_where *where);
Article *YOKE_NULLABLE Article_get_previous_by_since_where(Article *article,
                                                           const Article_where *where);

/* The app: yoke_create_tables(db, &store). */
extern const yoke_app store;

YOKE_HEADER_END

#endif
