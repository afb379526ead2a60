/* Django's system checks on a model graph: the same ids, texts, hints and objects as Django 5.2
 * prints, each with its place in the source. */
#ifndef YOKE_CHECK_CHECK_H
#define YOKE_CHECK_CHECK_H

#include "model/graph.h"
#include "project/project.h"

typedef struct check_options {
  /* Its settings and apps; or NULL. */
  const project *project;
  /* "sqlite", "postgresql" or "mariadb": what the models' own database can do. NULL: not known;
   * what one of them would refuse is then refused. */
  const char *engine;
  /* `check --database`: also asks what depends on the database, of this one. NULL: does not. */
  const char *database;
} check_options;

/* Whether there are checks for a database of this name. */
bool check_knows_database(const char *name);

/* Adds what is wrong with the models to `to`, in Django's order: each model with its fields, then
 * models together, then what the built-in apps ask. `options` may be NULL. */
void check_graph(const graph *graph, const check_options *options, diagnostics *to);

#endif
