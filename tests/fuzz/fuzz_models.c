/* Any bytes as a models.py: run, made a graph, checked, and when that goes well turned into SQL, C
 * and a picture. Nothing may crash, leak or hang. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check/check.h"
#include "generate/generate.h"
#include "model/names.h"
#include "picture/picture.h"
#include "project/project.h"
#include "schema/schema.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char folder[64], path[96];

static void remove_folder(void) {
  unlink(path);
  rmdir(folder);
}

/* The models are an app of their own, in a folder that ends with the process. */
static void make_folder(void) {
  snprintf(folder, sizeof folder, "/tmp/fuzz%ld", (long)getpid());
  snprintf(path, sizeof path, "%s/models.py", folder);
  if (mkdir(folder, 0700)) abort();
  atexit(remove_folder);
}

static void write_models(const uint8_t *data, size_t size) {
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(data, 1, size, file) != size || fclose(file)) abort();
}

static const char *const databases[] = {"sqlite", "postgresql", "mariadb"};
enum { DATABASES = sizeof databases / sizeof *databases };

static void check(const graph *graph, diagnostics *found) {
  for (size_t i = 0; i < DATABASES; i++)
    check_graph(graph, &(check_options){.engine = databases[i], .database = databases[i]}, found);
}

static void make_sql(const graph *graph, yoke_arena *arena) {
  for (size_t i = 0; i < DATABASES; i++)
    for (size_t k = 0; k < graph->app_count; k++)
      schema_of(graph->apps[k], yoke_dialect_named(databases[i]), SCHEMA_TO_READ, arena);
}

static void make_picture(const graph *graph, yoke_arena *arena) {
  const char *unknown;
  yoke_buffer text = {0};
  picture_options options = {.with_abstract = true, .with_builtin = true};
  picture *picture = picture_of(graph, &options, arena, &unknown);
  picture_write_dot(picture, &text);
  picture_write_mermaid(picture, &text);
  yoke_buffer_free(&text);
}

static bool has_errors(const diagnostics *found) {
  for (size_t i = 0; i < found->count; i++)
    if (found->items[i].severity >= ERROR) return true;
  return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static FILE *sink;
  if (!sink) {
    sink = fopen("/dev/null", "w");
    make_folder();
  }
  write_models(data, size);
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  if (setjmp(out_of_memory)) abort();
  diagnostics found = {.arena = &arena};
  const char *paths[] = {path};
  project_options options = {.paths = paths, .path_count = 1, .label = "fuzz"};
  graph *graph = graph_read(&options, &arena, &found);
  check(graph, &found);
  if (!has_errors(&found)) names_check(graph, &found);
  print_diagnostics(&found, sink, true);
  if (!has_errors(&found)) {
    make_sql(graph, &arena);
    make_picture(graph, &arena);
    generate_code(graph, "fuzz", &arena, &found);
  }
  yoke_arena_free(&arena);
  return 0;
}
