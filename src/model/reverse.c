/* Each model's reverse ends, in the order of Django's _meta.get_fields(): by app, by model as it
 * was registered, by field. The deletion collector follows them in this order. */
#include "model/build.h"

/* ── What points at a model ─────────────────────────────────────────────────────────────────── */

static void add_end(builder *builder, model *to, reverse_end end) {
  APPEND(builder, to->concrete->reverse_ends, to->concrete->reverse_end_count) = end;
}

/* Django keeps the ends of a proxy with those of what it is a proxy of. */
static void collect_from(builder *builder, const model *model) {
  for (size_t i = 0; i < model->declared_count; i++) {
    relation *relation = model->declared[i]->relation;
    if (!relation || !relation->to) continue;
    struct model *to = relation->to->concrete;
    APPEND(builder, to->reverse, to->reverse_count) = relation;
    add_end(builder, to, (reverse_end){.relation = relation});
  }
  for (size_t i = 0; i < model->many_to_many_count; i++)
    if (model->many_to_many[i]->to)
      add_end(builder, model->many_to_many[i]->to,
              (reverse_end){.many_to_many = model->many_to_many[i]});
}

/* ── What points at its parents ─────────────────────────────────────────────────────────────── */

static bool is_same(reverse_end left, reverse_end right) {
  return left.relation == right.relation && left.many_to_many == right.many_to_many;
}

static bool has_end(const reverse_end *ends, size_t count, reverse_end end) {
  for (size_t i = 0; i < count; i++)
    if (is_same(ends[i], end)) return true;
  return false;
}

/* The links of siblings lead to other rows than the model's. */
static bool leads_to(const model *model, reverse_end end) {
  return !end.relation || !end.relation->parent_link || end.relation->to == model;
}

static void inherit_ends(builder *builder, model *model) {
  reverse_end *own = model->reverse_ends, *all = NULL;
  size_t own_count = model->reverse_end_count, count = 0;
  for (size_t i = 0; i < model->parent_count; i++) {
    const struct model *parent = model->parents[i];
    for (size_t k = 0; k < parent->reverse_end_count; k++) {
      reverse_end end = parent->reverse_ends[k];
      bool is_new = model->parent_count < 2 || !has_end(all, count, end);
      if (leads_to(model, end) && is_new) APPEND(builder, all, count) = end;
    }
  }
  for (size_t i = 0; i < own_count; i++)
    APPEND(builder, all, count) = own[i];
  model->reverse_ends = all;
  model->reverse_end_count = count;
}

void collect_reverse(builder *builder) {
  const graph *graph = builder->graph;
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++)
      if (!graph->apps[i]->models[k]->is_abstract) collect_from(builder, graph->apps[i]->models[k]);
  for (size_t i = 0; i < builder->model_count; i++) /* parents stand before their children */
    if (builder->models[i]->parent_count) inherit_ends(builder, builder->models[i]);
}
