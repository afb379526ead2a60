/* Reads conditions out of a shape key. */
#include "query/conditions.h"

#include <string.h>

unsigned char yoke_read_byte(yoke_key_reader *reader) {
  return reader->at < reader->end ? *reader->at++ : YOKE_T_END;
}

size_t yoke_read_number(yoke_key_reader *reader) {
  size_t low = yoke_read_byte(reader);
  return low | (size_t)yoke_read_byte(reader) << 8;
}

const char *yoke_read_text(yoke_key_reader *reader) {
  const char *text = (const char *)reader->at;
  reader->at += strlen(text) + 1;
  return text;
}

/* A column that every row has: of the key's, the first. */
static const yoke_field *first_of_key(const yoke_model *model) {
  return model->pk_fields[0];
}

/* The way from the query's model to where conditions are being read. */
typedef struct place {
  const yoke_model *model;
  const yoke_relation **path;
  size_t length;
  const yoke_field *is_column; /* what an object is compared by */
} place;

static yoke_condition *new_group(yoke_compiler *compiler, bool is_or, bool negated) {
  yoke_condition *group = yoke_arena_alloc(&compiler->arena, sizeof *group);
  group->is_group = true;
  group->is_or = is_or;
  group->negated = negated;
  return group;
}

static void add_member(yoke_compiler *compiler, yoke_condition *group,
                       const yoke_condition *member) {
  group->members =
      yoke_arena_grow(&compiler->arena, group->members, group->count, sizeof *group->members);
  group->members[group->count++] = member;
}

static place step(yoke_compiler *compiler, const place *from, const yoke_relation *relation) {
  place to = {.model = relation->target, .length = from->length + 1};
  to.path = yoke_arena_alloc(&compiler->arena, to.length * sizeof *to.path);
  if (from->length) memcpy(to.path, from->path, from->length * sizeof *to.path);
  to.path[from->length] = relation;
  to.is_column = relation->is_reverse ? first_of_key(relation->target) : relation->to_field;
  return to;
}

/* Over the join table. */
static place step_many(yoke_compiler *compiler, const place *from, const yoke_many *many) {
  place row = step(compiler, from, many->near);
  return step(compiler, &row, many->far);
}

static yoke_condition *new_test(yoke_compiler *compiler, const place *at, const yoke_field *column,
                                yoke_test test) {
  yoke_condition *condition = yoke_arena_alloc(&compiler->arena, sizeof *condition);
  condition->path = at->path;
  condition->path_length = at->length;
  condition->column = column;
  condition->test = test;
  return condition;
}

/* A test of a field. One that holds a key is tested as what it points at, and the join then
 * trimmed: so Django counts it when it decides between INNER and LEFT. */
static yoke_condition *read_field(yoke_compiler *compiler, yoke_key_reader *reader, const place *at,
                                  yoke_test test) {
  const yoke_field *field = &at->model->fields[yoke_read_number(reader)];
  if (!field->relation) return new_test(compiler, at, field, test);
  place partner = step(compiler, at, field->relation);
  return new_test(compiler, &partner, field->relation->to_field, test);
}

static yoke_condition *read_lookup(yoke_compiler *compiler, yoke_key_reader *reader,
                                   const place *at) {
  yoke_condition *lookup = read_field(compiler, reader, at, YOKE_TEST_LOOKUP);
  lookup->op = (yoke_lookup_op)yoke_read_byte(reader);
  lookup->value = reader->values + 1;
  reader->values += lookup->op == YOKE_RANGE ? 2 : 1;
  return lookup;
}

static yoke_condition *read_object(yoke_compiler *compiler, yoke_key_reader *reader,
                                   const place *at) {
  yoke_condition *lookup = new_test(compiler, at, at->is_column, YOKE_TEST_LOOKUP);
  lookup->op = YOKE_EXACT;
  lookup->value = ++reader->values;
  return lookup;
}

static yoke_condition *read_presence(yoke_compiler *compiler, yoke_key_reader *reader,
                                     const place *at, yoke_test test) {
  place partner = step(compiler, at, &at->model->relations[yoke_read_number(reader)]);
  return new_test(compiler, &partner, partner.is_column, test);
}

