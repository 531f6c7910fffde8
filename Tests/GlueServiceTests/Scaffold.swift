/// Holds the place of the tests of `GlueService`.
enum GlueServiceTestsScaffold {}
