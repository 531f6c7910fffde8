/// Reads the types of catalog columns: Hive's spelling, and Trino's as views store it.
package enum HiveTypeText {
    /// The type of `text`, or `nil` when it is not a type that Athena reads.
    ///
    /// `string` is varchar, `binary` varbinary, `timestamp` timestamp(3) as in Athena's Hive tables,
    /// `struct<a:int>` a row. Letter case does not matter.
    package static func parse(_ text: String) -> TrinoType? {
        var reader = Reader(text)
        guard let type = reader.type() else { return nil }
        reader.skipBlanks()
        return reader.isAtEnd ? type : nil
    }

    private struct Reader {
        private let bytes: [UInt8]
        private var position = 0

        init(_ text: String) {
            bytes = Array(text.utf8)
        }

        var isAtEnd: Bool { position == bytes.count }

        mutating func skipBlanks() {
            while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        }

        private mutating func take(_ character: Character) -> Bool {
            skipBlanks()
            guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
            position += 1
            return true
        }

        /// A run of letters, digits, `_` and whatever else Hive allows in field names, lower case.
        private mutating func word() -> String {
            skipBlanks()
            if take("\"") || take("`") {
                let quote = bytes[position - 1]
                let start = position
                while position < bytes.count, bytes[position] != quote { position += 1 }
                let name = String(decoding: bytes[start..<position], as: UTF8.self)
                position = min(position + 1, bytes.count)
                return name.lowercased()
            }
            let start = position
            while position < bytes.count, !Reader.delimiters.contains(bytes[position]) { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        }

        private static let delimiters = Set("<>(),: ".utf8)

        private mutating func number() -> Int? { Int(word()) }

        /// `(n)`, or `absent` when there is no parenthesis; `nil` when it is malformed.
        private mutating func length(absent: Int?) -> Int?? {
            guard take("(") else { return .some(absent) }
            guard let value = number(), take(")") else { return nil }
            return .some(value)
        }

        mutating func type() -> TrinoType? {
            let name = word()
            switch name {
            case "array": return bracketed { reader in reader.type().map(TrinoType.array) }
            case "map":
                return bracketed { reader in
                    guard let key = reader.type(), reader.take(","), let value = reader.type() else {
                        return nil
                    }
                    return .map(key, value)
                }
            case "struct", "row": return bracketed { reader in reader.fields().map(TrinoType.row) }
            case "decimal", "numeric":
                guard take("(") else { return .decimal(precision: 10, scale: 0) }
                guard let precision = number(), (1...38).contains(precision) else { return nil }
                var scale = 0
                if take(",") {
                    guard let value = number(), (0...precision).contains(value) else { return nil }
                    scale = value
                }
                return take(")") ? .decimal(precision: precision, scale: scale) : nil
            case "varchar":
                guard let length = length(absent: nil) else { return nil }
                return .varchar(length: length)
            case "char", "character":
                guard let length = length(absent: 1) else { return nil }
                return .char(length: length ?? 1)
            case "timestamp", "time": return temporal(name)
            case "interval": return interval()
            default: return HiveTypeText.simple[name]
            }
        }

        private mutating func bracketed(_ body: (inout Reader) -> TrinoType?) -> TrinoType? {
            let closing: Character
            if take("<") {
                closing = ">"
            } else if take("(") {
                closing = ")"
            } else {
                return nil
            }
            guard let type = body(&self), take(closing) else { return nil }
            return type
        }

        /// `a:int,b:string` as Hive writes it, `a integer, b varchar` as Trino does.
        private mutating func fields() -> [RowField]? {
            var fields: [RowField] = []
            repeat {
                let start = position
                let name = word()
                _ = take(":")
                if let type = type() {
                    fields.append(RowField(name: name, type: type))
                } else {
                    position = start
                    guard let type = type() else { return nil }
                    fields.append(RowField(name: nil, type: type))
                }
            } while take(",")
            return fields
        }

        private mutating func temporal(_ name: String) -> TrinoType? {
            guard let length = length(absent: 3), let precision = length else { return nil }
            let start = position
            if word() == "with", word() == "time", word() == "zone" {
                return name == "time"
                    ? .timeWithTimeZone(precision: precision) : .timestampWithTimeZone(precision: precision)
            }
            position = start
            return name == "time" ? .time(precision: precision) : .timestamp(precision: precision)
        }

        private mutating func interval() -> TrinoType? {
            let words = [word(), word(), word()]
            return switch words {
            case ["year", "to", "month"]: .intervalYearToMonth
            case ["day", "to", "second"]: .intervalDayToSecond
            default: nil
            }
        }
    }

    private static let simple: [String: TrinoType] = [
        "bigint": .bigint, "binary": .varbinary, "boolean": .boolean, "date": .date, "double": .double,
        "float": .real, "int": .integer, "integer": .integer, "ipaddress": .ipaddress, "json": .json,
        "long": .bigint, "real": .real, "smallint": .smallint, "string": .varchar, "text": .varchar,
        "tinyint": .tinyint, "unknown": .unknown, "uuid": .uuid, "varbinary": .varbinary, "void": .unknown,
    ]
}
