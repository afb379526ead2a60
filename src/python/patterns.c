/* The patterns of `case`, written with the nodes of the expressions that they look like: a name is
 * a capture, `a | b` an operation, `a as b` a b := a, `C(x, y=z)` a call. */
#include "python/parser.h"

static py_node *as_pattern(py_parser *p);

/* star_pattern: '*' NAME | as_pattern */
static py_node *star_pattern(py_parser *p) {
  if (!py_at(p, "*")) return as_pattern(p);
  py_node *node = py_new(p, PY_STARRED, py_peek(p)->start);
  py_advance(p);
  node->left = py_name(p);
  return py_finish(p, node);
}

/* sequence_pattern: '[' ... ']' | '(' ... ')'; one pattern in parentheses is that pattern. */
static py_node *sequence(py_parser *p, const char *closing) {
  py_node *node = py_new(p, *closing == ']' ? PY_LIST : PY_TUPLE, py_peek(p)->start);
  py_list items = {0};
  bool has_comma = false;
  py_advance(p);
  while (!py_at(p, closing)) {
    py_push(p, &items, star_pattern(p));
    if (!py_take(p, ",")) break;
    has_comma = true;
  }
  py_expect(p, closing);
  bool is_group = *closing == ')' && items.count == 1 && !has_comma;
  if (is_group && items.items[0]->kind != PY_STARRED) return items.items[0];
  return py_with_items(p, node, items);
}

/* A number, perhaps with a sign or complex; a text; a name with dots. */
static py_node *literal_or_value(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  if (py_peek(p)->kind == TOKEN_NAME) {
    py_node *node = py_name(p);
    while (py_take(p, ".")) {
      py_node *name = py_name(p), *attribute = py_new(p, PY_ATTRIBUTE, start);
      attribute->left = node;
      attribute->text = name->text;
      attribute->name_where = name->name_where;
      node = py_finish(p, attribute);
    }
    return node;
  }
  bool is_negative = py_take(p, "-");
  py_node *node = py_primary(p);
  if (is_negative) {
    py_node *unary = py_new(p, PY_UNARY, start);
    unary->text = "-";
    unary->left = node;
    node = py_finish(p, unary);
  }
  if (!py_at(p, "+") && !py_at(p, "-")) return node;
  py_node *sum = py_new(p, PY_BINARY, start);
  sum->text = py_at(p, "+") ? "+" : "-";
  py_advance(p);
  sum->left = node;
  sum->right = py_primary(p);
  return py_finish(p, sum);
}

/* mapping_pattern: '{' (key ':' pattern | '**' NAME), ... '}' */
static py_node *mapping(py_parser *p) {
  py_node *node = py_new(p, PY_DICT, py_peek(p)->start);
  py_list items = {0};
  py_advance(p);
  while (!py_at(p, "}")) {
    py_node *pair = py_new(p, PY_PAIR, py_peek(p)->start);
    if (py_take(p, "**")) {
      pair->right = py_name(p);
    } else {
      pair->left = literal_or_value(p);
      py_expect(p, ":");
      pair->right = as_pattern(p);
    }
    py_push(p, &items, py_finish(p, pair));
    if (!py_take(p, ",")) break;
  }
  py_expect(p, "}");
  return py_with_items(p, node, items);
}

/* class_pattern: name_or_attr '(' (pattern | NAME '=' pattern), ... ')' */
static py_node *class_pattern(py_parser *p, py_node *callee) {
  py_node *node = py_new(p, PY_CALL, callee->where.start);
  py_list items = {0};
  node->left = callee;
  py_expect(p, "(");
  while (!py_at(p, ")")) {
    if (py_peek(p)->kind == TOKEN_NAME && py_token_is(p, py_peek_behind(p), "=")) {
      py_node *keyword = py_new(p, PY_KEYWORD, py_peek(p)->start);
      keyword->text = py_token_text(p, py_peek(p));
      keyword->name_where = py_token_place(p, py_peek(p));
      py_advance(p);
      py_advance(p);
      keyword->left = as_pattern(p);
      py_push(p, &items, py_finish(p, keyword));
    } else {
      py_push(p, &items, as_pattern(p));
    }
    if (!py_take(p, ",")) break;
  }
  py_expect(p, ")");
  return py_with_items(p, node, items);
}

static py_node *closed_pattern(py_parser *p) {
  if (py_at(p, "[")) return sequence(p, "]");
  if (py_at(p, "(")) return sequence(p, ")");
  if (py_at(p, "{")) return mapping(p);
  bool is_name = py_peek(p)->kind == TOKEN_NAME;
  py_node *node = literal_or_value(p);
  return is_name && py_at(p, "(") ? class_pattern(p, node) : node;
}

/* as_pattern: closed_pattern ('|' closed_pattern)* ['as' NAME] */
static py_node *as_pattern(py_parser *p) {
  py_enter(p);
  uint32_t start = py_peek(p)->start;
  py_node *node = closed_pattern(p);
  while (py_take(p, "|")) {
    py_node *either = py_new(p, PY_BINARY, start);
    either->text = "|";
    either->left = node;
    either->right = closed_pattern(p);
    node = py_finish(p, either);
  }
  if (py_take(p, "as")) {
    py_node *named = py_new(p, PY_WALRUS, start);
    named->left = py_name(p);
    named->right = node;
    node = py_finish(p, named);
  }
  py_leave(p);
  return node;
}

/* patterns: open_sequence_pattern | pattern */
py_node *py_patterns(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_node *first = star_pattern(p);
  if (!py_at(p, ",") && first->kind != PY_STARRED) return first;
  py_list items = {0};
  py_push(p, &items, first);
  while (py_take(p, ",") && !py_at(p, ":") && !py_at(p, "if"))
    py_push(p, &items, star_pattern(p));
  return py_with_items(p, py_new(p, PY_TUPLE, start), items);
}
