/* A file of models and places in it; and diagnostics, each of which points at a place. Compile side
 * only. */
#ifndef YOKE_SOURCE_H
#define YOKE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "common/arena.h"

typedef struct source {
  const char *path; /* as the user wrote it */
  const char *text; /* NUL-terminated, UTF-8, without a byte-order mark */
  size_t size;
  struct text_positions *positions; /* some of it, from source_measure(); or NULL */
} source;

/* Lets positions all along the text be noted when the first place is asked for, so that lines need
 * not be counted from the top for each. A source without them is right, and slow where much is said
 * of a large file. */
void source_measure(source *file, yoke_arena *arena);

/* A range of a source: bytes from `start` up to, not including, `end`. `file` NULL: nowhere. */
typedef struct place {
  const source *file;
  uint32_t start, end;
} place;

/* 1-based line, and 1-based column in characters, of a place's start, or behind its last character.
 */
void place_line_column(place where, unsigned *ret_line, unsigned *ret_column);
void place_end_line_column(place where, unsigned *ret_line, unsigned *ret_column);

/* Django's levels of check messages. */
typedef enum severity { DEBUG, INFO, WARNING, ERROR, CRITICAL } severity;
enum { SEVERITY_COUNT = CRITICAL + 1 };

/* "error"; and back, without regard to case: false when there is none of that name. */
const char *severity_name(severity severity);
bool severity_named(const char *name, severity *ret);

typedef struct diagnostic {
  severity severity;
  const char *id; /* Django's check id "fields.E300", or Yoke's own: "python.E001", "yoke.W100" */
  const char *object;     /* Django's: "accounts.Profile.user", "accounts.Profile", or NULL */
  const char *message;    /* Django's text, without the id */
  const char *hint;       /* Django's hint, or NULL */
  const char *suggestion; /* what was probably meant: a name that is there; or NULL */
  place where;
  place other; /* a second place that has a part in it ("first declared here"), or nowhere */
  const char *other_message;
  bool is_consequence; /* of what is said at the same place: not printed where something is */
} diagnostic;

typedef struct diagnostics {
  yoke_arena *arena;
  diagnostic *items;
  size_t count;
  size_t errors, warnings;     /* errors: critical ones too */
  const char *const *silenced; /* ids that are not shown; whoever shows the list sets them */
  size_t silenced_count;
  diagnostic left_out; /* the last one that the list had no room for */
} diagnostics;

/* More than anyone reads. Behind so many stands one that says so, as severe as what is left out. */
enum { DIAGNOSTICS_LIMIT = 10000 };
bool diagnostics_are_full(const diagnostics *list);

/* Adds one; the message is made as by printf(). Returns it, for object, hint and other place to be
 * set. Of a full list it is none of its items. */
diagnostic *report(diagnostics *to, severity severity, const char *id, place where,
                   const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Whether its id is among the silenced ones. */
bool is_silenced(const diagnostics *list, const diagnostic *said);

/* Whether one that is not silenced is as severe as `level`, or more. */
bool diagnostics_reach(const diagnostics *list, severity level);

/* Prints as a C compiler does, one after the other, in order of file and place:
 *   models.py:6:12: error: Field specifies on_delete=SET_NULL, but cannot be null. [fields.E320]
 *       6 |     user = models.OneToOneField(
 *         |            ^~~~~~~~~~~~~~~~~~~~
 *   hint: Set null=True argument on the field, or change the on_delete rule.
 * What stands there twice, word for word at one place, is printed and counted once; of which other
 * objects it is said, too, is added; a consequence of what stands there is left out. Returns how
 * many were printed, and how many were silenced. */
typedef struct printed {
  size_t of[SEVERITY_COUNT];
  size_t silenced;
} printed;
printed print_diagnostics(const diagnostics *list, FILE *out, bool colour);

/* The same for programs, as one JSON array, in the order in which they were reported: each one,
 * also of every object that shares a place. docs/diagnostics.md has the members. False when memory
 * ran out. */
bool print_diagnostics_as_json(const diagnostics *list, FILE *out);

#endif
