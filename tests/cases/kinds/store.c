/* Made by yoke 0.1.0 from store/models.py. Changes here are lost. */
#include "store.h"

/* ── Article ───────────────────────────
 * Table store_article. */

const char *Article_str(const Article *article) {
  return yoke_plain_str(&Article_model, article);
}

static const yoke_choice choices_of_Article_size[] = {
    {.is_null = true, .label = "Any"},
    {.value = {.integer = 1}, .label = "Small"},
    {.value = {.integer = 3}, .label = "Very large"},
};

static const yoke_choice choices_of_Article_status[] = {
    {.value = {.text = "dr"}, .label = "Draft"},
    {.value = {.text = "fs"}, .label = "For sale"},
    {.value = {.text = "go"},
     .label = "Sold, and sent away to somebody who will be glad of it and keep it for a long time"},
};

static const yoke_choice choices_of_Article_since[] = {
    {.value = {.date = {2020, 1, 1}}, .label = "This century"},
    {.value = {.date = {1999, 12, 31}}, .label = "Old"},
};

static const yoke_validator validators_of_Article_price[] = {
    {.kind = YOKE_VALIDATE_MIN_VALUE, .limit = {.decimal = {1, 2}}, .limit_text = "0.01",
     .message = "Nothing is free."},
};

static const yoke_validator validators_of_Article_manual[] = {
    {.kind = YOKE_VALIDATE_EXTENSION, .limit_text = "pdf"},
};

static const yoke_validator validators_of_Article_code[] = {
    {.kind = YOKE_VALIDATE_MIN_LENGTH, .limit = {.integer = 3}, .limit_text = "3"},
};

static void default_of_Article_code(yoke_scalar *ret) {
  ret->text = store_make_code();
}

static void default_of_Article_serial(yoke_scalar *ret) {
  ret->integer = store_serial_default();
}

