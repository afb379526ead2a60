#include "accounts.h"

Profile *wrong(yoke_db *db, Profile *profile) {
  return Profile_create(db, .user = profile); /* incompatible pointer type */
}
