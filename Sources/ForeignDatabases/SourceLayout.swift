import DuckDB

/// What is known of a table or a query before it is read.
struct SourceLayout: Sendable {
    var readings: [ColumnReading]
    var primaryKey: [String] = []
    /// How many pages an ordinary table has; nil for all that cannot be read by pages.
    var pageCount: Int?
}

extension Transaction {
    /// - Throws: `ForeignFailure` for a table that is not there, and for types that Spark has none for.
    func layout(of source: ForeignSource, prefersNTZ: Bool) async throws -> SourceLayout {
        switch (attachment.connection.kind, source.name) {
        case (.postgresql, let name?):
            try await tableOfPostgres(name.joined(separator: "."), prefersNTZ)
        case (.postgresql, nil):
            try await queryOfPostgres(source, prefersNTZ)
        case (.mysql, .some):
            try await tableOfMySQL(source, prefersNTZ)
        case (.mysql, nil):
            try await queryOfMySQL(source, prefersNTZ)
        }
    }

    private func tableOfPostgres(_ name: String, _ prefersNTZ: Bool) async throws -> SourceLayout {
        let relation = ForeignConnection.Kind.postgresql.literal(name) + "::regclass"
        let rows = try await rows(
            """
            SELECT a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS written, \
            coalesce(e.typname, b.typname)::text AS type, (CASE WHEN t1.typtype <> 'd' THEN a.atttypmod \
            WHEN t2.typtype <> 'd' OR t1.typtypmod >= 0 THEN t1.typtypmod ELSE t2.typtypmod END)::text AS modifier, \
            b.typtype::text AS form, (e.oid IS NOT NULL)::text AS is_array, (NOT a.attnotnull)::text AS is_nullable, \
            col_description(a.attrelid, a.attnum) AS remark FROM pg_catalog.pg_attribute a \
            JOIN pg_catalog.pg_type t1 ON t1.oid = a.atttypid \
            LEFT JOIN pg_catalog.pg_type t2 ON t1.typtype = 'd' AND t2.oid = t1.typbasetype \
            LEFT JOIN pg_catalog.pg_type t3 ON t2.typtype = 'd' AND t3.oid = t2.typbasetype \
            JOIN pg_catalog.pg_type b ON b.oid = coalesce(t3.oid, t2.oid, t1.oid) \
            LEFT JOIN pg_catalog.pg_type e ON b.typcategory = 'A' AND e.oid = b.typelem \
            WHERE a.attrelid = \(relation) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """
        )
        guard !rows.isEmpty else { throw ForeignFailure.invalid("\(name) has no columns.") }
        var layout = SourceLayout(readings: try rows.map { try Self.reading($0, prefersNTZ) })
        layout.primaryKey = try await self.rows(
            """
            SELECT a.attname::text AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a \
            ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey) WHERE i.indrelid = \(relation) \
            AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)
            """
        ).compactMap(\.first).compactMap { $0 }
        // Before version 14 each part would read the whole table.
        layout.pageCount = try await value(
            """
            SELECT (pg_catalog.pg_relation_size(c.oid) / current_setting('block_size')::bigint)::text AS pages \
            FROM pg_catalog.pg_class c WHERE c.oid = \(relation) AND c.relkind IN ('r', 'm') \
            AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_inherits h WHERE h.inhparent = c.oid) \
            AND current_setting('server_version_num')::int >= 140000
            """
        ).flatMap { Int($0) }
        return layout
    }

    private static func reading(_ row: [String?], _ prefersNTZ: Bool) throws -> ColumnReading {
        let name = row[0] ?? ""
        let column = ForeignColumnOfSource(
            name: name,
            quoted: ForeignConnection.Kind.postgresql.quoted(name),
            sourceType: row[1] ?? "",
            isNullable: row[6] == "true",
            comment: row[7]
        )
        let type = PostgresType(
            name: row[2] ?? "",
            isArray: row[5] == "true",
            modifier: row[3].flatMap { Int($0) } ?? -1,
            form: row[4]?.first ?? "b"
        )
        return try type.reading(column, prefersNTZ: prefersNTZ)
    }

