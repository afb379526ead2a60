/* Made by yoke 0.1.0 from shop/models.py. Changes here are lost. */
#ifndef SHOP_MODELS_H
#define SHOP_MODELS_H

#include "yoke/yoke.h"

#include "people.h"

#if YOKE_ABI != 5
#error "shop.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Left out, because of errors in them or in what they depend on: shop.Comment. */

/* Models of other apps that are named here. */
typedef struct Place Place; /* people.Place */
typedef struct Place_where Place_where;

typedef struct Shop Shop;
typedef struct Shop_where Shop_where;

/* ── Shop ────────────────────────────
 * shop.Shop, table shop_shop. */
struct Shop {
  yoke_object yoke;
  int64_t id;                 /* BigAutoField, primary key */
  int64_t place_id;           /* key of place, unique */
  Place *YOKE_NULLABLE place; /* cache of Shop_place() */
  unsigned char states[1];    /* where the relations stand */
};

/* Conditions on Shop objects: all that are given hold. */
struct Shop_where {
  const Shop *is;                     /* this very object */
  const Shop_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup place_id;
  const Place_where *place;           /* of its place */
};

typedef struct Shop_query {
  Shop_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Shop_query;

/* Shop.objects.filter(where).update(set) */
typedef struct Shop_change {
  Shop_where where, set;
} Shop_change;

/* Shop.objects.get_or_create(defaults, **where) */
typedef struct Shop_lookup {
  Shop_where where, defaults;
} Shop_lookup;

typedef struct Shop_list {
  size_t count;
  Shop **items;
} Shop_list;

typedef struct Shop_iterator Shop_iterator;

extern const yoke_model Shop_model;
extern const yoke_field Shop_fields[];
extern const yoke_relation Shop_relations[];

/* Reading: Shop.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Shop_get(db, .id = eq(...))
 *   Shop_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Shop_get(...) YOKE_CALL(Shop_get_where, Shop_where, __VA_ARGS__)
#define Shop_get_query(...) YOKE_CALL(Shop_get_from, Shop_query, __VA_ARGS__)
#define Shop_filter(...) YOKE_CALL(Shop_filter_from, Shop_query, __VA_ARGS__)
#define Shop_first(...) YOKE_CALL(Shop_first_from, Shop_query, __VA_ARGS__)
#define Shop_latest(...) YOKE_CALL(Shop_latest_from, Shop_query, __VA_ARGS__)
#define Shop_earliest(...) YOKE_CALL(Shop_earliest_from, Shop_query, __VA_ARGS__)
#define Shop_count(...) YOKE_CALL(Shop_count_from, Shop_query, __VA_ARGS__)
#define Shop_exists(...) YOKE_CALL(Shop_exists_from, Shop_query, __VA_ARGS__)
#define Shop_iterate(...) YOKE_CALL(Shop_iterate_from, Shop_query, __VA_ARGS__)
Shop *YOKE_NULLABLE Shop_get_where(yoke_db *db, const Shop_where *where);
Shop *YOKE_NULLABLE Shop_get_from(yoke_db *db, const Shop_query *query);
Shop_list *Shop_filter_from(yoke_db *db, const Shop_query *query);
Shop *YOKE_NULLABLE Shop_first_from(yoke_db *db, const Shop_query *query);
Shop *YOKE_NULLABLE Shop_latest_from(yoke_db *db, const Shop_query *query);
Shop *YOKE_NULLABLE Shop_earliest_from(yoke_db *db, const Shop_query *query);
int64_t Shop_count_from(yoke_db *db, const Shop_query *query);
bool Shop_exists_from(yoke_db *db, const Shop_query *query);
Shop_iterator *Shop_iterate_from(yoke_db *db, const Shop_query *query);
Shop *YOKE_NULLABLE Shop_next(Shop_iterator *iterator);
void Shop_stop(Shop_iterator *iterator);

/* Making: Shop(...), not saved yet, and Shop.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Shop_DEFAULTS .yoke = {0}
#define Shop_new(...) YOKE_MAKE(Shop_new_from, Shop, __VA_ARGS__)
#define Shop_create(...) YOKE_MAKE(Shop_create_from, Shop, __VA_ARGS__)
Shop *Shop_new_from(yoke_db *db, const Shop *initial);
Shop *YOKE_NULLABLE Shop_create_from(yoke_db *db, const Shop *initial);
bool Shop_bulk_create(yoke_db *db, Shop *const *objects, size_t count);
bool Shop_attach(yoke_db *db, Shop *object);

/* Writing many, or one that may not be there yet:
 *   Shop_update(db, .where = {...}, .set = {.id = to(...)})
 *   Shop_delete_where(db, &deleted, .where = {...})
 *   Shop_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Shop_update(...) YOKE_CALL(Shop_update_from, Shop_change, __VA_ARGS__)
#define Shop_delete_where(...) YOKE_CALL_WITH(Shop_delete_from, Shop_query, __VA_ARGS__)
#define Shop_get_or_create(...) YOKE_CALL_WITH(Shop_get_or_create_from, Shop_lookup, __VA_ARGS__)
#define Shop_update_or_create(...)                                                                 \
  YOKE_CALL_WITH(Shop_update_or_create_from, Shop_lookup, __VA_ARGS__)
int64_t Shop_update_from(yoke_db *db, const Shop_change *change);
bool Shop_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Shop_query *query);
Shop *YOKE_NULLABLE Shop_get_or_create_from(yoke_db *db, bool *ret_created,
                                            const Shop_lookup *lookup);
Shop *YOKE_NULLABLE Shop_update_or_create_from(yoke_db *db, bool *ret_created,
                                               const Shop_lookup *lookup);

/* One object: object.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(object). */
bool Shop_save(Shop *object);
bool Shop_save_fields(Shop *object, const char *fields);
bool Shop_refresh(Shop *object);
bool Shop_delete(Shop *object, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Shop_full_clean(Shop *object);
const char *Shop_str(const Shop *object);

/* object.place: OneToOneField(Place, on_delete=PROTECT), required. Setting saves nothing; swapping
 * saves both. */
Place *YOKE_NONNULL Shop_place(Shop *object);
bool Shop_set_place(Shop *object, Place *YOKE_NULLABLE place);
yoke_relation_state Shop_place_state(const Shop *object);
bool Shop_swap_place(Shop *object, Shop *other);

/* The app: yoke_create_tables(db, &shop). */
extern const yoke_app shop;

YOKE_HEADER_END

#endif
