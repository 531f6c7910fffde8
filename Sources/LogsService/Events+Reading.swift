import LogEvents
import Primitives
import ServiceKit

/// Source: CloudWatch Logs API Reference, GetLogEvents, FilterLogEvents.
extension LogsService {
    /// A page of one stream, in the order of time; a token that leads nowhere comes back as it was.
    func getLogEvents(
        _ input: Logs.GetLogEventsRequest,
        _ call: Call
    ) async throws -> Logs.GetLogEventsResponse {
        let name = try groupName(input.logGroupName, input.logGroupIdentifier, call)
        let token = try input.nextToken.map { text in
            guard let token = EventToken(text) else { throw Self.invalidToken }
            return token
        }
        let direction: LogStore.Direction =
            switch token {
            case let token?: token.isForward ? .after(token.position) : .before(token.position)
            case nil: input.startFromHead == true ? .after(.first) : .before(.last)
            }
        var events = try await worded {
            try await logs.events(
                of: input.logStreamName,
                in: name,
                call.tenant,
                from: input.startTime.map { Int64($0) },
                upTo: input.endTime.map { Int64($0) },
                direction,
                limit: input.limit ?? 10_000
            )
        }
        if case .before = direction {
            events = Self.fitting(events.reversed()).reversed()
        } else {
            events = Self.fitting(events)
        }
        let start = LogEvent.Position(time: call.world.clock.now.epochMicroseconds / 1000, number: 0)
        let (first, last) = (events.first?.position, events.last?.position)
        return .init(
            events: events.map {
                .init(timestamp: Int($0.position.time), message: $0.message, ingestionTime: Int($0.ingestedAt))
            },
            nextForwardToken: EventToken(isForward: true, position: last ?? token?.position ?? start).text,
            nextBackwardToken: EventToken(isForward: false, position: first ?? token?.position ?? start).text
        )
    }

    func filterLogEvents(
        _ input: Logs.FilterLogEventsRequest,
        _ call: Call
    ) async throws -> Logs.FilterLogEventsResponse {
        let name = try groupName(input.logGroupName, input.logGroupIdentifier, call)
        guard input.logStreamNames == nil || input.logStreamNamePrefix == nil else {
            throw Logs.InvalidParameterException(
                message: "logStreamNames and logStreamNamePrefix are mutually exclusive parameters."
            )
        }
        let pattern: LogFilterPattern
        do {
            pattern = try LogFilterPattern(input.filterPattern ?? "")
        } catch {
            throw Logs.InvalidParameterException(message: error.message)
        }
        let cursor = try input.nextToken.map { text in
            guard let token = PageToken(text, scope: "logs.filter/\(name)"),
                let cursor = LogCursor(text: token.position)
            else { throw Self.invalidToken }
            return cursor
        }
        let names = input.logStreamNames.map(Set.init)
        let limit = input.limit ?? 10_000
        let found = try await worded {
            try await logs.events(
                ofStreams: { names?.contains($0) ?? true },
                prefix: input.logStreamNamePrefix ?? "",
                in: name,
                call.tenant,
                from: input.startTime.map { Int64($0) },
                upTo: input.endTime.map { Int64($0) + 1 },
                after: cursor,
                limit: limit + 1,
                where: { pattern.accepts($0) }
            )
        }
        let page = Self.fitting(Array(found.prefix(limit)))
        let isLast = page.count == found.count
        return .init(
            events: page.map { event in
                .init(
                    logStreamName: event.stream,
                    timestamp: Int(event.position.time),
                    message: event.message,
                    ingestionTime: Int(event.ingestedAt),
                    eventId: event.id
                )
            },
            searchedLogStreams: [],
            nextToken: isLast
                ? nil
                : page.last.map { PageToken(scope: "logs.filter/\(name)", position: LogCursor($0).text).text }
        )
    }

    /// The first events that are 1 MB together, one at least.
    private static func fitting(_ events: [LogEvent]) -> [LogEvent] {
        var byteCount = 0
        let count = events.prefix { event in
            byteCount += event.message.utf8.count
            return byteCount <= 1_048_576
        }.count
        return Array(events.prefix(max(count, 1)))
    }
}

/// Where a stream goes on, in either direction.
struct EventToken: Hashable, Sendable {
    let isForward: Bool
    let position: LogEvent.Position

    init(isForward: Bool, position: LogEvent.Position) {
        self.isForward = isForward
        self.position = position
    }

    init?(_ text: String) {
        let parts = text.split(separator: "/")
        guard parts.count == 3, parts[0] == "f" || parts[0] == "b", let time = Int64(parts[1]),
            let number = Int64(parts[2])
        else { return nil }
        self.init(isForward: parts[0] == "f", position: .init(time: time, number: number))
    }

    var text: String {
        "\(isForward ? "f" : "b")/\(padded(Int(position.time), 20))/\(padded(Int(position.number), 20))"
    }
}

extension LogCursor {
    fileprivate init?(text: String) {
        let parts = text.split(separator: "/", maxSplits: 2)
        guard parts.count == 3, let time = Int64(parts[0]), let number = Int64(parts[1]) else { return nil }
        self.init(stream: String(parts[2]), position: .init(time: time, number: number))
    }

    fileprivate var text: String { "\(position.time)/\(position.number)/\(stream)" }
}

extension LogEvent {
    /// Digits that are the same each time and that no other event has.
    fileprivate var id: String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in stream.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(sum)
        return padded(Int(position.time), 18) + String(repeating: "0", count: 20 - digits.count) + digits
            + padded(Int(position.number), 18)
    }
}
