/* A where struct, walked: what it asks goes into the key, what it compares with into the values. */
#include <math.h>
#include <string.h>

#include "common/buffer.h"
#include "common/kinds.h"
#include "query/describe.h"

void yoke_request_free(yoke_request *request) {
  yoke_arena_free(&request->scratch);
}

/* ── Appending ──────────────────────────────────────────────────────────────────────────────── */

static bool grow_key(yoke_request *request, size_t size) {
  size_t capacity = (request->key_size + size) * 2;
  unsigned char *key = yoke_arena_alloc(&request->scratch, capacity);
  if (!key) return yoke_fail_memory(request->db);
  memcpy(key, request->key, request->key_size);
  request->key = key;
  request->key_capacity = capacity;
  return true;
}

/* Room for `size` more bytes of the key; NULL when out of memory. */
static inline unsigned char *take(yoke_request *request, size_t size) {
  if (size > request->key_capacity - request->key_size && !grow_key(request, size)) return NULL;
  unsigned char *place = request->key + request->key_size;
  request->key_size += size;
  return place;
}

static bool add_bytes(yoke_request *request, const void *bytes, size_t size) {
  unsigned char *place = take(request, size);
  if (place) memcpy(place, bytes, size);
  return place;
}

static inline bool add_token(yoke_request *request, yoke_token token) {
  unsigned char *place = take(request, 1);
  if (place) *place = (unsigned char)token;
  return place;
}

static inline bool add_numbered(yoke_request *request, yoke_token token, size_t number) {
  unsigned char *place = take(request, 3);
  if (!place) return false;
  place[0] = (unsigned char)token;
  place[1] = (unsigned char)number;
  place[2] = (unsigned char)(number >> 8);
  return true;
}

/* A lookup's head: its field and what it asks. */
static inline bool add_lookup(yoke_request *request, size_t number, yoke_lookup_op op) {
  unsigned char *place = take(request, 4);
  if (!place) return false;
  place[0] = YOKE_T_FIELD;
  place[1] = (unsigned char)number;
  place[2] = (unsigned char)(number >> 8);
  place[3] = (unsigned char)op;
  return true;
}

static bool add_text(yoke_request *request, yoke_token token, const char *text) {
  return add_token(request, token) && add_bytes(request, text, strlen(text) + 1);
}

static bool add_value(yoke_request *request, yoke_value value) {
  if (request->value_count == request->value_capacity) {
    size_t capacity = request->value_capacity * 2;
    yoke_value *values = yoke_arena_alloc(&request->scratch, capacity * sizeof *values);
    if (!values) return yoke_fail_memory(request->db);
    memcpy(values, request->values, request->value_count * sizeof *values);
    request->values = values;
    request->value_capacity = capacity;
  }
  request->values[request->value_count++] = value;
  return true;
}

static bool add_integer(yoke_request *request, int64_t integer) {
  return add_value(request, (yoke_value){.kind = YOKE_INT, .as.integer = integer});
}

void yoke_request_init(yoke_request *request, yoke_db *db, const yoke_model *model,
                       yoke_query_kind kind) {
  request->db = db;
  request->model = model;
  request->kind = kind;
  request->key = request->key_room;
  request->key_capacity = sizeof request->key_room;
  request->values = request->value_room;
  request->value_count = 0;
  request->value_capacity = sizeof request->value_room / sizeof *request->value_room;
  request->is_negated = false;
  request->crossed = request->depth = 0;
  request->scratch = (yoke_arena){0};
  memcpy(request->key, &model, sizeof model);
  request->key[sizeof model] = (unsigned char)kind;
  request->key_size = sizeof model + 1;
}

/* ── One lookup ─────────────────────────────────────────────────────────────────────────────── */

/* LIKE's wildcards and the escape itself, each behind the escape: Django's prep_for_like_query().
 */
static const char *like_pattern(yoke_request *request, yoke_lookup_op op, const char *text) {
  bool open_start =
      op == YOKE_CONTAINS || op == YOKE_ICONTAINS || op == YOKE_ENDSWITH || op == YOKE_IENDSWITH;
  bool open_end = op == YOKE_CONTAINS || op == YOKE_ICONTAINS || op == YOKE_STARTSWITH ||
                  op == YOKE_ISTARTSWITH;
  char *pattern = yoke_arena_alloc(&request->scratch, 2 * strlen(text) + 3);
  if (!pattern) {
    yoke_fail_memory(request->db);
    return NULL;
  }
  char *end = pattern;
  if (open_start) *end++ = '%';
  for (; *text; text++) {
    if (*text == '%' || *text == '_' || *text == '\\') *end++ = '\\';
    *end++ = *text;
  }
  if (open_end) *end++ = '%';
  *end = '\0';
  return pattern;
}

