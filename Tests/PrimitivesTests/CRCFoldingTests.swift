import Testing

@testable import Primitives

@Suite struct CRCFoldingTests {
    private static let kinds: [CRC.Kind] = [.crc32, .crc32c, .crc64nvme]
    /// Bytes that follow no pattern, the same in every run.
    private static let bytes: [UInt8] = {
        var state: UInt64 = 88_172_645_463_325_252
        return (0..<70_000).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
    }()

    private static func value(_ kind: CRC.Kind, _ folding: CRCFolding?, _ range: Range<Int>) -> UInt64 {
        var crc = CRC(kind, folding: folding)
        bytes.withUnsafeBytes { crc.update(UnsafeRawBufferPointer(rebasing: $0[range])) }
        return crc.value
    }

    @Test(
        "the processor's instructions give what the tables give, for every length and place",
        arguments: kinds,
        CRCFolding.Kernel.allCases
    )
    func agreement(kind: CRC.Kind, kernel: CRCFolding.Kernel) {
        guard let folding = CRCFolding(kernel) else { return }

        for length in Array(0...600) + [1000, 1023, 1024, 4095, 65_536, 69_900] {
            for start in [0, 1, 7, 15, 63] {
                let range = start..<start + length
                #expect(Self.value(kind, folding, range) == Self.value(kind, nil, range), "\(range)")
            }
        }
    }

    @Test("pieces folded one by one give the value of the whole", arguments: kinds, CRCFolding.Kernel.allCases)
    func pieces(kind: CRC.Kind, kernel: CRCFolding.Kernel) {
        guard let folding = CRCFolding(kernel) else { return }
        let whole = Self.value(kind, nil, 0..<Self.bytes.count)

        for size in [255, 256, 300, 4096, 16_385] {
            var crc = CRC(kind, folding: folding)
            for start in stride(from: 0, to: Self.bytes.count, by: size) {
                crc.update(Array(Self.bytes[start..<min(start + size, Self.bytes.count)]))
            }
            #expect(crc.value == whole)
        }
    }

    @Test(
        "a million letters have the values that other implementations compute",
        arguments: [(CRC.Kind.crc32, "dc25bfbc"), (.crc32c, "436fe240"), (.crc64nvme, "38b0ef50419e0b4c")]
    )
    func longValues(kind: CRC.Kind, expected: String) {
        var crc = CRC(kind)
        crc.update([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(Hex.encode(crc.bytes) == expected)
    }
}
