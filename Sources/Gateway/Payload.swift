import Crypto
import Primitives
import Shapes

/// The body of a request and the headers that describe it, before and after its coding is undone.
struct Payload: Sendable {
    private(set) var body: BodyStream
    private(set) var headers: HeaderList
    /// The digest of a body that was read whole.
    private(set) var collectedDigest: String?
    private let isS3: Bool

    private static let emptyDigest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    init(body: BodyStream, headers: HeaderList, isS3: Bool) {
        self.body = body
        self.headers = headers
        self.isS3 = isS3
    }

    /// Reads the body into memory, for services whose signatures cover its digest.
    mutating func collect(upTo limit: Int) async throws {
        let bytes = try await body.collect(upTo: limit)
        collectedDigest = bytes.isEmpty ? Self.emptyDigest : Hex.encode(SHA256.hash(data: bytes))
        body = BodyStream(bytes)
    }

    /// Undoes the compression of a body that was read whole, which the signature covers as it came.
    ///
    /// Clients compress by the `requestCompression` of models. Differs: AWS takes it only where the model says so.
    ///
    /// - Throws: `SerializationException` for a body that is no gzip, `BodyTooLarge` when it becomes too large.
    mutating func decompress(upTo limit: Int) throws {
        guard !isS3, let bytes = body.bytes, let plain = try Self.decompress(bytes, headers, upTo: limit) else {
            return
        }
        body = BodyStream(plain)
        headers["content-encoding"] = nil
        headers["content-length"] = String(plain.count)
    }

    /// The bytes that were compressed; nil when they are not.
    static func decompress(_ bytes: [UInt8], _ headers: HeaderList, upTo limit: Int) throws -> [UInt8]? {
        guard headers["content-encoding"]?.equalsIgnoringCase("gzip") == true else { return nil }
        do throws(Gzip.Failure) {
            return try Gzip.decompress(bytes, limit: limit)
        } catch .tooLarge(let limit) {
            throw BodyTooLarge(limitInBytes: limit)
        } catch {
            throw PlainFailure("SerializationException", "The request body is no valid gzip.")
        }
    }

    /// What the signature must cover of the body.
    ///
    /// - Throws: `payloadHashMissing` when an S3 request that is signed in its header does not say.
    func signedHash(_ signature: SignatureV4) throws(SignatureFailure) -> String {
        if let collectedDigest { return collectedDigest }
        let name = "x-amz-content-sha256"
        switch signature.carrier {
        case .header:
            guard let declared = headers[name] else { throw .payloadHashMissing }
            return declared
        case .query:
            // A presigned URL leaves the body open unless it binds this header.
            guard signature.signedHeaders.contains(name) else { return "UNSIGNED-PAYLOAD" }
            return headers[name] ?? "UNSIGNED-PAYLOAD"
        }
    }

    /// Undoes the coding of an S3 body and has its digest checked as it flows.
    ///
    /// `signer` checks the chunks; nil where secrets are not checked.
    mutating func open(signer: ChunkSigner?) throws {
        guard isS3 else { return }
        switch try PayloadSeal(headers["x-amz-content-sha256"]) {
        case .absent, .unsigned:
            break
        case .digest(let digest):
            if body.byteCount == 0 {
                guard digest == Self.emptyDigest else {
                    throw SignatureFailure.payloadMismatch(declared: digest, computed: Self.emptyDigest)
                }
            } else {
                body = DigestCheckedBody.wrap(body, sha256: digest)
            }
        case .chunked(let isSigned, _):
            guard let length = headers["x-amz-decoded-content-length"].flatMap(Int64.init), length >= 0 else {
                throw PlainFailure(
                    "MissingContentLength",
                    "You must provide the x-amz-decoded-content-length HTTP header.",
                    httpStatus: 411
                )
            }
            let names = headers.all("x-amz-trailer").flatMap { $0.split(separator: ",") }
            body = AWSChunkedBody.unwrap(
                body,
                decodedByteCount: length,
                signer: isSigned ? signer : nil,
                trailers: names.map { trimmed($0).lowercased() }
            )
            headers["content-length"] = String(length)
            removeChunkedCoding()
        }
    }

    /// Takes `aws-chunked` out of `Content-Encoding`, which is kept with the object.
    private mutating func removeChunkedCoding() {
        let codings = headers.all("content-encoding").flatMap { $0.split(separator: ",") }.map { trimmed($0) }
        let rest = codings.filter { !$0.equalsIgnoringCase("aws-chunked") }
        headers["content-encoding"] = rest.isEmpty ? nil : rest.joined(separator: ",")
    }
}
