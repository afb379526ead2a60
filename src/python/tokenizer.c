/* Logical lines: indentation, names, operators and brackets. Numbers and strings are in literals.c.
 */
#include "python/tokenizer.h"

#include <string.h>

static bool at_end(const py_tokenizer *t, uint32_t at) {
  return at >= t->file->size;
}

uint32_t py_behind_line_break(const py_tokenizer *t, uint32_t at) {
  if (py_char_at(t, at) == '\r')
    at++;
  else if (py_char_at(t, at) == '\n')
    return at + 1;
  else
    return at;
  return py_char_at(t, at) == '\n' ? at + 1 : at;
}

unsigned py_line_of(const py_tokenizer *t, uint32_t at) {
  unsigned line, column;
  place_line_column((place){t->file, at, at}, &line, &column);
  return line;
}

static uint32_t start_of_line(const py_tokenizer *t, uint32_t at) {
  while (at > 0 && py_char_at(t, at - 1) != '\n' && py_char_at(t, at - 1) != '\r')
    at--;
  return at;
}

static uint32_t end_of_line(const py_tokenizer *t, uint32_t at) {
  while (!at_end(t, at) && py_char_at(t, at) != '\n' && py_char_at(t, at) != '\r')
    at++;
  return at;
}

py_token *py_add_token(py_tokenizer *t, py_token_kind kind, uint32_t start, uint32_t end) {
  if (t->count == t->capacity) {
    size_t capacity = t->capacity ? 2 * t->capacity : 64;
    py_token *larger = yoke_arena_alloc(t->arena, capacity * sizeof *larger);
    if (t->count) memcpy(larger, t->tokens, t->count * sizeof *larger);
    t->tokens = larger;
    t->capacity = capacity;
  }
  py_token *token = &t->tokens[t->count++];
  *token = (py_token){.kind = kind, .start = start, .end = end, .depth = (unsigned)t->open_count};
  return token;
}

/* What is missing at the end of the file has no character to point at. */
void py_add_error(py_tokenizer *t, const char *id, uint32_t start, uint32_t end,
                  const char *message) {
  uint32_t size = (uint32_t)t->file->size;
  py_token *token = py_add_token(t, TOKEN_ERROR, start, end < size ? end : size);
  token->id = id;
  token->message = message;
}

bool py_open(py_tokenizer *t, py_opening opening) {
  if (t->open_count == PY_BRACKET_LIMIT) {
    py_add_error(t, PY_NESTING_ERROR, opening.start, opening.start + 1,
                 "too many nested parentheses");
    return false;
  }
  t->open[t->open_count++] = opening;
  return true;
}

/* The column of the first character of a line that holds more than blanks and a comment; lines that
 * do not are skipped. False at the end of the file. */
static bool find_line(py_tokenizer *t, unsigned *ret_column, unsigned *ret_other) {
  unsigned column = 0, other = 0, joined_column = 0;
  for (;;) {
    char c = py_char_at(t, t->at);
    if (c == ' ') {
      column++;
      other++;
    } else if (c == '\t') {
      column = (column / 8 + 1) * 8;
      other++;
    } else if (c == '\f') {
      column = other = 0;
    } else if (c == '\\' && py_behind_line_break(t, t->at + 1) != t->at + 1) {
      /* Of lines so joined, the first that is indented decides. */
      if (joined_column == 0) joined_column = column;
      t->at = py_behind_line_break(t, t->at + 1);
      continue;
    } else if (c == '#' || c == '\n' || c == '\r') {
      t->at = py_behind_line_break(t, end_of_line(t, t->at));
      column = other = joined_column = 0;
      continue;
    } else {
      break;
    }
    t->at++;
  }
  *ret_column = joined_column ? joined_column : column;
  *ret_other = joined_column ? joined_column : other;
  return !at_end(t, t->at);
}

/* One error until the indentation is back at column 0: what follows is its consequence. */
static void indentation_error(py_tokenizer *t, const char *message) {
  if (t->indentation_reported) return;
  t->indentation_reported = true;
  py_add_error(t, PY_INDENTATION_ERROR, t->at, t->at + 1, message);
}

static void indent(py_tokenizer *t, unsigned column, unsigned other) {
  static const char mixed[] = "inconsistent use of tabs and spaces in indentation";
  if (column == 0) t->indentation_reported = false;

  if (column > t->indents[t->indent_count]) {
    bool disagree = other <= t->other_indents[t->indent_count];
    if (t->indent_count + 1 >= PY_INDENT_LIMIT) {
      indentation_error(t, "too many levels of indentation");
      return;
    }
    t->indent_count++;
    t->indents[t->indent_count] = column;
    t->other_indents[t->indent_count] = other;
    py_add_token(t, TOKEN_INDENT, t->at, t->at);
    if (disagree) indentation_error(t, mixed);
    return;
  }
  bool dedented = column < t->indents[t->indent_count];
  while (column < t->indents[t->indent_count]) {
    t->indent_count--;
    py_add_token(t, TOKEN_DEDENT, t->at, t->at);
  }
  if (dedented && column != t->indents[t->indent_count])
    indentation_error(t, "unindent does not match any outer indentation level");
  else if (other != t->other_indents[t->indent_count])
    indentation_error(t, mixed);
}

