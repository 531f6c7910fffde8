#ifndef HOSU_CDUCKDB_H
#define HOSU_CDUCKDB_H

#include "../../../.deps/include/duckdb.h"

#endif
