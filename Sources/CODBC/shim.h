#include <sql.h>
#include <sqlext.h>
#include <odbcinst.h>

// ODBC takes numbers in the place of pointers; Swift rightly does not.

static inline SQLRETURN ql_odbc_use_version_3(SQLHENV environment) {
  return SQLSetEnvAttr(environment, SQL_ATTR_ODBC_VERSION, (SQLPOINTER)SQL_OV_ODBC3, 0);
}

static inline SQLRETURN ql_odbc_set_connection(SQLHDBC connection, SQLINTEGER attribute, SQLULEN value) {
  return SQLSetConnectAttr(connection, attribute, (SQLPOINTER)value, SQL_IS_UINTEGER);
}

static inline SQLRETURN ql_odbc_set_statement(SQLHSTMT statement, SQLINTEGER attribute, SQLULEN value) {
  return SQLSetStmtAttr(statement, attribute, (SQLPOINTER)value, SQL_IS_UINTEGER);
}
