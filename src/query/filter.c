/* Places conditions on the tables of a SELECT, by Django's rules (Query.add_q):
 *
 * 1. Each test joins its path. A reverse foreign key shares its join within one filter only.
 * 2. A test that a missing partner cannot meet votes for the tables it passed. Under AND one vote
 *    makes a join INNER; under OR it takes a vote of every member, and with fewer it must be LEFT.
 *    Negation turns AND into OR and OR into AND. IS NULL, and every test that is negated, do not
 *    vote.
 * 3. What was INNER before a filter is INNER after it: the filters are all required.
 * 4. A negated test is made safe for NULL: NOT (x = 1 AND x IS NOT NULL).
 * 5. A negated test beyond a reverse foreign key becomes NOT EXISTS(...): "no book is called x",
 *    not "some book is not called x". */
#include "query/conditions.h"

typedef struct ballot {
  bool needs_all; /* OR */
  int voters;
  int of[YOKE_MOST_TABLES];
} ballot;

static void vote(ballot *ballot, yoke_table_set tables) {
  for (int i = 0; i < YOKE_MOST_TABLES; i++)
    if (tables & yoke_table_bit(i)) ballot->of[i]++;
}

/* Decides by the votes; returns the tables that must have a row. */
static yoke_table_set count_votes(const ballot *ballot, yoke_select *select) {
  yoke_table_set left = 0, inner = 0;
  for (int i = 0; i < YOKE_MOST_TABLES; i++) {
    if (!ballot->of[i]) continue;
    if (ballot->needs_all && ballot->of[i] < ballot->voters)
      left |= yoke_table_bit(i);
    else
      inner |= yoke_table_bit(i);
  }
  yoke_promote(select, left);
  yoke_demote(select, inner);
  return inner;
}

static yoke_node *new_node(yoke_select *select, yoke_node node) {
  yoke_node *copy = yoke_arena_alloc(&select->compiler->arena, sizeof *copy);
  *copy = node;
  return copy;
}

/* A member that is a group of the same kind, or of one, is taken apart: fewer parentheses. */
static void add_node(yoke_select *select, yoke_node *group, yoke_node *member) {
  if (member->kind == YOKE_NODE_GROUP && !member->negated &&
      (member->is_or == group->is_or || member->count == 1)) {
    for (size_t i = 0; i < member->count; i++)
      add_node(select, group, member->members[i]);
    return;
  }
  group->members = yoke_arena_grow(&select->compiler->arena, group->members, group->count,
                                   sizeof *group->members);
  group->members[group->count++] = member;
}

static yoke_node *new_pair(yoke_select *select, bool is_or, yoke_node *first, yoke_node *second) {
  yoke_node *group = new_node(select, (yoke_node){.kind = YOKE_NODE_GROUP, .is_or = is_or});
  add_node(select, group, first);
  add_node(select, group, second);
  return group;
}

static yoke_node *new_test_node(yoke_select *select, yoke_joined at, yoke_test test) {
  return new_node(select, (yoke_node){.kind = YOKE_NODE_TEST,
                                      .select = select,
                                      .table = at.table,
                                      .column = at.column,
                                      .test = test});
}

void yoke_require(yoke_select *select, yoke_node *node) {
  if (!select->where) select->where = new_node(select, (yoke_node){.kind = YOKE_NODE_GROUP});
  add_node(select, select->where, node);
}

/* ── A negated test beyond a reverse foreign key ────────────────────────────────────────────── */

/* Where the path first leads to many. */
static size_t find_to_many(const yoke_condition *condition) {
  size_t i = 0;
  while (i < condition->path_length && !yoke_is_to_many(condition->path[i]))
    i++;
  return i;
}

/* The table of `outer` that goes by the name that `table` has: it was joined by the same filter and
 * stands for the same rows. -1: none. */
static int find_namesake(const yoke_select *outer, const yoke_select *inner, int table) {
  for (int i = 0; i < outer->table_count; i++) {
    bool same_name = outer->tables[i].model == inner->tables[table].model &&
                     outer->tables[i].has_table_name == inner->tables[table].has_table_name &&
                     (outer->tables[i].has_table_name || i == table);
    if (same_name && (outer->reusable & yoke_table_bit(i))) return i;
  }
  return -1;
}

/* Gives up the tables before the one that leads to many: the outer query has them. Sets the column
 * that meets the outer one; *ret_was_left says that a given-up join was LEFT. Django: trim_start().
 */
static yoke_joined trim_start(yoke_select *inner, const yoke_relation *to_many,
                              bool *ret_was_left) {
  int many = 0;
  while (inner->tables[many].via != to_many)
    many++;
  int near = inner->tables[many].parent;
  *ret_was_left = false;
  for (int at = near; at != 0; at = inner->tables[at].parent) {
    if (inner->tables[at].type == YOKE_LEFT_JOIN) *ret_was_left = true;
    inner->tables[inner->tables[at].parent].uses = 0;
  }
  yoke_joined start = {.table = near, .column = to_many->to_field};
  if (inner->tables[many].type != YOKE_LEFT_JOIN) {
    inner->tables[near].uses = 0;
    start = (yoke_joined){.table = many, .column = to_many->field};
  }
  inner->tables[start.table].type = YOKE_BASE_TABLE;
  return start;
}

