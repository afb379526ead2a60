/* What the C programs that emit_c.py writes have in common: the table of variables, and one line of
 * JSON for each operation. Included once by a program, after the header of its models. */
#ifndef YOKE_TESTS_DIFFERENTIAL_HARNESS_H
#define YOKE_TESTS_DIFFERENTIAL_HARNESS_H

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_VARIABLES 64
#define SECONDS_FOR_A_SEQUENCE 60

typedef void (*show_function)(void *object);

static struct {
  void *object;
  show_function show;
} variables[MOST_VARIABLES];

static FILE *out;
static int sequence_number;
static yoke_db *db;
static int open_levels, levels[64]; /* 1: begun; 0: yoke_begin() failed */

/* ── Values ─────────────────────────────────────────────────────────────────────────────────────
 */

static inline yoke_date day(const char *text) {
  yoke_date date = {0};
  yoke_parse_date(text, &date);
  return date;
}

static inline yoke_time oclock(const char *text) {
  yoke_time time = {0};
  yoke_parse_time(text, &time);
  return time;
}

static inline yoke_datetime moment(const char *text) {
  yoke_datetime datetime = {0};
  yoke_parse_datetime(text, &datetime);
  return datetime;
}

/* What the pointer members of nullable columns point at: lives as long as the connection's scope.
 */
#define BOXED(name, type)                                                                          \
  static inline const type *a_##name(type value) {                                                 \
    type *box = yoke_alloc(db, sizeof *box);                                                       \
    *box = value;                                                                                  \
    return box;                                                                                    \
  }
BOXED(int, int64_t)
BOXED(bool, bool)
BOXED(float, double)
BOXED(date, yoke_date)
BOXED(time, yoke_time)
BOXED(datetime, yoke_datetime)

/* ── JSON ───────────────────────────────────────────────────────────────────────────────────────
 */

static const char *separator = ""; /* what stands before the next member or element */

static inline void open_bracket(char bracket) {
  fprintf(out, "%s%c", separator, bracket);
  separator = "";
}

static inline void close_bracket(char bracket) {
  fputc(bracket, out);
  separator = ", ";
}

static inline void put_string(const char *text) {
  if (!text) {
    fputs("null", out);
    return;
  }
  fputc('"', out);
  for (const unsigned char *at = (const unsigned char *)text; *at; at++)
    if (*at == '"' || *at == '\\')
      fprintf(out, "\\%c", *at);
    else if (*at < 0x20)
      fprintf(out, "\\u%04x", *at);
    else
      fputc(*at, out);
  fputc('"', out);
}

static inline void put_name(const char *name) {
  fprintf(out, "%s\"%s\": ", separator, name);
  separator = ", ";
}

static inline void open_member(const char *name, char bracket) {
  put_name(name);
  separator = "";
  open_bracket(bracket);
}

static inline void put_text(const char *name, const char *value) {
  put_name(name);
  put_string(value);
}

static inline void put_int(const char *name, const int64_t *value) {
  put_name(name);
  value ? fprintf(out, "%" PRId64, *value) : fputs("null", out);
}

/* A key of 0 is none. */
static inline void put_key(const char *name, const int64_t *value) {
  put_int(name, value && *value ? value : NULL);
}

static inline void put_bool(const char *name, const bool *value) {
  put_name(name);
  fputs(value ? *value ? "true" : "false" : "null", out);
}

static inline void put_float(const char *name, const double *value) {
  put_name(name);
  value ? fprintf(out, "%.17g", *value) : fputs("null", out);
}

static inline void put_date(const char *name, const yoke_date *value) {
  char buffer[YOKE_TEXT_MAX];
  put_text(name, value ? yoke_format_date(*value, buffer) : NULL);
}

static inline void put_time(const char *name, const yoke_time *value) {
  char buffer[YOKE_TEXT_MAX];
  put_text(name, value ? yoke_format_time(*value, buffer) : NULL);
}

static inline void put_datetime(const char *name, const yoke_datetime *value) {
  char buffer[YOKE_TEXT_MAX];
  put_text(name, value ? yoke_format_datetime(*value, buffer) : NULL);
}

/* What the clock filled in: only whether it did, and of a saved object only. */
static inline void put_moving(const char *name, const yoke_datetime *value, const void *object) {
  put_text(name, value && yoke_is_saved(object) ? "now" : NULL);
}

/* ── Objects ────────────────────────────────────────────────────────────────────────────────────
 */

