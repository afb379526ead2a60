#include "reference/reference_test.h"

#include <stdio.h>

yoke_db *db;

enum { MOST_HEARD = 8000 };
static char heard[MOST_HEARD];
static size_t heard_size;

int open_database(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  return db && yoke_create_tables(db, &town) ? 0 : -1;
}

int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

static bool is_about_transactions(const char *sql) {
  static const char *const starts[] = {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"};
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    if (strncmp(sql, starts[i], strlen(starts[i])) == 0) return true;
  return false;
}

static void hear(void *argument, const char *sql) {
  (void)argument;
  if (is_about_transactions(sql)) return;
  for (; *sql && heard_size + 2 < MOST_HEARD; sql++) {
    if (*sql == '"') continue;
    heard[heard_size++] = *sql;
    if (*sql == '?') sql += strspn(sql + 1, "0123456789");
  }
  if (heard_size + 1 < MOST_HEARD) heard[heard_size++] = '\n';
}

void start_listening(void) {
  heard_size = 0;
  yoke_watch(db, hear, NULL);
}

const char *what_was_heard(void) {
  yoke_watch(db, NULL, NULL);
  heard[heard_size] = '\0';
  return heard;
}

User *new_user(const char *username) {
  User *user = User_create(db, .username = username);
  assert_non_null(user);
  return user;
}

Profile *new_profile(User *user, const char *phone) {
  Profile *profile = Profile_create(db, .user = user, .phone = phone);
  assert_non_null(profile);
  return profile;
}

Person *new_person(const char *name) {
  Person *person = Person_create(db, .name = name);
  assert_non_null(person);
  return person;
}
