/// Holds the place of `ServiceKit` until its first type is written.
enum ServiceKitScaffold {}
