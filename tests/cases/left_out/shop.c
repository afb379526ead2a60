/* Made by yoke 0.1.0 from shop/models.py. Changes here are lost. */
#include "shop.h"

#include "people.h"

/* ── Shop ────────────────────────────
 * Table shop_shop. */

const char *Shop_str(const Shop *object) {
  return yoke_plain_str(&Shop_model, object);
}

const yoke_field Shop_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Shop, id), .where_offset = offsetof(Shop_where, id)},
    {.name = "place", .attname = "place_id", .column = "place_id", .verbose_name = "place",
     .kind = YOKE_INT, .flags = YOKE_FIELD_UNIQUE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(Shop, place_id), .where_offset = offsetof(Shop_where, place_id),
     .relation = &Shop_relations[0] /* place */},
};

const yoke_relation Shop_relations[] = {
    {.name = "place", .query_name = "place", .is_one_to_one = true,
     .model = &Shop_model, .target = &Place_model, .inverse = &Place_relations[1] /* shop */,
     .field = &Shop_fields[1] /* place_id */, .to_field = &Place_fields[0] /* id */,
     .slot = offsetof(Shop, place), .state = offsetof(Shop, states),
     .where_offset = offsetof(Shop_where, place),
     .on_delete = YOKE_PROTECT, .db_constraint = true},
};

const yoke_model Shop_model = {
    .name = "Shop", .app = "shop", .label = "shop.Shop", .table = "shop_shop",
    .verbose_name = "shop", .size = sizeof(Shop), .where_size = sizeof(Shop_where),
    .fields = Shop_fields, .field_count = 2, .pk = &Shop_fields[0] /* id */,
    .pk_fields = &Shop_model.pk, .pk_count = 1, .relations = Shop_relations, .relation_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1},
};

static yoke_query query_of_Shop(const Shop_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Shop *Shop_get_where(yoke_db *db, const Shop_where *where) {
  return yoke_get(db, &Shop_model, &(yoke_query){.where = where});
}

Shop *Shop_get_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return yoke_get(db, &Shop_model, &plain);
}

Shop_list *Shop_filter_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return (Shop_list *)yoke_filter(db, &Shop_model, &plain);
}

Shop *Shop_first_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return yoke_first(db, &Shop_model, &plain);
}

Shop *Shop_latest_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return yoke_latest(db, &Shop_model, &plain);
}

Shop *Shop_earliest_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return yoke_earliest(db, &Shop_model, &plain);
}

int64_t Shop_count_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return yoke_count(db, &Shop_model, &plain);
}

bool Shop_exists_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return yoke_exists(db, &Shop_model, &plain);
}

Shop_iterator *Shop_iterate_from(yoke_db *db, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return (Shop_iterator *)yoke_iterate(db, &Shop_model, &plain);
}

Shop *Shop_next(Shop_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Shop_stop(Shop_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Shop *Shop_new_from(yoke_db *db, const Shop *initial) {
  return yoke_new(db, &Shop_model, initial);
}

Shop *Shop_create_from(yoke_db *db, const Shop *initial) {
  return yoke_create(db, &Shop_model, initial);
}

bool Shop_bulk_create(yoke_db *db, Shop *const *objects, size_t count) {
  return yoke_bulk_create(db, &Shop_model, (void *const *)objects, count);
}

bool Shop_attach(yoke_db *db, Shop *object) {
  return yoke_attach(db, &Shop_model, object);
}

int64_t Shop_update_from(yoke_db *db, const Shop_change *change) {
  return yoke_update(db, &Shop_model, &change->where, &change->set);
}

bool Shop_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Shop_query *query) {
  yoke_query plain = query_of_Shop(query);
  return yoke_delete_where(db, &Shop_model, &plain, ret_deleted);
}

Shop *Shop_get_or_create_from(yoke_db *db, bool *ret_created, const Shop_lookup *lookup) {
  return yoke_get_or_create(db, &Shop_model, &lookup->where, &lookup->defaults, ret_created);
}

Shop *Shop_update_or_create_from(yoke_db *db, bool *ret_created, const Shop_lookup *lookup) {
  return yoke_update_or_create(db, &Shop_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Shop_save(Shop *object) {
  return yoke_save(&Shop_model, object);
}

bool Shop_save_fields(Shop *object, const char *fields) {
  return yoke_save_fields(&Shop_model, object, fields);
}

bool Shop_refresh(Shop *object) {
  return yoke_refresh(&Shop_model, object);
}

bool Shop_delete(Shop *object, yoke_deleted *ret_deleted) {
  return yoke_delete(&Shop_model, object, ret_deleted);
}

bool Shop_full_clean(Shop *object) {
  return yoke_full_clean(&Shop_model, object);
}

Place *Shop_place(Shop *object) {
  return yoke_related(&Shop_relations[0], object);
}

bool Shop_set_place(Shop *object, Place *place) {
  return yoke_set_related(&Shop_relations[0], object, place);
}

yoke_relation_state Shop_place_state(const Shop *object) {
  return yoke_related_state(&Shop_relations[0], object);
}

bool Shop_swap_place(Shop *object, Shop *other) {
  return yoke_swap_related(&Shop_relations[0], object, other);
}

/* ── shop ────────────────────────────
 * The app. */

static const yoke_model *const shop_models[] = {
    &Shop_model,
};

static const yoke_app *const shop_needs[] = {
    &people,
};

static const yoke_ddl shop_sqlite[] = {
    {"shop_shop",
     "CREATE TABLE \"shop_shop\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"place_id\" bigint NOT NULL UNIQUE REFERENCES \"people_place\" (\"id\") DEFERRABLE "
     "INITIALLY DEFERRED)"},
};

const yoke_app shop = {
    .label = "shop", .models = shop_models, .model_count = 1, .needs = shop_needs, .need_count = 1,
    .sqlite = shop_sqlite, .sqlite_count = 1, .abi = YOKE_ABI,
};
