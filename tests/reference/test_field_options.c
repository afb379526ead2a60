/* What each option of a OneToOneField does. */
#include <stdio.h>

#include "reference/reference_test.h"
#include "reference/tool_test.h"

/* ── to ─────────────────────────────────────────────────────────────────────────────────────── */

/* to: a class, "self", "Model", "app.Model", or settings.AUTH_USER_MODEL. */
static void the_target_is_written_in_any_of_djangos_ways(void **state) {
  (void)state;
  User *user = new_user("ada");
  Person *ada = new_person("ada"), *charles = Person_create(db, .name = "charles", .spouse = ada);
  Passport *passport = Passport_create(db, .person = ada, .number = "X1");
  assert_ptr_equal(Profile_user(new_profile(user, "1")), user);
  assert_ptr_equal(Account_user(Account_create(db, .user = user)), user);
  assert_ptr_equal(Pinned_user(Pinned_create(db, .user = user)), user);
  assert_ptr_equal(Person_spouse(charles), ada);
  assert_ptr_equal(Visa_passport(Visa_create(db, .passport = passport)), passport);
  assert_ptr_equal(Locker_owner(Locker_create(db, .owner = ada)), ada);
}

/* "Model" on an abstract base is looked up in the app that inherits. */
static void a_name_on_an_abstract_base_is_of_the_app_that_inherits(void **state) {
  (void)state;
  Place *place = Place_create(db, .name = "Corner");
  Cafe *cafe = Cafe_create(db, .place = place, .seats = 12);
  assert_ptr_equal(Cafe_place(cafe), place);
}

/* ...resolved lazily: the target may come later in the file. */
static void the_target_may_be_declared_later(void **state) {
  (void)state;
  const char *sql = sql_for(MODELS("class Hen(models.Model):\n"
                                   "    egg = models.OneToOneField('Egg', models.CASCADE)\n"
                                   "class Egg(models.Model):\n"
                                   "    pass\n"));
  assert_in(sql, "egg_id bigint NOT NULL UNIQUE REFERENCES accounts_egg (id)");
}

/* A `to` that is no model: TypeError. */
static void a_target_that_is_no_model_is_refused(void **state) {
  (void)state;
  const char *said = said_of(PROFILE("models.OneToOneField(5, models.CASCADE)"));
  assert_in(said, "models.py:5:33: error: OneToOneField(5) is invalid. First parameter to "
                  "OneToOneField must be either a model, a model name, or the string 'self'");
}

/* `to` may not be a model with a CompositePrimaryKey (E347): it is refused at the key. */
static void a_target_with_a_composite_key_is_refused(void **state) {
  (void)state;
  const char *said = said_of(MODELS("class Line(models.Model):\n"
                                    "    pk = models.CompositePrimaryKey('order', 'number')\n"
                                    "    order = models.IntegerField()\n"
                                    "    number = models.IntegerField()\n"
                                    "class Note(models.Model):\n"
                                    "    line = models.OneToOneField(Line, models.CASCADE)\n"));
  assert_in(said, "models.py:7:33: error: ");
  assert_in(said, "which has a CompositePrimaryKey and such relations are not supported. "
                  "[fields.E347]");
}

/* ── unique ─────────────────────────────────────────────────────────────────────────────────── */

/* unique=True is forced, whatever is written. */
static void a_one_to_one_is_unique_whatever_is_written(void **state) {
  (void)state;
  assert_in(sql_for(PROFILE("models.OneToOneField(User, models.CASCADE, unique=False)")),
            "user_id bigint NOT NULL UNIQUE");
  User *ada = new_user("ada");
  new_profile(ada, "1");
  assert_null(Profile_create(db, .user = ada, .phone = "2"));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: town_profile.user_id");
}

/* ForeignKey(unique=True) is warned of (W342), a one-to-one is not. */
static void only_a_unique_foreign_key_is_warned_of(void **state) {
  (void)state;
  assert_in(said_of(PROFILE("models.ForeignKey(User, models.CASCADE, unique=True)")),
            "warning: Setting unique=True on a ForeignKey has the same effect as using a "
            "OneToOneField. [fields.W342]");
  assert_not_in(said_of(PROFILE("models.OneToOneField(User, models.CASCADE)")), "W342");
}

