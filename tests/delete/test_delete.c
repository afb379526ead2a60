/* Deleting objects and deleting by query. The counts, texts and statements are Django's: see
 * ask_django.py. */
#include "delete/delete_test.h"

/* ── One model ──────────────────────────────────────────────────────────────────────────────── */

static void an_object_without_a_key_cannot_be_deleted(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author *author = Author_new(db, .name = "x");
  assert_refused(db, Author_delete(author, NULL), YOKE_VALUE_ERROR,
                 "Author object can't be deleted because its id attribute is set to None.");
  assert_int_equal(yoke_statement_count(db) > 0, 1);
  yoke_close(db);
}

static void an_object_in_no_database_cannot_be_deleted(void **state) {
  (void)state;
  Author author = {.id = 1};
  assert_false(Author_delete(&author, NULL));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
}

static void a_row_nothing_depends_on_takes_one_delete(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author *author = Author_create(db, .name = "a");
  Biography *biography = Biography_create(db, .author = author);
  assert_deleted(db, Biography_delete(biography, &deleted), "1: zoo.Biography 1", 1);
  assert_int_equal(biography->id, 0);
  assert_false(yoke_is_saved(biography));
  assert_int_equal(Biography_count(db), 0);
  yoke_close(db);
}

static void the_single_row_is_counted_even_when_it_was_gone(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Biography *gone = Biography_new(db, .id = 77);
  assert_deleted(db, Biography_delete(gone, &deleted), "0: zoo.Biography 0", 1);
  Author *author = Author_new(db, .id = 77);
  assert_deleted(db, Author_delete(author, &deleted), "0:", 2);
  yoke_close(db);
}

static void a_deleted_object_is_new_again(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author *author = Author_create(db, .name = "a");
  assert_true(Author_delete(author, NULL));
  assert_int_equal(author->id, 0);
  assert_true(Author_save(author));
  assert_int_equal(Author_count(db, .where = {.name = eq("a")}), 1);
  yoke_close(db);
}

/* ── CASCADE ────────────────────────────────────────────────────────────────────────────────── */

static void children_nothing_depends_on_are_deleted_unread(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author *author = Author_create(db, .name = "a");
  Biography_create(db, .author = author);
  assert_deleted(db, Author_delete(author, &deleted), "2: zoo.Biography 1, zoo.Author 1", 2);
  assert_int_equal(Biography_count(db), 0);
  yoke_close(db);
}

static void two_relations_to_one_model_share_a_delete(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Person *a = Person_create(db), *b = Person_create(db);
  Letter_create(db, .sender = a, .receiver = b);
  Letter_create(db, .sender = b, .receiver = a);
  Letter_create(db, .sender = a, .receiver = a);
  Letter_create(db, .sender = b, .receiver = b);
  assert_deleted(db, Person_delete(a, &deleted), "4: zoo.Letter 3, zoo.Person 1", 2);
  assert_int_equal(Letter_count(db), 1);
  yoke_close(db);
}

static void keys_other_than_the_id_are_followed(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Team *team = Team_create(db, .code = "red");
  Player_create(db, .team = team);
  Player_create(db, .team = team);
  Coach *coach = Coach_create(db, .team = team);
  Whistle_create(db, .coach = coach);
  assert_deleted(db, Team_delete(team, &deleted),
                 "5: zoo.Whistle 1, zoo.Player 2, zoo.Coach 1, zoo.Team 1", 5);
  yoke_close(db);
}

static void a_missing_key_points_at_no_children(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Team *nameless = Team_create(db, .code = NULL);
  Player_create(db, .team = NULL);
  assert_deleted(db, Team_delete(nameless, &deleted), "1: zoo.Team 1", 1);
  assert_int_equal(Player_count(db), 1);
  yoke_close(db);
}

