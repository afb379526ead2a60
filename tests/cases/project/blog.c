/* Made by yoke 0.1.0 from blog/models.py. Changes here are lost. */
#include "blog.h"

#include "forum.h"

/* ── Author ───────────────────────────
 * Table blog_author. */

const char *Author_str(const Author *author) {
  return yoke_plain_str(&Author_model, author);
}

const yoke_field Author_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Author, id), .where_offset = offsetof(Author_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(20)", .max_length = 20,
     .offset = offsetof(Author, name), .where_offset = offsetof(Author_where, name)},
};

const yoke_relation Author_relations[] = {
    {.name = "comment_set", .query_name = "comment", .is_reverse = true,
     .model = &Author_model, .target = &blog_Comment_model,
     .inverse = &blog_Comment_relations[0] /* author */,
     .field = &blog_Comment_fields[1] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .where_offset = offsetof(Author_where, comment),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "forum_comments", .query_name = "forum_comments", .is_reverse = true,
     .model = &Author_model, .target = &forum_Comment_model,
     .inverse = &forum_Comment_relations[0] /* author */,
     .field = &forum_Comment_fields[1] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .where_offset = offsetof(Author_where, forum_comments),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_relation *const follow_of_Author[] = {
    &Author_relations[0] /* comment_set */, &Author_relations[1] /* forum_comments */,
};

const yoke_model Author_model = {
    .name = "Author", .app = "blog", .label = "blog.Author", .table = "blog_author",
    .verbose_name = "author", .size = sizeof(Author), .where_size = sizeof(Author_where),
    .fields = Author_fields, .field_count = 2, .pk = &Author_fields[0] /* id */,
    .pk_fields = &Author_model.pk, .pk_count = 1, .relations = Author_relations,
    .relation_count = 2,
    .deletion = {.follow = follow_of_Author, .follow_count = 2, .order = 0, .statements = 3},
};

static yoke_query query_of_Author(const Author_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Author *Author_get_where(yoke_db *db, const Author_where *where) {
  return yoke_get(db, &Author_model, &(yoke_query){.where = where});
}

Author *Author_get_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return yoke_get(db, &Author_model, &plain);
}

Author_list *Author_filter_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return (Author_list *)yoke_filter(db, &Author_model, &plain);
}

Author *Author_first_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return yoke_first(db, &Author_model, &plain);
}

Author *Author_latest_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return yoke_latest(db, &Author_model, &plain);
}

Author *Author_earliest_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return yoke_earliest(db, &Author_model, &plain);
}

int64_t Author_count_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return yoke_count(db, &Author_model, &plain);
}

bool Author_exists_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return yoke_exists(db, &Author_model, &plain);
}

Author_iterator *Author_iterate_from(yoke_db *db, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return (Author_iterator *)yoke_iterate(db, &Author_model, &plain);
}

