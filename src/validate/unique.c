/* What must be unique is looked up: Django's validate_unique(). */
#include <string.h>

#include "common/unicode.h"
#include "object/object.h"
#include "validate/complaints.h"

static bool is_new(const void *object) {
  return !(((const yoke_object *)object)->flags & YOKE_IN_DATABASE);
}

/* Reads the values to look for; false when one is missing, or is the key of a row that is there, so
 * that there is nothing to compare. */
static bool read_values(const yoke_field *const *fields, size_t count, const yoke_model *model,
                        const void *object, yoke_value *values) {
  for (size_t i = 0; i < count; i++) {
    values[i] = yoke_field_get(fields[i], object);
    if (values[i].is_null || (yoke_is_key(model, fields[i]) && !is_new(object))) return false;
  }
  return true;
}

/* Whether another row has the same values. */
static bool is_taken(yoke_complaints *complaints, const yoke_field *const *fields, size_t count,
                     const yoke_model *model, const void *object, bool *ret_taken) {
  yoke_arena memory = {0};
  yoke_value *values = yoke_arena_alloc(&memory, count * sizeof *values);
  if (!values) return yoke_fail_memory(complaints->db);
  bool ok = true;
  *ret_taken = false;
  if (read_values(fields, count, model, object, values))
    ok = yoke_row_exists(complaints->db, model, fields, values, count,
                         is_new(object) ? NULL : object, ret_taken);
  yoke_arena_free(&memory);
  return ok;
}

/* ── Messages ───────────────────────────────────────────────────────────────────────────────── */

static bool complain_of_field(yoke_complaints *complaints, const yoke_model *model,
                              const yoke_field *field) {
  const char *model_name = yoke_complaint_label(complaints, model->verbose_name);
  const char *field_label = yoke_complaint_label(complaints, field->verbose_name);
  const yoke_param params[] = {
      {"model_name", model_name, NULL}, {"field_label", field_label, NULL}, {NULL, NULL, NULL}};
  if (!model_name || !field_label) return yoke_fail_memory(complaints->db);
  return yoke_complain_of(complaints, field, "unique",
                          "%(model_name)s with this %(field_label)s already exists.", params);
}

/* "A, B and C" */
static void add_labels(yoke_buffer *to, const yoke_unique_together *together) {
  for (size_t i = 0; i < together->count; i++) {
    if (i) yoke_buffer_puts(to, i + 1 == together->count ? " and " : ", ");
    yoke_add_capitalised(to, together->fields[i]->verbose_name);
  }
}

static bool complain_of_together(yoke_complaints *complaints, const yoke_model *model,
                                 const yoke_unique_together *together) {
  yoke_buffer text = {0};
  if (together->count == 1) return complain_of_field(complaints, model, together->fields[0]);
  yoke_add_capitalised(&text, model->verbose_name);
  yoke_buffer_puts(&text, " with this ");
  add_labels(&text, together);
  yoke_buffer_puts(&text, " already exists.");
  bool ok = text.failed ? yoke_fail_memory(complaints->db)
                        : yoke_complain(complaints, "__all__", "unique_together", "%s", text.text);
  yoke_buffer_free(&text);
  return ok;
}

/* ── The checks ─────────────────────────────────────────────────────────────────────────────── */

static bool has_failed(const yoke_complaints *complaints, size_t count,
                       const yoke_field *const *fields, size_t field_count) {
  yoke_complaints of_fields = *complaints;
  of_fields.count = count;
  for (size_t i = 0; i < field_count; i++)
    if (yoke_has_complaint(&of_fields, fields[i]->name)) return true;
  return false;
}

/* The fields of one set together; `failed` complaints are about the fields themselves. */
static bool validate_together(yoke_complaints *complaints, size_t failed, const yoke_model *model,
                              const void *object, const yoke_unique_together *together) {
  bool taken;
  if (has_failed(complaints, failed, together->fields, together->count)) return true;
  return is_taken(complaints, together->fields, together->count, model, object, &taken) &&
         (!taken || complain_of_together(complaints, model, together));
}

bool yoke_validate_unique(yoke_complaints *complaints, const yoke_model *model,
                          const void *object) {
  size_t failed = complaints->count; /* those of the fields themselves */
  bool taken;
  for (size_t i = 0; i < model->unique_together_count; i++)
    if (!validate_together(complaints, failed, model, object, &model->unique_together[i]))
      return false;
  const yoke_unique_together key = {.fields = model->pk_fields, .count = model->pk_count};
  if (!model->pk && !validate_together(complaints, failed, model, object, &key)) return false;
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (!(field->flags & (YOKE_FIELD_UNIQUE | YOKE_FIELD_PRIMARY_KEY)) ||
        has_failed(complaints, failed, &field, 1))
      continue;
    if (!is_taken(complaints, &field, 1, model, object, &taken) ||
        (taken && !complain_of_field(complaints, model, field)))
      return false;
  }
  return yoke_validate_unique_for_dates(complaints, failed, model, object);
}