/* The element `i` of the array of an `in` lookup. Booleans are compared as integers. */
static yoke_value list_value(const yoke_field *field, const void *list, size_t i) {
  yoke_value value = {.kind = field->kind == YOKE_BOOL ? YOKE_INT : field->kind};
  size_t size = yoke_size_of_kind(value.kind);
  memcpy(&value.as, (const char *)list + i * size, size);
  value.is_null = yoke_scalar_is_null(value.kind, value.as) ||
                  (value.kind == YOKE_FLOAT && isnan(value.as.real));
  return value;
}

bool yoke_check_boolean(yoke_request *request, const yoke_field *field, int64_t integer) {
  if (field->kind != YOKE_BOOL || integer == 0 || integer == 1) return true;
  return yoke_fail(request->db, YOKE_VALIDATION_ERROR, "“%lld” value must be either True or False.",
                   (long long)integer);
}

static bool fail_none_value(yoke_request *request) {
  return yoke_fail(request->db, YOKE_VALUE_ERROR, "Cannot use None as a query value");
}

static bool check_list(yoke_request *request, const yoke_field *field, const yoke_lookup *lookup) {
  if (lookup->count && !lookup->list) return fail_none_value(request);
  for (size_t i = 0; field->kind == YOKE_BOOL && i < lookup->count; i++)
    if (!yoke_check_boolean(request, field, ((const int64_t *)lookup->list)[i])) return false;
  return true;
}

/* field__in: the list as one JSON value. NULLs in it match nothing and are left out, as in Django;
 * with nothing left no row can match. */
static bool describe_in(yoke_request *request, const yoke_field *field, size_t number,
                        const yoke_lookup *lookup) {
  if (!check_list(request, field, lookup)) return false;
  yoke_buffer keys = {0};
  yoke_buffer_putc(&keys, '[');
  for (size_t i = 0; i < lookup->count; i++) {
    yoke_value value = list_value(field, lookup->list, i);
    if (!yoke_value_to_store(request->db, field, &value, &request->scratch)) {
      yoke_buffer_free(&keys);
      return false;
    }
    if (!value.is_null) yoke_keys_add(&keys, value);
  }
  bool is_empty = keys.size == 1;
  yoke_buffer_putc(&keys, ']');
  char *text = keys.failed ? NULL : yoke_arena_copy(&request->scratch, keys.text, keys.size);
  yoke_buffer_free(&keys);
  if (!text) return yoke_fail_memory(request->db);
  if (is_empty) return add_numbered(request, YOKE_T_NOTHING, number);
  return add_lookup(request, number, YOKE_IN) &&
         add_value(request, (yoke_value){.kind = YOKE_TEXT, .as.text = text});
}

yoke_value yoke_lookup_value(const yoke_field *field, yoke_scalar scalar) {
  yoke_value value = {.kind = field->kind, .as = scalar};
  if (field->kind == YOKE_BOOL) value.as.boolean = scalar.integer != 0;
  value.is_null = yoke_scalar_is_null(field->kind, scalar);
  return value;
}

/* A positive field compared with a negative number: the answer is known. Django:
 * IntegerFieldOverflow. */
static bool is_below_range(const yoke_field *field, const yoke_lookup *lookup) {
  return (field->flags & YOKE_FIELD_POSITIVE) && field->kind == YOKE_INT &&
         lookup->op != YOKE_RANGE && lookup->value.integer < 0;
}

static bool is_not_a_number(const yoke_field *field, const yoke_lookup *lookup) {
  return field->kind == YOKE_FLOAT &&
         (isnan(lookup->value.real) || (lookup->op == YOKE_RANGE && isnan(lookup->high.real)));
}

/* Whether one JSON value is part of another is asked of PostgreSQL and MariaDB alone. */
static bool fail_json_contains(yoke_request *request) {
  return yoke_fail(request->db, YOKE_NOT_SUPPORTED_ERROR,
                   "contains lookup is not supported on this database backend.");
}