Author *Author_next(Author_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Author_stop(Author_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Author *Author_new_from(yoke_db *db, const Author *initial) {
  return yoke_new(db, &Author_model, initial);
}

Author *Author_create_from(yoke_db *db, const Author *initial) {
  return yoke_create(db, &Author_model, initial);
}

bool Author_bulk_create(yoke_db *db, Author *const *objects, size_t count) {
  return yoke_bulk_create(db, &Author_model, (void *const *)objects, count);
}

bool Author_attach(yoke_db *db, Author *author) {
  return yoke_attach(db, &Author_model, author);
}

int64_t Author_update_from(yoke_db *db, const Author_change *change) {
  return yoke_update(db, &Author_model, &change->where, &change->set);
}

bool Author_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Author_query *query) {
  yoke_query plain = query_of_Author(query);
  return yoke_delete_where(db, &Author_model, &plain, ret_deleted);
}

Author *Author_get_or_create_from(yoke_db *db, bool *ret_created, const Author_lookup *lookup) {
  return yoke_get_or_create(db, &Author_model, &lookup->where, &lookup->defaults, ret_created);
}

Author *Author_update_or_create_from(yoke_db *db, bool *ret_created, const Author_lookup *lookup) {
  return yoke_update_or_create(db, &Author_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Author_save(Author *author) {
  return yoke_save(&Author_model, author);
}

bool Author_save_fields(Author *author, const char *fields) {
  return yoke_save_fields(&Author_model, author, fields);
}

bool Author_refresh(Author *author) {
  return yoke_refresh(&Author_model, author);
}

bool Author_delete(Author *author, yoke_deleted *ret_deleted) {
  return yoke_delete(&Author_model, author, ret_deleted);
}

bool Author_full_clean(Author *author) {
  return yoke_full_clean(&Author_model, author);
}

blog_Comment_list *Author_comment_set(Author *author) {
  return (blog_Comment_list *)yoke_related_list(&Author_relations[0], author, NULL);
}

blog_Comment_list *Author_comment_set_from(Author *author, const blog_Comment_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (blog_Comment_list *)yoke_related_list(&Author_relations[0], author, &plain);
}

forum_Comment_list *Author_forum_comments(Author *author) {
  return (forum_Comment_list *)yoke_related_list(&Author_relations[1], author, NULL);
}

forum_Comment_list *Author_forum_comments_from(Author *author, const forum_Comment_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (forum_Comment_list *)yoke_related_list(&Author_relations[1], author, &plain);
}

/* ── blog_Comment ─────────────────────────
 * Table blog_comment. */

const char *blog_Comment_str(const blog_Comment *blog_comment) {
  return yoke_plain_str(&blog_Comment_model, blog_comment);
}

static const yoke_choice choices_of_blog_Comment_state[] = {
    {.value = {.text = "o"}, .label = "Open"},
    {.value = {.text = "c"}, .label = "Closed"},
};

static void default_of_blog_Comment_key(yoke_scalar *ret) {
  ret->text = blog_make_key();
}

const yoke_field blog_Comment_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(blog_Comment, id), .where_offset = offsetof(blog_Comment_where, id)},
    {.name = "author", .attname = "author_id", .column = "author_id", .verbose_name = "author",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(blog_Comment, author_id),
     .where_offset = offsetof(blog_Comment_where, author_id),
     .relation = &blog_Comment_relations[0] /* author */},
    {.name = "state", .attname = "state", .column = "state", .verbose_name = "state",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(1)", .max_length = 1,
     .offset = offsetof(blog_Comment, state), .where_offset = offsetof(blog_Comment_where, state),
     .choices = choices_of_blog_Comment_state, .choice_count = 2,
     .default_value = {.kind = YOKE_TEXT, .as = {.text = "o"}}},
    {.name = "key", .attname = "key", .column = "key", .verbose_name = "key",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "varchar(5)", .max_length = 5,
     .offset = offsetof(blog_Comment, key), .where_offset = offsetof(blog_Comment_where, key),
     .make_default = default_of_blog_Comment_key},
};

const yoke_relation blog_Comment_relations[] = {
    {.name = "author", .query_name = "author",
     .model = &blog_Comment_model, .target = &Author_model,
     .inverse = &Author_relations[0] /* comment_set */,
     .field = &blog_Comment_fields[1] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .slot = offsetof(blog_Comment, author), .state = offsetof(blog_Comment, states),
     .where_offset = offsetof(blog_Comment_where, author),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model blog_Comment_model = {
    .name = "Comment", .app = "blog", .label = "blog.Comment", .table = "blog_comment",
    .verbose_name = "comment", .size = sizeof(blog_Comment),
    .where_size = sizeof(blog_Comment_where), .fields = blog_Comment_fields, .field_count = 4,
    .pk = &blog_Comment_fields[0] /* id */, .pk_fields = &blog_Comment_model.pk, .pk_count = 1,
    .relations = blog_Comment_relations, .relation_count = 1,
    .deletion = {.fast = true, .order = 1, .statements = 1},
};

static yoke_query query_of_blog_Comment(const blog_Comment_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

blog_Comment *blog_Comment_get_where(yoke_db *db, const blog_Comment_where *where) {
  return yoke_get(db, &blog_Comment_model, &(yoke_query){.where = where});
}

blog_Comment *blog_Comment_get_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return yoke_get(db, &blog_Comment_model, &plain);
}

blog_Comment_list *blog_Comment_filter_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return (blog_Comment_list *)yoke_filter(db, &blog_Comment_model, &plain);
}

blog_Comment *blog_Comment_first_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return yoke_first(db, &blog_Comment_model, &plain);
}

blog_Comment *blog_Comment_latest_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return yoke_latest(db, &blog_Comment_model, &plain);
}

blog_Comment *blog_Comment_earliest_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return yoke_earliest(db, &blog_Comment_model, &plain);
}

