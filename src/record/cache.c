/* What the relations of an object have cached: a pointer slot and a state byte each. */
#include "record/record.h"

void yoke_cache_partner(const yoke_relation *relation, void *object, void *partner,
                        yoke_relation_state state) {
  if (!relation->slot) return;
  *(void **)((char *)object + relation->slot) = partner;
  *((unsigned char *)object + relation->state) = (unsigned char)state;
  if (state == YOKE_DANGLING) ((yoke_object *)object)->spare = yoke_dangling_mark(relation, object);
}

void yoke_forget_partner(const yoke_relation *relation, void *object) {
  yoke_cache_partner(relation, object, NULL, YOKE_NOT_LOADED);
}

void yoke_forget_partners(const yoke_model *model, void *object) {
  for (size_t i = 0; i < model->relation_count; i++)
    yoke_forget_partner(&model->relations[i], object);
}
