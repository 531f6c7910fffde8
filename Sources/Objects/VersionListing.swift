package import Store

/// A question for the versions of a bucket.
package struct VersionListRequest: Sendable {
    package var bucket: String
    package var prefix = ""
    /// Keys that have it after the prefix are shown as one entry up to it; not empty.
    package var delimiter: String?
    /// Where the page before ended.
    package var after: VersionPosition?
    /// The most entries: versions, delete markers and common prefixes together.
    package var limit = 1000
    /// As `after`, for callers inside this module: the row of a version, which may be gone.
    var afterRow: (key: String, sequence: Int?)?

    package init(bucket: String) {
        self.bucket = bucket
    }
}

/// The last entry of a page of versions.
package enum VersionPosition: Equatable, Sendable {
    /// All versions of a key.
    case key(String)
    /// One version of a key, `null` for the one without a name.
    ///
    /// Where it has gone meanwhile, the key's versions are shown from the newest on: none that is left is passed over.
    case version(key: String, versionID: String)
    /// A common prefix; no key under it is shown again.
    case prefix(String)
}

/// A page of versions, ordered by the UTF-8 bytes of their keys and within a key from the newest to the oldest.
package struct VersionPage: Sendable {
    /// A version or a delete marker.
    package struct Entry: Equatable, Sendable {
        package let version: ObjectVersion
        /// Whether it is the newest of its key.
        package let isLatest: Bool
        /// Its place among older versions; nil for a current one.
        let sequence: Int?
    }

    package var entries: [Entry] = []
    package var prefixes: [String] = []
    /// Where the next page begins; nil on the last.
    package var next: VersionPosition?
}

extension ObjectStore {
    /// One page of all versions and delete markers of a bucket.
    package func listVersions(_ request: VersionListRequest) async throws -> VersionPage {
        try await reading { [self] view in try listVersions(request, view) }
    }

    /// One page as the caller's transaction sees it.
    package func listVersions(_ request: VersionListRequest, _ view: any ReadView) throws -> VersionPage {
        try buckets.requireExistence(request.bucket, view)
        guard request.limit > 0 else { return VersionPage() }
        var walk = try VersionWalk(request, self, view)
        while try walk.takeNext() {}
        return walk.page
    }
}

/// Walks over the current and the older versions of keys at once, in the order of their keys.
private struct VersionWalk {
    private let request: VersionListRequest
    private let bucket: TupleKey
    private let objects: ObjectTable
    private let older: VersionTable
    private let view: any ReadView
    private var current: RowCursor
    private var behind: RowCursor
    private(set) var page = VersionPage()
    private var last: VersionPosition?
    /// The key whose newest version has been passed.
    private var openKey: String?

    init(_ request: VersionListRequest, _ store: ObjectStore, _ view: any ReadView) throws {
        self.request = request
        self.view = view
        objects = store.objects
        older = store.older
        bucket = TupleKey(request.bucket)
        let range = KeyRange.strings(under: bucket, startingWith: request.prefix)
        let batchSize = request.delimiter == nil ? min(request.limit + 1, 1001) : 16
        current = RowCursor(table: ObjectTable.name, range: range, batchSize: batchSize)
        behind = RowCursor(table: VersionTable.name, range: range, batchSize: batchSize)
        switch request.after {
        case .key(let key): skip { $0.afterPrefix(TupleKey(request.bucket, key)) }
        case .prefix(let prefix): skip { [bucket] in $0.afterStrings(under: bucket, startingWith: prefix) }
        case .version(let key, let versionID): try skip(to: versionID, of: key, store)
        case nil: break
        }
        if let (key, sequence) = request.afterRow { skip(toRow: sequence, of: key) }
    }

    private mutating func skip(toRow sequence: Int?, of key: String) {
        openKey = key
        let whole = TupleKey(request.bucket, key)
        current.narrow { $0.after(whole) }
        let last = sequence.map { VersionTable.key(request.bucket, key, $0) } ?? whole
        behind.narrow { $0.after(last) }
    }

