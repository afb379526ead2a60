/* Options and arguments of a command line. */
#include <stdarg.h>
#include <string.h>

#include "cli/command.h"
#include "source/suggest.h"

int fail_usage(tool *tool, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("yoke: ", tool->err);
  vfprintf(tool->err, format, arguments);
  if (tool->command)
    fprintf(tool->err, "\nTry `yoke %s --help`.\n", tool->command->name);
  else
    fputs("\nTry `yoke --help`.\n", tool->err);
  va_end(arguments);
  return CLI_USAGE_WRONG;
}

/* The option that `text` ("--name", "--name=value", "-o", "-oDIR") names; *ret_value is what is
 * attached to it, or NULL. OPTION_COUNT: none of this command's. */
static option_id find_option(const command *command, const char *text, const char **ret_value) {
  *ret_value = NULL;
  for (int id = 0; id < OPTION_COUNT; id++) {
    const option *option = &options[id];
    if (!(command->takes & 1u << id)) continue;
    size_t length = strlen(option->name);
    bool is_long = strncmp(text, "--", 2) == 0 && strncmp(text + 2, option->name, length) == 0;
    if (is_long && text[2 + length] == '\0') return id;
    if (is_long && option->value && text[2 + length] == '=') {
      *ret_value = text + 3 + length;
      return id;
    }
    if (option->letter && text[0] == '-' && text[1] == option->letter) {
      *ret_value = text[2] ? text + 2 : NULL;
      return id;
    }
  }
  return OPTION_COUNT;
}

/* "yoke: check has no option --jsn: did you mean --json?" */
static void refuse(tool *tool, const char *problem, const char *dashes, const char *guess) {
  if (guess)
    fail_usage(tool, "%s: did you mean %s%s?", problem, dashes, guess);
  else
    fail_usage(tool, "%s", problem);
}

int refuse_command(tool *tool, const char *name) {
  name_search search = search_name(yoke_arena_copy(tool->arena, name, strcspn(name, "=")));
  for (const command *command = commands; command->name; command++)
    consider_name(&search, command->name);
  refuse(tool, yoke_arena_printf(tool->arena, "there is no command %s", name), "", search.best);
  return CLI_USAGE_WRONG;
}

static void refuse_option(tool *tool, const command *command, const char *text) {
  const char *name = text + strspn(text, "-");
  name_search search = search_name(yoke_arena_copy(tool->arena, name, strcspn(name, "=")));
  for (int id = 0; id < OPTION_COUNT; id++)
    if (command->takes & 1u << id && strncmp(name, options[id].name, strlen(options[id].name)) != 0)
      consider_name(&search, options[id].name);
  refuse(tool, yoke_arena_printf(tool->arena, "%s has no option %s", command->name, text), "--",
         search.best);
}

/* Keeps the value of an option. False when it is wrong. */
static bool read_option(tool *tool, option_id id, const char *value) {
  const option *option = &options[id];
  if (!option->value) value = option->name;
  if (!value || !*value) {
    fail_usage(tool, "--%s needs a value: %s", option->name, option->value);
    return false;
  }
  if (tool->values[id] && !option->repeats) {
    fail_usage(tool, "--%s is given twice", option->name);
    return false;
  }
  tool->values[id] = value;
  if (!option->repeats) return true;
  text_list *list = &tool->lists[id];
  list->items = yoke_arena_grow(tool->arena, list->items, list->count, sizeof *list->items);
  list->items[list->count++] = value;
  return true;
}

static void add_argument(tool *tool, const char *argument) {
  tool->arguments =
      yoke_arena_grow(tool->arena, tool->arguments, tool->argument_count, sizeof *tool->arguments);
  tool->arguments[tool->argument_count++] = argument;
}

bool read_arguments(tool *tool, const command *command, int argc, char *const argv[]) {
  bool options_ended = false;
  for (int i = 0; i < argc; i++) {
    const char *text = argv[i], *value;
    if (options_ended || text[0] != '-' || text[1] == '\0') {
      add_argument(tool, text);
      continue;
    }
    if (strcmp(text, "--") == 0) {
      options_ended = true;
      continue;
    }
    if (strcmp(text, "--help") == 0 || strcmp(text, "-h") == 0) {
      tool->wants_help = true;
      continue;
    }
    option_id id = find_option(command, text, &value);
    if (id == OPTION_COUNT) {
      refuse_option(tool, command, text);
      return false;
    }
    if (!value && options[id].value && i + 1 < argc) value = argv[++i];
    if (!read_option(tool, id, value)) return false;
  }
  return true;
}
