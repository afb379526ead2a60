#include "common/floats.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *yoke_float_repr(double real, char *buffer) {
  if (isnan(real)) return strcpy(buffer, "nan");
  if (isinf(real)) return strcpy(buffer, real < 0 ? "-inf" : "inf");
  int decimals = 0;
  do
    snprintf(buffer, YOKE_FLOAT_MAX, "%.*e", decimals, real);
  while (strtod(buffer, NULL) != real && decimals++ < 17);
  int exponent = atoi(strchr(buffer, 'e') + 1);
  if (exponent >= -4 && exponent < 16)
    snprintf(buffer, YOKE_FLOAT_MAX, "%.*f", decimals > exponent ? decimals - exponent : 1, real);
  return buffer;
}
