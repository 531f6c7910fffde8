import Crypto
import Primitives
import ServiceKit

/// The addresses from which packages of code are downloaded, each good for ten minutes.
///
/// Source: Lambda API Reference, GetFunction, Code.Location: "a presigned URL that's valid for 10 minutes".
struct CodeDownloads: Sendable {
    static let folder = "_lambda/code"
    private static let lifetime = Duration.seconds(600)
    private let key: SymmetricKey

    init(ids: any IdentifierSource) {
        key = SymmetricKey(data: Array(ids.hex(byteCount: 32).utf8))
    }

    func location(of code: FunctionVersion.Code, _ call: Call) -> String {
        let end = call.world.clock.now.advanced(by: Self.lifetime).epochMilliseconds / 1000
        return
            "\(call.endpoint)/\(Self.folder)/\(code.digest).zip?Expires=\(end)&Signature=\(mark(code.digest, end))"
    }

    /// Whether that is an address that was given out, and its time is not over.
    func admits(_ digest: String, expires: String?, signature: String?, at now: Timestamp) -> Bool {
        guard let expires = expires.flatMap({ Int64($0) }), let signature,
            now.epochMilliseconds / 1000 <= expires
        else { return false }
        return signature == mark(digest, expires)
    }

    private func mark(_ digest: String, _ end: Int64) -> String {
        Hex.encode(HMAC<SHA256>.authenticationCode(for: Array("\(digest) \(end)".utf8), using: key))
    }
}
