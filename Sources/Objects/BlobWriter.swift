import Primitives

/// How the bytes of a blob lie in its file.
///
/// A coding is applied by `BlobWriter` and undone by `BlobReader`, and nowhere else.
enum BlobCoding: Sendable {
    /// As they came; an engine can read the file.
    case plain
    /// Encrypted by a `BlobCipher` of this key.
    case encrypted(DataKey)

    init(_ key: DataKey?) {
        self = key.map { .encrypted($0) } ?? .plain
    }
}

/// Writes one blob: the only place where the bytes of bodies reach a file.
///
/// Nothing is synced here; `BlobFiles.publish` does that once for the whole file. All but `init` block.
///
/// `@unchecked Sendable`: who writes hands over one stretch at a time and waits for it.
final class BlobWriter: @unchecked Sendable {
    let id: BlobID
    private let files: BlobFiles
    private var sealer: BlobSealer?
    private var file: BlobFile?
    private var seal = BlobSeal.Builder()
    /// How far the system was asked to write to the disk.
    private var begun: Int64 = 0

    /// So many bytes go to the disk while the next come; measured, it takes a sixth off a synced PUT of 64 MiB.
    private static let stretchByteCount: Int64 = 4 << 20

    /// The file is made in `staging/` when the first bytes come.
    init(_ id: BlobID, in files: BlobFiles, coding: BlobCoding = .plain) {
        self.id = id
        self.files = files
        switch coding {
        case .plain: sealer = nil
        case .encrypted(let key): sealer = BlobSealer(BlobCipher(key, for: id))
        }
    }

    /// Adds bytes of the body, before they are coded.
    func append(_ bytes: UnsafeRawBufferPointer) throws {
        guard sealer != nil else { return try store(bytes) }
        var coded: [UInt8] = []
        coded.reserveCapacity(
            Int(BlobCipher.sealedByteCount(of: Int64(bytes.count) + BlobCipher.chunkByteCount))
        )
        try sealer?.append(bytes, onto: &coded)
        try coded.withUnsafeBytes { try store($0) }
    }

    func append(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try append($0) }
    }

    /// Closes the file and says what it holds; there is one even when no bytes came.
    func finish() throws -> BlobSeal {
        var coded: [UInt8] = []
        try sealer?.finish(onto: &coded)
        try coded.withUnsafeBytes { try store($0) }
        file = nil
        return seal.finish()
    }

    /// Adds bytes as they will lie in the file.
    private func store(_ bytes: UnsafeRawBufferPointer) throws {
        let file = try file ?? BlobFile(creating: files.stagingPath(id), files.calls)
        self.file = file
        try file.append(bytes)
        seal.update(bytes)
        guard files.isDurable, seal.byteCount - begun >= Self.stretchByteCount else { return }
        file.beginWriting(begun..<seal.byteCount)
        begun = seal.byteCount
    }
}
