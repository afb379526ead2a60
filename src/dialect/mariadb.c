#include "dialect/quote.h"

static void quote(yoke_buffer *to, const char *identifier) {
  quote_between(to, identifier, '`');
}

const yoke_dialect yoke_mariadb_dialect = {.name = "mariadb", .name_length = 64, .quote = quote};
