/* By hand on sqlite3: statements prepared once, strings copied once into an arena. */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

typedef struct hand_user {
  int64_t id;
  const char *password, *last_login, *username, *first_name, *last_name, *email, *date_joined;
  bool is_superuser, is_staff, is_active;
} hand_user;

typedef struct hand_profile {
  int64_t id, user_id;
  const char *phone, *address;
  hand_user *user;
} hand_profile;

/* ── An arena ────────────────────────────────────────────────────────────────────────────────── */

typedef struct block {
  struct block *next;
  char bytes[];
} block;

static block *blocks;
static char *next, *end;

static void *take(size_t size, size_t align) {
  size_t pad = (align - (uintptr_t)next % align) % align;
  if ((size_t)(end - next) < size + pad) {
    size_t room = size > (1 << 18) ? size : 1 << 18;
    block *made = malloc(sizeof *made + room + align);
    if (!made) bench_die("by hand", "out of memory");
    made->next = blocks;
    blocks = made;
    next = made->bytes;
    end = next + room + align;
    pad = (align - (uintptr_t)next % align) % align;
  }
  char *taken = next + pad;
  next = taken + size;
  return taken;
}

static void free_all(void) {
  while (blocks) {
    block *older = blocks->next;
    free(blocks);
    blocks = older;
  }
  next = end = NULL;
}

/* Keeps the newest block for the next look-up. */
static void recycle(void) {
  while (blocks && blocks->next) {
    block *older = blocks->next;
    free(blocks);
    blocks = older;
  }
  if (blocks) next = blocks->bytes;
}

/* ── Statements ──────────────────────────────────────────────────────────────────────────────── */

static sqlite3 *db;

#define USER_COLUMNS                                                                               \
  "u.id, u.password, u.last_login, u.is_superuser, u.username, u.first_name, u.last_name, "        \
  "u.email, u.is_staff, u.is_active, u.date_joined"
#define PROFILE_COLUMNS "p.id, p.user_id, p.phone, p.address"

enum {
  ALL_WITH_USERS,
  SOME_PROFILES,
  FIRST_PROFILES,
  USER_BY_KEY,
  PROFILE_BY_USER,
  INSERT_USER,
  INSERT_PROFILE,
  DELETE_PROFILES,
  DELETE_GROUPS,
  DELETE_PERMISSIONS,
  DELETE_USERS,
  UPDATE_PHONE,
  STATEMENTS,
};

static const char *const texts[STATEMENTS] = {
    [ALL_WITH_USERS] = "SELECT " PROFILE_COLUMNS ", " USER_COLUMNS
                       " FROM accounts_profile p JOIN auth_user u ON u.id = p.user_id",
    [SOME_PROFILES] = "SELECT " PROFILE_COLUMNS " FROM accounts_profile p LIMIT ?",
    [FIRST_PROFILES] = "SELECT " PROFILE_COLUMNS " FROM accounts_profile p WHERE p.id <= ?",
    [USER_BY_KEY] = "SELECT " USER_COLUMNS " FROM auth_user u WHERE u.id = ?",
    [PROFILE_BY_USER] = "SELECT " PROFILE_COLUMNS " FROM accounts_profile p WHERE p.user_id = ?",
    [INSERT_USER] =
        "INSERT INTO auth_user (password, last_login, is_superuser, username, first_name, "
        "last_name, "
        "email, is_staff, is_active, date_joined) VALUES (?, NULL, 0, ?, ?, ?, ?, 0, 1, ?)",
    [INSERT_PROFILE] = "INSERT INTO accounts_profile (user_id, phone, address) VALUES (?, ?, ?)",
    [DELETE_PROFILES] = "DELETE FROM accounts_profile WHERE user_id <= ?",
    [DELETE_GROUPS] = "DELETE FROM auth_user_groups WHERE user_id <= ?",
    [DELETE_PERMISSIONS] = "DELETE FROM auth_user_user_permissions WHERE user_id <= ?",
    [DELETE_USERS] = "DELETE FROM auth_user WHERE id <= ?",
    [UPDATE_PHONE] = "UPDATE accounts_profile SET phone = ? WHERE id = ?",
};
static sqlite3_stmt *statements[STATEMENTS];

static void need(bool ok) {
  if (!ok) bench_die("by hand", sqlite3_errmsg(db));
}

