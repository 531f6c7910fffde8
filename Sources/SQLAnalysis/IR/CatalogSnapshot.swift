/// The full name of a table or view; all parts are lower case.
package struct TableName: Hashable, Sendable, CustomStringConvertible {
    package var catalog: String
    package var database: String
    package var table: String

    package init(catalog: String = "awsdatacatalog", database: String, table: String) {
        self.catalog = catalog
        self.database = database
        self.table = table
    }

    package var description: String { "\(catalog).\(database).\(table)" }
}

/// What the catalog knew of the tables of one statement when it was analyzed.
package struct CatalogSnapshot: Sendable {
    /// Every database there is, lower case; for SCHEMA_NOT_FOUND and suggestions.
    package var databases: Set<String>
    /// The tables named by the statement and by the views it uses.
    ///
    /// When `TablesNeeded.databases` asks for whole
    /// databases (information_schema), all of their tables too.
    package var tables: [TableName: CatalogTable]
    /// Further names of tables by database, for suggestions only.
    package var knownNames: [String: [String]]

    package init(
        databases: Set<String>,
        tables: [TableName: CatalogTable],
        knownNames: [String: [String]] = [:]
    ) {
        self.databases = databases
        self.tables = tables
        self.knownNames = knownNames
    }
}

/// A table or view as the catalog keeps it.
package struct CatalogTable: Sendable {
    package var name: TableName
    package var kind: Kind
    /// Data columns, without the partition keys.
    package var columns: [CatalogColumn]
    package var partitionKeys: [CatalogColumn]
    package var partitions: [CatalogPartition]
    package var storage: Storage
    package var parameters: [String: String]
    /// `nil` for a table that is not an Iceberg table.
    package var versions: TableVersions?

    package init(
        name: TableName,
        kind: Kind = .table,
        columns: [CatalogColumn],
        partitionKeys: [CatalogColumn] = [],
        partitions: [CatalogPartition] = [],
        storage: Storage = Storage(),
        parameters: [String: String] = [:],
        versions: TableVersions? = nil
    ) {
        self.name = name
        self.kind = kind
        self.columns = columns
        self.partitionKeys = partitionKeys
        self.partitions = partitions
        self.storage = storage
        self.parameters = parameters
        self.versions = versions
    }

    package enum Kind: Hashable, Sendable {
        case table
        /// The view's query in Trino's SQL, and the database in which its bare names are looked up.
        case view(sql: String, defaultDatabase: String)
        /// What an Iceberg table tells of itself; the columns are those of that kind, all else is the table's.
        case metadata(MetadataTable)
    }

    /// Where the files are and how they are read.
    package struct Storage: Hashable, Sendable {
        package var location: String
        package var inputFormat: String
        package var outputFormat: String
        package var serializationLibrary: String
        package var serdeParameters: [String: String]
        /// 0 for tables without buckets.
        package var bucketCount: Int

        package init(
            location: String = "",
            inputFormat: String = "",
            outputFormat: String = "",
            serializationLibrary: String = "",
            serdeParameters: [String: String] = [:],
            bucketCount: Int = 0
        ) {
            self.location = location
            self.inputFormat = inputFormat
            self.outputFormat = outputFormat
            self.serializationLibrary = serializationLibrary
            self.serdeParameters = serdeParameters
            self.bucketCount = bucketCount
        }
    }
}

package struct CatalogColumn: Hashable, Sendable {
    /// Lower case.
    package var name: String
    /// As the catalog spells it: `string`, `struct<a:int>`; for a view's columns Trino's spelling is taken too.
    package var hiveType: String
    /// `nil` when the text is not a type Athena reads.
    package var type: TrinoType?
    package var comment: String?
    /// `nil` for columns of tables that are not Iceberg tables.
    package var identity: FieldIdentity?

    package init(name: String, hiveType: String, comment: String? = nil) {
        self.name = name.lowercased()
        self.hiveType = hiveType
        self.comment = comment
        type = HiveTypeText.parse(hiveType)
    }

    /// A column of a type that Hive need not know.
    package init(name: String, type: TrinoType, comment: String? = nil) {
        self.name = name.lowercased()
        hiveType = type.description
        self.type = type
        self.comment = comment
    }
}

package struct CatalogPartition: Hashable, Sendable {
    /// One text per partition key; `__HIVE_DEFAULT_PARTITION__` is NULL.
    package var values: [String]
    package var location: String
    /// Why its files cannot be read as the table's; a statement that reads them fails with it.
    package var problem: String?

    package init(values: [String], location: String, problem: String? = nil) {
        self.values = values
        self.location = location
        self.problem = problem
    }

    package static let nullValue = "__HIVE_DEFAULT_PARTITION__"
}
