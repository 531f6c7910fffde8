/// Holds the place of the tests of `hosu`.
enum hosuTestsScaffold {}
