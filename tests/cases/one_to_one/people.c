/* Made by yoke 0.1.0 from people/models.py. Changes here are lost. */
#include "people.h"

#include "auth.h"

/* ── Person ───────────────────────────
 * Table people_person. */

const char *Person_str(const Person *person) {
  return yoke_plain_str(&Person_model, person);
}

const yoke_field Person_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Person, id), .where_offset = offsetof(Person_where, id)},
    {.name = "name", .attname = "name", .column = "name", .verbose_name = "name",
     .kind = YOKE_TEXT, .db_type = "varchar(30)", .max_length = 30,
     .offset = offsetof(Person, name), .where_offset = offsetof(Person_where, name)},
    {.name = "code", .attname = "code", .column = "code", .verbose_name = "code",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_UNIQUE, .db_type = "varchar(50)", .max_length = 50,
     .format = YOKE_FORMAT_SLUG,
     .offset = offsetof(Person, code), .where_offset = offsetof(Person_where, code)},
    {.name = "spouse", .attname = "spouse_id", .column = "spouse_id", .verbose_name = "spouse",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "bigint", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Person, spouse_id), .where_offset = offsetof(Person_where, spouse_id),
     .relation = &Person_relations[0] /* spouse */},
};

const yoke_relation Person_relations[] = {
    {.name = "spouse", .query_name = "spouse", .is_one_to_one = true,
     .model = &Person_model, .target = &Person_model, .inverse = &Person_relations[1] /* person */,
     .field = &Person_fields[3] /* spouse_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Person, spouse), .state = offsetof(Person, states),
     .where_offset = offsetof(Person_where, spouse),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "person", .query_name = "person", .is_reverse = true, .is_one_to_one = true,
     .model = &Person_model, .target = &Person_model, .inverse = &Person_relations[0] /* spouse */,
     .field = &Person_fields[3] /* spouse_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Person, person), .state = offsetof(Person, states) + 1,
     .where_offset = offsetof(Person_where, person),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "account", .query_name = "account", .is_reverse = true, .is_one_to_one = true,
     .model = &Person_model, .target = &Account_model,
     .inverse = &Account_relations[1] /* owner */,
     .field = &Account_fields[2] /* owner_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Person, account), .state = offsetof(Person, states) + 2,
     .where_offset = offsetof(Person_where, account),
     .on_delete = YOKE_PROTECT, .db_constraint = true},
    {.name = "passport", .query_name = "passport", .is_reverse = true, .is_one_to_one = true,
     .model = &Person_model, .target = &Passport_model,
     .inverse = &Passport_relations[0] /* person */,
     .field = &Passport_fields[0] /* person_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Person, passport), .state = offsetof(Person, states) + 3,
     .where_offset = offsetof(Person_where, passport),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "badge", .query_name = "worn_badge", .is_reverse = true, .is_one_to_one = true,
     .model = &Person_model, .target = &Badge_model, .inverse = &Badge_relations[0] /* holder */,
     .field = &Badge_fields[1] /* holder_id */, .to_field = &Person_fields[2] /* code */,
     .slot = offsetof(Person, badge), .state = offsetof(Person, states) + 4,
     .where_offset = offsetof(Person_where, worn_badge),
     .on_delete = YOKE_RESTRICT, .db_constraint = true},
    {.is_reverse = true, .is_one_to_one = true,
     .model = &Person_model, .target = &Badge_model, .inverse = &Badge_relations[1] /* issuer */,
     .field = &Badge_fields[2] /* issuer_id */, .to_field = &Person_fields[0] /* id */,
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "people_doctor", .query_name = "its_doctor", .is_reverse = true,
     .is_one_to_one = true,
     .model = &Person_model, .target = &Doctor_model, .inverse = &Doctor_relations[0] /* person */,
     .field = &Doctor_fields[1] /* person_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Person, people_doctor), .state = offsetof(Person, states) + 5,
     .where_offset = offsetof(Person_where, its_doctor),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "people_pilot", .query_name = "its_pilot", .is_reverse = true, .is_one_to_one = true,
     .model = &Person_model, .target = &Pilot_model, .inverse = &Pilot_relations[0] /* person */,
     .field = &Pilot_fields[1] /* person_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Person, people_pilot), .state = offsetof(Person, states) + 6,
     .where_offset = offsetof(Person_where, its_pilot),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_relation *const follow_of_Person[] = {
    &Person_relations[1] /* person */, &Person_relations[2] /* account */,
    &Person_relations[3] /* passport */, &Person_relations[4] /* badge */,
    &Person_relations[5] /* of people.Badge.issuer */, &Person_relations[6] /* people_doctor */,
    &Person_relations[7] /* people_pilot */,
};

const yoke_model Person_model = {
    .name = "Person", .app = "people", .label = "people.Person", .table = "people_person",
    .verbose_name = "person", .size = sizeof(Person), .where_size = sizeof(Person_where),
    .fields = Person_fields, .field_count = 4, .pk = &Person_fields[0] /* id */,
    .pk_fields = &Person_model.pk, .pk_count = 1, .relations = Person_relations,
    .relation_count = 8,
    .deletion = {.follow = follow_of_Person, .follow_count = 7, .order = 0, .statements = 10},
};

static yoke_query query_of_Person(const Person_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Person *Person_get_where(yoke_db *db, const Person_where *where) {
  return yoke_get(db, &Person_model, &(yoke_query){.where = where});
}

Person *Person_get_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return yoke_get(db, &Person_model, &plain);
}

Person_list *Person_filter_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return (Person_list *)yoke_filter(db, &Person_model, &plain);
}

Person *Person_first_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return yoke_first(db, &Person_model, &plain);
}

Person *Person_latest_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return yoke_latest(db, &Person_model, &plain);
}

Person *Person_earliest_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return yoke_earliest(db, &Person_model, &plain);
}

int64_t Person_count_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return yoke_count(db, &Person_model, &plain);
}

bool Person_exists_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return yoke_exists(db, &Person_model, &plain);
}

Person_iterator *Person_iterate_from(yoke_db *db, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return (Person_iterator *)yoke_iterate(db, &Person_model, &plain);
}

