import Primitives

/// What a Parquet file's footer says of one column, as texts, and what Iceberg keeps of it.
package struct ColumnMetrics: Sendable {
    package var fieldID: Int
    package var type: IcebergType
    package var byteCount: Int64?
    package var valueCount: Int64?
    package var nullCount: Int64?
    package var nanCount: Int64?
    package var lower: IcebergValue?
    package var upper: IcebergValue?
    /// Whether a part of the file has values and says no bounds.
    package var hasUnboundedGroup = false

    package init(fieldID: Int, type: IcebergType) {
        self.fieldID = fieldID
        self.type = type
    }
}

extension DataFile {
    /// Characters of texts and bytes that bounds keep.
    ///
    /// Source: Apache Iceberg, Configuration, `write.metadata.metrics.default` (`truncate(16)`).
    private static let boundLength = 16

    /// Keeps the counts and bounds of a column.
    package mutating func add(_ metrics: ColumnMetrics) {
        let id = metrics.fieldID
        columnSizes[id] = metrics.byteCount
        valueCounts[id] = metrics.valueCount
        nullValueCounts[id] = metrics.nullCount
        nanValueCounts[id] = metrics.nanCount
        if let lower = metrics.lower.flatMap(Self.lowerBound) { lowerBounds[id] = lower.binary }
        if let upper = metrics.upper.flatMap(Self.upperBound) { upperBounds[id] = upper.binary }
    }

    private static func lowerBound(_ value: IcebergValue) -> IcebergValue? {
        switch value {
        case .string(let text):
            return .string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(boundLength))))
        case .bytes(let bytes): return .bytes(Array(bytes.prefix(boundLength)))
        case .float, .double: return value.isNaN ? nil : value
        case .boolean, .int, .long, .decimal: return value
        }
    }

    /// The value, or for a long one the shortest that comes after it; nil where there is none.
    private static func upperBound(_ value: IcebergValue) -> IcebergValue? {
        switch value {
        case .string(let text):
            var scalars = Array(text.unicodeScalars.prefix(boundLength))
            guard scalars.count < text.unicodeScalars.count else { return value }
            while let last = scalars.popLast() {
                var next = last.value + 1
                if (0xD800...0xDFFF).contains(next) { next = 0xE000 }
                if let scalar = Unicode.Scalar(next) {
                    return .string(String(String.UnicodeScalarView(scalars + [scalar])))
                }
            }
            return nil
        case .bytes(let bytes):
            guard bytes.count > boundLength else { return value }
            var head = Array(bytes.prefix(boundLength))
            while let last = head.popLast() {
                if last < 0xFF { return .bytes(head + [last + 1]) }
            }
            return nil
        case .float, .double: return value.isNaN ? nil : value
        case .boolean, .int, .long, .decimal: return value
        }
    }
}

extension IcebergValue {
    /// Reads a value as DuckDB writes it: `2024-01-31`, `2024-01-31 10:00:00.5`, `12.30`, `true`.
    package init?(text: String, _ type: IcebergType) {
        switch type {
        case .boolean:
            guard let flag = Bool(text) else { return nil }
            self = .boolean(flag)
        case .int:
            guard let number = Int32(text) else { return nil }
            self = .int(number)
        case .long:
            guard let number = Int64(text) else { return nil }
            self = .long(number)
        case .float:
            guard let number = Float(text) else { return nil }
            self = .float(number)
        case .double:
            guard let number = Double(text) else { return nil }
            self = .double(number)
        case .decimal(_, let scale):
            guard let number = Self.decimal(text, scale: scale) else { return nil }
            self = .decimal(number)
        case .date:
            guard let days = Self.days(text) else { return nil }
            self = .int(Int32(clamping: days))
        case .time:
            guard let moment = Self.microseconds(text[...]) else { return nil }
            self = .long(moment)
        case .timestamp, .timestamptz:
            guard let split = text.firstIndex(where: { $0 == " " || $0 == "T" }),
                let days = Self.days(text[..<split])
            else { return nil }
            var time = text[text.index(after: split)...]
            for zone in ["+00:00", "+00", "Z"] where time.hasSuffix(zone) { time = time.dropLast(zone.count) }
            guard let rest = Self.microseconds(time) else { return nil }
            self = .long(Int64(days) * 86_400_000_000 + rest)
        case .string: self = .string(text)
        case .uuid, .fixed, .binary:
            guard let bytes = Hex.decode(text.replacing("-", with: "")) else { return nil }
            self = .bytes(bytes)
        case .structure, .list, .map: return nil
        }
    }

    private static func decimal(_ text: String, scale: Int) -> Int128? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.count <= scale else { return nil }
        return Int128(parts[0] + fraction + String(repeating: "0", count: scale - fraction.count))
    }

    private static func days(_ text: some StringProtocol) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? String(text.dropFirst()) : String(text)).split(separator: "-").compactMap {
            Int($0)
        }
        guard parts.count == 3 else { return nil }
        return CivilDate(year: isNegative ? -parts[0] : parts[0], month: parts[1], day: parts[2]).daysSinceEpoch
    }

    private static func microseconds(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ":")
        guard parts.count == 3, let hour = Int64(parts[0]), let minute = Int64(parts[1]) else { return nil }
        let seconds = parts[2].split(separator: ".")
        guard let whole = seconds.first.flatMap({ Int64($0) }) else { return nil }
        var fraction: Int64 = 0
        if seconds.count == 2 {
            let digits = seconds[1].prefix(6)
            guard let number = Int64(digits + String(repeating: "0", count: 6 - digits.count)) else {
                return nil
            }
            fraction = number
        }
        return ((hour * 60 + minute) * 60 + whole) * 1_000_000 + fraction
    }
}