static void keys_may_be_text(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Tag *tag = Tag_create(db, .name = "it's \"x\"\n\\ \xe2\x82\xac"),
      *other = Tag_create(db, .name = "b");
  Label_create(db, .tag = tag);
  Label_create(db, .tag = other);
  assert_deleted(db, Tag_delete(tag, &deleted), "2: zoo.Label 1, zoo.Tag 1", 2);
  assert_null(tag->name);
  Label_create(db, .tag = Tag_create(db, .name = "\""));
  Label_create(db, .tag = Tag_create(db, .name = "\\\t\x01"));
  assert_deleted(db, Tag_delete_where(db, &deleted), "6: zoo.Label 3, zoo.Tag 3", 3);
  yoke_close(db);
}

/* ── PROTECT and RESTRICT ───────────────────────────────────────────────────────────────────── */

static Continent *make_asia(yoke_db *db) {
  Continent *asia = Continent_create(db, .name = "Asia");
  Country *laos = Country_create(db, .continent = asia, .name = "Laos");
  City_create(db, .country = laos, .name = "Vientiane");
  City_create(db, .country = laos, .name = "Pakse");
  Embassy_create(db, .country = laos);
  return asia;
}

static void protect_refuses_and_lists_the_objects(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  make_asia(db);
  Country *laos = Country_get(db, .name = eq("Laos"));
  assert_refused(db, Country_delete(laos, &deleted), YOKE_PROTECTED_ERROR,
                 "Cannot delete some instances of model 'Country' because they are referenced "
                 "through protected foreign keys: 'City.country', 'Embassy.country'.");
  const struct yoke_error *error = yoke_error(db);
  assert_true(yoke_error_is(error->code, YOKE_INTEGRITY_ERROR));
  assert_string_equal(error->model, "zoo.Country");
  assert_int_equal(error->obstacle_count, 3);
  assert_string_equal(error->obstacles[0].model, "zoo.City");
  assert_string_equal(error->obstacles[0].field, "country");
  City *city = error->obstacles[0].object;
  assert_string_equal(city->name, "Vientiane");
  assert_string_equal(error->obstacles[2].model, "zoo.Embassy");
  assert_string_equal(City_country(city)->name, "Laos");
  assert_int_equal(laos->id, 1);
  assert_int_equal(Country_count(db), 1);
  yoke_close(db);
}

static void a_protect_below_is_told_of_by_the_relation_that_leads_there(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Continent *asia = make_asia(db);
  const char *text = "Cannot delete some instances of model 'Continent' because they are "
                     "referenced through protected foreign keys: 'Country.continent'.";
  uint64_t before = yoke_statement_count(db);
  assert_refused(db, Continent_delete(asia, &deleted), YOKE_PROTECTED_ERROR, text);
  assert_int_equal(yoke_statement_count(db) - before, 3);
  assert_int_equal(yoke_error(db)->obstacle_count, 3);
  before = yoke_statement_count(db);
  assert_refused(db, Continent_delete_where(db, &deleted), YOKE_PROTECTED_ERROR, text);
  assert_int_equal(yoke_statement_count(db) - before, 4);
  assert_int_equal(Country_count(db) + Continent_count(db), 2);
  yoke_close(db);
}

static void being_refused_does_not_break_the_transaction(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Continent *asia = make_asia(db);
  assert_true(yoke_begin(db));
  assert_false(Continent_delete(asia, NULL));
  assert_false(yoke_get_rollback(db));
  assert_non_null(Continent_create(db, .name = "Europe"));
  assert_true(yoke_commit(db));
  assert_int_equal(Continent_count(db), 2);
  yoke_close(db);
}

