import Crypto
package import Primitives

/// A body in `aws-chunked` coding, unwrapped as it flows.
///
/// Chunk by chunk the signature is checked where the request was signed so; bytes are handed on before that check, so a
/// consumer must not publish what it read until the stream has ended without a failure.
///
/// Source: Amazon S3 API Reference, "Signature calculations for the authorization header: transferring payload in
/// multiple chunks" and "... including trailing headers".
package enum AWSChunkedBody {
    /// The bytes inside the chunks.
    ///
    /// `decodedByteCount` is what `x-amz-decoded-content-length` says; the stream fails when it is not so. `signer` checks
    /// the signatures of chunks; nil where they are not signed or not checked. `names` are those of `x-amz-trailer`;
    /// those fields must come, and others may.
    package static func unwrap(
        _ body: BodyStream,
        decodedByteCount: Int64,
        signer: ChunkSigner?,
        trailers names: [String]
    ) -> BodyStream {
        let trailers = BodyTrailers(announcedNames: names)
        return BodyStream(byteCount: decodedByteCount, trailers: trailers) {
            let decoder = AWSChunkedDecoder(
                decodedByteCount: decodedByteCount,
                signer: signer,
                announcedTrailers: names
            )
            let reader = Reader(source: body.makeAsyncIterator(), decoder: decoder, trailers: trailers)
            return { try await reader.next() }
        }
    }

    /// One pass over a body.
    ///
    /// A class because the closure that a stream pulls must keep its place;
    /// unchecked because a stream has one consumer, which never asks twice at once.
    private final class Reader: @unchecked Sendable {
        private var source: BodyStream.Iterator
        private var decoder: AWSChunkedDecoder
        private let trailers: BodyTrailers

        init(source: BodyStream.Iterator, decoder: AWSChunkedDecoder, trailers: BodyTrailers) {
            self.source = source
            self.decoder = decoder
            self.trailers = trailers
        }

        func next() async throws -> [UInt8]? {
            while let encoded = try await source.next() {
                let bytes = try decoder.decode(encoded)
                if !bytes.isEmpty { return bytes }
            }
            trailers.set(try decoder.finish())
            return nil
        }
    }
}

/// What is wrong with a chunked body.
package enum AWSChunkedFailure: Error, Sendable, Equatable {
    /// It ended early, or held another number of bytes than announced.
    case incomplete
    case malformed(String)
    /// A chunk of fewer than 8,192 bytes that was not the last.
    case chunkTooSmall(chunk: Int, byteCount: Int64)
    case trailerMalformed
    case signature(SignatureFailure)
}

/// Signs chunks, each over the one before, beginning with the signature of the request.
///
/// Source: Amazon S3 API Reference, "Defining the chunk body" and "Calculating the trailing chunk signature".
package struct ChunkSigner: Sendable {
    private let key: SigningKey
    private let scope: CredentialScope
    private let date: Timestamp
    private var previous: String
    private var hash = SHA256()

    package init(key: SigningKey, scope: CredentialScope, date: Timestamp, seed: String) {
        self.key = key
        self.scope = scope
        self.date = date
        previous = seed
    }

    mutating func hash(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// Checks the chunk whose bytes have been hashed, and begins the next.
    mutating func verifyChunk(_ signature: String) throws(AWSChunkedFailure) {
        let digest = Hex.encode(hash.finalize())
        hash = SHA256()
        let empty = Hex.encode(SHA256().finalize())
        try verify("AWS4-HMAC-SHA256-PAYLOAD", "\(empty)\n\(digest)", signature)
    }

    /// Checks the trailing fields, each as `name:value` and a line feed.
    mutating func verifyTrailer(_ fields: String, _ signature: String) throws(AWSChunkedFailure) {
        try verify(
            "AWS4-HMAC-SHA256-TRAILER",
            Hex.encode(SHA256.hash(data: Array(fields.utf8))),
            signature
        )
    }

    private mutating func verify(
        _ algorithm: String,
        _ digests: String,
        _ signature: String
    ) throws(AWSChunkedFailure) {
        let text = "\(algorithm)\n\(date.basicISO8601)\n\(scope.text)\n\(previous)\n\(digests)"
        previous = key.sign(text)
        guard constantTimeEqual(previous, signature) else {
            throw .signature(
                .mismatch(
                    SignatureMismatch(
                        accessKeyID: scope.accessKeyID,
                        stringToSign: text,
                        signatureProvided: signature,
                        canonicalRequest: nil
                    )
                )
            )
        }
    }
}
