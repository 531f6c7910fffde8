/// Holds the place of the tests of `DuckDB`.
enum DuckDBTestsScaffold {}
