import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    func createMultipartUpload(
        _ input: S3.CreateMultipartUploadRequest,
        _ call: Call
    ) async throws -> S3.CreateMultipartUploadOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let (algorithm, isFullObject) = try Self.checksum(input.checksumAlgorithm, input.checksumType)
        var attributes = try input.attributes()
        attributes.acl = try await acl(of: input, in: input.bucket, call)
        let lock = try input.lock(call)
        let encryption = try input.encryptionRequest()
        let upload = try await answering(bucket: input.bucket, key: input.key) {
            try await objects.beginUpload(
                input.bucket,
                input.key,
                attributes: attributes,
                algorithm: algorithm,
                isFullObjectChecksum: isFullObject,
                lock: lock,
                encryption: encryption
            )
        }
        let abortion = try await abortion(of: upload)
        return S3.CreateMultipartUploadOutput(
            abortDate: abortion?.moment,
            abortRuleId: abortion?.ruleID,
            bucket: input.bucket,
            key: input.key,
            uploadId: upload.id,
            checksumAlgorithm: algorithm?.rawValue,
            checksumType: algorithm == nil ? nil : isFullObject ? "FULL_OBJECT" : "COMPOSITE"
        )
        .showing(upload.encryption)
    }

    /// What checksum the object is to get, nil where the request names none, and whether it is made over all bytes.
    ///
    /// Source: Amazon S3 User Guide, Checking object integrity: which types go with which algorithms, and the defaults.
    private static func checksum(
        _ name: String?,
        _ type: String?
    ) throws -> (algorithm: ChecksumAlgorithm?, isFullObject: Bool) {
        guard let algorithm = try name.map(ChecksumAlgorithm.init(s3:)) else {
            guard type == nil else {
                throw S3.InvalidRequest(
                    message:
                        "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm "
                        + "header."
                )
            }
            return (nil, true)
        }
        switch (type, algorithm) {
        case (nil, .crc64nvme), ("FULL_OBJECT"?, .crc64nvme), ("FULL_OBJECT"?, .crc32),
            ("FULL_OBJECT"?, .crc32c):
            return (algorithm, true)
        case (nil, _), ("COMPOSITE"?, .crc32), ("COMPOSITE"?, .crc32c), ("COMPOSITE"?, .sha1),
            ("COMPOSITE"?, .sha256), ("COMPOSITE"?, .sha512), ("COMPOSITE"?, .md5), ("COMPOSITE"?, .xxhash64):
            return (algorithm, false)
        case (let type?, _) where type != "FULL_OBJECT" && type != "COMPOSITE":
            throw S3.InvalidRequest(message: "Value for x-amz-checksum-type header is invalid.")
        case (let type?, _):
            throw S3.InvalidRequest(
                message:
                    "The \(type) checksum type cannot be used with the \(algorithm.rawValue.lowercased()) checksum "
                    + "algorithm."
            )
        }
    }

    func uploadPart(
        _ input: S3.UploadPartRequest,
        body: BodyStream,
        _ call: Call
    ) async throws -> S3.UploadPartOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        guard ObjectStore.partNumbers.contains(input.partNumber) else {
            throw ObjectFailure.partNumberOutOfRange.asS3(bucket: input.bucket, key: input.key)
        }
        guard body.byteCount != nil else { throw PlainFailure.unsupported(header: "Transfer-Encoding") }
        let expectation = try input.expectation(trailers: body.trailers, fallback: nil)
        let customerKey = try input.customerKey()
        let (upload, part) = try await answering(bucket: input.bucket, key: input.key) {
            let upload = try await objects.upload(input.bucket, input.key, input.uploadId)
            let part = try await objects.putPart(
                upload,
                number: input.partNumber,
                expectation: expectation,
                customerKey: customerKey,
                body: body
            )
            return (upload, part)
        }
        call.notes?.note { $0.objectByteCount = part.byteCount }
        return S3.UploadPartOutput(eTag: quoted(part.etag))
            .showing(ChecksumMembers(part.checksum))
            .showing(upload.encryption)
    }

    func uploadPartCopy(_ input: S3.UploadPartCopyRequest, _ call: Call) async throws -> S3.UploadPartCopyOutput
    {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let source = try CopySource(input.copySource)
        try await check(call, owner: input.expectedSourceBucketOwner, of: source.bucket)
        let upload = try await answering(bucket: input.bucket, key: input.key) {
            try await objects.upload(input.bucket, input.key, input.uploadId)
        }
        let (part, sourceVersionID) = try await reading(source) {
            let object = try await objects.open(
                source.bucket,
                source.key,
                versionID: source.versionID,
                conditions: ReadConditions(source: input),
                customerKey: try input.sourceCustomerKey()
            )
            let range = try Self.range(input.copySourceRange, object.version.byteCount)
            let part = try await objects.copyPart(
                upload,
                number: input.partNumber,
                from: object,
                range: range,
                customerKey: try input.customerKey()
            )
            call.notes?.note { facts in
                facts.objectByteCount = part.byteCount
                facts.source = .init(
                    bucket: source.bucket,
                    key: source.key,
                    versionID: source.versionID,
                    byteCount: object.version.byteCount
                )
            }
            return (part, try await shownVersionID(of: object.version))
        }
        return S3.UploadPartCopyOutput(
            copySourceVersionId: sourceVersionID,
            copyPartResult: S3.CopyPartResult(eTag: quoted(part.etag), lastModified: part.modifiedAt)
                .showing(ChecksumMembers(part.checksum))
        )
        .showing(upload.encryption)
    }

    /// The bytes that `x-amz-copy-source-range` names, which must lie within the source.
    private static func range(_ header: String?, _ byteCount: Int64) throws -> Range<Int64> {
        guard let header else { return 0..<byteCount }
        let numbers =
            header.hasPrefix("bytes=") ? header.dropFirst(6).split(separator: "-").map { Int64($0) } : []
        guard numbers.count == 2, let first = numbers[0], let last = numbers[1], first <= last else {
            throw S3.InvalidArgument(
                message:
                    "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last "
                    + "are the zero-based offsets of the first and last bytes to copy",
                argumentName: "x-amz-copy-source-range",
                argumentValue: header
            )
        }
        guard last < byteCount else { throw ObjectFailure.sourceRangeInvalid(byteCount: byteCount) }
        return first..<(last + 1)
    }

    func completeMultipartUpload(
        _ input: S3.CompleteMultipartUploadRequest,
        _ call: Call
    ) async throws -> S3.CompleteMultipartUploadOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        guard let named = input.multipartUpload else {
            throw S3.InvalidRequest(message: "You must specify at least one part")
        }
        let parts = try (named.parts ?? []).map(NamedPart.init(s3:))
        guard !parts.isEmpty else { throw S3.MalformedXML() }
        let conditions = try WriteConditions(ifMatch: input.ifMatch, ifNoneMatch: input.ifNoneMatch)
        let checksum = try input.checksums().first.flatMap { Base64.decode($0.text.prefix { $0 != "-" }) }
        let version = try await answering(bucket: input.bucket, key: input.key) {
            try await objects.completeUpload(
                input.bucket,
                input.key,
                input.uploadId,
                parts: parts,
                conditions: conditions,
                checksum: checksum,
                byteCount: input.mpuObjectSize.map(Int64.init),
                origin: call.origin
            )
        }
        call.notes?.note { $0.objectByteCount = version.byteCount }
        let members = ChecksumMembers(version.checksum)
        return S3.CompleteMultipartUploadOutput(
            location: "\(call.endpoint)/\(input.bucket)/\(PercentCoding.encode(input.key, keeping: "/"))",
            bucket: input.bucket,
            key: input.key,
            expiration: try await expiration(of: version),
            eTag: quoted(version.etag),
            checksumType: members.type,
            versionId: version.versionID
        )
        .showing(members)
        .showing(version.encryption)
    }

    func abortMultipartUpload(
        _ input: S3.AbortMultipartUploadRequest,
        _ call: Call
    ) async throws -> S3.AbortMultipartUploadOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try await answering(bucket: input.bucket, key: input.key) {
            try await objects.abortUpload(input.bucket, input.key, input.uploadId)
        }
        return .init()
    }
}

extension NamedPart {
    /// - Throws: `MalformedXML` for a part without number or ETag.
    fileprivate init(s3 part: S3.CompletedPart) throws {
        guard let number = part.partNumber, let etag = part.eTag else { throw S3.MalformedXML() }
        let checksum = try part.checksums().first.flatMap { Base64.decode($0.text) }
        self.init(number: number, etag: unquoted(etag), checksum: checksum)
    }
}
