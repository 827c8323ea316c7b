#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <unistd.h>

int ql_open_beneath(int directory, const char *path, int flags) {
  struct open_how how = {0};
  how.flags = (uint64_t)(unsigned)flags;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
}

int ql_exchange(int directory_a, const char *a, int directory_b, const char *b) {
  return renameat2(directory_a, a, directory_b, b, RENAME_EXCHANGE);
}

int ql_sync_file_system(int descriptor) { return syncfs(descriptor); }

void ql_set_errno(int value) { errno = value; }

static int stop_descriptor = -1;

// Nothing but the write is allowed here; and it must leave errno to whom it interrupts.
static void note_stop(int signal) {
  (void)signal;
  int before = errno;
  uint64_t one = 1;
  ssize_t written = write(stop_descriptor, &one, sizeof one);
  (void)written;
  errno = before;
}

int ql_stop_descriptor(void) {
  stop_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (stop_descriptor < 0) return -1;
  struct sigaction action = {0};
  action.sa_handler = note_stop;
  action.sa_flags = SA_RESTART;
  if (sigaction(SIGINT, &action, NULL) != 0 || sigaction(SIGTERM, &action, NULL) != 0) return -1;
  return stop_descriptor;
}
