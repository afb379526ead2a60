#include <stdio.h>
#include <string.h>

#include "left.h"

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &left)) return 1;
  Right *east = Right_create(db, .name = "east");
  Left *first = Left_create(db, .right = east, .many = east);
  Left_create(db, .many = east);
  puts(Left_str(first));
  Right_set_left(east, first);
  Right_save(east);
  printf("%s\n", Left_its_right(first)->name);
  /* A circle has no end, and two on each level would take for ever: it is cut. */
  const char *cut = strstr(Left_str(first), " object (1)");
  puts(cut ? "cut" : "whole");
  printf("%zu and %zu\n", Right_lefts(east)->count, Left_rights(first)->count);
  Left_list *second = Right_lefts_query(east, .where = {.right = ABSENT}, .order_by = "-id");
  printf("%zu, %lld\n", second->count, (long long)second->items[0]->id);
  yoke_deleted deleted;
  if (!Right_delete(east, &deleted)) return 1;
  printf("%zu deleted\n", deleted.total);
  yoke_close(db);
  return 0;
}
