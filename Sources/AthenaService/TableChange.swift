import Catalog
import Primitives
import SQLSyntax

/// Carries out ALTER TABLE.
struct TableChange {
    let change: CatalogChange

    private var writer: CatalogWriter { change.writer }

    func apply(_ alter: AlterTable) throws {
        let table = try change.names.table(alter.name)
        guard !table.isView else {
            throw QueryFailure.semantic(
                "[Error 10131]: To alter a view you need to use the ALTER VIEW command."
            )
        }
        try HiveRules.check(alter, of: table)
        switch alter.change {
        case .addPartitions(let partitions, let ifNotExists): try add(partitions, ifNotExists, table)
        case .dropPartitions(let filters, let ifExists, _): try drop(filters, ifExists, table)
        case .renamePartition(let target): try rename(alter.partition, to: target, table)
        case .addColumns, .replaceColumns, .changeColumn, .dropColumn, .setProperties, .unsetProperties:
            try changeDefinition(alter.change, table)
        case .setLocation, .setSerDe, .setSerDeProperties, .setFileFormat:
            try changeStorage(alter.change, of: alter.partition, table)
        case .rename(let name):
            let (database, newName) = change.names.split(name)
            guard database == table.databaseName || name.parts.count == 1 else {
                throw QueryFailure.semantic("A table cannot be moved to another database")
            }
            try writer.renameTable(table.name, in: table.databaseName, to: newName)
        }
    }

    private func changeDefinition(_ change: AlterTable.Change, _ table: CatalogTable) throws {
        var definition = table.definition
        var columns = table.columns
        switch change {
        case .addColumns(let added):
            for column in try added.map(TableStorage.column) {
                guard !(columns + table.partitionKeys).contains(where: { $0.name == column.name }) else {
                    throw QueryFailure.execution("Duplicate column name: \(column.name)")
                }
                columns.append(column)
            }
        case .replaceColumns(let replaced): columns = try replaced.map(TableStorage.column)
        case .changeColumn(let name, let column, let position):
            try replace(name, with: try TableStorage.column(column), position, in: &columns)
        case .dropColumn(let name):
            let index = try self.index(of: name, in: columns)
            columns.remove(at: index)
        case .setProperties(let properties):
            definition.parameters.merge(self.change.pairs(properties)) { _, new in new }
        case .unsetProperties(let names, let ifExists):
            for name in names {
                guard definition.parameters.removeValue(forKey: name) != nil || ifExists else {
                    throw QueryFailure.semantic(
                        "Please use the following syntax if not sure whether the property existed or not: ALTER TABLE tableName UNSET TBLPROPERTIES IF EXISTS (key1, key2, ...)"
                    )
                }
            }
        case .addPartitions, .dropPartitions, .renamePartition, .setLocation, .setSerDe, .setSerDeProperties,
            .setFileFormat, .rename:
            return
        }
        definition.storage?.columns = columns
        try HiveRules.check(columns: columns, partitionKeys: table.partitionKeys)
        try update(table, to: definition)
    }

    private func update(_ table: CatalogTable, to definition: TableDefinition) throws {
        var definition = definition
        definition.parameters["last_modified_time"] = String(change.now.epochMilliseconds / 1000)
        try writer.updateTable(table.name, in: table.databaseName, to: definition)
    }

    private func index(of name: Identifier, in columns: [CatalogColumn]) throws -> Int {
        guard let index = columns.firstIndex(where: { $0.name == name.name }) else {
            throw QueryFailure.execution("Invalid column reference \(name.name)")
        }
        return index
    }

    private func replace(
        _ name: Identifier,
        with column: CatalogColumn,
        _ position: AlterTable.ColumnPosition?,
        in columns: inout [CatalogColumn]
    ) throws {
        let index = try index(of: name, in: columns)
        columns.remove(at: index)
        switch position {
        case nil: columns.insert(column, at: index)
        case .first: columns.insert(column, at: 0)
        case .after(let other): columns.insert(column, at: try self.index(of: other, in: columns) + 1)
        }
    }

    private func changeStorage(
        _ change: AlterTable.Change,
        of partition: PartitionSpecification?,
        _ table: CatalogTable
    ) throws {
        guard let partition else {
            var definition = table.definition
            var storage = definition.storage ?? StorageDescriptor()
            try apply(change, to: &storage)
            definition.storage = storage
            return try update(table, to: definition)
        }
        let values = try values(partition, of: table)
        guard var definition = try writer.reader.findPartition(values, of: table)?.definition else {
            throw missing(partition)
        }
        var storage = definition.storage ?? StorageDescriptor()
        try apply(change, to: &storage)
        definition.storage = storage
        try writer.updatePartition(values, of: table, to: definition)
    }

