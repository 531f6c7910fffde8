package import Primitives
package import Store

/// Keeps the events of a bus, for replays.
package struct EventArchive: Hashable, Codable, Sendable {
    package var tenant: Tenant
    package var name: String
    package var bus: String
    package var description: String?
    package var pattern: String?
    /// 0: forever.
    package var retentionInDays: Int
    package var kmsKeyIdentifier: String?
    package var createdAt: Timestamp
    /// Makes archives of the same name different from one another.
    package var id: String

    package init(tenant: Tenant, name: String, bus: String, id: String, at now: Timestamp) {
        self.tenant = tenant
        self.name = name
        self.bus = bus
        self.id = id
        retentionInDays = 0
        createdAt = now
    }

    package var arn: String {
        ARN(service: "events", tenant: tenant, resource: "archive/\(name)").description
    }

    /// The moment from which on events are kept; nil where all are.
    package func oldest(at now: Timestamp) -> Timestamp? {
        retentionInDays > 0 ? now.advanced(byDays: -retentionInDays) : nil
    }
}

/// Events in archives, by their own times, which is what replays go by.
///
/// Source: EventBridge User Guide, "Replaying archived events".
package struct ArchivedEvents: Sendable {
    package struct Count: Codable, Hashable, Sendable {
        package var events = 0
        package var byteCount = 0
        let archiveID: String
    }

    private static let table: TableName = "archived_events"
    private static let counts = Table<Count>("archived_event_counts", coder: .json()) {
        TupleKey($0.archiveID)
    }

    package init() {}

    package func count(_ archive: EventArchive, _ view: any ReadView) throws -> Count {
        try Self.counts.get(TupleKey(archive.id), view) ?? Count(archiveID: archive.id)
    }

    /// Adds an event, and forgets some of those that are too old.
    func add(_ event: BusEvent, _ text: String, to archive: EventArchive, _ view: any WriteView) throws {
        var count = try count(archive, view)
        let bytes = Array(text.utf8)
        try view.put(bytes, at: TupleKey(archive.id, event.time, event.id), in: Self.table)
        count.events += 1
        count.byteCount += bytes.count
        if let limit = archive.oldest(at: event.ingestedAt) {
            let old = KeyRange.prefix(TupleKey(archive.id)).before(TupleKey(archive.id, limit))
            for row in try view.scan(old, in: Self.table, limit: 16) {
                try view.delete(row.key, in: Self.table)
                count.events -= 1
                count.byteCount -= row.value.count
            }
        }
        try Self.counts.put(count, view)
    }

    /// Events with times from `start` up to, and without, `end`, after the one that `position` names, in order.
    package func scan(
        _ archiveID: String,
        from start: Timestamp,
        upTo end: Timestamp,
        after position: TupleKey?,
        limit: Int,
        _ view: any ReadView
    ) throws -> [(event: BusEvent, position: TupleKey)] {
        var range = KeyRange.keys(from: TupleKey(archiveID, start), upTo: TupleKey(archiveID, end))
        if let position { range = range.after(position) }
        return try view.scan(range, in: Self.table, limit: limit).compactMap { row in
            var reader = row.key.reader()
            try reader.skipString()
            let time = Timestamp(epochMicroseconds: try reader.integer())
            guard let event = BusEvent(try JSONValue(parsing: row.value), ingestedAt: time) else { return nil }
            return (event, row.key)
        }
    }

    /// Removes some of an archive's events, and says whether that was all.
    package func removeSome(_ archiveID: String, _ view: any WriteView) throws -> Bool {
        let rows = try view.scan(.prefix(TupleKey(archiveID)), in: Self.table, limit: 1000)
        for row in rows { try view.delete(row.key, in: Self.table) }
        try Self.counts.delete(TupleKey(archiveID), view)
        return rows.count < 1000
    }
}

/// Events of an archive that are brought to its bus again.
package struct EventReplay: Hashable, Codable, Sendable {
    package enum State: String, Codable, Sendable {
        case starting
        case running
        case cancelling
        case completed
        case cancelled
        case failed
    }

    package var tenant: Tenant
    package var name: String
    package var description: String?
    package var archiveName: String
    package var archiveID: String
    package var bus: String
    /// The rules that shall see the events; all where there are none.
    package var ruleARNs: [String]?
    package var start: Timestamp
    package var end: Timestamp
    package var state: State
    package var stateReason: String?
    package var startedAt: Timestamp
    package var endedAt: Timestamp?
    /// The time of the event that was brought last.
    package var lastTime: Timestamp?

    package init(
        tenant: Tenant,
        name: String,
        of archive: EventArchive,
        from start: Timestamp,
        to end: Timestamp,
        at now: Timestamp
    ) {
        self.tenant = tenant
        self.name = name
        archiveName = archive.name
        archiveID = archive.id
        bus = archive.bus
        self.start = start
        self.end = end
        state = .starting
        startedAt = now
    }

    package var arn: String {
        ARN(service: "events", tenant: tenant, resource: "replay/\(name)").description
    }
}
