import GRDB
import Store

/// What the SQLite file as a whole looks like; the records in it carry versions of their own.
enum Migrations {
    /// 1: tables `k`, `v` without rowid.
    private static let newest = 1

    /// Brings a file to the newest form.
    static func apply(_ connection: Database, path: String) throws {
        let found = try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
        guard found <= newest else {
            throw StoreFailure.unusable(
                reason:
                    "\(path) has format \(found), which a later release of Hosu wrote; this one knows \(newest)"
            )
        }
        if found < newest { try connection.execute(sql: "PRAGMA user_version = \(newest)") }
    }
}
