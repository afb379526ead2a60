/* yoke graph: the models as a picture. */
#include <errno.h>
#include <string.h>

#include "cli/command.h"
#include "cli/files.h"
#include "picture/picture.h"

static const char *ending_of(const char *path) {
  const char *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
  return dot && (!slash || dot > slash) ? dot + 1 : "";
}

/* --format, or what the file's name says; NULL: no format of ours. */
static const char *format_of(const tool *tool) {
  static const char *const known[] = {"dot", "mermaid", "svg", "png"};
  const char *path = tool->values[OPTION_OUTPUT_FILE];
  const char *asked = tool->values[OPTION_FORMAT];
  if (!asked) asked = path ? ending_of(path) : "dot";
  if (strcmp(asked, "gv") == 0) return "dot";
  if (strcmp(asked, "mmd") == 0 || strcmp(asked, "md") == 0) return "mermaid";
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strcmp(known[i], asked) == 0) return known[i];
  return NULL;
}

static picture_options options_of(const tool *tool) {
  return (picture_options){
      .only = tool->lists[OPTION_ONLY].items,
      .only_count = tool->lists[OPTION_ONLY].count,
      .names_only = tool->values[OPTION_NAMES_ONLY],
      .with_builtin = tool->values[OPTION_BUILTIN],
      .with_abstract = tool->values[OPTION_ABSTRACT],
      .all_lines = tool->values[OPTION_ALL_LINES],
  };
}

static bool write_text(tool *tool, const yoke_buffer *text) {
  const char *path = tool->values[OPTION_OUTPUT_FILE];
  if (!path) return fwrite(text->text, 1, text->size, tool->out) == text->size;
  return replace_files(&(new_file){.path = path, .text = text->text, .size = text->size}, 1,
                       tool->arena, tool->err);
}

static bool draw(tool *tool, const picture *picture, const char *format) {
  yoke_buffer text = {0};
  bool is_mermaid = strcmp(format, "mermaid") == 0, is_dot = strcmp(format, "dot") == 0;
  if (is_mermaid)
    picture_write_mermaid(picture, &text);
  else
    picture_write_dot(picture, &text);
  bool done = !text.failed;
  if (done && (is_mermaid || is_dot)) done = write_text(tool, &text);
  if (done && !is_mermaid && !is_dot)
    done = picture_render(&text, format, tool->values[OPTION_OUTPUT_FILE], tool->err);
  if (text.failed) fputs("yoke: out of memory\n", tool->err);
  yoke_buffer_free(&text);
  return done;
}

/* A model with errors costs only what could not be read of it: the others are drawn. Where nothing
 * could be read there is no picture, and one that is there already stays. */
int run_graph(tool *tool) {
  const char *format = format_of(tool);
  if (!format) return fail_usage(tool, "a picture is dot, mermaid, svg or png: say --format");
  bool is_drawn = strcmp(format, "svg") == 0 || strcmp(format, "png") == 0;
  if (is_drawn && !tool->values[OPTION_OUTPUT_FILE])
    return fail_usage(tool, "%s needs a file to go to: -o FILE.%s", format, format);
  int code;
  graph *graph = read_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  picture_options options = options_of(tool);
  const char *unknown;
  picture *picture = picture_of(graph, &options, tool->arena, &unknown);
  if (!picture) return fail_usage(tool, "there is no app or model %s", unknown);
  bool is_lost = picture->box_count == 0 && diagnostics_reach(graph->diagnostics, ERROR);
  if (!is_lost && !draw(tool, picture, format)) return CLI_MODELS_WRONG;
  return finish_models(tool, graph);
}
