/* Made by yoke 0.1.0 from library/models.py. Changes here are lost. */
#include "library.h"

/* ── Author ───────────────────────────
 * Table library_author. */

const char *Author_str(const Author *author) {
  return yoke_field_str(&Author_fields[1] /* name */, author);
}

static const char *str_of_Author(const void *object) {
  return Author_str(object);
}

const yoke_field Author_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Author, id), .where_offset = offsetof(Author_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(50)", .max_length = 50,
     .offset = offsetof(Author, name), .where_offset = offsetof(Author_where, name)},
    {.name = "born", .attname = "born", .column = "born", .verbose_name = "born",
     .kind = YOKE_DATE, .flags = YOKE_FIELD_NULLABLE, .db_type = "date",
     .offset = offsetof(Author, born), .where_offset = offsetof(Author_where, born)},
    {.name = "mentor", .attname = "mentor_id", .column = "mentor_id", .verbose_name = "mentor",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Author, mentor_id), .where_offset = offsetof(Author_where, mentor_id),
     .relation = &Author_relations[0] /* mentor */},
};

const yoke_relation Author_relations[] = {
    {.name = "mentor", .query_name = "mentor", .is_one_to_one = true,
     .model = &Author_model, .target = &Author_model, .inverse = &Author_relations[1] /* pupil */,
     .field = &Author_fields[3] /* mentor_id */, .to_field = &Author_fields[0] /* id */,
     .slot = offsetof(Author, mentor), .state = offsetof(Author, states),
     .where_offset = offsetof(Author_where, mentor),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "pupil", .query_name = "pupil", .is_reverse = true, .is_one_to_one = true,
     .model = &Author_model, .target = &Author_model, .inverse = &Author_relations[0] /* mentor */,
     .field = &Author_fields[3] /* mentor_id */, .to_field = &Author_fields[0] /* id */,
     .slot = offsetof(Author, pupil), .state = offsetof(Author, states) + 1,
     .where_offset = offsetof(Author_where, pupil),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "book_set", .query_name = "book", .is_reverse = true,
     .model = &Author_model, .target = &Book_model, .inverse = &Book_relations[0] /* author */,
     .field = &Book_fields[2] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .where_offset = offsetof(Author_where, book),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "reverse_set", .query_name = "reverse", .is_reverse = true,
     .model = &Author_model, .target = &Reverse_model,
     .inverse = &Reverse_relations[0] /* author */,
     .field = &Reverse_fields[1] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .where_offset = offsetof(Author_where, reverse),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_relation *const follow_of_Author[] = {
    &Author_relations[1] /* pupil */, &Author_relations[2] /* book_set */,
    &Author_relations[3] /* reverse_set */,
};

const yoke_model Author_model = {
    .name = "Author", .app = "library", .label = "library.Author", .table = "library_author",
    .verbose_name = "author", .size = sizeof(Author), .where_size = sizeof(Author_where),
    .fields = Author_fields, .field_count = 4, .pk = &Author_fields[0] /* id */,
    .pk_fields = &Author_model.pk, .pk_count = 1, .relations = Author_relations,
    .relation_count = 4,
    .deletion = {.follow = follow_of_Author, .follow_count = 3, .order = 0, .statements = 7},
    .str = str_of_Author,
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

Author *Author_mentor(Author *author) {
  return yoke_related(&Author_relations[0], author);
}

bool Author_set_mentor(Author *author, Author *mentor) {
  return yoke_set_related(&Author_relations[0], author, mentor);
}

yoke_relation_state Author_mentor_state(const Author *author) {
  return yoke_related_state(&Author_relations[0], author);
}

bool Author_swap_mentor(Author *author, Author *other) {
  return yoke_swap_related(&Author_relations[0], author, other);
}

Author *Author_pupil(Author *author) {
  return yoke_related(&Author_relations[1], author);
}

bool Author_set_pupil(Author *author, Author *pupil) {
  return yoke_set_related(&Author_relations[1], author, pupil);
}

yoke_relation_state Author_pupil_state(const Author *author) {
  return yoke_related_state(&Author_relations[1], author);
}

bool Author_replace_pupil(Author *author, Author *pupil) {
  return yoke_replace_related(&Author_relations[1], author, pupil);
}

Book_list *Author_book_set(Author *author) {
  return (Book_list *)yoke_related_list(&Author_relations[2], author, NULL);
}

Book_list *Author_book_set_from(Author *author, const Book_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (Book_list *)yoke_related_list(&Author_relations[2], author, &plain);
}

Reverse_list *Author_reverse_set(Author *author) {
  return (Reverse_list *)yoke_related_list(&Author_relations[3], author, NULL);
}

Reverse_list *Author_reverse_set_from(Author *author, const Reverse_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (Reverse_list *)yoke_related_list(&Author_relations[3], author, &plain);
}

/* ── Plain ────────────────────────────
 * Table library_plain. */

const char *Plain_str(const Plain *object) {
  return yoke_plain_str(&Plain_model, object);
}

const yoke_field Plain_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plain, id), .where_offset = offsetof(Plain_where, id)},
};

const yoke_model Plain_model = {
    .name = "Plain", .app = "library", .label = "library.Plain", .table = "library_plain",
    .verbose_name = "plain", .size = sizeof(Plain), .where_size = sizeof(Plain_where),
    .fields = Plain_fields, .field_count = 1, .pk = &Plain_fields[0] /* id */,
    .pk_fields = &Plain_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1},
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

/* ── Book ────────────────────────────
 * Table library_book. */

const char *Book_str(const Book *book) {
  Author *author = Book_author((Book *)book);
  return yoke_format_str(book, "%s by %s (%s), 100%% %s {p.} %s",
                         yoke_field_str(&Book_fields[1] /* title */, book),
                         yoke_str(&Author_model, author),
                         yoke_field_str(&Author_fields[2] /* born */, author),
                         yoke_field_str(&Book_fields[3] /* pages */, book),
                         yoke_field_str(&Book_fields[4] /* price */, book));
}

static const char *str_of_Book(const void *object) {
  return Book_str(object);
}

const yoke_field Book_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Book, id), .where_offset = offsetof(Book_where, id)},
    {.name = "title", .attname = "title", .column = "title", .verbose_name = "title",
     .kind = YOKE_TEXT, .db_type = "varchar(50)", .max_length = 50,
     .offset = offsetof(Book, title), .where_offset = offsetof(Book_where, title)},
    {.name = "author", .attname = "author_id", .column = "author_id", .verbose_name = "author",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Book, author_id), .where_offset = offsetof(Book_where, author_id),
     .relation = &Book_relations[0] /* author */},
    {.name = "pages", .attname = "pages", .column = "pages", .verbose_name = "pages",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(Book, pages), .where_offset = offsetof(Book_where, pages)},
    {.name = "price", .attname = "price", .column = "price", .verbose_name = "price",
     .kind = YOKE_FLOAT, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "real",
     .offset = offsetof(Book, price), .where_offset = offsetof(Book_where, price),
     .default_value = {.kind = YOKE_FLOAT, .as = {.real = 9.5}}},
    {.name = "lent", .attname = "lent", .column = "lent", .verbose_name = "lent",
     .kind = YOKE_BOOL, .flags = YOKE_FIELD_HAS_DEFAULT, .db_type = "bool",
     .offset = offsetof(Book, lent), .where_offset = offsetof(Book_where, lent),
     .default_value = {.kind = YOKE_BOOL, .as = {.boolean = false}}},
    {.name = "note", .attname = "note", .column = "note", .verbose_name = "note",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_NULLABLE, .db_type = "text",
     .offset = offsetof(Book, note), .where_offset = offsetof(Book_where, note)},
};

