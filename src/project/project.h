/* What is to be read: from the paths on the command line to the apps of a project, with their
 * labels and settings, as django.setup() finds them. */
#ifndef YOKE_PROJECT_PROJECT_H
#define YOKE_PROJECT_PROJECT_H

#include "interpret/interpret.h"

/* An app: a folder with a models.py or a package models/, or one file of models. */
typedef struct project_app {
  const char *name;   /* "shop.catalogue": dotted, from a folder of the search path */
  const char *label;  /* "catalogue": apps.py, --app, or the last part of the name */
  const char *folder; /* or NULL: built in */
  const char
      *models_name; /* the module of its models: "shop.catalogue.models"; NULL: it has none */
  const char *default_auto_field; /* of its AppConfig: dotted, or NULL */
  const class *config;            /* or NULL: Django's own AppConfig */
  bool is_builtin;   /* compiled in: there because an installed app or a relation needs it */
  bool is_requested; /* named on the command line, or installed in the project that was */
  place where;       /* in INSTALLED_APPS, or nowhere */
} project_app;

typedef struct project {
  interpreter *interpreter;
  project_app *apps; /* in the order of INSTALLED_APPS, or of the command line */
  size_t app_count;
  const char *auth_user_model;                               /* "auth.User" */
  const char *default_auto_field;                            /* "django.db.models.BigAutoField" */
  place auth_user_model_where, default_auto_field_where;     /* in the settings, or nowhere */
  const char *default_tablespace, *default_index_tablespace; /* "" */
  const char
      *engine;       /* "sqlite", "postgresql", "mariadb" of DATABASES["default"]; NULL: not said */
  bool has_settings; /* a settings module was read */
  bool auto_field_is_said; /* by DEFAULT_AUTO_FIELD, or on the command line */
  bool use_tz;
  const char *time_zone; /* "UTC"; of settings that say none Django's default, "America/Chicago" */
  const char *const *silenced_checks; /* SILENCED_SYSTEM_CHECKS */
  size_t silenced_check_count;
} project;

typedef struct project_options {
  const char *const *paths; /* models files, app folders, project roots (with settings.py below) */
  size_t path_count;
  const char *const *search_path; /* -I */
  size_t search_path_count;
  const char *label;           /* --app, for the one file given; or NULL */
  const char *settings;        /* --settings MODULE, or NULL */
  const char *auth_user_model; /* override the settings; or NULL */
  const char *default_auto_field;
  const char *engine; /* "mariadb": overrides DATABASES["default"]["ENGINE"]; or NULL */
} project_options;

/* Reads settings and app configurations. Runs no models yet. Always returns a project; what is
 * wrong is in `to`. */
project *project_read(const project_options *options, yoke_arena *arena, diagnostics *to);

#endif
