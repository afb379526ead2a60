/* From the model graph to the plan of each model's deletion. The graph here is that of the reverse
 * relations: an edge runs from a parent to the child whose rows point at it. Nothing recurses, so a
 * long chain of models is no danger. */
#include "plan/plan.h"

#include <stdlib.h>
#include <string.h>

#include "plan/edges.h"

bool plan_is_followed(const relation *relation) {
  switch (relation->on_delete) {
  case YOKE_DO_NOTHING:
  case YOKE_DB_CASCADE:
  case YOKE_DB_SET_NULL:
  case YOKE_DB_SET_DEFAULT:
    return false;
  default:
    return true;
  }
}

bool plan_is_update(const relation *relation) {
  return relation->on_delete == YOKE_SET_NULL || relation->on_delete == YOKE_SET_DEFAULT ||
         relation->on_delete == YOKE_SET_VALUE;
}

bool plan_is_fast(const delete_plans *plans, const relation *relation) {
  return relation->on_delete == YOKE_CASCADE && plan_of(plans, relation->from)->fast;
}

bool plan_cascades(const delete_plans *plans, const relation *relation) {
  return relation->on_delete == YOKE_CASCADE && !plan_is_fast(plans, relation);
}

/* Whether the child's rows must be gone before the parent's: Django's dependencies. A nullable
 * CASCADE sets no order. */
static bool is_ordered(const relation *relation) {
  return relation->on_delete == YOKE_RESTRICT ||
         (relation->on_delete == YOKE_CASCADE && !relation->field->null);
}

static int compare_models(const void *a, const void *b) {
  uintptr_t left = (uintptr_t)((const delete_plan *)a)->model;
  uintptr_t right = (uintptr_t)((const delete_plan *)b)->model;
  return (left > right) - (left < right);
}

const delete_plan *plan_of(const delete_plans *plans, const model *model) {
  delete_plan key = {.model = model};
  return bsearch(&key, plans->items, plans->count, sizeof key, compare_models);
}

static size_t index_of(const delete_plans *plans, const model *model) {
  return (size_t)(plan_of(plans, model) - plans->items);
}

static bool is_fast_child(const delete_plans *plans, const delete_plan *plan, size_t index) {
  return plan->follow[index]->on_delete == YOKE_CASCADE && plans->items[plan->children[index]].fast;
}

static bool cascades_to_child(const delete_plans *plans, const delete_plan *plan, size_t index) {
  return plan->follow[index]->on_delete == YOKE_CASCADE && !is_fast_child(plans, plan, index);
}

static delete_plans *list_models(const graph *graph, yoke_arena *arena) {
  delete_plans *plans = yoke_arena_alloc(arena, sizeof *plans);
  for (size_t i = 0; i < graph->app_count; i++)
    plans->count += graph->apps[i]->model_count;
  plans->items = yoke_arena_alloc(arena, (plans->count + 1) * sizeof *plans->items);
  size_t count = 0;
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t j = 0; j < graph->apps[i]->model_count; j++)
      if (!graph->apps[i]->models[j]->is_abstract)
        plans->items[count++].model = graph->apps[i]->models[j];
  plans->count = count;
  qsort(plans->items, count, sizeof *plans->items, compare_models);
  return plans;
}

static void choose_relations(delete_plan *plan, yoke_arena *arena) {
  const model *model = plan->model;
  const struct model *concrete = model->concrete;
  relation **follow =
      yoke_arena_alloc(arena, (concrete->reverse_end_count + 1) * sizeof(relation *));
  for (size_t i = 0; i < concrete->reverse_end_count; i++) {
    relation *relation = concrete->reverse_ends[i].relation;
    if (relation && plan_is_followed(relation)) follow[plan->follow_count++] = relation;
  }
  plan->follow = follow;
  plan->fast = plan->follow_count == 0 && !concrete->parent_count;
}

/* `cascaded`: for each child, the parent of whose CASCADEs one was met, counted from 1. */
static void find_children(const delete_plans *plans, delete_plan *plan, size_t *cascaded,
                          yoke_arena *arena) {
  size_t *children = yoke_arena_alloc(arena, (plan->follow_count + 1) * sizeof *children);
  bool *first = yoke_arena_alloc(arena, plan->follow_count + 1);
  size_t number = (size_t)(plan - plans->items) + 1;
  for (size_t i = 0; i < plan->follow_count; i++) {
    size_t child = children[i] = index_of(plans, plan->follow[i]->from);
    if (plan->follow[i]->on_delete != YOKE_CASCADE) continue;
    first[i] = cascaded[child] != number;
    cascaded[child] = number;
  }
  plan->children = children;
  plan->first_cascades = first;
}

/* ── Reaching ───────────────────────────────────────────────────────────────────────────────── */

/* Marks every model that can be reached from `from` over the edges that `takes` says; `from` itself
 * only if a circle leads back to it. Returns how many are in `queue`, which has room for all. */
typedef bool edge_filter(const delete_plans *plans, const delete_plan *plan, size_t index);

static bool takes_ordered(const delete_plans *plans, const delete_plan *plan, size_t index) {
  (void)plans;
  return is_ordered(plan->follow[index]);
}

static size_t reach(const delete_plans *plans, size_t from, edge_filter *takes, bool *marked,
                    size_t *queue) {
  size_t count = 0;
  memset(marked, 0, plans->count * sizeof *marked);
  for (size_t next = from, done = 0;; next = queue[done++]) {
    const delete_plan *plan = &plans->items[next];
    for (size_t i = 0; i < plan->follow_count; i++) {
      if (!takes(plans, plan, i)) continue;
      size_t child = plan->children[i];
      if (!marked[child]) {
        marked[child] = true;
        queue[count++] = child;
      }
    }
    if (done == count) return count;
  }
}

