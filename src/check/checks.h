/* What the files of this room share.
 *
 *   check.c         all of it, in order
 *   say.c           reports, and the places they point at
 *   suggest.c       what was probably meant
 *   groups.c        lists by name: what looks up among all models does it here
 *   databases.c     what each database can do
 *   lookups.c       what a name means on a model: fields, reverse ends
 *   related.c       the reverse ends of a model
 *   written.c       what stands in the arguments of a field
 *
 *   fields.c        what is asked of every field
 *   choices.c       its choices
 *   kinds.c         what is asked of some classes of fields only
 *   composed.c      fields with a field in them: GeneratedField, ArrayField
 *   relations.c     a relation: its target, its policy
 *   clashes.c       the names of reverse ends
 *   many_to_many.c  a ManyToManyField and its join table
 *   generic.c       GenericForeignKey
 *
 *   models.c        a model: its name, its fields together, its columns
 *   inheritance.c   a model and those it derives from
 *   composite.c     CompositePrimaryKey
 *   meta_names.c    the names that options of class Meta list
 *   references.c    the fields that an expression refers to
 *   shown.c         an expression as Python shows it
 *   indexes.c       Meta.indexes
 *   constraints.c   Meta.constraints
 *   ordering.c      Meta.ordering
 *   classes.c       what stands in the class itself: check(), properties
 *   together.c      tables, indexes and constraints of one name
 *   lazy.c          names of models that are nowhere
 *   auth.c          the user model, permissions
 */
#ifndef YOKE_CHECK_CHECKS_H
#define YOKE_CHECK_CHECKS_H

#include "check/check.h"
#include "check/groups.h"

/* ── Databases ──────────────────────────────────────────────────────────────────────────────── */

typedef enum feature {
  UNLIMITED_CHARFIELD,
  COMMENTS,
  VIRTUAL_GENERATED_COLUMNS,
  PARTIAL_INDEXES,
  COVERING_INDEXES,
  EXPRESSION_INDEXES,
  DEFERRABLE_UNIQUE_CONSTRAINTS,
  NULLS_DISTINCT_UNIQUE_CONSTRAINTS,
  FEATURE_COUNT,
} feature;

typedef struct database {
  const char *name, *display_name, *vendor; /* "mariadb", "MariaDB", "mysql" */
  unsigned has;                             /* 1 << feature */
  size_t max_name_length;                   /* of a column, in characters; 0: any */
  int dialect;                              /* DB_SQLITE ... */
} database;

const database *database_named(const char *name); /* NULL: none */

/* Whether it has the feature, or the model says in Meta.required_db_features that it must. NULL has
 * none. */
bool database_has(const database *database, const model *model, feature feature);

/* Whether Meta.required_db_vendor asks for another. */
bool is_for_another(const database *database, const model *model);

/* Whether the database has all that Meta.required_db_features asks for, as far as it is known. */
bool has_all_required(const database *database, const model *model);

/* ── The one thing that is handed around ────────────────────────────────────────────────────── */

typedef struct checker {
  const graph *graph;
  const check_options *options;
  diagnostics *to;
  yoke_arena *arena;
  const database *connection; /* what is asked of any database is asked of this; NULL: of all */
  const database *database;   /* what is asked of one database is asked of this; NULL: of none */
  groups *ends;               /* concrete model: the ends that point at it */
  groups *related;            /* model: its related_set */
  groups *tables;             /* table: the managed models that have it, join tables too */
  groups *owners;             /* join table's model: its many_to_many */
} checker;

/* apps.get_models(): what has a table, without join tables. */
bool is_checked(const model *model);

typedef void visit_model(checker *c, const model *model);
void each_model(checker *c, visit_model *visit);

/* The model without the proxies around it. */
const model *concrete_model(const model *model);

/* _meta.local_fields */
field *const *local_fields(const model *model, size_t *ret_count);
bool is_local(const model *model, const field *field);

/* ── Reports ────────────────────────────────────────────────────────────────────────────────── */

/* About a field, a model, or something else; `hint` may be NULL. */
diagnostic *say_field(checker *c, const field *field, severity severity, const char *id,
                      place where, const char *hint, const char *format, ...)
    __attribute__((format(printf, 7, 8)));
diagnostic *say_model(checker *c, const model *model, severity severity, const char *id,
                      place where, const char *hint, const char *format, ...)
    __attribute__((format(printf, 7, 8)));
diagnostic *say(checker *c, const char *object, severity severity, const char *id, place where,
                const char *hint, const char *format, ...) __attribute__((format(printf, 7, 8)));

