/* Made by yoke 0.1.0 from people/models.py. Changes here are lost. */
#include "people.h"

#include "shop.h"

/* ── Place ────────────────────────────
 * Table people_place. */

const char *Place_str(const Place *place) {
  return yoke_plain_str(&Place_model, place);
}

const yoke_field Place_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Place, id), .where_offset = offsetof(Place_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(20)", .max_length = 20,
     .offset = offsetof(Place, name), .where_offset = offsetof(Place_where, name)},
};

const yoke_relation Place_relations[] = {
    {.name = "comment_set", .query_name = "comment", .is_reverse = true,
     .model = &Place_model, .target = &people_Comment_model,
     .inverse = &people_Comment_relations[0] /* place */,
     .field = &people_Comment_fields[2] /* place_id */, .to_field = &Place_fields[0] /* id */,
     .where_offset = offsetof(Place_where, comment),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "shop", .query_name = "shop", .is_reverse = true, .is_one_to_one = true,
     .model = &Place_model, .target = &Shop_model, .inverse = &Shop_relations[0] /* place */,
     .field = &Shop_fields[1] /* place_id */, .to_field = &Place_fields[0] /* id */,
     .slot = offsetof(Place, shop), .state = offsetof(Place, states),
     .where_offset = offsetof(Place_where, shop),
     .on_delete = YOKE_PROTECT, .db_constraint = true},
};

static const yoke_relation *const follow_of_Place[] = {
    &Place_relations[0] /* comment_set */, &Place_relations[1] /* shop */,
};

const yoke_model Place_model = {
    .name = "Place", .app = "people", .label = "people.Place", .table = "people_place",
    .verbose_name = "place", .size = sizeof(Place), .where_size = sizeof(Place_where),
    .fields = Place_fields, .field_count = 2, .pk = &Place_fields[0] /* id */,
    .pk_fields = &Place_model.pk, .pk_count = 1, .relations = Place_relations, .relation_count = 2,
    .deletion = {.follow = follow_of_Place, .follow_count = 2, .order = 0, .statements = 3},
};

static yoke_query query_of_Place(const Place_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Place *Place_get_where(yoke_db *db, const Place_where *where) {
  return yoke_get(db, &Place_model, &(yoke_query){.where = where});
}

Place *Place_get_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return yoke_get(db, &Place_model, &plain);
}

Place_list *Place_filter_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return (Place_list *)yoke_filter(db, &Place_model, &plain);
}

Place *Place_first_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return yoke_first(db, &Place_model, &plain);
}

Place *Place_latest_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return yoke_latest(db, &Place_model, &plain);
}

Place *Place_earliest_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return yoke_earliest(db, &Place_model, &plain);
}

int64_t Place_count_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return yoke_count(db, &Place_model, &plain);
}

bool Place_exists_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return yoke_exists(db, &Place_model, &plain);
}

Place_iterator *Place_iterate_from(yoke_db *db, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return (Place_iterator *)yoke_iterate(db, &Place_model, &plain);
}

