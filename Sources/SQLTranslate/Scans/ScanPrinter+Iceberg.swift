import SQLAnalysis

/// Iceberg tables: columns are found by their numbers, and what is deleted is left out.
extension ScanPrinter {
    /// What files have in common that are read by one select.
    private struct Group: Hashable {
        let schema: [ParquetColumn]
        let positions: [Int]
        let equalities: [Int]
    }

    /// A select for each kind of file.
    func printIceberg() throws(TranslationFailure) -> [String] {
        var groups: [Group: [ScanFile]] = [:]
        var order: [Group] = []
        for file in files.files {
            let positions = file.deletes.filter { files.deletes[$0].kind == .positions }
            let group = Group(
                schema: files.parquetSchemas[file.path] ?? [],
                // One join serves all files with deleted rows, for rows are named with their file.
                positions: positions.isEmpty ? [] : [0],
                equalities: file.deletes.filter { files.deletes[$0].kind != .positions }
            )
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(file)
        }
        var selects: [String] = []
        for group in order { selects.append(try print(groups[group] ?? [], group)) }
        return selects
    }

    private func print(_ members: [ScanFile], _ group: Group) throws(TranslationFailure) -> String {
        let columns = try identified(group.schema, members)
        let items = try items(members) { (index, type) throws(TranslationFailure) in
            try value(of: scan.table.columns[index], type, columns, members)
        }
        var text =
            "SELECT \(items) FROM read_parquet(\(DuckDBText.list(members.map(\.path))), \(Self.plannedOnce)) AS f"
        if !group.positions.isEmpty { text += positionJoin(members) }
        if !group.equalities.isEmpty {
            var conditions: [String] = []
            for index in group.equalities {
                conditions.append(try equality(files.deletes[index], columns, members))
            }
            text += " WHERE " + conditions.joined(separator: " AND ")
        }
        return text
    }

    /// The file's columns by number.
    ///
    /// Source: Apache Iceberg table specification, "Column Projection": files without numbers are read by the table's list
    /// of names.
    private func identified(
        _ schema: [ParquetColumn],
        _ members: [ScanFile]
    ) throws(TranslationFailure) -> [Int: ParquetColumn] {
        var columns: [Int: ParquetColumn] = [:]
        for column in schema {
            if let id = column.fieldID { columns[id] = column }
        }
        guard columns.isEmpty, !schema.isEmpty else { return columns }
        guard let names = files.nameMapping else {
            throw TranslationFailure(
                "ICEBERG_BAD_DATA",
                "The file \(members.first?.url ?? "") has no field ids, and the table has no schema.name-mapping.default"
            )
        }
        for column in schema {
            if let id = names[column.name.lowercased()] { columns[id] = column }
        }
        return columns
    }

    private func value(
        of column: CatalogColumn,
        _ type: TrinoType,
        _ columns: [Int: ParquetColumn],
        _ members: [ScanFile]
    ) throws(TranslationFailure) -> String {
        guard let identity = column.identity, let found = columns[identity.id] else {
            return "CAST(NULL AS \(try DuckDBTypes.name(of: type)))"
        }
        let reader = IcebergValueReader(url: members.first?.url ?? "", names: FreshNames())
        return try reader.value("f.\(DuckDBText.name(found.name))", found, type, identity)
    }

    /// Leaves out rows that files of positions name.
    private func positionJoin(_ members: [ScanFile]) -> String {
        var paths: [String] = []
        for index in Set(members.flatMap(\.deletes)).sorted() where files.deletes[index].kind == .positions {
            paths.append(files.deletes[index].path)
        }
        let urls = DuckDBText.list(members.map(\.url))
        return
            " ANTI JOIN (SELECT u.i, p.pos FROM read_parquet(\(DuckDBText.list(paths)), \(Self.plannedOnce)) AS p"
            + " JOIN (SELECT unnest(\(urls)) AS url, unnest(range(\(members.count))) AS i) AS u"
            + " ON p.file_path = u.url) AS d"
            + " ON CAST(f.file_index AS BIGINT) = d.i AND f.file_row_number = d.pos"
    }

    /// A condition that rows equal to one of the file's do not fulfil.
    private func equality(
        _ deletes: ScanDeletes,
        _ columns: [Int: ParquetColumn],
        _ members: [ScanFile]
    ) throws(TranslationFailure) -> String {
        guard case .equalities(let ids) = deletes.kind else { return "true" }
        var own: [Int: ParquetColumn] = [:]
        for column in deletes.columns {
            if let id = column.fieldID { own[id] = column }
        }
        var conditions: [String] = []
        for id in ids {
            guard let column = scan.table.columns.first(where: { $0.identity?.id == id }),
                let type = column.type,
                let identity = column.identity, let found = own[id]
            else {
                throw TranslationFailure(
                    "NOT_SUPPORTED",
                    "Table '\(scan.table.name)' has deletions by the field \(id), which is no column of it, which is not supported by Hosu"
                )
            }
            let reader = IcebergValueReader(url: deletes.path, names: FreshNames())
            let deleted = try reader.value("e.\(DuckDBText.name(found.name))", found, type, identity)
            let present = try value(of: column, type, columns, members)
            conditions.append("\(deleted) IS NOT DISTINCT FROM \(present)")
        }
        return
            "NOT EXISTS (SELECT 1 FROM read_parquet(\(DuckDBText.list([deletes.path])), \(Self.plannedOnce)) AS e"
            + " WHERE \(conditions.joined(separator: " AND ")))"
    }
}

