/* The patterns of `case`: whether a value matches one, and the names that it binds. */
#include <string.h>

#include "interpret/run.h"

static bool is_wildcard(const py_node *pattern) {
  return pattern->kind == PY_NAME && strcmp(pattern->text, "_") == 0;
}

/* Both: what is not known is only known to fail. */
static int both(int first, int second) {
  if (first == 0 || second == 0) return 0;
  return first == 1 && second == 1 ? 1 : -1;
}

/* Binds every name of a pattern where the value is not known. */
static int match_unknown(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  if (pattern->kind == PY_NAME) {
    bind_name(in, frame, pattern->text, subject, pattern->where);
    return -1;
  }
  if (pattern->kind == PY_ATTRIBUTE) return -1;
  if (pattern->left && pattern->kind != PY_CALL) match_unknown(in, frame, pattern->left, subject);
  if (pattern->right) match_unknown(in, frame, pattern->right, subject);
  for (size_t i = 0; i < pattern->item_count; i++)
    match_unknown(in, frame, pattern->items[i], subject);
  return -1;
}

/* [a, *rest, z]: the starred name takes what the others leave. */
static int match_sequence(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  if (subject->kind != IS_LIST && subject->kind != IS_TUPLE) return 0;
  size_t count = pattern->item_count, star = count;
  for (size_t i = 0; i < count; i++)
    if (pattern->items[i]->kind == PY_STARRED) star = i;
  bool has_star = star < count;
  if (has_star ? subject->count + 1 < count : subject->count != count) return 0;
  size_t rest = has_star ? subject->count + 1 - count : 0;
  int matches = 1;
  for (size_t i = 0, at = 0; i < count && matches != 0; i++) {
    const py_node *item = pattern->items[i];
    if (i != star) {
      matches = both(matches, match_pattern(in, frame, item, subject->items[at++]));
      continue;
    }
    if (!is_wildcard(item->left))
      bind_name(in, frame, item->left->text,
                value_sequence(in, IS_LIST, subject->items + at, rest, item->where), item->where);
    at += rest;
  }
  return matches;
}

/* **rest: what no key of the pattern names. */
static void bind_rest(interpreter *in, frame *frame, const py_node *pattern, const value *subject,
                      const py_node *name) {
  value *rest = value_new(in, IS_DICT, name->where);
  dict_update(in, rest, subject);
  for (size_t i = 0; i < pattern->item_count; i++)
    if (pattern->items[i]->left)
      dict_remove(in, rest, evaluate(in, frame, pattern->items[i]->left));
  bind_name(in, frame, name->text, rest, name->where);
}

static int match_mapping(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  if (subject->kind != IS_DICT) return 0;
  int matches = 1;
  for (size_t i = 0; i < pattern->item_count && matches != 0; i++) {
    const py_node *pair = pattern->items[i];
    if (!pair->left) {
      bind_rest(in, frame, pattern, subject, pair->right);
      continue;
    }
    value *key = evaluate(in, frame, pair->left);
    int has = contains(in, subject, key, pair->where);
    if (has != 1) return has < 0 ? match_unknown(in, frame, pattern, subject) : 0;
    value *item = subscript(in, subject, key, pair->where);
    matches = both(matches, match_pattern(in, frame, pair->right, item));
  }
  return matches;
}

/* str(name) gives the whole value; C(x=1) asks its attribute. What __match_args__ says is not read.
 */
static int match_class(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  int matches = is_instance(in, subject, evaluate(in, frame, pattern->left));
  if (matches == 0) return 0;
  for (size_t i = 0; i < pattern->item_count && matches != 0; i++) {
    const py_node *item = pattern->items[i];
    bool is_whole = subject->kind != IS_INSTANCE && pattern->item_count == 1;
    value *part = item->kind == PY_KEYWORD ? find_attribute(in, subject, item->text, item->where)
                  : is_whole               ? subject
                                           : NULL;
    if (item->kind == PY_KEYWORD && !part) return 0;
    const py_node *inner = item->kind == PY_KEYWORD ? item->left : item;
    if (!part) part = value_unknown(in, item->where, "it is what a class pattern gives");
    matches = both(matches, match_pattern(in, frame, inner, part));
  }
  return matches;
}

static int match_value(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  value *wanted = evaluate(in, frame, pattern);
  return pattern->kind == PY_CONSTANT ? values_same(subject, wanted)
                                      : equality(in, subject, wanted);
}

static int match_either(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  int left = match_pattern(in, frame, pattern->left, subject);
  if (left == 1) return 1;
  int right = match_pattern(in, frame, pattern->right, subject);
  return left == 0 ? right : -1;
}

static int match_known(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  switch (pattern->kind) {
  case PY_NAME:
    if (!is_wildcard(pattern)) bind_name(in, frame, pattern->text, subject, pattern->where);
    return 1;
  case PY_WALRUS: {
    int matches = match_pattern(in, frame, pattern->right, subject);
    if (matches != 0) bind_name(in, frame, pattern->left->text, subject, pattern->left->where);
    return matches;
  }
  case PY_LIST:
  case PY_TUPLE:
    return match_sequence(in, frame, pattern, subject);
  case PY_DICT:
    return match_mapping(in, frame, pattern, subject);
  case PY_CALL:
    return match_class(in, frame, pattern, subject);
  case PY_BINARY:
    if (pattern->text[0] == '|') return match_either(in, frame, pattern, subject);
    return match_value(in, frame, pattern, subject);
  default:
    return match_value(in, frame, pattern, subject);
  }
}

/* 1: it matches, and its names are bound; 0: it does not; -1: that cannot be known. */
int match_pattern(interpreter *in, frame *frame, const py_node *pattern, value *subject) {
  if (pattern->kind == PY_NAME) return match_known(in, frame, pattern, subject);
  if (is_unknown(subject)) return match_unknown(in, frame, pattern, subject);
  enter(in);
  int matches = match_known(in, frame, pattern, subject);
  in->depth--;
  return matches;
}
