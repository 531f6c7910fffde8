import SQLSyntax

extension TrinoType {
    /// The type a name in a query stands for.
    ///
    /// `varchar` is unbounded, `decimal` is decimal(38,0), `timestamp` and `time` have precision 3.
    /// - Throws: `TYPE_NOT_FOUND: Unknown type: x`.
    static func named(_ name: TypeName) throws(AnalysisFailure) -> TrinoType {
        switch name.node {
        case .array(let element): return .array(try named(element))
        case .map(let key, let value): return .map(try named(key), try named(value))
        case .row(let fields):
            var resolved: [RowField] = []
            for field in fields {
                resolved.append(RowField(name: field.name?.name, type: try named(field.type)))
            }
            return .row(resolved)
        case .time(let precision, let hasTimeZone):
            let digits = try fraction(precision, "TIME", name)
            return hasTimeZone ? .timeWithTimeZone(precision: digits) : .time(precision: digits)
        case .timestamp(let precision, let hasTimeZone):
            let digits = try fraction(precision, "TIMESTAMP", name)
            return hasTimeZone ? .timestampWithTimeZone(precision: digits) : .timestamp(precision: digits)
        case .interval(let from, let to):
            switch (from, to) {
            case (.year, .month): return .intervalYearToMonth
            case (.day, .second): return .intervalDayToSecond
            default: throw unknown(name)
            }
        case .named(let base, let arguments): return try simple(base, arguments, name)
        }
    }

    private static func simple(
        _ base: String,
        _ arguments: [TypeName.Argument],
        _ name: TypeName
    ) throws(AnalysisFailure) -> TrinoType {
        var numbers: [Int] = []
        for argument in arguments {
            switch argument {
            case .number(let number): numbers.append(number)
            case .type: throw unknown(name)
            }
        }
        switch (base, numbers.count) {
        case ("varchar", 0): return .varchar
        case ("varchar", 1): return .varchar(length: numbers[0] >= unboundedLength ? nil : numbers[0])
        case ("char", 0): return .char(length: 1)
        case ("char", 1):
            guard numbers[0] <= TypeCoercion.maximumCharLength else {
                throw AnalysisFailure(
                    .invalidFunctionArgument,
                    name.span.start,
                    "CHAR length must be in range [0, 65536], got \(numbers[0])"
                )
            }
            return .char(length: numbers[0])
        case ("decimal", 0), ("dec", 0), ("numeric", 0): return .decimal(precision: 38, scale: 0)
        case ("decimal", 1), ("decimal", 2), ("dec", 1), ("dec", 2), ("numeric", 1), ("numeric", 2):
            return try decimal(numbers, name)
        case ("int", 0), ("integer", 0): return .integer
        case ("string", _), ("float", _), ("binary", _), ("struct", _), ("void", _), ("text", _), ("long", _):
            throw unknown(name)
        case (_, 0):
            guard let type = HiveTypeText.parse(base) else { throw unknown(name) }
            return type
        default:
            throw unknown(name)
        }
    }

    private static func decimal(_ numbers: [Int], _ name: TypeName) throws(AnalysisFailure) -> TrinoType {
        let precision = numbers[0]
        let scale = numbers.count > 1 ? numbers[1] : 0
        guard (1...38).contains(precision) else {
            throw AnalysisFailure(
                .invalidFunctionArgument,
                name.span.start,
                "DECIMAL precision must be in range [1, 38]: \(precision)"
            )
        }
        guard (0...precision).contains(scale) else {
            throw AnalysisFailure(
                .invalidFunctionArgument,
                name.span.start,
                "DECIMAL scale must be in range [0, precision (\(precision))]: \(scale)"
            )
        }
        return .decimal(precision: precision, scale: scale)
    }

    private static func fraction(
        _ precision: Int?,
        _ type: String,
        _ name: TypeName
    ) throws(AnalysisFailure) -> Int {
        let digits = precision ?? 3
        guard (0...12).contains(digits) else {
            throw AnalysisFailure(
                .invalidFunctionArgument,
                name.span.start,
                "\(type) precision must be in range [0, 12]: \(digits)"
            )
        }
        return digits
    }

    private static func unknown(_ name: TypeName) -> AnalysisFailure {
        AnalysisFailure(.typeNotFound, name.span.start, "Unknown type: \(ExpressionText.show(name))")
    }
}