/* The list is sorted: it ends for a word where greater letters begin. */
static bool is_listed(const char *word, size_t size, const char *const *list, size_t count) {
  if (size > strlen("continue")) return false; /* longer than any keyword */
  for (size_t i = 0; i < count && list[i][0] <= word[0]; i++)
    if (list[i][0] == word[0] && strncmp(list[i], word, size) == 0 && list[i][size] == '\0')
      return true;
  return false;
}

static bool is_keyword(const char *word, size_t size) {
  static const char *const keywords[] = {
      "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
      "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
      "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
      "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
  };
  return is_listed(word, size, keywords, sizeof keywords / sizeof *keywords);
}

/* Can stand in no expression: at the start of a line inside brackets it shows that a bracket was
 * never closed. */
static bool only_begins_statements(const char *word, size_t size) {
  static const char *const words[] = {
      "assert", "break",  "class",    "continue", "def",   "del",    "elif", "except", "finally",
      "global", "import", "nonlocal", "pass",     "raise", "return", "try",  "while",  "with",
  };
  return is_listed(word, size, words, sizeof words / sizeof *words);
}

/* CPython's words for what the innermost opening lacks. */
static void never_closed(py_tokenizer *t) {
  py_opening open = t->open[t->open_count - 1];
  if (open.kind == PY_OPEN_FIELD)
    py_add_error(t, PY_SYNTAX_ERROR, open.start, open.start + 1, "f-string: expecting '}'");
  else
    py_add_error(t, PY_SYNTAX_ERROR, open.start, open.start + 1,
                 yoke_arena_printf(t->arena, "'%c' was never closed", open.kind));
}

static bool name_token(py_tokenizer *t, bool first_on_line) {
  uint32_t start = t->at, end = py_identifier_end(t, start);
  char quote = py_char_at(t, end);
  if ((quote == '"' || quote == '\'') && end - start <= 2) {
    const char *prefix = t->file->text + start;
    if (strspn(prefix, "rRbBuUfF") >= end - start) return py_string_token(t, end);
  }
  const char *word = t->file->text + start;
  bool keyword = is_keyword(word, end - start);
  if (keyword && first_on_line && t->open_count && only_begins_statements(word, end - start)) {
    never_closed(t);
    t->at_statement = true;
    return false;
  }
  py_add_token(t, keyword ? TOKEN_KEYWORD : TOKEN_NAME, start, end);
  t->at = end;
  return true;
}

static bool close_bracket(py_tokenizer *t, char closing) {
  char opening = closing == ')' ? '(' : closing == ']' ? '[' : '{';
  if (t->open_count == 0) {
    py_add_error(t, PY_SYNTAX_ERROR, t->at, t->at + 1,
                 yoke_arena_printf(t->arena, "unmatched '%c'", closing));
    return false;
  }
  py_opening open = t->open[t->open_count - 1];
  char expected = open.kind == PY_OPEN_FIELD ? '{' : open.kind;
  if (opening != expected) {
    unsigned line = py_line_of(t, open.start);
    const char *message =
        open.kind == PY_OPEN_FIELD
            ? yoke_arena_printf(t->arena, "f-string: unmatched '%c'", closing)
        : line == py_line_of(t, t->at)
            ? yoke_arena_printf(t->arena,
                                "closing parenthesis '%c' does not match opening parenthesis '%c'",
                                closing, expected)
            : yoke_arena_printf(t->arena,
                                "closing parenthesis '%c' does not match opening parenthesis '%c' "
                                "on line %u",
                                closing, expected, line);
    py_add_error(t, PY_SYNTAX_ERROR, t->at, t->at + 1, message);
    return false;
  }
  t->open_count--;
  py_add_token(t, TOKEN_OPERATOR, t->at, t->at + 1);
  t->at++;
  return true;
}

/* How long the operator at `text` is; 0: none begins so. */
static uint32_t operator_size(const char *text) {
  char c = *text;
  if (c == '(' || c == ')' || c == ',' || c == '[' || c == ']') return 1; /* most of them */
  if (c == '\0' || !strchr("+-*/%@&|^~<>{}:.;=!", c)) return 0;
  if (strncmp(text, "...", 3) == 0) return 3;
  if (c == '-' && text[1] == '>') return 2;
  uint32_t size = text[1] == c && strchr("*/<>", c) ? 2 : 1;
  if (text[size] == '=' && strchr("+-*/%@&|^<>=!:", c)) return size + 1;
  return c == '!' ? 0 : size;
}

