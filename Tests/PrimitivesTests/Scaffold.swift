/// Holds the place of the tests of `Primitives`.
enum PrimitivesTestsScaffold {}
