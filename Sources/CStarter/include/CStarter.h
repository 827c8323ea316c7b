#ifndef QUARTERLIGHT_CSTARTER_H
#define QUARTERLIGHT_CSTARTER_H

#include <stddef.h>

/// A file of the site that a new project begins as: where it goes, and its bytes.
struct ql_starter_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

/// The example content, and the default theme as it is in Themes/.
/// The first of them; `ql_starter_count` follow one another.
const struct ql_starter_file *ql_starter(void);
extern const int ql_starter_count;

#endif
