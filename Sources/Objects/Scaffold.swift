/// Holds the place of `Objects` until its first type is written.
enum ObjectsScaffold {}