int64_t blog_Comment_count_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return yoke_count(db, &blog_Comment_model, &plain);
}

bool blog_Comment_exists_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return yoke_exists(db, &blog_Comment_model, &plain);
}

blog_Comment_iterator *blog_Comment_iterate_from(yoke_db *db, const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return (blog_Comment_iterator *)yoke_iterate(db, &blog_Comment_model, &plain);
}

blog_Comment *blog_Comment_next(blog_Comment_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void blog_Comment_stop(blog_Comment_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

blog_Comment *blog_Comment_new_from(yoke_db *db, const blog_Comment *initial) {
  return yoke_new(db, &blog_Comment_model, initial);
}

blog_Comment *blog_Comment_create_from(yoke_db *db, const blog_Comment *initial) {
  return yoke_create(db, &blog_Comment_model, initial);
}

bool blog_Comment_bulk_create(yoke_db *db, blog_Comment *const *objects, size_t count) {
  return yoke_bulk_create(db, &blog_Comment_model, (void *const *)objects, count);
}

bool blog_Comment_attach(yoke_db *db, blog_Comment *blog_comment) {
  return yoke_attach(db, &blog_Comment_model, blog_comment);
}

int64_t blog_Comment_update_from(yoke_db *db, const blog_Comment_change *change) {
  return yoke_update(db, &blog_Comment_model, &change->where, &change->set);
}

bool blog_Comment_delete_from(yoke_db *db, yoke_deleted *ret_deleted,
                              const blog_Comment_query *query) {
  yoke_query plain = query_of_blog_Comment(query);
  return yoke_delete_where(db, &blog_Comment_model, &plain, ret_deleted);
}

blog_Comment *blog_Comment_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const blog_Comment_lookup *lookup) {
  return yoke_get_or_create(db, &blog_Comment_model, &lookup->where, &lookup->defaults,
                            ret_created);
}

blog_Comment *blog_Comment_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const blog_Comment_lookup *lookup) {
  return yoke_update_or_create(db, &blog_Comment_model, &lookup->where, &lookup->defaults,
                               ret_created);
}

bool blog_Comment_save(blog_Comment *blog_comment) {
  return yoke_save(&blog_Comment_model, blog_comment);
}

bool blog_Comment_save_fields(blog_Comment *blog_comment, const char *fields) {
  return yoke_save_fields(&blog_Comment_model, blog_comment, fields);
}

bool blog_Comment_refresh(blog_Comment *blog_comment) {
  return yoke_refresh(&blog_Comment_model, blog_comment);
}

bool blog_Comment_delete(blog_Comment *blog_comment, yoke_deleted *ret_deleted) {
  return yoke_delete(&blog_Comment_model, blog_comment, ret_deleted);
}

bool blog_Comment_full_clean(blog_Comment *blog_comment) {
  return yoke_full_clean(&blog_Comment_model, blog_comment);
}

const char *blog_Comment_get_state_display(const blog_Comment *blog_comment) {
  return yoke_display(&blog_Comment_fields[2], blog_comment);
}

Author *blog_Comment_author(blog_Comment *blog_comment) {
  return yoke_related(&blog_Comment_relations[0], blog_comment);
}

bool blog_Comment_set_author(blog_Comment *blog_comment, Author *author) {
  return yoke_set_related(&blog_Comment_relations[0], blog_comment, author);
}

yoke_relation_state blog_Comment_author_state(const blog_Comment *blog_comment) {
  return yoke_related_state(&blog_Comment_relations[0], blog_comment);
}

/* ── blog ────────────────────────────
 * The app. */

static const yoke_model *const blog_models[] = {
    &Author_model, &blog_Comment_model,
};

static const yoke_ddl blog_sqlite[] = {
    {"blog_author",
     "CREATE TABLE \"blog_author\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(20) NOT NULL)"},
    {"blog_comment",
     "CREATE TABLE \"blog_comment\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"author_id\" bigint NOT NULL REFERENCES \"blog_author\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"state\" varchar(1) NOT NULL, "
     "\"key\" varchar(5) NOT NULL)"},
    {"blog_comment",
     "CREATE INDEX \"blog_comment_author_id_4f11e2e0\" ON \"blog_comment\" (\"author_id\")"},
};

const yoke_app blog = {
    .label = "blog", .models = blog_models, .model_count = 2, .sqlite = blog_sqlite,
    .sqlite_count = 3, .abi = YOKE_ABI,
};
