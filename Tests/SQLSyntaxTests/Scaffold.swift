/// Holds the place of the tests of `SQLSyntax`.
enum SQLSyntaxTestsScaffold {}
