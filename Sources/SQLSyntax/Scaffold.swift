/// Holds the place of `SQLSyntax` until its first type is written.
enum SQLSyntaxScaffold {}
