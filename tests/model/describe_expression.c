#include <string.h>

#include "interpret/interpret.h"
#include "model/describe.h"

static void describe_items(yoke_buffer *to, const expression *expression, size_t first) {
  yoke_buffer_puts(to, "(");
  for (size_t i = first; i < expression->item_count; i++) {
    if (i > first) yoke_buffer_puts(to, ", ");
    describe_expression(to, expression->items[i]);
  }
  yoke_buffer_puts(to, ")");
}

static void describe_constant(yoke_buffer *to, const value *value) {
  switch (value->kind) {
  case IS_TEXT:
    yoke_buffer_printf(to, "'%s'", value->text);
    break;
  case IS_INT:
    yoke_buffer_printf(to, "%lld", (long long)value->integer);
    break;
  case IS_BOOL:
    yoke_buffer_puts(to, value->integer ? "True" : "False");
    break;
  case IS_NONE:
    yoke_buffer_puts(to, "None");
    break;
  case IS_LIST:
  case IS_TUPLE:
    yoke_buffer_puts(to, "[");
    for (size_t i = 0; i < value->count; i++) {
      if (i) yoke_buffer_puts(to, ", ");
      describe_constant(to, value->items[i]);
    }
    yoke_buffer_puts(to, "]");
    break;
  default:
    yoke_buffer_puts(to, "?");
  }
}

static void describe_order(yoke_buffer *to, const expression *expression) {
  yoke_buffer_printf(to, "%s%s%s", expression->descending ? "desc" : "asc",
                     expression->nulls_first ? " nulls_first" : "",
                     expression->nulls_last ? " nulls_last" : "");
  describe_items(to, expression, 0);
}

static void describe_lookup(yoke_buffer *to, const expression *expression) {
  bool has_left = expression->item_count == 2;
  yoke_buffer_printf(to, has_left ? "%s(" : "%s=", expression->text);
  if (has_left) {
    describe_expression(to, expression->items[1]);
    yoke_buffer_puts(to, ", ");
  }
  describe_expression(to, expression->items[0]);
  if (has_left) yoke_buffer_puts(to, ")");
}

void describe_expression(yoke_buffer *to, const expression *expression) {
  switch (expression->kind) {
  case EXPRESSION_VALUE:
    describe_constant(to, expression->value);
    break;
  case EXPRESSION_F:
    yoke_buffer_printf(to, "F(%s)", expression->text);
    break;
  case EXPRESSION_COMBINED:
    yoke_buffer_puts(to, "(");
    describe_expression(to, expression->items[0]);
    yoke_buffer_printf(to, " %s ", expression->text);
    describe_expression(to, expression->items[1]);
    yoke_buffer_puts(to, ")");
    break;
  case EXPRESSION_ORDER:
    describe_order(to, expression);
    break;
  case EXPRESSION_LOOKUP:
    describe_lookup(to, expression);
    break;
  case EXPRESSION_Q:
    yoke_buffer_printf(to, "%s%s", expression->negated ? "not " : "", expression->text);
    describe_items(to, expression, 0);
    break;
  case EXPRESSION_FUNCTION:
    yoke_buffer_puts(to, expression->text);
    describe_items(to, expression, 0);
    break;
  default:
    yoke_buffer_puts(to, expression->kind == EXPRESSION_CASE   ? "Case"
                         : expression->kind == EXPRESSION_WHEN ? "When"
                                                               : "?");
    describe_items(to, expression, 0);
  }
}
