import Primitives
import Testing

@Suite struct ChecksumsTests {
    @Test(
        "checksums agree with published check values of '123456789'",
        arguments: [
            (ChecksumAlgorithm.crc32, "cbf43926"),
            (.crc32c, "e3069283"),
            (.crc64nvme, "ae8b14860a799888"),
            (.sha1, "f7c3bc1d808e04732adf679965ccc34ca7ae3441"),
            (.sha256, "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"),
            (
                .sha512,
                "d9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274a"
                    + "d27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85"
            ),
            (.md5, "25f9e794323b453885f5181f1b624d0b"),
            (.xxhash64, "8cb841db40e6ae83"),
        ]
    )
    func checkValues(algorithm: ChecksumAlgorithm, expected: String) {
        #expect(Hex.encode(Checksum.value(of: Array("123456789".utf8), algorithm)) == expected)
        #expect(Hex.encode(MD5Digest.value(of: Array("123456789".utf8))) == "25f9e794323b453885f5181f1b624d0b")
    }

    @Test("pieces in any sizes give the value of the whole", arguments: ChecksumAlgorithm.allCases)
    func pieces(algorithm: ChecksumAlgorithm) {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 / 7) }
        let whole = Checksum.value(of: bytes, algorithm)

        for size in [1, 3, 8, 17, 4096] {
            var checksum = Checksum(algorithm)
            for start in stride(from: 0, to: bytes.count, by: size) {
                checksum.update(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(checksum.value == whole)
        }
    }

    @Test(
        "values of two pieces combine to the value of both",
        arguments: [CRC.Kind.crc32, .crc32c, .crc64nvme]
    )
    func combining(kind: CRC.Kind) {
        let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 * 17 + $0 / 5) }
        func value(_ bytes: ArraySlice<UInt8>) -> UInt64 {
            var crc = CRC(kind)
            crc.update(Array(bytes))
            return crc.value
        }

        for split in [0, 1, 7, 1000, 2999, 3000] {
            let combined = CRC.combine(
                value(bytes[..<split]),
                value(bytes[split...]),
                byteCount: Int64(bytes.count - split),
                kind
            )
            #expect(combined == value(bytes[...]))
        }
    }
}
