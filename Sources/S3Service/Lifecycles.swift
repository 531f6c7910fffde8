import Objects
import Primitives
import Runs
import ServiceKit
import Shapes

extension S3Service {
    /// Says what becomes of a bucket's objects with time; the rules are applied at once and then at each midnight in UTC.
    ///
    /// Source: Amazon S3 API Reference, PutBucketLifecycleConfiguration: the rules replace all that were there.
    func putBucketLifecycleConfiguration(
        _ input: S3.PutBucketLifecycleConfigurationRequest,
        _ call: Call
    ) async throws -> S3.PutBucketLifecycleConfigurationOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        guard let given = input.lifecycleConfiguration?.rules, (1...1000).contains(given.count) else {
            throw S3.MalformedXML()
        }
        let rules = try given.map { rule in
            try Lifecycle.Rule(s3: rule, id: rule.id?.isEmpty == false ? rule.id : call.world.ids.uuid())
        }
        guard Set(rules.map(\.id)).count == rules.count else {
            throw S3.InvalidArgument(
                message: "Rule ID must be unique. Found same ID for more than one rule",
                argumentName: "ID"
            )
        }
        let size = input.transitionDefaultMinimumObjectSize ?? .allStorageClasses128k
        let lifecycle = Lifecycle(
            rules: rules,
            movesSmallToArchives: size == .variesByStorageClass,
            runID: call.world.ids.uuid()
        )
        try await answering(bucket: input.bucket) { [runs] in
            let owner = try await objects.owner(of: input.bucket)
            let run = Run(
                id: lifecycle.runID,
                kind: LifecycleRunner.kind,
                tenant: owner,
                subject: input.bucket,
                createdAt: call.world.clock.now
            )
            try await objects.setLifecycle(lifecycle, of: input.bucket) { view in
                try runs.submit(run, view)
            }
        }
        return .init(transitionDefaultMinimumObjectSize: size)
    }

    func getBucketLifecycleConfiguration(
        _ input: S3.GetBucketLifecycleConfigurationRequest,
        _ call: Call
    ) async throws -> S3.GetBucketLifecycleConfigurationOutput {
        try await within(input.bucket, call, expected: input.expectedBucketOwner) {
            guard let lifecycle = try await objects.bucket(input.bucket).lifecycle else {
                throw S3.NoSuchLifecycleConfiguration(bucketName: input.bucket)
            }
            return S3.GetBucketLifecycleConfigurationOutput(
                rules: lifecycle.rules.map(S3.LifecycleRule.init),
                transitionDefaultMinimumObjectSize: lifecycle.movesSmallToArchives
                    ? .variesByStorageClass : .allStorageClasses128k
            )
        }
    }

    func deleteBucketLifecycle(_ input: S3.DeleteBucketLifecycleRequest, _ call: Call) async throws {
        try await within(input.bucket, call, expected: input.expectedBucketOwner) {
            try await objects.setLifecycle(nil, of: input.bucket)
        }
    }

    /// When a current object goes, as `x-amz-expiration` says it; nil when it stays.
    ///
    /// Source: Amazon S3 API Reference, GetObject: the name of the rule is encoded as in URLs.
    func expiration(of version: ObjectVersion) async throws -> String? {
        let bucket = try await answering(bucket: version.bucket) { try await objects.bucket(version.bucket) }
        guard let (moment, ruleID) = bucket.lifecycle?.expiry(of: version) else { return nil }
        return "expiry-date=\"\(moment.httpDate)\", rule-id=\"\(PercentCoding.encode(ruleID))\""
    }

    /// When an upload that is not complete goes, and by which rule; nil when it stays.
    func abortion(of upload: MultipartUpload) async throws -> (moment: Timestamp, ruleID: String)? {
        let bucket = try await answering(bucket: upload.bucket) { try await objects.bucket(upload.bucket) }
        return bucket.lifecycle?.abortion(ofUploadTo: upload.key, from: upload.initiatedAt)
    }
}

extension S3.LifecycleRule {
    fileprivate init(_ rule: Lifecycle.Rule) {
        self.init(
            expiration: rule.expiration.map { expiration in
                switch expiration {
                case .at(.days(let count)): S3.LifecycleExpiration(days: count)
                case .at(.date(let date)): S3.LifecycleExpiration(date: date)
                case .expiredMarkers(let isOn): S3.LifecycleExpiration(expiredObjectDeleteMarker: isOn)
                }
            },
            id: rule.id,
            prefix: rule.filter.form == .prefix ? rule.filter.prefix : nil,
            filter: S3.LifecycleRuleFilter(rule.filter),
            status: rule.isEnabled ? "Enabled" : "Disabled",
            transitions: rule.transitions.isEmpty
                ? nil
                : rule.transitions.map { transition in
                    switch transition.moment {
                    case .days(let count): S3.Transition(days: count, storageClass: transition.storageClass)
                    case .date(let date): S3.Transition(date: date, storageClass: transition.storageClass)
                    }
                },
            noncurrentVersionTransitions: rule.noncurrentTransitions.isEmpty
                ? nil
                : rule.noncurrentTransitions.map { transition in
                    S3.NoncurrentVersionTransition(
                        noncurrentDays: transition.days,
                        storageClass: transition.storageClass,
                        newerNoncurrentVersions: transition.newerCount
                    )
                },
            noncurrentVersionExpiration: rule.noncurrentExpiration.map {
                S3.NoncurrentVersionExpiration(noncurrentDays: $0.days, newerNoncurrentVersions: $0.newerCount)
            },
            abortIncompleteMultipartUpload: rule.abortDays.map {
                S3.AbortIncompleteMultipartUpload(daysAfterInitiation: $0)
            }
        )
    }
}

extension S3.LifecycleRuleFilter {
    fileprivate init?(_ filter: Lifecycle.Filter) {
        switch filter.form {
        case .prefix: return nil
        case .single:
            self.init(
                prefix: filter.prefix,
                tag: filter.tags.first.map { S3.Tag(key: $0.key, value: $0.value) },
                objectSizeGreaterThan: filter.sizeGreaterThan.map(Int.init),
                objectSizeLessThan: filter.sizeLessThan.map(Int.init)
            )
        case .and:
            self.init(
                and: S3.LifecycleRuleAndOperator(
                    prefix: filter.prefix,
                    tags: filter.tags.isEmpty
                        ? nil : filter.tags.map { S3.Tag(key: $0.key, value: $0.value) },
                    objectSizeGreaterThan: filter.sizeGreaterThan.map(Int.init),
                    objectSizeLessThan: filter.sizeLessThan.map(Int.init)
                )
            )
        }
    }
}
