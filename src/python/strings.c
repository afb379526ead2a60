/* What string literals mean: escapes, implicit joining, f-strings, docstrings. */
#include <string.h>

#include "common/utf8.h"
#include "python/parser.h"

/* Text that is being joined. */
typedef struct joined {
  char *bytes;
  size_t size, capacity;
  uint32_t start; /* of the first literal in it */
  bool begun, incomplete;
} joined;

static void append(py_parser *p, joined *to, const char *bytes, size_t size) {
  if (to->size + size + 1 > to->capacity) {
    size_t capacity = 2 * to->capacity + size + 1;
    char *larger = yoke_arena_alloc(p->arena, capacity);
    if (to->size) memcpy(larger, to->bytes, to->size);
    to->bytes = larger;
    to->capacity = capacity;
  }
  memcpy(to->bytes + to->size, bytes, size);
  to->size += size;
  to->bytes[to->size] = '\0';
}

static void append_character(py_parser *p, joined *to, uint32_t code) {
  char bytes[4];
  append(p, to, bytes, yoke_utf8_encode(code, bytes));
}

/* How a literal is written, from its prefix and quotes. */
typedef struct literal {
  place where; /* for errors */
  bool raw, bytes;
  bool braces; /* doubled ones are one: the text of an f-string */
} literal;

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') return (c | 0x20) - 'a' + 10;
  return -1;
}

/* \xHH, \uHHHH, \UHHHHHHHH: `at` is behind the letter. */
static const char *hex_escape(py_parser *p, joined *to, const literal *how, const char *at,
                              const char *end, char letter) {
  int wanted = letter == 'x' ? 2 : letter == 'u' ? 4 : 8, seen = 0;
  uint32_t code = 0;
  for (; seen < wanted && at < end && hex_digit(*at) >= 0; seen++)
    code = code << 4 | (uint32_t)hex_digit(*at++);
  if (seen < wanted)
    py_fail(p, PY_SYNTAX_ERROR, how->where,
            how->bytes ? "(value error) invalid \\x escape"
                       : yoke_arena_printf(p->arena, "(unicode error) truncated \\%c%.*s escape",
                                           letter, wanted, "XXXXXXXX"));
  if (code > 0x10FFFF)
    py_fail(p, PY_SYNTAX_ERROR, how->where, "(unicode error) illegal Unicode character");
  if (how->bytes)
    append(p, to, &(char){(char)code}, 1);
  else
    append_character(p, to, code);
  return at;
}

static const char *octal_escape(py_parser *p, joined *to, const literal *how, const char *at,
                                const char *end) {
  uint32_t code = 0;
  for (int seen = 0; seen < 3 && at < end && *at >= '0' && *at <= '7'; seen++)
    code = code << 3 | (uint32_t)(*at++ - '0');
  if (how->bytes)
    append(p, to, &(char){(char)code}, 1);
  else
    append_character(p, to, code);
  return at;
}

/* The names of characters are a table larger than all the rest: kept as written, and marked. */
static const char *named_character(py_parser *p, joined *to, const literal *how, const char *at,
                                   const char *end) {
  const char *closing = at < end && *at == '{' ? memchr(at, '}', (size_t)(end - at)) : NULL;
  if (!closing || closing == at + 1)
    py_fail(p, PY_SYNTAX_ERROR, how->where, "(unicode error) malformed \\N character escape");
  append(p, to, "\\N", 2);
  append(p, to, at, (size_t)(closing + 1 - at));
  to->incomplete = true;
  return closing + 1;
}

