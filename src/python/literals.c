/* Identifiers, numbers and strings as tokens. */
#include <string.h>

#include "python/tokenizer.h"

uint32_t py_behind_character(const py_tokenizer *t, uint32_t at) {
  unsigned char first = (unsigned char)py_char_at(t, at);
  unsigned size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
  uint32_t end = at + 1;
  while (--size && ((unsigned char)py_char_at(t, end) & 0xC0) == 0x80)
    end++;
  return end;
}

static uint32_t code_point(const py_tokenizer *t, uint32_t at) {
  uint32_t end = py_behind_character(t, at), size = end - at;
  uint32_t code = (unsigned char)py_char_at(t, at) & (0xFFu >> (size + 1));
  for (uint32_t i = at + 1; i < end; i++)
    code = code << 6 | ((unsigned char)py_char_at(t, i) & 0x3F);
  return code;
}

/* Unicode's punctuation, symbols, blanks and private use, by block: no part of an identifier. */
static bool is_no_letter(uint32_t code) {
  static const struct {
    uint32_t first, last;
  } ranges[] = {
      {0x80, 0xA9},       {0xAB, 0xB4},       {0xB6, 0xB6},        {0xB8, 0xB9},
      {0xBB, 0xBF},       {0xD7, 0xD7},       {0xF7, 0xF7},        {0x2000, 0x203E},
      {0x2041, 0x2053},   {0x2055, 0x2070},   {0x2072, 0x207E},    {0x2080, 0x208F},
      {0x20A0, 0x20CF},   {0x2190, 0x2BFF},   {0x3000, 0x3004},    {0x3008, 0x3020},
      {0x3030, 0x3030},   {0xE000, 0xF8FF},   {0xFE10, 0xFE1F},    {0xFE30, 0xFE32},
      {0xFE35, 0xFE4C},   {0xFE50, 0xFE6F},   {0xFEFF, 0xFF0F},    {0xFF1A, 0xFF20},
      {0xFF3B, 0xFF3E},   {0xFF40, 0xFF40},   {0xFF5B, 0xFF64},    {0xFFE0, 0xFFFF},
      {0x1F000, 0x1FAFF}, {0xE0000, 0xE00FF}, {0xF0000, 0x10FFFF},
  };
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
    if (code >= ranges[i].first && code <= ranges[i].last) return true;
  return false;
}

bool py_is_identifier_start(const py_tokenizer *t, uint32_t at) {
  unsigned char c = (unsigned char)py_char_at(t, at);
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  return !is_no_letter(code_point(t, at));
}

static bool is_plain_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* The NUL behind the text is no part of any. */
uint32_t py_identifier_end(const py_tokenizer *t, uint32_t at) {
  const char *text = t->file->text;
  for (;;) {
    while (is_plain_part(text[at]))
      at++;
    bool is_ascii = (unsigned char)text[at] < 0x80;
    if (is_ascii || !py_is_identifier_part(t, at)) return at;
    at = py_behind_character(t, at);
  }
}

bool py_is_identifier_part(const py_tokenizer *t, uint32_t at) {
  unsigned char c = (unsigned char)py_char_at(t, at);
  return (c >= '0' && c <= '9') || py_is_identifier_start(t, at) || /* a middle dot: */
         (c == 0xC2 && (unsigned char)py_char_at(t, at + 1) == 0xB7);
}

static bool is_digit_of(char c, unsigned base) {
  if (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) return true;
  return c >= '0' && c < '0' + (char)(base < 10 ? base : 10);
}

static bool number_error(py_tokenizer *t, uint32_t at, const char *message) {
  py_add_error(t, PY_SYNTAX_ERROR, at, py_behind_character(t, at), message);
  return false;
}

/* digits: digit ('_'? digit)*; leaves `*at` behind them. */
static bool digits(py_tokenizer *t, uint32_t *at, unsigned base) {
  uint32_t start = *at;
  for (;;) {
    while (is_digit_of(py_char_at(t, *at), base))
      ++*at;
    if (*at == start || py_char_at(t, *at) != '_') return *at > start;
    if (!is_digit_of(py_char_at(t, *at + 1), base)) return false;
    ++*at;
  }
}

