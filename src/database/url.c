#include "database/url.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "database/connection.h"

enum { DEFAULT_TIMEOUT_MS = 5000, LONGEST_TIMEOUT_S = 1000000 };

static bool starts_with(const char *text, const char *start) {
  return strncmp(text, start, strlen(start)) == 0;
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* Turns %20 and its kin into what they stand for, in place. */
static void decode_percent(char *text) {
  char *to = text;
  for (const char *from = text; *from; to++) {
    int high = *from == '%' ? hex_digit(from[1]) : -1;
    int low = high >= 0 ? hex_digit(from[2]) : -1;
    int code = low >= 0 ? high * 16 + low : 0; /* %00 ends no path: it stays as it is */
    *to = code ? (char)code : *from;
    from += code ? 3 : 1;
  }
  *to = '\0';
}

static bool read_timeout(const char *value, int *ret_ms) {
  char *end;
  double seconds = strtod(value, &end);
  if (end == value || *end || !(seconds >= 0 && seconds <= LONGEST_TIMEOUT_S)) return false;
  *ret_ms = (int)(seconds * 1000);
  return true;
}

static bool read_mode(const char *value, yoke_open_mode *ret) {
  if (strcmp(value, "rwc") == 0) {
    *ret = YOKE_OPEN_CREATE;
  } else if (strcmp(value, "rw") == 0) {
    *ret = YOKE_OPEN_READ_WRITE;
  } else if (strcmp(value, "ro") == 0) {
    *ret = YOKE_OPEN_READ_ONLY;
  } else {
    return false;
  }
  return true;
}

/* One of two words, in either case. */
static bool read_word(const char *value, const char *yes, const char *no, bool *ret) {
  *ret = strcasecmp(value, yes) == 0;
  return *ret || strcasecmp(value, no) == 0;
}

static bool read_option(yoke_db *db, const char *name, const char *value, yoke_url *url) {
  bool known = true, valid;
  if (strcmp(name, "mode") == 0) {
    valid = read_mode(value, &url->mode);
  } else if (strcmp(name, "timeout") == 0) {
    valid = read_timeout(value, &url->timeout_ms);
  } else if (strcmp(name, "journal") == 0) {
    valid = read_word(value, "wal", "delete", &url->wal);
  } else if (strcmp(name, "transaction_mode") == 0) {
    valid = read_word(value, "deferred", "immediate", &url->deferred);
  } else {
    known = valid = false;
  }
  if (valid) return true;
  if (!known)
    return yoke_fail(db, YOKE_IMPROPERLY_CONFIGURED, "unknown option \"%s\" in the database URL",
                     name);
  return yoke_fail(db, YOKE_IMPROPERLY_CONFIGURED, "the database URL's option %s cannot be \"%s\"",
                   name, value);
}

/* "mode=ro&timeout=1", cut up in place. */
static bool read_options(yoke_db *db, char *options, yoke_url *url) {
  for (char *next; options && *options; options = next) {
    next = strchr(options, '&');
    if (next) *next++ = '\0';
    char *value = strchr(options, '=');
    if (value) *value++ = '\0';
    if (!read_option(db, options, value ? value : "", url)) return false;
  }
  return true;
}

/* "postgresql://..." has a scheme that is not ours; "c:odd.db" and "./a://b" have none. */
static bool has_other_scheme(const char *text) {
  const char *colon = strstr(text, "://");
  size_t letters =
      strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");
  return colon && letters > 0 && text + letters == colon;
}

static const char *skip_scheme(const char *text) {
  if (starts_with(text, "sqlite://")) return text + strlen("sqlite://");
  if (starts_with(text, "sqlite:")) return text + strlen("sqlite:");
  return text;
}

bool yoke_url_parse(yoke_db *db, const char *text, yoke_arena *arena, yoke_url *ret) {
  const char *rest = skip_scheme(text);
  bool has_scheme = rest != text;
  if (!has_scheme && has_other_scheme(text))
    return yoke_fail(db, YOKE_IMPROPERLY_CONFIGURED, "no driver for the database URL \"%.*s://\"",
                     (int)(strstr(text, "://") - text), text);
  char *path = yoke_arena_text(arena, rest);
  if (!path) return yoke_fail_memory(db);
  char *options = strchr(path, '?');
  if (options) *options++ = '\0';
  if (has_scheme) decode_percent(path);
  if (!*path) return yoke_fail(db, YOKE_IMPROPERLY_CONFIGURED, "the database URL names no file");
  *ret = (yoke_url){.path = path, .timeout_ms = DEFAULT_TIMEOUT_MS, .wal = true};
  return read_options(db, options, ret);
}
