/* Users and their profiles: the one-to-one relation from every side.
 *
 *   yoke compile accounts/models.py -o gen
 *   cc main.c gen/accounts.c gen/auth.c gen/contenttypes.c -Igen -lyoke -lsqlite3
 *
 * The models are Django's: accounts/models.py is the file a Django project would import. */
#include <stdlib.h>

#include "../show.h"
#include "accounts.h"

static const char *error_line(yoke_db *db) {
  return yoke_printf(db, "%s: %s", yoke_error_name(yoke_error_code(db)), yoke_error(db)->message);
}

static void create_and_read(yoke_db *db) {
  TITLE("Create, and read the relation from both sides");
  User *ada, *bob;
  Profile *profile;

  STEP("ada = User.objects.create(username=\"ada\")", ada = User_create(db, .username = "ada"));
  OUTCOME("user %lld, active: %s", (long long)ada->id, ada->is_active ? "yes" : "no");

  STEP("profile = Profile.objects.create(user=ada, phone=\"555-0100\", address=\"St James's "
       "Square\")",
       profile =
           Profile_create(db, .user = ada, .phone = "555-0100", .address = "St James's Square"));
  OUTCOME("profile %lld of user %lld", (long long)profile->id, (long long)profile->user_id);

  STEP("profile = Profile.objects.get(id=1)", profile = Profile_get(db, .id = eq(1)));
  VALUE("profile.user.username", Profile_user(profile)->username);

  STEP("ada = User.objects.get(username=\"ada\")", ada = User_get(db, .username = eq("ada")));
  VALUE("ada.profile.phone", User_profile(ada)->phone);
  VALUE("str(ada.profile)", Profile_str(User_profile(ada)));

  bob = User_create(db, .username = "bob");
  STEP("bob.profile", profile = User_profile(bob));
  OUTCOME("%s (%s)", profile ? "present" : "NULL", error_line(db));
}

static void second_profile_is_refused(yoke_db *db) {
  TITLE("The database keeps it one to one");
  User *ada = User_get(db, .username = eq("ada"));
  Profile *second;

  STEP("Profile.objects.create(user=ada, phone=\"555-0199\", address=\"elsewhere\")",
       second = Profile_create(db, .user = ada, .phone = "555-0199", .address = "elsewhere"));
  const struct yoke_error *error = yoke_error(db);
  OUTCOME("%s (%s; %s, field %s)", second ? "created" : "NULL", error_line(db), error->model,
          error->field);
}

static void one_query_for_all(yoke_db *db) {
  TITLE("Profiles with their users: one query");
  User *bob = User_get(db, .username = eq("bob"));
  Profile_create(db, .user = bob, .phone = "555-0123", .address = "Bletchley");

  Profile_list *profiles;
  yoke_watch(db, show_sql, NULL);
  STEP("profiles = Profile.objects.select_related(\"user\").order_by(\"-id\")",
       profiles = Profile_filter(db, .select_related = "user", .order_by = "-id"));
  yoke_each (Profile, profile, profiles) {
    User *user = Profile_user(profile);
    OUTCOME("%s: %s", user->username, profile->phone);
  }

  TITLE("Forgot select_related? The loop that would be N+1 queries is two");
  STEP("profiles = Profile.objects.all()", profiles = Profile_filter(db));
  yoke_each (Profile, profile, profiles) {
    User *user = Profile_user(profile);
    OUTCOME("%s: %s", user->username, profile->phone);
  }

  TITLE("Filter across the relation");
  STEP("profiles = Profile.objects.filter(user__username__startswith=\"a\")",
       profiles =
           Profile_filter(db, .where = {.user = &(User_where){.username = startswith("a")}}));
  OUTCOME("%zu found", profiles->count);
  yoke_watch(db, NULL, NULL);
}

static void partners_change(yoke_db *db) {
  TITLE("Exchange partners: one call, although each user may have one profile only");
  Profile *first = Profile_get(db, .user = &(User_where){.username = eq("ada")});
  Profile *second = Profile_get(db, .user = &(User_where){.username = eq("bob")});

  STEP("# Django: IntegrityError whichever is saved first", Profile_swap_user(first, second));
  OUTCOME("%s has %s, %s has %s", Profile_user(first)->username, first->phone,
          Profile_user(second)->username, second->phone);
}

static void deleting_cascades(yoke_db *db) {
  TITLE("Deleting a user does what on_delete says");
  User *ada = User_get(db, .username = eq("ada"));
  yoke_deleted deleted;

  STEP("ada.delete()", User_delete(ada, &deleted));
  OUTCOME("%zu rows deleted", deleted.total);
  for (size_t i = 0; i < deleted.model_count; i++)
    OUTCOME("  %s: %zu", deleted.models[i].label, deleted.models[i].count);
  int64_t count;
  STEP("Profile.objects.count()", count = Profile_count(db));
  OUTCOME("%lld", (long long)count);
}

int main(int argc, char **argv) {
  yoke_db *db = yoke_open(argc > 1 ? argv[1] : ":memory:");
  if (!db || !yoke_create_tables(db, &accounts)) {
    fprintf(stderr, "%s\n", yoke_error(db)->message);
    yoke_close(db);
    return EXIT_FAILURE;
  }
  create_and_read(db);
  second_profile_is_refused(db);
  one_query_for_all(db);
  partners_change(db);
  deleting_cascades(db);
  yoke_close(db);
  return EXIT_SUCCESS;
}
