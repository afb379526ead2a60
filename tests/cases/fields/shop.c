/* Made by yoke 0.1.0 from shop/models.py. Changes here are lost. */
#include "shop.h"

/* ── Article ───────────────────────────
 * Table shop_article. */

const char *Article_str(const Article *article) {
  return yoke_plain_str(&Article_model, article);
}

static const yoke_choice choices_of_Article_size[] = {
    {.value = {.text = "S"}, .label = "Small"},
    {.value = {.text = "L"}, .label = "Large"},
};

static const yoke_choice choices_of_Article_stars[] = {
    {.value = {.integer = 1}, .label = "bad"},
    {.value = {.integer = 2}, .label = "good"},
};

const yoke_field Article_fields[] = {
    {.name = "sku", .attname = "sku", .column = "sku", .verbose_name = "sku",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_UNIQUE,
     .db_type = "varchar(20)", .max_length = 20,
     .offset = offsetof(Article, sku), .where_offset = offsetof(Article_where, sku)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "the name",
     .kind = YOKE_TEXT, .db_type = "varchar(200)", .max_length = 200,
     .offset = offsetof(Article, name), .where_offset = offsetof(Article_where, name)},
    {.name = "note", .attname = "note", .column = "note", .verbose_name = "note",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_BLANK, .db_type = "text",
     .offset = offsetof(Article, note), .where_offset = offsetof(Article_where, note)},
    {.name = "slug", .attname = "slug", .column = "slug", .verbose_name = "slug",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_UNIQUE, .db_type = "varchar(50)", .max_length = 50,
     .format = YOKE_FORMAT_SLUG,
     .offset = offsetof(Article, slug), .where_offset = offsetof(Article_where, slug)},
    {.name = "mail", .attname = "mail", .column = "mail", .verbose_name = "mail",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(254)",
     .max_length = 254, .format = YOKE_FORMAT_EMAIL,
     .offset = offsetof(Article, mail), .where_offset = offsetof(Article_where, mail),
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "shop@example.org"}}},
    {.name = "link", .attname = "link", .column = "link", .verbose_name = "link",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_BLANK, .db_type = "varchar(200)", .max_length = 200,
     .format = YOKE_FORMAT_URL,
     .offset = offsetof(Article, link), .where_offset = offsetof(Article_where, link)},
    {.name = "size", .attname = "size", .column = "size", .verbose_name = "size",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(1)", .max_length = 1,
     .offset = offsetof(Article, size), .where_offset = offsetof(Article_where, size),
     .choices = choices_of_Article_size, .choice_count = 2,
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "S"}}},
    {.name = "stars", .attname = "stars", .column = "stars", .verbose_name = "stars",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(Article, stars), .where_offset = offsetof(Article_where, stars),
     .choices = choices_of_Article_stars, .choice_count = 2},
    {.name = "sold", .attname = "sold", .column = "sold", .verbose_name = "sold",
     .kind = YOKE_BOOL, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "bool",
     .offset = offsetof(Article, sold), .where_offset = offsetof(Article_where, sold),
     .default_value = {.kind = YOKE_BOOL, .as = {.boolean = false}}},
    {.name = "checked", .attname = "checked", .column = "checked", .verbose_name = "checked",
     .kind = YOKE_BOOL, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_HAS_DEFAULT, .db_type = "bool",
     .offset = offsetof(Article, checked), .where_offset = offsetof(Article_where, checked),
     .default_value = {.kind = YOKE_BOOL, .as = {.boolean = true}}},
    {.name = "count", .attname = "count", .column = "count", .verbose_name = "count",
     .kind = YOKE_INT, .flags = YOKE_FIELD_HAS_DEFAULT | YOKE_FIELD_POSITIVE,
     .db_type = "integer unsigned", .min = 0, .max = INT32_MAX,
     .offset = offsetof(Article, count), .where_offset = offsetof(Article_where, count),
     .default_value = {.kind = YOKE_INT, .as = {.integer = 1}}},
    {.name = "weight", .attname = "weight", .column = "weight", .verbose_name = "weight",
     .kind = YOKE_FLOAT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "real",
     .offset = offsetof(Article, weight), .where_offset = offsetof(Article_where, weight),
     .default_value = {.kind = YOKE_FLOAT, .as = {.real = 0.1}}},
    {.name = "price", .attname = "price", .column = "price", .verbose_name = "price",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_HAS_DEFAULT, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Article, price), .where_offset = offsetof(Article_where, price),
     .default_value = {.kind = YOKE_INT, .as = {.integer = -5}}},
    {.name = "rank", .attname = "rank", .column = "rank", .verbose_name = "rank",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "smallint", .min = INT16_MIN,
     .max = INT16_MAX,
     .offset = offsetof(Article, rank), .where_offset = offsetof(Article_where, rank)},
    {.name = "since", .attname = "since", .column = "since", .verbose_name = "since",
     .kind = YOKE_DATE, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "date",
     .offset = offsetof(Article, since), .where_offset = offsetof(Article_where, since),
     .default_value = {.kind = YOKE_DATE, .as = {.date = {2026, 1, 31}}}},
    {.name = "until", .attname = "until", .column = "until", .verbose_name = "until",
     .kind = YOKE_DATE, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_HAS_DEFAULT, .db_type = "date",
     .offset = offsetof(Article, until), .where_offset = offsetof(Article_where, until),
     .default_value = {.kind = YOKE_DATE, .as = {.date = {2026, 12, 31}}}},
    {.name = "opens", .attname = "opens", .column = "opens", .verbose_name = "opens",
     .kind = YOKE_TIME, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "time",
     .offset = offsetof(Article, opens), .where_offset = offsetof(Article_where, opens),
     .default_value = {.kind = YOKE_TIME, .as = {.time = {30600000000}}}},
    {.name = "seen", .attname = "seen", .column = "seen", .verbose_name = "seen",
     .kind = YOKE_DATETIME, .flags = YOKE_FIELD_HAS_DEFAULT | YOKE_FIELD_DEFAULT_NOW,
     .db_type = "datetime",
     .offset = offsetof(Article, seen), .where_offset = offsetof(Article_where, seen)},
    {.name = "made", .attname = "made", .column = "made", .verbose_name = "made",
     .kind = YOKE_DATETIME,
     .flags = YOKE_FIELD_BLANK | YOKE_FIELD_AUTO_NOW_ADD | YOKE_FIELD_NOT_EDITABLE,
     .db_type = "datetime",
     .offset = offsetof(Article, made), .where_offset = offsetof(Article_where, made)},
    {.name = "changed", .attname = "changed", .column = "changed", .verbose_name = "changed",
     .kind = YOKE_DATETIME,
     .flags = YOKE_FIELD_BLANK | YOKE_FIELD_AUTO_NOW | YOKE_FIELD_NOT_EDITABLE,
     .db_type = "datetime",
     .offset = offsetof(Article, changed), .where_offset = offsetof(Article_where, changed)},
    {.name = "quote", .attname = "quote", .column = "quote", .verbose_name = "quote",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(40)",
     .max_length = 40,
     .offset = offsetof(Article, quote), .where_offset = offsetof(Article_where, quote),
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "\"What\?\"\n\\o/ \?\?= %s é"}}},
};

