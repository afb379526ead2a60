/* Doubles as Python writes them. */
#ifndef YOKE_COMMON_FLOATS_H
#define YOKE_COMMON_FLOATS_H

/* repr(float): the fewest digits that read back as the same number, with an exponent where Python
 * has one; into `buffer` of YOKE_FLOAT_MAX bytes, which is returned. */
enum { YOKE_FLOAT_MAX = 40 };
char *yoke_float_repr(double real, char *buffer);

#endif
