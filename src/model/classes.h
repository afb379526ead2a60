/* A class that derives from models.Model, while its model is being made. */
#ifndef YOKE_MODEL_CLASSES_H
#define YOKE_MODEL_CLASSES_H

#include "model/build.h"

struct class_info {
  const class *class;
  model *model;
  bool is_building, is_built;
  table *names;              /* what its __dict__ has, by name */
  declaration *declarations; /* its own and those taken over, in the order of their creation */
  size_t declaration_count;
};

/* ── Names of a class: what stands for them in class_info.names ─────────────────────────────── */

extern const char is_own_field[];  /* a field that the class itself declares */
extern const char is_other_name[]; /* anything else */

/* ── overlooked.c ───────────────────────────────────────────────────────────────────────────── */

void warn_of_overlooked(builder *builder, const class *class, const model *model);
void report_lost_model(builder *builder, const class *class);

/* ── parents.c ──────────────────────────────────────────────────────────────────────────────── */

/* The explicit parent links of a class: its own OneToOneFields with parent_link=True and those of
 * its abstract bases, each with the label of the model it leads to, in small letters. */
typedef struct parent_link {
  const char *label;
  const field *field;
} parent_link;
typedef struct parent_links {
  parent_link *items;
  size_t count;
} parent_links;

parent_links find_parent_links(builder *builder, const class_info *class);

/* Takes a concrete model as a parent; no more than reports when Django raises FieldError. */
void add_parent(builder *builder, class_info *class, const model *base, const parent_links *links);

/* Takes over the parents of an abstract base, with the implicit links that lead to them. */
void add_parents_of(builder *builder, class_info *class, const model *base);

/* Says what a proxy is a proxy of. */
void set_up_proxy(builder *builder, class_info *class);

/* Promotes the first parent link to primary key, or makes the implicit one. */
void settle_key(builder *builder, model *model);

/* Makes model->fields: its parents' and its own. */
void join_fields(builder *builder, model *model);

/* Meta.order_with_respect_to: adds `_order`. */
void settle_order(builder *builder, class_info *class);

#endif
