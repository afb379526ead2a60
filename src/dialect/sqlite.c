#include "dialect/quote.h"

static void quote(yoke_buffer *to, const char *identifier) {
  quote_between(to, identifier, '"');
}

const yoke_dialect yoke_sqlite_dialect = {.name = "sqlite", .name_length = 0, .quote = quote};
