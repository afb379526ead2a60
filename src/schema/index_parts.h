/* What indexes and unique constraints have in common. Inside the room only. */
#ifndef YOKE_SCHEMA_INDEX_PARTS_H
#define YOKE_SCHEMA_INDEX_PARTS_H

#include "schema/builder.h"

/* Each is NULL when a part of it cannot be said; the compiler knows why. */
const char *index_expressions(compiler *compiler, expression *const *expressions, size_t count);
const char *index_condition(compiler *compiler, const expression *condition); /* " WHERE ..." */

/* " INCLUDE (...)", or "". */
const char *index_include(const compiler *compiler, field *const *fields, size_t count);

#endif
