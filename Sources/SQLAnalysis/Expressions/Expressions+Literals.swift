import Primitives
import SQLSyntax

extension StatementAnalysis {
    func type(_ literal: Literal, _ span: SourceSpan) throws(AnalysisFailure) -> TypedExpression {
        switch literal {
        case .null: return TypedExpression(.literal(.null), type: .unknown, span: span)
        case .boolean(let value): return TypedExpression(.literal(.boolean(value)), type: .boolean, span: span)
        case .integer(let value):
            let fits = value >= Int64(Int32.min) && value <= Int64(Int32.max)
            return TypedExpression(.literal(.integer(value)), type: fits ? .integer : .bigint, span: span)
        case .decimal(let text): return try decimal(text, span)
        case .double(let text):
            guard let value = Double(text), value.isFinite else {
                throw AnalysisFailure(.invalidLiteral, span.start, "Invalid numeric literal: \(text)")
            }
            return TypedExpression(.literal(.double(value)), type: .double, span: span)
        case .string(let text): return .text(text, span)
        case .binary(let bytes): return TypedExpression(.literal(.binary(bytes)), type: .varbinary, span: span)
        case .typed(let type, let text): return try typed(type, text, span)
        case .interval(let interval): return try self.interval(interval, span)
        }
    }

    /// A decimal has as many digits as it is written with, leading zeros aside.
    private func decimal(_ text: String, _ span: SourceSpan) throws(AnalysisFailure) -> TypedExpression {
        guard let value = DecimalText(text) else {
            throw AnalysisFailure(.invalidLiteral, span.start, "Invalid decimal value '\(text)'")
        }
        guard value.precision <= 38 else {
            throw AnalysisFailure(
                .invalidLiteral,
                span.start,
                "Decimal literal has \(value.precision) digits, at most 38 are allowed: \(text)"
            )
        }
        return TypedExpression(
            .literal(.decimal(value.text)),
            type: .decimal(precision: value.precision, scale: value.scale),
            span: span
        )
    }

