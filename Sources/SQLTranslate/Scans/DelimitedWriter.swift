package import SQLAnalysis

/// Writes values as LazySimpleSerDe reads them.
package struct DelimitedWriter: Hashable, Sendable {
    /// What stands between fields, outermost first.
    private let delimiters: [String]
    private let escape: String?
    /// What NULL is written as.
    package let nullText: String

    /// By the parameters of a table's SerDe.
    package init(_ parameters: [String: String]) {
        let known = Delimiters(parameters)
        delimiters = known.fields
        escape = known.escape
        nullText = parameters["serialization.null.format"] ?? "\\N"
    }

    package var fieldDelimiter: String { delimiters[0] }

    /// What is written for a column of the engine's rows; nil where its own text is right.
    ///
    /// - Throws: `NOT_SUPPORTED` for values nested deeper than there are delimiters.
    package func expression(column: String, _ type: TrinoType) throws(TranslationFailure) -> String? {
        switch type {
        case .array, .map, .row, .varbinary:
            return try text(DuckDBText.name(column), type, level: 1, FreshNames())
        case .varchar, .char: return escape == nil ? nil : escaped(DuckDBText.name(column))
        default: return nil
        }
    }

    /// The text of a value, NULL for NULL.
    private func text(
        _ value: String,
        _ type: TrinoType,
        level: Int,
        _ names: FreshNames
    ) throws(TranslationFailure) -> String {
        switch type {
        case .array(let element):
            let separator = try separator(level)
            let item = names.next("v")
            let inner = try part(item, element, level: level + 1, names)
            return "array_to_string(list_transform(\(value), lambda \(item): \(inner)), \(separator))"
        case .map(let key, let element):
            let (outer, inner) = (try separator(level), try separator(level + 1))
            let entry = names.next("v")
            let key = try part("struct_extract(\(entry), 'key')", key, level: level + 2, names)
            let value2 = try part("struct_extract(\(entry), 'value')", element, level: level + 2, names)
            return "array_to_string(list_transform(map_entries(\(value)), lambda \(entry):"
                + " \(key) || \(inner) || \(value2)), \(outer))"
        case .row(let fields):
            let separator = try separator(level)
            var parts: [String] = []
            for (name, field) in zip(DuckDBTypes.fieldNames(of: fields), fields) {
                let inner = "struct_extract(\(value), \(DuckDBText.string(name)))"
                parts.append(try part(inner, field.type, level: level + 1, names))
            }
            return
                "CASE WHEN \(value) IS NOT NULL THEN array_to_string([\(parts.joined(separator: ", "))], \(separator)) END"
        case .varbinary: return "to_base64(\(value))"
        case .varchar, .char: return escape == nil ? value : escaped(value)
        default: return "CAST(\(value) AS VARCHAR)"
        }
    }

    private func part(
        _ value: String,
        _ type: TrinoType,
        level: Int,
        _ names: FreshNames
    ) throws(TranslationFailure) -> String {
        "coalesce(\(try text(value, type, level: level, names)), \(DuckDBText.string(nullText)))"
    }

    private func separator(_ level: Int) throws(TranslationFailure) -> String {
        guard level < delimiters.count else {
            throw TranslationFailure("NOT_SUPPORTED", "A value is nested too deeply for delimited text")
        }
        return DuckDBText.string(delimiters[level])
    }

    /// The text with the escape character before itself, before delimiters and for the ends of lines.
    private func escaped(_ text: String) -> String {
        guard let escape else { return text }
        var result = "replace(\(text), \(DuckDBText.string(escape)), \(DuckDBText.string(escape + escape)))"
        for delimiter in delimiters.prefix(3) where delimiter != escape {
            result =
                "replace(\(result), \(DuckDBText.string(delimiter)), \(DuckDBText.string(escape + delimiter)))"
        }
        for (character, letter) in [("\n", "n"), ("\r", "r")] {
            result =
                "replace(\(result), \(DuckDBText.string(character)), \(DuckDBText.string(escape + letter)))"
        }
        return result
    }
}

/// Which of a table's buckets a row belongs to.
///
/// Source: Hive, ObjectInspectorUtils.getBucketHashCode: version 1 of its hashes, which Athena's CTAS uses.
package struct HiveBuckets: Hashable, Sendable {
    package let columns: [String]
    package let count: Int

    package init(columns: [String], count: Int) {
        self.columns = columns
        self.count = count
    }

    /// The number of the bucket, as an expression over columns of these types.
    ///
    /// - Throws: `NOT_SUPPORTED` for types whose hash is not known here.
    package func expression(_ types: [TrinoType]) throws(TranslationFailure) -> String {
        var hash = "CAST(0 AS BIGINT)"
        for (index, (name, type)) in zip(columns, types).enumerated() {
            let own = "coalesce(\(try Self.hash(DuckDBText.name(name), type)), CAST(0 AS BIGINT))"
            hash = index == 0 ? own : "((31 * \(hash) + \(own)) & 4294967295)"
        }
        return "((\(hash) & 2147483647) % \(count))"
    }

    private static func hash(_ value: String, _ type: TrinoType) throws(TranslationFailure) -> String {
        switch type {
        case .boolean: return "CAST(CAST(\(value) AS INTEGER) AS BIGINT)"
        case .tinyint, .smallint, .integer: return "(CAST(\(value) AS BIGINT) & 4294967295)"
        case .bigint: return "xor(\(value) & 4294967295, (\(value) >> 32) & 4294967295)"
        case .date: return "(CAST(datediff('day', DATE '1970-01-01', \(value)) AS BIGINT) & 4294967295)"
        case .varchar, .char:
            return "(CAST(\(NativeFunction.hiveHash.name)(\(value)) AS BIGINT) & 4294967295)"
        default:
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "Tables bucketed by a column of type \(type) are not written by Hosu"
            )
        }
    }
}
