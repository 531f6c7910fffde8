package import Primitives
package import Store

/// How fast an archived object is to be brought back.
package enum RestoreTier: String, CaseIterable, Sendable {
    case expedited = "Expedited"
    case standard = "Standard"
    case bulk = "Bulk"
}

/// What a request to restore came to.
package enum RestoreOutcome: Equatable, Sendable {
    /// The copy will be there in a while.
    case begun
    /// It was there already, and stays longer or shorter than before.
    case extended
}

extension ObjectVersion {
    /// Storage classes that bytes must be brought back from before they can be read.
    ///
    /// Source: Amazon S3 User Guide, Understanding archival storage classes.
    package static let archives: Set<String> = ["DEEP_ARCHIVE", "GLACIER"]

    /// Whether its storage class is one of `archives`.
    package var isArchived: Bool { attributes.storageClass.map(Self.archives.contains) ?? false }

    /// The restored copy, while it is being made or there.
    package func restoration(at moment: Timestamp) -> ObjectRestoration? {
        restoration.flatMap { $0.expiresAt > moment ? $0 : nil }
    }

    /// - Throws: `ObjectFailure.archived` while its bytes cannot be read.
    package func checkReadable(at moment: Timestamp) throws(ObjectFailure) {
        guard isReadable(at: moment) else { throw notReadable }
    }

    var notReadable: ObjectFailure { .archived(key: key, storageClass: attributes.storageClass ?? "") }

    /// Whether its bytes can be read at `moment`.
    package func isReadable(at moment: Timestamp) -> Bool {
        guard isArchived else { return true }
        return restoration(at: moment).map { $0.readyAt <= moment } ?? false
    }
}

extension RestoreTier {
    /// How long it takes until the copy is there.
    ///
    /// Differs: AWS takes minutes or hours; here an expedited restore takes a second, any other a minute, since nothing
    /// has to be fetched and programs that wait are tried out. The order is AWS's.
    package var delay: Duration {
        switch self {
        case .expedited: .seconds(1)
        case .standard: .seconds(60)
        case .bulk: .seconds(60)
        }
    }
}

extension ObjectStore {
    /// Begins to bring an archived version back for some days, or sets how long a copy that is there stays.
    ///
    /// The copy goes at the first midnight in UTC after so many days.
    ///
    /// Source: Amazon S3 User Guide, Restoring an archived object: how the expiry is rounded.
    /// - Throws: `ObjectFailure.notArchived`, `.restoreInProgress`; as `head`.
    package func restore(
        _ bucket: String,
        _ key: String,
        versionID: String? = nil,
        days: Int,
        tier: RestoreTier,
        origin: ChangeOrigin? = nil
    ) async throws -> RestoreOutcome {
        let now = world.clock.now
        return try await write { [self] view in
            let version = try require(bucket, key, versionID, view)
            guard version.isArchived else {
                throw ObjectFailure.notArchived(storageClass: version.attributes.storageClass)
            }
            let known = version.restoration(at: now)
            if let known, known.readyAt > now { throw ObjectFailure.restoreInProgress }
            let readyAt = known?.readyAt ?? now.advanced(by: tier.delay)
            let restoration = ObjectRestoration(
                readyAt: readyAt,
                expiresAt: max(now, readyAt).advanced(byDays: days).nextMidnight
            )
            let restoring = try updateVersion(bucket, key, versionID: version.shownVersionID, in: view) {
                $0.restoration = restoration
            }
            try announce(
                .restoreBegun,
                of: restoring,
                in: try buckets.require(bucket, view),
                origin,
                isExtension: known != nil,
                view
            )
            return known == nil ? .begun : .extended
        }
    }
}

extension ObjectStore {
    /// Tells that a restored copy is there, or gone, if that moment is still the one that its restoration has.
    package func announceRestoration(
        _ isEnd: Bool,
        _ moment: Timestamp,
        _ bucket: String,
        _ key: String,
        _ versionID: String,
        _ view: any WriteView
    ) throws {
        guard let place = try buckets.find(bucket, view),
            let version = try find(bucket, key, versionID, view)?.version,
            let restoration = version.restoration,
            moment == (isEnd ? restoration.expiresAt : restoration.readyAt)
        else { return }
        try announce(isEnd ? .restoreExpired : .restored, of: version, in: place, nil, view)
    }
}

extension Timestamp {
    /// The first midnight in UTC that does not come before it.
    package var nextMidnight: Timestamp {
        let day: Int64 = 86_400_000_000
        return Timestamp(epochMicroseconds: (epochMicroseconds + day - 1).flooredQuotient(day) * day)
    }
}
