/* Values as Python shows them. */
#ifndef YOKE_COMMON_REPRS_H
#define YOKE_COMMON_REPRS_H

#include "common/buffer.h"
#include "yoke/value.h"

/* repr(bytes): b'\x00abc'. */
void yoke_add_bytes_repr(yoke_buffer *to, yoke_bytes bytes);

/* str(timedelta): "1 day, 2:03:04", into `buffer` of YOKE_TEXT_MAX bytes, which is returned. */
char *yoke_duration_str(yoke_duration duration, char *buffer);

/* repr(timedelta): datetime.timedelta(days=1, seconds=7384). */
void yoke_add_duration_repr(yoke_buffer *to, yoke_duration duration);

#endif
