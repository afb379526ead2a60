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

value *not_known(interpreter *in, const native_call *call);
bool is_ascii(const value *of);
const char *blanks(void); /* what strip() and split() take for blank */
const char *last_of(const char *text, size_t size, const value *part); /* NULL: none */

native run_sorted, run_reversed, run_enumerate, run_zip, run_map, run_filter, run_any, run_all,
    run_sum, run_min, run_max; /* builtin_sequences.c */
native run_isinstance, run_issubclass, run_callable, run_hasattr, run_getattr, run_setattr, run_dir,
    run_print, run_iter, run_next, run_property, run_classmethod, run_staticmethod, run_format,
    run_bytes; /* builtin_objects.c */
native text_split, text_rsplit, text_partition, text_rpartition, text_splitlines, text_join,
    text_replace; /* text_parts.c */
native text_startswith, text_endswith;

extern const native_entry text_methods[], list_methods[], tuple_methods[], dict_methods[],
    set_methods[], int_methods[], float_methods[], bytes_methods[];
extern const native_entry builtin_functions[];

#endif
