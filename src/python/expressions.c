/* Expressions, from the loosest binding down to the unary operators. Above each function is its
 * rule in Python's grammar. */
#include <string.h>

#include "python/parser.h"

bool py_begins_expression(const py_parser *p) {
  static const char *const words[] = {"(",   "[",     "{",    "+",      "-",
                                      "~",   "...",   "None", "True",   "False",
                                      "not", "await", "*",    "lambda", "yield"};
  const py_token *token = py_peek(p);
  if (token->kind == TOKEN_NAME || token->kind == TOKEN_NUMBER || token->kind == TOKEN_STRING ||
      token->kind == TOKEN_FSTRING_START)
    return true;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (py_at(p, words[i])) return true;
  return false;
}

/* Left operand, operator, right operand. */
static py_node *new_binary(py_parser *p, py_kind kind, uint32_t start, py_node *left,
                           const char *text, py_node *right) {
  py_node *node = py_new(p, kind, start);
  node->left = left;
  node->text = text;
  node->right = right;
  return py_finish(p, node);
}

/* factor: ('+' | '-' | '~') factor | power
 * power: await_primary ['**' factor]
 * The signs are taken in a loop, so that a long row of them needs no deep stack. */
static py_node *factor(py_parser *p) {
  py_enter(p);
  size_t first_sign = p->at;
  while (py_at(p, "-") || py_at(p, "+") || py_at(p, "~"))
    py_advance(p);
  size_t behind_signs = p->at;

  uint32_t base_start = py_peek(p)->start;
  py_node *node = py_primary(p);
  if (py_take(p, "**")) node = new_binary(p, PY_BINARY, base_start, node, "**", factor(p));

  for (size_t i = behind_signs; i-- > first_sign;) {
    const py_token *sign = &p->tokens.tokens[i];
    py_node *unary = py_new(p, PY_UNARY, sign->start);
    unary->text = py_token_text(p, sign);
    unary->left = node;
    node = py_finish(p, unary);
  }
  py_leave(p);
  return node;
}

enum { OR = 1, AND, NOT, COMPARISON, BITWISE_OR, XOR, BITWISE_AND, SHIFT, SUM, TERM };

/* The binary operators; those of a comparison are apart, as they chain. */
static const struct {
  const char *word;
  int level;
} operators[] = {
    {"or", OR},    {"and", AND},  {"|", BITWISE_OR}, {"^", XOR},  {"&", BITWISE_AND},
    {"<<", SHIFT}, {">>", SHIFT}, {"+", SUM},        {"-", SUM},  {"*", TERM},
    {"/", TERM},   {"//", TERM},  {"%", TERM},       {"@", TERM},
};

static py_node *operation(py_parser *p, int lowest);

