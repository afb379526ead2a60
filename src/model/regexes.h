/* Regular expressions of validators, for PCRE2. Each returns NULL, or why there is none. */
#ifndef YOKE_MODEL_REGEXES_H
#define YOKE_MODEL_REGEXES_H

#include "model/fields.h"

/* RegexValidator(regex, flags=flags): a text, or re.compile("..."). Into pattern, pattern_flags;
 * `otherwise` are those of the class where `flags` is NULL. */
const char *read_regex(builder *builder, const value *regex, const value *flags, uint32_t otherwise,
                       validator *made);

/* int_list_validator(sep, allow_negative=...). */
const char *read_integer_list(builder *builder, const char *separator, bool allow_negative,
                              validator *made);

/* An expression as Python writes it. */
const char *translate_regex(builder *builder, const char *python, uint32_t flags, validator *made);

#endif
