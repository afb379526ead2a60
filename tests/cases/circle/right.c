/* Made by yoke 0.1.0 from right/models.py. Changes here are lost. */
#include "right.h"

#include "left.h"

/* ── Right ────────────────────────────
 * Table right_right. */

const char *Right_str(const Right *object) {
  Left *its_left = Right_left((Right *)object);
  return yoke_format_str(object, "%s of %s and %s",
                         yoke_field_str(&Right_fields[3] /* name */, object),
                         yoke_str(&Left_model, its_left), yoke_str(&Left_model, its_left));
}

static const char *str_of_Right(const void *object) {
  return Right_str(object);
}

const yoke_field Right_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Right, id), .where_offset = offsetof(Right_where, id)},
    {.name = "left", .attname = "left_id", .column = "left_id", .verbose_name = "left",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Right, left_id), .where_offset = offsetof(Right_where, left_id),
     .relation = &Right_relations[0] /* left */},
    {.name = "many", .attname = "many_id", .column = "many_id", .verbose_name = "many",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(Right, many_id), .where_offset = offsetof(Right_where, many_id),
     .relation = &Right_relations[1] /* many */},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(5)", .max_length = 5,
     .offset = offsetof(Right, name), .where_offset = offsetof(Right_where, name)},
};

const yoke_relation Right_relations[] = {
    {.name = "left", .query_name = "left", .is_one_to_one = true,
     .model = &Right_model, .target = &Left_model, .inverse = &Left_relations[2] /* its_right */,
     .field = &Right_fields[1] /* left_id */, .to_field = &Left_fields[0] /* id */,
     .slot = offsetof(Right, left), .state = offsetof(Right, states),
     .where_offset = offsetof(Right_where, left),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "many", .query_name = "many",
     .model = &Right_model, .target = &Left_model, .inverse = &Left_relations[3] /* rights */,
     .field = &Right_fields[2] /* many_id */, .to_field = &Left_fields[0] /* id */,
     .slot = offsetof(Right, many), .state = offsetof(Right, states) + 1,
     .where_offset = offsetof(Right_where, many),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "its_left", .query_name = "its_left", .is_reverse = true, .is_one_to_one = true,
     .model = &Right_model, .target = &Left_model, .inverse = &Left_relations[0] /* right */,
     .field = &Left_fields[1] /* right_id */, .to_field = &Right_fields[0] /* id */,
     .slot = offsetof(Right, its_left), .state = offsetof(Right, states) + 2,
     .where_offset = offsetof(Right_where, its_left),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "lefts", .query_name = "lefts", .is_reverse = true,
     .model = &Right_model, .target = &Left_model, .inverse = &Left_relations[1] /* many */,
     .field = &Left_fields[2] /* many_id */, .to_field = &Right_fields[0] /* id */,
     .where_offset = offsetof(Right_where, lefts),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_relation *const follow_of_Right[] = {
    &Right_relations[2] /* its_left */, &Right_relations[3] /* lefts */,
};

const yoke_model Right_model = {
    .name = "Right", .app = "right", .label = "right.Right", .table = "right_right",
    .verbose_name = "right", .size = sizeof(Right), .where_size = sizeof(Right_where),
    .fields = Right_fields, .field_count = 4, .pk = &Right_fields[0] /* id */,
    .pk_fields = &Right_model.pk, .pk_count = 1, .relations = Right_relations, .relation_count = 4,
    .deletion = {.follow = follow_of_Right, .follow_count = 2, .order = 0, .statements = 6},
    .str = str_of_Right,
};

static yoke_query query_of_Right(const Right_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Right *Right_get_where(yoke_db *db, const Right_where *where) {
  return yoke_get(db, &Right_model, &(yoke_query){.where = where});
}

Right *Right_get_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return yoke_get(db, &Right_model, &plain);
}

Right_list *Right_filter_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return (Right_list *)yoke_filter(db, &Right_model, &plain);
}

Right *Right_first_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return yoke_first(db, &Right_model, &plain);
}

Right *Right_latest_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return yoke_latest(db, &Right_model, &plain);
}

Right *Right_earliest_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return yoke_earliest(db, &Right_model, &plain);
}

int64_t Right_count_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return yoke_count(db, &Right_model, &plain);
}

bool Right_exists_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return yoke_exists(db, &Right_model, &plain);
}

