/* What deleting takes along, refuses, changes and counts. */
#include "reference/reference_test.h"

static House *new_house(const char *name) {
  House *house = House_create(db, .name = name);
  assert_non_null(house);
  return house;
}

/* How many rows of a model a deletion counted; -1: the model is not among them. */
static int counted(const yoke_deleted *deleted, const char *label) {
  for (size_t i = 0; i < deleted->model_count; i++)
    if (strcmp(deleted->models[i].label, label) == 0) return (int)deleted->models[i].count;
  return -1;
}

/* ── What is looked at ──────────────────────────────────────────────────────────────────────── */

/* Candidates: every reverse one-to-one and foreign key, hidden ones too. */
static void every_reverse_end_is_followed_hidden_ones_too(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Passport_create(db, .person = ada, .number = "X1");
  Secret_create(db, .person = ada);
  Letter_create(db, .writer = ada, .place = Place_create(db, .name = "Corner"));
  yoke_deleted deleted;
  assert_true(Person_delete(ada, &deleted));
  assert_int_equal(deleted.total, 4);
  assert_int_equal(counted(&deleted, "town.Person"), 1);
  assert_int_equal(counted(&deleted, "town.Passport"), 1);
  assert_int_equal(counted(&deleted, "town.Secret"), 1);
  assert_int_equal(counted(&deleted, "town.Letter"), 1);
}

/* ...many-to-many by the tables between. */
static void many_to_many_rows_go_with_their_table_between(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Group *group = Group_create(db, .name = "poets");
  User_groups_through_create(db, .user = ada, .group = group);
  yoke_deleted deleted;
  assert_true(User_delete(ada, &deleted));
  assert_int_equal(counted(&deleted, "auth.User_groups"), 1);
  assert_int_equal(Group_count(db), 1);
}

/* Fast delete: what nothing depends on goes by one DELETE, unread. */
static void what_nothing_depends_on_is_deleted_unread(void **state) {
  (void)state;
  House *house = new_house("old");
  Echo_create(db, .house = house);
  const char *sql = sql_of(House_delete(house, NULL));
  assert_in(sql, "DELETE FROM town_echo WHERE (house_id = ?)");
  assert_null(strstr(strstr(sql, "town_echo") + 1, "town_echo"));
}

/* ...a query's rows, too: one statement. */
static void a_query_of_what_nothing_depends_on_is_one_delete(void **state) {
  (void)state;
  Echo_create(db, .house = new_house("a"));
  Echo_create(db, .house = new_house("b"));
  yoke_deleted deleted;
  const char *sql = sql_of(Echo_delete_where(db, &deleted, .where = {.id = gt(0)}));
  assert_string_equal(sql, "DELETE FROM town_echo WHERE town_echo.id > ?\n");
  assert_int_equal(counted(&deleted, "town.Echo"), 2);
}

/* ...and several relations to one model are OR-ed into one DELETE. */
static void two_relations_from_one_model_are_one_delete(void **state) {
  (void)state;
  Friend *ada = Friend_create(db), *bob = Friend_create(db), *cleo = Friend_create(db);
  Pair_create(db, .left = ada, .right = bob);
  Pair_create(db, .left = cleo, .right = ada);
  yoke_deleted deleted;
  bool done = false;
  const char *sql = sql_of(done = Friend_delete(ada, &deleted));
  assert_true(done);
  const char *first = strstr(sql, "DELETE FROM town_pair WHERE (left_id = ");
  assert_non_null(first);
  assert_in(first, " OR right_id = ");
  assert_null(strstr(first + 1, "DELETE FROM town_pair"));
  assert_int_equal(counted(&deleted, "town.Pair"), 2);
}

/* Otherwise children are read, only the columns that are asked for. */
static void children_that_others_depend_on_are_read_by_key_alone(void **state) {
  (void)state;
  House *house = new_house("old");
  Tile_create(db, .roof = Roof_create(db, .house = house));
  yoke_deleted deleted;
  bool done = false;
  const char *sql = sql_of(done = House_delete(house, &deleted));
  assert_true(done);
  assert_in(sql, "SELECT id FROM town_roof WHERE ");
  assert_int_equal(counted(&deleted, "town.Tile"), 1);
  assert_int_equal(counted(&deleted, "town.Roof"), 1);
}

/* ...in batches: any number of rows. */
static void many_rows_are_deleted_in_batches(void **state) {
  (void)state;
  enum { MANY = 3000 };
  House *houses[MANY];
  Roof *roofs[MANY];
  for (int i = 0; i < MANY; i++)
    houses[i] = House_new(db, .name = "row");
  assert_true(House_bulk_create(db, houses, MANY));
  for (int i = 0; i < MANY; i++)
    roofs[i] = Roof_new(db, .house = houses[i]);
  assert_true(Roof_bulk_create(db, roofs, MANY));
  yoke_deleted deleted;
  assert_true(House_delete_where(db, &deleted, .where = {.name = eq("row")}));
  assert_int_equal(deleted.total, 2 * MANY);
  assert_int_equal(Roof_count(db), 0);
}

