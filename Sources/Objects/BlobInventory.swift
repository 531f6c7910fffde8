import Primitives
package import Store

/// The files that the objects in a store consist of.
package struct BlobInventory: Sendable {
    private let store: any MetadataStore

    package init(_ store: any MetadataStore) {
        self.store = store
    }

    private static let pageSize = 4096

    /// The folders below the objects' directory that a store expects, those above first.
    package static var folders: [String] {
        ["blobs"] + (0..<256).map { "blobs/" + Hex.encode([UInt8($0)]) }
    }

    /// Calls `body` with the path of every file below the objects' directory, in the order of their names.
    ///
    /// Blocks; memory stays flat.
    package func forEachPath(_ body: (String) throws -> Void) throws {
        var range = KeyRange.all
        while true {
            let page = range
            let rows = try store.readNow { view in
                try view.scan(page, in: ObjectTable.blobs, limit: Self.pageSize)
            }
            for row in rows { try body(try ObjectTable.blobID(row).relativePath) }
            guard let last = rows.last, rows.count == Self.pageSize else { return }
            range = range.after(last.key)
        }
    }
}

extension ObjectTable {
    fileprivate static func blobID(_ row: Row) throws -> BlobID {
        var reader = row.key.reader()
        return BlobID(text: try reader.string())
    }
}

extension BlobID {
    /// Where its file lies below the objects' directory.
    fileprivate var relativePath: String { "blobs/\(text.suffix(2))/\(text)" }
}
