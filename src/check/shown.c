/* An expression as Python shows it. */
#include "check/checks.h"
#include "interpret/interpret.h"

static const char *shown_items(checker *c, const field *field, const expression *expression) {
  const char *all = "";
  for (size_t i = 0; i < expression->item_count; i++)
    all = text(c, "%s%s%s", all, i ? ", " : "", shown_expression(c, field, expression->items[i]));
  return all;
}

static const char *shown_value(checker *c, const field *field, const value *value) {
  const class *class = field->model->class;
  if (!value || !class || !class->module) return "Value(None)";
  return text(c, "Value(%s)", value_repr(class->module->interpreter, value));
}

const char *shown_expression(checker *c, const field *field, const expression *expression) {
  switch (expression->kind) {
  case EXPRESSION_VALUE:
    return shown_value(c, field, expression->value);
  case EXPRESSION_F:
    return text(c, "F(%s)", expression->text);
  case EXPRESSION_FUNCTION:
    return text(c, "%s(%s)", expression->text, shown_items(c, field, expression));
  case EXPRESSION_COMBINED:
    return text(c, "%s %s %s", shown_expression(c, field, expression->items[0]), expression->text,
                shown_expression(c, field, expression->items[1]));
  case EXPRESSION_WRAPPER:
    return text(c, "ExpressionWrapper(%s)", shown_items(c, field, expression));
  case EXPRESSION_CASE:
    return text(c, "Case(%s)", shown_items(c, field, expression));
  default:
    return expression->text ? expression->text : "this expression";
  }
}
