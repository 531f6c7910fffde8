/// Operators between two values.
extension Evaluator {
    func operation(_ node: Node, _ input: Value?, _ frame: Frame) throws(JSONataFailure) -> Value? {
        switch node.kind {
        case .arithmetic(let operation, let left, let right):
            let (one, two) = (try evaluate(left, input, frame), try evaluate(right, input, frame))
            return try blaming(node) { () throws(JSONataFailure) in try Self.arithmetic(operation, one, two) }
        case .comparison(let operation, let left, let right):
            let (one, two) = (try evaluate(left, input, frame), try evaluate(right, input, frame))
            return try blaming(node) { () throws(JSONataFailure) in try Self.comparison(operation, one, two) }
        case .equality(let isEqual, let left, let right):
            let (one, two) = (try evaluate(left, input, frame), try evaluate(right, input, frame))
            // Nothing is neither equal to anything nor different from it.
            guard let one, let two else { return .bool(false) }
            return .bool(Value.areEqual(one, two) == isEqual)
        case .conjunction(let left, let right):
            guard try Value.isTrue(try evaluate(left, input, frame)) else { return .bool(false) }
            return .bool(try Value.isTrue(try evaluate(right, input, frame)))
        case .disjunction(let left, let right):
            if try Value.isTrue(try evaluate(left, input, frame)) { return .bool(true) }
            return .bool(try Value.isTrue(try evaluate(right, input, frame)))
        case .concatenation(let left, let right):
            let (one, two) = (try evaluate(left, input, frame), try evaluate(right, input, frame))
            return try blaming(node) { () throws(JSONataFailure) in
                try Value.string((try JSONText.shown(one) ?? "") + (try JSONText.shown(two) ?? "")).bounded()
            }
        case .range(let left, let right):
            let (one, two) = (try evaluate(left, input, frame), try evaluate(right, input, frame))
            return try blaming(node) { () throws(JSONataFailure) in try Self.range(one, two) }
        case .inclusion(let left, let right):
            let (one, two) = (try evaluate(left, input, frame), try evaluate(right, input, frame))
            guard let one, let two else { return .bool(false) }
            let list = two.list ?? List([two])
            for index in 0..<list.count where Value.areSameScalar(one, list[index]) { return .bool(true) }
            return .bool(false)
        default: return nil
        }
    }

    private func blaming<Result>(
        _ node: Node,
        _ body: () throws(JSONataFailure) -> Result
    ) throws(JSONataFailure) -> Result {
        do { return try body() } catch { throw error.of(node.token, at: node.position) }
    }

    private static func numeric(_ value: Value?, _ code: String) throws(JSONataFailure) -> Double? {
        guard let value else { return nil }
        guard case .number(let number) = value, !number.isNaN else {
            throw JSONataFailure(code, ["value": try JSONText.compact(value)])
        }
        guard number.isFinite else { throw .outOfRange(number) }
        return number
    }

    private static func arithmetic(
        _ operation: ArithmeticOperator,
        _ left: Value?,
        _ right: Value?
    ) throws(JSONataFailure) -> Value? {
        let one = try numeric(left, "T2001")
        let two = try numeric(right, "T2002")
        guard let one, let two else { return nil }
        switch operation {
        case .add: return .number(one + two)
        case .subtract: return .number(one - two)
        case .multiply: return .number(one * two)
        case .divide: return .number(one / two)
        case .remainder: return .number(one.truncatingRemainder(dividingBy: two))
        }
    }

    private static func comparison(
        _ operation: ComparisonOperator,
        _ left: Value?,
        _ right: Value?
    ) throws(JSONataFailure) -> Value? {
        for value in [left, right] {
            switch value {
            case nil, .number, .string: break
            default: throw JSONataFailure("T2010", ["value": try JSONText.compact(value)])
            }
        }
        guard let left, let right else { return nil }
        switch (left, right) {
        case (.number(let one), .number(let two)):
            switch operation {
            case .less: return .bool(one < two)
            case .lessOrEqual: return .bool(one <= two)
            case .greater: return .bool(one > two)
            case .greaterOrEqual: return .bool(one >= two)
            }
        case (.string(let one), .string(let two)):
            switch operation {
            case .less: return .bool(one.precedes(two))
            case .lessOrEqual: return .bool(!two.precedes(one))
            case .greater: return .bool(two.precedes(one))
            case .greaterOrEqual: return .bool(!one.precedes(two))
            }
        default:
            throw JSONataFailure(
                "T2009",
                ["value": try JSONText.compact(left), "value2": try JSONText.compact(right)]
            )
        }
    }

    private static func range(_ left: Value?, _ right: Value?) throws(JSONataFailure) -> Value? {
        let first = try wholeNumber(left, "T2003")
        let last = try wholeNumber(right, "T2004")
        guard let first, let last, first <= last else { return nil }
        let count = last - first + 1
        guard count <= 10_000_000 else { throw JSONataFailure("D2014", ["value": NumberText.shortest(count)]) }
        return .array(List(rangeFrom: Int(first), count: Int(count)))
    }

    private static func wholeNumber(_ value: Value?, _ code: String) throws(JSONataFailure) -> Double? {
        guard let value else { return nil }
        guard case .number(let number) = value, number.rounded() == number, abs(number) < 9e15 else {
            throw JSONataFailure(code, ["value": try JSONText.compact(value)])
        }
        return number
    }
}

extension Value {
    /// Whether two values are the same, arrays and objects being different from all others.
    ///
    /// Source: JSONata's `in`, which compares as JavaScript's `===`.
    static func areSameScalar(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.array, _), (.object, _): false
        default: areEqual(left, right)
        }
    }
}
