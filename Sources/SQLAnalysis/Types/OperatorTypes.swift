/// The types of Trino's arithmetic operators.
enum OperatorTypes {
    /// What the operands are coerced to and what comes out; `nil` when there is no such operator.
    ///
    /// Source: Trino 422, arithmetic on decimals keeps the scale of division as Athena documents it.
    static func arithmetic(
        _ operation: TypedExpression.Arithmetic,
        _ left: TrinoType,
        _ right: TrinoType
    ) -> (left: TrinoType, right: TrinoType, result: TrinoType)? {
        if left == .unknown || right == .unknown { return withUnknown(operation, left, right) }
        if left.isNumeric && right.isNumeric { return numeric(operation, left, right) }
        return temporal(operation, left, right)
    }

    private static func withUnknown(
        _ operation: TypedExpression.Arithmetic,
        _ left: TrinoType,
        _ right: TrinoType
    ) -> (left: TrinoType, right: TrinoType, result: TrinoType)? {
        let known = left == .unknown ? right : left
        if known == .unknown { return (.bigint, .bigint, .bigint) }
        if known.isNumeric { return numeric(operation, known, known) }
        let guesses: [TrinoType] = [.intervalDayToSecond, .intervalYearToMonth, known, .bigint]
        for guess in guesses {
            let types = left == .unknown ? (guess, right) : (left, guess)
            if let found = temporal(operation, types.0, types.1) { return found }
        }
        return nil
    }

    private static func numeric(
        _ operation: TypedExpression.Arithmetic,
        _ left: TrinoType,
        _ right: TrinoType
    ) -> (left: TrinoType, right: TrinoType, result: TrinoType)? {
        guard let common = TypeCoercion.commonSuperType(left, right) else { return nil }
        guard common.isDecimal else { return (common, common, common) }
        guard case .decimal(let precision, let scale) = asDecimal(left),
            case .decimal(let otherPrecision, let otherScale) = asDecimal(right)
        else { return nil }
        let result = decimal(operation, (precision, scale), (otherPrecision, otherScale))
        guard let result else { return nil }
        return (
            .decimal(precision: precision, scale: scale),
            .decimal(precision: otherPrecision, scale: otherScale), result
        )
    }

    private static func asDecimal(_ type: TrinoType) -> TrinoType? {
        type.isDecimal ? type : TypeCoercion.commonSuperType(type, .decimal(precision: 1, scale: 0))
    }

    private static func decimal(
        _ operation: TypedExpression.Arithmetic,
        _ left: (precision: Int, scale: Int),
        _ right: (precision: Int, scale: Int)
    ) -> TrinoType? {
        let scale = max(left.scale, right.scale)
        switch operation {
        case .add, .subtract:
            let digits = max(left.precision - left.scale, right.precision - right.scale) + scale + 1
            return .decimal(precision: min(38, digits), scale: scale)
        case .multiply:
            let sum = left.scale + right.scale
            guard sum <= 38 else { return nil }
            return .decimal(precision: min(38, left.precision + right.precision), scale: sum)
        case .divide:
            let digits = left.precision + right.scale + max(0, right.scale - left.scale)
            return .decimal(precision: min(38, digits), scale: scale)
        case .modulo:
            let digits = min(right.precision - right.scale, left.precision - left.scale) + scale
            return .decimal(precision: max(1, min(38, digits)), scale: scale)
        }
    }

    private static func temporal(
        _ operation: TypedExpression.Arithmetic,
        _ left: TrinoType,
        _ right: TrinoType
    ) -> (left: TrinoType, right: TrinoType, result: TrinoType)? {
        switch operation {
        case .add:
            if let result = sum(left, right) { return (left, right, result) }
            if left.isInterval, !right.isInterval, let result = sum(right, left) {
                return (left, right, result)
            }
            return nil
        case .subtract:
            if right.isInterval { return sum(left, right).map { (left, right, $0) } }
            guard left.isMoment, right.isMoment, let common = TypeCoercion.commonSuperType(left, right) else {
                return nil
            }
            return (common, common, .intervalDayToSecond)
        case .multiply:
            if left.isInterval, right.isNumeric { return (left, factor(right), left) }
            if right.isInterval, left.isNumeric { return (factor(left), right, right) }
            return nil
        case .divide:
            return left.isInterval && right.isNumeric ? (left, .double, left) : nil
        case .modulo:
            return nil
        }
    }

    private static func factor(_ type: TrinoType) -> TrinoType { type.isInteger ? .bigint : .double }

    /// A moment or an interval, plus an interval.
    private static func sum(_ left: TrinoType, _ interval: TrinoType) -> TrinoType? {
        guard interval.isInterval else { return nil }
        if left == interval { return left }
        switch left {
        case .date: return left
        // Days to seconds have three decimals of their own.
        case .timestamp(let precision):
            return .timestamp(precision: interval == .intervalDayToSecond ? max(3, precision) : precision)
        case .timestampWithTimeZone(let precision):
            return .timestampWithTimeZone(
                precision: interval == .intervalDayToSecond ? max(3, precision) : precision
            )
        case .time(let precision):
            return interval == .intervalDayToSecond ? .time(precision: max(3, precision)) : nil
        case .timeWithTimeZone(let precision):
            return interval == .intervalDayToSecond ? .timeWithTimeZone(precision: max(3, precision)) : nil
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char,
            .varbinary, .intervalYearToMonth, .intervalDayToSecond, .array, .map, .row, .json, .uuid,
            .ipaddress, .function:
            return nil
        }
    }
}

extension TrinoType {
    var isInterval: Bool { self == .intervalYearToMonth || self == .intervalDayToSecond }

    /// A date, time or timestamp.
    var isMoment: Bool {
        switch self {
        case .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone: true
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char,
            .varbinary, .intervalYearToMonth, .intervalDayToSecond, .array, .map, .row, .json, .uuid,
            .ipaddress, .function:
            false
        }
    }
}
