import Catalog
import Primitives

/// Compares the columns of a partition with those of its table.
enum PartitionSchema {
    /// What is wrong with a partition whose columns have other types than the table's; nil for one that can be read.
    ///
    /// Files that name their columns are compared by names, others by position.
    ///
    /// Source: Trino, HiveSplitManager (tablePartitionColumnMapping) and HiveCoercionPolicy; Athena User Guide, Update tables
    /// with partitions.
    static func problem(of partition: CatalogPartition, in table: CatalogTable) -> String? {
        guard let columns = partition.definition.storage?.columns, !columns.isEmpty, columns != table.columns
        else {
            return nil
        }
        let isByName = [.parquet, .avro, .hiveJSON, .openXJSON].contains(table.serde)
        for (index, column) in table.columns.enumerated() {
            let other =
                isByName
                ? columns.first { $0.name == column.name } : (index < columns.count ? columns[index] : nil)
            guard let own = column.type, let other, let type = other.type, type != own, !canRead(type, as: own)
            else {
                continue
            }
            let name = PartitionPath.encode(
                keys: table.partitionKeys.map(\.name),
                values: partition.values
            )
            return
                "There is a mismatch between the table and partition schemas. The types are incompatible and cannot be "
                + "coerced. The column '\(column.name)' in table '\(table.databaseName).\(table.name)' is declared as type "
                + "'\(own)', but partition '\(name)' declared column '\(other.name)' as type '\(type)'."
        }
        return nil
    }

    private static let integers = ["tinyint", "smallint", "int", "bigint"]

    private static func canRead(_ type: String, as wanted: String) -> Bool {
        let (type, wanted) = (type.lowercased(), wanted.lowercased())
        if type == wanted { return true }
        let isText = { (name: String) in name == "string" || name.hasPrefix("varchar") || name.hasPrefix("char")
        }
        if isText(type), isText(wanted) { return true }
        if let from = integers.firstIndex(of: type) {
            if let to = integers.firstIndex(of: wanted) { return from < to }
            return isText(wanted)
        }
        if isText(type) { return integers.contains(wanted) }
        switch (type, wanted) {
        case ("float", "double"), ("double", "float"): return true
        default: break
        }
        if type.hasPrefix("decimal"), wanted.hasPrefix("decimal") { return true }
        if type.hasPrefix("decimal"), wanted == "float" || wanted == "double" { return true }
        if wanted.hasPrefix("decimal"), type == "float" || type == "double" { return true }
        // Structures are compared field by field when they are read.
        let outer = { (name: String) in name.prefix { $0 != "<" } }
        return type.contains("<") && wanted.contains("<") && outer(type) == outer(wanted)
    }
}
