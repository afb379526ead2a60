/* Made by yoke 0.1.0 from library/models.py. Changes here are lost. */
#ifndef LIBRARY_MODELS_H
#define LIBRARY_MODELS_H

#include "yoke/yoke.h"

#if YOKE_ABI != 5
#error "library.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

typedef struct Author Author;
typedef struct Author_where Author_where;
typedef struct Plain Plain;
typedef struct Plain_where Plain_where;
typedef struct Book Book;
typedef struct Book_where Book_where;
typedef struct Book_query Book_query;
typedef struct Book_list Book_list;
typedef struct Percent Percent;
typedef struct Percent_where Percent_where;
typedef struct Plus Plus;
typedef struct Plus_where Plus_where;
typedef struct Plus_query Plus_query;
typedef struct Plus_list Plus_list;
typedef struct Reverse Reverse;
typedef struct Reverse_where Reverse_where;
typedef struct Reverse_query Reverse_query;
typedef struct Reverse_list Reverse_list;
typedef struct Fixed Fixed;
typedef struct Fixed_where Fixed_where;
typedef struct Heir Heir;
typedef struct Heir_where Heir_where;
typedef struct Computed Computed;
typedef struct Computed_where Computed_where;
typedef struct ByHand ByHand;
typedef struct ByHand_where ByHand_where;
typedef struct Louder Louder;
typedef struct Louder_where Louder_where;
typedef struct Loudest Loudest;
typedef struct Loudest_where Loudest_where;
typedef struct Number Number;
typedef struct Number_where Number_where;

/* ── Author ───────────────────────────
 * library.Author, table library_author. */
struct Author {
  yoke_object yoke;
  int64_t id;                             /* BigAutoField, primary key */
  const char *name;                       /* CharField(50) */
  const yoke_date *YOKE_NULLABLE born;    /* DateField, may be NULL */
  const int64_t *YOKE_NULLABLE mentor_id; /* key of mentor, unique, may be NULL */
  Author *YOKE_NULLABLE mentor;           /* cache of Author_mentor() */
  Author *YOKE_NULLABLE pupil;            /* cache of Author_pupil() */
  unsigned char states[2];                /* where the relations stand */
};

/* Conditions on Author objects: all that are given hold. */
struct Author_where {
  const Author *is;                     /* this very object */
  const Author_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
  yoke_date_lookup born;
  yoke_int_lookup mentor_id;
  const Author_where *mentor;           /* of its mentor */
  const Author_where *pupil;            /* of library.Author whose mentor it is */
  const Book_where *book;               /* of library.Book whose author it is */
  const Reverse_where *reverse;         /* of library.Reverse whose author it is */
};

