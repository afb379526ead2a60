/* Atoms, and what follows one: attributes, calls, subscripts. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "python/parser.h"

py_node *py_name(py_parser *p) {
  const py_token *token = py_peek(p);
  if (token->kind != TOKEN_NAME) py_invalid_syntax(p);
  py_node *node = py_new(p, PY_NAME, token->start);
  node->text = py_token_text(p, token);
  node->name_where = py_token_place(p, token);
  py_advance(p);
  return py_finish(p, node);
}

static py_node *constant(py_parser *p) {
  py_node *node = py_new(p, PY_CONSTANT, py_peek(p)->start);
  node->text = py_token_text(p, py_peek(p));
  py_advance(p);
  return py_finish(p, node);
}

/* The value of digits in base 2, 8, 10 or 16; is_big when it does not fit. */
static void integer_value(py_node *node) {
  const char *digits = node->text;
  int base = 10;
  if (digits[0] == '0' && digits[1]) {
    char letter = digits[1] | 0x20;
    base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    if (base != 10) digits += 2;
  }
  errno = 0;
  node->integer = strtoll(digits, NULL, base);
  node->is_big = errno == ERANGE;
}

static py_node *number(py_parser *p) {
  const py_token *token = py_peek(p);
  py_node *node = py_new(p, PY_INTEGER, token->start);
  char *text = yoke_arena_copy(p->arena, p->file->text + token->start, token->end - token->start);
  char *end = text;
  for (const char *c = text; *c; c++)
    if (*c != '_') *end++ = *c;
  *end = '\0';
  node->text = text;
  bool based = text[0] == '0' && text[1] && strchr("xXoObB", text[1]);
  if (!based && (end[-1] | 0x20) == 'j') {
    node->kind = PY_IMAGINARY;
  } else if (!based && strpbrk(text, ".eE")) {
    node->kind = PY_FLOAT;
    node->real = strtod(text, NULL);
  } else {
    integer_value(node);
  }
  py_advance(p);
  return py_finish(p, node);
}

static bool at_comprehension(const py_parser *p) {
  return py_at(p, "for") || (py_at(p, "async") && py_token_is(p, py_peek_behind(p), "for"));
}

/* for_if_clauses: (['async'] 'for' star_targets 'in' disjunction ('if' disjunction)*)+ */
static py_list for_if_clauses(py_parser *p) {
  py_list loops = {0};
  while (at_comprehension(p)) {
    py_node *loop = py_new(p, PY_FOR, py_peek(p)->start);
    py_list conditions = {0};
    loop->is_async = py_take(p, "async");
    py_expect(p, "for");
    loop->left = py_target_list(p);
    py_expect(p, "in");
    loop->right = py_disjunction(p);
    while (py_take(p, "if"))
      py_push(p, &conditions, py_disjunction(p));
    py_push(p, &loops, py_with_items(p, loop, conditions));
  }
  return loops;
}

/* Of an element and its clauses; the closing bracket is due. */
static py_node *comprehension(py_parser *p, uint32_t start, const char *of, py_node *element,
                              py_list loops, const char *closing) {
  py_node *node = py_new(p, PY_COMPREHENSION, start);
  node->text = of;
  node->left = element;
  py_expect(p, closing);
  return py_with_items(p, node, loops);
}

/* Members up to the closing bracket, the first of which is read. */
static py_node *sequence(py_parser *p, py_kind kind, uint32_t start, py_node *first,
                         const char *closing) {
  py_list items = {0};
  if (first) py_push(p, &items, first);
  while (first && py_take(p, ",") && !py_at(p, closing))
    py_push(p, &items, py_star_named_expression(p));
  py_expect(p, closing);
  return py_with_items(p, py_new(p, kind, start), items);
}

/* tuple, group, genexp: '(' [...] ')'. A group is its inner expression, at its own place. */
static py_node *parenthesised(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_advance(p);
  if (py_at(p, ")")) return sequence(p, PY_TUPLE, start, NULL, ")");
  if (py_at(p, "yield")) {
    py_node *yield = py_star_or_yield(p);
    py_expect(p, ")");
    return yield;
  }
  py_node *first = py_star_named_expression(p);
  if (at_comprehension(p))
    return comprehension(p, start, "generator", first, for_if_clauses(p), ")");
  if (py_at(p, ",")) return sequence(p, PY_TUPLE, start, first, ")");
  py_expect(p, ")");
  return first;
}

/* list, listcomp: '[' [...] ']' */
static py_node *list(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_advance(p);
  if (py_at(p, "]")) return sequence(p, PY_LIST, start, NULL, "]");
  py_node *first = py_star_named_expression(p);
  if (at_comprehension(p)) return comprehension(p, start, "list", first, for_if_clauses(p), "]");
  return sequence(p, PY_LIST, start, first, "]");
}

