/* Made by yoke 0.1.0 from default/models.py. Changes here are lost. */
#include "default_.h"

/* ── FILE_ ────────────────────────────
 * Table default_file. */

const char *FILE__str(const FILE_ *file_) {
  return yoke_plain_str(&FILE__model, file_);
}

const yoke_field FILE__fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(FILE_, id), .where_offset = offsetof(FILE__where, id)},
    {.name = "int", .attname = "int", .column = "int", .verbose_name = "int",
     .kind = YOKE_INT, .db_type = "integer", .min = INT32_MIN, .max = INT32_MAX,
     .offset = offsetof(FILE_, int_), .where_offset = offsetof(FILE__where, int_)},
    {.name = "default", .attname = "default", .column = "default", .verbose_name = "default",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(5)", .max_length = 5,
     .offset = offsetof(FILE_, default_), .where_offset = offsetof(FILE__where, default_),
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "x"}}},
    {.name = "end", .attname = "end", .column = "end", .verbose_name = "end",
     .kind = YOKE_BOOL, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "bool",
     .offset = offsetof(FILE_, end_), .where_offset = offsetof(FILE__where, end_),
     .default_value = {.kind = YOKE_BOOL, .as = {.boolean = false}}},
    {.name = "states", .attname = "states", .column = "states", .verbose_name = "states",
     .kind = YOKE_INT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(FILE_, states_), .where_offset = offsetof(FILE__where, states_),
     .default_value = {.kind = YOKE_INT, .as = {.integer = 2}}},
    {.name = "yoke", .attname = "yoke", .column = "yoke", .verbose_name = "yoke",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_BLANK, .db_type = "text",
     .offset = offsetof(FILE_, yoke_), .where_offset = offsetof(FILE__where, yoke_)},
    {.name = "where", .attname = "where", .column = "where", .verbose_name = "where",
     .kind = YOKE_INT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(FILE_, where), .where_offset = offsetof(FILE__where, where),
     .default_value = {.kind = YOKE_INT, .as = {.integer = 1}}},
    {.name = "eq", .attname = "eq", .column = "eq", .verbose_name = "eq",
     .kind = YOKE_INT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(FILE_, eq), .where_offset = offsetof(FILE__where, eq),
     .default_value = {.kind = YOKE_INT, .as = {.integer = 3}}},
    {.name = "to", .attname = "to", .column = "to", .verbose_name = "to",
     .kind = YOKE_INT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(FILE_, to), .where_offset = offsetof(FILE__where, to),
     .default_value = {.kind = YOKE_INT, .as = {.integer = 4}}},
    {.name = "NULL", .attname = "NULL", .column = "NULL", .verbose_name = "NULL",
     .kind = YOKE_INT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(FILE_, NULL_), .where_offset = offsetof(FILE__where, NULL_),
     .default_value = {.kind = YOKE_INT, .as = {.integer = 5}}},
};

const yoke_relation FILE__relations[] = {
    {.name = "struct", .query_name = "struct", .is_reverse = true, .is_one_to_one = true,
     .model = &FILE__model, .target = &db__model, .inverse = &db__relations[0] /* register_ */,
     .field = &db__fields[1] /* register_id */, .to_field = &FILE__fields[0] /* id */,
     .slot = offsetof(FILE_, struct_), .state = offsetof(FILE_, states),
     .where_offset = offsetof(FILE__where, struct_),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_field *const together_of_FILE__0[] = {
    &FILE__fields[1] /* int */, &FILE__fields[2] /* default */,
};

static const yoke_unique_together unique_together_of_FILE_[] = {
    {.fields = together_of_FILE__0, .count = 2},
};

static const yoke_relation *const follow_of_FILE_[] = {
    &FILE__relations[0] /* struct_ */,
};

const yoke_model FILE__model = {
    .name = "FILE", .app = "default", .label = "default.FILE", .table = "default_file",
    .verbose_name = "file", .size = sizeof(FILE_), .where_size = sizeof(FILE__where),
    .fields = FILE__fields, .field_count = 10, .pk = &FILE__fields[0] /* id */,
    .pk_fields = &FILE__model.pk, .pk_count = 1, .relations = FILE__relations, .relation_count = 1,
    .unique_together = unique_together_of_FILE_, .unique_together_count = 1,
    .deletion = {.follow = follow_of_FILE_, .follow_count = 1, .order = 0, .statements = 0},
};

static yoke_query query_of_FILE_(const FILE__query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

FILE_ *FILE__get_where(yoke_db *db, const FILE__where *where) {
  return yoke_get(db, &FILE__model, &(yoke_query){.where = where});
}

FILE_ *FILE__get_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return yoke_get(db, &FILE__model, &plain);
}

FILE__list *FILE__filter_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return (FILE__list *)yoke_filter(db, &FILE__model, &plain);
}

FILE_ *FILE__first_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return yoke_first(db, &FILE__model, &plain);
}

FILE_ *FILE__latest_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return yoke_latest(db, &FILE__model, &plain);
}

FILE_ *FILE__earliest_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return yoke_earliest(db, &FILE__model, &plain);
}

int64_t FILE__count_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return yoke_count(db, &FILE__model, &plain);
}

bool FILE__exists_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return yoke_exists(db, &FILE__model, &plain);
}

FILE__iterator *FILE__iterate_from(yoke_db *db, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return (FILE__iterator *)yoke_iterate(db, &FILE__model, &plain);
}

