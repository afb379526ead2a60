/* Files that the tool writes: all or none, replaced in one step, untouched when nothing changed. */
#include "support/cmocka_all.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/run.h"
#include "support/folder.h"

static void assert_has(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("\"%s\" is not in:\n%s", part, text);
}

static ran compile(const char *folder, const char *to) {
  return run_yoke("compile", inside(folder, "accounts/models.py"), "-o", inside(folder, to), NULL);
}

static void compile_well(const char *folder, const char *to) {
  ran ran = compile(folder, to);
  assert_string_equal(ran.err, "");
  assert_string_equal(ran.out, "");
  assert_int_equal(ran.code, 0);
  free_ran(&ran);
}

/* How many entries a folder has; -1 when there is no such folder. */
static int count_files(const char *path) {
  DIR *folder = opendir(path);
  if (!folder) return -1;
  int count = 0;
  while (readdir(folder))
    count++;
  closedir(folder);
  return count - 2;
}

static void write_models(const char *folder, const char *text) {
  FILE *file = fopen(inside(folder, "accounts/models.py"), "w");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);
}

static struct stat status_of(const char *path) {
  struct stat status;
  assert_int_equal(stat(path, &status), 0);
  return status;
}

/* -o /dev/stdout, --depfile /dev/null: root, too, has them afterwards. */
static void a_pipe_or_a_device_stays_what_it_is(void **state) {
  (void)state;
  const char *folder = folder_with_models(good_models);
  const char *pipe = inside(folder, "pipe");
  assert_int_equal(mkfifo(pipe, 0600), 0);
  int reader = open(pipe, O_RDWR | O_NONBLOCK);
  assert_true(reader >= 0);
  ran ran =
      run_yoke("graph", inside(folder, "accounts/models.py"), "--format", "dot", "-o", pipe, NULL);
  assert_int_equal(ran.code, 0);
  free_ran(&ran);
  char text[8] = "";
  assert_int_equal(read(reader, text, 7), 7);
  assert_string_equal(text, "digraph");
  close(reader);
  assert_true(S_ISFIFO(status_of(pipe).st_mode));
}

static void a_link_goes_on_leading_to_its_file(void **state) {
  (void)state;
  const char *folder = folder_with_models(good_models);
  const char *link = inside(folder, "link.dot"), *file = inside(folder, "file.dot");
  fclose(fopen(file, "w"));
  assert_int_equal(symlink("file.dot", link), 0);
  ran ran = run_yoke("graph", inside(folder, "accounts/models.py"), "-o", link, NULL);
  assert_int_equal(ran.code, 0);
  free_ran(&ran);
  struct stat status;
  assert_int_equal(lstat(link, &status), 0);
  assert_true(S_ISLNK(status.st_mode));
  assert_true(status_of(file).st_size > 0);
}