const yoke_relation Book_relations[] = {
    {.name = "author", .query_name = "author",
     .model = &Book_model, .target = &Author_model, .inverse = &Author_relations[2] /* book_set */,
     .field = &Book_fields[2] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .slot = offsetof(Book, author), .state = offsetof(Book, states),
     .where_offset = offsetof(Book_where, author),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "percent", .query_name = "percent", .is_reverse = true, .is_one_to_one = true,
     .model = &Book_model, .target = &Percent_model, .inverse = &Percent_relations[0] /* book */,
     .field = &Percent_fields[0] /* book_id */, .to_field = &Book_fields[0] /* id */,
     .slot = offsetof(Book, percent), .state = offsetof(Book, states) + 1,
     .where_offset = offsetof(Book_where, percent),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "plus_set", .query_name = "plus", .is_reverse = true,
     .model = &Book_model, .target = &Plus_model, .inverse = &Plus_relations[0] /* book */,
     .field = &Plus_fields[1] /* book_id */, .to_field = &Book_fields[0] /* id */,
     .where_offset = offsetof(Book_where, plus),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_relation *const follow_of_Book[] = {
    &Book_relations[1] /* percent */, &Book_relations[2] /* plus_set */,
};

const yoke_model Book_model = {
    .name = "Book", .app = "library", .label = "library.Book", .table = "library_book",
    .verbose_name = "book", .size = sizeof(Book), .where_size = sizeof(Book_where),
    .fields = Book_fields, .field_count = 7, .pk = &Book_fields[0] /* id */,
    .pk_fields = &Book_model.pk, .pk_count = 1, .relations = Book_relations, .relation_count = 3,
    .deletion = {.follow = follow_of_Book, .follow_count = 2, .order = 1, .statements = 3},
    .str = str_of_Book,
};

static yoke_query query_of_Book(const Book_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Book *Book_get_where(yoke_db *db, const Book_where *where) {
  return yoke_get(db, &Book_model, &(yoke_query){.where = where});
}

Book *Book_get_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return yoke_get(db, &Book_model, &plain);
}

Book_list *Book_filter_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return (Book_list *)yoke_filter(db, &Book_model, &plain);
}

Book *Book_first_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return yoke_first(db, &Book_model, &plain);
}

Book *Book_latest_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return yoke_latest(db, &Book_model, &plain);
}

Book *Book_earliest_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return yoke_earliest(db, &Book_model, &plain);
}

int64_t Book_count_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return yoke_count(db, &Book_model, &plain);
}

bool Book_exists_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return yoke_exists(db, &Book_model, &plain);
}

Book_iterator *Book_iterate_from(yoke_db *db, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return (Book_iterator *)yoke_iterate(db, &Book_model, &plain);
}

Book *Book_next(Book_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Book_stop(Book_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Book *Book_new_from(yoke_db *db, const Book *initial) {
  return yoke_new(db, &Book_model, initial);
}

Book *Book_create_from(yoke_db *db, const Book *initial) {
  return yoke_create(db, &Book_model, initial);
}

bool Book_bulk_create(yoke_db *db, Book *const *objects, size_t count) {
  return yoke_bulk_create(db, &Book_model, (void *const *)objects, count);
}

bool Book_attach(yoke_db *db, Book *book) {
  return yoke_attach(db, &Book_model, book);
}

int64_t Book_update_from(yoke_db *db, const Book_change *change) {
  return yoke_update(db, &Book_model, &change->where, &change->set);
}

bool Book_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Book_query *query) {
  yoke_query plain = query_of_Book(query);
  return yoke_delete_where(db, &Book_model, &plain, ret_deleted);
}

Book *Book_get_or_create_from(yoke_db *db, bool *ret_created, const Book_lookup *lookup) {
  return yoke_get_or_create(db, &Book_model, &lookup->where, &lookup->defaults, ret_created);
}

Book *Book_update_or_create_from(yoke_db *db, bool *ret_created, const Book_lookup *lookup) {
  return yoke_update_or_create(db, &Book_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Book_save(Book *book) {
  return yoke_save(&Book_model, book);
}

bool Book_save_fields(Book *book, const char *fields) {
  return yoke_save_fields(&Book_model, book, fields);
}

bool Book_refresh(Book *book) {
  return yoke_refresh(&Book_model, book);
}

bool Book_delete(Book *book, yoke_deleted *ret_deleted) {
  return yoke_delete(&Book_model, book, ret_deleted);
}

bool Book_full_clean(Book *book) {
  return yoke_full_clean(&Book_model, book);
}

Author *Book_author(Book *book) {
  return yoke_related(&Book_relations[0], book);
}

bool Book_set_author(Book *book, Author *author) {
  return yoke_set_related(&Book_relations[0], book, author);
}

yoke_relation_state Book_author_state(const Book *book) {
  return yoke_related_state(&Book_relations[0], book);
}

Percent *Book_percent(Book *book) {
  return yoke_related(&Book_relations[1], book);
}

bool Book_set_percent(Book *book, Percent *percent) {
  return yoke_set_related(&Book_relations[1], book, percent);
}

yoke_relation_state Book_percent_state(const Book *book) {
  return yoke_related_state(&Book_relations[1], book);
}

bool Book_replace_percent(Book *book, Percent *percent) {
  return yoke_replace_related(&Book_relations[1], book, percent);
}

Plus_list *Book_plus_set(Book *book) {
  return (Plus_list *)yoke_related_list(&Book_relations[2], book, NULL);
}

Plus_list *Book_plus_set_from(Book *book, const Plus_query *query) {
  yoke_query plain = {.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
  return (Plus_list *)yoke_related_list(&Book_relations[2], book, &plain);
}

/* ── Percent ───────────────────────────
 * Table library_percent. */

const char *Percent_str(const Percent *percent) {
  Book *book = Percent_book((Percent *)percent);
  Author *book__author = book ? Book_author(book) : NULL;
  Author *book__author__mentor = book__author ? Author_mentor(book__author) : NULL;
  return yoke_format_str(percent, "%s of %s: %s%%",
                         yoke_field_str(&Book_fields[1] /* title */, book),
                         yoke_field_str(&Author_fields[1] /* name */, book__author__mentor),
                         yoke_field_str(&Book_fields[5] /* lent */, book));
}

static const char *str_of_Percent(const void *object) {
  return Percent_str(object);
}

const yoke_field Percent_fields[] = {
    {.name = "book", .attname = "book_id", .column = "book_id", .verbose_name = "book",
     .kind = YOKE_INT, .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Percent, book_id), .where_offset = offsetof(Percent_where, book_id),
     .relation = &Percent_relations[0] /* book */},
};

const yoke_relation Percent_relations[] = {
    {.name = "book", .query_name = "book", .is_one_to_one = true,
     .model = &Percent_model, .target = &Book_model, .inverse = &Book_relations[1] /* percent */,
     .field = &Percent_fields[0] /* book_id */, .to_field = &Book_fields[0] /* id */,
     .slot = offsetof(Percent, book), .state = offsetof(Percent, states),
     .where_offset = offsetof(Percent_where, book),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model Percent_model = {
    .name = "Percent", .app = "library", .label = "library.Percent", .table = "library_percent",
    .verbose_name = "percent", .size = sizeof(Percent), .where_size = sizeof(Percent_where),
    .fields = Percent_fields, .field_count = 1, .pk = &Percent_fields[0] /* book_id */,
    .pk_fields = &Percent_model.pk, .pk_count = 1, .relations = Percent_relations,
    .relation_count = 1, .deletion = {.fast = true, .order = 2, .statements = 1},
    .str = str_of_Percent,
};

static yoke_query query_of_Percent(const Percent_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Percent *Percent_get_where(yoke_db *db, const Percent_where *where) {
  return yoke_get(db, &Percent_model, &(yoke_query){.where = where});
}

Percent *Percent_get_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return yoke_get(db, &Percent_model, &plain);
}

Percent_list *Percent_filter_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return (Percent_list *)yoke_filter(db, &Percent_model, &plain);
}

Percent *Percent_first_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return yoke_first(db, &Percent_model, &plain);
}

Percent *Percent_latest_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return yoke_latest(db, &Percent_model, &plain);
}

Percent *Percent_earliest_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return yoke_earliest(db, &Percent_model, &plain);
}

int64_t Percent_count_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return yoke_count(db, &Percent_model, &plain);
}

