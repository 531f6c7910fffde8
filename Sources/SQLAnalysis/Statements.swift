import SQLSyntax

extension StatementAnalysis {
    func resolve(_ statement: Statement) throws(AnalysisFailure) -> ResolvedStatement {
        let action = try action(statement)
        for index in scans.indices { try scans[index].project() }
        var liveness = ColumnLiveness()
        liveness.add(action)
        return ResolvedStatement(
            action: action,
            scans: scans.map { $0.finished(liveness) },
            tablesRead: tablesRead,
            isDeterministic: isDeterministic,
            notes: notes
        )
    }

    private func action(_ statement: Statement) throws(AnalysisFailure) -> ResolvedStatement.Action {
        switch statement {
        case .query(let query): return .query(try self.query(query, outer: nil, nil).query)
        case .createTableAs(let create): return .createTableAs(try createTableAs(create))
        case .createView(let create): return .createView(try createView(create))
        case .insert(let insert): return .insert(try self.insert(insert))
        case .unload(let unload):
            let result = try query(unload.query, outer: nil, nil)
            try checkNames(result)
            return .unload(
                ResolvedStatement.Unload(
                    query: result.query,
                    location: unload.location,
                    options: try properties(unload.properties)
                )
            )
        case .explain(let explain):
            return .explain(
                ResolvedStatement.Explain(
                    isAnalyze: explain.analyze,
                    isVerbose: explain.isVerbose,
                    format: explain.format?.rawValue.uppercased(),
                    planType: explain.type?.rawValue.uppercased(),
                    statement: try action(explain.statement)
                )
            )
        case .delete(let delete): return .change(try self.delete(delete))
        case .update(let update): return .change(try self.update(update))
        case .merge(let merge): return .change(try self.merge(merge))
        case .optimize(let optimize): return .optimize(try self.optimize(optimize))
        case .vacuum(let name): return .vacuum(try vacuum(name))
        case .dropView, .prepare, .execute, .executeImmediate, .deallocate, .showCreateView, .createDatabase,
            .alterDatabase, .dropDatabase, .createTable, .alterTable, .dropTable, .repairTable, .showDatabases,
            .showTables, .showViews, .showColumns, .showPartitions, .showTableProperties, .showCreateTable,
            .describe, .describeView:
            return .passThrough(statement)
        }
    }

    /// The full name of a table or view to be made, whose database must be there.
    private func target(_ name: QualifiedName) throws(AnalysisFailure) -> TableName {
        let target = try TableName(name, session)
        guard catalog.databases.contains(target.database) else {
            throw AnalysisFailure(
                .schemaNotFound,
                .start,
                "Schema \(target.database) does not exist",
                hint: Suggestion.hint(for: target.database, among: catalog.databases)
            )
        }
        return target
    }

    // MARK: CREATE TABLE AS

    private func createTableAs(
        _ create: SQLSyntax.CreateTableAs
    ) throws(AnalysisFailure) -> ResolvedStatement.CreateTableAs {
        let target = try target(create.name)
        let exists = catalog.tables[target] != nil
        if exists, !create.ifNotExists {
            throw AnalysisFailure(
                .tableAlreadyExists,
                .start,
                "Destination table '\(target)' already exists"
            )
        }
        var result = try query(create.query, outer: nil, nil)
        // Athena looks at the names before the column list.
        try checkNames(result)
        result.names = try aliased(result.names, create.columns)
        for (index, column) in result.query.columns.enumerated() where column.type == .unknown {
            throw AnalysisFailure(
                .columnTypeUnknown,
                .start,
                "Column type is unknown at position \(index + 1)"
            )
        }
        return ResolvedStatement.CreateTableAs(
            target: target,
            ifNotExists: create.ifNotExists,
            targetExists: exists,
            query: result.query,
            columns: zip(result.query.columns, result.names).map { column, name in
                ResolvedColumn(id: column.id, name: name ?? column.name, type: column.type)
            },
            properties: try properties(create.properties),
            withData: create.isWithData
        )
    }

    /// - Throws: `MISSING_COLUMN_NAME`, `DUPLICATE_COLUMN_NAME`.
    private func checkNames(_ result: NamedColumns) throws(AnalysisFailure) {
        var seen: Set<String> = []
        for (index, name) in result.names.enumerated() {
            guard let name else {
                throw AnalysisFailure(
                    .missingColumnName,
                    .start,
                    "Column name not specified at position \(index + 1)"
                )
            }
            guard seen.insert(name).inserted else {
                throw AnalysisFailure(
                    .duplicateColumnName,
                    .start,
                    "Column name '\(name)' specified more than once"
                )
            }
        }
    }

    private func createView(
        _ create: SQLSyntax.CreateView
    ) throws(AnalysisFailure) -> ResolvedStatement.CreateView {
        let target = try target(create.name)
        if create.orReplace { replacedView = target }
        let result = try query(create.query, outer: nil, nil)
        try checkNames(result)
        return ResolvedStatement.CreateView(
            target: target,
            isOrReplace: create.orReplace,
            columns: result.query.columns,
            originalSQL: Printer.print(create.query)
        )
    }

