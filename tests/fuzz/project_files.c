#include "project_files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES_MOST = 16, NAME_MOST = 64, PATH_MOST = 160 };

/* ── The folder ─────────────────────────────────────────────────────────────────────────────── */

static char root[64];
static char written[FILES_MOST][PATH_MOST], named[FILES_MOST][PATH_MOST];
static size_t written_count;

/* The folders of a file that are empty now. */
static void remove_folders(char *path) {
  for (char *slash; (slash = strrchr(path, '/')) && slash > path + strlen(root);) {
    *slash = 0;
    if (rmdir(path)) return;
  }
}

static void remove_files(void) {
  for (size_t i = 0; i < written_count; i++) {
    unlink(written[i]);
    remove_folders(written[i]);
  }
  written_count = 0;
}

static void remove_root(void) {
  remove_files();
  rmdir(root);
}

static void make_root(void) {
  snprintf(root, sizeof root, "/tmp/fuzz-XXXXXX");
  if (!mkdtemp(root)) abort();
  atexit(remove_root);
}

static void make_folders(const char *path) {
  char part[PATH_MOST];
  for (const char *slash = path + strlen(root) + 1; (slash = strchr(slash, '/')); slash++) {
    snprintf(part, sizeof part, "%.*s", (int)(slash - path), path);
    mkdir(part, 0700);
  }
}

/* A name that an input gives twice, or once for a file and once for a folder, is written once. */
static void write_file(const char *name, const char *text, size_t size) {
  if (written_count == FILES_MOST) return;
  char *path = written[written_count];
  snprintf(path, PATH_MOST, "%s/%s", root, name);
  make_folders(path);
  FILE *file = fopen(path, "wb");
  if (!file) return;
  if (fwrite(text, 1, size, file) != size || fclose(file)) abort();
  written_count++;
}

/* ── The input ──────────────────────────────────────────────────────────────────────────────── */

#define MARK "#file "

/* The next line that begins a file, with its name; NULL: there is none. Only plain names count,
 * which lead nowhere else. */
static const char *find_mark(const char *at, const char *end, char name[NAME_MOST]) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/";
  for (bool starts_line = true; at < end; starts_line = *at++ == '\n') {
    size_t left = (size_t)(end - at), size = 0;
    if (!starts_line || left < strlen(MARK) || memcmp(at, MARK, strlen(MARK)) != 0) continue;
    const char *from = at + strlen(MARK);
    while (from + size < end && size < NAME_MOST - 4 && from[size] && strchr(plain, from[size]))
      size++;
    if (size == 0 || *from == '/' || (size_t)(end - from) < size + 4 ||
        memcmp(from + size, ".py\n", 4) != 0)
      continue;
    snprintf(name, NAME_MOST, "%.*s.py", (int)size, from);
    return at;
  }
  return NULL;
}

static bool write_files(const char *text, const char *end) {
  char name[NAME_MOST], next_name[NAME_MOST];
  const char *at = find_mark(text, end, name);
  if (!at) return false;
  while (at) {
    const char *start = at + strlen(MARK) + strlen(name) + 1;
    at = find_mark(start, end, next_name);
    write_file(name, start, (size_t)((at ? at : end) - start));
    memcpy(name, next_name, sizeof name);
  }
  return true;
}

/* ── What is named ──────────────────────────────────────────────────────────────────────────── */

static bool ends_with(const char *path, const char *end) {
  return strlen(path) > strlen(end) && strcmp(path + strlen(path) - strlen(end), end) == 0;
}

static bool is_project(void) {
  for (size_t i = 0; i < written_count; i++)
    if (ends_with(written[i], "/manage.py") || ends_with(written[i], "/settings.py")) return true;
  return false;
}

static void name_path(project_files *files, const char *path, size_t size) {
  char *name = named[files->path_count];
  snprintf(name, PATH_MOST, "%.*s", (int)size, path);
  for (size_t i = 0; i < files->path_count; i++)
    if (strcmp(files->paths[i], name) == 0) return;
  files->paths[files->path_count++] = name;
}

/* The apps' folders, and files of models that are in none. */
static void name_apps(project_files *files) {
  static const char *const models[] = {"/models/__init__.py", "/models.py"};
  for (size_t i = 0; i < written_count; i++)
    for (size_t k = 0; k < 2; k++) {
      if (!ends_with(written[i], models[k])) continue;
      size_t size = strlen(written[i]) - strlen(models[k]);
      bool is_app = size > strlen(root);
      name_path(files, written[i], is_app ? size : strlen(written[i]));
    }
}

project_files write_project_files(const char *text, size_t size) {
  if (!*root) make_root();
  remove_files();
  project_files files = {.root = root};
  files.is_one_file = !write_files(text, text + size);
  if (files.is_one_file) write_file("models.py", text, size);
  if (is_project())
    name_path(&files, root, strlen(root));
  else
    name_apps(&files);
  return files;
}
