/* One lookup of a where struct: what it asks goes into the key, what it compares with into the
 * values. */
#include <math.h>
#include <string.h>

#include "common/buffer.h"
#include "common/kinds.h"
#include "query/describe.h"

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
  if (is_empty) return yoke_add_numbered(request, YOKE_T_NOTHING, number);
  return yoke_add_lookup(request, number, YOKE_IN) &&
         yoke_add_value(request, (yoke_value){.kind = YOKE_TEXT, .as.text = text});
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
    if (op == YOKE_EXACT || op == YOKE_IEXACT)
      return yoke_add_numbered(request, YOKE_T_NULL, number);
    return fail_none_value(request);
  }
  if (is_not_a_number(field, lookup)) return yoke_add_numbered(request, YOKE_T_NOTHING, number);
  if (is_below_range(field, lookup)) {
    bool all = op == YOKE_GT || op == YOKE_GTE;
    return yoke_add_numbered(request, all ? YOKE_T_ANYTHING : YOKE_T_NOTHING, number);
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
  if (!yoke_add_lookup(request, number, op) || !yoke_add_value(request, value)) return false;
  if (op != YOKE_RANGE) return true;
  yoke_value high = yoke_lookup_value(field, lookup->high);
  if (!yoke_check_boolean(request, field, lookup->high.integer)) return false;
  return high.is_null ? fail_none_value(request) : yoke_add_value(request, high);
}

bool yoke_describe_lookup(yoke_request *request, const yoke_field *field, size_t number,
                          const yoke_lookup *lookup) {
  switch (lookup->op) {
  case YOKE_ISNULL:
    return yoke_add_numbered(request, lookup->count ? YOKE_T_NULL : YOKE_T_NOT_NULL, number);
  case YOKE_IN:
    return describe_in(request, field, number, lookup);
  case YOKE_TO:
    return yoke_fail(request->db, YOKE_FIELD_ERROR,
                     "to(...) assigns in .set: it is not a condition.");
  default:
    return describe_comparison(request, field, number, lookup);
  }
}

bool yoke_add_exact(yoke_request *request, const yoke_model *model, const yoke_field *field,
                    yoke_value value) {
  size_t number = (size_t)(field - model->fields);
  if (!yoke_value_to_store(request->db, field, &value, &request->scratch)) return false;
  if (value.is_null) return yoke_add_numbered(request, YOKE_T_NULL, number);
  return yoke_add_lookup(request, number, YOKE_EXACT) && yoke_add_value(request, value);
}
