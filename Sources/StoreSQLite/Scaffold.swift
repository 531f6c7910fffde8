/// Holds the place of `StoreSQLite` until its first type is written.
enum StoreSQLiteScaffold {}
