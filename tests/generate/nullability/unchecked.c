#include "accounts.h"

const char *phone_of(User *user) {
  return User_profile(user)->phone; /* reported: a user may have no profile */
}
