/// Holds the place of `Wire` until its first type is written.
enum WireScaffold {}
