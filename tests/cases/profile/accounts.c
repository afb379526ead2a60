/* Made by yoke 0.1.0 from accounts/models.py. Changes here are lost. */
#include "accounts.h"

#include "auth.h"

/* ── Profile ───────────────────────────
 * Table accounts_profile. */

const char *Profile_str(const Profile *profile) {
  User *user = Profile_user((Profile *)profile);
  return yoke_field_str(&User_fields[4] /* username */, user);
}

static const char *str_of_Profile(const void *object) {
  return Profile_str(object);
}

const yoke_field Profile_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Profile, id), .where_offset = offsetof(Profile_where, id)},
    {.name = "user", .attname = "user_id", .column = "user_id", .verbose_name = "user",
     .kind = YOKE_INT, .flags = YOKE_FIELD_UNIQUE, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(Profile, user_id), .where_offset = offsetof(Profile_where, user_id),
     .relation = &Profile_relations[0] /* user */},
    {.name = "phone", .attname = "phone", .column = "phone", .verbose_name = "phone",
     .kind = YOKE_TEXT, .db_type = "varchar(15)", .max_length = 15,
     .offset = offsetof(Profile, phone), .where_offset = offsetof(Profile_where, phone)},
    {.name = "address", .attname = "address", .column = "address", .verbose_name = "address",
     .kind = YOKE_TEXT, .db_type = "text",
     .offset = offsetof(Profile, address), .where_offset = offsetof(Profile_where, address)},
};

const yoke_relation Profile_relations[] = {
    {.name = "user", .query_name = "user", .is_one_to_one = true,
     .model = &Profile_model, .target = &User_model, .inverse = &User_relations[2] /* profile */,
     .field = &Profile_fields[1] /* user_id */, .to_field = &User_fields[0] /* id */,
     .slot = offsetof(Profile, user), .state = offsetof(Profile, states),
     .where_offset = offsetof(Profile_where, user),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model Profile_model = {
    .name = "Profile", .app = "accounts", .label = "accounts.Profile", .table = "accounts_profile",
    .verbose_name = "profile", .size = sizeof(Profile), .where_size = sizeof(Profile_where),
    .fields = Profile_fields, .field_count = 4, .pk = &Profile_fields[0] /* id */,
    .pk_fields = &Profile_model.pk, .pk_count = 1, .relations = Profile_relations,
    .relation_count = 1, .deletion = {.fast = true, .order = 1, .statements = 1},
    .str = str_of_Profile,
};

static yoke_query query_of_Profile(const Profile_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Profile *Profile_get_where(yoke_db *db, const Profile_where *where) {
  return yoke_get(db, &Profile_model, &(yoke_query){.where = where});
}

Profile *Profile_get_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return yoke_get(db, &Profile_model, &plain);
}

Profile_list *Profile_filter_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return (Profile_list *)yoke_filter(db, &Profile_model, &plain);
}

Profile *Profile_first_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return yoke_first(db, &Profile_model, &plain);
}

Profile *Profile_latest_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return yoke_latest(db, &Profile_model, &plain);
}

Profile *Profile_earliest_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return yoke_earliest(db, &Profile_model, &plain);
}

int64_t Profile_count_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return yoke_count(db, &Profile_model, &plain);
}

bool Profile_exists_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return yoke_exists(db, &Profile_model, &plain);
}

Profile_iterator *Profile_iterate_from(yoke_db *db, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return (Profile_iterator *)yoke_iterate(db, &Profile_model, &plain);
}

Profile *Profile_next(Profile_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Profile_stop(Profile_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Profile *Profile_new_from(yoke_db *db, const Profile *initial) {
  return yoke_new(db, &Profile_model, initial);
}

Profile *Profile_create_from(yoke_db *db, const Profile *initial) {
  return yoke_create(db, &Profile_model, initial);
}

bool Profile_bulk_create(yoke_db *db, Profile *const *objects, size_t count) {
  return yoke_bulk_create(db, &Profile_model, (void *const *)objects, count);
}

bool Profile_attach(yoke_db *db, Profile *profile) {
  return yoke_attach(db, &Profile_model, profile);
}

int64_t Profile_update_from(yoke_db *db, const Profile_change *change) {
  return yoke_update(db, &Profile_model, &change->where, &change->set);
}

bool Profile_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Profile_query *query) {
  yoke_query plain = query_of_Profile(query);
  return yoke_delete_where(db, &Profile_model, &plain, ret_deleted);
}

Profile *Profile_get_or_create_from(yoke_db *db, bool *ret_created, const Profile_lookup *lookup) {
  return yoke_get_or_create(db, &Profile_model, &lookup->where, &lookup->defaults, ret_created);
}

Profile *Profile_update_or_create_from(yoke_db *db, bool *ret_created,
                                       const Profile_lookup *lookup) {
  return yoke_update_or_create(db, &Profile_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Profile_save(Profile *profile) {
  return yoke_save(&Profile_model, profile);
}

bool Profile_save_fields(Profile *profile, const char *fields) {
  return yoke_save_fields(&Profile_model, profile, fields);
}

bool Profile_refresh(Profile *profile) {
  return yoke_refresh(&Profile_model, profile);
}

bool Profile_delete(Profile *profile, yoke_deleted *ret_deleted) {
  return yoke_delete(&Profile_model, profile, ret_deleted);
}

bool Profile_full_clean(Profile *profile) {
  return yoke_full_clean(&Profile_model, profile);
}

User *Profile_user(Profile *profile) {
  return yoke_related(&Profile_relations[0], profile);
}

bool Profile_set_user(Profile *profile, User *user) {
  return yoke_set_related(&Profile_relations[0], profile, user);
}

yoke_relation_state Profile_user_state(const Profile *profile) {
  return yoke_related_state(&Profile_relations[0], profile);
}

bool Profile_swap_user(Profile *profile, Profile *other) {
  return yoke_swap_related(&Profile_relations[0], profile, other);
}

/* ── accounts ───────────────────────────
 * The app. */

static const yoke_model *const accounts_models[] = {
    &Profile_model,
};

static const yoke_app *const accounts_needs[] = {
    &auth,
};

static const yoke_ddl accounts_sqlite[] = {
    {"accounts_profile",
     "CREATE TABLE \"accounts_profile\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"user_id\" integer NOT NULL UNIQUE REFERENCES \"auth_user\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"phone\" varchar(15) NOT NULL, "
     "\"address\" text NOT NULL)"},
};

const yoke_app accounts = {
    .label = "accounts", .models = accounts_models, .model_count = 1, .needs = accounts_needs,
    .need_count = 1, .sqlite = accounts_sqlite, .sqlite_count = 1, .abi = YOKE_ABI,
};
