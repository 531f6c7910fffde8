package import SQLSyntax

/// The tables a statement names, which the caller fetches before analysis; those of views are asked for view by view.
package struct TablesNeeded: Sendable {
    package private(set) var tables: [TableName] = []
    /// Databases of which every table is needed, for information_schema; empty text means all databases.
    package private(set) var databases: [String] = []
    private let session: AnalysisSession

    package init(by statement: Statement, session: AnalysisSession) {
        self.session = session
        visit(statement)
    }

    private mutating func visit(_ statement: Statement) {
        switch statement {
        case .query(let query): visit(query)
        case .createTableAs(let create):
            add(create.name)
            visit(create.query)
        case .createView(let create):
            add(create.name)
            visit(create.query)
        case .insert(let insert):
            add(insert.table)
            visit(insert.query)
        case .unload(let unload): visit(unload.query)
        case .explain(let explain): visit(explain.statement)
        case .delete(let delete):
            add(delete.table)
            visit([delete.filter])
        case .update(let update):
            add(update.table)
            visit(update.assignments.map(\.value) + [update.filter])
        case .merge(let merge):
            add(merge.table)
            visit(merge.source)
            visit([merge.condition] + merge.cases.flatMap(\.expressions))
        case .optimize(let optimize): add(optimize.table)
        case .vacuum(let table): add(table)
        case .dropView, .prepare, .execute, .executeImmediate, .deallocate, .showCreateView,
            .createDatabase, .alterDatabase, .dropDatabase, .createTable, .alterTable, .dropTable, .repairTable,
            .showDatabases, .showTables, .showViews, .showColumns, .showPartitions, .showTableProperties,
            .showCreateTable, .describe, .describeView:
            break
        }
    }

    private mutating func add(_ name: QualifiedName) {
        // A name that cannot be is the analyzer's to refuse.
        guard var table = try? TableName(name, session) else { return }
        if table.database == "information_schema" {
            let database = session.database ?? ""
            if !databases.contains(database) { databases.append(database) }
            return
        }
        if let (base, _) = MetadataTable.split(table.table) { table.table = base }
        if !tables.contains(table) { tables.append(table) }
    }

    private mutating func visit(_ query: Query) {
        for reference in TableReferences(in: query).all where !reference.isCommonTable { add(reference.name) }
    }

    private mutating func visit(_ expressions: [Expression?]) {
        for reference in TableReferences(in: expressions).all where !reference.isCommonTable {
            add(reference.name)
        }
    }

    private mutating func visit(_ relation: Relation) {
        for reference in TableReferences(in: relation).all where !reference.isCommonTable {
            add(reference.name)
        }
    }
}

extension Merge.Case {
    /// Every expression of the clause.
    fileprivate var expressions: [Expression?] {
        switch action {
        case .delete: [condition]
        case .update(let assignments): [condition] + assignments.map(\.value)
        case .insert(_, let values): [condition] + values
        }
    }
}
