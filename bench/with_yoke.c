/* The same with Yoke, as a user would write it. */
#include <stdio.h>
#include <string.h>

#include "accounts.h"
#include "bench.h"

static yoke_db *db;

static void need(bool ok) {
  if (!ok) bench_die("yoke", yoke_error(db)->message);
}

/* SQLite's own journal, as the other side has it. */
static void open_file(const char *path) {
  char url[512];
  snprintf(url, sizeof url, "sqlite:%s?journal=delete", path);
  db = yoke_open(url);
  need(db != NULL);
}

static void close_file(void) {
  yoke_close(db);
  db = NULL;
}

static void begin(void) {
  need(yoke_begin(db));
}

static void commit(void) {
  need(yoke_commit(db));
}

static void let_go(void) {
  yoke_pop(db);
}

static uint64_t all_with_users(void) {
  need(yoke_push(db));
  Profile_list *profiles = Profile_filter(db, .select_related = "user");
  need(profiles != NULL);
  uint64_t sum = 0;
  yoke_each (Profile, profile, profiles) {
    User *user = Profile_user(profile);
    sum += (uint64_t)profile->id + (uint64_t)user->id + strlen(user->username);
  }
  return sum;
}

static uint64_t stream_with_users(void) {
  Profile_iterator *profiles = Profile_iterate(db, .select_related = "user");
  need(profiles != NULL);
  uint64_t sum = 0;
  for (Profile *profile; (profile = Profile_next(profiles));) {
    User *user = Profile_user(profile);
    sum += (uint64_t)profile->id + (uint64_t)user->id + strlen(user->username);
  }
  return sum;
}

static uint64_t get_by_key(void) {
  uint64_t sum = 0;
  for (int64_t i = 0; i < LOOKUPS; i++) {
    need(yoke_push(db));
    User *user = User_get(db, .id = eq(key_of(i)));
    need(user != NULL);
    sum += strlen(user->username);
    yoke_pop(db);
  }
  return sum;
}

static uint64_t user_then_profile(void) {
  uint64_t sum = 0;
  for (int64_t i = 0; i < LOOKUPS; i++) {
    need(yoke_push(db));
    User *user = User_get(db, .id = eq(key_of(i)));
    need(user != NULL);
    Profile *profile = User_profile(user);
    need(profile != NULL);
    sum += strlen(profile->phone);
    yoke_pop(db);
  }
  return sum;
}

/* A batch in memory at a time, as one would with objects. */
enum { BATCH = 1000 };

static uint64_t insert_in_bulk(void) {
  static row rows[BATCH];
  uint64_t sum = 0;
  begin();
  for (int64_t from = 1; from <= USERS; from += BATCH) {
    User users[BATCH];
    Profile profiles[BATCH];
    User *user_pointers[BATCH];
    Profile *profile_pointers[BATCH];
    need(yoke_push(db));
    yoke_datetime joined;
    need(yoke_parse_datetime(JOINED, &joined));
    for (int i = 0; i < BATCH; i++) {
      row *row = &rows[i];
      make_row(row, from + i);
      users[i] = (User){.password = PASSWORD,
                        .username = row->username,
                        .first_name = row->first_name,
                        .last_name = row->last_name,
                        .email = row->email,
                        .is_active = true,
                        .date_joined = joined};
      profiles[i] = (Profile){.user = &users[i], .phone = row->phone, .address = row->address};
      user_pointers[i] = &users[i];
      profile_pointers[i] = &profiles[i];
    }
    need(User_bulk_create(db, user_pointers, BATCH));
    need(Profile_bulk_create(db, profile_pointers, BATCH));
    for (int i = 0; i < BATCH; i++)
      sum += (uint64_t)profiles[i].id;
    yoke_pop(db);
  }
  commit();
  return sum;
}

static uint64_t insert_durably(void) {
  uint64_t sum = 0;
  yoke_datetime joined;
  need(yoke_parse_datetime(JOINED, &joined));
  for (int64_t i = 1; i <= DURABLE; i++) {
    row row;
    make_row(&row, USERS + i);
    need(yoke_push(db));
    begin();
    User *user = User_create(db, .password = PASSWORD, .username = row.username,
                             .first_name = row.first_name, .last_name = row.last_name,
                             .email = row.email, .date_joined = joined);
    need(user != NULL);
    Profile *profile = Profile_create(db, .user = user, .phone = row.phone, .address = row.address);
    need(profile != NULL);
    sum += (uint64_t)profile->id;
    commit();
    yoke_pop(db);
  }
  return sum;
}

static uint64_t loop_without_join(void) {
  need(yoke_push(db));
  Profile_list *profiles = Profile_filter(db, .limit = LOOPED);
  need(profiles != NULL);
  uint64_t sum = 0;
  yoke_each (Profile, profile, profiles)
    sum += strlen(Profile_user(profile)->username);
  yoke_pop(db);
  return sum;
}

static uint64_t delete_users(void) {
  yoke_deleted deleted;
  need(User_delete_where(db, &deleted, .where = {.id = lte(DELETED)}));
  return deleted.total;
}

static uint64_t update_by_key(void) {
  uint64_t sum = 0;
  begin();
  for (int64_t i = 1; i <= UPDATED; i++) {
    const char *phone = i % 2 ? "555-1111" : "555-2222";
    int64_t updated = Profile_update(db, .where = {.id = eq(i)}, .set = {.phone = to(phone)});
    need(updated >= 0);
    sum += (uint64_t)updated;
  }
  commit();
  return sum;
}

static uint64_t save_one_field(void) {
  need(yoke_push(db));
  uint64_t sum = 0;
  begin();
  Profile_list *profiles = Profile_filter(db, .where = {.id = lte(UPDATED)});
  need(profiles != NULL);
  yoke_each (Profile, profile, profiles) {
    profile->phone = profile->id % 2 ? "555-1111" : "555-2222";
    need(Profile_save_fields(profile, "phone"));
    sum++;
  }
  commit();
  yoke_pop(db);
  return sum;
}

const side with_yoke = {
    .name = "yoke",
    .open = open_file,
    .close = close_file,
    .all_with_users = all_with_users,
    .let_go = let_go,
    .stream_with_users = stream_with_users,
    .get_by_key = get_by_key,
    .user_then_profile = user_then_profile,
    .insert_in_bulk = insert_in_bulk,
    .insert_durably = insert_durably,
    .loop_without_join = loop_without_join,
    .delete_users = delete_users,
    .update_by_key = update_by_key,
    .save_one_field = save_one_field,
    .begin = begin,
    .commit = commit,
};