Person *Person_next(Person_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Person_stop(Person_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Person *Person_new_from(yoke_db *db, const Person *initial) {
  return yoke_new(db, &Person_model, initial);
}

Person *Person_create_from(yoke_db *db, const Person *initial) {
  return yoke_create(db, &Person_model, initial);
}

bool Person_bulk_create(yoke_db *db, Person *const *objects, size_t count) {
  return yoke_bulk_create(db, &Person_model, (void *const *)objects, count);
}

bool Person_attach(yoke_db *db, Person *person) {
  return yoke_attach(db, &Person_model, person);
}

int64_t Person_update_from(yoke_db *db, const Person_change *change) {
  return yoke_update(db, &Person_model, &change->where, &change->set);
}

bool Person_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Person_query *query) {
  yoke_query plain = query_of_Person(query);
  return yoke_delete_where(db, &Person_model, &plain, ret_deleted);
}

Person *Person_get_or_create_from(yoke_db *db, bool *ret_created, const Person_lookup *lookup) {
  return yoke_get_or_create(db, &Person_model, &lookup->where, &lookup->defaults, ret_created);
}

Person *Person_update_or_create_from(yoke_db *db, bool *ret_created, const Person_lookup *lookup) {
  return yoke_update_or_create(db, &Person_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Person_save(Person *person) {
  return yoke_save(&Person_model, person);
}

bool Person_save_fields(Person *person, const char *fields) {
  return yoke_save_fields(&Person_model, person, fields);
}

bool Person_refresh(Person *person) {
  return yoke_refresh(&Person_model, person);
}

bool Person_delete(Person *person, yoke_deleted *ret_deleted) {
  return yoke_delete(&Person_model, person, ret_deleted);
}

bool Person_full_clean(Person *person) {
  return yoke_full_clean(&Person_model, person);
}

Person *Person_spouse(Person *person) {
  return yoke_related(&Person_relations[0], person);
}

bool Person_set_spouse(Person *person, Person *spouse) {
  return yoke_set_related(&Person_relations[0], person, spouse);
}

yoke_relation_state Person_spouse_state(const Person *person) {
  return yoke_related_state(&Person_relations[0], person);
}

bool Person_swap_spouse(Person *person, Person *other) {
  return yoke_swap_related(&Person_relations[0], person, other);
}

Person *Person_person(Person *person) {
  return yoke_related(&Person_relations[1], person);
}

bool Person_set_person(Person *person, Person *partner) {
  return yoke_set_related(&Person_relations[1], person, partner);
}

yoke_relation_state Person_person_state(const Person *person) {
  return yoke_related_state(&Person_relations[1], person);
}

bool Person_replace_person(Person *person, Person *partner) {
  return yoke_replace_related(&Person_relations[1], person, partner);
}

Account *Person_account(Person *person) {
  return yoke_related(&Person_relations[2], person);
}

bool Person_set_account(Person *person, Account *account) {
  return yoke_set_related(&Person_relations[2], person, account);
}

yoke_relation_state Person_account_state(const Person *person) {
  return yoke_related_state(&Person_relations[2], person);
}

bool Person_replace_account(Person *person, Account *account) {
  return yoke_replace_related(&Person_relations[2], person, account);
}

Passport *Person_passport(Person *person) {
  return yoke_related(&Person_relations[3], person);
}

bool Person_set_passport(Person *person, Passport *passport) {
  return yoke_set_related(&Person_relations[3], person, passport);
}

yoke_relation_state Person_passport_state(const Person *person) {
  return yoke_related_state(&Person_relations[3], person);
}

bool Person_replace_passport(Person *person, Passport *passport) {
  return yoke_replace_related(&Person_relations[3], person, passport);
}

Badge *Person_badge(Person *person) {
  return yoke_related(&Person_relations[4], person);
}

bool Person_set_badge(Person *person, Badge *badge) {
  return yoke_set_related(&Person_relations[4], person, badge);
}

yoke_relation_state Person_badge_state(const Person *person) {
  return yoke_related_state(&Person_relations[4], person);
}

bool Person_replace_badge(Person *person, Badge *badge) {
  return yoke_replace_related(&Person_relations[4], person, badge);
}

Doctor *Person_people_doctor(Person *person) {
  return yoke_related(&Person_relations[6], person);
}

bool Person_set_people_doctor(Person *person, Doctor *people_doctor) {
  return yoke_set_related(&Person_relations[6], person, people_doctor);
}

yoke_relation_state Person_people_doctor_state(const Person *person) {
  return yoke_related_state(&Person_relations[6], person);
}

bool Person_replace_people_doctor(Person *person, Doctor *people_doctor) {
  return yoke_replace_related(&Person_relations[6], person, people_doctor);
}

Pilot *Person_people_pilot(Person *person) {
  return yoke_related(&Person_relations[7], person);
}

bool Person_set_people_pilot(Person *person, Pilot *people_pilot) {
  return yoke_set_related(&Person_relations[7], person, people_pilot);
}

yoke_relation_state Person_people_pilot_state(const Person *person) {
  return yoke_related_state(&Person_relations[7], person);
}

bool Person_replace_people_pilot(Person *person, Pilot *people_pilot) {
  return yoke_replace_related(&Person_relations[7], person, people_pilot);
}

/* ── Account ───────────────────────────
 * Table people_account. */

const char *Account_str(const Account *account) {
  return yoke_plain_str(&Account_model, account);
}

const yoke_field Account_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Account, id), .where_offset = offsetof(Account_where, id)},
    {.name = "user", .attname = "user_id", .column = "user_id", .verbose_name = "user",
     .kind = YOKE_INT, .flags = YOKE_FIELD_UNIQUE, .db_type = "integer", .min = INT32_MIN,
     .max = INT32_MAX,
     .offset = offsetof(Account, user_id), .where_offset = offsetof(Account_where, user_id),
     .relation = &Account_relations[0] /* user */},
    {.name = "owner", .attname = "owner_id", .column = "owner_id", .verbose_name = "owner",
     .kind = YOKE_INT, .flags = YOKE_FIELD_UNIQUE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(Account, owner_id), .where_offset = offsetof(Account_where, owner_id),
     .relation = &Account_relations[1] /* owner */},
};

const yoke_relation Account_relations[] = {
    {.name = "user", .query_name = "user", .is_one_to_one = true,
     .model = &Account_model, .target = &User_model, .inverse = &User_relations[2] /* account */,
     .field = &Account_fields[1] /* user_id */, .to_field = &User_fields[0] /* id */,
     .slot = offsetof(Account, user), .state = offsetof(Account, states),
     .where_offset = offsetof(Account_where, user),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "owner", .query_name = "owner", .is_one_to_one = true,
     .model = &Account_model, .target = &Person_model,
     .inverse = &Person_relations[2] /* account */,
     .field = &Account_fields[2] /* owner_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Account, owner), .state = offsetof(Account, states) + 1,
     .where_offset = offsetof(Account_where, owner),
     .on_delete = YOKE_PROTECT, .db_constraint = true},
};

const yoke_model Account_model = {
    .name = "Account", .app = "people", .label = "people.Account", .table = "people_account",
    .verbose_name = "account", .size = sizeof(Account), .where_size = sizeof(Account_where),
    .fields = Account_fields, .field_count = 3, .pk = &Account_fields[0] /* id */,
    .pk_fields = &Account_model.pk, .pk_count = 1, .relations = Account_relations,
    .relation_count = 2, .deletion = {.fast = true, .order = 1, .statements = 1},
};

static yoke_query query_of_Account(const Account_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Account *Account_get_where(yoke_db *db, const Account_where *where) {
  return yoke_get(db, &Account_model, &(yoke_query){.where = where});
}

Account *Account_get_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return yoke_get(db, &Account_model, &plain);
}

Account_list *Account_filter_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return (Account_list *)yoke_filter(db, &Account_model, &plain);
}

