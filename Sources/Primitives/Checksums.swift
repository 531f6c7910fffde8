import Crypto

/// The checksums S3 knows, by the names its headers use.
package enum ChecksumAlgorithm: String, CaseIterable, Codable, Sendable {
    case crc32 = "CRC32"
    case crc32c = "CRC32C"
    case crc64nvme = "CRC64NVME"
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case sha512 = "SHA512"
    case md5 = "MD5"
    case xxhash64 = "XXHASH64"

    package var byteCount: Int {
        switch self {
        case .crc32, .crc32c: 4
        case .crc64nvme, .xxhash64: 8
        case .md5: 16
        case .sha1: 20
        case .sha256: 32
        case .sha512: 64
        }
    }

    /// The cyclic check of that name, nil for hashes.
    package var crc: CRC.Kind? {
        switch self {
        case .crc32: .crc32
        case .crc32c: .crc32c
        case .crc64nvme: .crc64nvme
        case .sha1, .sha256, .sha512, .md5, .xxhash64: nil
        }
    }
}

/// A checksum of bytes as they flow.
package struct Checksum: Sendable {
    private enum State: Sendable {
        case crc(CRC)
        case sha1(Insecure.SHA1)
        case sha256(SHA256)
        case sha512(SHA512)
        case md5(MD5Digest)
        case xxhash64(XXHash64)
    }

    package let algorithm: ChecksumAlgorithm
    private var state: State

    package init(_ algorithm: ChecksumAlgorithm) {
        self.algorithm = algorithm
        state =
            switch algorithm {
            case .crc32: .crc(CRC(.crc32))
            case .crc32c: .crc(CRC(.crc32c))
            case .crc64nvme: .crc(CRC(.crc64nvme))
            case .sha1: .sha1(Insecure.SHA1())
            case .sha256: .sha256(SHA256())
            case .sha512: .sha512(SHA512())
            case .md5: .md5(MD5Digest())
            case .xxhash64: .xxhash64(XXHash64())
            }
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        switch state {
        case .crc(var crc):
            crc.update(bytes)
            state = .crc(crc)
        case .sha1(var digest):
            digest.update(bufferPointer: bytes)
            state = .sha1(digest)
        case .sha256(var digest):
            digest.update(bufferPointer: bytes)
            state = .sha256(digest)
        case .sha512(var digest):
            digest.update(bufferPointer: bytes)
            state = .sha512(digest)
        case .md5(var digest):
            digest.update(bytes)
            state = .md5(digest)
        case .xxhash64(var hash):
            hash.update(bytes)
            state = .xxhash64(hash)
        }
    }

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The checksum of all bytes so far, most significant byte first.
    package var value: [UInt8] {
        switch state {
        case .crc(let crc): crc.bytes
        case .sha1(let digest): Array(digest.finalize())
        case .sha256(let digest): Array(digest.finalize())
        case .sha512(let digest): Array(digest.finalize())
        case .md5(let digest): digest.value
        case .xxhash64(let hash): withUnsafeBytes(of: hash.value.bigEndian) { Array($0) }
        }
    }

    /// The checksum of bytes that are there at once.
    package static func value(of bytes: [UInt8], _ algorithm: ChecksumAlgorithm) -> [UInt8] {
        var checksum = Checksum(algorithm)
        checksum.update(bytes)
        return checksum.value
    }
}

/// MD5, which S3 uses for ETags and `Content-MD5`; not for secrets.
package struct MD5Digest: Sendable {
    private var digest = Insecure.MD5()

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        digest.update(bufferPointer: bytes)
    }

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The sixteen bytes for all that came so far.
    package var value: [UInt8] { Array(digest.finalize()) }

    package static func value(of bytes: [UInt8]) -> [UInt8] {
        var digest = MD5Digest()
        digest.update(bytes)
        return digest.value
    }
}