static void writes_the_app_and_the_built_in_ones_it_uses(void **state) {
  (void)state;
  const char *folder = folder_with_models(good_models);
  compile_well(folder, "not/there/yet");
  static const char *const names[] = {"accounts.h",     "accounts.c",     "auth.h",
                                      "auth.c",         "contenttypes.h", "contenttypes.c",
                                      "yoke_project.h", "yoke_project.c"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    assert_int_equal(access(inside(inside(folder, "not/there/yet"), names[i]), R_OK), 0);
  assert_int_equal(count_files(inside(folder, "not/there/yet")), 8);
}

static void leaves_files_untouched_when_nothing_changed(void **state) {
  (void)state;
  const char *folder = folder_with_models(good_models);
  compile_well(folder, "gen");
  const char *header = inside(folder, "gen/accounts.h");
  struct stat before = status_of(header);
  compile_well(folder, "gen");
  struct stat after = status_of(header);
  assert_true(before.st_ino == after.st_ino);
  assert_true(before.st_mtim.tv_sec == after.st_mtim.tv_sec);
  assert_true(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
}

static void replaces_only_what_changed_and_in_one_step(void **state) {
  (void)state;
  const char *folder = folder_with_models("from django.db import models\n"
                                          "class A(models.Model):\n"
                                          "    name = models.TextField()\n");
  compile_well(folder, "gen");
  const char *header = inside(folder, "gen/accounts.h");
  struct stat before = status_of(header);
  FILE *reader = fopen(header, "r"); /* goes on reading the old file */
  write_models(folder, "from django.db import models\n"
                       "class A(models.Model):\n"
                       "    title = models.TextField()\n");
  compile_well(folder, "gen");
  assert_true(status_of(header).st_ino != before.st_ino);
  char line[200], *old = NULL;
  while (fgets(line, sizeof line, reader))
    if (strstr(line, "const char *name;")) old = line;
  assert_non_null(old);
  fclose(reader);
  assert_int_equal(count_files(inside(folder, "gen")), 2);
}

static void writes_nothing_when_a_model_is_wrong(void **state) {
  (void)state;
  const char *folder = folder_with_models(good_models);
  compile_well(folder, "gen");
  struct stat before = status_of(inside(folder, "gen/accounts.h"));
  write_models(folder, wrong_models);
  ran ran = compile(folder, "gen");
  assert_int_equal(ran.code, 1);
  assert_true(status_of(inside(folder, "gen/accounts.h")).st_ino == before.st_ino);
  assert_int_equal(count_files(inside(folder, "gen")), 8);
  free_ran(&ran);
  ran = compile(folder, "other");
  assert_int_equal(count_files(inside(folder, "other")), -1);
  free_ran(&ran);
}

static void names_a_directory_that_is_a_file(void **state) {
  (void)state;
  const char *folder = folder_with_models(good_models);
  ran ran = run_yoke("compile", inside(folder, "accounts/models.py"), "-o",
                     inside(folder, "accounts/models.py"), NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "yoke: cannot make the directory ");
  assert_has(ran.err, "accounts/models.py: Not a directory\n");
  free_ran(&ran);
}

static void names_a_directory_it_may_not_write_to(void **state) {
  (void)state;
  if (geteuid() == 0) {
    print_message("skipped: root may write anywhere\n");
    skip();
  }
  const char *folder = folder_with_models(good_models);
  mkdir(inside(folder, "gen"), 0555);
  ran ran = compile(folder, "gen");
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "yoke: cannot write ");
  assert_has(ran.err, "Permission denied\n");
  free_ran(&ran);
}

/* A limit on the size of files stands for a full disk: a write fails in the middle. */
static void a_full_disk_leaves_the_old_files(void **state) {
  (void)state;
  const char *folder = folder_with_models("from django.db import models\n"
                                          "class A(models.Model):\n"
                                          "    pass\n");
  compile_well(folder, "gen");
  struct stat header = status_of(inside(folder, "gen/accounts.h"));
  write_models(folder, good_models);

  struct rlimit limit, small = {.rlim_cur = 4096};
  getrlimit(RLIMIT_FSIZE, &limit);
  small.rlim_max = limit.rlim_max;
  signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &small);
  ran ran = compile(folder, "gen");
  setrlimit(RLIMIT_FSIZE, &limit);

  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "yoke: cannot write ");
  assert_has(ran.err, "File too large\n");
  assert_int_equal(count_files(inside(folder, "gen")), 2);
  assert_true(status_of(inside(folder, "gen/accounts.h")).st_ino == header.st_ino);
  free_ran(&ran);
}

static void an_output_that_cannot_be_written_is_an_error(void **state) {
  (void)state;
  if (access("/dev/full", W_OK)) {
    print_message("skipped: there is no /dev/full to write to\n");
    skip();
  }
  const char *models = inside(folder_with_models(good_models), "accounts/models.py");
  char command[2][4096] = {"sql"};
  snprintf(command[1], sizeof command[1], "%s", models);
  char *arguments[] = {(char *)"yoke", command[0], command[1]};
  FILE *full = fopen("/dev/full", "w");
  char *said = NULL;
  size_t size;
  FILE *err = open_memstream(&said, &size);
  int code = yoke_tool(3, arguments, full, err);
  fclose(err);
  fclose(full);
  assert_int_equal(code, 1);
  assert_string_equal(said, "yoke: the output cannot be written\n");
  free(said);
}

static void a_depfile_names_what_was_made_from_what(void **state) {
  (void)state;
  const char *folder = folder_with_models("from django.db import models\n"
                                          "class A(models.Model):\n"
                                          "    pass\n");
  const char *spaced = inside(folder, "a b");
  ran ran = run_yoke("compile", inside(folder, "accounts/models.py"), "-o", spaced, "--depfile",
                     inside(folder, "made.d"), NULL);
  assert_int_equal(ran.code, 0);
  char *text = test_read(inside(folder, "made.d"), NULL);
  assert_has(text, "/a\\ b/accounts.h ");
  assert_has(text, "/a\\ b/accounts.c: ");
  assert_has(text, "/accounts/models.py");
  free(text);
  free_ran(&ran);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_pipe_or_a_device_stays_what_it_is),
      cmocka_unit_test(a_link_goes_on_leading_to_its_file),
      cmocka_unit_test(writes_the_app_and_the_built_in_ones_it_uses),
      cmocka_unit_test(leaves_files_untouched_when_nothing_changed),
      cmocka_unit_test(replaces_only_what_changed_and_in_one_step),
      cmocka_unit_test(writes_nothing_when_a_model_is_wrong),
      cmocka_unit_test(names_a_directory_that_is_a_file),
      cmocka_unit_test(names_a_directory_it_may_not_write_to),
      cmocka_unit_test(a_full_disk_leaves_the_old_files),
      cmocka_unit_test(an_output_that_cannot_be_written_is_an_error),
      cmocka_unit_test(a_depfile_names_what_was_made_from_what),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
