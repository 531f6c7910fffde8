/// Holds the place of `Runs` until its first type is written.
enum RunsScaffold {}