Account *Account_first_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return yoke_first(db, &Account_model, &plain);
}

Account *Account_latest_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return yoke_latest(db, &Account_model, &plain);
}

Account *Account_earliest_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return yoke_earliest(db, &Account_model, &plain);
}

int64_t Account_count_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return yoke_count(db, &Account_model, &plain);
}

bool Account_exists_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return yoke_exists(db, &Account_model, &plain);
}

Account_iterator *Account_iterate_from(yoke_db *db, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return (Account_iterator *)yoke_iterate(db, &Account_model, &plain);
}

Account *Account_next(Account_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Account_stop(Account_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Account *Account_new_from(yoke_db *db, const Account *initial) {
  return yoke_new(db, &Account_model, initial);
}

Account *Account_create_from(yoke_db *db, const Account *initial) {
  return yoke_create(db, &Account_model, initial);
}

bool Account_bulk_create(yoke_db *db, Account *const *objects, size_t count) {
  return yoke_bulk_create(db, &Account_model, (void *const *)objects, count);
}

bool Account_attach(yoke_db *db, Account *account) {
  return yoke_attach(db, &Account_model, account);
}

int64_t Account_update_from(yoke_db *db, const Account_change *change) {
  return yoke_update(db, &Account_model, &change->where, &change->set);
}

bool Account_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Account_query *query) {
  yoke_query plain = query_of_Account(query);
  return yoke_delete_where(db, &Account_model, &plain, ret_deleted);
}

Account *Account_get_or_create_from(yoke_db *db, bool *ret_created, const Account_lookup *lookup) {
  return yoke_get_or_create(db, &Account_model, &lookup->where, &lookup->defaults, ret_created);
}

Account *Account_update_or_create_from(yoke_db *db, bool *ret_created,
                                       const Account_lookup *lookup) {
  return yoke_update_or_create(db, &Account_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Account_save(Account *account) {
  return yoke_save(&Account_model, account);
}

bool Account_save_fields(Account *account, const char *fields) {
  return yoke_save_fields(&Account_model, account, fields);
}

bool Account_refresh(Account *account) {
  return yoke_refresh(&Account_model, account);
}

bool Account_delete(Account *account, yoke_deleted *ret_deleted) {
  return yoke_delete(&Account_model, account, ret_deleted);
}

bool Account_full_clean(Account *account) {
  return yoke_full_clean(&Account_model, account);
}

User *Account_user(Account *account) {
  return yoke_related(&Account_relations[0], account);
}

bool Account_set_user(Account *account, User *user) {
  return yoke_set_related(&Account_relations[0], account, user);
}

yoke_relation_state Account_user_state(const Account *account) {
  return yoke_related_state(&Account_relations[0], account);
}

bool Account_swap_user(Account *account, Account *other) {
  return yoke_swap_related(&Account_relations[0], account, other);
}

Person *Account_owner(Account *account) {
  return yoke_related(&Account_relations[1], account);
}

bool Account_set_owner(Account *account, Person *owner) {
  return yoke_set_related(&Account_relations[1], account, owner);
}

yoke_relation_state Account_owner_state(const Account *account) {
  return yoke_related_state(&Account_relations[1], account);
}

bool Account_swap_owner(Account *account, Account *other) {
  return yoke_swap_related(&Account_relations[1], account, other);
}

/* ── Passport ───────────────────────────
 * Table people_passport. */

const char *Passport_str(const Passport *passport) {
  return yoke_plain_str(&Passport_model, passport);
}

const yoke_field Passport_fields[] = {
    {.name = "person", .attname = "person_id", .column = "person_id", .verbose_name = "person",
     .kind = YOKE_INT, .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Passport, person_id), .where_offset = offsetof(Passport_where, person_id),
     .relation = &Passport_relations[0] /* person */},
};

const yoke_relation Passport_relations[] = {
    {.name = "person", .query_name = "person", .is_one_to_one = true,
     .model = &Passport_model, .target = &Person_model,
     .inverse = &Person_relations[3] /* passport */,
     .field = &Passport_fields[0] /* person_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Passport, person), .state = offsetof(Passport, states),
     .where_offset = offsetof(Passport_where, person),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
    {.name = "visa", .query_name = "visa", .is_reverse = true, .is_one_to_one = true,
     .model = &Passport_model, .target = &Visa_model, .inverse = &Visa_relations[0] /* passport */,
     .field = &Visa_fields[0] /* passport_id */, .to_field = &Passport_fields[0] /* person_id */,
     .slot = offsetof(Passport, visa), .state = offsetof(Passport, states) + 1,
     .where_offset = offsetof(Passport_where, visa),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

static const yoke_relation *const follow_of_Passport[] = {
    &Passport_relations[1] /* visa */,
};

const yoke_model Passport_model = {
    .name = "Passport", .app = "people", .label = "people.Passport", .table = "people_passport",
    .verbose_name = "passport", .size = sizeof(Passport), .where_size = sizeof(Passport_where),
    .fields = Passport_fields, .field_count = 1, .pk = &Passport_fields[0] /* person_id */,
    .pk_fields = &Passport_model.pk, .pk_count = 1, .relations = Passport_relations,
    .relation_count = 2,
    .deletion = {.follow = follow_of_Passport, .follow_count = 1, .order = 1, .statements = 2},
};

static yoke_query query_of_Passport(const Passport_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Passport *Passport_get_where(yoke_db *db, const Passport_where *where) {
  return yoke_get(db, &Passport_model, &(yoke_query){.where = where});
}

Passport *Passport_get_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return yoke_get(db, &Passport_model, &plain);
}

Passport_list *Passport_filter_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return (Passport_list *)yoke_filter(db, &Passport_model, &plain);
}

Passport *Passport_first_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return yoke_first(db, &Passport_model, &plain);
}

Passport *Passport_latest_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return yoke_latest(db, &Passport_model, &plain);
}

Passport *Passport_earliest_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return yoke_earliest(db, &Passport_model, &plain);
}

int64_t Passport_count_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return yoke_count(db, &Passport_model, &plain);
}

bool Passport_exists_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return yoke_exists(db, &Passport_model, &plain);
}

Passport_iterator *Passport_iterate_from(yoke_db *db, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return (Passport_iterator *)yoke_iterate(db, &Passport_model, &plain);
}

