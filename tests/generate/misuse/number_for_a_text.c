#include "accounts.h"

Profile *wrong(yoke_db *db) {
  return Profile_create(db, .phone = 555); /* makes pointer from integer */
}