/* A text in the arena; the name with small letters; characters, not bytes. */
const char *text(checker *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *lower(checker *c, const char *name);
size_t characters(const char *text);

/* A keyword argument of the field's call, to point at; the field's name where it is not written. */
place place_of_option(const field *field, const char *option);
place place_of_meta(const model *model, const char *option); /* or of the model's name */
place own_place(place where, const model *model);
place place_or(place where, place otherwise);

/* Adds what was probably meant: the field of the model, or the model, whose name is most like
 * `wrong`. */
void suggest_field(diagnostic *said, const model *model, const char *wrong);
void suggest_model(checker *c, diagnostic *said, const char *wrong);
void suggest_label(checker *c, diagnostic *said, const char *wrong);

/* ── Names on a model ───────────────────────────────────────────────────────────────────────── */

/* A reverse end: of a key, a ManyToManyField or a GenericRelation. */
typedef struct end {
  const model *from, *to; /* `to` as it was named: it may be a proxy */
  const char *name;       /* of the field in `from` */
  const char *accessor;   /* NULL: hidden, or there is none */
  const char *query_name;
  bool hidden, is_many, is_parent_link, is_one_to_one;
  const relation *relation; /* of a key; else NULL */
  const void *source;       /* the relation, many_to_many or generic_key: tells ends apart */
  size_t order;             /* among those of one related_set */
  place where;
} end;

end end_of_key(const relation *relation);
end end_of_many(const many_to_many *many);
const char *end_label(checker *c, const end *end);

/* The ends that point at a model or at what it derives from, hidden ones too: those of parents
 * first. */
typedef struct related_set {
  const end **items;
  size_t count;
  groups *by_accessor; /* those that _meta.related_objects has and that have an accessor */
} related_set;

const related_set *related_set_of(checker *c, const model *model);
bool is_related_object(const end *end); /* among _meta.related_objects */

/* What a name means: all NULL when nothing. */
typedef struct named {
  const field *field; /* with a column, or composite */
  const many_to_many *many;
  const generic_key *generic;
  const end *end;
} named;

/* A field by its name or attname, of parents too; without and with reverse ends. */
named forward_named(const model *model, const char *name);
named get_field(checker *c, const model *model, const char *name);
bool is_nothing(const named *named);

/* Where a path goes on behind it: NULL when it ends there. */
const model *leads_to(const named *named);

/* Whether it is a lookup or a transform of what the name means, as in "created__year". */
bool has_lookup(const named *named, const char *lookup);

/* ── What is written ────────────────────────────────────────────────────────────────────────── */

/* The argument of the field's class, as written; NULL when it is not. */
const value *written(const field *field, const char *option);
bool is_written(const field *field, const char *option); /* and not None */

/* ── The checks ─────────────────────────────────────────────────────────────────────────────── */

void check_field(checker *c, const field *field); /* all of its class */
void check_base(checker *c, const field *field);  /* what is asked of every class */
void check_choices(checker *c, const field *field);
void check_composed(checker *c, const field *field);
void check_related_names(checker *c, const field *field, const char *related_name,
                         const end *end); /* E306, E308, E309 */
void check_clashes(checker *c, const end *end);
void check_target(checker *c, const field *field, const model *to, const char *to_name,
                  place where); /* E300, E301 */
/* Whether the app of a missing model, which is that of `from` if the name tells none, has a file
 * with mistakes of syntax: then the model may well stand there. */
bool may_be_unread(checker *c, const model *from, const char *name);
void check_relation(checker *c, const field *field);
void check_many_to_many(checker *c, const many_to_many *many);
void check_generic_keys(checker *c, const model *model);

void check_model(checker *c, const model *model);
void check_field_names(checker *c, const model *model);
void check_proxy(checker *c, const model *model);
void check_composite_key(checker *c, const model *model);
void check_meta_name(checker *c, const model *model, const char *name, const char *option,
                     place where);
void check_unique_together(checker *c, const model *model);
void check_indexes(checker *c, const model *model);
void check_constraints(checker *c, const model *model);
void check_ordering(checker *c, const model *model);
bool check_is_overridden(checker *c, const model *model); /* E020 */
void check_properties(checker *c, const model *model);
void check_together(checker *c);
void check_lazy_references(checker *c);
void check_user_model(checker *c);
void check_permissions(checker *c, const model *model);

bool is_raw_sql(const expression *expression);

/* As Python shows it: "Lower(F(name))". */
const char *shown_expression(checker *c, const field *field, const expression *expression);

/* Calls back with each path that the expression refers to: "author__name". */
typedef void visit_reference(void *data, const char *path, place where);
void each_reference(const expression *expression, visit_reference *visit, void *data);

#endif
