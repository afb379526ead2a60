/* The options of class Meta that name fields: ordering, get_latest_by, unique_together,
 * order_with_respect_to. */
#include <string.h>

#include "model/fields.h"
#include "model/meta.h"

/* ── Ordering ───────────────────────────────────────────────────────────────────────────────── */

/* F("name"), F("name").asc(), F("name").desc(), without a word on NULLs, are a name. */
static ordering_term term_of_expression(expression *expression) {
  ordering_term term = {.expression = expression, .where = expression->where};
  const struct expression *of = expression;
  if (of->kind == EXPRESSION_ORDER) {
    if (of->nulls_first || of->nulls_last) return term;
    term.descending = of->descending;
    of = of->items[0];
  }
  if (of->kind == EXPRESSION_F) term.path = of->text;
  return term;
}

/* "-name", or an expression; false when it is neither. */
static bool read_term(builder *builder, const model *model, const char *option, const value *term,
                      ordering_term *ret) {
  if (is_plain_text(term)) {
    bool descending = term->text[0] == '-';
    *ret = (ordering_term){
        .path = term->text + descending, .descending = descending, .where = term->where};
    return true;
  }
  if (is_expression(term)) {
    *ret = term_of_expression(read_expression(builder, term, true, model_label(model)));
    return true;
  }
  if (term->kind == IS_UNKNOWN)
    refuse_option(builder, model, option, term, "");
  else
    about_model(model,
                complain(builder, ERROR, "yoke.E112", term->where,
                         "a term of Meta.%s must be a field's name, e.g. \"-id\"", option),
                NULL);
  return false;
}

static void read_ordering(builder *builder, const class_info *class, model *model) {
  const value *set = meta_option(builder, class, "ordering");
  if (!set || set->kind == IS_NONE) return;
  model->ordering_where = set->where;
  if (set->kind == IS_UNKNOWN) {
    refuse_option(builder, model, "ordering", set, "a list");
    return;
  }
  if (!is_list(set)) {
    model->ordering_shape = SHAPE_NOT_A_LIST;
    return;
  }
  for (size_t i = 0; i < set->count; i++) {
    ordering_term term;
    if (read_term(builder, model, "ordering", set->items[i], &term))
      APPEND(builder, model->ordering, model->ordering_count) = term;
  }
}

static void read_latest_by(builder *builder, const class_info *class, model *model) {
  const value *set = meta_option(builder, class, "get_latest_by");
  ordering_term term;
  if (!set || set->kind == IS_NONE) return;
  if (!is_list(set)) {
    if (read_term(builder, model, "get_latest_by", set, &term))
      APPEND(builder, model->get_latest_by, model->get_latest_by_count) = term;
    return;
  }
  for (size_t i = 0; i < set->count; i++)
    if (read_term(builder, model, "get_latest_by", set->items[i], &term))
      APPEND(builder, model->get_latest_by, model->get_latest_by_count) = term;
}

/* A concrete base passes on its ordering and get_latest_by, when it is the first model in the order
 * of bases. */
static void inherit_ordering(builder *builder, const class_info *class, model *model) {
  const struct model *base = model->base_count ? model->bases[0] : NULL;
  if (!base || base->is_abstract) return;
  if (!meta_option(builder, class, "ordering")) {
    model->ordering = base->ordering;
    model->ordering_count = base->ordering_count;
    model->ordering_where = base->ordering_where;
  }
  if (!meta_option(builder, class, "get_latest_by")) {
    model->get_latest_by = base->get_latest_by;
    model->get_latest_by_count = base->get_latest_by_count;
  }
}

/* ── order_with_respect_to ──────────────────────────────────────────────────────────────────── */

static field *field_of(const model *model, const char *name) {
  field *found = NULL;
  for (size_t i = 0; i < model->parent_count && !found; i++)
    found = model_field(model->parents[i], name);
  for (size_t i = 0; i < model->declared_count && !found; i++)
    if (strcmp(model->declared[i]->name, name) == 0 ||
        strcmp(model->declared[i]->attname, name) == 0)
      found = model->declared[i];
  return found;
}