/* ── The order of things ────────────────────────────────────────────────────────────────────── */

static size_t place_of(const char *sql, const char *part) {
  const char *at = strstr(sql, part);
  if (!at) fail_msg("no \"%s\" in:\n%s", part, sql);
  return (size_t)(at - sql);
}

/* Fast deletes, then updates, then the rows themselves, children first. */
static void fast_deletes_come_first_then_updates_then_parents(void **state) {
  (void)state;
  new_house("spare");
  House *house = new_house("old");
  Echo_create(db, .house = house);
  Tenant_create(db, .house = house);
  Tile_create(db, .roof = Roof_create(db, .house = house));
  bool done = false;
  const char *sql = sql_of(done = House_delete(house, NULL));
  assert_true(done);
  size_t fast = place_of(sql, "DELETE FROM town_echo"),
         update = place_of(sql, "UPDATE town_tenant SET house_id = "),
         child = place_of(sql, "DELETE FROM town_roof"),
         parent = place_of(sql, "DELETE FROM town_house");
  assert_true(fast < update && update < child && child < parent);
}

static void count_ends(void *argument, const char *sql) {
  int *levels = argument;
  if (strncmp(sql, "BEGIN", 5) == 0) levels[0]++;
  if (strncmp(sql, "COMMIT", 6) == 0) levels[1]++;
}

/* ...in one transaction. */
static void a_deletion_is_one_transaction(void **state) {
  (void)state;
  House *house = new_house("old");
  Echo_create(db, .house = house);
  Tile_create(db, .roof = Roof_create(db, .house = house));
  int levels[2] = {0};
  yoke_watch(db, count_ends, levels);
  assert_true(House_delete(house, NULL));
  yoke_watch(db, NULL, NULL);
  assert_int_equal(levels[0], 1);
  assert_int_equal(levels[1], 1);
}

/* ...all or nothing: what DO_NOTHING leaves, the database objects to at the end. */
static void a_refused_deletion_leaves_everything(void **state) {
  (void)state;
  House *house = new_house("old");
  Echo *echo = Echo_create(db, .house = house);
  Ivy_create(db, .house = house);
  assert_false(House_delete(house, NULL));
  assert_error(YOKE_INTEGRITY_ERROR, "FOREIGN KEY constraint failed");
  assert_int_equal(Echo_count(db), 1);
  assert_int_equal(House_count(db), 1);
  assert_true(yoke_is_saved(house));
  assert_ptr_equal(Echo_house(echo), house);
}

/* ── What each policy does ──────────────────────────────────────────────────────────────────── */

static void set_null_empties_the_key(void **state) {
  (void)state;
  House *house = new_house("old");
  Tenant *tenant = Tenant_create(db, .house = house);
  yoke_deleted deleted;
  assert_true(House_delete(house, &deleted));
  assert_true(Tenant_refresh(tenant));
  assert_null(tenant->house_id);
  assert_int_equal(deleted.total, 1);
}

static void set_default_writes_the_default(void **state) {
  (void)state;
  House *spare = new_house("spare"), *house = new_house("old");
  Cellar *cellar = Cellar_create(db, .house = house);
  assert_true(House_delete(house, NULL));
  assert_true(Cellar_refresh(cellar));
  assert_int_equal(cellar->house_id, spare->id);
}

static void set_writes_its_value(void **state) {
  (void)state;
  new_house("first");
  House *second = new_house("second"), *house = new_house("old");
  Attic *attic = Attic_create(db, .house = house);
  assert_true(House_delete(house, NULL));
  assert_true(Attic_refresh(attic));
  assert_int_equal(attic->house_id, second->id);
}

static void do_nothing_leaves_the_key_dangling(void **state) {
  (void)state;
  House *house = new_house("old");
  int64_t key = house->id;
  Picture *picture = Picture_create(db, .house = house);
  assert_true(House_delete(house, NULL));
  assert_true(Picture_refresh(picture));
  assert_int_equal(picture->house_id, key);
  assert_null(Picture_house(picture));
  assert_int_equal(Picture_house_state(picture), YOKE_DANGLING);
}

/* PROTECT raises always, and lists the relation and the objects. */
static void protect_refuses_and_lists_what_is_in_the_way(void **state) {
  (void)state;
  House *house = new_house("old");
  Lease *lease = Lease_create(db, .house = house);
  assert_false(House_delete(house, NULL));
  assert_error(YOKE_PROTECTED_ERROR,
               "Cannot delete some instances of model 'House' because they are referenced through "
               "protected foreign keys: 'Lease.house'.");
  const struct yoke_error *error = yoke_error(db);
  assert_true(yoke_error_is(error->code, YOKE_INTEGRITY_ERROR));
  assert_int_equal(error->obstacle_count, 1);
  assert_string_equal(error->obstacles[0].model, "town.Lease");
  assert_string_equal(error->obstacles[0].field, "house");
  assert_int_equal(((Lease *)error->obstacles[0].object)->id, lease->id);
}

