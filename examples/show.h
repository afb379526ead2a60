/* How the examples show themselves: Django's line, the same in C, and what came of it. A program of
 * your own needs none of this. */
#ifndef SHOW_H
#define SHOW_H

#include <stdio.h>

/* Prints Django's line and ours, then runs ours. */
#define STEP(django, ...)                                                                          \
  do {                                                                                             \
    printf("\n  Django   %s\n  C        %s\n", django, #__VA_ARGS__);                              \
    __VA_ARGS__;                                                                                   \
  } while (0)

/* The same for a line whose value is a text, which is printed. */
#define VALUE(django, ...)                                                                         \
  do {                                                                                             \
    printf("\n  Django   %s\n  C        %s\n", django, #__VA_ARGS__);                              \
    OUTCOME("%s", __VA_ARGS__);                                                                    \
  } while (0)

/* Prints what came of it, as printf() does. */
#define OUTCOME(...) (printf("  →        "), printf(__VA_ARGS__), putchar('\n'))

#define TITLE(text) printf("\n%s\n", text)

/* yoke_watch() calls this before each statement. */
static inline void show_sql(void *argument, const char *sql) {
  (void)argument;
  printf("  SQL      %s\n", sql);
}

#endif
