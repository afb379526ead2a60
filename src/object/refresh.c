/* refresh_from_db(): the values again, and nothing of the relations. */
#include "object/ends.h"

bool yoke_refresh(const yoke_model *model, void *object) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!model || !object) return yoke_fail(db, YOKE_VALUE_ERROR, "There is no object to refresh.");
  if (!db) return yoke_fail_unattached(model, object);
  bool found;
  if (!yoke_fetch_again(model, object, &found)) return false;
  if (found) {
    yoke_forget_partners(model, object);
    return true;
  }
  yoke_fail(db, YOKE_DOES_NOT_EXIST, "%s matching query does not exist.", model->name);
  yoke_fail_about(db, model->label, NULL);
  return false;
}
