/* Runs every workload by hand and with Yoke in turn, several times, and prints a table and a JSON
 * file. A ratio is the median of the rounds' ratios: the two sides of a round run one right after
 * the other, so that a noisy machine is noisy to both. */
#define _GNU_SOURCE
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "accounts.h"
#include "bench.h"

const char PASSWORD[] =
    "pbkdf2_sha256$1000000$abcdefghijklmnopqrstuv$0123456789abcdefghijklmnopqrstuvwxyzABCDEFG=";
const char JOINED[] = "2026-01-31 12:34:56.789012";

void bench_die(const char *what, const char *why) {
  fprintf(stderr, "bench: %s: %s\n", what, why);
  exit(EXIT_FAILURE);
}

void make_row(row *row, int64_t i) {
  snprintf(row->username, sizeof row->username, "user%lld", (long long)i);
  snprintf(row->first_name, sizeof row->first_name, "First%lld", (long long)(i % 1000));
  snprintf(row->last_name, sizeof row->last_name, "Last%lld", (long long)(i % 777));
  snprintf(row->email, sizeof row->email, "user%lld@example.com", (long long)i);
  snprintf(row->phone, sizeof row->phone, "555-%07lld", (long long)i);
  snprintf(row->address, sizeof row->address, "%lld Long Street, Town %lld", (long long)i,
           (long long)(i % 97));
}

int64_t key_of(int64_t i) {
  return 1 + i * 48271 % USERS; /* a step that is prime to USERS meets every key once */
}

/* ── Files ───────────────────────────────────────────────────────────────────────────────────── */

static char folder[256];

static const char *path_of(const char *name) {
  static char paths[4][512];
  static int turn;
  char *path = paths[turn++ % 4];
  snprintf(path, sizeof paths[0], "%s/%s.db", folder, name);
  return path;
}

static void copy_file(const char *from, const char *to) {
  FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
  if (!in || !out) bench_die("copy", to);
  static char bytes[1 << 20];
  for (size_t size; (size = fread(bytes, 1, sizeof bytes, in)) > 0;)
    if (fwrite(bytes, 1, size, out) != size) bench_die("copy", to);
  fclose(in);
  if (fclose(out)) bench_die("copy", to);
}

static void make_files(void) {
  if (access(path_of("full"), F_OK) == 0) return;
  char url[512];
  snprintf(url, sizeof url, "sqlite:%s?journal=delete", path_of("empty"));
  yoke_db *db = yoke_open(url);
  if (!db || !yoke_create_tables(db, &accounts)) bench_die("tables", yoke_error(db)->message);
  yoke_close(db);
  copy_file(path_of("empty"), path_of("full-new"));
  by_hand.open(path_of("full-new"));
  by_hand.insert_in_bulk();
  by_hand.close();
  if (rename(path_of("full-new"), path_of("full"))) bench_die("rename", path_of("full"));
}

/* ── Measuring ───────────────────────────────────────────────────────────────────────────────── */

typedef enum start { FULL, FULL_COPY, EMPTY_COPY } start;

typedef struct workload {
  const char *id, *what;
  size_t function; /* offset of the workload in struct side */
  int64_t units;   /* rows or calls */
  start start;
  bool in_transaction, keeps_memory;
  int rounds;
} workload;

