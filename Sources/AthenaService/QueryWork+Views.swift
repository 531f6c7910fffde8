import Catalog
import Objects
import Primitives
import SQLAnalysis
import Store

extension QueryWork {
    func createView(_ statement: ResolvedStatement.CreateView) async throws {
        let name = statement.target
        let view = PrestoView(
            originalSql: statement.originalSQL,
            schema: record.database == nil ? name.database : record.currentDatabase,
            columns: statement.columns.map { .init(name: $0.name, type: $0.type.description) }
        )
        let definition = TableDefinition(
            name: name.table,
            storage: StorageDescriptor(
                columns: statement.columns.map {
                    Catalog.CatalogColumn(name: $0.name, type: (try? $0.type.hiveText()) ?? "string")
                },
                location: ""
            ),
            viewOriginalText: try view.text(),
            viewExpandedText: "/* Presto View */",
            tableType: "VIRTUAL_VIEW",
            parameters: ["comment": "Presto View", "presto_view": "true"]
        )
        let now = state.world.clock.now
        try await finish(lines: [], columns: []) { [record, changes] view in
            let writer = CatalogWriter(tenant: record.tenant, now: now, view: view, changes: changes)
            guard let known = try writer.reader.findTable(name.table, in: name.database) else {
                do {
                    try writer.createTable(definition, in: name.database, by: record.caller)
                } catch CatalogFailure.databaseMissing {
                    throw QueryFailure("SCHEMA_NOT_FOUND", "Schema '\(name.database)' does not exist")
                }
                return
            }
            guard statement.isOrReplace, known.isView else {
                let kind = known.isView ? "View" : "Table"
                throw QueryFailure("TABLE_ALREADY_EXISTS", "\(kind) already exists: '\(name)'")
            }
            try writer.updateTable(name.table, in: name.database, to: definition)
        }
    }
}

extension ObjectStore {
    /// The directories right under one, each with its whole key and a slash at its end.
    func directories(in bucket: String, under prefix: String, _ view: any ReadView) throws -> [String] {
        var request = ListRequest(bucket: bucket)
        request.prefix = prefix
        request.delimiter = "/"
        var directories: [String] = []
        repeat {
            let page = try list(request, view)
            directories += page.prefixes
            request.after = page.next
        } while request.after != nil
        return directories
    }
}
