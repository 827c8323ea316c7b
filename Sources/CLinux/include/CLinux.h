#ifndef QUARTERLIGHT_CLINUX_H
#define QUARTERLIGHT_CLINUX_H

// System calls that Glibc's Swift module does not offer. Each returns what the
// call returns and leaves the reason of a failure in errno.

/// Opens `path` beneath the folder `directory`, refusing every symbolic link,
/// every `..` that leaves it, and every absolute path.
int ql_open_beneath(int directory, const char *path, int flags);

/// Exchanges two paths in one step, so that both exist at every moment.
int ql_exchange(int directory_a, const char *a, int directory_b, const char *b);

/// Writes everything that the file system of `descriptor` still holds in memory.
int ql_sync_file_system(int descriptor);

/// Sets `errno`, so that a later call which reports nothing on success can be told from a failure.
void ql_set_errno(int value);

/// Opens a descriptor that can be read once SIGINT or SIGTERM has been sent, which then no longer end the
/// process by themselves. To be called once.
int ql_stop_descriptor(void);

#endif
