package import Store

/// A question for the keys of a bucket.
package struct ListRequest: Sendable {
    package var bucket: String
    package var prefix = ""
    /// Keys that have it after the prefix are shown as one entry up to it; not empty.
    package var delimiter: String?
    /// Where the page before ended.
    package var after: ListPosition?
    /// The most entries: objects and common prefixes together.
    package var limit = 1000

    package init(bucket: String) {
        self.bucket = bucket
    }
}

/// The last entry of a page.
package enum ListPosition: Equatable, Sendable {
    case key(String)
    /// A common prefix; no key under it is shown again.
    case prefix(String)

    /// The entry as text, as `NextMarker` gives it.
    package var text: String {
        switch self {
        case .key(let key): key
        case .prefix(let prefix): prefix
        }
    }
}

/// A page of a listing; both lists are ordered by UTF-8 bytes.
package struct ListPage: Sendable {
    package var objects: [ObjectVersion] = []
    package var prefixes: [String] = []
    /// Where the next page begins; nil on the last.
    package var next: ListPosition?
}

extension ObjectStore {
    /// One page of the current objects of a bucket.
    ///
    /// Keys under a common prefix are passed over by one seek, and a page holds no more rows than it shows and a few.
    package func list(_ request: ListRequest) async throws -> ListPage {
        try await reading { [self] view in try list(request, view) }
    }

    /// One page as the caller's transaction sees it.
    package func list(_ request: ListRequest, _ view: any ReadView) throws -> ListPage {
        try buckets.requireExistence(request.bucket, view)
        guard request.limit > 0 else { return ListPage() }
        var walk = ListWalk(request)
        while let range = walk.nextRange {
            let rows = try view.scan(range, in: ObjectTable.name, limit: walk.batchSize)
            let isLast = rows.count < walk.batchSize
            try walk.take(rows, isLast: isLast) { try objects.decode($0) }
        }
        return walk.page
    }
}

/// Walks over the keys of a listing: rows in, entries out.
private struct ListWalk {
    private let request: ListRequest
    private let bucket: TupleKey
    private(set) var page = ListPage()
    private var range: KeyRange?
    private var last: ListPosition?
    private var count = 0
    private(set) var batchSize: Int

    init(_ request: ListRequest) {
        self.request = request
        bucket = TupleKey(request.bucket)
        var range = KeyRange.strings(under: bucket, startingWith: request.prefix)
        switch request.after {
        case .key(let key): range = range.after(bucket.appending(key))
        case .prefix(let prefix): range = range.afterStrings(under: bucket, startingWith: prefix)
        case nil: break
        }
        self.range = range
        batchSize = request.delimiter == nil ? min(request.limit + 1, 1001) : 16
    }

    /// What to read next; nil when the page is full or the keys have ended.
    var nextRange: KeyRange? { range }

    mutating func take(_ rows: [Row], isLast: Bool, _ decode: (Row) throws -> ObjectVersion) throws {
        for row in rows {
            var reader = row.key.reader()
            try reader.skipString()
            let key = try reader.string()
            if let prefix = commonPrefix(of: key, prefix: request.prefix, delimiter: request.delimiter) {
                guard beginEntry(.prefix(prefix)) else { return }
                page.prefixes.append(prefix)
                range = range?.afterStrings(under: bucket, startingWith: prefix)
                batchSize = 16
                return
            }
            guard beginEntry(.key(key)) else { return }
            page.objects.append(try decode(row))
        }
        if isLast {
            range = nil
        } else if let row = rows.last {
            range = range?.after(row.key)
            batchSize = min(batchSize * 4, 1001)
        }
    }

    /// Whether there is room for one more; with none, the page says where it goes on.
    private mutating func beginEntry(_ position: ListPosition) -> Bool {
        guard count < request.limit else {
            page.next = last
            range = nil
            return false
        }
        count += 1
        last = position
        return true
    }
}

extension ListPosition {
    /// The position that a marker or `start-after` of a client means: past all of a common prefix when it is one.
    package init(marker: String, prefix: String, delimiter: String?) {
        if let delimiter, marker.hasPrefix(prefix), marker.hasSuffix(delimiter),
            !marker.dropFirst(prefix.count).dropLast(delimiter.count).contains(delimiter)
        {
            self = .prefix(marker)
        } else {
            self = .key(marker)
        }
    }
}
