/* Reading a project of files that the test writes. */
#ifndef TESTS_PROJECT_READING_H
#define TESTS_PROJECT_READING_H

#include <string.h>

#include "project/project.h"
#include "support/cmocka_all.h"
#include "support/folder.h"

typedef struct reading {
  yoke_arena arena;
  diagnostics list;
  project *project;
} reading;

/* Each file a pair of a path in the test's folder and a text: WRITE({"a/models.py", "X = 1\n"}); */
#define WRITE(...)                                                                                 \
  do {                                                                                             \
    static const char *const files[][2] = {__VA_ARGS__};                                           \
    for (size_t file = 0; file < sizeof files / sizeof *files; file++)                             \
      test_write(files[file][0], files[file][1]);                                                  \
  } while (0)

static inline void read_with(reading *reading, project_options options) {
  *reading = (struct reading){0};
  reading->list.arena = &reading->arena;
  reading->project = project_read(&options, &reading->arena, &reading->list);
}

static inline void read_one(reading *reading, const char *path) {
  read_with(reading, (project_options){.paths = &path, .path_count = 1});
}

#endif
