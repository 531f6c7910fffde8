/// Holds the place of `DuckDB` until its first type is written.
enum DuckDBScaffold {}
