import Iceberg

/// The files that a statement's decisions rest on.
///
/// Source: Apache Iceberg, `RowDelta`, `validateNoConflictingDataFiles` and `validateNoConflictingDeleteFiles`, which make
/// row-level changes serializable.
struct IcebergReadSet: Sendable {
    private let tasks: [String: Set<String>]
    private let schemaID: Int
    private let specID: Int
    private let filter: RowPredicate
    /// Whether files that were not there then matter too.
    private let isWhole: Bool

    /// `isWhole` is false for a statement that depends on no other rows than those of `tasks`.
    init(_ tasks: [ScanTask], of loaded: LoadedIceberg, filter: RowPredicate, isWhole: Bool) {
        self.tasks = Self.deletes(of: tasks)
        schemaID = loaded.metadata.currentSchemaID
        specID = loaded.metadata.defaultSpecID
        self.filter = filter
        self.isWhole = isWhole
    }

    /// The files of deletions by the paths of files of rows.
    private static func deletes(of tasks: [ScanTask]) -> [String: Set<String>] {
        Dictionary(tasks.map { ($0.file.path, Set($0.deletes.map(\.path))) }) { first, _ in first }
    }

    /// Whether the statement would decide the same on the table's newer state.
    func isUnchanged(in newer: LoadedIceberg, _ tables: IcebergTables) async throws -> Bool {
        let metadata = newer.metadata
        guard metadata.currentSchemaID == schemaID, metadata.defaultSpecID == specID else { return false }
        let now = Self.deletes(of: try await tables.tasks(metadata, metadata.currentSnapshot, filter: filter))
        return isWhole ? now == tasks : tasks.allSatisfy { now[$0.key] == $0.value }
    }
}
