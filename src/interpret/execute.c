/* exec() and eval() of a text that is known, and open() of a file that is there to be read. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "interpret/run.h"
#include "interpret/state.h"

/* ── What is not known ──────────────────────────────────────────────────────────────────────── */

static bool is_told(const diagnostics *list, const char *id, place where) {
  for (size_t i = 0; i < list->count; i++) {
    const diagnostic *said = &list->items[i];
    if (said->where.file == where.file && said->where.start == where.start &&
        strcmp(said->id, id) == 0)
      return true;
  }
  return false;
}

bool is_told_of(const module *of) {
  const char *models = strstr(of->name, ".models");
  bool is_of_models = models && (models[7] == '\0' || models[7] == '.');
  return !of->is_builtin && (!of->is_library || is_of_models);
}

void tell_of_unknown_code(interpreter *in, place where, const char *what) {
  const module *of = in->running;
  if (!of || !is_told_of(of) || !where.file || *where.file->path == '<') return;
  if (is_told(in->to, "yoke.W139", where)) return;
  report(in->to, WARNING, "yoke.W139", where,
         "%s is not known without running Python: models that it makes are missing", what);
}

/* ── exec() and eval() ──────────────────────────────────────────────────────────────────────── */

static const py_node *parse_text(interpreter *in, const char *text, size_t size) {
  source *file = yoke_arena_alloc(in->arena, sizeof *file);
  *file = (source){.path = "<string>", .text = text, .size = size};
  return py_parse(file, in->arena, in->to);
}

/* Where the names go: into those of globals() or locals() that were given, into any other
 * dictionary when it has run, or else to where the call stands. */
static frame names_for(interpreter *in, const frame *around, const value *given) {
  frame made = *around;
  made.elsewhere = NULL;
  if (!given || given->kind != IS_DICT) return made;
  made.outer = NULL;
  made.names = given->names ? given->names : namespace_new(in->arena);
  bool is_of_module = made.names == around->module->names;
  if (is_of_module || !given->names) made.kind = FRAME_MODULE;
  for (size_t i = 0; !given->names && i + 1 < given->count; i += 2)
    if (given->items[i]->kind == IS_TEXT)
      namespace_set(made.names, given->items[i]->text, given->items[i + 1], given->where);
  return made;
}

static void keep_names(interpreter *in, const frame *ran, value *given) {
  if (!given || given->kind != IS_DICT || given->names) return;
  for (size_t i = 0; i < namespace_count(ran->names); i++) {
    const binding *one = namespace_at(ran->names, i);
    if (one->value) dict_set(in, given, value_text(in, one->name, one->where), one->value);
  }
}

/* What it would do is not known; it may well make models. */
static value *run_unknown(interpreter *in, const char *name, place where) {
  tell_of_unknown_code(in, where, yoke_arena_join(in->arena, "what ", name, "() runs", NULL));
  return value_unknown(in, where, "what %s() gives is not known", name);
}

value *execute_text(interpreter *in, frame *around, const char *name, const arguments *given,
                    place where) {
  const value *text = given_value(given, "source", 0);
  value *globals = given_value(given, "globals", 1), *locals = given_value(given, "locals", 2);
  if (!text || text->kind != IS_TEXT) return run_unknown(in, name, where);
  value *names = locals && locals->kind == IS_DICT ? locals : globals;
  frame frame = names_for(in, around, names);
  const py_node *tree = parse_text(in, text->text, text->size);
  value *result = value_none(in, where);
  enter(in);
  bool is_expression = strcmp(name, "eval") == 0;
  if (!is_expression)
    run_body(in, &frame, tree->body, tree->body_count);
  else if (tree->body_count == 1 && tree->body[0]->kind == PY_EXPRESSION)
    result = evaluate(in, &frame, tree->body[0]->left);
  in->depth--;
  keep_names(in, &frame, names);
  return result;
}

/* ── open() ─────────────────────────────────────────────────────────────────────────────────── */

/* The text of a small file; NULL: it is none, or not to be read. */
static source *read_small_file(interpreter *in, const char *path) {
  enum { LARGEST = 1 << 16 };
  struct stat status;
  bool is_file = stat(path, &status) == 0 && S_ISREG(status.st_mode); /* no pipe to wait for */
  FILE *file = is_file ? fopen(path, "r") : NULL;
  if (!file) return NULL;
  char *text = yoke_arena_alloc(in->arena, LARGEST + 1);
  size_t size = fread(text, 1, LARGEST, file);
  bool is_whole = size < LARGEST && !ferror(file) && strlen(text) == size;
  fclose(file);
  if (!is_whole) return NULL;
  source *read = yoke_arena_alloc(in->arena, sizeof *read);
  *read = (source){.path = yoke_arena_text(in->arena, path), .text = text, .size = size};
  return read;
}

static bool is_for_reading(const arguments *given) {
  const value *mode = given_value(given, "mode", 1);
  return !mode ||
         (mode->kind == IS_TEXT && (strcmp(mode->text, "r") == 0 || strcmp(mode->text, "rt") == 0));
}

/* open("/path"): an object of io's; what is made depends on the file from then on. */
value *native_open(interpreter *in, const arguments *given, place where) {
  const value *path = given->count ? str_of(in, given->items[0].value, where) : NULL;
  if (!path || path->kind != IS_TEXT || *path->text != '/' || !is_for_reading(given)) return NULL;
  source *read = read_small_file(in, path->text);
  value *class = read ? world_known(in, "io", "TextIOWrapper") : NULL;
  if (!class) return NULL;
  note_file(in->world, read);
  value *text = value_sized_text(in, read->text, read->size, where);
  return call_with(in, class, &text, 1, where);
}

/* compile("...", "file", "exec"): the text stands for its code. */
value *native_compile(interpreter *in, const arguments *given, place where) {
  (void)in, (void)where;
  value *text = given_value(given, "source", 0);
  return text && text->kind == IS_TEXT ? text : NULL;
}
