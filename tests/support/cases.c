#include "support/cases.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/folder.h"

static int is_case(const struct dirent *entry) {
  return entry->d_name[0] != '.' && entry->d_name[0] != '_' && !strchr(entry->d_name, '.');
}

int run_case_folders(const char *group, const char *folder, CMUnitTestFunction check) {
  enum { MOST_CASES = 100 };
  struct CMUnitTest tests[MOST_CASES] = {{0}};
  struct dirent **entries;
  int count = scandir(folder, &entries, is_case, alphasort);
  if (count < 1 || count > MOST_CASES) return 1;
  for (int i = 0; i < count; i++) {
    size_t size = strlen(folder) + strlen(entries[i]->d_name) + 2;
    char *path = malloc(size);
    snprintf(path, size, "%s/%s", folder, entries[i]->d_name);
    tests[i] =
        (struct CMUnitTest){.name = entries[i]->d_name, .test_func = check, .initial_state = path};
  }
  int failed = _cmocka_run_group_tests(group, tests, (size_t)count, NULL, NULL);
  for (int i = 0; i < count; i++) {
    free(tests[i].initial_state);
    free(entries[i]);
  }
  free(entries);
  return failed;
}

char *expected_text(const char *case_path) {
  char path[4096];
  snprintf(path, sizeof path, "%s/expected.txt", case_path);
  return test_read(path, NULL);
}
