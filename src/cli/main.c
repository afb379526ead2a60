#include "cli/cli.h"

/* Standard error has no buffer of its own: each character of an excerpt would be a call of the
 * system. */
int main(int argc, char *argv[]) {
  setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
  return yoke_tool(argc, argv, stdout, stderr);
}
