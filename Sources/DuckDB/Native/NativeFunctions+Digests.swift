import Crypto

extension NativeFunctions {
    /// Hashes and checksums the engine lacks.
    static let digests: [NativeFunction] = [
        digest("hosu_md5") { Array(Insecure.MD5.hash(data: $0)) },
        digest("hosu_sha1") { Array(Insecure.SHA1.hash(data: $0)) },
        digest("hosu_sha512") { Array(SHA512.hash(data: $0)) },
        digest("hosu_xxhash64") { bytes in
            let hash = XXHash64.hash(bytes)
            return (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64(56 - 8 * $0)) }
        },
        authentication("hosu_hmac_md5") { Array(HMAC<Insecure.MD5>.authenticationCode(for: $0, using: $1)) },
        authentication("hosu_hmac_sha1") { Array(HMAC<Insecure.SHA1>.authenticationCode(for: $0, using: $1)) },
        authentication("hosu_hmac_sha256") { Array(HMAC<SHA256>.authenticationCode(for: $0, using: $1)) },
        authentication("hosu_hmac_sha512") { Array(HMAC<SHA512>.authenticationCode(for: $0, using: $1)) },
        .number("hosu_crc32", [.blob], .bigint, as: Int64.self) { arguments, row in
            var crc: UInt32 = 0xFFFF_FFFF
            for byte in arguments.bytes(0, row) {
                crc = crc >> 8 ^ crcTable[Int(UInt8(truncatingIfNeeded: crc) ^ byte)]
            }
            return Int64(~crc)
        },
    ]

    private static func digest(
        _ name: String,
        _ compute: @escaping @Sendable (UnsafeRawBufferPointer) -> [UInt8]
    ) -> NativeFunction {
        .text(name, [.blob], .blob) { arguments, row, sink in
            compute(arguments.bytes(0, row)).withUnsafeBytes { sink.append($0) }
            return true
        }
    }

    private static func authentication(
        _ name: String,
        _ compute: @escaping @Sendable (UnsafeRawBufferPointer, SymmetricKey) -> [UInt8]
    ) -> NativeFunction {
        .text(name, [.blob, .blob], .blob) { arguments, row, sink in
            let key = SymmetricKey(data: arguments.bytes(1, row))
            compute(arguments.bytes(0, row), key).withUnsafeBytes { sink.append($0) }
            return true
        }
    }

    private static let crcTable: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
}

/// The 64-bit xxHash with seed 0.
///
/// Source: the algorithm's specification by its author, Yann Collet.
enum XXHash64 {
    private static let primes: [UInt64] = [
        0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
        0x27D4_EB2F_1656_67C5,
    ]

    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var position = 0
        var hash: UInt64
        if bytes.count >= 32 {
            var lanes = [primes[0] &+ primes[1], primes[1], 0, 0 &- primes[0]]
            while position + 32 <= bytes.count {
                for lane in 0..<4 { lanes[lane] = round(lanes[lane], read64(bytes, position + 8 * lane)) }
                position += 32
            }
            hash = rotate(lanes[0], 1) &+ rotate(lanes[1], 7) &+ rotate(lanes[2], 12) &+ rotate(lanes[3], 18)
            for lane in lanes { hash = (hash ^ round(0, lane)) &* primes[0] &+ primes[3] }
        } else {
            hash = primes[4]
        }
        hash = hash &+ UInt64(bytes.count)
        while position + 8 <= bytes.count {
            hash = rotate(hash ^ round(0, read64(bytes, position)), 27) &* primes[0] &+ primes[3]
            position += 8
        }
        if position + 4 <= bytes.count {
            let word = UInt64(
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
            )
            hash = rotate(hash ^ word &* primes[0], 23) &* primes[1] &+ primes[2]
            position += 4
        }
        while position < bytes.count {
            hash = rotate(hash ^ UInt64(bytes[position]) &* primes[4], 11) &* primes[0]
            position += 1
        }
        hash = (hash ^ hash >> 33) &* primes[1]
        hash = (hash ^ hash >> 29) &* primes[2]
        return hash ^ hash >> 32
    }

    private static func round(_ accumulator: UInt64, _ input: UInt64) -> UInt64 {
        rotate(accumulator &+ input &* primes[1], 31) &* primes[0]
    }

    private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value << count | value >> (64 - count)
    }

    private static func read64(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
}
