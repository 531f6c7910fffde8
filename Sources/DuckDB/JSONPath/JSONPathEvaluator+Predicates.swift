/// Conditions of filters, which never fail but may be unknown.
extension JSONPathEvaluator {
    mutating func test(_ predicate: JSONPathPredicate, _ scope: Scope) -> Bool? {
        switch predicate {
        case .and(let left, let right):
            let first = test(left, scope)
            if first == false { return false }
            let second = test(right, scope)
            if second == false { return false }
            return first == nil || second == nil ? nil : true
        case .or(let left, let right):
            let first = test(left, scope)
            if first == true { return true }
            let second = test(right, scope)
            if second == true { return true }
            return first == nil || second == nil ? nil : false
        case .not(let inner): return test(inner, scope).map { !$0 }
        case .isUnknown(let inner): return test(inner, scope) == nil
        case .exists(let path):
            guard let items = try? evaluate(path, scope) else { return nil }
            return !items.isEmpty
        case .startsWith(let path, let prefix): return startsWith(path, prefix, scope)
        case .comparison(let comparison, let left, let right):
            guard let left = try? evaluate(left, scope), let right = try? evaluate(right, scope) else {
                return nil
            }
            return compare(comparison, unwrapped(left), unwrapped(right))
        }
    }

    private mutating func startsWith(_ path: JSONPathNode, _ prefix: JSONPathNode, _ scope: Scope) -> Bool? {
        guard let items = try? evaluate(path, scope), let prefixes = try? evaluate(prefix, scope),
            prefixes.count == 1, case .string(let prefix) = prefixes[0]
        else { return nil }
        var isFound = false
        for item in unwrapped(items) {
            guard case .string(let text) = item else { return nil }
            if text.utf8.starts(with: prefix.utf8) {
                if isLax { return true }
                isFound = true
            }
        }
        return isFound
    }

    private func compare(
        _ comparison: JSONPathPredicate.Comparison,
        _ left: [JSONItem],
        _ right: [JSONItem]
    ) -> Bool? {
        if left.isEmpty || right.isEmpty { return false }
        let (leftKinds, rightKinds) = (Kinds(left), Kinds(right))
        if leftKinds.hasStructure, rightKinds.hasStructure || rightKinds.hasScalar { return nil }
        if leftKinds.hasScalar, rightKinds.hasStructure { return nil }
        var isFound = false
        switch comparison {
        case .equal: isFound = leftKinds.hasNull && rightKinds.hasNull
        case .notEqual:
            isFound =
                leftKinds.hasNull && (rightKinds.hasScalar || rightKinds.hasStructure)
                || rightKinds.hasNull && (leftKinds.hasScalar || leftKinds.hasStructure)
        case .less, .greater, .lessOrEqual, .greaterOrEqual: break
        }
        if isFound, isLax { return true }
        for first in left where !first.isStructure && !first.isNull {
            for second in right where !second.isStructure && !second.isNull {
                guard let result = JSONArithmetic.compare(comparison, first, second) else { return nil }
                if result {
                    if isLax { return true }
                    isFound = true
                }
            }
        }
        return isFound
    }

    /// What kinds of items a sequence holds.
    private struct Kinds {
        var hasNull = false
        var hasScalar = false
        var hasStructure = false

        init(_ items: [JSONItem]) {
            for item in items {
                switch item {
                case .null: hasNull = true
                case .array, .object: hasStructure = true
                case .bool, .integer, .decimal, .double, .string, .unrepresentable: hasScalar = true
                }
            }
        }
    }
}

extension JSONItem {
    fileprivate var isNull: Bool {
        if case .null = self { return true }
        return false
    }
}

/// Operators on items as they work on the SQL values of these.
enum JSONArithmetic {
    typealias Failure = JSONPathEvaluator.Failure

    static func negate(_ item: JSONItem) throws(Failure) -> JSONItem {
        switch item {
        case .integer(let value, let isWide):
            if !isWide, value == Int64(Int32.min) { throw Failure("integer negation overflow: \(value)") }
            guard value != .min else { throw Failure("bigint negation overflow: \(value)") }
            return .integer(-value, isWide: isWide)
        case .decimal(let value): return .decimal(JSONDecimal(-value.unscaled, scale: value.scale))
        case .double(let value): return .double(-value)
        case .null, .bool, .string, .array, .object, .unrepresentable: throw .type("NUMBER", item)
        }
    }

    static func isNegative(_ item: JSONItem) -> Bool {
        switch item {
        case .integer(let value, _): value < 0
        case .decimal(let value): value.unscaled < 0
        case .double(let value): value < 0
        case .null, .bool, .string, .array, .object, .unrepresentable: false
        }
    }

