import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    mutating func printSubquery(
        _ expression: TypedExpression,
        asCondition: Bool
    ) throws(TranslationFailure) -> PrintedExpression {
        sawUnliftable = true
        let type = expression.type
        switch expression.node {
        case .exists(let query):
            return PrintedExpression("EXISTS \(try nested(query))", .boolean)
        case .scalarSubquery(let query):
            if let fields = type.rowFields, query.columns.count > 1 {
                return PrintedExpression(packed(try nested(query), query, fields), type)
            }
            return PrintedExpression(try nested(query), type)
        case .inSubquery(let value, let query):
            if let fields = Self.rowFields(value, query) {
                return try printMembership(of: value, fields, in: query, asCondition: asCondition)
            }
            return PrintedExpression(
                "(\(comparable(try print(value))) IN \(try comparableColumn(query)))",
                .boolean
            )
        case .quantified(let comparison, let quantifier, let value, let query):
            if let fields = Self.rowFields(value, query) {
                switch (comparison, quantifier) {
                case (.equal, .any):
                    return try printMembership(of: value, fields, in: query, asCondition: asCondition)
                case (.notEqual, .all):
                    let test = try printMembership(of: value, fields, in: query, asCondition: false)
                    return PrintedExpression("(NOT \(test.text))", .boolean)
                default:
                    throw TranslationFailure(
                        "NOT_SUPPORTED",
                        "Quantified comparison \(comparison.rawValue) \(quantifier.rawValue) of rows is not supported"
                    )
                }
            }
            let operation = "\(comparison.rawValue) \(quantifier.rawValue)"
            return PrintedExpression(
                "(\(comparable(try print(value))) \(operation) \(try comparableColumn(query)))",
                .boolean
            )
        default:
            preconditionFailure("printSubquery is called for subqueries only")
        }
    }

    // MARK: - Rows

    /// The fields of a value that is compared with the columns of a query, one by one.
    private static func rowFields(_ value: TypedExpression, _ query: ResolvedQuery) -> [RowField]? {
        guard let fields = value.type.rowFields, query.columns.count == fields.count, fields.count > 1 else {
            return nil
        }
        return fields
    }

    /// Whether a row is among those of a query: unknown where only a NULL inside of a row leaves it open.
    ///
    /// DuckDB takes NULLs inside of rows for equal values. Where false and unknown mean the same, rows with a NULL match
    /// nothing and one hashed comparison will do.
    private mutating func printMembership(
        of value: TypedExpression,
        _ fields: [RowField],
        in query: ResolvedQuery,
        asCondition: Bool
    ) throws(TranslationFailure) -> PrintedExpression {
        let row = try print(value)
        var values: [PrintedExpression] = []
        if case .row(let parts) = value.node {
            values = try print(parts)
        } else {
            for (name, field) in zip(DuckDBTypes.fieldNames(of: fields), fields) {
                values.append(
                    PrintedExpression("struct_extract(\(row.text), \(DuckDBText.string(name)))", field.type)
                )
            }
        }
        let inner = try nested(query)
        let candidates = query.columns.map { PrintedExpression(Self.name($0), $0.type, isSimple: true) }
        var tests: [String] = []
        for (value, candidate) in zip(values, candidates) {
            tests.append(try Comparisons(names: names).compare(.equal, value, candidate))
        }
        let test = tests.joined(separator: " AND ")
        let isMatched: String
        if fields.contains(where: { needsOwnEquality($0.type) || DuckDBTypes.isZoned($0.type) }) {
            isMatched = "EXISTS (SELECT 1 FROM \(inner) AS \(names.next("r")) WHERE \(test))"
        } else {
            let known = candidates.map { "\($0.text) IS NOT NULL" }.joined(separator: " AND ")
            isMatched = "(\(row.text) IN \(packed(inner, query, fields, where: known)))"
        }
        if asCondition { return PrintedExpression(isMatched, .boolean) }
        let isOpen = "EXISTS (SELECT 1 FROM \(inner) AS \(names.next("r")) WHERE (\(test)) IS NULL)"
        return PrintedExpression(
            "CASE WHEN \(isMatched) THEN true WHEN \(isOpen) THEN NULL ELSE false END",
            .boolean
        )
    }

    /// A query in parentheses.
    ///
    /// What a TRY or a grouping outside means ends at its border.
    mutating func nested(_ query: ResolvedQuery) throws(TranslationFailure) -> String {
        let depth = tryDepth
        tryDepth = 0
        defer { tryDepth = depth }
        return "(\(try print(query)))"
    }

    /// A query of several columns as a query of one row value.
    private func packed(
        _ inner: String,
        _ query: ResolvedQuery,
        _ fields: [RowField],
        where condition: String? = nil
    ) -> String {
        let parts = zip(DuckDBTypes.fieldNames(of: fields), query.columns).map {
            "\(DuckDBText.name($0)) := \(Self.name($1))"
        }
        let filter = condition.map { " WHERE \($0)" } ?? ""
        return
            "(SELECT struct_pack(\(parts.joined(separator: ", "))) FROM \(inner) AS \(names.next("r"))\(filter))"
    }

    /// A query of one column whose values compare as Trino compares them.
    private mutating func comparableColumn(_ query: ResolvedQuery) throws(TranslationFailure) -> String {
        let inner = try nested(query)
        guard let column = query.columns.first, DuckDBTypes.isZoned(column.type) else { return inner }
        return "(SELECT struct_extract(\(Self.name(column)), 'u') FROM \(inner) AS \(names.next("r")))"
    }
}
