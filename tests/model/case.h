/* A case is a folder of apps, each with a models.py, and beside them what a real Django says of
 * them in expected.txt. */
#ifndef TESTS_MODEL_CASE_H
#define TESTS_MODEL_CASE_H

#include "common/buffer.h"
#include "model/graph.h"
#include "support/cmocka_all.h"

enum { MOST_APPS = 4, MOST_LINES = 200 };

typedef struct model_case {
  yoke_arena arena;
  diagnostics list;
  const char *paths[MOST_APPS]; /* in the order of INSTALLED_APPS in the Python script */
  size_t count;
  graph *graph;
  char *expected; /* expected.txt */
} model_case;

/* Reads the folder's files into a graph; "# settings: AUTH_USER_MODEL = ..." in one is obeyed. */
void open_case(model_case *to, const char *folder);
void close_case(model_case *opened);

/* Lines of text to be compared without regard to order. */
typedef struct lines {
  char *items[MOST_LINES];
  size_t count;
} lines;
void add_line(lines *to, const char *line);

/* All of them, sorted; to be freed. Frees the lines. */
char *sorted_lines(lines *from);

#endif
