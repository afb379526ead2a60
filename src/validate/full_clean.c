/* Django's Model.full_clean(): every field by itself, then what must be unique. */
#include "object/object.h"
#include "validate/complaints.h"

bool yoke_full_clean(const yoke_model *model, void *object) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  yoke_enter(db);
  if (!object) return yoke_fail(NULL, YOKE_VALUE_ERROR, "There is no object to validate.");
  if (!db) return yoke_fail_unattached(model, object);
  if (!yoke_settle(model, object)) return false;
  yoke_complaints complaints = {.db = db, .arena = yoke_error_arena(db)};
  for (size_t i = 0; i < model->field_count; i++)
    if (!yoke_clean_field(&complaints, &model->fields[i], object)) return false;
  if (!yoke_validate_unique(&complaints, model, object)) return false;
  return complaints.count == 0 || yoke_fail_invalid(&complaints, model);
}