static bool describe_comparison(yoke_request *request, const yoke_field *field, size_t number,
                                const yoke_lookup *lookup) {
  yoke_lookup_op op = lookup->op;
  yoke_value value = yoke_lookup_value(field, lookup->value);
  if (value.is_null) {
    if (op == YOKE_EXACT || op == YOKE_IEXACT) return add_numbered(request, YOKE_T_NULL, number);
    return fail_none_value(request);
  }
  if (is_not_a_number(field, lookup)) return add_numbered(request, YOKE_T_NOTHING, number);
  if (is_below_range(field, lookup)) {
    bool all = op == YOKE_GT || op == YOKE_GTE;
    return add_numbered(request, all ? YOKE_T_ANYTHING : YOKE_T_NOTHING, number);
  }
  if (!yoke_check_boolean(request, field, lookup->value.integer)) return false;
  if (op >= YOKE_IEXACT && op <= YOKE_IENDSWITH) {
    if (op == YOKE_CONTAINS && field->format == YOKE_FORMAT_JSON)
      return fail_json_contains(request);
    value.as.text = like_pattern(request, op, value.as.text);
    if (!value.as.text) return false;
    op = YOKE_IEXACT;
  } else if (!yoke_value_to_store(request->db, field, &value, &request->scratch)) {
    return false;
  }
  if (!add_lookup(request, number, op) || !add_value(request, value)) return false;
  if (op != YOKE_RANGE) return true;
  yoke_value high = yoke_lookup_value(field, lookup->high);
  if (!yoke_check_boolean(request, field, lookup->high.integer)) return false;
  return high.is_null ? fail_none_value(request) : add_value(request, high);
}

static bool describe_lookup(yoke_request *request, const yoke_field *field, size_t number,
                            const yoke_lookup *lookup) {
  switch (lookup->op) {
  case YOKE_ISNULL:
    return add_numbered(request, lookup->count ? YOKE_T_NULL : YOKE_T_NOT_NULL, number);
  case YOKE_IN:
    return describe_in(request, field, number, lookup);
  case YOKE_TO:
    return yoke_fail(request->db, YOKE_FIELD_ERROR,
                     "to(...) assigns in .set: it is not a condition.");
  default:
    return describe_comparison(request, field, number, lookup);
  }
}

static bool add_exact(yoke_request *request, const yoke_model *model, const yoke_field *field,
                      yoke_value value) {
  size_t number = (size_t)(field - model->fields);
  if (!yoke_value_to_store(request->db, field, &value, &request->scratch)) return false;
  if (value.is_null) return add_numbered(request, YOKE_T_NULL, number);
  return add_lookup(request, number, YOKE_EXACT) && add_value(request, value);
}

/* ── A where struct ─────────────────────────────────────────────────────────────────────────── */

static bool describe_members(yoke_request *request, const yoke_model *model, const void *where,
                             const yoke_field *is_field);

static bool describe_group(yoke_request *request, yoke_token token, const yoke_model *model,
                           const char *members, const yoke_field *is_field) {
  if (!members || ((const yoke_where *)members)->end) return true;
  if (!add_token(request, token)) return false;
  bool was_negated = request->is_negated;
  request->is_negated |= token == YOKE_T_NONE;
  for (; !((const yoke_where *)members)->end; members += model->where_size)
    if (!add_token(request, YOKE_T_MEMBER) ||
        !describe_members(request, model, members, is_field) || !add_token(request, YOKE_T_END))
      return false;
  request->is_negated = was_negated;
  return add_token(request, YOKE_T_END);
}

/* An object whose key has several columns is met by all of them. Beyond a relation to many, a
 * negation would ask about each column on its own. */
static bool describe_composite(yoke_request *request, const yoke_model *model, const void *object) {
  if (request->is_negated && request->crossed) {
    yoke_fail(request->db, YOKE_NOT_SUPPORTED_ERROR,
              "An object with a composite primary key cannot be excluded across a relation.");
    yoke_fail_about(request->db, model->label, NULL);
    return false;
  }
  for (size_t i = 0; i < model->pk_count; i++)
    if (!add_exact(request, model, model->pk_fields[i],
                   yoke_field_get(model->pk_fields[i], object)))
      return false;
  return true;
}

static bool describe_object(yoke_request *request, const yoke_model *model, const void *object,
                            const yoke_field *is_field) {
  const yoke_peers *from = ((const yoke_object *)object)->from;
  if (from && from->model != model) /* a cast or a void pointer hid it from the compiler */
    return yoke_fail(request->db, YOKE_VALUE_ERROR,
                     "Cannot query \"%s object\": Must be \"%s\" instance.", from->model->name,
                     model->name);
  if (!yoke_has_pk(model, object))
    return yoke_fail(request->db, YOKE_VALUE_ERROR,
                     "Model instances passed to related filters must be saved.");
  if (!is_field) return describe_composite(request, model, object);
  return add_token(request, YOKE_T_IS) && add_value(request, yoke_field_get(is_field, object));
}

/* What a where struct says of a relation whose member is at `offset`; NULL: nothing. */
static const void *partner_where(size_t offset, const void *where) {
  const void *partner = NULL;
  if (offset) memcpy(&partner, (const char *)where + offset, sizeof partner);
  return partner;
}

