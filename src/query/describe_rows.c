/* What calls ask for without a where struct: rows that have certain values, their order, a slice.
 */
#include <string.h>

#include "query/describe.h"

bool yoke_describe_same(yoke_request *request, const yoke_field *const *fields,
                        const yoke_value *values, size_t count, const void *except) {
  const yoke_model *model = request->model;
  for (size_t i = 0; i < count; i++)
    if (!yoke_add_exact(request, model, fields[i], values[i])) return false;
  if (!yoke_add_token(request, YOKE_T_END)) return false;
  size_t key_count = except && yoke_has_pk(model, except) ? model->pk_count : 0;
  for (size_t i = 0; i < key_count; i++)
    if (!yoke_add_exact(request, model, model->pk_fields[i],
                        yoke_field_get(model->pk_fields[i], except)))
      return false;
  return yoke_add_token(request, YOKE_T_END);
}

bool yoke_describe_row(yoke_request *request, const void *object) {
  const yoke_model *model = request->model;
  for (size_t i = 0; i < model->pk_count; i++)
    if (!yoke_add_exact(request, model, model->pk_fields[i],
                        yoke_field_get(model->pk_fields[i], object)))
      return false;
  return yoke_add_token(request, YOKE_T_END) && yoke_add_token(request, YOKE_T_END);
}

bool yoke_describe_keys(yoke_request *request, const yoke_field *field, const char *keys) {
  return yoke_add_lookup(request, (size_t)(field - request->model->fields), YOKE_IN) &&
         yoke_add_value(request, (yoke_value){.kind = YOKE_TEXT, .as.text = keys}) &&
         yoke_add_token(request, YOKE_T_END) && yoke_add_token(request, YOKE_T_END);
}

bool yoke_describe_meeting(yoke_request *request, const yoke_field *field, yoke_value value,
                           const void *where) {
  return yoke_add_exact(request, request->model, field, value) &&
         yoke_describe_where(request, &(yoke_query){.where = where});
}

static bool add_beyond(yoke_request *request, const yoke_field *field, bool after,
                       yoke_value value) {
  size_t number = (size_t)(field - request->model->fields);
  return yoke_value_to_store(request->db, field, &value, &request->scratch) &&
         yoke_add_lookup(request, number, after ? YOKE_GT : YOKE_LT) &&
         yoke_add_value(request, value);
}

/* (a > 1) OR (a = 1 AND b > 2) OR ...: the member of the group whose last field is `last`. */
static bool add_beyond_member(yoke_request *request, const yoke_position *position, size_t last) {
  if (!yoke_add_token(request, YOKE_T_MEMBER)) return false;
  for (size_t i = position->same; i < last; i++)
    if (!yoke_add_exact(request, request->model, position->fields[i], position->values[i]))
      return false;
  return add_beyond(request, position->fields[last], position->after, position->values[last]) &&
         yoke_add_token(request, YOKE_T_END);
}

bool yoke_describe_beyond(yoke_request *request, const yoke_position *position, const void *where) {
  if (!yoke_add_token(request, YOKE_T_ANY)) return false;
  for (size_t last = position->same; last < position->count; last++)
    if (!add_beyond_member(request, position, last)) return false;
  if (!yoke_add_token(request, YOKE_T_END)) return false;
  for (size_t i = 0; i < position->same; i++)
    if (!yoke_add_exact(request, request->model, position->fields[i], position->values[i]))
      return false;
  return yoke_describe_where(request, &(yoke_query){.where = where});
}

/* ── The rest of a query ────────────────────────────────────────────────────────────────────── */

static bool add_integer(yoke_request *request, int64_t integer) {
  return yoke_add_value(request, (yoke_value){.kind = YOKE_INT, .as.integer = integer});
}

bool yoke_describe_order(yoke_request *request, const char *order_by,
                         yoke_default_order otherwise) {
  if (order_by && *order_by) return yoke_add_text(request, YOKE_T_ORDER, order_by);
  if (otherwise == YOKE_ORDER_LATEST_BY) return yoke_add_token(request, YOKE_T_LATEST_BY);
  if (otherwise == YOKE_ORDER_META_OR_PK && (order_by || !request->model->ordering_count))
    return yoke_add_token(request, YOKE_T_ORDER_BY_PK);
  if (order_by || otherwise == YOKE_ORDER_NONE) return yoke_add_token(request, YOKE_T_UNORDERED);
  return true;
}

bool yoke_describe_reversed(yoke_request *request) {
  return yoke_add_token(request, YOKE_T_REVERSED);
}

bool yoke_describe_related(yoke_request *request, const char *select_related) {
  if (!select_related) return true;
  return yoke_add_text(request, YOKE_T_RELATED, select_related);
}

bool yoke_describe_slice(yoke_request *request, int64_t limit, int64_t offset) {
  if (limit < 0 || offset < 0)
    return yoke_fail(request->db, YOKE_VALUE_ERROR, "Negative indexing is not supported.");
  if (limit && !(yoke_add_token(request, YOKE_T_LIMIT) && add_integer(request, limit)))
    return false;
  return !offset || (yoke_add_token(request, YOKE_T_OFFSET) && add_integer(request, offset));
}

bool yoke_describe_columns(yoke_request *request, const yoke_field *const *fields, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!yoke_add_numbered(request, YOKE_T_COLUMN, (size_t)(fields[i] - request->model->fields)))
      return false;
  return true;
}

bool yoke_describe_assignment(yoke_request *request, const yoke_field *field, yoke_value value) {
  return yoke_value_to_store(request->db, field, &value, &request->scratch) &&
         yoke_add_numbered(request, YOKE_T_SET, (size_t)(field - request->model->fields)) &&
         yoke_add_value(request, value);
}
