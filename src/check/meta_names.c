/* The names of fields that options of class Meta list: unique_together, indexes, constraints. */
#include <string.h>

#include "check/checks.h"

static void say_nonexistent(checker *c, const model *model, const char *name, const char *option,
                            place where) {
  if (model->is_incomplete) return;
  diagnostic *said = say_model(c, model, ERROR, "models.E012", where, NULL,
                               "'%s' refers to the nonexistent field '%s'.", option, name);
  suggest_field(said, model, name);
}

void check_meta_name(checker *c, const model *model, const char *name, const char *option,
                     place where) {
  where = place_or(where, model->where);
  named found = forward_named(model, name);
  if (is_nothing(&found))
    say_nonexistent(c, model, name, option, where);
  else if (found.many)
    say_model(c, model, ERROR, "models.E013", where, NULL,
              "'%s' refers to a ManyToManyField '%s', but ManyToManyFields are not permitted in "
              "'%s'.",
              option, name, option);
  else if (found.field && found.field->class == FIELD_CompositePrimaryKey)
    say_model(c, model, ERROR, "models.E048", where, NULL,
              "'%s' refers to a CompositePrimaryKey '%s', but CompositePrimaryKeys are not "
              "permitted in '%s'.",
              option, name, option);
  else if (!found.field || !is_local(model, found.field))
    say_model(c, model, ERROR, "models.E016", where,
              "This issue may be caused by multi-table inheritance.",
              "'%s' refers to field '%s' which is not local to model '%s'.", option, name,
              model->name);
}

void check_unique_together(checker *c, const model *model) {
  place where = place_or(model->unique_together_where, model->where);
  if (model->unique_together_shape == SHAPE_NOT_A_LIST)
    say_model(c, model, ERROR, "models.E010", where, NULL,
              "'unique_together' must be a list or tuple.");
  else if (model->unique_together_shape == SHAPE_WRONG_ELEMENTS)
    say_model(c, model, ERROR, "models.E011", where, NULL,
              "All 'unique_together' elements must be lists or tuples.");
  else
    for (size_t i = 0; i < model->unique_together_count; i++) {
      const unique_together *together = &model->unique_together[i];
      for (size_t k = 0; k < together->name_count; k++)
        check_meta_name(c, model, together->names[k], "unique_together", together->where);
    }
}