/* ── on_delete ──────────────────────────────────────────────────────────────────────────────── */

static void on_delete_is_required(void **state) {
  (void)state;
  assert_in(said_of(PROFILE("models.OneToOneField(User)")),
            "OneToOneField.__init__() missing 1 required positional argument: 'on_delete'");
}

/* Not callable: TypeError("on_delete must be callable."). */
static void on_delete_must_be_a_policy(void **state) {
  (void)state;
  assert_in(said_of(PROFILE("models.OneToOneField(User, on_delete='CASCADE')")),
            "error: on_delete must be callable.");
}

/* SET takes a value; a callable would be Python to run. */
static void a_set_that_must_be_run_is_warned_of(void **state) {
  (void)state;
  const char *said = said_of(MODELS("def first():\n"
                                    "    return 1\n" TARGET "class Profile(models.Model):\n"
                                    "    user = models.OneToOneField(User, models.SET(first))\n"));
  assert_in(said, "warning: SET() with a callable would have to be run as Python, which C cannot");
}

static const char *with_policy(const char *policy) {
  static char text[500];
  snprintf(text, sizeof text,
           PROFILE("models.OneToOneField(User, models.%s, null=True, default=1, db_default=1)"),
           policy);
  return text;
}

/* Python's policies put no ON DELETE into the DDL, the DB_ ones do. */
static void only_the_databases_own_policies_are_in_the_schema(void **state) {
  (void)state;
  static const char *const python[] = {"CASCADE",     "PROTECT", "RESTRICT",  "SET_NULL",
                                       "SET_DEFAULT", "SET(1)",  "DO_NOTHING"};
  static const struct {
    const char *name, *action;
  } databases[] = {{"DB_CASCADE", "ON DELETE CASCADE DEFERRABLE"},
                   {"DB_SET_NULL", "ON DELETE SET NULL DEFERRABLE"},
                   {"DB_SET_DEFAULT", "ON DELETE SET DEFAULT DEFERRABLE"}};
  for (size_t i = 0; i < sizeof python / sizeof *python; i++)
    assert_not_in(sql_for(with_policy(python[i])), "ON DELETE");
  for (size_t i = 0; i < sizeof databases / sizeof *databases; i++)
    assert_in(sql_for(with_policy(databases[i].name)), databases[i].action);
}

/* DB_ policies are invisible to the returned counts: the database does the work. */
static void the_databases_own_policies_are_not_counted(void **state) {
  (void)state;
  Ship *spare = Ship_create(db, .name = "spare"), *ship = Ship_create(db, .name = "ship");
  Sail_create(db, .ship = ship);
  Anchor *anchor = Anchor_create(db, .ship = ship);
  Flag *flag = Flag_create(db, .ship = ship);
  yoke_deleted deleted;
  assert_asks(1, assert_true(Ship_delete(ship, &deleted)));
  assert_int_equal(deleted.total, 1);
  assert_int_equal(deleted.model_count, 1);
  assert_string_equal(deleted.models[0].label, "town.Ship");
  assert_int_equal(Sail_count(db), 0);
  assert_true(Anchor_refresh(anchor));
  assert_null(anchor->ship_id);
  assert_true(Flag_refresh(flag));
  assert_int_equal(flag->ship_id, spare->id);
}

/* limit_choices_to is for forms and full_clean() and never in DDL; a function is warned of. */
static void limit_choices_to_is_not_in_the_schema(void **state) {
  (void)state;
  const char *field = PROFILE("models.OneToOneField(User, models.CASCADE, "
                              "limit_choices_to={'name': 'ada'})");
  assert_not_in(said_of(field), "limit_choices_to");
  assert_not_in(sql_for(field), "ada");
  assert_in(said_of(PROFILE("models.OneToOneField(User, models.CASCADE, limit_choices_to=dict)")),
            "warning: limit_choices_to is not honoured");
}

/* ── Names ──────────────────────────────────────────────────────────────────────────────────── */