static inline void keep(int variable, void *object, show_function show) {
  variables[variable].object = object;
  variables[variable].show = show;
}

static inline bool is_empty(int variable) {
  return !variables[variable].object;
}

static inline bool is_same(int one, int other) {
  return variables[one].object == variables[other].object;
}

static inline int variable_of(const void *object) {
  for (int i = 0; i < MOST_VARIABLES; i++)
    if (variables[i].object == object) return i;
  return -1;
}

/* An object's primary key, of any model. */
static inline void put_primary_key(const yoke_model *model, const void *object) {
  const char *at = (const char *)object + model->pk->offset;
  int64_t number;
  if (model->pk->kind == YOKE_TEXT) {
    put_string(*(const char *const *)(const void *)at);
  } else {
    memcpy(&number, at, sizeof number);
    number ? fprintf(out, "%" PRId64, number) : fputs("null", out);
  }
}

/* What one end of a relation has cached: a partner of `model`, or none. */
static inline void put_cache(const char *name, yoke_relation_state state, const yoke_model *model,
                             const void *partner) {
  switch (state) {
  case YOKE_NOT_LOADED:
    put_text(name, "unknown");
    break;
  case YOKE_MISSING:
    put_text(name, "none");
    break;
  case YOKE_DANGLING:
    put_text(name, "dangling");
    break;
  default:
    open_member(name, '{');
    put_name("key");
    put_primary_key(model, partner);
    put_name("variable");
    variable_of(partner) < 0 ? fputs("null", out) : fprintf(out, "%d", variable_of(partner));
    close_bracket('}');
  }
}

/* ── Outcomes ───────────────────────────────────────────────────────────────────────────────────
 */

static inline void begin_line(int op, const char *what) {
  separator = "";
  open_bracket('{');
  put_int("seq", &(int64_t){sequence_number});
  put_int("op", &(int64_t){op});
  put_text("do", what);
}

static inline void end_line(void) {
  close_bracket('}');
  fputc('\n', out);
  fflush(out);
}

static inline void skipped(int op, const char *what) {
  begin_line(op, what);
  put_text("outcome", "skipped");
  end_line();
}

static inline void put_error(void) {
  const struct yoke_error *error = yoke_error(db);
  open_member("error", '{');
  put_text("kind", yoke_error_name(error->code));
  put_text("text", error->message);
  if (error->invalid_count) {
    open_member("invalid", '[');
    for (size_t i = 0; i < error->invalid_count; i++) {
      open_bracket('[');
      put_string(error->invalid[i].field);
      fputs(", ", out);
      put_string(error->invalid[i].code);
      fputs(", ", out);
      put_string(error->invalid[i].message);
      close_bracket(']');
    }
    close_bracket(']');
  }
  if (error->obstacle_count) {
    open_member("obstacles", '[');
    for (size_t i = 0; i < error->obstacle_count; i++) {
      const yoke_obstacle *obstacle = &error->obstacles[i];
      const char *model_name = strchr(obstacle->model, '.') + 1;
      open_bracket('[');
      put_string(model_name);
      fputs(", ", out);
      size_t number = 0;
      while (strcmp(all_models[number]->name, model_name) != 0)
        number++;
      put_primary_key(all_models[number], obstacle->object);
      close_bracket(']');
    }
    close_bracket(']');
  }
  close_bracket('}');
}

/* The outcome of a call that says whether it went well; an error that it left unsaid shows too.
 * What else the outcome holds is put between begin_outcome() and end_outcome(). */
static inline bool begin_outcome(int op, const char *what, bool fine) {
  begin_line(op, what);
  open_member("outcome", '{');
  if (!fine || yoke_error_code(db) != YOKE_OK) put_error();
  return yoke_error_code(db) == YOKE_OK;
}

static inline void end_outcome(void) {
  close_bracket('}');
  open_member("show", '{');
}

static inline void end_op(void) {
  close_bracket('}');
  end_line();
}

static inline void plain_outcome(int op, const char *what, bool fine) {
  begin_outcome(op, what, fine);
  end_outcome();
}

static inline void count_outcome(int op, const char *what, int64_t count) {
  if (begin_outcome(op, what, count >= 0)) put_int("count", &count);
  end_outcome();
}

/* A truth that false does not make a failure. */
static inline void bool_outcome(int op, const char *what, const char *name, bool value) {
  if (begin_outcome(op, what, true)) put_bool(name, &value);
  end_outcome();
}