Right_iterator *Right_iterate_from(yoke_db *db, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return (Right_iterator *)yoke_iterate(db, &Right_model, &plain);
}

Right *Right_next(Right_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Right_stop(Right_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Right *Right_new_from(yoke_db *db, const Right *initial) {
  return yoke_new(db, &Right_model, initial);
}

Right *Right_create_from(yoke_db *db, const Right *initial) {
  return yoke_create(db, &Right_model, initial);
}

bool Right_bulk_create(yoke_db *db, Right *const *objects, size_t count) {
  return yoke_bulk_create(db, &Right_model, (void *const *)objects, count);
}

bool Right_attach(yoke_db *db, Right *object) {
  return yoke_attach(db, &Right_model, object);
}

int64_t Right_update_from(yoke_db *db, const Right_change *change) {
  return yoke_update(db, &Right_model, &change->where, &change->set);
}

bool Right_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Right_query *query) {
  yoke_query plain = query_of_Right(query);
  return yoke_delete_where(db, &Right_model, &plain, ret_deleted);
}

Right *Right_get_or_create_from(yoke_db *db, bool *ret_created, const Right_lookup *lookup) {
  return yoke_get_or_create(db, &Right_model, &lookup->where, &lookup->defaults, ret_created);
}

Right *Right_update_or_create_from(yoke_db *db, bool *ret_created, const Right_lookup *lookup) {
  return yoke_update_or_create(db, &Right_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Right_save(Right *object) {
  return yoke_save(&Right_model, object);
}

bool Right_save_fields(Right *object, const char *fields) {
  return yoke_save_fields(&Right_model, object, fields);
}

bool Right_refresh(Right *object) {
  return yoke_refresh(&Right_model, object);
}

bool Right_delete(Right *object, yoke_deleted *ret_deleted) {
  return yoke_delete(&Right_model, object, ret_deleted);
}

bool Right_full_clean(Right *object) {
  return yoke_full_clean(&Right_model, object);
}

Left *Right_left(Right *object) {
  return yoke_related(&Right_relations[0], object);
}

bool Right_set_left(Right *object, Left *partner) {
  return yoke_set_related(&Right_relations[0], object, partner);
}

yoke_relation_state Right_left_state(const Right *object) {
  return yoke_related_state(&Right_relations[0], object);
}

bool Right_swap_left(Right *object, Right *other) {
  return yoke_swap_related(&Right_relations[0], object, other);
}

Left *Right_many(Right *object) {
  return yoke_related(&Right_relations[1], object);
}

bool Right_set_many(Right *object, Left *many) {
  return yoke_set_related(&Right_relations[1], object, many);
}

yoke_relation_state Right_many_state(const Right *object) {
  return yoke_related_state(&Right_relations[1], object);
}

Left *Right_its_left(Right *object) {
  return yoke_related(&Right_relations[2], object);
}

bool Right_set_its_left(Right *object, Left *its_left) {
  return yoke_set_related(&Right_relations[2], object, its_left);
}

yoke_relation_state Right_its_left_state(const Right *object) {
  return yoke_related_state(&Right_relations[2], object);
}

bool Right_replace_its_left(Right *object, Left *its_left) {
  return yoke_replace_related(&Right_relations[2], object, its_left);
}

Left_list *Right_lefts(Right *object) {
  return (Left_list *)yoke_related_list(&Right_relations[3], object, NULL);
}

Left_list *Right_lefts_from(Right *object, const Left_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (Left_list *)yoke_related_list(&Right_relations[3], object, &plain);
}

/* ── right ────────────────────────────
 * The app. */

static const yoke_model *const right_models[] = {
    &Right_model,
};

static const yoke_app *const right_needs[] = {
    &left,
};

static const yoke_ddl right_sqlite[] = {
    {"right_right",
     "CREATE TABLE \"right_right\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"left_id\" bigint NULL UNIQUE REFERENCES \"left_left\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"many_id\" bigint NULL REFERENCES \"left_left\" (\"id\") DEFERRABLE INITIALLY DEFERRED, "
     "\"name\" varchar(5) NOT NULL)"},
    {"right_right",
     "CREATE INDEX \"right_right_many_id_388d376f\" ON \"right_right\" (\"many_id\")"},
};

const yoke_app right = {
    .label = "right", .models = right_models, .model_count = 1, .needs = right_needs,
    .need_count = 1, .sqlite = right_sqlite, .sqlite_count = 2, .abi = YOKE_ABI,
};
