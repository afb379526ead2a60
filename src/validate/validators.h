/* Django's Field.run_validators(). */
#ifndef YOKE_VALIDATE_VALIDATORS_H
#define YOKE_VALIDATE_VALIDATORS_H

#include "validate/complaints.h"

/* Runs what the class of a field brings along and what the model adds, in Django's order; each
 * complains for itself. The value is not empty. False: out of memory. */
bool yoke_run_validators(yoke_complaints *complaints, const yoke_field *field, const void *object,
                         yoke_value value);

#endif
