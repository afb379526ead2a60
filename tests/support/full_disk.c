#include "support/full_disk.h"

#include <sqlite3.h>

#include "support/cmocka_all.h"

static long space = -1;
static sqlite3_vfs *below; /* SQLite's own */
static int (*write_below)(sqlite3_file *, const void *, int, sqlite3_int64);

static int write_while_it_fits(sqlite3_file *file, const void *from, int size,
                               sqlite3_int64 offset) {
  if (space >= 0 && size > space) return SQLITE_FULL;
  if (space >= 0) space -= size;
  return write_below(file, from, size, offset);
}

/* Replaces one method of the file. SQLite's unix layer has one table of methods for databases and
 * one for journals; both write by the same function. */
static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags,
                     int *ret_flags) {
  static sqlite3_io_methods of_databases, of_journals;
  (void)vfs;
  int result = below->xOpen(below, path, file, flags, ret_flags);
  if (result != SQLITE_OK || !file->pMethods) return result;
  sqlite3_io_methods *methods = (flags & SQLITE_OPEN_MAIN_DB) ? &of_databases : &of_journals;
  write_below = file->pMethods->xWrite;
  *methods = *file->pMethods;
  methods->xWrite = write_while_it_fits;
  file->pMethods = methods;
  return SQLITE_OK;
}

void use_small_disk(void) {
  static sqlite3_vfs vfs;
  below = sqlite3_vfs_find(NULL);
  assert_non_null(below);
  vfs = *below;
  vfs.zName = "small-disk";
  vfs.pNext = NULL;
  vfs.xOpen = open_file;
  assert_int_equal(sqlite3_vfs_register(&vfs, 1), SQLITE_OK);
}

void set_disk_space(long bytes) {
  space = bytes;
}