    static func compute(
        _ operation: JSONPathNode.Operator,
        _ left: JSONItem,
        _ right: JSONItem
    ) throws(Failure) -> JSONItem {
        if case .integer(let first, let isWide) = left, case .integer(let second, let isOtherWide) = right {
            return try whole(operation, first, second, isWide: isWide || isOtherWide)
        }
        if let first = decimal(left), let second = decimal(right) { return try exact(operation, first, second) }
        guard let first = double(left), let second = double(right) else {
            throw Failure("invalid operand types to \(operation.rawValue) operator")
        }
        switch operation {
        case .add: return .double(first + second)
        case .subtract: return .double(first - second)
        case .multiply: return .double(first * second)
        case .divide: return .double(first / second)
        case .modulo: return .double(first.truncatingRemainder(dividingBy: second))
        }
    }

    private static func whole(
        _ operation: JSONPathNode.Operator,
        _ left: Int64,
        _ right: Int64,
        isWide: Bool
    ) throws(Failure) -> JSONItem {
        if right == 0, operation == .divide || operation == .modulo { throw Failure("Division by zero") }
        let (value, hasOverflown) =
            switch operation {
            case .add: left.addingReportingOverflow(right)
            case .subtract: left.subtractingReportingOverflow(right)
            case .multiply: left.multipliedReportingOverflow(by: right)
            case .divide: left.dividedReportingOverflow(by: right)
            case .modulo: left.remainderReportingOverflow(dividingBy: right)
            }
        if hasOverflown || !isWide && Int32(exactly: value) == nil {
            throw Failure("\(isWide ? "bigint" : "integer") overflow: \(left), \(right)")
        }
        return .integer(value, isWide: isWide)
    }

    private static func exact(
        _ operation: JSONPathNode.Operator,
        _ left: JSONDecimal,
        _ right: JSONDecimal
    ) throws(Failure) -> JSONItem {
        let scale = max(left.scale, right.scale)
        guard let first = left.rescaled(to: scale), let second = right.rescaled(to: scale) else {
            throw Failure("Decimal overflow")
        }
        if second == 0, operation == .divide || operation == .modulo { throw Failure("Division by zero") }
        let result: (partialValue: Int128, overflow: Bool)
        var resultScale = scale
        switch operation {
        case .add: result = first.addingReportingOverflow(second)
        case .subtract: result = first.subtractingReportingOverflow(second)
        case .multiply:
            result = left.unscaled.multipliedReportingOverflow(by: right.unscaled)
            resultScale = left.scale + right.scale
        case .divide:
            let dividend = first.multipliedReportingOverflow(by: JSONDecimal.power(scale))
            guard !dividend.overflow,
                let value = try? NativeFunctions.divideHalfUp(dividend.partialValue, second)
            else { throw Failure("Decimal overflow") }
            result = (value, false)
        case .modulo: result = (first % second, false)
        }
        if result.overflow { throw Failure("Decimal overflow") }
        return .decimal(JSONDecimal(result.partialValue, scale: resultScale))
    }

    /// Nil where the two cannot be compared.
    static func compare(
        _ comparison: JSONPathPredicate.Comparison,
        _ left: JSONItem,
        _ right: JSONItem
    ) -> Bool? {
        switch (left, right) {
        case (.string(let first), .string(let second)):
            return holds(
                comparison,
                first.utf8.lexicographicallyPrecedes(second.utf8),
                first.utf8.elementsEqual(second.utf8)
            )
        case (.bool(let first), .bool(let second)): return holds(comparison, !first && second, first == second)
        case (.integer(let first, _), .integer(let second, _)):
            return holds(comparison, first < second, first == second)
        default:
            if let first = decimal(left), let second = decimal(right) {
                let scale = max(first.scale, second.scale)
                guard let first = first.rescaled(to: scale), let second = second.rescaled(to: scale) else {
                    return nil
                }
                return holds(comparison, first < second, first == second)
            }
            guard let first = double(left), let second = double(right) else { return nil }
            if first.isNaN || second.isNaN { return comparison == .notEqual }
            return holds(comparison, first < second, first == second)
        }
    }

    private static func holds(
        _ comparison: JSONPathPredicate.Comparison,
        _ isLess: Bool,
        _ isEqual: Bool
    ) -> Bool {
        switch comparison {
        case .equal: isEqual
        case .notEqual: !isEqual
        case .less: isLess
        case .greater: !isLess && !isEqual
        case .lessOrEqual: isLess || isEqual
        case .greaterOrEqual: !isLess
        }
    }

    private static func decimal(_ item: JSONItem) -> JSONDecimal? {
        switch item {
        case .integer(let value, _): JSONDecimal(Int128(value), scale: 0)
        case .decimal(let value): value
        case .double, .null, .bool, .string, .array, .object, .unrepresentable: nil
        }
    }

    private static func double(_ item: JSONItem) -> Double? {
        switch item {
        case .integer(let value, _): Double(value)
        case .decimal(let value): value.double
        case .double(let value): value
        case .null, .bool, .string, .array, .object, .unrepresentable: nil
        }
    }
}
