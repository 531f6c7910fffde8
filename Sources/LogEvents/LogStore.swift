package import Primitives
package import Store

/// Log groups, streams and events of all tenants.
///
/// Whoever has a transaction of their own uses the methods that take a view, so that what is logged appears together with
/// what it tells of.
package struct LogStore: Sendable {
    private let store: any MetadataStore
    private let clock: any WorldClock

    private static let groups = Table<LogGroup>("log_groups", coder: .json()) { TupleKey($0.tenant, $0.name) }
    private static let streams = Table<LogStream>("log_streams", coder: .json()) {
        TupleKey($0.tenant, $0.group, $0.name)
    }
    private static let events: TableName = "log_events"

    package init(store: any MetadataStore, clock: any WorldClock) {
        self.store = store
        self.clock = clock
    }

    // MARK: - Groups

    package func create(_ group: LogGroup) async throws {
        try await store.write { view in
            guard try !Self.groups.contains(TupleKey(group.tenant, group.name), view) else {
                throw LogFailure.groupExists
            }
            try Self.groups.put(group, view)
        }
    }

    package func group(_ name: String, _ tenant: Tenant) async throws -> LogGroup {
        try await store.read { view in try Self.group(name, tenant, view) }
    }

    /// At most `limit` groups after `name` in the order of their names, those that `isWanted`.
    package func groups(
        _ tenant: Tenant,
        prefix: String,
        after name: String?,
        limit: Int,
        where isWanted: @escaping @Sendable (LogGroup) -> Bool = { _ in true }
    ) async throws -> [LogGroup] {
        try await store.read { view in
            var range = KeyRange.strings(under: TupleKey(tenant), startingWith: prefix)
            if let name { range = range.after(TupleKey(tenant, name)) }
            var found: [LogGroup] = []
            while found.count < limit {
                let batch = try Self.groups.scan(range, view, limit: 1000)
                found += batch.filter(isWanted)
                guard batch.count == 1000, let last = batch.last else { break }
                range = range.after(TupleKey(tenant, last.name))
            }
            return Array(found.prefix(limit))
        }
    }

    @discardableResult
    package func change(
        _ name: String,
        _ tenant: Tenant,
        _ body: @escaping @Sendable (inout LogGroup) throws -> Void
    ) async throws -> LogGroup {
        try await store.write { view in
            var group = try Self.group(name, tenant, view)
            try body(&group)
            try Self.groups.put(group, view)
            return group
        }
    }

    /// Deletes a group with all its streams and events.
    package func deleteGroup(_ name: String, _ tenant: Tenant) async throws {
        try await store.write { view in
            let group = try Self.group(name, tenant, view)
            guard !group.isProtected else { throw LogFailure.groupProtected(name) }
            for stream in try Self.streams.scan(.prefix(TupleKey(tenant, name)), view) {
                try Self.delete(stream, view)
            }
            try Self.groups.delete(TupleKey(tenant, name), view)
        }
    }

    // MARK: - Streams

    package func createStream(_ name: String, in group: String, _ tenant: Tenant) async throws {
        let now = clock.now
        try await store.write { view in
            _ = try Self.group(group, tenant, view)
            guard try !Self.streams.contains(TupleKey(tenant, group, name), view) else {
                throw LogFailure.streamExists
            }
            try Self.streams.put(LogStream(tenant: tenant, group: group, name: name, createdAt: now), view)
        }
    }

    /// The streams of a group in the order of their names.
    package func streams(of group: String, _ tenant: Tenant, prefix: String = "") async throws -> [LogStream] {
        try await store.read { view in
            _ = try Self.group(group, tenant, view)
            return try Self.streams.scan(
                .strings(under: TupleKey(tenant, group), startingWith: prefix),
                view
            )
        }
    }

    package func deleteStream(_ name: String, of group: String, _ tenant: Tenant) async throws {
        try await store.write { view in
            var owner = try Self.group(group, tenant, view)
            let stream = try Self.stream(name, of: group, tenant, view)
            owner.byteCount -= stream.byteCount
            try Self.groups.put(owner, view)
            try Self.delete(stream, view)
        }
    }

    // MARK: - Events

    /// Writes events; they are in the order of their times.
    ///
    /// With `creating`, a group and a stream that are not there are made, as AWS's services do for their own logs.
    package func append(
        _ messages: [(time: Int64, message: String)],
        to stream: String,
        of group: String,
        _ tenant: Tenant,
        creating: Bool = false
    ) async throws {
        let now = clock.now
        try await store.write { view in
            try append(messages, to: stream, of: group, tenant, creating: creating, at: now, view)
        }
    }

    /// The same in a transaction of the caller's.
    package func append(
        _ messages: [(time: Int64, message: String)],
        to name: String,
        of groupName: String,
        _ tenant: Tenant,
        creating: Bool,
        at now: Timestamp,
        _ view: any WriteView
    ) throws {
        var group: LogGroup
        if let found = try Self.groups.get(TupleKey(tenant, groupName), view) {
            group = found
        } else {
            guard creating else { throw LogFailure.groupMissing }
            group = LogGroup(tenant: tenant, name: groupName, createdAt: now)
        }
        var stream: LogStream
        if let found = try Self.streams.get(TupleKey(tenant, groupName, name), view) {
            stream = found
        } else {
            guard creating else { throw LogFailure.streamMissing }
            stream = LogStream(tenant: tenant, group: groupName, name: name, createdAt: now)
        }
        let ingestedAt = now.epochMicroseconds / 1000
        for (time, message) in messages {
            let event = LogEvent(
                stream: name,
                position: LogEvent.Position(time: time, number: stream.eventCount),
                message: message,
                ingestedAt: ingestedAt
            )
            try view.put(event.encoded, at: stream.key(event.position), in: Self.events)
            stream.eventCount += 1
            stream.byteCount += event.byteCount
            group.byteCount += event.byteCount
            stream.firstEvent = min(stream.firstEvent ?? time, time)
            stream.lastEvent = max(stream.lastEvent ?? time, time)
        }
        if !messages.isEmpty { stream.ingestedAt = now }
        if let oldest = group.oldest(at: now) {
            group.byteCount -= try Self.expire(before: oldest, &stream, view)
        }
        try Self.streams.put(stream, view)
        try Self.groups.put(group, view)
    }

    /// At most `limit` events of one stream from `start` up to, and without, `end`: the first ones after `position`, or the
    /// last ones before it; always in the order of their times.
    package func events(
        of name: String,
        in groupName: String,
        _ tenant: Tenant,
        from start: Int64?,
        upTo end: Int64?,
        _ direction: Direction,
        limit: Int
    ) async throws -> [LogEvent] {
        let now = clock.now
        return try await store.read { view in
            let group = try Self.group(groupName, tenant, view)
            let stream = try Self.stream(name, of: groupName, tenant, view)
            let first = max(start ?? .min, group.oldest(at: now).map { $0.epochMicroseconds / 1000 } ?? .min)
            return try Self.scan(stream, from: first, upTo: end ?? .max, direction, limit: limit, view)
        }
    }

    package enum Direction: Hashable, Sendable {
        case after(LogEvent.Position)
        case before(LogEvent.Position)
    }

    /// At most `limit` events of several streams in the order of their times, those that `isWanted`.
    ///
    /// `cursor` is the last event of the page before.
    package func events(
        ofStreams isSearched: @escaping @Sendable (String) -> Bool,
        prefix: String,
        in groupName: String,
        _ tenant: Tenant,
        from start: Int64?,
        upTo end: Int64?,
        after cursor: LogCursor?,
        limit: Int,
        where isWanted: @escaping @Sendable (String) -> Bool
    ) async throws -> [LogEvent] {
        let now = clock.now
        return try await store.read { view in
            let group = try Self.group(groupName, tenant, view)
            let first = max(start ?? .min, group.oldest(at: now).map { $0.epochMicroseconds / 1000 } ?? .min)
            let end = end ?? .max
            let streams = try Self.streams.scan(
                .strings(under: TupleKey(tenant, groupName), startingWith: prefix),
                view
            )
            var sources = streams.filter { stream in
                isSearched(stream.name)
                    && (stream.lastEvent ?? .min) >= max(first, cursor?.position.time ?? .min)
                    && (stream.firstEvent ?? .max) < end
            }
            .map { StreamSource($0, after: cursor) }
            var found: [LogEvent] = []
            while found.count < limit {
                for index in sources.indices where sources[index].needsMore {
                    try sources[index].fill { stream, position in
                        try Self.scan(stream, from: first, upTo: end, .after(position), limit: 500, view)
                    }
                }
                sources.removeAll(where: \.isEmpty)
                guard let next = sources.indices.min(by: { sources[$0].precedes(sources[$1]) }) else { break }
                let event = sources[next].removeFirst()
                if isWanted(event.message) { found.append(event) }
            }
            return found
        }
    }

    // MARK: -

    private static func group(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> LogGroup {
        guard let group = try groups.get(TupleKey(tenant, name), view) else { throw LogFailure.groupMissing }
        return group
    }

    private static func stream(
        _ name: String,
        of group: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> LogStream {
        guard let stream = try streams.get(TupleKey(tenant, group, name), view) else {
            throw LogFailure.streamMissing
        }
        return stream
    }

    private static func scan(
        _ stream: LogStream,
        from start: Int64,
        upTo end: Int64,
        _ direction: Direction,
        limit: Int,
        _ view: any ReadView
    ) throws -> [LogEvent] {
        var range = KeyRange.prefix(stream.key)
            .from(stream.key(.init(time: start, number: .min)))
            .before(stream.key(.init(time: end, number: .min)))
        let isReversed: Bool
        switch direction {
        case .after(let position):
            range = range.after(stream.key(position))
            isReversed = false
        case .before(let position):
            range = range.before(stream.key(position))
            isReversed = true
        }
        let rows = try view.scan(range, in: events, limit: limit, reversed: isReversed)
        let found = try rows.map { try LogEvent(encoded: $0.value, stream: stream.name) }
        return isReversed ? found.reversed() : found
    }

    private static func delete(_ stream: LogStream, _ view: any WriteView) throws {
        for row in try view.scan(.prefix(stream.key), in: events, limit: .max, reversed: false) {
            try view.delete(row.key, in: events)
        }
        try streams.delete(TupleKey(stream.tenant, stream.group, stream.name), view)
    }

    /// Removes some of the events that are too old, and returns how many bytes they were.
    private static func expire(
        before oldest: Timestamp,
        _ stream: inout LogStream,
        _ view: any WriteView
    ) throws -> Int64 {
        let end = stream.key(.init(time: oldest.epochMicroseconds / 1000, number: .min))
        var byteCount: Int64 = 0
        for row in try view.scan(.prefix(stream.key).before(end), in: events, limit: 1000, reversed: false) {
            byteCount += try LogEvent(encoded: row.value, stream: stream.name).byteCount
            try view.delete(row.key, in: events)
        }
        stream.byteCount -= byteCount
        return byteCount
    }
}

extension LogStream {
    fileprivate var key: TupleKey { TupleKey(tenant, group, name) }

    fileprivate func key(_ position: LogEvent.Position) -> TupleKey {
        TupleKey(tenant, group, name, position.time, position.number)
    }
}
