import DuckDB
import Primitives

/// What is written to a table, and what becomes of rows that are there.
package struct ForeignWriting: Sendable {
    package enum Mode: String, Sendable {
        case append
        case overwrite
        case error
        case ignore
    }

    package struct Field: Hashable, Sendable {
        package var name: String
        package var type: ForeignType

        package init(name: String, type: ForeignType) {
            self.name = name
            self.type = type
        }
    }

    package var table: ForeignSource
    package var mode: Mode
    /// The columns of the files, in the order in which a new table has them.
    package var fields: [Field]
    /// Whether overwriting empties the table that is there, rather than make another.
    package var truncates = false
    /// Whether emptying takes tables along that refer to it.
    package var cascades = false
    /// What stands behind the columns of a new table.
    package var tableOptions = ""
    /// Types of the database for columns of a new table, by names in lower case.
    package var columnTypes: [String: String] = [:]

    package init(table: ForeignSource, mode: Mode, fields: [Field]) {
        self.table = table
        self.mode = mode
        self.fields = fields
    }
}

extension ForeignDatabases {
    /// Writes the rows of Parquet files; whoever reads the table meanwhile sees all of them or none.
    ///
    /// - Returns: how many rows were written.
    /// - Throws: `ForeignFailure`; the table is then what it was.
    package func write(
        _ writing: ForeignWriting,
        to connection: ForeignConnection,
        from files: [String]
    ) async throws -> Int64 {
        guard writing.table.name != nil else {
            throw ForeignFailure.invalid("\(writing.table.relation) is no name of a table.")
        }
        return try await attached(connection) { attachment in
            switch connection.kind {
            case .postgresql:
                try await attachment.transaction { transaction in
                    try await PostgresWriter(transaction: transaction, writing: writing).write(files)
                }
            case .mysql:
                try await MySQLWriter(attachment: attachment, writing: writing).write(files)
            }
        }
    }
}

extension ForeignWriting {
    /// The columns of a new table.
    ///
    /// - Source: Spark 3.5, `JdbcUtils.schemaString`.
    func declaration(_ kind: ForeignConnection.Kind) throws(ForeignFailure) -> String {
        var columns: [String] = []
        for field in fields {
            let type: String
            if let chosen = columnTypes[field.name.lowercased()] {
                type = chosen
            } else {
                type = try field.type.declaration(kind)
            }
            columns.append("\(kind.quoted(field.name)) \(type)")
        }
        return columns.joined(separator: ", ")
    }

    /// The columns of a table that is there, in the order of the fields.
    func columns(of layout: SourceLayout) throws(ForeignFailure) -> [ForeignColumn] {
        var found: [ForeignColumn] = []
        for field in fields {
            let near = layout.readings.map(\.column).filter { $0.name.lowercased() == field.name.lowercased() }
            guard let column = near.first(where: { $0.name == field.name }) ?? near.first else {
                let names = layout.readings.map(\.column.name).joined(separator: ", ")
                throw .invalid(
                    "Column \"\(field.name)\" not found in schema of \(table.relation), which has \(names)."
                )
            }
            found.append(column)
        }
        return found
    }

    /// The engine's query of the files.
    func rows(of files: [String], _ value: (String, ForeignType) -> String) -> String {
        let columns = fields.enumerated().map { index, field in
            "\(value(field.name.engineName, field.type)) AS c\(index)"
        }
        let list = files.map(\.engineLiteral).joined(separator: ", ")
        return "SELECT \(columns.joined(separator: ", ")) FROM read_parquet([\(list)])"
    }

    /// What Spark says when a table is there that must not be.
    var exists: ForeignFailure {
        .tableExists("Table or view '\(table.relation)' already exists. SaveMode: ErrorIfExists.")
    }
}

extension ForeignType {
    /// The type of a column of a new table.
    ///
    /// Source: Spark 3.5, `PostgresDialect.getJDBCType`, `MySQLDialect.getJDBCType`, `JdbcUtils.getCommonJDBCType`.
    /// Differs: MySQL's moments keep their microseconds, and may be NULL.
    func declaration(_ kind: ForeignConnection.Kind) throws(ForeignFailure) -> String {
        switch (self, kind) {
        case (.boolean, .postgresql): return "BOOLEAN"
        case (.boolean, .mysql): return "BIT(1)"
        case (.byte, .postgresql), (.short, .postgresql): return "SMALLINT"
        case (.byte, .mysql): return "TINYINT"
        case (.short, .mysql), (.integer, _): return "INTEGER"
        case (.long, _): return "BIGINT"
        case (.float, .postgresql): return "FLOAT4"
        case (.float, .mysql): return "FLOAT"
        case (.double, .postgresql): return "FLOAT8"
        case (.double, .mysql): return "DOUBLE PRECISION"
        case (.decimal(let precision, let scale), .postgresql): return "NUMERIC(\(precision),\(scale))"
        case (.decimal(let precision, let scale), .mysql): return "DECIMAL(\(precision),\(scale))"
        case (.string, .postgresql): return "TEXT"
        case (.string, .mysql): return "LONGTEXT"
        case (.binary, .postgresql): return "BYTEA"
        case (.binary, .mysql): return "LONGBLOB"
        case (.date, _): return "DATE"
        case (.timestamp, .postgresql), (.timestampNTZ, .postgresql): return "TIMESTAMP"
        case (.timestamp, .mysql): return "TIMESTAMP(6) NULL"
        case (.timestampNTZ, .mysql): return "DATETIME(6)"
        case (.array(let element), .postgresql): return "\(try element.declaration(kind))[]"
        case (.array, .mysql): throw .unsupported("Can't get JDBC type for \(spark): MySQL has no arrays.")
        }
    }

    /// Spark's name of a type.
    ///
    /// - Throws: `ForeignFailure` for types that databases have none for.
    package init(spark text: String) throws(ForeignFailure) {
        let name = text.trimmed.lowercased()
        if let match = name.wholeMatch(of: /decimal\(\s*([0-9]+)\s*,\s*([0-9]+)\s*\)/),
            let precision = Int(match.1),
            let scale = Int(match.2)
        {
            self = .decimal(precision: precision, scale: scale)
            return
        }
        if name.hasPrefix("array<"), name.hasSuffix(">") {
            self = .array(try ForeignType(spark: String(name.dropFirst(6).dropLast())))
            return
        }
        guard let known = Self.named[name] else { throw .unsupported("Can't get JDBC type for \(text).") }
        self = known
    }

    private static let named: [String: ForeignType] = [
        "bigint": .long,
        "binary": .binary,
        "boolean": .boolean,
        "date": .date,
        "double": .double,
        "float": .float,
        "int": .integer,
        "smallint": .short,
        "string": .string,
        "timestamp": .timestamp,
        "timestamp_ntz": .timestampNTZ,
        "tinyint": .byte,
    ]
}