typedef struct Author_query {
  Author_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Author_query;

/* Author.objects.filter(where).update(set) */
typedef struct Author_change {
  Author_where where, set;
} Author_change;

/* Author.objects.get_or_create(defaults, **where) */
typedef struct Author_lookup {
  Author_where where, defaults;
} Author_lookup;

typedef struct Author_list {
  size_t count;
  Author **items;
} Author_list;

typedef struct Author_iterator Author_iterator;

extern const yoke_model Author_model;
extern const yoke_field Author_fields[];
extern const yoke_relation Author_relations[];

/* Reading: Author.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Author_get(db, .name = eq(...))
 *   Author_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Author_get(...) YOKE_CALL(Author_get_where, Author_where, __VA_ARGS__)
#define Author_get_query(...) YOKE_CALL(Author_get_from, Author_query, __VA_ARGS__)
#define Author_filter(...) YOKE_CALL(Author_filter_from, Author_query, __VA_ARGS__)
#define Author_first(...) YOKE_CALL(Author_first_from, Author_query, __VA_ARGS__)
#define Author_latest(...) YOKE_CALL(Author_latest_from, Author_query, __VA_ARGS__)
#define Author_earliest(...) YOKE_CALL(Author_earliest_from, Author_query, __VA_ARGS__)
#define Author_count(...) YOKE_CALL(Author_count_from, Author_query, __VA_ARGS__)
#define Author_exists(...) YOKE_CALL(Author_exists_from, Author_query, __VA_ARGS__)
#define Author_iterate(...) YOKE_CALL(Author_iterate_from, Author_query, __VA_ARGS__)
Author *YOKE_NULLABLE Author_get_where(yoke_db *db, const Author_where *where);
Author *YOKE_NULLABLE Author_get_from(yoke_db *db, const Author_query *query);
Author_list *Author_filter_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_first_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_latest_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_earliest_from(yoke_db *db, const Author_query *query);
int64_t Author_count_from(yoke_db *db, const Author_query *query);
bool Author_exists_from(yoke_db *db, const Author_query *query);
Author_iterator *Author_iterate_from(yoke_db *db, const Author_query *query);
Author *YOKE_NULLABLE Author_next(Author_iterator *iterator);
void Author_stop(Author_iterator *iterator);

/* Making: Author(...), not saved yet, and Author.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Author_DEFAULTS .name = ""
#define Author_new(...) YOKE_MAKE(Author_new_from, Author, __VA_ARGS__)
#define Author_create(...) YOKE_MAKE(Author_create_from, Author, __VA_ARGS__)
Author *Author_new_from(yoke_db *db, const Author *initial);
Author *YOKE_NULLABLE Author_create_from(yoke_db *db, const Author *initial);
bool Author_bulk_create(yoke_db *db, Author *const *objects, size_t count);
bool Author_attach(yoke_db *db, Author *author);

/* Writing many, or one that may not be there yet:
 *   Author_update(db, .where = {...}, .set = {.name = to(...)})
 *   Author_delete_where(db, &deleted, .where = {...})
 *   Author_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Author_update(...) YOKE_CALL(Author_update_from, Author_change, __VA_ARGS__)
#define Author_delete_where(...) YOKE_CALL_WITH(Author_delete_from, Author_query, __VA_ARGS__)
#define Author_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Author_get_or_create_from, Author_lookup, __VA_ARGS__)
#define Author_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Author_update_or_create_from, Author_lookup, __VA_ARGS__)
int64_t Author_update_from(yoke_db *db, const Author_change *change);
bool Author_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Author_query *query);
Author *YOKE_NULLABLE Author_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Author_lookup *lookup);
Author *YOKE_NULLABLE Author_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Author_lookup *lookup);

/* One object: author.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(author). */
bool Author_save(Author *author);
bool Author_save_fields(Author *author, const char *fields);
bool Author_refresh(Author *author);
bool Author_delete(Author *author, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Author_full_clean(Author *author);
const char *Author_str(const Author *author);

/* author.mentor: OneToOneField(Author, on_delete=SET_NULL), NULL when there is none. Setting saves
 * nothing; swapping saves both. */
Author *YOKE_NULLABLE Author_mentor(Author *author);
bool Author_set_mentor(Author *author, Author *YOKE_NULLABLE mentor);
yoke_relation_state Author_mentor_state(const Author *author);
bool Author_swap_mentor(Author *author, Author *other);

/* author.pupil, the reverse of library.Author.mentor: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Author *YOKE_NULLABLE Author_pupil(Author *author);
bool Author_set_pupil(Author *author, Author *YOKE_NULLABLE pupil);
bool Author_replace_pupil(Author *author, Author *YOKE_NULLABLE pupil);
yoke_relation_state Author_pupil_state(const Author *author);

/* author.book_set, the reverse of library.Book.author: .all(), and .filter(...) with keywords:
 *   Author_book_set_query(author, .where = {...}, .order_by = "...", .limit = 10) */
#define Author_book_set_query(...) YOKE_CALL(Author_book_set_from, Book_query, __VA_ARGS__)
Book_list *Author_book_set(Author *author);
Book_list *Author_book_set_from(Author *author, const Book_query *query);

/* author.reverse_set, the reverse of library.Reverse.author: .all(), and .filter(...) with
 * keywords:
 *   Author_reverse_set_query(author, .where = {...}, .order_by = "...", .limit = 10) */
#define Author_reverse_set_query(...) YOKE_CALL(Author_reverse_set_from, Reverse_query, __VA_ARGS__)
Reverse_list *Author_reverse_set(Author *author);
Reverse_list *Author_reverse_set_from(Author *author, const Reverse_query *query);

/* ── Plain ────────────────────────────
 * library.Plain, table library_plain. */
struct Plain {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
};

/* Conditions on Plain objects: all that are given hold. */
struct Plain_where {
  const Plain *is;                     /* this very object */
  const Plain_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
};

typedef struct Plain_query {
  Plain_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Plain_query;

/* Plain.objects.filter(where).update(set) */
typedef struct Plain_change {
  Plain_where where, set;
} Plain_change;

/* Plain.objects.get_or_create(defaults, **where) */
typedef struct Plain_lookup {
  Plain_where where, defaults;
} Plain_lookup;

typedef struct Plain_list {
  size_t count;
  Plain **items;
} Plain_list;

typedef struct Plain_iterator Plain_iterator;

extern const yoke_model Plain_model;
extern const yoke_field Plain_fields[];

/* Reading: Plain.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Plain_get(db, .id = eq(...))
 *   Plain_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Plain_get(...) YOKE_CALL(Plain_get_where, Plain_where, __VA_ARGS__)
#define Plain_get_query(...) YOKE_CALL(Plain_get_from, Plain_query, __VA_ARGS__)
#define Plain_filter(...) YOKE_CALL(Plain_filter_from, Plain_query, __VA_ARGS__)
#define Plain_first(...) YOKE_CALL(Plain_first_from, Plain_query, __VA_ARGS__)
#define Plain_latest(...) YOKE_CALL(Plain_latest_from, Plain_query, __VA_ARGS__)
#define Plain_earliest(...) YOKE_CALL(Plain_earliest_from, Plain_query, __VA_ARGS__)
#define Plain_count(...) YOKE_CALL(Plain_count_from, Plain_query, __VA_ARGS__)
#define Plain_exists(...) YOKE_CALL(Plain_exists_from, Plain_query, __VA_ARGS__)
#define Plain_iterate(...) YOKE_CALL(Plain_iterate_from, Plain_query, __VA_ARGS__)
Plain *YOKE_NULLABLE Plain_get_where(yoke_db *db, const Plain_where *where);
Plain *YOKE_NULLABLE Plain_get_from(yoke_db *db, const Plain_query *query);
Plain_list *Plain_filter_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_first_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_latest_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_earliest_from(yoke_db *db, const Plain_query *query);
int64_t Plain_count_from(yoke_db *db, const Plain_query *query);
bool Plain_exists_from(yoke_db *db, const Plain_query *query);
Plain_iterator *Plain_iterate_from(yoke_db *db, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_next(Plain_iterator *iterator);
void Plain_stop(Plain_iterator *iterator);

/* Making: Plain(...), not saved yet, and Plain.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Plain_DEFAULTS .yoke = {0}
#define Plain_new(...) YOKE_MAKE(Plain_new_from, Plain, __VA_ARGS__)
#define Plain_create(...) YOKE_MAKE(Plain_create_from, Plain, __VA_ARGS__)
Plain *Plain_new_from(yoke_db *db, const Plain *initial);
Plain *YOKE_NULLABLE Plain_create_from(yoke_db *db, const Plain *initial);
bool Plain_bulk_create(yoke_db *db, Plain *const *objects, size_t count);
bool Plain_attach(yoke_db *db, Plain *object);

/* Writing many, or one that may not be there yet:
 *   Plain_update(db, .where = {...}, .set = {.id = to(...)})
 *   Plain_delete_where(db, &deleted, .where = {...})
 *   Plain_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Plain_update(...) YOKE_CALL(Plain_update_from, Plain_change, __VA_ARGS__)
#define Plain_delete_where(...) YOKE_CALL_WITH(Plain_delete_from, Plain_query, __VA_ARGS__)
#define Plain_get_or_create(...) YOKE_CALL_WITH(Plain_get_or_create_from, Plain_lookup, __VA_ARGS__)
#define Plain_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Plain_update_or_create_from, Plain_lookup, __VA_ARGS__)
int64_t Plain_update_from(yoke_db *db, const Plain_change *change);
bool Plain_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Plain_query *query);
Plain *YOKE_NULLABLE Plain_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Plain_lookup *lookup);
Plain *YOKE_NULLABLE Plain_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Plain_lookup *lookup);

/* One object: object.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(object). */
bool Plain_save(Plain *object);
bool Plain_save_fields(Plain *object, const char *fields);
bool Plain_refresh(Plain *object);
bool Plain_delete(Plain *object, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Plain_full_clean(Plain *object);
const char *Plain_str(const Plain *object);

/* ── Book ────────────────────────────
 * library.Book, table library_book. */
struct Book {
  yoke_object yoke;
  int64_t id;                         /* BigAutoField, primary key */
  const char *title;                  /* CharField(50) */
  int64_t author_id;                  /* key of author */
  const int64_t *YOKE_NULLABLE pages; /* IntegerField, may be NULL */
  double price;                       /* FloatField */
  bool lent;                          /* BooleanField */
  const char *YOKE_NULLABLE note;     /* TextField, may be NULL */
  Author *YOKE_NULLABLE author;       /* cache of Book_author() */
  Percent *YOKE_NULLABLE percent;     /* cache of Book_percent() */
  unsigned char states[2];            /* where the relations stand */
};

/* Conditions on Book objects: all that are given hold. */
struct Book_where {
  const Book *is;                     /* this very object */
  const Book_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup title;
  yoke_int_lookup author_id;
  yoke_int_lookup pages;
  yoke_float_lookup price;
  yoke_int_lookup lent;
  yoke_text_lookup note;
  const Author_where *author;         /* of its author */
  const Percent_where *percent;       /* of library.Percent whose book it is */
  const Plus_where *plus;             /* of library.Plus whose book it is */
};

typedef struct Book_query {
  Book_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Book_query;

/* Book.objects.filter(where).update(set) */
typedef struct Book_change {
  Book_where where, set;
} Book_change;

/* Book.objects.get_or_create(defaults, **where) */
typedef struct Book_lookup {
  Book_where where, defaults;
} Book_lookup;

typedef struct Book_list {
  size_t count;
  Book **items;
} Book_list;

typedef struct Book_iterator Book_iterator;

extern const yoke_model Book_model;
extern const yoke_field Book_fields[];
extern const yoke_relation Book_relations[];

/* Reading: Book.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Book_get(db, .title = eq(...))
 *   Book_filter(db, .where = {.title = eq(...)}, .order_by = "-title", .limit = 20) */
#define Book_get(...) YOKE_CALL(Book_get_where, Book_where, __VA_ARGS__)
#define Book_get_query(...) YOKE_CALL(Book_get_from, Book_query, __VA_ARGS__)
#define Book_filter(...) YOKE_CALL(Book_filter_from, Book_query, __VA_ARGS__)
#define Book_first(...) YOKE_CALL(Book_first_from, Book_query, __VA_ARGS__)
#define Book_latest(...) YOKE_CALL(Book_latest_from, Book_query, __VA_ARGS__)
#define Book_earliest(...) YOKE_CALL(Book_earliest_from, Book_query, __VA_ARGS__)
#define Book_count(...) YOKE_CALL(Book_count_from, Book_query, __VA_ARGS__)
#define Book_exists(...) YOKE_CALL(Book_exists_from, Book_query, __VA_ARGS__)
#define Book_iterate(...) YOKE_CALL(Book_iterate_from, Book_query, __VA_ARGS__)
Book *YOKE_NULLABLE Book_get_where(yoke_db *db, const Book_where *where);
Book *YOKE_NULLABLE Book_get_from(yoke_db *db, const Book_query *query);
Book_list *Book_filter_from(yoke_db *db, const Book_query *query);
Book *YOKE_NULLABLE Book_first_from(yoke_db *db, const Book_query *query);
Book *YOKE_NULLABLE Book_latest_from(yoke_db *db, const Book_query *query);
Book *YOKE_NULLABLE Book_earliest_from(yoke_db *db, const Book_query *query);
int64_t Book_count_from(yoke_db *db, const Book_query *query);
bool Book_exists_from(yoke_db *db, const Book_query *query);
Book_iterator *Book_iterate_from(yoke_db *db, const Book_query *query);
Book *YOKE_NULLABLE Book_next(Book_iterator *iterator);
void Book_stop(Book_iterator *iterator);

/* Making: Book(...), not saved yet, and Book.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Book_DEFAULTS .title = "", .price = 9.5, .lent = false
#define Book_new(...) YOKE_MAKE(Book_new_from, Book, __VA_ARGS__)
#define Book_create(...) YOKE_MAKE(Book_create_from, Book, __VA_ARGS__)
Book *Book_new_from(yoke_db *db, const Book *initial);
Book *YOKE_NULLABLE Book_create_from(yoke_db *db, const Book *initial);
bool Book_bulk_create(yoke_db *db, Book *const *objects, size_t count);
bool Book_attach(yoke_db *db, Book *book);

/* Writing many, or one that may not be there yet:
 *   Book_update(db, .where = {...}, .set = {.title = to(...)})
 *   Book_delete_where(db, &deleted, .where = {...})
 *   Book_get_or_create(db, &created, .where = {...}, .defaults = {.title = to(...)}) */
#define Book_update(...) YOKE_CALL(Book_update_from, Book_change, __VA_ARGS__)
#define Book_delete_where(...) YOKE_CALL_WITH(Book_delete_from, Book_query, __VA_ARGS__)
#define Book_get_or_create(...) YOKE_CALL_WITH(Book_get_or_create_from, Book_lookup, __VA_ARGS__)
#define Book_update_or_create(...)                                                                 \
  YOKE_CALL_WITH(Book_update_or_create_from, Book_lookup, __VA_ARGS__)
int64_t Book_update_from(yoke_db *db, const Book_change *change);
bool Book_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Book_query *query);
Book *YOKE_NULLABLE Book_get_or_create_from(yoke_db *db, bool *ret_created,
                                            const Book_lookup *lookup);
Book *YOKE_NULLABLE Book_update_or_create_from(yoke_db *db, bool *ret_created,
                                               const Book_lookup *lookup);

/* One object: book.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(book). */
bool Book_save(Book *book);
bool Book_save_fields(Book *book, const char *fields);
bool Book_refresh(Book *book);
bool Book_delete(Book *book, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Book_full_clean(Book *book);
const char *Book_str(const Book *book);

/* book.author: ForeignKey(Author, on_delete=CASCADE), required. Setting saves nothing. */
Author *YOKE_NONNULL Book_author(Book *book);
bool Book_set_author(Book *book, Author *YOKE_NULLABLE author);
yoke_relation_state Book_author_state(const Book *book);

/* book.percent, the reverse of library.Percent.book: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Percent *YOKE_NULLABLE Book_percent(Book *book);
bool Book_set_percent(Book *book, Percent *YOKE_NULLABLE percent);
bool Book_replace_percent(Book *book, Percent *YOKE_NULLABLE percent);
yoke_relation_state Book_percent_state(const Book *book);

/* book.plus_set, the reverse of library.Plus.book: .all(), and .filter(...) with keywords:
 *   Book_plus_set_query(book, .where = {...}, .order_by = "...", .limit = 10) */
#define Book_plus_set_query(...) YOKE_CALL(Book_plus_set_from, Plus_query, __VA_ARGS__)
Plus_list *Book_plus_set(Book *book);
Plus_list *Book_plus_set_from(Book *book, const Plus_query *query);

/* ── Percent ───────────────────────────
 * library.Percent, table library_percent. */
struct Percent {
  yoke_object yoke;
  int64_t book_id;          /* key of book, primary key */
  Book *YOKE_NULLABLE book; /* cache of Percent_book() */
  unsigned char states[1];  /* where the relations stand */
};

/* Conditions on Percent objects: all that are given hold. */
struct Percent_where {
  const Percent *is;                     /* this very object */
  const Percent_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup book_id;
  const Book_where *book;                /* of its book */
};

typedef struct Percent_query {
  Percent_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Percent_query;

/* Percent.objects.filter(where).update(set) */
typedef struct Percent_change {
  Percent_where where, set;
} Percent_change;

/* Percent.objects.get_or_create(defaults, **where) */
typedef struct Percent_lookup {
  Percent_where where, defaults;
} Percent_lookup;

typedef struct Percent_list {
  size_t count;
  Percent **items;
} Percent_list;

typedef struct Percent_iterator Percent_iterator;

extern const yoke_model Percent_model;
extern const yoke_field Percent_fields[];
extern const yoke_relation Percent_relations[];

/* Reading: Percent.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Percent_get(db, .book_id = eq(...))
 *   Percent_filter(db, .where = {.book_id = eq(...)}, .order_by = "-book_id", .limit = 20) */
#define Percent_get(...) YOKE_CALL(Percent_get_where, Percent_where, __VA_ARGS__)
#define Percent_get_query(...) YOKE_CALL(Percent_get_from, Percent_query, __VA_ARGS__)
#define Percent_filter(...) YOKE_CALL(Percent_filter_from, Percent_query, __VA_ARGS__)
#define Percent_first(...) YOKE_CALL(Percent_first_from, Percent_query, __VA_ARGS__)
#define Percent_latest(...) YOKE_CALL(Percent_latest_from, Percent_query, __VA_ARGS__)
#define Percent_earliest(...) YOKE_CALL(Percent_earliest_from, Percent_query, __VA_ARGS__)
#define Percent_count(...) YOKE_CALL(Percent_count_from, Percent_query, __VA_ARGS__)
#define Percent_exists(...) YOKE_CALL(Percent_exists_from, Percent_query, __VA_ARGS__)
#define Percent_iterate(...) YOKE_CALL(Percent_iterate_from, Percent_query, __VA_ARGS__)
Percent *YOKE_NULLABLE Percent_get_where(yoke_db *db, const Percent_where *where);
Percent *YOKE_NULLABLE Percent_get_from(yoke_db *db, const Percent_query *query);
Percent_list *Percent_filter_from(yoke_db *db, const Percent_query *query);
Percent *YOKE_NULLABLE Percent_first_from(yoke_db *db, const Percent_query *query);
Percent *YOKE_NULLABLE Percent_latest_from(yoke_db *db, const Percent_query *query);
Percent *YOKE_NULLABLE Percent_earliest_from(yoke_db *db, const Percent_query *query);
int64_t Percent_count_from(yoke_db *db, const Percent_query *query);
bool Percent_exists_from(yoke_db *db, const Percent_query *query);
Percent_iterator *Percent_iterate_from(yoke_db *db, const Percent_query *query);
Percent *YOKE_NULLABLE Percent_next(Percent_iterator *iterator);
void Percent_stop(Percent_iterator *iterator);

/* Making: Percent(...), not saved yet, and Percent.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Percent_DEFAULTS .yoke = {0}
#define Percent_new(...) YOKE_MAKE(Percent_new_from, Percent, __VA_ARGS__)
#define Percent_create(...) YOKE_MAKE(Percent_create_from, Percent, __VA_ARGS__)
Percent *Percent_new_from(yoke_db *db, const Percent *initial);
Percent *YOKE_NULLABLE Percent_create_from(yoke_db *db, const Percent *initial);
bool Percent_bulk_create(yoke_db *db, Percent *const *objects, size_t count);
bool Percent_attach(yoke_db *db, Percent *percent);

/* Writing many, or one that may not be there yet:
 *   Percent_update(db, .where = {...}, .set = {.book_id = to(...)})
 *   Percent_delete_where(db, &deleted, .where = {...})
 *   Percent_get_or_create(db, &created, .where = {...}, .defaults = {.book_id = to(...)}) */
#define Percent_update(...) YOKE_CALL(Percent_update_from, Percent_change, __VA_ARGS__)
#define Percent_delete_where(...) YOKE_CALL_WITH(Percent_delete_from, Percent_query, __VA_ARGS__)
#define Percent_get_or_create(...)                                                                 \
  YOKE_CALL_WITH(Percent_get_or_create_from, Percent_lookup, __VA_ARGS__)
#define Percent_update_or_create(...)                                                              \
  YOKE_CALL_WITH(Percent_update_or_create_from, Percent_lookup, __VA_ARGS__)
int64_t Percent_update_from(yoke_db *db, const Percent_change *change);
bool Percent_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Percent_query *query);
Percent *YOKE_NULLABLE Percent_get_or_create_from(yoke_db *db, bool *ret_created,
                                                  const Percent_lookup *lookup);
Percent *YOKE_NULLABLE Percent_update_or_create_from(yoke_db *db, bool *ret_created,
                                                     const Percent_lookup *lookup);

/* One object: percent.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(percent). */
bool Percent_save(Percent *percent);
bool Percent_save_fields(Percent *percent, const char *fields);
bool Percent_refresh(Percent *percent);
bool Percent_delete(Percent *percent, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Percent_full_clean(Percent *percent);
const char *Percent_str(const Percent *percent);

/* percent.book: OneToOneField(Book, on_delete=CASCADE), required. Setting saves nothing; swapping
 * saves both. */
Book *YOKE_NONNULL Percent_book(Percent *percent);
bool Percent_set_book(Percent *percent, Book *YOKE_NULLABLE book);
yoke_relation_state Percent_book_state(const Percent *percent);
bool Percent_swap_book(Percent *percent, Percent *other);

/* ── Plus ────────────────────────────
 * library.Plus, table library_plus. */
struct Plus {
  yoke_object yoke;
  int64_t id;               /* BigAutoField, primary key */
  int64_t book_id;          /* key of book */
  Book *YOKE_NULLABLE book; /* cache of Plus_book() */
  unsigned char states[1];  /* where the relations stand */
};

/* Conditions on Plus objects: all that are given hold. */
struct Plus_where {
  const Plus *is;                     /* this very object */
  const Plus_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup book_id;
  const Book_where *book;             /* of its book */
};

typedef struct Plus_query {
  Plus_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Plus_query;

/* Plus.objects.filter(where).update(set) */
typedef struct Plus_change {
  Plus_where where, set;
} Plus_change;

/* Plus.objects.get_or_create(defaults, **where) */
typedef struct Plus_lookup {
  Plus_where where, defaults;
} Plus_lookup;

typedef struct Plus_list {
  size_t count;
  Plus **items;
} Plus_list;

typedef struct Plus_iterator Plus_iterator;

extern const yoke_model Plus_model;
extern const yoke_field Plus_fields[];
extern const yoke_relation Plus_relations[];

/* Reading: Plus.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Plus_get(db, .id = eq(...))
 *   Plus_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Plus_get(...) YOKE_CALL(Plus_get_where, Plus_where, __VA_ARGS__)
#define Plus_get_query(...) YOKE_CALL(Plus_get_from, Plus_query, __VA_ARGS__)
#define Plus_filter(...) YOKE_CALL(Plus_filter_from, Plus_query, __VA_ARGS__)
#define Plus_first(...) YOKE_CALL(Plus_first_from, Plus_query, __VA_ARGS__)
#define Plus_latest(...) YOKE_CALL(Plus_latest_from, Plus_query, __VA_ARGS__)
#define Plus_earliest(...) YOKE_CALL(Plus_earliest_from, Plus_query, __VA_ARGS__)
#define Plus_count(...) YOKE_CALL(Plus_count_from, Plus_query, __VA_ARGS__)
#define Plus_exists(...) YOKE_CALL(Plus_exists_from, Plus_query, __VA_ARGS__)
#define Plus_iterate(...) YOKE_CALL(Plus_iterate_from, Plus_query, __VA_ARGS__)
Plus *YOKE_NULLABLE Plus_get_where(yoke_db *db, const Plus_where *where);
Plus *YOKE_NULLABLE Plus_get_from(yoke_db *db, const Plus_query *query);
Plus_list *Plus_filter_from(yoke_db *db, const Plus_query *query);
Plus *YOKE_NULLABLE Plus_first_from(yoke_db *db, const Plus_query *query);
Plus *YOKE_NULLABLE Plus_latest_from(yoke_db *db, const Plus_query *query);
Plus *YOKE_NULLABLE Plus_earliest_from(yoke_db *db, const Plus_query *query);
int64_t Plus_count_from(yoke_db *db, const Plus_query *query);
bool Plus_exists_from(yoke_db *db, const Plus_query *query);
Plus_iterator *Plus_iterate_from(yoke_db *db, const Plus_query *query);
Plus *YOKE_NULLABLE Plus_next(Plus_iterator *iterator);
void Plus_stop(Plus_iterator *iterator);

/* Making: Plus(...), not saved yet, and Plus.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Plus_DEFAULTS .yoke = {0}
#define Plus_new(...) YOKE_MAKE(Plus_new_from, Plus, __VA_ARGS__)
#define Plus_create(...) YOKE_MAKE(Plus_create_from, Plus, __VA_ARGS__)
Plus *Plus_new_from(yoke_db *db, const Plus *initial);
Plus *YOKE_NULLABLE Plus_create_from(yoke_db *db, const Plus *initial);
bool Plus_bulk_create(yoke_db *db, Plus *const *objects, size_t count);
bool Plus_attach(yoke_db *db, Plus *plus);

/* Writing many, or one that may not be there yet:
 *   Plus_update(db, .where = {...}, .set = {.id = to(...)})
 *   Plus_delete_where(db, &deleted, .where = {...})
 *   Plus_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Plus_update(...) YOKE_CALL(Plus_update_from, Plus_change, __VA_ARGS__)
#define Plus_delete_where(...) YOKE_CALL_WITH(Plus_delete_from, Plus_query, __VA_ARGS__)
#define Plus_get_or_create(...) YOKE_CALL_WITH(Plus_get_or_create_from, Plus_lookup, __VA_ARGS__)
#define Plus_update_or_create(...)                                                                 \
  YOKE_CALL_WITH(Plus_update_or_create_from, Plus_lookup, __VA_ARGS__)
int64_t Plus_update_from(yoke_db *db, const Plus_change *change);
bool Plus_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Plus_query *query);
Plus *YOKE_NULLABLE Plus_get_or_create_from(yoke_db *db, bool *ret_created,
                                            const Plus_lookup *lookup);
Plus *YOKE_NULLABLE Plus_update_or_create_from(yoke_db *db, bool *ret_created,
                                               const Plus_lookup *lookup);

/* One object: plus.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(plus). */
bool Plus_save(Plus *plus);
bool Plus_save_fields(Plus *plus, const char *fields);
bool Plus_refresh(Plus *plus);
bool Plus_delete(Plus *plus, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Plus_full_clean(Plus *plus);
const char *Plus_str(const Plus *plus);

/* plus.book: ForeignKey(Book, on_delete=CASCADE), required. Setting saves nothing. */
Book *YOKE_NONNULL Plus_book(Plus *plus);
bool Plus_set_book(Plus *plus, Book *YOKE_NULLABLE book);
yoke_relation_state Plus_book_state(const Plus *plus);

/* ── Reverse ───────────────────────────
 * library.Reverse, table library_reverse. */
struct Reverse {
  yoke_object yoke;
  int64_t id;                   /* BigAutoField, primary key */
  int64_t author_id;            /* key of author */
  Author *YOKE_NULLABLE author; /* cache of Reverse_author() */
  unsigned char states[1];      /* where the relations stand */
};

/* Conditions on Reverse objects: all that are given hold. */
struct Reverse_where {
  const Reverse *is;                     /* this very object */
  const Reverse_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup author_id;
  const Author_where *author;            /* of its author */
};

typedef struct Reverse_query {
  Reverse_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Reverse_query;

/* Reverse.objects.filter(where).update(set) */
typedef struct Reverse_change {
  Reverse_where where, set;
} Reverse_change;

/* Reverse.objects.get_or_create(defaults, **where) */
typedef struct Reverse_lookup {
  Reverse_where where, defaults;
} Reverse_lookup;

typedef struct Reverse_list {
  size_t count;
  Reverse **items;
} Reverse_list;

typedef struct Reverse_iterator Reverse_iterator;

extern const yoke_model Reverse_model;
extern const yoke_field Reverse_fields[];
extern const yoke_relation Reverse_relations[];

/* Reading: Reverse.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Reverse_get(db, .id = eq(...))
 *   Reverse_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Reverse_get(...) YOKE_CALL(Reverse_get_where, Reverse_where, __VA_ARGS__)
#define Reverse_get_query(...) YOKE_CALL(Reverse_get_from, Reverse_query, __VA_ARGS__)
#define Reverse_filter(...) YOKE_CALL(Reverse_filter_from, Reverse_query, __VA_ARGS__)
#define Reverse_first(...) YOKE_CALL(Reverse_first_from, Reverse_query, __VA_ARGS__)
#define Reverse_latest(...) YOKE_CALL(Reverse_latest_from, Reverse_query, __VA_ARGS__)
#define Reverse_earliest(...) YOKE_CALL(Reverse_earliest_from, Reverse_query, __VA_ARGS__)
#define Reverse_count(...) YOKE_CALL(Reverse_count_from, Reverse_query, __VA_ARGS__)
#define Reverse_exists(...) YOKE_CALL(Reverse_exists_from, Reverse_query, __VA_ARGS__)
#define Reverse_iterate(...) YOKE_CALL(Reverse_iterate_from, Reverse_query, __VA_ARGS__)
Reverse *YOKE_NULLABLE Reverse_get_where(yoke_db *db, const Reverse_where *where);
Reverse *YOKE_NULLABLE Reverse_get_from(yoke_db *db, const Reverse_query *query);
Reverse_list *Reverse_filter_from(yoke_db *db, const Reverse_query *query);
Reverse *YOKE_NULLABLE Reverse_first_from(yoke_db *db, const Reverse_query *query);
Reverse *YOKE_NULLABLE Reverse_latest_from(yoke_db *db, const Reverse_query *query);
Reverse *YOKE_NULLABLE Reverse_earliest_from(yoke_db *db, const Reverse_query *query);
int64_t Reverse_count_from(yoke_db *db, const Reverse_query *query);
bool Reverse_exists_from(yoke_db *db, const Reverse_query *query);
Reverse_iterator *Reverse_iterate_from(yoke_db *db, const Reverse_query *query);
Reverse *YOKE_NULLABLE Reverse_next(Reverse_iterator *iterator);
void Reverse_stop(Reverse_iterator *iterator);

/* Making: Reverse(...), not saved yet, and Reverse.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Reverse_DEFAULTS .yoke = {0}
#define Reverse_new(...) YOKE_MAKE(Reverse_new_from, Reverse, __VA_ARGS__)
#define Reverse_create(...) YOKE_MAKE(Reverse_create_from, Reverse, __VA_ARGS__)
Reverse *Reverse_new_from(yoke_db *db, const Reverse *initial);
Reverse *YOKE_NULLABLE Reverse_create_from(yoke_db *db, const Reverse *initial);
bool Reverse_bulk_create(yoke_db *db, Reverse *const *objects, size_t count);
bool Reverse_attach(yoke_db *db, Reverse *reverse);

/* Writing many, or one that may not be there yet:
 *   Reverse_update(db, .where = {...}, .set = {.id = to(...)})
 *   Reverse_delete_where(db, &deleted, .where = {...})
 *   Reverse_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Reverse_update(...) YOKE_CALL(Reverse_update_from, Reverse_change, __VA_ARGS__)
#define Reverse_delete_where(...) YOKE_CALL_WITH(Reverse_delete_from, Reverse_query, __VA_ARGS__)
#define Reverse_get_or_create(...)                                                                 \
  YOKE_CALL_WITH(Reverse_get_or_create_from, Reverse_lookup, __VA_ARGS__)
#define Reverse_update_or_create(...)                                                              \
  YOKE_CALL_WITH(Reverse_update_or_create_from, Reverse_lookup, __VA_ARGS__)
int64_t Reverse_update_from(yoke_db *db, const Reverse_change *change);
bool Reverse_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Reverse_query *query);
Reverse *YOKE_NULLABLE Reverse_get_or_create_from(yoke_db *db, bool *ret_created,
                                                  const Reverse_lookup *lookup);
Reverse *YOKE_NULLABLE Reverse_update_or_create_from(yoke_db *db, bool *ret_created,
                                                     const Reverse_lookup *lookup);

/* One object: reverse.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(reverse). */
bool Reverse_save(Reverse *reverse);
bool Reverse_save_fields(Reverse *reverse, const char *fields);
bool Reverse_refresh(Reverse *reverse);
bool Reverse_delete(Reverse *reverse, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Reverse_full_clean(Reverse *reverse);
const char *Reverse_str(const Reverse *reverse);

/* reverse.author: ForeignKey(Author, on_delete=CASCADE), required. Setting saves nothing. */
Author *YOKE_NONNULL Reverse_author(Reverse *reverse);
bool Reverse_set_author(Reverse *reverse, Author *YOKE_NULLABLE author);
yoke_relation_state Reverse_author_state(const Reverse *reverse);

/* ── Fixed ────────────────────────────
 * library.Fixed, table library_fixed. */
struct Fixed {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
};

/* Conditions on Fixed objects: all that are given hold. */
struct Fixed_where {
  const Fixed *is;                     /* this very object */
  const Fixed_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
};

typedef struct Fixed_query {
  Fixed_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Fixed_query;

/* Fixed.objects.filter(where).update(set) */
typedef struct Fixed_change {
  Fixed_where where, set;
} Fixed_change;

/* Fixed.objects.get_or_create(defaults, **where) */
typedef struct Fixed_lookup {
  Fixed_where where, defaults;
} Fixed_lookup;

typedef struct Fixed_list {
  size_t count;
  Fixed **items;
} Fixed_list;

typedef struct Fixed_iterator Fixed_iterator;

extern const yoke_model Fixed_model;
extern const yoke_field Fixed_fields[];

/* Reading: Fixed.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Fixed_get(db, .id = eq(...))
 *   Fixed_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Fixed_get(...) YOKE_CALL(Fixed_get_where, Fixed_where, __VA_ARGS__)
#define Fixed_get_query(...) YOKE_CALL(Fixed_get_from, Fixed_query, __VA_ARGS__)
#define Fixed_filter(...) YOKE_CALL(Fixed_filter_from, Fixed_query, __VA_ARGS__)
#define Fixed_first(...) YOKE_CALL(Fixed_first_from, Fixed_query, __VA_ARGS__)
#define Fixed_latest(...) YOKE_CALL(Fixed_latest_from, Fixed_query, __VA_ARGS__)
#define Fixed_earliest(...) YOKE_CALL(Fixed_earliest_from, Fixed_query, __VA_ARGS__)
#define Fixed_count(...) YOKE_CALL(Fixed_count_from, Fixed_query, __VA_ARGS__)
#define Fixed_exists(...) YOKE_CALL(Fixed_exists_from, Fixed_query, __VA_ARGS__)
#define Fixed_iterate(...) YOKE_CALL(Fixed_iterate_from, Fixed_query, __VA_ARGS__)
Fixed *YOKE_NULLABLE Fixed_get_where(yoke_db *db, const Fixed_where *where);
Fixed *YOKE_NULLABLE Fixed_get_from(yoke_db *db, const Fixed_query *query);
Fixed_list *Fixed_filter_from(yoke_db *db, const Fixed_query *query);
Fixed *YOKE_NULLABLE Fixed_first_from(yoke_db *db, const Fixed_query *query);
Fixed *YOKE_NULLABLE Fixed_latest_from(yoke_db *db, const Fixed_query *query);
Fixed *YOKE_NULLABLE Fixed_earliest_from(yoke_db *db, const Fixed_query *query);
int64_t Fixed_count_from(yoke_db *db, const Fixed_query *query);
bool Fixed_exists_from(yoke_db *db, const Fixed_query *query);
Fixed_iterator *Fixed_iterate_from(yoke_db *db, const Fixed_query *query);
Fixed *YOKE_NULLABLE Fixed_next(Fixed_iterator *iterator);
void Fixed_stop(Fixed_iterator *iterator);

/* Making: Fixed(...), not saved yet, and Fixed.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Fixed_DEFAULTS .yoke = {0}
#define Fixed_new(...) YOKE_MAKE(Fixed_new_from, Fixed, __VA_ARGS__)
#define Fixed_create(...) YOKE_MAKE(Fixed_create_from, Fixed, __VA_ARGS__)
Fixed *Fixed_new_from(yoke_db *db, const Fixed *initial);
Fixed *YOKE_NULLABLE Fixed_create_from(yoke_db *db, const Fixed *initial);
bool Fixed_bulk_create(yoke_db *db, Fixed *const *objects, size_t count);
bool Fixed_attach(yoke_db *db, Fixed *fixed);

/* Writing many, or one that may not be there yet:
 *   Fixed_update(db, .where = {...}, .set = {.id = to(...)})
 *   Fixed_delete_where(db, &deleted, .where = {...})
 *   Fixed_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Fixed_update(...) YOKE_CALL(Fixed_update_from, Fixed_change, __VA_ARGS__)
#define Fixed_delete_where(...) YOKE_CALL_WITH(Fixed_delete_from, Fixed_query, __VA_ARGS__)
#define Fixed_get_or_create(...) YOKE_CALL_WITH(Fixed_get_or_create_from, Fixed_lookup, __VA_ARGS__)
#define Fixed_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Fixed_update_or_create_from, Fixed_lookup, __VA_ARGS__)
int64_t Fixed_update_from(yoke_db *db, const Fixed_change *change);
bool Fixed_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Fixed_query *query);
Fixed *YOKE_NULLABLE Fixed_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Fixed_lookup *lookup);
Fixed *YOKE_NULLABLE Fixed_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Fixed_lookup *lookup);

/* One object: fixed.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(fixed). */
bool Fixed_save(Fixed *fixed);
bool Fixed_save_fields(Fixed *fixed, const char *fields);
bool Fixed_refresh(Fixed *fixed);
bool Fixed_delete(Fixed *fixed, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Fixed_full_clean(Fixed *fixed);
const char *Fixed_str(const Fixed *fixed);

/* ── Heir ────────────────────────────
 * library.Heir, table library_heir. */
struct Heir {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
  const char *name; /* CharField(9) */
};

/* Conditions on Heir objects: all that are given hold. */
struct Heir_where {
  const Heir *is;                     /* this very object */
  const Heir_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
};

typedef struct Heir_query {
  Heir_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Heir_query;

/* Heir.objects.filter(where).update(set) */
typedef struct Heir_change {
  Heir_where where, set;
} Heir_change;

/* Heir.objects.get_or_create(defaults, **where) */
typedef struct Heir_lookup {
  Heir_where where, defaults;
} Heir_lookup;

typedef struct Heir_list {
  size_t count;
  Heir **items;
} Heir_list;

typedef struct Heir_iterator Heir_iterator;

extern const yoke_model Heir_model;
extern const yoke_field Heir_fields[];

/* Reading: Heir.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Heir_get(db, .name = eq(...))
 *   Heir_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Heir_get(...) YOKE_CALL(Heir_get_where, Heir_where, __VA_ARGS__)
#define Heir_get_query(...) YOKE_CALL(Heir_get_from, Heir_query, __VA_ARGS__)
#define Heir_filter(...) YOKE_CALL(Heir_filter_from, Heir_query, __VA_ARGS__)
#define Heir_first(...) YOKE_CALL(Heir_first_from, Heir_query, __VA_ARGS__)
#define Heir_latest(...) YOKE_CALL(Heir_latest_from, Heir_query, __VA_ARGS__)
#define Heir_earliest(...) YOKE_CALL(Heir_earliest_from, Heir_query, __VA_ARGS__)
#define Heir_count(...) YOKE_CALL(Heir_count_from, Heir_query, __VA_ARGS__)
#define Heir_exists(...) YOKE_CALL(Heir_exists_from, Heir_query, __VA_ARGS__)
#define Heir_iterate(...) YOKE_CALL(Heir_iterate_from, Heir_query, __VA_ARGS__)
Heir *YOKE_NULLABLE Heir_get_where(yoke_db *db, const Heir_where *where);
Heir *YOKE_NULLABLE Heir_get_from(yoke_db *db, const Heir_query *query);
Heir_list *Heir_filter_from(yoke_db *db, const Heir_query *query);
Heir *YOKE_NULLABLE Heir_first_from(yoke_db *db, const Heir_query *query);
Heir *YOKE_NULLABLE Heir_latest_from(yoke_db *db, const Heir_query *query);
Heir *YOKE_NULLABLE Heir_earliest_from(yoke_db *db, const Heir_query *query);
int64_t Heir_count_from(yoke_db *db, const Heir_query *query);
bool Heir_exists_from(yoke_db *db, const Heir_query *query);
Heir_iterator *Heir_iterate_from(yoke_db *db, const Heir_query *query);
Heir *YOKE_NULLABLE Heir_next(Heir_iterator *iterator);
void Heir_stop(Heir_iterator *iterator);

/* Making: Heir(...), not saved yet, and Heir.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Heir_DEFAULTS .name = ""
#define Heir_new(...) YOKE_MAKE(Heir_new_from, Heir, __VA_ARGS__)
#define Heir_create(...) YOKE_MAKE(Heir_create_from, Heir, __VA_ARGS__)
Heir *Heir_new_from(yoke_db *db, const Heir *initial);
Heir *YOKE_NULLABLE Heir_create_from(yoke_db *db, const Heir *initial);
bool Heir_bulk_create(yoke_db *db, Heir *const *objects, size_t count);
bool Heir_attach(yoke_db *db, Heir *heir);

/* Writing many, or one that may not be there yet:
 *   Heir_update(db, .where = {...}, .set = {.name = to(...)})
 *   Heir_delete_where(db, &deleted, .where = {...})
 *   Heir_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Heir_update(...) YOKE_CALL(Heir_update_from, Heir_change, __VA_ARGS__)
#define Heir_delete_where(...) YOKE_CALL_WITH(Heir_delete_from, Heir_query, __VA_ARGS__)
#define Heir_get_or_create(...) YOKE_CALL_WITH(Heir_get_or_create_from, Heir_lookup, __VA_ARGS__)
#define Heir_update_or_create(...)                                                                 \
  YOKE_CALL_WITH(Heir_update_or_create_from, Heir_lookup, __VA_ARGS__)
int64_t Heir_update_from(yoke_db *db, const Heir_change *change);
bool Heir_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Heir_query *query);
Heir *YOKE_NULLABLE Heir_get_or_create_from(yoke_db *db, bool *ret_created,
                                            const Heir_lookup *lookup);
Heir *YOKE_NULLABLE Heir_update_or_create_from(yoke_db *db, bool *ret_created,
                                               const Heir_lookup *lookup);

/* One object: heir.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(heir). */
bool Heir_save(Heir *heir);
bool Heir_save_fields(Heir *heir, const char *fields);
bool Heir_refresh(Heir *heir);
bool Heir_delete(Heir *heir, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Heir_full_clean(Heir *heir);
const char *Heir_str(const Heir *heir);

/* ── Computed ───────────────────────────
 * library.Computed, table library_computed. */
struct Computed {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
  const char *name; /* CharField(9) */
};

/* Conditions on Computed objects: all that are given hold. */
struct Computed_where {
  const Computed *is;                     /* this very object */
  const Computed_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
};

typedef struct Computed_query {
  Computed_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Computed_query;

/* Computed.objects.filter(where).update(set) */
typedef struct Computed_change {
  Computed_where where, set;
} Computed_change;

/* Computed.objects.get_or_create(defaults, **where) */
typedef struct Computed_lookup {
  Computed_where where, defaults;
} Computed_lookup;

typedef struct Computed_list {
  size_t count;
  Computed **items;
} Computed_list;

typedef struct Computed_iterator Computed_iterator;

extern const yoke_model Computed_model;
extern const yoke_field Computed_fields[];

/* Reading: Computed.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Computed_get(db, .name = eq(...))
 *   Computed_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Computed_get(...) YOKE_CALL(Computed_get_where, Computed_where, __VA_ARGS__)
#define Computed_get_query(...) YOKE_CALL(Computed_get_from, Computed_query, __VA_ARGS__)
#define Computed_filter(...) YOKE_CALL(Computed_filter_from, Computed_query, __VA_ARGS__)
#define Computed_first(...) YOKE_CALL(Computed_first_from, Computed_query, __VA_ARGS__)
#define Computed_latest(...) YOKE_CALL(Computed_latest_from, Computed_query, __VA_ARGS__)
#define Computed_earliest(...) YOKE_CALL(Computed_earliest_from, Computed_query, __VA_ARGS__)
#define Computed_count(...) YOKE_CALL(Computed_count_from, Computed_query, __VA_ARGS__)
#define Computed_exists(...) YOKE_CALL(Computed_exists_from, Computed_query, __VA_ARGS__)
#define Computed_iterate(...) YOKE_CALL(Computed_iterate_from, Computed_query, __VA_ARGS__)
Computed *YOKE_NULLABLE Computed_get_where(yoke_db *db, const Computed_where *where);
Computed *YOKE_NULLABLE Computed_get_from(yoke_db *db, const Computed_query *query);
Computed_list *Computed_filter_from(yoke_db *db, const Computed_query *query);
Computed *YOKE_NULLABLE Computed_first_from(yoke_db *db, const Computed_query *query);
Computed *YOKE_NULLABLE Computed_latest_from(yoke_db *db, const Computed_query *query);
Computed *YOKE_NULLABLE Computed_earliest_from(yoke_db *db, const Computed_query *query);
int64_t Computed_count_from(yoke_db *db, const Computed_query *query);
bool Computed_exists_from(yoke_db *db, const Computed_query *query);
Computed_iterator *Computed_iterate_from(yoke_db *db, const Computed_query *query);
Computed *YOKE_NULLABLE Computed_next(Computed_iterator *iterator);
void Computed_stop(Computed_iterator *iterator);

/* Making: Computed(...), not saved yet, and Computed.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Computed_DEFAULTS .name = ""
#define Computed_new(...) YOKE_MAKE(Computed_new_from, Computed, __VA_ARGS__)
#define Computed_create(...) YOKE_MAKE(Computed_create_from, Computed, __VA_ARGS__)
Computed *Computed_new_from(yoke_db *db, const Computed *initial);
Computed *YOKE_NULLABLE Computed_create_from(yoke_db *db, const Computed *initial);
bool Computed_bulk_create(yoke_db *db, Computed *const *objects, size_t count);
bool Computed_attach(yoke_db *db, Computed *computed);

/* Writing many, or one that may not be there yet:
 *   Computed_update(db, .where = {...}, .set = {.name = to(...)})
 *   Computed_delete_where(db, &deleted, .where = {...})
 *   Computed_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Computed_update(...) YOKE_CALL(Computed_update_from, Computed_change, __VA_ARGS__)
#define Computed_delete_where(...) YOKE_CALL_WITH(Computed_delete_from, Computed_query, __VA_ARGS__)
#define Computed_get_or_create(...)                                                                \
  YOKE_CALL_WITH(Computed_get_or_create_from, Computed_lookup, __VA_ARGS__)
#define Computed_update_or_create(...)                                                             \
  YOKE_CALL_WITH(Computed_update_or_create_from, Computed_lookup, __VA_ARGS__)
int64_t Computed_update_from(yoke_db *db, const Computed_change *change);
bool Computed_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Computed_query *query);
Computed *YOKE_NULLABLE Computed_get_or_create_from(yoke_db *db, bool *ret_created,
                                                    const Computed_lookup *lookup);
Computed *YOKE_NULLABLE Computed_update_or_create_from(yoke_db *db, bool *ret_created,
                                                       const Computed_lookup *lookup);

/* One object: computed.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(computed). */
bool Computed_save(Computed *computed);
bool Computed_save_fields(Computed *computed, const char *fields);
bool Computed_refresh(Computed *computed);
bool Computed_delete(Computed *computed, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Computed_full_clean(Computed *computed);
const char *Computed_str(const Computed *computed);

/* ── ByHand ───────────────────────────
 * library.ByHand, table library_byhand. */
struct ByHand {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
  const char *name; /* CharField(9) */
};

/* Conditions on ByHand objects: all that are given hold. */
struct ByHand_where {
  const ByHand *is;                     /* this very object */
  const ByHand_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
};

typedef struct ByHand_query {
  ByHand_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} ByHand_query;

/* ByHand.objects.filter(where).update(set) */
typedef struct ByHand_change {
  ByHand_where where, set;
} ByHand_change;

/* ByHand.objects.get_or_create(defaults, **where) */
typedef struct ByHand_lookup {
  ByHand_where where, defaults;
} ByHand_lookup;

typedef struct ByHand_list {
  size_t count;
  ByHand **items;
} ByHand_list;

typedef struct ByHand_iterator ByHand_iterator;

extern const yoke_model ByHand_model;
extern const yoke_field ByHand_fields[];

/* Reading: ByHand.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   ByHand_get(db, .name = eq(...))
 *   ByHand_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define ByHand_get(...) YOKE_CALL(ByHand_get_where, ByHand_where, __VA_ARGS__)
#define ByHand_get_query(...) YOKE_CALL(ByHand_get_from, ByHand_query, __VA_ARGS__)
#define ByHand_filter(...) YOKE_CALL(ByHand_filter_from, ByHand_query, __VA_ARGS__)
#define ByHand_first(...) YOKE_CALL(ByHand_first_from, ByHand_query, __VA_ARGS__)
#define ByHand_latest(...) YOKE_CALL(ByHand_latest_from, ByHand_query, __VA_ARGS__)
#define ByHand_earliest(...) YOKE_CALL(ByHand_earliest_from, ByHand_query, __VA_ARGS__)
#define ByHand_count(...) YOKE_CALL(ByHand_count_from, ByHand_query, __VA_ARGS__)
#define ByHand_exists(...) YOKE_CALL(ByHand_exists_from, ByHand_query, __VA_ARGS__)
#define ByHand_iterate(...) YOKE_CALL(ByHand_iterate_from, ByHand_query, __VA_ARGS__)
ByHand *YOKE_NULLABLE ByHand_get_where(yoke_db *db, const ByHand_where *where);
ByHand *YOKE_NULLABLE ByHand_get_from(yoke_db *db, const ByHand_query *query);
ByHand_list *ByHand_filter_from(yoke_db *db, const ByHand_query *query);
ByHand *YOKE_NULLABLE ByHand_first_from(yoke_db *db, const ByHand_query *query);
ByHand *YOKE_NULLABLE ByHand_latest_from(yoke_db *db, const ByHand_query *query);
ByHand *YOKE_NULLABLE ByHand_earliest_from(yoke_db *db, const ByHand_query *query);
int64_t ByHand_count_from(yoke_db *db, const ByHand_query *query);
bool ByHand_exists_from(yoke_db *db, const ByHand_query *query);
ByHand_iterator *ByHand_iterate_from(yoke_db *db, const ByHand_query *query);
ByHand *YOKE_NULLABLE ByHand_next(ByHand_iterator *iterator);
void ByHand_stop(ByHand_iterator *iterator);

/* Making: ByHand(...), not saved yet, and ByHand.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define ByHand_DEFAULTS .name = ""
#define ByHand_new(...) YOKE_MAKE(ByHand_new_from, ByHand, __VA_ARGS__)
#define ByHand_create(...) YOKE_MAKE(ByHand_create_from, ByHand, __VA_ARGS__)
ByHand *ByHand_new_from(yoke_db *db, const ByHand *initial);
ByHand *YOKE_NULLABLE ByHand_create_from(yoke_db *db, const ByHand *initial);
bool ByHand_bulk_create(yoke_db *db, ByHand *const *objects, size_t count);
bool ByHand_attach(yoke_db *db, ByHand *byhand);

/* Writing many, or one that may not be there yet:
 *   ByHand_update(db, .where = {...}, .set = {.name = to(...)})
 *   ByHand_delete_where(db, &deleted, .where = {...})
 *   ByHand_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define ByHand_update(...) YOKE_CALL(ByHand_update_from, ByHand_change, __VA_ARGS__)
#define ByHand_delete_where(...) YOKE_CALL_WITH(ByHand_delete_from, ByHand_query, __VA_ARGS__)
#define ByHand_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(ByHand_get_or_create_from, ByHand_lookup, __VA_ARGS__)
#define ByHand_update_or_create(...)                                                               \
  YOKE_CALL_WITH(ByHand_update_or_create_from, ByHand_lookup, __VA_ARGS__)
int64_t ByHand_update_from(yoke_db *db, const ByHand_change *change);
bool ByHand_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const ByHand_query *query);
ByHand *YOKE_NULLABLE ByHand_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const ByHand_lookup *lookup);
ByHand *YOKE_NULLABLE ByHand_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const ByHand_lookup *lookup);

/* One object: byhand.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(byhand). */
bool ByHand_save(ByHand *byhand);
bool ByHand_save_fields(ByHand *byhand, const char *fields);
bool ByHand_refresh(ByHand *byhand);
bool ByHand_delete(ByHand *byhand, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool ByHand_full_clean(ByHand *byhand);
const char *ByHand_str(const ByHand *byhand);

/* ── Louder ───────────────────────────
 * library.Louder, table library_louder. */
struct Louder {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
  const char *name; /* CharField(9) */
};

/* Conditions on Louder objects: all that are given hold. */
struct Louder_where {
  const Louder *is;                     /* this very object */
  const Louder_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
};

typedef struct Louder_query {
  Louder_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Louder_query;

/* Louder.objects.filter(where).update(set) */
typedef struct Louder_change {
  Louder_where where, set;
} Louder_change;

/* Louder.objects.get_or_create(defaults, **where) */
typedef struct Louder_lookup {
  Louder_where where, defaults;
} Louder_lookup;

typedef struct Louder_list {
  size_t count;
  Louder **items;
} Louder_list;

typedef struct Louder_iterator Louder_iterator;

extern const yoke_model Louder_model;
extern const yoke_field Louder_fields[];

/* Reading: Louder.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Louder_get(db, .name = eq(...))
 *   Louder_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Louder_get(...) YOKE_CALL(Louder_get_where, Louder_where, __VA_ARGS__)
#define Louder_get_query(...) YOKE_CALL(Louder_get_from, Louder_query, __VA_ARGS__)
#define Louder_filter(...) YOKE_CALL(Louder_filter_from, Louder_query, __VA_ARGS__)
#define Louder_first(...) YOKE_CALL(Louder_first_from, Louder_query, __VA_ARGS__)
#define Louder_latest(...) YOKE_CALL(Louder_latest_from, Louder_query, __VA_ARGS__)
#define Louder_earliest(...) YOKE_CALL(Louder_earliest_from, Louder_query, __VA_ARGS__)
#define Louder_count(...) YOKE_CALL(Louder_count_from, Louder_query, __VA_ARGS__)
#define Louder_exists(...) YOKE_CALL(Louder_exists_from, Louder_query, __VA_ARGS__)
#define Louder_iterate(...) YOKE_CALL(Louder_iterate_from, Louder_query, __VA_ARGS__)
Louder *YOKE_NULLABLE Louder_get_where(yoke_db *db, const Louder_where *where);
Louder *YOKE_NULLABLE Louder_get_from(yoke_db *db, const Louder_query *query);
Louder_list *Louder_filter_from(yoke_db *db, const Louder_query *query);
Louder *YOKE_NULLABLE Louder_first_from(yoke_db *db, const Louder_query *query);
Louder *YOKE_NULLABLE Louder_latest_from(yoke_db *db, const Louder_query *query);
Louder *YOKE_NULLABLE Louder_earliest_from(yoke_db *db, const Louder_query *query);
int64_t Louder_count_from(yoke_db *db, const Louder_query *query);
bool Louder_exists_from(yoke_db *db, const Louder_query *query);
Louder_iterator *Louder_iterate_from(yoke_db *db, const Louder_query *query);
Louder *YOKE_NULLABLE Louder_next(Louder_iterator *iterator);
void Louder_stop(Louder_iterator *iterator);

/* Making: Louder(...), not saved yet, and Louder.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Louder_DEFAULTS .name = ""
#define Louder_new(...) YOKE_MAKE(Louder_new_from, Louder, __VA_ARGS__)
#define Louder_create(...) YOKE_MAKE(Louder_create_from, Louder, __VA_ARGS__)
Louder *Louder_new_from(yoke_db *db, const Louder *initial);
Louder *YOKE_NULLABLE Louder_create_from(yoke_db *db, const Louder *initial);
bool Louder_bulk_create(yoke_db *db, Louder *const *objects, size_t count);
bool Louder_attach(yoke_db *db, Louder *louder);

/* Writing many, or one that may not be there yet:
 *   Louder_update(db, .where = {...}, .set = {.name = to(...)})
 *   Louder_delete_where(db, &deleted, .where = {...})
 *   Louder_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Louder_update(...) YOKE_CALL(Louder_update_from, Louder_change, __VA_ARGS__)
#define Louder_delete_where(...) YOKE_CALL_WITH(Louder_delete_from, Louder_query, __VA_ARGS__)
#define Louder_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Louder_get_or_create_from, Louder_lookup, __VA_ARGS__)
#define Louder_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Louder_update_or_create_from, Louder_lookup, __VA_ARGS__)
int64_t Louder_update_from(yoke_db *db, const Louder_change *change);
bool Louder_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Louder_query *query);
Louder *YOKE_NULLABLE Louder_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Louder_lookup *lookup);
Louder *YOKE_NULLABLE Louder_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Louder_lookup *lookup);

/* One object: louder.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(louder). */
bool Louder_save(Louder *louder);
bool Louder_save_fields(Louder *louder, const char *fields);
bool Louder_refresh(Louder *louder);
bool Louder_delete(Louder *louder, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Louder_full_clean(Louder *louder);
const char *Louder_str(const Louder *louder);

/* ── Loudest ───────────────────────────
 * library.Loudest, table library_loudest. */
struct Loudest {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
  const char *name; /* CharField(9) */
};

/* Conditions on Loudest objects: all that are given hold. */
struct Loudest_where {
  const Loudest *is;                     /* this very object */
  const Loudest_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
};

typedef struct Loudest_query {
  Loudest_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Loudest_query;

/* Loudest.objects.filter(where).update(set) */
typedef struct Loudest_change {
  Loudest_where where, set;
} Loudest_change;

/* Loudest.objects.get_or_create(defaults, **where) */
typedef struct Loudest_lookup {
  Loudest_where where, defaults;
} Loudest_lookup;

typedef struct Loudest_list {
  size_t count;
  Loudest **items;
} Loudest_list;

typedef struct Loudest_iterator Loudest_iterator;

extern const yoke_model Loudest_model;
extern const yoke_field Loudest_fields[];

/* Reading: Loudest.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Loudest_get(db, .name = eq(...))
 *   Loudest_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Loudest_get(...) YOKE_CALL(Loudest_get_where, Loudest_where, __VA_ARGS__)
#define Loudest_get_query(...) YOKE_CALL(Loudest_get_from, Loudest_query, __VA_ARGS__)
#define Loudest_filter(...) YOKE_CALL(Loudest_filter_from, Loudest_query, __VA_ARGS__)
#define Loudest_first(...) YOKE_CALL(Loudest_first_from, Loudest_query, __VA_ARGS__)
#define Loudest_latest(...) YOKE_CALL(Loudest_latest_from, Loudest_query, __VA_ARGS__)
#define Loudest_earliest(...) YOKE_CALL(Loudest_earliest_from, Loudest_query, __VA_ARGS__)
#define Loudest_count(...) YOKE_CALL(Loudest_count_from, Loudest_query, __VA_ARGS__)
#define Loudest_exists(...) YOKE_CALL(Loudest_exists_from, Loudest_query, __VA_ARGS__)
#define Loudest_iterate(...) YOKE_CALL(Loudest_iterate_from, Loudest_query, __VA_ARGS__)
Loudest *YOKE_NULLABLE Loudest_get_where(yoke_db *db, const Loudest_where *where);
Loudest *YOKE_NULLABLE Loudest_get_from(yoke_db *db, const Loudest_query *query);
Loudest_list *Loudest_filter_from(yoke_db *db, const Loudest_query *query);
Loudest *YOKE_NULLABLE Loudest_first_from(yoke_db *db, const Loudest_query *query);
Loudest *YOKE_NULLABLE Loudest_latest_from(yoke_db *db, const Loudest_query *query);
Loudest *YOKE_NULLABLE Loudest_earliest_from(yoke_db *db, const Loudest_query *query);
int64_t Loudest_count_from(yoke_db *db, const Loudest_query *query);
bool Loudest_exists_from(yoke_db *db, const Loudest_query *query);
Loudest_iterator *Loudest_iterate_from(yoke_db *db, const Loudest_query *query);
Loudest *YOKE_NULLABLE Loudest_next(Loudest_iterator *iterator);
void Loudest_stop(Loudest_iterator *iterator);

/* Making: Loudest(...), not saved yet, and Loudest.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Loudest_DEFAULTS .name = ""
#define Loudest_new(...) YOKE_MAKE(Loudest_new_from, Loudest, __VA_ARGS__)
#define Loudest_create(...) YOKE_MAKE(Loudest_create_from, Loudest, __VA_ARGS__)
Loudest *Loudest_new_from(yoke_db *db, const Loudest *initial);
Loudest *YOKE_NULLABLE Loudest_create_from(yoke_db *db, const Loudest *initial);
bool Loudest_bulk_create(yoke_db *db, Loudest *const *objects, size_t count);
bool Loudest_attach(yoke_db *db, Loudest *loudest);

/* Writing many, or one that may not be there yet:
 *   Loudest_update(db, .where = {...}, .set = {.name = to(...)})
 *   Loudest_delete_where(db, &deleted, .where = {...})
 *   Loudest_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Loudest_update(...) YOKE_CALL(Loudest_update_from, Loudest_change, __VA_ARGS__)
#define Loudest_delete_where(...) YOKE_CALL_WITH(Loudest_delete_from, Loudest_query, __VA_ARGS__)
#define Loudest_get_or_create(...)                                                                 \
  YOKE_CALL_WITH(Loudest_get_or_create_from, Loudest_lookup, __VA_ARGS__)
#define Loudest_update_or_create(...)                                                              \
  YOKE_CALL_WITH(Loudest_update_or_create_from, Loudest_lookup, __VA_ARGS__)
int64_t Loudest_update_from(yoke_db *db, const Loudest_change *change);
bool Loudest_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Loudest_query *query);
Loudest *YOKE_NULLABLE Loudest_get_or_create_from(yoke_db *db, bool *ret_created,
                                                  const Loudest_lookup *lookup);
Loudest *YOKE_NULLABLE Loudest_update_or_create_from(yoke_db *db, bool *ret_created,
                                                     const Loudest_lookup *lookup);

/* One object: loudest.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(loudest). */
bool Loudest_save(Loudest *loudest);
bool Loudest_save_fields(Loudest *loudest, const char *fields);
bool Loudest_refresh(Loudest *loudest);
bool Loudest_delete(Loudest *loudest, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Loudest_full_clean(Loudest *loudest);
const char *Loudest_str(const Loudest *loudest);

/* ── Number ───────────────────────────
 * library.Number, table library_number. */
struct Number {
  yoke_object yoke;
  int64_t id;       /* BigAutoField, primary key */
  int64_t number;   /* IntegerField */
};

/* Conditions on Number objects: all that are given hold. */
struct Number_where {
  const Number *is;                     /* this very object */
  const Number_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup number;
};

typedef struct Number_query {
  Number_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Number_query;

/* Number.objects.filter(where).update(set) */
typedef struct Number_change {
  Number_where where, set;
} Number_change;

/* Number.objects.get_or_create(defaults, **where) */
typedef struct Number_lookup {
  Number_where where, defaults;
} Number_lookup;

typedef struct Number_list {
  size_t count;
  Number **items;
} Number_list;

typedef struct Number_iterator Number_iterator;

extern const yoke_model Number_model;
extern const yoke_field Number_fields[];

/* Reading: Number.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Number_get(db, .number = eq(...))
 *   Number_filter(db, .where = {.number = eq(...)}, .order_by = "-number", .limit = 20) */
#define Number_get(...) YOKE_CALL(Number_get_where, Number_where, __VA_ARGS__)
#define Number_get_query(...) YOKE_CALL(Number_get_from, Number_query, __VA_ARGS__)
#define Number_filter(...) YOKE_CALL(Number_filter_from, Number_query, __VA_ARGS__)
#define Number_first(...) YOKE_CALL(Number_first_from, Number_query, __VA_ARGS__)
#define Number_latest(...) YOKE_CALL(Number_latest_from, Number_query, __VA_ARGS__)
#define Number_earliest(...) YOKE_CALL(Number_earliest_from, Number_query, __VA_ARGS__)
#define Number_count(...) YOKE_CALL(Number_count_from, Number_query, __VA_ARGS__)
#define Number_exists(...) YOKE_CALL(Number_exists_from, Number_query, __VA_ARGS__)
#define Number_iterate(...) YOKE_CALL(Number_iterate_from, Number_query, __VA_ARGS__)
Number *YOKE_NULLABLE Number_get_where(yoke_db *db, const Number_where *where);
Number *YOKE_NULLABLE Number_get_from(yoke_db *db, const Number_query *query);
Number_list *Number_filter_from(yoke_db *db, const Number_query *query);
Number *YOKE_NULLABLE Number_first_from(yoke_db *db, const Number_query *query);
Number *YOKE_NULLABLE Number_latest_from(yoke_db *db, const Number_query *query);
Number *YOKE_NULLABLE Number_earliest_from(yoke_db *db, const Number_query *query);
int64_t Number_count_from(yoke_db *db, const Number_query *query);
bool Number_exists_from(yoke_db *db, const Number_query *query);
Number_iterator *Number_iterate_from(yoke_db *db, const Number_query *query);
Number *YOKE_NULLABLE Number_next(Number_iterator *iterator);
void Number_stop(Number_iterator *iterator);

/* Making: Number(...), not saved yet, and Number.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Number_DEFAULTS .yoke = {0}
#define Number_new(...) YOKE_MAKE(Number_new_from, Number, __VA_ARGS__)
#define Number_create(...) YOKE_MAKE(Number_create_from, Number, __VA_ARGS__)
Number *Number_new_from(yoke_db *db, const Number *initial);
Number *YOKE_NULLABLE Number_create_from(yoke_db *db, const Number *initial);
bool Number_bulk_create(yoke_db *db, Number *const *objects, size_t count);
bool Number_attach(yoke_db *db, Number *number);

/* Writing many, or one that may not be there yet:
 *   Number_update(db, .where = {...}, .set = {.number = to(...)})
 *   Number_delete_where(db, &deleted, .where = {...})
 *   Number_get_or_create(db, &created, .where = {...}, .defaults = {.number = to(...)}) */
#define Number_update(...) YOKE_CALL(Number_update_from, Number_change, __VA_ARGS__)
#define Number_delete_where(...) YOKE_CALL_WITH(Number_delete_from, Number_query, __VA_ARGS__)
#define Number_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Number_get_or_create_from, Number_lookup, __VA_ARGS__)
#define Number_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Number_update_or_create_from, Number_lookup, __VA_ARGS__)
int64_t Number_update_from(yoke_db *db, const Number_change *change);
bool Number_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Number_query *query);
Number *YOKE_NULLABLE Number_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Number_lookup *lookup);
Number *YOKE_NULLABLE Number_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Number_lookup *lookup);

/* One object: number.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(number). */
bool Number_save(Number *number);
bool Number_save_fields(Number *number, const char *fields);
bool Number_refresh(Number *number);
bool Number_delete(Number *number, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Number_full_clean(Number *number);
const char *Number_str(const Number *number);

/* The app: yoke_create_tables(db, &library). */
extern const yoke_app library;

YOKE_HEADER_END

#endif