bool Percent_exists_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return yoke_exists(db, &Percent_model, &plain);
}

Percent_iterator *Percent_iterate_from(yoke_db *db, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return (Percent_iterator *)yoke_iterate(db, &Percent_model, &plain);
}

Percent *Percent_next(Percent_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Percent_stop(Percent_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Percent *Percent_new_from(yoke_db *db, const Percent *initial) {
  return yoke_new(db, &Percent_model, initial);
}

Percent *Percent_create_from(yoke_db *db, const Percent *initial) {
  return yoke_create(db, &Percent_model, initial);
}

bool Percent_bulk_create(yoke_db *db, Percent *const *objects, size_t count) {
  return yoke_bulk_create(db, &Percent_model, (void *const *)objects, count);
}

bool Percent_attach(yoke_db *db, Percent *percent) {
  return yoke_attach(db, &Percent_model, percent);
}

int64_t Percent_update_from(yoke_db *db, const Percent_change *change) {
  return yoke_update(db, &Percent_model, &change->where, &change->set);
}

bool Percent_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Percent_query *query) {
  yoke_query plain = query_of_Percent(query);
  return yoke_delete_where(db, &Percent_model, &plain, ret_deleted);
}

Percent *Percent_get_or_create_from(yoke_db *db, bool *ret_created, const Percent_lookup *lookup) {
  return yoke_get_or_create(db, &Percent_model, &lookup->where, &lookup->defaults, ret_created);
}

Percent *Percent_update_or_create_from(yoke_db *db, bool *ret_created,
                                       const Percent_lookup *lookup) {
  return yoke_update_or_create(db, &Percent_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Percent_save(Percent *percent) {
  return yoke_save(&Percent_model, percent);
}

bool Percent_save_fields(Percent *percent, const char *fields) {
  return yoke_save_fields(&Percent_model, percent, fields);
}

bool Percent_refresh(Percent *percent) {
  return yoke_refresh(&Percent_model, percent);
}

bool Percent_delete(Percent *percent, yoke_deleted *ret_deleted) {
  return yoke_delete(&Percent_model, percent, ret_deleted);
}

bool Percent_full_clean(Percent *percent) {
  return yoke_full_clean(&Percent_model, percent);
}

Book *Percent_book(Percent *percent) {
  return yoke_related(&Percent_relations[0], percent);
}

bool Percent_set_book(Percent *percent, Book *book) {
  return yoke_set_related(&Percent_relations[0], percent, book);
}

yoke_relation_state Percent_book_state(const Percent *percent) {
  return yoke_related_state(&Percent_relations[0], percent);
}

bool Percent_swap_book(Percent *percent, Percent *other) {
  return yoke_swap_related(&Percent_relations[0], percent, other);
}

/* ── Plus ────────────────────────────
 * Table library_plus. */

const char *Plus_str(const Plus *plus) {
  Book *book = Plus_book((Plus *)plus);
  return yoke_format_str(plus, "<%s: %s> %s", yoke_field_str(&Book_fields[1] /* title */, book),
                         yoke_field_str(&Book_fields[3] /* pages */, book),
                         yoke_field_str(&Plus_fields[0] /* id */, plus));
}

static const char *str_of_Plus(const void *object) {
  return Plus_str(object);
}

const yoke_field Plus_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plus, id), .where_offset = offsetof(Plus_where, id)},
    {.name = "book", .attname = "book_id", .column = "book_id", .verbose_name = "book",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Plus, book_id), .where_offset = offsetof(Plus_where, book_id),
     .relation = &Plus_relations[0] /* book */},
};

const yoke_relation Plus_relations[] = {
    {.name = "book", .query_name = "book",
     .model = &Plus_model, .target = &Book_model, .inverse = &Book_relations[2] /* plus_set */,
     .field = &Plus_fields[1] /* book_id */, .to_field = &Book_fields[0] /* id */,
     .slot = offsetof(Plus, book), .state = offsetof(Plus, states),
     .where_offset = offsetof(Plus_where, book),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model Plus_model = {
    .name = "Plus", .app = "library", .label = "library.Plus", .table = "library_plus",
    .verbose_name = "plus", .size = sizeof(Plus), .where_size = sizeof(Plus_where),
    .fields = Plus_fields, .field_count = 2, .pk = &Plus_fields[0] /* id */,
    .pk_fields = &Plus_model.pk, .pk_count = 1, .relations = Plus_relations, .relation_count = 1,
    .deletion = {.fast = true, .order = 2, .statements = 1}, .str = str_of_Plus,
};

static yoke_query query_of_Plus(const Plus_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Plus *Plus_get_where(yoke_db *db, const Plus_where *where) {
  return yoke_get(db, &Plus_model, &(yoke_query){.where = where});
}

Plus *Plus_get_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return yoke_get(db, &Plus_model, &plain);
}

Plus_list *Plus_filter_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return (Plus_list *)yoke_filter(db, &Plus_model, &plain);
}

Plus *Plus_first_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return yoke_first(db, &Plus_model, &plain);
}

Plus *Plus_latest_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return yoke_latest(db, &Plus_model, &plain);
}

Plus *Plus_earliest_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return yoke_earliest(db, &Plus_model, &plain);
}

int64_t Plus_count_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return yoke_count(db, &Plus_model, &plain);
}

bool Plus_exists_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return yoke_exists(db, &Plus_model, &plain);
}

Plus_iterator *Plus_iterate_from(yoke_db *db, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return (Plus_iterator *)yoke_iterate(db, &Plus_model, &plain);
}