static void invalid_character(py_tokenizer *t) {
  uint32_t end = py_behind_character(t, t->at);
  if (end - t->at <= 1) {
    py_add_error(t, PY_SYNTAX_ERROR, t->at, t->at + 1, "invalid syntax");
    return;
  }
  const unsigned char *bytes = (const unsigned char *)t->file->text + t->at;
  unsigned size = end - t->at, code = bytes[0] & (0xFFu >> (size + 1));
  for (unsigned i = 1; i < size; i++)
    code = code << 6 | (bytes[i] & 0x3F);
  bool printable = code > 0xA0 && code != 0xAD && !(code >= 0x2000 && code <= 0x200F) &&
                   !(code >= 0x2028 && code <= 0x202F) && code != 0x3000 && code != 0xFEFF;
  const char *message =
      printable
          ? yoke_arena_printf(t->arena, "invalid character '%.*s' (U+%04X)", (int)size, bytes, code)
          : yoke_arena_printf(t->arena, "invalid non-printable character U+%04X", code);
  py_add_error(t, PY_SYNTAX_ERROR, t->at, end, message);
}

static bool operator_token(py_tokenizer *t) {
  char c = py_char_at(t, t->at);
  bool in_field = t->open_count && t->open[t->open_count - 1].kind == PY_OPEN_FIELD;
  if (c == ')' || c == ']' || c == '}') return close_bracket(t, c);

  uint32_t size = operator_size(t->file->text + t->at);
  if (in_field && (c == ':' || (c == '!' && size == 0))) size = 1;
  if (size == 0) {
    invalid_character(t);
    return false;
  }
  py_add_token(t, TOKEN_OPERATOR, t->at, t->at + size);
  t->at += size;
  if (c == '(' || c == '[' || c == '{')
    return py_open(t, (py_opening){.kind = c, .start = t->at - 1});
  if (in_field && c == ':')
    return py_open(t, (py_opening){.kind = PY_OPEN_SPEC, .start = t->at - 1});
  return true;
}

/* A backslash joins lines; behind it there is nothing else. */
static bool join_line(py_tokenizer *t) {
  uint32_t next = py_behind_line_break(t, t->at + 1);
  if (next == t->at + 1) {
    py_add_error(t, PY_SYNTAX_ERROR, t->at + 1, t->at + 2,
                 at_end(t, next) ? "unexpected EOF while parsing"
                                 : "unexpected character after line continuation character");
    return false;
  }
  if (at_end(t, next)) {
    py_add_error(t, PY_SYNTAX_ERROR, t->at, t->at + 1, "unexpected EOF while parsing");
    return false;
  }
  t->at = next;
  return true;
}

static bool in_literal_text(const py_tokenizer *t) {
  if (t->open_count == 0) return false;
  char kind = t->open[t->open_count - 1].kind;
  return kind == PY_OPEN_FSTRING || kind == PY_OPEN_SPEC;
}

/* The tokens of a logical line up to its NEWLINE; false after an error. */
static bool read_tokens(py_tokenizer *t) {
  bool first_on_line = false;
  for (;;) {
    if (in_literal_text(t)) {
      if (!py_fstring_part(t)) return false;
      continue;
    }
    char c = py_char_at(t, t->at);
    if (at_end(t, t->at)) {
      if (t->open_count) never_closed(t);
      return t->open_count == 0;
    }
    if (c == ' ' || c == '\t' || c == '\f') {
      t->at++;
      continue;
    }
    if (c == '#') {
      t->at = end_of_line(t, t->at);
      continue;
    }
    if (c == '\n' || c == '\r') {
      if (t->open_count == 0) return true;
      t->at = py_behind_line_break(t, t->at);
      first_on_line = true;
      continue;
    }
    bool fine;
    if (c == '\\')
      fine = join_line(t);
    else if ((c >= '0' && c <= '9') ||
             (c == '.' && py_char_at(t, t->at + 1) >= '0' && py_char_at(t, t->at + 1) <= '9'))
      fine = py_number_token(t);
    else if (c == '"' || c == '\'')
      fine = py_string_token(t, t->at);
    else if (py_is_identifier_start(t, t->at))
      fine = name_token(t, first_on_line);
    else
      fine = operator_token(t);
    if (!fine) return false;
    first_on_line = false;
  }
}

void py_read_logical_line(py_tokenizer *t) {
  unsigned column, other;
  t->count = 0;
  t->open_count = 0;
  if (!find_line(t, &column, &other)) {
    for (; t->indent_count > 0; t->indent_count--)
      py_add_token(t, TOKEN_DEDENT, t->at, t->at);
    py_add_token(t, TOKEN_END, t->at, t->at);
    return;
  }
  indent(t, column, other);
  t->at_statement = false;
  bool fine = read_tokens(t);
  t->open_count = 0;
  uint32_t line_end = fine || t->at_statement ? t->at : end_of_line(t, t->at);
  py_add_token(t, TOKEN_NEWLINE, line_end, line_end);
  t->at = t->at_statement ? start_of_line(t, t->at) : py_behind_line_break(t, line_end);
}

void py_continue_at(py_tokenizer *t, size_t index) {
  t->at = start_of_line(t, t->tokens[index].start);
}

void py_skip_continuation(py_tokenizer *t) {
  for (;;) {
    uint32_t start = t->at;
    unsigned column, other;
    bool found = find_line(t, &column, &other), closes = strchr(")]}", py_char_at(t, t->at));
    if (!found || (column <= t->indents[t->indent_count] && !closes)) {
      t->at = start;
      return;
    }
    t->at = py_behind_line_break(t, end_of_line(t, t->at));
  }
}
