/// Holds the place of the tests of `ServiceKit`.
enum ServiceKitTestsScaffold {}