/* One escape; `at` is behind the backslash. One that Python does not know stays as written. */
static const char *escape(py_parser *p, joined *to, const literal *how, const char *at,
                          const char *end) {
  static const char letters[] = "\\'\"abfnrtv", meanings[] = "\\'\"\a\b\f\n\r\t\v";
  if (at == end) {
    append(p, to, "\\", 1);
    return at;
  }
  char c = *at;
  const char *letter = c ? strchr(letters, c) : NULL;
  if (letter) {
    append(p, to, &meanings[letter - letters], 1);
    return at + 1;
  }
  if (c == '\r') return at + 1 < end && at[1] == '\n' ? at + 2 : at + 1;
  if (c == '\n') return at + 1;
  if (c >= '0' && c <= '7') return octal_escape(p, to, how, at, end);
  if (c == 'x') return hex_escape(p, to, how, at + 1, end, c);
  if (!how->bytes && (c == 'u' || c == 'U')) return hex_escape(p, to, how, at + 1, end, c);
  if (!how->bytes && c == 'N') return named_character(p, to, how, at + 1, end);
  append(p, to, "\\", 1);
  return at;
}

/* Every line break of the source is "\n" in the value. */
static void decode(py_parser *p, joined *to, const literal *how, const char *at, const char *end) {
  append(p, to, "", 0);
  while (at < end) {
    if (*at == '\\' && !how->raw) {
      at = escape(p, to, how, at + 1, end);
    } else if (*at == '\r') {
      append(p, to, "\n", 1);
      at += at + 1 < end && at[1] == '\n' ? 2 : 1;
    } else if (how->bytes && (unsigned char)*at >= 0x80) {
      py_fail(p, PY_SYNTAX_ERROR, how->where, "bytes can only contain ASCII literal characters");
    } else {
      append(p, to, at, 1);
      at += how->braces && (*at == '{' || *at == '}') ? 2 : 1;
    }
  }
}

static bool prefix_has(const py_parser *p, const py_token *token, char lower) {
  for (const char *c = p->file->text + token->start; *c != '"' && *c != '\''; c++)
    if ((*c | 0x20) == lower) return true;
  return false;
}

static void begin(joined *text, uint32_t start) {
  if (!text->begun) text->start = start;
  text->begun = true;
}

/* The prefix and the quotes come off, the rest is decoded. */
static void plain_string(py_parser *p, joined *to) {
  const py_token *token = py_peek(p);
  literal how = {py_token_place(p, token), prefix_has(p, token, 'r'), prefix_has(p, token, 'b'),
                 false};
  const char *at = p->file->text + token->start, *end = p->file->text + token->end;
  while (*at != '"' && *at != '\'')
    at++;
  bool triple = end - at >= 6 && at[1] == at[0] && at[2] == at[0];
  begin(to, token->start);
  decode(p, to, &how, at + (triple ? 3 : 1), end - (triple ? 3 : 1));
  py_advance(p);
}

static py_node *string_node(py_parser *p, const joined *text, py_kind kind) {
  py_node *node = py_new(p, kind, text->start);
  node->text = text->bytes ? text->bytes : yoke_arena_text(p->arena, "");
  node->size = text->size;
  node->is_incomplete = text->incomplete;
  return py_finish(p, node);
}

/* Ends the text before a field, or at the end, as an item of its own. */
static void flush(py_parser *p, py_list *items, joined *text) {
  if (text->size) py_push(p, items, string_node(p, text, PY_STRING));
  *text = (joined){0};
}

static void field(py_parser *p, py_list *items, joined *text, bool raw);

/* fstring_middle*: text and fields in turn, up to what is neither. */
static void text_and_fields(py_parser *p, py_list *items, joined *text, bool raw, bool in_spec) {
  for (;;) {
    const py_token *token = py_peek(p);
    if (token->kind == TOKEN_FSTRING_PART) {
      literal how = {py_token_place(p, token), raw, false, !in_spec};
      begin(text, token->start);
      decode(p, text, &how, p->file->text + token->start, p->file->text + token->end);
      py_advance(p);
    } else if (py_at(p, "{")) {
      field(p, items, text, raw);
    } else {
      return;
    }
  }
}

