#include <stdio.h>

#include "default_.h"

int main(void) {
  yoke_db *connection = yoke_open(":memory:");
  if (!yoke_create_tables(connection, &default_)) return 1;
  FILE_ *file = FILE__create(connection, .int_ = 1, .default_ = "y", .end_ = true);
  db_ *first = db__create(connection, .register_ = file);
  db_ *second = db__create(connection, .register_ = FILE__create(connection, .int_ = 2),
                           .range = first, .query = first);
  printf("%zu %zu\n", db__union(first)->count, db__other(first)->count);
  printf("%lld %d\n", (long long)db__register(second)->int_, FILE__struct(file) == first);
  printf("%lld\n",
         (long long)FILE__count(
             connection, .where = {.end_ = eq(true), .to = eq(4), .default_ = startswith("y")}));
  Follow *one = Follow_create(connection);
  Follow *two = Follow_create(connection, .follow = one, .object = one);
  printf("%d %d\n", Follow_ordering(one) == two, Follow_follow_by(one) == two);
  yoke_close(connection);
  return 0;
}
