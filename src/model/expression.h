/* Expressions that the database works out: db_default, GeneratedField, the expressions of indexes
 * and constraints, conditions, ordering. */
#ifndef YOKE_MODEL_EXPRESSION_H
#define YOKE_MODEL_EXPRESSION_H

#include "source/source.h"

struct value;
struct arguments;

typedef enum expression_kind {
  EXPRESSION_VALUE,    /* a constant: Value(1), or 1 as it stands; items: of a list that has
                          expressions    in it, range=(F("a"), 5) */
  EXPRESSION_F,        /* F("name"); text: the path */
  EXPRESSION_FUNCTION, /* Lower("name"), Func(F("a"), function="LOWER"), Now(); text: Django's class
                          ("Lower", "Func", "Cast"); items: source expressions; call: all arguments,
                          for options (function=, template=, output_field=, collation) */
  EXPRESSION_COMBINED, /* items[0] text items[1]: "+", "-", "*", "/", "%%", "^", "&", "|", "<<",
                          ">>", "#": Django's connectors */
  EXPRESSION_ORDER,    /* items[0], descending, nulls_first, nulls_last */
  EXPRESSION_OPCLASS,  /* contrib.postgres: OpClass(items[0], name=text) */
  EXPRESSION_WRAPPER,  /* ExpressionWrapper(items[0], output_field=) */
  EXPRESSION_CASE,     /* items: EXPRESSION_WHEN each, and the default last */
  EXPRESSION_WHEN,     /* items: the condition, the result */
  EXPRESSION_Q, /* text: "AND", "OR", "XOR"; negated; items: EXPRESSION_Q, EXPRESSION_LOOKUP, or a
                   conditional expression */
  EXPRESSION_LOOKUP, /* text: the whole key as written "name__lower__gte"; items[0]: the right side.
                        GreaterThan(F("a"), 1) too: then text is the lookup's name, items[1] the
                        left side */
  EXPRESSION_UNREADABLE, /* text: why; reported */
} expression_kind;

typedef struct expression expression;
struct expression {
  expression_kind kind;
  const char *text;
  const struct value *value;
  expression **items;
  size_t item_count;
  const struct arguments *call;
  bool negated, descending, nulls_first, nulls_last;
  place where;
};

#endif