FILE_ *FILE__next(FILE__iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void FILE__stop(FILE__iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

FILE_ *FILE__new_from(yoke_db *db, const FILE_ *initial) {
  return yoke_new(db, &FILE__model, initial);
}

FILE_ *FILE__create_from(yoke_db *db, const FILE_ *initial) {
  return yoke_create(db, &FILE__model, initial);
}

bool FILE__bulk_create(yoke_db *db, FILE_ *const *objects, size_t count) {
  return yoke_bulk_create(db, &FILE__model, (void *const *)objects, count);
}

bool FILE__attach(yoke_db *db, FILE_ *file_) {
  return yoke_attach(db, &FILE__model, file_);
}

int64_t FILE__update_from(yoke_db *db, const FILE__change *change) {
  return yoke_update(db, &FILE__model, &change->where, &change->set);
}

bool FILE__delete_from(yoke_db *db, yoke_deleted *ret_deleted, const FILE__query *query) {
  yoke_query plain = query_of_FILE_(query);
  return yoke_delete_where(db, &FILE__model, &plain, ret_deleted);
}

FILE_ *FILE__get_or_create_from(yoke_db *db, bool *ret_created, const FILE__lookup *lookup) {
  return yoke_get_or_create(db, &FILE__model, &lookup->where, &lookup->defaults, ret_created);
}

FILE_ *FILE__update_or_create_from(yoke_db *db, bool *ret_created, const FILE__lookup *lookup) {
  return yoke_update_or_create(db, &FILE__model, &lookup->where, &lookup->defaults, ret_created);
}

bool FILE__save(FILE_ *file_) {
  return yoke_save(&FILE__model, file_);
}

bool FILE__save_fields(FILE_ *file_, const char *fields) {
  return yoke_save_fields(&FILE__model, file_, fields);
}

bool FILE__refresh(FILE_ *file_) {
  return yoke_refresh(&FILE__model, file_);
}

bool FILE__delete(FILE_ *file_, yoke_deleted *ret_deleted) {
  return yoke_delete(&FILE__model, file_, ret_deleted);
}

bool FILE__full_clean(FILE_ *file_) {
  return yoke_full_clean(&FILE__model, file_);
}

db_ *FILE__struct(FILE_ *file_) {
  return yoke_related(&FILE__relations[0], file_);
}

bool FILE__set_struct(FILE_ *file_, db_ *struct_) {
  return yoke_set_related(&FILE__relations[0], file_, struct_);
}

yoke_relation_state FILE__struct_state(const FILE_ *file_) {
  return yoke_related_state(&FILE__relations[0], file_);
}

bool FILE__replace_struct(FILE_ *file_, db_ *struct_) {
  return yoke_replace_related(&FILE__relations[0], file_, struct_);
}

/* ── db_ ────────────────────────────
 * Table default_db. */

const char *db__str(const db_ *object) {
  return yoke_plain_str(&db__model, object);
}

const yoke_field db__fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(db_, id), .where_offset = offsetof(db__where, id)},
    {.name = "register", .attname = "register_id", .column = "register_id",
     .verbose_name = "register",
     .kind = YOKE_INT, .flags = YOKE_FIELD_UNIQUE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(db_, register_id), .where_offset = offsetof(db__where, register_id),
     .relation = &db__relations[0] /* register_ */},
    {.name = "range", .attname = "range_id", .column = "range_id", .verbose_name = "range",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(db_, range_id), .where_offset = offsetof(db__where, range_id),
     .relation = &db__relations[1] /* range */},
    {.name = "query", .attname = "query_id", .column = "query_id", .verbose_name = "query",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(db_, query_id), .where_offset = offsetof(db__where, query_id),
     .relation = &db__relations[2] /* query */},
};

const yoke_relation db__relations[] = {
    {.name = "register", .query_name = "register", .is_one_to_one = true,
     .model = &db__model, .target = &FILE__model, .inverse = &FILE__relations[0] /* struct_ */,
     .field = &db__fields[1] /* register_id */, .to_field = &FILE__fields[0] /* id */,
     .slot = offsetof(db_, register_), .state = offsetof(db_, states),
     .where_offset = offsetof(db__where, register_),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "range", .query_name = "range",
     .model = &db__model, .target = &db__model, .inverse = &db__relations[3] /* union_ */,
     .field = &db__fields[2] /* range_id */, .to_field = &db__fields[0] /* id */,
     .slot = offsetof(db_, range), .state = offsetof(db_, states) + 1,
     .where_offset = offsetof(db__where, range),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "query", .query_name = "query",
     .model = &db__model, .target = &db__model, .inverse = &db__relations[4] /* other */,
     .field = &db__fields[3] /* query_id */, .to_field = &db__fields[0] /* id */,
     .slot = offsetof(db_, query), .state = offsetof(db_, states) + 2,
     .where_offset = offsetof(db__where, query),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "union", .query_name = "union", .is_reverse = true,
     .model = &db__model, .target = &db__model, .inverse = &db__relations[1] /* range */,
     .field = &db__fields[2] /* range_id */, .to_field = &db__fields[0] /* id */,
     .where_offset = offsetof(db__where, union_),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "other", .query_name = "other", .is_reverse = true,
     .model = &db__model, .target = &db__model, .inverse = &db__relations[2] /* query */,
     .field = &db__fields[3] /* query_id */, .to_field = &db__fields[0] /* id */,
     .where_offset = offsetof(db__where, other),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.is_reverse = true,
     .model = &db__model, .target = &Plain_many_through_model,
     .inverse = &Plain_many_through_relations[1] /* db */,
     .field = &Plain_many_through_fields[2] /* db_id */, .to_field = &db__fields[0] /* id */,
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "plains", .query_name = "plains", .is_reverse = true,
     .model = &db__model, .target = &Plain_model, .inverse = &Plain_relations[0] /* register_ */,
     .field = &Plain_fields[1] /* register_id */, .to_field = &db__fields[0] /* id */,
     .where_offset = offsetof(db__where, plains),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_many db__many_to_many[] = {
    {.name = "list", .query_name = "list",
     .model = &db__model, .target = &Plain_model, .inverse = &Plain_many_to_many[0],
     .near = &db__relations[5] /* of default.Plain_many.db */,
     .far = &Plain_many_through_relations[0] /* plain */,
     .where_offset = offsetof(db__where, list)},
};

static const yoke_relation *const follow_of_db_[] = {
    &db__relations[3] /* union_ */, &db__relations[4] /* other */,
    &db__relations[5] /* of default.Plain_many.db */, &db__relations[6] /* plains */,
};

const yoke_model db__model = {
    .name = "db", .app = "default", .label = "default.db", .table = "default_db",
    .verbose_name = "db", .size = sizeof(db_), .where_size = sizeof(db__where),
    .fields = db__fields, .field_count = 4, .pk = &db__fields[0] /* id */,
    .pk_fields = &db__model.pk, .pk_count = 1, .relations = db__relations, .relation_count = 7,
    .many = db__many_to_many, .many_count = 1,
    .deletion = {.follow = follow_of_db_, .follow_count = 4, .order = 1, .statements = 0},
};

static yoke_query query_of_db_(const db__query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

db_ *db__get_where(yoke_db *db, const db__where *where) {
  return yoke_get(db, &db__model, &(yoke_query){.where = where});
}

db_ *db__get_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return yoke_get(db, &db__model, &plain);
}

db__list *db__filter_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return (db__list *)yoke_filter(db, &db__model, &plain);
}

db_ *db__first_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return yoke_first(db, &db__model, &plain);
}

