/* Inside the room only. */
#ifndef YOKE_INTERPRET_NAMESPACE_H
#define YOKE_INTERPRET_NAMESPACE_H

#include "interpret/interpret.h"

struct namespace {
  yoke_arena *arena;
  binding *items;
  size_t count;
};

#endif