static const workload workloads[] = {
    {"W1", "every profile with its user, in memory", offsetof(side, all_with_users), USERS, FULL,
     .keeps_memory = true, .rounds = 9},
    {"W1s", "every profile with its user, streamed", offsetof(side, stream_with_users), USERS, FULL,
     .rounds = 9},
    {"W2", "get by primary key", offsetof(side, get_by_key), LOOKUPS, FULL, .rounds = 9},
    {"W2t", "get by primary key, in a transaction", offsetof(side, get_by_key), LOOKUPS, FULL,
     .in_transaction = true, .rounds = 9},
    {"W3", "user by key, then its profile", offsetof(side, user_then_profile), LOOKUPS, FULL,
     .rounds = 9},
    {"W3t", "user, then profile, in a transaction", offsetof(side, user_then_profile), LOOKUPS,
     FULL, .in_transaction = true, .rounds = 9},
    {"W4", "pairs inserted in bulk", offsetof(side, insert_in_bulk), USERS, EMPTY_COPY,
     .rounds = 5},
    {"W5", "pairs inserted one by one, durably", offsetof(side, insert_durably), DURABLE, FULL_COPY,
     .rounds = 3},
    {"W6", "profile.user in a loop, no select_related", offsetof(side, loop_without_join), LOOPED,
     FULL, .rounds = 9},
    {"W7", "users deleted with their profiles", offsetof(side, delete_users), DELETED, FULL_COPY,
     .rounds = 5},
    {"W8", "one field updated by key, in one transaction", offsetof(side, update_by_key), UPDATED,
     FULL_COPY, .rounds = 7},
    {"W8s", "profiles read, one field of each saved", offsetof(side, save_one_field), UPDATED,
     FULL_COPY, .rounds = 7},
};
static const double MOST_RATIO = 1.15; /* what we hold ourselves to */
enum { WORKLOADS = sizeof workloads / sizeof *workloads, MOST_ROUNDS = 9 };

static double now_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* One run on a file of its own kind; returns µs per unit, and what the side summed up. */
static double run_once(const side *side, const workload *work, uint64_t *ret_sum) {
  const char *path = path_of("full");
  if (work->start != FULL) {
    copy_file(path_of(work->start == FULL_COPY ? "full" : "empty"), path_of("copy"));
    sync();
    path = path_of("copy");
  }
  uint64_t (*function)(void);
  memcpy(&function, (const char *)side + work->function, sizeof function);
  side->open(path);
  if (work->in_transaction) side->begin();
  double before = now_us();
  *ret_sum = function();
  double after = now_us();
  if (work->in_transaction) side->commit();
  if (work->keeps_memory) side->let_go();
  side->close();
  return (after - before) / (double)work->units;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double *values, int count) {
  qsort(values, (size_t)count, sizeof *values, by_size);
  return values[count / 2];
}

typedef struct outcome {
  double hand_us, yoke_us, ratio;
} outcome;

static outcome measure(const workload *work) {
  double hand[MOST_ROUNDS], yoke[MOST_ROUNDS], ratios[MOST_ROUNDS];
  for (int round = 0; round < work->rounds; round++) {
    uint64_t hand_sum, yoke_sum;
    if (round % 2) { /* each side goes first in turn */
      yoke[round] = run_once(&with_yoke, work, &yoke_sum);
      hand[round] = run_once(&by_hand, work, &hand_sum);
    } else {
      hand[round] = run_once(&by_hand, work, &hand_sum);
      yoke[round] = run_once(&with_yoke, work, &yoke_sum);
    }
    if (hand_sum != yoke_sum) bench_die(work->id, "the two sides did not do the same work");
    ratios[round] = yoke[round] / hand[round];
  }
  return (outcome){median(hand, work->rounds), median(yoke, work->rounds),
                   median(ratios, work->rounds)};
}

/* Kilobytes that a process of its own has more in memory after W1 than before: counted by the
 * kernel. */
static long memory_of_all(const side *side) {
  int ends[2];
  if (pipe(ends)) bench_die("memory", "pipe");
  pid_t child = fork();
  if (child == 0) {
    long pages[2] = {0, 0}, ignored;
    side->open(path_of("full"));
    for (int i = 0; i < 2; i++) {
      FILE *statm = fopen("/proc/self/statm", "r");
      if (!statm || fscanf(statm, "%ld %ld", &ignored, &pages[i]) != 2) _exit(1);
      fclose(statm);
      if (i == 0) side->all_with_users();
    }
    long kilobytes = (pages[1] - pages[0]) * (sysconf(_SC_PAGESIZE) / 1024);
    _exit(write(ends[1], &kilobytes, sizeof kilobytes) != sizeof kilobytes);
  }
  long kilobytes = 0;
  if (child < 0 || read(ends[0], &kilobytes, sizeof kilobytes) != sizeof kilobytes)
    bench_die("memory", side->name);
  waitpid(child, NULL, 0);
  close(ends[0]);
  close(ends[1]);
  return kilobytes;
}

