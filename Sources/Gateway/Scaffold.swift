/// Holds the place of `Gateway` until its first type is written.
enum GatewayScaffold {}
