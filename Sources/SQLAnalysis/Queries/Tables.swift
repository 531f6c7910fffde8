import SQLSyntax

extension StatementAnalysis {
    /// A named query, a table, a view, or a relation that describes one.
    func table(
        _ name: QualifiedName,
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> Source {
        let span = name.span
        if name.parts.count == 1, let entry = tables?.find(name.last) {
            referencesOfCommonTable[entry.id, default: 0] += 1
            let columns = entry.columns.map { column($0.name, $0.type) }
            let fields = zip(columns, entry.names).map { column, shown in
                Field(relation: [name.last], name: shown, value: .column(column, span))
            }
            return Source(relation: .commonTable(id: entry.id, columns: columns), fields: fields)
        }
        let full = try TableName(name, session)
        if full.database == "information_schema" { return try informationSchema(full, span) }
        if let (base, kind) = MetadataTable.split(full.table) {
            let described = try require(TableName(database: full.database, table: base), span)
            guard kind == .partitions, !described.isIceberg else {
                return try metadata(kind, of: described, full, span)
            }
            return try partitionList(of: described, full, span)
        }
        let table = try require(full, span)
        if !tablesRead.contains(full) { tablesRead.append(full) }
        switch table.kind {
        case .view(let sql, let database): return try view(table, sql, database, span)
        case .table, .metadata: return try scan(table, span, snapshot: nil).source
        }
    }

    /// - Throws: `SCHEMA_NOT_FOUND`, `TABLE_NOT_FOUND`.
    func require(_ name: TableName, _ span: SourceSpan) throws(AnalysisFailure) -> CatalogTable {
        if let table = catalog.tables[name] { return table }
        guard catalog.databases.contains(name.database) else {
            throw AnalysisFailure(
                .schemaNotFound,
                span.start,
                "Schema '\(name.database)' does not exist",
                hint: Suggestion.hint(for: name.database, among: catalog.databases)
            )
        }
        let known = catalog.knownNames[name.database] ?? []
        throw AnalysisFailure(
            .tableNotFound,
            span.start,
            "Table '\(name)' does not exist",
            hint: Suggestion.hint(for: name.table, among: known)
        )
    }

    /// The table with all its columns; `snapshot` is a past state of an Iceberg table.
    func scan(
        _ table: CatalogTable,
        _ span: SourceSpan,
        snapshot: Int64?
    ) throws(AnalysisFailure) -> (
        source: Source, columns: [ResolvedColumn], hidden: [ScanColumn.Source: ResolvedColumn]
    ) {
        var columns: [ScanColumn] = []
        var hidden: [ScanColumn.Source: ResolvedColumn] = [:]
        var fields: [Field] = []
        let index = scans.count
        let relation = [table.name.catalog, table.name.database, table.name.table]
        func add(_ name: String, _ type: TrinoType, _ source: ScanColumn.Source, isHidden: Bool) {
            let column = column(name, type)
            columns.append(ScanColumn(column: column, source: source))
            scanOfColumn[column.id] = index
            if isHidden { hidden[source] = column }
            // No statement can name a row's place.
            if source == .rowPosition { return }
            fields.append(
                Field(relation: relation, name: name, value: .column(column, span), isHidden: isHidden)
            )
        }
        for (position, column) in table.columns.enumerated() {
            add(column.name, try readable(column, table, span), .data(position), isHidden: false)
        }
        for (position, key) in table.partitionKeys.enumerated() {
            add(key.name, try readable(key, table, span), .partitionKey(position), isHidden: false)
        }
        add("$path", .varchar, .path, isHidden: true)
        if table.isIceberg {
            add("$pos", .bigint, .rowPosition, isHidden: true)
        } else {
            add("$file_size", .bigint, .fileSize, isHidden: true)
        }
        add("$file_modified_time", .timestampWithTimeZone(precision: 3), .fileModifiedTime, isHidden: true)
        if table.storage.bucketCount > 0 { add("$bucket", .integer, .bucket, isHidden: true) }
        if !table.partitionKeys.isEmpty { add("$partition", .varchar, .partitionName, isHidden: true) }
        scans.append(
            ScanDraft(
                table: table,
                columns: columns,
                projection: try PartitionProjection(table, now: now),
                partitions: Array(table.partitions.indices),
                snapshot: snapshot
            )
        )
        let visible = columns.filter { hidden[$0.source] == nil }.map(\.column)
        return (Source(relation: .scan(index), fields: fields), visible, hidden)
    }

    private func readable(
        _ column: CatalogColumn,
        _ table: CatalogTable,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> TrinoType {
        guard let type = column.type else {
            throw AnalysisFailure(
                .notSupported,
                span.start,
                "Column '\(column.name)' of table '\(table.name)' has a type that cannot be read: \(column.hiveType)"
            )
        }
        return type
    }

    private func view(
        _ table: CatalogTable,
        _ sql: String,
        _ database: String,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> Source {
        if table.name == replacedView {
            throw AnalysisFailure(.viewIsRecursive, span.start, "Statement would create a recursive view")
        }
        guard !viewStack.contains(table.name) else {
            throw AnalysisFailure(.viewIsRecursive, span.start, "View is recursive")
        }
        let query: Query
        do {
            query = try Parser.parseQuery(sql)
        } catch {
            throw AnalysisFailure(
                .invalidView,
                span.start,
                "Failed parsing stored view '\(table.name)': \(error.message)"
            )
        }
        let caller = session
        session.database = database
        viewStack.append(table.name)
        defer {
            session = caller
            viewStack.removeLast()
        }
        let result: NamedColumns
        do {
            result = try self.query(query, outer: nil, nil)
        } catch {
            throw AnalysisFailure(
                .invalidView,
                span.start,
                "Failed analyzing stored view '\(table.name)': \(error.inner)"
            )
        }
        guard result.query.columns.count == table.columns.count else {
            throw stale(
                table,
                span,
                "stored view column count (\(table.columns.count)) does not match column count "
                    + "derived from the view query analysis (\(result.query.columns.count))"
            )
        }
        var types: [TrinoType] = []
        for (index, (stored, found)) in zip(table.columns, result.query.columns).enumerated() {
            guard result.names[index] == nil || found.name == stored.name else {
                throw stale(
                    table,
                    span,
                    "column [\(found.name)] of type \(found.type) projected from query view at "
                        + "position \(index) has a different name from column [\(stored.name)] of type "
                        + "\(stored.type?.description ?? stored.hiveType) stored in view definition"
                )
            }
            guard let type = stored.type, TypeCoercion.canCoerce(found.type, to: type) || type == found.type
            else {
                throw stale(
                    table,
                    span,
                    "column [\(found.name)] of type \(found.type) projected from query view at "
                        + "position \(index) cannot be coerced to column [\(stored.name)] of type \(stored.type?.description ?? stored.hiveType) stored "
                        + "in view definition"
                )
            }
            types.append(type)
        }
        let coerced = coerced(result.query, to: types, span)
        let relation = [table.name.catalog, table.name.database, table.name.table]
        let fields = zip(coerced.columns, table.columns).map { column, stored in
            Field(relation: relation, name: stored.name, value: .column(column, span))
        }
        return Source(relation: .query(coerced), fields: fields)
    }

    private func stale(_ table: CatalogTable, _ span: SourceSpan, _ reason: String) -> AnalysisFailure {
        AnalysisFailure(
            .viewIsStale,
            span.start,
            "View '\(table.name)' is stale or in invalid state: \(reason)"
        )
    }
}

extension AnalysisFailure {
    /// The message with its place, as the failure of a view's user shows it.
    fileprivate var inner: String {
        position.map { "line \($0.line):\($0.column): \(message)" } ?? message
    }
}

extension TableName {
    /// The full name of what `name` means in `session`.
    init(_ name: QualifiedName, _ session: AnalysisSession) throws(AnalysisFailure) {
        let parts = name.parts.map(\.name)
        guard parts.count <= 3, let table = parts.last else {
            throw AnalysisFailure(.syntaxError, name.span.start, "Too many dots in table name: \(name.name)")
        }
        let catalog = parts.count == 3 ? parts[0] : session.catalog
        guard catalog == session.catalog else {
            throw AnalysisFailure(.catalogNotFound, name.span.start, "Catalog '\(catalog)' does not exist")
        }
        let database = parts.count >= 2 ? parts[parts.count - 2] : session.database ?? "default"
        self.init(catalog: catalog, database: database, table: table)
    }
}
