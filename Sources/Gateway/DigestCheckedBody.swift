import Crypto
package import Primitives

/// A body that ends with a failure when its bytes do not have the digest that the request declares.
package enum DigestCheckedBody {
    /// The same bytes, hashed as they pass; the SHA-256 is given in lower-case hexadecimal.
    package static func wrap(_ body: BodyStream, sha256 digest: String) -> BodyStream {
        BodyStream(byteCount: body.byteCount, trailers: body.trailers) {
            let reader = Reader(source: body.makeAsyncIterator(), digest: digest)
            return { try await reader.next() }
        }
    }

    /// One pass over a body.
    ///
    /// A class because the closure that a stream pulls must keep its place;
    /// unchecked because a stream has one consumer, which never asks twice at once.
    private final class Reader: @unchecked Sendable {
        private var source: BodyStream.Iterator
        private var hash = SHA256()
        private let digest: String

        init(source: BodyStream.Iterator, digest: String) {
            self.source = source
            self.digest = digest
        }

        func next() async throws -> [UInt8]? {
            if let bytes = try await source.next() {
                bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
                return bytes
            }
            let computed = Hex.encode(hash.finalize())
            guard computed == digest else {
                throw SignatureFailure.payloadMismatch(declared: digest, computed: computed)
            }
            return nil
        }
    }
}
