/* From the encoding that a file declares to UTF-8. */
#ifndef YOKE_PYTHON_ENCODINGS_H
#define YOKE_PYTHON_ENCODINGS_H

#include <stddef.h>

#include "source/source.h"

typedef enum { ENCODING_DECODED, ENCODING_UNKNOWN, ENCODING_BROKEN } encoding_result;

/* The one name of an encoding that may be spelt in many ways: "UTF8" and "utf_8-unix" are "utf-8".
 * A name that Python does not know comes back as well. */
const char *encoding_name(yoke_arena *arena, const char *spelled);

/* Makes the text of the file UTF-8. ENCODING_BROKEN: it is not of that encoding, first at *ret_at.
 */
encoding_result encoding_decode(source *file, const char *name, yoke_arena *arena, size_t *ret_at);

#endif
