import Catalog
import Primitives
import SQLSyntax

/// What Hive demands of a table's definition before it is kept, in its words.
enum HiveRules {
    /// - Throws: `QueryFailure` for columns of one name, and for types that there are not.
    ///
    /// Source: Hive, ErrorMsg 10035 and 10036; Athena User Guide, Data types in Athena.
    static func check(columns: [CatalogColumn], partitionKeys: [CatalogColumn]) throws {
        var seen: Set<String> = []
        for column in columns {
            guard seen.insert(column.name.lowercased()).inserted else {
                throw QueryFailure.semantic("[Error 10036]: Duplicate column name: \(column.name)")
            }
        }
        for key in partitionKeys {
            guard seen.insert(key.name.lowercased()).inserted else {
                throw QueryFailure.semantic("[Error 10035]: Column repeated in partitioning columns")
            }
        }
        for column in columns + partitionKeys {
            if let type = column.type { try check(type, of: column.name) }
        }
    }

    /// Looks for lengths and precisions inside a type's text.
    private static func check(_ type: String, of column: String) throws {
        for (name, limit) in [("varchar(", 65535), ("char(", 255), ("decimal(", 38)] {
            for piece in type.split(separator: name).dropFirst(type.hasPrefix(name) ? 0 : 1) {
                let digits = piece.prefix { $0.isNumber }
                guard let length = Int(digits), !(name == "char(" && type.contains("varchar(\(digits)")) else {
                    continue
                }
                let kind = name.dropLast()
                guard (1...limit).contains(length) else {
                    throw QueryFailure.execution(
                        name == "decimal("
                            ? "Decimal precision out of allowed range [1,38]"
                            : "\(kind.prefix(1).uppercased())\(kind.dropFirst()) length \(length) out of allowed range [1, \(limit)]"
                    )
                }
            }
        }
    }

    /// - Throws: `QueryFailure` for statements that change Iceberg tables alone, and those that change nothing anywhere.
    ///
    /// Source: Athena User Guide, Unsupported DDL.
    static func check(_ alter: AlterTable, of table: CatalogTable) throws {
        guard table.definition.parameters["table_type"]?.uppercased() != "ICEBERG" else { return }
        let statement: String
        switch alter.change {
        case .rename: statement = "RENAME TO"
        case .dropColumn: statement = "DROP COLUMN"
        case .unsetProperties: statement = "UNSET TBLPROPERTIES"
        case .addColumns where alter.partition != nil: statement = "PARTITION (...) ADD COLUMNS"
        case .replaceColumns where alter.partition != nil: statement = "PARTITION (...) REPLACE COLUMNS"
        case .changeColumn where alter.partition != nil: statement = "PARTITION (...) CHANGE COLUMN"
        case .setFileFormat where alter.partition != nil: statement = "PARTITION (...) SET FILEFORMAT"
        case .addPartitions, .dropPartitions, .renamePartition, .addColumns, .replaceColumns, .changeColumn,
            .setProperties, .setLocation, .setSerDe, .setSerDeProperties, .setFileFormat:
            return
        }
        throw QueryFailure(
            "NOT_SUPPORTED",
            "ALTER TABLE \(statement) is not supported for table \(table.databaseName).\(table.name), "
                + "which is no Iceberg table"
        )
    }

    /// - Throws: Hive's 10248 for a value that is none of the key's type.
    static func check(_ value: String, of key: CatalogColumn) throws {
        guard let type = key.type?.lowercased(), value != PartitionPath.nullValue else { return }
        let isRight: Bool
        switch type {
        case "tinyint", "smallint", "int", "bigint": isRight = Int64(value) != nil
        case "date": isRight = CivilDate(iso8601: value) != nil
        case "float", "double": isRight = Double(value) != nil
        default: isRight = type.hasPrefix("decimal") ? Double(value) != nil : true
        }
        guard isRight else {
            throw QueryFailure.semantic(
                "[Error 10248]: Cannot add partition column \(key.name) of type string as it cannot be converted to type \(type)"
            )
        }
    }
}
