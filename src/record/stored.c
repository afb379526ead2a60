/* From a value to what is stored of it: Django's get_prep_value() and get_db_prep_save(). */
#include "record/stored.h"

#include <string.h>

#include "common/decimals.h"
#include "record/record.h"

static bool store_json(yoke_db *db, yoke_value *value, yoke_arena *memory) {
  yoke_buffer text = {0};
  bool is_json = yoke_json_normalise(value->as.text, &text), failed = text.failed;
  value->as.text = is_json && !failed ? yoke_arena_copy(memory, text.text, text.size) : NULL;
  yoke_buffer_free(&text);
  if (!is_json && !failed) return yoke_fail(db, YOKE_VALIDATION_ERROR, "Value must be valid JSON.");
  return value->as.text || yoke_fail_memory(db);
}

/* What is no address is stored as it is: full_clean() complains of it, saving does not. */
static bool store_address(yoke_db *db, const yoke_field *field, yoke_value *value,
                          yoke_arena *memory) {
  char address[YOKE_IP_MAX];
  if (!*value->as.text) value->is_null = true;
  if (!strchr(value->as.text, ':') ||
      !yoke_clean_ipv6(value->as.text, field->flags & YOKE_FIELD_UNPACK_IPV4, address))
    return true;
  value->as.text = yoke_arena_text(memory, address);
  return value->as.text || yoke_fail_memory(db);
}

static bool check_decimal(yoke_db *db, const char *text) {
  yoke_decimal_digits digits;
  return yoke_count_digits(text, &digits) ||
         yoke_fail(db, YOKE_VALIDATION_ERROR, "“%s” value must be a decimal number.", text);
}

bool yoke_value_to_store(yoke_db *db, const yoke_field *field, yoke_value *value,
                         yoke_arena *memory) {
  if (value->kind != YOKE_TEXT || value->is_null) return true;
  bool names_a_relation = field->relation && field->relation->to_field->relation;
  if (names_a_relation && value->as.text[0] == '\0') {
    value->is_null = true;
    return true;
  }
  switch (field->format) {
  case YOKE_FORMAT_JSON:
    return store_json(db, value, memory);
  case YOKE_FORMAT_IP:
  case YOKE_FORMAT_IPV4:
  case YOKE_FORMAT_IPV6:
    return store_address(db, field, value, memory);
  case YOKE_FORMAT_DECIMAL:
    return check_decimal(db, value->as.text);
  default:
    return true;
  }
}
