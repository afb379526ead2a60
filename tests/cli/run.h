/* Runs the tool within the test, and keeps what it printed. */
#ifndef TESTS_CLI_RUN_H
#define TESTS_CLI_RUN_H

typedef struct ran {
  int code;
  char *out, *err;
} ran;

/* yoke ARGUMENT...; the list ends with NULL. */
ran run_yoke(const char *argument, ...);

void free_ran(ran *ran);

/* A folder of its own with these models as FOLDER/accounts/models.py; returns FOLDER. */
const char *folder_with_models(const char *text);

/* FOLDER/NAME, to the end of the program. */
const char *inside(const char *folder, const char *name);

/* The models of the kind: one that is fine, one that is wrong. */
extern const char *const good_models, *const wrong_models;

#endif