static void restrict_lets_go_what_a_cascade_of_the_same_call_deletes(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Artist *one = Artist_create(db), *two = Artist_create(db);
  Album *album = Album_create(db, .artist = one);
  Song_create(db, .artist = one, .album = album);
  Song *cover = Song_create(db, .artist = two, .album = album);
  assert_refused(db, Artist_delete(one, &deleted), YOKE_RESTRICTED_ERROR,
                 "Cannot delete some instances of model 'Artist' because they are referenced "
                 "through restricted foreign keys: 'Song.album'.");
  assert_int_equal(yoke_error(db)->obstacle_count, 1);
  assert_int_equal(((Song *)yoke_error(db)->obstacles[0].object)->id, cover->id);
  assert_refused(db, Album_delete(album, &deleted), YOKE_RESTRICTED_ERROR,
                 "Cannot delete some instances of model 'Album' because they are referenced "
                 "through restricted foreign keys: 'Song.album'.");
  assert_int_equal(yoke_error(db)->obstacle_count, 2);
  assert_true(Song_delete(cover, NULL));
  assert_deleted(db, Artist_delete(one, &deleted), "3: zoo.Song 1, zoo.Album 1, zoo.Artist 1", 6);
  yoke_close(db);
}

/* ── Updates ────────────────────────────────────────────────────────────────────────────────── */

static void set_policies_update_the_children(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Student *students[4];
  for (int i = 1; i <= 3; i++)
    students[i] = Student_create(db);
  Card *card = Card_create(db, .student = students[3]);
  Seat *seat = Seat_create(db, .student = students[3]);
  Locker *locker = Locker_create(db, .student = students[3]);
  Trace *trace = Trace_create(db, .student = students[3]);
  assert_deleted(db, Student_delete(students[3], &deleted), "1: zoo.Student 1", 4);
  assert_true(Card_refresh(card) && Seat_refresh(seat) && Locker_refresh(locker) &&
              Trace_refresh(trace));
  assert_null(card->student_id);
  assert_int_equal(seat->student_id, 1);
  assert_int_equal(locker->student_id, 2);
  assert_int_equal(trace->student_id, 3);
  assert_null(Trace_student(trace));
  assert_int_equal(Trace_student_state(trace), YOKE_DANGLING);
  yoke_close(db);
}

static void a_default_that_is_deleted_itself_is_refused_by_the_database(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Student *first = Student_create(db);
  Seat_create(db, .student = first);
  assert_false(Student_delete(first, NULL));
  assert_int_equal(yoke_error_code(db), YOKE_INTEGRITY_ERROR);
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_int_equal(first->id, 1);
  assert_int_equal(Student_count(db), 1);
  yoke_close(db);
}

static void the_database_follows_its_own_policies_uncounted(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Ship *ship = Ship_create(db);
  Sailor_create(db, .ship = ship);
  Anchor *anchor = Anchor_create(db, .ship = ship);
  assert_deleted(db, Ship_delete(ship, &deleted), "1: zoo.Ship 1", 1);
  assert_int_equal(Sailor_count(db), 0);
  assert_true(Anchor_refresh(anchor));
  assert_null(anchor->ship_id);
  yoke_close(db);
}

/* ── Circles and depth ──────────────────────────────────────────────────────────────────────── */

static void a_circle_ends(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Hen *hen = Hen_create(db);
  Egg *egg = Egg_create(db, .hen = hen);
  assert_true(Hen_set_egg(hen, egg) && Hen_save(hen));
  assert_deleted(db, Hen_delete(hen, &deleted), "2: zoo.Egg 1, zoo.Hen 1", 4);
  Node *self = Node_create(db);
  assert_true(Node_set_parent(self, self) && Node_save(self));
  assert_deleted(db, Node_delete(self, &deleted), "1: zoo.Node 1", 2);
  yoke_close(db);
}

static void a_tree_is_read_level_by_level(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Node *top = Node_create(db);
  for (int i = 0; i < 3; i++)
    Node_create(db, .parent = Node_create(db, .parent = top));
  assert_deleted(db, Node_delete(top, &deleted), "7: zoo.Node 7", 4);
  yoke_close(db);
}

static void a_chain_of_ten_thousand_is_no_danger(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  assert_true(yoke_execute(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 10000) INSERT INTO zoo_node (id, parent_id) "
                               "SELECT i, NULLIF(i - 1, 0) FROM n"));
  Node *top = Node_get(db, .id = eq(1));
  assert_deleted(db, Node_delete(top, &deleted), "10000: zoo.Node 10000", 10001);
  yoke_close(db);
}

