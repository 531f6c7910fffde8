import SQLAnalysis

/// Casts to arrays, maps, rows and JSON.
extension Caster {
    private func element(
        _ text: String,
        _ from: TrinoType,
        _ to: TrinoType
    ) throws(TranslationFailure) -> String {
        let value = PrintedExpression(text, from, isSimple: true)
        return try Casts.cast(value, to: to, isTry: isTry, failing: failing, names: names).text
    }

    func toArray(_ to: TrinoType) throws(TranslationFailure) -> String {
        switch value.type {
        case .array(let from):
            let item = names.next("v")
            let converted = try element(item, from, to)
            if converted == item {
                return from == .unknown ? plain(try DuckDBTypes.name(of: target)) : text
            }
            return "list_transform(\(text), lambda \(item): \(converted))"
        case .json:
            let item = names.next("v")
            let converted = try element("CAST(\(item) AS VARCHAR)", .json, to)
            return "list_transform(CAST(CAST(\(text) AS JSON) AS JSON[]), lambda \(item): \(converted))"
        default: return try refused()
        }
    }

    func toMap(_ key: TrinoType, _ element: TrinoType) throws(TranslationFailure) -> String {
        let entry = names.next("v")
        switch value.type {
        case .map(let fromKey, let fromElement):
            let newKey = try self.element("struct_extract(\(entry), 'key')", fromKey, key)
            let newValue = try self.element("struct_extract(\(entry), 'value')", fromElement, element)
            return "map_from_entries(list_transform(map_entries(\(text)), lambda \(entry):"
                + " struct_pack(key := \(newKey), value := \(newValue))))"
        case .json:
            let newKey = try self.element("struct_extract(\(entry), 'key')", .varchar, key)
            let newValue = try self.element(
                "CAST(struct_extract(\(entry), 'value') AS VARCHAR)",
                .json,
                element
            )
            return
                "map_from_entries(list_transform(map_entries(CAST(CAST(\(text) AS JSON) AS MAP(VARCHAR, JSON))),"
                + " lambda \(entry): struct_pack(key := \(newKey), value := \(newValue))))"
        default: return try refused()
        }
    }

    /// Fields are matched by position.
    func toRow(_ fields: [RowField]) throws(TranslationFailure) -> String {
        let names = DuckDBTypes.fieldNames(of: fields)
        switch value.type {
        case .row(let from):
            guard from.count == fields.count else { return try refused() }
            return try Binding(names: self.names).bind(value) { (value) throws(TranslationFailure) in
                var parts: [String] = []
                for (index, name) in DuckDBTypes.fieldNames(of: from).enumerated() {
                    let field = "struct_extract(\(value.text), \(DuckDBText.string(name)))"
                    let converted = try element(field, from[index].type, fields[index].type)
                    parts.append("\(DuckDBText.name(names[index])) := \(converted)")
                }
                let packed = "struct_pack(\(parts.joined(separator: ", ")))"
                return "CASE WHEN \(value.text) IS NULL THEN NULL ELSE \(packed) END"
            }
        case .json:
            return try Binding(names: self.names).bind(value) { (value) throws(TranslationFailure) in
                var parts: [String] = []
                for (index, field) in fields.enumerated() {
                    let byName =
                        "json_extract(\(value.text), \(DuckDBText.string("$.\"\(field.name ?? "")\"")))"
                    let byPosition = "json_extract(\(value.text), '$[\(index)]')"
                    let found =
                        "CAST(CASE WHEN json_type(\(value.text)) = 'ARRAY' THEN \(byPosition) ELSE \(byName) END AS VARCHAR)"
                    let converted = try element(found, .json, field.type)
                    parts.append("\(DuckDBText.name(names[index])) := \(converted)")
                }
                let packed = "struct_pack(\(parts.joined(separator: ", ")))"
                return
                    "CASE WHEN \(value.text) IS NULL OR json_type(\(value.text)) = 'NULL' THEN NULL ELSE \(packed) END"
            }
        default: return try refused()
        }
    }

    /// Canonical JSON text.
    ///
    /// Timestamps become text with a blank, decimals keep their digits, keys are sorted.
    func toJSON() throws(TranslationFailure) -> String {
        switch value.type {
        case .unknown: return "CAST(NULL AS VARCHAR)"
        case .json: return text
        case .boolean, .tinyint, .smallint, .integer, .bigint, .decimal: return try asText()
        case .real, .double: return "CAST(to_json(\(text)) AS VARCHAR)"
        case .varchar, .char: return "CAST(to_json(\(text)) AS VARCHAR)"
        case .date, .timestamp, .timestampWithTimeZone: return "('\"' || \(try asText()) || '\"')"
        case .array(let from):
            let item = names.next("v")
            let inner = "coalesce(\(try element(item, from, .json)), 'null')"
            return "('[' || array_to_string(list_transform(\(text), lambda \(item): \(inner)), ',') || ']')"
        case .map(let key, let from):
            let entry = names.next("v")
            let name = try element("struct_extract(\(entry), 'key')", key, .varchar)
            let inner = "coalesce(\(try element("struct_extract(\(entry), 'value')", from, .json)), 'null')"
            let member = "CAST(to_json(\(name)) AS VARCHAR) || ':' || \(inner)"
            return "('{' || array_to_string(list_sort(list_transform(map_entries(\(text)),"
                + " lambda \(entry): \(member))), ',') || '}')"
        case .row(let fields):
            return try Binding(names: names).bind(value) { (value) throws(TranslationFailure) in
                var members: [String] = []
                for (name, field) in zip(DuckDBTypes.fieldNames(of: fields), fields) {
                    let part = "struct_extract(\(value.text), \(DuckDBText.string(name)))"
                    let inner = "coalesce(\(try element(part, field.type, .json)), 'null')"
                    members.append("'\"\((field.name ?? "").replacing("'", with: "''"))\":' || \(inner)")
                }
                return "CASE WHEN \(value.text) IS NULL THEN NULL ELSE '{' || "
                    + members.joined(separator: " || ',' || ") + " || '}' END"
            }
        case .varbinary, .time, .timeWithTimeZone, .intervalYearToMonth, .intervalDayToSecond, .uuid,
            .ipaddress,
            .function:
            return try refused()
        }
    }
}
