/// Holds the place of the tests of `StoreSQLite`.
enum StoreSQLiteTestsScaffold {}
