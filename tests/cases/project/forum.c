/* Made by yoke 0.1.0 from forum/models.py. Changes here are lost. */
#include "forum.h"

#include "blog.h"

/* ── forum_Comment ─────────────────────────
 * Table forum_comment. */

const char *forum_Comment_str(const forum_Comment *forum_comment) {
  return yoke_plain_str(&forum_Comment_model, forum_comment);
}

static const yoke_choice choices_of_forum_Comment_state[] = {
    {.value = {.text = "r"}, .label = "Read"},
};

static const yoke_choice choices_of_forum_Comment_mood[] = {
    {.value = {.integer = 1}, .label = "Good"},
    {.value = {.integer = 2}, .label = "Bad"},
};

static void default_of_forum_Comment_key(yoke_scalar *ret) {
  ret->text = blog_make_key();
}

const yoke_field forum_Comment_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(forum_Comment, id), .where_offset = offsetof(forum_Comment_where, id)},
    {.name = "author", .attname = "author_id", .column = "author_id", .verbose_name = "author",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(forum_Comment, author_id),
     .where_offset = offsetof(forum_Comment_where, author_id),
     .relation = &forum_Comment_relations[0] /* author */},
    {.name = "state", .attname = "state", .column = "state", .verbose_name = "state",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(1)", .max_length = 1,
     .offset = offsetof(forum_Comment, state),
     .where_offset = offsetof(forum_Comment_where, state),
     .choices = choices_of_forum_Comment_state, .choice_count = 1,
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "r"}}},
    {.name = "mood", .attname = "mood", .column = "mood", .verbose_name = "mood",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(forum_Comment, mood), .where_offset = offsetof(forum_Comment_where, mood),
     .choices = choices_of_forum_Comment_mood, .choice_count = 2},
    {.name = "key", .attname = "key", .column = "key", .verbose_name = "key",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(5)", .max_length = 5,
     .offset = offsetof(forum_Comment, key), .where_offset = offsetof(forum_Comment_where, key),
     .make_default = default_of_forum_Comment_key},
};

const yoke_relation forum_Comment_relations[] = {
    {.name = "author", .query_name = "author",
     .model = &forum_Comment_model, .target = &Author_model,
     .inverse = &Author_relations[1] /* forum_comments */,
     .field = &forum_Comment_fields[1] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .slot = offsetof(forum_Comment, author), .state = offsetof(forum_Comment, states),
     .where_offset = offsetof(forum_Comment_where, author),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model forum_Comment_model = {
    .name = "Comment", .app = "forum", .label = "forum.Comment", .table = "forum_comment",
    .verbose_name = "comment", .size = sizeof(forum_Comment),
    .where_size = sizeof(forum_Comment_where), .fields = forum_Comment_fields, .field_count = 5,
    .pk = &forum_Comment_fields[0] /* id */, .pk_fields = &forum_Comment_model.pk, .pk_count = 1,
    .relations = forum_Comment_relations, .relation_count = 1,
    .deletion = {.fast = true, .order = 1, .statements = 1},
};

static yoke_query query_of_forum_Comment(const forum_Comment_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

forum_Comment *forum_Comment_get_where(yoke_db *db, const forum_Comment_where *where) {
  return yoke_get(db, &forum_Comment_model, &(yoke_query){.where = where});
}

forum_Comment *forum_Comment_get_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return yoke_get(db, &forum_Comment_model, &plain);
}

forum_Comment_list *forum_Comment_filter_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return (forum_Comment_list *)yoke_filter(db, &forum_Comment_model, &plain);
}

forum_Comment *forum_Comment_first_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return yoke_first(db, &forum_Comment_model, &plain);
}

forum_Comment *forum_Comment_latest_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return yoke_latest(db, &forum_Comment_model, &plain);
}

forum_Comment *forum_Comment_earliest_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return yoke_earliest(db, &forum_Comment_model, &plain);
}

int64_t forum_Comment_count_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return yoke_count(db, &forum_Comment_model, &plain);
}

bool forum_Comment_exists_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return yoke_exists(db, &forum_Comment_model, &plain);
}

forum_Comment_iterator *forum_Comment_iterate_from(yoke_db *db, const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return (forum_Comment_iterator *)yoke_iterate(db, &forum_Comment_model, &plain);
}

