/* A large picture in which every line is drawn is a tangle that nobody can follow. There a line
 * that leads to another app, or to a model that very many point at, is far: the box it comes from
 * names its other end instead. So each app is a picture of its own, and all of them stand side by
 * side. */
#include "model/table.h"
#include "picture/picture.h"

enum { LARGE = 40, VERY_MANY = 8 };

/* By model: its box, and how many lines lead to it. */
typedef struct node {
  picture_box *box;
  size_t incoming;
} node;

static table *nodes_of(picture *picture) {
  table *nodes = table_new(picture->arena);
  node *all = yoke_arena_alloc(picture->arena, (picture->box_count + 1) * sizeof *all);
  for (size_t i = 0; i < picture->box_count; i++) {
    all[i] = (node){.box = &picture->boxes[i]};
    table_put_at(nodes, picture->boxes[i].model, &all[i]);
  }
  for (size_t i = 0; i < picture->link_count; i++)
    ((node *)table_get_at(nodes, picture->links[i].to))->incoming++;
  return nodes;
}

/* What was asked for by name is there with all its lines. */
static bool is_far(const picture *picture, const table *nodes, const picture_link *link) {
  if (picture_picks(picture, link->from) || picture_picks(picture, link->to)) return false;
  const node *to = table_get_at(nodes, link->to);
  return link->from->app != link->to->app || to->incoming > VERY_MANY;
}

static void see_what_is_left(picture *picture, const table *nodes) {
  for (size_t i = 0; i < picture->box_count; i++) {
    picture_box *box = &picture->boxes[i];
    box->is_alone = true;
    box->is_far = picture->has_far_links && box->role == PICTURE_NAMED;
  }
  for (size_t i = 0; i < picture->link_count; i++) {
    const picture_link *link = &picture->links[i];
    if (link->is_far) continue;
    picture_box *ends[] = {((node *)table_get_at(nodes, link->from))->box,
                           ((node *)table_get_at(nodes, link->to))->box};
    for (size_t k = 0; k < 2; k++)
      ends[k]->is_alone = ends[k]->is_far = false;
  }
}

void picture_cut(picture *picture) {
  const table *nodes = nodes_of(picture);
  bool is_large = picture->box_count > LARGE && !picture->options.all_lines;
  for (size_t i = 0; is_large && i < picture->link_count; i++) {
    picture_link *link = &picture->links[i];
    link->is_far = is_far(picture, nodes, link);
    picture->has_far_links |= link->is_far;
  }
  see_what_is_left(picture, nodes);
}
