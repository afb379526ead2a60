/* A database URL in parts. */
#ifndef YOKE_DATABASE_URL_H
#define YOKE_DATABASE_URL_H

#include "common/arena.h"
#include "yoke/database.h"

typedef enum yoke_open_mode {
  YOKE_OPEN_CREATE,
  YOKE_OPEN_READ_WRITE,
  YOKE_OPEN_READ_ONLY
} yoke_open_mode;

typedef struct yoke_url {
  const char *path; /* of the file, or ":memory:" */
  yoke_open_mode mode;
  int timeout_ms;
  bool wal;
  bool deferred; /* transactions take their write lock late */
} yoke_url;

/* Texts are made in `arena`. False, with the error of `db` set, when it is not a URL that can be
 * opened. */
bool yoke_url_parse(yoke_db *db, const char *text, yoke_arena *arena, yoke_url *ret);

#endif
