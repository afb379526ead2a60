/* Gathers what a deletion takes along: from row to row along the relations, depth first as Django
 * does, because the order decides what an error names. The way is kept in memory of its own, not on
 * the stack, so that a chain of rows may be as long as it likes. */
#include "delete/collector.h"

/* Rows that were found together, and how far their relations have been followed. */
typedef struct yoke_visit {
  struct yoke_visit *above;
  const yoke_relation *via; /* the CASCADE that led here; NULL at the top */
  yoke_rows *rows;
  size_t first, count; /* which of `rows` */
  size_t relation;     /* the one to follow next */
  size_t done;         /* rows of this visit that it was followed for */
  yoke_culprit *culprits, **culprits_end;
} yoke_visit;

bool yoke_is_fast(const yoke_relation *relation) {
  return relation->on_delete == YOKE_CASCADE && relation->target->deletion.fast;
}

/* Whether the children must go first has to be known only once there are any. */
static bool add_dependency(yoke_collector *collector, const yoke_model *parent,
                           const yoke_model *child) {
  for (yoke_dependency *known = collector->dependencies; known; known = known->next)
    if (known->parent == parent && known->child == child) return true;
  yoke_dependency *dependency = yoke_collector_alloc(collector, sizeof *dependency);
  if (!dependency) return false;
  *dependency =
      (yoke_dependency){.next = collector->dependencies, .parent = parent, .child = child};
  collector->dependencies = dependency;
  return true;
}

/* Multi-table inheritance: the rows of the parents go, too. What hangs on them is followed from
 * here, where the model has their reverse ends as its own. */
static bool add_parent_rows(yoke_collector *collector, const yoke_rows *rows, size_t first,
                            const yoke_parent *parent) {
  yoke_rows *above = yoke_rows_of(collector, parent->model);
  yoke_value *values =
      above ? yoke_collector_alloc(collector, above->set.width * sizeof *values) : NULL;
  if (!values) return false;
  for (size_t i = 0; i < above->set.width; i++)
    values[i] = (yoke_value){.kind = above->fields[i]->kind, .is_null = true};
  size_t link = yoke_rows_column(rows, parent->link);
  for (size_t i = first; i < rows->set.count; i++) {
    values[0] = yoke_row_at(&rows->set, i)[link];
    if (!values[0].is_null && !yoke_rows_add(collector, above, values)) return false;
  }
  yoke_rows_meet(collector, above);
  return add_dependency(collector, parent->model, rows->model);
}

static bool add_parents(yoke_collector *collector, const yoke_rows *rows, size_t first) {
  for (size_t i = rows->model->parent_count; i-- > 0;)
    if (!add_parent_rows(collector, rows, first, &rows->model->parents[i])) return false;
  return true;
}

static yoke_visit *visit(yoke_collector *collector, yoke_visit *above, const yoke_relation *via,
                         yoke_rows *rows, size_t first) {
  yoke_visit *added = yoke_collector_alloc(collector, sizeof *added);
  if (!added) return NULL;
  *added = (yoke_visit){
      .above = above, .via = via, .rows = rows, .first = first, .count = rows->set.count - first};
  added->culprits_end = &added->culprits;
  return add_parents(collector, rows, first) ? added : NULL;
}

static bool add_culprit(yoke_collector *collector, yoke_visit *visit,
                        const yoke_relation *relation) {
  for (yoke_culprit *known = visit->culprits; known; known = known->next)
    if (known->relation == relation) return true;
  yoke_culprit *culprit = yoke_collector_alloc(collector, sizeof *culprit);
  if (!culprit) return false;
  culprit->relation = relation;
  *visit->culprits_end = culprit;
  visit->culprits_end = &culprit->next;
  return true;
}

static bool add_unread(yoke_collector *collector, yoke_unread **list, const yoke_relation *relation,
                       yoke_rows *parents) {
  for (; *list; list = &(*list)->next)
    if ((*list)->relation == relation) return true;
  *list = yoke_collector_alloc(collector, sizeof **list);
  if (!*list) return false;
  **list = (yoke_unread){.relation = relation, .parents = parents};
  return true;
}

/* ── What each policy does with the children of some rows ───────────────────────────────────── */

static bool protect(yoke_collector *collector, yoke_visit *visit, const yoke_relation *relation,
                    const yoke_keys *keys) {
  const char *json = yoke_keys_json(collector, keys);
  size_t found = 0;
  return json && yoke_add_obstacles(collector, relation, relation->field, json, &found) &&
         (found == 0 || add_culprit(collector, visit, relation));
}

static yoke_restricted *restricted_by(yoke_collector *collector, const yoke_relation *relation) {
  yoke_restricted **end = &collector->restricted;
  for (; *end; end = &(*end)->next)
    if ((*end)->relation == relation) return *end;
  yoke_restricted *added = yoke_collector_alloc(collector, sizeof *added);
  if (!added) return NULL;
  added->relation = relation;
  if (!yoke_rows_begin(collector, &added->rows, relation->target)) return NULL;
  return *end = added;
}

/* Takes its place when its first row is found: Django's {model: {field: rows}} is in the order of
 * what was found, the fields of one model together. */
