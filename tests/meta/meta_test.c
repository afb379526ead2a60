#include "meta/meta_test.h"

#include <stdio.h>

yoke_db *db;

int open_database(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  return db && yoke_create_tables(db, &shelf) ? 0 : -1;
}

int open_with_rows(void **state) {
  static const char *const rows[] = {
#define ROW(...) __VA_ARGS__,
#include "meta/rows.inc"
#undef ROW
  };
  if (open_database(state)) return -1;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (!yoke_execute(db, rows[i])) return -1;
  return 0;
}

int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

const char *shown(const yoke_model *model, const void *of) {
  static char text[1000];
  const yoke_list *list = of;
  size_t size = 0;
  if (!list) return yoke_error(db)->message;
  text[0] = '\0';
  for (size_t i = 0; i < list->count; i++)
    size += (size_t)snprintf(text + size, sizeof text - size, "%s%s", i ? ", " : "",
                             yoke_str(model, list->items[i]));
  return text;
}

const char *shown_one(const yoke_model *model, const void *object) {
  return object ? yoke_str(model, object) : yoke_error(db)->message;
}
