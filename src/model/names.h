/* Every name that Yoke makes up is decided here: tables, columns, indexes, constraints, accessors,
 * C identifiers. */
#ifndef YOKE_MODEL_NAMES_H
#define YOKE_MODEL_NAMES_H

#include "model/graph.h"

/* In the database, as Django 5.2 makes them. */
const char *name_table(yoke_arena *arena, const char *app_label,
                       const char *model_name); /* "accounts_profile" */

/* `<table>_<columns>_<hash><suffix>`: Django's _create_index_name(); `max` 0 for 200 (SQLite has no
 * limit). */
const char *name_index(yoke_arena *arena, const char *table, const char *const *columns,
                       size_t count, const char *suffix, size_t max);

/* The name Django makes for an index of Meta.indexes: Index.set_name_with_model(). A column begins
 * with "-" where the index descends. */
const char *name_meta_index(yoke_arena *arena, const char *table, const char *const *columns,
                            size_t count, const char *suffix);

/* In C. A name that C, its libraries or Yoke have taken gets a trailing underscore: "default_". The
 * rule is the same for every name, so a reader can foresee it:
 *   members    C's keywords, macros without arguments, and the members that every struct of Yoke's
 *              has (yoke, states; is, all, any, none, end)
 *   types      C's keywords, macros, library types and functions (FILE, DIR, ..._t), parameters of
 *              generated functions (db, query), and Yoke's own (yoke_...)
 *   apps       as types (an app is a variable of that name), and library headers (string.h)
 *   accessors  what every model has under that name: Profile_get, Profile_list, ...
 * Models of one name in several apps have their app's label in front, all of them: blog_Comment.
 * So has a model that is called as a function or type of another, or as an app; and of two
 * relations of a model that would have a function of one name, the later has an underscore behind
 * the names of all its functions. */
const char *name_c_member(yoke_arena *arena, const char *attname); /* a struct member */
const char *name_c_type(yoke_arena *arena,
                        const model *model); /* "Profile"; join tables "User_groups_through" */
const char *name_c_app(yoke_arena *arena,
                       const app *app); /* "accounts": header, source, descriptor */

/* The function of one end of a relation: "Profile_user", with a verb "Profile_set_user"; a verb may
 * be NULL. A relation called "delete" gives "Profile_delete_". */
const char *name_c_accessor(yoke_arena *arena, const model *model, const char *verb,
                            const char *accessor);

/* The function that gives the label of a field's choice: "Book_get_status_display". */
const char *name_c_display(yoke_arena *arena, const model *model, const field *field);

/* The function that leads to the next or previous object by a date: "Book_get_next_by_published".
 */
const char *name_c_neighbour(yoke_arena *arena, const model *model, const char *which,
                             const field *field);

/* The function that gets or sets the order of another model's rows: "Question_get_answer_order". */
const char *name_c_order(yoke_arena *arena, const model *model, const char *verb,
                         const struct model *ordered);

/* "answer" */
const char *lower_name(yoke_arena *arena, const model *model);

/* Whether Django gives the field's model get_next_by_FOO(): a date that is required. */
bool has_neighbours(const field *field);

/* Whether the model's own Meta.order_with_respect_to is in force; and whether it is the relation.
 */
bool is_kept_in_order(const model *model);
bool orders_rows(const relation *relation);

/* Whether generated functions have a parameter or variable of that name. */
bool name_is_parameter(const char *name);

/* What stands behind the functions of an attribute, because they would clash with others: "", "_".
 */
const char *name_c_suffix(const model *model, const char *attribute);

/* What every model has behind its name, ended by NULL: "get", "list", ... */
extern const char *const names_of_every_model[];

/* Puts the apps' labels in front of the names that several apps have: names_check() does it. */
void names_tell_apart(const graph *graph);

/* Tells apart all that would have one name; reports what of members and apps still has, with both
 * places (yoke.E120). */
void names_check(const graph *graph, diagnostics *to);

#endif