    private func apply(_ change: AlterTable.Change, to storage: inout StorageDescriptor) throws {
        switch change {
        case .setLocation(let location):
            guard S3Location(location) != nil else {
                throw QueryFailure.semantic("The location \(location) must be an S3 path")
            }
            storage.location = location
        case .setSerDe(let library, let properties):
            storage.serde = SerDeInfo(library: library, parameters: self.change.pairs(properties))
        case .setSerDeProperties(let properties):
            var parameters = storage.serde?.parameters ?? [:]
            parameters.merge(self.change.pairs(properties)) { _, new in new }
            storage.serde?.parameters = parameters
        case .setFileFormat(let format): try TableStorage.apply(format, to: &storage)
        case .addPartitions, .dropPartitions, .renamePartition, .addColumns, .replaceColumns, .changeColumn,
            .dropColumn,
            .setProperties, .unsetProperties, .rename:
            return
        }
    }

    private func add(_ partitions: [AlterTable.NewPartition], _ ifNotExists: Bool, _ table: CatalogTable) throws
    {
        let keys = table.partitionKeys.map(\.name)
        for partition in partitions {
            let values = try values(partition.partition, of: table)
            for (value, key) in zip(values, table.partitionKeys) { try HiveRules.check(value, of: key) }
            guard try writer.reader.findPartition(values, of: table) == nil else {
                if ifNotExists { continue }
                throw QueryFailure.execution("AlreadyExistsException(message:Partition already exists.)")
            }
            var storage = table.definition.storage
            let base = table.location.flatMap { S3Location($0) }
            let path = PartitionPath.encode(keys: keys, values: values)
            storage?.location = partition.location ?? base?.appending(path).asDirectory.description
            try writer.createPartition(PartitionDefinition(values: values, storage: storage), of: table)
        }
    }

    private func drop(_ filters: [SQLSyntax.PartitionFilter], _ ifExists: Bool, _ table: CatalogTable) throws {
        let keys = table.partitionKeys
        let all = try writer.reader.partitionValues(of: table)
        for filter in filters {
            let matching = try all.filter { values in
                try filter.conditions.allSatisfy { condition in
                    guard let index = keys.firstIndex(where: { $0.name == condition.key.name }) else {
                        throw QueryFailure.semantic(
                            "[Error 10098]: Non-Partition column appears in the partition specification:  \(condition.key.name)"
                        )
                    }
                    return PartitionComparison(type: keys[index].type ?? "string")
                        .holds(
                            values[index],
                            condition.comparison,
                            condition.value.text ?? PartitionPath.nullValue
                        )
                }
            }
            guard !matching.isEmpty || ifExists else {
                let shown = filter.conditions.map { "\($0.key.name) = '\($0.value.text ?? "")'" }.joined(
                    separator: ", "
                )
                throw QueryFailure.semantic("[Error 10006]: Partition not found (\(shown))")
            }
            for values in matching where try writer.reader.findPartition(values, of: table) != nil {
                try writer.deletePartition(values, of: table)
            }
        }
    }

    private func rename(
        _ source: PartitionSpecification?,
        to target: PartitionSpecification,
        _ table: CatalogTable
    ) throws {
        guard let source else { throw QueryFailure.semantic("The partition to rename is not given") }
        let old = try values(source, of: table)
        guard var definition = try writer.reader.findPartition(old, of: table)?.definition else {
            throw missing(source)
        }
        definition.values = try values(target, of: table)
        try writer.updatePartition(old, of: table, to: definition)
    }

    private func missing(_ partition: PartitionSpecification) -> QueryFailure {
        let shown = partition.values.map { "\($0.key.name)=\($0.value?.text ?? "")" }.joined(separator: ", ")
        return .semantic("[Error 10006]: Partition not found {\(shown)}")
    }

    /// The values in the order of the table's keys.
    private func values(_ partition: PartitionSpecification, of table: CatalogTable) throws -> [String] {
        guard table.isPartitioned else {
            throw QueryFailure.execution("table is not partitioned but partition spec exists")
        }
        let values = try table.partitionKeys.map { key in
            guard let part = partition.values.first(where: { $0.key.name == key.name }) else {
                let shown = partition.values.map { "\($0.key.name)=\($0.value?.text ?? "")" }.joined(
                    separator: ", "
                )
                throw QueryFailure.semantic(
                    "partition spec {\(shown)} doesn't contain all (\(table.partitionKeys.count)) partition columns"
                )
            }
            return part.value?.text ?? PartitionPath.nullValue
        }
        if let stray = partition.values.first(where: { part in
            !table.partitionKeys.contains { $0.name == part.key.name }
        }) {
            throw QueryFailure.semantic(
                "[Error 10098]: Non-Partition column appears in the partition specification:  \(stray.key.name)"
            )
        }
        return values
    }
}

/// Compares values of a partition key as the key's type does.
private struct PartitionComparison {
    let type: String

    func holds(_ left: String, _ comparison: ComparisonOperator, _ right: String) -> Bool {
        let order: Int
        let numbers = ["tinyint", "smallint", "int", "bigint", "float", "double", "decimal"]
        if numbers.contains(where: { type.hasPrefix($0) }), let left = Double(left), let right = Double(right) {
            order = left < right ? -1 : left > right ? 1 : 0
        } else {
            order = left < right ? -1 : left > right ? 1 : 0
        }
        return switch comparison {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }
}
