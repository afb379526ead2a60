/* A where struct, walked: each condition in it is described, and those of the partners it leads to.
 */
#include <string.h>

#include "query/describe.h"

static bool describe_members(yoke_request *request, const yoke_model *model, const void *where,
                             const yoke_field *is_field);

static bool describe_group(yoke_request *request, yoke_token token, const yoke_model *model,
                           const char *members, const yoke_field *is_field) {
  if (!members || ((const yoke_where *)members)->end) return true;
  if (!yoke_add_token(request, token)) return false;
  bool was_negated = request->is_negated;
  request->is_negated |= token == YOKE_T_NONE;
  for (; !((const yoke_where *)members)->end; members += model->where_size)
    if (!yoke_add_token(request, YOKE_T_MEMBER) ||
        !describe_members(request, model, members, is_field) ||
        !yoke_add_token(request, YOKE_T_END))
      return false;
  request->is_negated = was_negated;
  return yoke_add_token(request, YOKE_T_END);
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
    if (!yoke_add_exact(request, model, model->pk_fields[i],
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
  return yoke_add_token(request, YOKE_T_IS) &&
         yoke_add_value(request, yoke_field_get(is_field, object));
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
  if (!yoke_add_numbered(request, token, number)) return false;
  size_t inside = request->key_size;
  request->crossed++;
  if (!describe_groups(request, model, partner, is_field)) return false;
  request->crossed--;
  if (request->key_size != inside) return yoke_add_token(request, YOKE_T_END);
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
  return yoke_add_token(request, YOKE_T_END);
}

static bool describe_relation(yoke_request *request, const yoke_relation *relation, size_t number,
                              const void *where) {
  if (where == YOKE_ABSENT) return yoke_add_numbered(request, YOKE_T_ABSENT, number);
  if (where == YOKE_PRESENT) return yoke_add_numbered(request, YOKE_T_PRESENT, number);
  return yoke_add_numbered(request, YOKE_T_RELATION, number) &&
         describe_partner(request, relation->target, where, yoke_partner_column(relation));
}

static bool describe_many(yoke_request *request, const yoke_many *many, size_t number,
                          const void *where) {
  if (where == YOKE_ABSENT) return yoke_add_numbered(request, YOKE_T_MANY_ABSENT, number);
  if (where == YOKE_PRESENT) return yoke_add_numbered(request, YOKE_T_MANY_PRESENT, number);
  return yoke_add_numbered(request, YOKE_T_MANY, number) &&
         describe_partner(request, many->target, where, yoke_partner_column(many->far));
}

static bool describe_tests(yoke_request *request, const yoke_model *model, const void *where,
                           const yoke_field *is_field) {
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    const yoke_lookup *lookup = (const void *)((const char *)where + field->where_offset);
    if (!lookup->op || yoke_describe_lookup(request, field, i, lookup)) continue;
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
  return yoke_add_token(request, YOKE_T_END);
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
  return yoke_add_numbered(request, YOKE_T_MANY, (size_t)(many - request->model->many)) &&
         yoke_add_token(request, YOKE_T_IS) && yoke_add_value(request, key) &&
         yoke_add_token(request, YOKE_T_END) && yoke_describe_where(request, query);
}
