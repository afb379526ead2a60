/* Regular expressions, as Python's re.search() takes them; by PCRE2. What Python writes in another
 * way than PCRE2 does, the compile side has put into PCRE2's. */
#ifndef YOKE_COMMON_PATTERNS_H
#define YOKE_COMMON_PATTERNS_H

#include <stddef.h>

#include "yoke/descriptor.h"

typedef struct yoke_pattern yoke_pattern;

/* Why there is no pattern: it is wrong, or else there is no memory. */
typedef struct yoke_pattern_trouble {
  bool is_wrong;
  size_t at; /* byte of the text */
  char reason[128];
} yoke_pattern_trouble;

/* `flags` are of yoke_pattern_flags. NULL: *ret_trouble says why. */
yoke_pattern *yoke_pattern_new(const char *text, uint32_t flags, yoke_pattern_trouble *ret_trouble);
void yoke_pattern_free(yoke_pattern *pattern); /* NULL is fine */

typedef enum yoke_found {
  YOKE_NOT_FOUND,
  YOKE_FOUND,
  YOKE_FIND_NO_MEMORY,
  YOKE_FIND_TOO_LONG, /* more steps than a search may take */
} yoke_found;

/* Whether the pattern is anywhere in the text. */
yoke_found yoke_pattern_find(const yoke_pattern *pattern, const char *text);

#endif
