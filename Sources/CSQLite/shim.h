#include <sqlite3.h>

// What Swift cannot call or name: a pointer made of a number, and a function that older versions lack.

// "The bytes stay where they are until the statement has run."
static inline int ql_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_STATIC);
}

// The byte of the query at which the last error lies, or -1.
static inline int ql_sqlite_error_offset(sqlite3 *database) {
#if SQLITE_VERSION_NUMBER >= 3038000
  return sqlite3_error_offset(database);
#else
  (void)database;
  return -1;
#endif
}
