import Catalog
import Primitives
import SQLSyntax

/// Makes, changes and removes databases, tables and views, inside one transaction.
struct CatalogChange {
    let record: QueryRecord
    let writer: CatalogWriter
    let now: Timestamp

    var names: HiveNames { HiveNames(record: record, reader: writer.reader) }

    func apply(_ statement: Statement) throws {
        switch statement {
        case .createDatabase(let create): try createDatabase(create)
        case .alterDatabase(let alter): try alterDatabase(alter)
        case .dropDatabase(let drop): try dropDatabase(drop)
        case .createTable(let create): try createTable(create)
        case .alterTable(let alter): try TableChange(change: self).apply(alter)
        case .dropTable(let drop): try dropTable(drop)
        case .dropView(let drop): try dropView(drop)
        default:
            throw QueryFailure(
                "NOT_SUPPORTED",
                "\(record.kind.name ?? "The statement") is not supported by Hosu"
            )
        }
    }

    private func createDatabase(_ create: CreateDatabase) throws {
        let definition = DatabaseDefinition(
            name: create.name.last,
            description: create.comment,
            locationURI: create.location,
            parameters: pairs(create.properties)
        )
        do {
            try writer.createDatabase(definition)
        } catch CatalogFailure.databaseExists(let name) {
            if create.ifNotExists { return }
            throw QueryFailure.execution("Database \(name) already exists")
        } catch CatalogFailure.invalidName(let name, _) {
            throw QueryFailure.execution("InvalidObjectException(message:\(name) is not a valid object name)")
        }
    }

    private func alterDatabase(_ alter: AlterDatabase) throws {
        try names.requireDatabase(alter.name.last)
        var definition = try writer.reader.database(alter.name.last).definition
        switch alter.change {
        case .setProperties(let properties): definition.parameters.merge(pairs(properties)) { _, new in new }
        case .setLocation(let location): definition.locationURI = location
        }
        try writer.updateDatabase(alter.name.last, to: definition)
    }

    private func dropDatabase(_ drop: DropDatabase) throws {
        let name = drop.name.last
        guard try writer.reader.findDatabase(name) != nil else {
            if drop.ifExists { return }
            throw QueryFailure.semantic("[Error 10072]: Database does not exist: \(name)")
        }
        guard try drop.isCascading || writer.reader.tables(in: name, limit: 1).isEmpty else {
            throw QueryFailure.execution(
                "InvalidOperationException(message:Database \(name) is not empty. One or more tables exist.)"
            )
        }
        try writer.deleteDatabase(name)
    }

    private func dropTable(_ drop: DropTable) throws {
        let (database, name) = names.split(drop.name)
        guard let table = try writer.reader.findTable(name, in: database) else {
            if drop.ifExists { return }
            throw QueryFailure.semantic("[Error 10001]: Table not found \(database).\(name)")
        }
        guard !table.isView else { throw QueryFailure.execution("Cannot drop a view with DROP TABLE") }
        try writer.deleteTable(name, in: database)
    }

    private func dropView(_ drop: DropView) throws {
        let (database, name) = names.split(drop.name)
        let found = try writer.reader.findTable(name, in: database)
        guard let table = found, table.isView else {
            if drop.ifExists, found == nil { return }
            let place = drop.name.span.start
            throw QueryFailure(
                "TABLE_NOT_FOUND",
                "line \(place.line):\(place.column): View 'awsdatacatalog.\(database).\(name)' does not exist"
            )
        }
        try writer.deleteTable(name, in: database)
    }

    private func createTable(_ create: CreateTable) throws {
        let (database, name) = names.split(create.name)
        try names.requireDatabase(database)
        var parameters = pairs(create.properties)
        guard parameters["table_type"]?.uppercased() != "ICEBERG" else {
            throw QueryFailure("NOT_SUPPORTED", "Iceberg tables are not supported by Hosu yet")
        }
        guard create.isExternal else {
            throw QueryFailure.semantic(
                "Only external tables and Iceberg tables can be created; write CREATE EXTERNAL TABLE"
            )
        }
        guard let location = create.location, S3Location(location) != nil else {
            throw QueryFailure.execution(
                "MetaException(message:The location \(create.location ?? "") of table \(name) must be an S3 path)"
            )
        }
        parameters["EXTERNAL"] = "TRUE"
        parameters["transient_lastDdlTime"] = String(now.epochMilliseconds / 1000)
        if let comment = create.comment { parameters["comment"] = comment }
        let definition = TableDefinition(
            name: name,
            description: create.comment,
            owner: "hadoop",
            storage: try TableStorage.descriptor(create, location: Self.asHivePath(location)),
            partitionKeys: try create.partitionedBy.map(partitionKey),
            tableType: "EXTERNAL_TABLE",
            parameters: parameters
        )
        try HiveRules.check(
            columns: definition.storage?.columns ?? [],
            partitionKeys: definition.partitionKeys
        )
        do {
            try writer.createTable(definition, in: database, by: record.caller)
        } catch CatalogFailure.tableExists {
            if create.ifNotExists { return }
            throw QueryFailure.execution("AlreadyExistsException(message:Table \(name) already exists.)")
        } catch CatalogFailure.invalidName(let name, _) {
            throw QueryFailure.execution("InvalidObjectException(message:\(name) is not a valid object name)")
        }
    }