static bool has_generic_key(const model *model, const char *name) {
  for (size_t i = 0; i < model->generic_key_count; i++)
    if (strcmp(model->generic_keys[i]->name, name) == 0) return true;
  return false;
}

static bool has_order_field(const model *model) {
  for (size_t i = 0; i < model->declared_count; i++)
    if (model->declared[i]->is_order_wrt) return true;
  return false;
}

void settle_order(builder *builder, class_info *class) {
  model *model = class->model;
  const value *set = meta_option(builder, class, "order_with_respect_to");
  if (!set || value_truth(set) == 0) return;
  if (!is_plain_text(set)) {
    refuse_option(builder, model, "order_with_respect_to", set, "a field's name");
    return;
  }
  model->order_with_respect_to_name = set->text;
  model->order_with_respect_to = field_of(model, set->text);
  if (!model->order_with_respect_to && !has_generic_key(model, set->text)) {
    if (!model->is_incomplete)
      about_model(model,
                  complain(builder, ERROR, "yoke.E119", set->where, "%s has no field named '%s'",
                           model->name, set->text),
                  NULL);
    model->is_incomplete = true;
    return;
  }
  if (!has_order_field(model)) add_order_field(builder, model);
}

/* It takes the place of the ordering. */
static void order_by_order(builder *builder, model *model) {
  if (!has_order_field(model)) return;
  model->ordering_clashes = model->ordering_count > 0;
  model->ordering = NULL;
  model->ordering_count = 0;
  APPEND(builder, model->ordering, model->ordering_count) =
      (ordering_term){.path = "_order", .where = model->where};
}

/* ── unique_together ────────────────────────────────────────────────────────────────────────── */

static void add_name(builder *builder, const model *model, unique_together *to, const char *name) {
  APPEND(builder, to->names, to->name_count) = name;
  field *field = model_field(model, name);
  if (field) APPEND(builder, to->fields, to->count) = field;
}

/* A text among lists is, to Python, a list of its letters. */
static void add_letters(builder *builder, const model *model, unique_together *to,
                        const value *text) {
  for (size_t i = 0; i < text->size; i++)
    add_name(builder, model, to, yoke_arena_copy(builder->arena, text->text + i, 1));
}

static void add_names(builder *builder, const model *model, unique_together *to,
                      const value *names) {
  for (size_t i = 0; i < names->count; i++) {
    const value *name = names->items[i];
    if (is_plain_text(name))
      add_name(builder, model, to, name->text);
    else
      about_model(model,
                  complain(builder, ERROR, "yoke.E112", name->where,
                           "Meta.unique_together must name fields"),
                  NULL);
  }
}

static void read_together(builder *builder, model *model, const value *names) {
  unique_together together = {.where = names->where};
  if (is_plain_text(names))
    add_letters(builder, model, &together, names);
  else
    add_names(builder, model, &together, names);
  APPEND(builder, model->unique_together, model->unique_together_count) = together;
}

/* A list of lists of names, or one list of names alone: normalize_together(). */
static void read_unique_together(builder *builder, const class_info *class, model *model) {
  const value *set = meta_option(builder, class, "unique_together");
  if (!set || value_truth(set) == 0) return;
  model->unique_together_where = set->where;
  if (set->kind == IS_UNKNOWN) {
    refuse_option(builder, model, "unique_together", set, "a list");
    return;
  }
  if (!is_list(set)) {
    model->unique_together_shape = SHAPE_NOT_A_LIST;
    return;
  }
  if (!is_list(set->items[0])) {
    read_together(builder, model, set);
    return;
  }
  for (size_t i = 0; i < set->count; i++) {
    if (is_list(set->items[i]) || is_plain_text(set->items[i]))
      read_together(builder, model, set->items[i]);
    else
      model->unique_together_shape = SHAPE_WRONG_ELEMENTS;
  }
}

void meta_fields(builder *builder, class_info *class, model *model) {
  read_ordering(builder, class, model);
  read_latest_by(builder, class, model);
  inherit_ordering(builder, class, model);
  order_by_order(builder, model);
  read_unique_together(builder, class, model);
}
