import Foundation

/// What an aggregate function has seen; two of them can be joined, so that parts of a file are read at once.
struct Accumulator: Sendable {
    let function: AggregateFunction
    private var count: Int64 = 0
    private var value: SelectValue = .null

    init(_ function: AggregateFunction) {
        self.function = function
    }

    /// Takes one more value; nil counts a record.
    mutating func add(_ next: SelectValue?) throws(SelectFailure) {
        guard let next else {
            count += 1
            return
        }
        if next.isAbsent { return }
        count += 1
        if function == .count { return }
        let number = next.computed
        switch number {
        case .int, .float, .decimal: try join(number)
        case .missing, .null, .bool, .numeral, .string, .timestamp, .list, .tuple:
            throw SelectFailure.wrongArgument(function.rawValue, next)
        }
    }

    mutating func add(_ other: Accumulator) throws(SelectFailure) {
        count += other.count
        if !other.value.isAbsent { try join(other.value) }
    }

    private mutating func join(_ number: SelectValue) throws(SelectFailure) {
        if value.isAbsent {
            value = number
            return
        }
        switch function {
        case .count: return
        case .sum, .average: value = try SelectNumber.apply(.add, value, number)
        case .minimum: if SelectNumber.compare(number, value) == -1 { value = number }
        case .maximum: if SelectNumber.compare(number, value) == 1 { value = number }
        }
    }

    func result() throws(SelectFailure) -> SelectValue {
        switch function {
        case .count: return .int(count)
        case .sum, .minimum, .maximum: return value
        case .average:
            if case .int(let sum) = value {
                return try SelectNumber.apply(.divide, .decimal(Decimal(sum)), .int(count))
            }
            return value.isAbsent ? .null : try SelectNumber.apply(.divide, value, .int(count))
        }
    }
}
