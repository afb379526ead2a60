#include "parsed.h"

#include <stdlib.h>

parsed *parse_bytes(const char *text, size_t size) {
  parsed *p = calloc(1, sizeof *p);
  assert_non_null(p);
  p->found.arena = &p->arena;
  p->file = (source){.path = "models.py", .text = text, .size = size};
  p->module = py_parse(&p->file, &p->arena, &p->found);
  assert_non_null(p->module);
  return p;
}

parsed *parse(const char *text) {
  return parse_bytes(text, strlen(text));
}

void forget(parsed *p) {
  yoke_arena_free(&p->arena);
  free(p);
}

static char *errors_of(const parsed *p) {
  yoke_buffer text = {0};
  yoke_buffer_puts(&text, "");
  for (size_t i = 0; i < p->found.count; i++) {
    unsigned line, column;
    place_line_column(p->found.items[i].where, &line, &column);
    yoke_buffer_printf(&text, "%s%u:%u: %s", i ? "\n" : "", line, column,
                       p->found.items[i].message);
  }
  char *errors = strdup(text.text ? text.text : "");
  yoke_buffer_free(&text);
  return errors;
}

parsed *parse_with_error(const char *text, const char *expected) {
  parsed *p = parse(text);
  char *errors = errors_of(p);
  assert_string_equal(errors, expected);
  free(errors);
  return p;
}

void assert_error(const char *text, const char *expected) {
  forget(parse_with_error(text, expected));
}

void assert_no_error(const char *text) {
  assert_error(text, "");
}

static void put(yoke_buffer *to, const py_node *node);

static void put_all(yoke_buffer *to, py_node *const *nodes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (i) yoke_buffer_puts(to, ", ");
    put(to, nodes[i]);
  }
}

static void put_around(yoke_buffer *to, const char *before, const py_node *node,
                       const char *after) {
  yoke_buffer_puts(to, before);
  put_all(to, node->items, node->item_count);
  yoke_buffer_puts(to, after);
}

static void put_compare(yoke_buffer *to, const py_node *node) {
  yoke_buffer_printf(to, "<%s>", node->text);
  put_around(to, "(", node, ")");
}

static void put_comprehension(yoke_buffer *to, const py_node *node) {
  yoke_buffer_printf(to, "%s(", node->text);
  put(to, node->left);
  put_around(to, " ", node, ")");
}

static void put_binary(yoke_buffer *to, const py_node *left, const char *word,
                       const py_node *right) {
  yoke_buffer_putc(to, '(');
  put(to, left);
  yoke_buffer_printf(to, " %s ", word);
  put(to, right);
  yoke_buffer_putc(to, ')');
}

static void put_for(yoke_buffer *to, const py_node *node) {
  yoke_buffer_puts(to, node->is_async ? "async for " : "for ");
  put(to, node->left);
  yoke_buffer_puts(to, " in ");
  put(to, node->right);
  for (size_t i = 0; i < node->item_count; i++) {
    yoke_buffer_puts(to, " if ");
    put(to, node->items[i]);
  }
}

static void put_named(yoke_buffer *to, const char *name, const char *between,
                      const py_node *value) {
  yoke_buffer_puts(to, name);
  if (!value) return;
  yoke_buffer_puts(to, between);
  put(to, value);
}

static void put_placeholder(yoke_buffer *to, const py_node *node) {
  yoke_buffer_putc(to, '{');
  put(to, node->left);
  if (node->text) yoke_buffer_printf(to, "!%s", node->text);
  put_named(to, "", ":", node->right);
  yoke_buffer_putc(to, '}');
}

static void put(yoke_buffer *to, const py_node *node) {
  if (!node) {
    yoke_buffer_putc(to, '_');
    return;
  }
  switch (node->kind) {
  case PY_NAME:
  case PY_INTEGER:
  case PY_IMAGINARY:
  case PY_CONSTANT:
    yoke_buffer_puts(to, node->text);
    break;
  case PY_FLOAT:
    yoke_buffer_printf(to, "%.17g", node->real);
    break;
  case PY_STRING:
  case PY_BYTES:
    yoke_buffer_printf(to, node->kind == PY_BYTES ? "b'%s'" : "'%s'", node->text);
    break;
  case PY_FSTRING:
    put_around(to, "f(", node, ")");
    break;
  case PY_PLACEHOLDER:
    put_placeholder(to, node);
    break;
  case PY_ATTRIBUTE:
    put(to, node->left);
    yoke_buffer_printf(to, ".%s", node->text);
    break;
  case PY_CALL:
    put(to, node->left);
    put_around(to, "(", node, ")");
    break;
  case PY_KEYWORD:
    put_named(to, node->text ? node->text : "**", node->text ? "=" : "", node->left);
    break;
  case PY_PARAMETER:
    put_named(to, node->text, "=", node->left);
    break;
  case PY_LIST:
    put_around(to, "[", node, "]");
    break;
  case PY_TUPLE:
    put_around(to, "(", node, ",)");
    break;
  case PY_SET:
  case PY_DICT:
    put_around(to, node->kind == PY_SET ? "set{" : "{", node, "}");
    break;
  case PY_PAIR:
    put_named(to, "", "", node->left);
    put_named(to, node->left ? ": " : "**", "", node->right);
    break;
  case PY_SUBSCRIPT:
    put(to, node->left);
    yoke_buffer_putc(to, '[');
    put(to, node->right);
    yoke_buffer_putc(to, ']');
    break;
  case PY_SLICE:
    put(to, node->left);
    put_named(to, "", ":", node->right);
    put_named(to, "", "::", node->third);
    break;
  case PY_UNARY:
    yoke_buffer_printf(to, "(%s ", node->text);
    put(to, node->left);
    yoke_buffer_putc(to, ')');
    break;
  case PY_BINARY:
  case PY_BOOLEAN:
    put_binary(to, node->left, node->text, node->right);
    break;
  case PY_WALRUS:
    put_binary(to, node->left, ":=", node->right);
    break;
  case PY_COMPARE:
    put_compare(to, node);
    break;
  case PY_CONDITIONAL:
    put_binary(to, node->left, "if", node->right);
    put_named(to, " else ", "", node->third);
    break;
  case PY_LAMBDA:
    put_around(to, "lambda(", node, ")");
    put_named(to, ": ", "", node->left);
    break;
  case PY_COMPREHENSION:
    put_comprehension(to, node);
    break;
  case PY_FOR:
    put_for(to, node);
    break;
  case PY_STARRED:
    put_named(to, "*", "", node->left);
    break;
  default:
    yoke_buffer_puts(to, "opaque");
  }
}

static const py_node *first_expression(const parsed *p) {
  assert_int_equal(p->found.count, 0);
  assert_true(p->module->body_count > 0);
  assert_int_equal(p->module->body[0]->kind, PY_EXPRESSION);
  return p->module->body[0]->left;
}

void assert_expression(const char *text, const char *expected) {
  parsed *p = parse(text);
  yoke_buffer written = {0};
  put(&written, first_expression(p));
  assert_string_equal(written.text, expected);
  yoke_buffer_free(&written);
  forget(p);
}

void assert_string(const char *text, const char *value, size_t size) {
  parsed *p = parse(text);
  const py_node *string = first_expression(p);
  assert_true(string->kind == PY_STRING || string->kind == PY_BYTES);
  assert_int_equal(string->size, size);
  assert_memory_equal(string->text, value, size + 1);
  forget(p);
}
