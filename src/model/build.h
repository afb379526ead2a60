/* The inside of graph_build(): what the files of this room share while a graph is being made.
 *
 *   build.c        graph_build(): all of it, in order
 *   apps.c         the apps of the project in the graph; which app a class belongs to
 *   classes.c      which classes are models; the model of a class
 *   table.c        things by name
 *   inherit.c      the fields a model declares and those it takes over from its bases
 *   parents.c      multi-table inheritance and proxies
 *   meta.c         class Meta: finding it, its options
 *   meta_fields.c  the options of class Meta that name fields
 *   indexes.c      Meta.indexes and Meta.constraints
 *   expressions.c  F, Q, functions: values to trees
 *   unknown.c      what could not be known, told once for all who needed it
 *   declarations.c which values are fields
 *   fields.c       a field and its options
 *   options.c      an option's value
 *   values.c       defaults and choices: values of the field's kind
 *   relations.c    the options of ForeignKey and OneToOneField
 *   many.c         ManyToManyField and its join table
 *   generic.c      GenericForeignKey and GenericRelation
 *   resolve.c      what the relations point at, once all models are known
 *   limits.c       limit_choices_to
 *   reverse.c      the reverse ends, in Django's order
 *   whole.c        which models are whole, and the graph without the others
 *   text.c         helpers with names and texts
 *   names.c        names in the database; c_names.c in C; c_clashes.c whether two are the same
 */
#ifndef YOKE_MODEL_BUILD_H
#define YOKE_MODEL_BUILD_H

#include <stdarg.h>

#include "interpret/interpret.h"
#include "model/graph.h"
#include "model/names.h"
#include "model/table.h"
#include "project/project.h"
#include "source/letters.h"

typedef struct builder builder;
typedef struct class_info class_info;
typedef struct declaration declaration;
typedef struct draft draft;
typedef struct need need;

struct builder {
  graph *graph;
  project *project;
  interpreter *interpreter;
  yoke_arena *arena;
  diagnostics *to;
  struct app_entries *apps;
  table *classes; /* class_info by class */
  table *said;    /* what complain() has said */
  draft *drafts;  /* fields whose values wait until all models are known */
  size_t draft_count, drafts_done;
  model **models; /* every model made, abstract ones too; those before `models_resolved` are done */
  size_t model_count, models_resolved;
  int64_t auto_counter; /* of the field that Django made last: they count downwards, below those of
                           the files */
  table *enums;         /* each enumeration that is some field's choices, by class */
  table *needs;         /* by cause */
  table *makers;        /* classes whose contribute_to_class() has been told of */
  need *first_need, **last_need;
};

/* ── Apps ───────────────────────────────────────────────────────────────────────────────────── */

/* The app that Meta.app_label of a class names, made when there is none yet. */
app *app_of(builder *builder, const char *label, const class *class);

/* The innermost installed app whose folder has the class's module; NULL when none has. */
app *app_of_class(builder *builder, const class *class);

/* Whether nobody asked for an app, and nothing in it was needed so far. */
bool app_waits(builder *builder, const app *app);

/* Brings such an app in with all its models, for they depend on each other's rows: by its label,
 * when there is one; and an app that is known. */
void use_app_labelled(builder *builder, const char *label);
void use_app(builder *builder, const app *app);

/* ── Classes ────────────────────────────────────────────────────────────────────────────────── */

/* A class that derives from models.Model, or may well do. */
class_info *class_info_of(builder *builder, const class *class); /* NULL: it is no model class */

/* Makes the model of a class when it is one; a second call returns what the first made. NULL: it is
 * none. A model that could not be read whole is there all the same, and is_incomplete. */
model *class_model(builder *builder, const class *class);

/* Adds a model to its app and to the builder, or reports the other one of that name. */
void register_model(builder *builder, model *model);

/* ── Fields ─────────────────────────────────────────────────────────────────────────────────── */

/* What the value of a name in a model's body is. */
typedef enum declaration_kind {
  DECLARES_NOTHING,      /* a manager, a constant, a method */
  DECLARES_FIELD,        /* a column, or a CompositePrimaryKey */
  DECLARES_MANY_TO_MANY, /* ManyToManyField */
  DECLARES_GENERIC,      /* GenericForeignKey, GenericRelation */
  DECLARES_NO_COLUMN,  /* a relation that only Python follows: a class derived from RelatedField */
  DECLARES_UNREADABLE, /* a field, but nobody knows which: `field = PhoneNumberField()` */
} declaration_kind;

/* A field where it is written: `name = models.CharField(...)`. A model has declarations of its own
 * and those it takes over from abstract bases, each made anew for it. */
struct declaration {
  const char *name;
  const value *made; /* the instance; of DECLARES_UNREADABLE: whatever is known */
  declaration_kind kind;
  place where; /* of the name */
};

declaration_kind kind_of_declaration(builder *builder, const value *value);

/* Makes the field of a declaration; NULL when it could not (reported). */
field *build_field(builder *builder, model *model, const declaration *declaration);

/* The ManyToManyField of a declaration, with its join table; into model->many_to_many. */
void build_many_to_many(builder *builder, model *model, const declaration *declaration);

/* The GenericForeignKey or GenericRelation; into model->generic_keys. */
void build_generic_key(builder *builder, model *model, const declaration *declaration);

/* Says that a declared field cannot be known. */
void warn_of_no_column(builder *builder, const model *model, const declaration *declaration);
void report_unreadable_field(builder *builder, model *model, const declaration *declaration);