/* ── Order ──────────────────────────────────────────────────────────────────────────────────── */

/* The longest way down from a model without parents. Each round raises the children of what was
 * raised before; an edge within a circle raises nothing, so this ends. */
static void rank_models(delete_plans *plans, yoke_arena *arena) {
  size_t count = plans->count;
  bool *marked = yoke_arena_alloc(arena, count + 1);
  size_t *queue = yoke_arena_alloc(arena, (count + 1) * sizeof *queue);
  bool **below = yoke_arena_alloc(arena, (count + 1) * sizeof *below); /* of models in a circle */
  for (size_t i = 0; i < count; i++) {
    reach(plans, i, takes_ordered, marked, queue);
    plans->items[i].in_cycle = marked[i];
    if (marked[i]) {
      below[i] = yoke_arena_alloc(arena, count);
      memcpy(below[i], marked, count);
    }
  }
  for (bool raised = true; raised;) {
    raised = false;
    for (size_t i = 0; i < count; i++) {
      const delete_plan *parent = &plans->items[i];
      for (size_t j = 0; j < parent->follow_count; j++) {
        if (!is_ordered(parent->follow[j])) continue;
        size_t child = parent->children[j];
        bool same_circle = below[child] && below[child][i];
        if (same_circle || plans->items[child].order > parent->order) continue;
        plans->items[child].order = parent->order + 1;
        raised = true;
      }
    }
  }
}

/* ── Statements ─────────────────────────────────────────────────────────────────────────────── */

static uint32_t add_bounded(uint32_t a, uint32_t b) {
  return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

/* How many SELECTs collecting rows of each model takes at most: one for each relation that is read,
 * and what the rows found there take in turn. Children first; what is never reached stays above a
 * circle of CASCADEs and has no bound (0 in `bounded`). */
static void count_reads(const delete_plans *plans, uint32_t *reads, bool *bounded) {
  for (bool found = true; found;) {
    found = false;
    for (size_t i = 0; i < plans->count; i++) {
      const delete_plan *plan = &plans->items[i];
      uint32_t sum = 0;
      bool known = !bounded[i];
      for (size_t j = 0; known && j < plan->follow_count; j++) {
        const relation *relation = plan->follow[j];
        if (plan_is_update(relation) || is_fast_child(plans, plan, j)) continue;
        sum = add_bounded(sum, 1);
        if (!cascades_to_child(plans, plan, j)) continue;
        size_t child = plan->children[j];
        known = bounded[child];
        sum = add_bounded(sum, reads[child]);
      }
      if (!known) continue;
      bounded[i] = found = true;
      reads[i] = sum;
    }
  }
}

/* The UPDATEs and DELETEs that follow from rows of one model: one for each relation that is
 * updated, one for each child model that is deleted unread, one for its own rows. */
static uint32_t count_writes(const delete_plans *plans, const delete_plan *plan) {
  uint32_t count = 1;
  for (size_t i = 0; i < plan->follow_count; i++) {
    count += plan_is_update(plan->follow[i]) ||
             (is_fast_child(plans, plan, i) && plan->first_cascades[i]);
  }
  return count;
}

/* Rows that a RESTRICT keeps may be deleted unread for another reason: one look for each way. */
static uint32_t count_checks(const delete_plans *plans, const delete_plan *plan,
                             const bool *reached) {
  uint32_t count = 0;
  for (size_t i = 0; i < plan->follow_count; i++) {
    const relation *fast = plan->follow[i];
    if (!is_fast_child(plans, plan, i) || !plan->first_cascades[i]) continue;
    for (size_t j = 0; j < fast->from->field_count; j++) {
      const relation *other = fast->from->fields[j]->relation;
      count += other && other->on_delete == YOKE_RESTRICT && reached[index_of(plans, other->to)];
    }
  }
  return count;
}

static void count_statements(delete_plans *plans, yoke_arena *arena) {
  size_t count = plans->count;
  uint32_t *reads = yoke_arena_alloc(arena, (count + 1) * sizeof *reads);
  bool *bounded = yoke_arena_alloc(arena, count + 1), *marked = yoke_arena_alloc(arena, count + 1);
  size_t *queue = yoke_arena_alloc(arena, (count + 1) * sizeof *queue);
  count_reads(plans, reads, bounded);
  for (size_t i = 0; i < count; i++) {
    if (!bounded[i]) continue;
    uint32_t sum = reads[i];
    size_t below = reach(plans, i, cascades_to_child, marked, queue);
    marked[i] = true;
    queue[below] = i;
    for (size_t j = 0; j <= below; j++) {
      const delete_plan *plan = &plans->items[queue[j]];
      sum = add_bounded(sum, count_writes(plans, plan) + count_checks(plans, plan, marked));
    }
    plans->items[i].statements = sum;
  }
}

delete_plans *plan_graph(const graph *graph, yoke_arena *arena) {
  delete_plans *plans = list_models(graph, arena);
  size_t *cascaded = yoke_arena_alloc(arena, (plans->count + 1) * sizeof *cascaded);
  for (size_t i = 0; i < plans->count; i++) {
    choose_relations(&plans->items[i], arena);
    find_children(plans, &plans->items[i], cascaded, arena);
  }
  rank_models(plans, arena);
  count_statements(plans, arena);
  return plans;
}