/* No query that a database would run is deeper; a where struct that leads back to itself has no
 * end.
 */
static bool go_deeper(yoke_request *request) {
  enum { MOST_DEPTH = 200 };
  return ++request->depth <= MOST_DEPTH ||
         yoke_fail(request->db, YOKE_VALUE_ERROR, "Conditions are more than %d deep.", MOST_DEPTH);
}

/* The groups of a where struct and of those it leads to. They come before the plain conditions, as
 * in Django's filter(Q(...), a=1): a negated one in front of a join does not share it. */
static bool describe_groups(yoke_request *request, const yoke_model *model, const void *where,
                            const yoke_field *is_field);

/* Those of a partner; nothing is added when there are none. */
static bool describe_partner_groups(yoke_request *request, yoke_token token, size_t number,
                                    const yoke_model *model, const void *partner,
                                    const yoke_field *is_field) {
  if (!partner || partner == YOKE_ABSENT || partner == YOKE_PRESENT) return true;
  size_t before = request->key_size;
  if (!add_numbered(request, token, number)) return false;
  size_t inside = request->key_size;
  request->crossed++;
  if (!describe_groups(request, model, partner, is_field)) return false;
  request->crossed--;
  if (request->key_size != inside) return add_token(request, YOKE_T_END);
  request->key_size = before;
  return true;
}

static bool describe_groups(yoke_request *request, const yoke_model *model, const void *where,
                            const yoke_field *is_field) {
  const yoke_where *head = where;
  if (!go_deeper(request)) return false;
  if (!describe_group(request, YOKE_T_ALL, model, head->all, is_field) ||
      !describe_group(request, YOKE_T_ANY, model, head->any, is_field) ||
      !describe_group(request, YOKE_T_NONE, model, head->none, is_field))
    return false;
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    if (!describe_partner_groups(request, YOKE_T_RELATION, i, relation->target,
                                 partner_where(relation->where_offset, where),
                                 yoke_partner_column(relation)))
      return false;
  }
  for (size_t i = 0; i < model->many_count; i++) {
    const yoke_many *many = &model->many[i];
    if (!describe_partner_groups(request, YOKE_T_MANY, i, many->target,
                                 partner_where(many->where_offset, where),
                                 yoke_partner_column(many->far)))
      return false;
  }
  request->depth--;
  return true;
}

static bool describe_tests(yoke_request *request, const yoke_model *model, const void *where,
                           const yoke_field *is_field);

static bool describe_partner(yoke_request *request, const yoke_model *model, const void *where,
                             const yoke_field *is_field) {
  request->crossed++;
  if (!describe_tests(request, model, where, is_field)) return false;
  request->crossed--;
  return add_token(request, YOKE_T_END);
}

static bool describe_relation(yoke_request *request, const yoke_relation *relation, size_t number,
                              const void *where) {
  if (where == YOKE_ABSENT) return add_numbered(request, YOKE_T_ABSENT, number);
  if (where == YOKE_PRESENT) return add_numbered(request, YOKE_T_PRESENT, number);
  return add_numbered(request, YOKE_T_RELATION, number) &&
         describe_partner(request, relation->target, where, yoke_partner_column(relation));
}

static bool describe_many(yoke_request *request, const yoke_many *many, size_t number,
                          const void *where) {
  if (where == YOKE_ABSENT) return add_numbered(request, YOKE_T_MANY_ABSENT, number);
  if (where == YOKE_PRESENT) return add_numbered(request, YOKE_T_MANY_PRESENT, number);
  return add_numbered(request, YOKE_T_MANY, number) &&
         describe_partner(request, many->target, where, yoke_partner_column(many->far));
}

static bool describe_tests(yoke_request *request, const yoke_model *model, const void *where,
                           const yoke_field *is_field) {
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    const yoke_lookup *lookup = (const void *)((const char *)where + field->where_offset);
    if (!lookup->op || describe_lookup(request, field, i, lookup)) continue;
    yoke_fail_about(request->db, model->label, field->name);
    return false;
  }
  for (size_t i = 0; i < model->relation_count; i++) {
    const void *partner = partner_where(model->relations[i].where_offset, where);
    if (partner && !describe_relation(request, &model->relations[i], i, partner)) return false;
  }
  for (size_t i = 0; i < model->many_count; i++) {
    const void *partner = partner_where(model->many[i].where_offset, where);
    if (partner && !describe_many(request, &model->many[i], i, partner)) return false;
  }
  const yoke_where *head = where;
  return !head->is || describe_object(request, model, head->is, is_field);
}

