package import Primitives
package import Store

/// Files of some objects as they were at one moment, for an engine that reads files.
///
/// The files stay for as long as this is kept, whatever is overwritten or deleted meanwhile. They have no extension:
/// the reader must be told their format. A class because its end gives them free.
package final class ObjectSnapshot: Sendable {
    /// One object and the local file that has its bytes.
    package struct File: Sendable {
        package let bucket: String
        package let key: String
        package let etag: String
        package let byteCount: Int64
        package let modifiedAt: Timestamp
        package let path: String
    }

    /// What to include.
    package enum Selector: Hashable, Sendable {
        case key(bucket: String, key: String)
        /// All keys that start with the prefix; none is no failure.
        case prefix(bucket: String, prefix: String)
    }

    /// In the order of the selectors and then of the keys; none twice.
    package let files: [File]
    private let lease: BlobLease
    private let copies: [PlainCopy]

    init(files: [File], lease: BlobLease, copies: [PlainCopy]) {
        self.files = files
        self.lease = lease
        self.copies = copies
    }
}

extension ObjectStore {
    /// Pins the current versions that `selectors` name and gives local paths for them.
    ///
    /// Bodies in the store are copied to files; objects uploaded in parts are joined into one file once, and keep it.
    /// Encrypted objects are decrypted into files that nobody else can open and that go with the snapshot.
    /// `include` decides by key and size which of the selected are wanted; `customerKey` opens all of them that were stored
    /// with a client's key. Archived objects under a prefix are left out, but for those that are restored where these
    /// are asked for; one that is named must be restored then.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`; `.keyMissing` for a `.key` that is not there, `.archived` for one that
    ///   cannot be read; `.encryption` for an object whose key is not there.
    package func snapshot(
        _ selectors: [ObjectSnapshot.Selector],
        includingRestored: Bool = false,
        customerKey: CustomerKey? = nil,
        where include: @escaping @Sendable (_ key: String, _ byteCount: Int64) -> Bool = { _, _ in true }
    ) async throws -> ObjectSnapshot {
        let (_, snapshots) = try await snapshots { _, listing in
            try listing.add(
                selectors,
                includingRestored: includingRestored,
                customerKey: customerKey,
                where: include
            )
        }
        return snapshots[0]
    }