static void settle_restricted(yoke_collector *collector, yoke_restricted *met) {
  yoke_restricted **place = &collector->restricted, **at = place;
  while (*at != met)
    at = &(*at)->next;
  *at = met->next;
  bool in_group = false;
  for (; *place && (*place)->rows.set.count; place = &(*place)->next) {
    bool same_model = (*place)->relation->target == met->relation->target;
    if (in_group && !same_model) break;
    in_group = same_model;
  }
  met->next = *place;
  *place = met;
}

static bool restrict_rows(yoke_collector *collector, const yoke_relation *relation,
                          const yoke_keys *keys) {
  yoke_restricted *restricted = restricted_by(collector, relation);
  yoke_rows *children = yoke_rows_of(collector, relation->target);
  if (!restricted || !children) return false;
  bool was_empty = !restricted->rows.set.count;
  size_t found = 0;
  if (!yoke_read_children(collector, relation, keys, &restricted->rows, &found)) return false;
  if (found == 0) return true;
  if (was_empty) settle_restricted(collector, restricted);
  yoke_rows_meet(collector, children);
  return add_dependency(collector, relation->model, relation->target);
}

/* The children that were not collected yet are visited next. */
static bool cascade(yoke_collector *collector, yoke_visit **top, const yoke_relation *relation,
                    const yoke_keys *keys) {
  yoke_rows *rows = yoke_rows_of(collector, relation->target);
  if (!rows) return false;
  size_t before = rows->set.count, found = 0;
  if (!yoke_read_children(collector, relation, keys, rows, &found)) return false;
  if (found == 0) return true;
  yoke_rows_meet(collector, rows);
  bool is_nullable = relation->field->flags & YOKE_FIELD_NULLABLE;
  if (!is_nullable && !add_dependency(collector, relation->model, relation->target)) return false;
  if (rows->set.count == before) return true;
  yoke_visit *next = visit(collector, *top, relation, rows, before);
  if (!next) return false;
  *top = next;
  return true;
}

/* ── The walk ───────────────────────────────────────────────────────────────────────────────── */

/* Moves to the next batch of the visit's rows, or to its next relation. */
static void advance(yoke_visit *visit, size_t rows) {
  visit->done += rows;
  if (visit->done < visit->count) return;
  visit->relation++;
  visit->done = 0;
}

/* Follows a relation that has to be read, for the next batch of the visit's rows. */
static bool read_relation(yoke_collector *collector, yoke_visit **top,
                          const yoke_relation *relation) {
  yoke_visit *visit = *top;
  size_t left = visit->count - visit->done;
  size_t batch = left < YOKE_DELETE_BATCH ? left : YOKE_DELETE_BATCH;
  yoke_keys keys = yoke_keys_of(visit->rows, relation->to_field, visit->first + visit->done, batch);
  advance(visit, batch);
  if (keys.count == 0) return true;
  switch (relation->on_delete) {
  case YOKE_PROTECT:
    return protect(collector, visit, relation, &keys);
  case YOKE_RESTRICT:
    return restrict_rows(collector, relation, &keys);
  default:
    return cascade(collector, top, relation, &keys);
  }
}

/* Follows the next relation of the visit on top. What is fast is left to the end of the visit. */
static bool follow(yoke_collector *collector, yoke_visit **top) {
  yoke_visit *visit = *top;
  const yoke_relation *relation = visit->rows->model->deletion.follow[visit->relation];
  bool is_update = relation->on_delete == YOKE_SET_NULL ||
                   relation->on_delete == YOKE_SET_DEFAULT || relation->on_delete == YOKE_SET_VALUE;
  if (!is_update && !yoke_is_fast(relation)) return read_relation(collector, top, relation);
  advance(visit, visit->count);
  return !is_update || add_unread(collector, &collector->updates, relation, visit->rows);
}

/* The first fast relation to each child model stands for all of them. */
static bool add_fast_deletes(yoke_collector *collector, const yoke_visit *visit) {
  const yoke_delete_plan *plan = &visit->rows->model->deletion;
  for (size_t i = 0; i < plan->follow_count; i++) {
    const yoke_relation *relation = plan->follow[i];
    if (!yoke_is_fast(relation)) continue;
    size_t first = 0;
    while (!yoke_is_fast(plan->follow[first]) || plan->follow[first]->target != relation->target)
      first++;
    if (first == i && !add_unread(collector, &collector->fast_deletes, relation, visit->rows))
      return false;
  }
  return true;
}

/* A PROTECT found below is told of by the relation that leads to it. */
static bool leave(yoke_collector *collector, const yoke_visit *visit) {
  if (!visit->culprits) return add_fast_deletes(collector, visit);
  return !visit->above || add_culprit(collector, visit->above, visit->via);
}

bool yoke_collect(yoke_collector *collector, const yoke_model *model) {
  yoke_rows *rows = yoke_rows_of(collector, model);
  if (!rows) return false;
  yoke_rows_meet(collector, rows);
  yoke_visit *start = visit(collector, NULL, NULL, rows, 0);
  if (!start) return false;
  for (yoke_visit *top = start; top;) {
    if (top->relation < top->rows->model->deletion.follow_count) {
      if (!follow(collector, &top)) return false;
    } else {
      if (!leave(collector, top)) return false;
      top = top->above;
    }
  }
  if (start->culprits) return yoke_fail_protected(collector, model, start->culprits);
  return yoke_check_restricted(collector, model);
}
