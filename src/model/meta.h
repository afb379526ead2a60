/* What the files that read class Meta share. */
#ifndef YOKE_MODEL_META_H
#define YOKE_MODEL_META_H

#include "model/classes.h"

/* A list or a tuple. */
bool is_list(const value *value);

/* Says what a diagnostic is about. */
void about_model(const model *model, diagnostic *said, const char *hint);

/* Says that an option of class Meta is not what it must be ("a list"), or cannot be known. */
void refuse_option(builder *builder, const model *model, const char *name, const value *set,
                   const char *wanted);

#endif
