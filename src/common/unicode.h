/* Text as Python sees it: characters, their classes, and repr(). */
#ifndef YOKE_COMMON_UNICODE_H
#define YOKE_COMMON_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/buffer.h"
#include "yoke/value.h"

/* The character at *text, which moves behind it. A byte that is no UTF-8 counts as one character
 * that belongs to no class. */
uint32_t yoke_next_character(const char **text);
enum { YOKE_NO_CHARACTER = 0x110000 };

/* len(text), of the first `size` bytes. */
size_t yoke_count_characters(const char *text, size_t size);

bool yoke_is_word(uint32_t character);           /* \w */
bool yoke_is_space(uint32_t character);          /* \s */
bool yoke_is_printable(uint32_t character);      /* str.isprintable() */
bool yoke_is_like_separator(uint32_t character); /* turns into one of / ? # @ : under NFKC */

/* Appends django.utils.text.capfirst(text). */
void yoke_add_capitalised(yoke_buffer *to, const char *text);

/* Appends repr(value) of the Python value; of a text "'ada'". */
void yoke_add_repr(yoke_buffer *to, yoke_value value);

#endif