/* related_name: the model's name in lower case, no _set. */
static void the_reverse_end_is_named_like_the_model(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *profile = new_profile(ada, "1");
  assert_ptr_equal(User_profile(ada), profile);
  Locker *locker = Locker_create(db, .owner = new_person("bob"));
  assert_ptr_equal(Person_locker(Locker_owner(locker)), locker);
}

/* ...or Meta.default_related_name. */
static void the_reverse_end_may_be_named_by_meta(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Nickname *nickname = Nickname_create(db, .person = ada, .text = "countess");
  assert_ptr_equal(Person_called(ada), nickname);
  assert_int_equal(Person_count(db, .where = {.called = &(Nickname_where){.text = eq("countess")}}),
                   1);
}

/* %(class)s, %(model_name)s and %(app_label)s are filled in. */
static void the_reverse_name_of_an_abstract_base_is_filled_in(void **state) {
  (void)state;
  Place *place = Place_create(db, .name = "Corner");
  Cafe *cafe = Cafe_create(db, .place = place);
  assert_int_equal(Place_town_cafe(Place_get(db, .id = eq(place->id)))->id, cafe->id);
  assert_in(said_of(PROFILE("models.OneToOneField(User, models.CASCADE, "
                            "related_name='%(model_name)s_of_%(app_label)s')\n"
                            "    profile_of_accounts = models.OneToOneField(User, models.CASCADE, "
                            "related_name='profile_of_accounts')")),
            "fields.E304");
}

/* related_name="+": no accessor, no name in queries; deleting still follows. */
static void a_hidden_reverse_end_has_no_name_and_is_deleted_along(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Secret *secret = Secret_create(db, .person = ada);
  assert_null(Person_filter(db, .order_by = "secret__id"));
  assert_int_equal(yoke_error_code(db), YOKE_FIELD_ERROR);
  assert_in(yoke_error(db)->message, "Cannot resolve keyword 'secret' into field. Choices are: ");
  assert_string_equal(Person_get(db, .id = eq(secret->person_id))->name, "ada");

  yoke_deleted deleted;
  assert_true(Person_delete(ada, &deleted));
  assert_int_equal(deleted.total, 2);
  assert_int_equal(Secret_count(db), 0);
}

/* ...unless related_query_name gives it one. */
static void a_hidden_reverse_end_may_have_a_name_in_queries(void **state) {
  (void)state;
  Rumour_create(db, .person = new_person("ada"), .text = "flies");
  new_person("bob");
  Person *found = Person_get(db, .rumour = &(Rumour_where){.text = eq("flies")});
  assert_non_null(found);
  assert_string_equal(found->name, "ada");
}

/* related_query_name: the accessor and the name in queries may differ. */
static void the_name_in_queries_may_differ_from_the_accessor(void **state) {
  (void)state;
  Person *ada = Person_create(db, .name = "ada", .code = "c1");
  Badge *badge = Badge_create(db, .holder = ada);
  assert_ptr_equal(Person_badge(ada), badge);
  Person *found =
      Person_get_query(db, .where = {.worn_badge = PRESENT}, .select_related = "worn_badge");
  assert_non_null(found);
  assert_asks(0, assert_int_equal(Person_badge(found)->id, badge->id));
}

/* ── Columns ────────────────────────────────────────────────────────────────────────────────── */

/* to_field: the key is the target's field, of its type. */
static void to_field_holds_another_field_than_the_key(void **state) {
  (void)state;
  Person *ada = Person_create(db, .name = "ada", .code = "c1");
  Badge *badge = Badge_create(db, .holder = ada);
  assert_string_equal(badge->holder_id, "c1");
  Badge *again = Badge_get(db, .holder_id = eq("c1"));
  assert_string_equal(Badge_holder(again)->name, "ada");
  assert_int_equal(Passport_create(db, .person = ada)->person_id, ada->id);
}

