import Primitives

/// A query ready to run on records of any format.
struct SelectPlan: Sendable {
    struct Item: Sendable {
        let name: String
        let value: Evaluation
    }

    struct Aggregate: Sendable {
        let function: AggregateFunction
        /// Nil counts records.
        let argument: Evaluation?
    }

    /// Nil is the whole record.
    private(set) var items: [Item]?
    private(set) var condition: Evaluation?
    private(set) var references: [SelectReference] = []
    /// Empty for a query that answers records.
    private(set) var aggregates: [Aggregate] = []
    private(set) var limit: Int64?
    let path: [SelectSyntax.Step]

    private let alias: SelectName?
    /// What `UTCNOW` is for the whole query.
    private let now: SelectTimestamp

    /// - Throws: `SelectFailure` for what cannot be run.
    init(_ syntax: SelectSyntax, now: Timestamp) throws {
        self.now = SelectTimestamp(now)
        path = syntax.path
        if let given = syntax.alias {
            alias = given
        } else if case .name(let last)? = syntax.path.last {
            alias = last
        } else {
            alias = SelectName(text: "S3Object", isExact: false)
        }
        if let limit = syntax.limit { self.limit = try Self.limit(limit) }
        condition = try syntax.condition.map { try compile($0, .record) }
        guard case .items(let items) = syntax.projection else { return }
        let areAggregate = items.map { $0.expression.containsAggregate }
        let isAggregate = areAggregate.contains(true)
        if isAggregate, items.contains(where: { $0.expression.namesRecordOutsideAggregate }) {
            throw SelectFailure.unsupportedStructure(
                "columns beside aggregate functions, which would need GROUP BY"
            )
        }
        var compiled: [Item] = []
        for (index, item) in items.enumerated() {
            let value = try compile(item.expression, isAggregate ? .total : .record)
            compiled.append(Item(name: item.name ?? "_\(index + 1)", value: value))
        }
        self.items = compiled
    }

    private static func limit(_ expression: SelectExpression) throws -> Int64 {
        switch expression {
        case .literal(.int(let count)): return count
        case .negated:
            throw SelectFailure("EvaluatorNegativeLimit", "LIMIT must not be negative.")
        default:
            throw SelectFailure("ParseExpectedNumber", "The SQL expression has a LIMIT that is no number.")
        }
    }

    // MARK: Compiling

    /// Where an expression stands.
    enum Place {
        case record
        /// Beside or around aggregate functions.
        case total
        case aggregateArgument
    }

    mutating func compile(_ expression: SelectExpression, _ place: Place) throws -> Evaluation {
        switch expression {
        case .literal(let value): return { _ in value }
        case .path(let name, let steps): return reference(name, steps)
        case .negated(let inner):
            let inner = try compile(inner, place)
            return { cursor in try Operators.negate(inner(cursor)) }
        case .not(let inner):
            let inner = try compile(inner, place)
            return { cursor in try Operators.truth(inner(cursor), "NOT").map { .bool(!$0) } ?? .null }
        case .binary(let sign, let left, let right):
            let (left, right) = (try compile(left, place), try compile(right, place))
            return { cursor in try Operators.apply(sign, left(cursor), right(cursor)) }
        case .and(let left, let right):
            let (left, right) = (try compile(left, place), try compile(right, place))
            return { cursor in
                let first = try Operators.truth(left(cursor), "AND")
                if first == false { return .bool(false) }
                let second = try Operators.truth(right(cursor), "AND")
                if second == false { return .bool(false) }
                return first == nil || second == nil ? .null : .bool(true)
            }
        case .or(let left, let right):
            let (left, right) = (try compile(left, place), try compile(right, place))
            return { cursor in
                let first = try Operators.truth(left(cursor), "OR")
                if first == true { return .bool(true) }
                let second = try Operators.truth(right(cursor), "OR")
                if second == true { return .bool(true) }
                return first == nil || second == nil ? .null : .bool(false)
            }
        case .comparison(let comparison, let left, let right):
            let (left, right) = (try compile(left, place), try compile(right, place))
            return { cursor in try Operators.compare(comparison, left(cursor), right(cursor)) }
        case .between, .isIn, .like, .isNull, .isMissing: return try compilePredicate(expression, place)
        case .cases(let branches, let otherwise): return try compileCases(branches, otherwise, place)
        case .cast(let inner, let type):
            let inner = try compile(inner, place)
            return { cursor in try Casts.cast(inner(cursor), to: type) }
        case .call(let function, let arguments):
            let compiled = try compileAll(arguments, place)
            let now = now
            if function == .coalesce {
                return { cursor in
                    for argument in compiled {
                        let value = try argument(cursor)
                        if !value.isAbsent { return value }
                    }
                    return .null
                }
            }
            return { cursor in try Functions.call(function, compiled.map { try $0(cursor) }, now: now) }
        case .dated(let function, let part, let arguments):
            let compiled = try compileAll(arguments, place)
            return { cursor in try DateFunctions.call(function, part, compiled.map { try $0(cursor) }) }
        case .aggregate(let function, let argument):
            guard case .total = place else {
                throw SelectFailure.unsupportedStructure(
                    "an aggregate function outside the SELECT list, or inside another"
                )
            }
            let compiled = try argument.map { try compile($0, .aggregateArgument) }
            let index = aggregates.count
            aggregates.append(Aggregate(function: function, argument: compiled))
            return { cursor in cursor.aggregates[index] }
        }
    }

