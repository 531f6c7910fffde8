import SQLSyntax

/// A query that was analyzed, with the names its columns really have.
struct NamedColumns {
    var query: ResolvedQuery
    /// `nil` for a column that is neither a column of a relation nor has an alias.
    var names: [String?]
}

/// The named queries in sight.
final class CommonTableScope {
    struct Entry {
        var id: Int
        var columns: [ResolvedColumn]
        /// Without the names `_col0` that unnamed columns are shown with.
        var names: [String?]
    }

    let parent: CommonTableScope?
    var tables: [String: Entry] = [:]

    init(parent: CommonTableScope?) {
        self.parent = parent
    }

    func find(_ name: String) -> Entry? { tables[name] ?? parent?.find(name) }
}

extension StatementAnalysis {
    /// Resolves a query; `outer` are the columns of the queries around it.
    func query(
        _ query: Query,
        outer: Scope?,
        _ commonTables: CommonTableScope?
    ) throws(AnalysisFailure) -> NamedColumns {
        var tables = commonTables
        var ctes: [CommonTable] = []
        if let with = query.with {
            let scope = CommonTableScope(parent: commonTables)
            for named in with.queries {
                ctes.append(try commonTable(named, isRecursive: with.isRecursive, outer: outer, scope))
            }
            tables = scope
        }
        var result = try body(query, outer: outer, tables)
        for index in ctes.indices { ctes[index].referenceCount = referencesOfCommonTable[ctes[index].id] ?? 0 }
        result.query.ctes = ctes + result.query.ctes
        result.query.offset = try query.offset.map { (count) throws(AnalysisFailure) in
            try rowCount(count, "OFFSET", query.offsetStart)
        }
        result.query.limit = try limit(query)
        return result
    }

    private func body(
        _ query: Query,
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> NamedColumns {
        if case .select(let select) = query.body {
            return try self.select(select, orderBy: query.orderBy, outer: outer, tables)
        }
        var result = try self.body(query.body, query.span, outer: outer, tables)
        guard !query.orderBy.isEmpty else { return result }
        if case .query = result.query.body {
        } else if !result.query.orderBy.isEmpty || result.query.limit != nil {
            result.query = ResolvedQuery(body: .query(result.query), columns: result.query.columns)
        }
        let fields = zip(result.query.columns, result.names).map { column, name in
            Field(relation: [], name: name, value: .column(column, query.span))
        }
        var context = ExpressionContext(scope: Scope(fields: fields, parent: outer), commonTables: tables)
        context = context.restricted(to: "ORDER BY clause", at: query.orderBy[0].expression.anchor)
        for item in query.orderBy {
            if let column = try ordinal(item, result.query.columns) {
                result.query.orderBy.append(
                    try sortKey(item, .column(column, item.expression.span), at: query.span.start)
                )
            } else {
                result.query.orderBy.append(
                    try sortKey(item, type(item.expression, context), at: query.span.start)
                )
            }
        }
        return result
    }

    /// The output column that `ORDER BY 2` means; `nil` when the key is not a number.
    func ordinal(_ item: SortItem, _ columns: [ResolvedColumn]) throws(AnalysisFailure) -> ResolvedColumn? {
        guard case .literal(.integer(let position)) = item.expression.node else { return nil }
        guard position >= 1, position <= columns.count else {
            throw AnalysisFailure(
                .invalidColumnReference,
                item.expression.anchor,
                "ORDER BY position \(position) is not in select list"
            )
        }
        return columns[Int(position) - 1]
    }

    func body(
        _ body: QueryBody,
        _ span: SourceSpan,
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> NamedColumns {
        switch body {
        case .select(let select): return try self.select(select, orderBy: [], outer: outer, tables)
        case .setOperation(let operation): return try setOperation(operation, outer: outer, tables)
        case .values(let values): return try self.values(values, outer: outer, tables)
        case .table(let name):
            let relation = Relation(node: .table(name, period: nil), span: name.span)
            let select = Select(allOf: relation)
            return try self.select(select, orderBy: [], outer: outer, tables)
        case .parenthesized(let query):
            let inner = try self.query(query, outer: outer, tables)
            guard query.with != nil || !query.orderBy.isEmpty || query.limit != nil || query.offset != nil
            else {
                return inner
            }
            let wrapped = ResolvedQuery(body: .query(inner.query), columns: inner.query.columns)
            return NamedColumns(query: wrapped, names: inner.names)
        }
    }

    private func limit(_ query: Query) throws(AnalysisFailure) -> ResolvedQuery.Limit? {
        switch query.limit {
        case .none, .all: return nil
        case .rows(let count): return .rows(try rowCount(count, "LIMIT", query.limitStart))
        case .fetchFirst(let count, let withTies):
            let rows = try rowCount(count ?? .number(1), "FETCH FIRST", query.limitStart)
            if case .literal(.integer(let number)) = rows.node, number <= 0 {
                throw AnalysisFailure(
                    .numericValueOutOfRange,
                    query.limitStart,
                    "FETCH FIRST row count must be positive (actual value: \(number))"
                )
            }
            guard withTies else { return .rows(rows) }
            guard !query.orderBy.isEmpty else {
                throw AnalysisFailure(
                    .missingOrderBy,
                    query.limitStart,
                    "FETCH FIRST WITH TIES clause requires ORDER BY"
                )
            }
            return .withTies(rows)
        }
    }

    private func rowCount(
        _ count: RowCount,
        _ clause: String,
        _ start: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        switch count {
        case .number(let number):
            return TypedExpression(
                .literal(.integer(number)),
                type: .bigint,
                span: SourceSpan(start: start, end: start)
            )
        case .parameter(let index):
            guard index < parameters.count else {
                throw AnalysisFailure(.invalidParameterUsage, start, "Incorrect number of parameters")
            }
            let context = ExpressionContext(scope: Scope(fields: [], parent: nil))
            let value = try type(parameters[index], context)
            guard case .literal(.integer(let number)) = value.node else {
                throw AnalysisFailure(
                    .typeMismatch,
                    start,
                    "\(clause) parameter must be an integer constant (actual: \(value.type))"
                )
            }
            guard number >= 0 else {
                throw AnalysisFailure(
                    .invalidLimitClause,
                    start,
                    "\(clause) row count must be greater or equal to 0 (actual value: \(number))"
                )
            }
            return value.coerced(to: .bigint)
        }
    }
}

extension TypedExpression {
    static func column(_ column: ResolvedColumn, _ span: SourceSpan) -> TypedExpression {
        TypedExpression(.column(column), type: column.type, span: span)
    }
}
