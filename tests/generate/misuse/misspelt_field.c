#include "accounts.h"

Profile *misspelt(yoke_db *db) {
  return Profile_get(db, .fone = eq("1")); /* no member named fone */
}