/* compare_op: '==' | '!=' | '<=' | '<' | '>=' | '>' | ['not'] 'in' | 'is' ['not'] */
static const char *compare_op(py_parser *p) {
  static const char *const words[] = {"==", "!=", "<=", "<", ">=", ">", "in"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (py_take(p, words[i])) return words[i];
  if (py_at(p, "not") && py_token_is(p, py_peek_behind(p), "in")) {
    py_advance(p);
    py_advance(p);
    return "not in";
  }
  if (py_take(p, "is")) return py_take(p, "not") ? "is not" : "is";
  return NULL;
}

/* Adds an operator to the text of those before, with a blank between. */
static void join_word(py_parser *p, char **text, size_t *size, const char *word) {
  if (*size) (*text)[*size - 1] = ' ';
  do {
    *text = yoke_arena_grow(p->arena, *text, *size, 1);
    (*text)[(*size)++] = *word;
  } while (*word++);
}

/* comparison: bitwise_or (compare_op bitwise_or)* */
static py_node *comparison(py_parser *p, py_node *left, uint32_t start) {
  const char *word = compare_op(p);
  if (!word) return left;

  py_list operands = {0};
  char *text = NULL;
  size_t size = 0;
  py_push(p, &operands, left);
  for (; word; word = compare_op(p)) {
    join_word(p, &text, &size, word);
    py_push(p, &operands, operation(p, BITWISE_OR));
  }
  py_node *node = py_new(p, PY_COMPARE, start);
  node->items = operands.items;
  node->item_count = operands.count;
  node->text = text;
  return py_finish(p, node);
}

/* inversion: 'not' inversion | comparison */
static py_node *inversion(py_parser *p) {
  size_t first = p->at;
  while (py_at(p, "not"))
    py_advance(p);
  size_t behind = p->at;
  py_node *node = operation(p, COMPARISON);
  for (size_t i = behind; i-- > first;) {
    py_node *negation = py_new(p, PY_UNARY, p->tokens.tokens[i].start);
    negation->text = "not";
    negation->left = node;
    node = py_finish(p, negation);
  }
  return node;
}

/* Most operands are followed by none: the first character tells. */
static bool may_be_at_operator(const py_parser *p) {
  const py_token *token = py_peek(p);
  if (token->kind != TOKEN_OPERATOR && token->kind != TOKEN_KEYWORD) return false;
  switch (p->file->text[token->start]) {
  case ')':
  case ']':
  case '}':
  case ',':
  case ':':
  case ';':
    return false;
  default:
    return true;
  }
}

static int binary_level(const py_parser *p, const char **ret_word) {
  for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
    if (py_at(p, operators[i].word)) {
      *ret_word = operators[i].word;
      return operators[i].level;
    }
  return 0;
}

/* disjunction down to term, by precedence: operand (operator operand)* with operators that bind at
 * least as tight as `lowest`. */
static py_node *operation(py_parser *p, int lowest) {
  uint32_t start = py_peek(p)->start;
  py_node *left = lowest <= NOT && py_at(p, "not") ? inversion(p) : factor(p);
  while (may_be_at_operator(p)) {
    const char *word;
    int level = binary_level(p, &word);
    if (level == 0) {
      py_node *compared = lowest <= COMPARISON ? comparison(p, left, start) : left;
      if (compared == left) break;
      left = compared;
      continue;
    }
    if (level < lowest) break;
    py_advance(p);
    left = new_binary(p, level <= AND ? PY_BOOLEAN : PY_BINARY, start, left, word,
                      operation(p, level + 1));
  }
  p->operation_start = start;
  p->operation_end = p->last_end;
  return left;
}

py_node *py_disjunction(py_parser *p) {
  return operation(p, OR);
}

py_node *py_bitwise_or(py_parser *p) {
  return operation(p, BITWISE_OR);
}

/* lambdef: 'lambda' [lambda_params] ':' expression */
static py_node *lambdef(py_parser *p) {
  py_node *node = py_new(p, PY_LAMBDA, py_peek(p)->start);
  py_list parameters = {0};
  py_advance(p);
  py_parameters(p, ":", &parameters);
  node->items = parameters.items;
  node->item_count = parameters.count;
  node->left = py_expression(p);
  return py_finish(p, node);
}

/* expression: disjunction ['if' disjunction 'else' expression] | lambdef */
py_node *py_expression(py_parser *p) {
  py_enter(p);
  py_node *node;
  uint32_t start = py_peek(p)->start;
  if (py_at(p, "lambda")) {
    node = lambdef(p);
  } else {
    node = operation(p, OR);
    if (py_take(p, "if")) {
      py_node *conditional = py_new(p, PY_CONDITIONAL, start);
      conditional->left = node;
      conditional->right = operation(p, OR);
      if (!py_at(p, "else") && !py_at(p, ":"))
        py_fail(p, PY_SYNTAX_ERROR, py_since(p, start), "expected 'else' after 'if' expression");
      py_expect(p, "else");
      conditional->third = py_expression(p);
      node = py_finish(p, conditional);
    }
  }
  py_leave(p);
  return node;
}

/* named_expression: NAME ':=' expression | expression */
py_node *py_named_expression(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_node *node = py_expression(p);
  if (node->kind != PY_NAME || !py_take(p, ":=")) return node;
  return new_binary(p, PY_WALRUS, start, node, NULL, py_expression(p));
}

/* Behind the star: bitwise_or. */
static py_node *starred(py_parser *p) {
  py_node *node = py_new(p, PY_STARRED, py_peek(p)->start);
  py_expect(p, "*");
  node->left = py_bitwise_or(p);
  return py_finish(p, node);
}

/* star_expression: '*' bitwise_or | expression */
static py_node *star_expression(py_parser *p) {
  return py_at(p, "*") ? starred(p) : py_expression(p);
}

/* star_named_expression: '*' bitwise_or | named_expression */
py_node *py_star_named_expression(py_parser *p) {
  return py_at(p, "*") ? starred(p) : py_named_expression(p);
}

/* Goes on behind the first member of a tuple without parentheses; `member` reads the others. */
static py_node *tuple_from(py_parser *p, uint32_t start, py_node *first,
                           py_node *(*member)(py_parser *)) {
  if (!py_at(p, ",")) return first;
  py_list items = {0};
  py_push(p, &items, first);
  while (py_take(p, ",") && py_begins_expression(p) && !py_at(p, "yield"))
    py_push(p, &items, member(p));
  py_node *tuple = py_new(p, PY_TUPLE, start);
  return py_with_items(p, tuple, items);
}

/* star_expressions: star_expression (',' star_expression)* [','] */
py_node *py_star_expressions(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  return tuple_from(p, start, star_expression(p), star_expression);
}

/* subject_expr: star_named_expression (',' star_named_expression)* [','] */
py_node *py_subject(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  return tuple_from(p, start, py_star_named_expression(p), py_star_named_expression);
}

/* yield_expr: 'yield' 'from' expression | 'yield' [star_expressions] */
py_node *py_star_or_yield(py_parser *p) {
  if (!py_at(p, "yield")) return py_star_expressions(p);
  py_node *node = py_new(p, PY_YIELD, py_peek(p)->start);
  node->text = "yield";
  py_advance(p);
  if (py_take(p, "from")) {
    node->text = "yield from";
    node->left = py_expression(p);
  } else if (py_begins_expression(p)) {
    node->left = py_star_expressions(p);
  }
  return py_finish(p, node);
}

static py_node *star_target(py_parser *p) {
  return py_at(p, "*") ? starred(p) : py_bitwise_or(p);
}

/* star_targets: star_target (',' star_target)* [',']
 * No comparison, whose `in` is that of the loop. */
py_node *py_target_list(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  return tuple_from(p, start, star_target(p), star_target);
}

/* The stars of a parameter, its name, and outside a lambda its annotation. */
static py_node *parameter(py_parser *p, bool annotated) {
  py_node *node = py_new(p, PY_PARAMETER, py_peek(p)->start);
  const char *stars = py_at(p, "**") ? "**" : py_at(p, "*") ? "*" : py_at(p, "/") ? "/" : "";
  bool starred = *stars == '*';
  if (*stars) py_advance(p);

  const py_token *name = py_peek(p);
  bool named = name->kind == TOKEN_NAME && *stars != '/';
  if (!named && (!*stars || strcmp(stars, "**") == 0)) py_invalid_syntax(p);
  if (!named) {
    node->text = stars;
    return py_finish(p, node);
  }
  node->name_where = py_token_place(p, name);
  node->text = yoke_arena_printf(p->arena, "%s%s", stars, py_token_text(p, name));
  py_advance(p);
  if (annotated && py_take(p, ":")) {
    if (starred)
      star_expression(p);
    else
      py_expression(p);
  }
  if (!starred && py_take(p, "=")) node->left = py_expression(p);
  return py_finish(p, node);
}

/* What may not follow what came before. The parameters before are in order, so the last tells. */
static void check_parameter_order(py_parser *p, const py_list *before, const py_node *next,
                                  bool behind_star) {
  size_t count = before->count;
  if (count == 0) return;
  const py_node *last = before->items[count - 1];
  const py_node *named = count > 1 && last->text[0] == '/' ? before->items[count - 2] : last;
  const char *message = NULL;
  if (strncmp(last->text, "**", 2) == 0)
    message = "arguments cannot follow var-keyword argument";
  else if (strcmp(last->text, "*") == 0 && strncmp(next->text, "**", 2) == 0)
    message = "named arguments must follow bare *";
  else if (behind_star && next->text[0] == '*' && next->text[1] != '*')
    message = "* argument may appear only once";
  else if (named->left && !next->left && !strchr("*/", next->text[0]) && !behind_star)
    message = "non-default argument follows default argument";
  if (message) py_fail(p, PY_SYNTAX_ERROR, next->where, message);
}

/* parameters: up to `closing`: ")" of a function, ":" of a lambda */
void py_parameters(py_parser *p, const char *closing, py_list *into) {
  bool annotated = *closing == ')', behind_star = false;
  while (!py_at(p, closing)) {
    py_node *next = parameter(p, annotated);
    check_parameter_order(p, into, next, behind_star);
    behind_star |= next->text[0] == '*';
    py_push(p, into, next);
    if (!py_take(p, ",") && !py_at(p, closing)) py_invalid_syntax(p);
  }
  if (into->count && strcmp(into->items[into->count - 1]->text, "*") == 0)
    py_fail(p, PY_SYNTAX_ERROR, into->items[into->count - 1]->where,
            "named arguments must follow bare *");
  py_expect(p, closing);
}
