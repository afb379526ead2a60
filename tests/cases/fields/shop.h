/* Made by yoke 0.1.0 from shop/models.py. Changes here are lost. */
#ifndef SHOP_MODELS_H
#define SHOP_MODELS_H

#include "yoke/yoke.h"

#if YOKE_ABI != 5
#error "shop.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

typedef struct Article Article;
typedef struct Article_where Article_where;

/* Size */
#define Size_SMALL "S" /* Small */
#define Size_LARGE "L" /* Large */

/* ── Article ───────────────────────────
 * Something to sell.
 *
 * A docstring is carried over: with its paragraphs, and whatever it holds, even * / or / * in
 * it, or a line that is so long that it does not fit into the hundred columns that generated
 * code may have.
 *
 * shop.Article, table shop_article. */
struct Article {
  yoke_object yoke;
  const char *sku;                      /* CharField(20), primary key */
  /* As it is on the label. */
  const char *name;                     /* CharField(200) */
  const char *YOKE_NULLABLE note;       /* TextField, may be NULL */
  const char *slug;                     /* SlugField(50), unique */
  const char *mail;                     /* EmailField(254) */
  const char *link;                     /* URLField(200) */
  /* One of Size_SMALL (Small), Size_LARGE (Large). */
  const char *size;                     /* CharField(1) */
  /* One of 1 (bad), 2 (good). */
  const int64_t *YOKE_NULLABLE stars;   /* IntegerField, may be NULL */
  bool sold;                            /* BooleanField */
  const bool *YOKE_NULLABLE checked;    /* BooleanField, may be NULL */
  int64_t count;                        /* PositiveIntegerField */
  double weight;                        /* FloatField */
  const int64_t *YOKE_NULLABLE price;   /* BigIntegerField, may be NULL */
  const int64_t *YOKE_NULLABLE rank;    /* SmallIntegerField, may be NULL */
  yoke_date since;                      /* DateField */
  const yoke_date *YOKE_NULLABLE until; /* DateField, may be NULL */
  yoke_time opens;                      /* TimeField */
  yoke_datetime seen;                   /* DateTimeField */
  yoke_datetime made;                   /* DateTimeField, set by the first save */
  yoke_datetime changed;                /* DateTimeField, set by each save */
  const char *quote;                    /* CharField(40) */
};

/* Conditions on Article objects: all that are given hold. */
struct Article_where {
  const Article *is;                     /* this very object */
  const Article_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_text_lookup sku;
  yoke_text_lookup name;
  yoke_text_lookup note;
  yoke_text_lookup slug;
  yoke_text_lookup mail;
  yoke_text_lookup link;
  yoke_text_lookup size;
  yoke_int_lookup stars;
  yoke_int_lookup sold;
  yoke_int_lookup checked;
  yoke_int_lookup count;
  yoke_float_lookup weight;
  yoke_int_lookup price;
  yoke_int_lookup rank;
  yoke_date_lookup since;
  yoke_date_lookup until;
  yoke_time_lookup opens;
  yoke_datetime_lookup seen;
  yoke_datetime_lookup made;
  yoke_datetime_lookup changed;
  yoke_text_lookup quote;
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
 *   Article_get(db, .name = eq(...))
 *   Article_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
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
  .sku = "", .name = "", .slug = "", .mail = "shop@example.org", .link = "", .size = Size_SMALL,   \
  .sold = false, .checked = (const bool[]){true}, .count = 1, .weight = 0.1,                       \
  .price = (const int64_t[]){-5}, .since = {2026, 1, 31},                                          \
  .until = (const yoke_date[]){{2026, 12, 31}}, .opens = {30600000000}, .seen = yoke_now(),        \
  .quote = "\"What\?\"\n\\o/ \?\?= %s é"
#define Article_new(...) YOKE_MAKE(Article_new_from, Article, __VA_ARGS__)
#define Article_create(...) YOKE_MAKE(Article_create_from, Article, __VA_ARGS__)
Article *Article_new_from(yoke_db *db, const Article *initial);
Article *YOKE_NULLABLE Article_create_from(yoke_db *db, const Article *initial);
bool Article_bulk_create(yoke_db *db, Article *const *objects, size_t count);
bool Article_attach(yoke_db *db, Article *article);

/* Writing many, or one that may not be there yet:
 *   Article_update(db, .where = {...}, .set = {.name = to(...)})
 *   Article_delete_where(db, &deleted, .where = {...})
 *   Article_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
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
const char *Article_get_stars_display(const Article *article);

/* article.get_next_by_since(), get_previous_by_since(): NULL when there is none. Conditions may
 * follow:
 *   Article_get_next_by_since(article, .sku = eq(...)) */
#define Article_get_next_by_since(...)                                                             \
  YOKE_CALL(Article_get_next_by_since_where, Article_where, __VA_ARGS__)
#define Article_get_previous_by_since(...)                                                         \
  YOKE_CALL(Article_get_previous_by_since_where, Article_where, __VA_ARGS__)
Article *YOKE_NULLABLE Article_get_next_by_since_where(Article *article,
                                                       const Article_where *where);
Article *YOKE_NULLABLE Article_get_previous_by_since_where(Article *article,
                                                           const Article_where *where);

/* article.get_next_by_seen(), get_previous_by_seen(): NULL when there is none. Conditions may
 * follow:
 *   Article_get_next_by_seen(article, .sku = eq(...)) */
#define Article_get_next_by_seen(...)                                                              \
  YOKE_CALL(Article_get_next_by_seen_where, Article_where, __VA_ARGS__)
#define Article_get_previous_by_seen(...)                                                          \
  YOKE_CALL(Article_get_previous_by_seen_where, Article_where, __VA_ARGS__)
Article *YOKE_NULLABLE Article_get_next_by_seen_where(Article *article, const Article_where *where);
Article *YOKE_NULLABLE Article_get_previous_by_seen_where(Article *article,
                                                          const Article_where *where);

/* article.get_next_by_made(), get_previous_by_made(): NULL when there is none. Conditions may
 * follow:
 *   Article_get_next_by_made(article, .sku = eq(...)) */
#define Article_get_next_by_made(...)                                                              \
  YOKE_CALL(Article_get_next_by_made_where, Article_where, __VA_ARGS__)
#define Article_get_previous_by_made(...)                                                          \
  YOKE_CALL(Article_get_previous_by_made_where, Article_where, __VA_ARGS__)
Article *YOKE_NULLABLE Article_get_next_by_made_where(Article *article, const Article_where *where);
Article *YOKE_NULLABLE Article_get_previous_by_made_where(Article *article,
                                                          const Article_where *where);

/* article.get_next_by_changed(), get_previous_by_changed(): NULL when there is none. Conditions
 * may follow:
 *   Article_get_next_by_changed(article, .sku = eq(...)) */
#define Article_get_next_by_changed(...)                                                           \
  YOKE_CALL(Article_get_next_by_changed_where, Article_where, __VA_ARGS__)
#define Article_get_previous_by_changed(...)                                                       \
  YOKE_CALL(Article_get_previous_by_changed_where, Article_where, __VA_ARGS__)
Article *YOKE_NULLABLE Article_get_next_by_changed_where(Article *article,
                                                         const Article_where *where);
Article *YOKE_NULLABLE Article_get_previous_by_changed_where(Article *article,
    const Article_where *where);

/* The app: yoke_create_tables(db, &shop). */
extern const yoke_app shop;

YOKE_HEADER_END

#endif
