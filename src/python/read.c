/* A file to a source: the whole text as UTF-8, whatever it was declared to be. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/utf8.h"
#include "python/encodings.h"
#include "python/python.h"

#define FILE_ERROR "python.E001"
#define ENCODING_ERROR "python.E002"

/* Models are written by hand; what is larger is data that would take memory for nothing. */
enum { SIZE_LIMIT = 4 * 1024 * 1024 };

static const place nowhere;

static const source *cannot_read(diagnostics *to, const char *path, const char *reason) {
  report(to, ERROR, FILE_ERROR, nowhere, "cannot read %s: %s", path, reason);
  return NULL;
}

/* Reads up to `size` bytes; -1 with errno. A file that shrinks meanwhile gives fewer. */
static ssize_t read_whole(int descriptor, char *into, size_t size) {
  size_t got = 0;
  while (got < size) {
    ssize_t step = read(descriptor, into + got, size - got);
    if (step < 0 && errno == EINTR) continue;
    if (step < 0) return -1;
    if (step == 0) break;
    got += (size_t)step;
  }
  return (ssize_t)got;
}

static size_t line_size(const char *text) {
  return strcspn(text, "\r\n");
}

static bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

/* The encoding that a comment line declares, as PEP 263 has it: "coding[:=]\s*([-\w.]+)". */
static const char *declared_in(yoke_arena *arena, const char *line, size_t size, size_t *ret_at) {
  size_t at = strspn(line, " \t\f");
  if (line[at] != '#') return NULL;
  for (; at + 7 < size; at++) {
    if (strncmp(line + at, "coding", 6) != 0 || (line[at + 6] != ':' && line[at + 6] != '='))
      continue;
    size_t name = at + 7 + strspn(line + at + 7, " \t"), end = name;
    while (end < size && is_name_character(line[end]))
      end++;
    if (end == name) continue;
    *ret_at = name;
    return yoke_arena_copy(arena, line + name, end - name);
  }
  return NULL;
}

/* Of the first line, or of the second when the first is empty or a comment; NULL: none. */
static const char *declared_encoding(const source *file, yoke_arena *arena, size_t *ret_at) {
  const char *line = file->text;
  size_t size = line_size(line);
  const char *name = declared_in(arena, line, size, ret_at);
  if (name) return name;
  size_t blank = strspn(line, " \t\f");
  if (blank < size && line[blank] != '#') return NULL;
  const char *second = line + size;
  if (*second == '\r') second++;
  if (*second == '\n') second++;
  name = declared_in(arena, second, line_size(second), ret_at);
  if (name) *ret_at += (size_t)(second - line);
  return name;
}

static place at_byte(const source *file, size_t at, size_t size) {
  return (place){file, (uint32_t)at, (uint32_t)(at + size)};
}

/* The text with "?" for each byte that is none of UTF-8, so that it can be shown. */
static void make_printable(source *file, yoke_arena *arena) {
  char *text = yoke_arena_copy(arena, file->text, file->size);
  size_t at = 0;
  while ((at += yoke_utf8_valid_size(text + at, file->size - at)) < file->size)
    text[at] = '?';
  file->text = text;
}

static const char save_as_utf8[] = "Save the file as UTF-8.";

static bool check_text(source *file, yoke_arena *arena, const char *encoding, diagnostics *to) {
  const char *first_nul = memchr(file->text, '\0', file->size);
  size_t nul = first_nul ? (size_t)(first_nul - file->text) : file->size;
  size_t invalid = yoke_utf8_valid_size(file->text, file->size);
  unsigned byte = (unsigned char)file->text[invalid], line, column;
  if (invalid == file->size && nul == file->size) return true;

  bool is_utf16 = file->size > 1 && (memcmp(file->text, "\xFF\xFE", 2) == 0 ||
                                     memcmp(file->text, "\xFE\xFF", 2) == 0);
  make_printable(file, arena);
  if (nul < file->size) {
    report(to, ERROR, ENCODING_ERROR, at_byte(file, nul, 1),
           "source code cannot contain null bytes")
        ->hint = is_utf16 ? save_as_utf8 : NULL;
    return false;
  }
  place where = at_byte(file, invalid, 1);
  place_line_column(where, &line, &column);
  if (encoding)
    report(to, ERROR, ENCODING_ERROR, where, "'%s' codec can't decode byte 0x%02x in position %zu",
           encoding, byte, invalid);
  else
    report(to, ERROR, ENCODING_ERROR, where,
           "Non-UTF-8 code starting with '\\x%02x' on line %u, but no encoding declared", byte,
           line)
        ->hint = save_as_utf8;
  return false;
}

/* From another encoding than UTF-8, which is declared at `where`. */
static bool decode(source *file, yoke_arena *arena, const char *encoding, place where,
                   diagnostics *to) {
  size_t at = 0;
  encoding_result result = encoding_decode(file, encoding_name(arena, encoding), arena, &at);
  if (result == ENCODING_DECODED) return true;

  unsigned byte = (unsigned char)file->text[at];
  make_printable(file, arena);
  if (result == ENCODING_BROKEN)
    report(to, ERROR, ENCODING_ERROR, at_byte(file, at, 1),
           "'%s' codec can't decode byte 0x%02x in position %zu", encoding, byte, at);
  else
    report(to, ERROR, ENCODING_ERROR, where, "unknown encoding: %s", encoding)->hint = save_as_utf8;
  return false;
}

/* Takes the byte-order mark off and what is declared into account; false after an error. */
static bool to_utf8(source *file, yoke_arena *arena, diagnostics *to) {
  bool marked = file->size >= 3 && memcmp(file->text, "\xEF\xBB\xBF", 3) == 0;
  if (marked) {
    file->text += 3;
    file->size -= 3;
  }
  size_t at = 0;
  const char *encoding = declared_encoding(file, arena, &at);
  if (!encoding || strcmp(encoding_name(arena, encoding), "utf-8") == 0)
    return check_text(file, arena, encoding, to);

  place where = at_byte(file, at, strlen(encoding));
  if (marked) {
    make_printable(file, arena);
    report(to, ERROR, ENCODING_ERROR, where, "encoding problem: %s with BOM", encoding);
    return false;
  }
  return decode(file, arena, encoding, where, to) && check_text(file, arena, encoding, to);
}

/* Room is made before the file is opened, so that running out of it leaves no file open. */
const source *py_read_file(const char *path, yoke_arena *arena, diagnostics *to) {
  struct stat info;
  if (stat(path, &info) != 0) return cannot_read(to, path, strerror(errno));
  if (S_ISDIR(info.st_mode)) return cannot_read(to, path, "Is a directory");
  if (!S_ISREG(info.st_mode)) return cannot_read(to, path, "Not a regular file");
  if (info.st_size > SIZE_LIMIT)
    return cannot_read(to, path,
                       "it is larger than 4 MiB, which no file of models is written by hand");

  size_t size = (size_t)info.st_size;
  char *text = yoke_arena_alloc(arena, size + 1);
  source *file = yoke_arena_alloc(arena, sizeof *file);
  file->path = yoke_arena_text(arena, path);

  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return cannot_read(to, path, strerror(errno));
  ssize_t got = read_whole(descriptor, text, size);
  int error = errno;
  close(descriptor);
  if (got < 0) return cannot_read(to, path, strerror(error));

  text[got] = '\0';
  file->text = text;
  file->size = (size_t)got;
  if (!to_utf8(file, arena, to)) return NULL;
  source_measure(file, arena);
  return file;
}
