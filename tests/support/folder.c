#define _XOPEN_SOURCE 700 /* nftw() */

#include "support/folder.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OPEN_FOLDERS = 16 };

static char folder[4096];
static pid_t owner;

static void die(const char *what) {
  perror(what);
  exit(1);
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *at) {
  (void)status, (void)type, (void)at;
  return remove(path);
}

/* A forked child that exits must leave the folder to its parent. */
static void remove_folder(void) {
  if (getpid() == owner) nftw(folder, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

const char *test_folder(void) {
  if (folder[0]) return folder;
  const char *temporary = getenv("TMPDIR");
  snprintf(folder, sizeof folder, "%s/yoke-test-XXXXXX", temporary ? temporary : "/tmp");
  if (!mkdtemp(folder)) die(folder);
  owner = getpid();
  atexit(remove_folder);
  return folder;
}

/* Texts handed out, so that LeakSanitizer still finds them at the end. */
static char **texts;
static size_t text_count;

static const char *keep_text(char *text) {
  texts = realloc(texts, (text_count + 1) * sizeof *texts);
  if (!texts || !text) die("test_path");
  return texts[text_count++] = text;
}

const char *test_path(const char *name) {
  size_t size = strlen(test_folder()) + strlen(name) + 2;
  char *path = malloc(size);
  if (path) snprintf(path, size, "%s/%s", test_folder(), name);
  return keep_text(path);
}

const char *test_new_path(const char *start, const char *end) {
  static unsigned number;
  char name[256];
  snprintf(name, sizeof name, "%s-%u%s", start, ++number, end);
  return test_path(name);
}

static void make_folders(const char *path) {
  char folder_path[4096];
  for (const char *slash = path; (slash = strchr(slash + 1, '/'));) {
    snprintf(folder_path, sizeof folder_path, "%.*s", (int)(slash - path), path);
    mkdir(folder_path, 0777);
  }
}

const char *test_write(const char *name, const char *text) {
  const char *path = test_path(name);
  make_folders(path);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(text, 1, strlen(text), file) != strlen(text)) die(path);
  if (fclose(file) != 0) die(path);
  return path;
}

char *test_read(const char *path, size_t *ret_size) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) die(path);
  long size = ftell(file);
  rewind(file);
  char *text = size < 0 ? NULL : malloc((size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) die(path);
  fclose(file);
  text[size] = '\0';
  if (ret_size) *ret_size = (size_t)size;
  return text;
}