db_ *db__latest_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return yoke_latest(db, &db__model, &plain);
}

db_ *db__earliest_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return yoke_earliest(db, &db__model, &plain);
}

int64_t db__count_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return yoke_count(db, &db__model, &plain);
}

bool db__exists_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return yoke_exists(db, &db__model, &plain);
}

db__iterator *db__iterate_from(yoke_db *db, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return (db__iterator *)yoke_iterate(db, &db__model, &plain);
}

db_ *db__next(db__iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void db__stop(db__iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

db_ *db__new_from(yoke_db *db, const db_ *initial) {
  return yoke_new(db, &db__model, initial);
}

db_ *db__create_from(yoke_db *db, const db_ *initial) {
  return yoke_create(db, &db__model, initial);
}

bool db__bulk_create(yoke_db *db, db_ *const *objects, size_t count) {
  return yoke_bulk_create(db, &db__model, (void *const *)objects, count);
}

bool db__attach(yoke_db *db, db_ *object) {
  return yoke_attach(db, &db__model, object);
}

int64_t db__update_from(yoke_db *db, const db__change *change) {
  return yoke_update(db, &db__model, &change->where, &change->set);
}

bool db__delete_from(yoke_db *db, yoke_deleted *ret_deleted, const db__query *query) {
  yoke_query plain = query_of_db_(query);
  return yoke_delete_where(db, &db__model, &plain, ret_deleted);
}

db_ *db__get_or_create_from(yoke_db *db, bool *ret_created, const db__lookup *lookup) {
  return yoke_get_or_create(db, &db__model, &lookup->where, &lookup->defaults, ret_created);
}

db_ *db__update_or_create_from(yoke_db *db, bool *ret_created, const db__lookup *lookup) {
  return yoke_update_or_create(db, &db__model, &lookup->where, &lookup->defaults, ret_created);
}

bool db__save(db_ *object) {
  return yoke_save(&db__model, object);
}

bool db__save_fields(db_ *object, const char *fields) {
  return yoke_save_fields(&db__model, object, fields);
}

bool db__refresh(db_ *object) {
  return yoke_refresh(&db__model, object);
}

bool db__delete(db_ *object, yoke_deleted *ret_deleted) {
  return yoke_delete(&db__model, object, ret_deleted);
}

bool db__full_clean(db_ *object) {
  return yoke_full_clean(&db__model, object);
}

FILE_ *db__register(db_ *object) {
  return yoke_related(&db__relations[0], object);
}

bool db__set_register(db_ *object, FILE_ *register_) {
  return yoke_set_related(&db__relations[0], object, register_);
}

yoke_relation_state db__register_state(const db_ *object) {
  return yoke_related_state(&db__relations[0], object);
}

bool db__swap_register(db_ *object, db_ *other) {
  return yoke_swap_related(&db__relations[0], object, other);
}

db_ *db__range(db_ *object) {
  return yoke_related(&db__relations[1], object);
}

bool db__set_range(db_ *object, db_ *range) {
  return yoke_set_related(&db__relations[1], object, range);
}

yoke_relation_state db__range_state(const db_ *object) {
  return yoke_related_state(&db__relations[1], object);
}

db_ *db__query_(db_ *object) {
  return yoke_related(&db__relations[2], object);
}

bool db__set_query(db_ *object, db_ *partner) {
  return yoke_set_related(&db__relations[2], object, partner);
}

yoke_relation_state db__query__state(const db_ *object) {
  return yoke_related_state(&db__relations[2], object);
}

db__list *db__union(db_ *object) {
  return (db__list *)yoke_related_list(&db__relations[3], object, NULL);
}

db__list *db__union_from(db_ *object, const db__query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (db__list *)yoke_related_list(&db__relations[3], object, &plain);
}

db__list *db__other(db_ *object) {
  return (db__list *)yoke_related_list(&db__relations[4], object, NULL);
}

db__list *db__other_from(db_ *object, const db__query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (db__list *)yoke_related_list(&db__relations[4], object, &plain);
}

Plain_list *db__plains(db_ *object) {
  return (Plain_list *)yoke_related_list(&db__relations[6], object, NULL);
}

Plain_list *db__plains_from(db_ *object, const Plain_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (Plain_list *)yoke_related_list(&db__relations[6], object, &plain);
}

Plain_list *db__list_(db_ *object) {
  return (Plain_list *)yoke_many_list(&db__many_to_many[0], object, NULL);
}

Plain_list *db__list__from(db_ *object, const Plain_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (Plain_list *)yoke_many_list(&db__many_to_many[0], object, &plain);
}

bool db__add_all_list(db_ *object, Plain *const *objects, size_t count) {
  return yoke_many_add(&db__many_to_many[0], object, (void *const *)objects, count);
}

bool db__remove_all_list(db_ *object, Plain *const *objects, size_t count) {
  return yoke_many_remove(&db__many_to_many[0], object, (void *const *)objects, count);
}

bool db__set_all_list(db_ *object, Plain *const *objects, size_t count) {
  return yoke_many_set(&db__many_to_many[0], object, (void *const *)objects, count);
}

bool db__clear_list(db_ *object) {
  return yoke_many_clear(&db__many_to_many[0], object);
}

/* ── Follow ───────────────────────────
 * Table default_follow. */

const char *Follow_str(const Follow *follow) {
  return yoke_plain_str(&Follow_model, follow);
}

const yoke_field Follow_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Follow, id), .where_offset = offsetof(Follow_where, id)},
    {.name = "follow", .attname = "follow_id", .column = "follow_id", .verbose_name = "follow",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Follow, follow_id), .where_offset = offsetof(Follow_where, follow_id),
     .relation = &Follow_relations[0] /* follow */},
    {.name = "object", .attname = "object_id", .column = "object_id", .verbose_name = "object",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Follow, object_id), .where_offset = offsetof(Follow_where, object_id),
     .relation = &Follow_relations[1] /* object */},
};

