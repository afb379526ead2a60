/* A disk that fills up: SQLite's files are written through a layer that refuses, as the system does
 * with ENOSPC, once so many bytes were written. */
#ifndef TESTS_SUPPORT_FULL_DISK_H
#define TESTS_SUPPORT_FULL_DISK_H

/* Puts the layer under every database that is opened from now on. */
void use_small_disk(void);

/* How many more bytes fit; negative: no limit. */
void set_disk_space(long bytes);

#endif
