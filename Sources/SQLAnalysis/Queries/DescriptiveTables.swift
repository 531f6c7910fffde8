import SQLSyntax

/// Relations that describe others: `information_schema`, and `"table$partitions"`.
extension StatementAnalysis {
    /// A table of information_schema, made of what the snapshot holds of its database.
    func informationSchema(_ name: TableName, _ span: SourceSpan) throws(AnalysisFailure) -> Source {
        let tables = catalog.tables.values.sorted {
            ($0.name.database, $0.name.table) < ($1.name.database, $1.name.table)
        }
        switch name.table {
        case "schemata":
            let rows = catalog.databases.sorted().map { [name.catalog, $0] }
            return described(
                name,
                ["catalog_name", "schema_name"],
                rows.map { $0.map(LiteralValue.string) },
                span
            )
        case "tables":
            let rows = tables.map { table -> [LiteralValue] in
                let kind = if case .view = table.kind { "VIEW" } else { "BASE TABLE" }
                return [name.catalog, table.name.database, table.name.table, kind].map(LiteralValue.string)
            }
            return described(name, ["table_catalog", "table_schema", "table_name", "table_type"], rows, span)
        case "views":
            let rows = tables.compactMap { table -> [LiteralValue]? in
                guard case .view(let sql, _) = table.kind else { return nil }
                return [name.catalog, table.name.database, table.name.table, sql].map(LiteralValue.string)
            }
            return described(
                name,
                ["table_catalog", "table_schema", "table_name", "view_definition"],
                rows,
                span
            )
        case "columns":
            let rows = tables.flatMap { table in
                (table.columns + table.partitionKeys).enumerated().map { index, column -> [LiteralValue] in
                    [
                        .string(name.catalog), .string(table.name.database), .string(table.name.table),
                        .string(column.name), .integer(Int64(index + 1)), .null, .string("YES"),
                        .string(column.type?.description ?? column.hiveType),
                        column.comment.map(LiteralValue.string) ?? .null,
                        index < table.columns.count ? .null : .string("partition key"),
                    ]
                }
            }
            let names = [
                "table_catalog", "table_schema", "table_name", "column_name", "ordinal_position",
                "column_default",
                "is_nullable", "data_type", "comment", "extra_info",
            ]
            return described(name, names, rows, span)
        default:
            throw AnalysisFailure(.tableNotFound, span.start, "Table '\(name)' does not exist")
        }
    }

    /// One row per partition, its values in the types of the keys.
    func partitionList(
        of table: CatalogTable,
        _ name: TableName,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> Source {
        guard !table.partitionKeys.isEmpty else {
            throw AnalysisFailure(.tableNotFound, span.start, "Table '\(name)' does not exist")
        }
        let rows = table.partitions.map { partition in
            partition.values.map { $0 == CatalogPartition.nullValue ? LiteralValue.null : .string($0) }
        }
        let types = table.partitionKeys.map { $0.type ?? .varchar }
        return described(name, table.partitionKeys.map(\.name), rows, span, types: types)
    }

    /// Literal rows as a relation; a text becomes a value of its column's type by a cast.
    private func described(
        _ name: TableName,
        _ names: [String],
        _ rows: [[LiteralValue]],
        _ span: SourceSpan,
        types: [TrinoType]? = nil
    ) -> Source {
        let types = types ?? names.map { $0 == "ordinal_position" ? .bigint : .varchar }
        let columns = zip(names, types).map { column($0, $1) }
        let fields = columns.map { column in
            Field(
                relation: [name.catalog, name.database, name.table],
                name: column.name,
                value: .column(column, span)
            )
        }
        func expression(_ value: LiteralValue, _ type: TrinoType) -> TypedExpression {
            guard case .string = value, type != .varchar else {
                return TypedExpression(.literal(value), type: type, span: span)
            }
            let text = TypedExpression(.literal(value), type: .varchar, span: span)
            return TypedExpression(.cast(text, isTry: false), type: type, span: span)
        }
        if !rows.isEmpty {
            let typed = rows.map { row in zip(row, types).map { expression($0, $1) } }
            return Source(relation: .values(ResolvedValues(rows: typed, columns: columns)), fields: fields)
        }
        // No rows: one of NULLs, which a false filter takes away.
        let items = columns.map { column in
            ResolvedSelectItem(expression: expression(.null, column.type), column: column)
        }
        let filter = TypedExpression(.literal(.boolean(false)), type: .boolean, span: span)
        let select = ResolvedSelect(items: items, relation: nil, filter: filter)
        return Source(relation: .query(ResolvedQuery(body: .select(select), columns: columns)), fields: fields)
    }
}
