/* The kinds of relation that a deletion tells apart; shared by the plan and its printer. */
#ifndef YOKE_PLAN_EDGES_H
#define YOKE_PLAN_EDGES_H

#include "plan/plan.h"

/* Whether Yoke does anything at all when the parent is deleted. */
bool plan_is_followed(const relation *relation);

/* SET_NULL, SET_DEFAULT, SET(value): an UPDATE, nothing is read. */
bool plan_is_update(const relation *relation);

/* A CASCADE to a model that nothing depends on: its rows are deleted unread. */
bool plan_is_fast(const delete_plans *plans, const relation *relation);

/* A CASCADE whose rows are read first, because others may depend on them. */
bool plan_cascades(const delete_plans *plans, const relation *relation);

#endif