forum_Comment *forum_Comment_next(forum_Comment_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void forum_Comment_stop(forum_Comment_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

forum_Comment *forum_Comment_new_from(yoke_db *db, const forum_Comment *initial) {
  return yoke_new(db, &forum_Comment_model, initial);
}

forum_Comment *forum_Comment_create_from(yoke_db *db, const forum_Comment *initial) {
  return yoke_create(db, &forum_Comment_model, initial);
}

bool forum_Comment_bulk_create(yoke_db *db, forum_Comment *const *objects, size_t count) {
  return yoke_bulk_create(db, &forum_Comment_model, (void *const *)objects, count);
}

bool forum_Comment_attach(yoke_db *db, forum_Comment *forum_comment) {
  return yoke_attach(db, &forum_Comment_model, forum_comment);
}

int64_t forum_Comment_update_from(yoke_db *db, const forum_Comment_change *change) {
  return yoke_update(db, &forum_Comment_model, &change->where, &change->set);
}

bool forum_Comment_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                               const forum_Comment_query *query) {
  yoke_query plain = query_of_forum_Comment(query);
  return yoke_delete_where(db, &forum_Comment_model, &plain, ret_deleted);
}

forum_Comment *forum_Comment_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const forum_Comment_lookup *lookup) {
  return yoke_get_or_create(db, &forum_Comment_model, &lookup->where, &lookup->defaults,
                            ret_created);
}

forum_Comment *forum_Comment_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const forum_Comment_lookup *lookup) {
  return yoke_update_or_create(db, &forum_Comment_model, &lookup->where, &lookup->defaults,
                               ret_created);
}

bool forum_Comment_save(forum_Comment *forum_comment) {
  return yoke_save(&forum_Comment_model, forum_comment);
}

bool forum_Comment_save_fields(forum_Comment *forum_comment, const char *fields) {
  return yoke_save_fields(&forum_Comment_model, forum_comment, fields);
}

bool forum_Comment_refresh(forum_Comment *forum_comment) {
  return yoke_refresh(&forum_Comment_model, forum_comment);
}

bool forum_Comment_delete(forum_Comment *forum_comment, yoke_deleted *ret_deleted) {
  return yoke_delete(&forum_Comment_model, forum_comment, ret_deleted);
}

bool forum_Comment_full_clean(forum_Comment *forum_comment) {
  return yoke_full_clean(&forum_Comment_model, forum_comment);
}

const char *forum_Comment_get_state_display(const forum_Comment *forum_comment) {
  return yoke_display(&forum_Comment_fields[2], forum_comment);
}

const char *forum_Comment_get_mood_display(const forum_Comment *forum_comment) {
  return yoke_display(&forum_Comment_fields[3], forum_comment);
}

Author *forum_Comment_author(forum_Comment *forum_comment) {
  return yoke_related(&forum_Comment_relations[0], forum_comment);
}

bool forum_Comment_set_author(forum_Comment *forum_comment, Author *author) {
  return yoke_set_related(&forum_Comment_relations[0], forum_comment, author);
}

yoke_relation_state forum_Comment_author_state(const forum_Comment *forum_comment) {
  return yoke_related_state(&forum_Comment_relations[0], forum_comment);
}

/* ── Visit ────────────────────────────
 * Table forum_visit. */

const char *Visit_str(const Visit *visit) {
  return yoke_plain_str(&Visit_model, visit);
}

static const yoke_choice choices_of_Visit_state[] = {
    {.value = {.text = "h"}, .label = "Here"},
};

const yoke_field Visit_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Visit, id), .where_offset = offsetof(Visit_where, id)},
    {.name = "state", .attname = "state", .column = "state", .verbose_name = "state",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(1)", .max_length = 1,
     .offset = offsetof(Visit, state), .where_offset = offsetof(Visit_where, state),
     .choices = choices_of_Visit_state, .choice_count = 1,
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "h"}}},
};

const yoke_model Visit_model = {
    .name = "Visit", .app = "forum", .label = "forum.Visit", .table = "forum_visit",
    .verbose_name = "visit", .size = sizeof(Visit), .where_size = sizeof(Visit_where),
    .fields = Visit_fields, .field_count = 2, .pk = &Visit_fields[0] /* id */,
    .pk_fields = &Visit_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1},
};

