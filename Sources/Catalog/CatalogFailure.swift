/// Why the catalog did not do what it was asked.
package enum CatalogFailure: Error, Hashable, Sendable {
    case databaseMissing(name: String)
    case databaseExists(name: String)
    case tableMissing(database: String, name: String)
    case tableExists(database: String, name: String)
    case tableVersionMissing(table: String, version: String)
    /// The version that every table must keep.
    case tableVersionIsCurrent(table: String, version: String)
    /// The caller's version is no longer the current one.
    case versionConflict(table: String)
    case partitionMissing(table: String, values: [String])
    case partitionExists(table: String, values: [String])
    case partitionValueCount(expected: Int, given: Int)
    case emptyPartitionValue(key: String)
    case invalidName(String, kind: NameKind)
    case invalidPattern(String)
    case filter(PartitionFilterFailure)
    /// A link to a table cannot be made through a link to a database.
    case linkThroughLink(database: String, table: String)
    /// A table or partition has no such column.
    case columnMissing(table: String, column: String)
    /// Names given to an index that are none of a table's partition keys.
    case partitionIndexKeys([String])
    case repeatedPartitionIndexKeys([String])
    /// An index with these keys, given with another name.
    case partitionIndexExists(name: String)
    case tooManyPartitionIndexes
    /// A condition on the present resource policy does not hold.
    case policyCondition
    case entityMissing(EntityKind, name: String)
    case entityExists(EntityKind, name: String)
    /// No schema has this name, `registry/schema`.
    case schemaMissing(String)
    /// A stored value cannot be read as the type its key has now.
    case unreadablePartitionValue(key: String, type: String, value: String)

    /// What a name belongs to.
    package enum NameKind: String, Sendable {
        case database
        case table
        case column
        case function
    }
}
