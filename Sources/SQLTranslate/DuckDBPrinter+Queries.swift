import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    /// Prints a query whose columns are named as `name(_:)` says.
    mutating func print(_ query: ResolvedQuery) throws(TranslationFailure) -> String {
        let grouped = groupedZones
        defer { groupedZones = grouped }
        var text = try printCommonTables(query.ctes)
        text += try printBody(query)
        // What is skipped is part of the condition on ties.
        if case .withTies = query.limit { return text }
        if !query.orderBy.isEmpty {
            if isOrderedOutside(query) { text = "FROM (\(text)) AS \(names.next("r"))" }
            text += " ORDER BY " + (try printCheckedKeys(query.orderBy))
        }
        if case .rows(let count)? = query.limit { text += " LIMIT \(try print(count).text)" }
        return text + printOffset(query)
    }

    private mutating func printOffset(_ query: ResolvedQuery) -> String {
        guard let offset = query.offset, let printed = try? print(offset) else { return "" }
        return printed.constantInteger == 0 ? "" : " OFFSET \(printed.text)"
    }

    mutating func printKeys(_ keys: [SortKey]) throws(TranslationFailure) -> String {
        var texts: [String] = []
        for key in keys {
            let order = "\(key.isDescending ? "DESC" : "ASC") NULLS \(key.nullsFirst ? "FIRST" : "LAST")"
            texts.append("\(comparable(try print(key.expression))) \(order)")
        }
        return texts.joined(separator: ", ")
    }

    /// Whether keys that must be checked stand behind a query of their own: the check is a window, and what the body answers
    /// may be one too.
    private func isOrderedOutside(_ query: ResolvedQuery) -> Bool {
        guard query.orderBy.contains(where: { NestedOrder.isNeeded($0.expression.type) }) else { return false }
        let answered = Set(query.columns.map(\.id))
        return query.orderBy.allSatisfy { key in
            if case .column(let column) = key.expression.node { answered.contains(column.id) } else { false }
        }
    }

    /// Keys that fail where rows next to one another cannot be told apart for a NULL inside a value.
    private mutating func printCheckedKeys(_ keys: [SortKey]) throws(TranslationFailure) -> String {
        guard keys.contains(where: { NestedOrder.isNeeded($0.expression.type) }) else {
            return try printKeys(keys)
        }
        var texts: [String] = []
        var before: [String] = []
        for key in keys {
            let printed = try print(key.expression)
            let value = comparable(printed)
            let order = "\(key.isDescending ? "DESC" : "ASC") NULLS \(key.nullsFirst ? "FIRST" : "LAST")"
            if NestedOrder.isNeeded(printed.type) {
                let partition = before.isEmpty ? "" : "PARTITION BY \(before.joined(separator: ", ")) "
                let previous = "lag(\(value)) OVER (\(partition)ORDER BY \(value))"
                let guarded = try NestedOrder(names: names, failing: failing).guarded(
                    PrintedExpression(value, printed.type),
                    PrintedExpression(previous, printed.type)
                ) { (value, _) in value.text }
                texts.append("\(guarded) \(order)")
            } else {
                texts.append("\(value) \(order)")
            }
            before.append(value)
        }
        return texts.joined(separator: ", ")
    }

    private mutating func printBody(_ query: ResolvedQuery) throws(TranslationFailure) -> String {
        switch query.body {
        case .select(let select):
            guard case .withTies(let count)? = query.limit else { return try printSelect(select) }
            return try printSelect(select, ties: Ties(keys: query.orderBy, count: count, offset: query.offset))
        case .setOperation(let operation):
            return try withTies(query, try printSetOperation(operation))
        case .values(let values):
            return try withTies(query, try printValues(values))
        case .query(let inner):
            return try withTies(query, "FROM (\(try print(inner))) AS \(names.next("r"))")
        }
    }

    /// `FETCH FIRST n ROWS WITH TIES` over a body that is no select.
    private mutating func withTies(_ query: ResolvedQuery, _ body: String) throws(TranslationFailure) -> String
    {
        guard case .withTies(let count)? = query.limit else { return body }
        let ties = Ties(keys: query.orderBy, count: count, offset: query.offset)
        return "FROM (\(body)) AS \(names.next("r"))" + (try printTies(ties))
    }

    /// The rows behind the offset up to the last that equals the one at which the count is reached.
    private struct Ties {
        let keys: [SortKey]
        let count: TypedExpression
        let offset: TypedExpression?
    }

    private mutating func printTies(_ ties: Ties) throws(TranslationFailure) -> String {
        let keys = try printKeys(ties.keys)
        let count = try print(ties.count).text
        guard
            let offset = try ties.offset.map({ (offset) throws(TranslationFailure) in try print(offset).text })
        else {
            return " QUALIFY rank() OVER (ORDER BY \(keys)) <= \(count) ORDER BY \(keys)"
        }
        return " QUALIFY row_number() OVER (ORDER BY \(keys)) > \(offset)"
            + " AND rank() OVER (ORDER BY \(keys)) <= \(offset) + \(count) ORDER BY \(keys)"
    }

    private mutating func printSetOperation(
        _ operation: ResolvedSetOperation
    ) throws(TranslationFailure) -> String {
        let left = try printSide(operation.left, as: operation.columns)
        let right = try printSide(operation.right, as: operation.columns)
        let isByZone = operation.columns.contains { DuckDBTypes.isZoned($0.type) }
        if operation.isDistinct || operation.kind != .union {
            let types = operation.columns.map(\.type)
            try DuckDBTypes.requirePlainEquality(
                operation.kind == .union ? types.filter { !DuckDBTypes.isZoned($0) } : types,
                operation.kind.rawValue
            )
        }
        guard operation.isDistinct, operation.kind == .union, isByZone else {
            return "(\(left)) \(operation.kind.rawValue)\(operation.isDistinct ? "" : " ALL") (\(right))"
        }
        return distinctByMoment("(\(left)) UNION ALL (\(right))", operation.columns)
    }

    /// One side of a set operation, its columns renamed to those of the result.
    private mutating func printSide(
        _ query: ResolvedQuery,
        as columns: [ResolvedColumn]
    ) throws(TranslationFailure) -> String {
        let text = try print(query)
        if query.columns.map(\.id) == columns.map(\.id) { return text }
        let items = zip(query.columns, columns).map { "\(Self.name($0)) AS \(Self.name($1))" }
        return "SELECT \(items.joined(separator: ", ")) FROM (\(text)) AS \(names.next("r"))"
    }

    /// Distinct rows where moments in several zones count as one; which zone stays is open, as in Trino.
    private func distinctByMoment(_ query: String, _ columns: [ResolvedColumn]) -> String {
        let items = columns.map { column in
            let name = Self.name(column)
            guard DuckDBTypes.isZoned(column.type) else { return name }
            return
                "struct_pack(u := struct_extract(\(name), 'u'), z := any_value(struct_extract(\(name), 'z'))) AS \(name)"
        }
        let keys = columns.map { column in
            let name = Self.name(column)
            return DuckDBTypes.isZoned(column.type) ? "struct_extract(\(name), 'u')" : name
        }
        return "SELECT \(items.joined(separator: ", ")) FROM (\(query)) AS \(names.next("r"))"
            + " GROUP BY \(keys.joined(separator: ", "))"
    }

    mutating func printValues(_ values: ResolvedValues) throws(TranslationFailure) -> String {
        var rows: [String] = []
        for row in values.rows { rows.append("(" + (try print(row)).map(\.text).joined(separator: ", ") + ")") }
        let columns = values.columns.map(Self.name).joined(separator: ", ")
        return
            "SELECT \(columns) FROM (VALUES \(rows.joined(separator: ", "))) AS \(names.next("r"))(\(columns))"
    }

    // MARK: - SELECT

    private mutating func printSelect(
        _ select: ResolvedSelect,
        ties: Ties? = nil
    ) throws(TranslationFailure) -> String {
        var source = ""
        if let relation = select.relation { source = " FROM \(try print(relation))" }
        if let filter = select.filter { source += " WHERE \(try print(filter, asCondition: true).text)" }
        var grouping = ""
        if let aggregation = select.aggregation { (source, grouping) = try printGrouping(aggregation, source) }
        var items: [String] = []
        for item in select.items {
            let printed = try print(item.expression)
            let name = Self.name(item.column)
            items.append(printed.text == name ? name : "\(printed.text) AS \(name)")
        }
        if items.isEmpty { items.append("NULL AS \(names.next("empty"))") }
        var text = "SELECT \(items.joined(separator: ", "))\(source)\(grouping)"
        if let having = select.having { text += " HAVING \(try print(having, asCondition: true).text)" }
        if select.isDistinct { text = try printDistinct(text, select) }
        guard let ties else { return text }
        let inner = select.isDistinct ? "FROM (\(text)) AS \(names.next("r"))" : text
        return inner + (try printTies(ties))
    }

    private func printDistinct(
        _ text: String,
        _ select: ResolvedSelect
    ) throws(TranslationFailure) -> String {
        let columns = select.items.map(\.column)
        let types = columns.map(\.type).filter { !DuckDBTypes.isZoned($0) }
        try DuckDBTypes.requirePlainEquality(types, "DISTINCT")
        if columns.contains(where: { DuckDBTypes.isZoned($0.type) }) { return distinctByMoment(text, columns) }
        return "SELECT DISTINCT" + text.dropFirst("SELECT".count)
    }

    /// The source and the GROUP BY of a grouped select.
    ///
    /// Keys that are expressions become columns of an inner select first, so that everything behind the grouping, subqueries
    /// included, names them like any other column.
    private mutating func printGrouping(
        _ aggregation: Aggregation,
        _ source: String
    ) throws(TranslationFailure) -> (source: String, grouping: String) {
        var computed: [String] = []
        var keyNames: [String] = []
        var afterGrouping: [(Int, PrintedExpression)] = []
        for key in aggregation.keys {
            if !DuckDBTypes.isZoned(key.column.type) {
                try DuckDBTypes.requirePlainEquality([key.column.type], "GROUP BY")
            }
            let printed = try print(key.expression)
            let name = Self.name(key.column)
            if DuckDBTypes.isZoned(key.column.type) {
                computed.append("\(printed.utc) AS \(name)_u")
                computed.append("\(printed.zone) AS \(name)_z")
                keyNames.append("\(name)_u")
                let zone = printed.zoned?.constantZone.map { DuckDBText.string($0) }
                afterGrouping.append(
                    (
                        key.column.id,
                        PrintedExpression(
                            utc: "\(name)_u",
                            zone: zone ?? "any_value(\(name)_z)",
                            constantZone: printed.zoned?.constantZone,
                            key.column.type
                        )
                    )
                )
            } else {
                if printed.text != name { computed.append("\(printed.text) AS \(name)") }
                keyNames.append(name)
            }
        }
        for (id, printed) in afterGrouping { groupedZones[id] = printed }
        var inner = source
        if !computed.isEmpty {
            let all = source.isEmpty ? [] : ["*"]
            inner = " FROM (SELECT \((all + computed).joined(separator: ", "))\(source)) AS \(names.next("r"))"
        }
        return (inner, groupBy(aggregation, keyNames))
    }

    private func groupBy(_ aggregation: Aggregation, _ names: [String]) -> String {
        if aggregation.sets.count == 1, let only = aggregation.sets.first, only.count == names.count {
            return names.isEmpty ? "" : " GROUP BY \(names.joined(separator: ", "))"
        }
        let sets = aggregation.sets.map { "(" + $0.map { names[$0] }.joined(separator: ", ") + ")" }
        return " GROUP BY GROUPING SETS (\(sets.joined(separator: ", ")))"
    }

    // MARK: - WITH

    private mutating func printCommonTables(_ tables: [CommonTable]) throws(TranslationFailure) -> String {
        var parts: [String] = []
        var isRecursive = false
        for table in tables where table.referenceCount > 0 {
            let name = name(ofCommonTable: table.id)
            let columns = table.query.columns.map(Self.name)
            if table.isRecursive, !isCounted(table) {
                parts += try printUnrolled(table)
            } else if table.isRecursive {
                isRecursive = true
                parts.append("\(name)(\(try recursiveColumns(table))) AS (\(try printRecursive(table)))")
            } else {
                parts.append("\(name)(\(columns.joined(separator: ", "))) AS (\(try print(table.query)))")
            }
        }
        guard !parts.isEmpty else { return "" }
        return "WITH \(isRecursive ? "RECURSIVE " : "")\(parts.joined(separator: ", ")) "
    }
}
