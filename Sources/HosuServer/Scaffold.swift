/// Holds the place of `HosuServer` until its first type is written.
enum HosuServerScaffold {}