Plus *Plus_next(Plus_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Plus_stop(Plus_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Plus *Plus_new_from(yoke_db *db, const Plus *initial) {
  return yoke_new(db, &Plus_model, initial);
}

Plus *Plus_create_from(yoke_db *db, const Plus *initial) {
  return yoke_create(db, &Plus_model, initial);
}

bool Plus_bulk_create(yoke_db *db, Plus *const *objects, size_t count) {
  return yoke_bulk_create(db, &Plus_model, (void *const *)objects, count);
}

bool Plus_attach(yoke_db *db, Plus *plus) {
  return yoke_attach(db, &Plus_model, plus);
}

int64_t Plus_update_from(yoke_db *db, const Plus_change *change) {
  return yoke_update(db, &Plus_model, &change->where, &change->set);
}

bool Plus_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Plus_query *query) {
  yoke_query plain = query_of_Plus(query);
  return yoke_delete_where(db, &Plus_model, &plain, ret_deleted);
}

Plus *Plus_get_or_create_from(yoke_db *db, bool *ret_created, const Plus_lookup *lookup) {
  return yoke_get_or_create(db, &Plus_model, &lookup->where, &lookup->defaults, ret_created);
}

Plus *Plus_update_or_create_from(yoke_db *db, bool *ret_created, const Plus_lookup *lookup) {
  return yoke_update_or_create(db, &Plus_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Plus_save(Plus *plus) {
  return yoke_save(&Plus_model, plus);
}

bool Plus_save_fields(Plus *plus, const char *fields) {
  return yoke_save_fields(&Plus_model, plus, fields);
}

bool Plus_refresh(Plus *plus) {
  return yoke_refresh(&Plus_model, plus);
}

bool Plus_delete(Plus *plus, yoke_deleted *ret_deleted) {
  return yoke_delete(&Plus_model, plus, ret_deleted);
}

bool Plus_full_clean(Plus *plus) {
  return yoke_full_clean(&Plus_model, plus);
}

Book *Plus_book(Plus *plus) {
  return yoke_related(&Plus_relations[0], plus);
}

bool Plus_set_book(Plus *plus, Book *book) {
  return yoke_set_related(&Plus_relations[0], plus, book);
}

yoke_relation_state Plus_book_state(const Plus *plus) {
  return yoke_related_state(&Plus_relations[0], plus);
}

/* ── Reverse ───────────────────────────
 * Table library_reverse. */

const char *Reverse_str(const Reverse *reverse) {
  Author *author = Reverse_author((Reverse *)reverse);
  Author *author__pupil = author ? Author_pupil(author) : NULL;
  return yoke_field_str(&Author_fields[1] /* name */, author__pupil);
}

static const char *str_of_Reverse(const void *object) {
  return Reverse_str(object);
}

const yoke_field Reverse_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Reverse, id), .where_offset = offsetof(Reverse_where, id)},
    {.name = "author", .attname = "author_id", .column = "author_id", .verbose_name = "author",
     .kind = YOKE_INT, .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Reverse, author_id), .where_offset = offsetof(Reverse_where, author_id),
     .relation = &Reverse_relations[0] /* author */},
};

const yoke_relation Reverse_relations[] = {
    {.name = "author", .query_name = "author",
     .model = &Reverse_model, .target = &Author_model,
     .inverse = &Author_relations[3] /* reverse_set */,
     .field = &Reverse_fields[1] /* author_id */, .to_field = &Author_fields[0] /* id */,
     .slot = offsetof(Reverse, author), .state = offsetof(Reverse, states),
     .where_offset = offsetof(Reverse_where, author),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model Reverse_model = {
    .name = "Reverse", .app = "library", .label = "library.Reverse", .table = "library_reverse",
    .verbose_name = "reverse", .size = sizeof(Reverse), .where_size = sizeof(Reverse_where),
    .fields = Reverse_fields, .field_count = 2, .pk = &Reverse_fields[0] /* id */,
    .pk_fields = &Reverse_model.pk, .pk_count = 1, .relations = Reverse_relations,
    .relation_count = 1, .deletion = {.fast = true, .order = 1, .statements = 1},
    .str = str_of_Reverse,
};

static yoke_query query_of_Reverse(const Reverse_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Reverse *Reverse_get_where(yoke_db *db, const Reverse_where *where) {
  return yoke_get(db, &Reverse_model, &(yoke_query){.where = where});
}

Reverse *Reverse_get_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return yoke_get(db, &Reverse_model, &plain);
}

Reverse_list *Reverse_filter_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return (Reverse_list *)yoke_filter(db, &Reverse_model, &plain);
}

Reverse *Reverse_first_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return yoke_first(db, &Reverse_model, &plain);
}

Reverse *Reverse_latest_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return yoke_latest(db, &Reverse_model, &plain);
}

Reverse *Reverse_earliest_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return yoke_earliest(db, &Reverse_model, &plain);
}

int64_t Reverse_count_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return yoke_count(db, &Reverse_model, &plain);
}

bool Reverse_exists_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return yoke_exists(db, &Reverse_model, &plain);
}

Reverse_iterator *Reverse_iterate_from(yoke_db *db, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return (Reverse_iterator *)yoke_iterate(db, &Reverse_model, &plain);
}

Reverse *Reverse_next(Reverse_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Reverse_stop(Reverse_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Reverse *Reverse_new_from(yoke_db *db, const Reverse *initial) {
  return yoke_new(db, &Reverse_model, initial);
}

Reverse *Reverse_create_from(yoke_db *db, const Reverse *initial) {
  return yoke_create(db, &Reverse_model, initial);
}

bool Reverse_bulk_create(yoke_db *db, Reverse *const *objects, size_t count) {
  return yoke_bulk_create(db, &Reverse_model, (void *const *)objects, count);
}

bool Reverse_attach(yoke_db *db, Reverse *reverse) {
  return yoke_attach(db, &Reverse_model, reverse);
}

int64_t Reverse_update_from(yoke_db *db, const Reverse_change *change) {
  return yoke_update(db, &Reverse_model, &change->where, &change->set);
}

bool Reverse_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Reverse_query *query) {
  yoke_query plain = query_of_Reverse(query);
  return yoke_delete_where(db, &Reverse_model, &plain, ret_deleted);
}

Reverse *Reverse_get_or_create_from(yoke_db *db, bool *ret_created, const Reverse_lookup *lookup) {
  return yoke_get_or_create(db, &Reverse_model, &lookup->where, &lookup->defaults, ret_created);
}

Reverse *Reverse_update_or_create_from(yoke_db *db, bool *ret_created,
                                       const Reverse_lookup *lookup) {
  return yoke_update_or_create(db, &Reverse_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Reverse_save(Reverse *reverse) {
  return yoke_save(&Reverse_model, reverse);
}

bool Reverse_save_fields(Reverse *reverse, const char *fields) {
  return yoke_save_fields(&Reverse_model, reverse, fields);
}

bool Reverse_refresh(Reverse *reverse) {
  return yoke_refresh(&Reverse_model, reverse);
}

bool Reverse_delete(Reverse *reverse, yoke_deleted *ret_deleted) {
  return yoke_delete(&Reverse_model, reverse, ret_deleted);
}

bool Reverse_full_clean(Reverse *reverse) {
  return yoke_full_clean(&Reverse_model, reverse);
}

Author *Reverse_author(Reverse *reverse) {
  return yoke_related(&Reverse_relations[0], reverse);
}

bool Reverse_set_author(Reverse *reverse, Author *author) {
  return yoke_set_related(&Reverse_relations[0], reverse, author);
}

yoke_relation_state Reverse_author_state(const Reverse *reverse) {
  return yoke_related_state(&Reverse_relations[0], reverse);
}

/* ── Fixed ────────────────────────────
 * Table library_fixed. */

const char *Fixed_str(const Fixed *fixed) {
  (void)fixed;
  return "always 100%";
}

static const char *str_of_Fixed(const void *object) {
  return Fixed_str(object);
}

const yoke_field Fixed_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Fixed, id), .where_offset = offsetof(Fixed_where, id)},
};

const yoke_model Fixed_model = {
    .name = "Fixed", .app = "library", .label = "library.Fixed", .table = "library_fixed",
    .verbose_name = "fixed", .size = sizeof(Fixed), .where_size = sizeof(Fixed_where),
    .fields = Fixed_fields, .field_count = 1, .pk = &Fixed_fields[0] /* id */,
    .pk_fields = &Fixed_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1}, .str = str_of_Fixed,
};

static yoke_query query_of_Fixed(const Fixed_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Fixed *Fixed_get_where(yoke_db *db, const Fixed_where *where) {
  return yoke_get(db, &Fixed_model, &(yoke_query){.where = where});
}

Fixed *Fixed_get_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return yoke_get(db, &Fixed_model, &plain);
}

