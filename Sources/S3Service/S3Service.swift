package import ObjectSelect
package import Objects
import Primitives
package import Runs
import ServiceKit
import Shapes

/// Amazon S3 over the object store.
///
/// Every account sees its own buckets in `ListBuckets`; names are shared by all accounts, as on AWS.
package struct S3Service: S3API {
    let objects: ObjectStore
    /// Nil where no engine is there that could run queries.
    let select: ObjectSelect?
    let access = BucketAccessCache()
    let runs: RunRuntime
    /// Nil where requests are not logged.
    let accessLogs: AccessLogs?
    /// Nil where nobody is told of changes.
    let notifier: BucketNotifier?

    package init(
        objects: ObjectStore,
        runs: RunRuntime,
        select: ObjectSelect? = nil,
        accessLogs: AccessLogs? = nil,
        notifier: BucketNotifier? = nil
    ) {
        self.objects = objects
        self.accessLogs = accessLogs
        self.runs = runs
        self.select = select
        self.notifier = notifier
    }

    /// Performs `body` and turns what the object store refuses into what S3 answers.
    func answering<Value: Sendable>(
        bucket: String,
        key: String = "",
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let failure as ObjectFailure {
            throw failure.asS3(bucket: bucket, key: key)
        }
    }

    /// - Throws: `NoSuchBucket`; `AccessDenied` when the bucket belongs to another account than the caller's, or than
    ///   the caller expects.
    func check(_ call: Call, owner expected: String?, of bucket: String) async throws {
        let owner = try await answering(bucket: bucket) { try await objects.owner(of: bucket).account }
        guard call.isAuthorized || owner == call.principal.account, expected == nil || expected == owner else {
            throw S3.AccessDenied()
        }
    }

    /// As `answering`, for a bucket that the caller may use.
    func within<Value: Sendable>(
        _ bucket: String,
        _ call: Call,
        expected: String?,
        key: String = "",
        _ body: () async throws -> Value
    ) async throws -> Value {
        try await check(call, owner: expected, of: bucket)
        return try await answering(bucket: bucket, key: key, body)
    }

    /// The canonical user of an account, whom S3 names as owner.
    ///
    /// Differs: AWS draws the 64 digits at random; ours follow from the account, so that they are the same everywhere.
    func owner(_ account: String) -> S3.Owner {
        S3.Owner(id: Self.canonicalID(ofAccount: account))
    }

    /// The id of that user.
    static func canonicalID(ofAccount account: String) -> String {
        Hex.encode(Checksum.value(of: Array("canonical user \(account)".utf8), .sha256))
    }
}

extension Call {
    /// The account whose resources the call may make and see.
    var account: String { principal.account ?? tenant.account }

    /// The request, as those are told of it who are told of what it changes.
    var origin: ChangeOrigin {
        ChangeOrigin(
            principalID: principal.userID ?? "Anonymous",
            account: account,
            sourceAddress: sourceAddress,
            requestID: requestID,
            isForm: signing.place == .form,
            traceHeader: traceHeader
        )
    }
}
