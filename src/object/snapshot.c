#include <string.h>

#include "object/object.h"

bool yoke_snapshot_take(yoke_snapshot *ret, yoke_db *db, const yoke_model *model, void *object) {
  void *copy = yoke_arena_alloc(yoke_scope(db), model->size);
  if (!copy) return yoke_fail_memory(db);
  memcpy(copy, object, model->size);
  *ret = (yoke_snapshot){.object = object, .copy = copy, .size = model->size};
  return true;
}

void yoke_snapshot_restore(const yoke_snapshot *snapshot) {
  memcpy(snapshot->object, snapshot->copy, snapshot->size);
}
