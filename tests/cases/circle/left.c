/* Made by yoke 0.1.0 from left/models.py. Changes here are lost. */
#include "left.h"

#include "right.h"

/* ── Left ────────────────────────────
 * Table left_left. */

const char *Left_str(const Left *object) {
  Right *its_right = Left_right((Left *)object);
  return yoke_format_str(object, "left of %s", yoke_str(&Right_model, its_right));
}

static const char *str_of_Left(const void *object) {
  return Left_str(object);
}

const yoke_field Left_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Left, id), .where_offset = offsetof(Left_where, id)},
    {.name = "right", .attname = "right_id", .column = "right_id", .verbose_name = "right",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Left, right_id), .where_offset = offsetof(Left_where, right_id),
     .relation = &Left_relations[0] /* right */},
    {.name = "many", .attname = "many_id", .column = "many_id", .verbose_name = "many",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(Left, many_id), .where_offset = offsetof(Left_where, many_id),
     .relation = &Left_relations[1] /* many */},
};

const yoke_relation Left_relations[] = {
    {.name = "right", .query_name = "right", .is_one_to_one = true,
     .model = &Left_model, .target = &Right_model, .inverse = &Right_relations[2] /* its_left */,
     .field = &Left_fields[1] /* right_id */, .to_field = &Right_fields[0] /* id */,
     .slot = offsetof(Left, right), .state = offsetof(Left, states),
     .where_offset = offsetof(Left_where, right),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "many", .query_name = "many",
     .model = &Left_model, .target = &Right_model, .inverse = &Right_relations[3] /* lefts */,
     .field = &Left_fields[2] /* many_id */, .to_field = &Right_fields[0] /* id */,
     .slot = offsetof(Left, many), .state = offsetof(Left, states) + 1,
     .where_offset = offsetof(Left_where, many),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "its_right", .query_name = "its_right", .is_reverse = true, .is_one_to_one = true,
     .model = &Left_model, .target = &Right_model, .inverse = &Right_relations[0] /* left */,
     .field = &Right_fields[1] /* left_id */, .to_field = &Left_fields[0] /* id */,
     .slot = offsetof(Left, its_right), .state = offsetof(Left, states) + 2,
     .where_offset = offsetof(Left_where, its_right),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "rights", .query_name = "rights", .is_reverse = true,
     .model = &Left_model, .target = &Right_model, .inverse = &Right_relations[1] /* many */,
     .field = &Right_fields[2] /* many_id */, .to_field = &Left_fields[0] /* id */,
     .where_offset = offsetof(Left_where, rights),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
};

static const yoke_relation *const follow_of_Left[] = {
    &Left_relations[2] /* its_right */, &Left_relations[3] /* rights */,
};

const yoke_model Left_model = {
    .name = "Left", .app = "left", .label = "left.Left", .table = "left_left",
    .verbose_name = "left", .size = sizeof(Left), .where_size = sizeof(Left_where),
    .fields = Left_fields, .field_count = 3, .pk = &Left_fields[0] /* id */,
    .pk_fields = &Left_model.pk, .pk_count = 1, .relations = Left_relations, .relation_count = 4,
    .deletion = {.follow = follow_of_Left, .follow_count = 2, .order = 0, .statements = 3},
    .str = str_of_Left,
};

static yoke_query query_of_Left(const Left_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Left *Left_get_where(yoke_db *db, const Left_where *where) {
  return yoke_get(db, &Left_model, &(yoke_query){.where = where});
}

Left *Left_get_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return yoke_get(db, &Left_model, &plain);
}

Left_list *Left_filter_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return (Left_list *)yoke_filter(db, &Left_model, &plain);
}

Left *Left_first_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return yoke_first(db, &Left_model, &plain);
}

Left *Left_latest_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return yoke_latest(db, &Left_model, &plain);
}

Left *Left_earliest_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return yoke_earliest(db, &Left_model, &plain);
}

int64_t Left_count_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return yoke_count(db, &Left_model, &plain);
}

bool Left_exists_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return yoke_exists(db, &Left_model, &plain);
}

Left_iterator *Left_iterate_from(yoke_db *db, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return (Left_iterator *)yoke_iterate(db, &Left_model, &plain);
}

