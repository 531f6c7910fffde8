/// Where the data of a table or a partition lies and how it is written.
package struct StorageDescriptor: Codable, Hashable, Sendable {
    package var columns: [CatalogColumn]
    package var location: String?
    package var additionalLocations: [String]?
    package var inputFormat: String?
    package var outputFormat: String?
    package var isCompressed: Bool
    package var bucketCount: Int
    package var serde: SerDeInfo?
    package var bucketColumns: [String]?
    package var sortColumns: [SortColumn]
    package var parameters: [String: String]?
    package var skew: SkewInfo?
    package var isStoredAsSubdirectories: Bool
    package var schemaReference: SchemaReference?

    package init(
        columns: [CatalogColumn] = [],
        location: String? = nil,
        additionalLocations: [String]? = nil,
        inputFormat: String? = nil,
        outputFormat: String? = nil,
        isCompressed: Bool = false,
        bucketCount: Int = 0,
        serde: SerDeInfo? = nil,
        bucketColumns: [String]? = nil,
        sortColumns: [SortColumn] = [],
        parameters: [String: String]? = nil,
        skew: SkewInfo? = nil,
        isStoredAsSubdirectories: Bool = false,
        schemaReference: SchemaReference? = nil
    ) {
        self.columns = columns
        self.location = location
        self.additionalLocations = additionalLocations
        self.inputFormat = inputFormat
        self.outputFormat = outputFormat
        self.isCompressed = isCompressed
        self.bucketCount = bucketCount
        self.serde = serde
        self.bucketColumns = bucketColumns
        self.sortColumns = sortColumns
        self.parameters = parameters
        self.skew = skew
        self.isStoredAsSubdirectories = isStoredAsSubdirectories
        self.schemaReference = schemaReference
    }

    /// The descriptor of a format, as Athena's DDL writes it for `STORED AS`.
    package init(
        _ format: StorageFormat,
        columns: [CatalogColumn],
        location: String?,
        serdeParameters: [String: String] = [:]
    ) {
        let classes = format.classes
        self.init(
            columns: columns,
            location: location,
            inputFormat: classes.inputFormat,
            outputFormat: classes.outputFormat,
            serde: SerDeInfo(library: classes.library, parameters: serdeParameters)
        )
    }
}

/// The class that reads and writes rows, and its settings.
package struct SerDeInfo: Codable, Hashable, Sendable {
    package var name: String?
    /// A Java class, such as `org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe`.
    package var library: String?
    package var parameters: [String: String]?

    package init(name: String? = nil, library: String?, parameters: [String: String]? = nil) {
        self.name = name
        self.library = library
        self.parameters = parameters
    }
}

/// A column that files are sorted by.
package struct SortColumn: Codable, Hashable, Sendable {
    package var column: String
    package var isAscending: Bool

    package init(column: String, isAscending: Bool) {
        self.column = column
        self.isAscending = isAscending
    }
}

/// Values that occur very often; kept for the client's sake.
package struct SkewInfo: Codable, Hashable, Sendable {
    package var columnNames: [String]?
    package var columnValues: [String]?
    package var valueLocations: [String: String]?

    package init(columnNames: [String]?, columnValues: [String]?, valueLocations: [String: String]?) {
        self.columnNames = columnNames
        self.columnValues = columnValues
        self.valueLocations = valueLocations
    }
}

/// A schema of the schema registry that stands for the columns.
package struct SchemaReference: Codable, Hashable, Sendable {
    package var schemaARN: String?
    package var schemaName: String?
    package var registryName: String?
    package var versionID: String?
    package var versionNumber: Int64?

    package init(
        schemaARN: String?,
        schemaName: String?,
        registryName: String?,
        versionID: String?,
        versionNumber: Int64?
    ) {
        self.schemaARN = schemaARN
        self.schemaName = schemaName
        self.registryName = registryName
        self.versionID = versionID
        self.versionNumber = versionNumber
    }
}
