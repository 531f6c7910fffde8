package import Primitives

/// A column of a table or a partition, or a partition key.
package struct CatalogColumn: Codable, Hashable, Sendable {
    package var name: String
    /// As it was written, for `HiveType` to read.
    ///
    /// The catalog keeps types that nobody can read, as Glue does.
    package var type: String?
    package var comment: String?
    package var parameters: [String: String]?

    package init(
        name: String,
        type: String?,
        comment: String? = nil,
        parameters: [String: String]? = nil
    ) {
        self.name = name
        self.type = type
        self.comment = comment
        self.parameters = parameters
    }
}

/// What a caller says about a table when it makes or changes one.
package struct TableDefinition: Codable, Hashable, Sendable {
    /// In lower case once it is stored.
    package var name: String
    package var description: String?
    package var owner: String?
    package var lastAccessedAt: Timestamp?
    package var lastAnalyzedAt: Timestamp?
    package var retentionInDays: Int
    package var storage: StorageDescriptor?
    package var partitionKeys: [CatalogColumn]
    package var viewOriginalText: String?
    package var viewExpandedText: String?
    /// `EXTERNAL_TABLE`, `VIRTUAL_VIEW`, `GOVERNED` or whatever else a client writes.
    package var tableType: String?
    package var parameters: [String: String]
    /// The table a resource link stands for.
    package var target: TableReference?

    package init(
        name: String,
        description: String? = nil,
        owner: String? = nil,
        lastAccessedAt: Timestamp? = nil,
        lastAnalyzedAt: Timestamp? = nil,
        retentionInDays: Int = 0,
        storage: StorageDescriptor? = nil,
        partitionKeys: [CatalogColumn] = [],
        viewOriginalText: String? = nil,
        viewExpandedText: String? = nil,
        tableType: String? = nil,
        parameters: [String: String] = [:],
        target: TableReference? = nil
    ) {
        self.name = name
        self.description = description
        self.owner = owner
        self.lastAccessedAt = lastAccessedAt
        self.lastAnalyzedAt = lastAnalyzedAt
        self.retentionInDays = retentionInDays
        self.storage = storage
        self.partitionKeys = partitionKeys
        self.viewOriginalText = viewOriginalText
        self.viewExpandedText = viewExpandedText
        self.tableType = tableType
        self.parameters = parameters
        self.target = target
    }
}

/// A table or view as the catalog keeps it.
package struct CatalogTable: Codable, Hashable, Sendable {
    /// Names the table for its whole life; partitions and versions hang on it, so renaming moves nothing.
    package let id: Int64
    package var databaseName: String
    package var definition: TableDefinition
    /// 0 when the table is made, one more with each change.
    package var versionID: Int64
    package var createdAt: Timestamp
    package var updatedAt: Timestamp
    /// The ARN of who made the table.
    package var createdBy: String?

    package init(
        id: Int64,
        databaseName: String,
        definition: TableDefinition,
        versionID: Int64,
        createdAt: Timestamp,
        updatedAt: Timestamp,
        createdBy: String?
    ) {
        self.id = id
        self.databaseName = databaseName
        self.definition = definition
        self.versionID = versionID
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.createdBy = createdBy
    }

    package var name: String { definition.name }
    package var columns: [CatalogColumn] { definition.storage?.columns ?? [] }
    package var partitionKeys: [CatalogColumn] { definition.partitionKeys }
    package var location: String? { definition.storage?.location }
    package var isPartitioned: Bool { !definition.partitionKeys.isEmpty }

    /// Views say so by their type.
    package var isView: Bool { definition.tableType == "VIRTUAL_VIEW" }

    /// How the bytes of the table are read; nil for views and for classes nobody knows.
    package var serde: SerDe? {
        definition.storage?.serde?.library.flatMap(SerDe.init(library:))
    }
}

/// Another table, possibly of another account.
package struct TableReference: Codable, Hashable, Sendable {
    package var catalogID: String?
    package var databaseName: String?
    package var name: String?
    package var region: String?

    package init(catalogID: String?, databaseName: String?, name: String?, region: String?) {
        self.catalogID = catalogID
        self.databaseName = databaseName
        self.name = name
        self.region = region
    }
}
