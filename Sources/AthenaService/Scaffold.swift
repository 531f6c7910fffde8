/// Holds the place of `AthenaService` until its first type is written.
enum AthenaServiceScaffold {}
