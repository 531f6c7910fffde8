import Crypto
import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Encrypts the bytes of one blob in chunks, so that any stretch of them can be read by itself.
///
/// Each chunk of 64 KiB is sealed with AES-256-GCM and stored with its tag behind it. The key is made from the object's
/// data key and the blob's name, so no two blobs share one and nonces need to be unique only within a blob: they are the
/// chunk's number and whether it is the last. A chunk that stands elsewhere than it was written, in this blob or another,
/// and a blob that ends early, therefore fail to open. The name is authenticated as well, though the key implies it.
///
/// Source: Hoang, Reyhanitabar, Rogaway and Vizar, "Online Authenticated-Encryption and its Nonce-Reuse
/// Misuse-Resistance" (the construction STREAM); NIST SP 800-38D for the limits of GCM.
struct BlobCipher: Sendable {
    static let chunkByteCount: Int64 = 64 << 10
    static let tagByteCount: Int64 = 16
    static let sealedChunkByteCount = chunkByteCount + tagByteCount

    private let key: SymmetricKey
    private let name: [UInt8]

    init(_ dataKey: DataKey, for blob: BlobID) {
        name = Array(blob.text.utf8)
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: dataKey.key,
            salt: name,
            info: Array("hosu blob 1".utf8),
            outputByteCount: 32
        )
    }

    /// How many bytes that many bytes take when they are sealed.
    static func sealedByteCount(of byteCount: Int64) -> Int64 {
        byteCount + (byteCount + chunkByteCount - 1) / chunkByteCount * tagByteCount
    }

    /// Adds a sealed chunk to `output`; only the last chunk of a blob may have less than `chunkByteCount` bytes.
    func seal(_ chunk: UnsafeRawBufferPointer, _ place: ChunkPlace, onto output: inout [UInt8]) throws {
        let box = try AES.GCM.seal(chunk, using: key, nonce: try place.nonce, authenticating: name)
        output.append(contentsOf: box.ciphertext)
        output.append(contentsOf: box.tag)
    }

    /// Opens a sealed chunk into memory of its size less `tagByteCount`.
    ///
    /// - Throws: when the chunk is not what was sealed at this place.
    func open(
        _ sealed: UnsafeRawBufferPointer,
        _ place: ChunkPlace,
        into output: UnsafeMutableRawBufferPointer
    ) throws {
        let end = sealed.count - Int(Self.tagByteCount)
        guard end > 0, output.count == end else { throw CryptoKitError.incorrectParameterSize }
        let box = try AES.GCM.SealedBox(
            nonce: try place.nonce,
            ciphertext: UnsafeRawBufferPointer(rebasing: sealed[..<end]),
            tag: UnsafeRawBufferPointer(rebasing: sealed[end...])
        )
        let bytes = try AES.GCM.open(box, using: key, authenticating: name)
        bytes.copyBytes(to: output)
    }

    /// All bytes of a small body, sealed.
    func seal(whole bytes: [UInt8]) throws -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(Int(Self.sealedByteCount(of: Int64(bytes.count))))
        var sealer = BlobSealer(self)
        try bytes.withUnsafeBytes { try sealer.append($0, onto: &output) }
        try sealer.finish(onto: &output)
        return output
    }

    /// The bytes of a small body.
    ///
    /// - Throws: when they are not all that `seal(whole:)` made of them.
    func open(whole sealed: [UInt8]) throws -> [UInt8] {
        let layout = try SealedLayout(byteCount: Int64(sealed.count))
        return try [UInt8](unsafeUninitializedCapacity: Int(layout.plainByteCount)) { buffer, filled in
            let all = 0..<layout.plainByteCount
            try sealed.withUnsafeBytes {
                try layout.open($0, covering: all, with: self, into: UnsafeMutableRawBufferPointer(buffer))
            }
            filled = Int(layout.plainByteCount)
        }
    }
}

/// Which chunk of a blob one is.
struct ChunkPlace: Sendable {
    let index: Int64
    let isLast: Bool

    fileprivate var nonce: AES.GCM.Nonce {
        get throws {
            var bytes: [UInt8] = [isLast ? 1 : 0, 0, 0, 0]
            withUnsafeBytes(of: index.bigEndian) { bytes.append(contentsOf: $0) }
            return try AES.GCM.Nonce(data: bytes)
        }
    }
}

/// Cuts bytes that come in pieces of any sizes into chunks and seals them.
///
/// A chunk is held back until more bytes come, since only the last one is marked as such.
struct BlobSealer: Sendable {
    private let cipher: BlobCipher
    private var index: Int64 = 0
    private var held: [UInt8] = []

