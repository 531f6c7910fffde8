import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    mutating func printSubquery(_ expression: TypedExpression) throws(TranslationFailure) -> PrintedExpression {
        sawUnliftable = true
        let type = expression.type
        switch expression.node {
        case .exists(let query):
            return PrintedExpression("EXISTS \(try nested(query))", .boolean)
        case .scalarSubquery(let query):
            if let fields = type.rowFields, query.columns.count > 1 {
                return PrintedExpression(try packed(query, fields), type)
            }
            return PrintedExpression(try nested(query), type)
        case .inSubquery(let value, let query):
            let value = try print(value)
            if let fields = value.type.rowFields, query.columns.count == fields.count {
                return PrintedExpression("(\(value.text) IN \(try packed(query, fields)))", .boolean)
            }
            return PrintedExpression("(\(comparable(value)) IN \(try comparableColumn(query)))", .boolean)
        case .quantified(let comparison, let quantifier, let value, let query):
            let value = try print(value)
            let operation = "\(comparison.rawValue) \(quantifier.rawValue)"
            return PrintedExpression(
                "(\(comparable(value)) \(operation) \(try comparableColumn(query)))",
                .boolean
            )
        default:
            preconditionFailure("printSubquery is called for subqueries only")
        }
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
    private mutating func packed(
        _ query: ResolvedQuery,
        _ fields: [RowField]
    ) throws(TranslationFailure) -> String {
        let parts = zip(DuckDBTypes.fieldNames(of: fields), query.columns).map {
            "\(DuckDBText.name($0)) := \(Self.name($1))"
        }
        let inner = try nested(query)
        return "(SELECT struct_pack(\(parts.joined(separator: ", "))) FROM \(inner) AS \(names.next("r")))"
    }

    /// A query of one column whose values compare as Trino compares them.
    private mutating func comparableColumn(_ query: ResolvedQuery) throws(TranslationFailure) -> String {
        let inner = try nested(query)
        guard let column = query.columns.first, DuckDBTypes.isZoned(column.type) else { return inner }
        return "(SELECT struct_extract(\(Self.name(column)), 'u') FROM \(inner) AS \(names.next("r")))"
    }
}