Fixed_list *Fixed_filter_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return (Fixed_list *)yoke_filter(db, &Fixed_model, &plain);
}

Fixed *Fixed_first_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return yoke_first(db, &Fixed_model, &plain);
}

Fixed *Fixed_latest_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return yoke_latest(db, &Fixed_model, &plain);
}

Fixed *Fixed_earliest_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return yoke_earliest(db, &Fixed_model, &plain);
}

int64_t Fixed_count_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return yoke_count(db, &Fixed_model, &plain);
}

bool Fixed_exists_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return yoke_exists(db, &Fixed_model, &plain);
}

Fixed_iterator *Fixed_iterate_from(yoke_db *db, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return (Fixed_iterator *)yoke_iterate(db, &Fixed_model, &plain);
}

Fixed *Fixed_next(Fixed_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Fixed_stop(Fixed_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Fixed *Fixed_new_from(yoke_db *db, const Fixed *initial) {
  return yoke_new(db, &Fixed_model, initial);
}

Fixed *Fixed_create_from(yoke_db *db, const Fixed *initial) {
  return yoke_create(db, &Fixed_model, initial);
}

bool Fixed_bulk_create(yoke_db *db, Fixed *const *objects, size_t count) {
  return yoke_bulk_create(db, &Fixed_model, (void *const *)objects, count);
}

bool Fixed_attach(yoke_db *db, Fixed *fixed) {
  return yoke_attach(db, &Fixed_model, fixed);
}

int64_t Fixed_update_from(yoke_db *db, const Fixed_change *change) {
  return yoke_update(db, &Fixed_model, &change->where, &change->set);
}

bool Fixed_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Fixed_query *query) {
  yoke_query plain = query_of_Fixed(query);
  return yoke_delete_where(db, &Fixed_model, &plain, ret_deleted);
}

Fixed *Fixed_get_or_create_from(yoke_db *db, bool *ret_created, const Fixed_lookup *lookup) {
  return yoke_get_or_create(db, &Fixed_model, &lookup->where, &lookup->defaults, ret_created);
}

Fixed *Fixed_update_or_create_from(yoke_db *db, bool *ret_created, const Fixed_lookup *lookup) {
  return yoke_update_or_create(db, &Fixed_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Fixed_save(Fixed *fixed) {
  return yoke_save(&Fixed_model, fixed);
}

bool Fixed_save_fields(Fixed *fixed, const char *fields) {
  return yoke_save_fields(&Fixed_model, fixed, fields);
}

bool Fixed_refresh(Fixed *fixed) {
  return yoke_refresh(&Fixed_model, fixed);
}

bool Fixed_delete(Fixed *fixed, yoke_deleted *ret_deleted) {
  return yoke_delete(&Fixed_model, fixed, ret_deleted);
}

bool Fixed_full_clean(Fixed *fixed) {
  return yoke_full_clean(&Fixed_model, fixed);
}

/* ── Heir ────────────────────────────
 * Table library_heir. */

const char *Heir_str(const Heir *heir) {
  return yoke_field_str(&Heir_fields[1] /* name */, heir);
}

static const char *str_of_Heir(const void *object) {
  return Heir_str(object);
}

const yoke_field Heir_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Heir, id), .where_offset = offsetof(Heir_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(9)", .max_length = 9,
     .offset = offsetof(Heir, name), .where_offset = offsetof(Heir_where, name)},
};

const yoke_model Heir_model = {
    .name = "Heir", .app = "library", .label = "library.Heir", .table = "library_heir",
    .verbose_name = "heir", .size = sizeof(Heir), .where_size = sizeof(Heir_where),
    .fields = Heir_fields, .field_count = 2, .pk = &Heir_fields[0] /* id */,
    .pk_fields = &Heir_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1}, .str = str_of_Heir,
};

static yoke_query query_of_Heir(const Heir_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Heir *Heir_get_where(yoke_db *db, const Heir_where *where) {
  return yoke_get(db, &Heir_model, &(yoke_query){.where = where});
}

Heir *Heir_get_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return yoke_get(db, &Heir_model, &plain);
}

Heir_list *Heir_filter_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return (Heir_list *)yoke_filter(db, &Heir_model, &plain);
}

Heir *Heir_first_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return yoke_first(db, &Heir_model, &plain);
}

Heir *Heir_latest_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return yoke_latest(db, &Heir_model, &plain);
}

Heir *Heir_earliest_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return yoke_earliest(db, &Heir_model, &plain);
}

int64_t Heir_count_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return yoke_count(db, &Heir_model, &plain);
}

bool Heir_exists_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return yoke_exists(db, &Heir_model, &plain);
}

Heir_iterator *Heir_iterate_from(yoke_db *db, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return (Heir_iterator *)yoke_iterate(db, &Heir_model, &plain);
}

Heir *Heir_next(Heir_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Heir_stop(Heir_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Heir *Heir_new_from(yoke_db *db, const Heir *initial) {
  return yoke_new(db, &Heir_model, initial);
}

Heir *Heir_create_from(yoke_db *db, const Heir *initial) {
  return yoke_create(db, &Heir_model, initial);
}

bool Heir_bulk_create(yoke_db *db, Heir *const *objects, size_t count) {
  return yoke_bulk_create(db, &Heir_model, (void *const *)objects, count);
}

bool Heir_attach(yoke_db *db, Heir *heir) {
  return yoke_attach(db, &Heir_model, heir);
}

int64_t Heir_update_from(yoke_db *db, const Heir_change *change) {
  return yoke_update(db, &Heir_model, &change->where, &change->set);
}

bool Heir_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Heir_query *query) {
  yoke_query plain = query_of_Heir(query);
  return yoke_delete_where(db, &Heir_model, &plain, ret_deleted);
}

Heir *Heir_get_or_create_from(yoke_db *db, bool *ret_created, const Heir_lookup *lookup) {
  return yoke_get_or_create(db, &Heir_model, &lookup->where, &lookup->defaults, ret_created);
}

Heir *Heir_update_or_create_from(yoke_db *db, bool *ret_created, const Heir_lookup *lookup) {
  return yoke_update_or_create(db, &Heir_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Heir_save(Heir *heir) {
  return yoke_save(&Heir_model, heir);
}

bool Heir_save_fields(Heir *heir, const char *fields) {
  return yoke_save_fields(&Heir_model, heir, fields);
}

bool Heir_refresh(Heir *heir) {
  return yoke_refresh(&Heir_model, heir);
}

bool Heir_delete(Heir *heir, yoke_deleted *ret_deleted) {
  return yoke_delete(&Heir_model, heir, ret_deleted);
}

bool Heir_full_clean(Heir *heir) {
  return yoke_full_clean(&Heir_model, heir);
}

/* ── Computed ───────────────────────────
 * Table library_computed. */

/* Computed.__str__ is more than can be said in C here. Write a Computed_str() of your own
 * and it takes the place of this one. */
__attribute__((weak)) const char *Computed_str(const Computed *computed) {
  return yoke_plain_str(&Computed_model, computed);
}

static const char *str_of_Computed(const void *object) {
  return Computed_str(object);
}

const yoke_field Computed_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Computed, id), .where_offset = offsetof(Computed_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(9)", .max_length = 9,
     .offset = offsetof(Computed, name), .where_offset = offsetof(Computed_where, name)},
};

const yoke_model Computed_model = {
    .name = "Computed", .app = "library", .label = "library.Computed", .table = "library_computed",
    .verbose_name = "computed", .size = sizeof(Computed), .where_size = sizeof(Computed_where),
    .fields = Computed_fields, .field_count = 2, .pk = &Computed_fields[0] /* id */,
    .pk_fields = &Computed_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1}, .str = str_of_Computed,
};

