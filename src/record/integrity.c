/* Which model and field a broken constraint is about. */
#include <string.h>

#include "record/record.h"

/* "accounts_profile.user_id" gives the field, and so does the bare "age" of a column's CHECK; with
 * several columns behind commas there is no one field. */
static const yoke_field *field_of(const yoke_model *model, const char *constraint) {
  size_t size = strlen(model->table);
  const char *column = constraint;
  if (strncmp(constraint, model->table, size) == 0 && constraint[size] == '.') column += size + 1;
  for (size_t i = 0; i < model->field_count; i++)
    if (strcmp(model->fields[i].column, column) == 0) return &model->fields[i];
  return NULL;
}

void yoke_explain_integrity(yoke_db *db, const yoke_model *model) {
  const struct yoke_error *error = yoke_error(db);
  if (error->code != YOKE_INTEGRITY_ERROR) return;
  const yoke_field *field = error->constraint ? field_of(model, error->constraint) : NULL;
  yoke_fail_about(db, model->label, field ? field->name : NULL);
}
