#include "accounts.h"

const char *phone_of(User *user) {
  Profile *profile = User_profile(user);
  return profile ? profile->phone : "none";
}

/* A profile always has a user. */
const char *username_of(Profile *profile) {
  return Profile_user(profile)->username;
}
