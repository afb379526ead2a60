/* From the model graph to C: a header and a source for each app, complete as text in memory. */
#ifndef YOKE_GENERATE_GENERATE_H
#define YOKE_GENERATE_GENERATE_H

#include "model/graph.h"

typedef struct generated_file {
  const char *name; /* "accounts.h" */
  const char *text;
  size_t size;
} generated_file;

typedef struct generated {
  generated_file *files;
  size_t count;
} generated;

/* The files of every app of a graph without errors, and where there are several apps those that
 * stand for all: yoke_project.h, yoke_project.c. What cannot be said in C by itself (a __str__
 * that computes) is a warning in `to`. `version` is named in the first line of each file. */
generated generate_code(const graph *graph, const char *version, yoke_arena *arena,
                        diagnostics *to);

/* The warnings of generate_code() alone. */
void generate_warnings(const graph *graph, yoke_arena *arena, diagnostics *to);

#endif
