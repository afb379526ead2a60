/* What the typed functions of generated code call: the same for every model. A program uses the
 * typed ones (Profile_get(), Profile_user(), ...); these serve code that works on any model.
 *
 * `where` is a generated where struct of the model, or NULL for no condition. `object` is a
 * generated model struct. What is returned lives in the connection's current scope. */
#ifndef YOKE_MODEL_H
#define YOKE_MODEL_H

/* Compilers then report a wrong argument of a macro at the caller's line, not in here. */
#pragma GCC system_header

#include "yoke/database.h"
#include "yoke/lookup.h"

YOKE_API_BEGIN

/* What every generated where struct begins with; conditions within one struct are all required. */
typedef struct yoke_where {
  const void *is;   /* this very object */
  const void *all;  /* array of where structs, YOKE_END last: each holds too */
  const void *any;  /* at least one holds */
  const void *none; /* none holds */
  bool end;         /* YOKE_END */
} yoke_where;

typedef struct yoke_query {
  const void *where;          /* filter(...) */
  const void *exclude;        /* exclude(...) */
  const char *select_related; /* "user", "user__company, profile"; NULL for none */
  const char *order_by;       /* "-id", "user__username, id", "?"; NULL: Meta.ordering; "": none */
  int64_t limit;              /* at most so many rows; 0 for all */
  int64_t offset;             /* leave out so many first */
} yoke_query;

/* A result: the typed list is the same struct with typed items. */
typedef struct yoke_list {
  size_t count;
  void **items;
} yoke_list;

typedef struct yoke_iterator yoke_iterator;

/* What a deletion removed, as Django's delete() returns it. */
typedef struct yoke_deleted_model {
  const char *label; /* "accounts.Profile" */
  size_t count;
} yoke_deleted_model;
typedef struct yoke_deleted {
  size_t total;
  size_t model_count;
  const yoke_deleted_model *models; /* in the current scope */
} yoke_deleted;

/* ── Reading ────────────────────────────────────────────────────────────────────────────────────
 */
void *yoke_get(yoke_db *db, const yoke_model *model, const yoke_query *query);
yoke_list *yoke_filter(yoke_db *db, const yoke_model *model, const yoke_query *query);
void *yoke_first(yoke_db *db, const yoke_model *model, const yoke_query *query);

/* The row that `order_by` puts last, or first; without one, by Meta.get_latest_by. NULL with
 * YOKE_DOES_NOT_EXIST: there is none; with YOKE_VALUE_ERROR: there is neither an order nor a
 * get_latest_by, or a limit or offset. Django: latest(*order_by), earliest(*order_by). */
void *yoke_latest(yoke_db *db, const yoke_model *model, const yoke_query *query);
void *yoke_earliest(yoke_db *db, const yoke_model *model, const yoke_query *query);
int64_t yoke_count(yoke_db *db, const yoke_model *model, const yoke_query *query); /* -1: failed */
bool yoke_exists(yoke_db *db, const yoke_model *model,
                 const yoke_query *query); /* false and an error: failed */

/* Streams: memory stays flat over any number of rows. Each object, and what is reached from it,
 * lives until the next call. NULL from yoke_next() is the end, or a failure that yoke_error()
 * names; either way the iterator is closed then. yoke_stop() closes one early; closing one again
 * does nothing, until the next yoke_iterate(), which may use it anew. Other queries may run on the
 * connection meanwhile. A stream belongs to the connection and to no scope: yoke_pop() does not end
 * it, yoke_close() does. */
yoke_iterator *yoke_iterate(yoke_db *db, const yoke_model *model, const yoke_query *query);
void *yoke_next(yoke_iterator *iterator);
void yoke_stop(yoke_iterator *iterator);

/* ── Writing ────────────────────────────────────────────────────────────────────────────────────
 */

/* `values` is a where struct whose members are set with to(...), or whose relations are &(X_where){
 * .is = x }. yoke_update returns how many rows matched, -1 on failure. */
