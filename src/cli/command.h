/* The table of commands, and what each is given. Inside the room only. */
#ifndef YOKE_CLI_COMMAND_H
#define YOKE_CLI_COMMAND_H

#include "cli/cli.h"
#include "model/graph.h"
#include "project/project.h"

/* Every option of every command. */
typedef enum option_id {
  OPTION_OUTPUT,
  OPTION_APP,
  OPTION_DEFAULT_AUTO_FIELD,
  OPTION_AUTH_USER_MODEL,
  OPTION_INCLUDE,
  OPTION_SETTINGS,
  OPTION_DATABASE,
  OPTION_DEPFILE,
  OPTION_JSON,
  OPTION_FAIL_LEVEL,
  OPTION_SILENCE,
  OPTION_OUTPUT_FILE,
  OPTION_FORMAT,
  OPTION_ONLY,
  OPTION_NAMES_ONLY,
  OPTION_BUILTIN,
  OPTION_ABSTRACT,
  OPTION_ALL_LINES,
  OPTION_KEEP_GOING,
  OPTION_COUNT,
} option_id;

typedef struct option {
  char letter;       /* 'o', or 0 */
  const char *name;  /* "output" */
  const char *value; /* "DIR"; NULL: it takes none */
  const char *help;
  bool repeats; /* may be given several times */
} option;
extern const option options[OPTION_COUNT];

typedef struct command command;

typedef struct text_list {
  const char **items;
  size_t count;
} text_list;

/* One run of the tool. */
typedef struct tool {
  const command *command; /* whose help a usage error names; NULL: that of the tool */
  yoke_arena *arena;
  FILE *out, *err;
  bool colour;
  const char *values[OPTION_COUNT]; /* NULL: not given; of one that repeats, the last */
  text_list lists[OPTION_COUNT];    /* of one that repeats, all */
  severity fail_level;              /* from here on a diagnostic makes the command fail */
  const char **arguments;           /* what is no option */
  size_t argument_count;
  bool wants_help;
} tool;

struct command {
  const char *name;
  const char *arguments; /* "PATH... -o DIR" */
  const char *summary;
  const char *description;
  unsigned takes; /* 1 << option_id */
  int (*run)(tool *tool);
};

extern const command commands[]; /* ends with a NULL name */

int run_compile(tool *tool);
int run_check(tool *tool);
int run_sql(tool *tool);
int run_plan(tool *tool);
int run_graph(tool *tool);
int run_help(tool *tool);

const command *find_command(const char *name);
void print_help(FILE *out);
void print_command_help(const command *command, FILE *out);

/* Reads options and arguments behind the command's name. False when they are wrong: told to
 * tool->err. */
bool read_arguments(tool *tool, const command *command, int argc, char *const argv[]);

/* "yoke: message" to tool->err; returns `code`. A usage error adds where help is. */
int fail_usage(tool *tool, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Says that there is no command of that name, and which one was probably meant. */
int refuse_command(tool *tool, const char *name);

/* The graph of `count` paths (files of models, apps, projects), checked, whatever is wrong with it:
 * that is kept for finish_models(). NULL when the options are wrong: then *ret_code says so. */
graph *read_models(tool *tool, const char *const *paths, size_t count, int *ret_code);

/* The same; but NULL, with diagnostics printed, when it has errors, too. */
graph *load_models(tool *tool, const char *const *paths, size_t count, int *ret_code);

/* Reads --fail-level, and what is silenced. False when they are wrong: told to tool->err. */
bool read_diagnostic_options(tool *tool);

/* A list without diagnostics, with what is silenced. */
diagnostics *new_diagnostics(tool *tool);

/* Silences what a project's SILENCED_SYSTEM_CHECKS names, as far as it can be. */
void silence_checks(const tool *tool, diagnostics *list, const char *const *ids, size_t count);

/* Prints what there is to say about the models: diagnostics and how many, or JSON: of `check` it is
 * the result, elsewhere it goes to tool->err. Returns the exit code. */
int finish_models(tool *tool, const graph *graph);

#endif