Passport *Passport_next(Passport_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Passport_stop(Passport_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Passport *Passport_new_from(yoke_db *db, const Passport *initial) {
  return yoke_new(db, &Passport_model, initial);
}

Passport *Passport_create_from(yoke_db *db, const Passport *initial) {
  return yoke_create(db, &Passport_model, initial);
}

bool Passport_bulk_create(yoke_db *db, Passport *const *objects, size_t count) {
  return yoke_bulk_create(db, &Passport_model, (void *const *)objects, count);
}

bool Passport_attach(yoke_db *db, Passport *passport) {
  return yoke_attach(db, &Passport_model, passport);
}

int64_t Passport_update_from(yoke_db *db, const Passport_change *change) {
  return yoke_update(db, &Passport_model, &change->where, &change->set);
}

bool Passport_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Passport_query *query) {
  yoke_query plain = query_of_Passport(query);
  return yoke_delete_where(db, &Passport_model, &plain, ret_deleted);
}

Passport *Passport_get_or_create_from(yoke_db *db, bool *ret_created,
                                      const Passport_lookup *lookup) {
  return yoke_get_or_create(db, &Passport_model, &lookup->where, &lookup->defaults, ret_created);
}

Passport *Passport_update_or_create_from(yoke_db *db, bool *ret_created,
                                         const Passport_lookup *lookup) {
  return yoke_update_or_create(db, &Passport_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Passport_save(Passport *passport) {
  return yoke_save(&Passport_model, passport);
}

bool Passport_save_fields(Passport *passport, const char *fields) {
  return yoke_save_fields(&Passport_model, passport, fields);
}

bool Passport_refresh(Passport *passport) {
  return yoke_refresh(&Passport_model, passport);
}

bool Passport_delete(Passport *passport, yoke_deleted *ret_deleted) {
  return yoke_delete(&Passport_model, passport, ret_deleted);
}

bool Passport_full_clean(Passport *passport) {
  return yoke_full_clean(&Passport_model, passport);
}

Person *Passport_person(Passport *passport) {
  return yoke_related(&Passport_relations[0], passport);
}

bool Passport_set_person(Passport *passport, Person *person) {
  return yoke_set_related(&Passport_relations[0], passport, person);
}

yoke_relation_state Passport_person_state(const Passport *passport) {
  return yoke_related_state(&Passport_relations[0], passport);
}

bool Passport_swap_person(Passport *passport, Passport *other) {
  return yoke_swap_related(&Passport_relations[0], passport, other);
}

Visa *Passport_visa(Passport *passport) {
  return yoke_related(&Passport_relations[1], passport);
}

bool Passport_set_visa(Passport *passport, Visa *visa) {
  return yoke_set_related(&Passport_relations[1], passport, visa);
}

yoke_relation_state Passport_visa_state(const Passport *passport) {
  return yoke_related_state(&Passport_relations[1], passport);
}

bool Passport_replace_visa(Passport *passport, Visa *visa) {
  return yoke_replace_related(&Passport_relations[1], passport, visa);
}

/* ── Visa ────────────────────────────
 * Table people_visa. */

const char *Visa_str(const Visa *visa) {
  return yoke_plain_str(&Visa_model, visa);
}

const yoke_field Visa_fields[] = {
    {.name = "passport", .attname = "passport_id", .column = "passport_id",
     .verbose_name = "passport",
     .kind = YOKE_INT, .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Visa, passport_id), .where_offset = offsetof(Visa_where, passport_id),
     .relation = &Visa_relations[0] /* passport */},
};

const yoke_relation Visa_relations[] = {
    {.name = "passport", .query_name = "passport", .is_one_to_one = true,
     .model = &Visa_model, .target = &Passport_model, .inverse = &Passport_relations[1] /* visa */,
     .field = &Visa_fields[0] /* passport_id */, .to_field = &Passport_fields[0] /* person_id */,
     .slot = offsetof(Visa, passport), .state = offsetof(Visa, states),
     .where_offset = offsetof(Visa_where, passport),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model Visa_model = {
    .name = "Visa", .app = "people", .label = "people.Visa", .table = "people_visa",
    .verbose_name = "visa", .size = sizeof(Visa), .where_size = sizeof(Visa_where),
    .fields = Visa_fields, .field_count = 1, .pk = &Visa_fields[0] /* passport_id */,
    .pk_fields = &Visa_model.pk, .pk_count = 1, .relations = Visa_relations, .relation_count = 1,
    .deletion = {.fast = true, .order = 2, .statements = 1},
};

static yoke_query query_of_Visa(const Visa_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Visa *Visa_get_where(yoke_db *db, const Visa_where *where) {
  return yoke_get(db, &Visa_model, &(yoke_query){.where = where});
}

Visa *Visa_get_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return yoke_get(db, &Visa_model, &plain);
}

Visa_list *Visa_filter_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return (Visa_list *)yoke_filter(db, &Visa_model, &plain);
}

Visa *Visa_first_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return yoke_first(db, &Visa_model, &plain);
}

Visa *Visa_latest_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return yoke_latest(db, &Visa_model, &plain);
}

Visa *Visa_earliest_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return yoke_earliest(db, &Visa_model, &plain);
}

int64_t Visa_count_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return yoke_count(db, &Visa_model, &plain);
}

bool Visa_exists_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return yoke_exists(db, &Visa_model, &plain);
}

Visa_iterator *Visa_iterate_from(yoke_db *db, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return (Visa_iterator *)yoke_iterate(db, &Visa_model, &plain);
}

Visa *Visa_next(Visa_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Visa_stop(Visa_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Visa *Visa_new_from(yoke_db *db, const Visa *initial) {
  return yoke_new(db, &Visa_model, initial);
}

Visa *Visa_create_from(yoke_db *db, const Visa *initial) {
  return yoke_create(db, &Visa_model, initial);
}

bool Visa_bulk_create(yoke_db *db, Visa *const *objects, size_t count) {
  return yoke_bulk_create(db, &Visa_model, (void *const *)objects, count);
}

bool Visa_attach(yoke_db *db, Visa *visa) {
  return yoke_attach(db, &Visa_model, visa);
}

int64_t Visa_update_from(yoke_db *db, const Visa_change *change) {
  return yoke_update(db, &Visa_model, &change->where, &change->set);
}

bool Visa_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Visa_query *query) {
  yoke_query plain = query_of_Visa(query);
  return yoke_delete_where(db, &Visa_model, &plain, ret_deleted);
}

Visa *Visa_get_or_create_from(yoke_db *db, bool *ret_created, const Visa_lookup *lookup) {
  return yoke_get_or_create(db, &Visa_model, &lookup->where, &lookup->defaults, ret_created);
}

Visa *Visa_update_or_create_from(yoke_db *db, bool *ret_created, const Visa_lookup *lookup) {
  return yoke_update_or_create(db, &Visa_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Visa_save(Visa *visa) {
  return yoke_save(&Visa_model, visa);
}

bool Visa_save_fields(Visa *visa, const char *fields) {
  return yoke_save_fields(&Visa_model, visa, fields);
}

bool Visa_refresh(Visa *visa) {
  return yoke_refresh(&Visa_model, visa);
}

bool Visa_delete(Visa *visa, yoke_deleted *ret_deleted) {
  return yoke_delete(&Visa_model, visa, ret_deleted);
}

bool Visa_full_clean(Visa *visa) {
  return yoke_full_clean(&Visa_model, visa);
}

Passport *Visa_passport(Visa *visa) {
  return yoke_related(&Visa_relations[0], visa);
}

bool Visa_set_passport(Visa *visa, Passport *passport) {
  return yoke_set_related(&Visa_relations[0], visa, passport);
}

yoke_relation_state Visa_passport_state(const Visa *visa) {
  return yoke_related_state(&Visa_relations[0], visa);
}

bool Visa_swap_passport(Visa *visa, Visa *other) {
  return yoke_swap_related(&Visa_relations[0], visa, other);
}

/* ── Badge ────────────────────────────
 * Table people_badge. */

const char *Badge_str(const Badge *badge) {
  return yoke_plain_str(&Badge_model, badge);
}

const yoke_field Badge_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Badge, id), .where_offset = offsetof(Badge_where, id)},
    {.name = "holder", .attname = "holder_id", .column = "holder", .verbose_name = "holder",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_UNIQUE, .db_type = "varchar(50)", .max_length = 50,
     .offset = offsetof(Badge, holder_id), .where_offset = offsetof(Badge_where, holder_id),
     .relation = &Badge_relations[0] /* holder */},
    {.name = "issuer", .attname = "issuer_id", .column = "issuer_id", .verbose_name = "issuer",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Badge, issuer_id), .where_offset = offsetof(Badge_where, issuer_id),
     .relation = &Badge_relations[1] /* issuer */},
    {.name = "locker", .attname = "locker_id", .column = "locker_id", .verbose_name = "locker",
     .kind = YOKE_INT, .flags = YOKE_FIELD_NULLABLE | YOKE_FIELD_UNIQUE, .db_type = "bigint",
     .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Badge, locker_id), .where_offset = offsetof(Badge_where, locker_id),
     .relation = &Badge_relations[2] /* locker */},
};

