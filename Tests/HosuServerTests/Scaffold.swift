/// Holds the place of the tests of `HosuServer`.
enum HosuServerTestsScaffold {}