static yoke_node *same_node(yoke_select *inner, int table, const yoke_field *column,
                            const yoke_select *outer, int outer_table,
                            const yoke_field *outer_column) {
  return new_node(inner, (yoke_node){.kind = YOKE_NODE_SAME,
                                     .select = inner,
                                     .table = table,
                                     .column = column,
                                     .other_select = outer,
                                     .other_table = outer_table,
                                     .other_column = outer_column});
}

/* Django: split_exclude(). */
static yoke_node *place_as_exists(yoke_select *outer, const yoke_condition *condition) {
  yoke_select *inner = yoke_select_new(outer->compiler, outer->model);
  yoke_add_filter(inner, &(yoke_condition){.is_group = true, .members = &condition, .count = 1});
  inner->outer = outer;

  size_t position = find_to_many(condition);
  const yoke_relation *to_many = condition->path[position];
  bool was_left;
  yoke_joined start = trim_start(inner, to_many, &was_left);
  int namesake = find_namesake(outer, inner, start.table);
  const yoke_model *model = inner->tables[start.table].model;
  if (namesake >= 0) {
    for (size_t i = 0; i < model->pk_count; i++)
      yoke_require(inner, same_node(inner, start.table, model->pk_fields[i], outer, namesake,
                                    model->pk_fields[i]));
  } else {
    yoke_joined end =
        yoke_join_column(outer, 0, condition->path, position, to_many->to_field, false);
    outer->reusable |= end.kept;
    yoke_require(inner, same_node(inner, start.table, start.column, outer, end.table, end.column));
  }
  yoke_node *exists = new_node(outer, (yoke_node){.kind = YOKE_NODE_EXISTS, .other_select = inner});
  if (!was_left) return exists;
  yoke_joined end = yoke_join_column(outer, 0, condition->path, position, to_many->to_field, false);
  outer->reusable |= end.kept;
  return new_pair(outer, true, exists, new_test_node(outer, end, YOKE_TEST_NULL));
}

/* ── Tests and groups ───────────────────────────────────────────────────────────────────────── */

static bool is_nullable(const yoke_select *select, yoke_joined at) {
  return (at.column->flags & YOKE_FIELD_NULLABLE) ||
         select->tables[at.table].type == YOKE_LEFT_JOIN;
}

/* Returns the tables it votes for in *ret_votes. Django: build_filter(). */
static yoke_node *place_test(yoke_select *select, const yoke_condition *condition,
                             bool branch_negated, bool negated, yoke_table_set *ret_votes) {
  *ret_votes = 0;
  yoke_use_base(select);
  if (branch_negated && find_to_many(condition) < condition->path_length)
    return place_as_exists(select, condition);
  yoke_joined at = yoke_join_column(select, 0, condition->path, condition->path_length,
                                    condition->column, false);
  select->reusable |= at.kept;
  yoke_node *node = new_test_node(select, at, condition->test);
  node->op = condition->op;
  node->value = condition->value;

  bool votes = negated ? condition->test == YOKE_TEST_NULL : condition->test != YOKE_TEST_NULL;
  if (votes) *ret_votes = at.passed;
  bool is_lookup = condition->test != YOKE_TEST_NULL && condition->test != YOKE_TEST_NOT_NULL;
  if (negated && is_lookup && is_nullable(select, at))
    return new_pair(select, false, node, new_test_node(select, at, YOKE_TEST_NOT_NULL));
  return node;
}

static yoke_node *place_group(yoke_select *select, const yoke_condition *group, bool branch_negated,
                              bool negated, yoke_table_set *ret_votes) {
  negated ^= group->negated;
  branch_negated |= group->negated;
  yoke_node *node = new_node(
      select,
      (yoke_node){.kind = YOKE_NODE_GROUP, .is_or = group->is_or, .negated = group->negated});
  ballot ballot = {.needs_all = group->is_or != negated, .voters = (int)group->count};
  for (size_t i = 0; i < group->count; i++) {
    const yoke_condition *member = group->members[i];
    yoke_table_set voted;
    yoke_node *placed = (member->is_group ? place_group : place_test)(
        select, member, branch_negated, negated, &voted);
    vote(&ballot, voted);
    add_node(select, node, placed);
  }
  *ret_votes = count_votes(&ballot, select);
  return node;
}

void yoke_add_filter(yoke_select *select, const yoke_condition *condition) {
  if (!condition->count) return;
  yoke_table_set inner = yoke_inner_tables(select), voted;
  select->reusable = 0;
  yoke_node *node = place_group(select, condition, false, false, &voted);
  yoke_demote(select, inner);
  yoke_require(select, node);
}
