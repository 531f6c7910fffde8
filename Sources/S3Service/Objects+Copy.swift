import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// Copies an object inside the server; no byte is moved unless it must be encrypted otherwise.
    func copyObject(_ input: S3.CopyObjectRequest, _ call: Call) async throws -> S3.CopyObjectOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let source = try CopySource(input.copySource)
        try await check(call, owner: input.expectedSourceBucketOwner, of: source.bucket)
        let replacesMetadata = try Self.replaces(input.metadataDirective, "x-amz-metadata-directive")
        let replacesTags = try Self.replaces(input.taggingDirective, "x-amz-tagging-directive")
        let given = try input.attributes()
        if source.bucket == input.bucket, source.key == input.key, source.versionID == nil, !replacesMetadata,
            input.storageClass == nil, input.serverSideEncryption == nil, input.sseCustomerAlgorithm == nil,
            input.websiteRedirectLocation == nil
        {
            throw S3.InvalidRequest(
                message:
                    "This copy request is illegal because it is trying to copy an object to itself without changing "
                    + "the object's metadata, storage class, website redirect location or encryption attributes."
            )
        }
        var copy = ObjectCopy(
            sourceBucket: source.bucket,
            sourceKey: source.key,
            bucket: input.bucket,
            key: input.key
        )
        copy.sourceVersionID = source.versionID
        copy.sourceConditions = ReadConditions(source: input)
        copy.conditions = try WriteConditions(ifMatch: input.ifMatch, ifNoneMatch: input.ifNoneMatch)
        copy.lock = try input.lock(call)
        copy.algorithm = try input.checksumAlgorithm.map(ChecksumAlgorithm.init(s3:))
        let original = try await reading(source) {
            let version = try await objects.head(source.bucket, source.key, versionID: source.versionID)
            try version.checkReadable(at: call.world.clock.now)
            return version
        }
        // The storage class is never taken over: it is the standard one unless the request names another.
        var attributes = replacesMetadata ? given : original.attributes
        attributes.storageClass = given.storageClass
        attributes.tags = replacesTags ? given.tags : original.attributes.tags
        if !replacesMetadata { attributes.websiteRedirectLocation = given.websiteRedirectLocation }
        attributes.acl = try await acl(of: input, in: input.bucket, call)
        copy.attributes = attributes
        copy.encryption = try input.encryptionRequest()
        copy.sourceCustomerKey = try input.sourceCustomerKey()
        copy.origin = call.origin
        let finished = copy
        let version = try await reading(source, target: (input.bucket, input.key)) {
            try await objects.copy(finished)
        }
        call.notes?.note { facts in
            facts.objectByteCount = version.byteCount
            facts.source = .init(
                bucket: source.bucket,
                key: source.key,
                versionID: source.versionID,
                byteCount: original.byteCount
            )
        }
        let checksum = ChecksumMembers(version.checksum)
        let result = S3.CopyObjectResult(
            eTag: quoted(version.etag),
            lastModified: version.modifiedAt,
            checksumType: checksum.type
        )
        .showing(checksum)
        return S3.CopyObjectOutput(
            copyObjectResult: result,
            expiration: try await expiration(of: version),
            copySourceVersionId: try await shownVersionID(of: original),
            versionId: version.versionID
        )
        .showing(version.encryption)
    }

    private static func replaces(_ directive: String?, _ header: String) throws -> Bool {
        switch directive {
        case nil, "COPY"?: return false
        case "REPLACE"?: return true
        case let other?:
            throw S3.InvalidArgument(
                message: "Unknown \(header == "x-amz-tagging-directive" ? "tagging" : "metadata") directive.",
                argumentName: header,
                argumentValue: other
            )
        }
    }

    /// Performs a read of a copy's source; S3 has no "not modified" here, only conditions that do not hold.
    func reading<Value: Sendable>(
        _ source: CopySource,
        target: (bucket: String, key: String)? = nil,
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch ObjectFailure.notModified {
            throw S3.PreconditionFailed(condition: "x-amz-copy-source-If-None-Match")
        } catch ObjectFailure.versionIsMarker {
            throw S3.InvalidRequest(
                message:
                    "The source of a copy request may not specifically refer to a delete marker by version id."
            )
        } catch let failure as ObjectFailure {
            throw failure.asS3(bucket: target?.bucket ?? source.bucket, key: target?.key ?? source.key)
        }
    }
}

/// The object that `x-amz-copy-source` names: `bucket/key`, percent-encoded, with a slash in front or without, and
/// perhaps a version.
struct CopySource: Equatable {
    let bucket: String
    let key: String
    /// Nil for the current one.
    let versionID: String?

    init(_ header: String) throws {
        let parts = header.split(separator: "?versionId=", maxSplits: 1)
        let path = (parts.first ?? "").drop { $0 == "/" }
        guard let decoded = PercentCoding.decode(path), let slash = decoded.firstIndex(of: "/"),
            decoded.index(after: slash) < decoded.endIndex
        else {
            throw S3.InvalidArgument(
                message: "Invalid copy source object key",
                argumentName: "x-amz-copy-source",
                argumentValue: header
            )
        }
        bucket = String(decoded[..<slash])
        key = String(decoded[decoded.index(after: slash)...])
        versionID = parts.count == 2 ? String(parts[1]) : nil
        try S3Service.check(versionID: versionID, argument: "x-amz-copy-source")
    }
}

/// The conditions CopyObject and UploadPartCopy state alike about their source.
protocol ConditionalCopy {
    var copySourceIfMatch: String? { get }
    var copySourceIfNoneMatch: String? { get }
    var copySourceIfModifiedSince: Timestamp? { get }
    var copySourceIfUnmodifiedSince: Timestamp? { get }
}

extension S3.CopyObjectRequest: ConditionalCopy {}
extension S3.UploadPartCopyRequest: ConditionalCopy {}

extension ReadConditions {
    init(source request: some ConditionalCopy) {
        self.init(headerPrefix: "x-amz-copy-source-")
        ifMatch = request.copySourceIfMatch.map(Self.etags)
        ifNoneMatch = request.copySourceIfNoneMatch.map(Self.etags)
        ifModifiedSince = request.copySourceIfModifiedSince
        ifUnmodifiedSince = request.copySourceIfUnmodifiedSince
    }
}
