/* Graphviz draws: its program `dot` reads DOT text and writes a file. */
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "picture/picture.h"

extern char **environ;

static bool write_all(int to, const char *text, size_t size) {
  while (size > 0) {
    ssize_t count = write(to, text, size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text += count;
    size -= (size_t)count;
  }
  return true;
}

/* Starts `dot` with a pipe as its input; returns the pipe's other end, or -1 with errno set. */
static int start(const char *format, const char *path, pid_t *ret_child) {
  char type[16];
  snprintf(type, sizeof type, "-T%s", format);
  char *sharpness = strcmp(format, "png") == 0 ? "-Gdpi=144" : "-Gdpi=72";
  char *arguments[] = {"dot", type, sharpness, "-o", (char *)(uintptr_t)path, NULL};
  int ends[2];
  if (pipe(ends)) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  int failed = posix_spawnp(ret_child, "dot", &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[0]);
  if (!failed) return ends[1];
  close(ends[1]);
  errno = failed;
  return -1;
}

static bool wait_for(pid_t child, int *ret_status) {
  while (waitpid(child, ret_status, 0) < 0)
    if (errno != EINTR) return false;
  return true;
}

bool picture_render(const yoke_buffer *dot, const char *format, const char *path, FILE *err) {
  pid_t child;
  int input = start(format, path, &child), status;
  if (input < 0 && errno == ENOENT) {
    fprintf(err,
            "yoke: %s is drawn by Graphviz, whose program `dot` is not there: install the package "
            "graphviz, or ask for DOT or Mermaid text\n",
            format);
    return false;
  }
  if (input < 0) {
    fprintf(err, "yoke: cannot start dot: %s\n", strerror(errno));
    return false;
  }
  void (*before)(int) = signal(SIGPIPE, SIG_IGN);
  bool written = write_all(input, dot->text, dot->size);
  close(input);
  bool ended = wait_for(child, &status);
  signal(SIGPIPE, before);
  if (written && ended && WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
  fprintf(err, "yoke: dot could not write %s\n", path);
  return false;
}
