/* Text to tokens, one logical line at a time. Inside the room only.
 *
 * A logical line ends at its line break outside brackets: NEWLINE is its last token, after the
 * INDENT or the DEDENTs it begins with. Reading by lines keeps memory small, and lets the parser go
 * on at a line of its choice after a bracket that was never closed. */
#ifndef YOKE_PYTHON_TOKENIZER_H
#define YOKE_PYTHON_TOKENIZER_H

#include "source/source.h"

/* CPython's own limits. */
enum { PY_BRACKET_LIMIT = 200, PY_INDENT_LIMIT = 100 };

#define PY_SYNTAX_ERROR "python.E003"
#define PY_INDENTATION_ERROR "python.E004"
#define PY_NESTING_ERROR "python.E005"

typedef enum py_token_kind {
  TOKEN_END,
  TOKEN_NEWLINE,
  TOKEN_INDENT,
  TOKEN_DEDENT,
  TOKEN_NAME,
  TOKEN_KEYWORD,
  TOKEN_OPERATOR,
  TOKEN_NUMBER,
  TOKEN_STRING,        /* with prefix and quotes */
  TOKEN_FSTRING_START, /* prefix and opening quotes; then, between PARTs, fields as ordinary tokens
                        */
  TOKEN_FSTRING_PART,  /* text as written */
  TOKEN_FSTRING_END,
  TOKEN_ERROR, /* ends its logical line, but for a wrong indentation, where the line follows it */
} py_token_kind;

typedef struct py_token {
  py_token_kind kind;
  uint32_t start, end;
  unsigned depth;           /* how many brackets are open around it */
  const char *id, *message; /* of an ERROR */
} py_token;

/* What is open: a bracket, an f-string, a field in an f-string, or the format spec of a field. */
typedef struct py_opening {
  char kind; /* ( [ { or one of these: */
#define PY_OPEN_FSTRING 'f'
#define PY_OPEN_FIELD 'F'
#define PY_OPEN_SPEC 's'
  bool raw;            /* of an f-string, as are the next two */
  char quote;          /* ' or " */
  unsigned quote_size; /* 1 or 3 */
  uint32_t start;
} py_opening;

typedef struct py_tokenizer {
  const source *file;
  yoke_arena *arena;
  uint32_t at;
  py_token *tokens; /* of the logical line */
  size_t count, capacity;
  py_opening open[PY_BRACKET_LIMIT];
  size_t open_count;
  /* Columns with tabs up to the next multiple of 8, and with tabs as one column: where the two
   * disagree about an order, tabs and spaces are mixed in a way that has no one meaning. */
  unsigned indents[PY_INDENT_LIMIT + 1], other_indents[PY_INDENT_LIMIT + 1];
  size_t indent_count;       /* of those above 0 */
  bool at_statement;         /* the logical line was cut off where the next statement begins */
  bool indentation_reported; /* until the next line at column 0: no error in consequence */
} py_tokenizer;

/* Reads the next logical line into `tokens`; at the end of the file: DEDENTs and END. */
void py_read_logical_line(py_tokenizer *t);

/* Makes the next logical line begin at the line of `tokens[index]`. */
void py_continue_at(py_tokenizer *t, size_t index);

/* Goes behind the lines that must be of the statement before, whose brackets could not be read:
 * they are indented deeper than it, or begin with a closing bracket. */
void py_skip_continuation(py_tokenizer *t);

/* The rest is for the files of the tokenizer. */
static inline char py_char_at(const py_tokenizer *t, uint32_t at) {
  return at < t->file->size ? t->file->text[at] : '\0';
}

bool py_is_identifier_start(const py_tokenizer *t, uint32_t at);
bool py_is_identifier_part(const py_tokenizer *t, uint32_t at);
uint32_t py_identifier_end(const py_tokenizer *t, uint32_t at); /* `at` where none begins */
uint32_t py_behind_character(const py_tokenizer *t, uint32_t at);
uint32_t py_behind_line_break(const py_tokenizer *t, uint32_t at);
unsigned py_line_of(const py_tokenizer *t, uint32_t at);

py_token *py_add_token(py_tokenizer *t, py_token_kind kind, uint32_t start, uint32_t end);
void py_add_error(py_tokenizer *t, const char *id, uint32_t start, uint32_t end,
                  const char *message);
bool py_open(py_tokenizer *t, py_opening opening);

/* Each reads one token that begins at `t->at`; false after an error. */
bool py_number_token(py_tokenizer *t);
bool py_string_token(py_tokenizer *t, uint32_t quote_at);
bool py_fstring_part(py_tokenizer *t);

#endif
