import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    /// How often Trino repeats the step of a recursive query before it gives up.
    private static let roundLimit = 10

    /// The columns of a recursive table; counted ones have the round as one more column.
    mutating func recursiveColumns(_ table: CommonTable) throws(TranslationFailure) -> String {
        var columns = table.query.columns.map(Self.name)
        if isCounted(table) {
            let round = "round_w\(table.id)"
            roundColumns[table.id] = round
            columns.append(round)
        }
        return columns.joined(separator: ", ")
    }

    /// The anchor and the step, which fails when it still yields rows after the last round allowed.
    ///
    /// - Source: Trino documentation, WITH RECURSIVE clause and `max_recursion_depth`.
    mutating func printRecursive(_ table: CommonTable) throws(TranslationFailure) -> String {
        guard case .setOperation(let operation) = table.query.body else {
            throw TranslationFailure("NOT_SUPPORTED", "A recursive query must be a UNION")
        }
        let keyword = operation.isDistinct ? "UNION" : "UNION ALL"
        guard let round = roundColumns[table.id], case .select(var step) = operation.right.body else {
            return "(\(try print(operation.left))) \(keyword) (\(try print(operation.right)))"
        }
        let anchor = "SELECT *, 0 FROM (\(try print(operation.left))) AS \(names.next("r"))"
        let failure = Failing(isCaught: false).fail(
            "NOT_SUPPORTED: Recursion depth limit exceeded (\(Self.roundLimit))."
                + " Use 'max_recursion_depth' session property to modify the limit."
        )
        let marker = ResolvedColumn(id: Int.max - table.id, name: "round", type: .integer)
        let next = "CASE WHEN \(round) >= \(Self.roundLimit) THEN \(failure) ELSE \(round) + 1 END"
        replacements[marker.id] = PrintedExpression(next, .integer)
        guard let span = step.items.first?.expression.span else {
            throw TranslationFailure("NOT_SUPPORTED", "A recursive step without columns")
        }
        step.items.append(
            ResolvedSelectItem(
                expression: TypedExpression(.column(marker), type: .integer, span: span),
                column: marker
            )
        )
        var right = operation.right
        right.body = .select(step)
        let text = try print(right)
        replacements[marker.id] = nil
        return "\(anchor) \(keyword) (\(text))"
    }

    /// Rounds can be counted where the step is a plain select that reads the table in its own FROM.
    private func isCounted(_ table: CommonTable) -> Bool {
        guard case .setOperation(let operation) = table.query.body, !operation.isDistinct,
            case .select(let step) = operation.right.body, step.aggregation == nil, !step.isDistinct,
            let relation = step.relation
        else { return false }
        return reads(relation, table.id)
    }

    private func reads(_ relation: ResolvedRelation, _ id: Int) -> Bool {
        switch relation {
        case .commonTable(let other, _): other == id
        case .join(let join): reads(join.left, id) || reads(join.right, id)
        case .sample(let inner, _, _): reads(inner, id)
        case .scan, .values, .query, .unnest, .lateral: false
        }
    }
}