static yoke_query query_of_Computed(const Computed_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Computed *Computed_get_where(yoke_db *db, const Computed_where *where) {
  return yoke_get(db, &Computed_model, &(yoke_query){.where = where});
}

Computed *Computed_get_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return yoke_get(db, &Computed_model, &plain);
}

Computed_list *Computed_filter_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return (Computed_list *)yoke_filter(db, &Computed_model, &plain);
}

Computed *Computed_first_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return yoke_first(db, &Computed_model, &plain);
}

Computed *Computed_latest_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return yoke_latest(db, &Computed_model, &plain);
}

Computed *Computed_earliest_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return yoke_earliest(db, &Computed_model, &plain);
}

int64_t Computed_count_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return yoke_count(db, &Computed_model, &plain);
}

bool Computed_exists_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return yoke_exists(db, &Computed_model, &plain);
}

Computed_iterator *Computed_iterate_from(yoke_db *db, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return (Computed_iterator *)yoke_iterate(db, &Computed_model, &plain);
}

Computed *Computed_next(Computed_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Computed_stop(Computed_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Computed *Computed_new_from(yoke_db *db, const Computed *initial) {
  return yoke_new(db, &Computed_model, initial);
}

Computed *Computed_create_from(yoke_db *db, const Computed *initial) {
  return yoke_create(db, &Computed_model, initial);
}

bool Computed_bulk_create(yoke_db *db, Computed *const *objects, size_t count) {
  return yoke_bulk_create(db, &Computed_model, (void *const *)objects, count);
}

bool Computed_attach(yoke_db *db, Computed *computed) {
  return yoke_attach(db, &Computed_model, computed);
}

int64_t Computed_update_from(yoke_db *db, const Computed_change *change) {
  return yoke_update(db, &Computed_model, &change->where, &change->set);
}

bool Computed_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Computed_query *query) {
  yoke_query plain = query_of_Computed(query);
  return yoke_delete_where(db, &Computed_model, &plain, ret_deleted);
}

Computed *Computed_get_or_create_from(yoke_db *db, bool *ret_created,
                                      const Computed_lookup *lookup) {
  return yoke_get_or_create(db, &Computed_model, &lookup->where, &lookup->defaults, ret_created);
}

Computed *Computed_update_or_create_from(yoke_db *db, bool *ret_created,
                                         const Computed_lookup *lookup) {
  return yoke_update_or_create(db, &Computed_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Computed_save(Computed *computed) {
  return yoke_save(&Computed_model, computed);
}

bool Computed_save_fields(Computed *computed, const char *fields) {
  return yoke_save_fields(&Computed_model, computed, fields);
}

bool Computed_refresh(Computed *computed) {
  return yoke_refresh(&Computed_model, computed);
}

bool Computed_delete(Computed *computed, yoke_deleted *ret_deleted) {
  return yoke_delete(&Computed_model, computed, ret_deleted);
}

bool Computed_full_clean(Computed *computed) {
  return yoke_full_clean(&Computed_model, computed);
}

/* ── ByHand ───────────────────────────
 * Table library_byhand. */

/* ByHand.__str__ is more than can be said in C here. Write a ByHand_str() of your own
 * and it takes the place of this one. */
__attribute__((weak)) const char *ByHand_str(const ByHand *byhand) {
  return yoke_plain_str(&ByHand_model, byhand);
}

static const char *str_of_ByHand(const void *object) {
  return ByHand_str(object);
}

const yoke_field ByHand_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(ByHand, id), .where_offset = offsetof(ByHand_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(9)", .max_length = 9,
     .offset = offsetof(ByHand, name), .where_offset = offsetof(ByHand_where, name)},
};

const yoke_model ByHand_model = {
    .name = "ByHand", .app = "library", .label = "library.ByHand", .table = "library_byhand",
    .verbose_name = "by hand", .size = sizeof(ByHand), .where_size = sizeof(ByHand_where),
    .fields = ByHand_fields, .field_count = 2, .pk = &ByHand_fields[0] /* id */,
    .pk_fields = &ByHand_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1}, .str = str_of_ByHand,
};

static yoke_query query_of_ByHand(const ByHand_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

ByHand *ByHand_get_where(yoke_db *db, const ByHand_where *where) {
  return yoke_get(db, &ByHand_model, &(yoke_query){.where = where});
}

ByHand *ByHand_get_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return yoke_get(db, &ByHand_model, &plain);
}

ByHand_list *ByHand_filter_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return (ByHand_list *)yoke_filter(db, &ByHand_model, &plain);
}

ByHand *ByHand_first_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return yoke_first(db, &ByHand_model, &plain);
}

ByHand *ByHand_latest_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return yoke_latest(db, &ByHand_model, &plain);
}

ByHand *ByHand_earliest_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return yoke_earliest(db, &ByHand_model, &plain);
}

int64_t ByHand_count_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return yoke_count(db, &ByHand_model, &plain);
}

bool ByHand_exists_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return yoke_exists(db, &ByHand_model, &plain);
}

ByHand_iterator *ByHand_iterate_from(yoke_db *db, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return (ByHand_iterator *)yoke_iterate(db, &ByHand_model, &plain);
}

ByHand *ByHand_next(ByHand_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void ByHand_stop(ByHand_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

ByHand *ByHand_new_from(yoke_db *db, const ByHand *initial) {
  return yoke_new(db, &ByHand_model, initial);
}

ByHand *ByHand_create_from(yoke_db *db, const ByHand *initial) {
  return yoke_create(db, &ByHand_model, initial);
}

bool ByHand_bulk_create(yoke_db *db, ByHand *const *objects, size_t count) {
  return yoke_bulk_create(db, &ByHand_model, (void *const *)objects, count);
}

bool ByHand_attach(yoke_db *db, ByHand *byhand) {
  return yoke_attach(db, &ByHand_model, byhand);
}

int64_t ByHand_update_from(yoke_db *db, const ByHand_change *change) {
  return yoke_update(db, &ByHand_model, &change->where, &change->set);
}

bool ByHand_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const ByHand_query *query) {
  yoke_query plain = query_of_ByHand(query);
  return yoke_delete_where(db, &ByHand_model, &plain, ret_deleted);
}

ByHand *ByHand_get_or_create_from(yoke_db *db, bool *ret_created, const ByHand_lookup *lookup) {
  return yoke_get_or_create(db, &ByHand_model, &lookup->where, &lookup->defaults, ret_created);
}

ByHand *ByHand_update_or_create_from(yoke_db *db, bool *ret_created, const ByHand_lookup *lookup) {
  return yoke_update_or_create(db, &ByHand_model, &lookup->where, &lookup->defaults, ret_created);
}

bool ByHand_save(ByHand *byhand) {
  return yoke_save(&ByHand_model, byhand);
}

bool ByHand_save_fields(ByHand *byhand, const char *fields) {
  return yoke_save_fields(&ByHand_model, byhand, fields);
}

bool ByHand_refresh(ByHand *byhand) {
  return yoke_refresh(&ByHand_model, byhand);
}

bool ByHand_delete(ByHand *byhand, yoke_deleted *ret_deleted) {
  return yoke_delete(&ByHand_model, byhand, ret_deleted);
}

bool ByHand_full_clean(ByHand *byhand) {
  return yoke_full_clean(&ByHand_model, byhand);
}

/* ── Louder ───────────────────────────
 * Table library_louder. */

/* Louder.__str__ is more than can be said in C here. Write a Louder_str() of your own
 * and it takes the place of this one. */
__attribute__((weak)) const char *Louder_str(const Louder *louder) {
  return yoke_plain_str(&Louder_model, louder);
}

static const char *str_of_Louder(const void *object) {
  return Louder_str(object);
}

const yoke_field Louder_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Louder, id), .where_offset = offsetof(Louder_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(9)", .max_length = 9,
     .offset = offsetof(Louder, name), .where_offset = offsetof(Louder_where, name)},
};

