#include "cli/command.h"

int run_help(tool *tool) {
  if (tool->argument_count == 0) {
    print_help(tool->out);
    return CLI_FINE;
  }
  const command *command = find_command(tool->arguments[0]);
  if (!command || tool->argument_count > 1)
    return refuse_command(tool, tool->arguments[tool->argument_count - 1]);
  print_command_help(command, tool->out);
  return CLI_FINE;
}