    private mutating func compileAll(_ expressions: [SelectExpression], _ place: Place) throws -> [Evaluation] {
        var compiled: [Evaluation] = []
        for expression in expressions { compiled.append(try compile(expression, place)) }
        return compiled
    }

    private mutating func compilePredicate(_ expression: SelectExpression, _ place: Place) throws -> Evaluation
    {
        switch expression {
        case .between(let value, let lower, let upper):
            let compiled = try compileAll([value, lower, upper], place)
            return { cursor in
                let value = try compiled[0](cursor)
                let above = try Operators.compare(.greaterOrEqual, value, compiled[1](cursor))
                let below = try Operators.compare(.lessOrEqual, value, compiled[2](cursor))
                return Operators.both(above, below)
            }
        case .isIn(let value, let choices):
            let value = try compile(value, place)
            let choices = try compileAll(choices, place)
            return { cursor in
                let value = try value(cursor)
                var isUnknown = false
                for choice in choices {
                    switch try Operators.compare(.equal, value, choice(cursor)) {
                    case .bool(true): return .bool(true)
                    case .null: isUnknown = true
                    default: continue
                    }
                }
                return isUnknown ? .null : .bool(false)
            }
        case .like(let value, let pattern, let escape):
            let value = try compile(value, place)
            if case .literal(.string(let text)) = pattern, Self.isLiteral(escape) {
                let matcher = try LikePattern(text, escape: Self.literalText(escape))
                return { cursor in try matcher.matches(value(cursor)) }
            }
            let pattern = try compile(pattern, place)
            let escape = try escape.map { try compile($0, place) }
            return { cursor in
                try LikePattern.matches(value(cursor), pattern(cursor), escape: escape.map { try $0(cursor) })
            }
        case .isNull(let inner):
            let inner = try compile(inner, place)
            return { cursor in .bool(try inner(cursor).isAbsent) }
        case .isMissing(let inner):
            let inner = try compile(inner, place)
            return { cursor in
                if case .missing = try inner(cursor) { return .bool(true) }
                return .bool(false)
            }
        default: return try compile(expression, place)
        }
    }

    private static func isLiteral(_ escape: SelectExpression?) -> Bool {
        guard let escape else { return true }
        if case .literal(.string) = escape { return true }
        return false
    }

    private static func literalText(_ expression: SelectExpression?) -> String? {
        guard case .literal(.string(let text))? = expression else { return nil }
        return text
    }

    private mutating func compileCases(
        _ branches: [(when: SelectExpression, then: SelectExpression)],
        _ otherwise: SelectExpression?,
        _ place: Place
    ) throws -> Evaluation {
        let conditions = try compileAll(branches.map(\.when), place)
        let results = try compileAll(branches.map(\.then), place)
        let otherwise = try otherwise.map { try compile($0, place) }
        return { cursor in
            for (condition, result) in zip(conditions, results)
            where try Operators.truth(condition(cursor), "CASE") == true {
                return try result(cursor)
            }
            return try otherwise?(cursor) ?? .null
        }
    }

    private mutating func reference(_ name: SelectName, _ steps: [SelectSyntax.Step]) -> Evaluation {
        var made = SelectReference(name: name, steps: steps)
        if let alias, alias.matches(name.text) || name.matches(alias.text) {
            switch steps.first {
            case .name(let first)?: made = SelectReference(name: first, steps: Array(steps.dropFirst()))
            case .index?, .elements?, nil: made = SelectReference(name: nil, steps: steps)
            }
        }
        references.append(made)
        let index = references.count - 1
        return { cursor in try cursor.value(index) }
    }
}

extension SelectExpression {
    /// The expressions this one is made of.
    var parts: [SelectExpression] {
        switch self {
        case .literal, .path: []
        case .negated(let inner), .not(let inner), .isNull(let inner), .isMissing(let inner),
            .cast(let inner, _):
            [inner]
        case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
            .comparison(_, let left, let right):
            [left, right]
        case .between(let value, let lower, let upper): [value, lower, upper]
        case .isIn(let value, let choices): [value] + choices
        case .like(let value, let pattern, let escape): [value, pattern] + (escape.map { [$0] } ?? [])
        case .cases(let branches, let otherwise):
            branches.flatMap { [$0.when, $0.then] } + (otherwise.map { [$0] } ?? [])
        case .call(_, let arguments), .dated(_, _, let arguments): arguments
        case .aggregate(_, let argument): argument.map { [$0] } ?? []
        }
    }

    var containsAggregate: Bool {
        if case .aggregate = self { return true }
        return parts.contains { $0.containsAggregate }
    }

    /// Whether it needs a record and not only totals.
    var namesRecordOutsideAggregate: Bool {
        switch self {
        case .path: true
        case .aggregate: false
        default: parts.contains { $0.namesRecordOutsideAggregate }
        }
    }
}
