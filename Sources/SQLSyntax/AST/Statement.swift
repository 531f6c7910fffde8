/// A statement of either dialect.
package indirect enum Statement: Hashable, Sendable {
    // Trino
    case query(Query)
    case createTableAs(CreateTableAs)
    case createView(CreateView)
    case dropView(DropView)
    case insert(Insert)
    case delete(Delete)
    case update(Update)
    case merge(Merge)
    case unload(Unload)
    case optimize(Optimize)
    case vacuum(QualifiedName)
    case prepare(name: Identifier, Statement)
    case execute(name: Identifier, arguments: [Expression])
    case executeImmediate(text: String, arguments: [Expression])
    case deallocate(name: Identifier)
    case explain(Explain)
    case showCreateView(QualifiedName)

    // Hive
    case createDatabase(CreateDatabase)
    case alterDatabase(AlterDatabase)
    case dropDatabase(DropDatabase)
    case createTable(CreateTable)
    case alterTable(AlterTable)
    case dropTable(DropTable)
    case repairTable(QualifiedName)
    case showDatabases(pattern: String?)
    case showTables(ShowNames)
    case showViews(ShowNames)
    case showColumns(ShowColumns)
    case showPartitions(ShowPartitions)
    case showTableProperties(QualifiedName, key: String?)
    case showCreateTable(QualifiedName)
    case describe(Describe)
    case describeView(QualifiedName)
}

/// A statement with its place in the text it was read from.
package struct ParsedStatement: Hashable, Sendable {
    package var statement: Statement
    package var dialect: Dialect
    /// How many `?` stand in it.
    package var parameterCount: Int
    @NotCompared package var span: SourceSpan
}

/// `CREATE TABLE [IF NOT EXISTS] name [(columns)] [COMMENT '...'] [WITH (...)] AS query [WITH [NO] DATA]`.
package struct CreateTableAs: Hashable, Sendable {
    package var name: QualifiedName
    package var ifNotExists: Bool
    package var columns: [Identifier]
    package var comment: String?
    package var properties: [Property]
    package var query: Query
    package var isWithData: Bool
}

/// `CREATE [OR REPLACE] VIEW name AS query`.
package struct CreateView: Hashable, Sendable {
    package var name: QualifiedName
    package var orReplace: Bool
    package var comment: String?
    package var security: Security?
    package var query: Query

    package enum Security: String, Hashable, Sendable {
        case definer
        case invoker
    }
}

package struct DropView: Hashable, Sendable {
    package var name: QualifiedName
    package var ifExists: Bool
}

/// `INSERT INTO table [(columns)] query`.
package struct Insert: Hashable, Sendable {
    package var table: QualifiedName
    /// Empty if no list was written.
    package var columns: [Identifier]
    package var query: Query
}

package struct Delete: Hashable, Sendable {
    package var table: QualifiedName
    package var filter: Expression?
}

package struct Update: Hashable, Sendable {
    package var table: QualifiedName
    package var assignments: [Assignment]
    package var filter: Expression?
}

/// `column = value`.
package struct Assignment: Hashable, Sendable {
    package var column: Identifier
    package var value: Expression
}

/// `MERGE INTO table [AS alias] USING source ON condition WHEN ...`.
package struct Merge: Hashable, Sendable {
    package var table: QualifiedName
    package var alias: Identifier?
    package var source: Relation
    package var condition: Expression
    package var cases: [Case]

    /// One `WHEN`; `condition` is what stands after its `AND`.
    package struct Case: Hashable, Sendable {
        package var condition: Expression?
        package var action: Action
        @NotCompared package var span: SourceSpan
    }

    package enum Action: Hashable, Sendable {
        /// `WHEN MATCHED THEN UPDATE SET ...`.
        case update([Assignment])
        /// `WHEN MATCHED THEN DELETE`.
        case delete
        /// `WHEN NOT MATCHED THEN INSERT (columns) VALUES (...)`; no columns if no list was written.
        case insert(columns: [Identifier], values: [Expression])
    }
}

/// `UNLOAD (query) TO 's3://...' WITH (...)`.
package struct Unload: Hashable, Sendable {
    package var query: Query
    package var location: String
    package var properties: [Property]
}

/// `OPTIMIZE table REWRITE DATA USING BIN_PACK [WHERE condition]`.
package struct Optimize: Hashable, Sendable {
    package var table: QualifiedName
    package var filter: Expression?
}

/// `EXPLAIN [ANALYZE [VERBOSE]] [(options)] statement`.
package struct Explain: Hashable, Sendable {
    package var analyze: Bool
    package var isVerbose: Bool
    package var format: Format?
    package var type: Kind?
    package var statement: Statement

    package enum Format: String, Hashable, Sendable {
        case text
        case graphviz
        case json
    }

    package enum Kind: String, Hashable, Sendable {
        case logical
        case distributed
        case validate
        case io
    }
}

/// `SHOW TABLES` or `SHOW VIEWS`, `[IN database] ['pattern']`.
package struct ShowNames: Hashable, Sendable {
    package var database: QualifiedName?
    package var pattern: String?
}