    private func typed(
        _ name: String,
        _ text: String,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> TypedExpression {
        func invalid(_ type: String) -> AnalysisFailure {
            AnalysisFailure(.invalidLiteral, span.start, "'\(text)' is not a valid \(type) literal")
        }
        switch name {
        case "date":
            guard let days = TemporalText.date(text) else { throw invalid("DATE") }
            return TypedExpression(.literal(.date(days)), type: .date, span: span)
        case "timestamp":
            guard let value = TemporalText.timestamp(text) else { throw invalid("TIMESTAMP") }
            return try timestamp(value, text, span)
        case "time":
            guard let (value, type) = TemporalText.time(text) else { throw invalid("TIME") }
            return TypedExpression(.literal(value), type: type, span: span)
        case "decimal", "numeric", "dec": return try decimal(text, span)
        case "json":
            do {
                _ = try JSONValue(parsing: text)
            } catch {
                throw invalid("JSON")
            }
            return try call("json_parse", [.text(text, span)], span, at: span.start)
        case "varchar":
            return TypedExpression(.literal(.string(text)), type: .varchar, span: span)
        case "char":
            let length = max(1, text.unicodeScalars.count)
            return TypedExpression(.literal(.string(text)), type: .char(length: length), span: span)
        case "tinyint", "smallint", "integer", "int", "bigint":
            return try integer(name, text, span)
        case "double", "real":
            guard let value = Double(text) else { throw invalid(name.uppercased()) }
            let isReal = name == "real"
            return TypedExpression(
                .literal(.double(isReal ? Double(Float(value)) : value)),
                type: isReal ? .real : .double,
                span: span
            )
        case "boolean":
            switch text.lowercased() {
            case "true", "t", "1": return TypedExpression(.literal(.boolean(true)), type: .boolean, span: span)
            case "false", "f", "0":
                return TypedExpression(.literal(.boolean(false)), type: .boolean, span: span)
            default: throw invalid("BOOLEAN")
            }
        case "uuid", "ipaddress":
            let target: TrinoType = name == "uuid" ? .uuid : .ipaddress
            return TypedExpression(.cast(.text(text, span), isTry: false), type: target, span: span)
        default:
            throw AnalysisFailure(.typeNotFound, span.start, "Unknown type: \(name)")
        }
    }

    /// The moment a clock in the text's zone shows the text's time first; a time that no clock there shows, and a zone
    /// that nobody knows, are no literals.
    private func timestamp(
        _ value: (local: InstantLiteral, digits: Int, zone: String?),
        _ text: String,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> TypedExpression {
        guard let zone = value.zone else {
            return TypedExpression(
                .literal(.timestamp(value.local)),
                type: .timestamp(precision: value.digits),
                span: span
            )
        }
        guard let name = ZoneName.canonical(zone),
            let microseconds = ZoneRules.firstMoment(
                ofLocal: value.local.epochSeconds * 1_000_000,
                in: name
            )
        else {
            throw AnalysisFailure(.invalidLiteral, span.start, "'\(text)' is not a valid TIMESTAMP literal")
        }
        let moment = InstantLiteral(
            epochSeconds: microseconds.flooredQuotient(1_000_000),
            picosecondOfSecond: value.local.picosecondOfSecond
        )
        return TypedExpression(
            .literal(.timestampWithTimeZone(moment, zone: name)),
            type: .timestampWithTimeZone(precision: value.digits),
            span: span
        )
    }

    private func integer(
        _ name: String,
        _ text: String,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> TypedExpression {
        let (type, limit): (TrinoType, Int64) =
            switch name {
            case "tinyint": (.tinyint, Int64(Int8.max))
            case "smallint": (.smallint, Int64(Int16.max))
            case "bigint": (.bigint, Int64.max)
            default: (.integer, Int64(Int32.max))
            }
        guard let value = Int64(text), value <= limit, value >= -limit - 1 else {
            throw AnalysisFailure(
                .invalidLiteral,
                span.start,
                "'\(text)' is not a valid \(type.description.uppercased()) literal"
            )
        }
        return TypedExpression(.literal(.integer(value)), type: type, span: span)
    }

    private func interval(
        _ interval: IntervalLiteral,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> TypedExpression {
        guard let value = IntervalText.parse(interval) else {
            throw AnalysisFailure(
                .invalidLiteral,
                span.start,
                "'\(interval.text)' is not a valid INTERVAL literal"
            )
        }
        let type: TrinoType
        if case .intervalYearToMonth = value {
            type = .intervalYearToMonth
        } else {
            type = .intervalDayToSecond
        }
        return TypedExpression(.literal(value), type: type, span: span)
    }

    /// `CURRENT_DATE` and its kin are constants of the statement.
    func current(
        _ value: CurrentValue,
        _ precision: Int?,
        _ expression: Expression
    ) throws(AnalysisFailure) -> TypedExpression {
        let span = expression.span
        let digits = precision ?? 3
        func moment() -> InstantLiteral {
            let seconds = now.epochMicroseconds.flooredQuotient(1_000_000)
            let microseconds = now.epochMicroseconds - seconds * 1_000_000
            var picoseconds = microseconds * 1_000_000
            picoseconds -= picoseconds % Int64(TemporalText.power(of: 10, max(0, 12 - digits)))
            return InstantLiteral(epochSeconds: seconds, picosecondOfSecond: picoseconds)
        }
        func timeOfDay() -> Int64 {
            let value = moment()
            let seconds = value.epochSeconds - value.epochSeconds.flooredQuotient(86400) * 86400
            return seconds * 1_000_000_000_000 + value.picosecondOfSecond
        }
        switch value {
        case .date:
            isDeterministic = false
            return TypedExpression(.literal(.date(now.date.daysSinceEpoch)), type: .date, span: span)
        case .timestamp:
            isDeterministic = false
            return TypedExpression(
                .literal(.timestampWithTimeZone(moment(), zone: "UTC")),
                type: .timestampWithTimeZone(precision: digits),
                span: span
            )
        case .localTimestamp:
            isDeterministic = false
            return TypedExpression(
                .literal(.timestamp(moment())),
                type: .timestamp(precision: digits),
                span: span
            )
        case .time:
            isDeterministic = false
            return TypedExpression(
                .literal(.timeWithTimeZone(picoseconds: timeOfDay(), offsetInMinutes: 0)),
                type: .timeWithTimeZone(precision: digits),
                span: span
            )
        case .localTime:
            isDeterministic = false
            return TypedExpression(.literal(.time(timeOfDay())), type: .time(precision: digits), span: span)
        case .user: return .varchar(session.user, span)
        case .catalog: return .varchar(session.catalog, span)
        case .schema:
            return session.database.map { .varchar($0, span) }
                ?? TypedExpression(.literal(.null), type: .varchar, span: span)
        case .path: return .varchar("", span)
        }
    }
}

extension TypedExpression {
    static func varchar(_ text: String, _ span: SourceSpan) -> TypedExpression {
        TypedExpression(.literal(.string(text)), type: .varchar, span: span)
    }
}

/// The digits of a decimal constant.
struct DecimalText {
    /// Without needless zeros in front, `-12.340`.
    let text: String
    let precision: Int
    let scale: Int

    init?(_ written: String) {
        var rest = written[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let fraction = parts.count > 1 ? parts[1] : ""
        let digits = whole.utf8.allSatisfy(\.isDigit) && fraction.utf8.allSatisfy(\.isDigit)
        guard digits, !(whole.isEmpty && fraction.isEmpty) else { return nil }
        let significant = whole.drop { $0 == "0" }
        scale = fraction.utf8.count
        precision = max(1, significant.utf8.count + scale)
        let shown = significant.isEmpty ? "0" : String(significant)
        text = (isNegative ? "-" : "") + (scale == 0 ? shown : "\(shown).\(fraction)")
    }
}
