import Primitives
import SQLSyntax

/// What sort of statement a query is, as GetQueryExecution tells, and what result it leaves.
struct StatementKind: Codable, Hashable, Sendable {
    enum Group: String, Codable, Sendable {
        case dataDefinition = "DDL"
        case dataManipulation = "DML"
        case utility = "UTILITY"
    }

    /// The files that hold the result.
    enum Result: String, Codable, Sendable {
        /// `<id>.csv`, which begins with a line of names.
        case rows
        /// `<id>.txt`.
        case lines
        /// No file of rows: `<id>-manifest.csv` lists the files that were written.
        case files
        /// As `files`, below `tables/`.
        case filesOfNewTable
    }

    let group: Group
    let name: String?
    let result: Result

    private init(_ group: Group, _ name: String?, _ result: Result = .lines) {
        self.group = group
        self.name = name
        self.result = result
    }

    /// Source: answers of GetQueryExecution to each of these statements.
    init(_ statement: Statement) {
        switch statement {
        case .query: self.init(.dataManipulation, "SELECT", .rows)
        case .createTableAs: self.init(.dataDefinition, "CREATE_TABLE_AS_SELECT", .filesOfNewTable)
        case .createView: self.init(.dataDefinition, "CREATE_VIEW")
        case .dropView: self.init(.dataDefinition, "DROP_VIEW")
        case .insert: self.init(.dataManipulation, "INSERT", .files)
        case .delete: self.init(.dataManipulation, "DELETE", .rows)
        case .update: self.init(.dataManipulation, "UPDATE", .rows)
        case .merge: self.init(.dataManipulation, "MERGE", .rows)
        case .unload: self.init(.dataManipulation, "UNLOAD", .files)
        case .optimize: self.init(.dataManipulation, "OPTIMIZE", .files)
        case .vacuum: self.init(.dataDefinition, "VACUUM")
        case .prepare: self.init(.utility, "PREPARE")
        case .execute, .executeImmediate: self.init(.dataManipulation, "EXECUTE", .rows)
        case .deallocate: self.init(.utility, "DEALLOCATE")
        case .explain: self.init(.dataManipulation, "EXPLAIN")
        case .showCreateView: self.init(.utility, "SHOW_CREATE_VIEW")
        case .showViews: self.init(.utility, "SHOW_VIEWS")
        case .createDatabase: self.init(.dataDefinition, "CREATE_DATABASE")
        case .alterDatabase: self.init(.dataDefinition, "ALTER_DATABASE")
        case .dropDatabase: self.init(.dataDefinition, "DROP_DATABASE")
        case .createTable: self.init(.dataDefinition, "CREATE_TABLE")
        case .alterTable(let alter): self.init(.dataDefinition, Self.name(of: alter.change))
        case .dropTable: self.init(.dataDefinition, "DROP_TABLE")
        case .repairTable: self.init(.dataDefinition, "MSCK_REPAIR_TABLE")
        case .showDatabases: self.init(.utility, "SHOW_DATABASES")
        case .showTables: self.init(.utility, "SHOW_TABLES")
        case .showColumns: self.init(.utility, "SHOW_COLUMNS")
        case .showPartitions: self.init(.utility, "SHOW_PARTITIONS")
        case .showTableProperties: self.init(.utility, "SHOW_TBLPROPERTIES")
        case .showCreateTable: self.init(.utility, "SHOW_CREATE_TABLE")
        case .describe: self.init(.utility, "DESCRIBE_TABLE")
        case .describeView: self.init(.utility, "DESCRIBE_VIEW")
        }
    }

    private static func name(of change: AlterTable.Change) -> String {
        switch change {
        case .addPartitions: "ALTER_TABLE_ADD_PARTITION"
        case .dropPartitions: "ALTER_TABLE_DROP_PARTITION"
        case .renamePartition: "ALTER_TABLE_RENAME_PARTITION"
        case .addColumns: "ALTER_TABLE_ADD_COLUMNS"
        case .replaceColumns: "ALTER_TABLE_REPLACE_COLUMNS"
        case .changeColumn: "ALTER_TABLE_CHANGE_COLUMN"
        case .dropColumn: "ALTER_TABLE_DROP_COLUMN"
        case .setLocation: "ALTER_TABLE_SET_LOCATION"
        case .setProperties, .unsetProperties: "ALTER_TABLE_SET_TBLPROPERTIES"
        case .setSerDe, .setSerDeProperties: "ALTER_TABLE_SET_SERDE"
        case .setFileFormat: "ALTER_TABLE_SET_FILEFORMAT"
        case .rename: "ALTER_TABLE_RENAME"
        }
    }

    /// Where the result of the query lies under an output location.
    func outputLocation(under location: S3Location, id: String) -> S3Location {
        switch result {
        case .rows: location.appending(id + ".csv")
        case .lines: location.appending(id + ".txt")
        case .files: location.appending(id)
        case .filesOfNewTable: location.appending("tables/" + id)
        }
    }

    /// What the metadata file calls the change, for statements that write rows.
    var updateType: String? {
        switch result {
        case .filesOfNewTable: "CREATE TABLE"
        case .files: name
        case .rows, .lines: name == "DELETE" || name == "UPDATE" || name == "MERGE" ? name : nil
        }
    }
}