const yoke_relation Badge_relations[] = {
    {.name = "holder", .query_name = "holder", .is_one_to_one = true,
     .model = &Badge_model, .target = &Person_model, .inverse = &Person_relations[4] /* badge */,
     .field = &Badge_fields[1] /* holder_id */, .to_field = &Person_fields[2] /* code */,
     .slot = offsetof(Badge, holder), .state = offsetof(Badge, states),
     .where_offset = offsetof(Badge_where, holder),
     .on_delete = YOKE_RESTRICT, .db_constraint = true},
    {.name = "issuer", .query_name = "issuer", .is_one_to_one = true,
     .model = &Badge_model, .target = &Person_model,
     .inverse = &Person_relations[5] /* of people.Badge.issuer */,
     .field = &Badge_fields[2] /* issuer_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Badge, issuer), .state = offsetof(Badge, states) + 1,
     .where_offset = offsetof(Badge_where, issuer),
     .on_delete = YOKE_SET_NULL, .db_constraint = true},
    {.name = "locker", .query_name = "locker", .is_one_to_one = true,
     .model = &Badge_model, .target = &Locker_model, .inverse = &Locker_relations[0] /* badge */,
     .field = &Badge_fields[3] /* locker_id */, .to_field = &Locker_fields[0] /* id */,
     .slot = offsetof(Badge, locker), .state = offsetof(Badge, states) + 2,
     .where_offset = offsetof(Badge_where, locker),
     .on_delete = YOKE_DO_NOTHING},
};

const yoke_model Badge_model = {
    .name = "Badge", .app = "people", .label = "people.Badge", .table = "people_badge",
    .verbose_name = "badge", .size = sizeof(Badge), .where_size = sizeof(Badge_where),
    .fields = Badge_fields, .field_count = 4, .pk = &Badge_fields[0] /* id */,
    .pk_fields = &Badge_model.pk, .pk_count = 1, .relations = Badge_relations, .relation_count = 3,
    .deletion = {.fast = true, .order = 1, .statements = 1},
};

static yoke_query query_of_Badge(const Badge_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Badge *Badge_get_where(yoke_db *db, const Badge_where *where) {
  return yoke_get(db, &Badge_model, &(yoke_query){.where = where});
}

Badge *Badge_get_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return yoke_get(db, &Badge_model, &plain);
}

Badge_list *Badge_filter_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return (Badge_list *)yoke_filter(db, &Badge_model, &plain);
}

Badge *Badge_first_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return yoke_first(db, &Badge_model, &plain);
}

Badge *Badge_latest_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return yoke_latest(db, &Badge_model, &plain);
}

Badge *Badge_earliest_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return yoke_earliest(db, &Badge_model, &plain);
}

int64_t Badge_count_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return yoke_count(db, &Badge_model, &plain);
}

bool Badge_exists_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return yoke_exists(db, &Badge_model, &plain);
}

Badge_iterator *Badge_iterate_from(yoke_db *db, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return (Badge_iterator *)yoke_iterate(db, &Badge_model, &plain);
}

Badge *Badge_next(Badge_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Badge_stop(Badge_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Badge *Badge_new_from(yoke_db *db, const Badge *initial) {
  return yoke_new(db, &Badge_model, initial);
}

Badge *Badge_create_from(yoke_db *db, const Badge *initial) {
  return yoke_create(db, &Badge_model, initial);
}

bool Badge_bulk_create(yoke_db *db, Badge *const *objects, size_t count) {
  return yoke_bulk_create(db, &Badge_model, (void *const *)objects, count);
}

bool Badge_attach(yoke_db *db, Badge *badge) {
  return yoke_attach(db, &Badge_model, badge);
}

int64_t Badge_update_from(yoke_db *db, const Badge_change *change) {
  return yoke_update(db, &Badge_model, &change->where, &change->set);
}

bool Badge_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Badge_query *query) {
  yoke_query plain = query_of_Badge(query);
  return yoke_delete_where(db, &Badge_model, &plain, ret_deleted);
}

Badge *Badge_get_or_create_from(yoke_db *db, bool *ret_created, const Badge_lookup *lookup) {
  return yoke_get_or_create(db, &Badge_model, &lookup->where, &lookup->defaults, ret_created);
}

Badge *Badge_update_or_create_from(yoke_db *db, bool *ret_created, const Badge_lookup *lookup) {
  return yoke_update_or_create(db, &Badge_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Badge_save(Badge *badge) {
  return yoke_save(&Badge_model, badge);
}

bool Badge_save_fields(Badge *badge, const char *fields) {
  return yoke_save_fields(&Badge_model, badge, fields);
}

bool Badge_refresh(Badge *badge) {
  return yoke_refresh(&Badge_model, badge);
}

bool Badge_delete(Badge *badge, yoke_deleted *ret_deleted) {
  return yoke_delete(&Badge_model, badge, ret_deleted);
}

bool Badge_full_clean(Badge *badge) {
  return yoke_full_clean(&Badge_model, badge);
}

Person *Badge_holder(Badge *badge) {
  return yoke_related(&Badge_relations[0], badge);
}

bool Badge_set_holder(Badge *badge, Person *holder) {
  return yoke_set_related(&Badge_relations[0], badge, holder);
}

yoke_relation_state Badge_holder_state(const Badge *badge) {
  return yoke_related_state(&Badge_relations[0], badge);
}

bool Badge_swap_holder(Badge *badge, Badge *other) {
  return yoke_swap_related(&Badge_relations[0], badge, other);
}

Person *Badge_issuer(Badge *badge) {
  return yoke_related(&Badge_relations[1], badge);
}

bool Badge_set_issuer(Badge *badge, Person *issuer) {
  return yoke_set_related(&Badge_relations[1], badge, issuer);
}

yoke_relation_state Badge_issuer_state(const Badge *badge) {
  return yoke_related_state(&Badge_relations[1], badge);
}

bool Badge_swap_issuer(Badge *badge, Badge *other) {
  return yoke_swap_related(&Badge_relations[1], badge, other);
}

Locker *Badge_locker(Badge *badge) {
  return yoke_related(&Badge_relations[2], badge);
}

bool Badge_set_locker(Badge *badge, Locker *locker) {
  return yoke_set_related(&Badge_relations[2], badge, locker);
}

yoke_relation_state Badge_locker_state(const Badge *badge) {
  return yoke_related_state(&Badge_relations[2], badge);
}

bool Badge_swap_locker(Badge *badge, Badge *other) {
  return yoke_swap_related(&Badge_relations[2], badge, other);
}

/* ── Locker ───────────────────────────
 * Table people_locker. */

const char *Locker_str(const Locker *locker) {
  return yoke_plain_str(&Locker_model, locker);
}

const yoke_field Locker_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Locker, id), .where_offset = offsetof(Locker_where, id)},
    {.name = "number", .attname = "number", .column = "number", .verbose_name = "number",
     .kind = YOKE_INT, .db_type = "integer", .min = INT32_MIN, .max = INT32_MAX,
     .offset = offsetof(Locker, number), .where_offset = offsetof(Locker_where, number)},
};

