import Objects
import Primitives
import Runs
import Store

/// Answering a query with the result of an earlier, equal one.
///
/// Source: Amazon Athena User Guide, Reuse query results: the same text, catalog, database, workgroup and result settings,
/// SELECT and EXECUTE only, opted into by each query; the answer points to the earlier result's file, and nothing is read.
struct ResultReuse: Codable, Hashable, Sendable {
    let isEnabled: Bool
    /// Nil means an hour.
    let maxAgeInMinutes: Int?

    /// Nil unless the client speaks of it.
    init?(_ configuration: Athena.ResultReuseConfiguration?) {
        guard let byAge = configuration?.resultReuseByAgeConfiguration else { return nil }
        isEnabled = byAge.enabled
        maxAgeInMinutes = byAge.maxAgeInMinutes
    }

    var asConfiguration: Athena.ResultReuseConfiguration {
        .init(
            resultReuseByAgeConfiguration: .init(
                enabled: isEnabled,
                maxAgeInMinutes: isEnabled ? maxAgeInMinutes ?? 60 : nil
            )
        )
    }

    /// Results that ended before are too old for a query at `moment`.
    func oldest(at moment: Timestamp) -> Timestamp {
        moment.advanced(by: .seconds(-60 * (maxAgeInMinutes ?? 60)))
    }
}

extension QueryRecord {
    /// Where queries are found whose results may stand for each other's; nil for one that cannot stand for another.
    var reuseKey: TupleKey? {
        guard canBeReused == true, state == .succeeded, reusedQueryID == nil, let completedAt else {
            return nil
        }
        return reuseGroup.appending(contentsOf: TupleKey(-completedAt.epochMicroseconds))
    }

    /// The tenant, the workgroup and a check sum of all that must be equal; what it finds is compared again.
    var reuseGroup: TupleKey {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in [sql, currentDatabase, currentCatalog] + parameters {
            for byte in Array(text.utf8) + [0] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return TupleKey(tenant, workGroup, Int64(bitPattern: sum))
    }

    private var currentCatalog: String { catalog?.lowercased() ?? "awsdatacatalog" }

    /// Whether the result of this query answers the other one as well.
    func answers(_ other: QueryRecord) -> Bool {
        sql == other.sql && parameters == other.parameters && workGroup == other.workGroup
            && currentDatabase == other.currentDatabase && currentCatalog == other.currentCatalog
            && encryptionOption == other.encryptionOption && encryptionKey == other.encryptionKey
            && expectedBucketOwner == other.expectedBucketOwner && cannedACL == other.cannedACL
            && outputLocation.replacing(id, with: "") == other.outputLocation.replacing(other.id, with: "")
    }
}

extension QueryWork {
    /// Ends the query with an earlier result, where the client asked for that and there is one whose file still stands.
    func finishByReuse() async throws -> Bool {
        guard let reuse = record.reuse, reuse.isEnabled, record.kind.result == .rows else { return false }
        let now = state.world.clock.now
        let oldest = reuse.oldest(at: now)
        let candidates = try await state.store.read { [state, record] view in
            try state.queries.reusable(record.reuseGroup, view).filter { earlier in
                (earlier.completedAt.map { $0 >= oldest } ?? false) && earlier.answers(record)
            }
        }
        for earlier in candidates where await stands(earlier) {
            try await end(with: earlier, at: now)
            return true
        }
        return false
    }

    private func stands(_ earlier: QueryRecord) async -> Bool {
        guard let location = S3Location(earlier.outputLocation) else { return false }
        return (try? await state.objects.head(location.bucket, location.key)) != nil
    }

    private func end(with earlier: QueryRecord, at now: Timestamp) async throws {
        var ended = record
        ended.state = .succeeded
        ended.completedAt = now
        ended.outputLocation = earlier.outputLocation
        ended.reusedQueryID = earlier.id
        ended.columns = earlier.columns
        ended.updateCount = earlier.updateCount
        ended.outputRowCount = earlier.outputRowCount
        ended.outputByteCount = earlier.outputByteCount
        let stored = ended
        try await state.store.write { [state, context] view in
            guard try state.queries.find(stored.id, stored.tenant, view)?.state == .accepted else {
                throw CancellationError()
            }
            try state.queries.put(stored, view)
            try state.announce(stored, at: now, in: view)
            try context.finish(view)
        }
    }
}