static void run(const char *sql) {
  need(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static void open_file(const char *path) {
  need(sqlite3_open(path, &db) == SQLITE_OK);
  run("PRAGMA foreign_keys = ON");
  for (int i = 0; i < STATEMENTS; i++)
    need(sqlite3_prepare_v3(db, texts[i], -1, SQLITE_PREPARE_PERSISTENT, &statements[i], NULL) ==
         SQLITE_OK);
}

static void close_file(void) {
  for (int i = 0; i < STATEMENTS; i++)
    sqlite3_finalize(statements[i]);
  need(sqlite3_close(db) == SQLITE_OK);
  free_all();
}

static void begin(void) {
  run("BEGIN");
}

static void commit(void) {
  run("COMMIT");
}

/* ── Rows ────────────────────────────────────────────────────────────────────────────────────── */

/* The column's text, borrowed until the next step. */
static const char *borrow(sqlite3_stmt *statement, int column) {
  return (const char *)sqlite3_column_text(statement, column);
}

static const char *copy(sqlite3_stmt *statement, int column) {
  const char *text = borrow(statement, column);
  if (!text) return NULL;
  size_t size = (size_t)sqlite3_column_bytes(statement, column) + 1;
  return memcpy(take(size, 1), text, size);
}

typedef const char *text_of(sqlite3_stmt *, int);

static inline void read_user(sqlite3_stmt *s, int at, hand_user *user, text_of *text) {
  user->id = sqlite3_column_int64(s, at);
  user->password = text(s, at + 1);
  user->last_login = text(s, at + 2);
  user->is_superuser = sqlite3_column_int(s, at + 3);
  user->username = text(s, at + 4);
  user->first_name = text(s, at + 5);
  user->last_name = text(s, at + 6);
  user->email = text(s, at + 7);
  user->is_staff = sqlite3_column_int(s, at + 8);
  user->is_active = sqlite3_column_int(s, at + 9);
  user->date_joined = text(s, at + 10);
}

static inline void read_profile(sqlite3_stmt *s, hand_profile *profile, text_of *text) {
  profile->id = sqlite3_column_int64(s, 0);
  profile->user_id = sqlite3_column_int64(s, 1);
  profile->phone = text(s, 2);
  profile->address = text(s, 3);
}

static hand_user *user_by_key(int64_t key) {
  sqlite3_stmt *s = statements[USER_BY_KEY];
  sqlite3_bind_int64(s, 1, key);
  hand_user *user = NULL;
  if (sqlite3_step(s) == SQLITE_ROW) {
    user = take(sizeof *user, 8);
    read_user(s, 0, user, copy);
  }
  sqlite3_reset(s);
  if (!user) bench_die("by hand", "no such user");
  return user;
}

static hand_profile *profile_by_user(int64_t user_id) {
  sqlite3_stmt *s = statements[PROFILE_BY_USER];
  sqlite3_bind_int64(s, 1, user_id);
  hand_profile *profile = NULL;
  if (sqlite3_step(s) == SQLITE_ROW) {
    profile = take(sizeof *profile, 8);
    read_profile(s, profile, copy);
  }
  sqlite3_reset(s);
  if (!profile) bench_die("by hand", "no such profile");
  return profile;
}

/* ── The workloads ───────────────────────────────────────────────────────────────────────────── */

static hand_profile **profiles;

static uint64_t all_with_users(void) {
  sqlite3_stmt *s = statements[ALL_WITH_USERS];
  size_t count = 0, capacity = 1024;
  profiles = malloc(capacity * sizeof(hand_profile *));
  need(profiles != NULL);
  while (sqlite3_step(s) == SQLITE_ROW) {
    if (count == capacity) {
      capacity *= 2;
      profiles = realloc(profiles, capacity * sizeof(hand_profile *));
      need(profiles != NULL);
    }
    hand_profile *profile = take(sizeof *profile, 8);
    profile->user = take(sizeof *profile->user, 8);
    read_profile(s, profile, copy);
    read_user(s, 4, profile->user, copy);
    profiles[count++] = profile;
  }
  sqlite3_reset(s);
  uint64_t sum = 0;
  for (size_t i = 0; i < count; i++)
    sum += (uint64_t)profiles[i]->id + (uint64_t)profiles[i]->user->id +
           strlen(profiles[i]->user->username);
  return sum;
}

static void let_go(void) {
  free(profiles);
  profiles = NULL;
  free_all();
}

static uint64_t stream_with_users(void) {
  sqlite3_stmt *s = statements[ALL_WITH_USERS];
  uint64_t sum = 0;
  while (sqlite3_step(s) == SQLITE_ROW) {
    hand_profile profile;
    hand_user user;
    read_profile(s, &profile, borrow);
    read_user(s, 4, &user, borrow);
    sum += (uint64_t)profile.id + (uint64_t)user.id + strlen(user.username);
  }
  sqlite3_reset(s);
  return sum;
}

static uint64_t get_by_key(void) {
  uint64_t sum = 0;
  for (int64_t i = 0; i < LOOKUPS; i++) {
    sum += strlen(user_by_key(key_of(i))->username);
    recycle();
  }
  return sum;
}

static uint64_t user_then_profile(void) {
  uint64_t sum = 0;
  for (int64_t i = 0; i < LOOKUPS; i++) {
    hand_user *user = user_by_key(key_of(i));
    sum += strlen(profile_by_user(user->id)->phone);
    recycle();
  }
  return sum;
}

static void bind_text(sqlite3_stmt *s, int at, const char *text) {
  sqlite3_bind_text(s, at, text, -1, SQLITE_STATIC);
}

static void step_once(sqlite3_stmt *s) {
  need(sqlite3_step(s) == SQLITE_DONE);
  sqlite3_reset(s);
}

static uint64_t insert_pair(const row *row) {
  sqlite3_stmt *s = statements[INSERT_USER];
  bind_text(s, 1, PASSWORD);
  bind_text(s, 2, row->username);
  bind_text(s, 3, row->first_name);
  bind_text(s, 4, row->last_name);
  bind_text(s, 5, row->email);
  bind_text(s, 6, JOINED);
  step_once(s);
  s = statements[INSERT_PROFILE];
  sqlite3_bind_int64(s, 1, sqlite3_last_insert_rowid(db));
  bind_text(s, 2, row->phone);
  bind_text(s, 3, row->address);
  step_once(s);
  return (uint64_t)sqlite3_last_insert_rowid(db);
}

static uint64_t insert_in_bulk(void) {
  uint64_t sum = 0;
  begin();
  for (int64_t i = 1; i <= USERS; i++) {
    row row;
    make_row(&row, i);
    sum += insert_pair(&row);
  }
  commit();
  return sum;
}

static uint64_t insert_durably(void) {
  uint64_t sum = 0;
  for (int64_t i = 1; i <= DURABLE; i++) {
    row row;
    make_row(&row, USERS + i);
    begin();
    sum += insert_pair(&row);
    commit();
  }
  return sum;
}

static uint64_t loop_without_join(void) {
  sqlite3_stmt *s = statements[SOME_PROFILES];
  sqlite3_bind_int64(s, 1, LOOPED);
  uint64_t sum = 0;
  while (sqlite3_step(s) == SQLITE_ROW) {
    hand_profile *profile = take(sizeof *profile, 8);
    read_profile(s, profile, copy);
    sum += strlen(user_by_key(profile->user_id)->username);
  }
  sqlite3_reset(s);
  return sum;
}

static uint64_t delete_users(void) {
  static const int order[] = {DELETE_PROFILES, DELETE_GROUPS, DELETE_PERMISSIONS, DELETE_USERS};
  uint64_t sum = 0;
  begin();
  for (int i = 0; i < 4; i++) {
    sqlite3_bind_int64(statements[order[i]], 1, DELETED);
    step_once(statements[order[i]]);
    sum += (uint64_t)sqlite3_changes(db);
  }
  commit();
  return sum;
}

static uint64_t update_phone(int64_t id, const char *phone) {
  sqlite3_stmt *s = statements[UPDATE_PHONE];
  bind_text(s, 1, phone);
  sqlite3_bind_int64(s, 2, id);
  step_once(s);
  return (uint64_t)sqlite3_changes(db);
}

static uint64_t update_by_key(void) {
  uint64_t sum = 0;
  begin();
  for (int64_t i = 1; i <= UPDATED; i++)
    sum += update_phone(i, i % 2 ? "555-1111" : "555-2222");
  commit();
  return sum;
}

static uint64_t save_one_field(void) {
  static hand_profile profiles[UPDATED];
  sqlite3_stmt *s = statements[FIRST_PROFILES];
  size_t count = 0;
  uint64_t sum = 0;
  begin();
  sqlite3_bind_int64(s, 1, UPDATED);
  while (sqlite3_step(s) == SQLITE_ROW)
    read_profile(s, &profiles[count++], copy);
  sqlite3_reset(s);
  for (size_t i = 0; i < count; i++) {
    profiles[i].phone = profiles[i].id % 2 ? "555-1111" : "555-2222";
    sum += update_phone(profiles[i].id, profiles[i].phone);
  }
  commit();
  return sum;
}

const side by_hand = {
    .name = "by hand",
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
