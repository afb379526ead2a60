/* The tree as indented text. A line: role, kind, bytes from-to, then what the node has:
 *   body class 40-71 "Profile" name=46-53
 */
#include "common/buffer.h"
#include "python/python.h"

static const char *const kinds[] = {
    [PY_MODULE] = "module",
    [PY_IMPORT] = "import",
    [PY_IMPORT_FROM] = "import_from",
    [PY_ALIAS] = "alias",
    [PY_CLASS] = "class",
    [PY_FUNCTION] = "function",
    [PY_PARAMETER] = "parameter",
    [PY_ASSIGN] = "assign",
    [PY_AUGMENTED] = "augmented",
    [PY_RETURN] = "return",
    [PY_IF] = "if",
    [PY_TRY] = "try",
    [PY_EXCEPT] = "except",
    [PY_LOOP] = "loop",
    [PY_WHILE] = "while",
    [PY_WITH] = "with",
    [PY_MATCH] = "match",
    [PY_CASE] = "case",
    [PY_RAISE] = "raise",
    [PY_ASSERT] = "assert",
    [PY_DELETE] = "delete",
    [PY_GLOBAL] = "global",
    [PY_BREAK] = "break",
    [PY_CONTINUE] = "continue",
    [PY_EXPRESSION] = "expression",
    [PY_TYPE_ALIAS] = "type",
    [PY_OTHER] = "other",
    [PY_NAME] = "name",
    [PY_ATTRIBUTE] = "attribute",
    [PY_CALL] = "call",
    [PY_KEYWORD] = "keyword",
    [PY_STRING] = "string",
    [PY_BYTES] = "bytes",
    [PY_FSTRING] = "fstring",
    [PY_PLACEHOLDER] = "placeholder",
    [PY_INTEGER] = "integer",
    [PY_FLOAT] = "float",
    [PY_IMAGINARY] = "imaginary",
    [PY_CONSTANT] = "constant",
    [PY_LIST] = "list",
    [PY_TUPLE] = "tuple",
    [PY_SET] = "set",
    [PY_DICT] = "dict",
    [PY_PAIR] = "pair",
    [PY_SUBSCRIPT] = "subscript",
    [PY_SLICE] = "slice",
    [PY_UNARY] = "unary",
    [PY_BINARY] = "binary",
    [PY_BOOLEAN] = "boolean",
    [PY_COMPARE] = "compare",
    [PY_CONDITIONAL] = "conditional",
    [PY_LAMBDA] = "lambda",
    [PY_COMPREHENSION] = "comprehension",
    [PY_FOR] = "for",
    [PY_STARRED] = "starred",
    [PY_WALRUS] = "walrus",
    [PY_YIELD] = "yield",
    [PY_OPAQUE] = "opaque",
};

/* Quoted, with \xHH for what could end the line or the quotes. */
static void put_quoted(yoke_buffer *to, const char *text, size_t size) {
  yoke_buffer_putc(to, '"');
  for (size_t i = 0; i < size; i++) {
    unsigned char c = (unsigned char)text[i];
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F)
      yoke_buffer_printf(to, "\\x%02x", c);
    else
      yoke_buffer_putc(to, (char)c);
  }
  yoke_buffer_putc(to, '"');
}

static void put_text(yoke_buffer *to, const char *before, const char *text) {
  if (!text) return;
  yoke_buffer_puts(to, before);
  size_t size = 0;
  while (text[size])
    size++;
  put_quoted(to, text, size);
}

static void put_own(yoke_buffer *to, const py_node *node) {
  if (node->kind == PY_STRING || node->kind == PY_BYTES) {
    yoke_buffer_putc(to, ' ');
    put_quoted(to, node->text, node->size);
  } else {
    put_text(to, " ", node->text);
  }
  if (node->kind == PY_ALIAS) put_text(to, " other=", node->other_text);
  put_text(to, " doc=", node->clauses->doc);
  if (node->name_where.file)
    yoke_buffer_printf(to, " name=%u-%u", node->name_where.start, node->name_where.end);
  if (node->kind == PY_INTEGER && !node->is_big)
    yoke_buffer_printf(to, " = %lld", (long long)node->integer);
  if (node->kind == PY_FLOAT) yoke_buffer_printf(to, " = %.17g", node->real);
  if (node->is_big) yoke_buffer_puts(to, " big");
  if (node->is_async) yoke_buffer_puts(to, " async");
  if (node->is_incomplete) yoke_buffer_puts(to, " incomplete");
}

static void put_node(yoke_buffer *to, const py_node *node, const char *role, unsigned indent) {
  if (!node) return;
  for (unsigned i = 0; i < indent; i++)
    yoke_buffer_puts(to, "  ");
  yoke_buffer_printf(to, "%s%s%s %u-%u", role, *role ? " " : "", kinds[node->kind],
                     node->where.start, node->where.end);
  put_own(to, node);
  yoke_buffer_putc(to, '\n');

  indent++;
  for (size_t i = 0; i < node->clauses->decorator_count; i++)
    put_node(to, node->clauses->decorators[i], "decorator", indent);
  if (node->kind != PY_CASE) { /* whose patterns are no expressions */
    put_node(to, node->left, "left", indent);
    put_node(to, node->right, "right", indent);
  }
  put_node(to, node->third, "third", indent);
  for (size_t i = 0; i < node->item_count; i++)
    put_node(to, node->items[i], "item", indent);
  for (size_t i = 0; i < node->body_count; i++)
    put_node(to, node->body[i], "body", indent);
  for (size_t i = 0; i < node->clauses->orelse_count; i++)
    put_node(to, node->clauses->orelse[i], "orelse", indent);
  for (size_t i = 0; i < node->clauses->final_count; i++)
    put_node(to, node->clauses->final[i], "finally", indent);
}

void py_dump(const py_node *node, yoke_buffer *to) {
  put_node(to, node, "", 0);
}
