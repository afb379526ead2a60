/* Text to tree: the syntax of a Python file, and nothing of models.
 *
 * The tree is flat nodes of one struct; which members a kind uses is said beside the kind. Every
 * node knows its place. Whatever the declarative part does not need is still parsed by structure,
 * so that any file CPython accepts gets through; what is not kept becomes PY_OPAQUE. */
#ifndef YOKE_PYTHON_H
#define YOKE_PYTHON_H

#include "source/source.h"

typedef enum py_kind {
  /* statements */
  PY_MODULE,      /* body; doc: docstring or NULL */
  PY_IMPORT,      /* items: PY_ALIAS each */
  PY_IMPORT_FROM, /* text: module with leading dots; items: PY_ALIAS each, or one with text "*" */
  PY_ALIAS,       /* text: dotted name; other_text: the name it is bound to */
  PY_CLASS, /* text: name; items: bases and PY_KEYWORDs; decorators; body; doc: docstring or NULL */
  PY_FUNCTION,  /* text: name; items: PY_PARAMETERs; decorators; body; doc; is_async */
  PY_PARAMETER, /* text: name ("*args" and "**kw" with their stars; "*" and "/" alone); left:
                   default or NULL */
  PY_ASSIGN, /* items: targets; left: value (NULL for a bare annotation "x: int"); right: annotation
                or NULL */
  PY_AUGMENTED, /* left: target; text: operator "+="; right: value */
  PY_RETURN,    /* left: value or NULL */
  PY_IF,        /* left: test; body; orelse (an elif is a PY_IF alone in orelse) */
  PY_TRY,       /* body; items: PY_EXCEPTs; orelse; final: what `finally` runs */
  PY_EXCEPT,    /* left: exception type or NULL; text: the name after `as` or NULL; body */
  PY_LOOP,      /* for left in right: body; orelse */
  PY_WHILE,     /* left: test; body; orelse */
  PY_WITH,      /* items: PY_PAIRs (left: what is entered; right: target or NULL); body */
  PY_MATCH,     /* left: subject; items: PY_CASEs */
  PY_CASE,   /* left: pattern, of the nodes it looks like (`a as b` is a PY_WALRUS); right: guard or
                NULL;   body */
  PY_RAISE,  /* left: exception or NULL; right: its cause or NULL */
  PY_ASSERT, /* left: test; right: message or NULL */
  PY_DELETE, /* items: targets */
  PY_GLOBAL, /* text: "global" or "nonlocal"; items: PY_NAMEs */
  PY_BREAK,
  PY_CONTINUE,
  PY_EXPRESSION, /* left: an expression as a statement */
  PY_TYPE_ALIAS, /* text: the name; what it is for is not kept */
  PY_OTHER,      /* pass: nothing kept but the place */
  /* expressions */
  PY_NAME,        /* text */
  PY_ATTRIBUTE,   /* left . text */
  PY_CALL,        /* left: callee; items: positional arguments, PY_STARRED, PY_KEYWORD */
  PY_KEYWORD,     /* text: name (NULL for **left); left: value */
  PY_STRING,      /* text, size: decoded value, implicit joining done; is_incomplete. The escape of
                     a lone surrogate is three bytes, which are no valid UTF-8 */
  PY_BYTES,       /* text, size */
  PY_FSTRING,     /* items: PY_STRING and PY_PLACEHOLDER in order */
  PY_PLACEHOLDER, /* left: expression; text: conversion "r", "s", "a" or NULL; right: format spec
                     (PY_FSTRING or PY_STRING) or NULL */
  PY_INTEGER,   /* text: digits as written, underscores removed; integer when it fits, INT64_MAX and
                   is_big if not */
  PY_FLOAT,     /* real */
  PY_IMAGINARY, /* text */
  PY_CONSTANT,  /* text: "True", "False", "None", "..." */
  PY_LIST,
  PY_TUPLE,
  PY_SET,  /* items */
  PY_DICT, /* items: PY_PAIR each (left: key, NULL for **right; right: value) */
  PY_PAIR,
  PY_SUBSCRIPT,     /* left [ right ] */
  PY_SLICE,         /* left : right : third, each may be NULL */
  PY_UNARY,         /* text: "-", "+", "~", "not"; left */
  PY_BINARY,        /* left text right: arithmetic and bits */
  PY_BOOLEAN,       /* left text right: "and", "or" */
  PY_COMPARE,       /* items: operands; text: the operators joined by one space each ("<= <") */
  PY_CONDITIONAL,   /* left if right else third */
  PY_LAMBDA,        /* items: PY_PARAMETERs; left: body */
  PY_COMPREHENSION, /* text: "list", "set", "dict" or "generator"; left: element (PY_PAIR in a
                       dict); items: PY_FOR */
  PY_FOR,           /* left: target; right: iterable; items: conditions */
  PY_STARRED,       /* * left */
  PY_WALRUS,        /* left := right */
  PY_YIELD,         /* left: value or NULL; text: "yield" or "yield from" */
  PY_OPAQUE,        /* await: of no declarative meaning */
} py_kind;

/* The height of the highest tree (CPython's limit is of that order): a walk of it may recurse. */
enum { PY_HEIGHT_LIMIT = 3000 };

typedef struct py_node py_node;
typedef struct py_clauses py_clauses;
struct py_node {
  py_kind kind;
  bool is_async, is_big;
  bool is_incomplete; /* holds \N{...}, which is kept as written */
  bool is_broken;     /* PY_CLASS: a statement of its body could not be read, and is missing */
  unsigned height;    /* of the tree below: 0 for a leaf */
  uint32_t size;      /* of text, for strings, which may hold NULs */
  uint32_t item_count, body_count;
  place where;      /* the whole node; of PY_CLASS and PY_FUNCTION the line of its header */
  place name_where; /* of the name, where a node has one: class, function, keyword, attribute, alias
                     */
  const char *text; /* see the kind */
  union {
    int64_t integer;        /* PY_INTEGER */
    double real;            /* PY_FLOAT */
    const char *other_text; /* PY_ALIAS */
  };
  py_node *left, *right, *third;
  py_node **items;
  py_node **body;
  const py_clauses *clauses; /* never NULL */
};

/* What few nodes have; all others share an empty one. */
struct py_clauses {
  py_node **decorators, **orelse, **final;
  uint32_t decorator_count, orelse_count, final_count;
  const char *doc; /* docstring, cleaned as inspect.cleandoc() does */
};

/* Reads a file whole; NULL with a diagnostic (python.E…) when it cannot be opened, is not UTF-8
 * text, or holds a NUL. */
const source *py_read_file(const char *path, yoke_arena *arena, diagnostics *to);

/* Parses a source. Always returns a module; with syntax errors (python.E…, CPython's wording where
 * it has one) it holds the statements that could be read. Nesting is bounded: too deep is an error,
 * not a crash. */
py_node *py_parse(const source *file, yoke_arena *arena, diagnostics *to);

/* The tree as indented text, one node a line: for tests and `fuzz`. */
struct yoke_buffer;
void py_dump(const py_node *node, struct yoke_buffer *to);

#endif
