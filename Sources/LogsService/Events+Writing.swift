import LogEvents
import Primitives
import ServiceKit

/// Source: CloudWatch Logs API Reference, PutLogEvents.
extension LogsService {
    func putLogEvents(
        _ input: Logs.PutLogEventsRequest,
        _ call: Call
    ) async throws -> Logs.PutLogEventsResponse {
        let events = input.logEvents
        try Self.check(events)
        let group = try await worded { try await logs.group(input.logGroupName, call.tenant) }
        let now = call.world.clock.now.epochMilliseconds
        let day = 86_400_000
        // As they are in order, what is refused stands at either end.
        let tooOld = events.prefix { $0.timestamp < now - 14 * day }.count
        let expired = group.retentionInDays.map { days in
            events.prefix { $0.timestamp < now - days * day }.count
        }
        let tooNew = events.firstIndex { $0.timestamp > now + 2 * 3_600_000 }
        let first = max(tooOld, expired ?? 0)
        let taken = events[first..<max(first, tooNew ?? events.count)]
        try await worded {
            try await logs.append(
                taken.map { (time: Int64($0.timestamp), message: $0.message) },
                to: input.logStreamName,
                of: input.logGroupName,
                call.tenant
            )
        }
        let isRefused = tooOld > 0 || (expired ?? 0) > 0 || tooNew != nil
        return .init(
            nextSequenceToken: Self.sequenceToken,
            rejectedLogEventsInfo: isRefused
                ? .init(
                    tooNewLogEventStartIndex: tooNew,
                    tooOldLogEventEndIndex: tooOld > 0 ? tooOld : nil,
                    expiredLogEventEndIndex: expired.flatMap { $0 > 0 ? $0 : nil }
                ) : nil
        )
    }

    private static func check(_ events: [Logs.InputLogEvent]) throws {
        for (event, next) in zip(events, events.dropFirst()) where event.timestamp > next.timestamp {
            throw Logs.InvalidParameterException(
                message: "Log events in a single PutLogEvents request must be in chronological order."
            )
        }
        if let first = events.first, let last = events.last, last.timestamp - first.timestamp > 86_400_000 {
            throw Logs.InvalidParameterException(
                message:
                    "The batch of log events in a single PutLogEvents request cannot span more than 24 hours."
            )
        }
        let byteCount = events.reduce(0) { $0 + $1.message.utf8.count + 26 }
        guard byteCount <= 1_048_576 else {
            throw Logs.InvalidParameterException(
                message: "Upload too large: \(byteCount) bytes exceeds limit of 1048576"
            )
        }
    }
}
