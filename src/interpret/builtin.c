/* Django's own apps, for projects that are read where no Django is: what they declare, compiled in
 * from src/interpret/django. */
#include <string.h>

#include "interpret/state.h"

#define BUILTIN(module, text) extern const char builtin_##text[];
#include "interpret/builtin.def"
#undef BUILTIN

const source *builtin_source(const char *name, yoke_arena *arena) {
  static const struct {
    const char *name, *text;
  } builtins[] = {
#define BUILTIN(module, text) {module, builtin_##text},
#include "interpret/builtin.def"
#undef BUILTIN
  };
  for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
    if (strcmp(builtins[i].name, name) != 0) continue;
    source *made = yoke_arena_alloc(arena, sizeof *made);
    char *path = yoke_arena_printf(arena, "%s.py", name);
    for (char *dot = path; (dot = strchr(dot, '.')) && dot[1] != 'p';)
      *dot = '/';
    *made = (source){.path = path, .text = builtins[i].text, .size = strlen(builtins[i].text)};
    return made;
  }
  return NULL;
}