/* What declares nothing, as far as can be known. */
void doubt_unknown(builder *builder, const model *model, const declaration *declaration);

/* Puts a field into model->declared at Django's place (Options.add_field()); the first primary key
 * becomes model->pk. */
void add_field(builder *builder, model *model, field *field);

/* The implicit primary key, where the model has none of its own, of its app's class. */
void add_auto_key(builder *builder, model *model);

/* The implicit `_order`. */
void add_order_field(builder *builder, model *model);

/* A OneToOneField or ForeignKey that no file declares, for parent links and join tables; with
 * on_delete=CASCADE. Not yet in its model. */
field *make_key(builder *builder, model *model, const char *name, field_class class,
                struct model *to, int64_t creation_counter);

/* What a field declares that can be turned into values of its kind only when its target is known;
 * NULL: not declared. */
struct draft {
  field *field;
  const value *default_value, *db_default, *choices, *set_value;
};

/* Turns drafts into values. */
void settle_drafts(builder *builder);

/* ── Inheritance ────────────────────────────────────────────────────────────────────────────── */

/* All that ModelBase.__new__() does with fields and bases, and Options._prepare(). */
void inherit_fields(builder *builder, class_info *class);

/* ── Meta ───────────────────────────────────────────────────────────────────────────────────── */

/* The class Meta a model obeys, its own or an inherited one; NULL when there is none. */
const class *meta_of(builder *builder, const class_info *class);

/* Whether a class is an abstract model, if it is a model. */
bool is_abstract_class(const class *class);

/* An option as the model sees it; NULL when it is not set. */
const value *meta_option(builder *builder, const class_info *class, const char *name);

/* Reads class Meta into the model. In two steps: what names the model, then, once it has its
 * fields, what names those. */
void meta_identity(builder *builder, class_info *class, model *model);
void meta_fields(builder *builder, class_info *class, model *model);

/* Those that a model has whose Meta says nothing: add, change, delete, view. */
void add_standard_permissions(model *model);

/* Meta.indexes and Meta.constraints. */
void meta_indexes(builder *builder, class_info *class, model *model);
void meta_constraints(builder *builder, class_info *class, model *model);

/* ── Expressions ────────────────────────────────────────────────────────────────────────────── */

/* Whether a value is an expression of Django's, and not a constant. */
bool is_expression(const value *value);

/* The tree of an expression, of a Q, or of a constant. A text is a field's name where Django takes
 * it for one (`names_field`: the arguments of functions, of F and of indexes), else a constant.
 * What cannot be known is EXPRESSION_UNREADABLE, and reported with `object`. */
expression *read_expression(builder *builder, const value *value, bool names_field,
                            const char *object);

/* ── All models together ────────────────────────────────────────────────────────────────────── */

/* Points every relation that has no target yet at its model, and brings built-in apps in. */
void resolve_relations(builder *builder);

/* The model a name means in the file of another: "self", "User", "auth.User"; NULL when there is
 * none. Sets *ret_label to what the name means, of no known app too. */
model *find_target(builder *builder, model *from, const char *name, const char **ret_label);

/* Fills each model's reverse ends. */
void collect_reverse(builder *builder);

/* Reads limit_choices_to=; what C cannot ask is warned of. */
void settle_limits(builder *builder);

/* ── What cannot be known ───────────────────────────────────────────────────────────────────── */

/* "shop.Person", or "people.base.Person" of an abstract model that is in no app. */
const char *known_as(builder *builder, const model *model);

/* Notes that `who` ("shop.Person.phone", "shop.Category") cannot be known, because of an unknown
 * value. All that have one cause are told of together, by report_needs(). */
void note_need(builder *builder, const value *unknown, const char *who, place where);
void report_needs(builder *builder);

/* The same, of somebody who perhaps needs it: if it is one, a "field", a "model". */
void note_doubt(builder *builder, const value *unknown, const char *who, place where,
                const char *perhaps);

/* ── Options ────────────────────────────────────────────────────────────────────────────────── */

/* Each reads one option's value; when the value cannot be that, reports and returns false. */
bool option_bool(builder *builder, const argument *argument, bool *ret);
bool option_text(builder *builder, const argument *argument, const char **ret);

/* A text that a C string can hold: no NUL, no half of a surrogate pair. */
bool is_plain_text(const value *value);

/* "%(class)s" and its kin in a related name. Reports what is wrong; then returns NULL. */
const char *interpolate_name(builder *builder, const char *text, const model *model, place where);

/* ── Helpers ────────────────────────────────────────────────────────────────────────────────── */

/* As report(), but silent when the same was said of the same place: an abstract model's mistake is
 * met once for each of its children. Returns NULL then. */
diagnostic *complain(builder *builder, severity severity, const char *id, place where,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));

/* The new last item of an array in the builder's arena, to be assigned to. */
#define APPEND(builder, items, count)                                                              \
  (*((items) = yoke_arena_grow((builder)->arena, (items), (count), sizeof *(items)),               \
     &(items)[(count)++]))

/* The name behind "django.db.models." in a path; NULL when it is not of there. */
const char *models_name(const char *path);

bool ends_with(const char *text, const char *end);
bool is_identifier(const char *text);                           /* Python's str.isidentifier() */
const char *spaced_words(yoke_arena *arena, const char *camel); /* "IDCard" is "id card" */

#endif