static yoke_condition *read_many_presence(yoke_compiler *compiler, yoke_key_reader *reader,
                                          const place *at, yoke_test test) {
  place partner = step_many(compiler, at, &at->model->many[yoke_read_number(reader)]);
  return new_test(compiler, &partner, partner.is_column, test);
}

static void read_members(yoke_compiler *compiler, yoke_key_reader *reader, const place *at,
                         yoke_condition *group);

/* The members of all, any or none. One that asks nothing is left out, one that asks a single thing
 * is that thing: as Django combines Q objects. */
static void read_group(yoke_compiler *compiler, yoke_key_reader *reader, const place *at,
                       yoke_condition *into, yoke_token token) {
  yoke_condition *group = new_group(compiler, token != YOKE_T_ALL, token == YOKE_T_NONE);
  while (yoke_read_byte(reader) == YOKE_T_MEMBER) {
    yoke_condition *member = new_group(compiler, false, false);
    read_members(compiler, reader, at, member);
    if (member->count)
      add_member(compiler, group, member->count == 1 ? member->members[0] : member);
  }
  if (group->count == 1) group->is_or = false;
  if (group->count) add_member(compiler, into, group);
}

static void read_partner(yoke_compiler *compiler, yoke_key_reader *reader, const place *at,
                         yoke_condition *into) {
  place partner = step(compiler, at, &at->model->relations[yoke_read_number(reader)]);
  read_members(compiler, reader, &partner, into);
}

static void read_many(yoke_compiler *compiler, yoke_key_reader *reader, const place *at,
                      yoke_condition *into) {
  place partner = step_many(compiler, at, &at->model->many[yoke_read_number(reader)]);
  read_members(compiler, reader, &partner, into);
}

static void read_members(yoke_compiler *compiler, yoke_key_reader *reader, const place *at,
                         yoke_condition *group) {
  for (;;) {
    yoke_token token = (yoke_token)yoke_read_byte(reader);
    yoke_condition *member = NULL;
    switch (token) {
    case YOKE_T_FIELD:
      member = read_lookup(compiler, reader, at);
      break;
    case YOKE_T_NULL:
      member = read_field(compiler, reader, at, YOKE_TEST_NULL);
      break;
    case YOKE_T_NOT_NULL:
      member = read_field(compiler, reader, at, YOKE_TEST_NOT_NULL);
      break;
    case YOKE_T_NOTHING:
      member = read_field(compiler, reader, at, YOKE_TEST_NOTHING);
      break;
    case YOKE_T_ANYTHING:
      member = read_field(compiler, reader, at, YOKE_TEST_ANYTHING);
      break;
    case YOKE_T_IS:
      member = read_object(compiler, reader, at);
      break;
    case YOKE_T_IS_NULL:
      member = new_test(compiler, at, at->is_column, YOKE_TEST_NULL);
      break;
    case YOKE_T_ABSENT:
      member = read_presence(compiler, reader, at, YOKE_TEST_NULL);
      break;
    case YOKE_T_PRESENT:
      member = read_presence(compiler, reader, at, YOKE_TEST_NOT_NULL);
      break;
    case YOKE_T_MANY_ABSENT:
      member = read_many_presence(compiler, reader, at, YOKE_TEST_NULL);
      break;
    case YOKE_T_MANY_PRESENT:
      member = read_many_presence(compiler, reader, at, YOKE_TEST_NOT_NULL);
      break;
    case YOKE_T_RELATION:
      read_partner(compiler, reader, at, group);
      continue;
    case YOKE_T_MANY:
      read_many(compiler, reader, at, group);
      continue;
    case YOKE_T_ALL:
    case YOKE_T_ANY:
    case YOKE_T_NONE:
      read_group(compiler, reader, at, group, token);
      continue;
    default:
      return;
    }
    add_member(compiler, group, member);
  }
}

yoke_condition *yoke_read_conditions(yoke_compiler *compiler, yoke_key_reader *reader,
                                     const yoke_model *model) {
  yoke_condition *group = new_group(compiler, false, false);
  place start = {.model = model, .is_column = first_of_key(model)};
  read_members(compiler, reader, &start, group);
  return group;
}
