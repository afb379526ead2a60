/* Constants of a models file as C expressions. */
#ifndef YOKE_GENERATE_VALUE_H
#define YOKE_GENERATE_VALUE_H

#include "generate/shape.h"

/* Initialises a member of the value's kind: 1, true, 0.5, "x", {2026, 1, 31}. */
const char *scalar_in_c(yoke_arena *arena, const yoke_value *value);

/* The constant of an enumeration that has the value: "Color_RED"; NULL: none has, or `from` is
 * NULL.
 */
const char *name_in_enum(yoke_arena *arena, const c_enum *from, const yoke_value *value);

/* The members of an enumeration, choices_member each, for that. */
table *members_by_value(yoke_arena *arena, const choices_enum *source);

/* Initialises a yoke_scalar and a yoke_value: {.integer = 1}; {.kind = YOKE_INT, ...}. */
const char *union_in_c(yoke_arena *arena, const yoke_value *value);
const char *value_in_c(yoke_arena *arena, const yoke_value *value);

/* "YOKE_INT"; "integer", of yoke_scalar; "int64_t". */
const char *kind_in_c(yoke_kind kind);
const char *member_in_c(yoke_kind kind);
const char *type_in_c(yoke_kind kind);

/* An int64_t, its type's ends by name: INT32_MAX. */
const char *integer_in_c(yoke_arena *arena, int64_t value);

/* What a new object's column starts as, to initialise its member with; NULL when it is all zero. */
const char *default_in_c(yoke_arena *arena, const c_column *column);

/* Whether a new object gets a default that Yoke can make; and whether that is a constant. */
bool has_default(const field *field);
bool default_constant(const field *field, yoke_value *ret);

/* The default that was written: of the model, or else of the database. */
const model_value *declared_default(const field *field);

#endif
