/* What stands in the arguments of a field. */
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

const value *written(const field *field, const char *option) {
  if (!field->arguments) return NULL;
  for (size_t i = 0; i < field->arguments->count; i++) {
    const argument *argument = &field->arguments->items[i];
    if (argument->name && strcmp(argument->name, option) == 0) return argument->value;
  }
  return NULL;
}

bool is_written(const field *field, const char *option) {
  const value *found = written(field, option);
  return found && found->kind != IS_NONE;
}
