/* Which field a value of a request is for. Only a failed call asks, so no working one keeps track:
 * the shape key tells. */
#include "query/conditions.h"
#include "query/shape.h"

typedef struct search {
  yoke_key_reader reader;
  int wanted; /* the value, counted from 1 */
  const yoke_model *model;
  const yoke_field *field; /* NULL: the value is no field's */
} search;

/* Passes the next `count` values; true when the wanted one is among them. */
static bool pass_values(search *search, int count, const yoke_model *model,
                        const yoke_field *field) {
  search->reader.values += count;
  if (search->reader.values < search->wanted) return false;
  search->model = model;
  search->field = field;
  return true;
}

/* Reads up to the END of what it is in. `is_column` is what an object is compared by. */
static bool find_value(search *search, const yoke_model *model, const yoke_field *is_column) {
  yoke_key_reader *reader = &search->reader;
  yoke_token token;
  while ((token = (yoke_token)yoke_read_byte(reader)) != YOKE_T_END) {
    bool found = false;
    switch (token) {
    case YOKE_T_FIELD: {
      const yoke_field *field = &model->fields[yoke_read_number(reader)];
      found = pass_values(search, yoke_read_byte(reader) == YOKE_RANGE ? 2 : 1, model, field);
      break;
    }
    case YOKE_T_SET:
      found = pass_values(search, 1, model, &model->fields[yoke_read_number(reader)]);
      break;
    case YOKE_T_IS:
      found = pass_values(search, 1, model, is_column);
      break;
    case YOKE_T_LIMIT:
    case YOKE_T_OFFSET:
      found = pass_values(search, 1, model, NULL);
      break;
    case YOKE_T_RELATION: {
      const yoke_relation *relation = &model->relations[yoke_read_number(reader)];
      found = find_value(search, relation->target, yoke_partner_column(relation));
      break;
    }
    case YOKE_T_MANY: {
      const yoke_many *many = &model->many[yoke_read_number(reader)];
      found = find_value(search, many->target, yoke_partner_column(many->far));
      break;
    }
    case YOKE_T_ALL:
    case YOKE_T_ANY:
    case YOKE_T_NONE:
    case YOKE_T_MEMBER:
      found = find_value(search, model, is_column);
      break;
    case YOKE_T_NULL:
    case YOKE_T_NOT_NULL:
    case YOKE_T_NOTHING:
    case YOKE_T_ANYTHING:
    case YOKE_T_ABSENT:
    case YOKE_T_PRESENT:
    case YOKE_T_MANY_ABSENT:
    case YOKE_T_MANY_PRESENT:
    case YOKE_T_COLUMN:
      yoke_read_number(reader);
      break;
    case YOKE_T_ORDER:
    case YOKE_T_RELATED:
      yoke_read_text(reader);
      break;
    case YOKE_T_END:
    case YOKE_T_IS_NULL:
    case YOKE_T_UNORDERED:
    case YOKE_T_ORDER_BY_PK:
    case YOKE_T_LATEST_BY:
    case YOKE_T_REVERSED:
      break;
    }
    if (found) return true;
  }
  return false;
}

void yoke_fail_about_value(yoke_request *request, size_t number) {
  const yoke_model *model = request->model;
  search search = {
      .reader = {.at = request->key + sizeof model + 1, .end = request->key + request->key_size},
      .wanted = (int)number + 1};
  while (search.reader.at < search.reader.end)
    if (find_value(&search, model, model->pk)) break;
  if (search.field) yoke_fail_about(request->db, search.model->label, search.field->name);
}
