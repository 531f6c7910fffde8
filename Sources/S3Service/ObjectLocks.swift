import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// Lets versions of a bucket be locked, and says how new ones are unless the request does.
    ///
    /// Source: Amazon S3 API Reference, PutObjectLockConfiguration; User Guide, Configuring Object Lock: once it is on it
    /// stays, and so does versioning.
    func putObjectLockConfiguration(
        _ input: S3.PutObjectLockConfigurationRequest,
        _ call: Call
    ) async throws -> S3.PutObjectLockConfigurationOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        guard let configuration = input.objectLockConfiguration,
            configuration.objectLockEnabled == Self.lockEnabled
        else { throw S3.MalformedXML() }
        let lock = BucketLock(defaultRetention: try configuration.rule.map(Self.defaultRetention))
        try await answering(bucket: input.bucket) {
            _ = try await objects.updateBucket(input.bucket) { bucket in
                guard bucket.versioning == .enabled else {
                    throw S3.InvalidBucketState(
                        message:
                            "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration"
                    )
                }
                bucket.objectLock = lock
            }
        }
        return .init()
    }

    private static let lockEnabled = "Enabled"

    /// - Throws: `MalformedXML` unless there are a mode and one period; `InvalidArgument` for a period nobody can keep.
    private static func defaultRetention(_ rule: S3.ObjectLockRule) throws -> BucketLock.DefaultRetention {
        guard let retention = rule.defaultRetention,
            let mode = retention.mode.flatMap(ObjectLock.Mode.init(rawValue:)),
            (retention.days == nil) != (retention.years == nil)
        else { throw S3.MalformedXML() }
        let (name, count, limit) =
            retention.days.map { ("Days", $0, 36500) } ?? ("Years", retention.years ?? 0, 100)
        guard (1...limit).contains(count) else {
            throw S3.InvalidArgument(
                message: count < 1
                    ? "Default retention period must be a positive integer value."
                    : "Default retention period too large.",
                argumentName: name,
                argumentValue: "\(count)"
            )
        }
        return .init(mode: mode, period: retention.days == nil ? .years(count) : .days(count))
    }

    func getObjectLockConfiguration(
        _ input: S3.GetObjectLockConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetObjectLockConfigurationOutput {
        try await within(input.bucket, call, expected: input.expectedBucketOwner) {
            guard let lock = try await objects.bucket(input.bucket).objectLock else {
                throw S3.ObjectLockConfigurationNotFoundError(bucketName: input.bucket)
            }
            let rule = lock.defaultRetention.map { retention in
                switch retention.period {
                case .days(let count): S3.DefaultRetention(mode: retention.mode.rawValue, days: count)
                case .years(let count): S3.DefaultRetention(mode: retention.mode.rawValue, years: count)
                }
            }
            return S3.GetObjectLockConfigurationOutput(
                objectLockConfiguration: .init(
                    objectLockEnabled: Self.lockEnabled,
                    rule: rule.map { S3.ObjectLockRule(defaultRetention: $0) }
                )
            )
        }
    }

    func putObjectRetention(
        _ input: S3.PutObjectRetentionRequest,
        _ call: Call
    ) async throws -> S3.PutObjectRetentionOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.check(versionID: input.versionId)
        guard let given = input.retention, (given.mode == nil) == (given.retainUntilDate == nil) else {
            throw S3.MalformedXML()
        }
        var retention: ObjectLock.Retention?
        if let name = given.mode, let until = given.retainUntilDate {
            guard let mode = ObjectLock.Mode(rawValue: name) else { throw S3.MalformedXML() }
            try Self.checkFuture(until, call, argument: "RetainUntilDate")
            retention = .init(mode: mode, until: until)
        }
        try await answering(bucket: input.bucket, key: input.key) { [retention] in
            _ = try await objects.setRetention(
                retention,
                input.bucket,
                input.key,
                versionID: input.versionId,
                bypassesGovernance: input.bypassGovernanceRetention == true
            )
        }
        return .init()
    }

    func getObjectRetention(
        _ input: S3.GetObjectRetentionRequest,
        _ call: Call
    ) async throws -> S3.GetObjectRetentionOutput {
        let lock = try await lock(
            input.bucket,
            input.key,
            input.versionId,
            expected: input.expectedBucketOwner,
            call
        )
        guard let retention = lock.retention else { throw S3.NoSuchObjectLockConfiguration(key: input.key) }
        return .init(retention: .init(mode: retention.mode.rawValue, retainUntilDate: retention.until))
    }

    func putObjectLegalHold(
        _ input: S3.PutObjectLegalHoldRequest,
        _ call: Call
    ) async throws -> S3.PutObjectLegalHoldOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.check(versionID: input.versionId)
        guard let isHeld = Self.isHeld(input.legalHold?.status) else { throw S3.MalformedXML() }
        try await answering(bucket: input.bucket, key: input.key) {
            _ = try await objects.setLegalHold(isHeld, input.bucket, input.key, versionID: input.versionId)
        }
        return .init()
    }

    func getObjectLegalHold(
        _ input: S3.GetObjectLegalHoldRequest,
        _ call: Call
    ) async throws -> S3.GetObjectLegalHoldOutput {
        let lock = try await lock(
            input.bucket,
            input.key,
            input.versionId,
            expected: input.expectedBucketOwner,
            call
        )
        guard let status = lock.legalHoldStatus else { throw S3.NoSuchObjectLockConfiguration(key: input.key) }
        return .init(legalHold: .init(status: status))
    }

    /// What is to be locked must have come whole, so the client says what it sends.
    ///
    /// Source: Amazon S3 API Reference, PutObject: a retention period needs Content-MD5 or a checksum.
    func checkIntegrity(
        of object: NewObject,
        _ input: S3.PutObjectRequest,
        _ trailers: BodyTrailers?
    ) async throws {
        let isProven =
            input.contentMD5 != nil || object.expectation.checksum != nil
            || trailers?.announcedNames.contains { $0.hasPrefix("x-amz-checksum-") } == true
        guard !isProven else { return }
        let rule = try await answering(bucket: input.bucket) {
            try await objects.bucket(input.bucket).objectLock
        }
        guard object.lock != ObjectLock() || rule?.defaultRetention != nil else { return }
        throw S3.InvalidRequest(
            message:
                "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock "
                + "parameters"
        )
    }

    /// The lock of a version in a bucket that has any.
    private func lock(
        _ bucket: String,
        _ key: String,
        _ versionID: String?,
        expected: String?,
        _ call: Call
    ) async throws -> ObjectLock {
        try await check(call, owner: expected, of: bucket)
        try Self.check(versionID: versionID)
        return try await answering(bucket: bucket, key: key) {
            guard try await objects.bucket(bucket).objectLock != nil else {
                throw ObjectFailure.lockNotConfigured(bucket: bucket)
            }
            return try await objects.head(bucket, key, versionID: versionID).lock
        }
    }

    /// What a status of a legal hold says; nil for a word that S3 does not have.
    static func isHeld(_ status: String?) -> Bool? {
        switch status {
        case "ON"?: true
        case "OFF"?: false
        default: nil
        }
    }

    /// - Throws: `InvalidArgument` for a moment that has passed.
    static func checkFuture(_ moment: Timestamp, _ call: Call, argument: String) throws {
        guard moment > call.world.clock.now else {
            throw S3.InvalidArgument(
                message: "The retain until date must be in the future!",
                argumentName: argument,
                argumentValue: moment.iso8601()
            )
        }
    }
}

