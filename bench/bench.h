/* The same work twice: as a good C programmer writes it on sqlite3, and with Yoke. */
#ifndef BENCH_H
#define BENCH_H

#include <stdint.h>

enum {
  USERS = 100000,  /* each with a profile */
  LOOKUPS = 20000, /* W2, W3 */
  DURABLE = 2000,  /* W5 */
  LOOPED = 10000,  /* W6 */
  DELETED = 10000, /* W7 */
  UPDATED = 20000, /* W8, W8s */
};

/* One side of the comparison. Each function does a whole workload on an open file and returns a sum
 * over what it read or wrote, so that the two sides can be seen to have done the same. */
typedef struct side {
  const char *name;
  void (*open)(const char *path);
  void (*close)(void);
  uint64_t (*all_with_users)(void); /* W1: everything in memory at once */
  void (*let_go)(void);             /* frees what W1 made */
  uint64_t (*stream_with_users)(void);
  uint64_t (*get_by_key)(void);
  uint64_t (*user_then_profile)(void);
  uint64_t (*insert_in_bulk)(void);
  uint64_t (*insert_durably)(void);
  uint64_t (*loop_without_join)(void);
  uint64_t (*delete_users)(void);
  uint64_t (*update_by_key)(void);  /* W8: without reading */
  uint64_t (*save_one_field)(void); /* W8s: read first */
  void (*begin)(void);
  void (*commit)(void);
} side;

extern const side by_hand, with_yoke;

/* The i-th user's values, the same for both sides; texts are static or in `buffer`. */
typedef struct row {
  char username[24], first_name[16], last_name[16], email[40], phone[16], address[48];
} row;
void make_row(row *row, int64_t i);
extern const char PASSWORD[], JOINED[];

/* A key for the i-th look-up: spread over the file, the same for both sides. */
int64_t key_of(int64_t i);

/* Ends the program with what failed. */
void bench_die(const char *what, const char *why);

#endif
