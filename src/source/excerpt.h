/* Inside the room only. */
#ifndef YOKE_SOURCE_EXCERPT_H
#define YOKE_SOURCE_EXCERPT_H

#include "source/source.h"

/* The lines of a place, with their numbers, and marks below what the place takes of each: `^~~~` on
 * the first, `~~~~` on those that follow. Of many lines the first and the last. `tint` and `plain`
 * begin and end the marks' colour. */
void print_excerpt(FILE *out, place where, unsigned line_number, const char *tint,
                   const char *plain);

#endif
