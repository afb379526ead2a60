#include "common/patterns.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>

#include "common/memory.h"

struct yoke_pattern {
  pcre2_general_context *memory;
  pcre2_code *code;
};

static void *allocate(size_t size, void *unused) {
  (void)unused;
  return yoke_reallocate(NULL, size);
}

static void release(void *pointer, void *unused) {
  (void)unused;
  yoke_free(pointer);
}

static uint32_t options_of(uint32_t flags) {
  static const struct {
    uint32_t flag, option;
  } options[] = {
      {YOKE_PATTERN_IGNORE_CASE, PCRE2_CASELESS},
      {YOKE_PATTERN_MULTILINE, PCRE2_MULTILINE},
      {YOKE_PATTERN_DOT_ALL, PCRE2_DOTALL},
      {YOKE_PATTERN_VERBOSE, PCRE2_EXTENDED},
  };
  uint32_t all = PCRE2_UTF | (flags & YOKE_PATTERN_ASCII ? 0 : PCRE2_UCP);
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (flags & options[i].flag) all |= options[i].option;
  return all;
}

static void explain(int error, size_t at, yoke_pattern_trouble *ret) {
  ret->is_wrong = error != PCRE2_ERROR_HEAP_FAILED && error != PCRE2_ERROR_NOMEMORY;
  ret->at = at;
  pcre2_get_error_message(error, (PCRE2_UCHAR *)ret->reason, sizeof ret->reason);
}

/* Python's lines end with "\n" alone, whatever PCRE2 was built for. */
static bool compile(yoke_pattern *pattern, const char *text, uint32_t flags,
                    yoke_pattern_trouble *ret_trouble) {
  int error;
  PCRE2_SIZE at;
  pattern->memory = pcre2_general_context_create(allocate, release, NULL);
  if (!pattern->memory) return false;
  pcre2_compile_context *context = pcre2_compile_context_create(pattern->memory);
  if (!context) return false;
  pcre2_set_newline(context, PCRE2_NEWLINE_LF);
  pattern->code = pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED, options_of(flags), &error,
                                &at, context);
  if (!pattern->code) explain(error, at, ret_trouble);
  pcre2_compile_context_free(context);
  return pattern->code;
}

yoke_pattern *yoke_pattern_new(const char *text, uint32_t flags,
                               yoke_pattern_trouble *ret_trouble) {
  *ret_trouble = (yoke_pattern_trouble){0};
  yoke_pattern *pattern = yoke_reallocate(NULL, sizeof *pattern);
  if (!pattern) return NULL;
  *pattern = (yoke_pattern){0};
  if (compile(pattern, text, flags, ret_trouble)) return pattern;
  yoke_pattern_free(pattern);
  return NULL;
}

void yoke_pattern_free(yoke_pattern *pattern) {
  if (!pattern) return;
  pcre2_code_free(pattern->code);
  pcre2_general_context_free(pattern->memory);
  yoke_free(pattern);
}

yoke_found yoke_pattern_find(const yoke_pattern *pattern, const char *text) {
  pcre2_match_data *data = pcre2_match_data_create_from_pattern(pattern->code, pattern->memory);
  if (!data) return YOKE_FIND_NO_MEMORY;
  int found = pcre2_match(pattern->code, (PCRE2_SPTR)text, strlen(text), 0, 0, data, NULL);
  pcre2_match_data_free(data);
  switch (found) {
  case PCRE2_ERROR_NOMEMORY:
    return YOKE_FIND_NO_MEMORY;
  case PCRE2_ERROR_MATCHLIMIT:
  case PCRE2_ERROR_DEPTHLIMIT:
  case PCRE2_ERROR_HEAPLIMIT:
    return YOKE_FIND_TOO_LONG;
  default: /* what is no UTF-8 has nothing in it */
    return found >= 0 ? YOKE_FOUND : YOKE_NOT_FOUND;
  }
}
