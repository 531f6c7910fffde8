/// The numbers by which an Iceberg table knows a column and what is inside it, whatever they are called in a file.
///
/// Source: Apache Iceberg table specification, "Column Projection".
package struct FieldIdentity: Hashable, Sendable {
    package var id: Int
    /// Those of a row's fields in order, of an array's element, of a map's key and value.
    package var parts: [FieldIdentity]

    package init(_ id: Int, parts: [FieldIdentity] = []) {
        self.id = id
        self.parts = parts
    }
}
