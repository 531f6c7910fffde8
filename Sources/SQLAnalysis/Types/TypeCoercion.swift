/// Trino's implicit conversions.
///
/// Source: Trino 422, the rules of implicit type coercion; text coerces to char as it did before 2024.
/// Differs: char also coerces to varchar where a function takes only varchar.
package enum TypeCoercion {
    /// Whether a value of `source` may stand where `target` is wanted, without an explicit cast.
    package static func canCoerce(_ source: TrinoType, to target: TrinoType) -> Bool {
        if source == target || source == .unknown { return true }
        if source.isChar, case .varchar(let limit) = target, case .char(let length) = source {
            return limit.map { length <= $0 } ?? true
        }
        return relation(source, target)?.isCoercible ?? false
    }

    /// The narrowest type both coerce to, `nil` when there is none.
    package static func commonSuperType(_ left: TrinoType, _ right: TrinoType) -> TrinoType? {
        left == right ? left : relation(left, right)?.common
    }

    /// The common type of all of `types`, `nil` when there is none; `unknown` for no types.
    static func commonSuperType(of types: some Sequence<TrinoType>) -> TrinoType? {
        var common = TrinoType.unknown
        for type in types {
            guard let wider = commonSuperType(common, type) else { return nil }
            common = wider
        }
        return common
    }

    private struct Relation {
        var common: TrinoType
        /// Whether the first type coerces to the second.
        var isCoercible: Bool
    }

    private static func relation(_ source: TrinoType, _ target: TrinoType) -> Relation? {
        if source == target { return Relation(common: target, isCoercible: true) }
        if source == .unknown { return Relation(common: target, isCoercible: true) }
        if target == .unknown { return Relation(common: source, isCoercible: false) }
        if let (common, isCoercible) = withinFamily(source, target) {
            return common.map { Relation(common: $0, isCoercible: isCoercible ?? ($0 == target)) }
        }
        if let widened = widened(source, towards: target) { return relation(widened, target) }
        if let widened = widened(target, towards: source), let inner = relation(source, widened) {
            return Relation(common: inner.common, isCoercible: false)
        }
        return nil
    }

    /// The common type of two types with one base name, and whether the first coerces to the second (`nil`: when
    /// the common type is the second); no result for types of different base names.
    private static func withinFamily(
        _ source: TrinoType,
        _ target: TrinoType
    ) -> (common: TrinoType?, isCoercible: Bool?)? {
        switch (source, target) {
        case (.decimal(let precision, let scale), .decimal(let otherPrecision, let otherScale)):
            let widestScale = max(scale, otherScale)
            let digits = max(precision - scale, otherPrecision - otherScale) + widestScale
            return (.decimal(precision: min(38, digits), scale: widestScale), nil)
        case (.varchar(let length), .varchar(let otherLength)):
            guard let length, let otherLength else { return (.varchar, nil) }
            return (.varchar(length: max(length, otherLength)), nil)
        case (.char(let length), .char(let otherLength)):
            return (.char(length: max(length, otherLength)), nil)
        case (.timestamp(let precision), .timestamp(let other)):
            return (.timestamp(precision: max(precision, other)), nil)
        case (.timestampWithTimeZone(let precision), .timestampWithTimeZone(let other)):
            return (.timestampWithTimeZone(precision: max(precision, other)), nil)
        case (.time(let precision), .time(let other)):
            return (.time(precision: max(precision, other)), nil)
        case (.timeWithTimeZone(let precision), .timeWithTimeZone(let other)):
            return (.timeWithTimeZone(precision: max(precision, other)), nil)
        case (.array(let element), .array(let other)):
            guard let inner = relation(element, other) else { return (nil, nil) }
            return (.array(inner.common), inner.isCoercible)
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            guard let keys = relation(key, otherKey), let values = relation(value, otherValue) else {
                return (nil, nil)
            }
            return (.map(keys.common, values.common), keys.isCoercible && values.isCoercible)
        case (.row(let fields), .row(let others)):
            return rows(fields, others)
        case (.function, .function):
            return (nil, nil)
        default:
            return nil
        }
    }

    private static func rows(
        _ fields: [RowField],
        _ others: [RowField]
    ) -> (common: TrinoType?, isCoercible: Bool?) {
        guard fields.count == others.count else { return (nil, nil) }
        var common: [RowField] = []
        var isCoercible = true
        for (field, other) in zip(fields, others) {
            guard let inner = relation(field.type, other.type) else { return (nil, nil) }
            isCoercible = isCoercible && inner.isCoercible
            common.append(RowField(name: field.name == other.name ? field.name : nil, type: inner.common))
        }
        return (.row(common), isCoercible)
    }

    /// The narrowest type with the base name of `target` that holds every value of `source`.
    private static func widened(_ source: TrinoType, towards target: TrinoType) -> TrinoType? {
        switch source {
        case .tinyint: integer(rank: 0, digits: 3, towards: target)
        case .smallint: integer(rank: 1, digits: 5, towards: target)
        case .integer: integer(rank: 2, digits: 10, towards: target)
        case .bigint: integer(rank: 3, digits: 19, towards: target)
        case .decimal: target.isFloating ? target : nil
        case .real: target == .double ? .double : nil
        case .date:
            switch target {
            case .timestamp: .timestamp(precision: 0)
            case .timestampWithTimeZone: .timestampWithTimeZone(precision: 0)
            case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal,
                .varchar, .char, .varbinary, .date, .time, .timeWithTimeZone, .intervalYearToMonth,
                .intervalDayToSecond, .array, .map, .row, .json, .uuid, .ipaddress, .function:
                nil
            }
        case .time(let precision):
            if case .timeWithTimeZone = target { .timeWithTimeZone(precision: precision) } else { nil }
        case .timestamp(let precision):
            if case .timestampWithTimeZone = target {
                .timestampWithTimeZone(precision: precision)
            } else {
                nil
            }
        case .varchar(let length):
            target.isChar ? .char(length: min(length ?? maximumCharLength, maximumCharLength)) : nil
        case .unknown, .boolean, .double, .char, .varbinary, .timeWithTimeZone, .timestampWithTimeZone,
            .intervalYearToMonth, .intervalDayToSecond, .array, .map, .row, .json, .uuid, .ipaddress,
            .function:
            nil
        }
    }

    static let maximumCharLength = 65_536

    private static func integer(rank: Int, digits: Int, towards target: TrinoType) -> TrinoType? {
        switch target {
        case .smallint: rank < 1 ? .smallint : nil
        case .integer: rank < 2 ? .integer : nil
        case .bigint: rank < 3 ? .bigint : nil
        case .real, .double: target
        case .decimal: .decimal(precision: digits, scale: 0)
        case .unknown, .boolean, .tinyint, .varchar, .char, .varbinary, .date, .time, .timeWithTimeZone,
            .timestamp, .timestampWithTimeZone, .intervalYearToMonth, .intervalDayToSecond, .array, .map,
            .row, .json, .uuid, .ipaddress, .function:
            nil
        }
    }
}

