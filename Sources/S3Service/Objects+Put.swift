import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// Stores an object; it is durable when the answer leaves.
    ///
    /// Where the request brings no checksum, CRC64NVME is made, as S3 does since December 2024.
    func putObject(
        _ input: S3.PutObjectRequest,
        body: BodyStream,
        _ call: Call
    ) async throws -> S3.PutObjectOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        if input.writeOffsetBytes != nil { throw PlainFailure.unsupported(header: "x-amz-write-offset-bytes") }
        // A form says how long all of it is, not how long its file.
        guard body.byteCount != nil || call.signing.place == .form else {
            throw PlainFailure.unsupported(header: "Transfer-Encoding")
        }
        var attributes = try input.attributes()
        attributes.acl = try await acl(of: input, in: input.bucket, call)
        var new = NewObject(
            bucket: input.bucket,
            key: input.key,
            attributes: attributes,
            conditions: try WriteConditions(ifMatch: input.ifMatch, ifNoneMatch: input.ifNoneMatch),
            expectation: try input.expectation(trailers: body.trailers, fallback: .crc64nvme)
        )
        new.lock = try input.lock(call)
        try await checkIntegrity(of: new, input, body.trailers)
        new.encryption = try input.encryptionRequest()
        new.origin = call.origin
        let object = new
        let version = try await answering(bucket: input.bucket, key: input.key) {
            try await objects.put(object, body: body)
        }
        call.notes?.note { $0.objectByteCount = version.byteCount }
        let checksum = ChecksumMembers(version.checksum)
        return S3.PutObjectOutput(
            expiration: try await expiration(of: version),
            eTag: quoted(version.etag),
            checksumType: checksum.type,
            versionId: version.versionID
        )
        .showing(checksum)
        .showing(version.encryption)
    }
}

extension WriteConditions {
    /// The conditions of a write as its headers state them.
    ///
    /// - Throws: `NotImplemented` for `If-None-Match` with anything but an asterisk.
    init(ifMatch: String?, ifNoneMatch: String?) throws {
        if let ifNoneMatch, ifNoneMatch != "*" { throw PlainFailure.unsupported(header: "If-None-Match") }
        self.init(ifMatch: ifMatch.map(unquoted), ifNoneExists: ifNoneMatch != nil)
    }
}
