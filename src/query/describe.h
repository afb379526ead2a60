/* What the two files that describe a request share. */
#ifndef YOKE_QUERY_DESCRIBE_H
#define YOKE_QUERY_DESCRIBE_H

#include "query/shape.h"

/* A lookup's scalar as a value of the field's kind; a text of NULL is NULL. */
yoke_value yoke_lookup_value(const yoke_field *field, yoke_scalar scalar);

/* Booleans are given as integers: 0 and 1 alone. Fails as Django does. */
bool yoke_check_boolean(yoke_request *request, const yoke_field *field, int64_t integer);

/* One value of update(). */
bool yoke_describe_assignment(yoke_request *request, const yoke_field *field, yoke_value value);

#endif
