import Primitives
import Testing

@testable import Gateway

/// Source: Amazon S3 API Reference, "Example: PUT object using chunked upload" (keys, dates and signatures).
@Suite struct AWSChunkedBodyTests {
    static let seed = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"
    static let first = "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"
    static let second = "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"
    static let last = "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"

    static func signer() throws -> ChunkSigner {
        let scope = try #require(CredentialScope("AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"))
        return ChunkSigner(
            key: SigningKey(secret: exampleCredential.secret, scope: scope),
            scope: scope,
            date: try #require(Timestamp(basicISO8601: "20130524T000000Z")),
            seed: seed
        )
    }

    static func signedBody(_ second: String = second) -> [UInt8] {
        var body: [UInt8] = []
        body += "10000;chunk-signature=\(first)\r\n".utf8
        body += [UInt8](repeating: UInt8(ascii: "a"), count: 65_536)
        body += "\r\n400;chunk-signature=\(second)\r\n".utf8
        body += [UInt8](repeating: UInt8(ascii: "a"), count: 1024)
        body += "\r\n0;chunk-signature=\(last)\r\n\r\n".utf8
        return body
    }

    /// The body in pieces of that size, as a socket might give it.
    static func stream(_ bytes: [UInt8], pieces size: Int) -> BodyStream {
        let pieces = stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<min($0 + size, bytes.count)])
        }
        let (stream, source) = AsyncStream<[UInt8]>.makeStream()
        for piece in pieces { source.yield(piece) }
        source.finish()
        return BodyStream(byteCount: Int64(bytes.count)) {
            { @Sendable in await stream.first { _ in true } }
        }
    }

    static func failure(_ stream: BodyStream) async -> AWSChunkedFailure? {
        do {
            _ = try await stream.collect(upTo: 1 << 20)
            return nil
        } catch {
            return error as? AWSChunkedFailure
        }
    }

    @Test(
        "signed chunks of the documentation are unwrapped, however they are cut",
        arguments: [1, 7, 1000, 1 << 20]
    )
    func signedChunks(pieces: Int) async throws {
        let body = AWSChunkedBody.unwrap(
            Self.stream(Self.signedBody(), pieces: pieces),
            decodedByteCount: 66_560,
            signer: try Self.signer(),
            trailers: []
        )

        let bytes = try await body.collect(upTo: 1 << 20)

        #expect(bytes == [UInt8](repeating: UInt8(ascii: "a"), count: 66_560))
    }

    @Test("a chunk with another signature ends the body with a failure")
    func wrongChunkSignature() async throws {
        let body = AWSChunkedBody.unwrap(
            Self.stream(Self.signedBody(Self.first), pieces: 4096),
            decodedByteCount: 66_560,
            signer: try Self.signer(),
            trailers: []
        )

        guard case .signature(.mismatch(let mismatch)) = await Self.failure(body) else {
            Issue.record("expected a mismatch")
            return
        }
        #expect(mismatch.stringToSign.hasPrefix("AWS4-HMAC-SHA256-PAYLOAD\n20130524T000000Z\n"))
    }

    @Test("unsigned chunks carry a checksum behind them", arguments: [1, 5, 4096])
    func trailer(pieces: Int) async throws {
        let text = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n"
        let body = AWSChunkedBody.unwrap(
            Self.stream(Array(text.utf8), pieces: pieces),
            decodedByteCount: 5,
            signer: nil,
            trailers: ["x-amz-checksum-crc32"]
        )

        let bytes = try await body.collect(upTo: 100)

        #expect(String(decoding: bytes, as: UTF8.self) == "hello")
        #expect(body.trailers?["x-amz-checksum-crc32"] == "NhCmhg==")
        #expect(body.trailers?.announcedNames == ["x-amz-checksum-crc32"])
    }

    @Test(
        "a body that is not what it says is refused",
        arguments: [
            ("5\r\nhello\r\n", AWSChunkedFailure.incomplete),
            ("5\r\nhel", .incomplete),
            ("4\r\nhell\r\n0\r\n\r\n", .incomplete),
            ("6\r\nhello!\r\n0\r\n\r\n", .incomplete),
            ("", .incomplete),
            ("x\r\nhello\r\n0\r\n\r\n", .malformed("a chunk's size must be a hexadecimal number")),
            ("-5\r\nhello\r\n0\r\n\r\n", .malformed("a chunk's size must be a hexadecimal number")),
            ("5\nhello\r\n0\r\n\r\n", .malformed("a chunk's header must end with a line end")),
            ("5\r\nhelloXX0\r\n\r\n", .malformed("a chunk's bytes must end with a line end")),
            ("2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", .chunkTooSmall(chunk: 1, byteCount: 2)),
            ("5\r\nhello\r\n0\r\nnonsense\r\n\r\n", .trailerMalformed),
        ]
    )
    func refused(text: String, failure: AWSChunkedFailure) async throws {
        let body = AWSChunkedBody.unwrap(
            Self.stream(Array(text.utf8), pieces: 3),
            decodedByteCount: 5,
            signer: nil,
            trailers: []
        )

        #expect(await Self.failure(body) == failure)
    }

    @Test("a checksum that was announced and does not come is a malformed trailer")
    func missingTrailer() async throws {
        let body = AWSChunkedBody.unwrap(
            BodyStream("5\r\nhello\r\n0\r\n\r\n"),
            decodedByteCount: 5,
            signer: nil,
            trailers: ["x-amz-checksum-crc32"]
        )

        #expect(await Self.failure(body) == .trailerMalformed)
    }
}