const yoke_relation Follow_relations[] = {
    {.name = "follow", .query_name = "follow", .is_one_to_one = true,
     .model = &Follow_model, .target = &Follow_model,
     .inverse = &Follow_relations[2] /* ordering */,
     .field = &Follow_fields[1] /* follow_id */, .to_field = &Follow_fields[0] /* id */,
     .slot = offsetof(Follow, follow), .state = offsetof(Follow, states),
     .where_offset = offsetof(Follow_where, follow),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "object", .query_name = "object", .is_one_to_one = true,
     .model = &Follow_model, .target = &Follow_model,
     .inverse = &Follow_relations[3] /* follow_by */,
     .field = &Follow_fields[2] /* object_id */, .to_field = &Follow_fields[0] /* id */,
     .slot = offsetof(Follow, object), .state = offsetof(Follow, states) + 1,
     .where_offset = offsetof(Follow_where, object),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "ordering", .query_name = "ordering", .is_reverse = true, .is_one_to_one = true,
     .model = &Follow_model, .target = &Follow_model, .inverse = &Follow_relations[0] /* follow */,
     .field = &Follow_fields[1] /* follow_id */, .to_field = &Follow_fields[0] /* id */,
     .slot = offsetof(Follow, ordering), .state = offsetof(Follow, states) + 2,
     .where_offset = offsetof(Follow_where, ordering),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "follow_by", .query_name = "follow_by", .is_reverse = true, .is_one_to_one = true,
     .model = &Follow_model, .target = &Follow_model, .inverse = &Follow_relations[1] /* object */,
     .field = &Follow_fields[2] /* object_id */, .to_field = &Follow_fields[0] /* id */,
     .slot = offsetof(Follow, follow_by), .state = offsetof(Follow, states) + 3,
     .where_offset = offsetof(Follow_where, follow_by),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_relation *const follow_of_Follow[] = {
    &Follow_relations[2] /* ordering */, &Follow_relations[3] /* follow_by */,
};

const yoke_model Follow_model = {
    .name = "Follow", .app = "default", .label = "default.Follow", .table = "default_follow",
    .verbose_name = "follow", .size = sizeof(Follow), .where_size = sizeof(Follow_where),
    .fields = Follow_fields, .field_count = 3, .pk = &Follow_fields[0] /* id */,
    .pk_fields = &Follow_model.pk, .pk_count = 1, .relations = Follow_relations,
    .relation_count = 4,
    .deletion = {.follow = follow_of_Follow, .follow_count = 2, .order = 0, .statements = 0},
};

static yoke_query query_of_Follow(const Follow_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Follow *Follow_get_where(yoke_db *db, const Follow_where *where) {
  return yoke_get(db, &Follow_model, &(yoke_query){.where = where});
}

Follow *Follow_get_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return yoke_get(db, &Follow_model, &plain);
}

Follow_list *Follow_filter_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return (Follow_list *)yoke_filter(db, &Follow_model, &plain);
}

Follow *Follow_first_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return yoke_first(db, &Follow_model, &plain);
}

Follow *Follow_latest_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return yoke_latest(db, &Follow_model, &plain);
}

Follow *Follow_earliest_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return yoke_earliest(db, &Follow_model, &plain);
}

int64_t Follow_count_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return yoke_count(db, &Follow_model, &plain);
}