static inline void read_outcome(int op, const void *partner, bool asked) {
  bool found = partner != NULL;
  if (begin_outcome(op, "read", true)) put_bool("found", &found);
  put_bool("asked", &asked);
  end_outcome();
}

static inline void deleted_outcome(int op, const char *what, bool fine,
                                   const yoke_deleted *deleted) {
  if (begin_outcome(op, what, fine)) {
    open_member("deleted", '{');
    for (size_t i = 0; i < deleted->model_count; i++)
      put_int(deleted->models[i].label, &(int64_t){(int64_t)deleted->models[i].count});
    close_bracket('}');
    put_int("total", &(int64_t){(int64_t)deleted->total});
  }
  end_outcome();
}

/* Making a text is no call on the database: the last one's error may still stand. */
static inline void text_outcome(int op, const char *text) {
  begin_line(op, "str");
  open_member("outcome", '{');
  put_text("text", text);
  end_outcome();
}

static inline void show(int variable) {
  char name[12];
  if (!variables[variable].object) return;
  snprintf(name, sizeof name, "%d", variable);
  open_member(name, '{');
  bool saved = yoke_is_saved(variables[variable].object);
  put_bool("saved", &saved);
  variables[variable].show(variables[variable].object);
  close_bracket('}');
}

/* ── Transactions ───────────────────────────────────────────────────────────────────────────────
 */

static inline void begin_level(int op) {
  bool begun = yoke_begin(db);
  levels[open_levels++] = begun;
  plain_outcome(op, "begin", begun);
  end_op();
}

static inline void level_outcome(int op, const char *what, const char *level) {
  begin_line(op, what);
  open_member("outcome", '{');
  put_text("level", level);
  end_outcome();
  end_op();
}

static inline void end_level(int op, bool commit) {
  const char *what = commit ? "commit" : "rollback";
  if (open_levels == 0) {
    level_outcome(op, what, "none");
  } else if (!levels[--open_levels]) {
    level_outcome(op, what, "not open");
  } else if (commit) {
    bool committed = yoke_commit(db);
    begin_outcome(op, what, committed);
    put_bool("committed", &committed);
    end_outcome();
    end_op();
  } else {
    plain_outcome(op, what, yoke_rollback(db));
    end_op();
  }
}

/* ── Running ────────────────────────────────────────────────────────────────────────────────────
 */

/* At the end of a sequence: what is open is undone, and every variable is shown. */
static inline void end_sequence(void) {
  while (open_levels > 0)
    if (levels[--open_levels]) yoke_rollback(db);
  separator = "";
  open_bracket('{');
  put_int("seq", &(int64_t){sequence_number});
  put_text("op", "end");
  open_member("show", '{');
  for (int i = 0; i < MOST_VARIABLES; i++)
    show(i);
  close_bracket('}');
  end_line();
}

/* `make_tables`: Yoke makes the tables; else the file is one that Django made. */
static inline int run_sequence(const char *folder, int number, void (*run)(void),
                               const yoke_app *app, bool make_tables) {
  char path[4096];
  snprintf(path, sizeof path, "%s/yoke-%d.db", folder, number);
  sequence_number = number;
  alarm(SECONDS_FOR_A_SEQUENCE);
  db = yoke_open(path);
  if (!db || !yoke_execute(db, "PRAGMA synchronous = OFF") ||
      (make_tables && !yoke_create_tables(db, app))) {
    fprintf(stderr, "%s: %s\n", path, yoke_error(db)->message);
    return EXIT_FAILURE;
  }
  run();
  end_sequence();
  yoke_close(db);
  return EXIT_SUCCESS;
}

/* Runs each sequence in a process of its own, so that a crash ends that one only. */
static inline int run_sequences(const char *folder, void (*const *sequences)(void), int count,
                                const yoke_app *app) {
  for (int i = 0; i < count; i++) {
    fflush(out);
    pid_t child = fork();
    if (child == 0) exit(run_sequence(folder, i, sequences[i], app, i % 2 == 0));
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) {
      fprintf(out, "\n{\"seq\": %d, \"op\": \"crash\", \"signal\": %d, \"exit\": %d}\n", i,
              WIFSIGNALED(status) ? WTERMSIG(status) : 0,
              WIFEXITED(status) ? WEXITSTATUS(status) : 0);
      fflush(out);
    }
  }
  return EXIT_SUCCESS;
}

#endif