const yoke_field Article_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "id",
     .kind = YOKE_UUID,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_UNIQUE | YOKE_FIELD_HAS_DEFAULT |
         YOKE_FIELD_DEFAULT_UUID4, .db_type = "char(32)",
     .offset = offsetof(Article, id), .where_offset = offsetof(Article_where, id)},
    {.name = "picture", .attname = "picture", .column = "picture", .verbose_name = "picture",
     .kind = YOKE_BYTES, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_NOT_EDITABLE, .db_type = "BLOB",
     .offset = offsetof(Article, picture), .where_offset = offsetof(Article_where, picture)},
    {.name = "seal", .attname = "seal", .column = "seal", .verbose_name = "seal",
     .kind = YOKE_BYTES, .flags = YOKE_FIELD_HAS_DEFAULT | YOKE_FIELD_NOT_EDITABLE,
     .db_type = "BLOB",
     .offset = offsetof(Article, seal), .where_offset = offsetof(Article_where, seal),
     .default_value = {.kind = YOKE_BYTES, .as = {.bytes = {"\000ok\377\077", 5}}}},
    {.name = "price", .attname = "price", .column = "price", .verbose_name = "price",
     .kind = YOKE_DECIMAL, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "decimal", .max_digits = 8,
     .decimal_places = 2,
     .offset = offsetof(Article, price), .where_offset = offsetof(Article_where, price),
     .validators = validators_of_Article_price, .validator_count = 1,
     .default_value = {.kind = YOKE_DECIMAL, .as = {.decimal = {990, 2}}}},
    {.name = "tax", .attname = "tax", .column = "tax", .verbose_name = "tax",
     .kind = YOKE_DECIMAL, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_HAS_DEFAULT,
     .db_type = "decimal", .max_digits = 4, .decimal_places = 3,
     .offset = offsetof(Article, tax), .where_offset = offsetof(Article_where, tax),
     .default_value = {.kind = YOKE_DECIMAL, .as = {.decimal = {0, 3}}}},
    {.name = "turnover", .attname = "turnover", .column = "turnover", .verbose_name = "turnover",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_NULLABLE, .db_type = "decimal",
     .format = YOKE_FORMAT_DECIMAL, .max_digits = 30, .decimal_places = 2,
     .offset = offsetof(Article, turnover), .where_offset = offsetof(Article_where, turnover)},
    {.name = "delivery", .attname = "delivery", .column = "delivery", .verbose_name = "delivery",
     .kind = YOKE_DURATION, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "bigint",
     .offset = offsetof(Article, delivery), .where_offset = offsetof(Article_where, delivery),
     .default_value = {.kind = YOKE_DURATION, .as = {.duration = {172800000000}}}},
    {.name = "guarantee", .attname = "guarantee", .column = "guarantee",
     .verbose_name = "guarantee",
     .kind = YOKE_DURATION, .flags = YOKE_FIELD_NULLABLE, .db_type = "bigint",
     .offset = offsetof(Article, guarantee), .where_offset = offsetof(Article_where, guarantee)},
    {.name = "twin", .attname = "twin", .column = "twin", .verbose_name = "twin",
     .kind = YOKE_UUID, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_HAS_DEFAULT,
     .db_type = "char(32)",
     .offset = offsetof(Article, twin), .where_offset = offsetof(Article_where, twin),
     .default_value = {.kind = YOKE_UUID, .as = {.uuid = {{0x12, 0x34, 0x56, 0x78, 0x12, 0x34,
         0x56, 0x78, 0x12, 0x34, 0x56, 0x78, 0x12, 0x34, 0x56, 0x78}}}}},
    {.name = "details", .attname = "details", .column = "details", .verbose_name = "details",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "text",
     .format = YOKE_FORMAT_JSON,
     .offset = offsetof(Article, details), .where_offset = offsetof(Article_where, details),
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "{}"}}},
    {.name = "tags", .attname = "tags", .column = "tags", .verbose_name = "tags",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "text",
     .format = YOKE_FORMAT_JSON,
     .offset = offsetof(Article, tags), .where_offset = offsetof(Article_where, tags),
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "[]"}}},
    {.name = "address", .attname = "address", .column = "address", .verbose_name = "address",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNPACK_IPV4,
     .db_type = "char(39)", .format = YOKE_FORMAT_IP,
     .offset = offsetof(Article, address), .where_offset = offsetof(Article_where, address)},
    {.name = "manual", .attname = "manual", .column = "manual", .verbose_name = "manual",
     .kind = YOKE_TEXT, .db_type = "varchar(100)", .max_length = 100,
     .offset = offsetof(Article, manual), .where_offset = offsetof(Article_where, manual),
     .validators = validators_of_Article_manual, .validator_count = 1},
    {.name = "photo", .attname = "photo", .column = "photo", .verbose_name = "photo",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_BLANK, .db_type = "varchar(100)", .max_length = 100,
     .offset = offsetof(Article, photo), .where_offset = offsetof(Article_where, photo)},
    {.name = "code", .attname = "code", .column = "code", .verbose_name = "code",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(8)", .max_length = 8,
     .offset = offsetof(Article, code), .where_offset = offsetof(Article_where, code),
     .validators = validators_of_Article_code, .validator_count = 1,
     .make_default = default_of_Article_code},
    {.name = "serial", .attname = "serial", .column = "serial", .verbose_name = "serial",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_HAS_DEFAULT, .db_type = "integer",
     .min = INT32_MIN, .max = INT32_MAX,
     .offset = offsetof(Article, serial), .where_offset = offsetof(Article_where, serial),
     .make_default = default_of_Article_serial},
    {.name = "size", .attname = "size", .column = "size", .verbose_name = "size",
     .kind = YOKE_INT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(Article, size), .where_offset = offsetof(Article_where, size),
     .choices = choices_of_Article_size, .choice_count = 3,
     .default_value = {.kind = YOKE_INT, .as = {.integer = 1}}},
    {.name = "status", .attname = "status", .column = "status", .verbose_name = "status",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(2)", .max_length = 2,
     .offset = offsetof(Article, status), .where_offset = offsetof(Article_where, status),
     .choices = choices_of_Article_status, .choice_count = 3,
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "dr"}}},
    {.name = "since", .attname = "since", .column = "since", .verbose_name = "since",
     .kind = YOKE_DATE, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "date",
     .offset = offsetof(Article, since), .where_offset = offsetof(Article_where, since),
     .choices = choices_of_Article_since, .choice_count = 2,
     .default_value = {.kind = YOKE_DATE, .as = {.date = {2020, 1, 1}}}},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(20)", .max_length = 20,
     .offset = offsetof(Article, name), .where_offset = offsetof(Article_where, name),
     .unique_for_month = &Article_fields[18] /* since */},
};

const yoke_model Article_model = {
    .name = "Article", .app = "store", .label = "store.Article", .table = "store_article",
    .verbose_name = "article", .size = sizeof(Article), .where_size = sizeof(Article_where),
    .fields = Article_fields, .field_count = 20, .pk = &Article_fields[0] /* id */,
    .pk_fields = &Article_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1},
};

static yoke_query query_of_Article(const Article_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Article *Article_get_where(yoke_db *db, const Article_where *where) {
  return yoke_get(db, &Article_model, &(yoke_query){.where = where});
}

Article *Article_get_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return yoke_get(db, &Article_model, &plain);
}

Article_list *Article_filter_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return (Article_list *)yoke_filter(db, &Article_model, &plain);
}