bool Follow_exists_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return yoke_exists(db, &Follow_model, &plain);
}

Follow_iterator *Follow_iterate_from(yoke_db *db, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return (Follow_iterator *)yoke_iterate(db, &Follow_model, &plain);
}

Follow *Follow_next(Follow_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Follow_stop(Follow_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Follow *Follow_new_from(yoke_db *db, const Follow *initial) {
  return yoke_new(db, &Follow_model, initial);
}

Follow *Follow_create_from(yoke_db *db, const Follow *initial) {
  return yoke_create(db, &Follow_model, initial);
}

bool Follow_bulk_create(yoke_db *db, Follow *const *objects, size_t count) {
  return yoke_bulk_create(db, &Follow_model, (void *const *)objects, count);
}

bool Follow_attach(yoke_db *db, Follow *follow) {
  return yoke_attach(db, &Follow_model, follow);
}

int64_t Follow_update_from(yoke_db *db, const Follow_change *change) {
  return yoke_update(db, &Follow_model, &change->where, &change->set);
}

bool Follow_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Follow_query *query) {
  yoke_query plain = query_of_Follow(query);
  return yoke_delete_where(db, &Follow_model, &plain, ret_deleted);
}

Follow *Follow_get_or_create_from(yoke_db *db, bool *ret_created, const Follow_lookup *lookup) {
  return yoke_get_or_create(db, &Follow_model, &lookup->where, &lookup->defaults, ret_created);
}

Follow *Follow_update_or_create_from(yoke_db *db, bool *ret_created, const Follow_lookup *lookup) {
  return yoke_update_or_create(db, &Follow_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Follow_save(Follow *follow) {
  return yoke_save(&Follow_model, follow);
}

bool Follow_save_fields(Follow *follow, const char *fields) {
  return yoke_save_fields(&Follow_model, follow, fields);
}

bool Follow_refresh(Follow *follow) {
  return yoke_refresh(&Follow_model, follow);
}

bool Follow_delete(Follow *follow, yoke_deleted *ret_deleted) {
  return yoke_delete(&Follow_model, follow, ret_deleted);
}

bool Follow_full_clean(Follow *follow) {
  return yoke_full_clean(&Follow_model, follow);
}

Follow *Follow_follow(Follow *follow) {
  return yoke_related(&Follow_relations[0], follow);
}

bool Follow_set_follow(Follow *follow, Follow *partner) {
  return yoke_set_related(&Follow_relations[0], follow, partner);
}

yoke_relation_state Follow_follow_state(const Follow *follow) {
  return yoke_related_state(&Follow_relations[0], follow);
}

bool Follow_swap_follow(Follow *follow, Follow *other) {
  return yoke_swap_related(&Follow_relations[0], follow, other);
}

Follow *Follow_object(Follow *follow) {
  return yoke_related(&Follow_relations[1], follow);
}

bool Follow_set_object(Follow *follow, Follow *partner) {
  return yoke_set_related(&Follow_relations[1], follow, partner);
}

yoke_relation_state Follow_object_state(const Follow *follow) {
  return yoke_related_state(&Follow_relations[1], follow);
}

bool Follow_swap_object(Follow *follow, Follow *other) {
  return yoke_swap_related(&Follow_relations[1], follow, other);
}

Follow *Follow_ordering(Follow *follow) {
  return yoke_related(&Follow_relations[2], follow);
}

bool Follow_set_ordering(Follow *follow, Follow *ordering) {
  return yoke_set_related(&Follow_relations[2], follow, ordering);
}

yoke_relation_state Follow_ordering_state(const Follow *follow) {
  return yoke_related_state(&Follow_relations[2], follow);
}

bool Follow_replace_ordering(Follow *follow, Follow *ordering) {
  return yoke_replace_related(&Follow_relations[2], follow, ordering);
}

Follow *Follow_follow_by(Follow *follow) {
  return yoke_related(&Follow_relations[3], follow);
}

bool Follow_set_follow_by(Follow *follow, Follow *follow_by) {
  return yoke_set_related(&Follow_relations[3], follow, follow_by);
}

yoke_relation_state Follow_follow_by_state(const Follow *follow) {
  return yoke_related_state(&Follow_relations[3], follow);
}

bool Follow_replace_follow_by(Follow *follow, Follow *follow_by) {
  return yoke_replace_related(&Follow_relations[3], follow, follow_by);
}

/* ── Plain ────────────────────────────
 * Table default_plain. */

const char *Plain_str(const Plain *object) {
  return yoke_plain_str(&Plain_model, object);
}

const yoke_field Plain_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plain, id), .where_offset = offsetof(Plain_where, id)},
    {.name = "register", .attname = "register_id", .column = "register_id",
     .verbose_name = "register",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plain, register_id), .where_offset = offsetof(Plain_where, register_id),
     .relation = &Plain_relations[0] /* register_ */},
};

