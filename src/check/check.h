/* Django's system checks on a model graph: the same ids, texts, hints and objects as Django 5.2
 * prints, each with its place in the source. */
#ifndef YOKE_CHECK_CHECK_H
#define YOKE_CHECK_CHECK_H

#include "model/graph.h"

typedef struct check_options {
  /* "sqlite", "postgresql" or "mariadb": what the models' own database can do. NULL: not known;
   * what one of them would refuse is then refused. */
  const char *engine;
  /* `check --database`: also asks what depends on the database, of this one. NULL: does not. */
  const char *database;
  /* Whether django.contrib.auth and django.contrib.contenttypes are not installed: they bring
   * checks. */
  bool without_auth, without_contenttypes;
  /* Whether settings that say no DEFAULT_AUTO_FIELD were read. */
  bool auto_field_is_not_said;
} check_options;

/* Adds what is wrong with the models to `to`, in Django's order: each model with its fields, then
 * models together, then what the built-in apps ask. `options` may be NULL. */
void check_graph(const graph *graph, const check_options *options, diagnostics *to);

#endif