/* ...and must be unique (E311). */
static void to_field_must_be_unique(void **state) {
  (void)state;
  assert_in(said_of(MODELS("class User(models.Model):\n"
                           "    name = models.CharField(max_length=20)\n"
                           "class Profile(models.Model):\n"
                           "    user = models.OneToOneField(User, models.CASCADE, "
                           "to_field='name')\n")),
            "error: 'User.name' must be unique because it is referenced by a foreign key. "
            "[fields.E311]");
}

/* db_constraint=False: still unique, and no foreign key. */
static void without_db_constraint_the_key_is_unique_and_may_dangle(void **state) {
  (void)state;
  assert_non_null(Ghost_create(db, .person_id = 99));
  assert_null(Ghost_create(db, .person_id = 99));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: town_ghost.person_id");
}

/* A dangling key raises the target's own DoesNotExist. */
static void a_dangling_key_raises_the_targets_own_does_not_exist(void **state) {
  (void)state;
  Ghost_create(db, .person_id = 99);
  Ghost *ghost = Ghost_get(db, .person_id = eq(99));
  assert_null(Ghost_person(ghost));
  assert_error(YOKE_DOES_NOT_EXIST, "Person matching query does not exist.");
  assert_int_equal(Ghost_person_state(ghost), YOKE_DANGLING);
}

/* Django's select_related drops the owner of a dangling key. Here it stays. */
static void select_related_keeps_the_owner_of_a_dangling_key(void **state) {
  (void)state;
  Ghost_create(db, .person_id = 99);
  Ghost_create(db, .person = new_person("ada"));
  Ghost_list *ghosts = Ghost_filter(db, .select_related = "person", .order_by = "-person_id");
  assert_int_equal(ghosts->count, 2);
  assert_asks(0, assert_null(Ghost_person(ghosts->items[0])));
  assert_int_equal(Ghost_person_state(ghosts->items[0]), YOKE_DANGLING);
  assert_asks(0, assert_string_equal(Ghost_person(ghosts->items[1])->name, "ada"));
}

/* swappable says what a migration stores: accepted, nothing else changes. */
static void swappable_changes_nothing_but_migrations(void **state) {
  (void)state;
  char swappable[500];
  snprintf(swappable, sizeof swappable, "%s",
           sql_for(PROFILE("models.OneToOneField(User, models.CASCADE, swappable=False)")));
  assert_string_equal(sql_for(PROFILE("models.OneToOneField(User, models.CASCADE)")), swappable);
}

/* parent_link belongs to multi-table inheritance, which is refused where it begins. */
static void a_parent_link_is_the_key_of_a_child(void **state) {
  (void)state;
  assert_in(sql_for(MODELS("class Place(models.Model):\n"
                           "    pass\n"
                           "class Profile(Place):\n"
                           "    place = models.OneToOneField(Place, models.CASCADE, "
                           "parent_link=True)\n")),
            "place_id bigint NOT NULL PRIMARY KEY");
}

/* null: many NULLs beside a UNIQUE, and the forward end may be none. */
static void many_rows_may_have_no_partner(void **state) {
  (void)state;
  Locker *locker = Locker_create(db, .number = 1);
  assert_non_null(Locker_create(db, .number = 2));
  assert_int_equal(Locker_count(db, .where = {.owner = ABSENT}), 2);
  assert_null(Locker_owner(locker));
  assert_fine();
}

/* blank: forms only; here full_clean(), not save(). */
static void blank_matters_to_full_clean_only(void **state) {
  (void)state;
  Visa *visa = Visa_create(db, .country = "IT");
  assert_non_null(visa);
  assert_false(Visa_full_clean(visa));
  assert_int_equal(yoke_error(db)->invalid_count, 1);
  assert_string_equal(yoke_error(db)->invalid[0].field, "passport");
  assert_string_equal(yoke_error(db)->invalid[0].message, "This field cannot be blank.");
  assert_true(Locker_full_clean(Locker_create(db, .number = 1)));
}

/* primary_key: the column is the key, no id. */
static void a_one_to_one_can_be_the_primary_key(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Passport_create(db, .person = ada, .number = "X1");
  assert_string_equal(Passport_get(db, .person_id = eq(ada->id))->number, "X1");
  const char *sql =
      sql_for(PROFILE("models.OneToOneField(User, models.CASCADE, primary_key=True)"));
  assert_in(sql, "accounts_profile (user_id bigint NOT NULL PRIMARY KEY REFERENCES");
}