const yoke_model Louder_model = {
    .name = "Louder", .app = "library", .label = "library.Louder", .table = "library_louder",
    .verbose_name = "louder", .size = sizeof(Louder), .where_size = sizeof(Louder_where),
    .fields = Louder_fields, .field_count = 2, .pk = &Louder_fields[0] /* id */,
    .pk_fields = &Louder_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1}, .str = str_of_Louder,
};

static yoke_query query_of_Louder(const Louder_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Louder *Louder_get_where(yoke_db *db, const Louder_where *where) {
  return yoke_get(db, &Louder_model, &(yoke_query){.where = where});
}

Louder *Louder_get_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return yoke_get(db, &Louder_model, &plain);
}

Louder_list *Louder_filter_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return (Louder_list *)yoke_filter(db, &Louder_model, &plain);
}

Louder *Louder_first_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return yoke_first(db, &Louder_model, &plain);
}

Louder *Louder_latest_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return yoke_latest(db, &Louder_model, &plain);
}

Louder *Louder_earliest_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return yoke_earliest(db, &Louder_model, &plain);
}

int64_t Louder_count_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return yoke_count(db, &Louder_model, &plain);
}

bool Louder_exists_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return yoke_exists(db, &Louder_model, &plain);
}

Louder_iterator *Louder_iterate_from(yoke_db *db, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return (Louder_iterator *)yoke_iterate(db, &Louder_model, &plain);
}

Louder *Louder_next(Louder_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Louder_stop(Louder_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Louder *Louder_new_from(yoke_db *db, const Louder *initial) {
  return yoke_new(db, &Louder_model, initial);
}

Louder *Louder_create_from(yoke_db *db, const Louder *initial) {
  return yoke_create(db, &Louder_model, initial);
}

bool Louder_bulk_create(yoke_db *db, Louder *const *objects, size_t count) {
  return yoke_bulk_create(db, &Louder_model, (void *const *)objects, count);
}

bool Louder_attach(yoke_db *db, Louder *louder) {
  return yoke_attach(db, &Louder_model, louder);
}

int64_t Louder_update_from(yoke_db *db, const Louder_change *change) {
  return yoke_update(db, &Louder_model, &change->where, &change->set);
}

bool Louder_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Louder_query *query) {
  yoke_query plain = query_of_Louder(query);
  return yoke_delete_where(db, &Louder_model, &plain, ret_deleted);
}

Louder *Louder_get_or_create_from(yoke_db *db, bool *ret_created, const Louder_lookup *lookup) {
  return yoke_get_or_create(db, &Louder_model, &lookup->where, &lookup->defaults, ret_created);
}

Louder *Louder_update_or_create_from(yoke_db *db, bool *ret_created, const Louder_lookup *lookup) {
  return yoke_update_or_create(db, &Louder_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Louder_save(Louder *louder) {
  return yoke_save(&Louder_model, louder);
}

bool Louder_save_fields(Louder *louder, const char *fields) {
  return yoke_save_fields(&Louder_model, louder, fields);
}

bool Louder_refresh(Louder *louder) {
  return yoke_refresh(&Louder_model, louder);
}

bool Louder_delete(Louder *louder, yoke_deleted *ret_deleted) {
  return yoke_delete(&Louder_model, louder, ret_deleted);
}

bool Louder_full_clean(Louder *louder) {
  return yoke_full_clean(&Louder_model, louder);
}

/* ── Loudest ───────────────────────────
 * Table library_loudest. */

/* Loudest.__str__ is more than can be said in C here. Write a Loudest_str() of your own
 * and it takes the place of this one. */
__attribute__((weak)) const char *Loudest_str(const Loudest *loudest) {
  return yoke_plain_str(&Loudest_model, loudest);
}

static const char *str_of_Loudest(const void *object) {
  return Loudest_str(object);
}

const yoke_field Loudest_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Loudest, id), .where_offset = offsetof(Loudest_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(9)", .max_length = 9,
     .offset = offsetof(Loudest, name), .where_offset = offsetof(Loudest_where, name)},
};

const yoke_model Loudest_model = {
    .name = "Loudest", .app = "library", .label = "library.Loudest", .table = "library_loudest",
    .verbose_name = "loudest", .size = sizeof(Loudest), .where_size = sizeof(Loudest_where),
    .fields = Loudest_fields, .field_count = 2, .pk = &Loudest_fields[0] /* id */,
    .pk_fields = &Loudest_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1}, .str = str_of_Loudest,
};

static yoke_query query_of_Loudest(const Loudest_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Loudest *Loudest_get_where(yoke_db *db, const Loudest_where *where) {
  return yoke_get(db, &Loudest_model, &(yoke_query){.where = where});
}

Loudest *Loudest_get_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return yoke_get(db, &Loudest_model, &plain);
}

Loudest_list *Loudest_filter_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return (Loudest_list *)yoke_filter(db, &Loudest_model, &plain);
}

Loudest *Loudest_first_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return yoke_first(db, &Loudest_model, &plain);
}

Loudest *Loudest_latest_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return yoke_latest(db, &Loudest_model, &plain);
}

Loudest *Loudest_earliest_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return yoke_earliest(db, &Loudest_model, &plain);
}

int64_t Loudest_count_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return yoke_count(db, &Loudest_model, &plain);
}

bool Loudest_exists_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return yoke_exists(db, &Loudest_model, &plain);
}

Loudest_iterator *Loudest_iterate_from(yoke_db *db, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return (Loudest_iterator *)yoke_iterate(db, &Loudest_model, &plain);
}

