/* What the files that read expressions share. */
#ifndef YOKE_MODEL_EXPRESSIONS_H
#define YOKE_MODEL_EXPRESSIONS_H

#include "model/build.h"

/* While one expression is being read. */
typedef struct reader {
  builder *builder;
  const char *object; /* whose it is, for messages */
  unsigned depth;
} reader;

expression *read_one(reader *reader, const value *from, bool names_field);

expression *new_expression(reader *reader, expression_kind kind, const value *from);
void add_operand(reader *reader, expression *to, expression *item);

/* Reports, and stands in the tree for what could not be read. */
expression *unreadable(reader *reader, const value *from, const char *why);

/* "django.db.models.F" is "F". */
const char *class_of_path(const char *path);

/* ── conditions.c ───────────────────────────────────────────────────────────────────────────── */

bool is_condition_operator(const char *operator); /* "&", "|", "^", "~" */
expression *read_condition_operation(reader *reader, const value *from);
expression *read_q(reader *reader, const value *from);
expression *read_when(reader *reader, const value *from);

/* The lookup that a class of django.db.models.lookups stands for: GreaterThan is "gt"; or NULL. */
const char *lookup_of_class(const char *path);
expression *read_lookup_call(reader *reader, const value *from, const char *lookup);

#endif
