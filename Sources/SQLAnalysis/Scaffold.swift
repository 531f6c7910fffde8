/// Holds the place of `SQLAnalysis` until its first type is written.
enum SQLAnalysisScaffold {}
