/* Compound statements: those with a block. */
#include "python/parser.h"

/* The header a block belongs to, as CPython's errors call it. */
typedef struct header {
  const char *name;
  uint32_t start;
} header;

/* block: NEWLINE INDENT statement+ DEDENT | simple_stmts */
static void block(py_parser *p, header of, py_list *into) {
  if (py_peek(p)->kind != TOKEN_NEWLINE) {
    py_simple_statements(p, into);
    return;
  }
  py_advance(p);
  if (py_peek(p)->kind != TOKEN_INDENT) {
    if (p->tokens.indentation_reported) return; /* it may be the reason */
    unsigned line, column;
    place_line_column((place){p->file, of.start, of.start}, &line, &column);
    bool at_end = py_peek(p)->kind == TOKEN_END || py_peek_behind(p)->kind == TOKEN_END;
    place where = at_end ? (place){p->file, p->last_end, p->last_end} : py_statement_place(p);
    py_report(p, PY_INDENTATION_ERROR, where,
              yoke_arena_printf(p->arena, "expected an indented block after %s on line %u", of.name,
                                line));
    return;
  }
  py_advance(p);
  while (py_peek(p)->kind != TOKEN_DEDENT && py_peek(p)->kind != TOKEN_END &&
         p->errors < PY_ERROR_LIMIT)
    py_statement(p, into);
  if (py_peek(p)->kind == TOKEN_DEDENT) py_advance(p);
}

/* The colon of a header. Where it is all that is missing, the block is read nevertheless. */
static void colon(py_parser *p) {
  if (py_take(p, ":")) return;
  if (py_peek(p)->kind != TOKEN_NEWLINE) py_invalid_syntax(p);
  py_report(p, PY_SYNTAX_ERROR, py_token_place(p, py_peek(p)), "expected ':'");
}

static void colon_and_block(py_parser *p, header of, py_list *into) {
  colon(p);
  block(p, of, into);
}

static void set_body(py_node *node, py_list body) {
  node->body = body.items;
  node->body_count = body.count;
}

static void set_orelse(py_parser *p, py_node *node, py_list orelse) {
  if (!orelse.count) return;
  py_clauses *clauses = py_own_clauses(p, node);
  clauses->orelse = orelse.items;
  clauses->orelse_count = orelse.count;
}

static void set_final(py_parser *p, py_node *node, py_list final) {
  if (!final.count) return;
  py_clauses *clauses = py_own_clauses(p, node);
  clauses->final = final.items;
  clauses->final_count = final.count;
}

static void set_decorators(py_parser *p, py_node *node, py_list decorators) {
  py_clauses *clauses = py_own_clauses(p, node);
  clauses->decorators = decorators.items;
  clauses->decorator_count = decorators.count;
}

/* A keyword alone and its block: else, finally, try. */
static bool clause(py_parser *p, const char *word, const char *name, py_list *into) {
  header of = {name, py_peek(p)->start};
  if (!py_take(p, word)) return false;
  colon_and_block(p, of, into);
  return true;
}

