#include <stdio.h>

#include "accounts.h"

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &accounts)) return 1;

  User *ada = User_create(db, .username = "ada");
  Profile *profile = Profile_create(db, .user = ada, .phone = "1", .address = "London");
  printf("%s %s\n", Profile_user(profile)->username, User_profile(ada)->phone);
  printf("%s\n", Profile_str(profile));
  printf("%d\n", Profile_user_state(profile) == YOKE_LOADED);

  User *bob = User_create(db, .username = "bob");
  printf("%s\n", User_profile(bob) ? "?" : yoke_error(db)->message);
  printf("%d\n", User_profile_state(bob) == YOKE_MISSING);

  bool created;
  Profile *other = Profile_get_or_create(db, &created, .where = {.user = &(User_where){.is = bob}},
                                         .defaults = {.phone = to("2"), .address = to("Paris")});
  printf("%d %s\n", created, other->phone);
  Profile_swap_user(profile, other);
  printf("%s %s\n", Profile_str(profile), Profile_str(other));

  printf("%lld\n", (long long)Profile_update(db, .where = {.phone = eq("2")},
                                             .set = {.address = to("Rome")}));
  yoke_deleted deleted;
  if (!User_delete_where(db, &deleted,
                         .where = {.profile = &(Profile_where){.address = eq("Rome")}}))
    return 1;
  for (size_t i = 0; i < deleted.model_count; i++)
    printf("%s: %zu\n", deleted.models[i].label, deleted.models[i].count);
  yoke_each (User, user, User_filter(db, .order_by = "username"))
    puts(user->username);
  yoke_close(db);
  return 0;
}
