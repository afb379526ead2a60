/* Generated text as it will look, with "@T" for the model's type and "@v" for its variable. */
#ifndef YOKE_GENERATE_TEMPLATE_H
#define YOKE_GENERATE_TEMPLATE_H

#include "generate/shape.h"
#include "generate/writer.h"

/* What the letters behind an @ stand for; a NULL text must not be named. */
typedef struct substitution {
  char letter;
  const char *text;
} substitution;

/* Writes `text` with its @-letters replaced; the list ends with a letter 0. Lines that became too
 * long are broken: a #define behind its head, code at commas, a comment at spaces. */
void write_template(writer *to, const char *text, const substitution *with);

#endif
