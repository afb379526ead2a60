/* The models as an entity-relationship picture: DOT and Mermaid text, and through Graphviz SVG and
 * PNG. */
#ifndef YOKE_PICTURE_PICTURE_H
#define YOKE_PICTURE_PICTURE_H

#include <stdio.h>

#include "common/buffer.h"
#include "model/graph.h"

/* What is drawn. */
typedef struct picture_options {
  const char *const *only; /* labels of apps ("accounts"); names or labels of models ("Profile",
                              "accounts.Profile"), which come with what they touch. None: every app
                              that is not built in */
  size_t only_count;
  bool names_only;    /* boxes without fields */
  bool with_builtin;  /* Django's own apps whole, not only what is pointed at */
  bool with_abstract; /* abstract models and who derives from them */
  bool all_lines;     /* none is far */
} picture_options;

typedef enum picture_role {
  PICTURE_LEFT_OUT,
  PICTURE_NAMED, /* at the other end of something drawn: its name alone */
  PICTURE_DRAWN,
} picture_role;

/* A line between two models. */
typedef enum picture_link_kind {
  LINK_FOREIGN_KEY,
  LINK_ONE_TO_ONE,
  LINK_MANY_TO_MANY,
  LINK_PARENT,   /* multi-table inheritance */
  LINK_PROXY,    /* a proxy of */
  LINK_ABSTRACT, /* derives from */
} picture_link_kind;

typedef struct picture_link {
  picture_link_kind kind;
  const model *from, *to;
  const char *name; /* of the field; NULL for a proxy or an abstract base */
  const field *key; /* the column, or NULL */
  bool is_optional; /* `from` may have none */
  bool is_far;      /* in a large picture: named in the box of `from`, not drawn */
} picture_link;

typedef struct picture_box {
  const model *model;
  picture_role role;             /* never PICTURE_LEFT_OUT */
  size_t first_link, link_count; /* the lines from it, in picture->links */
  bool is_far;                   /* only far lines lead to it: it is named, not drawn */
  bool is_alone;                 /* no line that is drawn touches it */
} picture_box;

typedef struct picture {
  yoke_arena *arena;
  const graph *graph;
  picture_options options;
  picture_box *boxes; /* in the order of apps and models */
  size_t box_count;
  picture_link *links;
  size_t link_count;
  bool has_far_links;
} picture;

/* What is to be drawn. NULL when a name of the options is none of the graph: it is *ret_unknown. */
picture *picture_of(const graph *graph, const picture_options *options, yoke_arena *arena,
                    const char **ret_unknown);

/* Whether the model was picked by its own name. */
bool picture_picks(const picture *picture, const model *model);

/* A step of it: says which lines are far, and which boxes they leave. */
void picture_cut(picture *picture);

void picture_write_dot(const picture *picture, yoke_buffer *to);
void picture_write_mermaid(const picture *picture, yoke_buffer *to);

/* Has Graphviz draw DOT text into the file: `format` is "svg" or "png". False: told to `err`. */
bool picture_render(const yoke_buffer *dot, const char *format, const char *path, FILE *err);

#endif