/// Turns values of a Parquet file into those of an Iceberg column, whose type and fields may have changed since.
struct IcebergValueReader {
    /// Of the file, for failures.
    let url: String
    let names: FreshNames

    /// `text` is the value in the file.
    func value(
        _ text: String,
        _ column: ParquetColumn,
        _ type: TrinoType,
        _ identity: FieldIdentity
    ) throws(TranslationFailure) -> String {
        switch type {
        case .row(let fields): return try row(text, column, fields, identity)
        case .array(let element):
            guard let part = column.parts.first, let inner = identity.parts.first else {
                throw mismatch(column, type)
            }
            let name = names.next("v")
            let item = try value(name, part, element, inner)
            return item == name ? text : "list_transform(\(text), lambda \(name): \(item))"
        case .map(let key, let element):
            guard column.parts.count == 2, identity.parts.count == 2 else { throw mismatch(column, type) }
            let entry = names.next("v")
            let (oldKey, oldValue) = ("struct_extract(\(entry), 'key')", "struct_extract(\(entry), 'value')")
            let newKey = try value(oldKey, column.parts[0], key, identity.parts[0])
            let newValue = try value(oldValue, column.parts[1], element, identity.parts[1])
            if newKey == oldKey, newValue == oldValue { return text }
            return "map_from_entries(list_transform(map_entries(\(text)), lambda \(entry):"
                + " struct_pack(key := \(newKey), value := \(newValue))))"
        case .timestampWithTimeZone:
            let moment: String
            switch column.type {
            case "TIMESTAMP WITH TIME ZONE": moment = "timezone('UTC', \(text))"
            case "TIMESTAMP": moment = text
            default: throw mismatch(column, type)
            }
            return "CASE WHEN \(text) IS NOT NULL THEN struct_pack(u := \(moment), z := 'UTC') END"
        default: return try scalar(text, column, type)
        }
    }

    private func row(
        _ text: String,
        _ column: ParquetColumn,
        _ fields: [RowField],
        _ identity: FieldIdentity
    ) throws(TranslationFailure) -> String {
        guard column.type.hasPrefix("STRUCT("), identity.parts.count == fields.count else {
            throw mismatch(column, .row(fields))
        }
        var items: [String] = []
        var isSame = column.parts.count == fields.count
        for (index, name) in DuckDBTypes.fieldNames(of: fields).enumerated() {
            let (field, part) = (fields[index], identity.parts[index])
            let known = column.parts.contains { $0.fieldID != nil }
            let position = column.parts.firstIndex {
                known ? $0.fieldID == part.id : $0.name.lowercased() == name.lowercased()
            }
            guard let position else {
                isSame = false
                items.append(
                    "\(DuckDBText.name(name)) := CAST(NULL AS \(try DuckDBTypes.name(of: field.type)))"
                )
                continue
            }
            let old = "struct_extract(\(text), \(DuckDBText.string(column.parts[position].name)))"
            let new = try value(old, column.parts[position], field.type, part)
            if new != old || position != index || column.parts[position].name != name { isSame = false }
            items.append("\(DuckDBText.name(name)) := \(new)")
        }
        if isSame { return text }
        return "CASE WHEN \(text) IS NOT NULL THEN struct_pack(\(items.joined(separator: ", "))) END"
    }

    /// Values as they are, or widened as Iceberg lets columns grow.
    private func scalar(
        _ text: String,
        _ column: ParquetColumn,
        _ type: TrinoType
    ) throws(TranslationFailure) -> String {
        let wanted = try DuckDBTypes.name(of: type)
        if column.type == wanted { return text }
        let isWider =
            switch type {
            case .bigint: column.type == "INTEGER"
            case .double: column.type == "FLOAT"
            case .decimal: column.type.hasPrefix("DECIMAL")
            case .uuid: column.type == "BLOB"
            case .varbinary: column.type == "VARCHAR"
            case .varchar: column.type == "BLOB"
            case .timestamp: column.type == "TIMESTAMP_NS" || column.type == "TIMESTAMP WITH TIME ZONE"
            default: false
            }
        guard isWider else { throw mismatch(column, type) }
        switch type {
        case .varbinary: return "encode(\(text))"
        case .varchar: return "decode(\(text))"
        case .timestamp where column.type == "TIMESTAMP WITH TIME ZONE": return "timezone('UTC', \(text))"
        default: return "CAST(\(text) AS \(wanted))"
        }
    }

    private func mismatch(_ column: ParquetColumn, _ type: TrinoType) -> TranslationFailure {
        TranslationFailure(
            "ICEBERG_BAD_DATA",
            "Field \(column.name)'s type \(column.type) in parquet file \(url) is incompatible with type \(type) defined in table schema"
        )
    }
}
