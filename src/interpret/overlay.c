/* Modules whose names are symbols but for some that are known: those are said in Python, in
 * src/interpret/library, and run when somebody asks for the first of them. */
#include <string.h>

#include "interpret/state.h"

#define OVERLAY(module, text) extern const char library_##text[];
#include "interpret/overlays.def"
#undef OVERLAY

typedef struct overlay {
  const char *module, *text;
} overlay;

static const overlay overlays[] = {
#define OVERLAY(module, text) {module, library_##text},
#include "interpret/overlays.def"
#undef OVERLAY
};
enum { OVERLAY_COUNT = sizeof overlays / sizeof *overlays };

static module *run_overlay(world *world, const overlay *overlay) {
  source *file = yoke_arena_alloc(world->arena, sizeof *file);
  *file = (source){.path = yoke_arena_printf(world->arena, "<%s>", overlay->module),
                   .text = overlay->text,
                   .size = strlen(overlay->text)};
  module *made = yoke_arena_alloc(world->arena, sizeof *made);
  *made = (module){.interpreter = world->interpreter,
                   .name = overlay->module,
                   .file = file,
                   .is_builtin = true,
                   .names = namespace_new(world->arena)};
  made->tree = py_parse(file, world->arena, interpreter_diagnostics(world->interpreter));
  return made;
}

/* The hash knows every overlay that has been asked for, and which have none. */
static const overlay *find_overlay(const char *module) {
  for (size_t i = 0; i < OVERLAY_COUNT; i++)
    if (strcmp(overlays[i].module, module) == 0) return &overlays[i];
  return NULL;
}

static loaded_overlay *load_overlay(world *world, const char *name) {
  loaded_overlay *found;
  HASH_FIND_STR(world->overlays, name, found);
  if (found) return found;
  const overlay *overlay = find_overlay(name);
  found = yoke_arena_alloc(world->arena, sizeof *found);
  found->name = yoke_arena_text(world->arena, name);
  HASH_ADD_KEYPTR(hh, world->overlays, found->name, strlen(found->name), found);
  if (overlay) {
    found->module = run_overlay(world, overlay);
    module_run(found->module);
  }
  return found;
}

value *world_known(interpreter *interpreter, const char *module, const char *name) {
  return overlay_value(interpreter_world(interpreter), module, name);
}

value *overlay_value(world *world, const char *module, const char *name) {
  const loaded_overlay *loaded = load_overlay(world, module);
  const binding *found = loaded->module ? namespace_find(loaded->module->names, name) : NULL;
  return found ? found->value : NULL;
}
