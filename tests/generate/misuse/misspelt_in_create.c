#include "accounts.h"

Profile *misspelt(yoke_db *db) {
  return Profile_create(db, .fone = "1"); /* no member named fone */
}
