/// A table or a view of a database outside the lake.
package struct ForeignTable: Hashable, Sendable {
    /// Nil in MySQL, which has databases only.
    package let schema: String?
    package let name: String
    package let isView: Bool
    package let comment: String?
    package let columns: [ForeignColumn]
    package let primaryKey: [String]
}

extension ForeignDatabases {
    /// The tables and views of a database for whose schema and name `isWanted` holds, with their columns.
    ///
    /// Tables of the database's own are left out.
    package func tables(
        of connection: ForeignConnection,
        where isWanted: (_ schema: String?, _ name: String) -> Bool
    ) async throws -> [ForeignTable] {
        try await attached(connection) { attachment in
            try await attachment.transaction { transaction in
                var tables: [ForeignTable] = []
                for row in try await transaction.rows(Self.listing(connection)) {
                    let schema = connection.kind == .postgresql ? row[0] : nil
                    let name = row[1] ?? ""
                    guard isWanted(schema, name) else { continue }
                    let source = ForeignSource(
                        schema: schema ?? connection.database,
                        table: name,
                        kind: connection.kind
                    )
                    let layout = try await transaction.layout(of: source, prefersNTZ: false)
                    tables.append(
                        ForeignTable(
                            schema: schema,
                            name: name,
                            isView: row[2] == "view",
                            comment: row[3].flatMap { $0.isEmpty ? nil : $0 },
                            columns: layout.readings.map(\.column),
                            primaryKey: layout.primaryKey
                        )
                    )
                }
                return tables
            }
        }
    }

    private static func listing(_ connection: ForeignConnection) -> String {
        switch connection.kind {
        case .postgresql:
            """
            SELECT n.nspname::text AS schema, c.relname::text AS name, \
            CASE WHEN c.relkind IN ('v', 'm') THEN 'view' ELSE 'table' END AS kind, \
            obj_description(c.oid, 'pg_class') AS remark FROM pg_catalog.pg_class c \
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') \
            AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema') \
            AND n.nspname !~ '^pg_(toast|temp)' AND has_schema_privilege(n.oid, 'USAGE') \
            AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1, 2
            """
        case .mysql:
            """
            SELECT TABLE_SCHEMA AS `schema`, TABLE_NAME AS name, \
            CASE WHEN TABLE_TYPE LIKE '%VIEW' THEN 'view' ELSE 'table' END AS kind, TABLE_COMMENT AS remark \
            FROM information_schema.TABLES WHERE TABLE_SCHEMA = \(connection.kind.literal(connection.database)) \
            ORDER BY 2
            """
        }
    }
}