static bool describe_members(yoke_request *request, const yoke_model *model, const void *where,
                             const yoke_field *is_field) {
  return describe_groups(request, model, where, is_field) &&
         describe_tests(request, model, where, is_field);
}

static bool describe_conditions(yoke_request *request, const void *where) {
  if (where && !describe_members(request, request->model, where, request->model->pk)) return false;
  return add_token(request, YOKE_T_END);
}

bool yoke_describe_where(yoke_request *request, const yoke_query *query) {
  if (!describe_conditions(request, query ? query->where : NULL)) return false;
  request->is_negated = true;
  bool done = describe_conditions(request, query ? query->exclude : NULL);
  request->is_negated = false;
  return done;
}

/* The same, of the partners that the row with `key` has at the other end of `many`. */
bool yoke_describe_among(yoke_request *request, const yoke_query *query, const yoke_many *many,
                         yoke_value key) {
  return add_numbered(request, YOKE_T_MANY, (size_t)(many - request->model->many)) &&
         add_token(request, YOKE_T_IS) && add_value(request, key) &&
         add_token(request, YOKE_T_END) && yoke_describe_where(request, query);
}

bool yoke_describe_same(yoke_request *request, const yoke_field *const *fields,
                        const yoke_value *values, size_t count, const void *except) {
  const yoke_model *model = request->model;
  for (size_t i = 0; i < count; i++)
    if (!add_exact(request, model, fields[i], values[i])) return false;
  if (!add_token(request, YOKE_T_END)) return false;
  size_t key_count = except && yoke_has_pk(model, except) ? model->pk_count : 0;
  for (size_t i = 0; i < key_count; i++)
    if (!add_exact(request, model, model->pk_fields[i],
                   yoke_field_get(model->pk_fields[i], except)))
      return false;
  return add_token(request, YOKE_T_END);
}

bool yoke_describe_row(yoke_request *request, const void *object) {
  const yoke_model *model = request->model;
  for (size_t i = 0; i < model->pk_count; i++)
    if (!add_exact(request, model, model->pk_fields[i],
                   yoke_field_get(model->pk_fields[i], object)))
      return false;
  return add_token(request, YOKE_T_END) && add_token(request, YOKE_T_END);
}

bool yoke_describe_keys(yoke_request *request, const yoke_field *field, const char *keys) {
  return add_lookup(request, (size_t)(field - request->model->fields), YOKE_IN) &&
         add_value(request, (yoke_value){.kind = YOKE_TEXT, .as.text = keys}) &&
         add_token(request, YOKE_T_END) && add_token(request, YOKE_T_END);
}

/* ── The rest of a query ────────────────────────────────────────────────────────────────────── */

bool yoke_describe_order(yoke_request *request, const char *order_by,
                         yoke_default_order otherwise) {
  if (order_by && *order_by) return add_text(request, YOKE_T_ORDER, order_by);
  if (otherwise == YOKE_ORDER_META_OR_PK && (order_by || !request->model->ordering_count))
    return add_token(request, YOKE_T_ORDER_BY_PK);
  if (order_by || otherwise == YOKE_ORDER_NONE) return add_token(request, YOKE_T_UNORDERED);
  return true;
}

bool yoke_describe_related(yoke_request *request, const char *select_related) {
  if (!select_related) return true;
  return add_text(request, YOKE_T_RELATED, select_related);
}

bool yoke_describe_slice(yoke_request *request, int64_t limit, int64_t offset) {
  if (limit < 0 || offset < 0)
    return yoke_fail(request->db, YOKE_VALUE_ERROR, "Negative indexing is not supported.");
  if (limit && !(add_token(request, YOKE_T_LIMIT) && add_integer(request, limit))) return false;
  return !offset || (add_token(request, YOKE_T_OFFSET) && add_integer(request, offset));
}

bool yoke_describe_columns(yoke_request *request, const yoke_field *const *fields, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!add_numbered(request, YOKE_T_COLUMN, (size_t)(fields[i] - request->model->fields)))
      return false;
  return true;
}

bool yoke_request_keep_values(yoke_request *request, yoke_arena *arena) {
  for (size_t i = 0; i < request->value_count; i++) {
    if (!yoke_value_own(&request->values[i], arena)) return yoke_fail_memory(request->db);
  }
  return true;
}

bool yoke_describe_assignment(yoke_request *request, const yoke_field *field, yoke_value value) {
  return yoke_value_to_store(request->db, field, &value, &request->scratch) &&
         add_numbered(request, YOKE_T_SET, (size_t)(field - request->model->fields)) &&
         add_value(request, value);
}