static void any_number_of_rows_goes_in_batches(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  assert_true(yoke_execute(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 250001) INSERT INTO zoo_author (id, name) "
                               "SELECT i, '' FROM n;"
                               "INSERT INTO zoo_biography (author_id) SELECT id FROM zoo_author"));
  assert_deleted(db, Author_delete_where(db, &deleted),
                 "500002: zoo.Biography 250001, zoo.Author 250001", 7);
  yoke_close(db);
}

static void any_number_of_restricted_rows_is_looked_up_in_batches(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Owner *owner = Owner_create(db), *other = Owner_create(db);
  House *house = House_create(db, .owner = owner);
  assert_true(yoke_execute(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 100001) INSERT INTO zoo_room (owner_id, house_id) "
                               "SELECT 1, 1 FROM n"));
  Room *theirs = Room_create(db, .owner = other, .house = house);
  assert_refused(db, Owner_delete(owner, &deleted), YOKE_RESTRICTED_ERROR,
                 "Cannot delete some instances of model 'Owner' because they are referenced "
                 "through restricted foreign keys: 'Room.house'.");
  assert_int_equal(yoke_error(db)->obstacle_count, 1);
  assert_true(Room_delete(theirs, NULL));
  assert_deleted(db, Owner_delete(owner, &deleted),
                 "100003: zoo.Room 100001, zoo.House 1, zoo.Owner 1", 7);
  yoke_close(db);
}

/* ── By query ───────────────────────────────────────────────────────────────────────────────── */

static void by_query_one_statement_when_nothing_depends(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  assert_deleted(db, Biography_delete_where(db, &deleted), "0:", 1);
  for (int i = 0; i < 3; i++)
    Biography_create(db, .author = Author_create(db, .name = i ? "a" : "b"));
  assert_deleted(
      db,
      Biography_delete_where(db, &deleted, .where = {.author = &(Author_where){.name = eq("a")}}),
      "2: zoo.Biography 2", 1);
  assert_int_equal(Biography_count(db), 1);
  yoke_close(db);
}

static void by_query_the_keys_are_read_first(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  assert_deleted(db, Author_delete_where(db, &deleted), "0:", 1);
  for (int i = 0; i < 3; i++)
    Biography_create(db, .author = Author_create(db, .name = i ? "a" : "b"));
  assert_deleted(db, Author_delete_where(db, &deleted, .where = {.name = eq("a")}),
                 "4: zoo.Biography 2, zoo.Author 2", 3);
  assert_int_equal(Author_count(db), 1);
  assert_deleted(
      db,
      Author_delete_where(db, &deleted, .where = {.biography = &(Biography_where){.id = gte(1)}}),
      "2: zoo.Biography 1, zoo.Author 1", 3);
  yoke_close(db);
}

static void across_a_relation_each_row_is_deleted_once(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Ship *ship = Ship_create(db);
  Ship_create(db);
  Artist *artist = Artist_create(db);
  Artist_create(db);
  for (int i = 0; i < 2; i++) {
    Sailor_create(db, .ship = ship);
    Album_create(db, .artist = artist);
  }
  assert_deleted(
      db, Ship_delete_where(db, &deleted, .where = {.sailor = &(Sailor_where){.id = gte(1)}}),
      "1: zoo.Ship 1", 1);
  assert_deleted(db,
                 Artist_delete_where(db, &deleted, .where = {.album = &(Album_where){.id = gte(1)}},
                                     .order_by = "-name"),
                 "3: zoo.Album 2, zoo.Artist 1", 6);
  assert_int_equal(Ship_count(db) + Artist_count(db), 2);
  yoke_close(db);
}

