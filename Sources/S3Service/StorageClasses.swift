import Objects
import Primitives
import ServiceKit
import Shapes

/// The storage classes that objects may be put in.
enum StorageClasses {
    static let standard = "STANDARD"

    private static let known: Set = [
        "DEEP_ARCHIVE", "GLACIER", "GLACIER_IR", "INTELLIGENT_TIERING", "ONEZONE_IA", "REDUCED_REDUNDANCY",
        "STANDARD", "STANDARD_IA",
    ]

    /// The class as it is kept, nil for the standard one.
    static func stored(_ name: String?) throws -> String? {
        guard let name, name != standard else { return nil }
        guard known.contains(name) else { throw S3.InvalidStorageClass(storageClassRequested: name) }
        return name
    }
}

extension S3Service {
    /// Brings an archived object back for some days.
    ///
    /// Source: Amazon S3 API Reference, RestoreObject: 202 where that begins, 200 where the copy is there already.
    func restoreObject(_ input: S3.RestoreObjectRequest, _ call: Call) async throws -> S3.RestoreObjectOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.check(versionID: input.versionId)
        guard let request = input.restoreRequest else { throw S3.MalformedXML() }
        if request.type != nil || request.selectParameters != nil || request.outputLocation != nil {
            throw PlainFailure(
                "NotImplemented",
                "Restore requests of type SELECT are not implemented.",
                httpStatus: 501
            )
        }
        guard let days = request.days else { throw S3.MalformedXML() }
        guard days > 0 else {
            throw S3.InvalidArgument(
                message: "Days must be a positive integer.",
                argumentName: "Days",
                argumentValue: "\(days)"
            )
        }
        let tier = try Self.tier(request)
        let outcome = try await answering(bucket: input.bucket, key: input.key) {
            if tier == .expedited {
                let version = try await objects.head(input.bucket, input.key, versionID: input.versionId)
                guard version.attributes.storageClass != "DEEP_ARCHIVE" else {
                    throw S3.InvalidArgument(
                        message: "Retrieval option is not supported by this storage class",
                        argumentName: "Tier",
                        argumentValue: tier.rawValue
                    )
                }
            }
            return try await objects.restore(
                input.bucket,
                input.key,
                versionID: input.versionId,
                days: days,
                tier: tier,
                origin: call.origin
            )
        }
        return .init(statusCode: outcome == .begun ? 202 : 200)
    }

    private static func tier(_ request: S3.RestoreRequest) throws -> RestoreTier {
        guard let tier = request.glacierJobParameters?.tier ?? request.tier else { return .standard }
        switch tier {
        case .standard: return .standard
        case .bulk: return .bulk
        case .expedited: return .expedited
        }
    }
}

/// What answers about a version say of its lock and of how long it stays.
protocol LifetimeAnswer {
    var objectLockMode: String? { get set }
    var objectLockRetainUntilDate: Timestamp? { get set }
    var objectLockLegalHoldStatus: String? { get set }
    var restore: String? { get set }
}

extension S3.GetObjectOutput: LifetimeAnswer {}
extension S3.HeadObjectOutput: LifetimeAnswer {}

extension LifetimeAnswer {
    mutating func describe(_ version: ObjectVersion, at moment: Timestamp) {
        objectLockMode = version.lock.retention?.mode.rawValue
        objectLockRetainUntilDate = version.lock.retention?.until
        objectLockLegalHoldStatus = version.lock.legalHoldStatus
        restore = version.restoration(at: moment)?.header(at: moment)
    }
}

extension ObjectRestoration {
    /// As `x-amz-restore` says it.
    ///
    /// Source: Amazon S3 API Reference, HeadObject.
    func header(at moment: Timestamp) -> String {
        readyAt > moment
            ? "ongoing-request=\"true\"" : "ongoing-request=\"false\", expiry-date=\"\(expiresAt.httpDate)\""
    }
}

extension S3.RestoreStatus {
    /// Nil for a version that is not being restored and has no copy.
    init?(_ version: ObjectVersion, at moment: Timestamp) {
        guard let restoration = version.restoration(at: moment) else { return nil }
        let isInProgress = restoration.readyAt > moment
        self.init(
            isRestoreInProgress: isInProgress,
            restoreExpiryDate: isInProgress ? nil : restoration.expiresAt
        )
    }
}
