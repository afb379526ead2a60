/* Simple statements, and how reading goes on behind one that is wrong. */
#include <limits.h>
#include <string.h>

#include "python/parser.h"
#include "source/suggest.h"

/* dotted_name: NAME ('.' NAME)*, without the blanks that may be around the dots. */
static const char *dotted_name(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  do {
    if (py_peek(p)->kind != TOKEN_NAME) py_invalid_syntax(p);
    py_advance(p);
  } while (py_take(p, "."));
  char *text = yoke_arena_copy(p->arena, p->file->text + start, p->last_end - start), *end = text;
  for (const char *c = text; *c; c++)
    if (!strchr(" \t\f\\\r\n", *c)) *end++ = *c;
  *end = '\0';
  return text;
}

/* The name a module is bound to without `as`: that of its first package. */
static const char *first_part(py_parser *p, const char *dotted) {
  return yoke_arena_copy(p->arena, dotted, strcspn(dotted, "."));
}

/* dotted_as_name: dotted_name ['as' NAME]; import_from_as_name: NAME ['as' NAME] */
static py_node *alias(py_parser *p, bool of_module) {
  py_node *node = py_new(p, PY_ALIAS, py_peek(p)->start);
  const py_token *token = py_peek(p);
  node->name_where = py_token_place(p, token);
  if (of_module) {
    node->text = dotted_name(p);
    node->other_text = first_part(p, node->text);
  } else {
    if (token->kind != TOKEN_NAME) py_invalid_syntax(p);
    node->text = node->other_text = py_token_text(p, token);
    py_advance(p);
  }
  node->name_where.end = p->last_end;
  if (py_take(p, "as")) {
    if (py_peek(p)->kind != TOKEN_NAME) py_invalid_syntax(p);
    node->other_text = py_token_text(p, py_peek(p));
    py_advance(p);
  }
  return py_finish(p, node);
}

/* import_name: 'import' dotted_as_name (',' dotted_as_name)* */
static py_node *import_name(py_parser *p) {
  py_node *node = py_new(p, PY_IMPORT, py_peek(p)->start);
  py_list aliases = {0};
  py_advance(p);
  do
    py_push(p, &aliases, alias(p, true));
  while (py_take(p, ","));
  return py_with_items(p, node, aliases);
}

/* import_from_targets: '*' | '(' alias (',' alias)* [','] ')' | alias (',' alias)* */
static void import_from_targets(py_parser *p, py_list *into) {
  if (py_at(p, "*")) {
    py_node *star = py_new(p, PY_ALIAS, py_peek(p)->start);
    star->text = "*";
    star->name_where = py_token_place(p, py_peek(p));
    py_advance(p);
    py_push(p, into, py_finish(p, star));
    return;
  }
  bool parenthesised = py_take(p, "(");
  do {
    if (parenthesised && into->count && py_at(p, ")")) break;
    if (!parenthesised && into->count && py_peek(p)->kind == TOKEN_NEWLINE)
      py_fail(p, PY_SYNTAX_ERROR, py_token_place(p, py_peek(p)),
              "trailing comma not allowed without surrounding parentheses");
    py_push(p, into, alias(p, false));
  } while (py_take(p, ","));
  if (parenthesised) py_expect(p, ")");
}

/* import_from: 'from' ('.' | '...')* [dotted_name] 'import' import_from_targets */
static py_node *import_from(py_parser *p) {
  py_node *node = py_new(p, PY_IMPORT_FROM, py_peek(p)->start);
  py_list aliases = {0};
  py_advance(p);
  size_t dots = 0, capacity = 0;
  for (size_t i = p->at; i < p->tokens.count; i++)
    capacity += py_token_is(p, &p->tokens.tokens[i], "...") ? 3 : 1;
  char *leading = yoke_arena_alloc(p->arena, capacity + 1);
  for (; py_at(p, ".") || py_at(p, "..."); py_advance(p)) {
    size_t size = py_peek(p)->end - py_peek(p)->start;
    memset(leading + dots, '.', size);
    dots += size;
  }
  const char *module = dots && py_at(p, "import") ? "" : dotted_name(p);
  node->text = yoke_arena_printf(p->arena, "%s%s", leading, module);
  py_expect(p, "import");
  import_from_targets(p, &aliases);
  return py_with_items(p, node, aliases);
}

