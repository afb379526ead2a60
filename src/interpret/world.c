/* The world as long as nothing is known of it: every module of Django's and Python's is symbolic.
 */
#include "interpret/world.h"

#include <string.h>

struct world {
  interpreter *interpreter;
};

world *world_new(interpreter *interpreter, const interpreter_options *options) {
  (void)options;
  world *made = yoke_arena_alloc(interpreter_arena(interpreter), sizeof *made);
  made->interpreter = interpreter;
  return made;
}

value *world_import(interpreter *interpreter, const char *dotted, place where) {
  (void)where;
  return symbol_value(interpreter, dotted);
}

value *world_symbol_attribute(interpreter *interpreter, value *symbol, const char *name,
                              place where) {
  (void)where;
  yoke_arena *arena = interpreter_arena(interpreter);
  return symbol_value(interpreter,
                      canonical_path(arena, yoke_arena_printf(arena, "%s.%s", symbol->path, name)));
}

bool world_instance_attribute(interpreter *interpreter, value *instance, const char *name,
                              place where, value **ret) {
  (void)interpreter, (void)instance, (void)name, (void)where, (void)ret;
  return false;
}

bool world_call(interpreter *interpreter, value *callee, const arguments *given, place where,
                value **ret) {
  (void)interpreter, (void)callee, (void)given, (void)where, (void)ret;
  return false;
}

bool world_operate(interpreter *interpreter, const char *operator, value * left, value *right,
                   place where, value **ret) {
  (void)interpreter, (void)operator,(void) left, (void)right, (void)where, (void)ret;
  return false;
}

const char *world_str(interpreter *interpreter, const value *instance) {
  (void)interpreter, (void)instance;
  return NULL;
}

const char *world_repr(interpreter *interpreter, const value *instance) {
  (void)interpreter, (void)instance;
  return NULL;
}

bool world_derives(const char *path, const char *base) {
  return strcmp(path, base) == 0;
}

bool world_is_class(const char *path) {
  const char *dot = strrchr(path, '.');
  return dot && dot[1] >= 'A' && dot[1] <= 'Z';
}

const char *canonical_path(yoke_arena *arena, const char *path) {
  (void)arena;
  return path;
}