Place *Place_next(Place_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Place_stop(Place_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Place *Place_new_from(yoke_db *db, const Place *initial) {
  return yoke_new(db, &Place_model, initial);
}

Place *Place_create_from(yoke_db *db, const Place *initial) {
  return yoke_create(db, &Place_model, initial);
}

bool Place_bulk_create(yoke_db *db, Place *const *objects, size_t count) {
  return yoke_bulk_create(db, &Place_model, (void *const *)objects, count);
}

bool Place_attach(yoke_db *db, Place *place) {
  return yoke_attach(db, &Place_model, place);
}

int64_t Place_update_from(yoke_db *db, const Place_change *change) {
  return yoke_update(db, &Place_model, &change->where, &change->set);
}

bool Place_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Place_query *query) {
  yoke_query plain = query_of_Place(query);
  return yoke_delete_where(db, &Place_model, &plain, ret_deleted);
}

Place *Place_get_or_create_from(yoke_db *db, bool *ret_created, const Place_lookup *lookup) {
  return yoke_get_or_create(db, &Place_model, &lookup->where, &lookup->defaults, ret_created);
}

Place *Place_update_or_create_from(yoke_db *db, bool *ret_created, const Place_lookup *lookup) {
  return yoke_update_or_create(db, &Place_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Place_save(Place *place) {
  return yoke_save(&Place_model, place);
}

bool Place_save_fields(Place *place, const char *fields) {
  return yoke_save_fields(&Place_model, place, fields);
}

bool Place_refresh(Place *place) {
  return yoke_refresh(&Place_model, place);
}

bool Place_delete(Place *place, yoke_deleted *ret_deleted) {
  return yoke_delete(&Place_model, place, ret_deleted);
}

bool Place_full_clean(Place *place) {
  return yoke_full_clean(&Place_model, place);
}

people_Comment_list *Place_comment_set(Place *place) {
  return (people_Comment_list *)yoke_related_list(&Place_relations[0], place, NULL);
}

people_Comment_list *Place_comment_set_from(Place *place, const people_Comment_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (people_Comment_list *)yoke_related_list(&Place_relations[0], place, &plain);
}

Shop *Place_shop(Place *place) {
  return yoke_related(&Place_relations[1], place);
}

bool Place_set_shop(Place *place, Shop *partner) {
  return yoke_set_related(&Place_relations[1], place, partner);
}

yoke_relation_state Place_shop_state(const Place *place) {
  return yoke_related_state(&Place_relations[1], place);
}

bool Place_replace_shop(Place *place, Shop *partner) {
  return yoke_replace_related(&Place_relations[1], place, partner);
}

/* ── people_Comment ─────────────────────────
 * Table people_comment. */

const char *people_Comment_str(const people_Comment *people_comment) {
  return yoke_plain_str(&people_Comment_model, people_comment);
}

const yoke_field people_Comment_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(people_Comment, id), .where_offset = offsetof(people_Comment_where, id)},
    {.name = "text", .attname = "text", .column = "text", .verbose_name = "text",
     .kind = YOKE_TEXT, .db_type = "text",
     .offset = offsetof(people_Comment, text),
     .where_offset = offsetof(people_Comment_where, text)},
    {.name = "place", .attname = "place_id", .column = "place_id", .verbose_name = "place",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(people_Comment, place_id),
     .where_offset = offsetof(people_Comment_where, place_id),
     .relation = &people_Comment_relations[0] /* place */},
};

const yoke_relation people_Comment_relations[] = {
    {.name = "place", .query_name = "place",
     .model = &people_Comment_model, .target = &Place_model,
     .inverse = &Place_relations[0] /* comment_set */,
     .field = &people_Comment_fields[2] /* place_id */, .to_field = &Place_fields[0] /* id */,
     .slot = offsetof(people_Comment, place), .state = offsetof(people_Comment, states),
     .where_offset = offsetof(people_Comment_where, place),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model people_Comment_model = {
    .name = "Comment", .app = "people", .label = "people.Comment", .table = "people_comment",
    .verbose_name = "comment", .size = sizeof(people_Comment),
    .where_size = sizeof(people_Comment_where), .fields = people_Comment_fields, .field_count = 3,
    .pk = &people_Comment_fields[0] /* id */, .pk_fields = &people_Comment_model.pk, .pk_count = 1,
    .relations = people_Comment_relations, .relation_count = 1,
    .deletion = {.fast = true, .order = 1, .statements = 1},
};

static yoke_query query_of_people_Comment(const people_Comment_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

people_Comment *people_Comment_get_where(yoke_db *db, const people_Comment_where *where) {
  return yoke_get(db, &people_Comment_model, &(yoke_query){.where = where});
}

people_Comment *people_Comment_get_from(yoke_db *db, const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return yoke_get(db, &people_Comment_model, &plain);
}

people_Comment_list *people_Comment_filter_from(yoke_db *db, const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return (people_Comment_list *)yoke_filter(db, &people_Comment_model, &plain);
}

people_Comment *people_Comment_first_from(yoke_db *db, const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return yoke_first(db, &people_Comment_model, &plain);
}

people_Comment *people_Comment_latest_from(yoke_db *db, const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return yoke_latest(db, &people_Comment_model, &plain);
}

people_Comment *people_Comment_earliest_from(yoke_db *db, const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return yoke_earliest(db, &people_Comment_model, &plain);
}

int64_t people_Comment_count_from(yoke_db *db, const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return yoke_count(db, &people_Comment_model, &plain);
}

bool people_Comment_exists_from(yoke_db *db, const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return yoke_exists(db, &people_Comment_model, &plain);
}

people_Comment_iterator *people_Comment_iterate_from(yoke_db *db,
                                                     const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return (people_Comment_iterator *)yoke_iterate(db, &people_Comment_model, &plain);
}

people_Comment *people_Comment_next(people_Comment_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void people_Comment_stop(people_Comment_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

people_Comment *people_Comment_new_from(yoke_db *db, const people_Comment *initial) {
  return yoke_new(db, &people_Comment_model, initial);
}

people_Comment *people_Comment_create_from(yoke_db *db, const people_Comment *initial) {
  return yoke_create(db, &people_Comment_model, initial);
}

bool people_Comment_bulk_create(yoke_db *db, people_Comment *const *objects, size_t count) {
  return yoke_bulk_create(db, &people_Comment_model, (void *const *)objects, count);
}

bool people_Comment_attach(yoke_db *db, people_Comment *people_comment) {
  return yoke_attach(db, &people_Comment_model, people_comment);
}

int64_t people_Comment_update_from(yoke_db *db, const people_Comment_change *change) {
  return yoke_update(db, &people_Comment_model, &change->where, &change->set);
}

bool people_Comment_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                                const people_Comment_query *query) {
  yoke_query plain = query_of_people_Comment(query);
  return yoke_delete_where(db, &people_Comment_model, &plain, ret_deleted);
}

people_Comment *people_Comment_get_or_create_from(yoke_db *db, bool *ret_created,
                                                  const people_Comment_lookup *lookup) {
  return yoke_get_or_create(db, &people_Comment_model, &lookup->where, &lookup->defaults,
                            ret_created);
}

people_Comment *people_Comment_update_or_create_from(yoke_db *db, bool *ret_created,
                                                     const people_Comment_lookup *lookup) {
  return yoke_update_or_create(db, &people_Comment_model, &lookup->where, &lookup->defaults,
                               ret_created);
}

bool people_Comment_save(people_Comment *people_comment) {
  return yoke_save(&people_Comment_model, people_comment);
}

bool people_Comment_save_fields(people_Comment *people_comment, const char *fields) {
  return yoke_save_fields(&people_Comment_model, people_comment, fields);
}

bool people_Comment_refresh(people_Comment *people_comment) {
  return yoke_refresh(&people_Comment_model, people_comment);
}

bool people_Comment_delete(people_Comment *people_comment, yoke_deleted *ret_deleted) {
  return yoke_delete(&people_Comment_model, people_comment, ret_deleted);
}

bool people_Comment_full_clean(people_Comment *people_comment) {
  return yoke_full_clean(&people_Comment_model, people_comment);
}

Place *people_Comment_place(people_Comment *people_comment) {
  return yoke_related(&people_Comment_relations[0], people_comment);
}

bool people_Comment_set_place(people_Comment *people_comment, Place *place) {
  return yoke_set_related(&people_Comment_relations[0], people_comment, place);
}

yoke_relation_state people_Comment_place_state(const people_Comment *people_comment) {
  return yoke_related_state(&people_Comment_relations[0], people_comment);
}

/* ── people ───────────────────────────
 * The app. */

static const yoke_model *const people_models[] = {
    &Place_model, &people_Comment_model,
};

static const yoke_ddl people_sqlite[] = {
    {"people_place",
     "CREATE TABLE \"people_place\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(20) NOT NULL)"},
    {"people_comment",
     "CREATE TABLE \"people_comment\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"text\" text NOT NULL, "
     "\"place_id\" bigint NOT NULL REFERENCES \"people_place\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"people_comment",
     "CREATE INDEX \"people_comment_place_id_9644bd50\" ON \"people_comment\" (\"place_id\")"},
};

const yoke_app people = {
    .label = "people", .models = people_models, .model_count = 2, .sqlite = people_sqlite,
    .sqlite_count = 3, .abi = YOKE_ABI,
};