static yoke_query query_of_Visit(const Visit_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Visit *Visit_get_where(yoke_db *db, const Visit_where *where) {
  return yoke_get(db, &Visit_model, &(yoke_query){.where = where});
}

Visit *Visit_get_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return yoke_get(db, &Visit_model, &plain);
}

Visit_list *Visit_filter_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return (Visit_list *)yoke_filter(db, &Visit_model, &plain);
}

Visit *Visit_first_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return yoke_first(db, &Visit_model, &plain);
}

Visit *Visit_latest_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return yoke_latest(db, &Visit_model, &plain);
}

Visit *Visit_earliest_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return yoke_earliest(db, &Visit_model, &plain);
}

int64_t Visit_count_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return yoke_count(db, &Visit_model, &plain);
}

bool Visit_exists_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return yoke_exists(db, &Visit_model, &plain);
}

Visit_iterator *Visit_iterate_from(yoke_db *db, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return (Visit_iterator *)yoke_iterate(db, &Visit_model, &plain);
}

Visit *Visit_next(Visit_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Visit_stop(Visit_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Visit *Visit_new_from(yoke_db *db, const Visit *initial) {
  return yoke_new(db, &Visit_model, initial);
}

Visit *Visit_create_from(yoke_db *db, const Visit *initial) {
  return yoke_create(db, &Visit_model, initial);
}

bool Visit_bulk_create(yoke_db *db, Visit *const *objects, size_t count) {
  return yoke_bulk_create(db, &Visit_model, (void *const *)objects, count);
}

bool Visit_attach(yoke_db *db, Visit *visit) {
  return yoke_attach(db, &Visit_model, visit);
}

int64_t Visit_update_from(yoke_db *db, const Visit_change *change) {
  return yoke_update(db, &Visit_model, &change->where, &change->set);
}

bool Visit_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Visit_query *query) {
  yoke_query plain = query_of_Visit(query);
  return yoke_delete_where(db, &Visit_model, &plain, ret_deleted);
}

Visit *Visit_get_or_create_from(yoke_db *db, bool *ret_created, const Visit_lookup *lookup) {
  return yoke_get_or_create(db, &Visit_model, &lookup->where, &lookup->defaults, ret_created);
}

Visit *Visit_update_or_create_from(yoke_db *db, bool *ret_created, const Visit_lookup *lookup) {
  return yoke_update_or_create(db, &Visit_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Visit_save(Visit *visit) {
  return yoke_save(&Visit_model, visit);
}

bool Visit_save_fields(Visit *visit, const char *fields) {
  return yoke_save_fields(&Visit_model, visit, fields);
}

bool Visit_refresh(Visit *visit) {
  return yoke_refresh(&Visit_model, visit);
}

bool Visit_delete(Visit *visit, yoke_deleted *ret_deleted) {
  return yoke_delete(&Visit_model, visit, ret_deleted);
}

bool Visit_full_clean(Visit *visit) {
  return yoke_full_clean(&Visit_model, visit);
}

const char *Visit_get_state_display(const Visit *visit) {
  return yoke_display(&Visit_fields[1], visit);
}

/* ── forum ────────────────────────────
 * The app. */

static const yoke_model *const forum_models[] = {
    &forum_Comment_model, &Visit_model,
};

static const yoke_app *const forum_needs[] = {
    &blog,
};

static const yoke_ddl forum_sqlite[] = {
    {"forum_comment",
     "CREATE TABLE \"forum_comment\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"author_id\" bigint NOT NULL REFERENCES \"blog_author\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"state\" varchar(1) NOT NULL, "
     "\"mood\" integer NULL, "
     "\"key\" varchar(5) NOT NULL)"},
    {"forum_visit",
     "CREATE TABLE \"forum_visit\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"state\" varchar(1) NOT NULL)"},
    {"forum_comment",
     "CREATE INDEX \"forum_comment_author_id_9e60eecd\" ON \"forum_comment\" (\"author_id\")"},
};

const yoke_app forum = {
    .label = "forum", .models = forum_models, .model_count = 2, .needs = forum_needs,
    .need_count = 1, .sqlite = forum_sqlite, .sqlite_count = 3, .abi = YOKE_ABI,
};
