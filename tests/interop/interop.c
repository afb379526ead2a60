/* Yoke's side of the test: makes, reads and changes the file that test_interop.py hands over.
 *
 *   interop make|read|change FILE */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "accounts.h"
#include "registry.h"

static bool make(yoke_db *db) {
  if (!yoke_create_tables(db, &accounts) || !yoke_create_tables(db, &registry)) return false;
  yoke_atomic(db) {
    yoke_datetime joined = {0};
    yoke_parse_datetime("2020-02-29 10:20:30", &joined);
    User *ada = User_create(db, .username = "ada", .email = "ada@example.org", .password = "!",
                            .date_joined = joined);
    User_create(db, .username = "bob", .is_staff = true, .password = "!");
    Profile_create(db, .user = ada, .phone = "555-0100", .address = "Ünter den Linden 1\n\"Hof\"");

    Person *grace = Person_create(db, .name = "Grace");
    Passport_create(db, .person = grace, .number = "X1", .issued = {2024, 2, 29});
    Student *linus = Student_create(db, .name = "Linus");
    IDCard_create(db, .code = "C-1", .student = linus, .active = false);
    IDCard_create(db, .code = "C-2");
    Publisher *press = Publisher_create(db, .name = "Press");
    Book_create(db, .publisher = press, .title = "B");
    Book_create(db, .publisher = press, .title = "A");
  }
  return yoke_error_code(db) == YOKE_OK;
}

static bool read_all(yoke_db *db) {
  char day[YOKE_TEXT_MAX];
  char moment[YOKE_TEXT_MAX];
  User_list *users = User_filter(db, .select_related = "profile", .order_by = "id");
  yoke_each (User, user, users) {
    Profile *profile = User_profile(user);
    printf("user %s %s %d %d %s", user->username, user->email, user->is_staff, user->is_active,
           user->last_login ? yoke_format_datetime(*user->last_login, moment) : "never");
    printf(" %s\n", profile ? profile->phone : "-");
  }
  Passport_list *passports = Passport_filter(db, .order_by = "pk");
  yoke_each (Passport, passport, passports)
    printf("passport %s of %s, %s\n", passport->number, Passport_person(passport)->name,
           yoke_format_date(passport->issued, day));
  IDCard_list *cards = IDCard_filter(db, .order_by = "code");
  yoke_each (IDCard, card, cards) {
    Student *student = IDCard_student(card);
    printf("card %s of %s, %s\n", card->code, student ? student->name : "nobody",
           card->active ? "active" : "blocked");
  }
  Publisher_list *publishers = Publisher_filter(db);
  yoke_each (Publisher, publisher, publishers) {
    printf("publisher %s:", publisher->name);
    Book_list *books = Publisher_book_set(publisher);
    yoke_each (Book, book, books)
      printf(" %s", book->title);
    printf("\n");
  }
  return yoke_error_code(db) == YOKE_OK;
}

/* What Django must see afterwards: ada has no more phone, bob has a profile, Linus is gone. */
static bool change(yoke_db *db) {
  Profile_update(db, .where = {.user = &(User_where){.username = eq("ada")}},
                 .set = {.phone = to("")});
  User *bob = User_get(db, .username = eq("bob"));
  if (!bob || !Profile_create(db, .user = bob, .phone = "555-0199", .address = "")) return false;
  Student *linus = Student_get(db, .name = eq("Linus"));
  yoke_deleted deleted;
  return linus && Student_delete(linus, &deleted) && deleted.total == 1;
}

int main(int argc, char **argv) {
  if (argc != 3) return EXIT_FAILURE;
  yoke_db *db = yoke_open(argv[2]);
  bool fine = db != NULL;
  if (fine && strcmp(argv[1], "make") == 0)
    fine = make(db);
  else if (fine && strcmp(argv[1], "read") == 0)
    fine = read_all(db);
  else if (fine)
    fine = change(db);
  if (!fine) fprintf(stderr, "%s\n", yoke_error(db)->message);
  yoke_close(db);
  return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
