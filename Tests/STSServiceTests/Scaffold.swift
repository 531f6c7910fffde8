/// Holds the place of the tests of `STSService`.
enum STSServiceTestsScaffold {}
