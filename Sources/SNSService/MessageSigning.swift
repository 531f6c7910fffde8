import Crypto
import CryptoExtras
import Primitives
import ServiceKit
import Store
import SwiftASN1
import Synchronization
import X509

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The key by which messages are signed and the certificate that says so, made when they are needed first.
///
/// The lake keeps the key, sealed. A class because it remembers the key once it was opened.
final class MessageSigning: Sendable {
    private struct Stored: Codable, Sendable {
        let sealedKey: [UInt8]
        let certificate: String
        let madeAt: Timestamp
    }

    private static let table = Table<Stored>("sns_signing", coder: .json()) { _ in TupleKey("key") }
    private static let purpose = "sns.signing"

    private let store: any MetadataStore
    private let secrets: SecretBox
    private let known = Mutex<MessageSigner?>(nil)

    init(store: any MetadataStore, secrets: SecretBox) {
        self.store = store
        self.secrets = secrets
    }

    /// The signer of this lake.
    func signer(_ world: World) async throws -> MessageSigner {
        if let signer = known.withLock({ $0 }) { return signer }
        let stored = try await store.read { view in try Self.table.get(TupleKey("key"), view) }
        let kept = if let stored { stored } else { try await make(world) }
        let key = try _RSA.Signing.PrivateKey(
            derRepresentation: try await secrets.open(kept.sealedKey, Self.purpose)
        )
        let signer = MessageSigner(key: key, certificate: kept.certificate)
        known.withLock { $0 = signer }
        return signer
    }

    /// Makes a key and a certificate unless somebody else was faster.
    private func make(_ world: World) async throws -> Stored {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let now = world.clock.now
        let made = Stored(
            sealedKey: try await secrets.seal(Array(key.derRepresentation), Self.purpose),
            certificate: try Self.certificate(of: key, at: now),
            madeAt: now
        )
        return try await store.write { view in
            if let stored = try Self.table.get(TupleKey("key"), view) { return stored }
            try Self.table.put(made, view)
            return made
        }
    }

    /// A certificate that the key signs itself; good for ten years, and a day before.
    private static func certificate(of key: _RSA.Signing.PrivateKey, at now: Timestamp) throws -> String {
        let name = try DistinguishedName { CommonName("sns.amazonaws.com") }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PublicKey(key.publicKey),
            notValidBefore: Date(timeIntervalSince1970: now.advanced(byDays: -1).epochSeconds),
            notValidAfter: Date(timeIntervalSince1970: now.advanced(byDays: 3650).epochSeconds),
            issuer: name,
            subject: name,
            signatureAlgorithm: .sha256WithRSAEncryption,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
            },
            issuerPrivateKey: Certificate.PrivateKey(key)
        )
        return try certificate.serializeAsPEM().pemString
    }
}

/// Signs messages.
///
/// Source: Amazon SNS Developer Guide, "Verifying the signatures of Amazon SNS messages".
struct MessageSigner: Sendable {
    private let key: _RSA.Signing.PrivateKey
    /// In PEM.
    let certificate: String
    /// Where the certificate lies below `/_hosu/sns/`; another key has another name.
    let certificateName: String

    init(key: _RSA.Signing.PrivateKey, certificate: String) {
        self.key = key
        self.certificate = certificate
        let digest = Hex.encode(SHA256.hash(data: Array(certificate.utf8)))
        certificateName = "SimpleNotificationService-\(digest.prefix(32)).pem"
    }

    /// The signature of a message, by the names and values that it covers: by SHA-1, or in version `2` by SHA-256.
    func signature(of members: [(name: String, value: String)], version: String) throws -> String {
        var text: [UInt8] = []
        for (name, value) in members.sorted(by: { $0.name < $1.name }) {
            text += name.utf8
            text.append(UInt8(ascii: "\n"))
            text += value.utf8
            text.append(UInt8(ascii: "\n"))
        }
        let padding = _RSA.Signing.Padding.insecurePKCS1v1_5
        let signature =
            version == "2"
            ? try key.signature(for: SHA256.hash(data: text), padding: padding)
            : try key.signature(for: Insecure.SHA1.hash(data: text), padding: padding)
        return Base64.encode(Array(signature.rawRepresentation))
    }
}
