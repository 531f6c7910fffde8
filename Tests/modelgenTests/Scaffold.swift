/// Holds the place of the tests of `modelgen`.
enum modelgenTestsScaffold {}
