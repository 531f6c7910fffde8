package import Primitives

/// How a table's rows are put into partitions.
package struct PartitionSpec: Hashable, Sendable {
    package var id: Int
    package var fields: [Field]

    package init(id: Int, fields: [Field] = []) {
        self.id = id
        self.fields = fields
    }

    package struct Field: Hashable, Sendable {
        package var sourceID: Int
        package var fieldID: Int
        package var name: String
        package var transform: IcebergTransform

        package init(sourceID: Int, fieldID: Int, name: String, transform: IcebergTransform) {
            self.sourceID = sourceID
            self.fieldID = fieldID
            self.name = name
            self.transform = transform
        }
    }

    /// Whether there are no partitions, or none any more.
    package var isUnpartitioned: Bool { fields.allSatisfy { $0.transform == .void } }

    /// The types of the partitions' values; a column that is gone has none, and its partitions are kept as texts.
    package func types(_ schemas: [IcebergSchema]) -> [IcebergType] {
        fields.map { field in
            let source = schemas.lazy.compactMap { $0.field(field.sourceID)?.type }.first
            return source.flatMap { field.transform.result(of: $0) } ?? .string
        }
    }

    package init(_ json: JSONValue) throws(IcebergFailure) {
        id = json["spec-id"]?.int ?? 0
        fields = try Self.fields(json["fields"]?.array ?? [])
    }

    /// Reads the fields; version 1 may leave out their ids.
    package static func fields(_ items: [JSONValue]) throws(IcebergFailure) -> [Field] {
        var fields: [Field] = []
        for (index, item) in items.enumerated() {
            guard let source = item["source-id"]?.int, let name = item["name"]?.string,
                let transform = item["transform"]?.string
            else { throw .malformed("A partition field of the table has no source, name or transform") }
            fields.append(
                Field(
                    sourceID: source,
                    fieldID: item["field-id"]?.int ?? 1000 + index,
                    name: name,
                    transform: IcebergTransform(transform)
                )
            )
        }
        return fields
    }

    package var json: JSONValue { ["spec-id": .integer(Int64(id)), "fields": fieldsJSON] }

    package var fieldsJSON: JSONValue {
        .array(
            fields.map { field in
                [
                    "name": .string(field.name), "transform": .string(field.transform.description),
                    "source-id": .integer(Int64(field.sourceID)), "field-id": .integer(Int64(field.fieldID)),
                ]
            }
        )
    }

    /// The folder of a partition's files: `ts_day=2024-01-31/kind=a`; empty for an unpartitioned table.
    ///
    /// Source: Apache Iceberg, `PartitionSpec.partitionToPath`.
    package func path(_ values: [IcebergValue?], _ types: [IcebergType]) -> String {
        var parts: [String] = []
        for (index, field) in fields.enumerated() where index < values.count {
            let text = PartitionText.text(values[index], field.transform, types[index])
            parts.append("\(PercentCoding.encode(field.name))=\(PercentCoding.encode(text))")
        }
        return parts.joined(separator: "/")
    }
}

