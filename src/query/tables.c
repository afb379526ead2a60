#include "query/tables.h"

yoke_select *yoke_select_new(yoke_compiler *compiler, const yoke_model *model) {
  yoke_select *select = yoke_arena_alloc(&compiler->arena, sizeof *select);
  select->compiler = compiler;
  select->model = model;
  return select;
}

_Noreturn void yoke_compile_fails(yoke_compiler *compiler) {
  longjmp(compiler->failed, 2);
}

static bool has_name_of_its_own(const yoke_select *select, const yoke_model *model) {
  for (int i = 0; i < select->table_count; i++)
    if (select->tables[i].model == model) return false;
  return true;
}

static int add_table(yoke_select *select, yoke_table table) {
  if (select->table_count == YOKE_MOST_TABLES) {
    yoke_fail(select->compiler->db, YOKE_OPERATIONAL_ERROR, "at most %d tables in a join",
              YOKE_MOST_TABLES);
    yoke_compile_fails(select->compiler);
  }
  table.has_table_name = has_name_of_its_own(select, table.model);
  table.uses = 1;
  select->tables[select->table_count] = table;
  return select->table_count++;
}

void yoke_use_base(yoke_select *select) {
  if (select->table_count)
    select->tables[0].uses++;
  else
    add_table(select, (yoke_table){.model = select->model, .parent = -1});
}

/* A partner may be missing at the far end of a reverse relation, where the key may be NULL, and
 * where the database does not watch the key: a dangling one must not make its owner vanish. */
static bool may_be_missing(const yoke_relation *relation) {
  return relation->is_reverse || (relation->field->flags & YOKE_FIELD_NULLABLE) ||
         !relation->db_constraint;
}

/* The latest join of the same path that may be shared; -1 when there is none. */
static int find_join(const yoke_select *select, int parent, const yoke_relation *via,
                     yoke_table_set allowed) {
  for (int i = select->table_count - 1; i > 0; i--) {
    const yoke_table *table = &select->tables[i];
    if (table->parent == parent && table->via == via && (allowed & yoke_table_bit(i))) return i;
  }
  return -1;
}

static int join(yoke_select *select, int parent, const yoke_relation *via, bool any_reuse) {
  parent = yoke_table_of(select, parent, yoke_near_column(via));
  bool restricted = yoke_is_to_many(via) && !any_reuse;
  int found = find_join(select, parent, via, restricted ? select->reusable : ~(yoke_table_set)0);
  if (found >= 0) {
    select->tables[found].uses++;
    return found;
  }
  bool nullable = may_be_missing(via);
  bool left = nullable || select->tables[parent].type == YOKE_LEFT_JOIN;
  return add_table(select, (yoke_table){.model = via->target,
                                        .via = via,
                                        .parent = parent,
                                        .type = left ? YOKE_LEFT_JOIN : YOKE_INNER_JOIN,
                                        .nullable = nullable});
}

static const yoke_parent *find_parent(const yoke_model *model, const yoke_model *owner) {
  const yoke_parent *parent = model->parents;
  while (parent->model != owner)
    parent++;
  return parent;
}

int yoke_table_of(yoke_select *select, int table, const yoke_field *column) {
  if (!column->owner || column->owner == select->tables[table].model) return table;
  const yoke_parent *parent = find_parent(select->tables[table].model, column->owner);
  return join(select, table, parent->link->relation, true);
}

int yoke_join_path(yoke_select *select, int table, const yoke_relation *const *path, size_t length,
                   bool any_reuse, yoke_table_set *passed) {
  *passed |= yoke_table_bit(table);
  for (size_t i = 0; i < length; i++) {
    table = join(select, table, path[i], any_reuse);
    *passed |= yoke_table_bit(table);
  }
  return table;
}

yoke_joined yoke_join_column(yoke_select *select, int table, const yoke_relation *const *path,
                             size_t length, const yoke_field *column, bool any_reuse) {
  yoke_joined joined = {.column = column};
  joined.table = yoke_join_path(select, table, path, length, any_reuse, &joined.passed);
  joined.kept = joined.passed;
  while (length && !path[length - 1]->is_reverse && path[length - 1]->to_field == joined.column) {
    length--;
    yoke_table *trimmed = &select->tables[joined.table];
    trimmed->uses--;
    joined.kept &= ~yoke_table_bit(joined.table);
    joined.table = trimmed->parent;
    joined.column = path[length]->field;
  }
  joined.table = yoke_table_of(select, joined.table, joined.column);
  for (int at = joined.table; !(joined.passed & yoke_table_bit(at));
       at = select->tables[at].parent) {
    joined.passed |= yoke_table_bit(at);
    joined.kept |= yoke_table_bit(at);
  }
  return joined;
}

void yoke_promote(yoke_select *select, yoke_table_set tables) {
  yoke_table_set promoted = 0;
  for (int i = 1; i < select->table_count; i++) {
    yoke_table *table = &select->tables[i];
    bool parent_left = select->tables[table->parent].type == YOKE_LEFT_JOIN;
    bool asked = (tables & yoke_table_bit(i)) || (promoted & yoke_table_bit(table->parent));
    if (!asked || table->type == YOKE_LEFT_JOIN || !(table->nullable || parent_left)) continue;
    table->type = YOKE_LEFT_JOIN;
    promoted |= yoke_table_bit(i);
  }
}

void yoke_demote(yoke_select *select, yoke_table_set tables) {
  for (int i = select->table_count - 1; i > 0; i--) {
    yoke_table *table = &select->tables[i];
    if (!(tables & yoke_table_bit(i)) || table->type != YOKE_LEFT_JOIN) continue;
    table->type = YOKE_INNER_JOIN;
    tables |= yoke_table_bit(table->parent);
  }
}

yoke_table_set yoke_inner_tables(const yoke_select *select) {
  yoke_table_set inner = 0;
  for (int i = 1; i < select->table_count; i++)
    if (select->tables[i].type == YOKE_INNER_JOIN) inner |= yoke_table_bit(i);
  return inner;
}

int yoke_used_tables(const yoke_select *select) {
  int used = 0;
  for (int i = 0; i < select->table_count; i++)
    if (select->tables[i].uses) used++;
  return used;
}
