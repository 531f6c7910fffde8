import Compression
import Testing

@Suite struct BlockDecompressorTests {
    static let text = String(repeating: "호수 lake, lake, lake! ", count: 6) + "abcabcabcabc"

    /// The text as one block, written by Arrow.
    static let snappyBlock = "a2012ced98b8ec8898206c616b652c1d06042120fe1900f219002c616263616263616263616263"
    static let lz4Block = "c7ed98b8ec8898206c616b652c06002f212019006ac0616263616263616263616263"
    /// A file of the program `lz4`, with linked blocks and all checksums.
    static let lz4File =
        "04224d187440bd22000000\(lz4Block)890f92b700000000176ee0ff"

    struct File: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let codec: BlockDecompressor.Codec
        let bytes: String
        let text: String
    }

    static func hadoop(_ block: String) -> String {
        let count = String(block.count / 2, radix: 16)
        return "000000a2" + String(repeating: "0", count: 8 - count.count) + count + block
    }

    static let files = [
        File(testDescription: "Hadoop's Snappy", codec: .snappy, bytes: hadoop(snappyBlock), text: text),
        File(
            testDescription: "two blocks of Hadoop's Snappy",
            codec: .snappy,
            bytes: hadoop(snappyBlock) + hadoop(snappyBlock),
            text: text + text
        ),
        File(
            testDescription: "Snappy's own frames",
            codec: .snappy,
            bytes: "ff060000734e61507059" + "002b0000" + "00000000" + snappyBlock + "01070000" + "00000000"
                + "616263",
            text: text + "abc"
        ),
        File(testDescription: "Hadoop's LZ4", codec: .lz4, bytes: hadoop(lz4Block), text: text),
        File(testDescription: "LZ4's own frames", codec: .lz4, bytes: lz4File, text: text),
        File(testDescription: "two LZ4 frames", codec: .lz4, bytes: lz4File + lz4File, text: text + text),
    ]

    private func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
    }

    @Test("a file comes back whole, in pieces of any size", arguments: files, [1, 3, 7, 1000])
    func pieces(file: File, size: Int) throws {
        let all = bytes(file.bytes)
        var decompressor = BlockDecompressor(file.codec)
        var plain: [UInt8] = []

        for start in stride(from: 0, to: all.count, by: size) {
            plain += try decompressor.plain(of: Array(all[start..<min(all.count, start + size)]))
        }
        try decompressor.finish()

        #expect(String(decoding: plain, as: UTF8.self) == file.text)
    }

    @Test("a file that is cut off is no whole one", arguments: files)
    func truncation(file: File) throws {
        let all = bytes(file.bytes)
        var decompressor = BlockDecompressor(file.codec)

        _ = try decompressor.plain(of: Array(all.dropLast(3)))

        #expect(throws: DecompressionFailure.self) { try decompressor.finish() }
    }

    @Test("what is not compressed is refused", arguments: [BlockDecompressor.Codec.snappy, .lz4])
    func damage(codec: BlockDecompressor.Codec) {
        var decompressor = BlockDecompressor(codec)

        #expect(throws: DecompressionFailure.self) {
            _ = try decompressor.plain(of: Array("id,name\n1,one\n2,two\n3,three\n".utf8))
        }
    }
}
