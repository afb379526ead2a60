/* Django's system checks on a model graph: the same ids, texts, hints and objects as Django 5.2
 * prints, each with its place in the source. */
#ifndef YOKE_CHECK_CHECK_H
#define YOKE_CHECK_CHECK_H

#include "model/graph.h"

/* Adds what is wrong with the models to `to`, in Django's order: model by model, field by field. */
void check_graph(const graph *graph, diagnostics *to);

#endif
