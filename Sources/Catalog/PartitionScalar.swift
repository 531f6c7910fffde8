import Primitives

/// A value of a partition key, comparable with others of the same kind.
enum PartitionScalar: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    case decimal(DecimalText)
    /// Days since 1970-01-01.
    case date(Int)
    case timestamp(Timestamp, nanoseconds: Int)

    /// What the values of a key are compared as.
    enum Kind: String, Sendable {
        case text
        case integer
        case decimal
        case date
        case timestamp
        /// A type that filters do not compare.
        case unknown

        init?(_ type: HiveType) {
            switch type {
            case .string, .varchar, .char: self = .text
            case .tinyint, .smallint, .int, .bigint: self = .integer
            case .decimal: self = .decimal
            case .date: self = .date
            case .timestamp: self = .timestamp
            case .boolean, .float, .double, .binary, .timestampWithLocalTimeZone, .array, .map, .structure,
                .union:
                return nil
            }
        }
    }

    /// Nil when the text is no value of that kind.
    init?(_ text: String, as kind: Kind) {
        switch kind {
        case .text: self = .text(text)
        case .integer:
            guard let value = Int64(text) else { return nil }
            self = .integer(value)
        case .decimal:
            guard let value = DecimalText(text) else { return nil }
            self = .decimal(value)
        case .date:
            guard let date = CivilDate(iso8601: text) else { return nil }
            self = .date(date.daysSinceEpoch)
        case .timestamp:
            guard let moment = Timestamp(iso8601: text) else { return nil }
            guard text.utf8.contains(UInt8(ascii: ".")) else {
                self = .timestamp(moment, nanoseconds: 0)
                return
            }
            let fraction = text.split(separator: ".", maxSplits: 1).dropFirst().first ?? ""
            let digits = String(fraction.prefix(9))
            let nanoseconds = Int(digits + String(repeating: "0", count: 9 - digits.count)) ?? 0
            self = .timestamp(moment.truncatedToSecond, nanoseconds: nanoseconds)
        case .unknown: return nil
        }
    }

    /// Below, at or above zero as this value sorts before, with or after `other`, which is of the same kind.
    func compare(_ other: PartitionScalar) -> Int {
        switch (self, other) {
        case (.text(let left), .text(let right)): Self.order(left, right)
        case (.integer(let left), .integer(let right)): Self.order(left, right)
        case (.decimal(let left), .decimal(let right)): left.compare(right)
        case (.date(let left), .date(let right)): Self.order(left, right)
        case (.timestamp(let left, let leftNanoseconds), .timestamp(let right, let rightNanoseconds)):
            left == right ? Self.order(leftNanoseconds, rightNanoseconds) : Self.order(left, right)
        case (.text, _), (.integer, _), (.decimal, _), (.date, _), (.timestamp, _):
            preconditionFailure("a filter compares values of one kind")
        }
    }

    private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : (left == right ? 0 : 1)
    }

    /// Texts sort by their bytes: `String` itself would take equivalent spellings for one.
    private static func order(_ left: String, _ right: String) -> Int {
        if left.utf8.elementsEqual(right.utf8) { return 0 }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }
}

/// A decimal number of any length, kept as its digits.
struct DecimalText: Hashable, Sendable {
    private let isNegative: Bool
    /// Without zeros in front.
    private let whole: [UInt8]
    /// Without zeros behind.
    private let fraction: [UInt8]

    /// Nil when the text is not digits with at most one point and a sign in front.
    init?(_ text: String) {
        var digits = Array(text.utf8)[...]
        let sign = digits.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, !digits.isEmpty, digits != [UInt8(ascii: ".")] else { return nil }
        for part in parts {
            for digit in part where !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { return nil }
        }
        let zero = UInt8(ascii: "0")
        whole = Array(parts[0].drop { $0 == zero })
        var behind = parts.count == 2 ? Array(parts[1]) : []
        while behind.last == zero { behind.removeLast() }
        fraction = behind
        isNegative = sign == UInt8(ascii: "-") && !(whole.isEmpty && behind.isEmpty)
    }

    func compare(_ other: DecimalText) -> Int {
        if isNegative != other.isNegative { return isNegative ? -1 : 1 }
        let order = magnitudeOrder(other)
        return isNegative ? -order : order
    }

    private func magnitudeOrder(_ other: DecimalText) -> Int {
        if whole.count != other.whole.count { return whole.count < other.whole.count ? -1 : 1 }
        if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) ? -1 : 1 }
        if fraction == other.fraction { return 0 }
        return fraction.lexicographicallyPrecedes(other.fraction) ? -1 : 1
    }
}
