/// The two languages that Athena speaks.
///
/// Source: Athena user guide, DDL is based on Hive, queries on Trino.
package enum Dialect: Hashable, Sendable {
    /// Queries and what writes rows: `"name"`, `'text'`.
    case trino
    /// Definitions: `` `name` ``, `'text'` or `"text"`, `struct<a:int>`.
    case hive
}
