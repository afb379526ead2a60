/* Tables of what is built in. Inside the room only. */
#ifndef YOKE_INTERPRET_BUILTINS_H
#define YOKE_INTERPRET_BUILTINS_H

#include "interpret/run.h"

/* A call of something built in: `self` is what a method is called on. */
typedef struct native_call {
  value *self;
  const arguments *given;
  value *const *items; /* the positional arguments */
  size_t count;
  place where;
} native_call;

typedef value *native(interpreter *in, const native_call *call);

typedef struct native_entry {
  const char *name;
  native *run;        /* NULL: there is one, but what it gives is not known here */
  int least, most;    /* positional arguments; `most` -1: any number */
  bool takes_unknown; /* runs with arguments that are not known, and says itself what comes of it */
} native_entry;

value *keyword_of(const native_call *call, const char *name); /* NULL: not given */
value *sorted_items(interpreter *in, const native_call *call, value *items);
value *run_native(interpreter *in, const native_entry *entry, value *self, const arguments *given,
                  place where);

extern const native_entry text_methods[], list_methods[], tuple_methods[], dict_methods[],
    set_methods[], int_methods[], float_methods[], bytes_methods[];
extern const native_entry builtin_functions[];

#endif
