/* What the other files here get wrong, right. */
#include "accounts.h"

Profile *right(yoke_db *db) {
  User *ada = User_create(db, .username = "ada", .is_active = false);
  Profile_create(db, .user = ada, .phone = "1");
  Profile_filter(db, .where = {.user = &(User_where){.username = startswith("a")}});
  User_update(db, .where = {.id = gt(1)}, .set = {.email = to("x")});
  yoke_atomic(db) {
    yoke_atomic(db) User_delete(ada, NULL);
  }
  return Profile_get(db, .id = eq(1), .phone = contains("1"));
}
