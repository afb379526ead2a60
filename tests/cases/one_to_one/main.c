#include <stdio.h>

#include "people.h"

static void married(yoke_db *db, Person *ada, Person *bob) {
  Person_set_spouse(ada, bob);
  Person_save(ada);
  printf("%s, the reverse: %s\n", Person_spouse(ada)->name, Person_person(bob)->name);
  printf("nobody: %s\n", Person_person(ada) ? "?" : yoke_error(db)->message);
}

static void keys_are_shared(yoke_db *db, Person *ada) {
  Passport *passport = Passport_create(db, .person = ada);
  Visa *visa = Visa_create(db, .passport = passport);
  printf("person %lld, visa %lld\n", (long long)ada->id, (long long)visa->passport_id);
  Visa *found = Visa_get(db, .passport = &(Passport_where){.person = &(Person_where){.is = ada}});
  printf("of %s\n", Passport_person(Visa_passport(found))->name);
}

static void several_to_one_model(yoke_db *db, Person *ada, Person *bob) {
  Badge *badge = Badge_create(db, .holder = ada, .issuer = bob);
  printf("badge of %s, key %s\n", Person_badge(ada)->holder_id, badge->holder_id);
  Person *found =
      Person_get(db, .worn_badge = &(Badge_where){.issuer = &(Person_where){.is = bob}});
  printf("issued to %s\n", found->name);
  printf("locker: %s\n", Badge_locker(badge) ? "?" : "none");
}

static void abstract_bases(yoke_db *db, Person *ada) {
  Pilot_create(db, .person = ada);
  printf("pilot: %s, doctor: %s\n", Person_people_pilot(ada) ? "yes" : "no",
         Person_people_doctor(ada) ? "yes" : "no");
  printf("pilots: %lld\n",
         (long long)Person_count(db, .where = {.its_pilot = PRESENT, .its_doctor = ABSENT}));
}

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &people)) return 1;
  Person *ada = Person_create(db, .name = "Ada", .code = "a");
  Person *bob = Person_create(db, .name = "Bob", .code = "b");
  married(db, ada, bob);
  keys_are_shared(db, ada);
  several_to_one_model(db, ada, bob);
  abstract_bases(db, ada);
  User *user = User_create(db, .username = "ada");
  Account_create(db, .user = user, .owner = ada);
  printf("%s\n", Account_owner(User_account(user))->name);
  yoke_close(db);
  return 0;
}
