/* What the files of this room share.
 *
 *   check.c      all of it, in order
 *   fields.c     a field by itself
 *   relations.c  a relation: its target, its policy
 *   clashes.c    the names of reverse ends
 *   models.c     a model: its fields together, Meta
 *   ordering.c   Meta.ordering
 */
#ifndef YOKE_CHECK_CHECKS_H
#define YOKE_CHECK_CHECKS_H

#include "check/check.h"

/* A keyword argument of the field's call, to point at; the field's name where it is not written. */
place place_of_option(const field *field, const char *option);

/* Reports about a field or a model; `hint` may be NULL. */
diagnostic *field_error(diagnostics *to, const field *field, severity severity, const char *id,
                        place where, const char *hint, const char *format, ...)
    __attribute__((format(printf, 7, 8)));
diagnostic *model_error(diagnostics *to, const model *model, const char *id, place where,
                        const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* A text in the list's arena. */
const char *text(diagnostics *to, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The name with small letters. */
const char *lower(diagnostics *to, const char *name);

void check_field(const field *field, diagnostics *to);
void check_relation(const field *field, diagnostics *to);
void check_clashes(const field *field, diagnostics *to);
void check_many_clashes(const many_to_many *many, diagnostics *to);
void check_model(const model *model, diagnostics *to);
void check_ordering(const model *model, diagnostics *to);

#endif
