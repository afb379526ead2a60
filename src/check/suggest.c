/* What was probably meant by a name that is not there. */
#include <string.h>

#include "check/checks.h"
#include "source/suggest.h"

void suggest_field(diagnostic *said, const model *model, const char *wrong) {
  name_search search = search_name(wrong);
  for (size_t i = 0; i < model->field_count; i++)
    consider_name(&search, model->fields[i]->name);
  said->suggestion = search.best;
}

/* By name alone, or by label, as the wrong name is. */
void suggest_model(checker *c, diagnostic *said, const char *wrong) {
  name_search search = search_name(wrong);
  bool by_label = strchr(wrong, '.');
  for (size_t i = 0; i < c->graph->app_count; i++) {
    const app *app = c->graph->apps[i];
    for (size_t k = 0; k < app->model_count; k++) {
      const model *model = app->models[k];
      if (model->is_abstract || model->is_auto_created) continue;
      consider_name(&search, by_label ? model_label(model) : model->name);
    }
  }
  said->suggestion = search.best;
}

/* "shop.Item" of "Item" and of "shop.models.Item". */
void suggest_label(checker *c, diagnostic *said, const char *wrong) {
  const char *dot = strrchr(wrong, '.'), *name = dot ? dot + 1 : wrong;
  for (size_t i = 0; i < c->graph->app_count && !said->suggestion; i++) {
    const app *app = c->graph->apps[i];
    const model *model = graph_model(c->graph, app->label, name);
    if (model && !model->is_abstract) said->suggestion = model_label(model);
  }
}
