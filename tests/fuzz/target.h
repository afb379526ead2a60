/* What every fuzz target has: memory for one input, and a look at what was said of it. */
#ifndef TESTS_FUZZ_TARGET_H
#define TESTS_FUZZ_TARGET_H

#include "source/source.h"

/* What a target does with an input. All it allocates goes to the arena of `found`; what it prints
 * may go to `sink`. */
void try_input(const char *data, size_t size, diagnostics *found, FILE *sink);

#endif