/* ── What the command line asks for ──────────────────────────────────────────────────────────── */

static const char help[] =
    "usage: bench FOLDER RESULTS.json   every workload by both sides, as a table and as JSON\n"
    "       bench FOLDER ID SIDE        one workload by one side, once: for a profiler\n"
    "       bench --help\n"
    "\n"
    "FOLDER gets the database files; those of an earlier run are used again. SIDE is hand or "
    "yoke.\n"
    "\n";

static int print_help(void) {
  fputs(help, stdout);
  for (int i = 0; i < WORKLOADS; i++)
    printf("  %-4s %s\n", workloads[i].id, workloads[i].what);
  return EXIT_SUCCESS;
}

static int run_one(const char *id, const char *name) {
  const side *side = strcmp(name, "hand") == 0   ? &by_hand
                     : strcmp(name, "yoke") == 0 ? &with_yoke
                                                 : NULL;
  const workload *work = NULL;
  for (int i = 0; i < WORKLOADS; i++)
    if (strcmp(workloads[i].id, id) == 0) work = &workloads[i];
  if (!side || !work) {
    fputs(help, stderr);
    return 2;
  }
  uint64_t sum;
  printf("%.2f\n", run_once(side, work, &sum));
  return EXIT_SUCCESS;
}

static void write_outcome(FILE *json, const workload *work, outcome o, bool is_last) {
  printf("%-4s %-44s %10.2f %10.2f %8.2f\n", work->id, work->what, o.hand_us, o.yoke_us, o.ratio);
  fflush(stdout);
  fprintf(json,
          "    {\"id\": \"%s\", \"what\": \"%s\", \"by_hand\": %.3f, \"yoke\": %.3f, \"ratio\": "
          "%.3f}%s\n",
          work->id, work->what, o.hand_us, o.yoke_us, o.ratio, is_last ? "" : ",");
}

static double measure_memory(FILE *json) {
  long hand = memory_of_all(&by_hand), yoke = memory_of_all(&with_yoke);
  double ratio = (double)yoke / (double)hand;
  printf("%-4s %-44s %7ld MB %7ld MB %8.2f\n", "", "memory of W1", hand / 1024, yoke / 1024, ratio);
  fprintf(json, "  \"memory_w1_kb\": {\"by_hand\": %ld, \"yoke\": %ld, \"ratio\": %.3f}\n", hand,
          yoke, ratio);
  return ratio;
}

static int run_all(const char *results) {
  FILE *json = fopen(results, "w");
  if (!json) bench_die("cannot write", results);
  fprintf(json, "{\n  \"unit\": \"microseconds per row or call, median\",\n  \"workloads\": [\n");
  printf("%-4s %-44s %10s %10s %8s\n", "", "", "by hand µs", "yoke µs", "ratio");
  int slow = 0, worst = 0;
  double ratios[WORKLOADS];
  for (int i = 0; i < WORKLOADS; i++) {
    outcome o = measure(&workloads[i]);
    write_outcome(json, &workloads[i], o, i + 1 == WORKLOADS);
    ratios[i] = o.ratio;
    slow += o.ratio > MOST_RATIO;
    if (o.ratio > ratios[worst]) worst = i;
  }
  fprintf(json, "  ],\n");
  double memory = measure_memory(json);
  fprintf(json, "}\n");
  printf("\n%d of %d workloads within %.2f times the time by hand (the slowest: %s, %.2f); memory "
         "%.2f times\n",
         WORKLOADS - slow, WORKLOADS, MOST_RATIO, workloads[worst].id, ratios[worst], memory);
  return fclose(json) ? EXIT_FAILURE : EXIT_SUCCESS;
}

int main(int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "--help") == 0) return print_help();
  if (argc != 3 && argc != 4) {
    fputs(help, stderr);
    return 2;
  }
  snprintf(folder, sizeof folder, "%s", argv[1]);
  make_files();
  return argc == 3 ? run_all(argv[2]) : run_one(argv[2], argv[3]);
}