/* What CPython calls an expression that is no target. */
static const char *name_of(const py_node *node) {
  switch (node->kind) {
  case PY_CALL:
    return "function call";
  case PY_STRING:
  case PY_BYTES:
  case PY_INTEGER:
  case PY_FLOAT:
  case PY_IMAGINARY:
    return "literal";
  case PY_FSTRING:
    return "f-string expression";
  case PY_CONSTANT:
    return strcmp(node->text, "...") == 0 ? "ellipsis" : node->text;
  case PY_SET:
    return "set display";
  case PY_DICT:
    return "dict literal";
  case PY_COMPARE:
    return "comparison";
  case PY_CONDITIONAL:
    return "conditional expression";
  case PY_LAMBDA:
    return "lambda";
  case PY_WALRUS:
    return "named expression";
  case PY_COMPREHENSION:
    return node->text[0] == 'l'   ? "list comprehension"
           : node->text[0] == 's' ? "set comprehension"
           : node->text[0] == 'd' ? "dict comprehension"
                                  : "generator expression";
  case PY_NAME:
    return "name";
  case PY_ATTRIBUTE:
    return "attribute";
  case PY_SUBSCRIPT:
    return "subscript";
  case PY_TUPLE:
    return "tuple";
  case PY_LIST:
    return "list";
  default:
    return "expression";
  }
}

static bool is_simple_target(const py_node *node) {
  return node->kind == PY_NAME || node->kind == PY_ATTRIBUTE || node->kind == PY_SUBSCRIPT;
}

/* Anything that may be assigned to; the first part that may not, or NULL. */
static const py_node *wrong_target(const py_node *node) {
  if (node->kind == PY_STARRED) return wrong_target(node->left);
  if (node->kind != PY_TUPLE && node->kind != PY_LIST) return is_simple_target(node) ? NULL : node;
  const py_node *wrong = NULL;
  for (size_t i = 0; i < node->item_count && !wrong; i++)
    wrong = wrong_target(node->items[i]);
  return wrong;
}

static void check_target(py_parser *p, const py_node *target, bool alone) {
  const py_node *wrong = wrong_target(target);
  if (!wrong) return;
  if (wrong->kind == PY_YIELD)
    py_fail(p, PY_SYNTAX_ERROR, wrong->where, "assignment to yield expression not possible");
  bool loose = wrong->kind == PY_COMPARE || wrong->kind == PY_CONDITIONAL ||
               wrong->kind == PY_LAMBDA || wrong->kind == PY_BOOLEAN ||
               (wrong->kind == PY_CONSTANT && wrong->text[0] != '.') ||
               (wrong->kind == PY_UNARY && wrong->text[0] == 'n');
  bool hint = alone && wrong == target && !loose;
  py_fail(p, PY_SYNTAX_ERROR, wrong->where,
          yoke_arena_printf(p->arena, "cannot assign to %s%s", name_of(wrong),
                            hint ? " here. Maybe you meant '==' instead of '='?" : ""));
}

static const char *augmentation(const py_parser *p) {
  static const char *const words[] = {
      "+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**="};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (py_at(p, words[i])) return words[i];
  return NULL;
}

/* annotated assignment: target ':' expression ['=' annotated_rhs] */
static py_node *annotated(py_parser *p, uint32_t start, py_node *target) {
  py_node *node = py_new(p, PY_ASSIGN, start);
  py_list targets = {0};
  py_push(p, &targets, target);
  py_expect(p, ":");
  node->right = py_expression(p);
  if (target->kind == PY_TUPLE || target->kind == PY_LIST)
    py_fail(p, PY_SYNTAX_ERROR, target->where,
            yoke_arena_printf(p->arena, "only single target (not %s) can be annotated",
                              name_of(target)));
  if (!is_simple_target(target))
    py_fail(p, PY_SYNTAX_ERROR, target->where, "illegal target for annotation");
  if (py_take(p, "=")) node->left = py_star_or_yield(p);
  return py_with_items(p, node, targets);
}

/* (star_targets '=')+ (yield_expr | star_expressions) */
static py_node *assignment(py_parser *p, uint32_t start, py_node *first) {
  py_node *node = py_new(p, PY_ASSIGN, start);
  py_list targets = {0};
  node->left = first;
  while (py_take(p, "=")) {
    py_push(p, &targets, node->left);
    node->left = py_star_or_yield(p);
  }
  for (size_t i = 0; i < targets.count; i++)
    check_target(p, targets.items[i], targets.count == 1);
  return py_with_items(p, node, targets);
}

/* assignment | augmented assignment | star_expressions */
static py_node *expression_statement(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  py_node *first = py_star_or_yield(p);
  if (py_at(p, ":")) return annotated(p, start, first);
  if (py_at(p, "=")) return assignment(p, start, first);

  const char *word = augmentation(p);
  py_node *node = py_new(p, word ? PY_AUGMENTED : PY_EXPRESSION, start);
  node->left = first;
  if (word) {
    if (!is_simple_target(first))
      py_fail(p, PY_SYNTAX_ERROR, first->where,
              yoke_arena_printf(p->arena, "'%s' is an illegal expression for augmented assignment",
                                name_of(first)));
    node->text = word;
    py_advance(p);
    node->right = py_star_or_yield(p);
  }
  if (!word && first->kind == PY_NAME && py_peek(p)->depth == 0 && py_begins_expression(p) &&
      (strcmp(first->text, "print") == 0 || strcmp(first->text, "exec") == 0))
    py_fail(p, PY_SYNTAX_ERROR, (place){p->file, start, py_peek(p)->end},
            yoke_arena_printf(p->arena,
                              "Missing parentheses in call to '%s'. Did you mean %s(...)?",
                              first->text, first->text));
  return py_finish(p, node);
}

