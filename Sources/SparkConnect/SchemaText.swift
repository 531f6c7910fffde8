import Primitives

/// Schemas that scripts give their readers, column by column.
struct SchemaText: Equatable, Sendable {
    struct Column: Equatable, Sendable {
        var name: String
        /// As SQL writes it; may hold NOT NULL or a comment behind it.
        var type: String
    }

    var columns: [Column]

    init(columns: [Column]) {
        self.columns = columns
    }

    /// Reads `name type, ...` as well as the JSON that pyspark sends for a `StructType`; nil where it is neither.
    init?(_ text: String) {
        let trimmed = text.drop { $0.isWhitespace }
        if trimmed.first == "{" {
            guard let json = try? JSONValue(parsing: String(trimmed)), let columns = Self.columns(json) else {
                return nil
            }
            self.columns = columns
            return
        }
        var columns: [Column] = []
        for part in Self.parts(text) {
            guard let column = Self.column(part) else { return nil }
            columns.append(column)
        }
        self.columns = columns
    }

    /// As SQL writes it.
    var text: String {
        columns.map { "\(quoted($0.name)) \($0.type)" }.joined(separator: ", ")
    }

    func column(_ name: String) -> Column? {
        columns.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The text cut at commas outside brackets and quotes.
    private static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else {
                switch character {
                case "`", "'", "\"": quote = character
                case "<", "(": depth += 1
                case ">", ")": depth -= 1
                case "," where depth == 0:
                    parts.append(part)
                    part = ""
                    continue
                default: break
                }
            }
            part.append(character)
        }
        parts.append(part)
        return parts
    }

    private static func column(_ part: String) -> Column? {
        let text = part.trimmed
        var name: String
        var rest: Substring
        if text.first == "`" {
            guard let close = text.dropFirst().firstIndex(of: "`") else { return nil }
            name = String(text[text.index(after: text.startIndex)..<close])
            rest = text[text.index(after: close)...]
        } else {
            name = String(text.prefix { !$0.isWhitespace && $0 != ":" })
            rest = text.dropFirst(name.count)
        }
        if rest.drop(while: \.isWhitespace).first == ":" { rest = rest.drop(while: \.isWhitespace).dropFirst() }
        let type = String(rest).trimmed
        return name.isEmpty || type.isEmpty ? nil : Column(name: name, type: type)
    }

    private static func columns(_ json: JSONValue) -> [Column]? {
        guard case .object(let object) = json, case .array(let fields)? = object["fields"] else { return nil }
        var columns: [Column] = []
        for field in fields {
            guard case .object(let field) = field, case .string(let name)? = field["name"],
                let type = field["type"].flatMap(type)
            else { return nil }
            columns.append(Column(name: name, type: type))
        }
        return columns
    }

    /// Source: Spark, DataType.json: `long` and `integer` are SQL's bigint and int.
    private static func type(_ json: JSONValue) -> String? {
        switch json {
        case .string(let name):
            return ["integer": "int", "long": "bigint", "short": "smallint", "byte": "tinyint"][name] ?? name
        case .object(let object):
            guard case .string(let kind)? = object["type"] else { return nil }
            switch kind {
            case "struct":
                guard let columns = columns(json) else { return nil }
                return "struct<" + columns.map { "\(quoted($0.name)): \($0.type)" }.joined(separator: ", ")
                    + ">"
            case "array": return object["elementType"].flatMap(type).map { "array<\($0)>" }
            case "map":
                guard let key = object["keyType"].flatMap(type), let value = object["valueType"].flatMap(type)
                else {
                    return nil
                }
                return "map<\(key), \(value)>"
            default: return nil
            }
        default: return nil
        }
    }
}

extension SchemaText {
    /// The columns that an engine has found in files.
    ///
    /// Source: Spark, JSON and CSV Files: fields of JSON come in the order of their names; what is null everywhere is a
    /// string; timestamps are moments.
    init(found fields: [ConnectDataType.Field], sorted: Bool) throws(ConnectFailure) {
        var columns: [Column] = []
        for field in sorted ? fields.sorted(by: { $0.name < $1.name }) : fields {
            columns.append(Column(name: field.name, type: try Self.type(field.dataType, sorted)))
        }
        self.columns = columns
    }

    private static func type(_ type: ConnectDataType, _ sorted: Bool) throws(ConnectFailure) -> String {
        switch type.kind {
        case .boolean: return "boolean"
        case .byte: return "tinyint"
        case .short: return "smallint"
        case .integer: return "int"
        case .long: return "bigint"
        case .float: return "float"
        case .double: return "double"
        case .decimal(let decimal):
            return "decimal(\(decimal.hasPrecision ? decimal.precision : 10),\(decimal.scale))"
        case .string, .char, .varChar, .null: return "string"
        case .binary: return "binary"
        case .date: return "date"
        case .timestamp, .timestampNtz: return "timestamp"
        case .array(let array): return "array<\(try Self.type(array.elementType, sorted))>"
        case .map(let map):
            return "map<\(try Self.type(map.keyType, sorted)), \(try Self.type(map.valueType, sorted))>"
        case .struct(let fields):
            let text = try SchemaText(found: fields.fields, sorted: sorted)
            return "struct<" + text.columns.map { "\(quoted($0.name)): \($0.type)" }.joined(separator: ", ")
                + ">"
        case nil: throw .unsupported("A column's type is not known to Hosu.")
        }
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
