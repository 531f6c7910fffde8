import SQLAnalysis

/// The separators of a delimited table, outermost first, and its escape character.
struct Delimiters {
    var fields: [String]
    var escape: String?

    init(_ parameters: [String: String]) {
        let format = parameters["serialization.format"]
        let outer = parameters["field.delim"] ?? format
        let items = parameters["collection.delim"] ?? parameters["colelction.delim"]
        fields = [
            Self.character(outer, default: 1),
            Self.character(items, default: 2),
            Self.character(parameters["mapkey.delim"], default: 3),
        ]
        fields += (4...8).map { Self.character(nil, default: $0) }
        escape = parameters["escape.delim"].map { Self.character($0, default: 92) }
    }

    /// A number is the code of a character; anything else stands for its first character.
    private static func character(_ text: String?, default code: UInt8) -> String {
        guard let text, !text.isEmpty else { return String(Unicode.Scalar(code)) }
        if let number = Int8(text) { return String(Unicode.Scalar(UInt8(bitPattern: number))) }
        return String(text.unicodeScalars.prefix(1))
    }
}

/// Turns the fields of delimited text into values; what cannot be read is NULL.
struct DelimitedReader {
    let delimiters: Delimiters
    let nullText: String
    let names: FreshNames

    /// `level` is the depth of the separators inside the value.
    func value(_ text: String, _ type: TrinoType, level: Int) throws(TranslationFailure) -> String {
        let isHarmlessNull = nullText == "\\N" || nullText.isEmpty
        let known = "nullif(\(text), \(DuckDBText.string(nullText)))"
        switch type {
        case .varchar(.none): return unescaped(known)
        case .varchar(let length?): return "left(\(unescaped(known)), \(length))"
        case .char(let length): return "rpad(left(\(unescaped(known)), \(length)), \(length), ' ')"
        case .varbinary:
            // Source: Hive, LazyBinary: bytes are in base64, or else as they stand.
            return "coalesce(TRY(from_base64(\(known))), encode(\(known)))"
        case .array, .map, .row: return try nested(known, type, level: level)
        default: return try TextScalar(names: names).value(isHarmlessNull ? text : known, type)
        }
    }

    private func unescaped(_ text: String) -> String {
        guard let escape = delimiters.escape else { return text }
        let quoted = escape == "\\" ? "\\\\" : "[\(escape)]"
        return "regexp_replace(\(text), \(DuckDBText.string(quoted + "(.)")), '\\1', 'g')"
    }

    /// Splits at delimiters that no escape character precedes.
    func split(_ text: String, _ delimiter: String, escape: String) -> String {
        func literal(_ text: String) -> String {
            "\\x{\(String(text.unicodeScalars.first?.value ?? 0, radix: 16))}"
        }
        let (mark, end) = (literal(escape), literal(delimiter))
        let pattern = "((?:[^\(mark)\(end)]|\(mark).)*)(?:\(end)|$)"
        let parts =
            "regexp_extract_all(\(text) || \(DuckDBText.string(delimiter)), \(DuckDBText.string(pattern)), 1)"
        return "\(parts)[:-2]"
    }

    /// The parts of a text between the separators of a level.
    private func pieces(_ text: String, _ level: Int) -> String {
        let separator = delimiters.fields[level]
        return delimiters.escape.map { split(text, separator, escape: $0) }
            ?? "string_split(\(text), \(DuckDBText.string(separator)))"
    }

    private func nested(_ text: String, _ type: TrinoType, level: Int) throws(TranslationFailure) -> String {
        guard level + 1 < delimiters.fields.count else {
            throw TranslationFailure("NOT_SUPPORTED", "A delimited column of type \(type) is nested too deeply")
        }
        let part = names.next("v")
        let parts = names.next("v")
        let split = pieces(text, level)
        switch type {
        case .array(let element):
            let item = try value(part, element, level: level + 1)
            return "CASE WHEN \(text) = '' THEN CAST([] AS \(try DuckDBTypes.name(of: type)))"
                + " ELSE list_transform(\(split), lambda \(part): \(item)) END"
        case .map(let key, let element):
            let inner = pieces(part, level + 1)
            let entry = names.next("v")
            let key = try value("\(entry)[1]", key, level: level + 2)
            let value = try value("\(entry)[2]", element, level: level + 2)
            return "CASE WHEN \(text) = '' THEN CAST(MAP {} AS \(try DuckDBTypes.name(of: type))) ELSE"
                + " map_from_entries(list_transform(list_transform(\(split), lambda \(part): \(inner)), lambda \(entry):"
                + " struct_pack(key := \(key), value := \(value)))) END"
        case .row(let fields):
            var items: [String] = []
            for (index, name) in DuckDBTypes.fieldNames(of: fields).enumerated() {
                let item = try value("\(parts)[\(index + 1)]", fields[index].type, level: level + 1)
                items.append("\(DuckDBText.name(name)) := \(item)")
            }
            return "CASE WHEN \(text) IS NOT NULL THEN list_transform([\(split)], lambda \(parts):"
                + " struct_pack(\(items.joined(separator: ", "))))[1] END"
        default:
            return text
        }
    }
}