Loudest *Loudest_next(Loudest_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Loudest_stop(Loudest_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Loudest *Loudest_new_from(yoke_db *db, const Loudest *initial) {
  return yoke_new(db, &Loudest_model, initial);
}

Loudest *Loudest_create_from(yoke_db *db, const Loudest *initial) {
  return yoke_create(db, &Loudest_model, initial);
}

bool Loudest_bulk_create(yoke_db *db, Loudest *const *objects, size_t count) {
  return yoke_bulk_create(db, &Loudest_model, (void *const *)objects, count);
}

bool Loudest_attach(yoke_db *db, Loudest *loudest) {
  return yoke_attach(db, &Loudest_model, loudest);
}

int64_t Loudest_update_from(yoke_db *db, const Loudest_change *change) {
  return yoke_update(db, &Loudest_model, &change->where, &change->set);
}

bool Loudest_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Loudest_query *query) {
  yoke_query plain = query_of_Loudest(query);
  return yoke_delete_where(db, &Loudest_model, &plain, ret_deleted);
}

Loudest *Loudest_get_or_create_from(yoke_db *db, bool *ret_created, const Loudest_lookup *lookup) {
  return yoke_get_or_create(db, &Loudest_model, &lookup->where, &lookup->defaults, ret_created);
}

Loudest *Loudest_update_or_create_from(yoke_db *db, bool *ret_created,
                                       const Loudest_lookup *lookup) {
  return yoke_update_or_create(db, &Loudest_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Loudest_save(Loudest *loudest) {
  return yoke_save(&Loudest_model, loudest);
}

bool Loudest_save_fields(Loudest *loudest, const char *fields) {
  return yoke_save_fields(&Loudest_model, loudest, fields);
}

bool Loudest_refresh(Loudest *loudest) {
  return yoke_refresh(&Loudest_model, loudest);
}

bool Loudest_delete(Loudest *loudest, yoke_deleted *ret_deleted) {
  return yoke_delete(&Loudest_model, loudest, ret_deleted);
}

bool Loudest_full_clean(Loudest *loudest) {
  return yoke_full_clean(&Loudest_model, loudest);
}

/* ── Number ───────────────────────────
 * Table library_number. */

/* Number.__str__ is more than can be said in C here. Write a Number_str() of your own
 * and it takes the place of this one. */
__attribute__((weak)) const char *Number_str(const Number *number) {
  return yoke_plain_str(&Number_model, number);
}

static const char *str_of_Number(const void *object) {
  return Number_str(object);
}

const yoke_field Number_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Number, id), .where_offset = offsetof(Number_where, id)},
    {.name = "number", .attname = "number", .column = "number", .verbose_name = "number",
     .kind = YOKE_INT, .db_type = "integer", .min = INT32_MIN, .max = INT32_MAX,
     .offset = offsetof(Number, number), .where_offset = offsetof(Number_where, number)},
};

const yoke_model Number_model = {
    .name = "Number", .app = "library", .label = "library.Number", .table = "library_number",
    .verbose_name = "number", .size = sizeof(Number), .where_size = sizeof(Number_where),
    .fields = Number_fields, .field_count = 2, .pk = &Number_fields[0] /* id */,
    .pk_fields = &Number_model.pk, .pk_count = 1,
    .deletion = {.fast = true, .order = 0, .statements = 1}, .str = str_of_Number,
};

static yoke_query query_of_Number(const Number_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Number *Number_get_where(yoke_db *db, const Number_where *where) {
  return yoke_get(db, &Number_model, &(yoke_query){.where = where});
}

Number *Number_get_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return yoke_get(db, &Number_model, &plain);
}

Number_list *Number_filter_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return (Number_list *)yoke_filter(db, &Number_model, &plain);
}

Number *Number_first_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return yoke_first(db, &Number_model, &plain);
}

Number *Number_latest_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return yoke_latest(db, &Number_model, &plain);
}

Number *Number_earliest_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return yoke_earliest(db, &Number_model, &plain);
}

int64_t Number_count_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return yoke_count(db, &Number_model, &plain);
}

bool Number_exists_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return yoke_exists(db, &Number_model, &plain);
}

Number_iterator *Number_iterate_from(yoke_db *db, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return (Number_iterator *)yoke_iterate(db, &Number_model, &plain);
}

Number *Number_next(Number_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Number_stop(Number_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Number *Number_new_from(yoke_db *db, const Number *initial) {
  return yoke_new(db, &Number_model, initial);
}

Number *Number_create_from(yoke_db *db, const Number *initial) {
  return yoke_create(db, &Number_model, initial);
}

bool Number_bulk_create(yoke_db *db, Number *const *objects, size_t count) {
  return yoke_bulk_create(db, &Number_model, (void *const *)objects, count);
}

bool Number_attach(yoke_db *db, Number *number) {
  return yoke_attach(db, &Number_model, number);
}

int64_t Number_update_from(yoke_db *db, const Number_change *change) {
  return yoke_update(db, &Number_model, &change->where, &change->set);
}

bool Number_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Number_query *query) {
  yoke_query plain = query_of_Number(query);
  return yoke_delete_where(db, &Number_model, &plain, ret_deleted);
}

Number *Number_get_or_create_from(yoke_db *db, bool *ret_created, const Number_lookup *lookup) {
  return yoke_get_or_create(db, &Number_model, &lookup->where, &lookup->defaults, ret_created);
}

Number *Number_update_or_create_from(yoke_db *db, bool *ret_created, const Number_lookup *lookup) {
  return yoke_update_or_create(db, &Number_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Number_save(Number *number) {
  return yoke_save(&Number_model, number);
}

bool Number_save_fields(Number *number, const char *fields) {
  return yoke_save_fields(&Number_model, number, fields);
}

bool Number_refresh(Number *number) {
  return yoke_refresh(&Number_model, number);
}

bool Number_delete(Number *number, yoke_deleted *ret_deleted) {
  return yoke_delete(&Number_model, number, ret_deleted);
}

bool Number_full_clean(Number *number) {
  return yoke_full_clean(&Number_model, number);
}

/* ── library ───────────────────────────
 * The app. */

static const yoke_model *const library_models[] = {
    &Author_model, &Plain_model, &Book_model, &Percent_model, &Plus_model, &Reverse_model,
    &Fixed_model, &Heir_model, &Computed_model, &ByHand_model, &Louder_model, &Loudest_model,
    &Number_model,
};

static const yoke_ddl library_sqlite[] = {
    {"library_author",
     "CREATE TABLE \"library_author\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(50) NOT NULL, "
     "\"born\" date NULL, "
     "\"mentor_id\" bigint NULL UNIQUE REFERENCES \"library_author\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"library_plain",
     "CREATE TABLE \"library_plain\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT)"},
    {"library_book",
     "CREATE TABLE \"library_book\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"title\" varchar(50) NOT NULL, "
     "\"author_id\" bigint NOT NULL REFERENCES \"library_author\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"pages\" integer NULL, "
     "\"price\" real NOT NULL, "
     "\"lent\" bool NOT NULL, "
     "\"note\" text NULL)"},
    {"library_percent",
     "CREATE TABLE \"library_percent\" ("
     "\"book_id\" bigint NOT NULL PRIMARY KEY REFERENCES \"library_book\" (\"id\") DEFERRABLE "
     "INITIALLY DEFERRED)"},
    {"library_plus",
     "CREATE TABLE \"library_plus\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"book_id\" bigint NOT NULL REFERENCES \"library_book\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"library_reverse",
     "CREATE TABLE \"library_reverse\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"author_id\" bigint NOT NULL REFERENCES \"library_author\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"library_fixed",
     "CREATE TABLE \"library_fixed\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT)"},
    {"library_heir",
     "CREATE TABLE \"library_heir\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(9) NOT NULL)"},
    {"library_computed",
     "CREATE TABLE \"library_computed\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(9) NOT NULL)"},
    {"library_byhand",
     "CREATE TABLE \"library_byhand\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(9) NOT NULL)"},
    {"library_louder",
     "CREATE TABLE \"library_louder\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(9) NOT NULL)"},
    {"library_loudest",
     "CREATE TABLE \"library_loudest\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(9) NOT NULL)"},
    {"library_number",
     "CREATE TABLE \"library_number\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"number\" integer NOT NULL)"},
    {"library_book",
     "CREATE INDEX \"library_book_author_id_d9a3b67e\" ON \"library_book\" (\"author_id\")"},
    {"library_plus",
     "CREATE INDEX \"library_plus_book_id_7f4fa123\" ON \"library_plus\" (\"book_id\")"},
    {"library_reverse",
     "CREATE INDEX \"library_reverse_author_id_5d18be1f\" ON \"library_reverse\" (\"author_id\")"},
};

const yoke_app library = {
    .label = "library", .models = library_models, .model_count = 13, .sqlite = library_sqlite,
    .sqlite_count = 16, .abi = YOKE_ABI,
};
