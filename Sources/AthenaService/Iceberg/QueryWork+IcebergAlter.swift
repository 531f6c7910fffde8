import Catalog
import Iceberg
import Primitives
import SQLAnalysis
import SQLSyntax

extension QueryWork {
    /// Carries out ALTER TABLE of an Iceberg table: a new version of its metadata.
    ///
    /// Source: Athena User Guide, Evolve Iceberg table schema, and ALTER TABLE SET TBLPROPERTIES for Iceberg tables.
    func alterIceberg(_ alter: AlterTable, _ table: Catalog.CatalogTable) async throws {
        if case .rename(let name) = alter.change { return try await rename(table, to: name) }
        let loaded = try await state.icebergTables.load(table)
        let now = state.world.clock.now
        let update = IcebergUpdate.metadata { metadata in
            do {
                try Self.apply(alter.change, to: &metadata, at: now)
            } catch IcebergFailure.invalid(let reason) {
                throw QueryFailure.execution(reason)
            }
        }
        var outcome = Outcome()
        outcome.result = try await seal(BodyStream(""))
        try await commit(update, to: loaded, outcome: outcome, again: { _ in update })
    }

    private static func apply(
        _ change: AlterTable.Change,
        to metadata: inout TableMetadata,
        at now: Timestamp
    ) throws {
        var evolution = SchemaEvolution(metadata)
        switch change {
        case .addColumns(let columns): try evolution.add(try columns.map(field))
        case .changeColumn(let name, let column, let position):
            try evolution.change(name.name, to: try field(column), position?.evolution)
        case .dropColumn(let name): try evolution.drop(name.name)
        case .setProperties(let properties):
            return metadata.setProperties(try IcebergProperties.changes(properties), at: now)
        case .unsetProperties(let names, _):
            let removed = try names.map(IcebergProperties.metadataName)
            return metadata.setProperties([:], removing: Set(removed), at: now)
        case .replaceColumns: throw unsupported("REPLACE COLUMNS")
        case .addPartitions: throw unsupported("ADD PARTITION")
        case .dropPartitions: throw unsupported("DROP PARTITION")
        case .renamePartition: throw unsupported("RENAME PARTITION")
        case .setLocation: throw unsupported("SET LOCATION")
        case .setSerDe, .setSerDeProperties: throw unsupported("SET SERDE")
        case .setFileFormat: throw unsupported("SET FILEFORMAT")
        case .rename: throw unsupported("RENAME")
        }
        metadata = evolution.finish(at: now)
    }

    private static func field(_ column: ColumnDefinition) throws -> IcebergField {
        IcebergField(
            id: 0,
            name: column.name.name,
            type: try IcebergType(column.type),
            documentation: column.comment
        )
    }

    private static func unsupported(_ change: String) -> QueryFailure {
        QueryFailure("NOT_SUPPORTED", "ALTER TABLE \(change) is not supported for Iceberg tables")
    }

    /// Gives the table another name, in another database too; its files stay where they are.
    private func rename(_ table: Catalog.CatalogTable, to name: QualifiedName) async throws {
        try await finish(lines: [], columns: []) { [record, state, changes] view in
            let writer = CatalogWriter(
                tenant: record.tenant,
                now: state.world.clock.now,
                view: view,
                changes: changes
            )
            let names = HiveNames(record: record, reader: writer.reader)
            let (database, newName) = names.split(name)
            let target = name.parts.count > 1 ? database : table.databaseName
            guard target != table.databaseName else {
                return try writer.renameTable(table.name, in: table.databaseName, to: newName)
            }
            try names.requireDatabase(target)
            var definition = table.definition
            definition.name = newName
            try writer.createTable(definition, in: target, by: record.caller)
            try writer.deleteTable(table.name, in: table.databaseName)
        }
    }
}

extension AlterTable.ColumnPosition {
    fileprivate var evolution: SchemaEvolution.Position {
        switch self {
        case .first: .first
        case .after(let column): .after(column.name)
        }
    }
}

extension IcebergProperties {
    /// Further properties that ALTER TABLE takes, under their own names.
    ///
    /// Source: Athena User Guide, ALTER TABLE SET TBLPROPERTIES (Iceberg).
    private static let further: Set<String> = ["write.object-storage.enabled", "write.object-storage.path"]

    /// What the metadata keep for properties of ALTER TABLE.
    ///
    /// - Throws: `QueryFailure` for one that Athena does not take.
    static func changes(_ properties: [TextProperty]) throws -> [String: String] {
        var changes: [String: String] = [:]
        for property in properties {
            let name = try metadataName(property.key)
            guard !further.contains(name) else {
                changes[name] = property.value
                continue
            }
            changes[name] = try IcebergProperties([property]).kept[name]
        }
        return changes
    }

    /// The name under which the metadata keep a property.
    ///
    /// - Throws: `QueryFailure` for one that Athena does not take, or cannot change.
    static func metadataName(_ key: String) throws -> String {
        let name = key.lowercased()
        switch name {
        case "format": return "write.format.default"
        case "write_compression": return "write.parquet.compression-codec"
        case "compression_level": return "write.parquet.compression-level"
        case _ where further.contains(name): return name
        case _
        where name.hasPrefix("optimize_") || name.hasPrefix("vacuum_")
            || name == "write_target_data_file_size_bytes":
            return name
        default: throw QueryFailure("INVALID_TABLE_PROPERTY", "Unsupported table property key: \(key)")
        }
    }
}
