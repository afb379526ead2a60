/* Two ends of a model may have one name, by inheritance or by a related_query_name given twice.
 * Then it means what it means in Django: a field comes before all that points at the model, and of
 * that the last, which is the nearest by inheritance, before the others. Those have no name. */
#include "generate/shape.h"
#include "model/table.h"

typedef struct taken {
  table *accessors, *where_members;
} taken;

static void take(table *names, const char **name) {
  if (!*name) return;
  if (table_get(names, *name))
    *name = NULL;
  else
    table_put(names, *name, *name);
}

static void take_both(const taken *taken, const char **accessor, const char **where_member) {
  take(taken->accessors, accessor);
  take(taken->where_members, where_member);
}

static void put_both(const taken *taken, const char *name) {
  table_put(taken->accessors, name, name);
  table_put(taken->where_members, name, name);
}

static void take_fields(const taken *taken, c_model *to) {
  for (size_t i = 0; i < to->column_count; i++)
    put_both(taken, to->columns[i].member);
  for (size_t i = 0; i < to->end_count; i++)
    if (!to->ends[i].is_reverse) take_both(taken, &to->ends[i].accessor, &to->ends[i].where_member);
  for (size_t i = 0; i < to->many_count; i++)
    if (!to->many[i].is_reverse) take_both(taken, &to->many[i].accessor, &to->many[i].where_member);
}

void shape_names(const c_graph *shapes, c_model *to, yoke_arena *arena) {
  (void)shapes;
  taken taken = {table_new(arena), table_new(arena)};
  take_fields(&taken, to);
  c_end *end = to->ends + to->end_count; /* reverse ends stand last, in the same order */
  const model *model = to->model->concrete;
  for (size_t i = model->reverse_end_count; i-- > 0;) {
    if (model->reverse_ends[i].relation) {
      end--;
      take_both(&taken, &end->accessor, &end->where_member);
      continue;
    }
    const c_many *found = many_of(to, model->reverse_ends[i].many_to_many, true);
    if (!found) continue;
    c_many *many = &to->many[found->index];
    take_both(&taken, &many->accessor, &many->where_member);
  }
}
