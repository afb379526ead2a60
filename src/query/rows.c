#include "query/rows.h"

bool yoke_load_columns(yoke_statement *statement, int column, const yoke_model *model, void *object,
                       yoke_arena *arena) {
  if (yoke_read_fields(statement, column, model->fields, model->field_count, object, arena))
    return true;
  yoke_fail_about(yoke_object_db(object), model->label, NULL);
  return false;
}

bool yoke_rows_init(yoke_rows *rows, yoke_db *db, yoke_statement *statement,
                    const yoke_shape *shape, yoke_arena *arena) {
  *rows = (yoke_rows){.statement = statement, .shape = shape, .arena = arena};
  size_t count = shape->selected_count;
  if (count == 1) {
    rows->peers = &rows->only_peers;
    rows->row = &rows->only_row;
  } else {
    rows->peers = yoke_arena_alloc(arena, count * sizeof *rows->peers);
    rows->row = yoke_arena_alloc(arena, count * sizeof *rows->row);
  }
  if (!rows->peers || !rows->row) return yoke_fail_memory(db);
  for (size_t i = 0; i < count; i++) {
    rows->peers[i] = yoke_peers_new(db, shape->selected[i].model, arena);
    if (!rows->peers[i]) return false;
  }
  return true;
}

static void *read_object(yoke_rows *rows, size_t i) {
  yoke_object *object = yoke_peers_add(rows->peers[i]);
  if (!object) return NULL;
  const yoke_selected *selected = &rows->shape->selected[i];
  if (!yoke_load_columns(rows->statement, selected->column, selected->model, object, rows->arena))
    return NULL;
  object->flags = YOKE_IN_DATABASE;
  return object;
}

/* The outer join found no row: there is no partner, or the key points at none. */
static yoke_relation_state state_without_row(const yoke_relation *relation, const void *object) {
  bool has_key = !relation->is_reverse && !yoke_field_get(relation->field, object).is_null;
  return has_key ? YOKE_DANGLING : YOKE_MISSING;
}

/* user__profile__user: the profile already has the user it was reached from, and keeps it. */
static bool goes_back(const yoke_shape *shape, const yoke_selected *selected) {
  if (selected->parent == 0 || !selected->relation->is_one_to_one) return false;
  return shape->selected[selected->parent].relation->inverse == selected->relation;
}

static bool read_partner(yoke_rows *rows, size_t i) {
  const yoke_selected *selected = &rows->shape->selected[i];
  const yoke_relation *relation = selected->relation;
  void *owner = rows->row[selected->parent];
  bool has_one = goes_back(rows->shape, selected);
  rows->row[i] = NULL;
  if (!owner) return true;
  if (!selected->is_always_there && yoke_column_is_null(rows->statement, selected->pk_column)) {
    if (!has_one) yoke_cache_partner(relation, owner, NULL, state_without_row(relation, owner));
    return true;
  }
  void *partner = read_object(rows, i);
  if (!partner) return false;
  rows->row[i] = partner;
  if (!has_one) yoke_cache_partner(relation, owner, partner, YOKE_LOADED);
  if (relation->is_one_to_one && yoke_is_mutual(relation))
    yoke_cache_partner(relation->inverse, partner, owner, YOKE_LOADED);
  return true;
}

void *yoke_rows_read(yoke_rows *rows) {
  rows->row[0] = read_object(rows, 0);
  if (!rows->row[0]) return NULL;
  for (size_t i = 1; i < rows->shape->selected_count; i++)
    if (!read_partner(rows, i)) return NULL;
  return rows->row[0];
}