    /// Names and precisions come from the engine, which asks for the form of the answer; the rest from the database.
    private func queryOfPostgres(_ source: ForeignSource, _ prefersNTZ: Bool) async throws -> SourceLayout {
        let kind = ForeignConnection.Kind.postgresql
        let query = "\(source.prelude) SELECT * FROM \(source.relation)"
        let described = try await described(query)
        let types = described.map { "pg_typeof(q.\(kind.quoted($0.name)))::oid::bigint" }.joined(
            separator: ", "
        )
        let rows = try await rows(
            """
            \(source.prelude) SELECT k.n::text AS position, format_type(k.oid::oid, NULL) AS written, \
            coalesce(e.typname, b.typname)::text AS type, b.typtype::text AS form, (e.oid IS NOT NULL)::text AS is_array \
            FROM (SELECT 1) AS one LEFT JOIN (SELECT * FROM \(source.relation)) AS q ON false \
            CROSS JOIN LATERAL unnest(ARRAY[\(types)]) WITH ORDINALITY AS k(oid, n) \
            JOIN pg_catalog.pg_type t1 ON t1.oid = k.oid \
            LEFT JOIN pg_catalog.pg_type t2 ON t1.typtype = 'd' AND t2.oid = t1.typbasetype \
            JOIN pg_catalog.pg_type b ON b.oid = coalesce(t2.oid, t1.oid) \
            LEFT JOIN pg_catalog.pg_type e ON b.typcategory = 'A' AND e.oid = b.typelem ORDER BY k.n
            """
        )
        guard rows.count == described.count else { throw ForeignFailure.invalid("The query has no columns.") }
        let readings = try zip(rows, described).map { row, column in
            let type = PostgresType(
                name: row[2] ?? "",
                isArray: row[4] == "true",
                modifier: Self.modifier(column.type),
                form: row[3]?.first ?? "b"
            )
            let source = ForeignColumnOfSource(
                name: column.name,
                quoted: kind.quoted(column.name),
                sourceType: type.written(row[1] ?? type.name)
            )
            return try type.reading(source, prefersNTZ: prefersNTZ)
        }
        return SourceLayout(readings: readings)
    }

    /// The columns of a query as the engine has them.
    private func described(_ query: String) async throws -> [(name: String, type: String)] {
        try await session.rows("DESCRIBE SELECT * FROM \(table(query))").map { ($0[0] ?? "", $0[1] ?? "") }
    }

    /// What `DECIMAL(12,2)` is in PostgreSQL's encoding; -1 for all that has no precision.
    private static func modifier(_ type: String) -> Int {
        guard let match = type.firstMatch(of: /DECIMAL\(([0-9]+),([0-9]+)\)/), let precision = Int(match.1),
            let scale = Int(match.2)
        else { return -1 }
        return PostgresType.modifier(precision: precision, scale: scale)
    }

    private func tableOfMySQL(_ source: ForeignSource, _ prefersNTZ: Bool) async throws -> SourceLayout {
        let rows = try await rows("SHOW FULL COLUMNS FROM \(source.relation)")
        let options = MySQLType.Options(attachment.connection, prefersNTZ: prefersNTZ)
        let readings = rows.map { row in
            let name = row[0] ?? ""
            let column = ForeignColumnOfSource(
                name: name,
                quoted: ForeignConnection.Kind.mysql.quoted(name),
                sourceType: row[1] ?? "",
                isNullable: row[3] != "NO",
                comment: row[8].flatMap { $0.isEmpty ? nil : $0 }
            )
            return MySQLType(column.sourceType).reading(column, options)
        }
        return SourceLayout(
            readings: readings,
            primaryKey: rows.filter { $0[4] == "PRI" }.compactMap { $0[0] }
        )
    }

    private func queryOfMySQL(_ source: ForeignSource, _ prefersNTZ: Bool) async throws -> SourceLayout {
        let options = MySQLType.Options(attachment.connection, prefersNTZ: prefersNTZ)
        let query = "\(source.prelude) SELECT * FROM \(source.relation)"
        let readings = try await described(query).map { name, type in
            let column = ForeignColumnOfSource(
                name: name,
                quoted: ForeignConnection.Kind.mysql.quoted(name),
                sourceType: MySQLType.written(engineType: type)
            )
            return MySQLType(column.sourceType).reading(column, options)
        }
        return SourceLayout(readings: readings)
    }
}

extension PostgresType {
    /// The type with its precision, where it has one.
    fileprivate func written(_ name: String) -> String {
        guard modifier >= 4, name == "numeric" else { return name }
        return "numeric(\((modifier - 4) >> 16),\((modifier - 4) & 0x7FF))"
    }
}

extension MySQLType {
    /// The type that the engine made of a column of a query, as MySQL writes it.
    fileprivate static func written(engineType type: String) -> String {
        switch type {
        case "BOOLEAN": "tinyint(1)"
        case "TINYINT": "tinyint(4)"
        case "UTINYINT": "tinyint(3) unsigned"
        case "SMALLINT": "smallint"
        case "USMALLINT": "smallint unsigned"
        case "INTEGER": "int"
        case "UINTEGER": "int unsigned"
        case "BIGINT": "bigint"
        case "UBIGINT": "bigint unsigned"
        case "FLOAT": "float"
        case "DOUBLE": "double"
        case "DATE": "date"
        case "TIME": "time"
        case "TIMESTAMP": "datetime(6)"
        case "TIMESTAMP WITH TIME ZONE": "timestamp(6)"
        case "BLOB": "blob"
        case let number where number.hasPrefix("DECIMAL("): number.lowercased()
        default: "text"
        }
    }
}
