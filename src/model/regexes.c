/* Regular expressions of validators: Python's words put into PCRE2's.
 *
 * The two agree but for: \Z, \v, \uXXXX, \N{...}, {,n}, a bracket inside of a set, the flags (?a)
 * and (?u). \w and \s are those of Unicode in both. */
#include "model/regexes.h"

#include <ctype.h>
#include <string.h>

#include "common/buffer.h"
#include "common/patterns.h"

/* ── Flags ──────────────────────────────────────────────────────────────────────────────────── */

static const struct {
  const char *name, *letter; /* re.IGNORECASE, re.I */
  int64_t python;
  uint32_t flag;
} flags[] = {
    {"IGNORECASE", "I", 2, YOKE_PATTERN_IGNORE_CASE}, {"MULTILINE", "M", 8, YOKE_PATTERN_MULTILINE},
    {"DOTALL", "S", 16, YOKE_PATTERN_DOT_ALL},        {"VERBOSE", "X", 64, YOKE_PATTERN_VERBOSE},
    {"ASCII", "A", 256, YOKE_PATTERN_ASCII},          {"UNICODE", "U", 32, 0},
};
enum { FLAG_COUNT = sizeof flags / sizeof *flags };

static bool read_symbol_flag(const char *path, uint32_t *ret) {
  const char *name = strrchr(path, '.');
  for (size_t i = 0; name && strncmp(path, "re.", 3) == 0 && i < FLAG_COUNT; i++)
    if (strcmp(name + 1, flags[i].name) == 0 || strcmp(name + 1, flags[i].letter) == 0) {
      *ret |= flags[i].flag;
      return true;
    }
  return false;
}

static bool read_integer_flags(int64_t integer, uint32_t *ret) {
  for (size_t i = 0; i < FLAG_COUNT; i++) {
    if (integer & flags[i].python) *ret |= flags[i].flag;
    integer &= ~flags[i].python;
  }
  return integer == 0;
}

/* re.I | re.M, of few operands */
static bool read_flags(const value *from, uint32_t *ret) {
  if (!from || from->kind == IS_NONE) return true;
  if (from->kind == IS_INT) return read_integer_flags(from->integer, ret);
  if (from->kind == IS_SYMBOL) return read_symbol_flag(from->path, ret);
  if (from->kind != IS_OPERATION || strcmp(from->text, "|") != 0) return false;
  for (size_t i = 0; i < from->count; i++)
    if (!read_flags(from->items[i], ret)) return false;
  return true;
}

/* ── Translation ────────────────────────────────────────────────────────────────────────────── */

typedef struct translation {
  const char *at; /* in Python's text */
  yoke_buffer text;
  uint32_t flags;
  bool in_set;
  const char *trouble; /* what PCRE2 has no words for; NULL: nothing */
} translation;

static void copy(translation *to, size_t size) {
  yoke_buffer_add(&to->text, to->at, size);
  to->at += size;
}

static size_t count_hex(const char *text) {
  return strspn(text, "0123456789abcdefABCDEF");
}

/* \uXXXX and \UXXXXXXXX */
static bool translate_code_point(translation *to) {
  size_t size = to->at[1] == 'u' ? 4 : to->at[1] == 'U' ? 8 : 0;
  if (size == 0 || count_hex(to->at + 2) < size) return false;
  yoke_buffer_printf(&to->text, "\\x{%.*s}", (int)size, to->at + 2);
  to->at += 2 + size;
  return true;
}

static void translate_escape(translation *to) {
  if (translate_code_point(to)) return;
  char letter = to->at[1];
  const char *other = letter == 'Z' && !to->in_set ? "\\z" : letter == 'v' ? "\\x0b" : NULL;
  if (letter == 'N') to->trouble = "\\N{...} names a character";
  if (!other) {
    copy(to, letter ? 2 : 1);
    return;
  }
  yoke_buffer_puts(&to->text, other);
  to->at += 2;
}

static void open_set(translation *to) {
  to->in_set = true;
  copy(to, 1);
  if (*to->at == '^') copy(to, 1);
  if (*to->at == ']') copy(to, 1);
}

static void translate_in_set(translation *to) {
  if (*to->at == ']') to->in_set = false;
  if (*to->at == '[') yoke_buffer_putc(&to->text, '\\');
  copy(to, 1);
}

