#include "cli/files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool make_directory(const char *path, yoke_arena *arena) {
  char *part = yoke_arena_text(arena, path);
  for (char *c = part + 1; *c; c++) {
    if (*c != '/') continue;
    *c = '\0';
    if (mkdir(part, 0777) && errno != EEXIST) return false;
    *c = '/';
  }
  struct stat status;
  if (mkdir(part, 0777) == 0) return true;
  if (errno != EEXIST || stat(part, &status)) return false;
  if (S_ISDIR(status.st_mode)) return true;
  errno = ENOTDIR;
  return false;
}

/* Whether the file at `path` holds just this text. */
static bool holds(const char *path, const char *text, size_t size) {
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  char piece[4096];
  size_t at = 0, count;
  bool same = true;
  while (same && (count = fread(piece, 1, sizeof piece, file)) > 0) {
    same = count <= size - at && memcmp(piece, text + at, count) == 0;
    at += count;
  }
  same = same && at == size && !ferror(file);
  fclose(file);
  return same;
}

static bool write_all(int descriptor, const char *text, size_t size) {
  while (size > 0) {
    ssize_t count = write(descriptor, text, size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text += count;
    size -= (size_t)count;
  }
  return true;
}

static bool write_into(const char *path, const char *text, size_t size) {
  int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return false;
  bool written = write_all(descriptor, text, size);
  int reason = errno;
  if (close(descriptor) && written) {
    written = false;
    reason = errno;
  }
  errno = reason;
  return written;
}

/* A new file, whole or not there. */
static bool write_file(const char *path, const char *text, size_t size) {
  if (write_into(path, text, size)) return true;
  int reason = errno;
  unlink(path);
  errno = reason;
  return false;
}

/* A device or a pipe: it is written to, and stays what it is. */
static bool is_special(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

/* What a link leads to is replaced, not the link: /dev/stdout is one. */
static const char *behind_links(const char *path, yoke_arena *arena) {
  char whole[PATH_MAX];
  struct stat status;
  bool is_link = lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
  return is_link && realpath(path, whole) ? yoke_arena_text(arena, whole) : path;
}

static bool complain(FILE *err, const char *path) {
  fprintf(err, "yoke: cannot write %s: %s\n", path, strerror(errno));
  return false;
}

/* Writes what changed to temporary files; `temporary[i]` is emptied for a file that did not, and is
 * empty for one that is special. */
static bool write_temporaries(const new_file *files, size_t count, char **temporary, FILE *err) {
  for (size_t i = 0; i < count; i++) {
    if (!temporary[i][0]) continue;
    if (holds(files[i].path, files[i].text, files[i].size)) {
      temporary[i][0] = '\0';
    } else if (!write_file(temporary[i], files[i].text, files[i].size)) {
      complain(err, files[i].path);
      while (i-- > 0)
        if (temporary[i][0]) unlink(temporary[i]);
      return false;
    }
  }
  return true;
}

bool replace_files(const new_file *files, size_t count, yoke_arena *arena, FILE *err) {
  char **temporary = yoke_arena_alloc(arena, sizeof *temporary * (count + 1));
  for (size_t i = 0; i < count; i++) {
    const char *target = behind_links(files[i].path, arena);
    temporary[i] = is_special(files[i].path)
                       ? yoke_arena_text(arena, "")
                       : yoke_arena_printf(arena, "%s.%ld.tmp", target, (long)getpid());
  }
  if (!write_temporaries(files, count, temporary, err)) return false;
  bool moved = true;
  for (size_t i = 0; i < count; i++) {
    if (!temporary[i][0]) continue;
    if (moved && rename(temporary[i], behind_links(files[i].path, arena)) == 0) continue;
    if (moved) moved = complain(err, files[i].path);
    unlink(temporary[i]);
  }
  for (size_t i = 0; i < count && moved; i++)
    if (is_special(files[i].path) && !write_into(files[i].path, files[i].text, files[i].size))
      moved = complain(err, files[i].path);
  return moved;
}
