/* The fields of a model class: what it declares, and what it takes over from its bases, as
 * ModelBase.__new__() does. Rules:
 *   1. A model's own declarations come first.
 *   2. Then each direct base gives its fields, in Python's order of bases; a base has by then those
 *      of its own bases.
 *   3. A field is left out when its name is an attribute of the class itself (`name = None` too),
 *      of a base that comes before and is no direct model base, or of a field taken over already.
 *   4. A concrete base gives no columns but a link to its row: parents.c.
 *   5. In the model they stand in the order in which Python would have made them (add_field()). */
#include <string.h>

#include "model/classes.h"

const char is_own_field[] = "own field", is_other_name[] = "name";

/* ── Names ──────────────────────────────────────────────────────────────────────────────────── */

static void add_name(table *names, const char *name, const char *what) {
  table_put(names, name, what);
}

/* The attributes that a field puts on its model beside its name. */
static void add_field_names(table *names, const char *name, const field *field, const char *what) {
  if (field && field->attname && strcmp(field->attname, name) != 0 &&
      !table_get(names, field->attname))
    add_name(names, field->attname, is_other_name);
  add_name(names, name, what);
}

static void add_body_names(table *names, const class *class) {
  for (size_t i = 0; i < namespace_count(class->names); i++)
    add_name(names, namespace_at(class->names, i)->name, is_other_name);
}

/* ── Declarations ───────────────────────────────────────────────────────────────────────────── */

static uint64_t order_of(const declaration *declaration) {
  return declaration->made->kind == IS_INSTANCE ? declaration->made->instance->order : 0;
}

/* In the order of creation, behind equals. */
static void keep_declaration(builder *builder, class_info *class, const declaration *declaration) {
  APPEND(builder, class->declarations, class->declaration_count) = *declaration;
  struct declaration *items = class->declarations, moved = *declaration;
  size_t at = class->declaration_count - 1;
  for (; at > 0 && order_of(&items[at - 1]) > order_of(&moved); at--)
    items[at] = items[at - 1];
  items[at] = moved;
}

static void declare_field(builder *builder, class_info *class, const declaration *declaration,
                          const char *what) {
  model *model = class->model;
  field *made = build_field(builder, model, declaration);
  if (made)
    add_field(builder, model, made);
  else
    model->is_incomplete = true;
  add_field_names(class->names, declaration->name, made, what);
}

/* What the metaclass does when it meets the field: contribute_to_class(). */
static void contribute(builder *builder, class_info *class, const declaration *declaration,
                       const char *what) {
  if (declaration->kind == DECLARES_FIELD) {
    declare_field(builder, class, declaration, what);
  } else {
    add_name(class->names, declaration->name, what);
    if (declaration->kind == DECLARES_MANY_TO_MANY)
      build_many_to_many(builder, class->model, declaration);
    else if (declaration->kind == DECLARES_GENERIC)
      build_generic_key(builder, class->model, declaration);
    else if (declaration->kind != DECLARES_NO_COLUMN)
      class->model->is_incomplete = true;
  }
  keep_declaration(builder, class, declaration);
}

static void warn_of_condition(builder *builder, const class_info *class,
                              const declaration *declaration) {
  const value *made = declaration->made;
  if (made->kind != IS_INSTANCE || !made->instance->doubt.file || class->class->is_doubtful) return;
  diagnostic *said = complain(builder, WARNING, "yoke.W114", declaration->where,
                              "the field %s.%s is declared under a condition: it is taken as "
                              "always there",
                              class->class->name, declaration->name);
  if (!said) return;
  said->object =
      yoke_arena_printf(builder->arena, "%s.%s", model_label(class->model), declaration->name);
  said->other = made->instance->doubt;
  said->other_message = "the condition cannot be known";
}

/* A field has one name, the first, whatever else it is called: x = y = models.TextField(). */
static const char *name_of_field(const binding *binding) {
  instance *made = binding->value->kind == IS_INSTANCE ? binding->value->instance : NULL;
  if (!made) return binding->name;
  if (!made->field_name) made->field_name = binding->name;
  return made->field_name;
}

/* Those from name number `from` on: a field may put others on its model while it is made. Returns
 * how many names there are then. */
static size_t declare_own(builder *builder, class_info *class, size_t from, bool is_later) {
  const namespace *body = class->class->names;
  for (size_t i = from; i < namespace_count(body); i++) {
    const binding *binding = namespace_at(body, i);
    declaration made = {.name = binding->name,
                        .made = binding->value,
                        .kind = kind_of_declaration(builder, binding->value),
                        .where = binding->where};
    bool is_taken = is_later && table_get(class->names, binding->name);
    if (made.kind == DECLARES_NOTHING && !is_later) doubt_unknown(builder, class->model, &made);
    if (made.kind == DECLARES_NOTHING || is_taken) continue;
    made.name = name_of_field(binding);
    if (made.kind == DECLARES_UNREADABLE) report_unreadable_field(builder, class->model, &made);
    if (made.kind == DECLARES_NO_COLUMN) warn_of_no_column(builder, class->model, &made);
    warn_of_condition(builder, class, &made);
    contribute(builder, class, &made, is_own_field);
  }
  return namespace_count(body);
}

