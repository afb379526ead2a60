#include "cli/run.h"

#include "support/cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"
#include "support/folder.h"

const char *const good_models = "from django.db import models\n"
                                "from django.contrib.auth.models import User\n"
                                "class Profile(models.Model):\n"
                                "    user = models.OneToOneField(User, on_delete=models.CASCADE)\n"
                                "    phone = models.CharField(max_length=15)\n";

const char *const wrong_models =
    "from django.db import models\n"
    "class Profile(models.Model):\n"
    "    user = models.OneToOneField('auth.User', on_delete=models.SET_NULL)\n";

ran run_yoke(const char *argument, ...) {
  enum { MOST = 16 };
  char *arguments[MOST] = {(char *)"yoke"};
  int count = 1;
  va_list rest;
  va_start(rest, argument);
  for (; argument; argument = va_arg(rest, const char *)) {
    assert_true(count < MOST);
    arguments[count++] = (char *)argument;
  }
  va_end(rest);

  ran ran = {0};
  size_t size;
  FILE *out = open_memstream(&ran.out, &size), *err = open_memstream(&ran.err, &size);
  assert_non_null(out);
  assert_non_null(err);
  ran.code = yoke_tool(count, arguments, out, err);
  fclose(out);
  fclose(err);
  return ran;
}

void free_ran(ran *ran) {
  free(ran->out);
  free(ran->err);
}

const char *inside(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder + strlen(test_folder()) + 1, name);
  return test_path(path);
}

const char *folder_with_models(const char *text) {
  const char *folder = test_new_path("project", "");
  mkdir(folder, 0777);
  mkdir(inside(folder, "accounts"), 0777);
  FILE *file = fopen(inside(folder, "accounts/models.py"), "w");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);
  return folder;
}
