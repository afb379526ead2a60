/* Saving, and the rules that join the two ends of a relation. */
#ifndef YOKE_OBJECT_OBJECT_H
#define YOKE_OBJECT_OBJECT_H

#include "query/query.h"

/* Makes what was written to an initialiser or straight into the struct agree with the caches: a
 * pointer given in a slot is assigned as yoke_set_related() would, a changed key drops its stale
 * partner. */
bool yoke_settle(const yoke_model *model, void *object);

/* Django's _prepare_related_fields_for_save(): fails for an unsaved partner, takes over the key of
 * one saved since. */
bool yoke_prepare_relations(const yoke_model *model, void *object, const char *operation);

#endif
