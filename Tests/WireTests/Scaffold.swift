/// Holds the place of the tests of `Wire`.
enum WireTestsScaffold {}
