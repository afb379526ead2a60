/* The one table of commands, the one table of options, and the help that is made from them. */
#include <string.h>

#include "cli/command.h"

const option options[OPTION_COUNT] = {
    [OPTION_OUTPUT] = {.letter = 'o',
                       .name = "output",
                       .value = "DIR",
                       .help = "where the files go; made if it is not there"},
    [OPTION_APP] = {.name = "app",
                    .value = "NAME",
                    .help = "the label of the app, if it is not its folder's name"},
    [OPTION_DEFAULT_AUTO_FIELD] = {.name = "default-auto-field",
                                   .value = "CLASS",
                                   .help = "the implicit id: BigAutoField (the default without\n"
                                           "settings), AutoField or SmallAutoField"},
    [OPTION_AUTH_USER_MODEL] = {.name = "auth-user-model",
                                .value = "APP.MODEL",
                                .help = "what settings.AUTH_USER_MODEL is, if not auth.User"},
    [OPTION_INCLUDE] = {.letter = 'I',
                        .name = "include",
                        .value = "DIR",
                        .help = "where imports are looked for, behind the folders of the\n"
                                "paths, such as site-packages; may be given several times",
                        .repeats = true},
    [OPTION_SETTINGS] = {.name = "settings",
                         .value = "MODULE",
                         .help = "the settings of the project, if not what manage.py says"},
    [OPTION_DATABASE] = {.name = "database",
                         .value = "NAME",
                         .help = "sqlite, postgresql or mariadb"},
    [OPTION_DEPFILE] = {.name = "depfile",
                        .value = "FILE",
                        .help = "also write what was made from what, for make and ninja"},
    [OPTION_JSON] = {.name = "json", .help = "print the diagnostics as a JSON array"},
    [OPTION_FAIL_LEVEL] = {.name = "fail-level",
                           .value = "LEVEL",
                           .help = "from which level on a diagnostic is a failure: CRITICAL,\n"
                                   "ERROR (the default), WARNING, INFO or DEBUG"},
    [OPTION_SILENCE] = {.name = "silence",
                        .value = "ID",
                        .help = "say nothing of this id; may be given several times",
                        .repeats = true},
    [OPTION_OUTPUT_FILE] = {.letter = 'o',
                            .name = "output",
                            .value = "FILE",
                            .help = "where the picture goes; its ending says the format\n"
                                    "(.dot, .mmd, .svg, .png)"},
    [OPTION_FORMAT] = {.name = "format",
                       .value = "NAME",
                       .help = "dot (the default), mermaid, svg or png"},
    [OPTION_ONLY] = {.name = "only",
                     .value = "NAME",
                     .help = "only this app, or this model and what it touches; may\n"
                             "be given several times",
                     .repeats = true},
    [OPTION_NAMES_ONLY] = {.name = "names-only", .help = "boxes without fields"},
    [OPTION_BUILTIN] = {.name = "builtin", .help = "Django's own apps with all their fields, too"},
    [OPTION_ABSTRACT] = {.name = "abstract",
                         .help = "abstract models, too, and who derives from them"},
    [OPTION_ALL_LINES] = {.name = "all-lines",
                          .help = "of a large picture, too, every line is drawn: else those to\n"
                                  "other apps, and to what very many point at, are named"},
    [OPTION_KEEP_GOING] = {.name = "keep-going",
                           .help = "leave out the models that are wrong, and those that depend\n"
                                   "on them, and write the others"},
};

enum {
  MODEL_OPTIONS = 1 << OPTION_APP | 1 << OPTION_INCLUDE | 1 << OPTION_SETTINGS |
                  1 << OPTION_DEFAULT_AUTO_FIELD | 1 << OPTION_AUTH_USER_MODEL | 1 << OPTION_JSON |
                  1 << OPTION_FAIL_LEVEL | 1 << OPTION_SILENCE,
};

#define PATHS                                                                                      \
  "PATH is a models.py, the folder of an app, or the folder of a project, which holds\n"           \
  "manage.py: then its settings are read, and INSTALLED_APPS says which apps there are.\n"

