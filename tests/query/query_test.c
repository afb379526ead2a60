#include "query/query_test.h"

#include <stdio.h>

yoke_db *db;
User *ada, *bob, *cleo;

static char sql[100000];

static void remember(void *argument, const char *statement) {
  (void)argument;
  const char *from = strstr(statement, " FROM ");
  from = from ? from + 1 : statement;
  size_t size = 0;
  for (; *from && size + 1 < sizeof sql; from++) {
    if (*from == '"') continue;
    sql[size++] = *from;
    if (*from != '?') continue;
    while (from[1] >= '0' && from[1] <= '9')
      from++;
  }
  sql[size] = '\0';
}

const char *last_sql(void) {
  return sql;
}

void forget_sql(void) {
  sql[0] = '\0';
}

int open_database(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  if (!db || !yoke_create_tables(db, &library)) return -1;
  yoke_watch(db, remember, NULL);
  return 0;
}

int open_with_users(void **state) {
  if (open_database(state)) return -1;
  ada = User_create(db, .username = "ada", .age = &(int64_t){36}, .rating = &(double){4.5});
  bob = User_create(db, .username = "bob", .age = &(int64_t){20}, .is_active = false);
  cleo = User_create(db, .username = "cleo");
  bool made = ada && bob && cleo && Profile_create(db, .user = ada, .phone = "1", .bio = "poet") &&
              Profile_create(db, .user = bob, .phone = "2") &&
              Badge_create(db, .user = ada, .number = 7) && Badge_create(db, .number = 8);
  return made ? 0 : -1;
}

int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

const char *names(const User_list *users) {
  static char text[1000];
  if (!users) return yoke_error(db)->message;
  size_t size = 0;
  text[0] = '\0';
  for (size_t i = 0; i < users->count; i++)
    size += (size_t)snprintf(text + size, sizeof text - size, "%s%s", i ? " " : "",
                             users->items[i]->username);
  return text;
}