/* ...and with another partner, save() inserts a new row. */
static void a_primary_key_with_another_partner_is_another_row(void **state) {
  (void)state;
  Person *ada = new_person("ada"), *bob = new_person("bob");
  Passport *passport = Passport_create(db, .person = ada, .number = "X1");
  assert_true(Passport_set_person(passport, bob));
  assert_true(Passport_save(passport));
  assert_int_equal(Passport_count(db, .where = {.number = eq("X1")}), 2);
  assert_string_equal(Person_passport(Person_get(db, .name = eq("ada")))->number, "X1");
  assert_string_equal(Person_passport(Person_get(db, .name = eq("bob")))->number, "X1");
}

/* db_index is moot: unique, so no index of its own. */
static void a_one_to_one_needs_no_index_of_its_own(void **state) {
  (void)state;
  assert_not_in(sql_for(PROFILE("models.OneToOneField(User, models.CASCADE, db_index=True)")),
                "INDEX");
}

/* db_column names the column; the attribute stays <name>_id. */
static void db_column_names_the_column_only(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Locker *locker = Locker_create(db, .owner = ada);
  assert_int_equal(*locker->owner_id, ada->id);
  assert_in(sql_of(Locker_filter(db, .where = {.owner_id = eq(ada->id)})),
            "town_locker.owned_by = ?");
}

/* db_default is in the schema; db_comment and db_tablespace are as with any field. */
static void db_default_is_in_the_schema(void **state) {
  (void)state;
  assert_in(sql_for(PROFILE("models.OneToOneField(User, models.CASCADE, db_default=1, "
                            "db_comment='whose', db_tablespace='fast')")),
            "user_id bigint DEFAULT 1 NOT NULL UNIQUE REFERENCES");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(the_target_is_written_in_any_of_djangos_ways),
      database_test(a_name_on_an_abstract_base_is_of_the_app_that_inherits),
      database_test(the_target_may_be_declared_later),
      database_test(a_target_that_is_no_model_is_refused),
      database_test(a_target_with_a_composite_key_is_refused),
      database_test(a_one_to_one_is_unique_whatever_is_written),
      database_test(only_a_unique_foreign_key_is_warned_of),
      database_test(on_delete_is_required),
      database_test(on_delete_must_be_a_policy),
      database_test(a_set_that_must_be_run_is_warned_of),
      database_test(only_the_databases_own_policies_are_in_the_schema),
      database_test(the_databases_own_policies_are_not_counted),
      database_test(limit_choices_to_is_not_in_the_schema),
      database_test(the_reverse_end_is_named_like_the_model),
      database_test(the_reverse_end_may_be_named_by_meta),
      database_test(the_reverse_name_of_an_abstract_base_is_filled_in),
      database_test(a_hidden_reverse_end_has_no_name_and_is_deleted_along),
      database_test(a_hidden_reverse_end_may_have_a_name_in_queries),
      database_test(the_name_in_queries_may_differ_from_the_accessor),
      database_test(to_field_holds_another_field_than_the_key),
      database_test(to_field_must_be_unique),
      database_test(without_db_constraint_the_key_is_unique_and_may_dangle),
      database_test(a_dangling_key_raises_the_targets_own_does_not_exist),
      database_test(select_related_keeps_the_owner_of_a_dangling_key),
      database_test(swappable_changes_nothing_but_migrations),
      database_test(a_parent_link_is_the_key_of_a_child),
      database_test(many_rows_may_have_no_partner),
      database_test(blank_matters_to_full_clean_only),
      database_test(a_one_to_one_can_be_the_primary_key),
      database_test(a_primary_key_with_another_partner_is_another_row),
      database_test(a_one_to_one_needs_no_index_of_its_own),
      database_test(db_column_names_the_column_only),
      database_test(db_default_is_in_the_schema),
  };
  return cmocka_run_group_tests_name("the options of OneToOneField", tests, NULL, NULL);
}
