/// A column of a Parquet file as DuckDB sees it.
package struct ParquetColumn: Hashable, Sendable {
    /// As spelled in the file.
    package var name: String
    /// DuckDB's type, upper case but for field names: `BIGINT`, `STRUCT("a" INTEGER)`.
    package var type: String
    /// Whether a timestamp holds milliseconds only.
    package var isInMilliseconds: Bool
    /// The number that Iceberg writes into the file.
    package var fieldID: Int?
    /// The fields of a struct, the element of a list, the key and the value of a map.
    package var parts: [ParquetColumn]

    package init(
        name: String,
        type: String,
        isInMilliseconds: Bool = false,
        fieldID: Int? = nil,
        parts: [ParquetColumn] = []
    ) {
        self.name = name
        self.type = type
        self.isInMilliseconds = isInMilliseconds
        self.fieldID = fieldID
        self.parts = parts
    }
}

/// Learns what columns Parquet files have, so that a scan can match them by name and casts only what differs.
package enum ParquetProbe {
    /// A query for all columns of all files; it reads nothing but the files' footers.
    package static func sql(paths: [String]) -> String {
        "SELECT file_name, name, num_children, converted_type, logical_type, duckdb_type, field_id"
            + " FROM parquet_schema(\(DuckDBText.list(paths)))"
    }

    /// The columns by file, from the rows of that query as texts.
    package static func read(_ rows: [[String?]]) -> [String: [ParquetColumn]] {
        var result: [String: [ParquetColumn]] = [:]
        var start = 0
        while start < rows.count {
            let file = rows[start].first ?? nil
            var end = start
            while end < rows.count, rows[end].first ?? nil == file { end += 1 }
            var reader = Reader(rows: rows[start..<end])
            if let file { result[file] = reader.root() }
            start = end
        }
        return result
    }

    /// Reads one file's flattened tree.
    private struct Reader {
        var rows: ArraySlice<[String?]>

        private func text(_ row: [String?], _ column: Int) -> String? { column < row.count ? row[column] : nil }

        private func childCount(_ row: [String?]) -> Int { text(row, 2).flatMap { Int($0) } ?? 0 }

        mutating func root() -> [ParquetColumn] {
            guard let root = rows.popFirst() else { return [] }
            return (0..<childCount(root)).compactMap { _ in column() }
        }

        mutating func column() -> ParquetColumn? {
            guard let row = rows.popFirst() else { return nil }
            let name = text(row, 1) ?? ""
            let count = childCount(row)
            let fieldID = text(row, 6).flatMap { Int($0) }
            guard count > 0 else {
                let isInMilliseconds = text(row, 3)?.hasSuffix("_MILLIS") ?? false
                return ParquetColumn(
                    name: name,
                    type: text(row, 5) ?? "",
                    isInMilliseconds: isInMilliseconds,
                    fieldID: fieldID
                )
            }
            let children = (0..<count).compactMap { _ in column() }
            return ParquetColumn(
                name: name,
                type: type(text(row, 3), text(row, 4), children),
                fieldID: fieldID,
                parts: parts((text(row, 3) ?? "") + (text(row, 4) ?? ""), children)
            )
        }

        /// What is inside a list or a map, without the group that repeats; the fields of a struct as they are.
        private func parts(_ kind: String, _ children: [ParquetColumn]) -> [ParquetColumn] {
            guard kind.contains("LIST") || kind.contains("MAP"), let only = children.first else {
                return children
            }
            if kind.contains("MAP") { return only.parts.count == 2 ? only.parts : children }
            return only.parts.count == 1 ? only.parts : children
        }

        /// The inner group of a list or a map shows up as a STRUCT of its own.
        private func type(_ converted: String?, _ logical: String?, _ children: [ParquetColumn]) -> String {
            let fields = children.map { "\(DuckDBText.name($0.name)) \($0.type)" }.joined(separator: ", ")
            let kind = (converted ?? "") + (logical ?? "")
            if kind.contains("LIST"), let only = children.first {
                return Self.inside(only.type).map { "\($0.count == 1 ? $0[0] : only.type)[]" } ?? only.type
                    + "[]"
            }
            if kind.contains("MAP"), let only = children.first, let parts = Self.inside(only.type),
                parts.count == 2
            {
                return "MAP(\(parts[0]), \(parts[1]))"
            }
            return "STRUCT(\(fields))"
        }

        /// The field types of a STRUCT's text.
        private static func inside(_ type: String) -> [String]? {
            guard type.hasPrefix("STRUCT("), type.hasSuffix(")") else { return nil }
            var parts: [String] = []
            var current = ""
            var depth = 0
            var isQuoted = false
            for character in type.dropFirst("STRUCT(".count).dropLast() {
                if character == "\"" { isQuoted.toggle() }
                if !isQuoted, character == "(" { depth += 1 }
                if !isQuoted, character == ")" { depth -= 1 }
                if character == ",", depth == 0, !isQuoted {
                    parts.append(current)
                    current = ""
                } else {
                    current.append(character)
                }
            }
            parts.append(current)
            return parts.map { part in
                let trimmed = part.drop { $0 == " " }
                let afterName = trimmed.dropFirst().drop { $0 != "\"" }.dropFirst()
                return String(afterName.drop { $0 == " " })
            }
        }
    }
}
