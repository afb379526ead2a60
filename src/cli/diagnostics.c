/* What there is to say about the models, and what is not said. */
#include <string.h>

#include "cli/command.h"

/* Errors that leave models whole: C and SQL can be made of them, as Django can migrate them. */
static bool is_harmless(const char *id) {
  static const char *const ids[] = {
      "auth.",       "contenttypes.", "fields.E009", "fields.E010", "fields.E160",
      "fields.E161", "fields.E340",   "models.E028", "models.E030", "models.E031",
      "models.E032", "models.E033",   "models.E034", NULL};
  for (size_t i = 0; ids[i]; i++)
    if (strncmp(id, ids[i], strlen(ids[i])) == 0) return true;
  return false;
}

/* "fields.W342" tells of a warning, "fields.E300" of an error. Where C or SQL is made, an error
 * that stands in the way cannot be kept quiet about; and what Yoke cannot read, it never is. */
static bool can_be_silenced(const tool *tool, const char *id) {
  const char *dot = strchr(id, '.');
  bool is_error = dot && (dot[1] == 'E' || dot[1] == 'C');
  if (!is_error || is_harmless(id)) return true;
  if (strncmp(id, "yoke.", 5) == 0 || strncmp(id, "python.", 7) == 0) return false;
  return tool->command->run == run_check;
}

bool read_diagnostic_options(tool *tool) {
  const char *level = tool->values[OPTION_FAIL_LEVEL];
  tool->fail_level = ERROR;
  if (level && !severity_named(level, &tool->fail_level)) {
    fail_usage(tool, "--fail-level takes CRITICAL, ERROR, WARNING, INFO or DEBUG, not %s", level);
    return false;
  }
  const text_list *silenced = &tool->lists[OPTION_SILENCE];
  for (size_t i = 0; i < silenced->count; i++)
    if (!can_be_silenced(tool, silenced->items[i])) {
      fail_usage(tool, "%s cannot be silenced: nothing can be made of such models",
                 silenced->items[i]);
      return false;
    }
  return true;
}

diagnostics *new_diagnostics(tool *tool) {
  diagnostics *list = yoke_arena_alloc(tool->arena, sizeof *list);
  list->arena = tool->arena;
  list->silenced = tool->lists[OPTION_SILENCE].items;
  list->silenced_count = tool->lists[OPTION_SILENCE].count;
  return list;
}

void silence_checks(const tool *tool, diagnostics *list, const char *const *ids, size_t count) {
  const char **all =
      yoke_arena_alloc(tool->arena, (list->silenced_count + count + 1) * sizeof *all);
  size_t silenced = 0;
  for (size_t i = 0; i < list->silenced_count; i++)
    all[silenced++] = list->silenced[i];
  for (size_t i = 0; i < count; i++)
    if (can_be_silenced(tool, ids[i])) all[silenced++] = ids[i];
  list->silenced = all;
  list->silenced_count = silenced;
}

/* "2 errors, 1 warning and 1 info (1 silenced)" */
static void print_summary(FILE *err, const printed *counts) {
  static const char *const words[] = {[DEBUG] = "debug message",
                                      [INFO] = "info",
                                      [WARNING] = "warning",
                                      [ERROR] = "error",
                                      [CRITICAL] = "critical error"};
  size_t kinds = 0;
  for (int i = 0; i < SEVERITY_COUNT; i++)
    kinds += counts->of[i] > 0;
  if (kinds == 0) return;
  for (int i = CRITICAL; i >= 0; i--) {
    size_t count = counts->of[i];
    if (count == 0) continue;
    fprintf(err, "%zu %s%s", count, words[i], count == 1 ? "" : "s");
    if (--kinds > 0) fputs(kinds == 1 ? " and " : ", ", err);
  }
  if (counts->silenced) fprintf(err, " (%zu silenced)", counts->silenced);
  fputs("\n", err);
}

static void print_for_a_person(tool *tool, const diagnostics *list) {
  printed counts = print_diagnostics(list, tool->err, tool->colour);
  print_summary(tool->err, &counts);
  if (tool->command->run != run_check || diagnostics_reach(list, DEBUG)) return;
  if (counts.silenced)
    fprintf(tool->out, "No problems found (%zu silenced).\n", counts.silenced);
  else
    fputs("No problems found.\n", tool->out);
}

int finish_models(tool *tool, const graph *graph) {
  const diagnostics *list = graph->diagnostics;
  bool is_check = tool->command->run == run_check;
  if (!tool->values[OPTION_JSON])
    print_for_a_person(tool, list);
  else if (!print_diagnostics_as_json(list, is_check ? tool->out : tool->err))
    fputs("yoke: out of memory\n", tool->err);
  if (diagnostics_reach(list, tool->fail_level)) return CLI_MODELS_WRONG;
  return !is_check && diagnostics_reach(list, ERROR) ? CLI_MODELS_WRONG : CLI_FINE;
}