/// Scalars from the text of a file; NULL for what Hive cannot read.
struct TextScalar {
    let names: FreshNames

    func value(_ text: String, _ type: TrinoType) throws(TranslationFailure) -> String {
        switch type {
        case .boolean: return "CASE upper(\(text)) WHEN 'TRUE' THEN true WHEN 'FALSE' THEN false END"
        case .tinyint: return "\(NativeFunction.parseTinyint.name)(\(text))"
        case .smallint: return "\(NativeFunction.parseSmallint.name)(\(text))"
        case .integer: return "\(NativeFunction.parseInteger.name)(\(text))"
        case .bigint: return "\(NativeFunction.parseBigint.name)(\(text))"
        case .real: return "\(NativeFunction.parseReal.name)(\(text))"
        case .double: return "\(NativeFunction.parseDouble.name)(\(text))"
        case .decimal:
            return
                "CASE WHEN NOT contains(\(text), '_') THEN TRY_CAST(\(text) AS \(try DuckDBTypes.name(of: type))) END"
        case .date: return "\(NativeFunction.parseDate.name)(\(text))"
        case .timestamp:
            let pattern = "'[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?'"
            let moment =
                "CASE WHEN regexp_full_match(\(text), \(pattern)) THEN TRY_CAST(\(text) AS TIMESTAMP) END"
            return try Casts.cast(
                PrintedExpression(moment, .timestamp(precision: 6), isSimple: true),
                to: type,
                failing: Failing(isCaught: false),
                names: names
            ).text
        default:
            throw TranslationFailure("NOT_SUPPORTED", "A text column of type \(type) is not supported")
        }
    }
}

/// Values from the JSON text of a field.
struct JSONFieldReader {
    let names: FreshNames

    func value(_ json: String, _ type: TrinoType) throws(TranslationFailure) -> String {
        let text = "json_extract_string(\(json), '$')"
        switch type {
        case .varchar: return text
        case .char(let length): return "rpad(left(\(text), \(length)), \(length), ' ')"
        case .varbinary: return "encode(\(text))"
        case .array(let element):
            let item = names.next("v")
            let converted = try value("CAST(\(item) AS VARCHAR)", element)
            return
                "CASE WHEN json_type(\(json)) = 'ARRAY' THEN list_transform(CAST(CAST(\(json) AS JSON) AS JSON[]),"
                + " lambda \(item): \(converted)) END"
        case .map(let key, let element):
            let entry = names.next("v")
            let newKey =
                key.isText
                ? "struct_extract(\(entry), 'key')"
                : try TextScalar(names: names).value("struct_extract(\(entry), 'key')", key)
            let newValue = try value("CAST(struct_extract(\(entry), 'value') AS VARCHAR)", element)
            return "CASE WHEN json_type(\(json)) = 'OBJECT' THEN map_from_entries(list_transform(map_entries("
                + "CAST(CAST(\(json) AS JSON) AS MAP(VARCHAR, JSON))), lambda \(entry):"
                + " struct_pack(key := \(newKey), value := \(newValue)))) END"
        case .row(let fields):
            let object = names.next("v")
            var items: [String] = []
            for (name, field) in zip(DuckDBTypes.fieldNames(of: fields), fields) {
                let match = names.next("v")
                let key =
                    "list_filter(json_keys(\(object)), lambda \(match): lower(\(match)) ="
                    + " \(DuckDBText.string((field.name ?? "").lowercased())))[1]"
                let inner = "CAST(json_extract(\(object), '$.\"' || \(key) || '\"') AS VARCHAR)"
                items.append("\(DuckDBText.name(name)) := \(try value(inner, field.type))")
            }
            return "CASE WHEN json_type(\(json)) = 'OBJECT' THEN list_transform([\(json)], lambda \(object):"
                + " struct_pack(\(items.joined(separator: ", "))))[1] END"
        default:
            return try TextScalar(names: names).value(text, type)
        }
    }
}