/* fstring_format_spec: ':' fstring_middle* */
static py_node *format_spec(py_parser *p, bool raw) {
  uint32_t start = py_peek(p)->end;
  joined text = {.start = start, .begun = true};
  py_list items = {0};
  py_advance(p);
  text_and_fields(p, &items, &text, raw, true);
  if (items.count == 0) return string_node(p, &text, PY_STRING);
  flush(p, &items, &text);
  py_node *node = py_new(p, PY_FSTRING, start);
  return py_with_items(p, node, items);
}

/* fstring_conversion: '!' ('r' | 's' | 'a') */
static const char *conversion(py_parser *p) {
  py_advance(p);
  const py_token *token = py_peek(p);
  const char *word = py_token_text(p, token);
  bool known = strcmp(word, "r") == 0 || strcmp(word, "s") == 0 || strcmp(word, "a") == 0;
  if (token->kind != TOKEN_NAME || !known)
    py_fail(p, PY_SYNTAX_ERROR, py_token_place(p, token),
            token->kind == TOKEN_NAME
                ? yoke_arena_printf(p->arena,
                                    "f-string: invalid conversion character '%s': expected 's', "
                                    "'r', or 'a'",
                                    word)
                : "f-string: invalid conversion character: expected 's', 'r', or 'a'");
  py_advance(p);
  return word;
}

/* fstring_replacement_field: '{' (yield_expr | star_expressions) ['='] [conversion] [spec] '}'
 * With "=" the text of the expression comes before its value. */
static void field(py_parser *p, py_list *items, joined *text, bool raw) {
  py_enter(p);
  uint32_t start = py_peek(p)->start;
  py_advance(p);
  if (py_at(p, "}") || py_at(p, "!") || py_at(p, ":") || py_at(p, "="))
    py_fail(p, PY_SYNTAX_ERROR, py_token_place(p, py_peek(p)),
            yoke_arena_printf(p->arena, "f-string: valid expression required before '%s'",
                              py_token_text(p, py_peek(p))));
  py_node *node = py_new(p, PY_PLACEHOLDER, start);
  node->left = py_star_or_yield(p);
  bool shows_itself = py_take(p, "=");
  if (shows_itself) {
    begin(text, start);
    literal how = {.raw = true};
    decode(p, text, &how, p->file->text + start + 1, p->file->text + py_peek(p)->start);
  }
  flush(p, items, text);
  if (py_at(p, "!")) node->text = conversion(p);
  if (py_at(p, ":")) node->right = format_spec(p, raw);
  if (shows_itself && !node->text && !node->right) node->text = "r";
  py_expect(p, "}");
  py_push(p, items, py_finish(p, node));
  py_leave(p);
}

/* fstring: FSTRING_START fstring_middle* FSTRING_END */
static void formatted_string(py_parser *p, py_list *items, joined *text) {
  bool raw = prefix_has(p, py_peek(p), 'r');
  begin(text, py_peek(p)->start);
  py_advance(p);
  text_and_fields(p, items, text, raw, false);
  if (py_peek(p)->kind != TOKEN_FSTRING_END) py_invalid_syntax(p);
  py_advance(p);
}

/* strings: (fstring | string)+ */
py_node *py_strings(py_parser *p) {
  uint32_t start = py_peek(p)->start;
  bool formatted = false, bytes = prefix_has(p, py_peek(p), 'b');
  joined text = {0};
  py_list items = {0};
  while (py_peek(p)->kind == TOKEN_STRING || py_peek(p)->kind == TOKEN_FSTRING_START) {
    if (prefix_has(p, py_peek(p), 'b') != bytes)
      py_fail(p, PY_SYNTAX_ERROR, (place){p->file, start, py_peek(p)->end},
              "cannot mix bytes and nonbytes literals");
    if (py_peek(p)->kind == TOKEN_FSTRING_START) {
      formatted = true;
      formatted_string(p, &items, &text);
    } else {
      plain_string(p, &text);
    }
  }
  if (!formatted) return string_node(p, &text, bytes ? PY_BYTES : PY_STRING);

  flush(p, &items, &text);
  py_node *node = py_new(p, PY_FSTRING, start);
  return py_with_items(p, node, items);
}
