#include "reference/tool_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/run.h"
#include "support/cmocka_all.h"
#include "support/folder.h"

static char answer[20000];

static void keep(const char *text) {
  size_t size = 0;
  for (; *text && size + 1 < sizeof answer; text++)
    if (*text != '"') answer[size++] = *text;
  answer[size] = '\0';
}

const char *said_of(const char *models) {
  const char *path = inside(folder_with_models(models), "accounts/models.py");
  ran ran = run_yoke("check", path, NULL);
  snprintf(answer, sizeof answer, "%s", ran.err);
  free_ran(&ran);
  return answer;
}

const char *sql_for(const char *models) {
  const char *path = inside(folder_with_models(models), "accounts/models.py");
  ran ran = run_yoke("sql", path, NULL);
  if (ran.code != 0) fail_msg("%s", ran.err);
  keep(ran.out);
  free_ran(&ran);
  return answer;
}

const char *header_for(const char *models) {
  const char *folder = folder_with_models(models);
  ran ran = run_yoke("compile", inside(folder, "accounts/models.py"), "-o", folder, NULL);
  if (ran.code != 0) fail_msg("%s", ran.err);
  free_ran(&ran);
  char *header = test_read(inside(folder, "accounts.h"), NULL);
  snprintf(answer, sizeof answer, "%s", header);
  free(header);
  return answer;
}
