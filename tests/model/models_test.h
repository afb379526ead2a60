/* A graph made of texts, for tests of single rules. */
#ifndef TESTS_MODEL_MODELS_TEST_H
#define TESTS_MODEL_MODELS_TEST_H

#include "common/buffer.h"
#include "model/graph.h"
#include "support/cmocka_all.h"

typedef struct test_models {
  yoke_arena arena;
  diagnostics list;
  graph *graph;
} test_models;

/* Reads `text`, behind the usual `from django.db import models`, as shop/models.py. The first line
 * of `text` is line 2. */
void read_shop(test_models *to, const char *text);

/* Reads files: path, text, path, text, ..., NULL. */
void read_files(test_models *to, const char *const *paths_and_texts);
void forget_models(test_models *read);

/* What was said, sorted by place: "3:5 error yoke.E104 text", a line each. Freed with the models.
 */
const char *said(test_models *read);

/* Reads `text` as read_shop() does and expects exactly this to be said. */
void expect_said(const char *text, const char *expected);

model *model_named(test_models *read, const char *name); /* in shop; fails when there is none */
field *field_named(test_models *read, const char *model, const char *name);

#endif
