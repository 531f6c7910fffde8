/// Holds the place of `HosuTesting` until its first type is written.
enum HosuTestingScaffold {}
