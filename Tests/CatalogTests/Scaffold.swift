/// Holds the place of the tests of `Catalog`.
enum CatalogTestsScaffold {}
