import Primitives
import Shapes

/// Values of simple shapes as text in headers, URLs, XML and forms.
enum ScalarText {
    /// The text of a value; nil for aggregates.
    static func text(
        _ value: ShapeValue,
        _ member: ShapeMember,
        format: TimestampFormat,
        precise: Bool = false
    ) -> String? {
        switch value {
        case .null, .list, .map, .structure, .document: nil
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .double(let value): text(value)
        case .string(let text): text
        case .blob(let bytes): Base64.encode(bytes)
        case .timestamp(let moment):
            text(moment, member.timestampFormat ?? member.shape.traits.timestampFormat ?? format, precise)
        }
    }

    /// The value that a text stands for; nil when it is none of that shape.
    ///
    /// Moments are read in any format: SDKs differ, and none can be taken for another.
    static func value(_ text: String, _ shape: Shape) -> ShapeValue? {
        switch shape.kind {
        case .string: .string(text)
        case .integer: Int32(text).map { .integer(Int64($0)) }
        case .long: Int64(text).map { .integer($0) }
        case .float, .double: number(text).map { .double($0) }
        case .boolean: boolean(text).map { .boolean($0) }
        case .blob: Base64.decode(text).map { .blob($0) }
        case .timestamp: moment(text).map { .timestamp($0) }
        case .structure, .list, .map, .document: nil
        }
    }

    private static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return number.description
    }

    private static func text(_ moment: Timestamp, _ format: TimestampFormat, _ precise: Bool) -> String {
        switch format {
        case .iso8601: return moment.iso8601(withMilliseconds: precise || !moment.isWholeSecond)
        case .rfc822: return moment.httpDate
        case .unixTimestamp:
            var writer = JSONWriter()
            writer.epochSeconds(moment)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }

    private static func number(_ text: String) -> Double? {
        switch text {
        case "NaN": .nan
        case "Infinity": .infinity
        case "-Infinity": -.infinity
        default: Double(text)
        }
    }

    private static func boolean(_ text: String) -> Bool? {
        if text.equalsIgnoringCase("true") || text == "1" { return true }
        return text.equalsIgnoringCase("false") || text == "0" ? false : nil
    }

    private static func moment(_ text: String) -> Timestamp? {
        Timestamp(iso8601: text) ?? Timestamp(httpDate: text)
            ?? Double(text).flatMap { abs($0) < 1e12 ? Timestamp(epochSeconds: $0) : nil }
    }
}
