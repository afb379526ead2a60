/* What full_clean() has to complain about, collected by field. */
#ifndef YOKE_VALIDATE_COMPLAINTS_H
#define YOKE_VALIDATE_COMPLAINTS_H

#include "record/record.h"

typedef struct yoke_complaints {
  yoke_db *db;
  yoke_arena *arena; /* of the error: the texts go there */
  yoke_invalid *items;
  size_t count;
} yoke_complaints;

/* Adds one about `field` ("__all__": the object as a whole); the message is made as by printf().
 * False: out of memory. */
bool yoke_complain(yoke_complaints *complaints, const char *field, const char *code,
                   const char *format, ...) __attribute__((format(printf, 4, 5)));

/* What a message may name: "%(value)s" is the text, "%(value)r" its repr(), where that is another.
 */
typedef struct yoke_param {
  const char *name, *text, *repr;
} yoke_param;

/* Adds one about a field, in the model's words where its error_messages has some for the code, else
 * in those of `message`, with what its parameters stand for. The list ends with a name of NULL;
 * without one the message stays as it is, as in Python. */
bool yoke_complain_of(yoke_complaints *complaints, const yoke_field *field, const char *code,
                      const char *message, const yoke_param *params);

/* repr() and str() of a value, and a verbose_name as it begins a sentence: they last as long as the
 * error does. NULL: out of memory. */
const char *yoke_complaint_repr(yoke_complaints *complaints, yoke_value value);
const char *yoke_complaint_label(yoke_complaints *complaints, const char *verbose_name);

bool yoke_has_complaint(const yoke_complaints *complaints, const char *field);

/* Sets YOKE_VALIDATION_ERROR with all of them; false. */
bool yoke_fail_invalid(const yoke_complaints *complaints, const yoke_model *model);

/* ── What complains; false means a failure, not a complaint ─────────────────────────────────── */

/* Django's clean_fields(), for one field; an address is brought into its one form. */
bool yoke_clean_field(yoke_complaints *complaints, const yoke_field *field, void *object);

/* Django's validate_unique(); fields with a complaint are left out. */
bool yoke_validate_unique(yoke_complaints *complaints, const yoke_model *model, const void *object);

/* The part of it that looks at dates: fields about which one of the `failed` first complaints is
 * are left out. */
bool yoke_validate_unique_for_dates(yoke_complaints *complaints, size_t failed,
                                    const yoke_model *model, const void *object);

#endif