/* Behind a number stands no name, but for the keywords that may follow one: `1if x else y`. */
static bool number_ends(py_tokenizer *t, uint32_t at) {
  static const char *const followers[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
  if (!py_is_identifier_part(t, at)) return true;
  for (size_t i = 0; i < sizeof followers / sizeof *followers; i++)
    if (strncmp(t->file->text + at, followers[i], strlen(followers[i])) == 0) return true;
  return false;
}

static bool end_number(py_tokenizer *t, uint32_t end, const char *message) {
  if (!number_ends(t, end)) return number_error(t, end, message);
  py_add_token(t, TOKEN_NUMBER, t->at, end);
  t->at = end;
  return true;
}

static bool based_number(py_tokenizer *t, unsigned base, const char *base_name) {
  const char *invalid = yoke_arena_printf(t->arena, "invalid %s literal", base_name);
  uint32_t at = t->at + 2;
  if (py_char_at(t, at) == '_') at++;
  bool fine = digits(t, &at, base);
  char c = py_char_at(t, at);
  if (c >= '0' && c <= '9')
    return number_error(
        t, at, yoke_arena_printf(t->arena, "invalid digit '%c' in %s literal", c, base_name));
  if (!fine) return number_error(t, at < t->file->size ? at : at - 1, invalid);
  return end_number(t, at, invalid);
}

bool py_number_token(py_tokenizer *t) {
  static const char invalid[] = "invalid decimal literal";
  uint32_t at = t->at;
  if (py_char_at(t, at) == '0') {
    switch (py_char_at(t, at + 1) | 0x20) {
    case 'x':
      return based_number(t, 16, "hexadecimal");
    case 'o':
      return based_number(t, 8, "octal");
    case 'b':
      return based_number(t, 2, "binary");
    }
  }

  bool whole = true;
  if (py_char_at(t, at) != '.' && !digits(t, &at, 10)) return number_error(t, at, invalid);
  uint32_t integer_end = at;
  if (py_char_at(t, at) == '.') {
    whole = false;
    at++;
    char c = py_char_at(t, at);
    if (c >= '0' && c <= '9' && !digits(t, &at, 10)) return number_error(t, at, invalid);
  }
  if ((py_char_at(t, at) | 0x20) == 'e') {
    uint32_t exponent = at + 1;
    char sign = py_char_at(t, exponent);
    if (sign == '+' || sign == '-') exponent++;
    char c = py_char_at(t, exponent);
    if (c >= '0' && c <= '9') {
      whole = false;
      at = exponent;
      if (!digits(t, &at, 10)) return number_error(t, at, invalid);
    }
  }
  if ((py_char_at(t, at) | 0x20) == 'j') return end_number(t, at + 1, "invalid imaginary literal");

  if (whole && py_char_at(t, t->at) == '0')
    for (uint32_t i = t->at; i < integer_end; i++)
      if (py_char_at(t, i) != '0' && py_char_at(t, i) != '_') {
        py_add_error(t, PY_SYNTAX_ERROR, t->at, integer_end,
                     "leading zeros in decimal integer literals are not permitted; use an 0o "
                     "prefix for octal integers");
        return false;
      }
  return end_number(t, at, invalid);
}

static bool at_quotes(const py_tokenizer *t, uint32_t at, char quote, unsigned size) {
  for (unsigned i = 0; i < size; i++)
    if (py_char_at(t, at + i) != quote) return false;
  return true;
}

static bool has_letter(const py_tokenizer *t, uint32_t start, uint32_t end, char lower) {
  for (uint32_t i = start; i < end; i++)
    if ((py_char_at(t, i) | 0x20) == lower) return true;
  return false;
}

/* A string that does not end: on its line, or in the file when its quotes are three. */
static bool unterminated(py_tokenizer *t, uint32_t start, uint32_t end, const char *what) {
  /* In a field of an f-string with the same quotes, the field's brace is what is missing. */
  for (size_t i = t->open_count; i-- > 0;) {
    py_opening open = t->open[i];
    if (open.kind != PY_OPEN_FSTRING) continue;
    if (i + 1 < t->open_count && open.quote == py_char_at(t, start)) {
      py_add_error(t, PY_SYNTAX_ERROR, start, start + 1, "f-string: expecting '}'");
      t->at = end;
      return false;
    }
    break;
  }
  /* At the end of a file that ends in a line break, the last line is the one before it. */
  bool behind_break = end > start && end == t->file->size && py_char_at(t, end - 1) == '\n';
  py_add_error(t, PY_SYNTAX_ERROR, start, end,
               yoke_arena_printf(t->arena, "unterminated %s literal (detected at line %u)", what,
                                 py_line_of(t, behind_break ? end - 1 : end)));
  t->at = end;
  return false;
}

bool py_string_token(py_tokenizer *t, uint32_t quote_at) {
  uint32_t start = t->at, at = quote_at;
  char quote = py_char_at(t, quote_at);
  unsigned quote_size = at_quotes(t, at, quote, 3) ? 3 : 1;
  bool formatted = has_letter(t, start, quote_at, 'f'), bytes = has_letter(t, start, quote_at, 'b');
  bool raw = has_letter(t, start, quote_at, 'r');
  /* Two letters are an r beside a b or an f. */
  if (quote_at - start == 2 && (!raw || !(formatted || bytes))) {
    py_add_error(t, PY_SYNTAX_ERROR, start, quote_at, "invalid syntax");
    return false;
  }
  at += quote_size;
  if (formatted) {
    py_add_token(t, TOKEN_FSTRING_START, start, at);
    t->at = at;
    return py_open(t, (py_opening){.kind = PY_OPEN_FSTRING,
                                   .raw = raw,
                                   .quote = quote,
                                   .quote_size = quote_size,
                                   .start = start});
  }
  while (!at_quotes(t, at, quote, quote_size)) {
    char c = py_char_at(t, at);
    bool ends_line = c == '\n' || c == '\r';
    if (at >= t->file->size || (ends_line && quote_size == 1))
      return unterminated(t, start, at, quote_size == 3 ? "triple-quoted string" : "string");
    if (c == '\\' && py_behind_line_break(t, at + 1) != at + 1)
      at = py_behind_line_break(t, at + 1);
    else if (c == '\\' && at + 1 < t->file->size)
      at += 2;
    else
      at++;
  }
  t->at = at + quote_size;
  py_add_token(t, TOKEN_STRING, start, t->at);
  return true;
}

/* Where the text of an f-string goes on behind a backslash; a brace keeps its meaning there. */
static uint32_t behind_backslash(const py_tokenizer *t, uint32_t at, const py_opening *fstring) {
  char next = py_char_at(t, at + 1);
  if (!fstring->raw && next == 'N' && py_char_at(t, at + 2) == '{') {
    uint32_t end = at + 3;
    while (py_is_identifier_part(t, end) || py_char_at(t, end) == ' ' || py_char_at(t, end) == '-')
      end++;
    return py_char_at(t, end) == '}' ? end + 1 : at + 2;
  }
  if (next == '{' || next == '}' || at + 1 >= t->file->size) return at + 1;
  uint32_t behind_break = py_behind_line_break(t, at + 1);
  return behind_break != at + 1 ? behind_break : at + 2;
}

static const py_opening *innermost_fstring(const py_tokenizer *t) {
  size_t i = t->open_count - 1;
  while (t->open[i].kind != PY_OPEN_FSTRING)
    i--;
  return &t->open[i];
}

/* Adds the text read so far, if any. */
static void end_part(py_tokenizer *t, uint32_t end) {
  if (end > t->at) py_add_token(t, TOKEN_FSTRING_PART, t->at, end);
  t->at = end;
}

static bool open_field(py_tokenizer *t) {
  py_add_token(t, TOKEN_OPERATOR, t->at, t->at + 1);
  t->at++;
  return py_open(t, (py_opening){.kind = PY_OPEN_FIELD, .start = t->at - 1});
}

/* Text of an f-string, or of a format spec, up to what ends it. In a spec a doubled brace is no
 * escape. */
bool py_fstring_part(py_tokenizer *t) {
  const py_opening *fstring = innermost_fstring(t);
  bool in_spec = t->open[t->open_count - 1].kind == PY_OPEN_SPEC;
  uint32_t at = t->at;
  for (;;) {
    char c = py_char_at(t, at);
    if (at_quotes(t, at, fstring->quote, fstring->quote_size)) {
      end_part(t, at);
      if (in_spec) {
        py_add_error(t, PY_SYNTAX_ERROR, at, at + 1, "f-string: expecting '}'");
        return false;
      }
      t->at += fstring->quote_size;
      t->open_count--;
      py_add_token(t, TOKEN_FSTRING_END, at, t->at);
      return true;
    }
    bool ends_line = (c == '\n' || c == '\r') && fstring->quote_size == 1;
    if (in_spec && ends_line) {
      end_part(t, at);
      t->open_count--; /* the field may go on behind the break */
      return true;
    }
    if (at >= t->file->size || ends_line) {
      py_opening open = *fstring;
      while (t->open[t->open_count - 1].start != open.start)
        t->open_count--;
      return unterminated(t, open.start, at,
                          open.quote_size == 3 ? "triple-quoted f-string" : "f-string");
    }
    if (c == '\\') {
      at = behind_backslash(t, at, fstring);
    } else if ((c == '{' || c == '}') && !in_spec && py_char_at(t, at + 1) == c) {
      at += 2;
    } else if (c == '{') {
      end_part(t, at);
      return open_field(t);
    } else if (c == '}' && in_spec) {
      end_part(t, at);
      t->open_count--; /* the brace then closes the field, as ordinary code */
      return true;
    } else if (c == '}') {
      py_add_error(t, PY_SYNTAX_ERROR, at, at + 1, "f-string: single '}' is not allowed");
      t->at = at;
      return false;
    } else {
      at++;
    }
  }
}
