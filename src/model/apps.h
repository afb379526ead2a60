/* The apps, by label and by the name of their folder. */
#ifndef YOKE_MODEL_APPS_H
#define YOKE_MODEL_APPS_H

#include "model/build.h"
#include "model/table.h"

/* An app of the project. */
typedef struct app_entry {
  const project_app *installed;
  app *app;
  bool waits; /* nobody asked for it, and nothing in it was needed so far: not in the graph */
} app_entry;

typedef struct app_entries {
  app_entry *items; /* as many and in the order as the project has them */
  table *by_label, *by_name, *by_app;
} app_entries;

/* Notes the project's apps, and puts those that are asked for into the graph. */
void read_apps(builder *builder);

#endif
