#include "source/suggest.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST = 60 };

static size_t smaller(size_t left, size_t right) {
  return left < right ? left : right;
}

/* Edits that turn one word into the other: letters changed, added, left out, or exchanged with the
 * next. */
static size_t distance(const char *left, const char *right) {
  size_t rows = strlen(left), columns = strlen(right), lines[3][LONGEST + 1];
  size_t *before = lines[0], *above = lines[1], *line = lines[2];
  for (size_t k = 0; k <= columns; k++)
    line[k] = k;
  for (size_t i = 1; i <= rows; i++) {
    size_t *oldest = before;
    before = above;
    above = line;
    line = oldest;
    line[0] = i;
    for (size_t k = 1; k <= columns; k++) {
      line[k] =
          smaller(above[k - 1] + (left[i - 1] != right[k - 1]), smaller(above[k], line[k - 1]) + 1);
      bool exchanged = i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1];
      if (exchanged) line[k] = smaller(line[k], before[k - 2] + 1);
    }
  }
  return line[columns];
}

/* Short words are close to each other without meaning the same. */
name_search search_name(const char *wrong) {
  size_t size = strlen(wrong);
  return (name_search){.wrong = wrong, .size = size, .least = size <= 2 ? 1 : size <= 4 ? 2 : 3};
}

void consider_name(name_search *search, const char *name) {
  size_t size = strlen(name);
  size_t apart = size > search->size ? size - search->size : search->size - size;
  if (apart >= search->least || size > LONGEST || search->size > LONGEST) return;
  size_t edits = distance(search->wrong, name);
  if (edits >= search->least) return;
  search->least = edits;
  search->best = name;
}

const char *closest(const char *wrong, const char *const *names) {
  name_search search = search_name(wrong);
  for (; *names; names++)
    consider_name(&search, *names);
  return search.best;
}