    private mutating func skip(_ narrow: (KeyRange) -> KeyRange) {
        current.narrow(narrow)
        behind.narrow(narrow)
    }

    /// Begins behind a version of a key, or with the key where that version is not there.
    private mutating func skip(to versionID: String, of key: String, _ store: ObjectStore) throws {
        let whole = TupleKey(request.bucket, key)
        switch try store.find(request.bucket, key, versionID, view) {
        case nil: skip { $0.from(whole) }
        case .current?: skip(toRow: nil, of: key)
        case .older(let row)?: skip(toRow: row.sequence, of: key)
        }
    }

    /// Takes the next row; false when there is none or the page is full.
    mutating func takeNext() throws -> Bool {
        let (first, second) = (try current.peek(view), try behind.peek(view))
        let isCurrent: Bool
        switch (first, second) {
        case (nil, nil): return false
        case (.some, nil): isCurrent = true
        case (nil, .some): isCurrent = false
        // The key of a current version begins those of its older ones, and so comes before them.
        case (let first?, let second?): isCurrent = first.key < second.key
        }
        guard let row = isCurrent ? first : second else { return false }
        var reader = row.key.reader()
        _ = try reader.string()
        let key = try reader.string()
        if let prefix = commonPrefix(of: key, prefix: request.prefix, delimiter: request.delimiter) {
            guard beginEntry(.prefix(prefix)) else { return false }
            page.prefixes.append(prefix)
            skip { [bucket] in $0.afterStrings(under: bucket, startingWith: prefix) }
            return true
        }
        let behindRow = isCurrent ? nil : try older.decode(row)
        let version = try behindRow?.version ?? objects.decode(row)
        guard beginEntry(.version(key: key, versionID: version.shownVersionID)) else { return false }
        page.entries.append(.init(version: version, isLatest: openKey != key, sequence: behindRow?.sequence))
        openKey = key
        if isCurrent { current.advance() } else { behind.advance() }
        return true
    }

    /// Whether there is room for one more; with none, the page says where it goes on.
    private mutating func beginEntry(_ position: VersionPosition) -> Bool {
        guard page.entries.count + page.prefixes.count < request.limit else {
            page.next = last
            return false
        }
        last = position
        return true
    }
}

/// Reads the rows of a range in batches.
private struct RowCursor {
    private let table: TableName
    private var range: KeyRange?
    private var rows: ArraySlice<Row> = []
    private var batchSize: Int
    private let firstBatchSize: Int

    init(table: TableName, range: KeyRange, batchSize: Int) {
        self.table = table
        self.range = range
        self.batchSize = batchSize
        firstBatchSize = batchSize
    }

    mutating func peek(_ view: any ReadView) throws -> Row? {
        if rows.isEmpty, let range {
            let batch = try view.scan(range, in: table, limit: batchSize)
            self.range = batch.count < batchSize ? nil : batch.last.map { range.after($0.key) }
            batchSize = min(batchSize * 4, 1001)
            rows = batch[...]
        }
        return rows.first
    }

    mutating func advance() {
        rows = rows.dropFirst()
    }

    /// Goes on with what `narrow` leaves of the rest.
    mutating func narrow(_ narrow: (KeyRange) -> KeyRange) {
        // What was read ahead lies before the rest; of it, too, only what is left is wanted.
        if let first = rows.first {
            let left = narrow(KeyRange(lower: first.key.bytes, upper: nil))
            rows = rows.drop { !left.contains($0.key) }
            batchSize = firstBatchSize
        }
        range = range.map(narrow)
    }
}

/// The common prefix that a key is shown under; nil where it is shown itself.
func commonPrefix(of key: String, prefix: String, delimiter: String?) -> String? {
    guard let delimiter else { return nil }
    let bytes = Array(key.utf8)
    let mark = Array(delimiter.utf8)
    var index = prefix.utf8.count
    while index + mark.count <= bytes.count {
        if bytes[index..<index + mark.count].elementsEqual(mark) {
            return String(decoding: bytes[..<(index + mark.count)], as: UTF8.self)
        }
        index += 1
    }
    return nil
}
