import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    /// How often Trino repeats the step of a recursive query before it gives up.
    private static let roundLimit = 10

    /// The columns of a recursive table whose rounds are counted: the round is one more.
    mutating func recursiveColumns(_ table: CommonTable) throws(TranslationFailure) -> String {
        var columns = table.query.columns.map(Self.name)
        let round = "round_w\(table.id)"
        roundColumns[table.id] = round
        columns.append(round)
        return columns.joined(separator: ", ")
    }

    /// The anchor and the step, which fails when it still yields rows after the last round allowed.
    ///
    /// - Source: Trino documentation, WITH RECURSIVE clause and `max_recursion_depth`.
    mutating func printRecursive(_ table: CommonTable) throws(TranslationFailure) -> String {
        guard case .setOperation(let operation) = table.query.body else {
            throw TranslationFailure("NOT_SUPPORTED", "A recursive query must be a UNION")
        }
        guard let round = roundColumns[table.id], case .select(var step) = operation.right.body else {
            throw TranslationFailure("NOT_SUPPORTED", "A recursive query whose rounds cannot be counted")
        }
        let anchor = "SELECT *, 0 FROM (\(try print(operation.left))) AS \(names.next("r"))"
        let marker = ResolvedColumn(id: Int.max - table.id, name: "round", type: .integer)
        let next = "CASE WHEN \(round) >= \(Self.roundLimit) THEN \(Self.tooDeep) ELSE \(round) + 1 END"
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
        return "\(anchor) UNION ALL (\(text))"
    }

    private static let tooDeep = Failing(isCaught: false).fail(
        "NOT_SUPPORTED: Recursion depth limit exceeded (\(roundLimit))."
            + " Use 'max_recursion_depth' session property to modify the limit."
    )

    /// The rounds of a recursive table one by one, each over the rows of the one before, and the table as all of them.
    ///
    /// This is for steps in which no column can count the rounds; so many as are allowed are few enough to be written out.
    mutating func printUnrolled(_ table: CommonTable) throws(TranslationFailure) -> [String] {
        guard case .setOperation(let operation) = table.query.body else {
            throw TranslationFailure("NOT_SUPPORTED", "A recursive query must be a UNION")
        }
        let columns = table.query.columns.map(Self.name).joined(separator: ", ")
        let rounds = (0...Self.roundLimit + 1).map { "w\(table.id)_\($0)" }
        var parts = ["\(rounds[0])(\(columns)) AS MATERIALIZED (\(try print(operation.left)))"]
        for (previous, round) in zip(rounds, rounds.dropFirst()) {
            commonTableNames[table.id] = previous
            parts.append("\(round)(\(columns)) AS MATERIALIZED (\(try print(operation.right)))")
        }
        commonTableNames[table.id] = nil
        var all = rounds.map { "SELECT * FROM \($0)" }
        all[rounds.count - 1] += " WHERE CAST(\(Self.tooDeep) AS BOOLEAN)"
        parts.append(
            "\(name(ofCommonTable: table.id))(\(columns)) AS (\(all.joined(separator: " UNION ALL ")))"
        )
        return parts
    }

    /// Rounds can be counted where the step is a plain select that reads the table in its own FROM.
    func isCounted(_ table: CommonTable) -> Bool {
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
