#include "schema/schema.h"

typedef struct app_order {
  const app **apps;
  size_t count;
  const app **visited; /* on the way, or done */
  size_t visited_count;
} app_order;

static bool is_visited(const app_order *order, const app *app) {
  for (size_t i = 0; i < order->visited_count; i++)
    if (order->visited[i] == app) return true;
  return false;
}

/* Everything that `app` points at, then itself. */
static void visit(app_order *order, const app *app) {
  if (is_visited(order, app)) return;
  order->visited[order->visited_count++] = app;
  for (size_t i = 0; i < app->model_count; i++)
    for (size_t j = 0; j < app->models[i]->field_count; j++) {
      const relation *relation = app->models[i]->fields[j]->relation;
      if (relation && relation->to && relation->to->app) visit(order, relation->to->app);
    }
  order->apps[order->count++] = app;
}

const app **schema_order(const graph *graph, yoke_arena *arena) {
  app_order order = {
      .apps = yoke_arena_alloc(arena, sizeof *order.apps * (graph->app_count + 1)),
      .visited = yoke_arena_alloc(arena, sizeof *order.visited * (graph->app_count + 1)),
  };
  for (size_t i = 0; i < graph->app_count; i++)
    visit(&order, graph->apps[i]);
  return order.apps;
}
