/* Multi-table inheritance and proxies: the concrete models a model derives from, the one-to-one
 * fields that lead to their rows, and whose columns it has. */
#include <string.h>

#include "model/classes.h"

/* Python raises here and makes no class; the model stays, so that what points at it is not told
 * of too. */
static void refuse(model *model, diagnostic *said) {
  model->is_incomplete = true;
  if (said) said->object = model_label(model);
}

/* ── Explicit links ─────────────────────────────────────────────────────────────────────────── */

static const char *target_label(builder *builder, const model *model, const relation *relation) {
  yoke_arena *arena = builder->arena;
  if (relation->to) return lower_case(arena, model_label(relation->to));
  const char *name = relation->to_name;
  if (!name || strcmp(name, "self") == 0) return lower_case(arena, model_label(model));
  if (strchr(name, '.')) return lower_case(arena, name);
  return lower_case(arena, yoke_arena_printf(arena, "%s.%s", model->app->label, name));
}

static void add_links(builder *builder, parent_links *links, const model *model,
                      const struct model *from) {
  for (size_t i = 0; i < from->declared_count; i++) {
    const field *field = from->declared[i];
    if (!field->relation || !field->relation->is_one_to_one || !field->relation->parent_link)
      continue;
    APPEND(builder, links->items, links->count) =
        (parent_link){target_label(builder, model, field->relation), field};
  }
}

parent_links find_parent_links(builder *builder, const class_info *class) {
  parent_links links = {0};
  const struct class *python = class->class;
  for (size_t i = python->base_count; i-- > 0;) {
    const value *base = python->bases[i];
    const class_info *parent = base->kind == IS_CLASS ? class_info_of(builder, base->class) : NULL;
    if (parent && parent->model->is_abstract)
      add_links(builder, &links, class->model, parent->model);
  }
  add_links(builder, &links, class->model, class->model);
  return links;
}

/* The last one counts. */
static const field *explicit_link(builder *builder, const parent_links *links, const model *base) {
  const char *label = lower_case(builder->arena, model_label(base));
  for (size_t i = links->count; i-- > 0;)
    if (strcmp(links->items[i].label, label) == 0) return links->items[i].field;
  return NULL;
}

/* ── Parents ────────────────────────────────────────────────────────────────────────────────── */

static field *declared_field(const model *model, const char *name) {
  for (size_t i = 0; i < model->declared_count; i++)
    if (strcmp(model->declared[i]->name, name) == 0) return model->declared[i];
  return NULL;
}

static void note_parent(builder *builder, model *model, struct model *parent, field *link) {
  size_t at = 0;
  while (at < model->parent_count && model->parents[at] != parent)
    at++;
  if (at == model->parent_count) {
    size_t links = model->parent_count;
    APPEND(builder, model->parent_links, links) = NULL;
    APPEND(builder, model->parents, model->parent_count) = parent;
  }
  model->parent_links[at] = link;
}

static bool clashes(builder *builder, const class_info *class, const model *base,
                    const char *name) {
  if (table_get(class->names, name) != is_own_field) return false;
  refuse(class->model,
         complain(builder, ERROR, "yoke.E103", class->class->where,
                  "Local field '%s' in class '%s' clashes with field of the same name from base "
                  "class '%s'.",
                  name, class->class->name, base->name));
  return true;
}

static bool any_clashes(builder *builder, const class_info *class, const model *base) {
  for (size_t i = 0; i < base->declared_count; i++)
    if (clashes(builder, class, base, base->declared[i]->name)) return true;
  for (size_t i = 0; i < base->many_to_many_count; i++)
    if (clashes(builder, class, base, base->many_to_many[i]->name)) return true;
  return false;
}

/* A link that Django makes: its counter is below those of all fields before it. */
static field *implicit_link(builder *builder, class_info *class, model *parent) {
  model *model = class->model;
  const char *name =
      yoke_arena_printf(builder->arena, "%s_ptr", lower_case(builder->arena, parent->name));
  if (table_get(class->names, name) == is_own_field) {
    refuse(model, complain(builder, ERROR, "yoke.E103", class->class->where,
                           "Auto-generated field '%s' in class '%s' for parent_link to base class "
                           "'%s' clashes with declared field of the same name.",
                           name, class->class->name, parent->name));
    return NULL;
  }
  field *known = declared_field(model, name);
  if (known) return known;
  field *link =
      make_key(builder, model, name, FIELD_OneToOneField, parent, --builder->auto_counter);
  link->auto_created = link->relation->parent_link = true;
  add_field(builder, model, link);
  table_put(class->names, name, is_other_name);
  return link;
}

void add_parent(builder *builder, class_info *class, const model *base, const parent_links *links) {
  model *model = class->model, *parent = base->concrete;
  if (any_clashes(builder, class, base) || model->is_proxy) return;
  const field *link = explicit_link(builder, links, parent);
  field *own = link ? declared_field(model, link->name) : implicit_link(builder, class, parent);
  note_parent(builder, model, parent, own ? own : (field *)link);
}

/* The link of an abstract base, made anew for the model. */
static field *copied_link(builder *builder, class_info *class, const field *link) {
  field *own = declared_field(class->model, link->name);
  if (own || table_get(class->names, link->name)) return own;
  own = make_key(builder, class->model, link->name, FIELD_OneToOneField, link->relation->to,
                 link->creation_counter);
  own->auto_created = own->relation->parent_link = true;
  add_field(builder, class->model, own);
  table_put(class->names, link->name, is_other_name);
  return own;
}

