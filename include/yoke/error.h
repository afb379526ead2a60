/* What went wrong, in Django's words. */
#ifndef YOKE_ERROR_H
#define YOKE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

#include "yoke/compiler.h"

YOKE_API_BEGIN

typedef struct yoke_db yoke_db;

typedef enum yoke_code {
  YOKE_OK,
#define YOKE_ERROR(NAME, KIND_OF, exception) YOKE_##NAME,
#include "yoke/errors.def"
#undef YOKE_ERROR
} yoke_code;

/* One complaint of full_clean(): Django's ValidationError, one entry of message_dict. */
typedef struct yoke_invalid {
  const char *field; /* "user", or "__all__" for the object as a whole */
  const char *code;  /* Django's: "unique", "required", "max_length", "blank", "null", ... */
  const char *message;
} yoke_invalid;

/* An object that PROTECT or RESTRICT keeps from being orphaned. */
typedef struct yoke_obstacle {
  const char *model; /* "accounts.Profile" */
  const char *field; /* its relation: "user" */
  void *object;      /* the typed object, e.g. a Profile *; lives in the current scope */
} yoke_obstacle;

struct yoke_error {
  yoke_code code;
  const char *message;    /* Django's text; never NULL, "" when code is YOKE_OK */
  const char *model;      /* "accounts.Profile", or NULL */
  const char *field;      /* "user", or NULL */
  const char *constraint; /* the constraint's name or "accounts_profile.user_id", or NULL */
  const char *sqlstate;   /* five characters where the database has one, or NULL */
  int database_code;      /* SQLite's extended result code, else 0 */

  size_t invalid_count; /* YOKE_VALIDATION_ERROR: every complaint, in field order */
  const yoke_invalid *invalid;
  size_t obstacle_count; /* YOKE_PROTECTED_ERROR, YOKE_RESTRICTED_ERROR: every object in the way */
  const yoke_obstacle *obstacles;
};

/* The outcome of the last call on `db`: every call on a connection, or on an object that came from
 * it, begins by resetting it to YOKE_OK. With NULL: the outcome of the last call that had no
 * connection (a failed yoke_open(), an object in no database) in this thread. Never NULL; valid
 * until the next call, or until yoke_close(). */
const struct yoke_error *yoke_error(const yoke_db *db);

/* The code alone: yoke_error(db)->code. */
yoke_code yoke_error_code(const yoke_db *db);

/* Whether `code` is `kind` or a kind of it, as `except` would catch it:
 * YOKE_RELATED_OBJECT_DOES_NOT_EXIST is a YOKE_DOES_NOT_EXIST. */
bool yoke_error_is(yoke_code code, yoke_code kind);

/* Django's name of the exception: "IntegrityError"; "OK" for YOKE_OK. */
const char *yoke_error_name(yoke_code code);

YOKE_API_END

#endif
