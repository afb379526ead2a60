/* Parses texts in tests, and writes expressions with all their parentheses. */
#ifndef TESTS_PYTHON_PARSED_H
#define TESTS_PYTHON_PARSED_H

#include <string.h>

#include "common/buffer.h"
#include "python/python.h"
#include "support/cmocka_all.h"

typedef struct parsed {
  yoke_arena arena;
  diagnostics found;
  source file;
  py_node *module;
} parsed;

/* To be ended with forget(). `text` may hold NULs. */
parsed *parse_bytes(const char *text, size_t size);
parsed *parse(const char *text);
void forget(parsed *p);

/* With exactly these diagnostics, each "line:column: message", one a line. */
parsed *parse_with_error(const char *text, const char *expected);
void assert_error(const char *text, const char *expected);
void assert_no_error(const char *text);

/* The first statement of `text`, an expression, reads as `expected`: "(a + (b * c))". */
void assert_expression(const char *text, const char *expected);

/* Its string has this value. */
void assert_string(const char *text, const char *value, size_t size);

#endif
