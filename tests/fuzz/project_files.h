/* An input as files on disk: one models.py, or the several files of a project. */
#ifndef TESTS_FUZZ_PROJECT_FILES_H
#define TESTS_FUZZ_PROJECT_FILES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct project_files {
  const char *root;      /* a folder that ends with the process */
  const char *paths[16]; /* what a command line would name */
  size_t path_count;
  bool is_one_file; /* of no project, and in no app's folder */
} project_files;

/* Writes the files of an input, and removes those of the one before. A line "#file shop/models.py"
 * begins the file of that name; what stands before the first such line is left out. Without one,
 * all is a models.py. Where there is a manage.py or a settings.py the folder is named as a project,
 * else each app and each file of models in it. */
project_files write_project_files(const char *text, size_t size);

#endif