/* 'return' [star_expressions] */
static py_node *return_statement(py_parser *p) {
  py_node *node = py_new(p, PY_RETURN, py_peek(p)->start);
  py_advance(p);
  if (py_begins_expression(p)) node->left = py_star_expressions(p);
  return py_finish(p, node);
}

/* A statement that is a keyword alone. */
static py_node *keyword_statement(py_parser *p, py_kind kind) {
  py_node *node = py_new(p, kind, py_peek(p)->start);
  py_advance(p);
  return py_finish(p, node);
}

/* 'raise' [expression ['from' expression]] */
static py_node *raise_statement(py_parser *p) {
  py_node *node = py_new(p, PY_RAISE, py_peek(p)->start);
  py_advance(p);
  if (!py_begins_expression(p)) return py_finish(p, node);
  node->left = py_expression(p);
  if (py_take(p, "from")) node->right = py_expression(p);
  return py_finish(p, node);
}

/* 'assert' expression [',' expression] */
static py_node *assert_statement(py_parser *p) {
  py_node *node = py_new(p, PY_ASSERT, py_peek(p)->start);
  py_advance(p);
  node->left = py_expression(p);
  if (py_take(p, ",")) node->right = py_expression(p);
  return py_finish(p, node);
}

/* 'del' del_targets */
static py_node *del_statement(py_parser *p) {
  py_node *node = py_new(p, PY_DELETE, py_peek(p)->start);
  py_list targets = {0};
  py_advance(p);
  do {
    if (targets.count && !py_begins_expression(p)) break;
    py_push(p, &targets, py_bitwise_or(p));
  } while (py_take(p, ","));
  return py_with_items(p, node, targets);
}

/* ('global' | 'nonlocal') NAME (',' NAME)* */
static py_node *names_statement(py_parser *p) {
  py_node *node = py_new(p, PY_GLOBAL, py_peek(p)->start);
  py_list names = {0};
  node->text = py_token_text(p, py_peek(p));
  py_advance(p);
  do
    py_push(p, &names, py_name(p));
  while (py_take(p, ","));
  return py_with_items(p, node, names);
}

/* type_alias: "type" NAME [type_params] '=' expression. Its expression is never run. */
static py_node *type_alias(py_parser *p) {
  py_node *node = py_new(p, PY_TYPE_ALIAS, py_peek(p)->start);
  py_advance(p);
  node->name_where = (place){p->file, py_peek(p)->start, py_peek(p)->end};
  node->text = py_token_text(p, py_peek(p));
  py_advance(p);
  py_type_parameters(p);
  py_expect(p, "=");
  py_expression(p);
  return py_finish(p, node);
}

static bool at_type_alias(const py_parser *p) {
  return py_at_name(p, "type") && py_peek_behind(p)->kind == TOKEN_NAME;
}

static py_node *simple_statement(py_parser *p) {
  if (py_at(p, "import")) return import_name(p);
  if (py_at(p, "from")) return import_from(p);
  if (py_at(p, "return")) return return_statement(p);
  if (py_at(p, "pass")) return keyword_statement(p, PY_OTHER);
  if (py_at(p, "break")) return keyword_statement(p, PY_BREAK);
  if (py_at(p, "continue")) return keyword_statement(p, PY_CONTINUE);
  if (py_at(p, "raise")) return raise_statement(p);
  if (py_at(p, "assert")) return assert_statement(p);
  if (py_at(p, "del")) return del_statement(p);
  if (py_at(p, "global") || py_at(p, "nonlocal")) return names_statement(p);
  if (at_type_alias(p)) return type_alias(p);
  return expression_statement(p);
}

/* A word where a statement's keyword may be meant: "Class A:", "form shop import models". */
static const char *meant_keyword(py_parser *p, const py_node *word) {
  static const char *const keywords[] = {
      "from", "class",  "def",    "import", "if",  "elif",   "else",   "for",   "while", "with",
      "try",  "except", "return", "raise",  "del", "global", "assert", "async", "await", NULL};
  if (word->kind != PY_EXPRESSION || word->left->kind != PY_NAME) return NULL;
  const py_token *next = py_peek(p);
  if (next->kind != TOKEN_NAME && next->kind != TOKEN_KEYWORD) return NULL;
  const char *meant = closest(word->left->text, keywords);
  return meant ? yoke_arena_printf(p->arena, "Did you mean %s?", meant) : NULL;
}

/* simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE */
void py_simple_statements(py_parser *p, py_list *into) {
  do {
    if (py_peek(p)->kind == TOKEN_NEWLINE) break;
    py_node *node = simple_statement(p);
    if (!py_at(p, ";") && py_peek(p)->kind != TOKEN_NEWLINE) {
      p->hint = meant_keyword(p, node);
      py_invalid_syntax(p);
    }
    py_push(p, into, node);
  } while (py_take(p, ";"));
  py_advance(p);
}

/* The column of a token that is the first of its line; UINT_MAX when it is not. */
static unsigned column_on_line(const py_parser *p, const py_token *token) {
  const char *text = p->file->text;
  uint32_t blank = token->start;
  while (blank > 0 && (text[blank - 1] == ' ' || text[blank - 1] == '\t'))
    blank--;
  if (blank > 0 && text[blank - 1] != '\n' && text[blank - 1] != '\r') return UINT_MAX;
  unsigned column = 0;
  for (; blank < token->start; blank++)
    column = text[blank] == '\t' ? (column / 8 + 1) * 8 : column + 1;
  return column;
}

/* Goes on behind an error inside brackets, of which one is left open. It has swallowed the lines
 * behind it: the next statement most likely begins where a line is indented no deeper than this
 * one, and begins as statements do. Or reading ended there: then lines that continue it follow. */
static bool continue_behind_bracket(py_parser *p) {
  py_tokenizer *t = &p->tokens;
  size_t last = t->count - 1, outermost = last;
  if (last == 0 || t->tokens[last - 1].kind != TOKEN_ERROR) return false;
  if (t->tokens[last - 1].depth == 0) return false;
  while (outermost > 0 && t->tokens[outermost - 1].depth > 0)
    outermost--;
  for (size_t i = outermost; i + 1 < last; i++) {
    const py_token *token = &t->tokens[i];
    bool begins =
        token->kind == TOKEN_NAME || token->kind == TOKEN_KEYWORD || py_token_is(p, token, "@");
    if (!begins || column_on_line(p, token) > t->indents[t->indent_count]) continue;
    py_continue_at(t, i);
    break;
  }
  if (!t->at_statement) py_skip_continuation(t);
  py_read_logical_line(t);
  p->at = 0;
  return true;
}

/* Behind the line of an error, and behind the block that belongs to it. */
static void skip_statement(py_parser *p, unsigned level) {
  if (!continue_behind_bracket(p)) {
    while (py_peek(p)->kind != TOKEN_NEWLINE && py_peek(p)->kind != TOKEN_END)
      py_advance(p);
    py_advance(p);
  }
  while ((p->level > level || py_peek(p)->kind == TOKEN_INDENT) && py_peek(p)->kind != TOKEN_END)
    py_advance(p);
}

/* A block that nothing announces: its statements are read as if they were not indented. */
static void unexpected_indent(py_parser *p, py_list *into) {
  if (!p->tokens.indentation_reported)
    py_report(p, PY_INDENTATION_ERROR, py_token_place(p, py_peek_behind(p)), "unexpected indent");
  p->tokens.indentation_reported = true;
  py_advance(p);
  while (py_peek(p)->kind != TOKEN_DEDENT && py_peek(p)->kind != TOKEN_END)
    py_statement(p, into);
  if (py_peek(p)->kind == TOKEN_DEDENT) py_advance(p);
}

/* Does the line begin with a closing bracket whose opening was in what could not be read? */
static bool at_lost_bracket(const py_parser *p) {
  const py_token *token = py_peek(p);
  return token->kind == TOKEN_ERROR && strchr(")]}", p->file->text[token->start]) &&
         (p->is_behind_error || p->tokens.indentation_reported);
}

static void statement(py_parser *p, py_list *into) {
  const py_token *token = py_peek(p);
  bool wrong_indentation = token->kind == TOKEN_ERROR && py_peek_behind(p)->kind != TOKEN_NEWLINE;
  if (wrong_indentation) {
    py_report(p, token->id, py_token_place(p, token), token->message);
    py_advance(p);
  } else if (at_lost_bracket(p)) {
    skip_statement(p, p->level);
  } else if (token->kind == TOKEN_INDENT) {
    unexpected_indent(p, into);
  } else if (py_at_compound_statement(p)) {
    py_compound_statement(p, into);
  } else {
    py_simple_statements(p, into);
  }
}

void py_statement(py_parser *p, py_list *into) {
  jmp_buf here, *outer = p->recovery;
  unsigned depth = p->depth, level = p->level;
  p->recovery = &here;
  if (setjmp(here) == 0) {
    unsigned errors = p->errors;
    statement(p, into);
    if (p->errors == errors) p->is_behind_error = false;
  } else {
    skip_statement(p, level);
  }
  p->recovery = outer;
  p->depth = depth;
}
