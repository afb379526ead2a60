/* Yoke's side of the test: makes, reads and looks up in the file that test_interop.py hands over.
 *
 *   kinds_interop make|read|find FILE */
#include <stdlib.h>

#include "kinds/kinds_test.h"

static void print_bytes(yoke_bytes bytes) {
  const unsigned char *data = bytes.data;
  printf(data ? "x" : "None");
  for (size_t i = 0; i < bytes.size; i++)
    printf("%02x", data[i]);
  printf("\n");
}

static const char *or_none(const char *text) {
  return text ? text : "None";
}

static void print_thing(const Thing *thing) {
  char text[YOKE_TEXT_MAX];
  printf("%s\n", yoke_format_uuid(thing->id, text));
  print_bytes(thing->data);
  print_bytes(thing->maybe_data);
  printf("%s\n", yoke_format_decimal(thing->price, text));
  printf("%s\n", thing->maybe_price ? yoke_format_decimal(*thing->maybe_price, text) : "None");
  printf("%s\n", or_none(thing->exact));
  printf("%lld\n", (long long)thing->wait.microseconds);
  printf("%s\n", thing->maybe_wait ? yoke_format_duration(*thing->maybe_wait, text) : "None");
  printf("%s\n", thing->token ? yoke_format_uuid(*thing->token, text) : "None");
  printf("%s\n", thing->meta);
  printf("%s\n", or_none(thing->maybe_meta));
  printf("%s\n%s\n%s\n", or_none(thing->ip), or_none(thing->ip4), thing->doc);
  printf("%s %s\n", Thing_get_color_display(thing), Thing_get_status_display(thing));
}

/* The same values that test_interop.py gives to Django. */
static bool make(void) {
  yoke_uuid token = uuid("abcdefabcdefabcdefabcdefabcdefab");
  return yoke_create_tables(db, &kinds) &&
         Thing_create(db, .id = uuid("00000000000040008000000000000001"), .data = BYTES("\0\xff'x"),
                      .maybe_data = BYTES(""), .price = decimal("-1234.5"),
                      .maybe_price = &(yoke_decimal){999999999999999, 0}, .exact = "12345678901.25",
                      .wait = {-5}, .maybe_wait = &(yoke_duration){90000000}, .token = &token,
                      .meta = "{\"a\":[1,2.50,\"é/\\u0001\"],\"b\":{}}", .maybe_meta = "[]",
                      .ip = "2001:0DB8::0001", .ip4 = "::ffff:10.0.0.1", .doc = "docs/ä.pdf",
                      .code = "c", .color = Color_DARK_GREEN, .status = Thing_Status_DONE) &&
         Thing_create(db, .id = uuid("00000000000040008000000000000002"), .code = "d");
}

static bool read_all(void) {
  Thing_list *things = Thing_filter(db, .order_by = "id");
  yoke_each (Thing, thing, things)
    print_thing(thing);
  return things;
}

/* Each value of the first row finds it. */
static bool find_all(void) {
  const Thing *first = Thing_first(db, .order_by = "id");
  if (!first) return false;
  return Thing_count(db, .where = {.id = eq(first->id)}) == 1 &&
         Thing_count(db, .where = {.data = eq(first->data)}) == 1 &&
         Thing_count(db, .where = {.maybe_data = eq(first->maybe_data)}) == 1 &&
         Thing_count(db, .where = {.price = eq(first->price)}) == 1 &&
         Thing_count(db, .where = {.maybe_price = eq(*first->maybe_price)}) == 1 &&
         Thing_count(db, .where = {.exact = eq(first->exact)}) == 1 &&
         Thing_count(db, .where = {.wait = eq(first->wait)}) == 1 &&
         Thing_count(db, .where = {.token = eq(*first->token)}) == 1 &&
         Thing_count(db, .where = {.meta = eq(first->meta)}) == 1 &&
         Thing_count(db, .where = {.ip = eq(first->ip)}) == 1 &&
         Thing_count(db, .where = {.color = eq(Color_DARK_GREEN)}) == 1;
}

int main(int argc, char **argv) {
  if (argc != 3) return EXIT_FAILURE;
  db = yoke_open(argv[2]);
  bool fine = db;
  if (fine && strcmp(argv[1], "make") == 0)
    fine = make();
  else if (fine && strcmp(argv[1], "read") == 0)
    fine = read_all();
  else if (fine)
    fine = find_all();
  if (!fine) fprintf(stderr, "%s\n", yoke_error(db)->message);
  yoke_close(db);
  return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
