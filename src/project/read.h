/* What the files of this room share while a project is being read. Inside the room only. */
#ifndef YOKE_PROJECT_READ_H
#define YOKE_PROJECT_READ_H

#include "project/project.h"

typedef enum path_kind {
  PATH_FILE,    /* a file of models */
  PATH_APP,     /* an app's folder */
  PATH_PROJECT, /* the folder that holds manage.py, or the package of the settings */
} path_kind;

/* A path of the command line, and what it means. */
typedef struct given_path {
  path_kind kind;
  const char *path;        /* as the user wrote it */
  const char *root;        /* the folder that imports start from */
  const char *name;        /* PATH_APP, PATH_FILE: of the app, dotted, seen from the root */
  const char *models_name; /* the module of models; NULL: the app has none */
  const char *models_path; /* its file */
  const char *settings;    /* PATH_PROJECT: the module of the settings, or NULL */
  const char *modules;     /* PATH_PROJECT: its modules are in this folder below, or NULL */
} given_path;

typedef struct reader {
  const project_options *options;
  yoke_arena *arena;
  diagnostics *to;
  project *project;
  given_path *paths;
  size_t path_count;
  const char **search_path;
  size_t search_path_count;
  size_t own_count; /* of them, those of the paths; the others are of -I */
  module *settings; /* or NULL */
} reader;

/* The new last item of an array in the reader's arena, to be assigned to. */
#define APPEND(reader, items, count)                                                               \
  (*((items) = yoke_arena_grow((reader)->arena, (items), (count), sizeof *(items)),                \
     &(items)[(count)++]))

/* ── paths.c ── */

/* Adds what a path of the command line is, or reports that it is nothing to read. */
void read_path(reader *reader, const char *path);

/* ── folders.c ── */
bool is_file(const char *path);
bool is_folder(const char *path);
const char *join_path(yoke_arena *arena, const char *folder, const char *name);
const char *folder_of(yoke_arena *arena, const char *path); /* "." of "models.py" */
const char *last_part(const char *path);                    /* "models.py" of "a/models.py" */

/* Names of what is in a folder, sorted. */
const char **folder_entries(yoke_arena *arena, const char *folder, size_t *ret_count);

/* ── locate.c ── */

/* Whether there is a module "a.b" below a folder: a/b.py, or a folder a/b. */
bool is_module_below(yoke_arena *arena, const char *folder, const char *name);

/* "src" of a project whose modules are there; NULL: no folder in `root` has the module. */
const char *folder_with_module(yoke_arena *arena, const char *root, const char *module);

/* The folders below, not far, that hold a manage.py: those that are nearest. */
const char **projects_below(yoke_arena *arena, const char *folder, size_t *ret_count);

/* "Settings that are here: site.settings.base, site.settings.local.": what can be named instead of
 * `module`. NULL: nothing. */
const char *other_settings(const reader *reader, const char *module);

/* ── settings.c ── */

/* Runs the settings, and takes from them what the project has of them. */
void read_settings(reader *reader, const char *name);

/* What there is to say of a setting: at its place, or nowhere. */
const binding *project_setting(const reader *reader, const char *name);

/* ── apps.c ── */

/* Fills project->apps from INSTALLED_APPS and from the paths given. */
void read_installed_apps(reader *reader);

/* ── config.c ── */

/* The app that an entry of INSTALLED_APPS means, as AppConfig.create() has it. False: it is not
 * there, or is wrong (reported). */
bool read_app_config(reader *reader, const char *entry, place where, project_app *ret);

/* Takes label and default_auto_field over from apps.py, if the app has one. */
void read_own_config(reader *reader, project_app *app);

/* ── missing.c ── */

/* Whether an entry of INSTALLED_APPS is one of the apps that Django brings, or a config of it. */
bool is_djangos_app(const char *entry);

/* Says that an entry is nowhere, and what it probably means. */
void report_missing_app(reader *reader, const char *entry, place where);

#endif
