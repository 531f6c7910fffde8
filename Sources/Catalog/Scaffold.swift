/// Holds the place of `Catalog` until its first type is written.
enum CatalogScaffold {}
