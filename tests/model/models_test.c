#include "model/models_test.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "project/project.h"
#include "support/folder.h"

enum { MOST_FILES = 8 };

/* Every folder on the way to the file. */
static void make_folders(const char *path) {
  char folder[64];
  for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
    snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
    mkdir(test_path(folder), 0700);
  }
}

void read_files(test_models *to, const char *const *paths_and_texts) {
  *to = (test_models){0};
  to->list.arena = &to->arena;
  const char *paths[MOST_FILES];
  size_t count = 0;
  for (; paths_and_texts[0]; paths_and_texts += 2) {
    make_folders(paths_and_texts[0]);
    assert_true(count < MOST_FILES);
    paths[count++] =
        yoke_arena_text(&to->arena, test_write(paths_and_texts[0], paths_and_texts[1]));
  }
  project_options options = {.paths = paths, .path_count = count};
  to->graph = graph_read(&options, &to->arena, &to->list);
}

void read_shop(test_models *to, const char *text) {
  yoke_buffer whole = {0};
  yoke_buffer_printf(&whole, "from django.db import models\n%s", text);
  read_files(to, (const char *const[]){"shop/models.py", whole.text, NULL});
  yoke_buffer_free(&whole);
}

void forget_models(test_models *read) {
  yoke_arena_free(&read->arena);
}

static int by_place(const void *left, const void *right) {
  const diagnostic *a = left, *b = right;
  if (a->where.start != b->where.start) return a->where.start < b->where.start ? -1 : 1;
  return strcmp(a->message, b->message);
}

const char *said(test_models *read) {
  const char *all = "";
  if (read->list.count)
    qsort(read->list.items, read->list.count, sizeof *read->list.items, by_place);
  for (size_t i = 0; i < read->list.count; i++) {
    const diagnostic *one = &read->list.items[i];
    unsigned line, column;
    place_line_column(one->where, &line, &column);
    all = yoke_arena_printf(&read->arena, "%s%u:%u %s %s %s\n", all, line, column,
                            severity_name(one->severity), one->id, one->message);
  }
  return all;
}

void expect_said(const char *text, const char *expected) {
  test_models read;
  read_shop(&read, text);
  assert_string_equal(said(&read), expected);
  forget_models(&read);
}

model *model_named(test_models *read, const char *name) {
  model *found = graph_model(read->graph, "shop", name);
  if (!found) fail_msg("no model %s: %s", name, said(read));
  return found;
}

field *field_named(test_models *read, const char *model, const char *name) {
  field *found = model_field(model_named(read, model), name);
  if (!found) fail_msg("no field %s.%s: %s", model, name, said(read));
  return found;
}
