import Primitives
import Testing

@testable import Objects

@Suite struct BlobCipherTests {
    private let blob = BlobID(text: "00064b0f5c3a1e0011223344")
    private static let chunk = Int(BlobCipher.chunkByteCount)

    @Test(
        "bodies of any size come back, and take a tag for each 64 KiB",
        arguments: [0, 1, 16, 65535, 65536, 65537, 131_072, 200_000]
    )
    func sizes(count: Int) throws {
        let cipher = BlobCipher(DataKey(), for: blob)
        let bytes = pattern(count)

        let sealed = try cipher.seal(whole: bytes)

        #expect(Int64(sealed.count) == BlobCipher.sealedByteCount(of: Int64(count)))
        #expect(try cipher.open(whole: sealed) == bytes)
        if count > 16 { #expect(!contains(sealed, Array(bytes.prefix(16)))) }
    }

    @Test("pieces of odd sizes make the same bytes as one piece", arguments: [1000, 65536, 70000])
    func pieces(size: Int) throws {
        let cipher = BlobCipher(DataKey(), for: blob)
        let bytes = pattern(300_000)
        var sealer = BlobSealer(cipher)
        var sealed: [UInt8] = []

        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            try piece.withUnsafeBytes { try sealer.append($0, onto: &sealed) }
        }
        try sealer.finish(onto: &sealed)

        #expect(try cipher.seal(whole: bytes) == sealed)
    }

    @Test(
        "a range is read from its chunks alone",
        arguments: [0..<1, 65535..<65537, 65536..<131_072, 70000..<199_999, 0..<200_000, 199_999..<200_000]
    )
    func ranges(range: Range<Int>) throws {
        let cipher = BlobCipher(DataKey(), for: blob)
        let bytes = pattern(200_000)
        let sealed = try cipher.seal(whole: bytes)
        let layout = try SealedLayout(byteCount: Int64(sealed.count))
        let wanted = Int64(range.lowerBound)..<Int64(range.upperBound)
        let stored = layout.stored(covering: wanted)
        let stretch = Array(sealed[Int(stored.lowerBound)..<Int(stored.upperBound)])
        var opened = [UInt8](repeating: 0, count: range.count)

        try opened.withUnsafeMutableBytes { output in
            try stretch.withUnsafeBytes { try layout.open($0, covering: wanted, with: cipher, into: output) }
        }

        #expect(layout.plainByteCount == 200_000)
        #expect(opened == Array(bytes[range]))
        #expect(stretch.count <= (range.count / Self.chunk + 2) * (Self.chunk + 16))
    }

    @Test(
        "a flipped bit anywhere is noticed",
        arguments: [0, 70, 65535, 65536, 65551, 65552, 131_104, 150_000]
    )
    func flippedBits(place: Int) throws {
        let cipher = BlobCipher(DataKey(), for: blob)
        var sealed = try cipher.seal(whole: pattern(150_000))

        sealed[place] ^= 1

        #expect(throws: (any Error).self) { try cipher.open(whole: sealed) }
    }

    @Test("chunks that change places, are missing or come twice are noticed")
    func reordered() throws {
        let cipher = BlobCipher(DataKey(), for: blob)
        let size = Int(BlobCipher.sealedChunkByteCount)
        let sealed = try cipher.seal(whole: pattern(4 * Self.chunk))
        let chunks = (0..<4).map { Array(sealed[$0 * size..<($0 + 1) * size]) }

        for order in [[1, 0, 2, 3], [0, 1, 2], [1, 2, 3], [0, 1, 2, 3, 3], [0, 2, 1, 3], [0, 1, 3], [3]] {
            let forged = order.flatMap { chunks[$0] }
            #expect(throws: (any Error).self, "\(order)") { try cipher.open(whole: forged) }
        }
        #expect(throws: (any Error).self) { try cipher.open(whole: Array(sealed.dropLast())) }
    }

    @Test("bytes of another blob, or under another key, do not open")
    func strangers() throws {
        let key = DataKey()
        let sealed = try BlobCipher(key, for: blob).seal(whole: pattern(1000))

        #expect(throws: (any Error).self) {
            try BlobCipher(key, for: BlobID(text: "00064b0f5c3a1e0011223345")).open(whole: sealed)
        }
        #expect(throws: (any Error).self) { try BlobCipher(DataKey(), for: blob).open(whole: sealed) }
    }

    @Test("a size that no sealed blob has is refused", arguments: [1, 16, 65553, 65568])
    func malformedSizes(count: Int64) {
        #expect(throws: SealedLayout.Malformed.self) { try SealedLayout(byteCount: count) }
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.indices.dropLast(part.count - 1).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
    }
}
