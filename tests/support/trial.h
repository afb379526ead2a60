/* A call tried with each allocation failing in turn: it either works or says why, nothing leaks, no
 * transaction stays open. */
#ifndef TESTS_SUPPORT_TRIAL_H
#define TESTS_SUPPORT_TRIAL_H

#include "yoke/yoke.h"

typedef struct trial {
  yoke_db *(*start)(void);    /* a database with what the call works on, made anew for each round */
  bool (*act)(void);          /* the call; whether it worked */
  void (*check)(bool worked); /* what the database and the objects must then be like */
} trial;

/* With one allocation failing, then with all from there on, until none failed. */
void try_everywhere(const trial *trial);

#endif
