/// Holds the place of the tests of `SQLAnalysis`.
enum SQLAnalysisTestsScaffold {}
