/* A temporary folder for the files of one test program: made when first asked for, removed with all
 * that is in it when the program ends. */
#ifndef TESTS_SUPPORT_FOLDER_H
#define TESTS_SUPPORT_FOLDER_H

#include <stddef.h>

/* Its path, without a slash at the end. */
const char *test_folder(void);

/* The path of `name` in it; the text is valid to the end of the program. */
const char *test_path(const char *name);

/* As test_path(), for a name that no earlier call gave: "app-1.db", "app-2.db", ... */
const char *test_new_path(const char *start, const char *end);

/* Writes a file of that name, makes the folders it is in, and returns its path. */
const char *test_write(const char *name, const char *text);

/* The content of the file at `path`, NUL-terminated, to be freed with free(). */
char *test_read(const char *path, size_t *ret_size);

#endif
