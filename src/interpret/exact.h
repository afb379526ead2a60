/* Calculating with instances of the standard library that are exact: time spans, days and instants,
 * decimals. What cannot be said exactly gives NULL, and stays as it is written. Inside the room
 * only. */
#ifndef YOKE_INTERPRET_EXACT_H
#define YOKE_INTERPRET_EXACT_H

#include "interpret/state.h"

/* spans.c: datetime.timedelta of a whole number of microseconds */
bool timedelta_microseconds(const value *of, int64_t *ret);
value *timedelta_of(interpreter *interpreter, int64_t microseconds, place where);
value *timedelta_attribute(interpreter *interpreter, const value *of, const char *name,
                           place where);
value *operate_on_timedeltas(interpreter *interpreter, const char *operator, const value * left,
                             const value *right, place where);
bool compare_by(const char *operator, int order, bool *ret); /* false: it is no comparison */

/* instances.c: a method of any of them */
value *call_exactly(interpreter *interpreter, const value *method, const arguments *given,
                    place where);

/* moments.c: datetime.date and datetime.datetime */
value *moment_attribute(interpreter *interpreter, const value *of, const char *name, place where);
value *operate_on_moments(interpreter *interpreter, const char *operator, const value * left,
                          const value *right, place where);

/* uuids.c: uuid.UUID */
value *uuid_attribute(interpreter *in, const value *of, const char *name, place where);

/* decimals.c: decimal.Decimal, also with whole numbers; halves are rounded to even */
value *quantize(interpreter *interpreter, const value *of, const value *like, place where);
value *operate_on_decimals(interpreter *interpreter, const char *operator, const value * left,
                           const value *right, place where);

#endif
