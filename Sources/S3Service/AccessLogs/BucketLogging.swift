import Objects
package import Primitives
package import ServiceKit
import Shapes

extension S3.BucketLoggingStatus: BucketConfiguration {
    static let subresource = "logging"
    static let shapeName = "BucketLoggingStatus"

    static func missing(from bucket: String) -> any ServiceFailure {
        S3.NoSuchConfiguration(bucketName: bucket)
    }
}

extension S3Service {
    func getBucketLogging(
        _ input: S3.GetBucketLoggingRequest,
        _ call: Call
    ) async throws -> S3.GetBucketLoggingOutput {
        let settings = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        return .init(loggingEnabled: try settings.configuration(S3.BucketLoggingStatus.self)?.loggingEnabled)
    }

    /// Sets where access logs go, or with an empty document that there are none.
    ///
    /// Whether the target lets the logs in is seen when they are delivered, as on AWS.
    ///
    /// Source: Amazon S3 API Reference, PutBucketLogging; User Guide, "Logging requests with server access logging": the
    /// target is a bucket of the same owner and region, retains nothing by default and lets nobody else pay.
    func putBucketLogging(_ input: S3.PutBucketLoggingRequest, _ call: Call) async throws {
        guard let logging = input.bucketLoggingStatus.loggingEnabled else {
            let type = S3.BucketLoggingStatus.self
            return try await remove(type, from: input.bucket, call, input.expectedBucketOwner)
        }
        let source = try await settings(of: input.bucket, call, input.expectedBucketOwner)
        let target: Bucket
        do {
            target = try await objects.bucket(logging.targetBucket)
        } catch ObjectFailure.bucketMissing {
            throw S3.InvalidTargetBucketForLogging(targetBucket: logging.targetBucket)
        }
        guard target.owner.account == source.owner.account else {
            throw S3.InvalidTargetBucketForLogging(
                message: "The owner for the bucket to be logged and the target bucket must be the same.",
                targetBucket: logging.targetBucket
            )
        }
        guard target.owner.region == source.owner.region else {
            throw S3.CrossLocationLoggingProhibited(targetBucketLocation: target.owner.region)
        }
        try check(logging, target)
        try await set(input.bucketLoggingStatus, for: input.bucket, call, input.expectedBucketOwner)
    }

    /// - Throws: `InvalidTargetBucketForLogging` for a target that keeps objects for a time or has requesters pay;
    ///   `AccessControlListNotSupported` for grants where ACLs do not count; `MalformedXML`.
    private func check(_ logging: S3.LoggingEnabled, _ target: Bucket) throws {
        guard target.objectLock?.defaultRetention == nil else {
            throw S3.InvalidTargetBucketForLogging(
                message: "The target bucket for logging must not have an Object Lock default retention period.",
                targetBucket: target.name
            )
        }
        guard try target.configuration(S3.RequestPaymentConfiguration.self)?.payer != .requester else {
            throw S3.InvalidTargetBucketForLogging(
                message: "The target bucket for logging must not have Requester Pays enabled.",
                targetBucket: target.name
            )
        }
        if let format = logging.targetObjectKeyFormat,
            (format.simplePrefix == nil) == (format.partitionedPrefix == nil)
        {
            throw S3.MalformedXML()
        }
        guard !logging.grants.isEmpty else { return }
        guard try target.ownership != .bucketOwnerEnforced else { throw S3.AccessControlListNotSupported() }
        let owner = owner(target.owner.account)
        _ = try S3.AccessControlPolicy(owner: owner, grants: logging.grants).checked(owner: owner)
    }
}

// MARK: Writing them

extension S3Service: RequestObserver {
    package func notes(
        onRequestFor bucket: String,
        method: String,
        headers: HeaderList
    ) async -> RequestNotes? {
        guard accessLogs != nil else { return nil }
        if await hasLog(bucket) { return RequestNotes() }
        // The bucket that is copied from may have a log.
        guard method == "PUT", let text = headers["x-amz-copy-source"],
            let source = try? CopySource(text), await hasLog(source.bucket)
        else { return nil }
        return RequestNotes()
    }

    private func hasLog(_ bucket: String) async -> Bool {
        guard let bucket = try? await objects.bucketIfThere(bucket) else { return false }
        return bucket.documents[S3.BucketLoggingStatus.subresource] != nil
    }

    package func finished(_ request: FinishedRequest, _ notes: RequestNotes) {
        guard let accessLogs else { return }
        let facts = notes.facts
        if let bucket = objects.knownBucket(request.bucket) {
            accessLogs.append(to: bucket, at: request.receivedAt) { owner in
                facts.deletions.map { LogLine($0, of: request, facts, owner: owner) }
                    + [LogLine(request, facts, owner: owner)]
            }
        }
        if let source = facts.source, let bucket = objects.knownBucket(source.bucket) {
            accessLogs.append(to: bucket, at: request.receivedAt) { owner in
                [LogLine(source, of: request, facts, owner: owner)]
            }
        }
    }
}
