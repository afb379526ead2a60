/* Made by yoke 0.1.0 from people/models.py. Changes here are lost. */
#ifndef PEOPLE_MODELS_H
#define PEOPLE_MODELS_H

#include "yoke/yoke.h"

#include "auth.h"

#if YOKE_ABI != 5
#error "people.h was made for another version of Yoke: run `yoke compile` again"
#endif

YOKE_HEADER_BEGIN

/* Models of other apps that are named here. */
typedef struct User User; /* auth.User */
typedef struct User_where User_where;

typedef struct Person Person;
typedef struct Person_where Person_where;
typedef struct Account Account;
typedef struct Account_where Account_where;
typedef struct Passport Passport;
typedef struct Passport_where Passport_where;
typedef struct Visa Visa;
typedef struct Visa_where Visa_where;
typedef struct Badge Badge;
typedef struct Badge_where Badge_where;
typedef struct Locker Locker;
typedef struct Locker_where Locker_where;
typedef struct Doctor Doctor;
typedef struct Doctor_where Doctor_where;
typedef struct Pilot Pilot;
typedef struct Pilot_where Pilot_where;

/* ── Person ───────────────────────────
 * Somebody.
 *
 * people.Person, table people_person. */
struct Person {
  yoke_object yoke;
  int64_t id;                             /* BigAutoField, primary key */
  const char *name;                       /* CharField(30) */
  const char *code;                       /* SlugField(50), unique */
  const int64_t *YOKE_NULLABLE spouse_id; /* key of spouse, unique, may be NULL */
  Person *YOKE_NULLABLE spouse;           /* cache of Person_spouse() */
  Person *YOKE_NULLABLE person;           /* cache of Person_person() */
  Account *YOKE_NULLABLE account;         /* cache of Person_account() */
  Passport *YOKE_NULLABLE passport;       /* cache of Person_passport() */
  Badge *YOKE_NULLABLE badge;             /* cache of Person_badge() */
  Doctor *YOKE_NULLABLE people_doctor;    /* cache of Person_people_doctor() */
  Pilot *YOKE_NULLABLE people_pilot;      /* cache of Person_people_pilot() */
  unsigned char states[7];                /* where the relations stand */
};

/* Conditions on Person objects: all that are given hold. */
struct Person_where {
  const Person *is;                     /* this very object */
  const Person_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup name;
  yoke_text_lookup code;
  yoke_int_lookup spouse_id;
  const Person_where *spouse;           /* of its spouse */
  const Person_where *person;           /* of people.Person whose spouse it is */
  const Account_where *account;         /* of people.Account whose owner it is */
  const Passport_where *passport;       /* of people.Passport whose person it is */
  const Badge_where *worn_badge;        /* of people.Badge whose holder it is */
  const Doctor_where *its_doctor;       /* of people.Doctor whose person it is */
  const Pilot_where *its_pilot;         /* of people.Pilot whose person it is */
};

typedef struct Person_query {
  Person_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Person_query;

/* Person.objects.filter(where).update(set) */
typedef struct Person_change {
  Person_where where, set;
} Person_change;

/* Person.objects.get_or_create(defaults, **where) */
typedef struct Person_lookup {
  Person_where where, defaults;
} Person_lookup;

typedef struct Person_list {
  size_t count;
  Person **items;
} Person_list;

typedef struct Person_iterator Person_iterator;

extern const yoke_model Person_model;
extern const yoke_field Person_fields[];
extern const yoke_relation Person_relations[];

/* Reading: Person.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Person_get(db, .name = eq(...))
 *   Person_filter(db, .where = {.name = eq(...)}, .order_by = "-name", .limit = 20) */
#define Person_get(...) YOKE_CALL(Person_get_where, Person_where, __VA_ARGS__)
#define Person_get_query(...) YOKE_CALL(Person_get_from, Person_query, __VA_ARGS__)
#define Person_filter(...) YOKE_CALL(Person_filter_from, Person_query, __VA_ARGS__)
#define Person_first(...) YOKE_CALL(Person_first_from, Person_query, __VA_ARGS__)
#define Person_latest(...) YOKE_CALL(Person_latest_from, Person_query, __VA_ARGS__)
#define Person_earliest(...) YOKE_CALL(Person_earliest_from, Person_query, __VA_ARGS__)
#define Person_count(...) YOKE_CALL(Person_count_from, Person_query, __VA_ARGS__)
#define Person_exists(...) YOKE_CALL(Person_exists_from, Person_query, __VA_ARGS__)
#define Person_iterate(...) YOKE_CALL(Person_iterate_from, Person_query, __VA_ARGS__)
Person *YOKE_NULLABLE Person_get_where(yoke_db *db, const Person_where *where);
Person *YOKE_NULLABLE Person_get_from(yoke_db *db, const Person_query *query);
Person_list *Person_filter_from(yoke_db *db, const Person_query *query);
Person *YOKE_NULLABLE Person_first_from(yoke_db *db, const Person_query *query);
Person *YOKE_NULLABLE Person_latest_from(yoke_db *db, const Person_query *query);
Person *YOKE_NULLABLE Person_earliest_from(yoke_db *db, const Person_query *query);
int64_t Person_count_from(yoke_db *db, const Person_query *query);
bool Person_exists_from(yoke_db *db, const Person_query *query);
Person_iterator *Person_iterate_from(yoke_db *db, const Person_query *query);
Person *YOKE_NULLABLE Person_next(Person_iterator *iterator);
void Person_stop(Person_iterator *iterator);

/* Making: Person(...), not saved yet, and Person.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Person_DEFAULTS .name = "", .code = ""
#define Person_new(...) YOKE_MAKE(Person_new_from, Person, __VA_ARGS__)
#define Person_create(...) YOKE_MAKE(Person_create_from, Person, __VA_ARGS__)
Person *Person_new_from(yoke_db *db, const Person *initial);
Person *YOKE_NULLABLE Person_create_from(yoke_db *db, const Person *initial);
bool Person_bulk_create(yoke_db *db, Person *const *objects, size_t count);
bool Person_attach(yoke_db *db, Person *person);

/* Writing many, or one that may not be there yet:
 *   Person_update(db, .where = {...}, .set = {.name = to(...)})
 *   Person_delete_where(db, &deleted, .where = {...})
 *   Person_get_or_create(db, &created, .where = {...}, .defaults = {.name = to(...)}) */
#define Person_update(...) YOKE_CALL(Person_update_from, Person_change, __VA_ARGS__)
#define Person_delete_where(...) YOKE_CALL_WITH(Person_delete_from, Person_query, __VA_ARGS__)
#define Person_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Person_get_or_create_from, Person_lookup, __VA_ARGS__)
#define Person_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Person_update_or_create_from, Person_lookup, __VA_ARGS__)
int64_t Person_update_from(yoke_db *db, const Person_change *change);
bool Person_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Person_query *query);
Person *YOKE_NULLABLE Person_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Person_lookup *lookup);
Person *YOKE_NULLABLE Person_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Person_lookup *lookup);

