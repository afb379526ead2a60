/* Made by yoke 0.1.0 from accounts/models.py. Changes here are lost. */
#ifndef ACCOUNTS_MODELS_H
#define ACCOUNTS_MODELS_H

#include "yoke/yoke.h"

#include "auth.h"

#if YOKE_ABI != 5
#error "accounts.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Models of other apps that are named here. */
typedef struct User User; /* auth.User */
typedef struct User_where User_where;

typedef struct Profile Profile;
typedef struct Profile_where Profile_where;

/* ── Profile ───────────────────────────
 * accounts.Profile, table accounts_profile. */
struct Profile {
  yoke_object yoke;
  int64_t id;               /* BigAutoField, primary key */
  int64_t user_id;          /* key of user, unique */
  const char *phone;        /* CharField(15) */
  const char *address;      /* TextField */
  User *YOKE_NULLABLE user; /* cache of Profile_user() */
  unsigned char states[1];  /* where the relations stand */
};

/* Conditions on Profile objects: all that are given hold. */
struct Profile_where {
  const Profile *is;                     /* this very object */
  const Profile_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup user_id;
  yoke_text_lookup phone;
  yoke_text_lookup address;
  const User_where *user;                /* of its user */
};

typedef struct Profile_query {
  Profile_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Profile_query;

/* Profile.objects.filter(where).update(set) */
typedef struct Profile_change {
  Profile_where where, set;
} Profile_change;

/* Profile.objects.get_or_create(defaults, **where) */
typedef struct Profile_lookup {
  Profile_where where, defaults;
} Profile_lookup;

typedef struct Profile_list {
  size_t count;
  Profile **items;
} Profile_list;

typedef struct Profile_iterator Profile_iterator;

extern const yoke_model Profile_model;
extern const yoke_field Profile_fields[];
extern const yoke_relation Profile_relations[];

/* Reading: Profile.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Profile_get(db, .phone = eq(...))
 *   Profile_filter(db, .where = {.phone = eq(...)}, .order_by = "-phone", .limit = 20) */
#define Profile_get(...) YOKE_CALL(Profile_get_where, Profile_where, __VA_ARGS__)
#define Profile_get_query(...) YOKE_CALL(Profile_get_from, Profile_query, __VA_ARGS__)
#define Profile_filter(...) YOKE_CALL(Profile_filter_from, Profile_query, __VA_ARGS__)
#define Profile_first(...) YOKE_CALL(Profile_first_from, Profile_query, __VA_ARGS__)
#define Profile_latest(...) YOKE_CALL(Profile_latest_from, Profile_query, __VA_ARGS__)
#define Profile_earliest(...) YOKE_CALL(Profile_earliest_from, Profile_query, __VA_ARGS__)
#define Profile_count(...) YOKE_CALL(Profile_count_from, Profile_query, __VA_ARGS__)
#define Profile_exists(...) YOKE_CALL(Profile_exists_from, Profile_query, __VA_ARGS__)
#define Profile_iterate(...) YOKE_CALL(Profile_iterate_from, Profile_query, __VA_ARGS__)
Profile *YOKE_NULLABLE Profile_get_where(yoke_db *db, const Profile_where *where);
Profile *YOKE_NULLABLE Profile_get_from(yoke_db *db, const Profile_query *query);
Profile_list *Profile_filter_from(yoke_db *db, const Profile_query *query);
Profile *YOKE_NULLABLE Profile_first_from(yoke_db *db, const Profile_query *query);
Profile *YOKE_NULLABLE Profile_latest_from(yoke_db *db, const Profile_query *query);
Profile *YOKE_NULLABLE Profile_earliest_from(yoke_db *db, const Profile_query *query);
int64_t Profile_count_from(yoke_db *db, const Profile_query *query);
bool Profile_exists_from(yoke_db *db, const Profile_query *query);
Profile_iterator *Profile_iterate_from(yoke_db *db, const Profile_query *query);
Profile *YOKE_NULLABLE Profile_next(Profile_iterator *iterator);
void Profile_stop(Profile_iterator *iterator);

/* Making: Profile(...), not saved yet, and Profile.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Profile_DEFAULTS .phone = "", .address = ""
#define Profile_new(...) YOKE_MAKE(Profile_new_from, Profile, __VA_ARGS__)
#define Profile_create(...) YOKE_MAKE(Profile_create_from, Profile, __VA_ARGS__)
Profile *Profile_new_from(yoke_db *db, const Profile *initial);
Profile *YOKE_NULLABLE Profile_create_from(yoke_db *db, const Profile *initial);
bool Profile_bulk_create(yoke_db *db, Profile *const *objects, size_t count);
bool Profile_attach(yoke_db *db, Profile *profile);

/* Writing many, or one that may not be there yet:
 *   Profile_update(db, .where = {...}, .set = {.phone = to(...)})
 *   Profile_delete_where(db, &deleted, .where = {...})
 *   Profile_get_or_create(db, &created, .where = {...}, .defaults = {.phone = to(...)}) */
#define Profile_update(...) YOKE_CALL(Profile_update_from, Profile_change, __VA_ARGS__)
#define Profile_delete_where(...) YOKE_CALL_WITH(Profile_delete_from, Profile_query, __VA_ARGS__)
#define Profile_get_or_create(...)                                                                 \
  YOKE_CALL_WITH(Profile_get_or_create_from, Profile_lookup, __VA_ARGS__)
#define Profile_update_or_create(...)                                                              \
  YOKE_CALL_WITH(Profile_update_or_create_from, Profile_lookup, __VA_ARGS__)
int64_t Profile_update_from(yoke_db *db, const Profile_change *change);
bool Profile_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Profile_query *query);
Profile *YOKE_NULLABLE Profile_get_or_create_from(yoke_db *db, bool *ret_created,
                                                  const Profile_lookup *lookup);
Profile *YOKE_NULLABLE Profile_update_or_create_from(yoke_db *db, bool *ret_created,
                                                     const Profile_lookup *lookup);

/* One object: profile.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(profile). */
bool Profile_save(Profile *profile);
bool Profile_save_fields(Profile *profile, const char *fields);
bool Profile_refresh(Profile *profile);
bool Profile_delete(Profile *profile, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Profile_full_clean(Profile *profile);
const char *Profile_str(const Profile *profile);

/* profile.user: OneToOneField(User, on_delete=CASCADE), required. Setting saves nothing; swapping
 * saves both. */
User *YOKE_NONNULL Profile_user(Profile *profile);
bool Profile_set_user(Profile *profile, User *YOKE_NULLABLE user);
yoke_relation_state Profile_user_state(const Profile *profile);
bool Profile_swap_user(Profile *profile, Profile *other);

/* The app: yoke_create_tables(db, &accounts). */
extern const yoke_app accounts;

YOKE_HEADER_END

#endif
