/* Whether two texts are the same. Most that are compared differ in the first character already,
 * which is found without a call. */
#ifndef YOKE_COMMON_SAME_H
#define YOKE_COMMON_SAME_H

#include <stdbool.h>
#include <string.h>

static inline bool yoke_same(const char *one, const char *other) {
  return *one == *other && strcmp(one, other) == 0;
}

#endif