/* double_starred_kvpair: '**' bitwise_or | expression ':' expression */
static py_node *pair_from(py_parser *p, uint32_t start, py_node *key) {
  py_node *pair = py_new(p, PY_PAIR, start);
  pair->left = key;
  if (key) {
    if (!py_at(p, ":") && (py_at(p, ",") || py_at(p, "}")))
      py_fail(p, PY_SYNTAX_ERROR, key->where, "':' expected after dictionary key");
    py_expect(p, ":");
    if (py_at(p, ",") || py_at(p, "}"))
      py_fail(p, PY_SYNTAX_ERROR, (place){p->file, p->last_end - 1, p->last_end},
              "expression expected after dictionary key and ':'");
    pair->right = py_expression(p);
  } else {
    py_expect(p, "**");
    pair->right = py_bitwise_or(p);
  }
  return py_finish(p, pair);
}

static py_node *pair(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  return pair_from(p, start, py_at(p, "**") ? NULL : py_expression(p));
}

/* dict, dictcomp, set, setcomp: '{' [...] '}' */
static py_node *dict_or_set(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_list pairs = {0};
  py_advance(p);
  if (py_take(p, "}")) return py_with_items(p, py_new(p, PY_DICT, start), pairs);

  uint32_t first_start = py_peek(p)->start;
  py_node *first = py_at(p, "**") ? NULL : py_star_named_expression(p);
  if (first && !py_at(p, ":")) {
    if (at_comprehension(p)) return comprehension(p, start, "set", first, for_if_clauses(p), "}");
    return sequence(p, PY_SET, start, first, "}");
  }
  first = pair_from(p, first_start, first);
  if (at_comprehension(p)) return comprehension(p, start, "dict", first, for_if_clauses(p), "}");
  py_push(p, &pairs, first);
  while (py_take(p, ",") && !py_at(p, "}"))
    py_push(p, &pairs, pair(p));
  py_expect(p, "}");
  return py_with_items(p, py_new(p, PY_DICT, start), pairs);
}

/* atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | (...) | [...] | {...} | '...' */
static py_node *atom(py_parser *p) {
  switch (py_peek(p)->kind) {
  case TOKEN_NAME:
    return py_name(p);
  case TOKEN_NUMBER:
    return number(p);
  case TOKEN_STRING:
  case TOKEN_FSTRING_START:
    return py_strings(p);
  default:
    break;
  }
  if (py_at(p, "(")) return parenthesised(p);
  if (py_at(p, "[")) return list(p);
  if (py_at(p, "{")) return dict_or_set(p);
  if (py_at(p, "True") || py_at(p, "False") || py_at(p, "None") || py_at(p, "..."))
    return constant(p);
  py_invalid_syntax(p);
}

/* kwarg: NAME '=' expression | '**' expression */
static py_node *keyword(py_parser *p) {
  py_node *node = py_new(p, PY_KEYWORD, py_peek(p)->start);
  if (!py_take(p, "**")) {
    node->name_where = py_token_place(p, py_peek(p));
    node->text = py_token_text(p, py_peek(p));
    py_advance(p);
    py_expect(p, "=");
  }
  node->left = py_expression(p);
  return py_finish(p, node);
}

static bool at_keyword(const py_parser *p) {
  return py_at(p, "**") ||
         (py_peek(p)->kind == TOKEN_NAME && py_token_is(p, py_peek_behind(p), "="));
}

static int compare_keywords(const void *left, const void *right) {
  const py_node *a = *(py_node *const *)left, *b = *(py_node *const *)right;
  int order = strcmp(a->text, b->text);
  return order ? order : (a->where.start > b->where.start) - (a->where.start < b->where.start);
}

static void take_out(py_list *list, const py_node *node) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++)
    if (list->items[i] != node) list->items[kept++] = list->items[i];
  list->count = kept;
}

static void check_repeated_keywords(py_parser *p, py_list *arguments) {
  py_list names = {0};
  for (size_t i = 0; i < arguments->count; i++)
    if (arguments->items[i]->kind == PY_KEYWORD && arguments->items[i]->text)
      py_push(p, &names, arguments->items[i]);
  if (names.count > 1) qsort(names.items, names.count, sizeof *names.items, compare_keywords);
  for (size_t i = 1; i < names.count; i++) {
    if (strcmp(names.items[i - 1]->text, names.items[i]->text) != 0) continue;
    py_report(p, PY_SYNTAX_ERROR, names.items[i]->where,
              yoke_arena_printf(p->arena, "keyword argument repeated: %s", names.items[i]->text));
    take_out(arguments, names.items[i]);
  }
}

/* What may not follow a keyword argument; `**` is stricter than a name. */
static void check_argument_order(py_parser *p, const py_node *argument, bool behind_keyword,
                                 bool behind_double_star) {
  const char *message = NULL;
  if (argument->kind == PY_KEYWORD) return;
  if (argument->kind == PY_STARRED && behind_double_star)
    message = "iterable argument unpacking follows keyword argument unpacking";
  else if (argument->kind != PY_STARRED && behind_double_star)
    message = "positional argument follows keyword argument unpacking";
  else if (argument->kind != PY_STARRED && behind_keyword)
    message = "positional argument follows keyword argument";
  if (message) py_fail(p, PY_SYNTAX_ERROR, argument->where, message);
}

