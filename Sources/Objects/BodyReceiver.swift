package import Primitives

/// What a request says about the bytes it brings.
package struct BodyExpectation: Equatable, Sendable {
    /// The sixteen bytes of `Content-MD5`.
    package var md5: [UInt8]?
    /// The checksum to make and keep.
    package var algorithm: ChecksumAlgorithm?
    /// The value that checksum must have; nil when it follows the body in a trailer or is not given.
    package var checksum: [UInt8]?
    /// A checksum to make besides, for the object that the bytes become part of.
    var secondAlgorithm: ChecksumAlgorithm?

    package init(md5: [UInt8]? = nil, algorithm: ChecksumAlgorithm? = nil, checksum: [UInt8]? = nil) {
        self.md5 = md5
        self.algorithm = algorithm
        self.checksum = checksum
    }
}

/// Bytes that have come, are verified, and belong to no object yet.
struct ReceivedBody: Sendable {
    var place: ObjectBody
    /// The bytes themselves where they will lie in the store.
    var inline: [UInt8] = []
    /// The seals of its files.
    var seals: [BlobID: BlobSeal] = [:]
    let byteCount: Int64
    let md5: [UInt8]
    let checksum: StoredChecksum?
    var secondChecksum: StoredChecksum?
    /// How the bytes above, or those of the files, are encrypted.
    var encryption: ObjectEncryption?
    /// Without quotes.
    var etag: String
}

extension ObjectStore {
    /// Reads a body to its end into a staged file, or into memory when it is small.
    ///
    /// The bytes pass in pieces of an eighth of a mebibyte, a few of which are under way, so that memory stays flat. MD5
    /// is made on one thread, everything else on another, while the next piece comes: MD5 alone takes as long as all
    /// the rest. On failure the file is gone. Small are bodies of at most `inlineLimit` bytes.
    func receive(
        _ body: BodyStream,
        _ expectation: BodyExpectation,
        limit: Int64 = ObjectStore.largestUpload,
        inlineLimit: Int?,
        encryption: BodyEncryption?
    ) async throws -> ReceivedBody {
        if let byteCount = body.byteCount, byteCount > limit {
            throw ObjectFailure.bodyTooLarge(byteCount: byteCount, limit: limit)
        }
        let sink = BodySink(
            id: BlobID(world),
            files: files,
            expectation: expectation,
            encryption: encryption,
            opaqueETag: encryption?.record.scheme.hasDigestETag == false ? world.ids.hex(byteCount: 16) : nil
        )
        let lanes = BodyLanes(sink, writing: pool, hashing: digests)
        do {
            var piece = BodyPiece()
            var received: Int64 = 0
            for try await chunk in body {
                received += Int64(chunk.count)
                guard received <= limit else {
                    throw ObjectFailure.bodyTooLarge(byteCount: received, limit: limit)
                }
                piece.append(chunk)
                if piece.byteCount >= Self.pieceSize {
                    try await lanes.add(piece)
                    piece = BodyPiece()
                }
            }
            if let expected = body.byteCount, expected != received {
                throw ObjectFailure.bodyIncomplete(received: received, expected: expected)
            }
            let rest = piece
            if let inlineLimit, received <= Int64(min(inlineLimit, Self.pieceSize - 1)) {
                sink.hash(rest)
                sink.check(rest)
                return try sink.finish(inline: rest.joined, trailers: body.trailers)
            }
            try await lanes.finish()
            return try await pool.run { [faults] in
                sink.hash(rest)
                try sink.write(rest)
                let result = try sink.finish(inline: nil, trailers: body.trailers)
                try faults(.bodyWritten)
                return result
            }
        } catch {
            await lanes.settle()
            pins.discard([sink.id])
            if let failure = error as? FileFailure, failure.isOutOfSpace { throw ObjectFailure.outOfSpace }
            throw error
        }
    }

    private static let pieceSize = 128 << 10

    /// Gives the staged files of a body their names; they still belong to nothing.
    func publish(_ body: ReceivedBody) async throws {
        let ids = body.place.blobs
        guard !ids.isEmpty else { return }
        do {
            try await pool.run { [files, faults] in
                try files.publish(ids)
                try faults(.blobPublished)
            }
        } catch {
            pins.discard(ids)
            if let failure = error as? FileFailure, failure.isOutOfSpace { throw ObjectFailure.outOfSpace }
            throw error
        }
    }
}

/// Chunks of a body that go on together, as they came.
private struct BodyPiece: Sendable {
    private(set) var chunks: [[UInt8]] = []
    private(set) var byteCount = 0

