/* Quoting that all dialects share. Inside the room only. */
#ifndef YOKE_DIALECT_QUOTE_H
#define YOKE_DIALECT_QUOTE_H

#include "dialect/dialect.h"

/* Appends `identifier` between two `mark`s. As Django's, but that a mark inside is doubled: any
 * name at all is one identifier. What is quoted already, db_table = '"archive"."book"', stays as it
 * is, as with Django. */
void quote_between(yoke_buffer *to, const char *identifier, char mark);

#endif
