/// Holds the place of the tests of `SQLTranslate`.
enum SQLTranslateTestsScaffold {}
