/* Runs a fuzz target over the files of folders, without libFuzzer: its corpus as an ordinary test.
 */
#include <dirent.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void cannot_read(const char *path) {
  perror(path);
  exit(2);
}

/* Reads the file into memory of exactly its size, so that a sanitizer sees a read beyond it. */
static void replay_file(const char *path) {
  struct stat info;
  FILE *file = fopen(path, "rb");
  if (!file || fstat(fileno(file), &info) != 0) cannot_read(path);
  size_t size = (size_t)info.st_size;
  uint8_t *data = malloc(size ? size : 1);
  if (!data || fread(data, 1, size, file) != size) cannot_read(path);
  fclose(file);
  LLVMFuzzerTestOneInput(data, size);
  free(data);
}

static const char *running; /* the input that is being tried */

static void too_slow(int signal) {
  (void)signal;
  static const char said[] = ": takes longer than a minute\n";
  if (write(STDERR_FILENO, running, strlen(running)) < 0) _exit(1);
  if (write(STDERR_FILENO, said, sizeof said - 1) < 0) _exit(1);
  _exit(1);
}

/* libFuzzer's own bound, below `make fuzz`: hostile input must not take all memory. */
static void check_memory(const char *path) {
  enum { MOST_MEGABYTES = 2048 };
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  if (used.ru_maxrss / 1024 <= MOST_MEGABYTES) return;
  fprintf(stderr, "%s: took %ld MB of memory\n", path, used.ru_maxrss / 1024);
  exit(1);
}

static unsigned replay_folder(const char *folder) {
  DIR *entries = opendir(folder);
  if (!entries) cannot_read(folder);
  unsigned count = 0;
  for (struct dirent *entry; (entry = readdir(entries));) {
    char path[4096];
    if (entry->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    running = path;
    alarm(60);
    replay_file(path);
    check_memory(path);
    count++;
  }
  closedir(entries);
  return count;
}

int main(int argc, char **argv) {
  unsigned count = 0;
  signal(SIGALRM, too_slow);
  for (int i = 1; i < argc; i++)
    count += replay_folder(argv[i]);
  printf("%u inputs\n", count);
  return count == 0;
}
