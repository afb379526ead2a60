#include "generate/row.h"

row begin_row(writer *to) {
  return (row){.to = to, .line = {.arena = to->arena}};
}

void end_row_line(row *row) {
  if (row->line.count == 0) return;
  write_text(row->to, row->open ? ",\n     " : "    {");
  write_items(row->to, 5, 2, &row->line);
  row->open = true;
  row->line = (items){.arena = row->to->arena};
}

void end_row(row *row) {
  end_row_line(row);
  write_text(row->to, "},\n");
}
