/* What the files of the parser share. Inside the room only.
 *
 * Recursive descent over the tokens of a logical line. An error jumps to the statement it is in,
 * which goes on at the next one: so no rule has to look whether its parts could be read. */
#ifndef YOKE_PYTHON_PARSER_H
#define YOKE_PYTHON_PARSER_H

#include <setjmp.h>
#include <string.h>

#include "python/python.h"
#include "python/tokenizer.h"

enum {
  PY_RECURSION_LIMIT = 1000, /* of rules that call themselves: lambdas in lambdas */
  PY_ERROR_LIMIT = 20,       /* of a file: more is most likely no Python */
};

typedef struct py_parser {
  py_tokenizer tokens;
  const source *file;
  yoke_arena *arena;
  diagnostics *to;
  size_t at;         /* in the tokens of the logical line */
  uint32_t last_end; /* of the token before */
  unsigned depth;    /* of rules that call themselves */
  unsigned level;    /* INDENTs less DEDENTs before the current token */
  unsigned errors;
  bool is_behind_error;   /* no statement was read whole since the last error */
  uint32_t last_error_at; /* where that began */
  const char *hint;       /* for the error that is about to be reported; or NULL */
  jmp_buf *recovery;
  uint32_t operation_start, operation_end; /* of the last complete expression */
} py_parser;

/* Errors. An error in the tokens of the logical line goes before `invalid syntax`. */
_Noreturn void py_invalid_syntax(py_parser *p);
_Noreturn void py_fail(py_parser *p, const char *id, place where, const char *message);
void py_report(py_parser *p, const char *id, place where, const char *message);

/* Tokens. The word of a keyword or an operator is compared; names and strings are never equal. The
 * grammar asks this so often that it is inline: the size of a word is then a constant. */
static inline const py_token *py_peek(const py_parser *p) {
  return &p->tokens.tokens[p->at];
}

static inline bool py_has_text(const py_parser *p, const py_token *token, const char *text) {
  const char *own = p->file->text + token->start;
  size_t size = token->end - token->start;
  return own[0] == text[0] && strlen(text) == size && memcmp(own, text, size) == 0;
}

static inline bool py_token_is(const py_parser *p, const py_token *token, const char *word) {
  return (token->kind == TOKEN_KEYWORD || token->kind == TOKEN_OPERATOR) &&
         py_has_text(p, token, word);
}

static inline bool py_at(const py_parser *p, const char *word) {
  return py_token_is(p, py_peek(p), word);
}

static inline bool py_at_name(const py_parser *p, const char *name) { /* a soft keyword */
  return py_peek(p)->kind == TOKEN_NAME && py_has_text(p, py_peek(p), name);
}

const py_token *py_peek_behind(const py_parser *p); /* the one after, in the same logical line */
void py_advance(py_parser *p);

static inline bool py_take(py_parser *p, const char *word) {
  if (!py_at(p, word)) return false;
  py_advance(p);
  return true;
}

static inline void py_expect(py_parser *p, const char *word) {
  if (!py_take(p, word)) py_invalid_syntax(p);
}

const char *py_token_text(py_parser *p, const py_token *token);
place py_token_place(const py_parser *p, const py_token *token);

/* Recursion: every rule that calls itself is between these two. */
void py_enter(py_parser *p);
void py_leave(py_parser *p);

/* Nodes. `start` is where the node begins; it ends with the token before the current one. */
py_node *py_new(py_parser *p, py_kind kind, uint32_t start);
py_node *py_finish(py_parser *p, py_node *node);
py_clauses *py_own_clauses(py_parser *p, py_node *node); /* to be filled: those it has, and more */
place py_statement_place(const py_parser *p);            /* of the first token that has text */
place py_since(const py_parser *p, uint32_t start);

typedef struct py_list {
  py_node **items;
  size_t count;
} py_list;
void py_push(py_parser *p, py_list *list, py_node *node);
py_node *py_with_items(py_parser *p, py_node *node, py_list list); /* finishes the node */

/* expressions.c */
py_node *py_expression(py_parser *p);       /* expression */
py_node *py_named_expression(py_parser *p); /* ... with := */
py_node *py_star_expressions(py_parser *p); /* a tuple without parentheses, or one expression */
py_node *py_star_or_yield(py_parser *p);    /* ... or a yield */
py_node *py_disjunction(py_parser *p);      /* without the `if` of a conditional */
py_node *py_bitwise_or(py_parser *p);
py_node *py_star_named_expression(py_parser *p); /* one, perhaps with a star or a := */
py_node *py_subject(py_parser *p);               /* of `match` */
py_node *py_target_list(py_parser *p);           /* of `for` */
void py_parameters(py_parser *p, const char *closing, py_list *into);
bool py_begins_expression(const py_parser *p);

/* atoms.c */
py_node *py_primary(py_parser *p);
py_node *py_name(py_parser *p);
void py_arguments(py_parser *p, py_list *into); /* behind the "(", and its ")" */

/* strings.c */
py_node *py_strings(py_parser *p);
const char *py_clean_docstring(yoke_arena *arena, const py_node *string);

/* patterns.c */
py_node *py_patterns(py_parser *p); /* of `case`, up to its guard or colon */

/* blocks.c */
void py_type_parameters(py_parser *p); /* of a class, a function, a type; none is fine */
void py_compound_statement(py_parser *p, py_list *into);
bool py_at_compound_statement(const py_parser *p);

/* statements.c */
void py_statement(py_parser *p, py_list *into);
void py_simple_statements(py_parser *p, py_list *into);

/* placement.c */
void py_check_placement(py_parser *p, const py_node *module);

#endif
