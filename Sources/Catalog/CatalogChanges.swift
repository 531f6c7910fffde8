package import Primitives
package import Store
import Synchronization

/// A change of a catalog that others may want to hear of.
package struct CatalogChange: Hashable, Sendable {
    /// By the operation that makes it for one thing alone.
    package enum Kind: String, Sendable {
        case createDatabase = "CreateDatabase"
        case deleteDatabase = "DeleteDatabase"
        case createTable = "CreateTable"
        case updateTable = "UpdateTable"
        case deleteTable = "DeleteTable"
        case createPartition = "CreatePartition"
        case updatePartition = "UpdatePartition"
        case deletePartition = "DeletePartition"
    }

    package let kind: Kind
    package let database: String
    /// Nil for changes of databases.
    package let table: String?
    /// The values of a partition; nil for all else.
    package let values: [String]?
}

/// What a transaction has changed in a catalog, in order.
///
/// A class because copies of the writer that fills it share it; its mutex guards the list.
package final class CatalogChanges: Sendable {
    private let list = Mutex<[CatalogChange]>([])

    package init() {}

    package var all: [CatalogChange] { list.withLock { $0 } }

    func add(_ kind: CatalogChange.Kind, _ database: String, _ table: String? = nil, _ values: [String]? = nil)
    {
        list.withLock {
            $0.append(CatalogChange(kind: kind, database: database, table: table, values: values))
        }
    }

    /// Forgets everything, for a transaction that begins again.
    package func reset() {
        list.withLock { $0 = [] }
    }
}

/// Hears of what a transaction has changed in a catalog, before it is committed.
package protocol CatalogObserver: Sendable {
    /// `operation` is the one that a client called, nil for changes that come otherwise.
    func changed(
        _ changes: [CatalogChange],
        by operation: String?,
        _ tenant: Tenant,
        at now: Timestamp,
        in view: any WriteView
    ) throws
}
