import Crypto
import Primitives

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
        // Source: Hive, ObjectInspectorUtils.hashCode of a text: over its bytes, which have signs.
        .number("hosu_hive_hash", [.varchar], .integer, as: Int32.self) { arguments, row in
            arguments.bytes(0, row).reduce(Int32(0)) { $0 &* 31 &+ Int32(Int8(bitPattern: $1)) }
        },
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