static void keys_with_and_without_gaps_take_no_others(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  const int64_t keys[] = {INT64_MIN, -1, 1, 2, 3, 4, 5, 6, INT64_MAX};
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    Biography_create(db, .author = Author_create(db, .id = keys[i], .name = ""));
  assert_deleted(db, Author_delete_where(db, &deleted, .where = {.id = range(2, 4)}),
                 "6: zoo.Biography 3, zoo.Author 3", 3);
  assert_int_equal(Biography_count(db), 6);
  assert_deleted(db, Author_delete_where(db, &deleted, .where = {.id = in_ints(6, 1)}),
                 "4: zoo.Biography 2, zoo.Author 2", 3);
  assert_true(Author_exists(db, .where = {.id = eq(5)}));
  assert_deleted(db,
                 Author_delete_where(db, &deleted, .where = {.id = in_ints(INT64_MIN, INT64_MAX)}),
                 "4: zoo.Biography 2, zoo.Author 2", 3);
  assert_int_equal(Author_count(db), 2);
  assert_int_equal(Biography_count(db, .where = {.author_id = in_ints(-1, 5)}), 2);
  yoke_close(db);
}

static void a_slice_cannot_be_deleted(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author_create(db);
  const char *text = "Cannot use 'limit' or 'offset' with delete().";
  assert_refused(db, Author_delete_where(db, &deleted, .limit = 1), YOKE_VALUE_ERROR, text);
  assert_refused(db, Author_delete_where(db, &deleted, .offset = 1), YOKE_VALUE_ERROR, text);
  assert_int_equal(Author_count(db), 1);
  yoke_close(db);
}

/* ── The plan ───────────────────────────────────────────────────────────────────────────────── */

/* What the compiler worked out holds for what runs: see the counts asserted above. */
static void no_deletion_takes_more_statements_than_planned(void **state) {
  (void)state;
  assert_int_equal(Biography_model.deletion.statements, 1);
  assert_int_equal(Author_model.deletion.statements, 2);
  assert_int_equal(Artist_model.deletion.statements, 6);
  assert_int_equal(Continent_model.deletion.statements, 5);
  assert_int_equal(Student_model.deletion.statements, 4);
  assert_int_equal(Ship_model.deletion.statements, 1);
  assert_int_equal(Team_model.deletion.statements, 5);
  assert_int_equal(Node_model.deletion.statements, 0); /* no bound */
  assert_true(Biography_model.deletion.fast && Ship_model.deletion.fast);
  assert_false(Author_model.deletion.fast || Student_model.deletion.fast);
  assert_true(Album_model.deletion.order > Artist_model.deletion.order);
}

/* ── Memory of partners ─────────────────────────────────────────────────────────────────────── */

/* Django goes on showing the deleted profile as user.profile. */
static void deleting_a_child_clears_its_partners_cache(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author *author = Author_create(db, .name = "a");
  Biography *biography = Biography_create(db, .author = author);
  assert_ptr_equal(Author_biography(author), biography);
  assert_true(Biography_delete(biography, NULL));
  assert_null(Author_biography(author));
  assert_int_equal(yoke_error_code(db), YOKE_RELATED_OBJECT_DOES_NOT_EXIST);
  assert_ptr_equal(Biography_author(biography), author);
  yoke_close(db);
}

static void deleting_a_parent_clears_its_childs_cache(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Student_create(db);
  Student *student = Student_create(db);
  Card *card = Card_create(db, .student = student);
  assert_ptr_equal(Student_card(student), card);
  assert_true(Student_delete(student, NULL));
  assert_null(Student_card(student));
  assert_null(Card_student(card));
  assert_true(Card_refresh(card));
  assert_null(card->student_id);
  yoke_close(db);
}

static void a_refused_deletion_leaves_the_caches(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  make_asia(db);
  Country *laos = Country_get(db, .name = eq("Laos"));
  Embassy *embassy = Country_embassy(laos);
  assert_false(Country_delete(laos, NULL));
  uint64_t before = yoke_statement_count(db);
  assert_ptr_equal(Country_embassy(laos), embassy);
  assert_ptr_equal(Embassy_country(embassy), laos);
  assert_int_equal(yoke_statement_count(db), before);
  yoke_close(db);
}

