/// Holds the place of `Shapes` until its first type is written.
enum ShapesScaffold {}
