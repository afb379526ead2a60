#include "dialect/dialect.h"

/* As Django's, but that a quote inside is doubled: any name at all is one identifier. */
static void quote(yoke_buffer *to, const char *identifier) {
  yoke_buffer_putc(to, '"');
  for (const char *c = identifier; *c; c++) {
    if (*c == '"') yoke_buffer_putc(to, '"');
    yoke_buffer_putc(to, *c);
  }
  yoke_buffer_putc(to, '"');
}

const yoke_dialect yoke_sqlite_dialect = {.name = "sqlite", .name_length = 0, .quote = quote};
