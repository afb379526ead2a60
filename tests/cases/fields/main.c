#include <inttypes.h>
#include <stdio.h>

#include "shop.h"

static void print(const Article *article) {
  char day[YOKE_TEXT_MAX], until[YOKE_TEXT_MAX], opens[YOKE_TEXT_MAX];
  printf("%s %s size %s, mail %s\n", article->sku, article->name, article->size, article->mail);
  printf("note %s, stars %s, rank %s\n", article->note ? article->note : "NULL",
         article->stars ? "set" : "NULL", article->rank ? "set" : "NULL");
  printf("sold %d, checked %d, count %" PRId64 ", weight %g, price %" PRId64 "\n", article->sold,
         article->checked ? *article->checked : -1, article->count, article->weight,
         article->price ? *article->price : 0);
  printf("%s to %s, opens %s\n", yoke_format_date(article->since, day),
         yoke_format_date(*article->until, until), yoke_format_time(article->opens, opens));
  printf("quote %s\n", article->quote);
  printf("stamped %d %d %d\n", article->seen.microseconds > 0, article->made.microseconds > 0,
         article->changed.microseconds > 0);
}

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &shop)) return 1;
  Article_create(db, .sku = "a", .name = "Hat", .slug = "hat");
  print(Article_get(db, .sku = eq("a")));

  /* What is given takes the place of a default, zero and NULL too. */
  Article_create(db, .sku = "b", .name = "Cap", .slug = "cap", .size = "L", .count = 0,
                 .weight = 0.0, .checked = NULL, .price = NULL, .mail = "", .note = "n",
                 .stars = (const int64_t[]){2}, .rank = (const int64_t[]){-3}, .opens = {0},
                 .sold = true, .quote = "");
  print(Article_get(db, .sku = eq("b")));

  yoke_each (Article, article, Article_filter(db))
    printf("%s\n", article->sku);
  yoke_close(db);
  return 0;
}