static py_node *if_or_elif(py_parser *p, const char *name) {
  py_node *node = py_new(p, PY_IF, py_peek(p)->start);
  py_list body = {0};
  py_advance(p);
  node->left = py_named_expression(p);
  if (py_at(p, "="))
    py_fail(p, PY_SYNTAX_ERROR, (place){p->file, node->left->where.start, py_peek(p)->end},
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  colon_and_block(p, (header){name, node->where.start}, &body);
  set_body(node, body);
  return node;
}

/* if_stmt: 'if' named_expression ':' block ('elif' named_expression ':' block)* ['else' ':' block]
 * Each `elif` is alone in the `orelse` of the one before. */
static py_node *if_statement(py_parser *p) {
  py_list branches = {0}, orelse = {0};
  py_push(p, &branches, if_or_elif(p, "'if' statement"));
  while (py_at(p, "elif"))
    py_push(p, &branches, if_or_elif(p, "'elif' statement"));
  clause(p, "else", "'else' statement", &orelse);
  for (size_t i = branches.count; i-- > 0;) {
    set_orelse(p, branches.items[i], orelse);
    py_finish(p, branches.items[i]);
    orelse = (py_list){0};
    py_push(p, &orelse, branches.items[i]);
  }
  return branches.items[0];
}

/* while_stmt: 'while' named_expression ':' block ['else' ':' block] */
static py_node *while_statement(py_parser *p) {
  py_node *node = py_new(p, PY_WHILE, py_peek(p)->start);
  py_list body = {0}, orelse = {0};
  py_advance(p);
  node->left = py_named_expression(p);
  colon_and_block(p, (header){"'while' statement", node->where.start}, &body);
  clause(p, "else", "'else' statement", &orelse);
  set_body(node, body);
  set_orelse(p, node, orelse);
  return py_finish(p, node);
}

/* for_stmt: ['async'] 'for' star_targets 'in' star_expressions ':' block ['else' ':' block] */
static py_node *for_statement(py_parser *p, uint32_t start) {
  py_node *node = py_new(p, PY_LOOP, start);
  py_list body = {0}, orelse = {0};
  header of = {"'for' statement", py_peek(p)->start};
  py_advance(p);
  node->left = py_target_list(p);
  py_expect(p, "in");
  node->right = py_star_expressions(p);
  colon_and_block(p, of, &body);
  clause(p, "else", "'else' statement", &orelse);
  set_body(node, body);
  set_orelse(p, node, orelse);
  return py_finish(p, node);
}

/* with_item: expression ['as' star_target] */
static void with_items(py_parser *p, const char *closing, py_list *into) {
  do {
    if (py_at(p, closing)) return;
    py_node *item = py_new(p, PY_PAIR, py_peek(p)->start);
    item->left = py_expression(p);
    if (py_take(p, "as")) item->right = py_bitwise_or(p);
    py_push(p, into, py_finish(p, item));
  } while (py_take(p, ","));
}

/* What only an expression in brackets may hold: with (yield x): */
static bool is_no_item(const py_parser *p, const py_token *token) {
  static const char *const words[] = {":=", "for", "yield", "lambda"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (py_token_is(p, token, words[i])) return true;
  bool starts = py_token_is(p, token - 1, ",") || py_token_is(p, token - 1, "(");
  return starts && py_token_is(p, token, "*");
}

/* '(' with_item (',' with_item)* [','] ')' ':', and not an expression that begins with a bracket:
 * the bracket is all, and right inside it is an `as`, or a comma and nothing that no item is. */
static bool at_bracketed_items(const py_parser *p) {
  if (!py_at(p, "(")) return false;
  unsigned depth = py_peek(p)->depth;
  bool binds = false, lists = false, is_expression = false;
  const py_token *last = &p->tokens.tokens[p->tokens.count - 1], *token = py_peek(p) + 1;
  for (; token < last && token->depth > depth; token++) {
    if (token->depth != depth + 1) continue;
    binds |= py_token_is(p, token, "as");
    lists |= py_token_is(p, token, ",");
    is_expression |= is_no_item(p, token);
  }
  bool is_items = binds || (lists && !is_expression);
  return is_items && token < last && py_token_is(p, token + 1, ":");
}

/* with_stmt: ['async'] 'with' (with_items | '(' with_items ')') ':' block */
static py_node *with_statement(py_parser *p, uint32_t start) {
  py_node *node = py_new(p, PY_WITH, start);
  py_list body = {0}, items = {0};
  header of = {"'with' statement", py_peek(p)->start};
  py_advance(p);
  if (at_bracketed_items(p)) {
    py_expect(p, "(");
    with_items(p, ")", &items);
    py_expect(p, ")");
  } else {
    with_items(p, ":", &items);
  }
  node->items = items.items;
  node->item_count = items.count;
  colon_and_block(p, of, &body);
  set_body(node, body);
  return py_finish(p, node);
}

/* except_block: 'except' ['*'] [expression (',' expression)* | expression 'as' NAME] ':' block */
static py_node *except_block(py_parser *p) {
  py_node *node = py_new(p, PY_EXCEPT, py_peek(p)->start);
  py_list body = {0};
  py_advance(p);
  bool group = py_take(p, "*");
  if (!py_at(p, ":") && py_peek(p)->kind != TOKEN_NEWLINE) {
    uint32_t start = py_peek(p)->start;
    bool is_bare = !py_at(p, "(");
    node->left = py_star_expressions(p);
    if (node->left->kind == PY_TUPLE && is_bare && py_at(p, "as"))
      py_fail(p, PY_SYNTAX_ERROR, (place){p->file, start, py_peek(p)->end},
              "multiple exception types must be parenthesized when using 'as'");
    if (py_take(p, "as")) {
      if (py_peek(p)->kind != TOKEN_NAME) py_invalid_syntax(p);
      node->text = py_token_text(p, py_peek(p));
      py_advance(p);
    }
  }
  colon_and_block(
      p, (header){group ? "'except*' statement" : "'except' statement", node->where.start}, &body);
  set_body(node, body);
  return py_finish(p, node);
}

/* try_stmt: 'try' ':' block except_block* ['else' ':' block] ['finally' ':' block] */
static py_node *try_statement(py_parser *p) {
  py_node *node = py_new(p, PY_TRY, py_peek(p)->start);
  py_list body = {0}, excepts = {0}, orelse = {0}, final = {0};
  unsigned errors = p->errors;
  clause(p, "try", "'try' statement", &body);
  while (py_at(p, "except"))
    py_push(p, &excepts, except_block(p));
  clause(p, "else", "'else' statement", &orelse);
  bool finally = clause(p, "finally", "'finally' statement", &final);
  if (!excepts.count && !finally && p->errors == errors)
    py_report(p, PY_SYNTAX_ERROR, py_token_place(p, py_peek(p)),
              "expected 'except' or 'finally' block");
  node->items = excepts.items;
  node->item_count = excepts.count;
  set_final(p, node, final);
  set_body(node, body);
  set_orelse(p, node, orelse);
  return py_finish(p, node);
}

/* case_block: "case" patterns ['if' named_expression] ':' block */
static py_node *case_block(py_parser *p) {
  py_node *node = py_new(p, PY_CASE, py_peek(p)->start);
  py_list body = {0};
  header of = {"'case' statement", py_peek(p)->start};
  if (!py_at_name(p, "case")) py_invalid_syntax(p);
  py_advance(p);
  node->left = py_patterns(p);
  if (py_take(p, "if")) node->right = py_named_expression(p);
  colon_and_block(p, of, &body);
  set_body(node, body);
  return py_finish(p, node);
}

/* match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT */
static py_node *match_statement(py_parser *p) {
  py_node *node = py_new(p, PY_MATCH, py_peek(p)->start);
  py_list cases = {0};
  py_advance(p);
  node->left = py_subject(p);
  py_expect(p, ":");
  if (py_peek(p)->kind != TOKEN_NEWLINE) py_invalid_syntax(p);
  py_advance(p);
  if (py_peek(p)->kind != TOKEN_INDENT) py_invalid_syntax(p);
  py_advance(p);
  while (py_peek(p)->kind != TOKEN_DEDENT && py_peek(p)->kind != TOKEN_END)
    py_push(p, &cases, case_block(p));
  if (py_peek(p)->kind == TOKEN_DEDENT) py_advance(p);
  return py_with_items(p, node, cases);
}

/* `match` is a name like any other unless its line ends in a colon. */
static bool at_match(const py_parser *p) {
  const py_token *behind = py_peek_behind(p);
  if (!py_at_name(p, "match") || py_token_is(p, behind, ":") || p->tokens.count < 3) return false;
  return py_token_is(p, &p->tokens.tokens[p->tokens.count - 2], ":");
}

/* type_params: '[' ['*' | '**'] NAME [':' expression] ['=' star_expression] (',' ...)* [','] ']' */
void py_type_parameters(py_parser *p) {
  if (!py_take(p, "[")) return;
  do {
    if (py_at(p, "]")) break;
    if (!py_take(p, "*")) py_take(p, "**");
    if (py_peek(p)->kind != TOKEN_NAME) py_invalid_syntax(p);
    py_advance(p);
    if (py_take(p, ":")) py_expression(p);
    if (py_take(p, "=")) py_star_named_expression(p);
  } while (py_take(p, ","));
  py_expect(p, "]");
}

static void take_name(py_parser *p, py_node *node) {
  const py_token *token = py_peek(p);
  if (token->kind != TOKEN_NAME) py_invalid_syntax(p);
  node->text = py_token_text(p, token);
  node->name_where = py_token_place(p, token);
  py_advance(p);
}

/* The colon, the block and its docstring; the place of the node is that of its header. */
static void body_of(py_parser *p, py_node *node, header of) {
  py_list body = {0};
  colon(p);
  node->where = py_since(p, node->where.start);
  block(p, of, &body);
  set_body(node, body);
  if (body.count && body.items[0]->kind == PY_EXPRESSION)
    py_own_clauses(p, node)->doc = py_clean_docstring(p->arena, body.items[0]->left);
}

/* class_def: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block */
static py_node *class_definition(py_parser *p) {
  py_node *node = py_new(p, PY_CLASS, py_peek(p)->start);
  py_list bases = {0};
  py_advance(p);
  take_name(p, node);
  py_type_parameters(p);
  if (py_take(p, "(")) py_arguments(p, &bases);
  node->items = bases.items;
  node->item_count = bases.count;
  unsigned errors = p->errors;
  body_of(p, node, (header){"class definition", node->where.start});
  node->is_broken = p->errors > errors;
  return node;
}

/* function_def: ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block */
static py_node *function_definition(py_parser *p, uint32_t start) {
  py_node *node = py_new(p, PY_FUNCTION, start);
  py_list parameters = {0};
  header of = {"function definition", py_peek(p)->start};
  py_advance(p);
  take_name(p, node);
  py_type_parameters(p);
  py_expect(p, "(");
  py_parameters(p, ")", &parameters);
  if (py_take(p, "->")) py_expression(p);
  node->items = parameters.items;
  node->item_count = parameters.count;
  body_of(p, node, of);
  return node;
}

/* 'async' ('def' | 'for' | 'with') */
static py_node *async_statement(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_expect(p, "async");
  py_node *node = NULL;
  if (py_at(p, "def"))
    node = function_definition(p, start);
  else if (py_at(p, "for"))
    node = for_statement(p, start);
  else if (py_at(p, "with"))
    node = with_statement(p, start);
  else
    py_invalid_syntax(p);
  node->is_async = true;
  return node;
}

/* decorators: ('@' named_expression NEWLINE)+ before a class or a function */
static py_node *decorated(py_parser *p) {
  py_list decorators = {0};
  while (py_take(p, "@")) {
    py_push(p, &decorators, py_named_expression(p));
    if (py_peek(p)->kind != TOKEN_NEWLINE) py_invalid_syntax(p);
    py_advance(p);
  }
  py_node *node = NULL;
  if (py_at(p, "class"))
    node = class_definition(p);
  else if (py_at(p, "def"))
    node = function_definition(p, py_peek(p)->start);
  else if (py_at(p, "async") && py_token_is(p, py_peek_behind(p), "def"))
    node = async_statement(p);
  else
    py_invalid_syntax(p);
  set_decorators(p, node, decorators);
  return node;
}

static py_node *compound_statement(py_parser *p) {
  if (py_at(p, "class")) return class_definition(p);
  if (py_at(p, "def")) return function_definition(p, py_peek(p)->start);
  if (py_at(p, "@")) return decorated(p);
  if (py_at(p, "async")) return async_statement(p);
  if (py_at(p, "if")) return if_statement(p);
  if (py_at(p, "try")) return try_statement(p);
  if (py_at(p, "for")) return for_statement(p, py_peek(p)->start);
  if (py_at(p, "while")) return while_statement(p);
  if (py_at(p, "with")) return with_statement(p, py_peek(p)->start);
  return match_statement(p);
}

bool py_at_compound_statement(const py_parser *p) {
  static const char *const words[] = {"class", "def", "@",     "async", "if",
                                      "try",   "for", "while", "with"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (py_at(p, words[i])) return true;
  return at_match(p);
}

/* compound_stmt; its node is pushed when it is whole, finished once for the height of the tree. */
void py_compound_statement(py_parser *p, py_list *into) {
  py_push(p, into, py_finish(p, compound_statement(p)));
}