/* ── Transactions ───────────────────────────────────────────────────────────────────────────── */

static void a_deletion_can_be_rolled_back(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author *author = Author_create(db, .name = "a");
  Biography_create(db, .author = author);
  assert_true(yoke_begin(db));
  assert_deleted(db, Author_delete(author, &deleted), "2: zoo.Biography 1, zoo.Author 1", 2);
  assert_int_equal(Author_count(db), 0);
  assert_true(yoke_rollback(db));
  assert_int_equal(Author_count(db) + Biography_count(db), 2);
  yoke_close(db);
}

static void what_the_database_refuses_halfway_is_undone(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Author *author = Author_create(db, .name = "a");
  Biography_create(db, .author = author);
  assert_true(yoke_execute(db, "CREATE TRIGGER no BEFORE DELETE ON zoo_author BEGIN "
                               "SELECT RAISE(ABORT, 'not this one'); END"));
  assert_refused(db, Author_delete(author, &deleted), YOKE_INTEGRITY_ERROR, "not this one");
  assert_int_equal(Biography_count(db), 1);
  assert_int_equal(author->id, 1);
  assert_true(yoke_begin(db));
  assert_refused(db, Author_delete(author, &deleted), YOKE_INTEGRITY_ERROR, "not this one");
  assert_true(yoke_get_rollback(db));
  assert_true(yoke_rollback(db));
  assert_int_equal(Biography_count(db), 1);
  yoke_close(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_object_without_a_key_cannot_be_deleted),
      cmocka_unit_test(an_object_in_no_database_cannot_be_deleted),
      cmocka_unit_test(a_row_nothing_depends_on_takes_one_delete),
      cmocka_unit_test(the_single_row_is_counted_even_when_it_was_gone),
      cmocka_unit_test(a_deleted_object_is_new_again),
      cmocka_unit_test(children_nothing_depends_on_are_deleted_unread),
      cmocka_unit_test(two_relations_to_one_model_share_a_delete),
      cmocka_unit_test(keys_other_than_the_id_are_followed),
      cmocka_unit_test(a_missing_key_points_at_no_children),
      cmocka_unit_test(keys_may_be_text),
      cmocka_unit_test(protect_refuses_and_lists_the_objects),
      cmocka_unit_test(a_protect_below_is_told_of_by_the_relation_that_leads_there),
      cmocka_unit_test(being_refused_does_not_break_the_transaction),
      cmocka_unit_test(restrict_lets_go_what_a_cascade_of_the_same_call_deletes),
      cmocka_unit_test(set_policies_update_the_children),
      cmocka_unit_test(a_default_that_is_deleted_itself_is_refused_by_the_database),
      cmocka_unit_test(the_database_follows_its_own_policies_uncounted),
      cmocka_unit_test(a_circle_ends),
      cmocka_unit_test(a_tree_is_read_level_by_level),
      cmocka_unit_test(a_chain_of_ten_thousand_is_no_danger),
      cmocka_unit_test(any_number_of_rows_goes_in_batches),
      cmocka_unit_test(any_number_of_restricted_rows_is_looked_up_in_batches),
      cmocka_unit_test(by_query_one_statement_when_nothing_depends),
      cmocka_unit_test(by_query_the_keys_are_read_first),
      cmocka_unit_test(across_a_relation_each_row_is_deleted_once),
      cmocka_unit_test(keys_with_and_without_gaps_take_no_others),
      cmocka_unit_test(a_slice_cannot_be_deleted),
      cmocka_unit_test(no_deletion_takes_more_statements_than_planned),
      cmocka_unit_test(deleting_a_child_clears_its_partners_cache),
      cmocka_unit_test(deleting_a_parent_clears_its_childs_cache),
      cmocka_unit_test(a_refused_deletion_leaves_the_caches),
      cmocka_unit_test(a_deletion_can_be_rolled_back),
      cmocka_unit_test(what_the_database_refuses_halfway_is_undone),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