const yoke_relation Locker_relations[] = {
    {.name = "badge", .query_name = "badge", .is_reverse = true, .is_one_to_one = true,
     .model = &Locker_model, .target = &Badge_model, .inverse = &Badge_relations[2] /* locker */,
     .field = &Badge_fields[3] /* locker_id */, .to_field = &Locker_fields[0] /* id */,
     .slot = offsetof(Locker, badge), .state = offsetof(Locker, states),
     .where_offset = offsetof(Locker_where, badge),
     .on_delete = YOKE_DO_NOTHING},
};

const yoke_model Locker_model = {
    .name = "Locker", .app = "people", .label = "people.Locker", .table = "people_locker",
    .verbose_name = "locker", .size = sizeof(Locker), .where_size = sizeof(Locker_where),
    .fields = Locker_fields, .field_count = 2, .pk = &Locker_fields[0] /* id */,
    .pk_fields = &Locker_model.pk, .pk_count = 1, .relations = Locker_relations,
    .relation_count = 1, .deletion = {.fast = true, .order = 0, .statements = 1},
};

static yoke_query query_of_Locker(const Locker_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Locker *Locker_get_where(yoke_db *db, const Locker_where *where) {
  return yoke_get(db, &Locker_model, &(yoke_query){.where = where});
}

Locker *Locker_get_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return yoke_get(db, &Locker_model, &plain);
}

Locker_list *Locker_filter_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return (Locker_list *)yoke_filter(db, &Locker_model, &plain);
}

Locker *Locker_first_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return yoke_first(db, &Locker_model, &plain);
}

Locker *Locker_latest_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return yoke_latest(db, &Locker_model, &plain);
}

Locker *Locker_earliest_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return yoke_earliest(db, &Locker_model, &plain);
}

int64_t Locker_count_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return yoke_count(db, &Locker_model, &plain);
}

bool Locker_exists_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return yoke_exists(db, &Locker_model, &plain);
}

Locker_iterator *Locker_iterate_from(yoke_db *db, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return (Locker_iterator *)yoke_iterate(db, &Locker_model, &plain);
}

Locker *Locker_next(Locker_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Locker_stop(Locker_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Locker *Locker_new_from(yoke_db *db, const Locker *initial) {
  return yoke_new(db, &Locker_model, initial);
}

Locker *Locker_create_from(yoke_db *db, const Locker *initial) {
  return yoke_create(db, &Locker_model, initial);
}

bool Locker_bulk_create(yoke_db *db, Locker *const *objects, size_t count) {
  return yoke_bulk_create(db, &Locker_model, (void *const *)objects, count);
}

bool Locker_attach(yoke_db *db, Locker *locker) {
  return yoke_attach(db, &Locker_model, locker);
}

int64_t Locker_update_from(yoke_db *db, const Locker_change *change) {
  return yoke_update(db, &Locker_model, &change->where, &change->set);
}

bool Locker_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Locker_query *query) {
  yoke_query plain = query_of_Locker(query);
  return yoke_delete_where(db, &Locker_model, &plain, ret_deleted);
}

Locker *Locker_get_or_create_from(yoke_db *db, bool *ret_created, const Locker_lookup *lookup) {
  return yoke_get_or_create(db, &Locker_model, &lookup->where, &lookup->defaults, ret_created);
}

Locker *Locker_update_or_create_from(yoke_db *db, bool *ret_created, const Locker_lookup *lookup) {
  return yoke_update_or_create(db, &Locker_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Locker_save(Locker *locker) {
  return yoke_save(&Locker_model, locker);
}

bool Locker_save_fields(Locker *locker, const char *fields) {
  return yoke_save_fields(&Locker_model, locker, fields);
}

bool Locker_refresh(Locker *locker) {
  return yoke_refresh(&Locker_model, locker);
}

bool Locker_delete(Locker *locker, yoke_deleted *ret_deleted) {
  return yoke_delete(&Locker_model, locker, ret_deleted);
}

bool Locker_full_clean(Locker *locker) {
  return yoke_full_clean(&Locker_model, locker);
}

Badge *Locker_badge(Locker *locker) {
  return yoke_related(&Locker_relations[0], locker);
}

bool Locker_set_badge(Locker *locker, Badge *badge) {
  return yoke_set_related(&Locker_relations[0], locker, badge);
}

yoke_relation_state Locker_badge_state(const Locker *locker) {
  return yoke_related_state(&Locker_relations[0], locker);
}

bool Locker_replace_badge(Locker *locker, Badge *badge) {
  return yoke_replace_related(&Locker_relations[0], locker, badge);
}

/* ── Doctor ───────────────────────────
 * Table people_doctor. */

const char *Doctor_str(const Doctor *doctor) {
  return yoke_plain_str(&Doctor_model, doctor);
}

const yoke_field Doctor_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Doctor, id), .where_offset = offsetof(Doctor_where, id)},
    {.name = "person", .attname = "person_id", .column = "person_id", .verbose_name = "person",
     .kind = YOKE_INT, .flags = YOKE_FIELD_UNIQUE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(Doctor, person_id), .where_offset = offsetof(Doctor_where, person_id),
     .relation = &Doctor_relations[0] /* person */},
};

