/* What the world keeps: modules by name, settings, installed apps. Shared by the files of the
 * world; inside the room only. */
#ifndef YOKE_INTERPRET_STATE_H
#define YOKE_INTERPRET_STATE_H

#include "interpret/world.h"

/* Hashes are in the arena, too: where one is added to, `world` must be in scope. */
#define uthash_malloc(size) yoke_arena_alloc(world->arena, (size))
#define uthash_free(pointer, size) ((void)(pointer))
#include <uthash.h>

/* A module that was asked for; or one that is not there, so that nobody looks for it twice. */
typedef struct loaded_module {
  const char *name;
  value *value;         /* IS_MODULE or IS_SYMBOL; NULL: there is none */
  value *thrown;        /* the exception that ended it, which whoever imports it catches; or NULL */
  const char **folders; /* of a package: where its modules are; several of a namespace package */
  size_t folder_count;
  UT_hash_handle hh;
} loaded_module;

typedef struct given_file {
  const char *name, *path;
  const char *text; /* NULL: of the file */
  UT_hash_handle hh;
} given_file;

/* What is known of a module of Django's or Python's: see overlay.c. */
typedef struct loaded_overlay {
  const char *name;
  module *module; /* NULL: nothing is known */
  UT_hash_handle hh;
} loaded_overlay;

struct world {
  interpreter *interpreter;
  yoke_arena *arena;
  const char **search_path;
  size_t search_path_count;
  const char *const *libraries; /* those of the search path that are not the user's own */
  size_t library_count;
  loaded_module *modules;   /* uthash, by name */
  given_file *given;        /* uthash, by name */
  loaded_overlay *overlays; /* uthash, by name */
  unsigned depth;           /* of imports within imports */
  const source **files;     /* that have been read */
  size_t file_count;
  namespace *settings; /* or NULL */
  const char *const *app_names, *const *app_labels;
  const class *const *app_configs; /* each perhaps NULL; or NULL */
  value **app_objects;             /* of get_app_config(), as they are asked for */
  size_t app_count;
  bool apps_are_all; /* settings list them */
};

/* ── symbols.c ──────────────────────────────────────────────────────────────────────────────── */

/* Whether a module is of Python's standard library: "collections.abc". */
bool is_library_module(const char *name);

/* Whether a module is of Django and is not there any more in the version that Yoke follows. */
bool is_gone_from_django(const char *path);

/* Whether a module of Django's is run like a project's own: the models of its apps. */
bool is_djangos_file(const char *name);

/* ── builtin.c ──────────────────────────────────────────────────────────────────────────────── */

/* The text of a module that is compiled in; NULL: there is none of that name. */
const source *builtin_source(const char *name, yoke_arena *arena);

/* ── find.c ─────────────────────────────────────────────────────────────────────────────────── */

/* Where a module's file is. `path` NULL: a folder without an __init__.py. */
typedef struct module_file {
  const char *path;
  const source *builtin; /* its text, when it is compiled in */
  bool is_package;
  const char **folders;
  size_t folder_count;
} module_file;

/* Looks for the module `name` (its last part) in folders, in order, as Python's finders do. */
bool find_module_file(const char *name, const char *const *folders, size_t folder_count,
                      yoke_arena *arena, module_file *ret_file);

/* ── modules.c ──────────────────────────────────────────────────────────────────────────────── */

/* Puts a folder at the end of the search path, or at its beginning. */
void add_to_search_path(world *world, const char *folder, bool is_first);

/* The text of a file; NULL: it cannot be read (reported). */
const source *read_module_text(world *world, const char *path);

/* What is made depends on this file, too. */
void note_file(world *world, const source *file);

/* ── overlay.c ──────────────────────────────────────────────────────────────────────────────── */

/* What is known of a name of a module that is symbolic; NULL: nothing. */
value *overlay_value(world *world, const char *module, const char *name);

/* ── settings.c ─────────────────────────────────────────────────────────────────────────────── */

/* `settings.NAME`; NULL: neither the project nor Django has it. */
value *find_setting(world *world, const char *name, place where);

/* What `django.db.connection.vendor` is by settings.DATABASES; NULL when that cannot be told. */
value *find_vendor(world *world, place where);

/* ── installed.c ────────────────────────────────────────────────────────────────────────────── */

/* The model that `label` ("auth.User") means, its app's models run; NULL: none is there. */
value *find_model_class(interpreter *interpreter, const char *label, place where);

/* ── natives.c ──────────────────────────────────────────────────────────────────────────────── */

/* What a call of Django's or Python's gives; NULL: not known. */
typedef value *native(interpreter *in, const arguments *given, place where);

native native_truncate_name, native_hexdigest; /* digests.c */
native native_uuid;                            /* uuids.c */
native native_get_user_model, native_get_model, native_get_registered_model, native_is_installed,
    native_get_app_config, native_get_app_configs;  /* installed.c */
native native_dataclass, native_named_tuple;        /* records.c */
native native_import_module, native_import_string;  /* installed.c */
native native_run_files_here, native_loaded_module; /* run_files.c */
native native_kind_of_file, native_list_folder, native_fits_pattern,
    native_find_module;             /* folders.c */
native native_open, native_compile; /* execute.c */

#endif
