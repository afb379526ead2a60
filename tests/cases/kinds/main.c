#include <inttypes.h>
#include <stdio.h>

#include "store.h"

/* What models.py leaves to the program. */
const char *store_make_code(void) {
  return "A-5";
}
int64_t store_serial_default(void) {
  return 4;
}

static void print(const Article *article) {
  char text[YOKE_TEXT_MAX];
  printf("%s: %s, %s, %s, %s\n", article->name, Article_get_size_display(article),
         Article_get_status_display(article), Article_get_since_display(article), article->code);
  printf("price %s", yoke_format_decimal(article->price, text));
  printf(", tax %s", article->tax ? yoke_format_decimal(*article->tax, text) : "none");
  printf(", turnover %s", article->turnover ? article->turnover : "none");
  printf(", delivery %s\n", yoke_format_duration(article->delivery, text));
  printf("twin %s", article->twin ? yoke_format_uuid(*article->twin, text) : "none");
  printf(", details %s, tags %s", article->details, article->tags);
  printf(", address %s, seal %zu bytes, picture %zu\n", article->address ? article->address : "none",
         article->seal.size, article->picture.size);
}

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &store)) return 1;
  print(Article_create(db, .name = "Hat"));

  yoke_decimal price;
  if (!yoke_parse_decimal("12.50", &price)) return 1;
  Article *cap = Article_create(db, .name = "Cap", .price = price, .tax = NULL,
                                .turnover = "12345678901234567890.50", .twin = NULL,
                                .details = "{\"colour\":\"red\"}", .address = "::ffff:10.0.0.1",
                                .picture = {"\0\1\2", 3}, .size = Size_LARGE,
                                .status = Article_Status_FOR_SALE, .since = Article_Since_OLD);
  print(Article_get(db, .id = eq(cap->id)));
  printf("%" PRId64 " dear, %" PRId64 " large, %" PRId64 " red\n",
         Article_count(db, .where = {.price = gt(((yoke_decimal){10, 0}))}),
         Article_count(db, .where = {.size = eq(Size_LARGE)}),
         Article_count(db, .where = {.details = eq("{\"colour\": \"red\"}")}));

  cap->price = (yoke_decimal){0, 0};
  cap->manual = "cap.txt";
  if (!Article_full_clean(cap))
    for (size_t i = 0; i < yoke_error(db)->invalid_count; i++)
      printf("%s: %s\n", yoke_error(db)->invalid[i].field, yoke_error(db)->invalid[i].message);
  yoke_close(db);
  return 0;
}
