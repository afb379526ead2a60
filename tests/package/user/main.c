#include <stdio.h>

#include "shop.h"

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!db || !yoke_create_tables(db, &shop)) return 1;
  Item_create(db, .name = "tea", .price = 3);
  Item *tea = Item_get(db, .name = eq("tea"));
  if (tea) printf("%s costs %lld\n", tea->name, (long long)tea->price);
  yoke_close(db);
  return tea == NULL;
}