const yoke_relation Plain_relations[] = {
    {.name = "register", .query_name = "register",
     .model = &Plain_model, .target = &db__model, .inverse = &db__relations[6] /* plains */,
     .field = &Plain_fields[1] /* register_id */, .to_field = &db__fields[0] /* id */,
     .slot = offsetof(Plain, register_), .state = offsetof(Plain, states),
     .where_offset = offsetof(Plain_where, register_),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.is_reverse = true,
     .model = &Plain_model, .target = &Plain_many_through_model,
     .inverse = &Plain_many_through_relations[0] /* plain */,
     .field = &Plain_many_through_fields[1] /* plain_id */, .to_field = &Plain_fields[0] /* id */,
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_many Plain_many_to_many[] = {
    {.name = "many", .query_name = "many",
     .model = &Plain_model, .target = &db__model, .inverse = &db__many_to_many[0],
     .near = &Plain_relations[1] /* of default.Plain_many.plain */,
     .far = &Plain_many_through_relations[1] /* db */,
     .where_offset = offsetof(Plain_where, many)},
};

static const yoke_relation *const follow_of_Plain[] = {
    &Plain_relations[1] /* of default.Plain_many.plain */,
};

const yoke_model Plain_model = {
    .name = "Plain", .app = "default", .label = "default.Plain", .table = "default_plain",
    .verbose_name = "plain", .size = sizeof(Plain), .where_size = sizeof(Plain_where),
    .fields = Plain_fields, .field_count = 2, .pk = &Plain_fields[0] /* id */,
    .pk_fields = &Plain_model.pk, .pk_count = 1, .relations = Plain_relations, .relation_count = 2,
    .many = Plain_many_to_many, .many_count = 1,
    .deletion = {.follow = follow_of_Plain, .follow_count = 1, .order = 2, .statements = 2},
};

static yoke_query query_of_Plain(const Plain_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Plain *Plain_get_where(yoke_db *db, const Plain_where *where) {
  return yoke_get(db, &Plain_model, &(yoke_query){.where = where});
}

Plain *Plain_get_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return yoke_get(db, &Plain_model, &plain);
}

Plain_list *Plain_filter_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return (Plain_list *)yoke_filter(db, &Plain_model, &plain);
}

Plain *Plain_first_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return yoke_first(db, &Plain_model, &plain);
}

Plain *Plain_latest_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return yoke_latest(db, &Plain_model, &plain);
}

Plain *Plain_earliest_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return yoke_earliest(db, &Plain_model, &plain);
}

int64_t Plain_count_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return yoke_count(db, &Plain_model, &plain);
}

bool Plain_exists_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return yoke_exists(db, &Plain_model, &plain);
}

Plain_iterator *Plain_iterate_from(yoke_db *db, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return (Plain_iterator *)yoke_iterate(db, &Plain_model, &plain);
}

Plain *Plain_next(Plain_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Plain_stop(Plain_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Plain *Plain_new_from(yoke_db *db, const Plain *initial) {
  return yoke_new(db, &Plain_model, initial);
}

Plain *Plain_create_from(yoke_db *db, const Plain *initial) {
  return yoke_create(db, &Plain_model, initial);
}

bool Plain_bulk_create(yoke_db *db, Plain *const *objects, size_t count) {
  return yoke_bulk_create(db, &Plain_model, (void *const *)objects, count);
}

bool Plain_attach(yoke_db *db, Plain *object) {
  return yoke_attach(db, &Plain_model, object);
}

int64_t Plain_update_from(yoke_db *db, const Plain_change *change) {
  return yoke_update(db, &Plain_model, &change->where, &change->set);
}

bool Plain_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Plain_query *query) {
  yoke_query plain = query_of_Plain(query);
  return yoke_delete_where(db, &Plain_model, &plain, ret_deleted);
}

Plain *Plain_get_or_create_from(yoke_db *db, bool *ret_created, const Plain_lookup *lookup) {
  return yoke_get_or_create(db, &Plain_model, &lookup->where, &lookup->defaults, ret_created);
}

Plain *Plain_update_or_create_from(yoke_db *db, bool *ret_created, const Plain_lookup *lookup) {
  return yoke_update_or_create(db, &Plain_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Plain_save(Plain *object) {
  return yoke_save(&Plain_model, object);
}

bool Plain_save_fields(Plain *object, const char *fields) {
  return yoke_save_fields(&Plain_model, object, fields);
}

bool Plain_refresh(Plain *object) {
  return yoke_refresh(&Plain_model, object);
}

bool Plain_delete(Plain *object, yoke_deleted *ret_deleted) {
  return yoke_delete(&Plain_model, object, ret_deleted);
}

bool Plain_full_clean(Plain *object) {
  return yoke_full_clean(&Plain_model, object);
}

db_ *Plain_register(Plain *object) {
  return yoke_related(&Plain_relations[0], object);
}

bool Plain_set_register(Plain *object, db_ *register_) {
  return yoke_set_related(&Plain_relations[0], object, register_);
}

yoke_relation_state Plain_register_state(const Plain *object) {
  return yoke_related_state(&Plain_relations[0], object);
}

db__list *Plain_many(Plain *object) {
  return (db__list *)yoke_many_list(&Plain_many_to_many[0], object, NULL);
}

db__list *Plain_many_from(Plain *object, const db__query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (db__list *)yoke_many_list(&Plain_many_to_many[0], object, &plain);
}

bool Plain_add_all_many(Plain *object, db_ *const *objects, size_t count) {
  return yoke_many_add(&Plain_many_to_many[0], object, (void *const *)objects, count);
}

bool Plain_remove_all_many(Plain *object, db_ *const *objects, size_t count) {
  return yoke_many_remove(&Plain_many_to_many[0], object, (void *const *)objects, count);
}

bool Plain_set_all_many(Plain *object, db_ *const *objects, size_t count) {
  return yoke_many_set(&Plain_many_to_many[0], object, (void *const *)objects, count);
}

bool Plain_clear_many(Plain *object) {
  return yoke_many_clear(&Plain_many_to_many[0], object);
}

/* ── Plain_many_through ───────────────────────
 * Table default_plain_many. */

const char *Plain_many_through_str(const Plain_many_through *plain_many_through) {
  return yoke_plain_str(&Plain_many_through_model, plain_many_through);
}

const yoke_field Plain_many_through_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plain_many_through, id),
     .where_offset = offsetof(Plain_many_through_where, id)},
    {.name = "plain", .attname = "plain_id", .column = "plain_id", .verbose_name = "plain",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plain_many_through, plain_id),
     .where_offset = offsetof(Plain_many_through_where, plain_id),
     .relation = &Plain_many_through_relations[0] /* plain */},
    {.name = "db", .attname = "db_id", .column = "db_id", .verbose_name = "db",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plain_many_through, db_id),
     .where_offset = offsetof(Plain_many_through_where, db_id),
     .relation = &Plain_many_through_relations[1] /* db */},
};

