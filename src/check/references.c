/* The fields that an expression refers to. */
#include <string.h>

#include "check/checks.h"

bool is_raw_sql(const expression *expression) {
  return expression->kind == EXPRESSION_FUNCTION && expression->text &&
         strcmp(expression->text, "RawSQL") == 0;
}

/* GreaterThan(F("a"), 1): its left side is an item, too, and comes first. In Q(a__gt=1) the left
 * side is the key. */
static void each_reference_of_lookup(const expression *lookup, visit_reference *visit, void *data) {
  if (lookup->item_count > 1)
    each_reference(lookup->items[1], visit, data);
  else
    visit(data, lookup->text, lookup->where);
  if (lookup->item_count > 0) each_reference(lookup->items[0], visit, data);
}

void each_reference(const expression *expression, visit_reference *visit, void *data) {
  if (expression->kind == EXPRESSION_LOOKUP) {
    each_reference_of_lookup(expression, visit, data);
    return;
  }
  if (is_raw_sql(expression)) return;
  if (expression->kind == EXPRESSION_F && expression->text)
    visit(data, expression->text, expression->where);
  for (size_t i = 0; i < expression->item_count; i++)
    each_reference(expression->items[i], visit, data);
}
