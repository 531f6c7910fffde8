// MARK: - ALTER TABLE

extension HiveParser {
    mutating func alterTable() throws(SyntaxFailure) -> AlterTable {
        let name = try name()
        return try within("alter table statement") { (parser) throws(SyntaxFailure) in
            let partition = parser.isAt(.partition) ? try parser.partition() : nil
            let change = try parser.change(ofPartition: partition != nil)
            return AlterTable(name: name, partition: partition, change: change)
        }
    }

    private mutating func change(ofPartition isPartition: Bool) throws(SyntaxFailure) -> AlterTable.Change {
        if accept(.add) { return try addition() }
        if accept(.drop) { return try removal() }
        if accept(.replace) {
            try expect(.columns)
            return .replaceColumns(try columnDefinitions())
        }
        if accept(.change) { return try columnChange() }
        if accept(.set) { return try setting() }
        if accept(.unset) {
            try expect(.tblproperties)
            let ifExists = try acceptIfExists()
            let keys = try parenthesized { (parser) throws(SyntaxFailure) in try parser.string() }
            return .unsetProperties(keys, ifExists: ifExists)
        }
        if accept(.rename) {
            try expect(.to)
            return isPartition ? .renamePartition(to: try partition()) : .rename(to: try self.name())
        }
        throw unrecognized()
    }

    private mutating func columnDefinitions() throws(SyntaxFailure) -> [ColumnDefinition] {
        try parenthesized { (parser) throws(SyntaxFailure) in try parser.columnDefinition() }
    }

    private mutating func addition() throws(SyntaxFailure) -> AlterTable.Change {
        if accept(.columns) { return .addColumns(try columnDefinitions()) }
        let ifNotExists = try acceptIfNotExists()
        guard isAt(.partition) else { throw unrecognized() }
        var partitions: [AlterTable.NewPartition] = []
        while isAt(.partition) {
            let partition = try partition()
            let location = accept(.location) ? try string() : nil
            partitions.append(AlterTable.NewPartition(partition: partition, location: location))
        }
        return .addPartitions(partitions, ifNotExists: ifNotExists)
    }

    private mutating func removal() throws(SyntaxFailure) -> AlterTable.Change {
        if accept(.column) { return .dropColumn(try identifier()) }
        let ifExists = try acceptIfExists()
        guard isAt(.partition) else { throw unrecognized() }
        let filters = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.partitionFilter() }
        return .dropPartitions(filters, ifExists: ifExists, purge: accept(.purge))
    }

    /// `[COLUMN] old new type [COMMENT '...'] [FIRST | AFTER other]`.
    private mutating func columnChange() throws(SyntaxFailure) -> AlterTable.Change {
        _ = accept(.column)
        let old = try identifier()
        let definition = try columnDefinition()
        if accept(.first) { return .changeColumn(old, to: definition, position: .first) }
        guard accept(.after) else { return .changeColumn(old, to: definition, position: nil) }
        return .changeColumn(old, to: definition, position: .after(try identifier()))
    }

    private mutating func setting() throws(SyntaxFailure) -> AlterTable.Change {
        if accept(.location) { return .setLocation(try string()) }
        if accept(.tblproperties) { return .setProperties(try textProperties()) }
        if accept(.serdeproperties) { return .setSerDeProperties(try textProperties()) }
        if accept(.serde) {
            let name = try string()
            guard accept(.with) else { return .setSerDe(name, properties: []) }
            try expect(.serdeproperties)
            return .setSerDe(name, properties: try textProperties())
        }
        if accept(.fileformat) { return .setFileFormat(try storageFormat()) }
        throw unrecognized()
    }
}

// MARK: - Partitions

extension HiveParser {
    /// `PARTITION (key = value, ...)`.
    mutating func partition() throws(SyntaxFailure) -> PartitionSpecification {
        let start = cursor.current.start
        try expect(.partition)
        let values = try parenthesized { (parser) throws(SyntaxFailure) in
            let key = try parser.identifier()
            return PartitionValue(key: key, value: parser.accept(.equal) ? try parser.constant() : nil)
        }
        return PartitionSpecification(values: values, span: cursor.span(from: start))
    }

    /// `PARTITION (key < value, ...)`.
    private mutating func partitionFilter() throws(SyntaxFailure) -> PartitionFilter {
        let start = cursor.current.start
        try expect(.partition)
        let conditions = try parenthesized { (parser) throws(SyntaxFailure) in
            let key = try parser.identifier()
            let comparison = try parser.comparison()
            return PartitionFilter.Condition(key: key, comparison: comparison, value: try parser.constant())
        }
        return PartitionFilter(conditions: conditions, span: cursor.span(from: start))
    }

    private mutating func comparison() throws(SyntaxFailure) -> ComparisonOperator {
        if accept(.equal) { return .equal }
        if accept(.notEqual) { return .notEqual }
        if accept(.lessOrEqual) { return .lessOrEqual }
        if accept(.lessThan) { return .less }
        if accept(.greaterOrEqual) { return .greaterOrEqual }
        guard accept(.greaterThan) else { throw unrecognized() }
        return .greater
    }
}