int64_t yoke_update(yoke_db *db, const yoke_model *model, const void *where, const void *values);

/* Deletes the rows that `query` selects, as yoke_delete() does; a query with limit or offset is
 * refused. Objects in memory do not change. */
bool yoke_delete_where(yoke_db *db, const yoke_model *model, const yoke_query *query,
                       yoke_deleted *ret_deleted);

/* A copy of `initial` (defaults already in it) in the current scope, with all that it points at; a
 * partner in it is assigned. yoke_create() saves it with one INSERT; NULL: failed. Django: Model(),
 * objects.create(). */
void *yoke_new(yoke_db *db, const yoke_model *model, const void *initial);
void *yoke_create(yoke_db *db, const yoke_model *model, const void *initial);

/* The object that matches `where`, or a new one. What a new object gets: the model's defaults, the
 * plain equalities of `where` (.name = eq("a"), .user = &(User_where){ .is = ada }, IS_NULL), and
 * `values` (Django's defaults=), which may be NULL. yoke_update_or_create() writes `values` to the
 * object that was found, too. `ret_created` may be NULL;
 * *ret_created is false on failure. */
void *yoke_get_or_create(yoke_db *db, const yoke_model *model, const void *where,
                         const void *values, bool *ret_created);
void *yoke_update_or_create(yoke_db *db, const yoke_model *model, const void *where,
                            const void *values, bool *ret_created);

/* Inserts all or none, in one transaction with one statement; keys are set on the objects. Objects
 * of your own are attached first, as by yoke_attach(). */
bool yoke_bulk_create(yoke_db *db, const yoke_model *model, void *const *objects, size_t count);

/* Ties an object of your own (on the stack, all zero but for its values) to a connection for as
 * long as the current scope, so that it can be saved. A required text that was not set becomes "".
 * The object and what it points at stay yours: partners that you assign point at it, so it must be
 * there as long as they are used. When the scope ends it must not be used any more. Assigning a
 * partner that has a connection does it, too. */
bool yoke_attach(yoke_db *db, const yoke_model *model, void *object);

/* UPDATE, or else INSERT, as Django's save() decides; a new key is set on the object. One statement
 * (two for a new object whose key you set), in no transaction of its own. Fails with
 * YOKE_VALUE_ERROR for a partner that is not saved, YOKE_INTEGRITY_ERROR, or YOKE_DATA_ERROR for a
 * value that the column cannot hold; the error names model and field, and the object is then as
 * unsaved as before. A text or a nullable value that you put into a struct is not copied: it must
 * last as long as the struct does (yoke_text() makes one that lasts as long as the scope). */
bool yoke_save(const yoke_model *model, void *object);

/* UPDATE of some columns: save(update_fields=[...]). `fields` are names with commas or spaces
 * between, "phone, user"; NULL: as yoke_save(). YOKE_DATABASE_ERROR when the row is not there. */
bool yoke_save_fields(const yoke_model *model, void *object, const char *fields);

/* Reads all values again and forgets the partners: refresh_from_db(). YOKE_DOES_NOT_EXIST when the
 * row is gone. */
bool yoke_refresh(const yoke_model *model, void *object);

/* Deletes the object and, by each relation's on_delete, what points at it: all in one transaction,
 * or nothing. *ret_deleted (NULL: not wanted) counts the rows that Yoke deleted: none on failure.
 * The object has no key afterwards and is new; its partners in memory have forgotten it, and it its
 * children, so that who asks next gets the truth from the database. YOKE_PROTECTED_ERROR and
 * YOKE_RESTRICTED_ERROR list the objects in the way and change nothing, so a transaction around the
 * call can go on. */
bool yoke_delete(const yoke_model *model, void *object, yoke_deleted *ret_deleted);

