/* Every identifier of generated C, with who asked for it: a step of names_check(). */
#ifndef YOKE_MODEL_IDENTIFIERS_H
#define YOKE_MODEL_IDENTIFIERS_H

#include "model/graph.h"

/* Who asked for a name. */
typedef struct asker {
  const app *app;     /* an app; or else */
  const model *model; /* a model, or something of it: */
  const field *field;
  const relation *relation; /* the reverse end of one */
  const many_to_many *many; /* either end of one */
  const char *attribute;    /* what it is called in Django */
  place where;
} asker;

typedef struct identifier {
  const char *name; /* in C */
  asker by;
} identifier;

typedef struct identifiers {
  yoke_arena *arena;
  identifier *items;
  size_t count, capacity;
  uint32_t *slots; /* of identifiers_repeat() */
  size_t slot_count;
} identifiers;

/* Empties a list and makes room in it; it keeps its memory. */
void identifiers_clear(identifiers *all, size_t room);
void identifiers_add(identifiers *all, const char *name, const asker *by);

/* Whether any name is there twice. */
bool identifiers_repeat(identifiers *all);

/* The variable of an app; the type of a model; what every model has behind its type; and what a
 * model has beyond that. */
void add_app(identifiers *all, const app *app);
void add_type(identifiers *all, const model *model);
void add_standard(identifiers *all, const model *model);
void add_functions(identifiers *all, const model *model);

/* Members that the model's struct and its where struct have, and those that one of them has. */
void add_common_members(identifiers *all, const model *model);
void add_members_of(identifiers *all, const model *model, bool of_where);

/* What it is in Django, e.g. "auth.User.profile": equal ones clash there, too. */
const char *asker_in_django(yoke_arena *arena, const asker *by);

/* "the field shop.Book.title" */
const char *asker_in_words(yoke_arena *arena, const asker *by);

#endif