const command commands[] = {
    {
        .name = "compile",
        .arguments = "PATH... -o DIR",
        .summary = "make C from Django models",
        .description =
            "Writes DIR/APP.h and DIR/APP.c for each app, and for the built-in apps that it uses\n"
            "(auth, contenttypes). Files that would not change are left untouched; when a model "
            "is\n"
            "wrong, nothing is written: with --keep-going, all but the models that it costs.\n"
            "\n" PATHS,
        .takes = MODEL_OPTIONS | 1 << OPTION_OUTPUT | 1 << OPTION_DEPFILE | 1 << OPTION_KEEP_GOING,
        .run = run_compile,
    },
    {
        .name = "check",
        .arguments = "PATH...",
        .summary = "report what is wrong with Django models",
        .description = "Runs Django's system checks, each by its id and with its place; with\n"
                       "--database, also those that depend on it.\n\n" PATHS,
        .takes = MODEL_OPTIONS | 1 << OPTION_DATABASE,
        .run = run_check,
    },
    {
        .name = "sql",
        .arguments = "PATH...",
        .summary = "print the statements that make the tables",
        .description =
            "Prints what Django's migrate runs on an empty database, in an order that\n"
            "runs, for the models given and the built-in ones that they use: for the\n"
            "database of the settings, else SQLite, if --database names no other.\n\n" PATHS,
        .takes = MODEL_OPTIONS | 1 << OPTION_DATABASE,
        .run = run_sql,
    },
    {
        .name = "plan",
        .arguments = "PATH... MODEL",
        .summary = "print what deleting an object does",
        .description =
            "Prints which relations are followed, what refuses, and the statements in\n"
            "their order. MODEL is a name (Profile) or a label (accounts.Profile).\n\n" PATHS,
        .takes = MODEL_OPTIONS,
        .run = run_plan,
    },
    {
        .name = "graph",
        .arguments = "PATH... [-o FILE]",
        .summary = "draw the models and their relations",
        .description =
            "An entity-relationship picture with crow's feet: a fork is many, a bar is one, a\n"
            "circle is none; an arrow leads to what a model derives from. Prints DOT or Mermaid\n"
            "text; SVG and PNG are drawn by Graphviz.\n\n" PATHS,
        .takes = MODEL_OPTIONS | 1 << OPTION_OUTPUT_FILE | 1 << OPTION_FORMAT | 1 << OPTION_ONLY |
                 1 << OPTION_NAMES_ONLY | 1 << OPTION_BUILTIN | 1 << OPTION_ABSTRACT |
                 1 << OPTION_ALL_LINES,
        .run = run_graph,
    },
    {
        .name = "help",
        .arguments = "[COMMAND]",
        .summary = "print this, or more about one command",
        .description = "",
        .run = run_help,
    },
    {0},
};

const command *find_command(const char *name) {
  for (const command *command = commands; command->name; command++)
    if (strcmp(command->name, name) == 0) return command;
  return NULL;
}

void print_help(FILE *out) {
  fputs("Usage: yoke COMMAND ...\n\nDjango's model layer for C.\n\nCommands:\n", out);
  for (const command *command = commands; command->name; command++)
    fprintf(out, "  %-9s %s\n", command->name, command->summary);
  fputs("\nOptions:\n"
        "  --help     print this; behind a command, more about it\n"
        "  --version  print the version\n"
        "\nExit status: 0 fine; 1 the models are wrong, or a file cannot be read or written;\n"
        "2 the command line is wrong.\n",
        out);
}

static void print_option(const option *option, FILE *out) {
  enum { HELP_COLUMN = 35 };
  char letter[8] = "    ";
  if (option->letter) snprintf(letter, sizeof letter, "-%c, ", option->letter);
  const char *value = option->value ? option->value : "";
  int width = fprintf(out, "  %s--%s %s", letter, option->name, value);
  for (const char *help = option->help; *help;) {
    size_t size = strcspn(help, "\n");
    fprintf(out, "%*s%.*s\n", HELP_COLUMN - width, "", (int)size, help);
    width = 0;
    help += size + (help[size] == '\n');
  }
}

void print_command_help(const command *command, FILE *out) {
  fprintf(out, "Usage: yoke %s %s\n\n%c%s.\n", command->name, command->arguments,
          command->summary[0] - 'a' + 'A', command->summary + 1);
  if (*command->description) fprintf(out, "\n%s", command->description);
  if (command->takes) fputs("\nOptions:\n", out);
  for (int id = 0; id < OPTION_COUNT; id++)
    if (command->takes & 1u << id) print_option(&options[id], out);
}