/* Django's full_clean(): looks at every field, then at what must be unique. False with
 * YOKE_VALIDATION_ERROR: yoke_error(db)->invalid has every complaint; or with another code when the
 * database fails. Saves nothing. */
bool yoke_full_clean(const yoke_model *model, void *object);

/* Whether the validator's regular expression is anywhere in the text: 1, 0, or -1 with the error
 * set. Validators that have one point at it: only a program whose models have such needs PCRE2. */
int yoke_search_pattern(yoke_db *db, const yoke_validator *validator, const char *text);

/* What __str__ gives: in the current scope, or static; "Profile object (1)" where the model has
 * none. Never NULL. One that prints partners 200 deep is cut short there. */
const char *yoke_str(const yoke_model *model, const void *object);

/* What a generated __str__ is made of; each is never NULL and lives as long as yoke_str()'s.
 * yoke_plain_str(): what yoke_str() gives for a model without __str__. yoke_field_str(): Python's
 * str() of one field, "None" also when `object` is NULL. yoke_format_str(): as printf(), in the
 * current scope of the connection of `object`. */
const char *yoke_plain_str(const yoke_model *model, const void *object);
const char *yoke_field_str(const yoke_field *field, const void *object);
const char *yoke_format_str(const void *object, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/* The label of a field's choice, or str() of a value that is none; as yoke_field_str() otherwise.
 * Django: get_status_display(). */
const char *yoke_display(const yoke_field *field, const void *object);

/* The object's neighbour by a date, and by its key where dates are the same, among the rows that
 * meet `where` (which may be NULL). NULL with YOKE_DOES_NOT_EXIST: it is the last, or the first.
 * Django: get_next_by_FOO(**where), get_previous_by_FOO(). */
void *yoke_next_by(const yoke_model *model, const yoke_field *field, void *object,
                   const void *where);
void *yoke_previous_by(const yoke_model *model, const yoke_field *field, void *object,
                       const void *where);

/* The same by the order that Meta.order_with_respect_to keeps, as the database has it now. Django:
 * get_next_in_order(), get_previous_in_order(). */
void *yoke_next_in_order(const yoke_model *model, void *object);
void *yoke_previous_in_order(const yoke_model *model, void *object);

/* Whether the object is in the database (not object._state.adding). */
bool yoke_is_saved(const void *object);

/* ── Relations ──────────────────────────────────────────────────────────────────────────────────
 */

/* The partner at the other end, from the cache or else from the database, for all objects of the
 * same result in one query; it lives as long as that result. NULL with YOKE_OK: a nullable key is
 * NULL; with YOKE_RELATED_OBJECT_DOES_NOT_EXIST: there is none; with YOKE_DOES_NOT_EXIST: the key
 * points at a row that is not there; with another code: failed. */
void *yoke_related(const yoke_relation *relation, void *object);

/* Where the relation stands now, asking nothing of the database. */
yoke_relation_state yoke_related_state(const yoke_relation *relation, const void *object);

/* Assigns a partner, or none with NULL, to either end: writes the key and both caches, and saves
 * nothing. An object of an inner scope, or of a stream, is not remembered by one that outlives it:
 * that one reads it again when asked. The member `user` of the struct is only a cache: one that
 * disagrees with the key beside it (user_id) is dropped. Django: profile.user = ada. */
bool yoke_set_related(const yoke_relation *relation, void *object, void *partner);

/* Exchanges the partners of two saved children, in the database (that column alone) and in memory:
 * all or nothing, in one transaction. Forward ends only. Where the key is the primary key, rows
 * that name one of the two follow it. */
bool yoke_swap_related(const yoke_relation *relation, void *object, void *other);

/* Gives the parent `object` another child and saves that; the one it had is let go (its key set to
 * NULL), or deleted where the key is required. With NULL it only lets go. All or nothing, in one
 * transaction. Reverse one-to-one ends only. */
bool yoke_replace_related(const yoke_relation *relation, void *object, void *partner);

/* The children at the other end, e.g. publisher.book_set.filter(...); they know their parent.
 * `query` may be NULL. */
yoke_list *yoke_related_list(const yoke_relation *relation, void *object, const yoke_query *query);

/* The keys of the children whose Meta.order_with_respect_to is the relation, in their order: an
 * array of int64_t, const char *, yoke_uuid, ... in the current scope; NULL: failed.
 * yoke_set_order() puts the children that the keys name in that order, with one statement; others,
 * and children in memory, stay as they are. Django: get_answer_order(), set_answer_order(keys). */
const void *yoke_get_order(const yoke_relation *relation, void *object, size_t *ret_count);
bool yoke_set_order(const yoke_relation *relation, void *object, const void *keys, size_t count);

/* ── Many-to-many ───────────────────────────────────────────────────────────────────────────────
 */

/* The partners of a saved object, e.g. book.authors.filter(...). `query` may be NULL. */
yoke_list *yoke_many_list(const yoke_many *many, void *object, const yoke_query *query);

/* Ties saved partners to a saved object by rows of the join table, or unties them:
 * book.authors.add( *authors), remove(*authors), set(authors), clear(). Who is tied already stays
 * so, once; columns of a join table of your own get their defaults. Each is all or nothing, in one
 * transaction. Of `partners` are `count`. Fails with YOKE_VALUE_ERROR for an object or a partner
 * without a key, or as saving and deleting rows of the join table does. */
bool yoke_many_add(const yoke_many *many, void *object, void *const *partners, size_t count);
bool yoke_many_remove(const yoke_many *many, void *object, void *const *partners, size_t count);
bool yoke_many_set(const yoke_many *many, void *object, void *const *partners, size_t count);
bool yoke_many_clear(const yoke_many *many, void *object);

/* ── How the typed macros pass keyword arguments ──────────────────────────────────────────────────
 * YOKE_CALL(f, T, db, .a = 1)  is  f(db, &(T){ .a = 1 });  YOKE_MAKE puts the model's defaults
 * before the caller's members. The extra comma lets a call pass no keyword at all. */
#define YOKE_CALL(function, type, ...) YOKE_CALL_(function, type, __VA_ARGS__, )
#define YOKE_CALL_(function, type, db, ...) function((db), __extension__ &(type){__VA_ARGS__})

#define YOKE_MAKE(function, type, ...) YOKE_MAKE_(function, type, __VA_ARGS__, )
#define YOKE_MAKE_(function, type, db, ...)                                                        \
  __extension__({                                                                                  \
    YOKE_QUIET_BEGIN type *yoke_made = function((db), &(type){type##_DEFAULTS, __VA_ARGS__});      \
    YOKE_QUIET_END yoke_made;                                                                      \
  })

/* YOKE_MANY(f, object, T, a, b)  is  f(object, (T *[]){a, b}, 2). */
#define YOKE_MANY(function, object, type, ...)                                                     \
  function((object), __extension__(type *const[]){__VA_ARGS__},                                    \
           sizeof((type *const[]){__VA_ARGS__}) / sizeof(type *))

/* As YOKE_CALL, with one more argument before the keywords: f(db, &created, &(T){ ... }). */
#define YOKE_CALL_WITH(function, type, ...) YOKE_CALL_WITH_(function, type, __VA_ARGS__, )
#define YOKE_CALL_WITH_(function, type, db, argument, ...)                                         \
  function((db), (argument), __extension__ &(type){__VA_ARGS__})

/* yoke_each (Profile, profile, profiles) { ... }: every object of a list; none of a NULL one. */
#define yoke_each(type, object, list)                                                              \
  for (type##_list *object##_list = (list); object##_list; object##_list = NULL)                   \
    for (type **object##_at = object##_list->items, *object;                                       \
         object##_at < object##_list->items + object##_list->count &&                              \
         (object = *object##_at, true);                                                            \
         object##_at++)

YOKE_API_END

#endif
