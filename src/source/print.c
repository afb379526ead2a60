/* Diagnostics on paper, as a C compiler prints them. */
#include "source/excerpt.h"
#include "source/select.h"

enum { MOST_OTHERS = 3 }; /* further objects that are named; of more, their number */

#define RED "\033[1;31m"
#define MAGENTA "\033[1;35m"
#define CYAN "\033[1;36m"
#define GREEN "\033[1;32m"
#define BOLD "\033[1m"
#define PLAIN "\033[0m"

/* "models.py:6:12: ", or "yoke: " of what has no place. */
static void print_head(FILE *out, place where, const char *kind, const char *tint, bool colour) {
  const char *bold = colour ? BOLD : "", *plain = colour ? PLAIN : "";
  unsigned line, column;
  place_line_column(where, &line, &column);
  if (where.file)
    fprintf(out, "%s%s:%u:%u: ", bold, where.file->path, line, column);
  else
    fprintf(out, "%syoke: ", bold);
  fprintf(out, "%s%s%s: %s", plain, colour ? tint : "", kind, plain);
}

static void print_place(FILE *out, place where, bool colour) {
  if (!where.file || where.file->size == 0) return;
  unsigned line, column;
  place_line_column(where, &line, &column);
  print_excerpt(out, where, line, colour ? GREEN : "", colour ? PLAIN : "");
}

static void print_message(FILE *out, const char *message, const char *id, bool colour) {
  fprintf(out, "%s%s%s", colour ? BOLD : "", message, colour ? PLAIN : "");
  if (id) fprintf(out, " [%s]", id);
  putc('\n', out);
}

/* "  also: shop.Book.title, shop.Map.title and 4 more" */
static void print_others(FILE *out, const selected *selected) {
  size_t named = selected->other_count;
  if (named == 0) return;
  if (named > MOST_OTHERS + 1) named = MOST_OTHERS;
  fputs("  also: ", out);
  for (size_t i = 0; i < named; i++)
    fprintf(out, "%s%s", i ? ", " : "", selected->others[i]);
  if (named < selected->other_count) fprintf(out, " and %zu more", selected->other_count - named);
  putc('\n', out);
}

static void print_selected(FILE *out, const selected *selected, bool colour) {
  static const char *const tints[] = {
      [DEBUG] = CYAN, [INFO] = CYAN, [WARNING] = MAGENTA, [ERROR] = RED, [CRITICAL] = RED};
  const diagnostic *said = selected->said;
  print_head(out, said->where, severity_name(said->severity), tints[said->severity], colour);
  print_message(out, said->message, said->id, colour);
  print_place(out, said->where, colour);
  print_others(out, selected);
  if (said->hint) fprintf(out, "  hint: %s\n", said->hint);
  if (said->suggestion) fprintf(out, "  hint: Did you mean '%s'?\n", said->suggestion);
  if (!said->other_message) return;
  print_head(out, said->other, "note", CYAN, colour);
  print_message(out, said->other_message, NULL, colour);
  print_place(out, said->other, colour);
}

printed print_diagnostics(const diagnostics *list, FILE *out, bool colour) {
  printed counts = {0};
  size_t count;
  const selected *items = select_diagnostics(list, &count, &counts.silenced);
  for (size_t i = 0; i < count; i++) {
    print_selected(out, &items[i], colour);
    counts.of[items[i].said->severity]++;
  }
  return counts;
}
