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

/* yoke_save() and yoke_set_related() as steps of a larger call: they do not reset the error. */
bool yoke_save_object(const yoke_model *model, void *object);
bool yoke_assign(const yoke_relation *relation, void *object, void *partner);

/* A field's default value, as Django's get_default(): "" for required text that has none. What a
 * text of it points at need not last: copy it. */
yoke_value yoke_field_default(const yoke_field *field);

/* An object as it was, for a call that changes it before it is known to succeed. The copy is in the
 * current scope. */
typedef struct yoke_snapshot {
  void *object, *copy;
  size_t size;
} yoke_snapshot;
bool yoke_snapshot_take(yoke_snapshot *ret, yoke_db *db, const yoke_model *model, void *object);
void yoke_snapshot_restore(const yoke_snapshot *snapshot);

/* The error of a call that needs a database, on an object that belongs to no connection. */
bool yoke_fail_unattached(const yoke_model *model, const void *object);

#endif