/// Values of partitions as people read them.
package enum PartitionText {
    package static func text(
        _ value: IcebergValue?,
        _ transform: IcebergTransform,
        _ type: IcebergType
    ) -> String {
        guard let value else { return "null" }
        if let number = value.integer {
            switch transform {
            case .year: return String(1970 + Int(number))
            case .month:
                let year = 1970 + Int(number.flooredQuotient(12))
                let month = Int(number - number.flooredQuotient(12) * 12) + 1
                return "\(year)-\(padded(month))"
            case .day: return date(Int(number))
            case .hour:
                let day = number.flooredQuotient(24)
                return "\(date(Int(day)))-\(padded(Int(number - day * 24)))"
            case .identity, .bucket, .truncate, .void, .unknown: break
            }
        }
        switch (value, type) {
        case (.int(let days), .date): return date(Int(days))
        case (.long(let moment), .timestamp): return timestamp(moment)
        case (.long(let moment), .timestamptz): return timestamp(moment) + "+00:00"
        case (.long(let moment), .time): return String(timestamp(moment).dropFirst(11))
        case (.boolean(let flag), _): return flag ? "true" : "false"
        case (.int(let number), _): return String(number)
        case (.long(let number), _): return String(number)
        case (.float(let number), _): return "\(number)"
        case (.double(let number), _): return "\(number)"
        case (.decimal(let digits), .decimal(_, let scale)): return decimal(digits, scale: scale)
        case (.decimal(let digits), _): return String(digits)
        case (.string(let text), _): return text
        case (.bytes(let bytes), .uuid): return uuid(bytes)
        case (.bytes(let bytes), _): return Base64.encode(bytes)
        }
    }

    private static func padded(_ number: Int, _ count: Int = 2) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private static func date(_ days: Int) -> String {
        let date = CivilDate(daysSinceEpoch: days)
        return "\(padded(date.year, 4))-\(padded(date.month))-\(padded(date.day))"
    }

    /// `2024-01-31T10:00:00.000001`, without trailing zeroes.
    private static func timestamp(_ microseconds: Int64) -> String {
        let day = microseconds.flooredQuotient(86_400_000_000)
        let rest = Int(microseconds - day * 86_400_000_000)
        let seconds = rest / 1_000_000
        var text =
            "\(date(Int(day)))T\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
        if rest % 1_000_000 != 0 {
            var fraction = padded(rest % 1_000_000, 6)
            while fraction.hasSuffix("0") { fraction.removeLast() }
            text += "." + fraction
        }
        return text
    }

    package static func decimal(_ digits: Int128, scale: Int) -> String {
        guard scale > 0 else { return String(digits) }
        var text = String(digits.magnitude)
        if text.count <= scale { text = String(repeating: "0", count: scale + 1 - text.count) + text }
        let point = text.index(text.endIndex, offsetBy: -scale)
        return "\(digits < 0 ? "-" : "")\(text[..<point]).\(text[point...])"
    }

    package static func uuid(_ bytes: [UInt8]) -> String {
        let hex = Hex.encode(bytes)
        guard hex.count == 32 else { return hex }
        var text = ""
        for (index, character) in hex.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(character)
        }
        return text
    }
}

/// The order of the rows in a table's files.
package struct SortOrder: Hashable, Sendable {
    package var id: Int
    package var fields: [Field]

    package static let unsorted = SortOrder(id: 0, fields: [])

    package init(id: Int, fields: [Field]) {
        self.id = id
        self.fields = fields
    }

    package struct Field: Hashable, Sendable {
        package var sourceID: Int
        package var transform: IcebergTransform
        package var isDescending: Bool
        package var hasNullsFirst: Bool

        package init(sourceID: Int, transform: IcebergTransform, isDescending: Bool, hasNullsFirst: Bool) {
            self.sourceID = sourceID
            self.transform = transform
            self.isDescending = isDescending
            self.hasNullsFirst = hasNullsFirst
        }
    }

    package init(_ json: JSONValue) throws(IcebergFailure) {
        id = json["order-id"]?.int ?? 0
        fields = []
        for item in json["fields"]?.array ?? [] {
            guard let source = item["source-id"]?.int, let transform = item["transform"]?.string else {
                throw .malformed("A sort order of the table has no source or transform")
            }
            fields.append(
                Field(
                    sourceID: source,
                    transform: IcebergTransform(transform),
                    isDescending: item["direction"]?.string == "desc",
                    hasNullsFirst: item["null-order"]?.string == "nulls-first"
                )
            )
        }
    }

    package var json: JSONValue {
        let items = fields.map { field -> JSONValue in
            [
                "transform": .string(field.transform.description), "source-id": .integer(Int64(field.sourceID)),
                "direction": field.isDescending ? "desc" : "asc",
                "null-order": field.hasNullsFirst ? "nulls-first" : "nulls-last",
            ]
        }
        return ["order-id": .integer(Int64(id)), "fields": .array(items)]
    }
}