void add_parents_of(builder *builder, class_info *class, const model *base) {
  for (size_t i = 0; i < base->parent_count; i++) {
    field *link = base->parent_links[i], *own = NULL;
    if (link)
      own = link->auto_created ? copied_link(builder, class, link)
                               : declared_field(class->model, link->name);
    note_parent(builder, class->model, base->parents[i], own ? own : link);
  }
}

/* A parent that came before the abstract base which has the link to it. */
static void settle_links(model *model) {
  for (size_t i = 0; i < model->parent_count; i++) {
    field *link = model->parent_links[i];
    field *own = link && link->model != model ? declared_field(model, link->name) : NULL;
    if (own) model->parent_links[i] = own;
  }
}

void settle_key(builder *builder, model *model) {
  settle_links(model);
  if (model->pk || model->composite_key || model->is_proxy) return;
  field *link = model->parent_count ? model->parent_links[0] : NULL;
  if (!link) {
    add_auto_key(builder, model);
    return;
  }
  link->primary_key = true;
  model->pk = link;
}

/* ── Proxies ────────────────────────────────────────────────────────────────────────────────── */

static void refuse_proxy(builder *builder, model *model, const char *message) {
  refuse(model, complain(builder, ERROR, "yoke.E103", model->where, "%s", message));
}

/* What is wrong with taking one more base, in Django's words; NULL when nothing is. */
static const char *refused_base(builder *builder, const model *proxy, const model *base,
                                const model *before) {
  yoke_arena *arena = builder->arena;
  if (base->is_abstract && base->field_count)
    return yoke_arena_printf(arena,
                             "Abstract base class containing model fields not permitted for proxy "
                             "model '%s'.",
                             proxy->name);
  if (!base->is_abstract && before && base->concrete != before->concrete)
    return yoke_arena_printf(
        arena, "Proxy model '%s' has more than one non-abstract model base class.", proxy->name);
  return NULL;
}

/* The one concrete base; NULL when that is not so (reported). */
static model *base_of_proxy(builder *builder, const class_info *class) {
  const char *refused;
  model *base = NULL;
  for (size_t i = 0; i < class->class->base_count; i++) {
    const value *direct = class->class->bases[i];
    const class_info *info =
        direct->kind == IS_CLASS ? class_info_of(builder, direct->class) : NULL;
    if (!info) continue;
    refused = refused_base(builder, class->model, info->model, base);
    if (refused) {
      refuse_proxy(builder, class->model, refused);
      return NULL;
    }
    if (!info->model->is_abstract && !base) base = info->model;
  }
  if (!base && !class->model->is_incomplete)
    refuse_proxy(builder, class->model,
                 yoke_arena_printf(builder->arena,
                                   "Proxy model '%s' has no non-abstract model base class.",
                                   class->model->name));
  return base;
}

void set_up_proxy(builder *builder, class_info *class) {
  model *model = class->model;
  const struct model *first = model->base_count ? model->bases[0] : NULL;
  if (first && first->is_swapped) {
    refuse_proxy(builder, model,
                 yoke_arena_printf(builder->arena, "%s cannot proxy the swapped model '%s'.",
                                   model->name, first->swapped));
    return;
  }
  struct model *base = base_of_proxy(builder, class);
  if (!base) return;
  model->proxy_for = base;
  model->concrete = base->concrete;
  model->pk = base->pk;
  model->composite_key = base->composite_key;
  model->table = base->table;
  model->table_is_made = base->table_is_made;
}

/* ── Columns ────────────────────────────────────────────────────────────────────────────────── */

static bool has_field(const model *model, const field *field) {
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i] == field) return true;
  return false;
}

static void join_from(builder *builder, model *model, const struct model *parent) {
  for (size_t i = 0; i < parent->field_count; i++)
    if (model->parent_count < 2 || !has_field(model, parent->fields[i]))
      APPEND(builder, model->fields, model->field_count) = parent->fields[i];
}

static void name_field(table *names, const char *name, const field *field) {
  if (!table_get(names, name)) table_put(names, name, field);
}

static void name_declared(builder *builder, model *model) {
  model->declared_names = table_new(builder->arena);
  for (size_t i = 0; i < model->declared_count; i++) {
    const field *field = model->declared[i];
    table_put(model->declared_names, field->name, field);
    if (field->attname) table_put(model->declared_names, field->attname, field);
  }
}

/* By name or attname: a name goes before. */
static void name_fields(builder *builder, model *model) {
  enum { FEW = 16 }; /* which are compared one by one as fast */
  if (model->declared_count > FEW) name_declared(builder, model);
  if (model->field_count <= FEW) return;
  model->field_names = table_new(builder->arena);
  for (size_t i = 0; i < model->field_count; i++)
    name_field(model->field_names, model->fields[i]->name, model->fields[i]);
  for (size_t i = 0; i < model->field_count; i++)
    name_field(model->field_names, model->fields[i]->attname, model->fields[i]);
}

void join_fields(builder *builder, model *model) {
  for (size_t i = 0; i < model->parent_count; i++)
    join_from(builder, model, model->parents[i]);
  if (model->proxy_for) join_from(builder, model, model->proxy_for);
  for (size_t i = 0; i < model->declared_count; i++)
    if (!(model->declared[i]->type->traits & TRAIT_NO_COLUMN))
      APPEND(builder, model->fields, model->field_count) = model->declared[i];
  name_fields(builder, model);
}
