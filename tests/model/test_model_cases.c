/* The graph against a real Django's _meta (django_meta.py wrote expected.txt). */
#include "model/case.h"
#include "model/describe.h"
#include "support/cases.h"

static void check_case(void **state) {
  model_case opened;
  open_case(&opened, *state);
  if (opened.list.errors) print_diagnostics(&opened.list, stderr, false);
  assert_int_equal(opened.list.errors, 0);
  yoke_buffer said = {0};
  for (size_t i = 0; i < opened.graph->app_count; i++)
    for (size_t k = 0; k < opened.graph->apps[i]->model_count; k++)
      if (!opened.graph->apps[i]->models[k]->is_abstract)
        describe_model(&said, opened.graph->apps[i]->models[k]);
  assert_string_equal(said.text, opened.expected);
  yoke_buffer_free(&said);
  close_case(&opened);
}

int main(void) {
  return run_case_folders("means by each case what Django means", CASES, check_case);
}
