/* The graph against a real Django's _meta (django_meta.py wrote expected.txt). */
#include <stdlib.h>
#include <string.h>

#include "model/case.h"

static void describe_relation(yoke_buffer *to, const relation *relation) {
  static const char *const policies[] = {"CASCADE",     "PROTECT", "RESTRICT",  "SET_NULL",
                                         "SET_DEFAULT", "SET",     "DO_NOTHING"};
  yoke_buffer_printf(to, " -> %s.%s %s %s %s", model_label(relation->to), relation->to_field->name,
                     relation->accessor ? relation->accessor : "None", relation->query_name,
                     policies[relation->on_delete]);
  if (!relation->db_constraint) yoke_buffer_puts(to, " unconstrained");
}

static void describe_field(yoke_buffer *to, const field *field) {
  yoke_buffer_printf(to, "  %s %s %s %s '%s'", field->name, field->attname, field->column,
                     field->type->name, field->verbose_name);
  const struct {
    bool is;
    const char *name;
  } flags[] = {{field->primary_key, "primary_key"},
               {field->null, "null"},
               {field->blank, "blank"},
               {field->unique, "unique"},
               {field->db_index, "db_index"},
               {field->editable, "editable"},
               {field->auto_created, "auto_created"},
               {field->auto_now, "auto_now"},
               {field->auto_now_add, "auto_now_add"},
               {field->default_declared, "default"}};
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if (flags[i].is) yoke_buffer_printf(to, " %s", flags[i].name);
  if (field->max_length) yoke_buffer_printf(to, " max_length=%u", field->max_length);
  for (size_t i = 0; i < field->choice_count; i++)
    yoke_buffer_printf(to, " '%s'", field->choices[i].label);
  if (field->relation) describe_relation(to, field->relation);
  yoke_buffer_puts(to, "\n");
}

static void describe_model(yoke_buffer *to, const model *model) {
  yoke_buffer_printf(to, "%s %s '%s' '%s'\n", model_label(model), model->table, model->verbose_name,
                     model->verbose_name_plural);
  for (size_t i = 0; i < model->field_count; i++)
    describe_field(to, model->fields[i]);
  for (size_t i = 0; i < model->reverse_count; i++)
    yoke_buffer_printf(to, "  reverse %s\n", field_label(model->reverse[i]->field));
  for (size_t i = 0; i < model->ordering_count; i++)
    yoke_buffer_printf(to, "  ordering %s%s\n", model->ordering[i].descending ? "-" : "",
                       model->ordering[i].path);
  for (size_t i = 0; i < model->unique_together_count; i++) {
    yoke_buffer_puts(to, "  unique_together");
    for (size_t k = 0; k < model->unique_together[i].count; k++)
      yoke_buffer_printf(to, " %s", model->unique_together[i].fields[k]->name);
    yoke_buffer_puts(to, "\n");
  }
}

static void check_case(void **state) {
  model_case opened;
  open_case(&opened, *state);
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
  return run_cases("means by each case what Django means", CASES, check_case);
}