const yoke_relation Doctor_relations[] = {
    {.name = "person", .query_name = "person", .is_one_to_one = true,
     .model = &Doctor_model, .target = &Person_model,
     .inverse = &Person_relations[6] /* people_doctor */,
     .field = &Doctor_fields[1] /* person_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Doctor, person), .state = offsetof(Doctor, states),
     .where_offset = offsetof(Doctor_where, person),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model Doctor_model = {
    .name = "Doctor", .app = "people", .label = "people.Doctor", .table = "people_doctor",
    .verbose_name = "doctor", .size = sizeof(Doctor), .where_size = sizeof(Doctor_where),
    .fields = Doctor_fields, .field_count = 2, .pk = &Doctor_fields[0] /* id */,
    .pk_fields = &Doctor_model.pk, .pk_count = 1, .relations = Doctor_relations,
    .relation_count = 1, .deletion = {.fast = true, .order = 1, .statements = 1},
};

static yoke_query query_of_Doctor(const Doctor_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Doctor *Doctor_get_where(yoke_db *db, const Doctor_where *where) {
  return yoke_get(db, &Doctor_model, &(yoke_query){.where = where});
}

Doctor *Doctor_get_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return yoke_get(db, &Doctor_model, &plain);
}

Doctor_list *Doctor_filter_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return (Doctor_list *)yoke_filter(db, &Doctor_model, &plain);
}

Doctor *Doctor_first_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return yoke_first(db, &Doctor_model, &plain);
}

Doctor *Doctor_latest_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return yoke_latest(db, &Doctor_model, &plain);
}

Doctor *Doctor_earliest_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return yoke_earliest(db, &Doctor_model, &plain);
}

int64_t Doctor_count_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return yoke_count(db, &Doctor_model, &plain);
}

bool Doctor_exists_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return yoke_exists(db, &Doctor_model, &plain);
}

Doctor_iterator *Doctor_iterate_from(yoke_db *db, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return (Doctor_iterator *)yoke_iterate(db, &Doctor_model, &plain);
}

Doctor *Doctor_next(Doctor_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Doctor_stop(Doctor_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Doctor *Doctor_new_from(yoke_db *db, const Doctor *initial) {
  return yoke_new(db, &Doctor_model, initial);
}

Doctor *Doctor_create_from(yoke_db *db, const Doctor *initial) {
  return yoke_create(db, &Doctor_model, initial);
}

bool Doctor_bulk_create(yoke_db *db, Doctor *const *objects, size_t count) {
  return yoke_bulk_create(db, &Doctor_model, (void *const *)objects, count);
}

bool Doctor_attach(yoke_db *db, Doctor *doctor) {
  return yoke_attach(db, &Doctor_model, doctor);
}

int64_t Doctor_update_from(yoke_db *db, const Doctor_change *change) {
  return yoke_update(db, &Doctor_model, &change->where, &change->set);
}

bool Doctor_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Doctor_query *query) {
  yoke_query plain = query_of_Doctor(query);
  return yoke_delete_where(db, &Doctor_model, &plain, ret_deleted);
}

Doctor *Doctor_get_or_create_from(yoke_db *db, bool *ret_created, const Doctor_lookup *lookup) {
  return yoke_get_or_create(db, &Doctor_model, &lookup->where, &lookup->defaults, ret_created);
}

Doctor *Doctor_update_or_create_from(yoke_db *db, bool *ret_created, const Doctor_lookup *lookup) {
  return yoke_update_or_create(db, &Doctor_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Doctor_save(Doctor *doctor) {
  return yoke_save(&Doctor_model, doctor);
}

bool Doctor_save_fields(Doctor *doctor, const char *fields) {
  return yoke_save_fields(&Doctor_model, doctor, fields);
}

bool Doctor_refresh(Doctor *doctor) {
  return yoke_refresh(&Doctor_model, doctor);
}

bool Doctor_delete(Doctor *doctor, yoke_deleted *ret_deleted) {
  return yoke_delete(&Doctor_model, doctor, ret_deleted);
}

bool Doctor_full_clean(Doctor *doctor) {
  return yoke_full_clean(&Doctor_model, doctor);
}

Person *Doctor_person(Doctor *doctor) {
  return yoke_related(&Doctor_relations[0], doctor);
}

bool Doctor_set_person(Doctor *doctor, Person *person) {
  return yoke_set_related(&Doctor_relations[0], doctor, person);
}

yoke_relation_state Doctor_person_state(const Doctor *doctor) {
  return yoke_related_state(&Doctor_relations[0], doctor);
}

bool Doctor_swap_person(Doctor *doctor, Doctor *other) {
  return yoke_swap_related(&Doctor_relations[0], doctor, other);
}

/* ── Pilot ────────────────────────────
 * Table people_pilot. */

const char *Pilot_str(const Pilot *pilot) {
  return yoke_plain_str(&Pilot_model, pilot);
}

const yoke_field Pilot_fields[] = {
    {.name = "id", .attname = "id", .column = "id", .verbose_name = "ID",
     .kind = YOKE_INT,
     .flags = YOKE_FIELD_PRIMARY_KEY | YOKE_FIELD_AUTO | YOKE_FIELD_UNIQUE | YOKE_FIELD_BLANK,
     .db_type = "integer", .min = INT64_MIN, .max = INT64_MAX,
     .offset = offsetof(Pilot, id), .where_offset = offsetof(Pilot_where, id)},
    {.name = "person", .attname = "person_id", .column = "person_id", .verbose_name = "person",
     .kind = YOKE_INT, .flags = YOKE_FIELD_UNIQUE, .db_type = "bigint", .min = INT64_MIN,
     .max = INT64_MAX,
     .offset = offsetof(Pilot, person_id), .where_offset = offsetof(Pilot_where, person_id),
     .relation = &Pilot_relations[0] /* person */},
    {.name = "licence", .attname = "licence", .column = "licence", .verbose_name = "licence",
     .kind = YOKE_TEXT, .flags = YOKE_FIELD_BLANK, .db_type = "varchar(8)", .max_length = 8,
     .offset = offsetof(Pilot, licence), .where_offset = offsetof(Pilot_where, licence)},
};

const yoke_relation Pilot_relations[] = {
    {.name = "person", .query_name = "person", .is_one_to_one = true,
     .model = &Pilot_model, .target = &Person_model,
     .inverse = &Person_relations[7] /* people_pilot */,
     .field = &Pilot_fields[1] /* person_id */, .to_field = &Person_fields[0] /* id */,
     .slot = offsetof(Pilot, person), .state = offsetof(Pilot, states),
     .where_offset = offsetof(Pilot_where, person),
     .on_delete = YOKE_CASCADE, .db_constraint = true},
};

const yoke_model Pilot_model = {
    .name = "Pilot", .app = "people", .label = "people.Pilot", .table = "people_pilot",
    .verbose_name = "pilot", .size = sizeof(Pilot), .where_size = sizeof(Pilot_where),
    .fields = Pilot_fields, .field_count = 3, .pk = &Pilot_fields[0] /* id */,
    .pk_fields = &Pilot_model.pk, .pk_count = 1, .relations = Pilot_relations, .relation_count = 1,
    .deletion = {.fast = true, .order = 1, .statements = 1},
};

static yoke_query query_of_Pilot(const Pilot_query *query) {
  return (yoke_query){.where = &query->where,
                      .exclude = &query->exclude,
                      .select_related = query->select_related,
                      .order_by = query->order_by,
                      .limit = query->limit,
                      .offset = query->offset};
}

Pilot *Pilot_get_where(yoke_db *db, const Pilot_where *where) {
  return yoke_get(db, &Pilot_model, &(yoke_query){.where = where});
}

Pilot *Pilot_get_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return yoke_get(db, &Pilot_model, &plain);
}

Pilot_list *Pilot_filter_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return (Pilot_list *)yoke_filter(db, &Pilot_model, &plain);
}

Pilot *Pilot_first_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return yoke_first(db, &Pilot_model, &plain);
}

