/// Holds the place of `Store` until its first type is written.
enum StoreScaffold {}