    /// Pins the objects that `body` lists and gives local paths for them, one snapshot for each of its lists.
    ///
    /// What `body` reads of the store and what it lists is one state of everything: of a transaction that changes a table's
    /// record and its files, it sees both or neither.
    ///
    /// - Throws: what `ObjectSnapshotListing.add` throws, and whatever `body` does.
    package func snapshots<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadView, inout ObjectSnapshotListing) throws -> Value
    ) async throws -> (Value, [ObjectSnapshot]) {
        let now = world.clock.now
        let (value, lists, joined, lease) = try await pool.run { [self] in
            pins.openGate()
            do {
                let (value, selection) = try store.readNow { [self] view in
                    var listing = ObjectSnapshotListing(objects: self, now: now, view: view)
                    let value = try body(view, &listing)
                    return (value, listing.lists)
                }
                var lists: [[Found]] = []
                var joined: [Joined] = []
                for list in selection {
                    let (found, new) = try materialize(list)
                    lists.append(found)
                    joined += new
                }
                let all = selection.joined()
                let pinned = all.flatMap(\.version.body.allBlobs) + joined.map(\.target)
                return (value, lists, joined, pins.closeGate(pinning: pinned))
            } catch {
                _ = pins.closeGate(pinning: [])
                throw error
            }
        }
        try await settle(joined)
        var snapshots: [ObjectSnapshot] = []
        for found in lists { snapshots.append(try await snapshot(of: found, lease)) }
        return (value, snapshots)
    }

    private func snapshot(of found: [Found], _ lease: BlobLease) async throws -> ObjectSnapshot {
        let copies = try await decrypt(found)
        let files = found.map { selected, path in
            let version = selected.version
            return ObjectSnapshot.File(
                bucket: version.bucket,
                key: version.key,
                etag: version.etag,
                byteCount: version.byteCount,
                modifiedAt: version.modifiedAt,
                path: path ?? copies[selected.index]?.path ?? ""
            )
        }
        return ObjectSnapshot(files: files, lease: lease, copies: Array(copies.values))
    }

    /// A version that is wanted, and the path of its bytes where they lie in a file.
    private typealias Found = (selected: Selected, path: String?)

    fileprivate struct Selected: Sendable {
        let index: Int
        let version: ObjectVersion
        let inline: [UInt8]
        /// Of the pieces that must be joined; nil where one file is the object.
        let seals: [BlobID: BlobSeal]?
        /// What the bytes are encrypted with.
        let dataKey: DataKey?
    }

    private struct Joined: Sendable {
        let version: ObjectVersion
        let target: BlobID
        let seal: BlobSeal
    }

    fileprivate func select(
        _ selectors: [ObjectSnapshot.Selector],
        _ include: (String, Int64) -> Bool,
        _ customerKey: CustomerKey?,
        readableAt moment: Timestamp?,
        _ view: any ReadView
    ) throws -> [Selected] {
        var selected: [Selected] = []
        var seen: Set<[String]> = []
        for selector in selectors {
            for version in try versions(selector, view) where include(version.key, version.byteCount) {
                guard !version.isArchived || moment.map(version.isReadable) ?? false else {
                    guard case .prefix = selector else { throw version.notReadable }
                    continue
                }
                guard seen.insert([version.bucket, version.key]).inserted else { continue }
                let dataKey = try dataKey(of: version, version.isUnderCustomerKey ? customerKey : nil)
                let isOneFile = dataKey == nil && isOneFile(version)
                selected.append(
                    Selected(
                        index: selected.count,
                        version: version,
                        inline: try inlineBytes(of: version, dataKey, view),
                        seals: isOneFile ? nil : try seals(of: version.body.pieces, view),
                        dataKey: dataKey
                    )
                )
            }
        }
        return selected
    }

    private func versions(_ selector: ObjectSnapshot.Selector, _ view: any ReadView) throws -> [ObjectVersion] {
        switch selector {
        case .key(let bucket, let key): return [try require(bucket, key, nil, view)]
        case .prefix(let bucket, let prefix):
            try buckets.requireExistence(bucket, view)
            let range = KeyRange.strings(under: TupleKey(bucket), startingWith: prefix)
            return try view.scan(range, in: ObjectTable.name).map { try objects.decode($0) }
        }
    }

    /// Whether a reader of the object's one file gets the object.
    ///
    /// The size is all that is checked: an engine reads what it needs of a file by itself, and to verify the rest for it
    /// would take longer than many a query. A file of another size is read through its checks instead, which says
    /// whether the object is a stretch of it or it is damaged.
    private func isOneFile(_ version: ObjectVersion) -> Bool {
        let pieces = version.body.pieces
        return pieces.count == 1 && pieces[0].offset == 0
            && (try? files.size(pieces[0].blob)) == version.byteCount
    }

    /// The bytes of a body in the store; none where its copy is there already.
    private func inlineBytes(
        of version: ObjectVersion,
        _ dataKey: DataKey?,
        _ view: any ReadView
    ) throws -> [UInt8] {
        guard case .inline(let id) = version.body, dataKey != nil || !files.hasCopy(id) else { return [] }
        return try naming(version.key) { try inlineBytes(of: version, id, dataKey, view) }
    }

    private func materialize(_ selection: [Selected]) throws -> ([Found], [Joined]) {
        var result: [Found] = []
        var joined: [Joined] = []
        for selected in selection {
            let version = selected.version
            let path: String?
            switch version.body {
            case .inline where selected.dataKey != nil, .pieces where selected.dataKey != nil: path = nil
            case .empty: path = try files.makeEmptyCopy()
            case .inline(let id): path = try files.makeCopy(selected.inline, id, staged: BlobID(world))
            case .pieces(let pieces):
                if let seals = selected.seals {
                    let target = BlobID(world)
                    let seal = try naming(version.key) { try join(pieces, seals, as: target) }
                    try files.publish([target])
                    joined.append(Joined(version: version, target: target, seal: seal))
                    path = files.path(target)
                } else {
                    path = files.path(pieces[0].blob)
                }
            }
            result.append((selected, path))
        }
        return (result, joined)
    }

    /// Copies of the objects that have no path, by their index, several of them at once.
    private func decrypt(_ found: [Found]) async throws -> [Int: PlainCopy] {
        let sealed = found.filter { $0.path == nil }.map(\.selected)
        guard !sealed.isEmpty else { return [:] }
        return try await withThrowingTaskGroup(of: (Int, PlainCopy).self) { group in
            for selected in sealed {
                group.addTask { [self] in
                    let source = SealedBytes(
                        version: selected.version,
                        dataKey: selected.dataKey,
                        inline: selected.inline,
                        seals: selected.seals ?? [:]
                    )
                    return (selected.index, try await copies.copy(of: source))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// Writes the pieces one after the other into a new staged file.
    private func join(
        _ pieces: [BlobPiece],
        _ seals: [BlobID: BlobSeal],
        as target: BlobID
    ) throws -> BlobSeal {
        let writer = BlobWriter(target, in: files)
        for piece in pieces {
            let reader = try BlobReader(piece.blob, in: files, seal: seals[piece.blob])
            for range in piece.reads { try reader.read(range).withUnsafeBytes { try writer.append($0) } }
        }
        return try writer.finish()
    }

    /// Lets objects keep the files their parts were joined into, unless they have been replaced meanwhile.
    private func settle(_ joined: [Joined]) async throws {
        guard !joined.isEmpty else { return }
        let unused = try await write { [self] view in
            var unused: [BlobID] = []
            for join in joined {
                let version = join.version
                guard let stored = try find(version.bucket, version.key, version.shownVersionID, view),
                    stored.version.body == version.body
                else {
                    unused.append(join.target)
                    continue
                }
                try letGo(version.body, view)
                try objects.retain(join.target, seal: join.seal, view)
                let piece = BlobPiece(blob: join.target, offset: 0, byteCount: version.byteCount)
                try put(stored.with { $0.body = .pieces([piece]) }, view)
            }
            return unused
        }
        pins.discard(unused)
    }
}

/// Lists objects inside the transaction that says which are wanted.
package struct ObjectSnapshotListing {
    fileprivate let objects: ObjectStore
    fileprivate let now: Timestamp
    fileprivate let view: any ReadView
    fileprivate var lists: [[ObjectStore.Selected]] = []

    /// Adds a list of the objects that `selectors` name; what `ObjectStore.snapshot` says of the parameters holds.
    ///
    /// - Throws: `ObjectFailure.bucketMissing`; `.keyMissing` for a `.key` that is not there, `.archived` for one that
    ///   cannot be read; `.encryption` for an object whose key is not there.
    package mutating func add(
        _ selectors: [ObjectSnapshot.Selector],
        includingRestored: Bool = false,
        customerKey: CustomerKey? = nil,
        where include: (_ key: String, _ byteCount: Int64) -> Bool = { _, _ in true }
    ) throws {
        // Where restored objects are not asked for, no archived one is readable.
        let moment = includingRestored ? now : nil
        lists.append(try objects.select(selectors, include, customerKey, readableAt: moment, view))
    }

    /// Which of the buckets lie in other S3s.
    ///
    /// - Throws: `RemoteFailure` for a bucket that is here and there.
    package func remoteBuckets(among buckets: Set<String>) throws -> Set<String> {
        guard let file = objects.remotes, try !file.remotes().isEmpty else { return [] }
        return try buckets.filter { bucket in
            guard let remote = try file.remote(of: bucket) else { return false }
            guard try objects.buckets.find(bucket, view) == nil else {
                throw RemoteFailure.ambiguous(bucket: bucket, remote: remote.name)
            }
            return true
        }
    }
}

extension ObjectBody {
    /// The blobs and the body in the store that must stay for this to be read.
    fileprivate var allBlobs: [BlobID] {
        switch self {
        case .empty: []
        case .inline(let id): [id]
        case .pieces(let pieces): pieces.map(\.blob)
        }
    }
}
