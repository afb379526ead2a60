/* A registry office: a primary-key one-to-one, a nullable one, a foreign key, and what each
 * on_delete does.
 *
 *   yoke compile registry/models.py -o gen
 *   cc main.c gen/registry.c -Igen -lyoke -lsqlite3 */
#include <stdlib.h>

#include "../show.h"
#include "registry.h"

static const char *error_line(yoke_db *db) {
  return yoke_printf(db, "%s: %s", yoke_error_name(yoke_error_code(db)), yoke_error(db)->message);
}

static void passport_shares_the_persons_key(yoke_db *db) {
  TITLE("OneToOneField(primary_key=True): a passport has the person's key");
  Person *grace;
  Passport *passport;
  yoke_deleted deleted;

  STEP("grace = Person.objects.create(name=\"Grace\")", grace = Person_create(db, .name = "Grace"));
  STEP("grace.passport", passport = Person_passport(grace));
  OUTCOME("%s (%s)", passport ? "present" : "NULL", error_line(db));

  STEP("Passport.objects.create(person=grace, number=\"X1\", issued=date(2026, 1, 31))",
       passport = Passport_create(db, .person = grace, .number = "X1", .issued = {2026, 1, 31}));
  OUTCOME("passport's key %lld is the person's %lld", (long long)passport->person_id,
          (long long)grace->id);
  VALUE("str(grace.passport)", Passport_str(Person_passport(grace)));

  STEP("grace.delete()  # CASCADE", Person_delete(grace, &deleted));
  OUTCOME("%zu rows deleted", deleted.total);
}

static void card_outlives_its_student(yoke_db *db) {
  TITLE("OneToOneField(null=True, on_delete=SET_NULL): a card outlives its student");
  Student *linus = Student_create(db, .name = "Linus");
  IDCard *card;

  STEP("card = IDCard.objects.create(code=\"C-7\")", card = IDCard_create(db, .code = "C-7"));
  VALUE("card.student", IDCard_student(card) ? "present" : "NULL, and no error: null=True");
  STEP("linus.card = card; card.save()", Student_set_card(linus, card); IDCard_save(card));
  OUTCOME("%s belongs to %s", card->code, IDCard_student(card)->name);

  STEP("linus.delete()  # SET_NULL", Student_delete(linus, NULL));
  IDCard_refresh(card);
  OUTCOME("card %s: %s", card->code,
          card->student_id ? "taken" : "blank, ready for another student");
}

static void many_books_one_publisher(yoke_db *db) {
  TITLE("ForeignKey, for the contrast: many books, one publisher");
  Publisher *press = Publisher_create(db, .name = "Press");
  Book_list *books;
  Book_create(db, .publisher = press, .title = "Two");
  Book_create(db, .publisher = press, .title = "One");

  STEP("for book in press.book_set.all(): print(book.title)", books = Publisher_book_set(press));
  yoke_each (Book, book, books)
    OUTCOME("%s, by %s", book->title, Book_publisher(book)->name);

  STEP("press.delete()  # PROTECT", Publisher_delete(press, NULL));
  OUTCOME("%s", error_line(db));
  const struct yoke_error *error = yoke_error(db);
  for (size_t i = 0; i < error->obstacle_count; i++)
    OUTCOME("  in the way: %s", Book_str(error->obstacles[i].object));
}

static void all_or_nothing(yoke_db *db) {
  TITLE("transaction.atomic(): all or nothing");
  STEP(
      "with transaction.atomic(): ...; transaction.set_rollback(True)", yoke_atomic(db) {
        Person_create(db, .name = "Nobody");
        yoke_set_rollback(db, true);
      });
  VALUE("Person.objects.filter(name=\"Nobody\").exists()",
        Person_exists(db, .where = {.name = eq("Nobody")}) ? "True" : "False");
}

int main(int argc, char **argv) {
  yoke_db *db = yoke_open(argc > 1 ? argv[1] : ":memory:");
  if (!db || !yoke_create_tables(db, &registry)) {
    fprintf(stderr, "%s\n", yoke_error(db)->message);
    yoke_close(db);
    return EXIT_FAILURE;
  }
  passport_shares_the_persons_key(db);
  card_outlives_its_student(db);
  many_books_one_publisher(db);
  all_or_nothing(db);
  yoke_close(db);
  return EXIT_SUCCESS;
}