    /// Source: what Athena keeps of LOCATION 's3://bucket/prefix/', which passes Hadoop's `Path`: no slash at its end
    /// (PyAthena, `test_reflect_table`).
    private static func asHivePath(_ location: String) -> String {
        guard let place = S3Location(location), !place.key.isEmpty else { return location }
        var path = location[...]
        while path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }

    private func partitionKey(_ field: PartitionField) throws -> CatalogColumn {
        switch field {
        case .column(let column): return try TableStorage.column(column)
        case .identity(let name), .transform(_, _, let name):
            throw QueryFailure.semantic(
                "Only Iceberg tables can be partitioned by the column \(name.name) without a type"
            )
        }
    }

    func pairs(_ properties: [TextProperty]) -> [String: String] {
        Dictionary(properties.map { ($0.key, $0.value) }) { _, last in last }
    }
}

/// How a new table's files are read, from the clauses of CREATE TABLE.
enum TableStorage {
    static func column(_ definition: ColumnDefinition) throws -> CatalogColumn {
        CatalogColumn(
            name: definition.name.name,
            type: try definition.type.hiveText(),
            comment: definition.comment
        )
    }

    static func descriptor(_ create: CreateTable, location: String) throws -> StorageDescriptor {
        let columns = try create.columns.map(column)
        var storage = StorageDescriptor(.textFile, columns: columns, location: location)
        storage.serde?.parameters = ["serialization.format": "1"]
        if let format = create.storage { try apply(format, to: &storage) }
        switch create.rowFormat {
        case .serde(let library, let properties):
            var parameters = Dictionary(properties.map { ($0.key, $0.value) }) { _, last in last }
            if parameters["serialization.format"] == nil { parameters["serialization.format"] = "1" }
            storage.serde = SerDeInfo(library: library, parameters: parameters)
        case .delimited(let delimiters):
            guard ["\n", "10", nil].contains(delimiters.lines) else {
                throw QueryFailure.semantic("LINES TERMINATED BY only supports newline '\\n' right now")
            }
            storage.serde?.parameters = parameters(delimiters)
        case nil: break
        }
        if let bucketing = create.bucketing {
            storage.bucketCount = bucketing.bucketCount
            storage.bucketColumns = bucketing.columns.map(\.name)
            storage.sortColumns = bucketing.sortedBy.map {
                SortColumn(column: $0.column.name, isAscending: !$0.isDescending)
            }
        }
        return storage
    }

    static func apply(_ format: SQLSyntax.Storage, to storage: inout StorageDescriptor) throws {
        switch format {
        case .format(let name):
            guard let known = StorageFormat(named: name) else {
                throw QueryFailure.semantic(
                    "[Error 10055]: Unrecognized file format in STORED AS clause: '\(name)'"
                )
            }
            let classes = known.classes
            storage.inputFormat = classes.inputFormat
            storage.outputFormat = classes.outputFormat
            storage.serde?.library = classes.library
        case .classes(let input, let output):
            storage.inputFormat = input
            storage.outputFormat = output
        }
    }

    /// Source: Hive, `BaseSemanticAnalyzer.RowFormatParams`, with its spelling of `colelction.delim`.
    private static func parameters(_ delimiters: RowFormat.Delimiters) -> [String: String] {
        var parameters = ["serialization.format": delimiters.fields ?? "1"]
        parameters["field.delim"] = delimiters.fields
        parameters["escape.delim"] = delimiters.escape
        parameters["colelction.delim"] = delimiters.collectionItems
        parameters["mapkey.delim"] = delimiters.mapKeys
        parameters["line.delim"] = delimiters.lines
        parameters["serialization.null.format"] = delimiters.null
        return parameters
    }
}
