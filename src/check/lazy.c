/* Names of models that are nowhere: Django has waited for them in vain. Mostly fields.E300 has told
 * of it already. */
#include <stdlib.h>
#include <string.h>

#include "check/checks.h"

/* The reports to be, sorted by message as Django sorts them. */
typedef struct waiting {
  const char *id, *object, *message;
  place where;
} waiting;

typedef struct queue {
  checker *c;
  waiting *items;
  size_t count;
} queue;

/* "app 'people' isn't installed"; *ret_key: "people.author". NULL when the label is none, or
 * what it names was not read. */
static const char *reason(checker *c, const char *label, const char **ret_key) {
  const char *dot = label ? strchr(label, '.') : NULL;
  if (!dot || may_be_unread(c, NULL, label)) return NULL;
  const char *app = yoke_arena_copy(c->arena, label, (size_t)(dot - label));
  const char *name = lower(c, dot + 1);
  *ret_key = text(c, "%s.%s", app, name);
  return graph_app(c->graph, app) ? text(c, "app '%s' doesn't provide model '%s'", app, name)
                                  : text(c, "app '%s' isn't installed", app);
}

static void add(queue *queue, waiting one) {
  queue->items = yoke_arena_grow(queue->c->arena, queue->items, queue->count, sizeof *queue->items);
  queue->items[queue->count++] = one;
}

static void add_field(queue *queue, const char *field, const char *label, place where) {
  checker *c = queue->c;
  const char *key, *why = reason(c, label, &key);
  if (!why) return;
  add(queue, (waiting){"fields.E307", field,
                       text(c, "The field %s was declared with a lazy reference to '%s', but %s.",
                            field, key, why),
                       where});
}

/* What waits is a function of Django's own; Python shows its address behind the name. */
static void add_function(queue *queue, const char *function, const char *label, place where) {
  checker *c = queue->c;
  const char *key, *why = reason(c, label, &key), *shown = text(c, "<function %s>", function);
  if (!why) return;
  add(queue,
      (waiting){"models.E022", shown,
                text(c, "%s contains a lazy reference to %s, but %s.", shown, key, why), where});
}

/* `where`: of the field that a join table is made for; nowhere: each field has its own place. */
static void add_fields_of(queue *queue, const model *model, place where) {
  size_t count;
  field *const *fields = local_fields(model, &count);
  for (size_t i = 0; i < count; i++) {
    const relation *relation = fields[i]->relation;
    if (relation && !relation->to)
      add_field(queue, field_label(fields[i]), relation->to_label,
                place_or(where, place_of_option(fields[i], "to")));
  }
}

static void add_many_to_many_of(queue *queue, const model *model) {
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    const many_to_many *many = model->many_to_many[i];
    const char *label = text(queue->c, "%s.%s", model_label(model), many->name);
    place where = place_of_option(many->field, "to");
    if (!many->to) add_field(queue, label, many->to_label, where);
    if (many->through && many->through_is_auto) add_fields_of(queue, many->through, where);
    if (!many->through && many->through_label)
      add_function(queue, "ManyToManyField.contribute_to_class.<locals>.resolve_through_model",
                   many->through_label, place_of_option(many->field, "through"));
  }
}

static void add_others_of(queue *queue, const model *model) {
  for (size_t i = 0; i < model->generic_key_count; i++) {
    const generic_key *key = model->generic_keys[i];
    if (!key->is_relation || key->to) continue;
    add_field(queue, text(queue->c, "%s.%s", model_label(model), key->name), key->to_label,
              key->where);
    add_function(queue,
                 "GenericRelation.contribute_to_class.<locals>."
                 "make_generic_foreign_order_accessors",
                 key->to_label, key->where);
  }
  const field *order = model->order_with_respect_to;
  if (order && order->relation && !order->relation->to)
    add_function(queue, "make_foreign_order_accessors", order->relation->to_label,
                 place_of_option(order, "to"));
}

static int by_message(const void *left, const void *right) {
  return strcmp(((const waiting *)left)->message, ((const waiting *)right)->message);
}

void check_lazy_references(checker *c) {
  queue queue = {.c = c};
  for (size_t i = 0; i < c->graph->app_count; i++)
    for (size_t k = 0; k < c->graph->apps[i]->model_count; k++) {
      const model *model = c->graph->apps[i]->models[k];
      if (!is_checked(model)) continue;
      add_fields_of(&queue, model, (place){0});
      add_many_to_many_of(&queue, model);
      add_others_of(&queue, model);
    }
  if (queue.count) qsort(queue.items, queue.count, sizeof *queue.items, by_message);
  for (size_t i = 0; i < queue.count; i++)
    say(c, queue.items[i].object, ERROR, queue.items[i].id, queue.items[i].where, NULL, "%s",
        queue.items[i].message)
        ->is_consequence = true;
}
