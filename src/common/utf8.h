/* UTF-8, as RFC 3629 has it: no surrogates, nothing longer than it need be, nothing above U+10FFFF.
 */
#ifndef YOKE_COMMON_UTF8_H
#define YOKE_COMMON_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bytes from the start are valid: up to the first that is not, or all. */
size_t yoke_utf8_valid_size(const char *text, size_t size);

/* Writes a character of up to U+10FFFF; returns how many bytes it takes, 1 to 4. */
size_t yoke_utf8_encode(uint32_t code, char *to);

bool yoke_utf8_is_valid(const char *text, size_t size);

#endif
