/* A model in words, as django_meta.py writes it of Django's own _meta. */
#ifndef TESTS_MODEL_DESCRIBE_H
#define TESTS_MODEL_DESCRIBE_H

#include "common/buffer.h"
#include "model/graph.h"

void describe_model(yoke_buffer *to, const model *model);
void describe_field(yoke_buffer *to, const model *model, const field *field);
void describe_many(yoke_buffer *to, const many_to_many *many);
void describe_generic(yoke_buffer *to, const generic_key *key);
void describe_composite(yoke_buffer *to, const field *key);
void describe_expression(yoke_buffer *to, const expression *expression);

#endif
