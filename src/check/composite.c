/* CompositePrimaryKey: the fields it is made of. */
#include <string.h>

#include "check/checks.h"

static void say_excluded(checker *c, const model *model, const char *names, const char *hint) {
  say_model(c, model, ERROR, "models.E042", model->composite_key->where, hint,
            "%s cannot be included in the composite primary key.", names);
}

/* Why the field cannot be part of it; NULL when it can. */
static const char *reason(checker *c, const model *model, const char *name, const named *found) {
  const field *field = found->field;
  if (is_nothing(found)) return text(c, "'%s' is not a valid field.", name);
  if (found->many) return text(c, "'%s' field is not a local field.", name);
  if (!field || !field->column) return text(c, "'%s' field has no column.", name);
  if (field->null) return text(c, "'%s' field may not set 'null=True'.", name);
  if (field->class == FIELD_GeneratedField)
    return text(c, "'%s' field is a generated field.", name);
  if (!is_local(model, field)) return text(c, "'%s' field is not a local field.", name);
  return NULL;
}

/* Two names of one field: "author", "author_id". */
static void check_doubles(checker *c, const model *model, const group *names) {
  const char *rest = NULL;
  for (size_t i = 1; i < names->count; i++)
    rest = text(c, "%s%s'%s'", rest ? rest : "", rest ? ", " : "", (const char *)names->items[i]);
  if (rest)
    say_excluded(c, model, rest,
                 text(c, "%s and '%s' are the same fields.", rest, (const char *)names->items[0]));
}

void check_composite_key(checker *c, const model *model) {
  const field *key = model->composite_key;
  if (!key || model->is_proxy) return;
  groups *columns = groups_new(c->arena);
  for (size_t i = 0; i < key->composite_count; i++) {
    const char *name = key->composite_names[i];
    named found = get_field(c, model, name);
    const char *hint = reason(c, model, name, &found);
    if (hint)
      say_excluded(c, model, text(c, "'%s'", name), hint);
    else
      group_add(columns, group_under(columns, found.field->column), name);
  }
  for (const group *names = first_group(columns); names; names = names->next)
    check_doubles(c, model, names);
}
