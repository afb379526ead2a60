/* What was probably meant by a name that is not there. */
#include <string.h>

#include "check/checks.h"

enum { LONGEST = 60 };

/* Edits that turn one word into the other. */
static size_t distance(const char *left, const char *right) {
  size_t rows = strlen(left), columns = strlen(right), line[LONGEST + 1];
  for (size_t k = 0; k <= columns; k++)
    line[k] = k;
  for (size_t i = 1; i <= rows; i++) {
    size_t diagonal = line[0];
    line[0] = i;
    for (size_t k = 1; k <= columns; k++) {
      size_t replaced = diagonal + (left[i - 1] != right[k - 1]);
      size_t shorter = line[k] < line[k - 1] ? line[k] : line[k - 1];
      diagonal = line[k];
      line[k] = replaced < shorter + 1 ? replaced : shorter + 1;
    }
  }
  return line[columns];
}

/* The best name so far, and the edits a better one must stay below. */
typedef struct search {
  const char *wrong, *best;
  size_t size, least;
} search;

static search start(const char *wrong) {
  size_t size = strlen(wrong);
  return (search){.wrong = wrong, .size = size, .least = size <= 4 ? 2 : 3};
}

static bool try(search *search, const char *name) {
  size_t size = strlen(name);
  size_t apart = size > search->size ? size - search->size : search->size - size;
  if (apart >= search->least || size > LONGEST || search->size > LONGEST) return false;
  size_t edits = distance(search->wrong, name);
  if (edits >= search->least) return false;
  search->least = edits;
  search->best = name;
  return true;
}

void suggest_field(diagnostic *said, const model *model, const char *wrong) {
  search search = start(wrong);
  for (size_t i = 0; i < model->field_count; i++)
    try(&search, model->fields[i]->name);
  said->suggestion = search.best;
}

/* By name alone, or by label, as the wrong name is. */
void suggest_model(checker *c, diagnostic *said, const char *wrong) {
  search search = start(wrong);
  bool by_label = strchr(wrong, '.');
  for (size_t i = 0; i < c->graph->app_count; i++) {
    const app *app = c->graph->apps[i];
    for (size_t k = 0; k < app->model_count; k++) {
      const model *model = app->models[k];
      if (model->is_abstract || model->is_auto_created) continue;
      try(&search, by_label ? model_label(model) : model->name);
    }
  }
  said->suggestion = search.best;
}
