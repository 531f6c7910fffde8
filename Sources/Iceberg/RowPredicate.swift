/// A condition on rows, as far as files and partitions can be left out by it.
///
/// It only ever says too much: `always` stands for whatever is not known.
package indirect enum RowPredicate: Hashable, Sendable {
    case always
    case never
    case isNull(Int)
    case isNotNull(Int)
    /// The column of that id compared with a value of the column's type; NULL never holds.
    case compare(Int, Comparison, IcebergValue)
    case isIn(Int, [IcebergValue])
    case startsWith(Int, String)
    case and([RowPredicate])
    case or([RowPredicate])

    package enum Comparison: Hashable, Sendable {
        case less
        case lessOrEqual
        case equal
        case notEqual
        case greaterOrEqual
        case greater
    }
}

/// What is known of the values of one column in a file or a partition.
struct ValueRange {
    var lower: IcebergValue?
    var upper: IcebergValue?
    var mayBeNull: Bool
    var mayHaveValues: Bool
    /// NaN is in no bounds.
    var mayBeNaN: Bool
    /// Whether all values are the same as the bounds.
    var isExact = false

    /// One value, which is that of all rows.
    static func only(_ value: IcebergValue?) -> ValueRange {
        let isNaN = value?.isNaN ?? false
        return ValueRange(
            lower: isNaN ? nil : value,
            upper: isNaN ? nil : value,
            mayBeNull: value == nil,
            mayHaveValues: value != nil,
            mayBeNaN: isNaN,
            isExact: value != nil && !isNaN
        )
    }

    /// Whether some value in the range may be as the comparison wants it.
    func mayHold(_ comparison: RowPredicate.Comparison, _ value: IcebergValue) -> Bool {
        guard mayHaveValues else { return false }
        if mayBeNaN || value.isNaN { return true }
        switch comparison {
        case .less: return lower?.precedes(value) ?? true
        case .lessOrEqual: return !(lower.flatMap { value.precedes($0) } ?? false)
        case .greater: return upper.flatMap { value.precedes($0) } ?? true
        case .greaterOrEqual: return !(upper?.precedes(value) ?? false)
        case .equal: return mayHold(.lessOrEqual, value) && mayHold(.greaterOrEqual, value)
        case .notEqual: return !isExact || lower != value
        }
    }

    func mayStart(with prefix: String) -> Bool {
        guard mayHaveValues else { return false }
        if case .string(let text) = lower, !text.isEmpty {
            let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(prefix.unicodeScalars.count)))
            if prefix.utf8.lexicographicallyPrecedes(head.utf8) { return false }
        }
        if case .string(let text) = upper {
            let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(prefix.unicodeScalars.count)))
            if head.utf8.lexicographicallyPrecedes(prefix.utf8) { return false }
        }
        return true
    }
}

extension RowPredicate {
    /// Whether a row may be there for which the condition holds; `range` says what is known of a column.
    func mayHold(_ ranges: (Int) -> [RangeTest]) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .and(let parts): return parts.allSatisfy { $0.mayHold(ranges) }
        case .or(let parts): return parts.contains { $0.mayHold(ranges) }
        case .isNull(let id): return ranges(id).allSatisfy { $0.mayBeNull }
        case .isNotNull(let id): return ranges(id).allSatisfy { $0.mayHaveValues }
        case .compare(let id, let comparison, let value):
            return ranges(id).allSatisfy { $0.mayHold(comparison, value) }
        case .isIn(let id, let values):
            return values.contains { value in ranges(id).allSatisfy { $0.mayHold(.equal, value) } }
        case .startsWith(let id, let prefix): return ranges(id).allSatisfy { $0.mayStart(with: prefix) }
        }
    }
}

/// A range of a column's values, or of what a transform makes of them.
///
/// Source: Apache Iceberg table specification, "Scan Planning" (inclusive projection).
struct RangeTest {
    let transform: IcebergTransform
    let type: IcebergType
    let range: ValueRange

    init(_ range: ValueRange, _ transform: IcebergTransform = .identity, _ type: IcebergType = .string) {
        self.range = range
        self.transform = transform
        self.type = type
    }

    private var isUseless: Bool {
        switch transform {
        case .void, .unknown: true
        case .identity, .bucket, .truncate, .year, .month, .day, .hour: false
        }
    }

    var mayBeNull: Bool { isUseless || range.mayBeNull }
    var mayHaveValues: Bool { isUseless || range.mayHaveValues }

    func mayHold(_ comparison: RowPredicate.Comparison, _ value: IcebergValue) -> Bool {
        if transform == .identity { return range.mayHold(comparison, value) }
        guard !isUseless, let projected = transform.apply(value, type) else { return true }
        switch comparison {
        case .notEqual: return range.mayHaveValues
        case .equal:
            return transform.isTemporal ? holdsTime(.equal, projected) : range.mayHold(.equal, projected)
        case .less, .lessOrEqual:
            return transform.keepsOrder ? holdsTime(.lessOrEqual, projected) : range.mayHaveValues
        case .greater, .greaterOrEqual:
            return transform.keepsOrder ? range.mayHold(.greaterOrEqual, projected) : range.mayHaveValues
        }
    }

    /// Old writers rounded times before 1970 up, so that their partitions may be the next ones.
    private func holdsTime(_ comparison: RowPredicate.Comparison, _ projected: IcebergValue) -> Bool {
        if range.mayHold(comparison, projected) { return true }
        guard transform.isTemporal, case .int(let number) = projected, number < 0 else { return false }
        return range.mayHold(comparison, .int(number + 1))
    }

    func mayStart(with prefix: String) -> Bool {
        switch transform {
        case .identity: return range.mayStart(with: prefix)
        case .truncate(let width):
            guard prefix.unicodeScalars.count < width else {
                let head = String(String.UnicodeScalarView(prefix.unicodeScalars.prefix(width)))
                return range.mayHold(.equal, .string(head))
            }
            return range.mayStart(with: prefix)
        case .bucket, .year, .month, .day, .hour, .void, .unknown: return mayHaveValues
        }
    }
}