/* RESTRICT refuses... */
static void restrict_refuses_what_keeps_its_other_parent(void **state) {
  (void)state;
  Tower *tower = Tower_create(db);
  Lift *lift = Lift_create(db, .tower = tower);
  Floor *floor = Floor_create(db, .tower = tower, .lift = lift);
  assert_false(Lift_delete(lift, NULL));
  assert_error(YOKE_RESTRICTED_ERROR,
               "Cannot delete some instances of model 'Lift' because they are referenced through "
               "restricted foreign keys: 'Floor.lift'.");
  assert_int_equal(yoke_error(db)->obstacle_count, 1);
  assert_int_equal(((Floor *)yoke_error(db)->obstacles[0].object)->id, floor->id);
}

/* ...unless the row is itself deleted by a CASCADE of the same call. */
static void restrict_lets_go_what_is_deleted_anyway(void **state) {
  (void)state;
  Tower *tower = Tower_create(db);
  Floor_create(db, .tower = tower, .lift = Lift_create(db, .tower = tower));
  yoke_deleted deleted;
  assert_true(Tower_delete(tower, &deleted));
  assert_int_equal(deleted.total, 3);
  assert_int_equal(counted(&deleted, "town.Floor"), 1);
}

/* ── What is returned ───────────────────────────────────────────────────────────────────────── */

/* Only rows that were deleted: no updates, no zeros. */
static void only_deleted_rows_are_counted(void **state) {
  (void)state;
  House *house = new_house("old");
  Tenant_create(db, .house = house);
  Echo_create(db, .house = house);
  yoke_deleted deleted;
  assert_true(House_delete(house, &deleted));
  assert_int_equal(deleted.total, 2);
  assert_int_equal(deleted.model_count, 2);
  assert_int_equal(counted(&deleted, "town.House"), 1);
  assert_int_equal(counted(&deleted, "town.Echo"), 1);
  assert_int_equal(counted(&deleted, "town.Tenant"), -1);
}

/* The fast path for one object always has its key. */
static void a_fast_deletion_of_one_object_counts_it_even_if_it_is_gone(void **state) {
  (void)state;
  Echo *echo = Echo_create(db, .house = new_house("old"));
  Echo *again = Echo_get(db, .id = eq(echo->id));
  yoke_deleted deleted;
  assert_asks(1, assert_true(Echo_delete(echo, &deleted)));
  assert_int_equal(counted(&deleted, "town.Echo"), 1);
  assert_true(Echo_delete(again, &deleted));
  assert_int_equal(deleted.total, 0);
  assert_int_equal(counted(&deleted, "town.Echo"), 0);
}

/* Afterwards the object has no key. */
static void a_deleted_object_has_no_key_and_is_new(void **state) {
  (void)state;
  House *house = new_house("old");
  assert_true(House_delete(house, NULL));
  assert_int_equal(house->id, 0);
  assert_false(yoke_is_saved(house));
}

/* An unsaved one cannot be deleted. */
static void an_unsaved_object_cannot_be_deleted(void **state) {
  (void)state;
  assert_false(User_delete(User_new(db, .username = "ada"), NULL));
  assert_error(YOKE_VALUE_ERROR,
               "User object can't be deleted because its id attribute is set to None.");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(every_reverse_end_is_followed_hidden_ones_too),
      database_test(many_to_many_rows_go_with_their_table_between),
      database_test(what_nothing_depends_on_is_deleted_unread),
      database_test(a_query_of_what_nothing_depends_on_is_one_delete),
      database_test(two_relations_from_one_model_are_one_delete),
      database_test(children_that_others_depend_on_are_read_by_key_alone),
      database_test(many_rows_are_deleted_in_batches),
      database_test(fast_deletes_come_first_then_updates_then_parents),
      database_test(a_deletion_is_one_transaction),
      database_test(a_refused_deletion_leaves_everything),
      database_test(set_null_empties_the_key),
      database_test(set_default_writes_the_default),
      database_test(set_writes_its_value),
      database_test(do_nothing_leaves_the_key_dangling),
      database_test(protect_refuses_and_lists_what_is_in_the_way),
      database_test(restrict_refuses_what_keeps_its_other_parent),
      database_test(restrict_lets_go_what_is_deleted_anyway),
      database_test(only_deleted_rows_are_counted),
      database_test(a_fast_deletion_of_one_object_counts_it_even_if_it_is_gone),
      database_test(a_deleted_object_has_no_key_and_is_new),
      database_test(an_unsaved_object_cannot_be_deleted),
  };
  return cmocka_run_group_tests_name("deleting", tests, NULL, NULL);
}
