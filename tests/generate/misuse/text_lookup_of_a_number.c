#include "accounts.h"

Profile *wrong(yoke_db *db) {
  return Profile_get(db, .id = startswith("1")); /* incompatible type */
}
