/* The models that are whole, beside a table of one that is left out. */
#include <stdio.h>

#include "yoke_project.h"

/* As Django makes it. */
static const char *const table_of_person =
    "CREATE TABLE people_person (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, phone varchar(20) "
    "NOT NULL, home_id bigint NOT NULL REFERENCES people_place (id) DEFERRABLE INITIALLY DEFERRED)";

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &yoke_project)) return 1;
  Place *here = Place_create(db, .name = "here"), *there = Place_create(db, .name = "there");
  people_Comment_create(db, .place = here, .text = "nice");
  Shop_create(db, .place = there);
  printf("%s\n", Place_shop(there) ? "a shop" : "no shop");

  yoke_execute(db, table_of_person);
  yoke_execute(db, "INSERT INTO people_person (phone, home_id) VALUES ('1', 1)");
  puts(Place_delete(here, NULL) ? "deleted" : yoke_error(db)->message);
  printf("%lld comment\n", (long long)people_Comment_count(db));

  yoke_execute(db, "DELETE FROM people_person");
  puts(Place_delete(here, NULL) ? "deleted" : yoke_error(db)->message);
  printf("%lld comments\n", (long long)people_Comment_count(db));
  yoke_close(db);
  return 0;
}