Left *Left_next(Left_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Left_stop(Left_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Left *Left_new_from(yoke_db *db, const Left *initial) {
  return yoke_new(db, &Left_model, initial);
}

Left *Left_create_from(yoke_db *db, const Left *initial) {
  return yoke_create(db, &Left_model, initial);
}

bool Left_bulk_create(yoke_db *db, Left *const *objects, size_t count) {
  return yoke_bulk_create(db, &Left_model, (void *const *)objects, count);
}

bool Left_attach(yoke_db *db, Left *object) {
  return yoke_attach(db, &Left_model, object);
}

int64_t Left_update_from(yoke_db *db, const Left_change *change) {
  return yoke_update(db, &Left_model, &change->where, &change->set);
}

bool Left_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Left_query *query) {
  yoke_query plain = query_of_Left(query);
  return yoke_delete_where(db, &Left_model, &plain, ret_deleted);
}

Left *Left_get_or_create_from(yoke_db *db, bool *ret_created, const Left_lookup *lookup) {
  return yoke_get_or_create(db, &Left_model, &lookup->where, &lookup->defaults, ret_created);
}

Left *Left_update_or_create_from(yoke_db *db, bool *ret_created, const Left_lookup *lookup) {
  return yoke_update_or_create(db, &Left_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Left_save(Left *object) {
  return yoke_save(&Left_model, object);
}

bool Left_save_fields(Left *object, const char *fields) {
  return yoke_save_fields(&Left_model, object, fields);
}

bool Left_refresh(Left *object) {
  return yoke_refresh(&Left_model, object);
}

bool Left_delete(Left *object, yoke_deleted *ret_deleted) {
  return yoke_delete(&Left_model, object, ret_deleted);
}

bool Left_full_clean(Left *object) {
  return yoke_full_clean(&Left_model, object);
}

Right *Left_right(Left *object) {
  return yoke_related(&Left_relations[0], object);
}

bool Left_set_right(Left *object, Right *partner) {
  return yoke_set_related(&Left_relations[0], object, partner);
}

yoke_relation_state Left_right_state(const Left *object) {
  return yoke_related_state(&Left_relations[0], object);
}

bool Left_swap_right(Left *object, Left *other) {
  return yoke_swap_related(&Left_relations[0], object, other);
}

Right *Left_many(Left *object) {
  return yoke_related(&Left_relations[1], object);
}

bool Left_set_many(Left *object, Right *many) {
  return yoke_set_related(&Left_relations[1], object, many);
}

yoke_relation_state Left_many_state(const Left *object) {
  return yoke_related_state(&Left_relations[1], object);
}

Right *Left_its_right(Left *object) {
  return yoke_related(&Left_relations[2], object);
}

bool Left_set_its_right(Left *object, Right *its_right) {
  return yoke_set_related(&Left_relations[2], object, its_right);
}

yoke_relation_state Left_its_right_state(const Left *object) {
  return yoke_related_state(&Left_relations[2], object);
}

bool Left_replace_its_right(Left *object, Right *its_right) {
  return yoke_replace_related(&Left_relations[2], object, its_right);
}

Right_list *Left_rights(Left *object) {
  return (Right_list *)yoke_related_list(&Left_relations[3], object, NULL);
}

Right_list *Left_rights_from(Left *object, const Right_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (Right_list *)yoke_related_list(&Left_relations[3], object, &plain);
}

/* ── left ────────────────────────────
 * The app. */

static const yoke_model *const left_models[] = {
    &Left_model,
};

static const yoke_app *const left_needs[] = {
    &right,
};

static const yoke_ddl left_sqlite[] = {
    {"left_left",
     "CREATE TABLE \"left_left\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"right_id\" bigint NULL UNIQUE REFERENCES \"right_right\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"many_id\" bigint NULL REFERENCES \"right_right\" (\"id\") DEFERRABLE INITIALLY DEFERRED)"},
    {"left_left",
     "CREATE INDEX \"left_left_many_id_db05a4a1\" ON \"left_left\" (\"many_id\")"},
};

const yoke_app left = {
    .label = "left", .models = left_models, .model_count = 1, .needs = left_needs, .need_count = 1,
    .sqlite = left_sqlite, .sqlite_count = 2, .abi = YOKE_ABI,
};
