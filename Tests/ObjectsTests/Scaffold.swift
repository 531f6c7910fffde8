/// Holds the place of the tests of `Objects`.
enum ObjectsTestsScaffold {}