/* One object: person.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(person). */
bool Person_save(Person *person);
bool Person_save_fields(Person *person, const char *fields);
bool Person_refresh(Person *person);
bool Person_delete(Person *person, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Person_full_clean(Person *person);
const char *Person_str(const Person *person);

/* person.spouse: OneToOneField(Person, on_delete=SET_NULL), NULL when there is none. Setting saves
 * nothing; swapping saves both. */
Person *YOKE_NULLABLE Person_spouse(Person *person);
bool Person_set_spouse(Person *person, Person *YOKE_NULLABLE spouse);
yoke_relation_state Person_spouse_state(const Person *person);
bool Person_swap_spouse(Person *person, Person *other);

/* person.person, the reverse of people.Person.spouse: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Person *YOKE_NULLABLE Person_person(Person *person);
bool Person_set_person(Person *person, Person *YOKE_NULLABLE partner);
bool Person_replace_person(Person *person, Person *YOKE_NULLABLE partner);
yoke_relation_state Person_person_state(const Person *person);

/* person.account, the reverse of people.Account.owner: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Account *YOKE_NULLABLE Person_account(Person *person);
bool Person_set_account(Person *person, Account *YOKE_NULLABLE account);
bool Person_replace_account(Person *person, Account *YOKE_NULLABLE account);
yoke_relation_state Person_account_state(const Person *person);

/* person.passport, the reverse of people.Passport.person: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Passport *YOKE_NULLABLE Person_passport(Person *person);
bool Person_set_passport(Person *person, Passport *YOKE_NULLABLE passport);
bool Person_replace_passport(Person *person, Passport *YOKE_NULLABLE passport);
yoke_relation_state Person_passport_state(const Person *person);

/* person.badge, the reverse of people.Badge.holder: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Badge *YOKE_NULLABLE Person_badge(Person *person);
bool Person_set_badge(Person *person, Badge *YOKE_NULLABLE badge);
bool Person_replace_badge(Person *person, Badge *YOKE_NULLABLE badge);
yoke_relation_state Person_badge_state(const Person *person);

/* person.people_doctor, the reverse of people.Doctor.person: NULL when there is none. Setting
 * saves nothing; replacing saves both, and lets the old one go. */
Doctor *YOKE_NULLABLE Person_people_doctor(Person *person);
bool Person_set_people_doctor(Person *person, Doctor *YOKE_NULLABLE people_doctor);
bool Person_replace_people_doctor(Person *person, Doctor *YOKE_NULLABLE people_doctor);
yoke_relation_state Person_people_doctor_state(const Person *person);

/* person.people_pilot, the reverse of people.Pilot.person: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Pilot *YOKE_NULLABLE Person_people_pilot(Person *person);
bool Person_set_people_pilot(Person *person, Pilot *YOKE_NULLABLE people_pilot);
bool Person_replace_people_pilot(Person *person, Pilot *YOKE_NULLABLE people_pilot);
yoke_relation_state Person_people_pilot_state(const Person *person);

/* ── Account ───────────────────────────
 * people.Account, table people_account. */
struct Account {
  yoke_object yoke;
  int64_t id;                  /* BigAutoField, primary key */
  int64_t user_id;             /* key of user, unique */
  int64_t owner_id;            /* key of owner, unique */
  User *YOKE_NULLABLE user;    /* cache of Account_user() */
  Person *YOKE_NULLABLE owner; /* cache of Account_owner() */
  unsigned char states[2];     /* where the relations stand */
};

/* Conditions on Account objects: all that are given hold. */
struct Account_where {
  const Account *is;                     /* this very object */
  const Account_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup user_id;
  yoke_int_lookup owner_id;
  const User_where *user;                /* of its user */
  const Person_where *owner;             /* of its owner */
};

typedef struct Account_query {
  Account_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Account_query;

/* Account.objects.filter(where).update(set) */
typedef struct Account_change {
  Account_where where, set;
} Account_change;

/* Account.objects.get_or_create(defaults, **where) */
typedef struct Account_lookup {
  Account_where where, defaults;
} Account_lookup;

typedef struct Account_list {
  size_t count;
  Account **items;
} Account_list;

typedef struct Account_iterator Account_iterator;

extern const yoke_model Account_model;
extern const yoke_field Account_fields[];
extern const yoke_relation Account_relations[];

/* Reading: Account.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Account_get(db, .id = eq(...))
 *   Account_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Account_get(...) YOKE_CALL(Account_get_where, Account_where, __VA_ARGS__)
#define Account_get_query(...) YOKE_CALL(Account_get_from, Account_query, __VA_ARGS__)
#define Account_filter(...) YOKE_CALL(Account_filter_from, Account_query, __VA_ARGS__)
#define Account_first(...) YOKE_CALL(Account_first_from, Account_query, __VA_ARGS__)
#define Account_latest(...) YOKE_CALL(Account_latest_from, Account_query, __VA_ARGS__)
#define Account_earliest(...) YOKE_CALL(Account_earliest_from, Account_query, __VA_ARGS__)
#define Account_count(...) YOKE_CALL(Account_count_from, Account_query, __VA_ARGS__)
#define Account_exists(...) YOKE_CALL(Account_exists_from, Account_query, __VA_ARGS__)
#define Account_iterate(...) YOKE_CALL(Account_iterate_from, Account_query, __VA_ARGS__)
Account *YOKE_NULLABLE Account_get_where(yoke_db *db, const Account_where *where);
Account *YOKE_NULLABLE Account_get_from(yoke_db *db, const Account_query *query);
Account_list *Account_filter_from(yoke_db *db, const Account_query *query);
Account *YOKE_NULLABLE Account_first_from(yoke_db *db, const Account_query *query);
Account *YOKE_NULLABLE Account_latest_from(yoke_db *db, const Account_query *query);
Account *YOKE_NULLABLE Account_earliest_from(yoke_db *db, const Account_query *query);
int64_t Account_count_from(yoke_db *db, const Account_query *query);
bool Account_exists_from(yoke_db *db, const Account_query *query);
Account_iterator *Account_iterate_from(yoke_db *db, const Account_query *query);
Account *YOKE_NULLABLE Account_next(Account_iterator *iterator);
void Account_stop(Account_iterator *iterator);

/* Making: Account(...), not saved yet, and Account.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Account_DEFAULTS .yoke = {0}
#define Account_new(...) YOKE_MAKE(Account_new_from, Account, __VA_ARGS__)
#define Account_create(...) YOKE_MAKE(Account_create_from, Account, __VA_ARGS__)
Account *Account_new_from(yoke_db *db, const Account *initial);
Account *YOKE_NULLABLE Account_create_from(yoke_db *db, const Account *initial);
bool Account_bulk_create(yoke_db *db, Account *const *objects, size_t count);
bool Account_attach(yoke_db *db, Account *account);

/* Writing many, or one that may not be there yet:
 *   Account_update(db, .where = {...}, .set = {.id = to(...)})
 *   Account_delete_where(db, &deleted, .where = {...})
 *   Account_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Account_update(...) YOKE_CALL(Account_update_from, Account_change, __VA_ARGS__)
#define Account_delete_where(...) YOKE_CALL_WITH(Account_delete_from, Account_query, __VA_ARGS__)
#define Account_get_or_create(...)                                                                 \
  YOKE_CALL_WITH(Account_get_or_create_from, Account_lookup, __VA_ARGS__)
#define Account_update_or_create(...)                                                              \
  YOKE_CALL_WITH(Account_update_or_create_from, Account_lookup, __VA_ARGS__)
int64_t Account_update_from(yoke_db *db, const Account_change *change);
bool Account_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Account_query *query);
Account *YOKE_NULLABLE Account_get_or_create_from(yoke_db *db, bool *ret_created,
                                                  const Account_lookup *lookup);
Account *YOKE_NULLABLE Account_update_or_create_from(yoke_db *db, bool *ret_created,
                                                     const Account_lookup *lookup);

/* One object: account.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(account). */
bool Account_save(Account *account);
bool Account_save_fields(Account *account, const char *fields);
bool Account_refresh(Account *account);
bool Account_delete(Account *account, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Account_full_clean(Account *account);
const char *Account_str(const Account *account);

/* account.user: OneToOneField(User, on_delete=CASCADE), required. Setting saves nothing; swapping
 * saves both. */
User *YOKE_NONNULL Account_user(Account *account);
bool Account_set_user(Account *account, User *YOKE_NULLABLE user);
yoke_relation_state Account_user_state(const Account *account);
bool Account_swap_user(Account *account, Account *other);

/* account.owner: OneToOneField(Person, on_delete=PROTECT), required. Setting saves nothing;
 * swapping saves both. */
Person *YOKE_NONNULL Account_owner(Account *account);
bool Account_set_owner(Account *account, Person *YOKE_NULLABLE owner);
yoke_relation_state Account_owner_state(const Account *account);
bool Account_swap_owner(Account *account, Account *other);

/* ── Passport ───────────────────────────
 * people.Passport, table people_passport. */
struct Passport {
  yoke_object yoke;
  int64_t person_id;            /* key of person, primary key */
  Person *YOKE_NULLABLE person; /* cache of Passport_person() */
  Visa *YOKE_NULLABLE visa;     /* cache of Passport_visa() */
  unsigned char states[2];      /* where the relations stand */
};

/* Conditions on Passport objects: all that are given hold. */
struct Passport_where {
  const Passport *is;                     /* this very object */
  const Passport_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup person_id;
  const Person_where *person;             /* of its person */
  const Visa_where *visa;                 /* of people.Visa whose passport it is */
};

typedef struct Passport_query {
  Passport_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Passport_query;

/* Passport.objects.filter(where).update(set) */
typedef struct Passport_change {
  Passport_where where, set;
} Passport_change;

/* Passport.objects.get_or_create(defaults, **where) */
typedef struct Passport_lookup {
  Passport_where where, defaults;
} Passport_lookup;

typedef struct Passport_list {
  size_t count;
  Passport **items;
} Passport_list;

typedef struct Passport_iterator Passport_iterator;

extern const yoke_model Passport_model;
extern const yoke_field Passport_fields[];
extern const yoke_relation Passport_relations[];

/* Reading: Passport.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Passport_get(db, .person_id = eq(...))
 *   Passport_filter(db, .where = {.person_id = eq(...)}, .order_by = "-person_id", .limit = 20) */
#define Passport_get(...) YOKE_CALL(Passport_get_where, Passport_where, __VA_ARGS__)
#define Passport_get_query(...) YOKE_CALL(Passport_get_from, Passport_query, __VA_ARGS__)
#define Passport_filter(...) YOKE_CALL(Passport_filter_from, Passport_query, __VA_ARGS__)
#define Passport_first(...) YOKE_CALL(Passport_first_from, Passport_query, __VA_ARGS__)
#define Passport_latest(...) YOKE_CALL(Passport_latest_from, Passport_query, __VA_ARGS__)
#define Passport_earliest(...) YOKE_CALL(Passport_earliest_from, Passport_query, __VA_ARGS__)
#define Passport_count(...) YOKE_CALL(Passport_count_from, Passport_query, __VA_ARGS__)
#define Passport_exists(...) YOKE_CALL(Passport_exists_from, Passport_query, __VA_ARGS__)
#define Passport_iterate(...) YOKE_CALL(Passport_iterate_from, Passport_query, __VA_ARGS__)
Passport *YOKE_NULLABLE Passport_get_where(yoke_db *db, const Passport_where *where);
Passport *YOKE_NULLABLE Passport_get_from(yoke_db *db, const Passport_query *query);
Passport_list *Passport_filter_from(yoke_db *db, const Passport_query *query);
Passport *YOKE_NULLABLE Passport_first_from(yoke_db *db, const Passport_query *query);
Passport *YOKE_NULLABLE Passport_latest_from(yoke_db *db, const Passport_query *query);
Passport *YOKE_NULLABLE Passport_earliest_from(yoke_db *db, const Passport_query *query);
int64_t Passport_count_from(yoke_db *db, const Passport_query *query);
bool Passport_exists_from(yoke_db *db, const Passport_query *query);
Passport_iterator *Passport_iterate_from(yoke_db *db, const Passport_query *query);
Passport *YOKE_NULLABLE Passport_next(Passport_iterator *iterator);
void Passport_stop(Passport_iterator *iterator);

/* Making: Passport(...), not saved yet, and Passport.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Passport_DEFAULTS .yoke = {0}
#define Passport_new(...) YOKE_MAKE(Passport_new_from, Passport, __VA_ARGS__)
#define Passport_create(...) YOKE_MAKE(Passport_create_from, Passport, __VA_ARGS__)
Passport *Passport_new_from(yoke_db *db, const Passport *initial);
Passport *YOKE_NULLABLE Passport_create_from(yoke_db *db, const Passport *initial);
bool Passport_bulk_create(yoke_db *db, Passport *const *objects, size_t count);
bool Passport_attach(yoke_db *db, Passport *passport);

/* Writing many, or one that may not be there yet:
 *   Passport_update(db, .where = {...}, .set = {.person_id = to(...)})
 *   Passport_delete_where(db, &deleted, .where = {...})
 *   Passport_get_or_create(db, &created, .where = {...}, .defaults = {.person_id = to(...)}) */
#define Passport_update(...) YOKE_CALL(Passport_update_from, Passport_change, __VA_ARGS__)
#define Passport_delete_where(...) YOKE_CALL_WITH(Passport_delete_from, Passport_query, __VA_ARGS__)
#define Passport_get_or_create(...)                                                                \
  YOKE_CALL_WITH(Passport_get_or_create_from, Passport_lookup, __VA_ARGS__)
#define Passport_update_or_create(...)                                                             \
  YOKE_CALL_WITH(Passport_update_or_create_from, Passport_lookup, __VA_ARGS__)
int64_t Passport_update_from(yoke_db *db, const Passport_change *change);
bool Passport_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Passport_query *query);
Passport *YOKE_NULLABLE Passport_get_or_create_from(yoke_db *db, bool *ret_created,
                                                    const Passport_lookup *lookup);
Passport *YOKE_NULLABLE Passport_update_or_create_from(yoke_db *db, bool *ret_created,
                                                       const Passport_lookup *lookup);

/* One object: passport.save(), save(update_fields=[...]), refresh_from_db(), delete(),
 * full_clean(), str(passport). */
bool Passport_save(Passport *passport);
bool Passport_save_fields(Passport *passport, const char *fields);
bool Passport_refresh(Passport *passport);
bool Passport_delete(Passport *passport, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Passport_full_clean(Passport *passport);
const char *Passport_str(const Passport *passport);

/* passport.person: OneToOneField(Person, on_delete=CASCADE), required. Setting saves nothing;
 * swapping saves both. */
Person *YOKE_NONNULL Passport_person(Passport *passport);
bool Passport_set_person(Passport *passport, Person *YOKE_NULLABLE person);
yoke_relation_state Passport_person_state(const Passport *passport);
bool Passport_swap_person(Passport *passport, Passport *other);

/* passport.visa, the reverse of people.Visa.passport: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Visa *YOKE_NULLABLE Passport_visa(Passport *passport);
bool Passport_set_visa(Passport *passport, Visa *YOKE_NULLABLE visa);
bool Passport_replace_visa(Passport *passport, Visa *YOKE_NULLABLE visa);
yoke_relation_state Passport_visa_state(const Passport *passport);

/* ── Visa ────────────────────────────
 * Its key is its passport's, whose key is the person's.
 *
 * people.Visa, table people_visa. */
struct Visa {
  yoke_object yoke;
  int64_t passport_id;              /* key of passport, primary key */
  Passport *YOKE_NULLABLE passport; /* cache of Visa_passport() */
  unsigned char states[1];          /* where the relations stand */
};

/* Conditions on Visa objects: all that are given hold. */
struct Visa_where {
  const Visa *is;                     /* this very object */
  const Visa_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup passport_id;
  const Passport_where *passport;     /* of its passport */
};

typedef struct Visa_query {
  Visa_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Visa_query;

/* Visa.objects.filter(where).update(set) */
typedef struct Visa_change {
  Visa_where where, set;
} Visa_change;

/* Visa.objects.get_or_create(defaults, **where) */
typedef struct Visa_lookup {
  Visa_where where, defaults;
} Visa_lookup;

typedef struct Visa_list {
  size_t count;
  Visa **items;
} Visa_list;

typedef struct Visa_iterator Visa_iterator;

extern const yoke_model Visa_model;
extern const yoke_field Visa_fields[];
extern const yoke_relation Visa_relations[];

/* Reading: Visa.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Visa_get(db, .passport_id = eq(...))
 *   Visa_filter(db, .where = {.passport_id = eq(...)}, .order_by = "-passport_id", .limit = 20) */
#define Visa_get(...) YOKE_CALL(Visa_get_where, Visa_where, __VA_ARGS__)
#define Visa_get_query(...) YOKE_CALL(Visa_get_from, Visa_query, __VA_ARGS__)
#define Visa_filter(...) YOKE_CALL(Visa_filter_from, Visa_query, __VA_ARGS__)
#define Visa_first(...) YOKE_CALL(Visa_first_from, Visa_query, __VA_ARGS__)
#define Visa_latest(...) YOKE_CALL(Visa_latest_from, Visa_query, __VA_ARGS__)
#define Visa_earliest(...) YOKE_CALL(Visa_earliest_from, Visa_query, __VA_ARGS__)
#define Visa_count(...) YOKE_CALL(Visa_count_from, Visa_query, __VA_ARGS__)
#define Visa_exists(...) YOKE_CALL(Visa_exists_from, Visa_query, __VA_ARGS__)
#define Visa_iterate(...) YOKE_CALL(Visa_iterate_from, Visa_query, __VA_ARGS__)
Visa *YOKE_NULLABLE Visa_get_where(yoke_db *db, const Visa_where *where);
Visa *YOKE_NULLABLE Visa_get_from(yoke_db *db, const Visa_query *query);
Visa_list *Visa_filter_from(yoke_db *db, const Visa_query *query);
Visa *YOKE_NULLABLE Visa_first_from(yoke_db *db, const Visa_query *query);
Visa *YOKE_NULLABLE Visa_latest_from(yoke_db *db, const Visa_query *query);
Visa *YOKE_NULLABLE Visa_earliest_from(yoke_db *db, const Visa_query *query);
int64_t Visa_count_from(yoke_db *db, const Visa_query *query);
bool Visa_exists_from(yoke_db *db, const Visa_query *query);
Visa_iterator *Visa_iterate_from(yoke_db *db, const Visa_query *query);
Visa *YOKE_NULLABLE Visa_next(Visa_iterator *iterator);
void Visa_stop(Visa_iterator *iterator);

/* Making: Visa(...), not saved yet, and Visa.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Visa_DEFAULTS .yoke = {0}
#define Visa_new(...) YOKE_MAKE(Visa_new_from, Visa, __VA_ARGS__)
#define Visa_create(...) YOKE_MAKE(Visa_create_from, Visa, __VA_ARGS__)
Visa *Visa_new_from(yoke_db *db, const Visa *initial);
Visa *YOKE_NULLABLE Visa_create_from(yoke_db *db, const Visa *initial);
bool Visa_bulk_create(yoke_db *db, Visa *const *objects, size_t count);
bool Visa_attach(yoke_db *db, Visa *visa);

/* Writing many, or one that may not be there yet:
 *   Visa_update(db, .where = {...}, .set = {.passport_id = to(...)})
 *   Visa_delete_where(db, &deleted, .where = {...})
 *   Visa_get_or_create(db, &created, .where = {...}, .defaults = {.passport_id = to(...)}) */
#define Visa_update(...) YOKE_CALL(Visa_update_from, Visa_change, __VA_ARGS__)
#define Visa_delete_where(...) YOKE_CALL_WITH(Visa_delete_from, Visa_query, __VA_ARGS__)
#define Visa_get_or_create(...) YOKE_CALL_WITH(Visa_get_or_create_from, Visa_lookup, __VA_ARGS__)
#define Visa_update_or_create(...)                                                                 \
  YOKE_CALL_WITH(Visa_update_or_create_from, Visa_lookup, __VA_ARGS__)
int64_t Visa_update_from(yoke_db *db, const Visa_change *change);
bool Visa_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Visa_query *query);
Visa *YOKE_NULLABLE Visa_get_or_create_from(yoke_db *db, bool *ret_created,
                                            const Visa_lookup *lookup);
Visa *YOKE_NULLABLE Visa_update_or_create_from(yoke_db *db, bool *ret_created,
                                               const Visa_lookup *lookup);

/* One object: visa.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(visa). */
bool Visa_save(Visa *visa);
bool Visa_save_fields(Visa *visa, const char *fields);
bool Visa_refresh(Visa *visa);
bool Visa_delete(Visa *visa, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Visa_full_clean(Visa *visa);
const char *Visa_str(const Visa *visa);

/* visa.passport: OneToOneField(Passport, on_delete=CASCADE), required. Setting saves nothing;
 * swapping saves both. */
Passport *YOKE_NONNULL Visa_passport(Visa *visa);
bool Visa_set_passport(Visa *visa, Passport *YOKE_NULLABLE passport);
yoke_relation_state Visa_passport_state(const Visa *visa);
bool Visa_swap_passport(Visa *visa, Visa *other);

/* ── Badge ────────────────────────────
 * people.Badge, table people_badge. */
struct Badge {
  yoke_object yoke;
  int64_t id;                             /* BigAutoField, primary key */
  const char *holder_id;                  /* key of holder, unique */
  const int64_t *YOKE_NULLABLE issuer_id; /* key of issuer, unique, may be NULL */
  const int64_t *YOKE_NULLABLE locker_id; /* key of locker, unique, may be NULL */
  Person *YOKE_NULLABLE holder;           /* cache of Badge_holder() */
  Person *YOKE_NULLABLE issuer;           /* cache of Badge_issuer() */
  Locker *YOKE_NULLABLE locker;           /* cache of Badge_locker() */
  unsigned char states[3];                /* where the relations stand */
};

/* Conditions on Badge objects: all that are given hold. */
struct Badge_where {
  const Badge *is;                     /* this very object */
  const Badge_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_text_lookup holder_id;
  yoke_int_lookup issuer_id;
  yoke_int_lookup locker_id;
  const Person_where *holder;          /* of its holder */
  const Person_where *issuer;          /* of its issuer */
  const Locker_where *locker;          /* of its locker */
};

typedef struct Badge_query {
  Badge_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Badge_query;

/* Badge.objects.filter(where).update(set) */
typedef struct Badge_change {
  Badge_where where, set;
} Badge_change;

/* Badge.objects.get_or_create(defaults, **where) */
typedef struct Badge_lookup {
  Badge_where where, defaults;
} Badge_lookup;

typedef struct Badge_list {
  size_t count;
  Badge **items;
} Badge_list;

typedef struct Badge_iterator Badge_iterator;

extern const yoke_model Badge_model;
extern const yoke_field Badge_fields[];
extern const yoke_relation Badge_relations[];

/* Reading: Badge.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Badge_get(db, .id = eq(...))
 *   Badge_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Badge_get(...) YOKE_CALL(Badge_get_where, Badge_where, __VA_ARGS__)
#define Badge_get_query(...) YOKE_CALL(Badge_get_from, Badge_query, __VA_ARGS__)
#define Badge_filter(...) YOKE_CALL(Badge_filter_from, Badge_query, __VA_ARGS__)
#define Badge_first(...) YOKE_CALL(Badge_first_from, Badge_query, __VA_ARGS__)
#define Badge_latest(...) YOKE_CALL(Badge_latest_from, Badge_query, __VA_ARGS__)
#define Badge_earliest(...) YOKE_CALL(Badge_earliest_from, Badge_query, __VA_ARGS__)
#define Badge_count(...) YOKE_CALL(Badge_count_from, Badge_query, __VA_ARGS__)
#define Badge_exists(...) YOKE_CALL(Badge_exists_from, Badge_query, __VA_ARGS__)
#define Badge_iterate(...) YOKE_CALL(Badge_iterate_from, Badge_query, __VA_ARGS__)
Badge *YOKE_NULLABLE Badge_get_where(yoke_db *db, const Badge_where *where);
Badge *YOKE_NULLABLE Badge_get_from(yoke_db *db, const Badge_query *query);
Badge_list *Badge_filter_from(yoke_db *db, const Badge_query *query);
Badge *YOKE_NULLABLE Badge_first_from(yoke_db *db, const Badge_query *query);
Badge *YOKE_NULLABLE Badge_latest_from(yoke_db *db, const Badge_query *query);
Badge *YOKE_NULLABLE Badge_earliest_from(yoke_db *db, const Badge_query *query);
int64_t Badge_count_from(yoke_db *db, const Badge_query *query);
bool Badge_exists_from(yoke_db *db, const Badge_query *query);
Badge_iterator *Badge_iterate_from(yoke_db *db, const Badge_query *query);
Badge *YOKE_NULLABLE Badge_next(Badge_iterator *iterator);
void Badge_stop(Badge_iterator *iterator);

/* Making: Badge(...), not saved yet, and Badge.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Badge_DEFAULTS .yoke = {0}
#define Badge_new(...) YOKE_MAKE(Badge_new_from, Badge, __VA_ARGS__)
#define Badge_create(...) YOKE_MAKE(Badge_create_from, Badge, __VA_ARGS__)
Badge *Badge_new_from(yoke_db *db, const Badge *initial);
Badge *YOKE_NULLABLE Badge_create_from(yoke_db *db, const Badge *initial);
bool Badge_bulk_create(yoke_db *db, Badge *const *objects, size_t count);
bool Badge_attach(yoke_db *db, Badge *badge);

/* Writing many, or one that may not be there yet:
 *   Badge_update(db, .where = {...}, .set = {.id = to(...)})
 *   Badge_delete_where(db, &deleted, .where = {...})
 *   Badge_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Badge_update(...) YOKE_CALL(Badge_update_from, Badge_change, __VA_ARGS__)
#define Badge_delete_where(...) YOKE_CALL_WITH(Badge_delete_from, Badge_query, __VA_ARGS__)
#define Badge_get_or_create(...) YOKE_CALL_WITH(Badge_get_or_create_from, Badge_lookup, __VA_ARGS__)
#define Badge_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Badge_update_or_create_from, Badge_lookup, __VA_ARGS__)
int64_t Badge_update_from(yoke_db *db, const Badge_change *change);
bool Badge_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Badge_query *query);
Badge *YOKE_NULLABLE Badge_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Badge_lookup *lookup);
Badge *YOKE_NULLABLE Badge_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Badge_lookup *lookup);

/* One object: badge.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(badge). */
bool Badge_save(Badge *badge);
bool Badge_save_fields(Badge *badge, const char *fields);
bool Badge_refresh(Badge *badge);
bool Badge_delete(Badge *badge, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Badge_full_clean(Badge *badge);
const char *Badge_str(const Badge *badge);

/* badge.holder: OneToOneField(Person, on_delete=RESTRICT), required. Setting saves nothing;
 * swapping saves both. */
Person *YOKE_NONNULL Badge_holder(Badge *badge);
bool Badge_set_holder(Badge *badge, Person *YOKE_NULLABLE holder);
yoke_relation_state Badge_holder_state(const Badge *badge);
bool Badge_swap_holder(Badge *badge, Badge *other);

/* badge.issuer: OneToOneField(Person, on_delete=SET_NULL), NULL when there is none. Setting saves
 * nothing; swapping saves both. */
Person *YOKE_NULLABLE Badge_issuer(Badge *badge);
bool Badge_set_issuer(Badge *badge, Person *YOKE_NULLABLE issuer);
yoke_relation_state Badge_issuer_state(const Badge *badge);
bool Badge_swap_issuer(Badge *badge, Badge *other);

/* badge.locker: OneToOneField(Locker, on_delete=DO_NOTHING), NULL when there is none. Setting
 * saves nothing; swapping saves both. */
Locker *YOKE_NULLABLE Badge_locker(Badge *badge);
bool Badge_set_locker(Badge *badge, Locker *YOKE_NULLABLE locker);
yoke_relation_state Badge_locker_state(const Badge *badge);
bool Badge_swap_locker(Badge *badge, Badge *other);

/* ── Locker ───────────────────────────
 * people.Locker, table people_locker. */
struct Locker {
  yoke_object yoke;
  int64_t id;                 /* BigAutoField, primary key */
  int64_t number;             /* IntegerField */
  Badge *YOKE_NULLABLE badge; /* cache of Locker_badge() */
  unsigned char states[1];    /* where the relations stand */
};

/* Conditions on Locker objects: all that are given hold. */
struct Locker_where {
  const Locker *is;                     /* this very object */
  const Locker_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup number;
  const Badge_where *badge;             /* of people.Badge whose locker it is */
};

typedef struct Locker_query {
  Locker_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Locker_query;

/* Locker.objects.filter(where).update(set) */
typedef struct Locker_change {
  Locker_where where, set;
} Locker_change;

/* Locker.objects.get_or_create(defaults, **where) */
typedef struct Locker_lookup {
  Locker_where where, defaults;
} Locker_lookup;

typedef struct Locker_list {
  size_t count;
  Locker **items;
} Locker_list;

typedef struct Locker_iterator Locker_iterator;

extern const yoke_model Locker_model;
extern const yoke_field Locker_fields[];
extern const yoke_relation Locker_relations[];

/* Reading: Locker.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Locker_get(db, .number = eq(...))
 *   Locker_filter(db, .where = {.number = eq(...)}, .order_by = "-number", .limit = 20) */
#define Locker_get(...) YOKE_CALL(Locker_get_where, Locker_where, __VA_ARGS__)
#define Locker_get_query(...) YOKE_CALL(Locker_get_from, Locker_query, __VA_ARGS__)
#define Locker_filter(...) YOKE_CALL(Locker_filter_from, Locker_query, __VA_ARGS__)
#define Locker_first(...) YOKE_CALL(Locker_first_from, Locker_query, __VA_ARGS__)
#define Locker_latest(...) YOKE_CALL(Locker_latest_from, Locker_query, __VA_ARGS__)
#define Locker_earliest(...) YOKE_CALL(Locker_earliest_from, Locker_query, __VA_ARGS__)
#define Locker_count(...) YOKE_CALL(Locker_count_from, Locker_query, __VA_ARGS__)
#define Locker_exists(...) YOKE_CALL(Locker_exists_from, Locker_query, __VA_ARGS__)
#define Locker_iterate(...) YOKE_CALL(Locker_iterate_from, Locker_query, __VA_ARGS__)
Locker *YOKE_NULLABLE Locker_get_where(yoke_db *db, const Locker_where *where);
Locker *YOKE_NULLABLE Locker_get_from(yoke_db *db, const Locker_query *query);
Locker_list *Locker_filter_from(yoke_db *db, const Locker_query *query);
Locker *YOKE_NULLABLE Locker_first_from(yoke_db *db, const Locker_query *query);
Locker *YOKE_NULLABLE Locker_latest_from(yoke_db *db, const Locker_query *query);
Locker *YOKE_NULLABLE Locker_earliest_from(yoke_db *db, const Locker_query *query);
int64_t Locker_count_from(yoke_db *db, const Locker_query *query);
bool Locker_exists_from(yoke_db *db, const Locker_query *query);
Locker_iterator *Locker_iterate_from(yoke_db *db, const Locker_query *query);
Locker *YOKE_NULLABLE Locker_next(Locker_iterator *iterator);
void Locker_stop(Locker_iterator *iterator);

/* Making: Locker(...), not saved yet, and Locker.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Locker_DEFAULTS .yoke = {0}
#define Locker_new(...) YOKE_MAKE(Locker_new_from, Locker, __VA_ARGS__)
#define Locker_create(...) YOKE_MAKE(Locker_create_from, Locker, __VA_ARGS__)
Locker *Locker_new_from(yoke_db *db, const Locker *initial);
Locker *YOKE_NULLABLE Locker_create_from(yoke_db *db, const Locker *initial);
bool Locker_bulk_create(yoke_db *db, Locker *const *objects, size_t count);
bool Locker_attach(yoke_db *db, Locker *locker);

/* Writing many, or one that may not be there yet:
 *   Locker_update(db, .where = {...}, .set = {.number = to(...)})
 *   Locker_delete_where(db, &deleted, .where = {...})
 *   Locker_get_or_create(db, &created, .where = {...}, .defaults = {.number = to(...)}) */
#define Locker_update(...) YOKE_CALL(Locker_update_from, Locker_change, __VA_ARGS__)
#define Locker_delete_where(...) YOKE_CALL_WITH(Locker_delete_from, Locker_query, __VA_ARGS__)
#define Locker_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Locker_get_or_create_from, Locker_lookup, __VA_ARGS__)
#define Locker_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Locker_update_or_create_from, Locker_lookup, __VA_ARGS__)
int64_t Locker_update_from(yoke_db *db, const Locker_change *change);
bool Locker_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Locker_query *query);
Locker *YOKE_NULLABLE Locker_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Locker_lookup *lookup);
Locker *YOKE_NULLABLE Locker_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Locker_lookup *lookup);

/* One object: locker.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(locker). */
bool Locker_save(Locker *locker);
bool Locker_save_fields(Locker *locker, const char *fields);
bool Locker_refresh(Locker *locker);
bool Locker_delete(Locker *locker, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Locker_full_clean(Locker *locker);
const char *Locker_str(const Locker *locker);

/* locker.badge, the reverse of people.Badge.locker: NULL when there is none. Setting saves
 * nothing; replacing saves both, and lets the old one go. */
Badge *YOKE_NULLABLE Locker_badge(Locker *locker);
bool Locker_set_badge(Locker *locker, Badge *YOKE_NULLABLE badge);
bool Locker_replace_badge(Locker *locker, Badge *YOKE_NULLABLE badge);
yoke_relation_state Locker_badge_state(const Locker *locker);

/* ── Doctor ───────────────────────────
 * people.Doctor, table people_doctor. */
struct Doctor {
  yoke_object yoke;
  int64_t id;                   /* BigAutoField, primary key */
  int64_t person_id;            /* key of person, unique */
  Person *YOKE_NULLABLE person; /* cache of Doctor_person() */
  unsigned char states[1];      /* where the relations stand */
};

/* Conditions on Doctor objects: all that are given hold. */
struct Doctor_where {
  const Doctor *is;                     /* this very object */
  const Doctor_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup person_id;
  const Person_where *person;           /* of its person */
};

typedef struct Doctor_query {
  Doctor_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Doctor_query;

/* Doctor.objects.filter(where).update(set) */
typedef struct Doctor_change {
  Doctor_where where, set;
} Doctor_change;

/* Doctor.objects.get_or_create(defaults, **where) */
typedef struct Doctor_lookup {
  Doctor_where where, defaults;
} Doctor_lookup;

typedef struct Doctor_list {
  size_t count;
  Doctor **items;
} Doctor_list;

typedef struct Doctor_iterator Doctor_iterator;

extern const yoke_model Doctor_model;
extern const yoke_field Doctor_fields[];
extern const yoke_relation Doctor_relations[];

/* Reading: Doctor.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Doctor_get(db, .id = eq(...))
 *   Doctor_filter(db, .where = {.id = eq(...)}, .order_by = "-id", .limit = 20) */
#define Doctor_get(...) YOKE_CALL(Doctor_get_where, Doctor_where, __VA_ARGS__)
#define Doctor_get_query(...) YOKE_CALL(Doctor_get_from, Doctor_query, __VA_ARGS__)
#define Doctor_filter(...) YOKE_CALL(Doctor_filter_from, Doctor_query, __VA_ARGS__)
#define Doctor_first(...) YOKE_CALL(Doctor_first_from, Doctor_query, __VA_ARGS__)
#define Doctor_latest(...) YOKE_CALL(Doctor_latest_from, Doctor_query, __VA_ARGS__)
#define Doctor_earliest(...) YOKE_CALL(Doctor_earliest_from, Doctor_query, __VA_ARGS__)
#define Doctor_count(...) YOKE_CALL(Doctor_count_from, Doctor_query, __VA_ARGS__)
#define Doctor_exists(...) YOKE_CALL(Doctor_exists_from, Doctor_query, __VA_ARGS__)
#define Doctor_iterate(...) YOKE_CALL(Doctor_iterate_from, Doctor_query, __VA_ARGS__)
Doctor *YOKE_NULLABLE Doctor_get_where(yoke_db *db, const Doctor_where *where);
Doctor *YOKE_NULLABLE Doctor_get_from(yoke_db *db, const Doctor_query *query);
Doctor_list *Doctor_filter_from(yoke_db *db, const Doctor_query *query);
Doctor *YOKE_NULLABLE Doctor_first_from(yoke_db *db, const Doctor_query *query);
Doctor *YOKE_NULLABLE Doctor_latest_from(yoke_db *db, const Doctor_query *query);
Doctor *YOKE_NULLABLE Doctor_earliest_from(yoke_db *db, const Doctor_query *query);
int64_t Doctor_count_from(yoke_db *db, const Doctor_query *query);
bool Doctor_exists_from(yoke_db *db, const Doctor_query *query);
Doctor_iterator *Doctor_iterate_from(yoke_db *db, const Doctor_query *query);
Doctor *YOKE_NULLABLE Doctor_next(Doctor_iterator *iterator);
void Doctor_stop(Doctor_iterator *iterator);

/* Making: Doctor(...), not saved yet, and Doctor.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Doctor_DEFAULTS .yoke = {0}
#define Doctor_new(...) YOKE_MAKE(Doctor_new_from, Doctor, __VA_ARGS__)
#define Doctor_create(...) YOKE_MAKE(Doctor_create_from, Doctor, __VA_ARGS__)
Doctor *Doctor_new_from(yoke_db *db, const Doctor *initial);
Doctor *YOKE_NULLABLE Doctor_create_from(yoke_db *db, const Doctor *initial);
bool Doctor_bulk_create(yoke_db *db, Doctor *const *objects, size_t count);
bool Doctor_attach(yoke_db *db, Doctor *doctor);

/* Writing many, or one that may not be there yet:
 *   Doctor_update(db, .where = {...}, .set = {.id = to(...)})
 *   Doctor_delete_where(db, &deleted, .where = {...})
 *   Doctor_get_or_create(db, &created, .where = {...}, .defaults = {.id = to(...)}) */
#define Doctor_update(...) YOKE_CALL(Doctor_update_from, Doctor_change, __VA_ARGS__)
#define Doctor_delete_where(...) YOKE_CALL_WITH(Doctor_delete_from, Doctor_query, __VA_ARGS__)
#define Doctor_get_or_create(...)                                                                  \
  YOKE_CALL_WITH(Doctor_get_or_create_from, Doctor_lookup, __VA_ARGS__)
#define Doctor_update_or_create(...)                                                               \
  YOKE_CALL_WITH(Doctor_update_or_create_from, Doctor_lookup, __VA_ARGS__)
int64_t Doctor_update_from(yoke_db *db, const Doctor_change *change);
bool Doctor_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Doctor_query *query);
Doctor *YOKE_NULLABLE Doctor_get_or_create_from(yoke_db *db, bool *ret_created,
                                                const Doctor_lookup *lookup);
Doctor *YOKE_NULLABLE Doctor_update_or_create_from(yoke_db *db, bool *ret_created,
                                                   const Doctor_lookup *lookup);

/* One object: doctor.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(doctor). */
bool Doctor_save(Doctor *doctor);
bool Doctor_save_fields(Doctor *doctor, const char *fields);
bool Doctor_refresh(Doctor *doctor);
bool Doctor_delete(Doctor *doctor, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Doctor_full_clean(Doctor *doctor);
const char *Doctor_str(const Doctor *doctor);

/* doctor.person: OneToOneField(Person, on_delete=CASCADE), required. Setting saves nothing;
 * swapping saves both. */
Person *YOKE_NONNULL Doctor_person(Doctor *doctor);
bool Doctor_set_person(Doctor *doctor, Person *YOKE_NULLABLE person);
yoke_relation_state Doctor_person_state(const Doctor *doctor);
bool Doctor_swap_person(Doctor *doctor, Doctor *other);

/* ── Pilot ────────────────────────────
 * people.Pilot, table people_pilot. */
struct Pilot {
  yoke_object yoke;
  int64_t id;                   /* BigAutoField, primary key */
  int64_t person_id;            /* key of person, unique */
  const char *licence;          /* CharField(8) */
  Person *YOKE_NULLABLE person; /* cache of Pilot_person() */
  unsigned char states[1];      /* where the relations stand */
};

/* Conditions on Pilot objects: all that are given hold. */
struct Pilot_where {
  const Pilot *is;                     /* this very object */
  const Pilot_where *all, *any, *none; /* arrays, YOKE_END last */
  bool end;
  yoke_int_lookup id;
  yoke_int_lookup person_id;
  yoke_text_lookup licence;
  const Person_where *person;          /* of its person */
};

typedef struct Pilot_query {
  Pilot_where where, exclude;
  const char *select_related, *order_by;
  int64_t limit, offset;
} Pilot_query;

/* Pilot.objects.filter(where).update(set) */
typedef struct Pilot_change {
  Pilot_where where, set;
} Pilot_change;

/* Pilot.objects.get_or_create(defaults, **where) */
typedef struct Pilot_lookup {
  Pilot_where where, defaults;
} Pilot_lookup;

typedef struct Pilot_list {
  size_t count;
  Pilot **items;
} Pilot_list;

typedef struct Pilot_iterator Pilot_iterator;

extern const yoke_model Pilot_model;
extern const yoke_field Pilot_fields[];
extern const yoke_relation Pilot_relations[];

/* Reading: Pilot.objects.get(), filter(), first(), latest(), count(), exists(), iterator().
 *   Pilot_get(db, .licence = eq(...))
 *   Pilot_filter(db, .where = {.licence = eq(...)}, .order_by = "-licence", .limit = 20) */
#define Pilot_get(...) YOKE_CALL(Pilot_get_where, Pilot_where, __VA_ARGS__)
#define Pilot_get_query(...) YOKE_CALL(Pilot_get_from, Pilot_query, __VA_ARGS__)
#define Pilot_filter(...) YOKE_CALL(Pilot_filter_from, Pilot_query, __VA_ARGS__)
#define Pilot_first(...) YOKE_CALL(Pilot_first_from, Pilot_query, __VA_ARGS__)
#define Pilot_latest(...) YOKE_CALL(Pilot_latest_from, Pilot_query, __VA_ARGS__)
#define Pilot_earliest(...) YOKE_CALL(Pilot_earliest_from, Pilot_query, __VA_ARGS__)
#define Pilot_count(...) YOKE_CALL(Pilot_count_from, Pilot_query, __VA_ARGS__)
#define Pilot_exists(...) YOKE_CALL(Pilot_exists_from, Pilot_query, __VA_ARGS__)
#define Pilot_iterate(...) YOKE_CALL(Pilot_iterate_from, Pilot_query, __VA_ARGS__)
Pilot *YOKE_NULLABLE Pilot_get_where(yoke_db *db, const Pilot_where *where);
Pilot *YOKE_NULLABLE Pilot_get_from(yoke_db *db, const Pilot_query *query);
Pilot_list *Pilot_filter_from(yoke_db *db, const Pilot_query *query);
Pilot *YOKE_NULLABLE Pilot_first_from(yoke_db *db, const Pilot_query *query);
Pilot *YOKE_NULLABLE Pilot_latest_from(yoke_db *db, const Pilot_query *query);
Pilot *YOKE_NULLABLE Pilot_earliest_from(yoke_db *db, const Pilot_query *query);
int64_t Pilot_count_from(yoke_db *db, const Pilot_query *query);
bool Pilot_exists_from(yoke_db *db, const Pilot_query *query);
Pilot_iterator *Pilot_iterate_from(yoke_db *db, const Pilot_query *query);
Pilot *YOKE_NULLABLE Pilot_next(Pilot_iterator *iterator);
void Pilot_stop(Pilot_iterator *iterator);

/* Making: Pilot(...), not saved yet, and Pilot.objects.create(...), bulk_create([...]).
 * What is not given starts as the model says. */
#define Pilot_DEFAULTS .licence = ""
#define Pilot_new(...) YOKE_MAKE(Pilot_new_from, Pilot, __VA_ARGS__)
#define Pilot_create(...) YOKE_MAKE(Pilot_create_from, Pilot, __VA_ARGS__)
Pilot *Pilot_new_from(yoke_db *db, const Pilot *initial);
Pilot *YOKE_NULLABLE Pilot_create_from(yoke_db *db, const Pilot *initial);
bool Pilot_bulk_create(yoke_db *db, Pilot *const *objects, size_t count);
bool Pilot_attach(yoke_db *db, Pilot *pilot);

/* Writing many, or one that may not be there yet:
 *   Pilot_update(db, .where = {...}, .set = {.licence = to(...)})
 *   Pilot_delete_where(db, &deleted, .where = {...})
 *   Pilot_get_or_create(db, &created, .where = {...}, .defaults = {.licence = to(...)}) */
#define Pilot_update(...) YOKE_CALL(Pilot_update_from, Pilot_change, __VA_ARGS__)
#define Pilot_delete_where(...) YOKE_CALL_WITH(Pilot_delete_from, Pilot_query, __VA_ARGS__)
#define Pilot_get_or_create(...) YOKE_CALL_WITH(Pilot_get_or_create_from, Pilot_lookup, __VA_ARGS__)
#define Pilot_update_or_create(...)                                                                \
  YOKE_CALL_WITH(Pilot_update_or_create_from, Pilot_lookup, __VA_ARGS__)
int64_t Pilot_update_from(yoke_db *db, const Pilot_change *change);
bool Pilot_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Pilot_query *query);
Pilot *YOKE_NULLABLE Pilot_get_or_create_from(yoke_db *db, bool *ret_created,
                                              const Pilot_lookup *lookup);
Pilot *YOKE_NULLABLE Pilot_update_or_create_from(yoke_db *db, bool *ret_created,
                                                 const Pilot_lookup *lookup);

/* One object: pilot.save(), save(update_fields=[...]), refresh_from_db(), delete(), full_clean(),
 * str(pilot). */
bool Pilot_save(Pilot *pilot);
bool Pilot_save_fields(Pilot *pilot, const char *fields);
bool Pilot_refresh(Pilot *pilot);
bool Pilot_delete(Pilot *pilot, yoke_deleted *YOKE_NULLABLE ret_deleted);
bool Pilot_full_clean(Pilot *pilot);
const char *Pilot_str(const Pilot *pilot);

/* pilot.person: OneToOneField(Person, on_delete=CASCADE), required. Setting saves nothing;
 * swapping saves both. */
Person *YOKE_NONNULL Pilot_person(Pilot *pilot);
bool Pilot_set_person(Pilot *pilot, Person *YOKE_NULLABLE person);
yoke_relation_state Pilot_person_state(const Pilot *pilot);
bool Pilot_swap_person(Pilot *pilot, Pilot *other);

/* The app: yoke_create_tables(db, &people). */
extern const yoke_app people;

YOKE_HEADER_END

#endif
