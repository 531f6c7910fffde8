/// Holds the place of the tests of `AthenaService`.
enum AthenaServiceTestsScaffold {}
