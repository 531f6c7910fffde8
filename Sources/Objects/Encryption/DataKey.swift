import Crypto
import Primitives

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The secret that the bytes of one object, or of all parts of one upload, are encrypted with.
///
/// It lies in the store only sealed: under a master key, or under the key that a client brings with each request.
struct DataKey: Sendable, CustomStringConvertible {
    let key: SymmetricKey

    /// A new key from the system's source of secrets, since `World`'s chance is not for them.
    init() {
        key = SymmetricKey(size: .bits256)
    }

    fileprivate init(_ bytes: Data) {
        key = SymmetricKey(data: bytes)
    }

    var description: String { "a data key" }
}

/// A key that seals data keys: one of the operator's, or a client's.
struct SealingKey: Sendable {
    private let key: SymmetricKey
    /// What stands in front of the sealed bytes and says whose key opens them.
    private let header: [UInt8]

    init(_ key: SymmetricKey, header: [UInt8]) {
        self.key = key
        self.header = header
    }

    /// The data key as it may lie in the store; `purpose` must be the same when it is opened.
    func seal(_ dataKey: DataKey, for purpose: String) throws -> [UInt8] {
        let bytes = dataKey.key.withUnsafeBytes { Data($0) }
        let box = try AES.GCM.seal(bytes, using: key, authenticating: header + Array(purpose.utf8))
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return header + Array(combined)
    }

    /// Whether this key sealed it, by what stands in front.
    func hasSealed(_ sealed: [UInt8]) -> Bool { sealed.starts(with: header) }

    /// - Throws: when another key sealed it, or for another purpose.
    func open(_ sealed: [UInt8], for purpose: String) throws -> DataKey {
        guard hasSealed(sealed) else { throw CryptoKitError.authenticationFailure }
        let box = try AES.GCM.SealedBox(combined: sealed[header.count...])
        return DataKey(try AES.GCM.open(box, using: key, authenticating: header + Array(purpose.utf8)))
    }
}

/// A key that a client brings with a request, and that is never stored (SSE-C).
package struct CustomerKey: Sendable, CustomStringConvertible {
    /// How many bytes one has.
    package static let byteCount = 32

    /// The digest by which S3 tells keys apart.
    package let md5: [UInt8]
    private let key: SymmetricKey

    /// Takes bytes of any count, since a key of the wrong size is simply not the one that an object was stored with.
    package init(_ bytes: [UInt8]) {
        md5 = MD5Digest.value(of: bytes)
        key = SymmetricKey(data: bytes)
    }

    package var description: String { "a customer's key" }

    var sealing: SealingKey {
        let derived = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key,
            info: Array("hosu customer key 1".utf8),
            outputByteCount: 32
        )
        return SealingKey(derived, header: [SealedKey.underCustomerKey])
    }
}

/// The first byte of a sealed data key.
enum SealedKey {
    /// Then the master key's id, and the data key in AES-256-GCM with its nonce and tag.
    static let underMasterKey: UInt8 = 1
    /// Then the data key likewise.
    static let underCustomerKey: UInt8 = 2
}