Article *Article_first_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return yoke_first(db, &Article_model, &plain);
}

Article *Article_latest_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return yoke_latest(db, &Article_model, &plain);
}

Article *Article_earliest_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return yoke_earliest(db, &Article_model, &plain);
}

int64_t Article_count_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return yoke_count(db, &Article_model, &plain);
}

bool Article_exists_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return yoke_exists(db, &Article_model, &plain);
}

Article_iterator *Article_iterate_from(yoke_db *db, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return (Article_iterator *)yoke_iterate(db, &Article_model, &plain);
}

Article *Article_next(Article_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Article_stop(Article_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Article *Article_new_from(yoke_db *db, const Article *initial) {
  return yoke_new(db, &Article_model, initial);
}

Article *Article_create_from(yoke_db *db, const Article *initial) {
  return yoke_create(db, &Article_model, initial);
}

bool Article_bulk_create(yoke_db *db, Article *const *objects, size_t count) {
  return yoke_bulk_create(db, &Article_model, (void *const *)objects, count);
}

bool Article_attach(yoke_db *db, Article *article) {
  return yoke_attach(db, &Article_model, article);
}

int64_t Article_update_from(yoke_db *db, const Article_change *change) {
  return yoke_update(db, &Article_model, &change->where, &change->set);
}

bool Article_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Article_query *query) {
  yoke_query plain = query_of_Article(query);
  return yoke_delete_where(db, &Article_model, &plain, ret_deleted);
}

Article *Article_get_or_create_from(yoke_db *db, bool *ret_created, const Article_lookup *lookup) {
  return yoke_get_or_create(db, &Article_model, &lookup->where, &lookup->defaults, ret_created);
}

Article *Article_update_or_create_from(yoke_db *db, bool *ret_created,
                                       const Article_lookup *lookup) {
  return yoke_update_or_create(db, &Article_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Article_save(Article *article) {
  return yoke_save(&Article_model, article);
}

bool Article_save_fields(Article *article, const char *fields) {
  return yoke_save_fields(&Article_model, article, fields);
}

bool Article_refresh(Article *article) {
  return yoke_refresh(&Article_model, article);
}

bool Article_delete(Article *article, yoke_deleted *ret_deleted) {
  return yoke_delete(&Article_model, article, ret_deleted);
}

bool Article_full_clean(Article *article) {
  return yoke_full_clean(&Article_model, article);
}

const char *Article_get_size_display(const Article *article) {
  return yoke_display(&Article_fields[16], article);
}

const char *Article_get_status_display(const Article *article) {
  return yoke_display(&Article_fields[17], article);
}

const char *Article_get_since_display(const Article *article) {
  return yoke_display(&Article_fields[18], article);
}

Article *Article_get_next_by_since_where(Article *article, const Article_where *where) {
  return yoke_next_by(&Article_model, &Article_fields[18], article, where);
}

Article *Article_get_previous_by_since_where(Article *article, const Article_where *where) {
  return yoke_previous_by(&Article_model, &Article_fields[18], article, where);
}

/* ── store ────────────────────────────
 * The app. */

static const yoke_model *const store_models[] = {
    &Article_model,
};

static const yoke_ddl store_sqlite[] = {
    {"store_article",
     "CREATE TABLE \"store_article\" ("
     "\"id\" char(32) NOT NULL PRIMARY KEY, "
     "\"picture\" BLOB NULL, "
     "\"seal\" BLOB NOT NULL, "
     "\"price\" decimal NOT NULL, "
     "\"tax\" decimal NULL, "
     "\"turnover\" decimal NULL, "
     "\"delivery\" bigint NOT NULL, "
     "\"guarantee\" bigint NULL, "
     "\"twin\" char(32) NULL, "
     "\"details\" text NOT NULL CHECK ((JSON_VALID(\"details\") OR \"details\" IS NULL)), "
     "\"tags\" text NOT NULL CHECK ((JSON_VALID(\"tags\") OR \"tags\" IS NULL)), "
     "\"address\" char(39) NULL, "
     "\"manual\" varchar(100) NOT NULL, "
     "\"photo\" varchar(100) NOT NULL, "
     "\"code\" varchar(8) NOT NULL, "
     "\"serial\" integer NULL, "
     "\"size\" integer NOT NULL, "
     "\"status\" varchar(2) NOT NULL, "
     "\"since\" date NOT NULL, "
     "\"name\" varchar(20) NOT NULL)"},
};

const yoke_app store = {
    .label = "store", .models = store_models, .model_count = 1, .sqlite = store_sqlite,
    .sqlite_count = 1, .abi = YOKE_ABI,
};
