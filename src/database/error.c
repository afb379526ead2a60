#include "yoke/error.h"

#include <stdio.h>
#include <string.h>

#include "database/state.h"

static _Thread_local yoke_failure thread_failure = {.error.message = ""};

yoke_failure *yoke_failure_of(yoke_db *db) {
  return db ? &db->failure : &thread_failure;
}

void yoke_failure_clear(yoke_failure *failure) {
  failure->error = (struct yoke_error){.message = ""};
  if (failure == &thread_failure) {
    yoke_arena_free(&failure->arena); /* nobody frees it when the thread ends */
  } else {
    yoke_arena_reset(&failure->arena);
  }
  failure->used = false;
}

void yoke_failure_free(yoke_failure *failure) {
  yoke_arena_free(&failure->arena);
  failure->error = (struct yoke_error){.message = ""};
}

bool yoke_enter(yoke_db *db) {
  yoke_failure *failure = yoke_failure_of(db);
  if (failure->used) yoke_failure_clear(failure);
  return true;
}

bool yoke_enter_db(yoke_db *db) {
  return yoke_enter(db) && (db || yoke_fail(NULL, YOKE_VALUE_ERROR, "There is no connection."));
}

/* Ends a text that was cut before the character that lost a part of itself. */
static void cut_at_character(char *text, size_t size) {
  size_t last = size;
  while (last > 0 && ((unsigned char)text[last - 1] & 0xC0) == 0x80)
    last--;
  if (last > 0 && (unsigned char)text[last - 1] >= 0xC0) text[last - 1] = '\0';
}

/* `arguments` may hold texts of the error that is being replaced, so it is made beside it. */
static const char *make_message(yoke_failure *failure, const char *format, va_list arguments) {
  char message[sizeof failure->message];
  const char *whole = NULL;
  va_list again;
  va_copy(again, arguments);
  int size = vsnprintf(message, sizeof message, format, arguments);
  if (size >= (int)sizeof message) {
    whole = yoke_arena_vprintf(&failure->arena, format, again);
    cut_at_character(message, sizeof message - 1);
  }
  va_end(again);
  memcpy(failure->message, message, sizeof message);
  return whole ? whole : failure->message;
}

bool yoke_fail(yoke_db *db, yoke_code code, const char *format, ...) {
  yoke_failure *failure = yoke_failure_of(db);
  va_list arguments;
  va_start(arguments, format);
  const char *message = make_message(failure, format, arguments);
  va_end(arguments);
  failure->error = (struct yoke_error){.code = code, .message = message};
  failure->used = true;
  return false;
}

bool yoke_fail_memory(yoke_db *db) {
  return yoke_fail(db, YOKE_NO_MEMORY, "out of memory");
}

static void add_about(struct yoke_error *error, const char *model, const char *field) {
  if (model) error->model = model;
  if (field) error->field = field;
}

void yoke_fail_about(yoke_db *db, const char *model, const char *field) {
  struct yoke_error *error = &yoke_failure_of(db)->error;
  add_about(error, model, field);
  /* The error may be what broke the transaction just now: yoke_commit() tells it again. */
  if (db && db->has_cause && db->cause.error.code == error->code &&
      strcmp(db->cause.error.message, error->message) == 0)
    add_about(&db->cause.error, model, field);
}

void yoke_failure_copy(yoke_failure *to, const yoke_failure *from) {
  yoke_failure_clear(to);
  to->used = true;
  to->error = from->error;
  to->error.invalid = NULL;
  to->error.obstacles = NULL;
  to->error.invalid_count = to->error.obstacle_count = 0;
  const char *message = from->error.message;
  size_t size = strlen(message);
  const char *whole = NULL;
  if (size >= sizeof to->message) whole = yoke_arena_copy(&to->arena, message, size);
  if (size >= sizeof to->message) size = sizeof to->message - 1;
  memcpy(to->message, message, size);
  to->message[size] = '\0';
  cut_at_character(to->message, size);
  to->error.message = whole ? whole : to->message;
  if (from->error.constraint)
    to->error.constraint = yoke_arena_text(&to->arena, from->error.constraint);
}

yoke_arena *yoke_error_arena(yoke_db *db) {
  yoke_failure *failure = yoke_failure_of(db);
  failure->used = true;
  return &failure->arena;
}

struct yoke_error *yoke_error_edit(yoke_db *db) {
  yoke_failure *failure = yoke_failure_of(db);
  failure->used = true;
  return &failure->error;
}

const struct yoke_error *yoke_error(const yoke_db *db) {
  return db ? &db->failure.error : &thread_failure.error;
}

yoke_code yoke_error_code(const yoke_db *db) {
  return yoke_error(db)->code;
}

static const struct {
  yoke_code kind_of;
  const char *exception;
} codes[] = {
    [YOKE_OK] = {YOKE_OK, "OK"},
#define YOKE_ERROR(NAME, KIND_OF, exception) [YOKE_##NAME] = {YOKE_##KIND_OF, exception},
#include "yoke/errors.def"
#undef YOKE_ERROR
};

static bool is_code(yoke_code code) {
  return (size_t)code < sizeof codes / sizeof codes[0];
}

bool yoke_error_is(yoke_code code, yoke_code kind) {
  if (kind == YOKE_OK) return code == YOKE_OK;
  while (code != kind && code != YOKE_OK && is_code(code))
    code = codes[code].kind_of;
  return code == kind;
}

const char *yoke_error_name(yoke_code code) {
  return is_code(code) ? codes[code].exception : "unknown";
}
