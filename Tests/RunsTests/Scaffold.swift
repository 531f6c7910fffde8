/// Holds the place of the tests of `Runs`.
enum RunsTestsScaffold {}
