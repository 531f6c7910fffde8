import DuckDB

/// Writes a table of PostgreSQL in one transaction.
///
/// Rows go into a temporary table first, of types that lose nothing, and the database itself puts them into the table:
/// by its rules for types, and by the table's exact name, which the engine might take for another of other case.
struct PostgresWriter {
    let transaction: Transaction
    let writing: ForeignWriting

    private static let stage = "hosu_written"

    func write(_ files: [String]) async throws -> Int64 {
        let name = writing.table.relation
        let quoted = ForeignConnection.Kind.postgresql.literal(name)
        let isThere = try await transaction.value("SELECT to_regclass(\(quoted))::text AS found") != nil
        var mustCreate = !isThere
        if isThere {
            switch writing.mode {
            case .append: break
            case .error: throw writing.exists
            case .ignore: return 0
            case .overwrite where writing.truncates:
                // Source: Spark, `PostgresDialect.getTruncateQuery`.
                let cascade = writing.cascades ? " CASCADE" : ""
                try await transaction.execute("TRUNCATE TABLE ONLY \(name)\(cascade)")
            case .overwrite:
                try await transaction.execute("DROP TABLE \(name)")
                mustCreate = true
            }
        }
        if mustCreate {
            let columns = try writing.declaration(.postgresql)
            try await transaction.execute("CREATE TABLE \(name) (\(columns)) \(writing.tableOptions)")
        }
        let layout = try await transaction.targetLayout(of: writing.table)
        let columns = try writing.columns(of: layout)
        guard !files.isEmpty, !columns.isEmpty else { return 0 }
        let count = try await stageRows(of: files)
        let types = transaction.attachment.connection.parameters["stringtype"]?.lowercased()
        let values = zip(columns, writing.fields).enumerated().map { index, pair in
            // Source: PostgreSQL JDBC Driver, stringtype: unspecified lets the database find the type of a text.
            let isFree = types == "unspecified" && pair.1.type == .string
            return isFree ? "c\(index)::text::\(pair.0.sourceType)" : "c\(index)"
        }
        let names = columns.map { ForeignConnection.Kind.postgresql.quoted($0.name) }
        try await transaction.execute(
            "INSERT INTO \(name) (\(names.joined(separator: ", "))) SELECT \(values.joined(separator: ", ")) "
                + "FROM pg_temp.\(Self.stage)"
        )
        return count
    }

    private func stageRows(of files: [String]) async throws -> Int64 {
        var columns: [String] = []
        for (index, field) in writing.fields.enumerated() {
            columns.append("c\(index) \(try Self.type(of: field.type))")
        }
        try await transaction.execute(
            "CREATE TEMPORARY TABLE \(Self.stage) (\(columns.joined(separator: ", "))) ON COMMIT DROP"
        )
        let schema = try await transaction.value(
            """
            SELECT n.nspname::text AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n \
            ON n.oid = c.relnamespace WHERE c.oid = 'pg_temp.\(Self.stage)'::regclass
            """
        )
        try await transaction.session.run("CALL pg_clear_cache()")
        return try await transaction.session.run(
            "INSERT INTO \(transaction.attachment.alias).\((schema ?? "pg_temp").engineName).\(Self.stage) "
                + writing.rows(of: files) { "CAST(\($0) AS \($1 == .byte ? "SMALLINT" : $1.engine))" }
        )
    }

    /// A moment keeps that it is one until the table's own type is known.
    private static func type(of type: ForeignType) throws(ForeignFailure) -> String {
        switch type {
        case .timestamp: "TIMESTAMPTZ"
        case .array(.timestamp): "TIMESTAMPTZ[]"
        case .boolean, .byte, .short, .integer, .long, .float, .double, .decimal, .string, .binary, .date,
            .timestampNTZ, .array:
            try type.declaration(.postgresql)
        }
    }
}

extension Transaction {
    /// The columns of a table that is written.
    func targetLayout(of table: ForeignSource) async throws -> SourceLayout {
        try await layout(of: table, prefersNTZ: false)
    }
}
