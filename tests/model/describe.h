/* A model in words, as django_meta.py writes it of Django's own _meta. */
#ifndef TESTS_MODEL_DESCRIBE_H
#define TESTS_MODEL_DESCRIBE_H

#include "common/buffer.h"
#include "model/graph.h"

void describe_model(yoke_buffer *to, const model *model);
void describe_expression(yoke_buffer *to, const expression *expression);

#endif