    // MARK: INSERT

    private func insert(_ insert: SQLSyntax.Insert) throws(AnalysisFailure) -> ResolvedStatement.Insert {
        let name = try TableName(insert.table, session)
        let table = try require(name, SourceSpan(start: .start, end: .start))
        if case .view = table.kind {
            throw AnalysisFailure(.notSupported, .start, "Inserting into views is not supported")
        }
        let all = table.columns + table.partitionKeys
        let named = insert.columns.isEmpty ? all.map(\.name) : insert.columns.map(\.name)
        for (index, column) in named.enumerated() {
            guard all.contains(where: { $0.name == column }) else {
                throw AnalysisFailure(
                    .columnNotFound,
                    .start,
                    "Insert column name does not exist in target table: \(column)",
                    hint: Suggestion.hint(for: column, among: all.map(\.name))
                )
            }
            guard named.firstIndex(of: column) == index else {
                throw AnalysisFailure(
                    .duplicateColumnName,
                    .start,
                    "Insert column name is specified more than once: \(column)"
                )
            }
        }
        let result = try query(insert.query, outer: nil, nil).query
        let types = named.map { column in all.first { $0.name == column }?.type ?? .unknown }
        let fits =
            types.count == result.columns.count
            && zip(result.columns, types).allSatisfy { TypeCoercion.canInsert($0.type, into: $1) }
        guard fits else {
            let want = types.map(\.description).joined(separator: ", ")
            let have = result.columns.map(\.type.description).joined(separator: ", ")
            throw AnalysisFailure(
                .typeMismatch,
                .start,
                "Insert query has mismatched column types: Table: [\(want)], Query: [\(have)]"
            )
        }
        return ResolvedStatement.Insert(
            target: table,
            query: arranged(result, named, all, insert.query.span)
        )
    }

    /// The query with a column for each of the table's, in the table's order and types.
    private func arranged(
        _ query: ResolvedQuery,
        _ named: [String],
        _ all: [CatalogColumn],
        _ span: SourceSpan
    ) -> ResolvedQuery {
        let isArranged =
            named == all.map(\.name) && query.columns.map(\.name) == named
            && query.columns.map(\.type) == all.map { $0.type ?? .unknown }
        if isArranged { return query }
        let items = all.map { column -> ResolvedSelectItem in
            let type = column.type ?? .unknown
            let value: TypedExpression
            if let index = named.firstIndex(of: column.name) {
                value = TypedExpression.column(query.columns[index], span).coerced(to: type)
            } else {
                value = TypedExpression(.literal(.null), type: type, span: span)
            }
            return ResolvedSelectItem(expression: value, column: self.column(column.name, type))
        }
        let select = ResolvedSelect(items: items, relation: .query(query))
        return ResolvedQuery(body: .select(select), columns: items.map(\.column))
    }

    // MARK: WITH (...)

    private func properties(_ properties: [Property]) throws(AnalysisFailure) -> [PropertyAssignment] {
        var assignments: [PropertyAssignment] = []
        for property in properties {
            let name = property.name.name
            guard !assignments.contains(where: { $0.name == name }) else {
                throw AnalysisFailure(
                    .duplicateProperty,
                    property.name.span.start,
                    "Duplicate property: \(name)"
                )
            }
            guard let expression = property.value else { continue }
            let context = ExpressionContext(scope: Scope(fields: [], parent: nil))
            guard let value = PropertyValue(try type(expression, context)) else {
                throw AnalysisFailure(
                    .invalidTableProperty,
                    expression.anchor,
                    "Invalid value for property '\(name)': Cannot convert [\(ExpressionText.show(expression))]"
                )
            }
            assignments.append(PropertyAssignment(name: name, value: value, span: property.name.span))
        }
        return assignments
    }
}

extension PropertyValue {
    /// The constant that an expression is; nil when it is none.
    fileprivate init?(_ expression: TypedExpression) {
        switch expression.node {
        case .literal(.null): self = .null
        case .literal(.string(let text)): self = .string(text)
        case .literal(.integer(let value)): self = .integer(value)
        case .literal(.double(let value)): self = .number(value)
        case .literal(.decimal(let text)):
            guard let value = Double(text) else { return nil }
            self = .number(value)
        case .literal(.boolean(let value)): self = .boolean(value)
        case .array(let elements):
            let values = elements.compactMap(PropertyValue.init)
            guard values.count == elements.count else { return nil }
            self = .array(values)
        case .cast(let inner, _):
            self.init(inner)
        default: return nil
        }
    }
}

extension TypeCoercion {
    /// Whether INSERT takes values of one type for a column of another: what coerces, and text of any length.
    static func canInsert(_ source: TrinoType, into target: TrinoType) -> Bool {
        if canCoerce(source, to: target) { return true }
        switch (source, target) {
        case (.varchar, .varchar), (.varchar, .char), (.char, .varchar), (.char, .char): return true
        case (.timestamp, .timestamp): return true
        default: return false
        }
    }
}
