/* The parser's ground: tokens, nodes, errors, and how it goes on after one. */
#include "python/parser.h"

#include <string.h>

const py_token *py_peek_behind(const py_parser *p) {
  size_t last = p->tokens.count - 1;
  return &p->tokens.tokens[p->at < last ? p->at + 1 : last];
}

void py_advance(py_parser *p) {
  const py_token *token = py_peek(p);
  switch (token->kind) {
  case TOKEN_END:
    return;
  case TOKEN_INDENT:
    p->level++;
    break;
  case TOKEN_DEDENT:
    p->level--;
    break;
  case TOKEN_NEWLINE:
    break;
  default:
    p->last_end = token->end;
  }
  if (++p->at == p->tokens.count) {
    py_read_logical_line(&p->tokens);
    p->at = 0;
  }
}

const char *py_token_text(py_parser *p, const py_token *token) {
  return yoke_arena_copy(p->arena, p->file->text + token->start, token->end - token->start);
}

place py_token_place(const py_parser *p, const py_token *token) {
  return (place){p->file, token->start, token->end};
}

place py_statement_place(const py_parser *p) {
  const py_token *token = py_peek(p), *last = &p->tokens.tokens[p->tokens.count - 1];
  while (token < last && token->start == token->end)
    token++;
  return py_token_place(p, token);
}

place py_since(const py_parser *p, uint32_t start) {
  return (place){p->file, start, p->last_end > start ? p->last_end : start};
}

py_node *py_new(py_parser *p, py_kind kind, uint32_t start) {
  py_node *node = yoke_arena_alloc(p->arena, sizeof *node);
  static const py_clauses none = {0};
  node->kind = kind;
  node->where = (place){p->file, start, start};
  node->clauses = &none;
  return node;
}

py_clauses *py_own_clauses(py_parser *p, py_node *node) {
  py_clauses *own = yoke_arena_alloc(p->arena, sizeof *own);
  *own = *node->clauses;
  node->clauses = own;
  return own;
}

static void grow_over(py_node *node, const py_node *child) {
  if (child && child->height >= node->height) node->height = child->height + 1;
}

static void grow_over_all(py_node *node, py_node *const *children, size_t count) {
  for (size_t i = 0; i < count; i++)
    grow_over(node, children[i]);
}

py_node *py_finish(py_parser *p, py_node *node) {
  if (node->where.end == node->where.start) node->where = py_since(p, node->where.start);
  grow_over(node, node->left);
  grow_over(node, node->right);
  grow_over(node, node->third);
  grow_over_all(node, node->items, node->item_count);
  grow_over_all(node, node->body, node->body_count);
  const py_clauses *clauses = node->clauses;
  grow_over_all(node, clauses->decorators, clauses->decorator_count);
  grow_over_all(node, clauses->orelse, clauses->orelse_count);
  grow_over_all(node, clauses->final, clauses->final_count);
  if (node->height > PY_HEIGHT_LIMIT)
    py_fail(p, PY_NESTING_ERROR, (place){p->file, node->where.start, node->where.start + 1},
            "too many nested expressions");
  return node;
}

void py_push(py_parser *p, py_list *list, py_node *node) {
  list->items = yoke_arena_grow(p->arena, list->items, list->count, sizeof(py_node *));
  list->items[list->count++] = node;
}

py_node *py_with_items(py_parser *p, py_node *node, py_list list) {
  node->items = list.items;
  node->item_count = list.count;
  return py_finish(p, node);
}

void py_enter(py_parser *p) {
  if (++p->depth > PY_RECURSION_LIMIT)
    py_fail(p, PY_NESTING_ERROR, py_token_place(p, py_peek(p)), "too many nested expressions");
}

void py_leave(py_parser *p) {
  p->depth--;
}

static const char invalid_syntax[] = "invalid syntax";

/* Of a logical line that is wrong in several ways, the first counts: a text that is no Python, for
 * one, is indented where nothing should be as well. Neither is its next line any. */
static bool is_consequence(const py_parser *p, const char *message) {
  if (p->errors == 0) return false;
  return p->last_error_at >= p->tokens.tokens[0].start ||
         (p->is_behind_error && message == invalid_syntax);
}

void py_report(py_parser *p, const char *id, place where, const char *message) {
  bool reported = is_consequence(p, message);
  const char *hint = p->hint;
  p->hint = NULL;
  p->is_behind_error = true;
  p->last_error_at = where.start;
  if (reported) return;
  p->errors++;
  if (p->errors <= PY_ERROR_LIMIT) report(p->to, ERROR, id, where, "%s", message)->hint = hint;
  if (p->errors == PY_ERROR_LIMIT)
    report(p->to, INFO, NULL, where, "too many errors: the rest of this file is not read");
}

void py_fail(py_parser *p, const char *id, place where, const char *message) {
  py_report(p, id, where, message);
  longjmp(*p->recovery, 1);
}

static bool ends_operand(const py_token *token) {
  return token->kind == TOKEN_NAME || token->kind == TOKEN_NUMBER || token->kind == TOKEN_STRING ||
         token->kind == TOKEN_FSTRING_START;
}

void py_invalid_syntax(py_parser *p) {
  const py_token *last = &p->tokens.tokens[p->tokens.count - 1];
  for (const py_token *token = py_peek(p); token <= last; token++)
    if (token->kind == TOKEN_ERROR) py_fail(p, token->id, py_token_place(p, token), token->message);

  const py_token *token = py_peek(p);
  if (token->kind == TOKEN_INDENT)
    py_fail(p, PY_INDENTATION_ERROR, py_token_place(p, token), "unexpected indent");
  if (token->depth > 0 && ends_operand(token) && p->operation_end == p->last_end &&
      p->operation_end > 0)
    py_fail(p, PY_SYNTAX_ERROR, (place){p->file, p->operation_start, token->end},
            "invalid syntax. Perhaps you forgot a comma?");
  py_fail(p, PY_SYNTAX_ERROR, py_token_place(p, token), invalid_syntax);
}

py_node *py_parse(const source *file, yoke_arena *arena, diagnostics *to) {
  py_parser *p = yoke_arena_alloc(arena, sizeof *p);
  *p =
      (py_parser){.tokens = {.file = file, .arena = arena}, .file = file, .arena = arena, .to = to};
  py_read_logical_line(&p->tokens);

  py_node *module = py_new(p, PY_MODULE, 0);
  py_list body = {0};
  while (py_peek(p)->kind != TOKEN_END && p->errors < PY_ERROR_LIMIT)
    py_statement(p, &body);
  module->where.end = (uint32_t)file->size;
  module->body = body.items;
  module->body_count = body.count;
  if (body.count && body.items[0]->kind == PY_EXPRESSION)
    py_own_clauses(p, module)->doc = py_clean_docstring(arena, body.items[0]->left);
  if (p->errors == 0) py_check_placement(p, module);
  return module;
}
