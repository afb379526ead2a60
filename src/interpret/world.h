/* What lies outside the files that are run: how modules are found, and what is known of Django and
 * of the standard library. The core (statements, expressions, classes) asks here; inside the room
 * only.
 *
 * Everything of the world is a symbol, an IS_SYMBOL with a canonical path, unless it is better
 * known. Builtins ("builtins.len") are the core's own. */
#ifndef YOKE_INTERPRET_WORLD_H
#define YOKE_INTERPRET_WORLD_H

#include "interpret/interpret.h"

typedef struct world world;

/* Of an interpreter that is being made; the core keeps it in `interpreter->world`. */
world *world_new(interpreter *interpreter, const interpreter_options *options);

/* `import dotted`: that module itself, not its first package, with its packages and itself run.
 * IS_MODULE when it is a file, whose package's namespace has it from then on; IS_SYMBOL when it is
 * of Django or the standard library. NULL: there is none; the core notes it as missing. `dotted` is
 * absolute. A module that is still running (imported in a circle) comes as far as it got. */
value *world_import(interpreter *interpreter, const char *dotted, place where);

/* The module of files that has this name, as far as it has run; NULL: none has. */
module *world_module(interpreter *interpreter, const char *dotted);

/* Whether the module is certainly in no installed app. */
bool world_lacks_app(interpreter *interpreter, const char *module);

/* `from django.db.models import *`: binds what it brings. False: not known what that is. */
bool world_import_star(interpreter *interpreter, value *module, namespace *into);

/* An attribute of a symbol that has a path: "django.db.models" and "CharField". NULL: certainly
 * none, an AttributeError (ImportError in `from x import y`). */
value *world_symbol_attribute(interpreter *interpreter, value *symbol, const char *name,
                              place where);

/* Sets one, or deletes it where `to` is NULL: of settings. Of others nothing is remembered. */
void world_set_attribute(interpreter *interpreter, value *symbol, const char *name, value *to,
                         place where);

/* An attribute of an instance whose root is a symbol, where it is known: `.year` of a date,
 * `.max_length` of a field. False:
 * not known, the core makes it symbolic. */
bool world_instance_attribute(interpreter *interpreter, value *instance, const char *name,
                              place where, value **ret);

/* What a field of Django's says of itself that is true or false, its creation_counter, and its
 * remote_field; NULL: not known. */
value *field_state(interpreter *interpreter, value *field, const char *name, place where);

/* What is known of a name of a module that is symbolic; NULL: nothing. */
value *world_known(interpreter *interpreter, const char *module, const char *name);

/* Calls a symbol that is known well enough to have a value: gettext_lazy("x"), os.path.join(...).
 * `callee` has a path, or is an attribute of something symbolic (`of` and `text`: a method). False:
 * not known, the core makes an instance with the symbol and the arguments. */
bool world_call(interpreter *interpreter, value *callee, const arguments *given, place where,
                value **ret);

/* An operator on values of which at least one is an instance with a symbol: timedelta * 2,
 * Path / "x", and "==", "<", ... too. False: not known. */
bool world_operate(interpreter *interpreter, const char *operator, value * left, value *right,
                   place where, value **ret);

/* The unary "-"; NULL: not known. */
value *world_negate(interpreter *interpreter, const value *of, place where);

/* str() and repr() of such an instance; NULL: not known. */
const char *world_str(interpreter *interpreter, const value *instance);
const char *world_repr(interpreter *interpreter, const value *instance);

/* Whether the class of path `path` is `base` or derives from it, as far as that is known:
 * "django.db.models.EmailField" from "django.db.models.CharField". */
bool world_derives(const char *path, const char *base);

/* Whether fields of that class have db_collation=: those of text. */
bool world_takes_collation(const char *path);

/* Whether it is known what attributes the symbol has, so that one that is not there is an
 * AttributeError; and whether it is a class at all (CharField: yes, CASCADE: no). */
bool world_is_class(const char *path);

/* Whether the name is one of those that are known by their documented home. All that
 * django.db.models has are. */
bool world_knows(const char *path);

/* ── What the core offers the world ─────────────────────────────────────────────────────────── */

/* Runs the tree of a module in its namespace. A raise ends it as in Python: it is reported, or
 * returned when whoever imports the module would catch it. */
value *module_run(module *module);

/* Raises what has ended a module, as Python does, to whoever imports it. */
_Noreturn void raise_certainly(interpreter *interpreter, value *exception, place where);

/* Says that a file of the project's own runs something that is not known ("which module is
 * imported"): models that it makes are missing. */
void tell_of_unknown_code(interpreter *interpreter, place where, const char *what);

/* A symbol: the same value for the same path. */
value *symbol_value(interpreter *interpreter, const char *path);

/* What calling a symbol makes when nothing better is known. */
value *make_instance(interpreter *interpreter, value *type, const arguments *given, place where);

/* Raises a builtin exception ("ValueError"), as `raise` does. Does not return: it jumps to the
 * `try` that catches it, or to whatever runs the code. */
_Noreturn void raise_error(interpreter *interpreter, const char *type, place where,
                           const char *message, ...) __attribute__((format(printf, 4, 5)));

/* More makers. */
value *value_none(interpreter *interpreter, place where);
value *value_bool(interpreter *interpreter, bool boolean, place where);
value *value_float(interpreter *interpreter, double real, place where);
value *value_sized_text(interpreter *interpreter, const char *text, size_t size, place where);
value *value_sequence(interpreter *interpreter, value_kind kind, value *const *items, size_t count,
                      place where); /* IS_TUPLE, IS_LIST */
void value_append(interpreter *interpreter, value *list, value *item);
value *dict_get(const value *dict, const value *key); /* NULL: none */
value *dict_get_text(const value *dict, const char *key);
void dict_set(interpreter *interpreter, value *dict, value *key, value *item);

yoke_arena *interpreter_arena(const interpreter *interpreter);
diagnostics *interpreter_diagnostics(const interpreter *interpreter);
world *interpreter_world(const interpreter *interpreter);

#endif
