#include "accounts.h"

const User *wrong(Profile *profile) {
  return Profile_user(Profile_user(profile)); /* incompatible pointer type */
}
