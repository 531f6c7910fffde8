import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    /// Prints what stands behind FROM; every relation has an alias.
    mutating func print(_ relation: ResolvedRelation) throws(TranslationFailure) -> String {
        switch relation {
        case .scan(let index):
            return "\(scans[index]) AS \(names.next("t"))"
        case .values(let values):
            return "(\(try printValues(values))) AS \(names.next("r"))"
        case .query(let query):
            return "(\(try printIsolated(query))) AS \(names.next("r"))"
        case .commonTable(let id, let columns):
            var list = columns.map(Self.name)
            if let round = roundColumns[id] { list.append(round) }
            return "\(name(ofCommonTable: id)) AS \(names.next("r"))(\(list.joined(separator: ", ")))"
        case .join(let join):
            return try printJoin(join)
        case .unnest(let unnest):
            return "(\(try printUnnest(unnest))) AS \(names.next("r"))"
        case .lateral(let query):
            return "LATERAL (\(try printIsolated(query))) AS \(names.next("r"))"
        case .sample(let inner, let method, let percentage):
            let text = try print(inner)
            return
                "(SELECT * FROM \(text)) AS \(names.next("r")) TABLESAMPLE \(method.rawValue)(\(percentage)%)"
        }
    }

    private mutating func printIsolated(_ query: ResolvedQuery) throws(TranslationFailure) -> String {
        let grouped = groupedZones
        groupedZones = [:]
        defer { groupedZones = grouped }
        return try print(query)
    }

    private mutating func printJoin(_ join: ResolvedJoin) throws(TranslationFailure) -> String {
        if case .unnest(let unnest) = join.right, let spread = try printSpread(unnest, over: join) {
            return spread
        }
        let left = try print(join.left)
        let right: String
        switch join.right {
        case .unnest(let unnest): right = "LATERAL (\(try printUnnest(unnest))) AS \(names.next("r"))"
        case .join: right = "(\(try print(join.right)))"
        case .scan, .values, .query, .commonTable, .lateral, .sample: right = try print(join.right)
        }
        guard join.kind != .cross, let condition = join.condition else {
            return "\(left) CROSS JOIN \(right)"
        }
        if join.kind != .inner, let hoisted = try hoistedCondition(join, condition) {
            return hoisted(left, right)
        }
        let test = try print(condition, asCondition: true).text
        return "\(left) \(join.kind.rawValue) JOIN \(right) ON \(test)"
    }

    /// DuckDB cannot evaluate a subquery in the condition of an outer join: conjuncts with one become a column of the
    /// side they look at.
    private mutating func hoistedCondition(
        _ join: ResolvedJoin,
        _ condition: TypedExpression
    ) throws(TranslationFailure) -> ((String, String) -> String)? {
        let conjuncts: [TypedExpression]
        if case .and(let parts) = condition.node { conjuncts = parts } else { conjuncts = [condition] }
        guard conjuncts.contains(where: { $0.holdsSubquery }) else { return nil }
        let leftIDs = join.left.columnIDs(scans: scanColumns)
        let rightIDs = join.right.columnIDs(scans: scanColumns)
        var tests: [String] = []
        var leftFlags: [String] = []
        var rightFlags: [String] = []
        for conjunct in conjuncts {
            let text = try print(conjunct, asCondition: true).text
            guard conjunct.holdsSubquery else {
                tests.append(text)
                continue
            }
            let used = conjunct.columnIDs
            let flag = names.next("f")
            if used.isDisjoint(with: rightIDs) {
                leftFlags.append("\(text) AS \(flag)")
            } else if used.isDisjoint(with: leftIDs) {
                rightFlags.append("\(text) AS \(flag)")
            } else {
                throw TranslationFailure(
                    "NOT_SUPPORTED",
                    "A subquery over both sides of an outer join's condition is not supported",
                    span: conjunct.span
                )
            }
            tests.append(flag)
        }
        let (leftAlias, rightAlias) = (names.next("r"), names.next("r"))
        return { left, right in
            let left =
                leftFlags.isEmpty
                ? left : "(SELECT *, \(leftFlags.joined(separator: ", ")) FROM \(left)) AS \(leftAlias)"
            let right =
                rightFlags.isEmpty
                ? right : "(SELECT *, \(rightFlags.joined(separator: ", ")) FROM \(right)) AS \(rightAlias)"
            return "\(left) \(join.kind.rawValue) JOIN \(right) ON (\(tests.joined(separator: " AND ")))"
        }
    }
}