Pilot *Pilot_latest_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return yoke_latest(db, &Pilot_model, &plain);
}

Pilot *Pilot_earliest_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return yoke_earliest(db, &Pilot_model, &plain);
}

int64_t Pilot_count_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return yoke_count(db, &Pilot_model, &plain);
}

bool Pilot_exists_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return yoke_exists(db, &Pilot_model, &plain);
}

Pilot_iterator *Pilot_iterate_from(yoke_db *db, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return (Pilot_iterator *)yoke_iterate(db, &Pilot_model, &plain);
}

Pilot *Pilot_next(Pilot_iterator *iterator) {
  return yoke_next((yoke_iterator *)iterator);
}

void Pilot_stop(Pilot_iterator *iterator) {
  yoke_stop((yoke_iterator *)iterator);
}

Pilot *Pilot_new_from(yoke_db *db, const Pilot *initial) {
  return yoke_new(db, &Pilot_model, initial);
}

Pilot *Pilot_create_from(yoke_db *db, const Pilot *initial) {
  return yoke_create(db, &Pilot_model, initial);
}

bool Pilot_bulk_create(yoke_db *db, Pilot *const *objects, size_t count) {
  return yoke_bulk_create(db, &Pilot_model, (void *const *)objects, count);
}

bool Pilot_attach(yoke_db *db, Pilot *pilot) {
  return yoke_attach(db, &Pilot_model, pilot);
}

int64_t Pilot_update_from(yoke_db *db, const Pilot_change *change) {
  return yoke_update(db, &Pilot_model, &change->where, &change->set);
}

bool Pilot_delete_from(yoke_db *db, yoke_deleted *ret_deleted, const Pilot_query *query) {
  yoke_query plain = query_of_Pilot(query);
  return yoke_delete_where(db, &Pilot_model, &plain, ret_deleted);
}

Pilot *Pilot_get_or_create_from(yoke_db *db, bool *ret_created, const Pilot_lookup *lookup) {
  return yoke_get_or_create(db, &Pilot_model, &lookup->where, &lookup->defaults, ret_created);
}

Pilot *Pilot_update_or_create_from(yoke_db *db, bool *ret_created, const Pilot_lookup *lookup) {
  return yoke_update_or_create(db, &Pilot_model, &lookup->where, &lookup->defaults, ret_created);
}

bool Pilot_save(Pilot *pilot) {
  return yoke_save(&Pilot_model, pilot);
}

bool Pilot_save_fields(Pilot *pilot, const char *fields) {
  return yoke_save_fields(&Pilot_model, pilot, fields);
}

bool Pilot_refresh(Pilot *pilot) {
  return yoke_refresh(&Pilot_model, pilot);
}

bool Pilot_delete(Pilot *pilot, yoke_deleted *ret_deleted) {
  return yoke_delete(&Pilot_model, pilot, ret_deleted);
}

bool Pilot_full_clean(Pilot *pilot) {
  return yoke_full_clean(&Pilot_model, pilot);
}

Person *Pilot_person(Pilot *pilot) {
  return yoke_related(&Pilot_relations[0], pilot);
}

bool Pilot_set_person(Pilot *pilot, Person *person) {
  return yoke_set_related(&Pilot_relations[0], pilot, person);
}

yoke_relation_state Pilot_person_state(const Pilot *pilot) {
  return yoke_related_state(&Pilot_relations[0], pilot);
}

bool Pilot_swap_person(Pilot *pilot, Pilot *other) {
  return yoke_swap_related(&Pilot_relations[0], pilot, other);
}

/* ── people ───────────────────────────
 * The app. */

static const yoke_model *const people_models[] = {
    &Person_model, &Account_model, &Passport_model, &Visa_model, &Badge_model, &Locker_model,
    &Doctor_model, &Pilot_model,
};

static const yoke_app *const people_needs[] = {
    &auth,
};

static const yoke_ddl people_sqlite[] = {
    {"people_person",
     "CREATE TABLE \"people_person\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"name\" varchar(30) NOT NULL, "
     "\"code\" varchar(50) NOT NULL UNIQUE, "
     "\"spouse_id\" bigint NULL UNIQUE REFERENCES \"people_person\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED)"},
    {"people_account",
     "CREATE TABLE \"people_account\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"user_id\" integer NOT NULL UNIQUE REFERENCES \"auth_user\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"owner_id\" bigint NOT NULL UNIQUE REFERENCES \"people_person\" (\"id\") DEFERRABLE "
     "INITIALLY DEFERRED)"},
    {"people_passport",
     "CREATE TABLE \"people_passport\" ("
     "\"person_id\" bigint NOT NULL PRIMARY KEY REFERENCES \"people_person\" (\"id\") DEFERRABLE "
     "INITIALLY DEFERRED)"},
    {"people_visa",
     "CREATE TABLE \"people_visa\" ("
     "\"passport_id\" bigint NOT NULL PRIMARY KEY REFERENCES \"people_passport\" (\"person_id\") "
     "DEFERRABLE INITIALLY DEFERRED)"},
    {"people_badge",
     "CREATE TABLE \"people_badge\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"holder\" varchar(50) NOT NULL UNIQUE REFERENCES \"people_person\" (\"code\") DEFERRABLE "
     "INITIALLY DEFERRED, "
     "\"issuer_id\" bigint NULL UNIQUE REFERENCES \"people_person\" (\"id\") DEFERRABLE INITIALLY "
     "DEFERRED, "
     "\"locker_id\" bigint NULL UNIQUE)"},
    {"people_locker",
     "CREATE TABLE \"people_locker\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"number\" integer NOT NULL)"},
    {"people_doctor",
     "CREATE TABLE \"people_doctor\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"person_id\" bigint NOT NULL UNIQUE REFERENCES \"people_person\" (\"id\") DEFERRABLE "
     "INITIALLY DEFERRED)"},
    {"people_pilot",
     "CREATE TABLE \"people_pilot\" ("
     "\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "
     "\"person_id\" bigint NOT NULL UNIQUE REFERENCES \"people_person\" (\"id\") DEFERRABLE "
     "INITIALLY DEFERRED, "
     "\"licence\" varchar(8) NOT NULL)"},
};

const yoke_app people = {
    .label = "people", .models = people_models, .model_count = 8, .needs = people_needs,
    .need_count = 1, .sqlite = people_sqlite, .sqlite_count = 8, .abi = YOKE_ABI,
};
