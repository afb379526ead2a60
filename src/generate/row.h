/* A row of a generated table: items on lines of their own, {a, b,\n c, d}. */
#ifndef YOKE_GENERATE_ROW_H
#define YOKE_GENERATE_ROW_H

#include "generate/writer.h"

typedef struct row {
  writer *to;
  items line; /* what the current line is to hold */
  bool open;
} row;

row begin_row(writer *to);
void end_row_line(row *row);
void end_row(row *row);

#endif
