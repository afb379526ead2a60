#include <stdio.h>

#include "library.h"

/* Takes the place of the one that was generated. */
const char *ByHand_str(const ByHand *object) {
  return *object->name ? object->name : "nameless";
}

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &library)) return 1;
  Author *ada = Author_create(db, .name = "Ada", .born = (const yoke_date[]){{1815, 12, 10}});
  Author *bob = Author_create(db, .name = "Bob", .mentor = ada);
  Book *notes = Book_create(db, .title = "Notes", .author = ada, .pages = (const int64_t[]){50});
  Book *more = Book_create(db, .title = "More", .author = bob, .lent = true);
  puts(Author_str(ada));
  puts(Book_str(notes));
  puts(Book_str(more));
  puts(Percent_str(Percent_create(db, .book = more)));
  puts(Percent_str(Percent_create(db, .book = notes)));
  puts(Plus_str(Plus_create(db, .book = notes)));
  puts(Plus_str(Plus_create(db, .book = more)));
  puts(Reverse_str(Reverse_create(db, .author = ada)));
  puts(Reverse_str(Reverse_create(db, .author = bob)));
  puts(Fixed_str(Fixed_create(db)));
  puts(Plain_str(Plain_create(db)));
  puts(Plain_str(&(Plain){0}));
  puts(Heir_str(Heir_create(db, .name = "heir")));
  puts(Computed_str(Computed_create(db, .name = "x")));
  puts(ByHand_str(ByHand_create(db)));
  puts(yoke_str(&ByHand_model, ByHand_create(db, .name = "named")));
  puts(Number_str(Number_create(db, .number = 7)));
  yoke_close(db);
  return 0;
}
