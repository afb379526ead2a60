#include "cli/cli.h"

int main(int argc, char *argv[]) {
  return yoke_tool(argc, argv, stdout, stderr);
}
