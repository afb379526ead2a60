/* Which models and lines a picture has. */
#include "picture/picture.h"

#include <string.h>

#include "model/table.h"

/* ── Roles ──────────────────────────────────────────────────────────────────────────────────── */

/* What is known of a model while the picture is made: what will be its box. */
static picture_box *box_of(table *boxes, yoke_arena *arena, const model *model) {
  picture_box *found = table_get_at(boxes, model);
  if (found) return found;
  found = yoke_arena_alloc(arena, sizeof *found);
  *found = (picture_box){.model = model};
  table_put_at(boxes, model, found);
  return found;
}

/* A model is drawn, or named, from now on; what is drawn stays so. */
static void give_role(picture_box *box, picture_role role) {
  if (box->role < role) box->role = role;
}

typedef void visit_model(const model *model, void *context);

static void each_model(const graph *graph, visit_model *visit, void *context) {
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++)
      visit(graph->apps[i]->models[k], context);
}

static bool is_one_of(const char *name, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(list[i], name) == 0) return true;
  return false;
}

/* A join table that nobody declared is a line, no box. */
static bool can_be_box(const model *model, const picture_options *options) {
  return !model->is_auto_created && (!model->is_abstract || options->with_abstract);
}

/* By its own name. */
static bool is_picked(const model *model, const picture_options *options) {
  return is_one_of(model->name, options->only, options->only_count) ||
         is_one_of(model_label(model), options->only, options->only_count);
}

bool picture_picks(const picture *picture, const model *model) {
  return is_picked(model, &picture->options);
}

static bool is_asked_for(const model *model, const picture_options *options) {
  if (!can_be_box(model, options)) return false;
  if (!options->only_count) return options->with_builtin || !model->app->is_builtin;
  return is_picked(model, options) ||
         is_one_of(model->app->label, options->only, options->only_count);
}

/* ── Lines ──────────────────────────────────────────────────────────────────────────────────── */

typedef struct lines {
  picture *picture;
  table *boxes;
} lines;

static picture_box *box_in(lines *lines, const model *model) {
  return box_of(lines->boxes, lines->picture->arena, model);
}

/* A base of an app that is none of the graph, or a model that is lost to an error: it has no box.
 */
static bool is_elsewhere(const graph *graph, const model *model) {
  const app *app = model->app;
  if (graph_app(graph, app->label) != app) return true;
  if (model->is_abstract) return false;
  return model->is_swapped || graph_model(graph, app->label, model->name) != model;
}

/* A line is drawn when it leads away from what is drawn, or to a model picked by name; the other
 * end is named. */
static void add_link(lines *lines, picture_link link) {
  const picture_options *options = &lines->picture->options;
  if (!link.to || !can_be_box(link.from, options) || !can_be_box(link.to, options)) return;
  if (is_elsewhere(lines->picture->graph, link.to)) return;
  picture_box *from = box_in(lines, link.from);
  if (from->role != PICTURE_DRAWN && !is_picked(link.to, options)) return;
  give_role(from, PICTURE_NAMED);
  give_role(box_in(lines, link.to), PICTURE_NAMED);
  picture *picture = lines->picture;
  picture->links =
      yoke_arena_grow(picture->arena, picture->links, picture->link_count, sizeof *picture->links);
  picture->links[picture->link_count++] = link;
}

static void add_keys(lines *lines, const model *model) {
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    if (!field->relation || field->model != model) continue;
    picture_link_kind kind = field->relation->parent_link     ? LINK_PARENT
                             : field->relation->is_one_to_one ? LINK_ONE_TO_ONE
                                                              : LINK_FOREIGN_KEY;
    add_link(lines, (picture_link){.kind = kind,
                                   .from = model,
                                   .to = field->relation->to,
                                   .name = field->name,
                                   .key = field,
                                   .is_optional = field->null});
  }
}

/* Over a join table of the project's own the keys of that table are the lines. */
static void add_many(lines *lines, const model *model) {
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    const many_to_many *many = model->many_to_many[i];
    if (many->through && !many->through->is_auto_created) continue;
    add_link(lines, (picture_link){.kind = LINK_MANY_TO_MANY,
                                   .from = model,
                                   .to = many->to,
                                   .name = many->name,
                                   .is_optional = true});
  }
}

static bool has_base(const model *model, const struct model *base) {
  for (size_t i = 0; i < model->base_count; i++)
    if (model->bases[i] == base) return true;
  return false;
}

/* The bases of a base are its own: it has the arrows to them. */
static bool comes_through_another(const model *model, const struct model *base) {
  for (size_t i = 0; i < model->base_count; i++)
    if (model->bases[i] != base && has_base(model->bases[i], base)) return true;
  return false;
}

static void add_bases(lines *lines, const model *model) {
  if (model->proxy_for)
    add_link(lines, (picture_link){.kind = LINK_PROXY, .from = model, .to = model->proxy_for});
  for (size_t i = 0; i < model->base_count; i++) {
    const struct model *base = model->bases[i];
    if (base->is_abstract && base != model && !comes_through_another(model, base))
      add_link(lines, (picture_link){.kind = LINK_ABSTRACT, .from = model, .to = base});
  }
}

static void add_links(const model *model, void *context) {
  lines *lines = context;
  picture_box *box = box_in(lines, model);
  box->first_link = lines->picture->link_count;
  if (!model->is_abstract) {
    add_keys(lines, model);
    add_many(lines, model);
  }
  add_bases(lines, model);
  box->link_count = lines->picture->link_count - box->first_link;
}

/* ── Boxes ──────────────────────────────────────────────────────────────────────────────────── */

static void choose(const model *model, void *context) {
  lines *lines = context;
  if (is_asked_for(model, &lines->picture->options)) give_role(box_in(lines, model), PICTURE_DRAWN);
}

static void add_box(const model *model, void *context) {
  lines *lines = context;
  picture *picture = lines->picture;
  const picture_box *box = box_in(lines, model);
  if (box->role == PICTURE_LEFT_OUT) return;
  picture->boxes =
      yoke_arena_grow(picture->arena, picture->boxes, picture->box_count, sizeof *picture->boxes);
  picture->boxes[picture->box_count++] = *box;
}

static bool is_model_of(const graph *graph, const char *name) {
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const model *model = graph->apps[i]->models[k];
      if (strcmp(model->name, name) == 0 || strcmp(model_label(model), name) == 0) return true;
    }
  return false;
}

static const char *find_unknown(const graph *graph, const picture_options *options) {
  for (size_t i = 0; i < options->only_count; i++)
    if (!graph_app(graph, options->only[i]) && !is_model_of(graph, options->only[i]))
      return options->only[i];
  return NULL;
}

picture *picture_of(const graph *graph, const picture_options *options, yoke_arena *arena,
                    const char **ret_unknown) {
  *ret_unknown = find_unknown(graph, options);
  if (*ret_unknown) return NULL;
  picture *made = yoke_arena_alloc(arena, sizeof *made);
  *made = (picture){.arena = arena, .graph = graph, .options = *options};
  lines lines = {.picture = made, .boxes = table_new(arena)};
  each_model(graph, choose, &lines);
  each_model(graph, add_links, &lines);
  each_model(graph, add_box, &lines);
  picture_cut(made);
  return made;
}
