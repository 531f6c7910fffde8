/// Holds the place of the tests of `Store`.
enum StoreTestsScaffold {}