static const yoke_ordering ordering_of_Article[] = {
    {.path = "weight", .descending = true},
    {.path = "name"},
};

static const yoke_field *const together_of_Article_0[] = {
    &Article_fields[1] /* name */, &Article_fields[6] /* size */,
};

static const yoke_unique_together unique_together_of_Article[] = {
    {.fields = together_of_Article_0, .count = 2},
};

const yoke_model Article_model = {
    .name = "Article", .app = "shop", .label = "shop.Article", .table = "shop_article",
    .verbose_name = "article", .size = sizeof(Article), .where_size = sizeof(Article_where),
    .fields = Article_fields, .field_count = 21, .pk = &Article_fields[0] /* sku */,
    .pk_fields = &Article_model.pk, .pk_count = 1, .ordering = ordering_of_Article,
    .ordering_count = 2, .unique_together = unique_together_of_Article, .unique_together_count = 1,
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
  return yoke_display(&Article_fields[6], article);
}

const char *Article_get_stars_display(const Article *article) {
  return yoke_display(&Article_fields[7], article);
}

Article *Article_get_next_by_since_where(Article *article, const Article_where *where) {
  return yoke_next_by(&Article_model, &Article_fields[14], article, where);
}

Article *Article_get_previous_by_since_where(Article *article, const Article_where *where) {
  return yoke_previous_by(&Article_model, &Article_fields[14], article, where);
}

Article *Article_get_next_by_seen_where(Article *article, const Article_where *where) {
  return yoke_next_by(&Article_model, &Article_fields[17], article, where);
}

Article *Article_get_previous_by_seen_where(Article *article, const Article_where *where) {
  return yoke_previous_by(&Article_model, &Article_fields[17], article, where);
}

Article *Article_get_next_by_made_where(Article *article, const Article_where *where) {
  return yoke_next_by(&Article_model, &Article_fields[18], article, where);
}

Article *Article_get_previous_by_made_where(Article *article, const Article_where *where) {
  return yoke_previous_by(&Article_model, &Article_fields[18], article, where);
}

Article *Article_get_next_by_changed_where(Article *article, const Article_where *where) {
  return yoke_next_by(&Article_model, &Article_fields[19], article, where);
}

Article *Article_get_previous_by_changed_where(Article *article, const Article_where *where) {
  return yoke_previous_by(&Article_model, &Article_fields[19], article, where);
}

/* ── shop ────────────────────────────
 * The app. */

static const yoke_model *const shop_models[] = {
    &Article_model,
};

static const yoke_ddl shop_sqlite[] = {
    {"shop_article",
     "CREATE TABLE \"shop_article\" ("
     "\"sku\" varchar(20) NOT NULL PRIMARY KEY, "
     "\"name\" varchar(200) NOT NULL, "
     "\"note\" text NULL, "
     "\"slug\" varchar(50) NOT NULL UNIQUE, "
     "\"mail\" varchar(254) NOT NULL, "
     "\"link\" varchar(200) NOT NULL, "
     "\"size\" varchar(1) NOT NULL, "
     "\"stars\" integer NULL, "
     "\"sold\" bool NOT NULL, "
     "\"checked\" bool NULL, "
     "\"count\" integer unsigned NOT NULL CHECK (\"count\" >= 0), "
     "\"weight\" real NOT NULL, "
     "\"price\" bigint NULL, "
     "\"rank\" smallint NULL, "
     "\"since\" date NOT NULL, "
     "\"until\" date NULL, "
     "\"opens\" time NOT NULL, "
     "\"seen\" datetime NOT NULL, "
     "\"made\" datetime NOT NULL, "
     "\"changed\" datetime NOT NULL, "
     "\"quote\" varchar(40) NOT NULL)"},
    {"shop_article",
     "CREATE UNIQUE INDEX \"shop_article_name_size_a795f426_uniq\" ON \"shop_article\" (\"name\", "
     "\"size\")"},
};

const yoke_app shop = {
    .label = "shop", .models = shop_models, .model_count = 1, .sqlite = shop_sqlite,
    .sqlite_count = 2, .abi = YOKE_ABI,
};
