#include "accounts.h"

Profile_list *wrong(yoke_db *db) {
  return Profile_filter(db, .where = {.user = &(Profile_where){.id = eq(1)}}); /* another type */
}
