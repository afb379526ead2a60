/* One run of the tool, from the command line to the exit code. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"

static bool wants_colour(FILE *err) {
  const char *no_color = getenv("NO_COLOR");
  if (no_color && *no_color) return false;
  const char *terminal = getenv("TERM");
  if (terminal && strcmp(terminal, "dumb") == 0) return false;
  int descriptor = fileno(err);
  return descriptor >= 0 && isatty(descriptor);
}

static int run_command(tool *tool, int argc, char *const argv[]) {
  const command *command = find_command(argv[1]);
  if (!command) return refuse_command(tool, argv[1]);
  if (command->run != run_help) tool->command = command;
  if (!read_arguments(tool, command, argc - 2, argv + 2)) return CLI_USAGE_WRONG;
  if (tool->wants_help) {
    print_command_help(command, tool->out);
    return CLI_FINE;
  }
  return command->run(tool);
}

static int run(tool *tool, int argc, char *const argv[]) {
  if (argc < 2) {
    print_help(tool->err);
    return CLI_USAGE_WRONG;
  }
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
    print_help(tool->out);
    return CLI_FINE;
  }
  if (strcmp(argv[1], "--version") == 0) {
    fprintf(tool->out, "yoke %s\n", YOKE_VERSION);
    return CLI_FINE;
  }
  return run_command(tool, argc, argv);
}

/* Every allocation of the compile side is in the arena: one that fails jumps back to here. */
static int run_or_run_out(tool *tool, int argc, char *const argv[]) {
  jmp_buf failure;
  tool->arena->on_failure = &failure;
  if (setjmp(failure)) {
    fputs("yoke: out of memory\n", tool->err);
    return CLI_MODELS_WRONG;
  }
  return run(tool, argc, argv);
}

int yoke_tool(int argc, char *const argv[], FILE *out, FILE *err) {
  yoke_arena arena = {.is_large = true};
  tool tool = {.arena = &arena, .out = out, .err = err, .colour = wants_colour(err)};
  int code = run_or_run_out(&tool, argc, argv);
  yoke_arena_free(&arena);
  if ((fflush(out) || ferror(out)) && code == CLI_FINE) {
    fputs("yoke: the output cannot be written\n", err);
    code = CLI_MODELS_WRONG;
  }
  return code;
}
