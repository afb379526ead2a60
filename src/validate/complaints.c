#include "validate/complaints.h"

#include <string.h>

#include "common/unicode.h"

/* Complaints about one field stand together, as in Django's dictionary. */
static size_t place_for(const yoke_complaints *complaints, const char *field) {
  for (size_t i = complaints->count; i > 0; i--)
    if (strcmp(complaints->items[i - 1].field, field) == 0) return i;
  return complaints->count;
}

bool yoke_complain(yoke_complaints *complaints, const char *field, const char *code,
                   const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *message = yoke_arena_vprintf(complaints->arena, format, arguments);
  va_end(arguments);
  yoke_invalid *items = yoke_arena_grow(complaints->arena, complaints->items, complaints->count,
                                        sizeof *complaints->items);
  if (!message || !items) return yoke_fail_memory(complaints->db);
  complaints->items = items;
  size_t at = place_for(complaints, field);
  memmove(&items[at + 1], &items[at], (complaints->count++ - at) * sizeof *items);
  items[at] = (yoke_invalid){.field = field, .code = code, .message = message};
  return true;
}

/* ── Messages ───────────────────────────────────────────────────────────────────────────────── */

/* What stands for the parameter that `at` names; *ret_end is behind its conversion. */
static const char *param_at(const char *at, const yoke_param *params, const char **ret_end) {
  if (strncmp(at, "%(", 2) != 0) return NULL;
  for (; params->name; params++) {
    size_t size = strlen(params->name);
    const char *end = at + 2 + size;
    if (strncmp(at + 2, params->name, size) != 0 || *end++ != ')') continue;
    *ret_end = *end ? end + 1 : end;
    return *end == 'r' && params->repr ? params->repr : params->text;
  }
  return NULL;
}

/* What else Python would put into the message stays as it is. */
static void add_message(yoke_buffer *to, const char *message, const yoke_param *params) {
  yoke_buffer_puts(to, "");
  while (*message) {
    const char *end, *text = param_at(message, params, &end);
    if (text) {
      yoke_buffer_puts(to, text);
      message = end;
    } else {
      if (message[0] == '%' && message[1] == '%') message++;
      yoke_buffer_putc(to, *message++);
    }
  }
}

bool yoke_complain_of(yoke_complaints *complaints, const yoke_field *field, const char *code,
                      const char *message, const yoke_param *params) {
  yoke_buffer text = {0};
  for (size_t i = 0; i < field->message_count; i++)
    if (strcmp(field->messages[i].code, code) == 0) message = field->messages[i].text;
  if (!params) return yoke_complain(complaints, field->name, code, "%s", message);
  add_message(&text, message, params);
  bool ok = text.failed ? yoke_fail_memory(complaints->db)
                        : yoke_complain(complaints, field->name, code, "%s", text.text);
  yoke_buffer_free(&text);
  return ok;
}

/* In the error's memory; NULL when there is none left. */
static const char *kept(yoke_complaints *complaints, yoke_buffer *text) {
  const char *copy = text->failed ? NULL : yoke_arena_text(complaints->arena, text->text);
  yoke_buffer_free(text);
  return copy;
}

const char *yoke_complaint_repr(yoke_complaints *complaints, yoke_value value) {
  yoke_buffer text = {0};
  yoke_add_repr(&text, value);
  return kept(complaints, &text);
}

const char *yoke_complaint_label(yoke_complaints *complaints, const char *verbose_name) {
  yoke_buffer text = {0};
  yoke_add_capitalised(&text, verbose_name);
  return kept(complaints, &text);
}

/* ───────────────────────────────────────────────────────────────────────────────────────────── */

bool yoke_has_complaint(const yoke_complaints *complaints, const char *field) {
  for (size_t i = 0; i < complaints->count; i++)
    if (strcmp(complaints->items[i].field, field) == 0) return true;
  return false;
}

static void add_quoted(yoke_buffer *to, const char *text) {
  yoke_add_repr(to, (yoke_value){.kind = YOKE_TEXT, .as.text = text});
}

/* str() of Django's ValidationError: {'field': ['message', ...], ...} */
static void add_dictionary(yoke_buffer *to, const yoke_complaints *complaints) {
  const char *field = NULL;
  for (size_t i = 0; i < complaints->count; i++) {
    const yoke_invalid *item = &complaints->items[i];
    if (!field || strcmp(field, item->field) != 0) {
      yoke_buffer_puts(to, field ? "], " : "{");
      add_quoted(to, item->field);
      yoke_buffer_puts(to, ": [");
      field = item->field;
    } else {
      yoke_buffer_puts(to, ", ");
    }
    add_quoted(to, item->message);
  }
  yoke_buffer_puts(to, "]}");
}

bool yoke_fail_invalid(const yoke_complaints *complaints, const yoke_model *model) {
  yoke_buffer text = {0};
  add_dictionary(&text, complaints);
  if (text.failed) {
    yoke_buffer_free(&text);
    return yoke_fail_memory(complaints->db);
  }
  yoke_fail(complaints->db, YOKE_VALIDATION_ERROR, "%s", text.text);
  yoke_buffer_free(&text);
  yoke_fail_about(complaints->db, model->label, complaints->items[0].field);
  struct yoke_error *error = yoke_error_edit(complaints->db);
  error->invalid = complaints->items;
  error->invalid_count = complaints->count;
  return false;
}
