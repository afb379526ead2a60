#include "kinds/kinds_test.h"

yoke_db *db;
int codes_made;

/* The functions that models.py leaves to the program. */

const char *kinds_make_code(void) {
  static char code[] = "made0"; /* one place for all: what is not copied at once is lost */
  code[4] = (char)('0' + ++codes_made % 10);
  return code;
}

yoke_decimal kinds_make_rate(void) {
  return (yoke_decimal){5, 1};
}

int open_database(void **state) {
  (void)state;
  codes_made = 0;
  db = yoke_open(":memory:");
  return db && yoke_create_tables(db, &kinds) ? 0 : -1;
}

int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

yoke_uuid uuid(const char *text) {
  yoke_uuid made = {{0}};
  yoke_parse_uuid(text, &made);
  return made;
}

yoke_decimal decimal(const char *text) {
  yoke_decimal made = {0};
  yoke_parse_decimal(text, &made);
  return made;
}

const char *decimal_text(yoke_decimal value) {
  static char buffer[YOKE_TEXT_MAX];
  return yoke_format_decimal(value, buffer);
}
