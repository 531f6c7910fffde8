/// Holds the place of the tests of `Shapes`.
enum ShapesTestsScaffold {}
