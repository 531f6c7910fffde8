import Primitives
package import Store

/// Reads every byte that a store keeps for its objects, and names the objects whose bytes are not what was written.
///
/// It works beside a running server: the removal lock keeps all files in place until it ends, the server only frees no
/// space meanwhile. Objects that come after it began may be left out. Everything blocks; memory stays flat.
package struct BlobScrub: Sendable {
    private let store: any MetadataStore
    private let files: BlobFiles
    private let objects = ObjectTable()
    private let uploads = UploadTable()
    private let older = VersionTable()

    /// A scrub of the objects whose files lie in `directory`.
    package init(_ store: any MetadataStore, directory: String) {
        self.store = store
        files = BlobFiles(directory: directory, isDurable: true)
    }

    /// Reads all, and tells `progress` how far it is from time to time.
    package func run(_ progress: (ScrubReport) -> Void = { _ in }) throws -> ScrubReport {
        let lock = try RemovalLock(directory: files.directory)
        try lock.lockForBackup()
        defer { lock.unlock() }
        var report = ScrubReport()
        let damaged = try scrubFiles(&report, progress)
        try scrubVersions(ObjectTable.name, damaged, &report) { try objects.decode($0) }
        try scrubVersions(VersionTable.name, damaged, &report) { try older.decode($0).version }
        try scrubUploads(damaged, &report)
        return report
    }

    /// Reads every file and returns what is wrong with those that are damaged.
    private func scrubFiles(
        _ report: inout ScrubReport,
        _ progress: (ScrubReport) -> Void
    ) throws -> [BlobID: String] {
        var damaged: [BlobID: String] = [:]
        try forEachPage(
            of: ObjectTable.blobs,
            { _, row in try objects.sealedBlob(row) },
            do: { page in
                for (id, seal) in page {
                    do {
                        report.byteCount += try read(id, seal)
                        if seal == nil { report.uncheckedFileCount += 1 }
                    } catch let damage as BlobDamage {
                        damaged[id] = damage.description
                        report.damagedFileCount += 1
                    }
                    report.fileCount += 1
                    progress(report)
                }
            }
        )
        return damaged
    }

    /// Reads a file through its checks; one without them must be there.
    private func read(_ id: BlobID, _ seal: BlobSeal?) throws -> Int64 {
        // Checks are made over what lies in the file, however it is coded.
        let reader = try BlobReader(id, in: files, seal: seal)
        guard let seal else { return 0 }
        for range in BlobPiece(blob: id, offset: 0, byteCount: seal.byteCount).reads {
            _ = try reader.read(range)
        }
        return seal.byteCount
    }

    private func scrubVersions(
        _ table: TableName,
        _ damaged: [BlobID: String],
        _ report: inout ScrubReport,
        decode: @escaping @Sendable (Row) throws -> ObjectVersion
    ) throws {
        try forEachPage(
            of: table,
            { view, row in
                let version = try decode(row)
                return (version, try reason(version.body, version, view))
            },
            do: { page in
                for (version, reason) in page {
                    report.objectCount += 1
                    if case .inline = version.body { report.byteCount += version.byteCount }
                    guard let reason = reason ?? version.body.reason(damaged) else { continue }
                    report.damages.append(
                        ScrubReport.Damage(
                            bucket: version.bucket,
                            key: version.key,
                            versionID: version.versionID,
                            reason: reason
                        )
                    )
                }
            }
        )
    }

    /// What the store itself shows to be wrong with a body; nil when it is whole as far as the store goes.
    private func reason(_ body: ObjectBody, _ version: ObjectVersion, _ view: any ReadView) throws -> String? {
        switch body {
        case .empty: return nil
        case .inline(let id):
            do {
                // The check is made over what lies in the store, so no key is needed.
                let isPlain = version.encryption == nil
                let byteCount = isPlain ? version.byteCount : BlobCipher.sealedByteCount(of: version.byteCount)
                _ = try objects.body(id, byteCount: byteCount, view)
                return nil
            } catch let damage as BlobDamage {
                return damage.description
            }
        case .pieces(let pieces): return try unknown(pieces, view)
        }
    }

    private func unknown(_ pieces: [BlobPiece], _ view: any ReadView) throws -> String? {
        for piece in pieces where try objects.referenceCount(piece.blob, view) == 0 {
            return "file \(piece.blob): the store does not know it"
        }
        return nil
    }

    private func scrubUploads(_ damaged: [BlobID: String], _ report: inout ScrubReport) throws {
        try forEachPage(
            of: UploadTable.name,
            pageSize: 8,
            { view, row in
                let upload = try uploads.decode(row)
                let parts = try uploads.parts(upload.id, view)
                return (upload, try parts.map { ($0, try unknown($0.pieces, view)) })
            },
            do: { (page: [(MultipartUpload, [(UploadedPart, String?)])]) in
                for (upload, parts) in page {
                    for (part, reason) in parts {
                        guard let reason = reason ?? ObjectBody.pieces(part.pieces).reason(damaged) else {
                            continue
                        }
                        report.damages.append(
                            ScrubReport.Damage(
                                bucket: upload.bucket,
                                key: upload.key,
                                uploadID: upload.id,
                                partNumber: part.number,
                                reason: reason
                            )
                        )
                    }
                }
            }
        )
    }

    /// Reads a table in pages, each in a transaction of its own, and hands over what `read` made of its rows.
    private func forEachPage<Value: Sendable>(
        of table: TableName,
        pageSize: Int = 1024,
        _ read: @escaping @Sendable (any ReadView, Row) throws -> Value,
        do body: ([Value]) throws -> Void
    ) throws {
        var range = KeyRange.all
        while true {
            let page = range
            let (last, values) = try store.readNow { view in
                let rows = try view.scan(page, in: table, limit: pageSize)
                return (rows.last?.key, try rows.map { try read(view, $0) })
            }
            try body(values)
            guard let last, values.count == pageSize else { return }
            range = range.after(last)
        }
    }
}

/// What a scrub has found.
package struct ScrubReport: Equatable, Sendable {
    /// An object version, or a part of an upload, whose bytes cannot be read as they were written.
    package struct Damage: Equatable, Sendable {
        package let bucket: String
        package let key: String
        /// Nil for the version without a name.
        package var versionID: String?
        /// Set for a part of an upload that is not complete.
        package var uploadID: String?
        package var partNumber: Int?
        /// Which file is damaged, and how.
        package let reason: String
    }

    package internal(set) var objectCount: Int64 = 0
    package internal(set) var fileCount: Int64 = 0
    package internal(set) var byteCount: Int64 = 0
    package internal(set) var damagedFileCount: Int64 = 0
    /// Files of releases that kept no checks: all that is known is that they are there.
    package internal(set) var uncheckedFileCount: Int64 = 0
    package internal(set) var damages: [Damage] = []

    /// Nothing has been read yet.
    package init() {}

    package var isWhole: Bool { damagedFileCount == 0 && damages.isEmpty }
}

extension ObjectBody {
    /// What is wrong with one of its files; nil when nothing is.
    fileprivate func reason(_ damaged: [BlobID: String]) -> String? {
        pieces.lazy.compactMap { damaged[$0.blob] }.first
    }
}
