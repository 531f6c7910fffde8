/// A `'key' = 'value'` of `TBLPROPERTIES`, `SERDEPROPERTIES` or `DBPROPERTIES`.
package struct TextProperty: Hashable, Sendable {
    package var key: String
    package var value: String
}

/// `CREATE DATABASE|SCHEMA [IF NOT EXISTS] name [COMMENT] [LOCATION] [WITH DBPROPERTIES (...)]`.
package struct CreateDatabase: Hashable, Sendable {
    package var name: QualifiedName
    package var ifNotExists: Bool
    package var comment: String?
    package var location: String?
    package var properties: [TextProperty]
}

/// `ALTER DATABASE|SCHEMA name SET ...`.
package struct AlterDatabase: Hashable, Sendable {
    package var name: QualifiedName
    package var change: Change

    package enum Change: Hashable, Sendable {
        case setProperties([TextProperty])
        case setLocation(String)
    }
}

/// `DROP DATABASE|SCHEMA [IF EXISTS] name [RESTRICT | CASCADE]`.
package struct DropDatabase: Hashable, Sendable {
    package var name: QualifiedName
    package var ifExists: Bool
    package var isCascading: Bool
}

/// `CREATE [EXTERNAL] TABLE` without a query.
package struct CreateTable: Hashable, Sendable {
    package var name: QualifiedName
    package var isExternal: Bool
    package var ifNotExists: Bool
    package var columns: [ColumnDefinition]
    package var comment: String?
    package var partitionedBy: [PartitionField]
    package var bucketing: Bucketing?
    package var rowFormat: RowFormat?
    package var storage: Storage?
    package var location: String?
    package var properties: [TextProperty]
}

/// `name type [COMMENT '...']`.
package struct ColumnDefinition: Hashable, Sendable {
    package var name: Identifier
    package var type: TypeName
    package var comment: String?
}

/// An entry of `PARTITIONED BY`.
package enum PartitionField: Hashable, Sendable {
    /// A column that only the partition has (Hive).
    case column(ColumnDefinition)
    /// A column of the table itself (Iceberg).
    case identity(Identifier)
    /// `day(ts)`, `bucket(16, id)`, `truncate(10, name)` (Iceberg); the name is lower case.
    case transform(String, argument: Int?, column: Identifier)
}

/// `CLUSTERED BY (columns) [SORTED BY (...)] INTO n BUCKETS`.
package struct Bucketing: Hashable, Sendable {
    package var columns: [Identifier]
    package var sortedBy: [Sorting]
    package var bucketCount: Int

    package struct Sorting: Hashable, Sendable {
        package var column: Identifier
        package var isDescending: Bool
    }
}

/// How a row is read from a file.
package enum RowFormat: Hashable, Sendable {
    /// `ROW FORMAT SERDE 'class' [WITH SERDEPROPERTIES (...)]`.
    case serde(String, properties: [TextProperty])
    /// `ROW FORMAT DELIMITED ...`, texts unescaped.
    case delimited(Delimiters)

    package struct Delimiters: Hashable, Sendable {
        package var fields: String?
        package var escape: String?
        package var collectionItems: String?
        package var mapKeys: String?
        package var lines: String?
        package var null: String?
    }
}

/// `STORED AS ...`.
package enum Storage: Hashable, Sendable {
    /// `STORED AS PARQUET`: the word is upper case.
    case format(String)
    case classes(input: String, output: String)
}

/// `ALTER TABLE name [PARTITION (...)] change`.
package struct AlterTable: Hashable, Sendable {
    package var name: QualifiedName
    /// The partition that the change is about, for the changes that take one.
    package var partition: PartitionSpecification?
    package var change: Change

    package enum Change: Hashable, Sendable {
        case addPartitions([NewPartition], ifNotExists: Bool)
        case dropPartitions([PartitionFilter], ifExists: Bool, purge: Bool)
        case renamePartition(to: PartitionSpecification)
        case addColumns([ColumnDefinition])
        case replaceColumns([ColumnDefinition])
        case changeColumn(Identifier, to: ColumnDefinition, position: ColumnPosition?)
        case dropColumn(Identifier)
        case setLocation(String)
        case setProperties([TextProperty])
        case unsetProperties([String], ifExists: Bool)
        case setSerDe(String, properties: [TextProperty])
        case setSerDeProperties([TextProperty])
        case setFileFormat(Storage)
        case rename(to: QualifiedName)
    }

    package struct NewPartition: Hashable, Sendable {
        package var partition: PartitionSpecification
        package var location: String?
    }

    package enum ColumnPosition: Hashable, Sendable {
        case first
        case after(Identifier)
    }
}

/// `(key = value, ...)`.
package struct PartitionSpecification: Hashable, Sendable {
    package var values: [PartitionValue]
    @NotCompared package var span: SourceSpan
}

/// `key = value`; a key alone has no value.
package struct PartitionValue: Hashable, Sendable {
    package var key: Identifier
    package var value: HiveConstant?
}

/// The keys of `DROP PARTITION (key < value, ...)`.
package struct PartitionFilter: Hashable, Sendable {
    package var conditions: [Condition]
    @NotCompared package var span: SourceSpan

    package struct Condition: Hashable, Sendable {
        package var key: Identifier
        package var comparison: ComparisonOperator
        package var value: HiveConstant
    }
}

/// A constant of a partition's key.
package enum HiveConstant: Hashable, Sendable {
    case string(String)
    /// As written, with its sign.
    case number(String)
    /// `DATE '2026-01-31'`, `TIMESTAMP '...'`: the type is lower case.
    case typed(type: String, text: String)
    case boolean(Bool)
    case null

    /// The value as a partition holds it; nil for NULL.
    package var text: String? {
        switch self {
        case .string(let text), .number(let text), .typed(_, let text): text
        case .boolean(let isTrue): isTrue ? "true" : "false"
        case .null: nil
        }
    }
}

package struct DropTable: Hashable, Sendable {
    package var name: QualifiedName
    package var ifExists: Bool
    package var purge: Bool
}

/// `SHOW COLUMNS {FROM | IN} table [{FROM | IN} database]`.
package struct ShowColumns: Hashable, Sendable {
    package var table: QualifiedName
    package var database: QualifiedName?
}

/// `SHOW PARTITIONS table [PARTITION (...)]`.
package struct ShowPartitions: Hashable, Sendable {
    package var table: QualifiedName
    package var partition: PartitionSpecification?
}

/// `DESCRIBE [EXTENDED | FORMATTED] table [PARTITION (...)] [column]`.
package struct Describe: Hashable, Sendable {
    package var table: QualifiedName
    package var detail: Detail?
    package var partition: PartitionSpecification?
    /// The words of a column's path, such as `address.city`; empty if none.
    package var column: [Identifier]

    package enum Detail: String, Hashable, Sendable {
        case extended
        case formatted
    }
}
