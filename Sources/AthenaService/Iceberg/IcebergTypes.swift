import Catalog
import Iceberg
import SQLAnalysis
import SQLSyntax

extension IcebergType {
    /// The type in queries.
    ///
    /// Source: Trino documentation, Iceberg connector, "Iceberg to Trino type mapping".
    var trino: TrinoType {
        switch self {
        case .boolean: .boolean
        case .int: .integer
        case .long: .bigint
        case .float: .real
        case .double: .double
        case .decimal(let precision, let scale): .decimal(precision: precision, scale: scale)
        case .date: .date
        case .time: .time(precision: 6)
        case .timestamp: .timestamp(precision: 6)
        case .timestamptz: .timestampWithTimeZone(precision: 6)
        case .string: .varchar
        case .uuid: .uuid
        case .fixed, .binary: .varbinary
        case .structure(let fields): .row(fields.map { RowField(name: $0.name, type: $0.type.trino) })
        case .list(let element): .array(element.type.trino)
        case .map(let key, let value): .map(key.type.trino, value.type.trino)
        }
    }

    /// The numbers of what is inside.
    var identities: [FieldIdentity] {
        switch self {
        case .structure(let fields): fields.map(\.identity)
        case .list(let element): [FieldIdentity(element.id, parts: element.type.identities)]
        case .map(let key, let value):
            [
                FieldIdentity(key.id, parts: key.type.identities),
                FieldIdentity(value.id, parts: value.type.identities),
            ]
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string,
            .uuid, .fixed, .binary:
            []
        }
    }

    /// The type of a column of CREATE TABLE; ids are to be given.
    ///
    /// - Throws: `QueryFailure` with NOT_SUPPORTED for types that Iceberg lacks.
    ///
    /// Source: Amazon Athena User Guide, Create Iceberg tables, "Supported data types for Iceberg tables in Athena".
    init(_ name: TypeName) throws {
        switch name.node {
        case .array(let element):
            self = .list(IcebergElement(id: 0, isRequired: false, type: try IcebergType(element)))
        case .map(let key, let value):
            self = .map(
                key: IcebergElement(id: 0, isRequired: true, type: try IcebergType(key)),
                value: IcebergElement(id: 0, isRequired: false, type: try IcebergType(value))
            )
        case .row(let fields):
            self = .structure(
                try fields.map { field in
                    guard let name = field.name?.name else {
                        throw QueryFailure("NOT_SUPPORTED", "Row type field does not have a name")
                    }
                    return IcebergField(id: 0, name: name, type: try IcebergType(field.type))
                }
            )
        case .named, .timestamp, .time, .interval:
            let text = try name.hiveText()
            guard let type = IcebergType(simple: text) else {
                throw QueryFailure("NOT_SUPPORTED", "Type not supported for Iceberg: \(text)")
            }
            self = type
        }
    }

    private init?(simple text: String) {
        switch text {
        case "boolean": self = .boolean
        case "int": self = .int
        case "bigint", "long": self = .long
        case "float": self = .float
        case "double": self = .double
        case "string": self = .string
        case "date": self = .date
        case "timestamp": self = .timestamp
        case "binary": self = .binary
        default:
            let numbers = text.split { "(), ".contains($0) }.dropFirst().compactMap { Int($0) }
            guard text.hasPrefix("decimal"), (1...2).contains(numbers.count), (1...38).contains(numbers[0])
            else {
                return nil
            }
            let scale = numbers.count == 2 ? numbers[1] : 0
            guard (0...numbers[0]).contains(scale) else { return nil }
            self = .decimal(precision: numbers[0], scale: scale)
        }
    }

    /// The type of a column that a query's values are kept in.
    ///
    /// - Throws: `QueryFailure` with NOT_SUPPORTED.
    ///
    /// Source: Trino documentation, Iceberg connector, "Trino to Iceberg type mapping".
    init(_ type: TrinoType) throws {
        switch type {
        case .boolean: self = .boolean
        case .tinyint, .smallint, .integer: self = .int
        case .bigint: self = .long
        case .real: self = .float
        case .double: self = .double
        case .decimal(let precision, let scale): self = .decimal(precision: precision, scale: scale)
        case .varchar, .char: self = .string
        case .varbinary: self = .binary
        case .date: self = .date
        case .time: self = .time
        case .timestamp: self = .timestamp
        case .timestampWithTimeZone: self = .timestamptz
        case .uuid: self = .uuid
        case .array(let element):
            self = .list(IcebergElement(id: 0, isRequired: false, type: try IcebergType(element)))
        case .map(let key, let value):
            self = .map(
                key: IcebergElement(id: 0, isRequired: true, type: try IcebergType(key)),
                value: IcebergElement(id: 0, isRequired: false, type: try IcebergType(value))
            )
        case .row(let fields):
            self = .structure(
                try fields.map { field in
                    guard let name = field.name else {
                        throw QueryFailure("NOT_SUPPORTED", "Row type field does not have a name: \(type)")
                    }
                    return IcebergField(id: 0, name: name, type: try IcebergType(field.type))
                }
            )
        case .unknown, .timeWithTimeZone, .intervalYearToMonth, .intervalDayToSecond, .json, .ipaddress,
            .function:
            throw QueryFailure("NOT_SUPPORTED", "Type not supported for Iceberg: \(type)")
        }
    }
}

extension IcebergField {
    var identity: FieldIdentity { FieldIdentity(id, parts: type.identities) }

    /// The column as queries see it.
    var column: SQLAnalysis.CatalogColumn {
        var column = SQLAnalysis.CatalogColumn(name: name, hiveType: type.glueText, comment: documentation)
        column.type = type.trino
        column.identity = identity
        return column
    }
}

extension TableMetadata {
    /// The columns as the Glue catalog shows them: those of today, then those of former schemas.
    var glueColumns: [Catalog.CatalogColumn] {
        catalogColumns.map {
            Catalog.CatalogColumn(name: $0.name, type: $0.type, comment: $0.comment, parameters: $0.parameters)
        }
    }

    /// What analysis knows of the table's past.
    var versions: TableVersions {
        let partitionTypes = self.partitionTypes(spec)
        return TableVersions(
            currentSnapshot: currentSnapshotID,
            snapshots: snapshots.map {
                .init(id: $0.id, timestampInMilliseconds: $0.timestampMilliseconds, schema: $0.schemaID)
            },
            log: snapshotLog.map {
                .init(timestampInMilliseconds: $0.timestampMilliseconds, snapshot: $0.snapshotID)
            },
            references: references.mapValues(\.snapshotID),
            schemas: Dictionary(schemas.map { ($0.id, $0.fields.map(\.column)) }) { _, last in last },
            partitionFields: zip(spec.fields, partitionTypes).map { field, type in
                .init(
                    name: field.name,
                    source: schema.name(of: field.sourceID)?.lowercased() ?? "",
                    transform: field.transform.description,
                    type: type.trino
                )
            }
        )
    }
}

extension LoadedIceberg {
    /// The table as analysis sees it: the columns of its metadata, whatever the catalog lists.
    func analyzed(_ name: TableName) -> SQLAnalysis.CatalogTable {
        var parameters = metadata.properties
        parameters.merge(table.definition.parameters) { _, own in own }
        return SQLAnalysis.CatalogTable(
            name: name,
            columns: metadata.schema.fields.map(\.column),
            storage: .init(location: metadata.location),
            parameters: parameters,
            versions: metadata.versions
        )
    }
}

extension Catalog.CatalogColumn {
    /// Whether the column is one of today; false for columns that an Iceberg table had once.
    var isCurrent: Bool { parameters?["iceberg.field.current"] != "false" }
}