/* ── Bases ──────────────────────────────────────────────────────────────────────────────────── */

/* The model class that is a direct base; NULL for any other. */
static class_info *direct_model(builder *builder, const class *class, const value *base) {
  if (base->kind != IS_CLASS) return NULL;
  for (size_t i = 0; i < class->base_count; i++)
    if (class->bases[i]->kind == IS_CLASS && class->bases[i]->class == base->class)
      return class_info_of(builder, base->class);
  return NULL;
}

typedef struct takeover {
  class_info *class;
  table *inherited; /* names of bases that are no direct model bases */
  parent_links links;
} takeover;

static bool is_overridden(const takeover *from, const char *name) {
  return table_get(from->class->names, name) || table_get(from->inherited, name);
}

/* What Django's own files declare is told of where it is taken over. */
static declaration taken_over(const takeover *from, const class_info *base,
                              const declaration *declaration) {
  struct declaration taken = *declaration;
  const class *class = from->class->class;
  if (base->class->module->is_builtin && !class->module->is_builtin) taken.where = class->where;
  return taken;
}

static void take_abstract(builder *builder, const takeover *from, const class_info *base) {
  static const declaration_kind columns_first[] = {DECLARES_FIELD, DECLARES_UNREADABLE,
                                                   DECLARES_MANY_TO_MANY, DECLARES_NO_COLUMN};
  for (size_t kind = 0; kind < sizeof columns_first / sizeof *columns_first; kind++)
    for (size_t i = 0; i < base->declaration_count; i++) {
      declaration declaration = taken_over(from, base, &base->declarations[i]);
      if (declaration.kind == columns_first[kind] && !is_overridden(from, declaration.name))
        contribute(builder, from->class, &declaration, is_other_name);
    }
  add_parents_of(builder, from->class, base->model);
}

static void report_private_clash(builder *builder, const class_info *class, const char *name,
                                 const model *base) {
  diagnostic *said = complain(
      builder, ERROR, "yoke.E103", class->class->where,
      "Local field '%s' in class '%s' clashes with field of the same name from base class '%s'.",
      name, class->class->name, base->name);
  if (said) said->object = model_label(class->model);
  class->model->is_incomplete = true;
}

/* Generic keys come from concrete bases too. */
static void take_private(builder *builder, const takeover *from, const class_info *base) {
  for (size_t i = 0; i < base->declaration_count; i++) {
    const declaration *declaration = &base->declarations[i];
    if (declaration->kind != DECLARES_GENERIC) continue;
    if (table_get(from->class->names, declaration->name) != is_own_field)
      contribute(builder, from->class, declaration, is_other_name);
    else if (!base->model->is_abstract)
      report_private_clash(builder, from->class, declaration->name, base->model);
  }
}

static void add_inherited_names(builder *builder, takeover *from, const value *base) {
  if (base->kind != IS_CLASS) return;
  const class_info *model_class = class_info_of(builder, base->class);
  add_body_names(from->inherited, base->class);
  for (size_t i = 0; model_class && i < model_class->model->declared_count; i++) {
    const field *field = model_class->model->declared[i];
    add_field_names(from->inherited, field->name, field, is_other_name);
  }
  for (size_t i = 0; model_class && i < model_class->declaration_count; i++)
    add_name(from->inherited, model_class->declarations[i].name, is_other_name);
}

static void inherit_from(builder *builder, takeover *from, const value *base) {
  const class_info *parent = direct_model(builder, from->class->class, base);
  if (!parent) {
    add_inherited_names(builder, from, base);
    return;
  }
  if (parent->model->is_abstract) {
    take_abstract(builder, from, parent);
  } else {
    add_parent(builder, from->class, parent->model, &from->links);
    for (size_t i = 0; i < parent->model->declared_count; i++)
      add_name(from->inherited, parent->model->declared[i]->name, is_other_name);
    for (size_t i = 0; i < parent->model->many_to_many_count; i++)
      add_name(from->inherited, parent->model->many_to_many[i]->name, is_other_name);
  }
  take_private(builder, from, parent);
}

void inherit_fields(builder *builder, class_info *class) {
  model *model = class->model;
  class->names = table_new(builder->arena);
  add_body_names(class->names, class->class);
  size_t declared = declare_own(builder, class, 0, false);
  if (model->is_proxy) set_up_proxy(builder, class);
  takeover from = {.class = class,
                   .inherited = table_new(builder->arena),
                   .links = find_parent_links(builder, class)};
  for (size_t i = 1; i < class->class->mro_count; i++)
    inherit_from(builder, &from, class->class->mro[i]);
  declare_own(builder, class, declared, true);
  if (!model->is_abstract) settle_order(builder, class);
  if (!model->is_abstract) settle_key(builder, model);
  join_fields(builder, model);
}
