/* The command-line tool: reads its arguments, runs a command, tells how it went. */
#ifndef YOKE_CLI_CLI_H
#define YOKE_CLI_CLI_H

#include <stdio.h>

/* What a command ends with. */
enum { CLI_FINE = 0, CLI_MODELS_WRONG = 1, CLI_USAGE_WRONG = 2 };

/* The whole tool: main() without the process. Results go to `out`, everything else to `err`.
 * Returns the exit code: 0 fine; 1 the models are wrong, or a file cannot be read or written; 2 the
 * command line is wrong. */
int yoke_tool(int argc, char *const argv[], FILE *out, FILE *err);

#endif
