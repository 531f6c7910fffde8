/// Holds the place of `SQLTranslate` until its first type is written.
enum SQLTranslateScaffold {}
