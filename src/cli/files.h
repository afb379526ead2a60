/* Files that are replaced all at once, or not at all. */
#ifndef YOKE_CLI_FILES_H
#define YOKE_CLI_FILES_H

#include <stdbool.h>
#include <stdio.h>

#include "common/arena.h"

typedef struct new_file {
  const char *path;
  const char *text;
  size_t size;
} new_file;

/* Makes the directory and those above it; true when it is there already. On failure errno says why.
 */
bool make_directory(const char *path, yoke_arena *arena);

/* Writes every file beside its place, then moves each there, so that a reader sees the old or the
 * new text and never a part. A file that has this text already is left untouched; a device or a
 * pipe is written to, and a link goes on leading to its file. False, told to `err`, with every old
 * file still there, when one cannot be written. */
bool replace_files(const new_file *files, size_t count, yoke_arena *arena, FILE *err);

#endif
