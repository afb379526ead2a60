/* What the files that read Meta.indexes and Meta.constraints share. */
#ifndef YOKE_MODEL_INDEXES_H
#define YOKE_MODEL_INDEXES_H

#include "model/meta.h"

/* One index or constraint, while its call is being read. */
typedef struct made {
  builder *builder;
  model *model;
  const value *from;
  const char *class_name; /* Django's: "UniqueConstraint" */
  const arguments *call;
  bool is_refused; /* Django's constructor would raise: reported */
} made;

/* Reads each index or constraint of a list in class Meta. */
void each_made(builder *builder, class_info *class, const char *option, shape *shape,
               const char *base, void (*read)(made *));

/* What Python or Django would raise, in its words; the first thing only. */
void refuse_made(made *made, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Refuses keywords that the class does not take; `allowed` ends with NULL. */
void check_keywords(made *made, const char *const *allowed);

/* An argument by its name; NULL when it was not given or is None. */
const value *made_argument(const made *made, const char *name);
const char *made_text(made *made, const char *name);

/* The names in an argument that is a list of texts. */
size_t made_names(made *made, const char *name, const char ***ret_names);
field **fields_named(made *made, const char *const *names, size_t count);

/* The positional arguments, as expressions. */
size_t made_expressions(made *made, expression ***ret_expressions);
size_t count_positional(const made *made);

/* Its condition, a Q; NULL when it has none. */
expression *made_condition(made *made, const char *name);

/* "%(app_label)s_%(class)s_name" with what stands for them; not in abstract models. */
const char *made_name(made *made);

#endif
