#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/signalfd.h>
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

int ql_stop_descriptor(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  if (sigprocmask(SIG_BLOCK, &signals, NULL) != 0) return -1;
  return signalfd(-1, &signals, SFD_CLOEXEC);
}
