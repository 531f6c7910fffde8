/// Holds the place of the tests of `Gateway`.
enum GatewayTestsScaffold {}