    mutating func append(_ chunk: [UInt8]) {
        chunks.append(chunk)
        byteCount += chunk.count
    }

    var joined: [UInt8] { chunks.count == 1 ? chunks[0] : Array(chunks.joined()) }
}

/// The two lanes that the pieces of one body take.
private struct BodyLanes: Sendable {
    private static let depth = 3

    private let sink: BodySink
    private let writing: Lane
    private let hashing: Lane

    init(_ sink: BodySink, writing: BlockingPool, hashing: BlockingPool) {
        self.sink = sink
        self.writing = Lane(writing, depth: Self.depth)
        self.hashing = Lane(hashing, depth: Self.depth)
    }

    func add(_ piece: BodyPiece) async throws {
        try await hashing.add { [sink] in sink.hash(piece) }
        try await writing.add { [sink] in try sink.write(piece) }
    }

    func finish() async throws {
        try await writing.finish()
        try await hashing.finish()
    }

    /// Returns when the lanes have let go of the sink.
    func settle() async {
        await writing.settle()
        await hashing.settle()
    }
}

/// Hashes and writes pieces of one body.
///
/// `@unchecked Sendable`: `md5` is touched by `hash` alone, which one lane calls, all else by `write` and `check`, which
/// the other calls; `finish` comes after both.
private final class BodySink: @unchecked Sendable {
    let id: BlobID
    private let writer: BlobWriter
    private let expectation: BodyExpectation
    private var md5 = MD5Digest()
    private var checksum: Checksum?
    private var secondChecksum: Checksum?
    private var byteCount: Int64 = 0
    private let encryption: BodyEncryption?
    private let opaqueETag: String?

    init(
        id: BlobID,
        files: BlobFiles,
        expectation: BodyExpectation,
        encryption: BodyEncryption?,
        opaqueETag: String?
    ) {
        self.id = id
        writer = BlobWriter(id, in: files, coding: BlobCoding(encryption?.dataKey))
        self.expectation = expectation
        self.encryption = encryption
        self.opaqueETag = opaqueETag
        checksum = expectation.algorithm.map { Checksum($0) }
        secondChecksum = expectation.secondAlgorithm.map { Checksum($0) }
    }

    func hash(_ piece: BodyPiece) {
        // Nobody asks for the digest where it is neither the ETag nor compared.
        guard opaqueETag == nil || expectation.md5 != nil else { return }
        for chunk in piece.chunks { md5.update(chunk) }
    }

    func check(_ piece: BodyPiece) {
        byteCount += Int64(piece.byteCount)
        guard checksum != nil else { return }
        for chunk in piece.chunks {
            checksum?.update(chunk)
            secondChecksum?.update(chunk)
        }
    }

    func write(_ piece: BodyPiece) throws {
        check(piece)
        for chunk in piece.chunks { try writer.append(chunk) }
    }

    /// Compares what came with what was said, and closes the file.
    func finish(inline bytes: [UInt8]?, trailers: BodyTrailers?) throws -> ReceivedBody {
        let digest = md5.value
        if let expected = expectation.md5, expected != digest {
            throw ObjectFailure.digestMismatch(
                expected: Base64.encode(expected),
                calculated: Base64.encode(digest)
            )
        }
        let place: ObjectBody
        var seals: [BlobID: BlobSeal] = [:]
        if let bytes {
            place = bytes.isEmpty ? .empty : .inline(id)
        } else {
            seals[id] = try writer.finish()
            place = .pieces([BlobPiece(blob: id, offset: 0, byteCount: byteCount)])
        }
        return ReceivedBody(
            place: place,
            inline: try encryption.sealed(bytes ?? [], as: id),
            seals: seals,
            byteCount: byteCount,
            md5: digest,
            checksum: try verifiedChecksum(trailers),
            secondChecksum: secondChecksum.map { StoredChecksum(algorithm: $0.algorithm, value: $0.value) },
            encryption: encryption?.record,
            etag: opaqueETag ?? Hex.encode(digest)
        )
    }

    private func verifiedChecksum(_ trailers: BodyTrailers?) throws -> StoredChecksum? {
        guard let checksum else { return nil }
        let value = checksum.value
        let name = checksum.algorithm.rawValue
        var expected = expectation.checksum
        if let text = trailers?["x-amz-checksum-\(name.lowercased())"] {
            guard let decoded = Base64.decode(text), decoded.count == checksum.algorithm.byteCount else {
                throw ObjectFailure.checksumMalformed(name)
            }
            expected = decoded
        }
        if let expected, expected != value { throw ObjectFailure.checksumMismatch(name) }
        return StoredChecksum(algorithm: checksum.algorithm, value: value)
    }
}
