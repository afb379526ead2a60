/* The forms in which Django stores texts that are more than text. */
#ifndef YOKE_RECORD_STORED_H
#define YOKE_RECORD_STORED_H

#include <stdbool.h>

#include "common/buffer.h"

/* Appends a JSON text as Python's json.dumps(json.loads(text)) writes it; keys that are there twice
 * are both kept. False: it is no JSON, or more than 1000 deep. */
bool yoke_json_normalise(const char *text, yoke_buffer *to);

/* Writes an IPv6 address as django.utils.ipv6.clean_ipv6_address() does, into `buffer` of
 * YOKE_IP_MAX bytes; with `unpack_ipv4` an IPv4-mapped one as IPv4. False: it is none. */
enum { YOKE_IP_MAX = 48 };
bool yoke_clean_ipv6(const char *text, bool unpack_ipv4, char *buffer);

#endif
