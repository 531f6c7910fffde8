/// Holds the place of `STSService` until its first type is written.
enum STSServiceScaffold {}