    init(_ cipher: BlobCipher) {
        self.cipher = cipher
    }

    /// Adds the chunks that are whole now to `output`.
    mutating func append(_ bytes: UnsafeRawBufferPointer, onto output: inout [UInt8]) throws {
        let size = Int(BlobCipher.chunkByteCount)
        var rest = bytes
        while held.count + rest.count > size {
            if held.isEmpty {
                try seal(UnsafeRawBufferPointer(rebasing: rest[..<size]), isLast: false, onto: &output)
                rest = UnsafeRawBufferPointer(rebasing: rest[size...])
            } else {
                let missing = size - held.count
                held.append(contentsOf: rest[..<missing])
                rest = UnsafeRawBufferPointer(rebasing: rest[missing...])
                try sealHeld(isLast: false, onto: &output)
            }
        }
        held.append(contentsOf: rest)
    }

    /// Adds the last chunk; a body without bytes has none.
    mutating func finish(onto output: inout [UInt8]) throws {
        if !held.isEmpty { try sealHeld(isLast: true, onto: &output) }
    }

    private mutating func sealHeld(isLast: Bool, onto output: inout [UInt8]) throws {
        let chunk = held
        held.removeAll(keepingCapacity: true)
        try chunk.withUnsafeBytes { try seal($0, isLast: isLast, onto: &output) }
    }

    private mutating func seal(
        _ chunk: UnsafeRawBufferPointer,
        isLast: Bool,
        onto output: inout [UInt8]
    ) throws {
        try cipher.seal(chunk, ChunkPlace(index: index, isLast: isLast), onto: &output)
        index += 1
    }
}

/// Where the chunks of a sealed blob lie, by the size of its file.
struct SealedLayout: Sendable {
    struct Malformed: Error {}

    private let byteCount: Int64
    private let chunkCount: Int64

    /// The bytes that were sealed.
    var plainByteCount: Int64 { byteCount - chunkCount * BlobCipher.tagByteCount }

    /// - Throws: `Malformed` for a size that no sealed blob has.
    init(byteCount: Int64) throws(Malformed) {
        let size = BlobCipher.sealedChunkByteCount
        let rest = byteCount % size
        guard byteCount >= 0, rest == 0 || rest > BlobCipher.tagByteCount else { throw Malformed() }
        self.byteCount = byteCount
        chunkCount = (byteCount + size - 1) / size
    }

    /// The stretch of the file that has to be read for a range of the body, which lies within it.
    func stored(covering range: Range<Int64>) -> Range<Int64> {
        let chunks = chunks(covering: range)
        let size = BlobCipher.sealedChunkByteCount
        return chunks.lowerBound * size..<min(chunks.upperBound * size, byteCount)
    }

    /// Opens what `stored(covering:)` names and writes the range's bytes to `output`.
    func open(
        _ sealed: UnsafeRawBufferPointer,
        covering range: Range<Int64>,
        with cipher: BlobCipher,
        into output: UnsafeMutableRawBufferPointer
    ) throws {
        let size = Int(BlobCipher.sealedChunkByteCount)
        let chunks = chunks(covering: range)
        var start = 0
        for index in chunks {
            let chunk = UnsafeRawBufferPointer(rebasing: sealed[start..<min(start + size, sealed.count)])
            start += size
            let place = ChunkPlace(index: index, isLast: index == chunkCount - 1)
            let first = index * BlobCipher.chunkByteCount
            let last = first + Int64(chunk.count) - BlobCipher.tagByteCount
            if range.lowerBound <= first, last <= range.upperBound {
                let target = Int(first - range.lowerBound)..<Int(last - range.lowerBound)
                try cipher.open(chunk, place, into: UnsafeMutableRawBufferPointer(rebasing: output[target]))
                continue
            }
            // Only a part of this chunk is wanted; it has to be opened whole all the same.
            let bytes = try [UInt8](unsafeUninitializedCapacity: Int(last - first)) { buffer, filled in
                let memory = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: Int(last - first))
                try cipher.open(chunk, place, into: memory)
                filled = memory.count
            }
            let wanted = max(first, range.lowerBound)..<min(last, range.upperBound)
            let target = Int(wanted.lowerBound - range.lowerBound)..<Int(wanted.upperBound - range.lowerBound)
            output[target].copyBytes(
                from: bytes[Int(wanted.lowerBound - first)..<Int(wanted.upperBound - first)]
            )
        }
    }

    private func chunks(covering range: Range<Int64>) -> Range<Int64> {
        guard !range.isEmpty else { return 0..<0 }
        let size = BlobCipher.chunkByteCount
        return range.lowerBound / size..<min((range.upperBound + size - 1) / size, chunkCount)
    }
}
