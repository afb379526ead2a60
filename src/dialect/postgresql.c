#include "dialect/quote.h"

static void quote(yoke_buffer *to, const char *identifier) {
  quote_between(to, identifier, '"');
}

const yoke_dialect yoke_postgresql_dialect = {
    .name = "postgresql", .name_length = 63, .quote = quote};
