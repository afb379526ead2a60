#include "support/allocator.h"

#include <stdlib.h>

#include "support/cmocka_all.h"
#include "yoke/database.h"

static size_t until_failure; /* 0: none fails */
static bool keeps_failing, failed;
static long live;

void fail_at(size_t number) {
  until_failure = number;
  keeps_failing = failed = false;
}

void fail_from(size_t number) {
  fail_at(number);
  keeps_failing = true;
}

bool allocation_failed(void) {
  return failed;
}

long live_allocations(void) {
  return live;
}

static bool fails_now(void) {
  if (failed && keeps_failing) return true;
  if (until_failure == 0 || --until_failure > 0) return false;
  return failed = true;
}

void *counting_reallocate(void *pointer, size_t size) {
  if (size == 0) {
    live -= pointer != NULL;
    free(pointer);
    return NULL;
  }
  if (fails_now()) return NULL;
  void *moved = realloc(pointer, size);
  live += moved && !pointer;
  return moved;
}

__attribute__((constructor)) static void install(void) {
  yoke_set_allocator(counting_reallocate);
}

static void end_round(failing_rounds *rounds) {
  bool finished = failed;
  fail_at(0);
  if (live != rounds->live)
    fail_msg("%s:%d: with allocation %zu failing%s, %ld are left", rounds->file, rounds->line,
             rounds->number, rounds->from ? " and all after it" : "", live - rounds->live);
  failed = finished;
}

bool next_failing_round(failing_rounds *rounds) {
  if (rounds->started) end_round(rounds);
  if (rounds->started && !failed) return false;
  if (rounds->started) rounds->from = !rounds->from;
  if (!rounds->from) rounds->number++;
  rounds->started = true;
  rounds->live = live;
  if (rounds->from) {
    fail_from(rounds->number);
  } else {
    fail_at(rounds->number);
  }
  return true;
}