/* (?a), (?u) at the start are flags; (?a:...) changes the meaning of a part. */
static bool translate_flags(translation *to) {
  const char *start = to->at + 2;
  size_t size = strspn(start, "aiLmsux-");
  char end = start[size];
  if (size == 0 || (end != ')' && end != ':')) return false;
  if (end == ':' && memchr(start, 'a', size)) to->trouble = "(?a:...) changes what \\w means";
  yoke_buffer_puts(&to->text, "(?");
  for (size_t i = 0; i < size; i++) {
    if (start[i] == 'a') to->flags |= YOKE_PATTERN_ASCII;
    if (start[i] == 'x') to->flags |= end == ')' ? YOKE_PATTERN_VERBOSE : 0;
    if (start[i] != 'a' && start[i] != 'u') yoke_buffer_putc(&to->text, start[i]);
  }
  yoke_buffer_putc(&to->text, end);
  to->at = start + size + 1;
  return true;
}

static void translate_parenthesis(translation *to) {
  if (to->at[1] == '?' && to->at[2] == '#') {
    copy(to, strcspn(to->at, ")"));
    return;
  }
  if (to->at[1] == '?' && translate_flags(to)) return;
  copy(to, 1);
}

/* {,3} is {0,3} */
static void translate_brace(translation *to) {
  size_t digits = to->at[1] == ',' ? strspn(to->at + 2, "0123456789") : 0;
  copy(to, 1);
  if (digits && to->at[1 + digits] == '}') yoke_buffer_putc(&to->text, '0');
}

static void translate_next(translation *to) {
  if (*to->at == '\\')
    translate_escape(to);
  else if (to->in_set)
    translate_in_set(to);
  else if (*to->at == '[')
    open_set(to);
  else if (*to->at == '(')
    translate_parenthesis(to);
  else if (*to->at == '{')
    translate_brace(to);
  else if (*to->at == '#' && (to->flags & YOKE_PATTERN_VERBOSE))
    copy(to, strcspn(to->at, "\n"));
  else
    copy(to, 1);
}

/* ── Reading ────────────────────────────────────────────────────────────────────────────────── */

/* What re.compile("...", re.I) was called with. */
static const value *text_of_compiled(const value *from, uint32_t *flags, bool *ret_known) {
  const char *path = instance_path(from);
  bool is_compiled = path && (strcmp(path, "re.compile") == 0 ||
                              strcmp(path, "django.utils.regex_helper._lazy_re_compile") == 0);
  if (!is_compiled) return NULL;
  const argument *text = find_argument(&from->instance->call, "pattern", 0);
  const argument *set = find_argument(&from->instance->call, "flags", 1);
  if (!text) text = find_argument(&from->instance->call, "regex", 0);
  *ret_known &= read_flags(set ? set->value : NULL, flags);
  return text ? text->value : NULL;
}

static const char *check(builder *builder, const validator *made) {
  yoke_pattern_trouble trouble;
  yoke_pattern *pattern = yoke_pattern_new(made->pattern, made->pattern_flags, &trouble);
  yoke_pattern_free(pattern);
  if (pattern) return NULL;
  return yoke_arena_printf(builder->arena, "%s, at %zu", trouble.reason, trouble.at);
}

const char *translate_regex(builder *builder, const char *python, uint32_t flags, validator *made) {
  translation to = {.at = python, .flags = flags};
  yoke_buffer_puts(&to.text, "");
  while (*to.at && !to.trouble)
    translate_next(&to);
  made->pattern_flags = to.flags;
  made->pattern = to.text.failed ? NULL : yoke_arena_text(builder->arena, to.text.text);
  bool failed = to.text.failed;
  yoke_buffer_free(&to.text);
  if (failed) return "there is not enough memory";
  return to.trouble ? to.trouble : check(builder, made);
}

const char *read_regex(builder *builder, const value *regex, const value *set, uint32_t otherwise,
                       validator *made) {
  uint32_t flags = set ? 0 : otherwise;
  bool known = read_flags(set, &flags);
  if (regex && regex->kind == IS_INSTANCE) regex = text_of_compiled(regex, &flags, &known);
  if (!known || !regex || !is_plain_text(regex))
    return "its expression cannot be known without running the file";
  return translate_regex(builder, regex->text, flags, made);
}

const char *read_integer_list(builder *builder, const char *separator, bool allow_negative,
                              validator *made) {
  const char *sign = allow_negative ? "(-)?" : "", *escaped = "";
  for (const char *c = separator; *c; c++) {
    bool is_plain = isalnum((unsigned char)*c) || *c == '_' || (unsigned char)*c >= 0x80;
    escaped = yoke_arena_printf(builder->arena, "%s%s%c", escaped, is_plain ? "" : "\\", *c);
  }
  const char *regex =
      yoke_arena_printf(builder->arena, "^%s\\d+(?:%s%s\\d+)*\\Z", sign, escaped, sign);
  return translate_regex(builder, regex, 0, made);
}
