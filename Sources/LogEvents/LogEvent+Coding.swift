import Store

extension LogEvent {
    /// Source: CloudWatch Logs API Reference, PutLogEvents: each event counts 26 bytes more than its message.
    var byteCount: Int64 { Int64(message.utf8.count + 26) }

    /// A version, three numbers of eight bytes, and the message.
    var encoded: [UInt8] {
        var bytes: [UInt8] = [1]
        bytes.reserveCapacity(25 + message.utf8.count)
        for number in [position.time, position.number, ingestedAt] {
            for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> Int64(8 * shift))) }
        }
        bytes.append(contentsOf: message.utf8)
        return bytes
    }

    init(encoded bytes: [UInt8], stream: String) throws {
        guard bytes.count >= 25, bytes[0] == 1 else {
            throw StoreFailure.malformedRecord(table: "log_events", reason: "it has \(bytes.count) bytes")
        }
        func number(_ index: Int) -> Int64 {
            (0..<8).reduce(0) { $0 | Int64(bytes[1 + 8 * index + $1]) << Int64(8 * $1) }
        }
        self.init(
            stream: stream,
            position: Position(time: number(0), number: number(1)),
            message: String(decoding: bytes[25...], as: UTF8.self),
            ingestedAt: number(2)
        )
    }
}

/// The last event of a page of several streams.
package struct LogCursor: Hashable, Sendable {
    package let stream: String
    package let position: LogEvent.Position

    package init(stream: String, position: LogEvent.Position) {
        self.stream = stream
        self.position = position
    }

    package init(_ event: LogEvent) {
        self.init(stream: event.stream, position: event.position)
    }
}

/// The events of one stream, read some at a time while several streams are merged.
struct StreamSource {
    private let stream: LogStream
    private var events: ArraySlice<LogEvent> = []
    private var last: LogEvent.Position
    private var isAtEnd = false

    /// Events of all streams up to `cursor` were seen.
    init(_ stream: LogStream, after cursor: LogCursor?) {
        self.stream = stream
        guard let cursor else {
            last = .first
            return
        }
        if stream.name == cursor.stream {
            last = cursor.position
        } else {
            // Of one time, events are ordered by their stream.
            let isBefore = stream.name < cursor.stream
            last = .init(time: cursor.position.time, number: isBefore ? .max : -1)
        }
    }

    var needsMore: Bool { events.isEmpty && !isAtEnd }
    var isEmpty: Bool { events.isEmpty && isAtEnd }

    mutating func fill(_ read: (LogStream, LogEvent.Position) throws -> [LogEvent]) throws {
        let read = try read(stream, last)
        isAtEnd = read.count < 500
        if let position = read.last?.position { last = position }
        events = read[...]
    }

    /// Whether this one's next event comes first.
    func precedes(_ other: StreamSource) -> Bool {
        guard let left = events.first, let right = other.events.first else { return !events.isEmpty }
        if left.position.time != right.position.time { return left.position.time < right.position.time }
        return stream.name < other.stream.name
    }

    mutating func removeFirst() -> LogEvent { events.removeFirst() }
}