extension ObjectLock {
    /// As headers and answers have it; nil where it was never set.
    var legalHoldStatus: String? { legalHold.map { $0 ? "ON" : "OFF" } }
}

extension ObjectDescription {
    /// The lock that the headers ask for; empty where they say nothing.
    ///
    /// Source: Amazon S3 API Reference, PutObject: mode and date go together.
    func lock(_ call: Call) throws -> ObjectLock {
        let (modeHeader, dateHeader) = ("x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date")
        var lock = ObjectLock()
        switch (objectLockMode, objectLockRetainUntilDate) {
        case (nil, nil): break
        case (let name?, let until?):
            guard let mode = ObjectLock.Mode(rawValue: name) else {
                throw S3.InvalidArgument(
                    message: "Unknown wormMode directive.",
                    argumentName: modeHeader,
                    argumentValue: name
                )
            }
            try S3Service.checkFuture(until, call, argument: dateHeader)
            lock.retention = .init(mode: mode, until: until)
        case (let mode, _):
            throw S3.InvalidArgument(
                message: "\(dateHeader) and \(modeHeader) must both be supplied",
                argumentName: mode == nil ? modeHeader : dateHeader
            )
        }
        if let status = objectLockLegalHoldStatus {
            guard let isHeld = S3Service.isHeld(status) else {
                throw S3.InvalidArgument(
                    message: "Legal Hold must be either of 'ON' or 'OFF'",
                    argumentName: "x-amz-object-lock-legal-hold",
                    argumentValue: status
                )
            }
            lock.legalHold = isHeld
        }
        return lock
    }
}