static py_node *argument(py_parser *p) {
  if ((py_at(p, "True") || py_at(p, "False") || py_at(p, "None")) &&
      py_token_is(p, py_peek_behind(p), "="))
    py_fail(p, PY_SYNTAX_ERROR, py_token_place(p, py_peek(p)),
            yoke_arena_printf(p->arena, "cannot assign to %s", py_token_text(p, py_peek(p))));
  if (at_keyword(p)) return keyword(p);
  if (!py_at(p, "*")) {
    py_node *node = py_named_expression(p);
    if (py_at(p, "="))
      py_fail(p, PY_SYNTAX_ERROR, (place){p->file, node->where.start, py_peek(p)->end},
              "expression cannot contain assignment, perhaps you meant \"==\"?");
    return node;
  }
  py_node *node = py_new(p, PY_STARRED, py_peek(p)->start);
  py_advance(p);
  node->left = py_expression(p);
  return py_finish(p, node);
}

/* arguments: [argument (',' argument)* [',']] ')'. A generator alone needs no parentheses of its
 * own: its place is then that of the call's. */
void py_arguments(py_parser *p, py_list *into) {
  uint32_t start = p->last_end - 1;
  bool behind_keyword = false, behind_double_star = false;
  while (!py_at(p, ")")) {
    py_node *given = argument(p);
    if (at_comprehension(p)) {
      py_list loops = for_if_clauses(p);
      if (into->count || !py_at(p, ")"))
        py_fail(p, PY_SYNTAX_ERROR, py_since(p, given->where.start),
                "Generator expression must be parenthesized");
      py_push(p, into, comprehension(p, start, "generator", given, loops, ")"));
      return;
    }
    check_argument_order(p, given, behind_keyword, behind_double_star);
    behind_keyword |= given->kind == PY_KEYWORD;
    behind_double_star |= given->kind == PY_KEYWORD && !given->text;
    py_push(p, into, given);
    if (!py_take(p, ",") && !py_at(p, ")")) py_invalid_syntax(p);
  }
  py_expect(p, ")");
  check_repeated_keywords(p, into);
}

/* slice: [expression] ':' [expression] [':' [expression]] | '*' bitwise_or | named_expression */
static py_node *slice(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_node *lower = py_at(p, ":") ? NULL : py_star_named_expression(p);
  if (!py_take(p, ":")) return lower;

  py_node *node = py_new(p, PY_SLICE, start);
  node->left = lower;
  if (!py_at(p, ":") && !py_at(p, ",") && !py_at(p, "]")) node->right = py_expression(p);
  if (py_take(p, ":") && !py_at(p, ",") && !py_at(p, "]")) node->third = py_expression(p);
  return py_finish(p, node);
}

/* slices: slice (',' slice)* [','] */
static py_node *slices(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_node *first = slice(p);
  if (!py_at(p, ",") && first->kind != PY_STARRED) return first;

  py_list items = {0};
  py_push(p, &items, first);
  while (py_take(p, ",") && !py_at(p, "]"))
    py_push(p, &items, slice(p));
  return py_with_items(p, py_new(p, PY_TUPLE, start), items);
}

/* primary: atom ('.' NAME | '(' arguments ')' | '[' slices ']')* */
static py_node *primary_from(py_parser *p, uint32_t start, py_node *node) {
  for (;;) {
    if (py_take(p, ".")) {
      py_node *attribute = py_new(p, PY_ATTRIBUTE, start);
      const py_token *token = py_peek(p);
      if (token->kind != TOKEN_NAME) py_invalid_syntax(p);
      attribute->left = node;
      attribute->text = py_token_text(p, token);
      attribute->name_where = py_token_place(p, token);
      py_advance(p);
      node = py_finish(p, attribute);
    } else if (py_take(p, "(")) {
      py_node *call = py_new(p, PY_CALL, start);
      py_list arguments = {0};
      py_arguments(p, &arguments);
      call->left = node;
      node = py_with_items(p, call, arguments);
    } else if (py_take(p, "[")) {
      py_node *subscript = py_new(p, PY_SUBSCRIPT, start);
      subscript->left = node;
      subscript->right = slices(p);
      py_expect(p, "]");
      node = py_finish(p, subscript);
    } else {
      return node;
    }
  }
}

/* await_primary: 'await' primary | primary */
py_node *py_primary(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  bool awaited = py_take(p, "await");
  uint32_t primary_start = py_peek(p)->start;
  py_node *node = primary_from(p, primary_start, atom(p));
  return awaited ? py_finish(p, py_new(p, PY_OPAQUE, start)) : node;
}
