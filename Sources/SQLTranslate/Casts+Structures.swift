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
            return try fromJSON { (json, caster) throws(TranslationFailure) in
                let item = names.next("v")
                let converted = try caster.element(item, .json, to)
                return
                    "list_transform(\(NativeFunction.jsonElements.name)(\(json)), lambda \(item): \(converted))"
            }
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
            return try fromJSON { (json, caster) throws(TranslationFailure) in
                let parts = names.next("v")
                let newKey = try caster.element(entry, .varchar, key)
                let newValue = try caster.element(entry, .json, element)
                return "list_transform([\(NativeFunction.jsonMembers.name)(\(json))], lambda \(parts):"
                    + " map(list_transform(\(parts)[1], lambda \(entry): \(newKey)),"
                    + " list_transform(\(parts)[2], lambda \(entry): \(newValue))))[1]"
            }
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
            return try fromJSON { (json, caster) throws(TranslationFailure) in
                let found = self.names.next("v")
                var parts: [String] = []
                for (index, field) in fields.enumerated() {
                    let converted = try caster.element("\(found)[\(index + 1)]", .json, field.type)
                    parts.append("\(DuckDBText.name(names[index])) := \(converted)")
                }
                let wanted =
                    "[" + fields.map { $0.name.map(Self.jsonConstant) ?? "null" }.joined(separator: ",") + "]"
                return
                    "list_transform([\(NativeFunction.jsonFields.name)(\(json), \(DuckDBText.string(wanted)))],"
                    + " lambda \(found): struct_pack(\(parts.joined(separator: ", "))))[1]"
            }
        default: return try refused()
        }
    }

    /// A structure from JSON: null is NULL, and where a part cannot be converted, a TRY gives NULL for the whole.
    private func fromJSON(
        _ body: (String, Caster) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        let outer = try Binding(names: names).bind(value) { (value) throws(TranslationFailure) in
            let inner = Caster(value: value, target: target, isTry: false, failing: failing, names: names)
            let converted = try body(value.text, inner)
            return "CASE WHEN \(value.text) IS NULL OR \(value.text) = 'null' THEN NULL ELSE \(converted) END"
        }
        guard isTry else { return outer }
        let input = names.next("v")
        return "list_transform([0], lambda \(input): TRY(\(outer)))[1]"
    }

    private static func jsonConstant(_ name: String) -> String {
        "\"" + name.lowercased().replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Canonical JSON text.
    ///
    /// Timestamps become text with a blank, decimals keep their digits, keys are sorted.
    func toJSON() throws(TranslationFailure) -> String {
        switch value.type {
        case .unknown: return "CAST(NULL AS VARCHAR)"
        case .json: return text
        case .boolean, .tinyint, .smallint, .integer, .bigint, .decimal: return try asText()
        case .double: return "\(NativeFunction.jsonDouble.name)(\(text))"
        case .real: return "\(NativeFunction.jsonReal.name)(\(text))"
        case .varchar, .char: return "\(NativeFunction.jsonString.name)(\(text))"
        case .date, .timestamp, .timestampWithTimeZone: return "('\"' || \(try asText()) || '\"')"
        case .array(let from):
            let item = names.next("v")
            let inner = "coalesce(\(try element(item, from, .json)), 'null')"
            return "('[' || array_to_string(list_transform(\(text), lambda \(item): \(inner)), ',') || ']')"
        case .map(let key, let from):
            let entry = names.next("v")
            let name = try element("struct_extract(\(entry), 'key')", key, .varchar)
            let inner = "coalesce(\(try element("struct_extract(\(entry), 'value')", from, .json)), 'null')"
            let member = "\(NativeFunction.jsonString.name)(\(name)) || ':' || \(inner)"
            let members =
                "array_to_string(list_transform(map_entries(\(text)), lambda \(entry): \(member)), ',')"
            return "\(NativeFunction.jsonSorted.name)('{' || \(members) || '}')"
        case .row(let fields):
            return try Binding(names: names).bind(value) { (value) throws(TranslationFailure) in
                var members: [String] = []
                for (name, field) in zip(DuckDBTypes.fieldNames(of: fields), fields) {
                    let part = "struct_extract(\(value.text), \(DuckDBText.string(name)))"
                    let inner = "coalesce(\(try element(part, field.type, .json)), 'null')"
                    members.append(
                        "\(DuckDBText.string(Self.jsonConstant(field.name ?? "") + ":")) || \(inner)"
                    )
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