extension TrinoType {
    /// Whether values can be the names of a JSON object's members.
    fileprivate var isNameInJSON: Bool { isVarchar || isNumeric || self == .boolean }
}

extension TypeCoercion {
    /// Whether `CAST(source AS target)` exists.
    package static func canCast(_ source: TrinoType, to target: TrinoType) -> Bool {
        if source == .unknown || source == target { return true }
        switch (source, target) {
        case (.array(let from), .array(let to)): return canCast(from, to: to)
        case (.map(let fromKey, let fromValue), .map(let toKey, let toValue)):
            return canCast(fromKey, to: toKey) && canCast(fromValue, to: toValue)
        case (.row(let from), .row(let to)):
            return from.count == to.count && zip(from, to).allSatisfy { canCast($0.type, to: $1.type) }
        case (.array(let element), .json): return canCast(element, to: .json)
        case (.map(let key, let value), .json):
            return key.isNameInJSON && canCast(value, to: .json)
        case (.row(let fields), .json): return fields.allSatisfy { canCast($0.type, to: .json) }
        case (.json, .array(let element)): return canCast(.json, to: element)
        case (.json, .map(let key, let value)):
            return key.isNameInJSON && canCast(.json, to: value)
        case (.json, .row(let fields)): return fields.allSatisfy { canCast(.json, to: $0.type) }
        default: break
        }
        guard let from = castFamily(source), let to = castFamily(target) else { return false }
        return castTable[from]?.contains(to) ?? false
    }

    private enum Family: Hashable {
        case boolean
        case number
        case varchar
        case char
        case varbinary
        case date
        case time
        case timeZoned
        case timestamp
        case timestampZoned
        case yearToMonth
        case dayToSecond
        case json
        case uuid
        case ipaddress
    }

    /// Source: Trino 4xx, the operators of `CAST`; only varchar becomes char, and char becomes only varchar.
    private static let castTable: [Family: Set<Family>] = [
        .boolean: [.boolean, .number, .varchar, .json],
        .number: [.boolean, .number, .varchar, .json],
        .varchar: [
            .boolean, .number, .varchar, .char, .date, .time, .timeZoned, .timestamp, .timestampZoned, .json,
            .uuid, .ipaddress, .varbinary,
        ],
        .char: [.varchar, .char],
        .varbinary: [.varbinary, .uuid, .ipaddress],
        .date: [.date, .timestamp, .timestampZoned, .varchar, .json],
        .time: [.time, .timeZoned, .timestamp, .timestampZoned, .varchar],
        .timeZoned: [.time, .timeZoned, .timestamp, .timestampZoned, .varchar],
        .timestamp: [.date, .time, .timeZoned, .timestamp, .timestampZoned, .varchar, .json],
        .timestampZoned: [.date, .time, .timeZoned, .timestamp, .timestampZoned, .varchar],
        .yearToMonth: [.yearToMonth, .varchar],
        .dayToSecond: [.dayToSecond, .varchar],
        .json: [.boolean, .number, .varchar, .json],
        .uuid: [.uuid, .varchar, .varbinary],
        .ipaddress: [.ipaddress, .varchar, .varbinary],
    ]

    private static func castFamily(_ type: TrinoType) -> Family? {
        switch type {
        case .boolean: .boolean
        case .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal: .number
        case .varchar: .varchar
        case .char: .char
        case .varbinary: .varbinary
        case .date: .date
        case .time: .time
        case .timeWithTimeZone: .timeZoned
        case .timestamp: .timestamp
        case .timestampWithTimeZone: .timestampZoned
        case .intervalYearToMonth: .yearToMonth
        case .intervalDayToSecond: .dayToSecond
        case .json: .json
        case .uuid: .uuid
        case .ipaddress: .ipaddress
        case .unknown, .array, .map, .row, .function: nil
        }
    }
}
