/// Holds the place of `GlueService` until its first type is written.
enum GlueServiceScaffold {}
