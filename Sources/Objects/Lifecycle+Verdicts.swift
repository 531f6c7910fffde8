package import Primitives

/// Where a version stands among those of its key.
enum VersionStanding: Equatable, Sendable {
    /// It is the object that is read.
    case current
    /// It is a delete marker that hides nothing any more.
    case loneMarker
    /// It is a delete marker that hides older versions.
    case hidingMarker
    /// It was replaced or hidden at a moment, and so many versions came between it and the current one.
    case noncurrent(since: Timestamp, newerCount: Int)
}

extension Lifecycle {
    /// What is to happen to a version.
    enum Verdict: Equatable, Sendable {
        case stays
        /// Its key is deleted, as a request would.
        case expires
        /// It is removed for good.
        case goes
        case moves(storageClass: String)
    }

    /// Decides about a version at a moment.
    ///
    /// Source: Amazon S3 User Guide, Examples of S3 Lifecycle configurations, on rules that overlap: deletion comes before
    /// transition, and of several transitions the one to the cheapest class happens.
    func verdict(on version: ObjectVersion, _ standing: VersionStanding, at now: Timestamp) -> Verdict {
        let rules = rules.filter { $0.isEnabled && $0.filter.matches(version) }
        switch standing {
        case .hidingMarker:
            return .stays
        case .loneMarker:
            return rules.contains { $0.removesMarker(from: version.modifiedAt, at: now) } ? .goes : .stays
        case .current:
            guard !rules.contains(where: { $0.expiry(of: version).map { $0 <= now } ?? false }) else {
                return .expires
            }
            let due = rules.flatMap { rule in
                rule.transitions
                    .filter { $0.moment.due(from: version.modifiedAt) <= now }
                    .map { (rule: rule, storageClass: $0.storageClass) }
            }
            return move(version, due)
        case .noncurrent(let since, let newerCount):
            let goes = rules.contains { rule in
                rule.noncurrentExpiration.map {
                    Moment.days($0.days).due(from: since) <= now && newerCount >= $0.newerCount ?? 0
                } ?? false
            }
            if goes { return .goes }
            guard !version.isDeleteMarker else { return .stays }
            let due = rules.flatMap { rule in
                rule.noncurrentTransitions
                    .filter {
                        Moment.days($0.days).due(from: since) <= now && newerCount >= $0.newerCount ?? 0
                    }
                    .map { (rule: rule, storageClass: $0.storageClass) }
            }
            return move(version, due)
        }
    }

    /// The coldest of the classes that are due and colder than the version's own.
    private func move(_ version: ObjectVersion, _ due: [(rule: Rule, storageClass: String)]) -> Verdict {
        let own = Self.coldness(version.attributes.storageClass)
        let target =
            due
            .filter { Self.coldness($0.storageClass) > own && isLargeEnough(version, $0.rule, $0.storageClass) }
            .map(\.storageClass)
            .max { Self.coldness($0) < Self.coldness($1) }
        return target.map(Verdict.moves) ?? .stays
    }

    /// Source: Amazon S3 User Guide, Transitioning objects: objects below 128 KB stay unless a rule speaks of sizes.
    private func isLargeEnough(_ version: ObjectVersion, _ rule: Rule, _ storageClass: String) -> Bool {
        if rule.filter.sizeGreaterThan != nil || rule.filter.sizeLessThan != nil { return true }
        if movesSmallToArchives, ObjectVersion.archives.contains(storageClass) { return true }
        return version.byteCount >= 128 << 10
    }

    /// The place of a storage class in the order in which objects may go from one to another.
    ///
    /// Source: Amazon S3 User Guide, Transitioning objects, supported lifecycle transitions.
    package static func coldness(_ storageClass: String?) -> Int {
        let order = [
            "STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE",
        ]
        return storageClass.flatMap(order.firstIndex).map { $0 + 1 } ?? 0
    }

    /// When a current object goes and by which rule; nil when it stays.
    package func expiry(of version: ObjectVersion) -> (moment: Timestamp, ruleID: String)? {
        rules
            .filter { $0.isEnabled && $0.filter.matches(version) }
            .compactMap { rule in rule.expiry(of: version).map { ($0, rule.id) } }
            .min { $0.0 < $1.0 }
    }

    /// When an upload that is not complete goes and by which rule; nil when it stays.
    package func abortion(
        ofUploadTo key: String,
        from start: Timestamp
    ) -> (
        moment: Timestamp, ruleID: String
    )? {
        rules
            .filter { $0.isEnabled && $0.filter.matches(key: key) }
            .compactMap { rule in
                rule.abortDays.map { (Moment.days($0).due(from: start), rule.id) }
            }
            .min { $0.0 < $1.0 }
    }

    /// Whether any rule speaks of uploads.
    var abortsUploads: Bool { rules.contains { $0.isEnabled && $0.abortDays != nil } }
}

extension Lifecycle.Rule {
    fileprivate func expiry(of version: ObjectVersion) -> Timestamp? {
        guard case .at(let moment)? = expiration else { return nil }
        return moment.due(from: version.modifiedAt)
    }

    /// Source: Amazon S3 API Reference, LifecycleExpiration: days remove lone markers of that age, too.
    fileprivate func removesMarker(from start: Timestamp, at now: Timestamp) -> Bool {
        switch expiration {
        case .at(let moment)?: moment.due(from: start) <= now
        case .expiredMarkers(let isOn)?: isOn
        case nil: false
        }
    }
}