const yoke_relation Plain_many_through_relations[] = {
    {.name = "plain", .query_name = "plain",
     .model = &Plain_many_through_model, .target = &Plain_model,
     .inverse = &Plain_relations[1] /* of default.Plain_many.plain */,
     .field = &Plain_many_through_fields[1] /* plain_id */, .to_field = &Plain_fields[0] /* id */,
     .slot = offsetof(Plain_many_through, plain), .state = offsetof(Plain_many_through, states),
     .where_offset = offsetof(Plain_many_through_where, plain),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "db", .query_name = "db",
     .model = &Plain_many_through_model, .target = &db__model,
     .inverse = &db__relations[5] /* of default.Plain_many.db */,
     .field = &Plain_many_through_fields[2] /* db_id */, .to_field = &db__fields[0] /* id */,
     .slot = offsetof(Plain_many_through, db), .state = offsetof(Plain_many_through, states) + 1,
     .where_offset = offsetof(Plain_many_through_where, db),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_field *const together_of_Plain_many_through_0[] = {
    &Plain_many_through_fields[1] /* plain_id */, &Plain_many_through_fields[2] /* db_id */,
};

static const yoke_unique_together unique_together_of_Plain_many_through[] = {
    {.fields = together_of_Plain_many_through_0, .count = 2},
};

const yoke_model Plain_many_through_model = {
    .name = "Plain_many", .app = "default", .label = "default.Plain_many",
    .table = "default_plain_many", .verbose_name = "plain-db relationship",
    .size = sizeof(Plain_many_through), .where_size = sizeof(Plain_many_through_where),
    .fields = Plain_many_through_fields, .field_count = 3,
    .pk = &Plain_many_through_fields[0] /* id */, .pk_fields = &Plain_many_through_model.pk,
    .pk_count = 1, .relations = Plain_many_through_relations, .relation_count = 2,
    .unique_together = unique_together_of_Plain_many_through, .unique_together_count = 1,
    .deletion = {.fast = true, .order = 3, .statements = 1},
};

static yoke_query query_of_Plain_many_through(const Plain_many_through_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Plain_many_through *Plain_many_through_get_where(yoke_db *db,
                                                 const Plain_many_through_where *where) {
  return yoke_get(db, &Plain_many_through_model, &(yoke_query){.where = where});
}

Plain_many_through *Plain_many_through_get_from(yoke_db *db,
                                                const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return yoke_get(db, &Plain_many_through_model, &plain);
}

Plain_many_through_list *Plain_many_through_filter_from(yoke_db *db,
                                                        const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return (Plain_many_through_list *)yoke_filter(db, &Plain_many_through_model, &plain);
}

Plain_many_through *Plain_many_through_first_from(yoke_db *db,
                                                  const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return yoke_first(db, &Plain_many_through_model, &plain);
}

Plain_many_through *Plain_many_through_latest_from(yoke_db *db,
                                                   const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return yoke_latest(db, &Plain_many_through_model, &plain);
}

Plain_many_through *Plain_many_through_earliest_from(yoke_db *db,
                                                     const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return yoke_earliest(db, &Plain_many_through_model, &plain);
}

int64_t Plain_many_through_count_from(yoke_db *db, const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return yoke_count(db, &Plain_many_through_model, &plain);
}

bool Plain_many_through_exists_from(yoke_db *db, const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return yoke_exists(db, &Plain_many_through_model, &plain);
}

Plain_many_through_iterator *Plain_many_through_iterate_from(yoke_db *db,
    const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return (Plain_many_through_iterator *)yoke_iterate(db, &Plain_many_through_model, &plain);
}

Plain_many_through *Plain_many_through_next(Plain_many_through_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Plain_many_through_stop(Plain_many_through_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Plain_many_through *Plain_many_through_new_from(yoke_db *db, const Plain_many_through *initial) {
  return yoke_new(db, &Plain_many_through_model, initial);
}

Plain_many_through *Plain_many_through_create_from(yoke_db *db, const Plain_many_through *initial) {
  return yoke_create(db, &Plain_many_through_model, initial);
}

bool Plain_many_through_bulk_create(yoke_db *db, Plain_many_through *const *objects, size_t count) {
  return yoke_bulk_create(db, &Plain_many_through_model, (void *const *)objects, count);
}

bool Plain_many_through_attach(yoke_db *db, Plain_many_through *plain_many_through) {
  return yoke_attach(db, &Plain_many_through_model, plain_many_through);
}

int64_t Plain_many_through_update_from(yoke_db *db, const Plain_many_through_change *change) {
  return yoke_update(db, &Plain_many_through_model, &change->where, &change->set);
}

bool Plain_many_through_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                                    const Plain_many_through_query *query) {
  yoke_query plain = query_of_Plain_many_through(query);
  return yoke_delete_where(db, &Plain_many_through_model, &plain, ret_deleted);
}

Plain_many_through *Plain_many_through_get_or_create_from(yoke_db *db, bool *ret_created,
                                                          const Plain_many_through_lookup *lookup) {
  return yoke_get_or_create(db, &Plain_many_through_model, &lookup->where, &lookup->defaults,
                            ret_created);
}

Plain_many_through *Plain_many_through_update_or_create_from(yoke_db *db, bool *ret_created,
    const Plain_many_through_lookup *lookup) {
  return yoke_update_or_create(db, &Plain_many_through_model, &lookup->where, &lookup->defaults,
                               ret_created);
}

bool Plain_many_through_save(Plain_many_through *plain_many_through) {
  return yoke_save(&Plain_many_through_model, plain_many_through);
}

bool Plain_many_through_save_fields(Plain_many_through *plain_many_through, const char *fields) {
  return yoke_save_fields(&Plain_many_through_model, plain_many_through, fields);
}

bool Plain_many_through_refresh(Plain_many_through *plain_many_through) {
  return yoke_refresh(&Plain_many_through_model, plain_many_through);
}

bool Plain_many_through_delete(Plain_many_through *plain_many_through, yoke_deleted *ret_deleted) {
  return yoke_delete(&Plain_many_through_model, plain_many_through, ret_deleted);
}

bool Plain_many_through_full_clean(Plain_many_through *plain_many_through) {
  return yoke_full_clean(&Plain_many_through_model, plain_many_through);
}

Plain *Plain_many_through_plain(Plain_many_through *plain_many_through) {
  return yoke_related(&Plain_many_through_relations[0], plain_many_through);
}

bool Plain_many_through_set_plain(Plain_many_through *plain_many_through, Plain *partner) {
  return yoke_set_related(&Plain_many_through_relations[0], plain_many_through, partner);
}

yoke_relation_state Plain_many_through_plain_state(const Plain_many_through *plain_many_through) {
  return yoke_related_state(&Plain_many_through_relations[0], plain_many_through);
}

db_ *Plain_many_through_db(Plain_many_through *plain_many_through) {
  return yoke_related(&Plain_many_through_relations[1], plain_many_through);
}

bool Plain_many_through_set_db(Plain_many_through *plain_many_through, db_ *partner) {
  return yoke_set_related(&Plain_many_through_relations[1], plain_many_through, partner);
}

yoke_relation_state Plain_many_through_db_state(const Plain_many_through *plain_many_through) {
  return yoke_related_state(&Plain_many_through_relations[1], plain_many_through);
}

/* ── default_ ───────────────────────────
 * The app. */

static const yoke_model *const default__models[] = {
    &FILE__model, &db__model, &Follow_model, &Plain_model, &Plain_many_through_model,
};

static const yoke_ddl default__sqlite[] = {
    {"default_file",
     "CREATE TABLE \"default_file\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"int\" integer NOT NULL, "
     "\"default\" varchar(5) NOT NULL, "
     "\"end\" bool NOT NULL, "
     "\"states\" integer NOT NULL, "
     "\"yoke\" text NOT NULL, "
     "\"where\" integer NOT NULL, "
     "\"eq\" integer NOT NULL, "
     "\"to\" integer NOT NULL, "
     "\"NULL\" integer NOT NULL)"},
    {"default_db",
     "CREATE TABLE \"default_db\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"register_id\" bigint NOT NULL UNIQUE REFERENCES \"default_file\" (\"id\") DEFERRABLE "
     "INITIALLY DEFERRED, "
     "\"range_id\" bigint NULL REFERENCES \"default_db\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"query_id\" bigint NULL REFERENCES \"default_db\" (\"id\") DEFERRABLE INITIALLY DEFERRED)"},
    {"default_follow",
     "CREATE TABLE \"default_follow\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"follow_id\" bigint NULL UNIQUE REFERENCES \"default_follow\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"object_id\" bigint NULL UNIQUE REFERENCES \"default_follow\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"default_plain",
     "CREATE TABLE \"default_plain\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"register_id\" bigint NOT NULL REFERENCES \"default_db\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"default_plain_many",
     "CREATE TABLE \"default_plain_many\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"plain_id\" bigint NOT NULL REFERENCES \"default_plain\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"db_id\" bigint NOT NULL REFERENCES \"default_db\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"default_file",
     "CREATE UNIQUE INDEX \"default_file_int_default_647ff610_uniq\" ON \"default_file\" (\"int\", "
     "\"default\")"},
    {"default_db",
     "CREATE INDEX \"default_db_range_id_1b927ed1\" ON \"default_db\" (\"range_id\")"},
    {"default_db",
     "CREATE INDEX \"default_db_query_id_60e16e57\" ON \"default_db\" (\"query_id\")"},
    {"default_plain",
     "CREATE INDEX \"default_plain_register_id_3711258e\" ON \"default_plain\" (\"register_id\")"},
    {"default_plain_many",
     "CREATE UNIQUE INDEX \"default_plain_many_plain_id_db_id_884e578b_uniq\" ON "
     "\"default_plain_many\" (\"plain_id\", \"db_id\")"},
    {"default_plain_many",
     "CREATE INDEX \"default_plain_many_plain_id_58325090\" ON \"default_plain_many\" "
     "(\"plain_id\")"},
    {"default_plain_many",
     "CREATE INDEX \"default_plain_many_db_id_55dd0503\" ON \"default_plain_many\" (\"db_id\")"},
};

const yoke_app default_ = {
    .label = "default", .models = default__models, .model_count = 5, .sqlite = default__sqlite,
    .sqlite_count = 12, .abi = YOKE_ABI,
};
