/* The row of a parent in multi-table inheritance, as an object of its own. Every column of it is in
 * the object that derives, so nothing is read: Django's ForwardOneToOneDescriptor.get_object(). */
#include <string.h>

#include "object/ends.h"

static bool copy_columns(const yoke_model *model, const void *object, const yoke_model *parent,
                         void *copy, yoke_arena *arena) {
  for (size_t i = 0; i < parent->field_count; i++) {
    const yoke_field *to = &parent->fields[i];
    const yoke_field *from = yoke_find_field(model, to->attname, strlen(to->attname));
    if (from && !yoke_field_set(to, copy, yoke_field_get(from, object), arena)) return false;
  }
  return true;
}

bool yoke_end_load_parent(const yoke_relation *link, void *object) {
  const yoke_peers *from = ((yoke_object *)object)->from;
  yoke_peers *loners = yoke_loners_new(from->db, link->target, from->arena);
  if (!loners) return false;
  yoke_object *parent = yoke_arena_alloc(from->arena, link->target->size);
  if (!parent || !copy_columns(link->model, object, link->target, parent, from->arena))
    return yoke_fail_memory(from->db);
  *parent = (yoke_object){.from = loners, .flags = ((yoke_object *)object)->flags};
  yoke_cache_partner(link, object, parent, YOKE_LOADED);
  if (yoke_is_mutual(link)) yoke_cache_partner(link->inverse, parent, object, YOKE_LOADED);
  return true;
}
